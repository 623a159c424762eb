"""Finds the experts whom an article quotes or whose words it tells: “says Dr Rao”, “he says”, “Rao said that”."""

from collections.abc import Iterator
from functools import lru_cache

from medlint.evidence.finder import Article, Finder, starting_in
from medlint.evidence.speakers import SELF, signal
from medlint.evidence.verdict import Signal, Strength
from medlint.model.span import Span
from medlint.pattern import Pattern

_SAYING_CUES = (
    *(" says", " said", " adds ", " added", " explains", " explained", " notes ", " noted", " warns ", " warned"),
    *(" estimates ", " estimated ", " pointed ", " cites ", " cited "),
)
# The verbs by which somebody's words are told.
SAYS = r"(?:says|said|adds|added|explains|explained|notes|noted|warns|warned)"
_TITLE = r"(?:(?:[Aa]ssociate|[Aa]ssistant|[Cc]linical|[Ee]meritus)\s)?(?:Drs?\.?|Prof\.?|[Pp]rofessor)"
_DEGREE = r"(?:M\.?D|Ph\.?D|D\.?O|R\.?N|R\.?D|MPH)\b\.?"
_NAME = r"[A-Z][\w’'-]++"
_PERSON = rf"(?:{_TITLE}\s{_NAME}(?:\s[A-Z][\w’'.-]*)?|{_NAME}(?:\s[A-Z][\w’'.-]*){{1,3}},?\s{_DEGREE})"
# “…,” says Dr Rao; “…,” said Ana Rao, MD.
_QUOTED = Pattern(rf"[\"”’'],?\s(?:{SAYS}\s(?P<after>{_PERSON})|(?P<before>{_PERSON})\s{SAYS}\b)")
# “He says that …”; “…, Rao said.”
_TOLD = Pattern(
    rf"\b(?P<who>[Hh]e|[Ss]he|{_NAME})\s(?:also\s)?(?:{SAYS}|estimates|estimated|pointed\sto|cites|cited)\b"
    rf"|{SAYS}\s(?P<named>{_NAME})(?=[.,]|\sand\b|$)"
)
# What makes somebody an expert behind his name; before it, “Dr.” and “author” do.
_POST = (
    rf"(?:{_DEGREE}|(?:(?:an?|the|who\sis)\s)?(?:[\w-]+\s){{0,4}}?(?:professor|researcher|scientist|surgeon|physician"
    r"|doctor|psychologist|dietitian|pharmacist|midwife|director|head|chief|chair\w*|dean|[a-z]+ologist|[a-z]+iatrist)\b)"
)
_EXPERT = Pattern(
    rf"\b(?=[A-Zp])(?:(?:Drs?\.?|Prof\.?|[Pp]rofessor)\s(?:(?:{_NAME}|[A-Z]\.)\s){{0,2}}?(?P<titled>{_NAME})(?!\s[A-Z])"
    rf"|(?P<placed>{_NAME}),\s{_POST}|(?<=\bauthor\s){_NAME}\s(?:[A-Z]\.\s)?(?P<author>{_NAME})(?!\s[A-Z]))"
)
# Whoever sells something is no witness for it, nor is who works for the one who writes: “our medical director”.
_SELLS = Pattern(
    r",\s(?:one\sof\s)?(?:our|my)\b|[^.;\"“]{0,80}?\b(?:[Cc]hief\s(?:[Ee]xec\w*|[Ff]in\w*|[Oo]per\w*|[Mm]ed\w*\s[Oo]fficer|[Ss]cien\w*\s[Oo]fficer)"
    r"|C[EFMO]O|[Pp]resident|[Ff]ounder|co-founder|[Oo]wner|[Ii]nventor|spokes\w+"
    r"|(?<!Mayo\s)(?<!Cleveland\s)Clinics?|Spa|Medspa|Inc|LLC|Ltd|Wellness|Ketamine|Company|Dental|Dentistry|Pharma\w*)\b"
)
_ABOVE = 8000  # code points up to where somebody is introduced


def _may_tell(text: str) -> bool:
    return any(cue in text for cue in _SAYING_CUES)


def _quoted(article: Article, span: Span, block: Span) -> Iterator[Signal]:
    """Who is quoted by his title or degree."""
    for found in starting_in(_QUOTED, article.prose, span, block):
        if not _sells(article.prose, found.start(), found.end()):
            yield _word(found["after"] or found["before"], *found.span())


def _told(article: Article, span: Span, block: Span) -> Iterator[Signal]:
    """Who was introduced as an expert above, and now says something by his surname or as “he” or “she”."""
    for found in starting_in(_TOLD, article.prose, span, block):
        who = found["who"] or found["named"]
        above = [one for one in _introduced(article.prose) if 0 < found.start() - one[0].start < _ABOVE]
        if who.lower() not in {"he", "she"}:
            above = [one for one in above if one[1] == who]
        if above and not _sells(article.prose, *above[-1][0]):
            yield _word(article.prose[slice(*above[-1][0])], *found.span())


@lru_cache(maxsize=1)
def _introduced(prose: str) -> tuple[tuple[Span, str], ...]:
    """Where a text says of somebody that he is an expert, and his surname."""
    found = _EXPERT.finditer(prose)
    return tuple((Span(*one.span()), one["titled"] or one["placed"] or one["author"]) for one in found)


def _word(person: str, start: int, end: int) -> Signal:
    """What is said by a ``person``, who is called by name alone: “Ana Rao, MD”."""
    name = person.partition(",")[0]
    return signal(name, start, end)._replace(strength=Strength.WORD)


def _sells(prose: str, start: int, end: int) -> bool:
    """Whether the person named there stands for what he sells."""
    return _SELLS.match(prose, end) is not None or SELF.search(prose, start, end) is not None


EXPERTS = (Finder(_may_tell, _quoted), Finder(_may_tell, _told))
