"""Finds words for how often a harm occurs that contradict the number beside them, or that stand without one.

A rule of this detector has these parameters.

``bands``
    what the words stand for: groups of ``terms``, each ``at-least`` or ``at-most`` one in so many people.
``harms``
    terms for what is a harm of a treatment; one must stand in the sentence, or in a heading above it.
``unless``
    terms that make a word harmless where they overlap it (“rare disease”).
``bare``
    terms for words that need a number in their paragraph; they count in the profiles ``bare-profiles`` only, as info.

The message may hold ``{match}``, the word, and ``{reason}``.
"""

from collections.abc import Iterator, Sequence

from medlint.detect.arithmetic.line import Lists
from medlint.detect.arithmetic.quantity import HEDGE, NUMBER, PERCENT, Quantity, rounded
from medlint.detect.check import Check
from medlint.detect.guards import Guards, Place, WordList, read_guards
from medlint.detect.guards.words import NamedWords, read_words
from medlint.detect.incomplete_figure.completion import READ, Completion, scope_of
from medlint.detect.passage import Passage
from medlint.detect.sentences import sentences_with
from medlint.evidence import Evidence
from medlint.model.audience import PROFILES
from medlint.model.document import Document
from medlint.model.fields import Fields
from medlint.model.finding import Finding
from medlint.model.record import NamedTuple
from medlint.model.rule import Rule
from medlint.model.settings import Settings
from medlint.model.severity import Severity
from medlint.model.span import Span
from medlint.pattern import Pattern
from medlint.rules.scan import Hit
from medlint.rules.term import Vocabulary
from medlint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from medlint.pattern import Match

_PROPORTION = Pattern(
    rf"(?P<hedge>{HEDGE}*)(?P<n>{NUMBER})(?:{PERCENT}(?! ?(?:more|less|higher|lower|increase|reduc|ci\b))"
    rf"| (?:in|out of|per)(?: every)? (?P<whole>{NUMBER}))"
)
_RANGE = Pattern(r"\d ?%? ?(?:to|and|[–—-]) ?\d")
_FAR = 100  # code points that may stand between a word and its number
_ROOM = 2.0  # how far beyond its band a number must lie to contradict the word


class _Band(NamedTuple):
    """What some words stand for: at least (or at most) ``share`` of people."""

    name: str
    words: WordList
    share: float
    least: bool

    def contradicts(self, share: Quantity) -> bool:
        """Whether a harm that so many have cannot be called by these words."""
        return share.high * _ROOM < self.share if self.least else share.low > self.share * _ROOM


