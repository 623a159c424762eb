"""Paragraphs that describe what was announced one by one, with or without its name: items that lost their headings."""

from collections.abc import Collection, Sequence
from itertools import pairwise

from medlint.detect.lead_in_words import words_of
from medlint.pattern import Pattern

_START = 120  # code points in which a text says what it is about
_FAR = 200
_BEGINNING = 40
# “Zell is a cream for …”, “A splint is used when …”, “The short brace is worn by …”.
_DEFINED = Pattern(
    r"(?:(?:an?|the) )?((?:[\w'’()&/-]+ ){1,4}?)(?:is|are)"
    r" (?:an?|the|for|used|given|worn|meant|designed|usually|found|also|mainly|particularly)\b"
)
_NO_SUBJECT = frozenset("it this that there these those they he she we you what which who here one".split())
_COUNTED = frozenset({"two", "2", "both", "three", "3"})
# “… is the most common kind of knee surgery”.
_ONE_OF_THEM = Pattern(r"\b(?:is|are) (?:the|one of the|another)((?: [\w-]+){1,4})")
_ONE_OF_MANY = Pattern(
    r"^(?:[\w-]+ ){1,4}is (?:an?|another|one of the)((?: [\w-]+){1,4})"
)  # “Heat is a useful treatment”
_END = 8  # words
_FOUND = frozenset({"results", "findings", "studies", "trials", "evidence", "research"})
_MEASURED = frozenset({"observations", "findings", "results", "outcomes", "endpoints"})
_MEASURE = Pattern(r"\bp ?[=<]|\b(?:vs|versus|compared|respectively)\b")
_STUDIES = frozenset({"studies", "trials", "reviews"})
_NEAR = 6  # words
_CAUSES = frozenset({"causes", "reasons", "triggers", "factors", "culprits"})
_CAUSED_ONES = frozenset({"symptoms", "signs", "effects", "problems"})  # “the symptoms that it causes”
_CAUSED = Pattern(
    r"\b(?:(?<!the )caus(?:e[sd]?|ing)|trigger(?:s|ed|ing)?|lead(?:s|ing)? to|led to|due to|results? (?:in|from)"
    r"|linked (?:to|with)|contributes? to|because of|(?:raise|increase)s? (?:the|your) risk|risk factor"
    r"|side effect of|inherited|genetic)\b"
)
_STEPS = frozenset("steps step process procedure stages phases works follows".split())
_IN_ORDER = Pattern(
    r"(?:^|[.!?,;] |\bwe |\byou )(?:(?:and )?then|next|first|finally|once|afterwards?|lastly|after \w+ing)\b"
)
# What had a title that is lost: “This type of gout …”, “This is the most …”.
_UNTITLED = Pattern(r"(?:(?:with|in|for|by) )?this (?:is (?:an?|the|one|your)\b|(?:type|kind|form)\b)")
_MAIN_ONE = Pattern(r"the (?:key|main|other|next|last|final|most \w+) (\w+) (?:is|was)\b")
_THIS = Pattern(r"(?:(?:with|in|for|by) )?this (\w+)(?![\w-])")
_THESE = Pattern(r"\bthese (?:causes|factors|reasons|triggers)\b")
_STUDY = Pattern(r"\b(?:stud(?:y|ies)|trials?|research(?:ers)?|survey|meta-analysis|review)\b")
_TESTS = frozenset(
    "test tests exam exams examination scan scans x-ray x-rays ultrasound mri biopsy imaging endoscopy".split()
)
_TREATMENTS = frozenset(
    "therapy therapies surgery medication medications medicine medicines drugs injections device devices"
    " exercise exercises implants transplant physiotherapy counselling counseling".split()
)
_SORTS = frozenset({"blood", "laboratory", "lab", "urine", "skin", "imaging", "these"})  # of tests
_MEMBERS = {"tests": _TESTS, "treatments": _TREATMENTS, "therapies": _TREATMENTS}
_CHOSEN = {"treatment": _TREATMENTS, "therapy": _TREATMENTS, "testing": _TESTS}  # “treatment options”
_CHOICES = frozenset({"options", "methods", "approaches", "choices", "modalities"})
_OF_READER = ("your ", "the ", "these ", "this ", "those ", "if ", "when ", "before ", "after ", "we ", "our ", "you ")
_KINDS = {"kinds": "kind", "types": "type", "forms": "form"}


def are_defined(texts: Sequence[str], clause: str) -> bool:
    """Whether two or three are announced, and the texts say of as many different things what they are."""
    tokens = words_of(clause)
    if _COUNTED.isdisjoint(tokens):
        return False
    count = 2 if "two" in tokens or "2" in tokens or "both" in tokens else 3
    subjects = [_subject(text) for text in texts[:count]]
    return len(texts) >= count and all(subjects) and len(set(subjects)) == count


