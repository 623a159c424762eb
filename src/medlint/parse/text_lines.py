"""The lines of a plain text: which are items of a list, and which go on with the line before."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

# A form feed starts a page, so it ends a line here; every other control character is a character of its line.
_LINE = re.compile(r"[^\r\n\f]+|\r\n|\r|\n|\f")
_EDGE = " \t\v\u00a0\u2002\u2003\u2009\u200a\u202f\u3000\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\x00"

_EMOJI = (
    "[\u2190-\u21ff\u2300-\u23ff\u25a0-\u27bf\u2900-\u297f\u2b00-\u2bff\U0001f300-\U0001faff]\ufe0f?"
    "(?:\u200d[\u2600-\u27bf\U0001f300-\U0001faff]\ufe0f?)*"
)
_SPACE = "[ \t\u00a0\u2002\u2003\u2009\u202f\u3000]"
_BULLET = re.compile(
    "(?:"
    # dots and ticks that are nothing but bullets, also those that Word leaves in its private symbol fonts
    "[•‣⁃●○◦▪■□◆◇►▶▸➤➢✓✔☐☑☒✅❖⦿⁌⁍\u2219\uf0b7\uf0a7\uf0a8\uf0d8\uf076\uf0fc\uf06f]\ufe0f?"
    f"|{_EMOJI}(?={_SPACE})"
    f"|\\\\?[-*+–—−·](?={_SPACE})"
    f"|[ü§](?={_SPACE}+[^\\W\\d])"
    "|o(?=\t|\u00a0|  )"
    f")(?:{_SPACE}*\\[[ xX]\\](?={_SPACE}))?{_SPACE}*"
    f"|\\[[ xX]\\]{_SPACE}+"
    f"|(?P<keycap>\\d)\ufe0f?\u20e3{_SPACE}*"
    f"|\\(?(?P<number>\\d{{1,3}})(?:[.)]|-(?!{_SPACE}*\\d)){_SPACE}+"
    f"|\\(?(?P<letter>[a-z]|[ivx]{{2,4}}|[A-Z](?=\\)))\\){_SPACE}+"
    f"|(?P<roman>[a-h]|[ivx]{{1,4}})\\.{_SPACE}+"
)
# Between items that share a line.
_INLINE_BULLET = re.compile(f"(?<={_SPACE})[•‣●▪■►➤✓✔✅](?={_SPACE}|\\w)")

_MID_SENTENCE = re.compile(r"[^.!?:;…]$")
_JOINT = re.compile(r"\b(?:the|an?|of|our|your|their|its|by|with|from)$", re.IGNORECASE)
_FRAGMENT = re.compile(r"[,.;:)%](?:\s|$)")


class Bullet(NamedTuple):
    """What marks an item: ``label`` is its number or letter ("" when unordered), ``symbol`` tells lists apart."""

    symbol: str
    label: str
    content: int


class Line(NamedTuple):
    """A line with something on it: ``start`` and ``end`` are offsets without the white space around its text.

    ``indent`` counts the columns before it, ``after_blank`` says whether a blank line stands before it.
    """

    start: int
    end: int
    indent: int
    text: str
    after_blank: bool
    bullet: Bullet | None

    @property
    def width(self) -> int:
        """The columns up to the line's last character."""
        return self.indent + len(self.text)


def split_lines(text: str) -> list[Line]:
    """The lines of ``text`` that have something on them; items that share a line are lines of their own."""
    lines: list[Line] = []
    blank = True
    for found in _LINE.finditer(text):
        raw = found.group()
        inner = raw.strip(_EDGE)
        if inner.strip():
            lines += _pieces(raw, inner, found.start(), blank)
            blank = False
        elif raw[0] in "\r\n\f":
            # the first line end after a line ends it, the second leaves a blank one
            blank = blank or raw == "\f" or _ends_blank(text, found.start())
    return lines


def _ends_blank(text: str, at: int) -> bool:
    before = text[max(0, at - 200) : at].rstrip(" \t\v\u00a0")
    return not before or before[-1] in "\r\n\f"


def _pieces(raw: str, inner: str, start: int, blank: bool) -> Iterator[Line]:
    """The line, cut before every bullet inside it."""
    indent = len(raw[: raw.index(inner)].expandtabs(4))
    at = start + raw.index(inner)
    for offset, piece in _cut(inner):
        bullet = match_bullet(piece, at + offset)
        yield Line(at + offset, at + offset + len(piece), indent, piece, blank, bullet)
        blank = False


def _cut(text: str) -> Iterator[tuple[int, str]]:
    cuts = [found.start() for found in _INLINE_BULLET.finditer(text)]
    one_is_enough = _BULLET.match(text) or (cuts and text[: cuts[0]].rstrip(_EDGE).endswith(":"))
    if len(cuts) < (1 if one_is_enough else 2):
        cuts = []
    for begin, end in zip([0, *cuts], [*cuts, len(text)], strict=True):
        yield begin, text[begin:end].rstrip(_EDGE)


def match_bullet(text: str, start: int) -> Bullet | None:
    """The bullet that ``text``, which begins at offset ``start``, opens with, if something follows it."""
    found = _BULLET.match(text)
    if not found or found.end() == len(text):
        return None
    label = next((group for group in found.groups() if group), "")
    symbol = "1" if label.isdigit() else "a" if label else found.group().strip(_EDGE)
    return Bullet(symbol, label, start + found.end())


def wrap_width(lines: Sequence[Line]) -> int:
    """The column at which the text is wrapped, or 0 when each line is a block.

    Wrapped lines end in the middle of sentences, and each but a paragraph's last is too long for the next word.
    """
    pairs = [(a, b) for a, b in pairwise(lines) if not b.after_blank and not b.bullet]
    cut = [(a, b) for a, b in pairs if 40 <= a.width <= 110 and runs_on(a, b)]
    if not cut or len(cut) * 7 < len(pairs):
        return 0
    width = max(a.width for a, _ in cut)
    return width if sum(_fills(a, b, width) for a, b in cut) * 2 >= len(cut) else 0


def runs_on(line: Line, following: Line) -> bool:
    """Whether a sentence seems to go on from ``line`` to ``following``."""
    return bool(_MID_SENTENCE.search(line.text)) and following.text[0].islower()


def continues(line: Line, following: Line, width: int) -> bool:
    """Whether ``following``, on the very next line, belongs to the same block; ``width`` is from ``wrap_width``."""
    if following.bullet or following.after_blank:
        return False
    if _is_fragment(line, following):
        return True
    if not width or line.width > width:
        return False
    return _fills(line, following, width) or (runs_on(line, following) and line.width * 2 > width)


def _is_fragment(line: Line, following: Line) -> bool:
    """Whether a scraper broke the line at a link or at bold text."""
    if _FRAGMENT.match(following.text):
        return True
    if not _MID_SENTENCE.search(line.text):
        return False
    return (following.indent == 1 and following.text[0].islower()) or bool(_JOINT.search(line.text))


def _fills(line: Line, following: Line, width: int) -> bool:
    """Whether the first word of ``following`` would not have fitted on ``line``, give or take a ragged edge."""
    word = following.text.split(None, 1)[0]
    return line.width + 1 + len(word) > 0.88 * width
