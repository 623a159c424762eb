"""Masks for the numbers that bound something: bands of frequency, target ranges, conditions, ratings."""

from medlint.detect.statistic.literals import Mask
from medlint.detect.statistic.numbers import BIG, NUMBER, PERCENT
from medlint.pattern import Pattern

_SIGN = NUMBER.rstrip("+")

DEFINITIONS = Mask(
    ("rare ", "orphan", "may affect", "common", "is called", "is known as", "is termed", "means ", "mean that"),
    Pattern(
        # what a measure means: “an A1c of 7% means that 7% of the hemoglobin …”
        rf"(?:{PERCENT}|·++)(?:\s(?!means?\b)[\w()'-]+){{0,6}}\smeans?\s(?:that\s)?(?:about\s)?{PERCENT}\sof\s"
        r"(?!(?:people|patients|adults|women|men|children|those|cases)\b)|"
        # what is given a name
        rf"(?:{NUMBER}|{PERCENT})[^.;]{{0,50}}\bis\s(?:called|known\sas|termed)\b|"
        # what leaflets mean by “common”
        rf"(?:\b(?:common|uncommon|rare)(?:\sside\seffects)?\W{{0,4}}"
        rf"|\()may\saffect\s(?:[a-z]+\s){{0,2}}?{NUMBER}(?:\sin\s{NUMBER})?"
        rf"(?:\s(?:to|and)\s{NUMBER}(?:\sin\s{NUMBER})?)?|"
        rf"\b(?:rare|orphan)\s[^.;]{{0,140}}?\b(?:affect|impact)\w*\s(?:fewer|less|(?:no|not) more)\sthan\s{NUMBER}"
        rf"(?:\s(?:in|per|out of)\s{NUMBER})?"
        rf"|\b(?:common|uncommon|rare|frequent)\W{{1,3}}(?:means?|is|are"
        rf"|stands?\sfor)\s(?:[a-z]+\s){{0,5}}?{NUMBER}\s(?:in|out\sof)\s{NUMBER}"
    ),
)
# What a law or a rule allows, or who gives advice: “packs should weigh less than 15% of the body”.
LIMITS = Mask(
    ("limit", "cap", "legal", "allow", "permit", "blood alcohol", "should", "more than"),
    Pattern(
        rf"\b(?:no|not|never)\s(?:[a-z]+\s)?more\sthan\s{PERCENT}\sof\s(?:(?:his|her|or|their|your|its|the|a|child's|body)\s){{1,4}}weight\b|"
        r"\bshould\s(?:not\s|never\s|always\s|only\s)?(?:be|weigh|carry|exceed|equal|stay|remain|make\sup|come\sfrom)\s"
        rf"(?:(?:no|not|more|less|than|at|most|least|about|around|between|under|over|below|above|within|up|to|only|lighter|kept)\s){{0,4}}{PERCENT}"
        r"(?!\s(?:of\s(?:people|patients|adults|women|men|cases)|effective|better|lower|higher|more|less)\b)|"
        r"\b(?:limits?|limited|caps?|capped|threshold|legal(?:ly)?|allows?|allowed|permits?|permitted|blood\salcohol)\b"
        rf"[^.;]{{0,40}}?\b(?:is|of|to|at|than|over|above|below|under|contain)\s{PERCENT}(?!\sof\s(?:people|patients"
        rf"|adults|women|men|cases))"
    ),
    PERCENT[0],
)
# The heading of a list of side effects: “Less common (under 1%):”.
BANDS = Mask(
    ("common", "rare", "frequent", "occasional", "effects", "reactions", "events"),
    Pattern(
        # what has to be told: “side effects occurring in >10% of patients”
        rf"\b(?:effects|reactions|events)\s(?:(?:that\s)?occur(?:s|ring)?|reported|seen)\sin\s[<>≤≥]\s?{PERCENT}|"
        rf"^\W*(?:serious\s(?:but|and)\s)?(?:(?:very|more|most|less)\s)?(?:common|uncommon|rare|infrequent|frequent|occasional)"
        rf"(?:\b[^.;()]{{0,40}}\b(?:effects|reactions|events))?\W{{0,4}}"
        # of 10, 100 or 1,000: “1 in 8” bounds nothing
        rf"\((?:[a-z]+\s){{0,4}}[<>≤≥]?\s?(?:{PERCENT}|{NUMBER}\s(?:in|out\sof)\s(?={_SIGN}{{2}}){NUMBER})[^()]{{0,70}}\)\W*(?:(?:may\s)?include\w*\W*)?(?:$|:)"
    ),
)
# An entry of a list of bands: “Optimal: below 5%”.
RANGES = Mask(
    (":", "|", "(", "<", ">", "≤", "≥"),
    Pattern(
        # a benchmark stands alone in its cell or item
        rf"^\W*[<>≤≥]\s?{PERCENT}(?!\sof\s(?:\w+\s)?(?:people|patients|adults|women|men|children|cases))"
        r"|\b(?:response|responders?|remission|relapse)\b(?:\srates?)?\W{1,6}(?:[<>≤≥]|at\sleast|less\sthan)?\s?"
        rf"{PERCENT}\s(?:or\s(?:more|greater|less)\s)?(?:symptom\s)?(?:reduction|decrease|improvement|drop)"
        rf"|\b(?:response|responders?|remission|relapse)\W{{1,3}}\((?:[\w\ufdd3-]+\s){{1,3}}[<>≤≥]\s?{PERCENT}"
        r"|^\W*(?:out\sof\srange|optimal|normal|ideal|fitness|athlet\w+|acceptable|borderline|elevated|healthy|obese"
        r"|essential\sfat|target|reference\srange|(?:low|moderate|intermediate|high|very\shigh)(?:\srisk)?)\b"
        rf"[^:;.]{{0,25}}:[\s*_<>≤≥=~-]*(?:[a-z]+\s){{0,2}}{PERCENT}(?:\sof\stotal\s[a-z\s]{{1,30}})?[\s*_.]*$"
    ),
    PERCENT[0],
)
CONDITIONS = Mask(
    (
        "if you",
        "if it ",
        "if they ",
        "if the ",
        "if symptoms ",
        "whether ",
        "swelling",
        "bruis",
        "redness",
        "sore",
        "scab",
        "stitch",
        "results",
    ),
    Pattern(
        r"\bif\s(?:you|it|they|(?:the|your)\s(?:[\w-]+\s){0,2}?[\w-]+|symptoms)\s(?:do|does|are|is|have|has)(?:n't|\snot)\s"
        rf"[^.;,]{{0,80}}?{NUMBER}\s(?:hours|days|weeks|months)\b"
        # when a laboratory answers
        rf"|\b(?:tests?|samples?|biops(?:y|ies)|swabs?)\b[^.;]{{0,60}}?\bresults\s(?:[a-z]+\s){{0,3}}?(?:in|within|after)\s(?:[a-z]+\s)?{NUMBER}\s(?:hours|days|weeks)\b"
        rf"|\b(?:results|reports)\s(?:come\s(?:back\s)?|are\s(?:back|ready|sent|available|mailed|emailed)\s)(?:in|within|after)\s{NUMBER}\s(?:hours|days|weeks)\b"
        # what a test is to tell
        rf"|\bwhether\s[^.;,]{{0,80}}?{NUMBER}\s(?:hours?|days?|weeks?|months?)\b"
        # how a treated place heals
        r"|\b(?:swelling|bruis(?:es|ing)|redness|soreness|scabs?|scabbing|stitches|sutures)\s"
        r"(?:[\w'-]+\s){0,4}?(?:disappear|subsid|resolv|fad|go(?:es)?\b|last|settl|peak|improv|clear|dissolv)[^.;]{0,40}?"
        rf"{NUMBER}\s?(?:hours|days|weeks|months)\b"
    ),
)
# What the law grants for a disability.
LEGAL_RATINGS = Mask(
    ("rating", "rated", "va rates", "disab", "service-connected", "evaluation", "§", "diagnostic code", f"dc {BIG[0]}"),
    Pattern(
        rf"\b(?:ratings?|rated|va\srates|disab\w+|disability (?:is|of))\b[^.;]{{0,60}}?{PERCENT}"
        rf"(?:\s(?:or|and|to)\s{PERCENT})*"
        rf"|{PERCENT}\s(?:or (?:more|higher|greater)\s)?(?:(?:[\w-]+\s){{0,3}}(?:rating|rated|evaluation)\b|disabl\w+"
        r"|(?:service-connected|permanent|total)\b)"
        # by the paragraph or the number of a schedule of ratings
        rf"|(?:§\s?|\bdiagnostic\scode\s|\bdc\s){NUMBER}[^.;]{{0,60}}?{PERCENT}",
    ),
    PERCENT[0],
)
