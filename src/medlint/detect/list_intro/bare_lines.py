"""Lines without an end that follow a lead-in: its items, or the titles of sections."""

from medlint.detect.lead_in_words import LeadInWords, first_word, words_of
from medlint.detect.list_intro.chain import Continuation
from medlint.detect.list_intro.item_lines import is_run_together, is_verb
from medlint.detect.list_intro.lead_in import LeadIn
from medlint.detect.list_intro.parallel import Paragraphs
from medlint.detect.list_intro.sections import Sections
from medlint.pattern import Pattern

_SHORT = 5  # words
_PAIR = frozenset({"two", "2", "both", "either"})
# Every word of more than three letters begins with a capital.
_TITLE = Pattern(r"(?:(?:[A-Z][\w'’/&()-]*|[a-z]{1,3}|with|from)(?!\w)\W*)+")
# What no list of items ends in.
_CLOSING = Pattern(r"(?:(?:in )?conclusions?|faqs?|frequently asked|final thoughts|references|(?:the )?bottom line)\b")


def is_title(source: str) -> bool:
    """Whether ``source`` is written as titles are: “Life in a Splint”."""
    return _TITLE.fullmatch(source) is not None


class BareLines:
    """Tells what lines without an end are to the lead-ins of one document."""

    def __init__(self, sections: Sections, words: LeadInWords) -> None:
        self._sections = sections
        self._words = words

    def after(self, lead_in: LeadIn, run: Paragraphs, *, contents: bool) -> Continuation:
        """What the lines of ``run`` are: items, unless they, or just two, could be titles.

        ``contents`` says that the lead-in announces sections, so that their titles are its items.
        """
        if not contents and self._begin_sections(lead_in, run):
            return Continuation.HEADING
        if lead_in.clause.endswith(" to") and self._are_done(run):
            return Continuation.UNMARKED
        if not run.are_two_lines() or not _PAIR.isdisjoint(words_of(lead_in.clause)):
            return Continuation.UNMARKED
        named = any(self._sections.is_class(text, lead_in.clause) for text in run.texts[:2])
        titles = all(is_title(run.source(at)) and " " in run.texts[at] for at in (0, 1))
        unnamed = words_of(lead_in.clause)[-1] not in self._words.words("naming")
        if named or (titles and lead_in.open and unnamed):
            return Continuation.HEADING
        short = all(len(words_of(text)) < _SHORT for text in run.texts[:2])
        usual = not contents and self._sections.is_usual(run.texts[1]) and not is_run_together(run.source(0))
        return Continuation.TITLES if titles or short or usual else Continuation.UNMARKED

    def _are_done(self, run: Paragraphs) -> bool:
        """Whether the first line says what something is able “to”: “Help you sleep”, but not “Contact us”."""
        text = run.texts[0]
        return is_verb(first_word(text), self._words) and not (
            self._sections.is_usual(text) or self._words.starts("furniture", text)
        )

    def _begin_sections(self, lead_in: LeadIn, run: Paragraphs) -> bool:
        """Whether titles of sections follow whose lists were lost too: “Common Symptoms”, “Splints”, “Conclusion”."""
        if not all(is_title(run.source(at)) for at in (0, 1)):
            return False
        closing = lead_in.open and any(map(_CLOSING.match, run.texts[1:3]))
        return closing or self._sections.is_class(run.texts[0], lead_in.clause)
