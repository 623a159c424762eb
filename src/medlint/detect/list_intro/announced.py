"""What a lead-in announces: what the article says, findings, somebody to call."""

from medlint.detect.lead_in_words import LeadInWords, first_word, words_of
from medlint.detect.list_intro.item_lines import WANT_ADDRESS, has_address
from medlint.detect.list_intro.lead_in import LeadIn, subject_of
from medlint.model.document import Document
from medlint.pattern import Pattern

_WISH = Pattern(r"if you(?:'d| would)? (?:like|want|wish|prefer|need|have)\b")
_SENTENCE_WORDS = 5
_SMALL = frozenset("signs symptoms findings".split())  # told in a few words


def announces_contents(lead_in: LeadIn, words: LeadInWords) -> bool:
    """Whether the lead-in announces what an article says, so that any heading keeps its promise."""
    return words.found_in("contents", lead_in.clause)


def announces_small_items(document: Document, lead_in: LeadIn, words: LeadInWords) -> bool:
    """Whether what is announced has no headings of its own: the rest of a clause, findings, or signs of illness."""
    named = words_of(subject_of(document, lead_in))
    if not words.words("headed").isdisjoint(named):
        return False
    reported = named[-1:] != [] and named[-1] in words.words("reporting")
    return lead_in.open or reported or not _SMALL.isdisjoint(named)


def is_invitation(lead_in: LeadIn, text: str, words: LeadInWords) -> bool:
    """Whether readers are told in ``text`` whom to call, if they would like to, or where to write."""
    if lead_in.clause.endswith(WANT_ADDRESS) and has_address(text):
        return True
    if not lead_in.clause.startswith("if you") or not _WISH.match(lead_in.clause):
        return False
    return len(words_of(text)) <= _SENTENCE_WORDS and first_word(text) in words.words("errand-verbs")
