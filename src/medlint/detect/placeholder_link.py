"""The detector ``placeholder-link``: links that lead nowhere, link texts that say nothing, links that were lost.

Parameters: three lists of groups, each with what to ``say`` and perhaps a ``severity``. ``targets`` lists addresses:
``exact`` ones, the ``starts`` of others, and ``hosts``; ``unless`` lists texts of links that may lead there, and with
``worded: yes`` so may those without words, whose text is the address itself. ``texts`` lists the ``phrases`` that are
all there is of a link's text. ``lost`` lists ``terms`` that speak of a link, and are reported where their sentence has
none; with ``name: yes`` a name in capitals has to follow that ends the clause, with one of the ``verbs`` before it if
there are any. The message may use ``{match}`` and ``{problem}``.
"""

from collections.abc import Iterator, Mapping, Sequence

from medlint.detect.check import ReadsMarks
from medlint.detect.wordings import Wordings
from medlint.evidence import Evidence
from medlint.evidence.address import host_of
from medlint.model.document import LINKS, BlockKind, Document, Mark, MarkKind
from medlint.model.fields import Fields
from medlint.model.finding import Finding
from medlint.model.fold import fold
from medlint.model.record import NamedTuple
from medlint.model.rule import Rule
from medlint.model.settings import Settings
from medlint.model.severity import SEVERITIES, Severity
from medlint.model.span import Span
from medlint.pattern import Pattern
from medlint.rules.load import parse_terms
from medlint.rules.scan import Hit
from medlint.rules.term import Term, Vocabulary

_LEADING = LINKS | {MarkKind.SHORTCODE, MarkKind.COMPONENT}
# A link of a page whose script says where it leads: a menu that opens, the arrow to the top.
_SCRIPTED = Pattern(
    r"(?i)<a\s(?=[^<>]*(?:\b(?:onclick|data-[\w-]+|role|aria-[\w-]+)\s*="
    r"|\b(?:class|id)\s*=\s*[\"'][^\"'<>]*(?:top|toggle|scroll|dropdown|menu|close|share|slide|modal|popup|tab)))"
)
_APART = Pattern(r"https?:\s?/\s/")  # an address that was taken apart
_AROUND = "()[]«»\"'.,:;!?><→›… \n\t*_-"
_LONGEST = 60  # code points of a link text that says nothing
_NAME_WORD = r"(?-i:[A-Z])[\w&’'-]*"
_NAME = (
    rf"\s+(?:the\s+|our\s+)?{_NAME_WORD}(?:\s+(?:(?:of|and|for|the|in|on|&)\s+)?{_NAME_WORD})+"
    r"(?=\s*(?:[.!?;),]|\Z|(?:for|to|or|and)\b))"
)
_BEFORE_VERB = r"(?:[^.;:!?]{0,80}?\b(?:please\s+)?)"


class _Said(NamedTuple):
    """What a group says of what it finds."""

    problem: str
    severity: Severity


class _Group(NamedTuple):
    """What is said of some addresses, and which links may lead to them: by their words, or only for having none."""

    said: _Said
    unless: frozenset[str]
    worded: bool


class _Targets:
    """The addresses that lead nowhere, and what is said of each."""

    def __init__(self) -> None:
        self._exact: dict[str, _Group] = {}
        self._starts: dict[str, _Group] = {}
        self._hosts: dict[str, _Group] = {}
        self._all_starts: tuple[str, ...] = ()
        self._all_hosts: tuple[str, ...] = ()

    def add(self, fields: Fields, rule: Rule) -> None:
        """Add a group of them."""
        exact, starts, hosts = fields.texts("exact"), fields.texts("starts"), fields.texts("hosts")
        unless, worded = frozenset(map(fold, fields.texts("unless"))), fields.flag("worded", False)
        group = _Group(_said(fields, rule), unless, worded)
        self._exact |= dict.fromkeys(exact, group)
        self._starts |= dict.fromkeys(starts, group)
        self._hosts |= dict.fromkeys(hosts, group)
        self._all_starts += starts
        self._all_hosts += hosts

    def of(self, document: Document, mark: Mark) -> _Said | None:
        """What is said of the address of a link; None where it leads somewhere."""
        target = mark.target.strip("<> \n").lower()
        group = self._group(target)
        if group is None or (target.startswith("#") and _SCRIPTED.match(document.source.text, mark.span.start)):
            return None
        if (words := _words(document, mark)) in group.unless or (group.worded and not words):
            return None
        return group.said

    def _group(self, folded: str) -> _Group | None:
        if folded in self._exact:
            return self._exact[folded]
        if folded.startswith(self._all_starts):
            return next(group for start, group in self._starts.items() if folded.startswith(start))
        may_match = folded.partition("//")[2].removeprefix("www.").startswith(self._all_hosts)
        return self._hosts.get(host_of(folded)) if may_match else None


class _Lost(NamedTuple):
    """A group of wordings that speak of a link; ``name`` is what has to follow them."""

    terms: tuple[Term, ...]
    name: Pattern | None
    said: _Said


