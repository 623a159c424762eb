"""The kinds of statistic about the time that healing takes: of an injury, until an effect is seen, of a side effect."""

from medlint.detect.statistic.durations import TIME
from medlint.detect.statistic.kinds import Kind
from medlint.detect.statistic.numbers import GAP, NUMBER
from medlint.pattern import Pattern

_SPANS = ("day", "week", "month", "year")
_TIME = r"(?:days?|weeks?|months?|years?)"
# What heals by itself. A cut that was made, a piercing or a stitch heals by what its clinic tells to do.
_INJURY = (
    r"(?:burns?|wounds?|bones?|fractures?|breaks|ribs?|sprains?|strains?|ulcers?|sores?|blisters?|scrapes?|grazes|abrasions"
    r"|cuts|tears?|concussions?|bruises|ligaments?|tendons?|muscles?|lesions?|rash(?:es)?"
    r"|shingles|cracks|injur(?:y|ies)|ones|most|they)"
)
_SOON = (
    r"(?:(?:will|can|may|should|usually|typically|generally|often|normally|mostly|tend\sto|completely|fully)\s){0,3}"
)
_UNLESS = r"(?<!\b(?:if|unless|until|whether|when|once)\s(?:[\w-]+\s){0,3})"
_REPAIR = (
    r"(?:results?|benefits?|effects?|improvements?|relief|changes|repair|healing|recovery|remission"
    r"|(?:re)?growth|reduction)"
)
_CLEAR = r"(?:noticeable|visible|full|best|optimal|significant|maximum|maximal|meaningful|first|initial|real|clear)"
_REACTION = (
    r"(?:side\seffects?|nausea|bloating|gas|cramps|cramping|diarrh[eo]+a|constipation|headaches?|dizziness|drowsiness|fatigue"
    r"|itching|dryness|flushing|irritation|purging|peeling|discomfort|insomnia|withdrawal|symptoms)"
)

HEALING = (
    # “small burns heal within eight days”
    Kind(
        tuple(
            f"heal{s} {how}"
            for s in ("", "s")
            for how in ("within", "in", "after", "over", "on their", "by", "complete", "fully", "without")
        ),
        Pattern(
            rf"{_UNLESS}\b{_INJURY}\s(?:(?!not\b|n't\b|never\b)[\w-]+\s){{0,3}}?{_SOON}heals?\s(?:(?:completely|fully|(?:on|by)\s(?:its|their)\sown"
            rf"|by\sitself|by\sthemselves|without\s[a-z]+)\s)?(?:within|in|after|over)\s{GAP}{NUMBER}[\s-]{_TIME}\b"
        ),
        needs=_SPANS,
    ),
    # “a broken rib takes about six weeks to heal”
    Kind(
        tuple(f"to {fully}heal" for fully in ("", "fully ", "completely ")),
        Pattern(
            rf"{_UNLESS}\b{_INJURY}\s(?:(?!not\b|never\b)[\w-]+\s){{0,3}}?(?:takes?|needs?)\s{GAP}{NUMBER}[\s-]{_TIME}\sto\s(?:fully\s|completely\s)?heal\b"
        ),
        needs=_SPANS,
    ),
    # “it takes at least two months of daily use to see results”, “it may take three weeks for noticeable repair”
    Kind(
        (
            *(f"{span} for" for span in ("days", "weeks", "months")),
            *(f"{span} of" for span in ("days", "weeks", "months")),
        ),
        Pattern(
            rf"(?<!^)(?<!\bplease\s)(?<!\bto\s)(?<!\b(?:tests?|samples?|labs?|swabs?|scans?|x-rays?|biops(?:y|ies))\s(?:[a-z]+\s){{0,2}})\btakes?\s{GAP}{NUMBER}[\s-]{TIME}\s(?:of\s(?:(?!rest\b|leave\b)[\w-]+\s){{1,4}}?to\s(?:start\s(?:to\s)?)?(?:see|seeing|notice|feel)\s"
            rf"(?:(?!your\b|no\b|test\b|side\b)[a-z-]+\s){{0,4}}?(?:{_REPAIR}|difference|better|hairs?|skin)\b"
            # but “claims take 90 days for approval of benefits”
            rf"|for\s(?:(?:a|the|your|its)\s)?(?:{_CLEAR}\s(?:[\w-]+\s){{0,3}}?{_REPAIR}|(?:[\w-]+\s){{0,2}}?(?:repair|healing|(?:re)?growth|relief|recovery))\b)"
        ),
        needs=("take",),
    ),
    # “mild nausea during the first five days”
    Kind(
        tuple(f"{when} the first" for when in ("during", "in", "within", "over", "for")),
        Pattern(
            rf"(?<!\b(?:if|avoid|unless|watch\sfor)\s[^.;]{{0,60}})\b(?:experience|have|feel|notice|cause|causes|common)\s(?:(?!any\b|no\b|if\b)[\w,-]+\s){{0,6}}?{_REACTION}\s(?:during|in|within|over|for)\sthe\sfirst\s"
            rf"(?:(?:few|couple)\s)?{NUMBER}[\s-](?:hours|days|weeks|months)\b"
        ),
        topical=False,
        needs=("hours", "days", "weeks", "months"),
    ),
)
