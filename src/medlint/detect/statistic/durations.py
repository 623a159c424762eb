"""The kinds of statistic about time: how soon a treatment works, how long that lasts, what it saves or wins."""

from medlint.detect.statistic.kinds import Kind
from medlint.detect.statistic.numbers import GAP, NUMBER
from medlint.pattern import Pattern

TIME = (
    r"(?:minutes?|mins?|hours?|hrs?|days?|weeks?|wks?|months?|sessions?|treatments?|infusions?|doses?|applications?"
    r"|uses?)"
)
_BETTER = Pattern(
    # “if it does not improve within a week” says when to ask for help
    r"\b(?<!not )(?<!n't )(?:improve\w*|increase[sd]?\s+in(?!\s+(?:pain|swelling|bleeding|redness))|relief|reliev\w+"
    r"|(?<!test )(?<!lab )(?<!your )(?<!the )(?<!blood )(?<!get )(?<!receive )results"
    r"(?!\s(?:are|is|will|can|may|should)\s(?:[a-z]+\s){0,2}?(?:ready|available|back|sent|returned|reported|posted"
    r"|mailed))|remission|works|working"
    r"|feel\s+(?:the\s+)?(?:benefits?|a\s+difference|effects)|(?:see(?:ing)?|notic(?:e|ing)|experienc(?:e|ing))\s+(?:(?!side|adverse"
    r"|negative|unwanted|any|no\b)[a-z-]+\s+){0,3}?"
    r"(?:benefits?|difference|effects?|response|weight\s+loss|changes?|reductions?|(?:less|fewer)\s+[a-z]+)|show(?:s|ed)?\s+(?:an?\s+)?(?:[a-z]+\s+)?response"
    r"|(?:see|notice)\s+(?:[a-z]+\s+){0,2}?(?:hair\s+|new\s+)?(?:re)?growth(?:\s+of\s+(?:[a-z]+\s+)?hairs?)?"
    r"|feel(?:ing)?\s+(?:\w+\s+)?better"
    r"|(?:laxatives|drugs|medicines|medications|tablets|pills|creams|injections|treatments|most|they)\s+(?:\w+\s+)?work(?!\s+(?:out|on|with|through|in)\b)"
    r"|show\w*\s+(?:[a-z]+\s+){0,2}?(?:effects?|results?|benefits|improvements?)|regain\w*"
    r"|(?:patients?|people|many|they|symptoms)\s+(?:\w+\s+)?respond\w*|(?:start|begin)s?\s+to\s+work|effective\w*"
    r"|takes?\s+effect|noticeabl\w+|reduc(?:e|es|ed|ing|tion)|eliminat(?:e|es|ed)\b(?!\s+from)|disappear\w*|vanish\w*"
    r"|decreas(?:e|es|ed|ing)|alleviat\w+|eradicat(?:e|es|ed)|kicks?\s+in|cure[sd]?|(?:proven|shown)\s+to\s+work|revers(?:e|ed|es)|pain[\s-]free|symptom[\s-]free"
    r"|reach(?:es|ed)?\s+(?:their|your|the|a)\s+(?:[a-z]+\s+)?(?:goal|target|ideal|desired)s?"
    r"|restored?|whiter|younger|goodbye\sto|get\srid\sof|regrow\w*"
    r"|(?:symptoms|pain|aches?|rash|cough|acne|warts?|wrinkles|lines|cravings|infection|flare-up)s?\s+(?:\w+\s+){0,2}?(?:gone|cleared?|clears|over|resolved?|resolves|subsides?|subsided|ease[sd]?|heals?|healed))\b"
)
_WITHIN = (
    r"(?:within|in\s+(?:just|only|under|less\s+than|as\s+little\s+as|as\s+few\s+as|a\s+mere)|after\s+(?:just|only"
    r"|as\s+few\s+as)"
    r"|as\s+(?:early|soon|quickly)\s+as)"
)
# What “in 20 minutes” may follow; results come in days from laboratories too.
_AT_WORK = ("relief", "works", "better", "improvement", "improvements", "weight loss", "fat loss", "cured", "pain-free")
# What becomes of an effect in time: “results can be seen four months after”.
_SEEN = ("seen", "visible", "noticed", "noticeable", "felt", "experienced", "expected", "achieved", "apparent")
_TIMES = (
    "minute",
    "min",
    "hour",
    "hrs",
    "day",
    "week",
    "wks",
    "month",
    "session",
    "treatment",
    "infusion",
    "dose",
    "use",
)
_UNTIL = (
    r"(?:(?:start|begin)\w*\s(?:to\s)?(?:work|see|feel|notic|tak|hav|respond)\w*|work(?:ing)?(?!\s(?:out|on|with|through|around))\b"
    r"|take\s(?:full\s)?effect|kick\sin|become\seffective|reach\s(?:its|their|the|full|maximum|peak)\b|respond\b"
    r"|(?:see|feel|notice|experience|show|have|achieve|get)\s(?:[a-z]+\s){0,4}?(?:results?|effects?|benefits?|improvements?|differences?"
    r"|relief|changes?|better|response)\b"
    r"|(?:[a-z]+\s){0,2}?(?:results|effects|benefits|improvements?|changes?)\s(?:is|are|becomes?|can\sbe)\b)"
)
# What is put in or on and does its work until it wears off.
_TREATMENT = (
    r"(?:botox|dysport|xeomin|fillers?|juv[eé]derm|restylane|sculptra|veneers?|crowns?|(?:dental\s)?implants?|dentures?"
    r"|fillings|bonding|bridges|sealants|whitening|hair\stransplants?|(?:steroid|cortisone|gel)\s(?:injections?|shots?)|nerve\sblocks?|microblading|(?:knee|hip|joint|shoulder)\sreplacements?|face\s?lifts?)"
)
_GAINS = (
    *("results", "difference", "improvement", "improvements", "changes", "benefits", "relief", "better", "effects"),
    *("skin", "hair", "teeth", "growth", "regrowth"),
)
_COME = ("appear", "begin", "start", "peak", "develop", "emerge", "occur", "show", "set in", "sets in", "come")
_COMPARED = ("sooner", "earlier", "faster", "quicker", "longer", "shorter")
_NUMBER_WORDS = (
    *("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "fifteen"),
    *("twenty", "thirty", "forty", "fifty", "sixty", "ninety", "a dozen"),
)
_SPANS = ("minutes", "hour", "hours", "day", "days", "week", "weeks", "months")

DURATIONS = (
    Kind(
        (
            *(f"within {n}" for n in (*range(1, 10), *_NUMBER_WORDS, "the first", "the very", "your", "about")),
            *(
                "in just",
                "in only",
                "in under",
                "in less",
                "in as",
                "in a mere",
                "after just",
                "after only",
                "over the",
            ),
            *("after as", "as early as", "as soon as", "as quickly as"),
        ),
        Pattern(
            rf"\b(?:{_WITHIN}\s+(?:the\s+first\s+|about\s+)?{NUMBER}[\s-]{TIME}|(?:as\s+(?:early|soon|quickly)\s+as|within)\s+(?:the|your)\s+(?:very\s+)?first\s+(?:night|{TIME})|over\s+the\s+(?:first\s+|next\s+)?{NUMBER}\s{TIME}(?=\safter\s))\b"
        ),
        topical=False,
        needs=_TIMES,
        cause=_BETTER,
    ),
    # the line “Works in 30 minutes”
    Kind(
        ("works in", "work in", "works within", "work within"),
        Pattern(rf"^\W*works?\s(?:in|within)\s(?:as\slittle\sas\s|about\s|just\s|only\s|under\s)?{NUMBER}\s{TIME}\b"),
        topical=False,
        needs=_TIMES,
    ),
    Kind(
        tuple(f"{word} in" for word in _AT_WORK),
        Pattern(rf"\b(?<!not )(?<!n't )(?:{'|'.join(_AT_WORK)})\s+in\s+(?:about\s+)?{NUMBER}\s{TIME}\b(?!['’])"),
        needs=_TIMES,
    ),
    Kind(
        (
            *("last", "lasts", "lasting", "lasted", "persist", "wear off", "wears off", "fade", "fades"),
            *("maintained for", "sustained for"),
        ),
        Pattern(
            rf"\b(?:results?|effects?|benefits?|relief|protection|immunity|improvements?)\s(?:[\w'-]+\s){{0,6}}?"
            rf"(?:last(?:s|ing|ed)?|persist(?:s|ed)?|wears?\soff|fades?|(?:maintain|sustain)ed)\s{GAP}"
            rf"(?:{NUMBER}[\s-](?:{TIME}|years?)|(?:a\s)?(?:week|month)\sto\sa?\s?(?:month|year))\b"
        ),
        topical=False,
        needs=("result", "effect", "benefit", "relief", "protection", "immunity", "improvement"),
    ),
    Kind(
        (
            *(f"{word} {seen}" for word in ("be", "are", "is", "become", "becomes") for seen in _SEEN),
            *("results visible", "visible in"),
        ),
        Pattern(
            rf"(?<!your\s)(?<!test\s)(?<!side\s)\b(?:results?|effects?|benefits?|improvements?|relief|regrowth|weight\sloss|changes|new\shair"
            rf"|(?:a\s|the\s)difference)\s(?:[\w'-]+\s){{0,6}}?(?:be|are|is|becomes?)\s(?:[a-z]+ly\s)?(?:{'|'.join(_SEEN)})\s"
            rf"(?:[a-z]+\s){{0,6}}?{NUMBER}[\s-]{TIME}\b"
            rf"|(?<!your\s)(?<!test\s)\bresults\s(?:(?:are|become)\s)?visible\s(?:in|within|after|by)\s{GAP}{NUMBER}[\s-]{TIME}\b"
        ),
        needs=_TIMES,
    ),
    Kind(
        ("within hours", "within days", "within minutes", "within a few", "within just"),
        Pattern(r"\bwithin\s+(?:just\s+|a\s+few\s+)?(?:minutes|hours|days)\b"),
        firm=False,
        cause=_BETTER,
    ),
    Kind(
        (
            *("takes", "can take", "may take", "could take", "will take", "take about", "take up to", "take at least"),
            *("take between", "take anywhere", "take around"),
            *(f"take {n}" for n in (*range(1, 10), "two", "three", "four", "five", "six", "eight", "ten")),
        ),
        Pattern(
            rf"(?<!please\s)(?<!\bto\s)(?<!^)\b(?:can\s+)?takes?\s+{GAP}{NUMBER}\s+(?:or\s+more\s+)?{TIME}(?:,[^.;]{{0,60}})?\s+(?:(?:for|of)\s(?:[\w'-]+\s){{1,5}}?)?"
            rf"(?:to|before)\s+(?:you(?:'ll)?\s|fully\s|really\s){{0,2}}{_UNTIL}"
            # “growth takes 12 weeks”
            r"|(?<!test\s)(?<!lab\s)(?<!your\s)\b(?:results|benefits|effects?|improvements?|adaptations?|(?:re)?growth|hypertrophy)(?:\s\([^()]*\))?\s"
            rf"(?:(?:can|may|will|usually|typically|often|generally|normally)\s){{0,2}}takes?\s{GAP}{NUMBER}[\s-]{TIME}\b(?!\sto\s(?:arrive|come|return|process))"
        ),
        topical=False,
        needs=_TIMES,
    ),
    # “See visible results in 4 to 6 weeks”, “most feel better after three visits”
    Kind(
        tuple(f"{gain} {when}" for gain in _GAINS for when in ("in", "after", "by", "around")),
        Pattern(
            r"\b(?:see|notice|feel|expect|enjoy|experience|report|achieve|show|seeing|noticing|feeling"
            r"|(?:patients|people|users|women|men|participants|volunteers|most|many|they)\s(?:\w+\s)?(?:saw|noticed|felt)"
            r"|visible|noticeable|full|final|clearer|healthier|smoother|thicker|firmer|brighter|glowing)\s"
            r"(?:(?!no\b|any\b|side\b|your\b|test\b|to\b|adverse\b|unwanted\b|unpleasant\b)[a-z-]+\s){0,4}?"
            rf"(?:{'|'.join(_GAINS)})\s(?:[a-z]+\s)?(?:in|after|by|around)\s(?:the\s)?{GAP}{NUMBER}[\s-](?:or\smore\s)?"
            rf"{TIME}(?<=s)\b"
            r"|(?<!no\s)(?<!any\s)(?<!little\s)(?<!without\s)(?<!your\s)\b(?:improvements?|relief|benefits)\s(?:[a-z]+\s)?after\s"
            rf"{GAP}{NUMBER}[\s-]{TIME}(?<=s)\b"
            rf"|\b(?:clearer|smoother|thicker|firmer|brighter|whiter)\s(?:skin|hair|teeth|smile)\s(?:in|after)\s{GAP}{NUMBER}\s{TIME}\b"
        ),
        topical=False,
        needs=_TIMES,
    ),
    Kind(
        (
            *(
                f"{gain} {come}"
                for gain in "results effects effect benefits improvement improvements relief growth regrowth".split()
                for come in (*_COME, "emerging", "often", "usually", "typically", "generally")
            ),
            "emerging within",
        ),
        Pattern(
            rf"\b(?<!test\s)(?<!side\s)(?:results|effects?|benefits|improvements?|relief|(?:re)?growth)(?:\s?[—–]\s?|,?\s)(?:[a-z]+\s)?"
            rf"(?:{'|'.join(_COME)}|emerging)\w*\s(?:[a-z]+\s){{0,3}}?"
            rf"(?:in|after|within|by|around|at|over)\s(?:the\s)?{GAP}{NUMBER}[\s-]{TIME}\b"
        ),
        topical=False,
        needs=_TIMES,
    ),
    Kind(
        ("last", "lasts"),
        Pattern(
            rf"(?<!\bon\s)(?<!\bfor\s)(?<!\bof\s)\b{_TREATMENT}\s(?:(?!results?\b|effects?\b)[\w'-]+\s){{0,6}}?lasts?\s(?:[\w-]+\s){{0,6}}?(?:{NUMBER}\sand\s)?{NUMBER}[\s-](?:weeks|months|years)\b"
        ),
        topical=False,
        needs=("week", "month", "year"),
    ),
    Kind(
        tuple(f"{span} {how}" for span in _SPANS for how in _COMPARED),
        Pattern(
            r"\b(?:recover|heal|hospital|wounds?|asleep|sle(?:ep|pt)|better|home|walk|discharg|relie[fv]|return|back|stay|recover|life|cold|flu)\w*\s(?:[\w'-]+\s){0,5}?"
            rf"(?:{NUMBER}|an?)\s(?:minutes|hours?|days?|weeks?|months)\s(?:{'|'.join(_COMPARED)}|more)\b"
        ),
    ),
    # what wears out in the end: “they last 10 years with proper care”
    Kind(
        ("last", "lasts", "lasting"),
        Pattern(rf"\blast(?:s|ing)?\s{GAP}{NUMBER}[\s-](?:years|months)\b"),
        needs=("proper care", "good care", "maintenance", "replac", "hygiene"),
    ),
    # “protects teeth for up to 10 years”
    Kind(
        ("for up to", "for as long as"),
        Pattern(
            r"(?<!\bnot\s)\b(?:(?:can|may|will|could|helps?)\s(?:\w+\s)?(?:protect|prevent|relieve|numb|work)|protects|lowers|raises|boosts|improves|reduces|protection|prevents"
            r"|relie(?:f|ves)|effective|performance|works|immunity|immune|pain-free|erections?|energy|focus"
            rf"|(?:keeps?|stays?)\s(?:you|skin|teeth|hair|full|smooth|firm|white|hydrated|asleep|fresh)\b[\w\s]{{0,20}})\s"
            rf"(?:[\w'-]+\s){{0,5}}?for\s(?:up\sto|as\slong\sas)\s{NUMBER}[\s-](?:{TIME}|years?)\b"
        ),
        topical=False,
        needs=(*_TIMES, "year"),
    ),
    # “4 hours of relief”
    Kind(
        tuple(
            f"{span} of {what}"
            for span in ("hours", "days", "weeks", "months")
            for what in (
                "relief",
                "pain relief",
                "improved",
                "better",
                "protection",
                "energy",
                "focus",
                "lasting",
                "hydration",
            )
        ),
        Pattern(
            rf"(?<!\bno\s){NUMBER}[\s-](?:hours|days|weeks|months)\sof\s(?:(?:improved|better|lasting|added|extra|steady|pain)\s)?"
            r"(?:relief|protection|energy|focus|hydration|performance|sleep|comfort)\b"
        ),
        needs=("provid", "offer", "giv", "deliver", "bring", "up to", "enjoy", "yield"),
    ),
    # “most relapse within four weeks”, “they begin to improve after two days”
    Kind(
        (
            *(
                f"{relapse} {when}"
                for relapse in ("relapse", "relapses", "relapsed")
                for when in ("within", "in", "after")
            ),
            *(f"{better} {when}" for better in ("improve", "improves", "respond") for when in ("after", "in")),
            *("resolve in", "resolves in", "resolved in", "resolving in"),
        ),
        Pattern(
            rf"(?<!\bnot\s)(?<!n't\s)(?<!\bwill\s)(?<!\bif\s(?:[\w-]+\s){{1,3}})\b(?:relaps(?:e[sd]?)|improves?|respond)\s(?:within|in|after)\s"
            rf"{GAP}{NUMBER}[\s-]{TIME}\b"
            rf"|\bresolv(?:e[sd]?|ing)\sin\s{GAP}{NUMBER}\s(?:sessions?|treatments?|visits?)\b"
        ),
        needs=_TIMES,
    ),
    # “after 20 minutes the heart rate drops back to normal”
    Kind(
        (
            *("rate drops", "rate falls", "pressure drops", "pressure falls", "levels drop", "levels fall"),
            *("drops back", "drop back", "back to normal", "returns to normal", "return to normal", "drops to normal"),
            *(
                f"{begin} to {fall}"
                for begin in ("begin", "begins", "start", "starts")
                for fall in ("drop", "fall", "return")
            ),
            *("risk drops", "risk falls"),
        ),
        Pattern(
            rf"\b(?:after|within)\s{GAP}{NUMBER}\s(?:minutes|hours|days|weeks|months|years)\b[^.;]{{0,40}}?"
            r"\b(?:heart\srates?|pulse|blood\spressure|circulation|carbon\smonoxide|oxygen|nicotine|lung\sfunction|risk)\b"
            r"[^.;]{0,60}?\b(?:drops?|falls?|returns?|goes|begins?\sto|starts?\sto|(?:is|are)\sback)\b"
        ),
        topical=False,
        needs=("after", "within"),
    ),
)