class PlaceholderLink(ReadsMarks):
    """The check of a rule about links that are stand-ins."""

    def __init__(self, rule: Rule, targets: _Targets, texts: Mapping[str, _Said], lost: Sequence[_Lost]) -> None:
        self.rule = rule
        self.targets = targets
        self.texts = texts
        self.lost = Wordings((group, group.terms) for group in lost)
        self.triggers = self.lost.triggers

    def find(self, document: Document, evidence: Evidence, hits: Sequence[Hit]) -> Iterator[Finding]:
        """The links and mentions of links that are stand-ins; an entry of a list of sources says what it leads to."""
        for mark in document.marks:
            if mark.kind in LINKS:
                said = self.targets.of(document, mark) or self._of_text(document, mark)
                if said and not (said.severity < Severity.ERROR and evidence.in_references(mark.text)):
                    yield self._finding(document, _shown(document, mark), said, _address(document, mark))
        if hits:
            yield from self._lost_links(document, hits)

    def _lost_links(self, document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
        end = 0
        for group, span, sentence in sorted(self.lost.matches(document, hits), key=lambda match: match[1]):
            place = _named(document, span, sentence, group.name) if group.name else span
            if place and place.start >= end and not _has_link(document, sentence):
                end = place.end
                yield self._finding(document, place, group.said)

    def _of_text(self, document: Document, mark: Mark) -> _Said | None:
        start, end = mark.text
        if not start < end <= start + _LONGEST:
            return None
        return self.texts.get(_words(document, mark))

    def _finding(self, document: Document, span: Span, said: _Said, wordless: str = "") -> Finding:
        match = document.text(span) or wordless
        message = self.rule.message.replace("{problem}", said.problem).replace("{match}", match)
        return Finding(span, message, said.severity)


def _words(document: Document, mark: Mark) -> str:
    """The folded text of a link, without what stands around its words."""
    return document.folded_text(mark.text).strip(_AROUND)


def _address(document: Document, mark: Mark) -> str:
    """What stands for a link without words: the address that is its text, else the one it leads to, else all of it."""
    text = document.source.text[mark.text.start : mark.text.end].strip()
    whole = document.source.text[mark.span.start : mark.span.end].strip()
    return text if text and "<" not in text else mark.target.strip() or whole


def _shown(document: Document, mark: Mark) -> Span:
    """The words of a link; all of it where it has none."""
    return mark.text if document.prose[mark.text.start : mark.text.end].strip() else mark.span


def _named(document: Document, span: Span, sentence: Span, name: Pattern) -> Span | None:
    """``span`` with the ``name`` that follows it; None where none does."""
    found = name.match(document.prose, span.end, sentence.end)
    return Span(span.start, found.end()) if found else None


def _has_link(document: Document, sentence: Span) -> bool:
    """Whether there is a link or something that may bring one in the sentence, or right below it where it is last."""
    index = document.block_at(sentence.start)
    block = document.blocks[index]
    start, end = sentence
    if block.span.end <= end + 1:  # a bare address is blank, so that what follows it ends the block before it
        after = document.blocks[index + 1] if index + 1 < len(document.blocks) else None
        last = len(document.prose) if after is None else after.span.start
        end = after.span.end if after and after.kind is not BlockKind.HEADING else last
    if sentence.start <= block.span.start:  # markup around the block is part of it
        start = document.blocks[index - 1].span.end if index else 0
    if _APART.search(document.source.text, start, end):
        return True
    return any(mark.kind in _LEADING for mark in document.marks_over(Span(start, end)))


def prepare(rule: Rule, vocabulary: Vocabulary, settings: Settings) -> PlaceholderLink:
    """The check of a rule about stand-ins for links."""
    del settings
    fields = rule.parameters
    targets = _Targets()
    for entry in fields.tables("targets"):
        targets.add(entry, rule)
    texts: dict[str, _Said] = {}
    for entry in fields.tables("texts"):
        texts |= dict.fromkeys(map(fold, entry.texts("phrases", None)), _said(entry, rule))
    lost = [_lost(entry, rule, vocabulary) for entry in fields.tables("lost")]
    fields.finish()
    return PlaceholderLink(rule, targets, texts, lost)


def _said(fields: Fields, rule: Rule) -> _Said:
    """What a group says; nothing else may be left to read in it."""
    said = _Said(fields.text("say"), fields.choice("severity", SEVERITIES, rule.severity))
    fields.finish()
    return said


def _lost(fields: Fields, rule: Rule, vocabulary: Vocabulary) -> _Lost:
    terms = parse_terms(fields, "terms", vocabulary, required=True)
    verbs = "|".join(verb.replace(" ", r"\s+") for verb in fields.texts("verbs"))
    name = Pattern(rf"(?i){_BEFORE_VERB}(?:{verbs}){_NAME}" if verbs else f"(?i){_NAME}")
    return _Lost(terms, name if fields.flag("name", False) else None, _said(fields, rule))
