"""The kinds of identifiers: how each is written in prose and in links, and what makes one impossible."""

from collections.abc import Callable

from medlint.evidence.checksums import isbn_holds, issn_holds, orcid_holds
from medlint.model.record import NamedTuple
from medlint.pattern import Pattern


class Highest(NamedTuple):
    """Numbers that are certainly not given out yet; 0 where there is no limit."""

    pmid: int
    pmcid: int


Judge = Callable[[str, Highest], str]


class Kind(NamedTuple):
    """One way to write an identifier: the ``pattern`` finds it at its trigger, ``judge`` says what is wrong with it."""

    pattern: Pattern
    judge: Judge


class Verdict(NamedTuple):
    """What is wrong with the identifier in an address; ``wrong`` is what has to go to mend it, perhaps ``at_end``."""

    problem: str = ""
    wrong: str = ""
    at_end: bool = False


_FINE = Verdict()
_DOI = Pattern(r"10\.\d{4,9}(?:\.\d+)*/[^\s/].*")
_PREFIX = Pattern(r"10\.\d{4,9}(?:\.\d+)*/?")
_STOPS = ".,;:"
_CUT = ("..", "…", "%E2%80%A6")  # what a program leaves of an address that is too long to show
_QUOTES = "\"'”’»"
_PAIRS = {")": "(", "]": "[", ">": "<"}
_BEFORE_DOI = Pattern(r"(?i)/?((?:doi(?:\.org)?[:/]\s*|https?:/{1,2}(?:dx\.)?doi\.org/+)+)(?=10\.)")


def _doi(text: str, highest: Highest) -> str:
    del highest
    if _DOI.fullmatch(text):
        return ""
    if _PREFIX.fullmatch(text):
        return "is a DOI without the part behind the slash"
    return "is no DOI: it needs “10.”, four digits or more, a slash and a name"


def without_stops(text: str) -> str:
    """An identifier without the stops and closing brackets of the sentence around it."""
    while text:
        last = text[-1]
        unopened = last in _PAIRS and text.count(last) > text.count(_PAIRS[last])
        if last not in _STOPS + _QUOTES and not unopened:
            return text
        text = text[:-1]
    return text


def _pmid(text: str, highest: Highest) -> str:
    if not text.isdigit():
        return "is no PubMed number: these have digits only"
    if len(text) > 8 or (highest.pmid and int(text) > highest.pmid):
        return "is no PubMed number: none is as high"
    return "" if int(text) else "is no PubMed number"


def _pmcid(text: str, highest: Highest) -> str:
    number = text.removeprefix("pmc").strip()
    if len(number) > 8 or (highest.pmcid and int(number) > highest.pmcid):
        return "is no PubMed Central number: none is as high"
    return ""


def _trial(text: str, highest: Highest) -> str:
    del highest
    digits = sum(character.isdigit() for character in text)
    return "" if digits == 8 else f"is no trial number: NCT is followed by 8 digits, not by {digits}"


def _isbn(text: str, highest: Highest) -> str:
    del highest
    digits = "".join(character for character in text if character.isalnum())
    if len(digits) not in (10, 13):
        return f"is no ISBN: one has 10 or 13 digits, not {len(digits)}"
    if len(digits) == 13 and digits[:3] not in ("978", "979"):
        return "is no ISBN: those with 13 digits begin with 978 or 979"
    return "" if isbn_holds(digits) else "is no ISBN: its check digit does not fit"


def _issn(text: str, highest: Highest) -> str:
    del highest
    digits = text.replace("-", "").replace(" ", "")
    if len(digits) != 8:
        return f"is no ISSN: one has 8 digits, not {len(digits)}"
    return "" if issn_holds(digits) else "is no ISSN: its check digit does not fit"


def _orcid(text: str, highest: Highest) -> str:
    del highest
    digits = text.replace("-", "")
    if len(digits) != 16:
        return f"is no ORCID: one has 16 digits, not {len(digits)}"
    return "" if orcid_holds(digits) else "is no ORCID: its check digit does not fit"


