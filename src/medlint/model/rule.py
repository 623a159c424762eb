"""A rule as its file states it."""

from collections.abc import Callable
from functools import cached_property

from medlint.model.audience import EVERYWHERE, Reach
from medlint.model.fields import Fields, unpacked
from medlint.model.record import NamedTuple
from medlint.model.severity import Confidence, Severity, Status
from medlint.model.source import Format
from medlint.model.span import Span


class Standard(NamedTuple):
    """The published standard a rule rests on; ``checked`` is the day its text was last read (ISO date)."""

    title: str
    section: str
    url: str
    checked: str


class Example(NamedTuple):
    """An article in small that shows what a rule flags (``spans``) or, with no spans, lets pass.

    ``also`` names the other rules that rightly fire on it.
    """

    text: str
    spans: tuple[Span, ...]
    format: Format
    also: tuple[str, ...]
    line: int


class _Entries(NamedTuple):
    code: str
    name: str
    summary: str
    severity: Severity
    confidence: Confidence
    status: Status
    detect: str
    message: str
    why: str
    read_standards: Callable[[], tuple[Standard, ...]]
    parameters: Fields
    path: str
    read_examples: Callable[[], tuple[Example, ...]]
    reach: Reach = EVERYWHERE


class Rule(_Entries):
    """One rule file. ``parameters`` are for its detector alone; ``path`` says where it comes from."""

    def __repr__(self) -> str:
        return f"Rule(code={self.code!r}, path={self.path!r})"

    @cached_property
    def standards(self) -> tuple[Standard, ...]:
        """The standards, which are read when somebody asks: most rules find nothing that would name theirs."""
        return self.read_standards()

    @cached_property
    def examples(self) -> tuple[Example, ...]:
        """The examples, which are read when somebody asks: a run over articles does not."""
        return self.read_examples()

    @property
    def packs(self) -> frozenset[str]:
        """The names of those of its groups of words that can be switched on and off."""
        values = (unpacked(node)[0] for node in self.parameters.entries.values())
        lists = (value for value in values if isinstance(value, tuple))
        groups = (group for entries in lists for group, _ in entries if isinstance(group, dict) and "pack" in group)
        return frozenset(str(group["pack"][0]) for group in groups)

    @property
    def about_comments(self) -> bool:
        """Whether it is about suppression comments: its findings are made as these are read, not by a detector."""
        return self.detect == "suppression"

    @property
    def group(self) -> str:
        """The letters of the code: ``CLM`` of ``CLM004``."""
        return self.code.rstrip("0123456789")
