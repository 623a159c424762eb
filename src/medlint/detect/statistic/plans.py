"""Masks for the numbers that nobody has counted: goals, thresholds, steps of a plan, instructions, suppositions."""

from medlint.detect.statistic.literals import Mask
from medlint.detect.statistic.numbers import BIG, FRACTION, GAP, NUMBER, PERCENT
from medlint.pattern import Pattern

_PERCENT = PERCENT[0]
THRESHOLDS = Mask(
    (
        *(
            "define",
            "considered",
            "counts as",
            "count as",
            "threshold",
            "cut",
            "criteri",
            "mean",
            "goal",
            "target",
            "aim",
            "striv",
            "award",
        ),
        *(
            "recognition",
            "eligib",
            "qualif",
            "exceed",
            "by no more",
            "calls for",
            "needs",
            "warrants",
            "requires",
            "should",
            "endpoint",
            "ideal",
            "normal weight",
            "healthy weight",
            "overweight by",
            " or greater",
            " or higher",
            " or more",
        ),
    ),
    Pattern(
        rf"\b(?:defined as|(?:is|are) considered|counts? as|threshold of|cut-?off (?:of|at)|criteri\w+|meaning)\s"
        rf"[^.;]{{0,30}}?{PERCENT}"
        rf"|(?:n't|\bnot|\bnever)\sexceeds?\s[^.;]{{0,30}}?{PERCENT}|\bby\sno\smore\sthan\s{PERCENT}"
        rf"|\b(?:who\s(?:have|has|had)|whose|with|at)\s(?:[\w-]+\s){{0,4}}?{PERCENT}\sor\s(?:greater|higher|more)\s(?:[\w-]+\s)?"
        rf"(?:risk|chance)\b"
        rf"|\bdefin(?:e|es|ed|ing)\s(?:[\w-]+\s){{0,4}}?as\s[^.;]{{0,30}}?{PERCENT}|\bdefines?\s[^.;]{{0,140}}?{PERCENT}\sor\s(?:higher|lower|more|less|above|below)\b"
        rf"|\b(?:less|more|greater|lower|higher|above|over|under|below)\s(?:than\s)?{PERCENT}(?!\sof\s)[^.;]{{0,60}}?"
        r"\b(?:calls\sfor|needs|warrants|requires|should)\b"
        # how much above the weight that one is to have
        rf"|\boverweight\sby\s{GAP}{PERCENT}|{PERCENT}\s(?:or\smore\s)?(?:over|above|below|under|of)\s(?:[\w'-]+\s){{0,3}}?"
        r"(?:ideal|normal|healthy|recommended)(?:\sbody)?\sweight\b"
        rf"|\bendpoint\sis\s[^.;]{{0,30}}?{PERCENT}"
        rf"|\b(?:response|remission|relapse)\smeans\s[^.;]{{0,60}}?{PERCENT}"
        rf"|{PERCENT}[^.;]{{0,40}}\b(?:is|was|as)\s(?:an?|the|your)\s(?:\w+\s){{0,2}}(?:goal|target)\b"
        rf"|\b(?:awards?|recognition|eligib\w+|qualif\w+)\b[^.;]{{0,160}}?{PERCENT}\sor\s(?:greater|higher|more"
        rf"|above)\b"
        rf"|\btargets?\s(?:[\w₂/-]+\s){{1,3}}?(?:of\s|range\s|[<>≤≥]\s?)?{PERCENT}(?!\sof\s)"
        rf"|\b(?:aim(?:s|ing)?|striv(?:e|es|ing)|goals?|targets?)\s(?:(?:is|are)\s)?(?:for|of|at|to)\s[^.;]{{0,60}}?"
        rf"(?<!\bthe\s)(?<!{_PERCENT}){PERCENT}"
    ),
    _PERCENT,
)
# What a test has to show: “a fall of ≥20% confirms it”, “≥12% rise after a puff”.
SHOWN = Mask(
    ("<", ">", "≤", "≥"),
    Pattern(
        rf"(?<!\b(?:effective\w*|survival|rates?|success|accura\w+|sensitiv\w+|specific\w+|cured?)\b[^.;]{{0,40}})[<>≤≥]\s?{PERCENT}"
        r"\s(?!(?:of\s)?(?:\w+\s)?(?:people|patients|adults|women|men|children|cases)\b)(?:[\w-]+\s){0,4}?"
        r"(?:supports?|suggests?|is\ssuggestive|confirms?|indicates?|is\sdiagnostic|is\sconsistent\swith)\b"
        rf"|\bdiagnos\w+\s(?:(?:is|are)\s)?(?:(?:made|confirmed)\s)?(?:by|if|with|requires?|needs?|means)\s(?:[\w-]+\s){{0,5}}?[<>≤≥]\s?{PERCENT}"
        rf"|[≤≥]\s?{PERCENT}[^.;]{{0,50}}?\s(?:fev1|pef|peak\sflow|egfr|creatinine|spirometry)\b"
    ),
    _PERCENT,
)
# What somebody means to reach or is well advised to, or a study to find out.
GOALS = Mask(
    (
        *("want", "hope", "hoping", "plan", "seek", "intend", "pledge", "vow", "commit", "designed to", "powered to"),
        *("lose", "losing", "gaining", "dropping"),
        *("need to", "try to", "ask for", "asks for", "call for", "calls for", "urge", "would like"),
        *("you want ", "you need "),
        *("effort", "campaign", "initiative", "strateg", "aim", "goal", "target", "vision", "mission"),
    ),
    Pattern(
        r"\b(?:(?:want|hope|plan|seek|intend|pledge|vow)(?:s|ed)?|hoping|planning|seeking|commit(?:s|ted)?"
        r"|commitment|efforts?|campaign|initiative|strategy|proposal)\s"
        rf"to\s[^.;,]{{0,60}}?(?:{PERCENT}|\b(?:doubl|tripl|halv)\w*|\bby\s{FRACTION})"
        rf"|\b(?:aim(?:s|ed|ing)?|try|need)\sto\s[^.;,]{{0,40}}?(?:{PERCENT}|\b(?:doubl|tripl|halv)\w*|\bby\s{FRACTION})"
        rf"|\b(?:asks?|calls?)\sfor\s[^.;,]{{0,50}}?{PERCENT}"
        rf"|\b(?:wants?|wanted|urged?|urges|would\slike)\s{GAP}{PERCENT}\sof\s[^.;,]{{0,40}}?\sto\b"
        rf"|\b(?:want|hope|plan|seek|intend|pledge)s?\sto\s(?:[\w'-]+\s){{0,5}}?{BIG}"
        rf"|\b(?:aim|goal|target|vision|mission)(?:\sis\b|:)[^.;]{{0,80}}?(?:{PERCENT}(?:[^.;]{{0,60}}?,\s(?:and\s)?{PERCENT})?|\b(?:doubl|tripl|halv)\w*)"
        rf"|^\W*you\s(?:want|need)\s{GAP}{PERCENT}\+?\W*$"
        rf"|\bhopes?\s(?:that\s)?(?:[\w-]+\s){{0,3}}?{PERCENT}(?=[^.;]{{0,50}}\bwill\b)"
        # what is a good pace: “losing two pounds a week is healthy”
        rf"|\b(?:los(?:e|ing)|gaining|dropping)\s{GAP}{NUMBER}[^.;,]{{0,50}}?\s(?:is|are)\s(?:(?:a|an|considered|generally|usually|very|quite|more)\s){{0,3}}"
        r"(?:excellent|normal|healthy|safe|safer|good|great|realistic|reasonable|ideal|fine|sustainable|recommended|unrealistic|too)\b"
        rf"|\b(?:designed|powered)\sto\s(?:detect|find|test|show\sa)\s[^.;]{{0,40}}?{PERCENT}"
    ),
)
HYPOTHESES = Mask(
    (
        "if ",
        "unless",
        "when ",
        "until",
        "once",
        "whether",
        "would",
        "imagine",
        "suppose",
        "let's",
        "should",
        "say",
        "read",
    ),
    Pattern(
        rf"\bsay,\s{PERCENT}|\b(?:if|when|once|until|unless)\s{PERCENT}|\b(?:if|unless|when(?!\sthe\s(?:\w+\s)?(?:survival|cure|mortality|success|death)\srate)|until|once|whether)\s(?:you|your|it|the|a|an|this"
        rf"|there|symptoms|scores?|pain|levels)\b[^.;,]{{0,90}}?{PERCENT}"
        rf"|\bwhen\s(?:[\w'-]+\s){{1,6}}?(?:drops|falls|rises|goes|gets|climbs|sinks)\s(?:down\s)?(?:to|below|above|under|over)\s{PERCENT}"
        rf"|^\W*(?:would you|what if(?!\s(?:i|we)\stold\b)|imagine|suppose|let's say|should you)\b[^.;]*{PERCENT}"
        rf"|\b(?:might|may|could|would)\s(?:say|read|be\stold)\b[^.;]*{PERCENT}"
        rf"|\bif\s(?:the|your|a)\s[^.;,]{{0,60}}?\bfrom\s[^.;]{{0,30}}?\bto\s[^.;]{{0,20}}?,\s[^.;]*?{PERCENT}"
    ),
    _PERCENT,
)
# The steps of a plan: what changes from one week to the next because somebody changes it.
STEPS = Mask(
    ("reduc", "cut", "lower", "decreas", "increas", "rais", "taper", "dose", "dosage"),
    Pattern(
        rf"(?:^\W*(?:(?:then|and|slowly|gradually|never)\s)*(?:reduce|cut|lower|decrease|increase|raise|taper)\b"
        rf"|\b(?:dose|dosage)\b)"
        rf"[^.;]{{0,60}}?\bby\s{GAP}{PERCENT}(?=\s(?:every|each|per|a)\s(?:day|week|month|few|second|{NUMBER}))"
        rf"|^\W*(?:reduce|cut|lower|decrease|increase|raise)\s(?:[\w-]+\s){{0,3}}?(?:dose|dosage)s?\s(?:by\s)?{GAP}{PERCENT}"
        # a cell that says what to do
        rf"|^\W*(?:reduce|increase|lower|decrease|cut)\s(?:dose\s|by\s){{0,2}}{PERCENT}\W*$"
    ),
    _PERCENT,
)
# What the reader is told to do with something at hand: “reduce your salt by half”, “raise the bed by 6 inches”.
_DO = (
    r"(?:reduce|cut|lower|decrease|limit|increase|raise|elevate|lift|turn|set|drop|keep|swap|replace|fill|get|eat"
    r"|drink|add"
    r"|dilute|mix|use|run|train|exercise|hold)"
)
_AT_HAND = (
    r"(?:salt|sodium|sugar|calori\w+|intake|portions?|mileage|distance|bed|head|legs?|foot|feet|arms?|speed|volume|load"
    r"|weights?|caffeine|coffee|alcohol|carbs|dial|screen\stime|reps|grains|plate|water|juice|pillow|seat|desk)"
)
INSTRUCTIONS = Mask(
    (
        "reduc",
        "cut",
        "lower",
        "decreas",
        "limit",
        "increas",
        "rais",
        "elevat",
        "lift",
        "turn",
        "set ",
        "drop",
        "keep",
        "swap",
        "repl",
    ),
    Pattern(
        rf"(?:^|[,:;]\s)\W*(?:(?:then|and|slowly|gradually|never|always|do\snot|don't|try\sto|you\s(?:can|should"
        rf"|may))\s)*{_DO}\s"
        rf"(?:(?!risk|chance)[\w'-]+\s){{0,4}}?{_AT_HAND}\b(?:(?!\brisk|\bchance|\bodds)[^.;,]){{0,40}}?(?:{PERCENT}"
        rf"|{FRACTION}|{NUMBER})"
    ),
)
# What a product holds less of than others.
LESS_IN_IT = Mask(
    ("less", "fewer", "more", "lower", "reduced"),
    Pattern(
        rf"\b(?:has|have|with|contains?|offers?|provides?|is|are|at)\s(?:(?!burn|los|melt|shed)[\w-]+\s){{0,4}}?{PERCENT}\s(?:less|fewer|more|lower"
        rf"|reduced)\s(?:in\s)?(?:saturated\s|added\s|total\s)?"
        r"(?:fat|sugars?|salt|sodium|calories|carb\w*|protein|fib(?:er|re)|caffeine|gel|product|cushion\w*|alcohol"
        r"|lactose|gluten)\b"
    ),
    _PERCENT,
)
