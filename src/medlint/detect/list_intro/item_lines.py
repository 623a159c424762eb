"""Single lines of text that may be the items of a list."""

from medlint.detect.lead_in_words import LeadInWords, words_of
from medlint.pattern import Pattern

VERBS = ("verbs", "open-verbs", "verbs-or-nouns", "reporting")
_END = 30  # code points
_STOPS = (".", "!", "?", "…")
_CLOSERS = " \n\r\t)]\"'*_"
_LONG_ITEM_WORDS = 60
_OPEN_END = Pattern(r"(?:[;,]|\b(?:and|or))$")
_UNFINISHED = Pattern(r"\b(?:of|for|with|from|by|include|includes|including|such as)$")  # has lost a list itself
# “… for a week.[3, 4]”, “… for a week.3”
_FINISHED = Pattern(r"(?:[.!?…][\s)\]\"'*_]*(?:\[[\d,;\s–-]{1,20}\]\s*)*|[a-z)\]\"'%][.!?]\d{1,3}(?:[,–-]\d{1,3})*)$")
# "Muscle: …", "Sore muscles – …", "Blood tests- …"; not "short- and long-term …".
_LABEL = Pattern(
    r"(?:(?:[^.!?:(]|\([^()]{1,60}\)){2,70}?:\s|(?:[\w'/&()-]+\s+){1,6}(?:[–—]|--?)(?:\s|(?=[a-z]))"
    r"|(?:[\w'/&()]+\s){0,5}[\w'/&()]+-\s(?!(?:and|or|to)\b)"
    r"|(?:[\w'/&()-]+\s){0,4}[\w'/&()-]+:(?=[a-z]{2}))"
)
_NO_LABEL = Pattern(r"(?:i|we|they|he|she|but|and|so|yet|still|however)\b")  # begins a sentence with a colon or dash
# A clause of its own, if it does not ask: "Rest is no luxury — …".
_CLAUSE = Pattern(
    r"(?!(?:what|why|how|who|when|where|which|if)\b).*"
    r"\s(?:is|are|was|were|isn't|aren't|has|have|had|doesn't|don't|contains?|includes?)[\s:]"
)
_ENUMERATOR = Pattern(
    r"(?:first(?!-| aid\b| line\b| responder)|firstly|first of all|step(?!-by))\b"
    r"|\d{1,3}(?!\w)(?!\s[a-z])(?![.,:/–-]?\d)"
    r"|(?:phase|stage|day|week|month|tip|reason|myth|fact|type|method|option|rule|part|question|q)s?\W{0,2}"
    r"(?:\d+|one|two|three|i|a)\b"
    r"|[^.!?:#]{1,40}#\d+\b"
)
# Labels of remarks: "Important: …".
_ASIDE = Pattern(
    r"(?:(?:very |please )?(?:important|bonus|note|remember|limitations?|disclaimer|caution|warning|reminder|caveat)"
    r"|(?:\w+ ?)??(?:tip|pearl|advice)|how to (?:use|check)|my take|bottom line"
    r"|action step|key (?:takeaway|point)|background|notes?|source|outcome|conclusion"
    r"|(?:plot|surprise) twist|spoiler|(?:fun|quick) fact|updates?|(?:the |our |my )?verdict|heads up|reality check"
    r"|for (?:more|context|example)|example|costs?|recommendation|ingredients|red flags?)[^.!?:]{0,30}:"
    r"|(?:important|attention|warning)!"
)
# One piece of advice is no item: "Remember, …", "Ask your doctor if …".
_ADVICE = Pattern(
    r"remember(?:,| that\b)|(?:ask|tell|talk to|consult|contact|call|see) your (?:\w+ )?(?:\w+ )?(?:if|about|at|when)\b"
)
# Items that lost the blank between them ("sleepLess pain"), or a label that did ("Sleep Sleep is"). Names begin with a
# capital ("PubMed").
_GLUED = Pattern(r"\s(?:[a-z]\w*[a-z]{2}[A-Z][a-z]|(?:[A-Z][a-z]{3,}){3})")
_FUSED = Pattern(
    r"((?:\w+ ){0,3}\w{3,}) \1\b"
    # “… in The Hill Times” is a name behind a preposition
    r"|(?:[\w'-]+ ){0,4}(?!(?:in|of|by|from|at|for|with|and|to|on|over) )[\w'-]+"
    r" (?:The|A(?! (?:and|or|is|in|has|can|may|deficiency)\b)|An|If|When|People) [\w'-]+"
)
_JOINED = Pattern(r"[a-z)]{2}[.!][A-Z][a-z]+ [^.!?]+[a-z)]{2}[.!][A-Z][a-z]+ ")
_COLLAPSED = Pattern(r"[^:]*[.?!;,] [-–—•·*] \S")  # behind a colon it is another lead-in's
_LONGEST_LINE = 200  # code points
# Titles have no small words of such length.
_MIXED = Pattern(
    r"(?=(?:.*?[a-z]\s[a-z]{4,}){2})(?:[A-Z][a-z]+(?:\s(?!of |for |and |with |to )[a-z]{4,}){0,2}(?:\s|$)){4,}$"
)
WANT_ADDRESS = (" to", " at", " from", " with", " contact", " address")
# A post box or a code: “Austin, TX 78714”, “London SW1A 1AA”.
_ADDRESS = Pattern(r"\bp\.? ?o\.? box \d|, [a-z]{2} \d{5}\b|\b[a-z]{1,2}\d{1,2}[a-z]? \d[a-z]{2}\b")
_CAPTION = Pattern(r"(?:figure|fig\.|table) \d")
_NUMBERED = Pattern(r"([a-z]*)\W{0,2}(\d+)\b")


