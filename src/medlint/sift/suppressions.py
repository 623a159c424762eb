"""What the suppression comments of one document come to."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from medlint.config.select import hint
from medlint.detect.linter import Found
from medlint.model.document import Document
from medlint.model.record import NamedTuple
from medlint.model.rule import Rule
from medlint.sift.directive import Directive, Malformed, Verb, Word
from medlint.sift.reach import next_line

GROUP = "SUP"
"""The group of the rules about suppression comments, which no comment suppresses."""


class Suppression:
    """One name in one comment: where its reach begins and, for each code that it stands for, where it ends."""

    __slots__ = ("ends", "name", "reason", "start", "used")

    def __init__(self, name: Word, reason: str, start: int, ends: dict[str, int]) -> None:
        self.name = name
        self.reason = reason
        self.start = start
        self.ends = ends
        self.used = False


class Suppressed(NamedTuple):
    """What a comment suppresses, and the reason it gives: of several comments, the one that reaches furthest."""

    found: Found
    reason: str


class Suppressions:
    """The suppressions of a document, read comment by comment, and what is wrong with those that are none."""

    __slots__ = ("all", "codes", "document", "malformed", "open", "unknown")

    def __init__(self, document: Document, codes: Mapping[str, frozenset[str]]) -> None:
        self.document = document
        self.codes = codes
        self.all: list[Suppression] = []
        self.open: list[Suppression] = []
        self.unknown: list[tuple[Word, str]] = []
        self.malformed: list[Malformed] = []

    def add(self, directive: Directive | Malformed) -> None:
        """Take in the next comment in the order of the text."""
        if isinstance(directive, Malformed):
            self.malformed.append(directive)
        elif directive.verb is Verb.ENABLE:
            self._enable(directive)
        else:
            for name in directive.names:
                self._disable(directive, name)

    def part(self, found: Iterable[Found]) -> tuple[list[Found], list[Suppressed]]:
        """Part ``found``, in order of the text, into kept and suppressed; what suppresses anything becomes ``used``."""
        waiting = sorted(self.all, key=lambda one: one.start, reverse=True)
        pending = defaultdict[str, list[Suppression]](list)
        until = defaultdict[str, tuple[int, str]](lambda: (0, ""))
        kept, suppressed = list[Found](), list[Suppressed]()
        for one in found:
            code, offset = one.rule.code, one.finding.span.start
            while waiting and waiting[-1].start <= offset:
                begun = waiting.pop()
                for each in begun.ends:
                    pending[each].append(begun)
            for suppression in pending.pop(code, ()):
                suppression.used |= suppression.ends[code] > offset
                until[code] = max(until[code], (suppression.ends[code], suppression.reason))
            end, reason = until[code]
            if offset < end:
                suppressed.append(Suppressed(one, reason))
            else:
                kept.append(one)
        return kept, suppressed

    def _disable(self, directive: Directive, name: Word) -> None:
        start, end = self._reach(directive)
        suppression = Suppression(name, directive.reason, start, dict.fromkeys(self._resolve(name), end))
        self.all.append(suppression)
        if directive.verb is Verb.DISABLE:
            self.open.append(suppression)

    def _enable(self, directive: Directive) -> None:
        if not directive.names and not self._close(frozenset().union(*(one.ends for one in self.open)), directive):
            self.malformed.append(Malformed(directive.span, "nothing is disabled here"))
        for name in directive.names:
            codes = self._resolve(name)
            if codes and not self._close(codes, directive):
                self.malformed.append(Malformed(name.span, f"“{name.text}” is not disabled here"))

    def _close(self, codes: Iterable[str], directive: Directive) -> bool:
        """End what is disabled of ``codes``; whether anything was."""
        ended = [(one, code) for one in self.open for code in codes if one.ends.get(code) == self._end]
        for suppression, code in ended:
            suppression.ends[code] = directive.span.start
        self.open = [one for one in self.open if self._end in one.ends.values()]
        return bool(ended)

    def _reach(self, directive: Directive) -> tuple[int, int]:
        if directive.verb is Verb.NEXT_LINE:
            return next_line(self.document, directive.span)
        return (0 if directive.verb is Verb.FILE else directive.span.end), self._end

    @property
    def _end(self) -> int:
        """Behind everything; an empty finding at the end of the text included."""
        return len(self.document.source.text) + 1

    def _resolve(self, name: Word) -> frozenset[str]:
        """The codes that ``name`` stands for; none, and a complaint, when it is no name that a comment may use."""
        codes = self.codes.get(name.text, frozenset())
        if not codes:
            self.unknown.append((name, hint(name.text, self.codes)))
        elif any(code.startswith(GROUP) for code in codes):
            self.malformed.append(Malformed(name.span, f"findings of “{name.text}” cannot be suppressed by a comment"))
            return frozenset()
        return codes


def codes_by_name(rules: Iterable[Rule]) -> Mapping[str, frozenset[str]]:
    """What each name in a comment stands for: a rule's name, its code, a group."""
    codes: dict[str, set[str]] = defaultdict(set)
    for rule in rules:
        for name in (rule.name, rule.code, rule.group):
            codes[name].add(rule.code)
    return {name: frozenset(found) for name, found in codes.items()}
