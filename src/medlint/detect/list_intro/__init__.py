"""The detector ``list-intro``: lead-ins whose list is not there, or has lost its marks.

Parameters: ``reports`` (``truncated`` or ``unmarked``), ``vocabulary`` (the start of the names of the word lists that
``LeadInWords`` reads) and ``safety``, topics whose loss is an error: ``terms`` and what readers have ``lost``. Where a
list is certain its loss is an error, a likely one has the rule's severity, and a bare label before a title is for
information. The message may use ``{match}``, ``{follows}`` and ``{lost}``.
"""

from collections.abc import Iterator, Sequence, Set
from functools import lru_cache

from medlint.detect.check import Check
from medlint.detect.excerpt import ending
from medlint.detect.lead_in_words import LeadInWords, words_of
from medlint.detect.list_intro.bare_labels import bare_labels, emptied_labels, emptied_pairs, names_several
from medlint.detect.list_intro.bare_lines import is_title
from medlint.detect.list_intro.buttons import without_buttons
from medlint.detect.list_intro.chain import Continuation
from medlint.detect.list_intro.continuation import Following
from medlint.detect.list_intro.lead_in import LeadIn, lead_ins
from medlint.detect.list_intro.promise import Promise
from medlint.evidence import Evidence
from medlint.model.document import Document
from medlint.model.finding import Finding
from medlint.model.record import NamedTuple
from medlint.model.rule import Rule
from medlint.model.settings import Settings
from medlint.model.severity import Severity
from medlint.rules.load import parse_terms
from medlint.rules.scan import Hit
from medlint.rules.term import Term, Vocabulary

_FOLLOWS = {
    Continuation.PROSE: "prose follows",
    Continuation.ABOUT: "the text only speaks of its items",
    Continuation.HEADING: "a heading follows",
    Continuation.END: "nothing follows",
    Continuation.UNMARKED: "bare lines follow",
}
_SURE_ENOUGH = {
    Promise.LABEL: (Continuation.ABOUT, Continuation.HEADING, Continuation.END),
    Promise.WEAK: (Continuation.ABOUT, Continuation.HEADING, Continuation.END),
    Promise.LIKELY: tuple(Continuation),
    Promise.CERTAIN: tuple(Continuation),
}
_REPORTS = {
    "truncated": (Continuation.PROSE, Continuation.ABOUT, Continuation.HEADING, Continuation.END),
    "unmarked": (Continuation.UNMARKED,),
}
_DOUBTFUL = {Continuation.SECTIONS: Continuation.LIST, Continuation.TITLES: Continuation.UNMARKED}
_SETTLED = (_DOUBTFUL, dict.fromkeys(_DOUBTFUL, Continuation.HEADING))  # by whether the page has lost lists
_SEVERAL = 2  # lost lists
_MANY = 3
_TITLE_WORDS = 3
_ENDING = 4  # code points that a colon and what closes quotations and brackets behind it take
_QUOTED = 90  # code points of a lead-in that a message quotes


class SafetyTopic(NamedTuple):
    """Something that readers must not lose: the terms that name it, and the words for its loss."""

    lost: str
    terms: tuple[Term, ...]

    def is_in(self, text: str) -> bool:
        """Whether the folded ``text`` is about it."""
        return any(term.pattern.search(text) for term in self.terms)


class ListIntro(NamedTuple):
    """The check of one list-intro rule."""

    rule: Rule
    reported: tuple[Continuation, ...]
    words: LeadInWords
    safety: tuple[SafetyTopic, ...]
    triggers: Sequence[str] = ()

    def find(self, document: Document, evidence: Evidence, hits: Sequence[Hit]) -> Iterator[Finding]:
        """A finding for each lead-in that is followed by what the rule reports."""
        del evidence, hits
        document, followed = _followed(document, self.words)
        lost = _lost_lists(followed)
        labels = lost >= _SEVERAL and Continuation.HEADING in self.reported
        emptied = set(emptied_labels(document, self.words)) if labels and lost >= _MANY else set[int]()
        if followed and Continuation.HEADING in self.reported:
            emptied.update(emptied_pairs(document, self.words))
        for lead_in, continuation in followed:
            surely = lead_in.block in emptied
            if continuation in self.reported and (surely or _is_sure(document, lead_in, continuation, lost)):
                yield self._finding(document, lead_in, continuation, surely=surely)
        if labels or emptied:
            yield from self._bare(document, followed, emptied, rows=labels)

    def _bare(
        self, document: Document, followed: Sequence[tuple[LeadIn, Continuation]], emptied: Set[int], *, rows: bool
    ) -> Iterator[Finding]:
        """A finding for each label in one of the ``rows`` of them, and for those that are surely ``emptied``."""
        others = {
            lead_in.block
            for lead_in, continuation in followed
            if lead_in.promise > Promise.LABEL or continuation in self.reported
        }
        bare = set(bare_labels(document, self.words, others)) if rows else set[int]()
        for at in sorted({*bare, *emptied - others}):
            span = document.blocks[at].span
            label = LeadIn(at, span, Promise.LABEL, document.folded_text(span))
            surely = at in emptied or names_several(label.clause, self.words)
            yield self._finding(document, label, Continuation.HEADING, surely=surely)

    def _finding(
        self, document: Document, lead_in: LeadIn, continuation: Continuation, *, surely: bool = False
    ) -> Finding:
        topic = next((topic for topic in self.safety if topic.is_in(lead_in.clause)), None)
        message = self.rule.message.format(
            match=ending(document.text(lead_in.span), _QUOTED),
            follows=_FOLLOWS[continuation],
            lost=f"; readers lose {topic.lost}" if topic else "",
        )
        if continuation is Continuation.UNMARKED:
            return Finding(lead_in.span, message)
        certain = lead_in.promise is Promise.CERTAIN or topic is not None
        if not surely and lead_in.promise is Promise.LABEL and continuation is Continuation.HEADING:  # it may be one
            return Finding(lead_in.span, message, Severity.INFO)
        return Finding(lead_in.span, message, Severity.ERROR if certain else None)


