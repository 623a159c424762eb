"""What the checks of arithmetic have in common: the sentence they read and what they say of it."""

from collections.abc import Callable, Iterator
from functools import cached_property

from medlint.detect.passage import Passage
from medlint.model.record import NamedTuple
from medlint.pattern import Pattern
from medlint.rules.alternation import one_of
from medlint.rules.term import WORD_ENDS, WORD_STARTS, Vocabulary
from medlint.typed import TypeAlias


class Wrong(NamedTuple):
    """What is wrong from ``start`` to ``end`` of the text of a sentence."""

    start: int
    end: int
    reason: str


class Lists:
    """The word lists of a vocabulary as patterns over folded prose."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._bodies: dict[str, str] = {}
        self._patterns: dict[str, Pattern] = {}

    def body(self, name: str) -> str:
        """A pattern, to be a part of others, of any term of the list ``name``."""
        if name not in self._bodies:
            terms = self._vocabulary.spelled_out(self._vocabulary[name])
            bodies = sorted((term.body for term in terms), key=len, reverse=True)
            self._bodies[name] = f"(?:{WORD_STARTS}{one_of(bodies)}{WORD_ENDS})"
        return self._bodies[name]

    def pattern(self, template: str) -> Pattern:
        """The pattern of ``template``, in which ⟨name⟩ stands for any term of a list."""
        if template not in self._patterns:
            self._patterns[template] = Pattern(_LIST.sub(lambda found: self.body(found.group()[1:-1]), template))
        return self._patterns[template]


_LIST = Pattern(r"⟨[\w-]+⟩")


class Line:
    """One sentence as a check reads it: ``text`` is folded, with single spaces; ``prose`` is in its own case."""

    def __init__(self, passage: Passage, lists: Lists) -> None:
        self.passage = passage
        self.text = passage.text
        self.lists = lists

    @cached_property
    def prose(self) -> str:
        """The text in its own case."""
        return self.passage.prose

    def has(self, template: str, start: int = 0, end: int | None = None) -> bool:
        """Whether the text holds a match of ``template``."""
        stop = len(self.text) if end is None else end
        return self.lists.pattern(template).search(self.text, start, stop) is not None

    def opens(self, template: str, start: int, end: int) -> bool:
        """Whether the text from ``start`` to ``end`` begins with a match of ``template``."""
        return self.lists.pattern(template).match(self.text, start, end) is not None


Reading: TypeAlias = Callable[[Line], Iterator[Wrong]]


class NamedCheck(NamedTuple):
    """A check that rule files ask for by name; ``triggers`` are words of which one stands wherever it has a say."""

    triggers: tuple[str, ...]
    read: Reading
