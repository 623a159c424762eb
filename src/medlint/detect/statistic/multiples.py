"""The kinds of statistic that say how many times something grows or shrinks, or one thing is as large as another."""

from medlint.detect.statistic.kinds import Counted, Kind
from medlint.detect.statistic.numbers import FRACTION, GAP, NUMBER
from medlint.pattern import Pattern

_SIZE = (
    r"(?:likely|likelier|likelihood|risk|odds|chances?|probab\w+|common|prone|prevalent|incidence|rates?|frequen\w+"
    r"|often"
    r"|effective(?:ly)?"
    r"|potent|high(?:er)?|greater|lower|fast(?:er)?|quick(?:er|ly)|mortality|susceptib\w+|dangerous|deadly|deadlier|powerful|vulnerable"
    r"|long|longer|thicker|better|strong(?:er)?|worse|bioavailab\w+|absorption|risky|riskier|increased|elevated|harmful|toxic|addictive|lethal|contagious|infectious|severe)"
)
_WHAT_DOUBLES = (
    r"(?:risks?|rates?|odds|chances?|likelihood|incidence|prevalence|mortality|deaths?|cases|survival|effectiveness"
    r"|(?:recovery|healing)\s+times?"
    r"|number\s+of\s+(?:[\w-]+\s+){0,2}(?:attacks|seizures|headaches|episodes|falls|flares|cases|people|patients|deaths|diabetics|adults|children|women|men|americans"
    r"|smokers|births|sick\s+days|visits|injuries|infections|diagnoses|sufferers|overdoses|suicides))"
)
_WHAT_GROWS = (
    r"(?:risks?|rates?|odds|chances?|likelihood|incidence|effect(?:iveness|s)?|efficacy|absorption|bioavailability"
    r"|levels|production|potency|strength|speed)"
)
# “the goal: to double survival rates” counts nothing yet
_NOT_A_GOAL = "".join(
    rf"(?<!\b{goal}\s)"
    for goal in (
        "goal to",
        "goal is to",
        "goal --",
        "intends to",
        "intend to",
        "aims to",
        "aim to",
        "want to",
        "wants to",
        "hope to",
        "committed to",
        "hopes to",
        "commitment to",
        "declaration to",
        "pledge to",
        "pledged to",
        "vow to",
        "plan to",
    )
)
_DOUBLING = (
    r"(?:double(?!s|d|\s(?:incision|vision|blind|dos\w+|board|jaw|chin|lung|mastectomy|strength|bypass|check\w*)\b)"
    r"|doubl(?:es|ed|ing)(?!\sup\b)|tripl(?:es?|ed|ing)|trebl(?:es?|ed|ing)|quadrupl(?:es?|ed|ing)|halv(?:es?|ed|ing))"
)
_NUMERALS = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "hundred", "thousand")
_TIMES = r"(?:\s?times|\s?x\b|-times)"
_TIMES_TRIGGERS = ("times", *(f"{n}x" for n in (*range(2, 11), 12, 15, 20, 25, 30, 40, 50, 100)))

MULTIPLES = (
    Kind(
        ("-fold", " fold", *(f"{n}fold" for n in _NUMERALS)),
        # what is done to a gas or to water is no effect on anybody
        Pattern(
            rf"(?:{NUMBER}[\s-]?fold|\b(?:{'|'.join(_NUMERALS)})fold)\b"
            r"(?!\s\w+\sin\s(?:(?:ambient|atmospheric|air|water)\s)?pressure\b)"
        ),
        Counted.PERHAPS,
    ),
    Kind(
        (
            *_TIMES_TRIGGERS,
            "twice",
            "thrice",
            "double the",
            "triple the",
            "half as",
            "half that",
            "third that",
            "double what",
            "triple what",
        ),
        Pattern(
            rf"(?:{NUMBER}{_TIMES}|{FRACTION}(?=\s+as\b)|\btwice|\bthrice|\bdouble|\btriple)\s+(?:(?:as|more|less"
            rf"|the)\s+(?:[\w-]+\s+){{0,2}}?)?{_SIZE}\b"
            rf"|\b(?:double|triple|twice)\swhat\sit\b"
            # “your risk is half that of a smoker”
            rf"|\b(?:risks?|odds|chances?|rates?|likelihood|mortality)\s(?:[\w'-]+\s){{1,5}}?(?:is|are|was|were|falls\sto|drops\sto)\s{GAP}{FRACTION}\s(?:that|those|as\shigh)\b"
            rf"|(?:{NUMBER}{_TIMES}|\btwice)\sthe\s(?:(?:national|general|usual|normal|world|overall)\s)?(?:average|norm|figure|toll)\b"
            rf"|(?:{NUMBER}{_TIMES}|\btwice)\sas\smuch\s(?:[a-z]+\s){{0,2}}?(?:oxygen|collagen|energy|pressure|pain|relief|fat|bone|hair|muscle|stress|damage|benefit|weight)\b"
            rf"|{NUMBER}{_TIMES}\smore\sthan\s(?:usual|normal|average|before|ever|a\splacebo|placebo|others)\b"
            rf"|{NUMBER}{_TIMES}\s(?:increas|improvement|boost|reduction|rise)\w*\sin\b"
        ),
    ),
    Kind(
        ("times",),
        Pattern(
            rf"\b(?:increas|boost|rais|enhanc|improv|multipl|reduc|lower"
            rf"|decreas)\w*\s(?:[\w-]+\s){{0,3}}?{_WHAT_GROWS}\s"
            rf"(?:[\w-]+\s){{0,4}}?{NUMBER}\s?times(?=[.,;!)]|$|\s(?:in|over|after|within|with|compared)\b)"
        ),
        needs=("increas", "boost", "rais", "enhanc", "improv", "multipl", "reduc", "lower", "decreas"),
    ),
    Kind(
        ("times as", "twice as", "times more", "times fewer"),
        Pattern(
            rf"(?:{NUMBER}\s?times|\btwice)\s+as\s+many|{NUMBER}\s?times\s+(?:more|fewer)\b(?!.{{0,20}}\b{_SIZE}\b)"
            r"(?!\sthan\s(?:in\s)?(?:the\s)?(?:air|atmosphere|water)\b)"
        ),
        Counted.ALWAYS,
    ),
    Kind(
        ("doubl", "tripl", "trebl", "quadrupl", "halv"),
        Pattern(
            rf"\b{_NOT_A_GOAL}{_DOUBLING}\s+(?:[\w'-]+\s+){{0,4}}?{_WHAT_DOUBLES}\b"
            rf"|\b{_WHAT_DOUBLES}\s+(?:[\w'-]+\s+){{0,10}}?{_DOUBLING}\b"
            rf"|\b{_NOT_A_GOAL}{_DOUBLING}\s+(?:every|in|within|over|by)\s+(?:the\s+(?:next|past|last|coming)\s+)?"
            rf"{GAP}{NUMBER}\s+(?:years?|decades?|months?)\b"
        ),
    ),
    Kind(
        ("doubled", "tripled", "trebled", "quadrupled", "halved"),
        Pattern(rf"\b(?:has|have)\s(?:[\w-]+\s){{0,2}}?{_DOUBLING}\b(?!\sin\ssize)"),
    ),
)
