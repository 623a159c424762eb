"""Splits a block's prose into sentences."""

from collections.abc import Iterable, Iterator

from medlint.model.span import Span
from medlint.pattern import Pattern
from medlint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from medlint.pattern import Match

# Two line ends with nothing between them: a blank line, or a <br>.
_GAP = Pattern(r"(?:\r\n?+|\n)[^\S\r\n]*+[\r\n]\n?")
# What cites a sentence stands behind its stop: ²  [3][4]  and the digits of a <sup>, whose tags are blank.
_NUMBERS = r"\d{1,3}(?:[,;–—-] ?\d{1,3})*+"
_CITED = (
    r"[¹²³⁰⁴-⁹]++(?:[,–-][¹²³⁰⁴-⁹]++)*+"
    rf"|(?: ?\[(?:{_NUMBERS}|[a-z]|note \d{{1,2}})\])++"
    rf"|[ ]{{5,}}{_NUMBERS}(?=[ ]{{6}})"
)
# Matches at every run of stops and gives nothing back, so that a page of dots costs one pass.
_STOP = Pattern(
    rf"(?P<stop>[.!?…]++)[\"'”’»)\]]*+(?P<cited>(?:{_CITED})?+)"
    r"(?=\s*+[\"'“‘«(\[]*+(?P<next>[^\W\d_]*+))"
)
# More words than a sentence has, and how many code points they have at the least.
_MANY_WORDS = Pattern(r"\s*+(?:\S++\s++){300}(?=\S)")
_LONG = 600
# Read backwards from the stop.
_TOKEN = Pattern(r"(?r)[^\s(\[{\"“‘—–/]*+")

_INITIALS = Pattern(r"(?:[a-z]\.)+[a-z]|ph\.d")
_TIME = Pattern(r"[A-Z]{2,}|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?|Eastern|Central|Mountain|Pacific|Local")

# Never the end of a sentence, whatever follows.
_INSIDE = frozenset(
    """
    mr mrs ms mx dr drs prof rev hon gov sen rep gen capt lt sgt st ste mt ft
    vs v cf viz e.g i.e eg ie al ca approx resp incl excl ext tel dept univ assn dist
    """.split()
)
# Never the end before a number.
_NUMBERED = frozenset("est no nos fig figs eq eqs ref refs tab vol vols ch sec art para p pp".split())
# Words that journals shorten in references; only with a capital.
_JOURNALS = frozenset(
    """
    Acad Acta Affect Am Anesth Ann Appl Arch Assoc Behav Biochem Biol Biomed Br Bull Cardiol Chem Clin Comp
    Curr Dermatol Diabet Dis Disord Educ Endocrinol Engl Environ Epidemiol Eur Exp Gastroenterol Genet Geriatr
    Gynecol Hum Immunol Infect Inst Int Intern Med Mol Natl Neurol Neurosci Nutr Obstet Occup Oncol Ophthalmol
    Opin Pathol Pediatr Pharm Pharmacol Physiol Proc Psychiatr Psychol Psychopharmacol Psychother Publ Radiol Res Rev
    Rheumatol Sci Soc Suppl Surg Syst Technol Ther Toxicol Trans Trop Univ Urol
    """.split()
)
# The end of a sentence only before a word that begins one; so are initials, as in U.S. and M.D.
_EITHER = frozenset(
    """
    inc ltd co corp llc jr sr esq ave blvd rd
    jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat sun
    """.split()
)
_SHORTENED = _INSIDE | _NUMBERED | _EITHER
_OPENERS = frozenset(
    """
    a after all also although an and another any as at because before both but by despite during each even every few
    finally first for from furthermore he her here his how however i if in instead it its last later like many meanwhile
    moreover most my next no none not of on once one only or other others our over overall patients people please
    recently researchers she since so some studies such that the their then there therefore these they this those
    though through thus to today together two under unlike until use we what when where whether which while who why
    with without you your yet
    """.split()
)


