"""The detector ``section``: headings below which nothing stands.

Parameters: ``safety``, terms of headings whose text readers must not lose (an error), and ``sections``, terms that
begin headings of sections of their own. A heading over a deeper one is a parent, as is one of several things over one
of its rank that begins no section of its own, and anything that a template, a component or a picture can bring counts
as text. Where the ranks of headings may only have to do with their looks, an empty one is for information. In plain
text nothing tells a parent, so only a safety heading before a section of its own is flagged there. The message may use
``{match}`` and ``{follows}``.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from medlint.detect.check import Check
from medlint.detect.lead_in_words import words_of
from medlint.evidence import Evidence
from medlint.model.document import Block, BlockKind, ContainerKind, Document, MarkKind
from medlint.model.finding import Finding
from medlint.model.record import NamedTuple
from medlint.model.rule import Rule
from medlint.model.settings import Settings
from medlint.model.severity import Severity
from medlint.model.source import Format
from medlint.model.span import Span
from medlint.pattern import Pattern
from medlint.rules.load import parse_terms
from medlint.rules.scan import Hit
from medlint.rules.term import Term, Vocabulary

_EMBEDDED = frozenset({MarkKind.URL, MarkKind.IMAGE, MarkKind.SHORTCODE, MarkKind.COMPONENT, MarkKind.LINK})
# What stands between a heading and the next block without being anything to read.
_MARKUP = Pattern(
    r"(?s)<!--.*?-->|</?(?:h[1-6]|header|hgroup|div|section|article|main|span|strong|em|b|i|u|br|hr|center|li|ul|ol|p|a"
    r"|body|html|aside|footer)(?:\s[^<>]*)?>|\{[:#][^{}]*\}|&nbsp;|[#=*_>\s-]+"
)
# An element without content that a script or a style sheet fills.
_FILLED = Pattern(r"<(div|section|span|ul|ol|p|a|i)\s[^<>]*>\s*</\1>")
_CLOSERS = " \n\r\t)]\"'*_"
_TITLE_WORDS = 20  # what is longer is a sentence that is set as a heading
_LOW = 4  # the rank of a heading that is rarely one of a section
_CUT = 5  # words that two headings begin with
# What is set as a heading and is none: a remark in brackets, a telephone number, a date, who says the words above it,
# a line of signs, the year of a practice, where it is.
_LABEL = Pattern(
    r"\(.*|(?:dr|prof)\b.*|.*\d{3}\W{0,2}\d{3}.*|(?:last |date )?(?:updated|reviewed|modified|published)\b.*"
    r"|h[1-6]: .*|.*\b(?:established|founded|since)\b.* (?:19|20)\d\d"
    r"|(?:our |the )?(?:locations?|address|directions|contact)"
    r"|(?:by|with) .*|.*={4,}.*|[a-z.' -]{2,30}, (?:age )?\d\d|\W*\d[\d.,]*\W*"
)
_PRICE = Pattern(r"(?:from )?[$£€]\s?\d")
_QUESTIONS = Pattern(r"\b(?:faqs?|questions|q&a|q & a|answers)\b")
_COUNTED = Pattern(r"\b(?:best|top|[2-9]|1\d|two|three|four|five|six|seven|eight|nine|ten)\b.*s\b")
# What may stand above several headings of its own rank: brands, reviews.
_PLURAL = Pattern(
    r"(?!(?:what|how|why|when|where|who|is|are|do|does|can)\b)(?:.*[^s\W]s\W*$|.*\b(?:reviews|stories)\b)"
)
_BRACKET = Pattern(r"\s*\([^()]*\)\s*$")
_END = "the end of the article"
_HEADING = "the next heading"


class Section(NamedTuple):
    """The check of one section rule."""

    rule: Rule
    safety: tuple[Term, ...]
    sections: tuple[Term, ...]
    triggers: Sequence[str] = ()

    def find(self, document: Document, evidence: Evidence, hits: Sequence[Hit]) -> Iterator[Finding]:
        """A finding for each heading with nothing below it."""
        del evidence, hits
        last, kind = 0, BlockKind.HEADING
        for heading, following in pairwise((*document.blocks, None)):
            if heading and heading.kind is kind:
                # the first one is a title, or stands above the title, whatever its level
                expected = not following or (last and not _is_small(heading, following, last))
                if expected and _is_empty(document, heading, following):
                    yield from self._finding(document, heading, following)
                last = heading.level

    def _finding(self, document: Document, heading: Block, following: Block | None) -> Iterator[Finding]:
        safety = self._is_about_safety(document, heading)
        plain = document.source.format is Format.TEXT
        if plain and not (safety and following and self._begins_section(document, following)):
            return
        words = document.text(heading.span)
        message = self.rule.message.format(match=words, follows=_HEADING if following else _END)
        severity = Severity.ERROR if safety else None
        several = bool(following) and not safety and _announces(document.folded_text(heading.span))
        if following and several and not self._begins_section(document, following):
            return
        if following and (several or not _is_ranked(document, heading, following)):
            severity = Severity.INFO
        if not safety and _follows_empty(document, heading):
            severity = Severity.INFO
        yield Finding(heading.span, message, severity)

    def _is_about_safety(self, document: Document, heading: Block) -> bool:
        text = document.folded[heading.span.start : heading.span.end]
        return any(term.pattern.search(text) for term in self.safety)

    def _begins_section(self, document: Document, heading: Block) -> bool:
        """Whether a heading of plain text is no part of the section above it."""
        if self._is_about_safety(document, heading):
            return False
        return any(term.pattern.match(document.folded, heading.span.start, heading.span.end) for term in self.sections)


def _is_empty(document: Document, heading: Block, following: Block | None) -> bool:
    """Whether no text, and nothing that could bring some, stands below the heading."""
    if following and (following.kind is not BlockKind.HEADING or following.level > heading.level):
        return False
    start, end = heading.span.end, following.span.start if following else len(document.source.text)
    if not _is_bare(document, Span(start, end)) or not _is_title(document, heading):
        return False
    if following is None:
        return not _is_filled_in(document, heading)
    if _is_in_diagram(document, heading):
        return False
    return not any(belongs(document, heading, following) for belongs in (_leads_in, _is_repeated, _is_display))


def _is_bare(document: Document, gap: Span) -> bool:
    """Whether there is only markup in the ``gap``."""
    source = document.source.text[gap.start : gap.end]
    if not source.isspace() and (_FILLED.search(source) or _MARKUP.sub("", source)):
        return False
    return not any(mark.kind in _EMBEDDED for mark in document.marks_over(gap))


def _is_title(document: Document, heading: Block) -> bool:
    """Whether the heading is one: no lead-in, no sentence that is set as one, and no step of a list."""
    text = document.folded[heading.span.start : heading.span.end].rstrip(_CLOSERS)
    if text.endswith((".", "!", ":", ";", ",")) or len(text.split()) > _TITLE_WORDS:
        return False
    return not (_LABEL.fullmatch(text) or document.within(heading, ContainerKind.ITEM))


def _leads_in(document: Document, heading: Block, following: Block) -> bool:
    """Whether the next heading belongs to this one, whatever its rank: a question, a price, less loud letters."""
    text, below = (document.folded_text(block.span) for block in (heading, following))
    plain = document.source.format is Format.TEXT
    asks = below.endswith("?") and (_QUESTIONS.search(text) or (plain and not text.endswith("?")))
    if asks or _is_priced(document, following):
        return True
    return plain and document.text(heading.span).isupper() and not document.text(following.span).isupper()


def _is_priced(document: Document, following: Block) -> bool:
    """Whether a price is the next heading, or the one behind what the goods are for."""
    index = document.block_at(following.span.start)
    return any(_PRICE.match(document.folded_text(block.span)) for block in document.blocks[index : index + 2])


def _is_small(heading: Block, following: Block, last: int) -> bool:
    """Whether the heading looks like the small line over a large one; ``last`` is the rank of the one before it.

    Where pages become text, ranks often have to do with looks alone: those below the third, and several first ones.
    """
    return following.level < heading.level and (
        following.level == 1 or (heading.level >= _LOW and heading.level != last)
    )


def _announces(text: str) -> bool:
    """Whether a heading speaks of several things, which may be the headings of its own rank below it."""
    text = _BRACKET.sub("", text)
    return _COUNTED.search(text) is not None or _PLURAL.match(text) is not None


def _is_ranked(document: Document, heading: Block, following: Block) -> bool:
    """Whether the ranks of the two say that nothing of the second belongs to the first.

    Of several headings without text the first may stand above the others, as it does where pictures were lost.
    """
    after = document.blocks[document.block_at(following.span.start) + 1 :][:1]
    if not after or after[0].kind is not BlockKind.HEADING or {after[0].level, following.level} != {heading.level}:
        return True
    return not _is_bare(document, Span(following.span.end, after[0].span.start))


def _follows_empty(document: Document, heading: Block) -> bool:
    """Whether the heading before is of the same rank and as empty: in a row they can be a list, or name pictures."""
    above = document.blocks[: document.block_at(heading.span.start)][-1:]
    if not above or above[0].kind is not BlockKind.HEADING or above[0].level != heading.level:
        return False
    return _is_bare(document, Span(above[0].span.end, heading.span.start))


def _is_repeated(document: Document, heading: Block, following: Block) -> bool:
    """Whether the next heading says the same once more, as the title of a page below that of its file does.

    What is made of a title for a file or an address has no hyphens and is often cut.
    """
    one, other = (_plain_words(document, block) for block in (heading, following))
    first, second = set(one), set(other)
    return len(first & second) * 2 > len(first | second) or (len(one) >= _CUT and one[:_CUT] == other[:_CUT])


def _plain_words(document: Document, block: Block) -> list[str]:
    text = document.folded[block.span.start : block.span.end]
    return words_of(text.replace("-", " ").replace("'", "").replace("/", ""))


def _is_display(document: Document, heading: Block, following: Block) -> bool:
    """Whether the headings of a page of HTML are lines of one: of a slide, below the title, or of an address."""
    if document.source.format is not Format.HTML or heading.level != following.level:
        return False
    at = document.block_at(heading.span.start)
    before, after = document.blocks[at - 1] if at else None, document.blocks[at + 2 : at + 3]
    around = [block for block in (before, *after) if block and block.kind is BlockKind.HEADING]
    return heading.level == 1 or any(_is_line_with(document, heading, following, other) for other in around)


def _is_line_with(document: Document, heading: Block, following: Block, other: Block) -> bool:
    """Whether nothing parts two headings in a row from a third, of their level or the title."""
    gap = (
        Span(other.span.end, heading.span.start)
        if other.span < heading.span
        else Span(following.span.end, other.span.start)
    )
    return other.level in (1, heading.level) and _is_bare(document, gap)


def _is_in_diagram(document: Document, heading: Block) -> bool:
    """Whether only signs, arrows and the like, part the heading from one of its level: both are parts of a picture."""
    index = document.block_at(heading.span.start)
    above = next((block for block in reversed(document.blocks[:index]) if block.kind is BlockKind.HEADING), None)
    if above is None or above.level != heading.level:
        return False
    between = document.prose[above.span.end : heading.span.start]
    return not between.isspace() and not any(char.isalnum() for char in between)


def _is_filled_in(document: Document, heading: Block) -> bool:
    """Whether front matter has a key of the heading's name, so that the page's template may write the text."""
    words = words_of(document.folded[heading.span.start : heading.span.end])
    names = {*words, "".join(word[0] for word in words)}
    fields = (block.name for block in document.blocks if block.kind is BlockKind.FIELD)
    keys = {
        part for key in (*document.data, *fields) for part in key.lower().replace("_", "-").split(".")[0].split("-")
    }
    return any(key in names or f"{key}s" in names or key.removesuffix("s") in names for key in keys)


def prepare(rule: Rule, vocabulary: Vocabulary, settings: Settings) -> Check:
    """The check of a section rule."""
    del settings
    fields = rule.parameters
    safety = parse_terms(fields, "safety", vocabulary)
    check = Section(rule, safety, parse_terms(fields, "sections", vocabulary))
    fields.finish()
    return check
