"""The detector ``sentence-end``: paragraphs that break off in the middle of a sentence.

Parameters: ``open``, single words that no sentence ends in, ``stranded``, those that only dots show to be no end,
``unless``, terms that end a sentence all the same, and ``least``, how many words a paragraph has (8). A paragraph
breaks off where it ends in such a word, with dots or without, or inside a bracket that it opened. What a list, a
picture, a template or the next line goes on with is not broken off, and of lines that all end in dots, in a row or each
below a title, each is cut on purpose, as are one that is a link to the rest, words of somebody in quotation marks and
the paragraphs of a page that is made of beginnings.
The message may use ``{match}`` and ``{how}``.
"""

from collections.abc import Iterator, Sequence

from medlint.detect.check import Check
from medlint.detect.embedded import is_apart
from medlint.detect.excerpt import ending
from medlint.evidence import Evidence
from medlint.model.document import LINKS, Block, BlockKind, Document, MarkKind
from medlint.model.fields import Fields
from medlint.model.finding import Finding
from medlint.model.record import NamedTuple
from medlint.model.rule import Rule
from medlint.model.settings import Settings
from medlint.model.source import Format
from medlint.model.span import Span
from medlint.pattern import Pattern
from medlint.rules.load import parse_terms
from medlint.rules.scan import Hit
from medlint.rules.term import Term, Vocabulary

_REACH = 200  # code points from the end of a paragraph
_DOTS = ("…", "..", "…]", "..]")
_DOTTED = "….[] \n\r\t"
_OPENERS = "\"'([*_—–-"
_IDIOM = 12  # code points
# The long forms of abbreviations, as kramdown and others read them.
_GLOSSARY = Pattern(r"\*\[[^\[\]]+\]:")
_FINISHED = ".?!:;"
_CLOSERS = " \n\r\t\"'*_"
_MARKUP = Pattern(
    r"</?(?:p|div|span|strong|em|b|i|u|br|section|article|main|blockquote|body|html|a)(?:\s[^<>]*)?>|\]\([^()\s]*\)"
    r"|[*_\s#=-]+"
)
_EMBEDDED = frozenset({MarkKind.URL, MarkKind.IMAGE, MarkKind.SHORTCODE, MarkKind.COMPONENT, MarkKind.FOOTNOTE})
_QUOTED = 60
_MORE = Pattern(
    r"\W*(?:read|learn|see|find out|continue)\b.{0,12}\b(?:more|reading)\b"
)  # the link of a teaser on a page that lists articles
_LETTER = " A"  # of hepatitis, of a vitamin
_ENUMERATED = ("; and", "; or")  # the last but one of the paragraphs of a contract
_TITLED = 2  # blocks from one teaser to the next on a page that lists articles: a title stands between
_QUOTES = "\"“”'‘’"
_CUT = ("...", "…")
_NAME = Pattern(r"(?!(?:The|An?|This|These|Our|Your|In|Dr)\b)[A-Z][\w'’-]+ (?:(?:of|for|and|the) )*[A-Z][a-z]")
_LONG, _MANY = 30, 3  # words of a paragraph that has a sentence or more, and how many of them may end without a sign
_FEW = 8  # words: a shorter line can be a name that stood in the sentence


class SentenceEnd(NamedTuple):
    """The check of one sentence-end rule."""

    rule: Rule
    open: frozenset[str]
    stranded: frozenset[str]
    unless: tuple[Term, ...]
    least: int
    triggers: Sequence[str] = ()

    def find(self, document: Document, evidence: Evidence, hits: Sequence[Hit]) -> Iterator[Finding]:
        """A finding at the last sentence of each paragraph that breaks off."""
        del evidence, hits
        folded, paragraph = document.folded, BlockKind.PARAGRAPH
        for index, block in enumerate(document.blocks):
            if block.kind is not paragraph:
                continue
            start, end = block.span
            if folded[end - 1] in _FINISHED and folded[end - 2 : end] != "..":
                continue
            how = self._broken_off(folded, start, end)
            if not how or _is_whole(document.prose[start:end]):
                continue
            if len(folded[start:end].split()) < self.least:
                continue
            if is_apart(document, block):
                continue
            if not (
                _goes_on(document, index) or _GLOSSARY.match(document.source.text, start) or _is_of_teasers(document)
            ):
                span = document.sentences(index)[-1]
                yield Finding(span, self.rule.message.format(match=ending(document.text(span), _QUOTED), how=how))

    def _broken_off(self, folded: str, start: int, end: int) -> str:
        """How the end of a paragraph shows that something is missing; "" when it does not."""
        text = folded[max(start, end - _REACH) : end].rstrip(_CLOSERS)
        whole = text.rstrip(_DOTTED) if text.endswith(_DOTS) else text
        dots, word = whole != text, whole.rpartition(" ")[2].lstrip(_OPENERS)
        if word in self.open or (dots and word in self.stranded):
            ends = any(term.pattern.search(whole, len(whole) - len(word) - _IDIOM) for term in self.unless)
            return "" if ends else f"ends in “{word}”"
        opened = whole.rfind("(")
        if (
            not dots
            and whole[-1:].isalnum()
            and opened > whole.rfind(")")
            and not _is_loose(folded[start:end], whole[opened:])
        ):
            return "ends inside a bracket"
        return ""


