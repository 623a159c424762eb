"""Finds what leads to a source without being a link: identifiers (DOI, PubMed), markers ([12], ¹², (Rao, 2020))."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from medlint.evidence.finder import Article, Find, Finder, starting_in
from medlint.evidence.verdict import Signal, Strength
from medlint.model.months import SHORT_MONTHS
from medlint.model.span import Span
from medlint.pattern import Pattern

# One of these stands wherever an identifier does; looking for them is cheaper than for the pattern.
_IDENTIFIER_CUES = (
    *("10.", "pmid", "pmc", "nct", "isrctn", "eudract", "actrn", "crd", "umin", "chictr", "arxiv", "isbn", "cd0"),
    *("cfr", "c.f.r", "usc", "u.s.c", ":/ /"),
)
_IDENTIFIER = Pattern(
    r"""(?<![\w/])(?:
      (?P<DOI>(?:doi:?\s*)?10\.\d{4,9}/[^\s"<>\]]+[^\s"<>\].,;:)])
    | (?P<PMID>pmid:?\s*\#?\d{4,8}) | (?P<PMCID>pmc\s?\d{4,9})
    | (?P<trial>nct\s?\d{8}|isrctn\s?\d{8}|eudract\s?(?:no\.?\s*)?\d{4}-\d{6}-\d{2}|actrn\s?\d{14}|crd\s?\d{11}
        |umin\s?\d{9}|chictr[\w-]*\d{6,})
    | (?P<preprint>arxiv:\s?\d{4}\.\d{4,5})
    | (?P<book>isbn(?:-1[03])?:?\s*(?:97[89][-\s]?)?(?:\d[-\s]?){9}[\dx])
    | (?P<review>cd\d{6}(?:\.pub\d)?)
    | (?P<address>https?:/\ /\ ?[\w.-]+)
    | (?P<law>\d{1,2}\s(?:cfr|c\.f\.r\.|usc|u\.s\.c\.)\s(?:§+\s?)?\d+[\w.()-]*)
    )(?!\w)""",
    re.VERBOSE,
)
_NAMES = {
    "DOI": "a DOI",
    "PMID": "a PubMed number",
    "PMCID": "a PubMed Central number",
    "trial": "a trial's registration",
    "preprint": "a preprint's number",
    "book": "an ISBN",
    "review": "a Cochrane review's number",
    "address": "an address",
    "law": "a law",
}

_SUPERSCRIPTS = "[¹²³⁰⁴-⁹]+"
_NOT_A_POWER = r"(?<!\bm)(?<!\b[ckmµ]m)(?<!\bft)(?<!\bin)(?<!10)"  # as in m², cm³, 10⁶
NUMBERED = Pattern(
    rf"""(?<=[\w.,;:%)”"’'!?\]\s])\[\d{{1,3}}(?:\s*[,;–—-]\s*\d{{1,3}})*\](?![(\[:])
    | (?<=[\w.,;:)%”"’!?]){_NOT_A_POWER}{_SUPERSCRIPTS}(?:[,–]{_SUPERSCRIPTS})*
    | (?<=\w)\^\d{{1,3}}(?:,\d{{1,3}})*\^""",
    re.VERBOSE,
)
# A digit that lost its superscript: "of all people.3 In most".
_GLUED = Pattern(
    r"(?<=[a-z]{3}[.,;)])(?<!fig\.)(?<!vol\.)\d{1,2}(?:[,–-]\d{1,2}){0,4}(?=\s|$)|(?<=[a-z]{3}\.)\[\d{1,2}\]"
    r"|(?:(?<=\bU\.[SK]\.)|(?<=[a-z]{3}\s[A-E]\.))\d{1,2}(?:[,–-]\d{1,2}){0,4}(?=\s|$)"
)
# A number in round brackets at the end of a clause, which stands for an entry where there is a list of sources. Markup
# such as that of italics has left spaces around it.
_BRACKETED = Pattern(r"(?<=[\w%”’\"]\s{0,3})\((?P<first>\d{1,2})(?:\s?[,–-]\s?\d{1,2})*\)(?=\s{0,2}[.,;:]|\s*$)")
_MAYBE_BRACKETED = Pattern(r"\(\d{1,2}[),\s–-]")
_FEWEST = 3  # such numbers make a series
# What a link to a source is called where its address is lost: “(6Trusted Source)”.
_LOST = Pattern(r"(?P<number>\d{0,3})\s?Trusted\sSource\b")
# A digit that lost its superscript right behind a word, which stands for an entry likewise: "out of shame1". What
# goes on from a word that introduces figures is one that lost its space: "every36 seconds", "about16.5 million".
_BEHIND_WORD = Pattern(
    r"(?<=(?<![\w-])(?!(?:omega|covid|type|stage|grade|phase|vitamin|factor|step|top|web|day|week|table|figure|fig|class"
    r"|group|part|level)\d|(?:about|approximately|around|roughly|nearly|almost|every|estimated|than|over|under|least|most|only"
    r"|between|some)\d[\d.,]*\s?[a-z%-])[a-z]{3,20})\d{1,2}(?:,\d{1,2}){0,3}(?!\.\d)(?=[\s.,;:?!)”\"’]|$)"
)
_MAYBE_BEHIND_WORD = Pattern(r"[a-z]{3}\d")
_KEYED = Pattern(
    r"\[[^\[\]@]{0,40}-?@[A-Za-z_][\w:.#$%&+?<>~/-]*[^\[\]]{0,80}\]|(?<!\w):cite(?::\w+)?:`[^`]+`"
    r"|\\[a-z]*cite[a-z]*\{[^}]+\}"
)
_AUTHOR = (
    r"(?:(?:[vV][ao]n|[dD][aeiu]|der?|den|del|dos|[lL][ae]|ter|al)\ ){0,2}"
    r"(?:[ODL][’'])?[A-ZÀ-ÖØ-Þ][a-zà-ÿ]+(?:[-’'][A-Z][a-z]+)?"
)
_COLLEAGUES = "(?:colleagues|co-?workers|co-?authors|associates)"
_AUTHOR_YEAR = Pattern(
    rf"""\((?:(?:see|e\.?g\.?|reviewed\ in|cf\.?)[,\s]+)?
        (?!(?:{SHORT_MONTHS}|In|Since|Updated|Copyright|Published|Founded|Spring|Summer|Fall|Autumn|Winter|COVID|Est)\b)
        (?:U\.?S\.?\ |UK\ )?{_AUTHOR}[^()\d]{{0,60}}(?:19|20)\d\d[a-z]?(?:[;,:][^()]{{0,120}})?\)
      | {_AUTHOR}\s(?:et\sal\b\.?|and\ (?:(?:his|her|their)\ )?{_COLLEAGUES}\b)(?:,?\ \(?(?:19|20)\d\d[a-z]?\)?)?
      | {_AUTHOR}(?:\ (?:and|&)\ {_AUTHOR})?\ \((?:19|20)\d\d[a-z]?\)""",
    re.VERBOSE,
)
_YEAR_IN_BRACKETS = Pattern(r"\([^()\d]{0,120}(?:19|20)\d\d")
_COLLEAGUE_CUES = ("et al", "et\u00a0al", "colleagues", "workers", "authors", "associates")
_DIGITS = "0123456789"
_RAISED = "¹²³⁰⁴⁵⁶⁷⁸⁹"
_MAYBE_GLUED = Pattern(r"[.,;)]\[?\d")
# Markers at the start of a sentence that belong to the one before it.
LEADING = Pattern(r"\s*(?:\[\d{1,3}(?:\s*[,;–—-]\s*\d{1,3})*\]|[¹²³⁰⁴-⁹]+|\d{1,2}(?=\s+[A-Z]))+")


def _identifiers(article: Article, span: Span, block: Span) -> Iterator[Signal]:
    for found in starting_in(_IDENTIFIER, article.folded, span, block):
        yield Signal(Span(*found.span()), Strength.LOCATOR, _NAMES[found.lastgroup or "DOI"])


def _may_identify(text: str) -> bool:
    if not any(digit in text for digit in _DIGITS):
        return False
    folded = text.lower()
    return any(cue in folded for cue in _IDENTIFIER_CUES)


def _may_number(text: str) -> bool:
    return "[" in text or "^" in text or (not text.isascii() and any(digit in text for digit in _RAISED))


def _may_be_glued(text: str) -> bool:
    return any(digit in text for digit in _DIGITS) and _MAYBE_GLUED.search(text) is not None


def _numbers(pattern: Pattern) -> Find:
    """Finds the numbers that stand for an entry of the list of sources."""

    def find(article: Article, span: Span, block: Span) -> Iterator[Signal]:
        for found in starting_in(pattern, article.prose, span, block):
            strength = Strength.POINTER if article.has_list() else Strength.DANGLING
            yield Signal(Span(*found.span()), strength, f"reference {found.group().strip('[]^()')}")

    return find


def _may_be_bracketed(text: str) -> bool:
    return "(" in text and _MAYBE_BRACKETED.search(text) is not None


@lru_cache(maxsize=1)
def _is_series(prose: str) -> bool:
    """Whether the numbers in brackets of a text without a list of sources count its sources all the same."""
    if _may_be_lost(prose):
        return True
    numbers = [int(found["first"]) for found in _BRACKETED.finditer(prose)]
    rising = sum(after - before in {0, 1} for before, after in pairwise(numbers))
    return len(set(numbers)) >= _FEWEST and rising >= len(numbers) // 2


def _bracketed(article: Article, span: Span, block: Span) -> Iterator[Signal]:
    """Numbers in brackets, which point to nothing where they are a series and the list is lost."""
    if article.has_list() or _is_series(article.prose):
        yield from _numbers(_BRACKETED)(article, span, block)


def _may_be_lost(text: str) -> bool:
    return "Trusted Source" in text


def _lost(article: Article, span: Span, block: Span) -> Iterator[Signal]:
    for found in starting_in(_LOST, article.prose, span, block):
        yield Signal(Span(*found.span()), Strength.DANGLING, f"source {found['number']}".strip())


def _may_be_behind_word(text: str) -> bool:
    return any(digit in text for digit in _DIGITS) and _MAYBE_BEHIND_WORD.search(text) is not None


def _listed(pattern: Pattern) -> Find:
    """Finds the numbers that stand for an entry only where there is a list of sources."""

    def find(article: Article, span: Span, block: Span) -> Iterator[Signal]:
        for found in starting_in(pattern, article.prose, span, block):
            if article.has_list():
                yield Signal(Span(*found.span()), Strength.POINTER, f"reference {found.group().strip('()')}")

    return find


def _may_have_key(text: str) -> bool:
    return "@" in text or "cite" in text


def _keys(article: Article, span: Span, block: Span) -> Iterator[Signal]:
    for found in starting_in(_KEYED, article.prose, span, block):
        yield Signal(Span(*found.span()), Strength.POINTER, "a citation")


def _may_name_author(text: str) -> bool:
    if any(cue in text for cue in _COLLEAGUE_CUES):
        return True
    return "(" in text and _YEAR_IN_BRACKETS.search(text) is not None


def _authors(article: Article, span: Span, block: Span) -> Iterator[Signal]:
    for found in starting_in(_AUTHOR_YEAR, article.prose, span, block):
        name = " ".join(found.group().strip("()").split())
        yield Signal(Span(*found.span()), Strength.POINTER if article.has_list() else Strength.ATTRIBUTION, name)


IDENTIFIERS = Finder(_may_identify, _identifiers)
MARKERS = (
    IDENTIFIERS,
    Finder(_may_number, _numbers(NUMBERED)),
    Finder(_may_be_glued, _numbers(_GLUED)),
    Finder(_may_be_bracketed, _bracketed),
    Finder(_may_be_lost, _lost),
    Finder(_may_be_behind_word, _listed(_BEHIND_WORD)),
    Finder(_may_have_key, _keys),
    Finder(_may_name_author, _authors),
)
