"""Paragraphs in a row that begin, or are built, alike: the items of a list."""

from collections.abc import Sequence
from itertools import pairwise, takewhile

from medlint.detect.lead_in_words import words_of
from medlint.detect.list_intro.item_lines import is_aside, is_labelled, is_labelled_clause
from medlint.pattern import Pattern

_START = 60  # code points of a text that say how it begins
_THREE = 3
_KIND_WORDS = 3
_SHORT_WORD = 3  # letters
_LABEL_SENTENCE = Pattern(r"(?!(?:dr|mr|mrs|ms|prof|st|yes|no)\.)(?:[\w'/&()-]+\s+){0,4}[\w'/&()-]+[.!?]\s+\S")
# Three sentences, of which the last may have lost its end.
SENTENCES = Pattern(r"(?:[^.!?]{20,}[.!?]\s+){2}\S")
_TOLD = Pattern(r"[\w']+ [\w']+ \w+ed\b")  # “The agency approved …”
# “Splints are used to …”, “Physical therapy is an …”
_DEFINED = Pattern(
    r"(?!(?:this|that|it|these|those|they|there|we|you)\b)(?:[\w'’&()/-]+ ){1,12}?"
    r"(?:is|are) (?:used|given|taken|an?|also)\b"
)
_SPEAKER = Pattern(r"[^:]{2,80}:\s*[\"“]")  # “Ada Lund, director: "…"”
_DOES = Pattern(r"it (?!is|was|has|does|also|includes|means|takes|seems)\w{3,}s\b")  # “such as: It regulates …”
_REPEATED = Pattern(r"[\w' -]{3,60}:\s")
_TWICE = 4
_BOTH = frozenset({"two", "2", "both"})
_ALSO = Pattern(
    r"(it|they|he|she|we|one|first)\b[^.!?]+[.!?;,] (?:and )?(?:\1 also|the other|second|secondly|another)\b"
)
_NAME_WORDS = 8
TO_DO = frozenset(
    "tips ways steps things measures strategies habits factors methods techniques activities precautions suggestions"
    " recommendations guidelines".split()
)
_MODALS = frozenset("must should may can will need have has are is".split())
_PLURAL = Pattern(r"\w{4,}(?<![isu])s")
_HISSING = ("ches", "shes", "sses", "xes")
COMMON_STARTS = frozenset("the a an this these in as for while although however if when it".split())
_CLAUSE_STARTS = frozenset({"that", "which", "who", "when", "where"})
_ANSWERS = ("yes,", "no,")
PRONOUNS = frozenset("you we they your our there many most some".split())
_WANT_SENTENCES = (" because", " that", " if", " when", " as follows", " following")
_NO_GERUNDS = frozenset(
    "during depending according following nothing something anything everything king spring".split()
)


def have_alike_verbs(texts: Sequence[str]) -> bool:
    """Whether three texts have the same verb behind a word each: “Patients must …”, “Pharmacies must …”."""
    seconds = {tuple(words_of(text[:_START])[1:2]) for text in texts[:_THREE]}
    return len(texts) >= _THREE and len(seconds) == 1 and not _MODALS.isdisjoint(seconds.pop())


def are_cases(texts: Sequence[str]) -> bool:
    """Whether three texts begin with the same things of another sort each: “Mild cases …”, “Severe cases …”."""
    starts = [words_of(text[:_START])[:2] for text in texts[:_THREE]]
    sorts, things = {start[0] for start in starts if start}, {start[-1] for start in starts if start}
    if len(sorts) < _THREE or len(things) > 1 or not sorts.isdisjoint(PRONOUNS | COMMON_STARTS):
        return False
    return _PLURAL.fullmatch(things.pop()) is not None


def tells_both(text: str, clause: str) -> bool:
    """Whether one text tells two things that are counted: “It eases the pain. It also …”."""
    return not _BOTH.isdisjoint(words_of(clause)) and _ALSO.match(text) is not None


def name_kinds(texts: Sequence[str], clause: str, *, wanted: bool) -> bool:
    """Whether two texts begin with kinds of what was announced: “Metal braces …”, “Ceramic braces …”.

    What is only said of it is not announced: “signs that a brace is needed”. A clause that wants its items names them
    in the plural, or behind “of”: “types of surgery include”.
    """
    if len(texts) < 2:
        return False
    first, second = ([_singular(w) for w in words_of(text[:_START])[:_KIND_WORDS]] for text in texts[:2])
    named = takewhile(lambda word: word not in _CLAUSE_STARTS, words_of(clause))
    announced = {
        _singular(word)
        for before, word in pairwise(("", *named))
        if len(word) > _SHORT_WORD and (not wanted or before == "of" or word.endswith("s"))
    }
    shared = set(first[1:]) & set(second[1:]) & announced if not texts[0].startswith(_ANSWERS) else ()
    return any(first[: first.index(kind)] != second[: second.index(kind)] for kind in shared)


