"""Lead-ins that announce questions, or ask themselves."""

from medlint.detect.lead_in_words import first_word, words_of
from medlint.detect.list_intro.lead_in import LeadIn

_QUESTIONS = frozenset({"question", "questions", "faq", "faqs"})
_ASKING = frozenset("ask asks asked asking discuss discussed discussing discussion wonder wondering".split())
_ASKED = ("have you", "do you", "are you", "did you", "does your", "is your", "has your")
_OPEN_QUESTIONS = frozenset("what how why who when where which can is are does do should will".split())
_NEAR = 7  # words


def announces_questions(lead_in: LeadIn) -> bool:
    """Whether questions are announced, or what to ask."""
    found = words_of(lead_in.clause)
    if found[-1] == "to":  # “you are asked to”
        return False
    return not (_QUESTIONS.isdisjoint(found) and _ASKING.isdisjoint(found[-_NEAR:]))


def asks_on(lead_in: LeadIn, text: str) -> bool:
    """Whether ``text`` is a question, and such were announced or asked: “Do you have one of these? Pain at night?”."""
    if not text.endswith("?"):
        return False
    return announces_questions(lead_in) or (
        lead_in.clause.startswith(_ASKED) and first_word(text) not in _OPEN_QUESTIONS
    )
