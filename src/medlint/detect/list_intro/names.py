"""Paragraphs that are, or begin with, names without a finite verb: the items of a list rather than prose."""

from collections.abc import Sequence
from itertools import pairwise

from medlint.detect.lead_in_words import LeadInWords, first_word, words_of
from medlint.detect.list_intro.counted import BEHIND_NOUNS
from medlint.detect.list_intro.item_lines import VERBS, is_aside, is_finished, is_labelled, is_verb
from medlint.pattern import Pattern

_AIMS = ("to ", "for ")
_TURNS = (False, True, False, True)  # which of four paragraphs end as sentences do
_HEAD_WORDS = 3
_FRAGMENT_WORDS = 12
# A name follows a title: “Dr. Ada Lindqvist” ends no sentence.
_TITLE = r"\b(?:dr|mr|mrs|ms|prof|st)\."
_STOP = rf"(?:\.(?<!{_TITLE})|[!?])"
_TITLED = rf"(?:\.(?<={_TITLE})\s[^.!?]+)?"
_FIRST = Pattern(rf"[^.!?]{{1,100}}{_TITLED}{_STOP}(?=[\s\[]|$|[a-z]{{3}})")
_LONG_FIRST = Pattern(rf"[^.!?]{{1,240}}{_TITLED}{_STOP}(?=[\s\[]|$)")
_NAME_WORDS = 30
_FIRST_SENTENCE = 400  # code points that hold a first sentence short enough for a name
_IN_BRACKETS = Pattern(r"\([^()]*\)")
_INFINITIVE = Pattern(r"\bto \w+")
# A word in -s or -ed before an article is a verb: "plays an".
# Behind a plural and such an adverb stands one as well: “surgeons only offer …”, but not “foods often found in …”.
_FINITE = Pattern(
    r"(?:\w{2,}[^\Wsu]s|\w{3,}ed) (?:an?|the|your|their|its|our|his|her|this|that|these|those|to be)\b"
    r"|\w{2,}(?:ant|ent|ous|ate|al|ive|ab|ib|ed)ly \w{3,}(?<![su])s\b"  # “significantly lowers”
    r"|\w{2,}[^\Wsu]s (?:more (?!than|often|frequent|likely|common)\w+|us|them|him|her|me)\b"  # “kills more people”
    r"|\w{2,}[^\Wsu]s (?:only|also|often|usually|always|never|rarely|typically)"
    r" (?!(?:\w+(?:ed|en|ing)|for|in|at|to|with|on|after|before|when|if|as|by|from|of|found|made"
    r"|seen|sold|an?|the)\b)\w+"
)
# What begins sentences and no items, whatever their verbs.
_SENTENCE_STARTS = frozenset(
    "always never not to dr mr mrs ms prof these those this some many most both two it they we i yes no thanks thank"
    " still please".split()
)
_SUBJECTS = _SENTENCE_STARTS | frozenset(
    "there i he she the our your by in for with at on after before"
    " if when while as because once since although unless".split()
)
_CLAUSE_STARTS = frozenset("that which who whose where if when because while before after as so".split())
_PRONOUNS = frozenset("we you they i he she".split())  # a verb follows
_DOING = frozenset("treats helps uses offers supports causes".split())  # verbs, if they are no nouns: “uses of”
_BEHIND_NOUNS = BEHIND_NOUNS | frozenset("such as that which".split())
_BEHIND_ORDERS = frozenset(
    "the your our a an it them us me to at below above away out up".split()
)  # “Store below 25 °C.”
_JOINING = frozenset({"and", "or"})  # “that help you sleep or make you tired”
_SERIES = Pattern(r"(?:(?:[\w'/&()-]+ ){0,3}[\w'/&()-]+, ){3}[^.!?]{0,200}")
# “Ada Lund, head of the ward”; with a verb of saying she speaks, and is no item.
_NAMED = Pattern(r"(?:[A-Z][\w.'’-]*\s+){1,4}(?:[A-Z][\w.'’-]*)(?:,\s|\s[(–—-])")
_SPEAKS = Pattern(r".{0,120}\b(?:said|says|described|explained|commented|noted|added|stated)\b")
_WHO_DOES = Pattern(r"(?:[A-Z&][\w&'’.-]*\s+){2,5}[a-z]{2,}ing\s")


def are_set_off(sources: Sequence[str]) -> bool:
    """Whether two texts begin with a name set off by a comma or a dash, or with who is doing what."""
    if len(sources) < 2 or _SPEAKS.match(sources[0]):
        return False
    return any(all(map(start.match, sources)) for start in (_NAMED, _WHO_DOES))


