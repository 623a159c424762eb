"""The detector ``reference``: labels that lead nowhere, and sources that nothing leads to.

Parameters: ``reports`` is ``undefined`` or ``unused``. Without a list of sources, ``minimum`` different reference
numbers have to stand in the text before one is missed; with one, so many have to be right before an entry is unused.
``cross-references`` are the beginnings of keys that stand for figures and sections. ``keyed`` names the shortcodes
that hold the key of a source. The message may use ``{match}`` and ``{problem}``.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence

from medlint.detect.check import ReadsMarks
from medlint.evidence import Evidence
from medlint.evidence.bibliography import keys_of
from medlint.evidence.labels import Labels, Pointer
from medlint.model.document import ContainerKind, Document, MarkKind
from medlint.model.finding import Finding
from medlint.model.record import NamedTuple
from medlint.model.rule import Rule
from medlint.model.settings import Settings
from medlint.model.source import Format
from medlint.model.span import Span
from medlint.rules.scan import Hit
from medlint.rules.term import Vocabulary

# What a reference number in brackets or a link by its label begins with; the others are marks.
_TRIGGERS = (*(f"[{digit}*" for digit in range(1, 10)), "][", *"¹²³⁴⁵⁶⁷⁸⁹")
_TELLING = frozenset((MarkKind.FOOTNOTE, MarkKind.CITATION, MarkKind.SUPERSCRIPT))
_FEW = 5  # unused entries that are reported one by one
_LABELLED = (Format.MARKDOWN, Format.MDX)  # what has labels for footnotes and links
_EMBEDDED = frozenset((MarkKind.SHORTCODE, MarkKind.COMPONENT))


class _Options(NamedTuple):
    """The parameters of a rule, and the keys that the settings' bibliographies have; None where there is none."""

    minimum: int
    crossed: tuple[str, ...]
    keyed: frozenset[str]
    keys: frozenset[str] | None


class _Place(NamedTuple):
    """Where something does not hold together, and how."""

    span: Span
    problem: str


_Report = Callable[[Document, Labels, _Options], Iterator[_Place]]


class ReferenceCheck(ReadsMarks):
    """The check of a rule about references within the document."""

    def __init__(self, rule: Rule, report: _Report, options: _Options) -> None:
        self.rule = rule
        self.triggers = _TRIGGERS
        self.report = report
        self.options = options

    def find(self, document: Document, evidence: Evidence, hits: Sequence[Hit]) -> Iterator[Finding]:
        """The references that do not hold together."""
        telling = _TELLING | _EMBEDDED if self.options.keys is not None else _TELLING
        told = hits or not telling.isdisjoint(mark.kind for mark in document.marks)
        if not told and ContainerKind.FOOTNOTE not in {container.kind for container in document.containers}:
            return
        for place in self.report(document, evidence.labels, self.options):
            match = " ".join(document.source.text[place.span.start : place.span.end].split())
            match = match if len(match) <= 60 else match[:57].rstrip() + "…"
            message = self.rule.message.replace("{problem}", place.problem).replace("{match}", match)
            yield Finding(place.span, message)


def _undefined(document: Document, labels: Labels, options: _Options) -> Iterator[_Place]:
    """The labels that lead nowhere."""
    if document.source.format in _LABELLED:
        dangling = [pointer for pointer in labels.footnote_pointers if pointer.label not in labels.footnotes]
        yield from _dangling(_first_of_each(dangling), "footnote", bool(labels.footnotes))
        for pointer in labels.undefined_links:
            yield _Place(pointer.span, f"points to “[{pointer.label}]:”, which this document does not have")
    yield from _undefined_numbers(labels, options.minimum)
    if options.keys is not None:
        for pointer in (*labels.keys, *_embedded_keys(document, options.keyed)):
            if pointer.label not in options.keys and not pointer.label.startswith(options.crossed):
                yield _Place(pointer.span, f"names the key “{pointer.label}”, which the bibliography does not have")


