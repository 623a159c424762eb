"""Terms, the phrases that rule files look for, and the word lists that they share. ``grammar`` reads them."""

import marshal
from collections.abc import Callable, Iterable, Iterator, Mapping

from medlint.model.record import NamedTuple
from medlint.parts import NO_PARTS
from medlint.pattern import Pattern
from medlint.rules.tables import Tables
from medlint.typed import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from medlint.model.fields import Fields

# A combining accent is a part of the word before it.
_LETTER = r"[\w\u0300-\u036f]"
WORD_STARTS, WORD_ENDS = rf"(?<!{_LETTER})(?<!{_LETTER}-)", rf"(?!{_LETTER})(?!-\w)"

Besides = tuple[tuple[str, ...], ...]
"""Words of which, for each group of them, one must stand somewhere, be it within a word."""

Known = tuple[str, bool, tuple[str, ...], Besides]
"""What is known of a term once it is read: ``body``, ``leading``, ``literals`` and ``besides`` as ``Term`` has them."""


class TermError(ValueError):
    """A term that does not follow the grammar."""


class Term:
    """One term, as ``text`` writes it; each match of its pattern contains one of its ``literals``.

    A literal is whole words, but for what follows a ``*`` at its end. ``body`` is the pattern over folded prose,
    without the borders of words around it. ``leading`` says that the literal is what the match begins with.
    Of each group of ``besides`` each match contains one as well, be it within a word.
    """

    __slots__ = ("_pattern", "known", "text")

    def __init__(self, text: str, known: Known) -> None:
        self.text = text
        self.known = known
        self._pattern: Pattern | None = None

    def __repr__(self) -> str:
        return f"Term({self.text!r})"

    @property
    def body(self) -> str:
        """The pattern without borders."""
        return self.known[0]

    @property
    def leading(self) -> bool:
        """Whether a match begins with a literal."""
        return self.known[1]

    @property
    def literals(self) -> tuple[str, ...]:
        """What each match contains one of, in alphabetical order."""
        return self.known[2]

    @property
    def besides(self) -> Besides:
        """What each match contains as well."""
        return self.known[3]

    @property
    def pattern(self) -> Pattern:
        """The pattern over folded prose."""
        if self._pattern is None:
            self._pattern = Pattern(WORD_STARTS + self.body + WORD_ENDS)
        return self._pattern


def holds(text: str, besides: Besides) -> bool:
    """Whether of each group of words one stands in ``text``: nothing is found where a term's are missing."""
    for words in besides:
        for word in words:
            if word in text:
                break
        else:
            return False
    return True


class Written(NamedTuple):
    """A term where it stands: in the entry ``name`` of ``fields``, on ``line`` of their file."""

    term: Term
    name: str
    fields: "Fields"
    line: int


class Vocabulary(Mapping[str, tuple[Term, ...]]):
    """Named word lists, the terms that are written with them, and the tables of facts.

    ``kept`` gives what ``marshal`` has packed of the terms that were read before at a place with these lists, if
    anything: they are not read again, which ``learned`` says of any; ``kept_tables`` is that of ``Tables``. ``known``
    are the terms by the places that were asked for. ``written`` is None, or collects where each term that is read
    stands. ``unread`` reads terms that are left unread until an article asks for them, if nobody calls ``settle``
    before.
    """

    def __init__(
        self,
        kept: Callable[[str], memoryview | None] = NO_PARTS.read,
        kept_tables: Callable[[str], memoryview | None] = NO_PARTS.read,
    ) -> None:
        self._kept = kept
        self.known: dict[str, dict[str, Known]] = {}
        self.learned = False
        self._lists: dict[str, tuple[Term, ...]] = {}
        self._later: dict[str, Callable[[], tuple[Term, ...]]] = {}
        self._terms: dict[str, Term] = {}
        self.tables = Tables(kept_tables)
        self.written: list[Written] | None = None
        self.unread: list[Callable[[], object]] = []

    def __getitem__(self, name: str) -> tuple[Term, ...]:
        if name in self._later:
            self._lists[name] = self._later.pop(name)()
        return self._lists[name]

    def __contains__(self, name: object) -> bool:
        return name in self._lists or name in self._later

    def __iter__(self) -> Iterator[str]:
        return iter((*self._lists, *self._later))

    def __len__(self) -> int:
        return len(self._lists) + len(self._later)

    def define(self, name: str, terms: tuple[Term, ...]) -> None:
        """Add a word list, which terms read from now on can name."""
        self._lists[name] = terms

    def define_later(self, name: str, make: Callable[[], tuple[Term, ...]]) -> None:
        """Add a word list whose terms are made when somebody asks for them."""
        self._later[name] = make

    def settle(self) -> None:
        """Read what was left for later; raises ``RuleFileError`` for what is not as it should be."""
        for read in self.unread:
            read()
        self.unread.clear()

    def spelled_out(self, terms: Iterable[Term]) -> Iterator[Term]:
        """``terms``, with those of the list in the place of a term that names a whole list: each is found sooner."""
        for term in terms:
            name = term.text[1:-1] if term.text[0] == "{" else ""
            if name in self:
                yield from self.spelled_out(self[name])
            else:
                yield term

    def term(self, text: str, place: str = "") -> Term:
        """The term that ``text`` writes, at any ``place``; raises ``TermError`` with what is wrong."""
        known = self._known_at(place)
        if text not in known:
            known[text] = self._terms[text].known if text in self._terms else self._read(text)
            self.learned = True
        if text not in self._terms:
            self._terms[text] = Term(text, known[text])
        return self._terms[text]

    def _known_at(self, place: str) -> dict[str, Known]:
        if place not in self.known:
            packed = self._kept(place)
            self.known[place] = cast("dict[str, Known]", marshal.loads(packed)) if packed else {}
        return self.known[place]

    def _read(self, text: str) -> Known:
        from medlint.rules.grammar import read_term

        return read_term(text, self)
