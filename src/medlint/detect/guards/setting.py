"""The guards that read what a match stands in: a quotation, a heading, a link, a list of references, a report."""

from collections.abc import Mapping

from medlint.detect.guards.place import Place
from medlint.detect.guards.single_quotes import in_single_quotes
from medlint.detect.guards.words import WordList
from medlint.model.document import BlockKind, ContainerKind, MarkKind
from medlint.model.quotes import in_double_quotes
from medlint.pattern import Pattern

# A line in quotation marks that is written as titles are: nobody says it, it stands on a label.
_SLOGAN = Pattern(r"\W*[\"“](?:(?:[A-Z\d][\w'’®™-]*|of|the|and|for|in|to|an?|on|with|your|&)[\s,]*){2,9}[!.]?[\"”]\W*")
_REFERENCES = Pattern(
    r"\W*(?:references?|sources?|bibliography|citations?|further reading|notes|footnotes|endnotes|works cited"
    r"|literature(?: cited)?|selected publications|publications|disclaimers?)\W*"
)
# An entry in a list of references: "2019;12", "12(3): 45", or one of the cues, which are quicker to look for.
_ISSUE = Pattern(r"\d(?:(?<=\b(?:19|20)\d\d)\s?[;:]\s?\d|\(\d+\)\s?:\s?\w?\d)")
_CUES = ("doi", "pmid", "et al", "vol.", "isbn")
_CUE = Pattern(r"\b(?:(?:doi|pmid|et al|isbn)\b|vol\.\s?\d)")
# What the text itself calls something, in quotation marks: this new "Miracle Cap", known as the "Tree of Life".
_NICKNAME = Pattern(
    r"(?i:\b(?:known as|called|dubbed|nicknamed|this|new|our)) (?i:(?:the|an?) )?"
    r"[\"“](?:The )?[A-Z][\w'’-]+(?: of)?(?: [A-Z][\w'’-]+){1,2},?[\"”]"
)
_OUR = Pattern(r"\bours?\b|\bmy (?:product|formula|method|brand|clinic|practice|team|company|patients)\b")
_LONGEST_ENTRY, _AROUND = 600, 240  # code points of an entry, and of what is read around words for who says them


def quotation(place: Place, words: Mapping[str, WordList]) -> bool:
    """Somebody else's words: inside quotation marks or in a block quotation."""
    del words
    document, block = place.document, place.block
    if document.within(block, ContainerKind.QUOTE) or place.inside(MarkKind.QUOTE):
        return True
    if in_double_quotes(document.prose, block.span, place.span.start):
        return True
    return in_single_quotes(document, place.span.start)


def others_words(place: Place, words: Mapping[str, WordList]) -> bool:
    """Words in quotation marks that nobody says who speaks for a firm: its owner's words are its own.

    Who says "our" praises what is his own, and so do a label and whoever nicknames what the text is about.
    """
    if not quotation(place, words) or _SLOGAN.fullmatch(place.document.prose, *place.block.span) or is_nickname(place):
        return False
    block, span, folded = place.block.span, place.span, place.document.folded
    around = max(block.start, span.start - _AROUND), min(block.end, span.end + _AROUND)
    return not words["owner-speaks"].stands_in(folded, *around) and _OUR.search(folded, *place.sentence) is None


def is_nickname(place: Place) -> bool:
    """The match stands in a name in quotation marks that the text gives to what it speaks of."""
    found = _NICKNAME.finditer(place.document.prose, *place.sentence)
    return any(name.start() <= place.span.start and place.span.end <= name.end() for name in found)


def reference(place: Place, words: Mapping[str, WordList]) -> bool:
    """The match stands in a list of references or in an entry of one."""
    del words
    folded = place.document.folded
    if any(_REFERENCES.fullmatch(folded, *heading.span) for heading in place.headings()):
        return True
    start, end = place.block.span
    return end - start <= _LONGEST_ENTRY and _is_entry(folded[start:end])


def _is_entry(text: str) -> bool:
    cued = any(map(text.__contains__, _CUES)) and _CUE.search(text) is not None
    return cued or _ISSUE.search(text) is not None


def text(place: Place, words: Mapping[str, WordList]) -> bool:
    """The match stands in the running text, and not in a title or a heading."""
    del words
    return place.block.kind not in {BlockKind.HEADING, BlockKind.FIELD}


def heading(place: Place, words: Mapping[str, WordList]) -> bool:
    """The match stands in a title or a heading, which the text below bears out or does not."""
    return not text(place, words)


def title(place: Place, words: Mapping[str, WordList]) -> bool:
    """The match stands in a link that is all of its block: the title of another page."""
    del words
    block = place.block
    return any(
        mark.kind is MarkKind.LINK and mark.text.contains(place.span) and mark.span.contains(block.span)
        for mark in place.document.marks_over(place.span)
    )


def linked(place: Place, words: Mapping[str, WordList]) -> bool:
    """The match is the text of a link, or part of it: readers can follow it, if only to another page of the site."""
    del words
    marks = place.document.marks_over(place.span)
    return any(mark.kind is MarkKind.LINK and mark.text.overlaps(place.span) for mark in marks)


def introduced(place: Place, words: Mapping[str, WordList]) -> bool:
    """The text reports on one study, which it names somewhere: "the study's author", "the findings, published in"."""
    return words["introduced"].stands_anywhere(place.document.folded)
