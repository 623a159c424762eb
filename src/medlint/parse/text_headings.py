"""Tells the headings of a plain text, which nothing marks, from short paragraphs and from lists without bullets."""

import re
from collections.abc import Sequence
from itertools import groupby, pairwise

from medlint.parse.text_passages import Passage, PassageKind
from medlint.pattern import Pattern

_MAX_WORDS = 14
_MAX_LENGTH = 100
_LONG = 15  # words of a passage that a heading can stand over
_FEW = 4  # the same of a whole sentence

_PUNCTUATED = Pattern(r"[.:;,!?…]['\"’”)\]*]*$")
_SENTENCE_END = Pattern(r"(?<!\bvs)(?<!\b[A-Z])(?<!\bDr)(?<!\bSt)(?<!\d)[.!?…]['\"’”)]*\s+\S")
_STEP = Pattern(r"(?:step|part|chapter|phase|stage|day|week|tip|myth|fact|#)\s*#?\d+\b", re.IGNORECASE)
_CREDIT = Pattern(
    r"(?:by|(?:medically |clinically )?(?:written|reviewed|updated|posted|published|edited|translated) (?:by|on|in)"
    r"|last (?:updated|reviewed|modified)|updated|published|posted|photo|image|source|reading time|©|copyright)\b",
    re.IGNORECASE,
)
# An emoji, but none of the ticks and arrows that serve as bullets.
_PICTURE = Pattern("[\u2600-\u2609\u2614-\u26ff\u2728\u2764\U0001f300-\U0001faff]")
_NOTE_SIGNS = "*†‡§"
_NAVIGATION = Pattern(r"[|»©@]|://|www\.| [•·>] |\.{3}|:\s*[$£€]?\d")
_SMALL = frozenset(
    "a an and are as at but by for from how in into is it its nor of on or over per so than that the to up via vs "
    "with your you do does can be our their what when who why after about between during".split()
)
_OPEN_END = frozenset("a an and are as at but by for from in into is of on or per than that the to via with".split())
_WORD = Pattern(r"[^\W\d_][\w'’-]*")


def find_headings(passages: Sequence[Passage]) -> None:
    """Set the kind and level of every passage that is a heading."""
    _find_numbered(passages)
    short = [_is_candidate(passage) for passage in passages]
    bare = [short[at] and not _PUNCTUATED.search(passage.text) for at, passage in enumerate(passages)]
    at = 0
    for is_bare, run in groupby(bare):
        end = at + len(list(run))
        if is_bare:
            _judge_run(passages, at, end)
        else:
            for index in range(at, end):
                if short[index] and _is_punctuated_title(passages[index].text) and _heads(passages, index):
                    passages[index].kind = PassageKind.HEADING
        at = end
    _set_levels(passages)


def _find_numbered(passages: Sequence[Passage]) -> None:
    """A title with a number or a picture that stands alone over prose is a heading, not an item."""
    before = PassageKind.PARAGRAPH
    for passage, following in pairwise(passages):
        kind = passage.kind
        stands_alone = before is not PassageKind.ITEM and following.kind is PassageKind.PARAGRAPH
        if stands_alone and _is_numbered_title(passage) and _words(following) >= _LONG:
            passage.kind = kind = PassageKind.HEADING
        before = kind


def _is_numbered_title(passage: Passage) -> bool:
    bullet = passage.bullet
    if not bullet or passage.lines > 1 or not (bullet.label.isdigit() or _PICTURE.match(bullet.symbol)):
        return False
    title = passage.text[max(bullet.content - passage.start, 0) :]
    return _is_short(title) and title[-1] not in ".:;,"


def _judge_run(passages: Sequence[Passage], start: int, end: int) -> None:
    """Find the headings among short lines in a row: two titles can be, a longer run is rather a list."""
    run = passages[start:end]
    listed = start > 0 and passages[start - 1].text.rstrip().endswith((":", "："))
    if len(run) == 1:
        if _heads(passages, start) and (_is_title(run[0].text) or (not listed and _is_plain_heading(passages, start))):
            run[0].kind = PassageKind.HEADING
        return
    if start == 0 and _is_title(run[0].text) and _words(run[0]) > 2:
        run[0].kind = PassageKind.HEADING
        _judge_run(passages, start + 1, end)
        return
    if len(run) == 2 and not listed and end < len(passages) and all(_is_title(p.text) for p in run):
        for passage in run:
            passage.kind = PassageKind.HEADING
    elif _heads(passages, end - 1) and _is_title(run[-1].text) and not all(_is_title(p.text) for p in run[:-1]):
        run[-1].kind = PassageKind.HEADING


def _is_punctuated_title(text: str) -> bool:
    """Whether a short line is a question, or a title with an exclamation mark."""
    if text.endswith("?"):
        return not text[0].islower()
    return text.endswith("!") and _is_title(text) and len(text.split()) > 3


def _is_candidate(passage: Passage) -> bool:
    """Whether the passage is one short line of words and no credit, note or menu."""
    return (
        passage.kind is PassageKind.PARAGRAPH
        and passage.lines == 1
        and _is_short(passage.text)
        and not _CREDIT.match(passage.text)
        and passage.text[0] not in _NOTE_SIGNS
        and not _NAVIGATION.search(passage.text)
    )


def _is_short(text: str) -> bool:
    if len(text) > _MAX_LENGTH or not _WORD.search(text):
        return False
    return len(text.split()) <= _MAX_WORDS and not _SENTENCE_END.search(text)


def _is_title(text: str) -> bool:
    """Whether every word that a title sets in capitals is."""
    words = _WORD.findall(text)
    if not words or words[0][0].islower() or words[-1].lower() in _OPEN_END:
        return False
    return all(not word[0].islower() or word in _SMALL for word in words)


def _is_plain_heading(passages: Sequence[Passage], at: int) -> bool:
    """Whether a line in sentence case stands over prose as a heading does."""
    text = passages[at].text
    words = _WORD.findall(text)
    if text[0].islower() or words[-1].lower() in _OPEN_END or (": " in text and not _STEP.match(text)):
        return False
    following = passages[at + 1]
    if following.kind is not PassageKind.PARAGRAPH:
        return True
    enough = _FEW if _PUNCTUATED.search(following.text) else _LONG
    return _words(following) >= max(enough, len(words) + 1)


def _heads(passages: Sequence[Passage], at: int) -> bool:
    """Whether something stands below the passage that a heading can stand over."""
    return at + 1 < len(passages) and passages[at + 1].kind is not PassageKind.BREAK


def _words(passage: Passage) -> int:
    return (passage.end - passage.start) // 6 if passage.lines > 1 else len(passage.text.split())


def _set_levels(passages: Sequence[Passage]) -> None:
    """The first heading with no prose before it is the title."""
    title = True
    for passage in passages:
        if passage.kind is PassageKind.HEADING:
            passage.level = passage.level or (1 if title else 2)
            title = False
        elif title:
            title = _words(passage) <= _LONG and not passage.text.endswith(":")
