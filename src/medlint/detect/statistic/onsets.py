"""More kinds of statistic about time: when an effect sets in, how long to wait for it, how long it is kept."""

from medlint.detect.statistic.durations import TIME
from medlint.detect.statistic.kinds import Kind
from medlint.detect.statistic.numbers import GAP, NUMBER
from medlint.pattern import Pattern

_EFFECT = r"(?:results?|effects?|benefits?|improvements?|relief|difference|changes)"
_SPANS = ("minutes", "hours", "days", "weeks", "months")
# How long it takes, in numbers or roughly: “a few days up to a week”.
_LONG = (
    rf"(?:{NUMBER}[\s-](?:minutes?|hours?|days?|weeks?|months?|years?)"
    r"|(?:a\sfew|several|a\scouple\sof)\s(?:(?:minutes|hours|days|weeks|months)\s)?(?:or|to|up\sto)\s(?:even\s)?"
    r"(?:an?\s(?:full\s)?|several\s|\ufdd3+\s)(?:hour|day|week|month|year)s?)(?:\sor\s(?:more|longer|so))?"
)
# To what is new.
_ADJUST = r"(?:re)?(?:adjusts?|adapts?|acclimat(?:e|i[sz]e)s?|(?:gets?|becomes?|grows?|getting)\s(?:used|accustomed))"
# What of a person gets used to it; an office, a market or a country does so as well.
_BODY = (
    r"(?<!\b(?:if|once|when|until|help|helps|let|lets|unless|whether)\s(?:[a-z-]+\s){0,3})\b"
    r"(?:(?:your|the|their|our|his|her|a|most)\s(?:[a-z-]+\s){0,2}?)?"
    r"(?:body|bodies|brain|gut|stomach|bowels?|intestines?|microbiome|bacteria|digestion|digestive\s(?:system|tract)"
    r"|immune\ssystem|nervous\ssystem|skin|scalp|eyes?|ears?|muscles?|joints?|tendons|lungs?|heart|mouth|gums|teeth"
    r"|tongue|jaw|hormones|metabolism|liver|kidneys)"
)
_WEARER = r"(?:you|people|patients|users|wearers|women|men|adults|children|most|them)"
_TO_ADJUST = tuple(
    f"to {fully}{adjust}"
    for fully in ("", "fully ", "re")
    for adjust in ("adjust", "adapt", "acclimat", "get used", "get accustomed", "become accustomed", "grow accustomed")
)
_TAKES = r"(?<!^)(?<!\bplease\s)(?<!\bshould\s)(?<!\bmust\s)(?<!\bneed\sto\s)\b(?:takes?|took|needs?|requires?)\s"

