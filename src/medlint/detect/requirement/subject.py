"""What a document must be about for a requirement to concern it."""

from collections.abc import Iterator, Mapping, Sequence, Set

from medlint.detect.guards.words import WordList, read_words
from medlint.detect.requirement.around import Outside
from medlint.detect.requirement.words import ByTrigger, Places, Word, all_met, by_trigger, met, wanted
from medlint.evidence import Evidence
from medlint.model.document import BlockKind, Document, MarkKind
from medlint.model.fields import Fields
from medlint.model.record import NamedTuple
from medlint.model.severity import SEVERITIES, Severity
from medlint.rules.load import parse_terms
from medlint.rules.term import Vocabulary

_OTHER = "other"
_OUTWEIGHS = 2.5  # words of the topics for each word of another subject
_WORDS_EACH = 30  # words of a short document for each different word of its topics
_TITLE = 15  # words of a title that ends with a full stop
_NO = ("", "false", "no", "0", "none")

Way = frozenset[str]


class Subject(NamedTuple):
    """``ways`` are groups that suffice together, ``least`` says how many different words of a group are needed."""

    topics: ByTrigger
    other: ByTrigger
    ways: tuple[Way, ...]
    groups_needed: int
    minimum: int
    least: Mapping[str, int]
    shortest: int
    thinnest: int
    titled: WordList
    other_titles: WordList
    keys: tuple[str, ...]
    lighter: Mapping[str, Severity]
    passing: tuple[Severity, ...]
    scattered: int

    def may_concern(self, document: Document, triggers: Set[str]) -> bool:
        """Whether the document can be concerned, of whose words these are the ``triggers``: this is told soon."""
        if self._by_key(document):
            return True
        groups = [one.group for trigger in self.topics.keys() & triggers for one in self.topics[trigger]]
        if any(groups.count(name) < least for name, least in self.least.items()):
            return False
        return self._suffice(set(groups))

    def _by_key(self, document: Document) -> bool:
        return bool(document.data) and any(document.data.get(key, "").lower() not in _NO for key in self.keys)

    def _suffice(self, groups: Set[str]) -> bool:
        return len(groups) >= self.groups_needed and (not self.ways or any(way <= groups for way in self.ways))

    def met_by(self, document: Document, evidence: Evidence, places: Places) -> list[Word] | None:
        """The words that make the document concerned, in the order of the text; None when it is not.

        All places of a word count: the first may be but the text of a link, which only names what stands elsewhere.
        """
        if self._by_key(document):
            return []
        words = list(met(self.topics, document, places))
        if not self._concern(words, document, places):
            return None
        told = [word for word in all_met(self.topics, document, places) if not _is_pointer(word, document, evidence)]
        if self.ways:
            words = told
            if not self._suffice({word.group for word in words}):
                return None
        elif not self._concern(told, document, places):
            return None
        if self._otherwise_titled(words, document) or not self._is_titled(document):
            return None
        return sorted(words, key=lambda word: word.span)

    def _concern(self, words: Sequence[Word], document: Document, places: Places) -> bool:
        """Whether these words are enough, and no others outweigh them."""
        return self._are_enough(words, document) and not self._outweighed(words, document, places)

    def _otherwise_titled(self, words: Sequence[Word], document: Document) -> bool:
        """Whether the title says that the document is of another kind, and names no topic that concerns by itself."""
        start, end = document.title
        if _is_sentence(document.folded[start:end]):
            return False
        if self.ways and any(start <= word.span.start < end and self._suffice({word.group}) for word in words):
            return False
        return self.other_titles.stands_in(document.folded, start, end)

    def _is_titled(self, document: Document) -> bool:
        """Whether the title or a heading names what the document must be about."""
        if not self.titled.terms:
            return True
        spans = [document.title, *(block.span for block in document.blocks if block.kind is BlockKind.HEADING)]
        return any(self.titled.stands_in(document.folded, *span) for span in spans)

    def _are_enough(self, words: Sequence[Word], document: Document) -> bool:
        if not self._suffice({word.group for word in words}):
            return False
        different = {(word.group, word.text) for word in words}
        count, length = len(different), 0
        if any(sum(group == name for group, _ in different) < least for name, least in self.least.items()):
            return False
        if count < self.minimum or self.shortest:
            length = document.word_count
        if length < self.shortest or self._is_thin(count, document):
            return False
        return count >= self.minimum or count >= max(self.groups_needed, length // _WORDS_EACH)

    def _is_thin(self, count: int, document: Document) -> bool:
        """Whether a document with so many different words of its topics is long, and says little of them."""
        most = count * self.thinnest
        return 0 < most < len(document.folded) // 2 and document.has_words(most + 1)

    def _outweighed(self, words: Sequence[Word], document: Document, places: Places) -> bool:
        """Whether words of other subjects stand too densely."""
        count = len({(word.group, word.text) for word in words})
        others = set[tuple[str, str]]()
        for word in met(self.other, document, places):
            others.add((word.group, word.text))
            if count <= _OUTWEIGHS * len(others):
                return True
        return False

    def is_named_by_title(self, document: Document) -> bool:
        """Whether the title says what the document must be about, if it must."""
        return not self.titled.terms or self.titled.stands_in(document.folded, *document.title)

    def severity(self, words: Sequence[Word], document: Document) -> Severity | None:
        """How grave it is that this document misses something; None where the rule says so itself."""
        groups = {word.group for word in words}
        if groups and groups <= self.lighter.keys():
            return max(self.lighter[group] for group in groups)
        heavy = [word for word in words if word.group not in self.lighter]
        if not self.is_named_by_title(document):
            return Severity.INFO
        if not heavy or not self.passing or any(_in_heading(word, document) for word in heavy):
            return None
        few = len(heavy) <= len(self.passing)
        severity = self.passing[len(heavy) - 1] if few else None
        if self.scattered and document.has_words(len(heavy) * self.scattered):
            return severity.lowered() if severity else self.passing[-1]
        return severity


def _is_sentence(title: str) -> bool:
    """Whether a title is the first sentence of a text that has none."""
    return title.rstrip().endswith(".") and len(title.split()) > _TITLE


def _is_pointer(word: Word, document: Document, evidence: Evidence) -> bool:
    """Whether a word only names what stands elsewhere: the text of a link, an entry of a list of references."""
    links = (mark.text for mark in document.marks if mark.kind is MarkKind.LINK)
    return evidence.in_references(word.span) or any(
        text.start <= word.span.start and word.span.end <= text.end for text in links
    )


def _in_heading(word: Word, document: Document) -> bool:
    kind = document.blocks[document.block_at(word.span.start)].kind
    return kind in (BlockKind.HEADING, BlockKind.FIELD)


def read_subject(fields: Fields, vocabulary: Vocabulary) -> Subject:
    """The subject of a rule."""
    topics = fields.table("topics")
    groups = {name: parse_terms(topics, name, vocabulary, required=True) for name in topics.entries}
    outside = fields.table("outside")
    phrases = {name: parse_terms(outside, name, vocabulary) for name in groups}
    outside.finish()
    lighter, least = fields.table("lighter"), fields.table("at-least")
    return Subject(
        topics=by_trigger(
            pair
            for name, terms in groups.items()
            for pair in wanted({name: terms}, vocabulary, (Outside(phrases[name]),) if phrases[name] else ())
        ),
        other=by_trigger(wanted({_OTHER: parse_terms(fields, _OTHER, vocabulary)}, vocabulary)),
        ways=read_ways(fields, "concerns", groups, "topic"),
        groups_needed=fields.number("topics-needed", 1 if fields.has("concerns") else len(groups)),
        minimum=fields.number("minimum", 1),
        least={name: least.number(name, 1) for name in least.entries},
        shortest=fields.number("shortest", 0),
        thinnest=fields.number("thinnest", 0),
        titled=read_words("titled", vocabulary, fields),
        other_titles=read_words("other-titles", vocabulary, fields),
        keys=fields.texts("keys"),
        lighter={name: lighter.choice(name, SEVERITIES) for name in lighter.entries},
        passing=tuple(_severities(fields, "passing")),
        scattered=fields.number("scattered", 0),
    )


def _severities(fields: Fields, key: str) -> Iterator[Severity]:
    for text, line in fields.lines(key):
        fields.among(text, tuple(SEVERITIES), f"“{key}”", line)
        yield SEVERITIES[text]


def read_ways(fields: Fields, key: str, names: Mapping[str, object], what: str) -> tuple[Way, ...]:
    """Combinations as a rule file writes them: "a + b"."""
    ways = []
    for text, line in fields.lines(key):
        way = frozenset(name.strip() for name in text.split("+"))
        for name in sorted(way - names.keys()):
            fields.fail(f"“{key}” names the {what} “{name}”, which does not exist", line)
        ways.append(way)
    return tuple(ways)
