"""Keeps back what suppression comments ask for, counts it, and notes the comments that do not work."""

from collections.abc import Iterable, Iterator, Sequence, Set

from medlint.detect.linter import Found
from medlint.model.document import Document
from medlint.model.finding import Finding
from medlint.model.record import NamedTuple
from medlint.model.rule import Rule
from medlint.model.span import Span
from medlint.sift.directive import Directive, Malformed, read_directive, shorten
from medlint.sift.suppressions import Suppressed, Suppressions, codes_by_name

_UNUSED, _UNKNOWN, _MALFORMED = "SUP001", "SUP002", "SUP003"


class Sifted(NamedTuple):
    """What a document's comments leave to report, the notes on the comments among it, and what they suppress."""

    kept: tuple[Found, ...]
    suppressed: tuple[Suppressed, ...]


class _Note(NamedTuple):
    """What is wrong with a comment: the code of the rule that says so, the place, and its part of the message."""

    code: str
    span: Span
    problem: str = ""


def sift(document: Document, found: Sequence[Found], rules: Iterable[Rule], active: Set[str]) -> Sifted:
    """Part ``found`` into what is reported and what a comment of ``document`` suppresses, both in order of the text.

    ``rules`` are all that a comment may name, ``active`` the codes of those that were run: a comment for any other
    rule is not unused, and each of the rules about comments (group SUP) makes its notes only if its code is there.
    """
    directives = list(_directives(document))
    if not directives:
        return Sifted(tuple(found), ())
    by_code = {rule.code: rule for rule in rules}
    suppressions = Suppressions(document, codes_by_name(by_code.values()))
    for directive in directives:
        suppressions.add(directive)
    kept, suppressed = suppressions.part(found)
    for note in _notes(suppressions, active):
        if note.code in active:
            kept.append(_found(by_code[note.code], note, document.source.text))
    return Sifted(tuple(sorted(kept, key=lambda one: (one.finding.span, one.rule.code))), tuple(suppressed))


def _directives(document: Document) -> Iterator[Directive | Malformed]:
    for comment in document.comments:
        if directive := read_directive(comment, document.source.text):
            yield directive


def _notes(suppressions: Suppressions, active: Set[str]) -> Iterator[_Note]:
    yield from (_Note(_MALFORMED, malformed.span, malformed.problem) for malformed in suppressions.malformed)
    yield from (_Note(_UNKNOWN, name.span, hint) for name, hint in suppressions.unknown)
    for suppression in suppressions.all:
        if not suppression.used and active & suppression.ends.keys():
            yield _Note(_UNUSED, suppression.name.span)


def _found(rule: Rule, note: _Note, text: str) -> Found:
    match = shorten(text[note.span.start : note.span.end])
    return Found(rule, Finding(note.span, rule.message.format(match=match, problem=note.problem)))
