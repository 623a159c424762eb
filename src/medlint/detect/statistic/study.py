"""Says whether a figure is a finding of a study that its article reports on, or that it names beside it."""

from collections.abc import Iterator

from medlint.detect.guards.words import WordList
from medlint.model.document import BlockKind, ContainerKind, Document
from medlint.model.span import Span
from medlint.pattern import Pattern

# Words with which an article speaks of its own study: whom it followed, which groups it compared, what it measured.
_OF_THE_STUDY = Pattern(
    r"\b(?:participants|respondents|placebo|control group|follow(?:ed|ing)?[ -]up|endpoints?|randomi[sz]ed|enrolled"
    r"|enrol?lment"
    r"|(?:study|research|survey|report|trial|statement|key) (?:highlights|findings|results)"
    r"|(?:analys[ie]s|review|survey|researchers|investigators|authors|findings|results) (?:also )?"
    r"(?:found|showed|revealed)"
    r"|(?:researchers|investigators|scientists) (?:also |then )?"
    r"(?:recorded|measured|compared|tested|tracked|assigned|assessed)"
    r"|according to (?:an? |the )?(?:[\w-]+ ){0,4}(?:study|research|presentation|analysis|survey|poll|abstract"
    r"|statement)"
    r"|(?:the|this|these|our|its|both|all|first) (?:[\w-]+ ){0,3}(?:stud(?:y|ies)|trials?|survey|groups?|arms?|cohorts?"
    r"|analys[ie]s|findings|results|report|researchers|investigators)"
    r"|(?:results|findings|data) from (?:the|our|its|an?)|(?:trial|study|researchers) (?:has |have )?found"
    r"|(?:people|patients|adults|women|men|children|those) (?:who (?:received|took|were|had|got|\w+ed)|treated with"
    r"|in the [\w-]+ (?:group|arm|study|trial))|-treated (?:patients|group)"
    r"|(?:high|low)-dose|(?:after|at) \d+ (?:weeks|months)|respon(?:se|der) rate|associated with"
    r"|compared (?:to|with)|primary outcome|n\s?=\s?\d+)\b"
)
# The heading of a list that holds nothing but what the study found.
_HIGHLIGHTS = Pattern(
    r"\W*(?:study|research|survey|report|trial|statement) (?:highlights|findings|results|details|data)\W*"
)
# A trial of a drug, by its phase.
_TRIAL = Pattern(r"\bphase (?:[1-4]|i{1,3}|iv)(?:[ab]|/\d[ab]?)?\b")
# One by its acronym, in capitals: “SUNRISE-2”, “SUN-PED-02”.
_ACRONYM = Pattern(r"\b(?!COVID|SARS)(?:[A-Z]{5,}-\d{1,2}|[A-Z]{2,6}-[A-Z]{2,6}-\d{1,3})\b")
# One by its name behind what it is: “a large study, the Northern Heart Program (NHP), proved”.
_BY_NAME = Pattern(
    r"\b(?:[Ss]tudy|[Tt]rial|[Ss]urvey|[Cc]ohort),\s(?:called\s|named\s|known\sas\s)?(?:the\s)?"
    r"(?:[A-Z][\w'’-]+\s(?:(?:of|for|in|on|and|the|to|with)\s){0,2}){1,6}?(?:[A-Z][\w'’-]+\s)?\([A-Z][\w-]{1,11}\)"
)
# What is said only of the groups of a trial.
_IN_GROUPS = Pattern(
    r"\b(?:placebo|control group|treatment group|study group|treated group|effect size|primary endpoint"
    r"|at (?:the )?(?:[\w-]+[ -](?:week|month|year) mark|week \w+|month \w+)|respon(?:se|der) rate)\b"
)
_BACKGROUND = Pattern(
    r"\b(?:cause of|americans|diagnosed|prevalence|affect\w*|each year|every year|annually|worldwide|untreated"
    r"|lifetime risk|without (?:treatment|intervention|therapy|screening)|will in time)\b"
)
# What is known without the study: a figure that only stands near its findings may be one of these.
_KNOWN = Pattern(
    r"\b(?:globally|nationwide|nationally|today|previous\w*|earlier|estimated?|projected|expected|known|(?:5|five)-year"
    r"|people (?:have|live)|in the (?:u\.?s|united states|uk|world|country))\b"
)
# What others found or think, and what is known of a treatment, though the words are those of a study.
_OF_OTHERS = Pattern(
    r"\b(?:previous|prior|earlier|past|other) (?:[\w-]+ ){0,2}(?:stud(?:y|ies)|research|trials?) (?:have |has |had )?"
    r"(?:shown|showed|found|suggest\w*|estimate\w*|reported|indicate\w*)\b"
    r"|\b(?:thought|believed|estimated) to (?:cause|affect|account|be responsible|kill|occur|strike)\b"
    r"|\bsurvival rates?\b[^.;]*\b(?:is|are)\b"
)
_GOES_ON = Pattern(
    r"\b(?:also|additionally|furthermore|moreover|in addition|conversely|by contrast|similarly|overall)\b"
)
# Sources that nobody names: what follows them is no finding of the study before.
_ELSEWHERE = Pattern(
    r"\b(?:statistics|(?:other|several|many) (?:studies|surveys)|experts)"
    r" (?:show|reveal|suggest|indicate|estimate|say)\b"
)
_TWO_SENTENCES = 450
_LONGEST_PARAGRAPH = 4000
_MOST_ITEMS = 30
_MOST_LINES, _LONGEST_LINE = 8, 120


