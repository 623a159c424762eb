"""Paragraphs that describe what was announced one by one, with or without its name: items that lost their headings."""

from collections.abc import Collection, Sequence
from itertools import pairwise

from medlint.detect.lead_in_words import first_word, words_of
from medlint.pattern import Pattern

_START = 120  # code points in which a text says what it is about
_FAR = 200
_BEGINNING = 40
_ARTICLE = 3  # letters
# “Zell is a cream for …”, “A splint is used when …”, “The short brace is worn by …”.
_DEFINED = Pattern(
    r"(?:(?:an?|the) )?((?:[\w'’()&/-]+ ){1,4}?)(?:is|are)"
    r" (?:an?|the|for|used|given|worn|meant|designed|usually|found|also|mainly|particularly)\b"
)
# “A blood count shows …”: what comes before the verb, and the verb.
_DOES = Pattern(r"(?:an?|the) ((?:[\w'-]+ ){0,3}?[\w'-]+) (\w{2,}(?<![isu])s) ")
_NO_SUBJECT = frozenset("it this that there these those they he she we you what which who here one".split())
_ILLNESSES = frozenset("complications conditions diseases disorders illnesses infections problems injuries".split())
_ILLNESS = Pattern(
    r"((?:[\w'’()-]+ ){1,4}?)(?:is|are) (?:an?|the|when) (?:[\w,-]+ ){0,4}?"
    r"(?:conditions?|complications?|diseases?|disorders?|illness|infections?|problems?|injury|emergency)\b"
)
_NO_MEMBER = _NO_SUBJECT | frozenset(
    "to if when while although because in for with at on by after before as since people most many some our your any"
    " patients doctors".split()
)
_NUMBERS = frozenset("two three four five six seven eight nine ten".split())
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
# “While gout is harmless, it can lead to …”, “Pimples can cause …”: the subject, unless something is said to cause it.
_EFFECT = Pattern(
    r"(?:(?:while|although|though|but|yet) )?(?:the )?(\w{4,}) (?:is|are|can|may|often|\w{3,}s)\b"
    r"(?!.{0,80}\b(?:caused by|due to|from|because of|linked (?:to|with)|triggered by)\b)"
)
_STEPS = frozenset("steps step process procedure stages phases works follows".split())
_IN_ORDER = Pattern(
    r"(?:^|[.!?,;] |\bwe |\byou )(?:(?:and )?then|next|first|finally|once|afterwards?|lastly|after \w+ing)\b"
)
# One thing behind the other: “Once the tooth is numb …”.
_BEHIND = Pattern(r"(?:once|after|when|as soon as) (?:the|your|this|an?|any|that) [\w' -]{2,40}? (?:is|are|has|have)\b")
# Who does it: “The dentist makes …”, “Your nurse will clean …”.
_HANDS = Pattern(
    r"(?:the|your|an?|our) (?:[\w-]+ )??"
    r"(?:doctor|nurse|dentist|surgeon|patient|technician|provider|practitioner|specialist|assistant|midwife|\w{4,}ist"
    r"|\w{4,}ician)"
    r" (?:(?:then|first|next|will|also|\w+ly) ){0,2}(?!(?:is|has|was|does|also)\b)(?:\w{2,}s|(?<=will )\w+)\b"
)
# What is done: “A small cut is made …”, “You are given …”.
_DONE = Pattern(
    r"(?:you|(?:the|an?|your|any|this|these) [\w' -]{2,40}?) (?:is|are|will be) (?:then |first |\w+ly )?"
    r"(?:\w{2,}ed|made|taken|put|cut|given|drawn|set|sewn|done)\b"
)
# What had a title that is lost: “This type of gout …”, “This is the most …”.
_UNTITLED = Pattern(r"(?:(?:with|in|for|by) )?this (?:is (?:an?|the|one|your)\b|(?:type|kind|form)\b)")
# “A sore thumb is one of them.”
_AMONG_THEM = Pattern(r"\b(?:is|are) (?:one|two|some|just one|only one|among|another) (?:of )?them\b")
_COUNTS = ("two", "three", "four", "five", "six")
_PARTED = Pattern(r"[,;] ")
_LAST_PART = Pattern(r"(?:and|or) \w")
_ONE_AND_OTHER = Pattern(
    r"(?:one|some|the first)\b.{10,300}?[.;,] (?:while |and |but )?(?:the (?:other|second|rest)|others)\b"
)
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
_OFFERED = frozenset(
    "consultation consultations session sessions checkup checkups cleaning cleanings massage massages transplantation"
    " rehabilitation screening screenings assessment assessments program programs programme programmes".split()
)
_MEMBERS = {
    "tests": _TESTS,
    "treatments": _TREATMENTS,
    "therapies": _TREATMENTS,
    "services": _TESTS | _TREATMENTS | _OFFERED,
}
_CHOSEN = {"treatment": _TREATMENTS, "therapy": _TREATMENTS, "testing": _TESTS}  # “treatment options”
_CHOICES = frozenset({"options", "methods", "approaches", "choices", "modalities"})
_OF_READER = ("your ", "the ", "these ", "this ", "those ", "if ", "when ", "before ", "after ", "we ", "our ", "you ")
_KINDS = {"kinds": "kind", "types": "type", "forms": "form"}


def are_defined(texts: Sequence[str], clause: str) -> bool:
    """Whether two or three are announced, and the texts say of as many different things what they are, or do."""
    tokens = words_of(clause)
    if _COUNTED.isdisjoint(tokens):
        return False
    count = 2 if "two" in tokens or "2" in tokens or "both" in tokens else 3
    subjects = [_subject(text) for text in texts[:count]]
    if len(texts) >= count and all(subjects) and len(set(subjects)) == count:
        return True
    doing = [found.groups() for found in map(_DOES.match, texts[:count]) if found]
    return len({subject for subject, _ in doing}) == count and len({verb for _, verb in doing}) == 1


