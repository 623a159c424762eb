"""The detector ``fixed-text``: a text whose wording the law fixes, beside what calls for it.

Parameters: ``calls`` are terms of what calls for the text, outside denials and questions, where the title or the
sentence has one of the ``goods``, the title none of ``other-titles`` and the sentence none of ``others``; ``attempts``
those of a sentence that tries to be it; both stand outside the phrases of ``unless``. The text ``begins`` with certain
words, and ``continues`` when the next sentence has one of these. ``one`` is the text for a single call, ``several``
that for more. ``message`` is for a call without the text, ``altered`` for other wording, which the fix replaces,
``number`` for the text of the wrong number. Case, spacing, quotes and the marks that link call and text do not count.
"""

from collections.abc import Iterator, Sequence

from medlint.detect.check import Check
from medlint.detect.guards import Place
from medlint.detect.guards.said import negation, question
from medlint.detect.guards.words import NamedWords, WordList, read_words
from medlint.detect.requirement.around import Outside, any_of
from medlint.detect.requirement.words import ByTrigger, all_met, by_trigger, wanted
from medlint.evidence import Evidence
from medlint.model.document import Document
from medlint.model.finding import Edit, Finding, Fix
from medlint.model.fold import fold
from medlint.model.record import NamedTuple
from medlint.model.rule import Rule
from medlint.model.settings import Settings
from medlint.model.span import Span
from medlint.pattern import Pattern
from medlint.rules.load import parse_terms
from medlint.rules.scan import Hit
from medlint.rules.term import Vocabulary

_CALL, _ATTEMPT = "call", "attempt"
_MARKS = " *†‡^+\"'“”()[]."


class FixedText(NamedTuple):
    """The check of one fixed text."""

    rule: Rule
    triggers: tuple[str, ...]
    words: ByTrigger
    goods: WordList
    other_titles: WordList
    others: WordList
    guards: NamedWords
    begins: Pattern
    continues: Pattern
    one: str
    several: str
    altered: str
    number: str

    def find(self, document: Document, evidence: Evidence, hits: Sequence[Hit]) -> Iterator[Finding]:
        """A text in other words or of the wrong number; the first call where there is no such text."""
        places: dict[str, list[int]] = {}
        for start, trigger in hits:
            places.setdefault(self.triggers[trigger], []).append(start)
        words = sorted(all_met(self.words, document, places), key=lambda word: word.span)
        texts = sorted({self._text(document, word.span) for word in words if word.group == _ATTEMPT})
        calls = [word.span for word in words if word.group == _CALL and self._calls(document, evidence, word.span)]
        calls = [call for call in calls if not any(text.start <= call.start < text.end for text in texts)]
        for text in texts:
            yield from self._judge(document, text, len(calls))
        if texts or self.other_titles.stands_in(document.folded, *document.title):
            return
        sold = [call for call in calls if self._is_of_goods(document, call)]
        if sold:
            yield Finding(sold[0], self.rule.message)

    def _calls(self, document: Document, evidence: Evidence, span: Span) -> bool:
        """Whether the words at ``span`` claim what they say."""
        if evidence.in_references(span):
            return False
        sentence = document.sentence_at(span.start)
        if sentence is None:
            return True
        place = Place(document, span, sentence)
        return not (negation(place, self.guards) or question(place, self.guards))

    def _is_of_goods(self, document: Document, call: Span) -> bool:
        """Whether the title, or the sentence of the call, names what is sold, and the sentence nothing else."""
        folded, sentence = document.folded, document.sentence_at(call.start) or call
        if self.others.stands_in(folded, *sentence):
            return False
        return any(self.goods.stands_in(folded, *place) for place in (document.title, sentence))

    def _text(self, document: Document, place: Span) -> Span:
        """The sentence around ``place``, and the next one where it goes on."""
        block = document.block_at(place.start)
        sentences = document.sentences(block)
        index = next(i for i, sentence in enumerate(sentences) if place.start < sentence.end)
        sentence, after = sentences[index], sentences[index + 1 : index + 2]
        begun = [found.start() for found in self.begins.finditer(document.folded, sentence.start, place.start)]
        sentence = Span(begun[-1] if begun else sentence.start, sentence.end)
        if after and self.continues.search(document.folded, *after[0]):
            return Span(sentence.start, after[0].end)
        return sentence

    def _judge(self, document: Document, text: Span, calls: int) -> Iterator[Finding]:
        said = _plain(document.text(text))
        right = self.several if calls > 1 or said.startswith(_plain(self.several)[:5]) else self.one
        if said in (_plain(self.one), _plain(self.several)):
            if calls > 1 and said == _plain(self.one):
                yield Finding(text, self.number, fix=_fix(document, text, self.several))
            return
        yield Finding(text, self.altered, fix=_fix(document, text, right))


def _plain(text: str) -> str:
    """``text`` without what does not count."""
    words = (word.strip(_MARKS) for word in fold(text).split())
    return " ".join(filter(None, words))


def _fix(document: Document, span: Span, text: str) -> Fix:
    """The edit that puts the right text in the place of the wrong one, behind the mark that it begins with."""
    source = document.source.text
    start = span.start
    while start < span.end and source[start] in _MARKS:
        start += 1
    return Fix((Edit(Span(start, span.end), text),), safe=False)


def prepare(rule: Rule, vocabulary: Vocabulary, settings: Settings) -> Check:
    """The check of a rule about a fixed text."""
    del settings
    fields = rule.parameters
    calls, attempts = (parse_terms(fields, name, vocabulary, required=True) for name in ("calls", "attempts"))
    unless = parse_terms(fields, "unless", vocabulary)
    outside = (Outside(unless),) if unless else ()
    words = by_trigger(wanted({_CALL: calls, _ATTEMPT: attempts}, vocabulary, outside))
    begins, continues = (
        any_of(parse_terms(fields, name, vocabulary, required=True)) for name in ("begins", "continues")
    )
    texts = (fields.text(name) for name in ("one", "several", "altered", "number"))
    goods = read_words("goods", vocabulary, fields, required=True)
    elsewhere, others = (read_words(name, vocabulary, fields) for name in ("other-titles", "others"))
    guards, triggers = NamedWords(vocabulary), tuple(sorted(words))
    check = FixedText(rule, triggers, words, goods, elsewhere, others, guards, begins, continues, *texts)
    fields.finish()
    return check