class Study:
    """The study that articles announce with the words of ``announced``."""

    def __init__(self, announced: WordList) -> None:
        self._announced = announced

    def tells(self, document: Document, block: int, sentence: Span) -> bool:
        """Whether the sentence speaks of a study and the article says somewhere whose it is: it is its own source."""
        told = is_title(document, block) or _speaks_of_it(document, block, sentence)
        return told and self._announced.stands_anywhere(document.folded)

    @staticmethod
    def is_of_a_trial(document: Document, block: int, sentence: Span) -> bool:
        """Whether a trial is named in the sentence or right before it, and the sentence tells what it found."""
        folded = document.folded
        if _BACKGROUND.search(folded, *sentence):
            return False
        start = max(document.blocks[block].span.start, sentence.start - _TWO_SENTENCES)
        if block and _IN_GROUPS.search(folded, *sentence) and _TRIAL.search(folded, *document.blocks[block - 1].span):
            return True
        if _ACRONYM.search(document.prose, *sentence) or _BY_NAME.search(document.prose, *sentence):
            return True
        return _TRIAL.search(document.folded, start, sentence.end) is not None


def is_title(document: Document, block: int) -> bool:
    """Whether the block is the title of the article, which says what its study found."""
    blocks = document.blocks
    first = next((index for index, one in enumerate(blocks) if one.kind is not BlockKind.FIELD), block)
    if blocks[block].kind is BlockKind.FIELD or first == block:
        return blocks[block].kind in (BlockKind.FIELD, BlockKind.HEADING)
    # pages that were taken from the web say it again
    if blocks[first].kind is not BlockKind.HEADING or not document.prose[blocks[block].span.start].isupper():
        return False
    title, again = (document.prose[one.span.start : one.span.end] for one in (blocks[first], blocks[block]))
    return len(again) <= len(title) and again.strip() == title.strip()


def _speaks_of_it(document: Document, block: int, sentence: Span) -> bool:
    """Whether the sentence has the words of a study, or goes on from those that have and tells nothing known before."""
    folded = document.folded
    if _OF_OTHERS.search(folded, *sentence):
        return False
    if _OF_THE_STUDY.search(folded, *sentence):
        return True
    if is_highlight(document, block):
        return True
    lead = _lead(document, block)
    if _KNOWN.search(folded, *sentence):
        return False
    if 0 <= lead < block and _OF_THE_STUDY.search(folded, *document.blocks[lead].span):
        return True
    start = _paragraph_start(document, block, sentence)
    if _BACKGROUND.search(folded, *sentence) or _ELSEWHERE.search(folded, start, sentence.end):
        return False
    return any(_OF_THE_STUDY.search(folded, *before) for before in _leading_up(document, block, sentence))


def is_highlight(document: Document, block: int) -> bool:
    """Whether the block belongs to a list of nothing but what a study found."""
    lead = _lead(document, block)
    if lead == block:
        lead = _above_bare_lines(document, block)
    return 0 <= lead < block and _HIGHLIGHTS.fullmatch(document.folded, *document.blocks[lead].span) is not None


def _above_bare_lines(document: Document, block: int) -> int:
    """The block above the short lines, no items by their marks, of which ``block`` is one."""
    for index in range(block, max(-1, block - _MOST_LINES), -1):
        one = document.blocks[index]
        if one.kind is not BlockKind.PARAGRAPH or document.prose[one.span.end - 1] == ":":
            return index
        if one.span.end - one.span.start > _LONGEST_LINE:
            return -1
    return -1


def _leading_up(document: Document, block: int, sentence: Span) -> Iterator[Span]:
    """What a sentence goes on from: its own block up to it, and the block before if it adds to that."""
    yield Span(_paragraph_start(document, block, sentence), sentence.start)
    if block and _GOES_ON.search(document.folded, *sentence):
        yield document.blocks[block - 1].span


def _paragraph_start(document: Document, block: int, sentence: Span) -> int:
    """Where to begin to read up to the sentence: with its block, which only a page without line breaks makes long."""
    return max(document.blocks[block].span.start, sentence.start - _LONGEST_PARAGRAPH)


def _lead(document: Document, block: int) -> int:
    """The block that leads in the list, marked or not, to which ``block`` belongs; ``block`` itself outside of one."""
    for index in range(block, max(-1, block - _MOST_ITEMS), -1):
        one = document.blocks[index]
        if not document.within(one, ContainerKind.ITEM) and not document.prose[one.span.start].islower():
            return index
    return -1
