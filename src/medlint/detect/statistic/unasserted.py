"""Sentences that hold figures and assert none: questions, examples of bad style, titles, claims that they reject."""

from medlint.detect.passage import Passage
from medlint.pattern import Pattern

# A guide to style shows what not to write.
_COUNTEREXAMPLE = Pattern(
    r"\W*(?:bad|wrong|incorrect|weak|avoid|don't(?: say| write)?|instead of|not this|myth|fiction|rumou?r|mistake"
    r"|true or false)\W*:"
)
# The link to another text, by its title: “Sleep adds 10 years of life – new research Read more”.
_TEASERS = ("read more", "learn more", "see more", "watch now", "continue reading")
_LONGEST_TEASER = 140
# A grade of a scheme of ratings stands alone beside what it is given for.
_CRITERIA = Pattern(
    r"\b(?:(?:entire|whole) body|exposed areas|12-month period|incapacitating|occupational (?:and social )?impairment"
    r"|service-connected)\b"
)
_LONGEST_GRADE = 16
_GRADE = Pattern(r"\W*(?:100|[1-9]?0)\s?(?:%|percent)\W*")
# The title of another text.
_TITLE = Pattern(r"\W*(?:[\w'-]+ ){0,4}(?:news release|press release|fact sheet|infographic|podcast|webinar|video)s?:")
# “Do 9 out of 10 doctors recommend it?” leaves it open; “Did you know that 1 in 4 sleeps badly?” and “Why does half
# of all patients relapse?” do not.
_LEFT_OPEN = Pattern(
    r"\W*(?:(?:so|and|but|then|well|ok|q\d*\W|question\W)\W*)*(?:is|are|was|were|do|does|did|can|could|will|would"
    r"|should|has|have)\b"
    r"(?!\s(?:you\s(?:know|aware|realize|realise|believe|hear|heard|one\sof|among|part\sof)|you\sever\s(?:heard"
    r"|wondered)))"
    r"|\W*how\s(?:can|do|does|did|long|much|many|to|likely|true|common|safe|effective)\b"
)
_REJECTING_CUES = (
    *("claim", "evidence", "promis", "beware", "red flag", "myth", "misconception", "debunk", "contrary to"),
    *("don't believe", "scam", "wary", "watch out", "not true", "true that", "false that", "wrong that", "too good"),
    *("bogus", "a lie that"),
)
_SELLERS = (
    r"(?:sellers?|companies|websites|sites|pills?|diets?|plans?|books?|gurus?|treatments?|products?|clinics?|labels?"
    r"|anyone|anybody|those|programs?|doctors?)\s(?:that|who|which)"
)
_ADVERTS = r"(?:ads?|adverts?|advertisements?|advertisers|commercials?|marketers|scammers|hucksters)"
_PROMISE = r"(?:promis(?:e|es|ed|ing)|claim(?:s|ed|ing)?|guarantee(?:s|d|ing)?|boast(?:s|ed)?)"
# A claim that is told only to be rejected.
_REJECTED = Pattern(
    r"\bclaim(?:s|ed|ing)?\b[^.;]*\b(?:false|untrue|not\strue|wrong|misleading|unproven|baseless|bogus|exaggerated|myth"
    r"|(?:not|never|n't)\s(?:\w+\s)?(?:backed|supported|substantiated|proven|borne)|unsupported|unsubstantiated"
    r"|no\sevidence)\b"
    r"|\b(?:false|untrue|misleading|unproven|bogus|unsubstantiated)\s(?:claims?|statements?|advertis\w+)\b"
    r"|\bclaim\b[^.;]*\bno\s(?:\w+\s)?(?:basis|support)\b|\bno\s(?:\w+\s)?evidence\s(?:shows|that|to\s(?:support|suggest|show)|for\sthe\sclaim)\b"
    rf"|\b(?:{_SELLERS}|{_ADVERTS})\s(?:(?:may|might|will|often|also|sometimes)\s)?{_PROMISE}\b"
    r"|\bbeware\b|\b(?:(?:be|make\syou)\s(?:wary|suspicious)|watch\sout)\b|\bred\sflags?\b|\bdebunk\w*|\bcontrary\sto\b"
    r"|\b(?:not\strue|untrue|false|wrong|a\slie)\sthat\b|\bdon't\sbelieve\s(?:\w+\s)?(?:ads?|claims?|sellers|anyone|everything)\b"
    r"|\btoo\sgood\sto\sbe\strue\b|(?<!\b(?:believ|subscrib|fall|harbou?r|accept|repeat|hold)\w*\s[^.;]{0,40})\b(?:myth|misconception|scam)s?\b(?:\sthat\b|\W*$)"
)
# What the reader is to imagine, and what there is not: “no pill melts 30 pounds of fat”.
_SUPPOSED = Pattern(
    r"\W*(?=[silwn])(?:(?:suppose|imagine|say\s(?:an?|you)|what\sif(?!\s(?:i|we)\stold\b)|let's\s(?:say|assume|suppose))\s"
    r"|no\s(?:[a-z-]+\s){1,3}?(?:melts?|burns?|cures?|makes|lets|helps|can|could|will|would)\s)"
)
# A sum that is done before the reader: “If 100 people take the test and 10 are ill …”.
_WORKED = Pattern(
    r"\bif\s(?:there\sare\s|(?:we|you)\s(?:take|test|treat|screen|give|have)\s)?\d[\d,]*\s(?:[\w-]+\s)?(?:people|patients"
    r"|women|men|adults|children)\b|\bif\s(?:an?|the|your)\s(?:\w+\s)?(?:test|risk|chance|dose)\sis\s\d|\bif\syou\sweigh\b(?!\s(?:more|less|over|under|above)\b)"
)
# An instruction: “Move 10 percent faster”, “Do each set at 8 out of 10”; but not what it is good for.
_TOLD_TO = Pattern(
    r"\W*(?:(?:then|and|slowly|gradually|never|always|just|please|do\snot|don't|try\sto)\s)*"
    r"(?:add|aim|apply|begin|breathe|brush|build|charge|choose|divide|do|drink|eat|exercise|fill|hold|keep|leave"
    r"|lift|make|mix|move|pay|pick|put|raise"
    r"|rest|run|set|soak|start|stay|stop|store|stretch|swim|train|turn|use|walk|work)\s"
    r"(?:up|down|your|the|an?|at|to|in|with|for|no|each|every|about|around|it|them|this|half|only|more|less|\d+)\b"
    r"(?![^.]*\b(?:risks?|chances?|odds|pain|symptoms?|deaths?|diseases?|cancers?|wrinkl\w*|cholesterol|pressure"
    r"|people|patients|women|men|adults|children|stud\w+"
    r"|research|reduc\w*|lower\w*|improv\w*|boost\w*|decreas\w*|increas\w*|fewer|cuts?|effective\w*|success\w*"
    r"|results?|likely|absor\w+|thicker|whiter|pounds)\b)"
)


def asserts_nothing(passage: Passage) -> bool:
    """Whether the figures of the passage are not said of anybody."""
    text = passage.text
    if _COUNTEREXAMPLE.match(text) or _TITLE.match(text) or _TOLD_TO.match(text):
        return True
    if _SUPPOSED.match(text):
        return True
    if len(text) < _LONGEST_GRADE and _GRADE.fullmatch(text) and _CRITERIA.search(passage.before):
        return True
    if "?" in text[-4:] and _LEFT_OPEN.match(text):
        return True
    if len(text) < _LONGEST_TEASER and text.rstrip(" .»›→>…").endswith(_TEASERS) and "." not in text.rstrip(" .…"):
        return True
    if "if " in text and _WORKED.search(text):
        return True
    return any(cue in text for cue in _REJECTING_CUES) and _REJECTED.search(text) is not None
