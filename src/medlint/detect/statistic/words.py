"""The words of a statistic rule: whom figures count, what they are about, what they are never about."""

from medlint.detect.literal_search import LiteralSearch
from medlint.model.fields import Fields
from medlint.model.record import NamedTuple
from medlint.model.rule import Rule
from medlint.pattern import Pattern

_WORD = Pattern(r"[^\W_]+(?:[/'-][^\W_]+)*")
_ENTRY = r"(?:[a-z0-9]++(?:[/'-][a-z0-9]++)*+(?:\*|(?:[/' -][a-z0-9]++)*+)|\*[a-z]++)"
_ENTRIES = Pattern(rf"\s*+{_ENTRY}\s*+(?:,\s*+{_ENTRY}\s*+)*+")
_NEXT = Pattern(r"\s+(u\.s\.|u\.k\.|[\w-]+)(?:'s)?")
_LAST = Pattern(r"([\w-]+)\s+(?:at\s+)?\(?$")
_PUNCTUATION = Pattern(r"[^\w\s-]+")
_PREPOSITIONS = frozenset("of in among for".split())
_DETERMINERS = frozenset(
    (
        "all the these those our their its every whom us u.s. u.k. uk american older younger new known other global"
        " total"
    ).split()
)
# What is counted stands before the verb: “half of the team has patients” counts no patients, “2% per patient” neither.
_VERBS = frozenset(
    (
        "is are was were be been has have had will would can could may might do does did comes come goes while when"
        " because if per"
    ).split()
)
# Skin that “makes 75% less vitamin D” is not made of it.
_MAKE = frozenset("makes make produces produce absorbs absorb absorbed retains retain loses lose".split())
_COMPARING = frozenset("less more fewer".split())
# A space that stood there may be lost: “16 millionAmericans”, “50 percentof adults”, “19 million Americanshave”.
_TAIL = r"(?:have|has|had|are|who|with|suffer|live|experience)"
_LOST_SPACE = Pattern(
    rf"(?:thousand|million|billion|percent|%|,\d{{3}})(?!s\b|ths?\b|ages?\b|iles?\b|aire)[a-z]|(?<=[a-z]{{2}})(?:s|men|people|children){_TAIL}\b"
)
_GLUED = Pattern(rf"(of(?=\s))|([a-z]+?){_TAIL}?\b")
_OFTEN = 100
_FURTHER = 5  # words that may stand between a number and those whom it counts: “70% of newly diagnosed young women”


class Bag(NamedTuple):
    """The words of a text to look entries up in: one by one, and in a row with a space before and after each."""

    words: frozenset[str]
    row: str

    @classmethod
    def of(cls, text: str) -> "Bag":
        """The words of ``text``, which is folded; the “'s” of a possessive is a word of its own."""
        words = _WORD.findall(text.replace("'s", " 's"))
        return cls(frozenset(words), f" {' '.join(words)} ")


class Lexicon(NamedTuple):
    """Words, stems, phrases and endings to look for; comparing them is cheaper than a pattern of hundreds.

    They have a space where a word begins or ends: stems before, endings after, phrases at both ends. ``parts`` are all
    three.
    """

    words: frozenset[str]
    stems: tuple[str, ...]
    endings: tuple[str, ...]
    parts: LiteralSearch

    @classmethod
    def of(cls, fields: Fields, name: str) -> "Lexicon":
        """The list ``name`` of a rule file; raises ``RuleFileError`` with the line of a bad entry."""
        lines = fields.lines(name, required=True)
        whole = ",".join([text for text, _ in lines])
        if not _ENTRIES.fullmatch(whole):
            _complain(fields, lines)
        entries = [entry.strip() for entry in whole.split(",")]
        plain = [entry for entry in entries if "*" not in entry]
        stems = tuple([f" {entry[:-1]}" for entry in entries if entry[-1] == "*"])
        phrases = tuple([f" {entry} " for entry in plain if " " in entry])
        endings = tuple([f"{entry[1:]} " for entry in entries if entry[0] == "*"])
        words = frozenset([entry for entry in plain if " " not in entry])
        return cls(words, stems, endings, LiteralSearch((*stems, *phrases, *endings), _OFTEN))

    def knows(self, word: str) -> bool:
        """Whether ``word`` is one of the words, begins with one of the stems or ends with one of the endings."""
        return word in self.words or f" {word}".startswith(self.stems) or f"{word} ".endswith(self.endings)

    def stands_in(self, bag: Bag) -> bool:
        """Whether anything of the list stands in the text of ``bag``."""
        return not self.words.isdisjoint(bag.words) or self.parts.stands_in(bag.row)


def _complain(fields: Fields, lines: tuple[tuple[str, int], ...]) -> None:
    """Fail at the first entry that cannot be read."""
    for text, line in lines:
        for entry in text.split(","):
            if not _ENTRIES.fullmatch(entry):
                fields.fail(
                    f"“{entry.strip()}” must be a word, a stem or ending with * at its open end, or a phrase,"
                    " in lower case",
                    line,
                )


class Words(NamedTuple):
    """The word lists of one statistic rule.

    ``counted`` are the people and events that are counted, ``health`` what makes a sentence one about health,
    ``business`` what makes it one about money or an enterprise, ``ingredients`` what a product is made of.
    """

    counted: frozenset[str]
    health: Lexicon
    business: Lexicon
    ingredients: Lexicon

    @classmethod
    def of(cls, rule: Rule) -> "Words":
        """The word lists of ``rule``; raises ``RuleFileError`` where one is missing or wrong."""
        people, events, *others = (
            Lexicon.of(rule.parameters, name) for name in ("people", "events", "health", "business", "ingredients")
        )
        return cls(people.words | events.words, *others)

    def counts_in(self, text: str) -> bool:
        """Whether ``text`` may name people or events; a quick look that knows the ends of words but roughly."""
        return not self.counted.isdisjoint(_PUNCTUATION.sub(" ", text).split()) or _LOST_SPACE.search(text) is not None

    def counted_after(self, text: str, at: int) -> int:
        """Where the people or events end that a number ending at ``at`` counts, -1 when it counts none."""
        if text[at : at + 1].isalpha():
            return self._glued_to(text, at)
        found = _NEXT.match(text, at)
        if found and found[1] in _PREPOSITIONS:
            found = _NEXT.match(text, found.end())
        further = 0
        while found and further < _FURTHER:
            if found[1] in self.counted:
                return found.end(1)
            if found[1] in _VERBS:
                return -1
            glued = self._glued_to(text, found.start(1))
            if glued >= 0:
                return glued
            further += found[1] not in _DETERMINERS
            found = _NEXT.match(text, found.end())
        return -1

    def _glued_to(self, text: str, at: int) -> int:
        """The same where the text at ``at`` has lost the space before or behind those whom it counts."""
        found = _GLUED.match(text, at)
        if not found:
            return -1
        if found[1]:
            return self.counted_after(text, found.end())
        return found.end(2) if found[2] in self.counted else -1

    def is_composition(self, text: str, start: int, end: int) -> bool:
        """Whether the number at ``start`` to ``end`` says how much of an ingredient something holds."""
        before = _LAST.search(text[max(0, start - 30) : start])
        if before and self.ingredients.knows(before[1]):
            return True
        for number in range(3):
            after = _NEXT.match(text, end)
            if not after or after[1] in _PREPOSITIONS:
                return False
            if not number and before and before[1] in _MAKE and after[1] in _COMPARING:
                return False
            if self.ingredients.knows(after[1]):
                return True
            end = after.end()
        return False