def begin_with_names(texts: Sequence[str], words: LeadInWords) -> bool:
    """Whether the first text begins with a few words without a verb, or the next two are no more than that."""
    if not is_aside(texts[0]) and (is_fragment(texts[0], words) or is_series(texts[0], words)):
        return True
    others = texts[1:3]
    return len(others) == 2 and all(len(words_of(t)) <= _HEAD_WORDS and is_fragment(t, words) for t in others)


def are_names(texts: Sequence[str], words: LeadInWords) -> bool:
    """Whether the first text and one of the next two are names at more length."""
    return (
        len(texts) > 1 and is_noun_phrase(texts[0], words) and any(is_noun_phrase(text, words) for text in texts[1:3])
    )


def is_fragment(text: str, words: LeadInWords) -> bool:
    """Whether ``text`` is, or begins with, a few words without a finite verb: “Stool test. A stool test …”."""
    first = None if first_word(text) in _SENTENCE_STARTS else _FIRST.match(text)
    found = words_of(_INFINITIVE.sub("", first[0])) if first else []
    if first and (first[0].endswith("?") or _FINITE.search(first[0])):
        return False
    if first and _is_order(words_of(first[0]), words):
        return False
    if len(found) == 1 and first and first.end() < len(text):
        return not first[0].endswith("!")  # “Wow! I feel …”
    whole = first is not None and (first.end() == len(text) or is_labelled(text))
    longest = _FRAGMENT_WORDS if whole else _HEAD_WORDS * 2
    return 0 < len(found) <= longest and all(words.words(name).isdisjoint(found) for name in VERBS)


def _is_order(found: Sequence[str], words: LeadInWords) -> bool:
    """Whether words tell somebody what to do: “Store below 25 °C”, “Write to us”."""
    return len(found) > 1 and found[0] in words.words("imperatives") and found[1] in _BEHIND_ORDERS


def is_noun_phrase(text: str, words: LeadInWords) -> bool:
    """Whether the first sentence is a longer name: no finite verb stands in it but those of clauses within it.

    “Pills that ease the pain. They …”: the verb of a clause stands behind the word that begins it.
    """
    if "(" in text[:_FIRST_SENTENCE]:
        text = _IN_BRACKETS.sub("", text[:_FIRST_SENTENCE])
    first = _LONG_FIRST.match(text)
    start = first_word(text)
    if (
        first is None
        or start in _SUBJECTS
        or start.endswith("ing")
        or (start in words.words("imperatives") and not text.startswith(start + " of "))
        or is_aside(text)
    ):
        return False
    found = words_of(_INFINITIVE.sub("", first[0]))
    if _says_of_subject(first[0], found):
        return False
    verbs, clauses, before = words.words("verbs") | words.words("reporting") | _PRONOUNS, 0, ""
    verbs |= {verb for verb in words.words("open-verbs") if verb.endswith("s")}
    for word in found:
        if word in _CLAUSE_STARTS:
            clauses += 1
        elif word in verbs and before not in verbs and before not in _JOINING:
            if not clauses:
                return False
            clauses -= 1
        before = word
    return 0 < len(found) <= _NAME_WORDS


def _says_of_subject(text: str, found: Sequence[str]) -> bool:
    """Whether a verb stands ahead of any clause of its own: “The drug slows the …”, “Surgery treats tears”."""
    clause = next((at for at, word in enumerate(found) if word in _CLAUSE_STARTS), len(found))
    finite = _FINITE.search(text)
    if finite and len(words_of(text[: finite.start()])) + 1 < clause:
        return True
    return any(word in _DOING and after not in _BEHIND_NOUNS for word, after in pairwise(found[1:clause]))


def take_turns(texts: Sequence[str], words: LeadInWords) -> bool:
    """Whether names and sentences take turns, and these say what something is, does or is for.

    “Warm nurses all day.”, “Loosens …”, “To ease …”: they have no subject, or no verb.
    """
    if tuple(map(is_finished, texts)) != _TURNS:
        return False
    told = texts[1::2]
    if all(text.startswith(_AIMS) for text in told) or all(is_noun_phrase(text, words) for text in told):
        return True
    return any(start.endswith("s") and is_verb(start, words) for start in map(first_word, told))


def is_series(text: str, words: LeadInWords) -> bool:
    """Whether ``text`` names things one after the other, without a finite verb: “Beds, lamps, the door, …”."""
    series = _SERIES.match(text)
    return series is not None and all(words.words(name).isdisjoint(words_of(series[0])) for name in VERBS)