@lru_cache(maxsize=2)
def _followed(document: Document, words: LeadInWords) -> tuple[Document, tuple[tuple[LeadIn, Continuation], ...]]:
    """Each lead-in with what follows it, and the document without its buttons, whose blocks they tell.

    The rules of this detector ask one after the other.
    """
    found = {lead_in.block: lead_in for lead_in in lead_ins(document, words)}
    if not found:
        return document, ()
    bare = without_buttons(document, words, found)
    if bare is not document:
        document, found = bare, {lead_in.block: lead_in for lead_in in lead_ins(bare, words)}
    following = Following(document, words, found)
    followed = tuple((lead_in, following.after(lead_in)) for lead_in in found.values())
    settled = _SETTLED[_lost_lists(followed) >= _SEVERAL]
    return document, tuple((lead_in, settled.get(continuation, continuation)) for lead_in, continuation in followed)


def _lost_lists(followed: Sequence[tuple[LeadIn, Continuation]]) -> int:
    """How many lists the page has lost, where it has kept fewer: what took them took those in doubt too.

    A page without any sure promise has lost one where it keeps none of several weak ones.
    """
    surely = [one for lead_in, one in followed if lead_in.promise >= Promise.LIKELY and one not in _DOUBTFUL]
    lost = sum(continuation in _REPORTS["truncated"] for continuation in surely)
    if surely:
        return lost if lost * 2 > len(surely) else 0
    weakly = [one in _REPORTS["truncated"] for lead_in, one in followed if lead_in.promise is Promise.WEAK]
    return 1 if sum(weakly) >= _MANY and all(weakly) else 0


def _is_sure(document: Document, lead_in: LeadIn, continuation: Continuation, lost: int) -> bool:
    """Whether the promise is sure enough for what follows, on a page that has ``lost`` so many lists."""
    if continuation in _SURE_ENOUGH[lead_in.promise]:
        return True
    if lead_in.promise is Promise.LABEL:
        titled = document.blocks[lead_in.block].container >= 0 or _is_title(document, lead_in)  # an item's, a section's
        return continuation is Continuation.PROSE and lost >= _SEVERAL and not titled
    colon = ":" in document.text(lead_in.span)[-_ENDING:]
    return lead_in.promise is Promise.WEAK and lost >= (1 if colon else _SEVERAL)


def _is_title(document: Document, lead_in: LeadIn) -> bool:
    """Whether a label is written as a title of some length, which merely ends in a colon: “Symptoms of a Sprain:”."""
    return len(words_of(lead_in.clause)) >= _TITLE_WORDS and is_title(document.prose[slice(*lead_in.span)])


def prepare(rule: Rule, vocabulary: Vocabulary, settings: Settings) -> Check:
    """The check of a list-intro rule."""
    del settings
    fields = rule.parameters
    reports = fields.text("reports")
    if reports not in _REPORTS:
        fields.fail(f"“reports” cannot be “{reports}”; use truncated or unmarked", fields.line_of("reports"))
    words = LeadInWords.of(rule, vocabulary)
    safety = []
    for entry in fields.tables("safety"):
        safety.append(SafetyTopic(entry.text("lost"), parse_terms(entry, "terms", vocabulary, required=True)))
        entry.finish()
    fields.finish()
    return ListIntro(rule, _REPORTS[reports], words, tuple(safety))
