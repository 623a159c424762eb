"""Reads the rules whose findings terms cannot state: figures, signs, letters of one case, whole lines.

A rule of this detector has ``patterns``, a list of which each entry has these parameters.

``find``
    a regular expression (of the ``regex`` library) over the prose in lower case with plain quotes; over the prose as it
    stands with ``cased: yes``, over the source with ``source: yes``, over addresses with ``links: yes``. A space stands
    for any white space, `` ?`` for any or none, and a line break for nothing; ``{name}`` stands for any term of that
    word list. A match never begins or ends inside a word unless there is ``within-words: yes``, never leaves its block
    and is never made of markup alone.
``triggers``
    literals of which one stands in every match, as ``Scan`` reads them; only a block that has one is searched. Where
    there is no such literal, ``quick``: an expression that is cheap to search, over the same text as ``find``; only the
    blocks in which it is found are searched. Either all patterns of a rule have triggers or none has, but for those
    over addresses, which have none.
``terms``
    terms, for which ``{terms}`` stands in ``find`` (which is that alone if it is left out); they need no triggers.
``table``
    a table whose rows the pattern is for, and ``where``, the values of its columns that pick the rows (``any`` and
    ``none`` for any value and for none). A column in braces in ``find`` stands for its texts in these rows, which are
    the triggers then; with ``loose: yes`` whatever punctuation parts them, with ``glued: yes`` behind a figure only. A
    match is excused where the article holds the text of the row in the column ``explained-by``.
``in``
    kinds of blocks (``heading``, ``paragraph``, ``cell``, …) to which the search is limited.
``formats``
    what the articles are written in (``markdown``, ``mdx``, ``html``, ``text``) to which it is limited.
``whole``
    ``line`` or ``block`` when the match must be all of one; ``place: ends`` when it must lie in the first or the last
    sixth of the article.
``near``, ``after``, ``before``
    terms of which one must stand in the sentence, or right before or behind the match.
``unless``, ``not-near``, ``not-beside``, ``without``
    terms that excuse a match which they overlap, or in whose sentence, in whose block or one next to it, or in whose
    article they stand; with ``unlinked: yes`` a link in it excuses it, too.
``mark``, ``replace``, ``delete``, ``safe``
    the group to be flagged, and the fix: the text to put in its place, with groups and columns in braces, or
    ``delete: line``. A fix is unsafe unless it says ``safe: yes``.
``severity``, ``message``, ``guards``
    where they are not the rule's own.

What stands under ``every`` holds for each pattern that does not say otherwise.

``guards`` of the rule say what guards do to its findings: those in references are silenced and those in quotations
softened, and no other guard is asked unless the rule says so. ``dense`` makes the findings graver where there are many:
``count`` of them (3) in ``words`` words (500) of an article have the ``severity`` given there; those of a pattern with
``counted: no`` neither count nor change.

Messages may hold ``{match}``, the words found, and ``{fix}``, what the fix makes of them; a pattern's own message also
its groups and columns.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from medlint.detect.check import ReadsMarks
from medlint.detect.guards import Effect, Guards, Place, read_guards
from medlint.detect.guards.words import NamedWords
from medlint.detect.pattern.regions import regions, shows_code
from medlint.detect.pattern.wording import OF_PROSE, Reads, Wording, read_wording
from medlint.evidence import Evidence
from medlint.model.document import BlockKind, Document
from medlint.model.fields import Fields, Node
from medlint.model.finding import Finding
from medlint.model.record import NamedTuple
from medlint.model.rule import Rule
from medlint.model.settings import Settings
from medlint.model.severity import SEVERITIES, Severity
from medlint.model.span import Apart, Span
from medlint.rules.load import catalogue_folder
from medlint.rules.scan import Hit
from medlint.rules.term import Vocabulary
from medlint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from medlint.pattern import Match

_LONGEST = 2.0
"""How long, in seconds, one search may take before the rule is given up for the article."""


class _Match(NamedTuple):
    span: Span
    wording: Wording
    found: "Match"


class _Dense(NamedTuple):
    """Findings of which ``least`` stand in ``words`` words have this ``severity``."""

    least: int
    words: int
    severity: Severity

    def weigh(self, findings: list[Finding], document: Document) -> list[Finding]:
        """``findings``, graver where there are many."""
        if len(findings) < self.least or len(findings) * self.words < self.least * document.word_count:
            return findings
        return [finding._replace(severity=self.severity) for finding in findings]


class _Announced(NamedTuple):
    """What a trigger announces: the orders of the wordings, each with its ``words``.

    ``ahead`` is 1 where the trigger begins with a space, else 0; ``first`` is how long the word is that comes then.
    """

    ahead: int
    first: int
    wordings: list[tuple[int, frozenset[str]]]

    @classmethod
    def by(cls, trigger: str, wordings: Iterable[Wording]) -> "_Announced":
        """What ``trigger`` announces."""
        some = [(wording.order, wording.words) for wording in wordings]
        return cls(int(trigger.startswith(" ")), len(trigger.split()[0]), some)


class PatternCheck:
    """A pattern rule made ready to run."""

    def __init__(self, rule: Rule, wordings: tuple[Wording, ...], dense: _Dense | None) -> None:
        self.rule = rule
        self.wordings = wordings
        self._dense = dense
        by_trigger: dict[str, list[Wording]] = {}
        for wording in wordings:
            for trigger in wording.triggers:
                by_trigger.setdefault(trigger, []).append(wording)
        self.triggers = tuple(by_trigger)
        self._announced = [_Announced.by(trigger, some) for trigger, some in by_trigger.items()]
        self._unannounced = [wording for wording in wordings if not by_trigger or wording.reads not in OF_PROSE]

    def find(self, document: Document, evidence: Evidence, hits: Sequence[Hit]) -> Iterator[Finding]:
        """The places in ``document`` that a pattern matches and nothing around them excuses."""
        del evidence
        try:
            found = [(match.wording, _finding(match, document)) for match in _first(self._matches(document, hits))]
        except TimeoutError:
            raise TimeoutError(f"one of its patterns takes longer than {_LONGEST:g} seconds") from None
        counted = [finding for wording, finding in found if finding and wording.counted]
        yield from self._dense.weigh(counted, document) if self._dense else counted
        yield from (finding for wording, finding in found if finding and not wording.counted)

    def _matches(self, document: Document, hits: Sequence[Hit]) -> Iterator[_Match]:
        starts: dict[int, list[int]] = {}
        for start, number in hits:
            ahead, first, wordings = self._announced[number]
            at = start + ahead
            for order, words in wordings:
                # “as” is in every article, AS in few
                if not words or document.prose[at : at + first] in words:
                    starts.setdefault(order, []).append(at)
        for wording in (*self._unannounced, *map(self.wordings.__getitem__, starts)):
            if wording.where.formats and document.source.format not in wording.where.formats:
                continue
            if wording.reads not in OF_PROSE:
                yield from (_in_source if wording.reads is Reads.SOURCE else _in_links)(document, wording)
                continue
            text = document.folded if wording.reads is Reads.FOLDED else document.prose
            places = starts[wording.order] if self.triggers else _quick(document, text, wording)
            for region in regions(document, places, wording.where):
                for found in _search(document, wording, text, region):
                    span = wording.marked(found)
                    if not document.prose[span.start : span.end].isspace() and span.start < span.end:
                        yield _Match(span, wording, found)


def _search(document: Document, wording: Wording, text: str, region: Span) -> "Iterable[Match]":
    if wording.where.whole:
        found = wording.find.fullmatch(text, *region, timeout=_LONGEST)
        return (found,) if found and not shows_code(document, region) else ()
    return wording.find.finditer(text, *region, timeout=_LONGEST)


def _quick(document: Document, text: str, wording: Wording) -> Sequence[int]:
    """Where to look for a pattern without triggers."""
    quick, kinds = wording.quick, wording.where.kinds
    if wording.literal not in text:
        return ()
    if quick and BlockKind.PARAGRAPH in kinds:  # most of the text
        return [found.start() for found in quick.finditer(text, timeout=_LONGEST)]
    spans = (block.span for block in document.blocks if block.kind in kinds)
    return [span.start for span in spans if quick is None or quick.search(text, *span)]


def _in_source(document: Document, wording: Wording) -> Iterator[_Match]:
    text = document.source.text
    if wording.quick is None or wording.quick.search(text):
        for found in wording.find.finditer(text, timeout=_LONGEST):
            span = wording.marked(found)
            if span.start < span.end and not _is_code(document, span):
                yield _Match(span, wording, found)


def _in_links(document: Document, wording: Wording) -> Iterator[_Match]:
    if not wording.find.search("\n".join(mark.target for mark in document.marks)):
        return
    for mark in document.marks:
        for found in wording.find.finditer(mark.target, timeout=_LONGEST) if mark.target else ():
            inside, at = wording.marked(found), document.source.text.find(mark.target, *mark.span)
            # an address that is written elsewhere, or otherwise, is flagged where the link stands
            yield _Match(Span(at + inside.start, at + inside.end) if at >= 0 else mark.span, wording, found)


def _is_code(document: Document, span: Span) -> bool:
    """Whether the place is in a block of code or in a comment."""
    index = document.block_at(span.start)
    if index >= 0 and document.blocks[index].kind.value == "code":
        return True
    return any(comment.span.overlaps(span) for comment in document.comments)


def _first(matches: Iterable[_Match]) -> Iterator[_Match]:
    """The matches in the order of the text; of those that overlap the longest, then that of the first pattern."""
    taken = Apart()
    ranked = sorted(matches, key=lambda match: (match.span.start - match.span.end, match.wording.order))
    yield from sorted((match for match in ranked if taken.add(match.span)), key=lambda match: match.span)


def _finding(match: _Match, document: Document) -> Finding | None:
    """The finding of a match that is not excused."""
    span, wording = match.span, match.wording
    index = document.block_at(span.start)
    if index < 0:  # markup between blocks, which only a pattern over the source looks at
        return Finding(span, wording.text(match.found, document, span, None), wording.severity)
    sentence = document.sentence_at(span.start) or document.blocks[index].span
    place = Place(document, span, sentence)
    if wording.around.excuses(place) or wording.is_explained(match.found, document):
        return None
    severity = wording.guards.weigh(place, wording.severity)
    if severity is None:
        return None
    fix = wording.fix(match.found, document, span)
    return Finding(span, wording.text(match.found, document, span, fix), severity, fix)


class LinkCheck(PatternCheck, ReadsMarks):
    """A pattern rule that reads addresses."""


def prepare(rule: Rule, vocabulary: Vocabulary, settings: Settings) -> PatternCheck:
    """The check of a pattern rule; raises ``RuleFileError`` for a parameter that is not as it should be."""
    del settings
    fields = rule.parameters
    base = dict.fromkeys(read_guards(fields.table("guards"), {}).effects, Effect.IGNORE)
    base |= {"reference": Effect.SILENCE, "quotation": Effect.SOFTEN}
    guards = read_guards(fields.table("guards"), NamedWords(vocabulary), base)
    every = fields.table("every").entries
    wordings = tuple(
        _wording(order, _completed(entry, every), rule, vocabulary, guards)
        for order, entry in enumerate(fields.tables("patterns", required=True))
    )
    linked = any(wording.reads is Reads.LINKS for wording in wordings)
    if len({bool(wording.triggers) for wording in wordings if wording.reads is not Reads.LINKS}) > 1:
        fields.fail("either all patterns of a rule have triggers or none has", fields.line_of("patterns"))
    dense = _dense(fields.table("dense")) if fields.has("dense") else None
    fields.finish()
    return (LinkCheck if linked else PatternCheck)(rule, wordings, dense)


def _wording(order: int, fields: Fields, rule: Rule, vocabulary: Vocabulary, guards: Guards) -> Wording:
    wording = read_wording(order, fields, rule, vocabulary, guards)
    if not rule.path.startswith(catalogue_folder()):  # those of the catalogue are known to be sound
        wording.prove(fields)
    return wording


def _completed(fields: Fields, every: Mapping[str, Node]) -> Fields:
    """The entry of a pattern with what holds for all of them."""
    return Fields(fields.path, {**every, **fields.entries}, fields.line, fields.error, fields.prefix)


def _dense(fields: Fields) -> _Dense:
    severity = fields.choice("severity", SEVERITIES)
    dense = _Dense(fields.number("count", 3), fields.number("words", 500), severity)
    fields.finish()
    return dense
