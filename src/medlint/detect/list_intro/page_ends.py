"""What stands where the text of a page has ended: credits, ways to reach somebody, buttons."""

from medlint.detect.lead_in_words import LeadInWords, words_of
from medlint.detect.list_intro.instructions import are_long_instructions
from medlint.detect.list_intro.item_lines import WANT_ADDRESS, has_address, is_finished
from medlint.detect.list_intro.parallel import Paragraphs
from medlint.pattern import Pattern

_CREDIT = Pattern(
    r"©|licensed under|reprinted with permission|all rights reserved|copyright\b"
    r"|(?:information|content|text) (?:provided|supplied) by"
)
_CONTACT = Pattern(r"(?:phone|telephone|tel|e-?mail|fax)\b\W{0,2}:|\+?\(?\d[\d() .–-]{8,16}\d$")
_PLACES = frozenset(
    "clinic clinics hospital hospitals office offices location locations centers centres contact".split()
)
_COMPANY = Pattern(r"About (?:the )?(?:[A-Z][\w&'’.-]*[ ,:]*){1,8}")  # "About the Hill Clinic"
_BYLINE = Pattern(r"By (?:[A-Z][\w.'’-]*[ ,|–—-]+){2,4}.{0,20}\b(?:19|20)\d\d\b")
_NAME = 20  # code points
_START = 200  # code points


def is_page_end(run: Paragraphs, clause: str, words: LeadInWords) -> bool:
    """Whether the page ends where ``run`` begins, and so the promise of ``clause`` is not kept.

    Instructions of some length are no buttons (“Schedule a scan: …”), and a clause may announce clinics.
    """
    if words.are_all("more-buttons", run.texts[0]):
        return True
    if _CREDIT.search(run.texts[0][:_START]) or _BYLINE.match(run.source(0)):
        return True
    if has_address(run.texts[0]) and not clause.endswith(WANT_ADDRESS) and not is_finished(run.texts[0]):
        return _PLACES.isdisjoint(words_of(clause))
    if any(map(_CONTACT.match, run.texts)) and _PLACES.isdisjoint(words_of(clause)):
        return True
    if "?" in run.texts[0] or not words.starts("furniture", run.texts[0]):
        return False
    return not are_long_instructions(run.texts, words)


def is_boilerplate(run: Paragraphs) -> bool:
    """Whether the text ends with what press releases say of who sends them: “About the Hill Clinic”."""
    company = _COMPANY.match(run.source(0))
    return company is not None and (company.end() > _NAME or company.end() == len(run.texts[0]))