def _is_whole(text: str) -> bool:
    """Whether the paragraph ends in a letter that is a name, or is what somebody said."""
    return text.rstrip(_CLOSERS).endswith(_LETTER) or (text[0] in _QUOTES and text.rstrip()[-1] in _QUOTES)


def _is_loose(paragraph: str, bracket: str) -> bool:
    """Whether the bracket has been cut inside, or stands in the last of the lines of a list."""
    return any(dots in bracket for dots in _CUT) or ":\n" in paragraph


def _goes_on(document: Document, index: int) -> bool:
    """Whether something that is no prose, or the next block, completes the paragraph."""
    block = document.blocks[index]
    following = document.blocks[index + 1] if index + 1 < len(document.blocks) else None
    gap = Span(block.span.end, following.span.start if following else len(document.source.text))
    if any(mark.kind in _EMBEDDED for mark in document.marks_over(gap)):
        return True
    rest = document.source.text[gap.start : gap.end]
    if not rest.isspace() and _MARKUP.sub("", rest):
        return True
    page = document.source.format is Format.HTML
    if page and following and _MORE.match(document.folded, *following.span):
        return True
    if _is_cut(document, block):
        around = document.blocks[max(index - _TITLED, 0) : index] + document.blocks[index + 1 : index + 1 + _TITLED]
        return _is_linked(document, block) or any(_is_cut(document, other) for other in around)
    return following is not None and _completes(document, following)


def _is_of_teasers(document: Document) -> bool:
    """Whether many a paragraph of the page is but the beginning of one."""
    folded, many = document.folded, 0
    for block in document.blocks:
        start, end = block.span
        if block.kind is BlockKind.PARAGRAPH and folded[start:end].rstrip(_CLOSERS)[-1:].isalnum():
            many += len(folded[start:end].split()) >= _LONG
    return many > _MANY


def _is_linked(document: Document, block: Block) -> bool:
    """Whether the end of the block belongs to a link."""
    last = Span(block.span.end - 1, block.span.end)
    return any(mark.kind in LINKS for mark in document.marks_over(last))


def _is_cut(document: Document, block: Block) -> bool:
    return document.folded.endswith(_DOTS, *block.span)


def _completes(document: Document, following: Block) -> bool:
    """Whether the block goes on with an unfinished sentence: a list, a line of verse, a name on a line of its own."""
    if following.kind not in (BlockKind.PARAGRAPH, BlockKind.HEADING) or following.container >= 0:
        return True
    start, end = following.span
    if not document.prose[start].isupper() and document.prose[start] not in _QUOTES:
        return True
    before = document.blocks[document.block_at(start) - 1]
    if document.folded.endswith(_ENUMERATED, *before.span) or _runs_on(document, before, following):
        return True
    short = len(document.folded[start:end].partition("\n")[0].split()) < _FEW
    return short and (following.kind is BlockKind.PARAGRAPH or document.source.format is Format.TEXT)


def _runs_on(document: Document, before: Block, following: Block) -> bool:
    """Whether a capital may stand inside the sentence: in capitals, in wrapped lines, and where a name begins."""
    text, next_text = (document.prose[slice(*block.span)] for block in (before, following))
    if text.isupper() or _is_cut(document, before):
        return text.isupper()
    gap = document.source.text[before.span.end : following.span.start]
    if ("\n" in text or text[0].islower()) and gap.isspace() and gap.count("\n") == 1:
        return True
    return _NAME.match(next_text) is not None


def prepare(rule: Rule, vocabulary: Vocabulary, settings: Settings) -> Check:
    """The check of a sentence-end rule."""
    del settings
    fields = rule.parameters
    check = SentenceEnd(
        rule=rule,
        open=_words(fields, "open", vocabulary),
        stranded=_words(fields, "stranded", vocabulary),
        unless=parse_terms(fields, "unless", vocabulary),
        least=fields.number("least", 8),
    )
    fields.finish()
    return check


def _words(fields: Fields, name: str, vocabulary: Vocabulary) -> frozenset[str]:
    return frozenset[str]().union(*(term.literals for term in parse_terms(fields, name, vocabulary)))