class FrequencyWordCheck:
    """A rule about words for frequencies, made ready to run."""

    def __init__(
        self, rule: Rule, bands: Sequence[_Band], harms: WordList, unless: WordList, bare: WordList | None, lists: Lists
    ) -> None:
        self.rule = rule
        self.bands = bands
        self.harms = harms
        self.unless = unless
        self.bare = bare
        self.guards = Guards({}, {})
        self._number = Completion(("proportion", "rate"), lists)

    @property
    def triggers(self) -> Sequence[str]:
        """The words of which one stands in every sentence with something to say about."""
        lists = [band.words for band in self.bands] + ([self.bare] if self.bare else [])
        return sorted({literal for words in lists for term in words.terms for literal in term.literals})

    def find(self, document: Document, evidence: Evidence, hits: Sequence[Hit]) -> Iterator[Finding]:
        """A finding for each word that its number contradicts, and for each that has none where it needs one."""
        for block, sentence, _ in sentences_with(document, hits):
            if document.blocks[block].kind not in READ:
                continue
            finding = self._contradiction(document, block, sentence)
            if finding and not evidence.in_references(finding.span):
                yield finding
            elif self.bare and not finding:
                yield from self._alone(document, block, sentence, self.bare)

    def _contradiction(self, document: Document, block: int, sentence: Span) -> Finding | None:
        passage = Passage(document, block, sentence)
        numbers = list(_PROPORTION.finditer(passage.text)) if _counts(passage.text) else []
        if len(numbers) != 1 or _RANGE.search(passage.text):
            return None
        words = self._words(document, sentence)
        if len(words) != 1 or not self._harms(document, sentence):
            return None
        (span, band), (number,) = words[0], numbers
        place = passage.original(*number.span())
        if max(span.start, place.start) - min(span.end, place.end) > _FAR or not band.contradicts(_share(number)):
            return None
        if self.guards.weigh(Place(document, span, sentence), self.rule.severity) is None:
            return None
        return Finding(span, self._message(document.text(span), document.text(place), band, _share(number)))

    def _message(self, word: str, number: str, band: _Band, share: Quantity) -> str:
        people = f"{round(1 / band.share):,}"
        means = f"{'at least' if band.least else 'at most'} 1 in {people}"
        reason = f"stands for {means} people, and here it is {number}; say “{self._right(share)}” or the number alone"
        return self.rule.message.format(match=word, reason=reason)

    def _right(self, share: Quantity) -> str:
        """The word for ``share``."""
        least = sorted((band for band in self.bands if band.least), key=lambda band: -band.share)
        most = sorted((band for band in self.bands if not band.least), key=lambda band: band.share)
        fitting = [band.name for band in least if share.value >= band.share]
        return (fitting or [band.name for band in most if share.value <= band.share] or [most[-1].name])[0]

    def _words(self, document: Document, sentence: Span) -> list[tuple[Span, _Band]]:
        """The words of the bands in a sentence, the longest where they overlap, without fixed phrases."""
        found = [(span, band) for band in self.bands for span in band.words.matches(document.folded, *sentence)]
        found.sort(key=lambda one: (one[0].start, -one[0].end))
        excused = tuple(self.unless.matches(document.folded, *sentence))
        kept: list[tuple[Span, _Band]] = []
        for span, band in found:
            if not (kept and span.overlaps(kept[-1][0])) and not any(map(span.overlaps, excused)):
                kept.append((span, band))
        return kept

    def _harms(self, document: Document, sentence: Span) -> bool:
        if self.harms.stands_in(document.folded, *sentence):
            return True
        headings = document.headings(document.block_at(sentence.start))
        return any(self.harms.stands_in(document.folded, *heading.span) for heading in headings)

    def _alone(self, document: Document, block: int, sentence: Span, bare: WordList) -> Iterator[Finding]:
        spans = sorted(bare.matches(document.folded, *sentence))
        if not spans or self._number.stands_in(document, scope_of(document, block), []):
            return
        excused = tuple(self.unless.matches(document.folded, *sentence))
        for span in spans:
            place = Place(document, span, sentence)
            if not any(map(span.overlaps, excused)) and self.guards.weigh(place, Severity.INFO):
                message = self.rule.message.format(
                    match=document.text(span), reason="needs a number: of how many people?"
                )
                yield Finding(span, message, Severity.INFO)
                return


def _counts(text: str) -> bool:
    return "%" in text or "cent" in text or " in " in text or " out of " in text or " per " in text


def _share(found: "Match") -> Quantity:
    """The share of people that a proportion gives, as far as its “up to” or “more than” lets it reach."""
    number = rounded(found["n"])
    whole = rounded(found["whole"]).value if found["whole"] else 100.0
    share = Quantity(number.low / whole, number.value / whole, number.high / whole)
    if found["whole"]:
        share = share._replace(low=share.value, high=share.value)
    return share.wider(found["hedge"])


def prepare(rule: Rule, vocabulary: Vocabulary, settings: Settings) -> Check:
    """The check of a rule about words; raises ``RuleFileError`` for a parameter that is not as it should be."""
    fields = rule.parameters

    def words(fields: Fields, name: str, required: bool = False) -> WordList:
        return read_words(name, vocabulary, fields, required=required)

    bands = []
    for entry in fields.tables("bands", required=True):
        least = entry.has("at-least")
        share = 1 / max(1, entry.number("at-least" if least else "at-most", 1))
        entry.has("at-most")
        terms = entry.texts("terms", None)
        bands.append(_Band(terms[0], words(entry, "terms", required=True), share, least))
        entry.finish()
    profiles = fields.words("bare-profiles", PROFILES)
    bare = words(fields, "bare")
    on = bare if settings.profile in profiles else None
    check = FrequencyWordCheck(rule, bands, words(fields, "harms"), words(fields, "unless"), on, Lists(vocabulary))
    check.guards = read_guards(fields.table("guards"), NamedWords(vocabulary))
    fields.finish()
    return check