def _subject(text: str) -> str:
    found = _DEFINED.match(text, 0, _START)
    words = words_of(found[1]) if found else []
    return " ".join(words) if words and words[0] not in _NO_SUBJECT else ""


def tells_studies(texts: Sequence[str], clause: str) -> bool:
    """Whether studies are announced, and two texts begin with one each: “A trial …”."""
    if _STUDIES.isdisjoint(words_of(clause)):
        return False
    return sum(_STUDY.search(text, 0, _BEGINNING) is not None for text in texts[:3]) > 1


def tells_findings(text: str, clause: str) -> bool:
    """Whether results or studies are announced, and the text goes on with one of them: “In 2019 a trial …”."""
    return not _FOUND.isdisjoint(words_of(clause)[-_NEAR:]) and _STUDY.search(text, 0, _START) is not None


def tells_measures(texts: Sequence[str], clause: str) -> bool:
    """Whether findings are announced, and the first text and another give figures: “… (p=0.02)”, “19 vs. 43 hours”."""
    if _MEASURED.isdisjoint(words_of(clause)):
        return False
    told = [_MEASURE.search(text) is not None for text in texts[:3]]
    return told[0] and sum(told) > 1


def tells_causes(texts: Sequence[str], announced: str) -> bool:
    """Whether causes are announced, and the first text and one of the next say what leads to what."""
    found = words_of(announced)
    if _CAUSES.isdisjoint(found[-_NEAR:]) or not _CAUSED_ONES.isdisjoint(found):
        return False
    told = [_CAUSED.search(text, 0, _FAR) is not None for text in texts[:3]]
    return told[0] and sum(told) > 1 and not _THESE.search(texts[0])


def tells_steps(texts: Sequence[str], announced: str) -> bool:
    """Whether a course of things is announced, and two of four texts say what comes after what."""
    if _STEPS.isdisjoint(words_of(announced)):
        return False
    return sum(_IN_ORDER.search(text, 0, _FAR) is not None for text in texts) > 1


def are_untitled(texts: Sequence[str], clause: str) -> bool:
    """Whether texts speak of one of those announced, or two of “this”: items that lost their titles."""
    if any(one and one[1] + "s" in words_of(clause) for one in map(_MAIN_ONE.match, texts[:3])):
        return True
    one = _THIS.match(texts[0])
    if len(texts) > 2 and all(_THIS.match(text) for text in texts[:3]):
        return True
    if one and one[1] + "s" in words_of(clause)[-_NEAR:]:
        return True
    return sum(_UNTITLED.match(text) is not None for text in texts[:3]) > 1


def name_members(texts: Sequence[str], clause: str, *, wanted: bool) -> bool:
    """Whether two of three texts begin with different members of what is announced: tests as an exam and a scan.

    The first text must; and those of a clause that wants its items say something of it: “A scan takes …”.
    """
    announced = words_of(clause)
    if any(word == "tests" and before in _SORTS for before, word in pairwise(announced)):
        return False
    announced = announced[-_END:]
    sorts = (
        _MEMBERS.get(word) or (_CHOSEN.get(word) if after in _CHOICES else None)
        for word, after in pairwise((*announced, ""))
    )
    members = next(filter(None, sorts), frozenset[str]())
    starts = [words_of(text[:_START])[:_NEAR] for text in texts[:3]]
    named = [next((at for at, word in enumerate(start) if word in members), -1) for start in starts]
    several = len({tuple(start[: at + 1]) for start, at in zip(starts, named, strict=True) if at >= 0}) > 1
    return several and named[0] >= 0 and not (wanted and texts[0].startswith(_OF_READER))


def is_one_of_them(text: str, announced: str) -> bool:
    """Whether the first sentence calls its subject one of those announced: “… is the most common kind of …”."""
    tokens, sentence = words_of(announced), text[:_FAR].partition(". ")[0]
    if _named_as(_ONE_OF_MANY, sentence, {word.removesuffix("s") for word in tokens[-_END:] if word.endswith("s")}):
        return True
    return any(word in _KINDS for word in tokens) and _named_as(_ONE_OF_THEM, sentence, set(_KINDS.values()))


def _named_as(pattern: Pattern, sentence: str, names: Collection[str]) -> bool:
    """Whether what ``pattern`` finds in ``sentence`` holds one of ``names``."""
    found = pattern.search(sentence) if names else None
    return found is not None and not set(names).isdisjoint(words_of(found[1]))