def split_sentences(prose: str, span: Span) -> tuple[Span, ...]:
    """The sentences of ``prose[span]``, ordered and disjoint, without the white space around them.

    A citation marker behind the stop belongs to the sentence that it follows.
    """
    start, end = span
    text = prose[start:end]
    found: list[Span] = []
    at = 0
    if "\n" in text or "\r" in text:
        for gap in _GAP.finditer(text):
            _add_sentences(found, text[at : gap.start()], start + at)
            at = gap.end()
    _add_sentences(found, text[at:], start + at)
    return tuple(found)


def _add_sentences(found: list[Span], text: str, offset: int) -> None:
    """Add the sentences of a stretch without gaps, which stands at ``offset``."""
    start = 0
    ends = _ends(text)
    for end in ends if len(text) < _LONG else _parted(text, ends):
        sentence = text[start:end].rstrip()
        if sentence:
            last = offset + start + len(sentence)
            found.append(Span(last - len(sentence.lstrip()), last))
        start = end


def _ends(text: str) -> list[int]:
    """Where the stretch's sentences end. The patterns are asked only where its letters do not tell."""
    stops = text.replace("!", ".").replace("?", ".").replace("…", ".")
    ends: list[int] = []
    start, at = 0, stops.find(".") + 1
    while 0 < at < len(text):
        after = text[at]
        if (
            after == " "
            and text[at : at + 20].lstrip()[:1].isupper()
            and (text[at - 1] != "." or _is_word(text, start, at - 1))
        ):
            start = at
            ends.append(at)
        elif not (after.islower() or after.isdecimal()):
            found = _STOP.match(text, at - 1)
            if found:
                at = found.end()
                if _is_end(found, text, start):
                    start = at
                    ends.append(at)
        at = stops.find(".", at) + 1
    ends.append(len(text))
    return ends


def _parted(text: str, ends: Iterable[int]) -> Iterator[int]:
    """``ends``, and those of the pieces of what has more words than any sentence.

    Looking at all of a sentence for each thing in it must not take for ever where nobody wrote a full stop.
    """
    start = 0
    for end in ends:
        while end - start > _LONG and (found := _MANY_WORDS.match(text, start, end)):
            start = found.end()
            yield start
        yield end
        start = end


def _is_word(text: str, start: int, end: int) -> bool:
    """Whether ``text[start:end]`` ends with a word or number that is not shortened."""
    word = text[text.rfind(" ", start, end) + 1 : end]
    return len(word) > 1 and word.isalpha() and word not in _JOURNALS and word.lower() not in _SHORTENED


def _is_end(found: "Match", text: str, start: int) -> bool:
    stop, cited, following = found.group("stop", "cited", "next")
    at = found.end()
    if at < len(text) and not text[at].isspace():
        return _is_joint(found, following)
    if following and following.islower():
        return False
    return stop != "." or bool(cited) or not _is_abbreviation(text, start, found.start(), following)


def _is_joint(found: "Match", following: str) -> bool:
    """Whether a sentence begins right behind the stop, as where a scraper lost the space."""
    if found["cited"]:
        return following[:1].isupper()
    before = found.string[max(0, found.start() - 3) : found.start()]
    return len(before) == 3 and before.isalpha() and before.islower() and following.istitle() and len(following) > 1


def _is_abbreviation(text: str, start: int, end: int, following: str) -> bool:
    """Whether the stop behind ``text[start:end]``, which begins with the sentence, belongs to its last word."""
    start = max(start, end - 24)
    token = _TOKEN.search(text, start, end)
    word = token.group() if token else ""
    if len(word) == 1 and word.isupper():
        return following.lower() not in _OPENERS
    if word.isdigit():
        # the number of a heading or an item
        return text[start:end].strip() == word
    lower = word.lower()
    if word.isupper() and word.isalpha():
        # MS, ST and CO in capitals are names, not shortened words
        return False
    if lower in ("a.m", "p.m"):
        return bool(_TIME.fullmatch(following))
    if lower in _INSIDE or word in _JOURNALS or (lower in _NUMBERED and not following):
        return True
    return bool(lower in _EITHER or _INITIALS.fullmatch(lower)) and following.lower() not in _OPENERS
