"""The guards that read capitals: what is part of a name."""

from collections.abc import Mapping
from functools import lru_cache

from medlint.detect.guards.place import Place
from medlint.detect.guards.setting import is_nickname
from medlint.detect.guards.words import WordList
from medlint.model.document import MarkKind
from medlint.model.span import Span
from medlint.pattern import Pattern

_CAPITAL = Pattern(r"[A-Z][\w'’&.-]*")
_NAME_RUN = Pattern(r"[A-Z][\w'’&.-]*(?:\s+(?:of|for|and|&|the|in)(?=\s+[A-Z])|\s+[A-Z0-9][\w'’&.-]*)*")
_SMALL = Pattern(r"\b(?:an?|the|of|in|on|at|to|for|and|or|by|with|from|is|are|as|your|our|how|its?|that)\b")
_LOWER_WORD = Pattern(r"(?<!['’\w])([a-z]+)\s+$")
# Words that no name goes on from and that are no parts of one: articles, pronouns, auxiliaries.
_SMALL_WORDS = frozenset("a an the our your their its his her this that which who will can is are was as".split())


def name(place: Place, words: Mapping[str, WordList]) -> bool:
    """The match is part of a name: of an organisation, an award, a book or a trademark."""
    text, span, sentence = place.document.prose, place.span, place.sentence
    matched = text[span.start : span.end].split()
    if not all(map(_CAPITAL.match, matched[:2])) or _title_case(text, sentence):
        return False
    run = _name_run(text, span, sentence)
    if words["name-noun"].stands_in(place.document.folded, *run) or place.inside(MarkKind.EMPHASIS):
        return True
    # "from Premier Pediatrics" names; "the Best Clinic" and "Good Care, Best Prices" shout.
    before = _LOWER_WORD.search(text, sentence.start, run.start)
    return before is not None and before[1] not in _SMALL_WORDS


def proper_name(place: Place, words: Mapping[str, WordList]) -> bool:
    """The match is a part of a longer run of words with capitals, not of a nickname or a headline."""
    del words
    text, span, sentence = place.document.prose, place.span, place.sentence
    if not text[span.start].isupper() or _title_case(text, sentence) or is_nickname(place):
        return False
    run = _name_run(text, span, sentence)
    others = text[run.start : span.start].split() + text[span.end : run.end].split()
    return any(word[0].isupper() and word.lower() not in _SMALL_WORDS for word in others)


# A sentence is asked for one place in it after the other.
@lru_cache(maxsize=16)
def _title_case(text: str, sentence: Span) -> bool:
    """Whether the words are capitalised as in a headline, so that capitals say nothing."""
    words = [word for word in _SMALL.sub(" ", text[sentence.start : sentence.end]).split() if word[0].isalpha()]
    return sum(word[0].islower() for word in words) <= 0.15 * len(words)


@lru_cache(maxsize=16)
def _name_runs(text: str, sentence: Span) -> tuple[Span, ...]:
    return tuple(Span(*run.span()) for run in _NAME_RUN.finditer(text, *sentence))


def _name_run(text: str, span: Span, sentence: Span) -> Span:
    """The run of capitalised words that the match is part of."""
    runs = _name_runs(text, sentence)
    return next((run for run in runs if run.start <= span.start < run.end), span)