def is_finished(text: str) -> bool:
    """Whether ``text`` ends as a sentence does."""
    last = text[-1:]
    return text.endswith(_STOPS) or (
        (last in _CLOSERS or last.isdigit()) and _FINISHED.search(text[-_END:]) is not None
    )


def is_enumerated(text: str) -> bool:
    """Whether ``text`` begins with its place in a list: “First”, “Step 2”."""
    return _ENUMERATOR.match(text) is not None


def is_labelled(text: str) -> bool:
    """Whether ``text`` begins with a label: “Muscle: …”."""
    label = _LABEL.match(text)
    return label is not None and not _NO_LABEL.match(text) and not _CLAUSE.match(label[0])


def is_labelled_clause(text: str) -> bool:
    """Whether a clause, or any other label, stands before the first colon: “The pain is back: …”."""
    return _LABEL.match(text) is not None and not _NO_LABEL.match(text)


def is_caption(text: str) -> bool:
    """Whether ``text`` stands below a figure or above a table: “Figure 2 …”."""
    return _CAPTION.match(text) is not None


def has_address(text: str) -> bool:
    """Whether a postal address stands in ``text``."""
    return _ADDRESS.search(text) is not None


def is_next(text: str, other: str) -> bool:
    """Whether ``other`` is numbered as the one that follows ``text``: “Step 1 …”, “Step 2 …”."""
    own, others = _NUMBERED.match(text), _NUMBERED.match(other)
    return own is not None and others is not None and own[1] == others[1] and int(others[2]) == int(own[2]) + 1


def is_verb(word: str, words: LeadInWords) -> bool:
    """Whether ``word`` is, or can be, a finite verb."""
    return any(word in words.words(name) for name in VERBS)


def is_broken_off(text: str) -> bool:
    """Whether ``text`` ends in a comma, a semicolon, “and” or “or”: another item follows."""
    return _OPEN_END.search(text[-12:]) is not None


def is_item(text: str) -> bool:
    """Whether ``text`` ends as items do: without a full stop, or as one of several questions."""
    if is_broken_off(text) or text.endswith("?"):
        return True
    if is_finished(text) or text.endswith(":") or "? " in text or _UNFINISHED.search(text[-_END:]):
        return False
    return len(words_of(text)) <= _LONG_ITEM_WORDS


def is_aside(text: str) -> bool:
    """Whether ``text`` has the label of a remark: “Important: …”."""
    return _ASIDE.match(text) is not None


def is_advice(text: str) -> bool:
    """Whether ``text`` gives one piece of advice that goes with any list: “Ask your nurse if …”."""
    return _ADVICE.match(text) is not None


def is_run_together(source: str) -> bool:
    """Whether items, or a label and its text, stand in one line without what parted them."""
    found = (_GLUED.search(source), _FUSED.match(source), _COLLAPSED.match(source))
    return is_mixed(source) or any(one is not None for one in found)


def are_glued(source: str) -> bool:
    """Whether two sentences follow without a blank before them, as joined lines do: “days.You have”."""
    return _JOINED.search(source[:_LONGEST_LINE]) is not None


def is_mixed(source: str) -> bool:
    """Whether names stand in one line without anything that parts them: “Massage Herbal medicine Warm baths Rest”."""
    return len(source) < _LONGEST_LINE and _MIXED.match(source) is not None
