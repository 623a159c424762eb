"""Paragraphs that tell what to do, one step each."""

from collections.abc import Sequence

from medlint.detect.lead_in_words import LeadInWords, first_word, words_of
from medlint.detect.list_intro.alike import TO_DO, is_gerund
from medlint.detect.list_intro.item_lines import is_advice, is_aside, is_labelled
from medlint.pattern import Pattern

_BUTTON_WORDS = 4
_NEGATED = ("don't", "do not")
_UNLIMITED = "limited to"
_WANT_NAMES = frozenset("is are was were be have has had include includes including".split())
# What nobody does: the signs of an illness.
_NO_INSTRUCTIONS = frozenset(
    "symptoms signs causes diseases disorders complications effects ingredients locations periods stages".split()
)
_CASES = frozenset({"if", "when", "once", "after", "before", "while"})  # “Once the cast is off:”
_BEFORE_NAMES = frozenset({"due", "prone", "owing", "thanks", "access", "similar", "related", "linked", "exposed"})
_CLAUSES = Pattern(r"(?:^|[.!;] |, (?:and |then |and then )?|\b(?:and|then) )(\w+)")
_OFFERS = frozenset(
    "options resources services tools links programs programmes plans places locations questions".split()
)
_CALL = Pattern(
    r"(?:learn (?:more|about)|find out (?:more|how|if|whether|about|what|which)|read (?:more|our)"
    r"|see (?:if you|our|all|the full)|get (?:the full|our|started|in touch|a free|your free)"
    r"|view |download (?:the|our|a|your)|explore (?:our|the|resources)|apply (?:for|online|now|today)"
    r"|(?:book|schedule) (?:an?|your|now|online|today)"
    r"|(?:call|contact|visit|email) (?:us|our|now|today)|use our|check out our|sign up|order (?:now|today|yours?)"
    r"|shop (?:now|our)|subscribe|click)\b"
)
_OUGHT = Pattern(r"(?:the|your|a|an|all|any) [^.,:;]{2,60}? (?:should|must)\b")  # “The cast should never get wet”
_ERRANDS = frozenset(
    "ask call contact consult talk speak see visit schedule book learn remember keep note read".split()
)
_AFTER_INFINITIVE = frozenset(
    "to can may might should must will would could cannot can't don't not please also always".split()
)


def are_instructions(texts: Sequence[str], clause: str, words: LeadInWords, *, wanted: bool) -> bool:
    """Whether two are instructions, or one completes a clause such as “you should” or tells what to do in a case.

    ``wanted`` says that ``clause`` cannot end where it does.
    """
    tokens = words_of(clause)
    if (wanted and words.wants_noun(clause)) or not _may_announce(tokens, words, wanted=wanted):
        return False
    commands = _commands(texts[:3], words)
    if "steps" in tokens and _tells_several(texts[0], words):
        return True
    if (commands[0] and sum(commands) > 1) or _are_mixed(texts, tokens, words):
        return True
    if texts[0].startswith(_NEGATED) or is_advice(texts[0]) or clause.endswith(_UNLIMITED):
        return False
    if commands[0] and len(texts) > 1 and _OUGHT.match(texts[1]) and first_word(texts[0]) not in _ERRANDS:
        return not TO_DO.isdisjoint(tokens)
    names = tokens[-1] == "to" and tokens[-2:-1] != [] and tokens[-2] in _BEFORE_NAMES
    return commands[0] and ((tokens[-1] in _AFTER_INFINITIVE and not names) or tokens[0] in _CASES)


def is_call(text: str, clause: str, words: LeadInWords) -> bool:
    """Whether ``text`` sends readers on, as pages do at their ends, and no item of ``clause``: “Learn more about …”.

    What to do may well be to call somebody, and what is offered to download something.
    """
    if not _CALL.match(text):
        return False
    tokens = words_of(clause)
    named = words.words("nouns").intersection(tokens)
    return tokens[-1] in words.words("naming") or (named != set() and named.isdisjoint(TO_DO | _OFFERS))


def are_long_instructions(texts: Sequence[str], words: LeadInWords) -> bool:
    """Whether two have an instruction as their label, or three say more than buttons do (“Contact us”)."""
    if _commands(texts[:2], words) == [True, True] and all(is_labelled(text) for text in texts[:2]):
        return True
    longer = all(len(words_of(text)) > _BUTTON_WORDS for text in texts[:3])
    return longer and _commands(texts[:3], words) == [True, True, True]


def _may_announce(tokens: Sequence[str], words: LeadInWords, *, wanted: bool) -> bool:
    """Whether a clause may announce instructions: none are symptoms, or what “the room is:” or “includes:”."""
    named = [token for token in tokens if token in words.words("nouns")]
    return named[-1] not in _NO_INSTRUCTIONS if named else not (wanted and tokens[-1] in _WANT_NAMES)


def _are_mixed(texts: Sequence[str], tokens: Sequence[str], words: LeadInWords) -> bool:
    """Whether three of four say what to do, some as instructions and some as gerunds: “Checking …”, “Ask …”."""
    doings = [is_gerund(first_word(text)) for text in texts]
    told = sum(map(max, doings, _commands(texts, words)))
    return doings[0] and told > 2 and not TO_DO.isdisjoint(tokens)


def _tells_several(text: str, words: LeadInWords) -> bool:
    """Whether one text says what to do, and then what else: “Rinse … and place …”; to ask somebody is no step."""
    if is_aside(text) or is_advice(text) or first_word(text) in _ERRANDS:
        return False
    orders = [found[1] in words.words("imperatives") for found in _CLAUSES.finditer(text)]
    return orders[:1] == [True] and sum(orders) > 2


def _commands(texts: Sequence[str], words: LeadInWords) -> list[bool]:
    """Whether each begins as an instruction does."""
    starts = ("" if is_aside(text) else first_word(text) for text in texts)
    return [start in words.words("imperatives") for start in starts]