def begin_alike(texts: Sequence[str], clause: str, *, wanted: bool, labelled: bool) -> bool:
    """Whether texts begin alike: a label each, or the same first word, or a word in -ing.

    ``wanted`` says that ``clause`` cannot end where it does, ``labelled`` that it has a label of its own: then
    one label more, or labels behind an open clause, are those of the next paragraphs.
    """
    labels = [is_labelled(text) for text in texts[:2]]
    if len(texts) == 1:
        return labels == [True] and not labelled and not (is_aside(texts[0]) or _SPEAKER.match(texts[0]))
    starts = [(words_of(text[:_START]) or [text])[0] for text in texts[:_THREE]]
    return (
        (_are_labelled(texts, labels, followed="following" in clause) and not (wanted and labelled))
        or _are_titled(texts)
        or _have_same_start(texts, starts, clause, wanted=wanted)
        or _are_doings(texts, starts, clause)
    )


def is_gerund(word: str) -> bool:
    """Whether ``word`` is one: “keeping”, but not “during”."""
    return word.endswith("ing") and word not in _NO_GERUNDS


def take_up_label(texts: Sequence[str]) -> bool:
    """Whether every second of four texts has one and the same label: “Cost: …”."""
    labels = [found[0] if found else "" for found in map(_REPEATED.match, texts)]
    return len(labels) == _TWICE and labels[1] != "" and labels[1] == labels[3] != labels[2]


def _are_doings(texts: Sequence[str], starts: Sequence[str], clause: str) -> bool:
    """Whether all start as gerunds, or two where things to do are announced: “Keeping …”, “Rest …”, “Eating …”.

    “Preventing” begins what is said of an illness as well, but no name.
    """
    named = [
        start != "preventing" or len(words_of(text)) <= _NAME_WORDS for text, start in zip(texts, starts, strict=False)
    ]
    doing = [is_gerund(start) and name for start, name in zip(starts, named, strict=True)]
    return all(doing) or (doing[0] and sum(doing) > 1 and not TO_DO.isdisjoint(words_of(clause)))


def _are_titled(texts: Sequence[str]) -> bool:
    """Whether two in a row of three begin with a few words and a full stop: “Sore muscles. A warm bath …”."""
    titled = [_LABEL_SENTENCE.match(text) is not None for text in texts[:_THREE]]
    return any(map(all, pairwise(titled)))


def _are_labelled(texts: Sequence[str], labels: Sequence[bool], *, followed: bool) -> bool:
    """Whether two begin with a label each, or three with a label or a clause set off as one.

    Where the clause says that they ``followed``, another paragraph may stand between two such clauses, and the second
    may say of something what it is or is for.
    """
    if is_aside(texts[0]):
        return False
    if followed and sum(map(is_labelled_clause, texts[:_THREE])) > 1 and is_labelled_clause(texts[0]):
        return True
    if followed and labels[0] and not is_aside(texts[1]) and _DEFINED.match(texts[1]):
        return True
    return all(labels) or (any(labels) and all(map(is_labelled_clause, texts[:_THREE])))


def _have_same_start(texts: Sequence[str], starts: Sequence[str], clause: str, *, wanted: bool) -> bool:
    """Whether all begin with one word; sentences about “we” or “they” complete no clause but “because”."""
    if wanted and len(texts) > 1 and all(map(_DOES.match, texts[:2])):
        return True
    if wanted and starts[0] in PRONOUNS:
        return clause.endswith(_WANT_SENTENCES) and starts[0] == starts[1]
    if all(text.startswith("if ") for text in texts[:_THREE]):
        return len(starts) == _THREE
    if len(set(starts)) > 1 or (len(starts) < _THREE and starts[0] in PRONOUNS):
        return False
    return starts[0] not in COMMON_STARTS or _share_two_words(texts[:_THREE], wanted=wanted)


def _share_two_words(texts: Sequence[str], *, wanted: bool) -> bool:
    """Whether three begin with the same two words: “The nurse's …”. Sentences complete no clause."""
    if wanted and any(SENTENCES.match(text) or _TOLD.match(text) for text in texts):
        return False
    return len(texts) == _THREE and len({tuple(words_of(text[:_START])[:2]) for text in texts}) == 1


def _singular(word: str) -> str:
    return word.removesuffix("es" if word.endswith(_HISSING) else "s")
