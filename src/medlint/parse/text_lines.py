"""The lines of a plain text: which are items of a list, and which go on with the line before."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from medlint.model.record import NamedTuple
from medlint.pattern import Pattern

# A form feed starts a page, so it ends a line here; every other control character is a character of its line.
_LINE = Pattern(r"[^\r\n\f]+|\r\n|\r|\n|\f")
_EDGE = " \t\v\u00a0\u2002\u2003\u2009\u200a\u202f\u3000\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\x00"

_EMOJI = (
    "[\u2190-\u21ff\u2300-\u23ff\u25a0-\u27bf\u2900-\u297f\u2b00-\u2bff\U0001f300-\U0001faff]\ufe0f?"
    "(?:\u200d[\u2600-\u27bf\U0001f300-\U0001faff]\ufe0f?)*"
)
_SPACE = "[ \t\u00a0\u2002\u2003\u2009\u202f\u3000]"
_BULLET = Pattern(
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
    f"|\\(?(?P<number>\\d{{1,3}})(?:[.)]|-(?={_SPACE}+[A-Z])){_SPACE}+"
    f"|\\(?(?P<letter>[a-z]|[ivx]{{2,4}}|[A-Z](?=\\)))\\){_SPACE}+"
    f"|(?P<roman>[a-h]|[ivx]{{1,4}})\\.{_SPACE}+"
)
# On a line of its own before the line of its item.
_LONE_BULLET = Pattern("[•●▪◦■‣○·\uf0b7]|\\(?\\d{1,3}[.)]")
_LONE_WIDTH = 5
# Between items that share a line.
_INLINE_BULLETS = "•‣●▪■►➤✓✔✅"
_INLINE_BULLET = Pattern(f"(?<={_SPACE})[{_INLINE_BULLETS}](?={_SPACE}|\\w)")

# A line that ends with one of these goes on with the next: a scraper broke it at a link or at bold text.
_JOINTS = frozenset("the a an of our your their its by with from".split())
_FRAGMENT = Pattern(r"[,.;:!?)%](?:\s|$)")
# Text is wrapped at no fewer and no more columns than these.
_NARROW, _WIDE = 30, 110
_LONG = 80


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
    lone: Bullet | None = None
    ends = 2
    for found in _LINE.finditer(text):
        raw = found.group()
        inner = raw.strip(_EDGE)
        if raw[0] in "\r\n\f":
            ends += 2 if raw == "\f" else 1
        elif len(inner) <= _LONE_WIDTH and _LONE_BULLET.fullmatch(inner):
            lone = Bullet("1" if inner[-1] in ".)" else inner, inner.strip("(.)") if inner[-1] in ".)" else "", 0)
        elif inner and not inner.isspace():
            lines += _pieces(raw, inner, found.start(), ends > 1, lone)
            lone, ends = None, 0
    return lines


def _pieces(raw: str, inner: str, start: int, after_blank: bool, lone: Bullet | None) -> Iterator[Line]:
    """The line, cut before every bullet inside it; ``lone`` is a bullet that stands on the line before."""
    before = raw[: raw.index(inner)]
    indent, at = len(before.expandtabs(4)), start + len(before)
    for offset, piece in _cut(inner):
        begin = at + offset
        bullet = match_bullet(piece, begin) or (lone and lone._replace(content=begin))
        yield Line(begin, begin + len(piece), indent, piece, after_blank, bullet)
        after_blank, lone = False, None


def _cut(text: str) -> Iterator[tuple[int, str]]:
    if text.isascii() or not any(bullet in text for bullet in _INLINE_BULLETS):
        yield 0, text
        return
    cuts = [found.start() for found in _INLINE_BULLET.finditer(text)]
    # between other words the same signs divide the links of a menu
    if cuts and not (_BULLET.match(text) or text[: cuts[0]].rstrip(_EDGE).endswith((":", ".", "!", "?"))):
        cuts = []
    for begin, end in pairwise((0, *cuts, len(text))):
        yield begin, text[begin:end].rstrip(_EDGE)


def match_bullet(text: str, start: int) -> Bullet | None:
    """The bullet that ``text``, which begins at offset ``start``, opens with, if something follows it."""
    if text[:1].isupper() and text[1:2].islower():
        return None  # a word, as most lines begin
    found = _BULLET.match(text)
    if not found or found.end() == len(text):
        return None
    label = next((group for group in found.groups() if group), "")
    symbol = "1" if label.isdigit() else "a" if label else found.group().strip(_EDGE)
    return Bullet(symbol, label, start + found.end())


def wrap_widths(lines: Sequence[Line]) -> list[int]:
    """For each line the column at which it and its neighbours are wrapped, 0 where each line is a block.

    A stretch between blank lines shows by itself that it is wrapped; else it may be as the rest of the text is.
    """
    starts = [at for at, line in enumerate(lines) if line.after_blank]
    stretches = [lines[begin:end] for begin, end in pairwise((*starts, len(lines)))]
    widths = [_wrap_width(stretch) for stretch in stretches]
    usual = max(widths, default=0)
    found = []
    for stretch, width in zip(stretches, widths, strict=True):
        fits = all(line.width <= usual for line in stretch)
        found += [width or (usual if fits else 0)] * len(stretch)
    return found


def _wrap_width(lines: Sequence[Line]) -> int:
    """Wrapped lines end in the middle of sentences, and each but the last is too long for the next word."""
    pairs = [(a, b) for a, b in pairwise(lines) if not b.bullet]
    cut = [(a, b) for a, b in pairs if _NARROW <= a.width <= _WIDE and runs_on(a, b)]
    if not cut or len(cut) * 5 < len(pairs):
        return 0
    width = max(a.width for a, _ in cut)
    return width if sum(_fills(a, b, width) for a, b in cut) * 2 >= len(cut) else 0


def runs_on(line: Line, following: Line) -> bool:
    """Whether a sentence seems to go on from ``line`` to ``following``."""
    return _is_open(line) and following.text[0].islower()


def continues(line: Line, following: Line, width: int) -> bool:
    """Whether ``following``, on the very next line, belongs to the same block; ``width`` is from ``wrap_widths``."""
    if following.bullet or following.after_blank:
        return False
    if _is_broken(line, following):
        return True
    if max(line.width, following.width - 10) > width:
        return runs_on(line, following) and line.width > _LONG
    return _fills(line, following, width) or (runs_on(line, following) and line.width * 2 > width)


def _is_open(line: Line) -> bool:
    """Whether the line ends within a sentence."""
    return line.text.rstrip("'\"’”)")[-1:] not in tuple(".!?:;…")


def _is_broken(line: Line, following: Line) -> bool:
    """Whether a scraper broke the line at a link or at bold text."""
    if _FRAGMENT.match(following.text):
        return True
    if not _is_open(line):
        return False
    words = line.text.lower().split()
    joint = words[-1] in _JOINTS or (words[-1] == "and" and len(words) > 5 and words[-2][-1] not in ",;")
    return joint or (following.indent == 1 and following.text[0].islower())


def _fills(line: Line, following: Line, width: int) -> bool:
    """Whether the first word of ``following`` would not have fitted on ``line``, give or take a ragged edge."""
    word = following.text.split(None, 1)[0]
    return line.width + 1 + len(word) > 0.88 * width
