"""Which amounts of which drug an article gives, and how often a day."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from medlint.detect.drug.names import DrugNames, Mention
from medlint.model.document import PROSE, Document
from medlint.model.record import NamedTuple
from medlint.model.span import Span
from medlint.pattern import Pattern
from medlint.rules.scan import Hit
from medlint.rules.tables import Entry

_NUMBER = r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?"
_UNIT = r"(?:mg|mcg|[µμu]g|g|(?:milli|micro)?grams?)"
_MILLIGRAMS = {"mg": 1.0, "mil": 1.0, "g": 1000.0, "gra": 1000.0}  # by the first letters; all others are micrograms
# “5 mg/mL” is a strength, and “2 mg/kg” depends on who takes it; “2 mg/day” is an amount.
_AMOUNT = Pattern(
    rf"(?<![\w.,/$£€:+<>≥≤=-])(?:{_NUMBER}\s*{_UNIT}?\s*(?:-|–|—|to|or)\s*)?(?P<most>{_NUMBER})[\s-]*(?P<unit>{_UNIT})"
    r"(?![\w%])(?:\s*\((?:mg|mcg|g)\))?+"
    r"(?!\s*/\s*(?!d(?:ay)?\b|24)|[\s-]*per\s+(?!day\b|24)|\s*\+|\s*(?:-|–|—|to)\s*\d)"
)
_WORD = Pattern(r"[a-zµμ]+|[,;+]")
_OF_ANOTHER = Pattern(r"\s+of\s+(?!(?:the|this|your|it)\b)")
# The words that may stand between an amount and the drug behind it, and between a drug and the amounts behind it.
_OF = frozenset("tablet tablets capsule capsules pill pills dose doses daily oral generic a day per of".split())
_FILL = _OF | frozenset(
    "the an at is was in to up from with for by or once twice every be been as high low much little adult adults"
    " most some people usual usually typical typically common commonly standard recommended maximum max minimum"
    " initial first starting start starts started maintenance total target full single dosage dosages dosing range"
    " ranges ranging between take taken given raised raise reduced lowered adjusted set prescribed available can"
    " may should must mouth orally strength strengths increase increased titrated er xr sr ir xl cr dr la cd hcl"
    " hydrochloride hydrobromide succinate tartrate sodium calcium maleate besylate sulfate acetate oxalate"
    " mesylate potassium extended immediate release brand it that which then after , week weeks mg mcg g"
    " milligrams micrograms grams milligram microgram gram µg μg ug".split()
)
# What says in a title that there is another drug, perhaps one that is not in the table.
_TOGETHER = Pattern(r"\w[-/+]\w|\b(?:and|with|plus|vs|versus|or)\b|[,+&/]")
_FAR = 90  # code points between a drug and its amount
# What parts an amount from how often it is taken: no other amount, no other time.
_APART = r"(?:(?!week|month|fortnight|year|course|hour)[^.;:\d]){0,40}?"
_A_DAY = r"(?:\s+times)?,?\s+(?:(?:a|per|each|every)\s+day|daily)\b"
# How often a day; where a text leaves the choice, the least that it asks for.
_OFTEN = (
    (rf"(?:once|one|1)\s*(?:or|to|-|–)\s*(?:twice|two|2){_A_DAY}", 1.0),
    (rf"(?:(?:twice|two|2)(?:\s*(?:or|to|-|–)\s*(?:three|3))?{_A_DAY}|b\.?i\.?d\b)", 2.0),
    (rf"(?:(?:thrice|three|3)(?:\s*(?:or|to|-|–)\s*(?:four|4))?{_A_DAY}|t\.?i\.?d\b)", 3.0),
    (rf"(?:(?:four|4){_A_DAY}|q\.?i\.?d\b)", 4.0),
    (r"(?:/\s*d(?:ay)?\b|(?:a|per|each|every|one)\s+day\b|daily\b|(?:in|per)\s+24\s+hours|nightly\b)", 1.0),
)
_TIMES = Pattern(_APART + "(?:" + "|".join(f"(?P<o{at}>{often})" for at, (often, _) in enumerate(_OFTEN)) + ")")
_HOURLY = Pattern(rf"{_APART}every\s+(?:[\w.]+\s*(?:-|–|to|or)\s*)?(?P<hours>4|6|8|12|four|six|eight|twelve)\s+hours")
_HOURS = {"four": 4.0, "six": 6.0, "eight": 8.0, "twelve": 12.0}
_DAILY = Pattern(r"\b(?:daily|24-hour)\s+(?:dose|dosage|limit|maximum|total|amount)s?\b[^.;\d]{0,50}$")
_WHOLE = Pattern(r"\b(?:divided|split|total|doses)\b")


class Dose(NamedTuple):
    """An amount of a drug where it stands, in milligrams: of a range the highest.

    ``times`` is how often a day it is taken, 0 where the sentence does not say.
    """

    span: Span
    drug: Entry
    milligrams: float
    unit: str
    times: float
    sentence: Span


def doses(document: Document, names: DrugNames, hits: Sequence[Hit]) -> Iterator[Dose]:
    """The amounts whose drug can be told, in the order of the text; ``hits`` are those of the triggers of ``names``."""
    mentions = tuple(names.mentions(document, hits))
    titled = _titled(document, mentions)
    starts = [mention.span.start for mention in mentions]
    folded = document.folded
    for index, block in enumerate(document.blocks):
        if block.kind not in PROSE or _AMOUNT.search(folded, *block.span) is None:
            continue
        for sentence in document.sentences(index):
            named = mentions[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]
            for found in _AMOUNT.finditer(folded, *sentence):
                span = Span(*found.span())
                drug = _of(folded, span, named) if named else titled
                if drug is not None and (named or not _OF_ANOTHER.match(folded, span.end)):
                    unit = found["unit"]
                    milligrams = float(found["most"].replace(",", "")) * _MILLIGRAMS.get(unit[:3], 0.001)
                    yield Dose(span, drug, milligrams, unit, _times(folded, span, sentence), sentence)


def _titled(document: Document, mentions: Sequence[Mention]) -> Entry | None:
    """The one drug that the article is about, as its title says, which sentences without a drug are of."""
    title = document.title
    inside = [mention for mention in mentions if title.start <= mention.span.start < title.end]
    one = len({mention.drug.name for mention in inside}) == 1
    return inside[0].drug if one and not _TOGETHER.search(document.folded, *title) else None


def _of(folded: str, amount: Span, named: Sequence[Mention]) -> Entry | None:
    """The drug that the amount is of: the one right behind it, or else the last one before it."""
    for mention in named:
        gap = folded[amount.end : mention.span.start]
        # wide space is markup, behind which something else may begin
        if amount.end < mention.span.start and _only(_OF, gap) and "  " not in gap and "/" not in gap:
            return mention.drug
    before = [mention for mention in named if mention.span.end <= amount.start]
    if before and _only(_FILL, folded[before[-1].span.end : amount.start]):
        return before[-1].drug
    return None


def _only(words: frozenset[str], text: str) -> bool:
    return len(text) <= _FAR and words.issuperset(found[0] for found in _WORD.finditer(text))


def _times(folded: str, amount: Span, sentence: Span) -> float:
    """How often a day the amount is taken; 1 where it is divided."""
    often = _TIMES.match(folded, amount.end, sentence.end)
    hourly = _HOURLY.match(folded, amount.end, sentence.end)
    if often is None and hourly is None:
        return 1.0 if _DAILY.search(folded, sentence.start, amount.start) else 0.0
    if _WHOLE.search(folded, *sentence):
        return 1.0
    if hourly and (often is None or hourly.end() < often.end()):
        hours = hourly["hours"]
        return 24.0 / (_HOURS.get(hours) or float(hours))
    return next(times for at, (_, times) in enumerate(_OFTEN) if often and often[f"o{at}"])