def is_illness(text: str, announced: str, paragraph: str) -> bool:
    """Whether illnesses are announced, and the text says of another what it is: “Gout is a disease that …”."""
    if _ILLNESSES.isdisjoint(words_of(announced)[-_NEAR:]):
        return False
    found = _ILLNESS.match(text)
    named = {word for word in words_of(found[1]) if len(word) > _ARTICLE} if found else set[str]()
    return named != set() and named.isdisjoint(_NO_SUBJECT) and named.isdisjoint(words_of(paragraph))


def _subject(text: str) -> str:
    found = _DEFINED.match(text, 0, _START)
    words = words_of(found[1]) if found else []
    return " ".join(words) if words and words[0] not in _NO_SUBJECT else ""


def tells_studies(texts: Sequence[str], clause: str) -> bool:
    """Whether studies are announced, and two texts begin with one each: “A trial …”."""
    if _STUDIES.isdisjoint(words_of(clause)):
        return False
    return sum(_STUDY.search(text, 0, _BEGINNING) is not None for text in texts[:3]) > 1


def tells_apart(text: str, clause: str) -> bool:
    """Whether several are announced, and one text tells of one and of the other, or names as many as are counted."""
    tokens = words_of(clause)
    count = next((at for at, word in enumerate(_COUNTS, start=2) if word in tokens or str(at) in tokens), 0)
    if not count:
        return False
    parts = _PARTED.split(text.partition(". ")[0])
    named = len(parts) == count > 2 and text.find(".", 0, _FAR) > 0 and _LAST_PART.match(parts[-1]) is not None
    return named or _ONE_AND_OTHER.match(text) is not None


def tells_findings(text: str, clause: str) -> bool:
    """Whether results or studies are announced, and the text goes on with one of them: “In 2019 a trial …”."""
    return not _FOUND.isdisjoint(words_of(clause)[-_NEAR:]) and _STUDY.search(text, 0, _START) is not None


def tells_measures(texts: Sequence[str], clause: str) -> bool:
    """Whether findings are announced, and the first text and another give figures: “… (p=0.02)”, “19 vs. 43 hours”."""
    if _MEASURED.isdisjoint(words_of(clause)):
        return False
    told = [_MEASURE.search(text) is not None for text in texts[:3]]
    return told[0] and sum(told) > 1


def tells_causes(texts: Sequence[str], announced: str, paragraph: str) -> bool:
    """Whether causes are announced, and the first text and one of the next say what leads to what.

    What the ``paragraph`` of the lead-in names is what is caused: the first text tells nothing of what that leads to.
    """
    found = words_of(announced)
    if _CAUSES.isdisjoint(found[-_NEAR:]) or not _CAUSED_ONES.isdisjoint(found):
        return False
    told = [_CAUSED.search(text, 0, _FAR) is not None for text in texts[:3]]
    if not (told[0] and sum(told) > 1) or _THESE.search(texts[0]):
        return False
    effect = _EFFECT.match(texts[0])
    return effect is None or not any(word in words_of(paragraph) for word in words_of(effect[1]))


def tells_steps(texts: Sequence[str], announced: str) -> bool:
    """Whether a course of things is announced, and two of four texts say what comes after what, or what is done."""
    tokens = words_of(announced)
    if _STEPS.isdisjoint(tokens):
        return False
    if sum(_IN_ORDER.search(text, 0, _FAR) is not None for text in texts) > 1:
        return True
    return _tells_step(texts[0], tokens) and sum(_tells_step(text, tokens) for text in texts) > 1


def _tells_step(text: str, announced: Collection[str]) -> bool:
    """Whether the text begins with what is done, or by whom, and not with what is announced itself."""
    if any(len(word) > _ARTICLE and word in announced for word in words_of(text[:_BEGINNING])[1:2]):
        return False
    return any(start.match(text) is not None for start in (_BEHIND, _HANDS, _DONE))


def are_untitled(texts: Sequence[str], clause: str) -> bool:
    """Whether texts speak of one of those announced, or two of “this”: items that lost their titles."""
    if _AMONG_THEM.search(texts[0], 0, _FAR):
        return True
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


def begin_with_one(texts: Sequence[str], announced: str) -> bool:
    """Whether the first text is about one of those announced; where they are counted, another must be of one too."""
    if not _is_one_of_them(texts[0], announced):
        return False
    counted = any(word in _NUMBERS or word.isdecimal() for word in words_of(announced))
    return not counted or any(first_word(text) not in _NO_MEMBER for text in texts[1:3])


def _is_one_of_them(text: str, announced: str) -> bool:
    """Whether the first sentence calls its subject one of those announced: “… is the most common kind of …”."""
    tokens, sentence = words_of(announced), text[:_FAR].partition(". ")[0]
    if _named_as(_ONE_OF_MANY, sentence, {word.removesuffix("s") for word in tokens[-_END:] if word.endswith("s")}):
        return True
    return any(word in _KINDS for word in tokens) and _named_as(_ONE_OF_THEM, sentence, set(_KINDS.values()))


def _named_as(pattern: Pattern, sentence: str, names: Collection[str]) -> bool:
    """Whether what ``pattern`` finds in ``sentence`` holds one of ``names``."""
    found = pattern.search(sentence) if names else None
    return found is not None and not set(names).isdisjoint(words_of(found[1]))
