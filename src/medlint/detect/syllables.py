"""Counts the syllables of English words, as formulas for readability need them: right for nearly all, quick for all."""

from functools import lru_cache

from medlint.pattern import Pattern

_VOWELS = Pattern(r"[aeiouy]+")
# Vowels side by side that are spoken apart.
_APART = Pattern(
    r"(?<![ctgs])ia(?:n|l)|ia(?!n|l)|io(?!us|n)|(?<![ctgx])ious|iu[ms]"  # bacterial, malaria, radio, serious, calcium
    r"|(?<![tcs])ien[ct]|\bscien|iet|\b[il]ion|[^aeiou]{2}ier\b|[bcdfglmnprstv]lier\b|[aeiou][^aeiou]ier\b"
    r"|creat|\bidea|area|reali|theor|\brea[ck]t|eo\b|\b(?:geo|neo|osteo)|e[io]ng\b|oing\b|[aeou]ying\b|[^aeiou]ying\b"
    r"|(?<![gq])ua[ltr]|uous|(?<![bgjq])ui(?:ds?\b|n|c)|poe[mt]|\bco(?:op|ord)|\bpree|\brei"
)
# An e that nobody hears, at the end or before an ending.
_SILENT = Pattern(
    r"(?<=[^aeiouyl])e$|(?<=[aeiouyr]l)e$"
    r"|(?<=[^aeiouscgzxlh])es$|(?<=[aeiouyr]l)es$|(?<=th)es$"
    r"|(?<=[^aeioutdl])ed$|(?<=[aeiouyrl]l)ed$|(?<=[aeiou])ed$"
    r"|(?<=[aeiouyr][bcdfgkmnprstvz])e(?=(?:ly|fully|ful|ments?|less|ness|some|where|times?|thing|one|fore|body|how)$)"
)
_EXCEPTIONS = {"diabetes": 4, "recipe": 3, "recipes": 3, "apostrophe": 4, "ion": 2, "ions": 2, "pneumonia": 3}
_SYLLABIC = Pattern(r"(?:sms?|thms?|(?<=[dst])n't)$")  # autism, rhythm, didn't


@lru_cache(maxsize=4096)
def syllables(word: str) -> int:
    """How many syllables the folded ``word`` has; at least one. Hyphens divide it."""
    if "-" in word:
        return sum(syllables(part) for part in word.split("-") if part) or 1
    if word in _EXCEPTIONS:
        return _EXCEPTIONS[word]
    spoken = _SILENT.sub("", word.removesuffix("'s"))
    count = len(_VOWELS.findall(spoken)) + len(_APART.findall(word)) + len(_SYLLABIC.findall(word))
    return max(count, 1)