def _undefined_numbers(labels: Labels, minimum: int) -> Iterator[_Place]:
    """The reference numbers without an entry."""
    highest = labels.highest
    known = {str(entry.number) for entry in labels.entries} or {str(number + 1) for number in range(highest)}
    known |= labels.in_line
    dangling = _first_of_each(pointer for pointer in labels.numbers if pointer.label not in known)
    if highest or len(dangling) >= minimum:
        yield from _dangling(dangling, "reference", bool(highest))


def _dangling(pointers: Sequence[Pointer], what: str, listed: bool) -> Iterator[_Place]:
    """What to say of labels that lead nowhere: of each, or of all together where there are no such things at all."""
    if listed or len(pointers) == 1:
        for pointer in pointers:
            yield _Place(pointer.span, f"points to {what} {pointer.label}, which this document does not have")
    elif pointers:
        others = f"and {len(pointers) - 1} more like it point to {what}s"
        yield _Place(pointers[0].span, f"{others}, and this document has none at all")


def _first_of_each(pointers: Iterable[Pointer]) -> list[Pointer]:
    """The first pointer with each label; one place is reported once."""
    first = {pointer.label: pointer for pointer in reversed(list(pointers))}
    return list({pointer.span: pointer for pointer in sorted(first.values(), key=lambda one: one.span)}.values())


def _embedded_keys(document: Document, names: frozenset[str]) -> Iterator[Pointer]:
    """The keys in shortcodes and components such as ``{{< cite rao2022 >}}``."""
    for mark in document.marks:
        if mark.kind in _EMBEDDED:
            name, *arguments = mark.target.split()
            if name.lower() in names:
                plain = (argument.strip("\"',/") for argument in arguments if "=" not in argument)
                yield from (Pointer(key, mark.span) for key in plain if key)


def _unused(document: Document, labels: Labels, options: _Options) -> Iterator[_Place]:
    """The footnotes and entries of the list of sources that nothing points to."""
    pointed = {pointer.label for pointer in labels.footnote_pointers}
    notes = ((name, span.start) for name, span in labels.footnotes.items() if name not in pointed)
    written = [(name, at) for name, at in notes if document.source.text.startswith(f"[^{name}]", at)]
    yield from _leftover([_Place(Span(at, at + len(name) + 3), "is a footnote") for name, at in written])
    numbers = {pointer.label for pointer in labels.numbers}
    unused = [entry for entry in labels.entries if str(entry.number) not in numbers]
    if len(labels.entries) - len(unused) >= options.minimum:
        yield from _leftover([_Place(span, f"is entry {number} of the list of sources") for number, span in unused])


def _leftover(places: Sequence[_Place]) -> Iterator[_Place]:
    """What to say of those that nothing points to: of each while they are few, else of all together."""
    if len(places) <= _FEW:
        yield from (_Place(span, f"{what}, and nothing points to it") for span, what in places)
    else:
        yield _Place(places[0].span, f"{places[0].problem}, and nothing points to it nor to {len(places) - 1} others")


_REPORTS: dict[str, _Report] = {"undefined": _undefined, "unused": _unused}


def prepare(rule: Rule, vocabulary: Vocabulary, settings: Settings) -> ReferenceCheck:
    """The check of a rule about references; raises ``ConfigError`` for a bibliography that cannot be read."""
    del vocabulary
    fields = rule.parameters
    report = _REPORTS[fields.word("reports", tuple(_REPORTS), "undefined")]
    keys = frozenset[str]().union(*map(keys_of, settings.bibliographies)) if settings.bibliographies else None
    keyed = frozenset(name.lower() for name in (*fields.texts("keyed"), *settings.citation_shortcodes))
    options = _Options(fields.number("minimum", 1), fields.texts("cross-references"), keyed, keys)
    fields.finish()
    return ReferenceCheck(rule, report, options)
