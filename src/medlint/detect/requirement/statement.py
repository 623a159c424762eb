"""What a document may have to say, and the words that say it."""

from collections.abc import Iterator, Mapping

from medlint.detect.requirement.around import Around, Before, Beside, InSentence, Outside, Told
from medlint.detect.requirement.directory import Directory
from medlint.detect.requirement.words import ByTrigger, Wanted, by_trigger, wanted
from medlint.model.document import Document
from medlint.model.fields import Fields
from medlint.model.record import NamedTuple
from medlint.model.settings import Settings
from medlint.rules.load import parse_terms
from medlint.rules.term import Vocabulary

_ELSEWHERE = "elsewhere"
_EVERYWHERE = "everywhere"
_WITHIN = 300  # code points in which what is said of a cue has to stand


class Statements(NamedTuple):
    """What may be said: for each name the words for its absence, its words by their triggers, its telephone lines."""

    missing: Mapping[str, str]
    words: ByTrigger
    lines: Mapping[str, Directory]

    def by_lines(self, document: Document) -> Iterator[str]:
        """The statements that the document makes by naming a telephone line."""
        return (name for name, directory in self.lines.items() if directory.is_in(document))


def read_statements(fields: Fields, vocabulary: Vocabulary, settings: Settings) -> Statements:
    """The statements of a rule: ``terms``, ``nouns`` behind others, ``cues`` beside others, lines of a ``table``.

    Terms and nouns count where readers are ``told`` something, in so many words or by one of ``orders``.
    """
    missing: dict[str, str] = {}
    words: list[tuple[str, Wanted]] = []
    lines: dict[str, Directory] = {}
    for entry in fields.tables("statements", required=True):
        name = entry.text("name")
        missing[name] = entry.text("missing")
        if entry.has("table"):
            lines[name] = _directory(entry, vocabulary, settings)
        words += _words(entry, name, vocabulary, required=name not in lines)
        entry.finish()
    return Statements(missing, by_trigger(words), lines)


def _words(entry: Fields, name: str, vocabulary: Vocabulary, required: bool) -> Iterator[tuple[str, Wanted]]:
    cues = parse_terms(entry, "cues", vocabulary)
    if cues:
        yield from wanted({name: cues}, vocabulary, tuple(_beside_cues(entry, vocabulary)))
    terms = parse_terms(entry, "terms", vocabulary, required=required and not cues)
    told = _told(entry, vocabulary)
    yield from wanted({name: terms}, vocabulary, (*_outside(entry, "outside", vocabulary), *told))
    nouns = parse_terms(entry, "nouns", vocabulary)
    if nouns:
        before = Before(parse_terms(entry, "before-nouns", vocabulary, required=True))
        outside = _outside(entry, "nouns-outside", vocabulary)
        yield from wanted({name: nouns}, vocabulary, (before, *outside, *told))


def _beside_cues(entry: Fields, vocabulary: Vocabulary) -> Iterator[Around]:
    """What a cue needs: a word near it, or words in its sentence."""
    yield from _outside(entry, "cues-outside", vocabulary)
    if entry.has("sentence-holds"):
        needed = [(term,) for term in parse_terms(entry, "sentence-holds", vocabulary, required=True)]
        yield InSentence(needed, parse_terms(entry, "sentence-lacks", vocabulary))
    else:
        yield Beside(parse_terms(entry, "beside-cues", vocabulary, required=True), entry.number("within", _WITHIN))


def _outside(entry: Fields, key: str, vocabulary: Vocabulary) -> tuple[Outside, ...]:
    phrases = parse_terms(entry, key, vocabulary)
    return (Outside(phrases),) if phrases else ()


def _told(entry: Fields, vocabulary: Vocabulary) -> tuple[Told, ...]:
    terms = parse_terms(entry, "told", vocabulary)
    return (Told(terms, parse_terms(entry, "orders", vocabulary, required=True)),) if terms else ()


def _directory(entry: Fields, vocabulary: Vocabulary, settings: Settings) -> Directory:
    """The lines of a table: of some ``kinds``, and those of the readers' countries unless ``countries`` says other."""
    name = entry.text("table")
    if name not in vocabulary.tables:
        entry.fail(f"there is no table “{name}”", entry.line_of("table"))
    kinds = entry.texts("kinds")
    where = entry.word("countries", ("here", _ELSEWHERE, _EVERYWHERE), "here")
    rows = (row for row in vocabulary.tables[name].entries if not kinds or row.one("kind") in kinds)
    if where != _EVERYWHERE:
        rows = (row for row in rows if (row.one("country") in settings.jurisdictions) is (where != _ELSEWHERE))
    return Directory(rows, parse_terms(entry, "calling", vocabulary, required=True), entry.texts("hosts"))