_LABEL = r"\s*[:=#]?\s*"
KINDS = {
    "doi": (Kind(Pattern(rf"doi{_LABEL}(?:doi{_LABEL})?(?P<id>\d\S*)"), _doi),),
    "10.*": (Kind(Pattern(r"(?<![\w./$€£-])(?P<id>10\.\d{4,9}(?:\.\d+)*/\S*)"), _doi),),
    "pmid": (Kind(Pattern(rf"pmid{_LABEL}(?P<id>\d+|pmc\s?\d+)(?![\w-])"), _pmid),),
    "pmcid": (Kind(Pattern(rf"pmcid{_LABEL}(?P<id>(?:pmc)?\s?\d+)(?!\w)"), _pmcid),),
    "pmc*": (Kind(Pattern(r"(?P<id>pmc\d{5,})(?!\w)"), _pmcid),),
    "nct*": (Kind(Pattern(r"(?P<id>nct[\s-]?\d+)(?!\w)"), _trial),),
    "isbn*": (Kind(Pattern(rf"isbn(?:-?1[03]\b)?{_LABEL}(?P<id>\d(?:[ -]?\d){{6,16}}(?:[ -]?x)?)(?![\w-])"), _isbn),),
    "issn*": (Kind(Pattern(rf"issn(?:-l\b)?{_LABEL}(?P<id>\d{{2,}}(?:[ -]?\d+)*x?)(?![\w-])"), _issn),),
    "orcid": (Kind(Pattern(rf"orcid(?:\sid)?{_LABEL}(?P<id>\d{{4}}-[\d-]+x?)(?![\w-])"), _orcid),),
}
"""For each trigger the ways in which an identifier with it is written."""

TRIGGERS = tuple(KINDS)
DOI_HOSTS = frozenset(("doi.org", "dx.doi.org"))
_PUBMED = Pattern(r"/(?:pubmed/)?(\d[^/]*)/?")
_CENTRAL = Pattern(r"(?i)/(?:pmc/)?articles/(pmc\d+)")
_TRIAL = Pattern(r"(?i)/(?:(?:ct2/)?(?:show|study)/)?(nct\d+)")
_ORCID = Pattern(r"/(\d[\d-]+[xX]?)/?")
_PATHS: dict[str, tuple[tuple[Pattern, Judge], ...]] = {
    "pubmed.ncbi.nlm.nih.gov": ((_PUBMED, _pmid),),
    "ncbi.nlm.nih.gov": ((Pattern(r"/pubmed/(\d[^/]*)/?"), _pmid), (_CENTRAL, _pmcid)),
    "pmc.ncbi.nlm.nih.gov": ((_CENTRAL, _pmcid),),
    "clinicaltrials.gov": ((_TRIAL, _trial),),
    "orcid.org": ((_ORCID, _orcid),),
}
HOSTS = DOI_HOSTS | _PATHS.keys()
"""The hosts whose addresses hold an identifier."""


def judge_link(host: str, path: str, highest: Highest) -> Verdict:
    """What is wrong with the identifier in the address of a page at ``host``, which is one of ``HOSTS``."""
    if path.rstrip("/").endswith(_CUT):
        return Verdict("is cut off")
    if host in DOI_HOSTS:
        return _judge_doi_link(path)
    for pattern, judge in _PATHS[host]:
        found = pattern.match(path)
        if found:
            number = found[1].lower()
            bare = number.rstrip(_STOPS + ")]”’")
            problem = judge(bare, highest)
            if problem or bare == number:
                return Verdict(problem)
            return Verdict("ends in punctuation that is no part of it; take it out", number[len(bare) :], at_end=True)
    return _FINE


def _judge_doi_link(path: str) -> Verdict:
    name = path.lstrip("/")
    before = _BEFORE_DOI.match(path)
    if before:
        return Verdict(f"names the DOI twice over; take out “{before[1]}”", before[1])
    if not name.startswith("10"):
        return _FINE  # a page of the foundation's own, or a short DOI
    bare = without_stops(name)
    if not _DOI.fullmatch(bare):
        return Verdict(_doi(bare, Highest(0, 0)))
    if bare != name:
        return Verdict("ends in punctuation that is no part of the DOI; take it out", name[len(bare) :], at_end=True)
    return _FINE