ONSETS = (
    # “it takes two weeks for your body to adjust”, “the stomach needs a few days up to a week to get used to it”
    Kind(
        _TO_ADJUST,
        Pattern(
            rf"{_TAKES}(?:(?!no\b|for\b)[a-z-]+\s){{0,3}}?{_LONG}\s(?:for|before)\s{_BODY}\s(?:to\s)?(?:fully\s)?{_ADJUST}"
            rf"|{_BODY}\s(?:[a-z]+\s){{0,2}}?(?:takes?|took|needs?|requires?)\s(?:(?!no\b|for\b)[a-z-]+\s){{0,3}}?{_LONG}\sto\s(?:fully\s)?{_ADJUST}"
            rf"|{_TAKES}{_BODY}\s(?:[a-z-]+\s){{0,3}}?{_LONG}\sto\s(?:fully\s)?{_ADJUST}"
        ),
        topical=False,
    ),
    # “it takes most people ten days to adapt”, of what is done for health
    Kind(
        _TO_ADJUST,
        Pattern(
            rf"{_TAKES}(?:(?:most|many|some)\s)?(?:{_WEARER}\s)?(?:(?!no\b|for\b)[a-z-]+\s){{0,3}}?{_LONG}\s"
            rf"(?:for\s(?:most\s|many\s)?{_WEARER}\s)?to\s(?:fully\s)?{_ADJUST}"
        ),
    ),
    # “your body adapts to the diet within two weeks”
    Kind(
        (
            *(
                f"{adjust} {to}"
                for adjust in ("adjusts", "adapts", "adjust", "adapt")
                for to in ("to", "within", "in", "after")
            ),
            *("gets used to", "get used to", "gets accustomed", "acclimates", "acclimatizes", "acclimatises"),
        ),
        Pattern(
            rf"{_BODY}\s(?:(?:will|can|may|should|usually|typically|generally|often|soon|fully)\s){{0,3}}"
            rf"{_ADJUST}\s(?:[\w'-]+\s){{0,6}}?(?:within|in|after|over)\s{GAP}{_LONG}"
        ),
        topical=False,
        needs=("minute", "hour", "day", "week", "month", "year"),
    ),
    # “it is exhaled within an hour”, “caffeine leaves the body after ten hours”
    Kind(
        (
            *("exhaled", "excreted", "metabolized", "metabolised", "digested", "absorbed", "broken down"),
            *(
                f"{gone} from {where}"
                for gone in ("eliminated", "cleared", "flushed", "gone", "washed")
                for where in ("your body", "the body", "your system", "the system", "your blood", "the blood")
            ),
            *(
                f"{leave} {where}"
                for leave in ("leave", "leaves", "out of")
                for where in ("your body", "the body", "your system", "the system", "your blood", "the blood")
            ),
        ),
        Pattern(
            r"\b(?:(?:is|are|be|been|gets?)\s(?:[a-z]+\s){0,2}?(?:exhaled|excreted|metaboli[sz]ed|digested|absorbed|broken\sdown)\b"
            r"|(?:(?:eliminated|cleared|flushed|gone|washed(?:\sout)?)\sfrom|(?<!\bto\s)leaves?|out\sof)\s(?:your|the)\s(?:body|system|blood(?:stream)?)\b)"
            rf"[^.;,\ufdd0-\ufdd3]{{0,50}}?\s(?:within|in|after|over)\s(?:(?:about|around|roughly|up\sto|just|only|the\sfirst|approximately)\s)?(?:{_LONG}|(?:half\s)?an\shour|a\s(?:day|week)|hours|days)\b"
        ),
        needs=("minute", "hour", "day", "week", "month"),
    ),
    # “effects start about two days after the injection”, “most see new growth four months after surgery”
    Kind(
        tuple(f"{span} {after}" for span in _SPANS for after in ("after", "following", "into")),
        Pattern(
            rf"(?<!side\s)(?<!test\s)\b{_EFFECT}\s(?:[a-z]+\s){{0,2}}?(?:begin|start|appear|peak|occur|com|show|emerg|set|last)[a-z]*\s(?:[a-z]+\s){{0,3}}?"
            rf"{NUMBER}[\s-]{TIME}\s(?:after|following|into)\b"
            rf"|\b(?:see|notice|feel|experience|enjoy)\s(?:(?!no\b|any\b|side\b|your\b|if\b)[a-z-]+\s){{0,4}}?(?:{_EFFECT}|growth|hair|skin|better)\s"
            rf"(?:about\s|around\s|roughly\s)?{NUMBER}[\s-]{TIME}\s(?:after|following|into)\b"
        ),
    ),
    # “improvements appear around months four to six”, “less shedding after sessions two and three”
    Kind(
        tuple(
            f"{when} {span}"
            for when in ("after", "around", "by", "between")
            for span in ("session", "sessions", "weeks", "week", "months", "month")
        ),
        Pattern(
            rf"(?<!side\s)\b(?:see|notic(?:e|ing)|seeing|feel|{_EFFECT}|regrowth|growth)\s[^.;,\ufdd0-\ufdd3]{{0,50}}?(?:after|around|by|between)\s(?:about\s)?"
            rf"(?:sessions?|weeks?|months?)\s{NUMBER}"
        ),
    ),
    # “most need eight weeks of consistent use before their effects show”, “wait six weeks until it works”
    Kind(
        (
            *(
                f"{span} {of}"
                for span in _SPANS
                for of in ("of consistent", "of regular", "of daily", "of use", "of treatment")
            ),
            *(
                f"{span} {until}"
                for span in ("weeks", "months")
                for until in ("before", "until", "for the full", "for full")
            ),
        ),
        Pattern(
            rf"\b(?:needs?|requires?|takes?|wait|allow)\s(?:(?!for\b)[a-z]+\s){{0,3}}?{NUMBER}[\s-]{TIME}\s(?:of\s(?:[a-z]+\s){{1,4}}?)?"
            rf"(?:before|until|for)\s[^.;]{{0,50}}?(?:(?<!side\s)\b{_EFFECT}\b|\bwork(?:s|ing)?\b(?!\sout)|\bkicks?\sin\b)"
        ),
    ),
    # “the skin will smooth out over about five days”
    Kind(
        tuple(
            f"{changes} {when}"
            for changes in (
                "smooth out",
                "smooths out",
                "soften",
                "softens",
                "relax",
                "fade",
                "fades",
                "lighten",
                "tighten",
            )
            for when in ("over", "within", "in")
        ),
        Pattern(
            r"\b(?:skin|lines|wrinkles|muscles?|spots|veins|hair|acne|scars?|cellulite)\s(?:[a-z]+\s){0,4}?"
            rf"(?:smooths?\sout|softens?|relax|fades?|lighten|tighten)\s(?:over|within|in)\s{GAP}{NUMBER}[\s-]{TIME}\b"
        ),
    ),
    # “many sleep better within the first week”, “it wears off after three months”, “you see thicker hair after a month”
    Kind(
        (
            *("within the first", "within the very first"),
            *(f"{wears} off {when}" for wears in ("wear", "wears") for when in ("after", "in", "within")),
        ),
        Pattern(
            rf"(?<!\bnot\s)(?<!\bif\s[^.;]{{0,60}})\b(?:better(?:\s[a-z]+)?|less\s[a-z]+|relief|results|improvements?|difference)\swithin\sthe\s(?:very\s)?first\s(?:{NUMBER}\s)?(?:night|{TIME})\b"
            rf"|(?<!\bsedation\s)(?<!\banesthesia\s)(?<!\banaesthesia\s)\bwears?\soff\s(?:after|in|within)\s{GAP}{NUMBER}[\s-](?:hours|days|weeks|months|years)\b"
        ),
    ),
    # “hair begins to regrow at around month four”, “it can take 12 weeks before you notice thicker hair”
    Kind(
        (
            *(
                f"{span} before you {see}"
                for span in _SPANS
                for see in ("see", "notice", "feel", "will", "can", "start")
            ),
            *(
                f"{begin} to {come}"
                for begin in ("begin", "begins", "start", "starts")
                for come in ("regrow", "grow back", "thicken", "fill in")
            ),
        ),
        Pattern(
            rf"{NUMBER}[\s-]{TIME}\sbefore\syou\s(?:(?:will|can|start\sto|begin\sto)\s)?(?:see|notice|feel)\s(?!the\sdoctor|your|a\sdoctor)"
            rf"|\b(?:begin|start)s?\sto\s(?:regrow|grow\sback|thicken|fill\sin)\s[^.;]{{0,30}}?(?:(?:month|week)s?\s{NUMBER}|{NUMBER}[\s-](?:weeks|months))"
        ),
    ),
    # “most patients recover within six weeks”; how long recovery takes is told of all that is done
    Kind(
        tuple(f"recover {when}" for when in ("within", "in", "after", "from", "fully", "completely")),
        Pattern(
            rf"\b(?:patients|people|most|women|men|children|adults|they|many)\s(?:[a-z]+\s)?recover\s(?:fully\s|completely\s)?(?:from\s(?:[\w-]+\s){{1,4}}?)?"
            rf"(?:(?:within|in|after)\s)?{GAP}{NUMBER}[\s-](?:to[\s-]{NUMBER}[\s-])?{TIME}\b"
        ),
        needs=_SPANS,
    ),
    # “flushes last seven years on average”
    Kind(
        tuple(f"{span} on average" for span in ("days", "weeks", "months", "years")),
        Pattern(
            rf"(?<!\b(?:stay|stays|wait)\s(?:[a-z]+\s){{0,2}}){NUMBER}[\s-](?:days|weeks|months|years)\son\saverage\b"
        ),
    ),
    # “the tablet starts to work in 20 minutes”
    Kind(
        tuple(
            f"{at_work} {when}"
            for at_work in (
                "to work",
                "working",
                "kicks in",
                "kick in",
                "takes effect",
                "take effect",
                "takes full effect",
            )
            for when in ("in", "after", "within", "about")
        ),
        Pattern(
            rf"\b(?:(?:start|begin)s?\s(?:to\swork|working)|kicks?\sin|takes?\s(?:full\s)?effect)\s(?:in|after|within|by)?\s?{GAP}{NUMBER}[\s-]{TIME}\b"
        ),
    ),
    # “relieves pain for three months”, “fillers keep their volume for a year”, “relief, often for six months or more”
    Kind(
        (
            *("relieves", "relieved", "eases", "numbs", "protects", "keep their", "keeps its", "keep its", "controls"),
            *(
                f"{stay} {how}"
                for stay in ("stay", "stays")
                for how in "plump smooth full firm white visible effective pain clear hair".split()
            ),
            *(f"relief{sign}" for sign in (" for", "—", " —", " –", ", often", ", usually", " lasting")),
        ),
        Pattern(
            r"(?<!\bto\s)(?<!\bcan't\s)\b(?:(?:relieves?|relieved|eases?|numbs?|protects?|controls?|(?:pain\s)?relief|stays?\s(?:plump|smooth|full|firm|white|visible|effective|pain[\s-]free|clear|hair[\s-]free))\s(?:(?!rest\b|ice\b|apply\b|if\b)[a-z'-]+\s){0,5}?"
            r"|keeps?\s(?:its|their)\s(?:volume|shape|effects?|results?|colou?r|strength|bond)\s)"
            rf"for\s(?:(?:about|around|up\sto|at\sleast|as\slong\sas|over|between|roughly|only|nearly|almost|more\sthan)\s)*{NUMBER}[\s-](?:{TIME}|years?)\b"
            rf"|(?<!\bfor\s)\brelief(?:\s?[—–]\s?|,?\s)(?:often|usually|typically|sometimes|generally|lasting)\s(?:for\s|up\sto\s|about\s)*{NUMBER}[\s-](?:{TIME}|years?)\b"
        ),
    ),
)
