"""The names of the months, as parts of patterns."""

MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
MONTHS_LOWER = MONTHS.lower()
# With their abbreviations, which may end in a point.
SHORT_MONTHS = (
    "Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    "|Nov(?:ember)?|Dec(?:ember)?"
)
SHORT_MONTHS_LOWER = SHORT_MONTHS.lower()
