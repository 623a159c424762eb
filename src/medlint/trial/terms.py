"""Tries the terms of rule files and vocabularies: one that nothing can ever match is of no use to anybody."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from medlint.detect import flagging, prepare
from medlint.detect.check import Check
from medlint.evidence import Evidence
from medlint.model.record import NamedTuple
from medlint.model.rule import Rule
from medlint.model.settings import Selector, Settings
from medlint.model.source import Format, Source
from medlint.model.span import Span
from medlint.parse import parse
from medlint.report.harmless import at_most
from medlint.rules.load import Catalogue
from medlint.rules.scan import Index, Scan
from medlint.rules.term import Written, holds
from medlint.rules.wordings import wordings
from medlint.trial import Flaw

# What stands around a wording belongs to no term, and no gap of a term takes it in.
_BEFORE, _AFTER = "; ", " ;\n"
# Plain sentences that no guard minds; "{}" is the wording, with a head where it needs one.
_SENTENCES = ("The new tea is {}.", "Our tea {} today.", "We sell {}.", "It is {} to drink.", "{}.")
# The lists of a group of which something must stand beside its terms: before them, and after them in this order.
_COMPANY = ("before", "head", "with")
_TOGETHER = 12  # paragraphs of one text
_SHOWN = 60  # code points of a term or a wording


class Tried(NamedTuple):
    """A term where it stands, and the wordings that it was tried with."""

    written: Written
    wordings: Sequence[str]


def written_terms(catalogue: Catalogue, rules: Iterable[Rule], inside: Callable[[str], bool]) -> list[Tried]:
    """The terms of ``rules`` and of all word lists with the wordings to try them with, in the order of files and lines.

    Those are left out whose file is not ``inside``. The catalogue was loaded with ``trace``.
    """
    vocabulary = catalogue.vocabulary
    for name in vocabulary:
        vocabulary[name]
    for rule in rules:
        if not rule.about_comments:
            prepare(rule, vocabulary, Settings())
    vocabulary.settle()
    written = [one for one in vocabulary.written or () if inside(one.fields.path)]
    places = {(one.fields.path, one.line, one.term.text): one for one in written}
    return [Tried(places[place], wordings(place[2], vocabulary)) for place in sorted(places)]


def unfound(terms: Iterable[Tried]) -> Iterator[Flaw]:
    """The terms with a wording that their own pattern does not find where the scan for their triggers hits."""
    terms = list(terms)
    lines = [f"{_BEFORE}{wording}{_AFTER}" for one in terms for wording in one.wordings]
    text = "".join(lines)
    literals = sorted({literal for one in terms for literal in one.written.term.literals})
    hits = iter(sorted(Scan(Index.of([literals])).hits(text)[0]))
    hit = next(hits, None)
    start = 0
    for one in terms:
        missed = []
        for wording in one.wordings:
            end = start + len(_BEFORE) + len(wording) + len(_AFTER)
            here: dict[str, list[int]] = {}
            while hit and hit[0] < end:
                here.setdefault(literals[hit[1]], []).append(hit[0])
                hit = next(hits, None)
            if not _finds(one.written, text, Span(start + len(_BEFORE), end - len(_AFTER)), here):
                missed.append(wording)
            start = end
        if missed:
            yield _flaw(one.written, f"is not found in “{at_most(missed[0], _SHOWN)}”")


def _flaw(written: Written, problem: str) -> Flaw:
    return Flaw(written.fields.path, written.line, f"the term “{at_most(written.term.text, _SHOWN)}” {problem}")


def _finds(written: Written, text: str, place: Span, hits: dict[str, list[int]]) -> bool:
    """Whether detectors find the term at ``place``: a literal of it hits there, and all else that it needs stands."""
    term = written.term
    starts = {start for literal in term.literals for start in hits.get(literal, ())}
    if not holds(text[place.start : place.end], term.besides):
        return False
    if term.leading:
        found = term.pattern.match(text, place.start) if place.start in starts else None
        return found is not None and found.end() <= place.end
    if not starts:
        return False
    return any(found.start() == place.start for found in term.pattern.finditer(text, *place))


def unreported(catalogue: Catalogue, rules: Iterable[Rule], terms: Iterable[Tried]) -> Iterator[Flaw]:
    """The terms of ``rules`` that never lead to a finding, since something else in the rule always excuses them."""
    by_path: dict[str, list[Tried]] = {}
    for one in terms:
        by_path.setdefault(one.written.fields.path, []).append(one)
    for rule in rules:
        flags = [one for one in by_path.get(rule.path, ()) if one.written.name in flagging(rule)]
        if flags:
            packs = tuple((Selector(pack), True) for pack in sorted(rule.packs))
            check = prepare(rule, catalogue.vocabulary, Settings(packs=packs))
            needed = [_needed(name, by_path[rule.path]) for name in _COMPANY]
            for one in _silent(check, flags, needed):
                yield _flaw(one.written, "is never reported: the rule itself excuses it")


def _needed(name: str, terms: Iterable[Tried]) -> dict[int, str]:
    """A wording for each group that has terms called ``name``: what must stand beside those it looks for."""
    return {id(one.written.fields.entries): one.wordings[0] for one in terms if one.written.name == name}


def _silent(check: Check, terms: Iterable[Tried], needed: Sequence[dict[int, str]]) -> Iterator[Tried]:
    """The terms for which ``check`` finds nothing in any sentence; some need others before or after them."""
    scan = Scan(Index.of([check.triggers]))
    for one in terms:
        group = id(one.written.fields.entries)
        before, *after = (words.get(group, "") for words in needed)
        phrases = [" ".join(filter(None, (before, wording, *after))) for wording in one.wordings]
        texts = (
            "\n\n".join(sentence.format(phrase) for phrase in phrases[i : i + _TOGETHER])
            for sentence in _SENTENCES
            for i in range(0, len(phrases), _TOGETHER)
        )
        if not any(_reports(check, scan, text) for text in texts):
            yield one


def _reports(check: Check, scan: Scan, text: str) -> bool:
    """Whether ``check`` finds anything in ``text``."""
    document = parse(Source(check.rule.path, text, Format.MARKDOWN))
    hits = scan.hits(document.folded)[0]
    return next(check.find(document, Evidence(document, Settings()), hits), None) is not None
