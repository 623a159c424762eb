"""The guards that read what is said around a match: a denial, a question, a hedge, an aim, talk about the words."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain

from medlint.detect.guards.place import Place
from medlint.detect.guards.words import WordList
from medlint.model.document import BlockKind
from medlint.model.span import Span
from medlint.pattern import Pattern

_QUESTION = Pattern(r"\?[\s\"'”’)\]*_!?]*$")
_ASKS = Pattern(
    r"(?:what|which|how)(?:\s+[\w'-]+){1,2}\s+(?:can|do|does|should|could|must|will)\s+(?:i|you|we|people|patients)\b"
    r"|(?:(?:what|why|which|when|where|who|how)(?:\s+(?:well|safe|effective|often|much|long))?\s+)?"
    r"(?:is|are|was|does|do|did|can|could|should|will|would|has|have)\s+(?!not\b|your\b)|(?:whether|if|what's)\b"
)
# Who asks so, tells.
_TELLS = Pattern(r"\W*(?:did|do) you know\b")
_FIGURE = Pattern(r"\d\s?%|[=<>≤≥]\s?[-−]?\d?\.?\d")
# A label that denies what it stands before: a cross, “Wrong:”.
_DENIED = Pattern(
    r"\W*(?:[❌✗✘🚫⛔]"
    r"|(?:wrong|incorrect|untrue|not true|fiction|(?:don't|do not|never)(?: say| write)?|avoid|instead of)\s*:)"
)
# The next sentence takes it back: "Neither is true."
_TAKEN_BACK = Pattern(
    r"\W*(?:(?:but|yet|sadly|unfortunately|however),? )?"
    r"(?:neither (?:is|of)|none of (?:this|that|these|it) (?:is|are|has)|nothing of (?:the sort|the kind)|not so\b"
    r"|don't believe (?:it|them)|(?:this|that|it)(?:'s| is) (?:(?:simply|just) )?(?:false|untrue|wrong|a myth|nonsense"
    r"|misleading|not (?:true|so|right|correct|the case))|(?:this|that) isn't (?:true|so|right)"
    r"|they(?: are|'re) (?:wrong|lying|mistaken)"
    r"|(?:it|they|this|that) (?:is|are|was|were|does|do|did|can|will|has)(?:n't| not)(?=[.!]))(?!\w)"
)
# What a denial reaches over the commas of a list: "not a cure, a breakthrough or a wonder".
_LISTED = Pattern(r",\W*(?:(?:(?:a|an|the|any)\s+)?[\w-]+\s+(?:or|nor)\s+)?(?:(?:a|an|the|any|or|nor)\s+)*")
_OR = Pattern(r"\b(?:or|nor)\b")
# An aim, written as lists of aims are.
_TO_BE = Pattern(r"\W*to (?:be|become|remain|offer|provide|deliver|give|bring)\b")
# What an aim has led to is there: "her dedication to patients makes her a top choice".
# What is said to come of it is promised: "we want a plan for you, which will cure".
_LED_TO = Pattern(r"(?<!\bto )\b(?:makes?|made|earn(?:s|ed)|sets?|positions|establish(?:es|ed)|won|which will)\b")
_ENSURING = Pattern(r"(?:ensuring|guaranteeing)\b")
# The same where the match itself says so: "our commitment to patients ensures the best care".
_DEVOTION = Pattern(r"(?:commitment|dedication|devotion|passion)\b|pledge\b")
_ENSURES = Pattern(r"(?:ensures|guarantees|assures)\b")
# Whoever sells believes in it.
_OWN = Pattern(
    r"(?<=\bwe(?:'re)? (?:[\w' -]{0,60} and )?(?:(?:firmly|truly|strongly|really|also) )?)"
    r"(?:believe(?! in\b(?! (?:providing|offering|delivering|giving)\b))|think|feel that)\b"
)
# What holds either way is no condition: "whether you are new to the best clinic or not".
_CONCEDES = Pattern(r"\W*whether (?:you(?:'re|'ve)?|it's|it is) (?=[^?]{1,160}\bor\b)")
# What one is told to do under a condition: "if it hurts contact us, the best clinic in town".
_ORDERED = Pattern(r"\b(?:please (?:call|contact|visit)|contact|reach out to|get in touch with)\b")
_NEAR = 40
_SHORT, _BEFORE = 80, 240  # code points of a sentence that leans on those before it, and of these
_POINTS_BACK = Pattern(r"\b(?:this|these|that|such|it|its|they)\b")
# What stands before words that a sentence quotes in order to speak about them: avoid "…", the phrase "…" or "…".
_SPEAKS_OF = Pattern(
    r"\b(?:words?|terms?|phrases?|expressions?|labels?|avoid|avoids|avoiding|say|saying|use|using|write|writing|not|than|of"
    r"|like|as|or|and),?\s*(?:\"|(?<!\w)')$"
)
_CLOSED = Pattern(r"[.,]?(?:\"|'(?!\w))")


def negation(place: Place, words: Mapping[str, WordList]) -> bool:
    """A denial up to six words before the match in its clause, some only up to three; or up to three words after it.

    Or the sentence begins with a label that denies all of it, or the next one takes it back.
    """
    folded, sentence = place.document.folded, place.sentence
    if _DENIED.match(folded, *sentence) or _TAKEN_BACK.match(folded, sentence.end, place.block.span.end):
        return True
    denials = [
        *_over_a_list(place, words["negation"]),
        *words["negation"].matches(folded, *place.left(6)),
        *words["negation-near"].matches(folded, *place.left(3)),
        *words["negation-after"].matches(folded, *place.right(3)),
    ]
    return bool(denials) and _apart(denials, words["no-negation"].matches(folded, *sentence))


def _apart(found: Iterable[Span], others: Iterable[Span]) -> bool:
    """Whether one of those found is no part of any of the others."""
    taken = list(others)
    return any(not any(one.overlaps(other) for other in taken) for one in found)


def _over_a_list(place: Place, denials: WordList) -> Iterator[Span]:
    """The denials before the list, joined by "or", that the match is an item of."""
    folded, sentence, start = place.document.folded, place.sentence, place.clause.start
    if start == sentence.start or not _LISTED.fullmatch(folded, start - 1, place.span.start):
        return
    if _OR.search(folded, start, min(sentence.end, place.span.end + _NEAR)):
        yield from denials.matches(folded, *place.left(8, sentence))


def question(place: Place, words: Mapping[str, WordList]) -> bool:
    """The sentence asks, or the heading does without a question mark."""
    del words
    sentence = place.document.folded[place.sentence.start : place.sentence.end]
    if _TELLS.match(sentence):
        return False
    if _QUESTION.search(sentence):
        return True
    return place.block.kind in {BlockKind.HEADING, BlockKind.FIELD} and _ASKS.match(sentence) is not None


def mention(place: Place, words: Mapping[str, WordList]) -> bool:
    """The sentence or a heading above speaks about the claim: a myth, a warning, what others claim."""
    folded = place.document.folded
    if words["mention"].stands_in(folded, *place.sentence):
        return True
    above = chain(place.headings(), place.lines_above())
    return any(words["mention-heading"].stands_in(folded, *block.span) for block in above)


def hedge(place: Place, words: Mapping[str, WordList]) -> bool:
    """The clause holds the claim open: may, might, could, potential, some patients; not what “we believe” to be so."""
    folded, hedges = place.document.folded, words["hedge"]
    before = (found.start for found in hedges.matches(folded, *place.left(8)))
    return any(not _OWN.match(folded, start) for start in before) or hedges.stands_in(folded, *place.right(4))


def ability(place: Place, words: Mapping[str, WordList]) -> bool:
    """The claim is of what can be, not of what is: "can" up to three words before the match."""
    return words["ability"].stands_in(place.document.folded, *place.left(3))


def aim(place: Place, words: Mapping[str, WordList]) -> bool:
    """What somebody wants, plans or hopes for."""
    if _TO_BE.match(place.document.folded, *place.sentence):
        return True
    return not _conceded(place) and any(_still_sought(place, words["aim"]))


def devotion(place: Place, words: Mapping[str, WordList]) -> bool:
    """What somebody is said to be devoted to; not what the devotion itself ensures."""
    folded = place.document.folded
    sought = _still_sought(place, words["devotion"])
    if _ENSURES.match(folded, place.span.start):
        return any(not _DEVOTION.match(folded, found.start) for found in sought)
    return any(sought)


def _still_sought(place: Place, aims: WordList) -> Iterator[Span]:
    """The aims up to twelve words before the match that nothing is said to have led to."""
    folded, start = place.document.folded, place.span.start
    # "to prevent, treat, and cure": the commas of a list do not end what the aim reaches.
    listed = place.document.text(place.left(1)) in {"", "and", "or"} and not _ENSURING.match(folded, start)
    found = aims.matches(folded, *place.left(12, place.sentence if listed else place.clause))
    return (one for one in found if not _LED_TO.search(folded, one.end, start))


def choice(place: Place, words: Mapping[str, WordList]) -> bool:
    """A choice still to be made: to find the best treatment, whatever suits you."""
    folded, clause = place.document.folded, place.clause
    if _conceded(place):
        return False
    choices = list(words["choice"].matches(folded, *place.left(7)))
    if choices and _apart(choices, words["no-choice"].matches(folded, clause.start, place.span.end)):
        return True
    return words["choice-after"].stands_in(folded, place.span.end, clause.end)


def condition(place: Place, words: Mapping[str, WordList]) -> bool:
    """The clause is a condition: if there are no side effects; not what one is told to do under it."""
    folded, start = place.document.folded, place.span.start
    if _conceded(place):
        return False
    conditions = words["condition"].matches(folded, place.clause.start, start)
    return any(not _ORDERED.search(folded, found.end, start) for found in conditions)


def _conceded(place: Place) -> bool:
    folded, sentence = place.document.folded, place.sentence
    return place.clause.start == sentence.start and _CONCEDES.match(folded, *sentence) is not None


def official(place: Place, words: Mapping[str, WordList]) -> bool:
    """A named health authority says it: the sentence has one before the match, or "according to" one after it."""
    folded, span, sentence = place.document.folded, place.span, place.sentence
    return words["official"].stands_in(folded, sentence.start, span.start) or words["official-after"].stands_in(
        folded, span.end, sentence.end
    )


def study(place: Place, words: Mapping[str, WordList]) -> bool:
    """The sentence reports research, so that the claim is a finding and no promise; not only that “studies show” it."""
    folded, sentence = place.document.folded, place.sentence
    reports = list(words["study"].matches(folded, *sentence))
    return bool(reports) and _apart(reports, words["no-study"].matches(folded, *sentence))


def wording(place: Place, words: Mapping[str, WordList]) -> bool:
    """The sentence, or a heading above, speaks about the words themselves: which to avoid, what was called so."""
    folded, span, sentence = place.document.folded, place.span, place.sentence
    near = Span(max(sentence.start, span.start - _NEAR), min(sentence.end, span.end + _NEAR))
    if _SPEAKS_OF.search(folded, near.start, span.start) and _CLOSED.match(folded, span.end):
        return True
    if words["wording"].stands_in(folded, *sentence) or words["wording-near"].stands_in(folded, *near):
        return True
    return any(words["wording-heading"].stands_in(folded, *heading.span) for heading in place.headings())


def measured(place: Place, words: Mapping[str, WordList]) -> bool:
    """The sentence says how much, or by which test: a share, a probability, a number of points."""
    folded, sentence = place.document.folded, place.sentence
    return _FIGURE.search(folded, *sentence) is not None or words["measured"].stands_in(folded, *sentence)


def off_topic(place: Place, words: Mapping[str, WordList]) -> bool:
    """The sentence does not speak of health or care, nor does what it goes on from if it is short or points back."""
    folded, topics, (start, end) = place.document.folded, words["health-topic"], place.sentence
    if end - start < _SHORT or _POINTS_BACK.search(folded, start, place.span.end):
        start = max(0, start - _BEFORE)
    return not topics.stands_in(folded, start, end)
