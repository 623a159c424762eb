"""Lead-ins: sentences that promise a list."""

from collections.abc import Iterator

from medlint.detect.lead_in_words import LeadInWords, words_of
from medlint.detect.list_intro.constructs import FOLLOWING
from medlint.detect.list_intro.promise import Grading, Promise
from medlint.model.document import BlockKind, ContainerKind, Document
from medlint.model.record import NamedTuple
from medlint.model.source import Format
from medlint.model.span import Span
from medlint.pattern import Pattern

# A colon may be followed by closing quotes and brackets, and by a dash: "include:-"; a dash alone may stand for it.
_END = Pattern(
    r"(?:(?P<colon>(?:[:：][\s)\]\"'*_]*[-–—]?|[-–—]|(?<=such as),)\s*)|(?P<semicolon>;\s*)"
    r"|(?P<stop>[.!?][\s)\]\"'*_]*))$"
)
_REFERENCES = Pattern(r":(?:\[[^\[\]]{1,40}\]\s*)+$")  # “include:[3]”
_CLOSERS = " \n\r\t)]\"'*_"
_OPENING = ":;：-–—"
_STOPS = ".!?"
# What “Type in:” announces on its own line, and what is no prose.
_CODE = Pattern(r"[*_ \t]*+(?:`|<(?:code|kbd|samp|tt)\b)")
_POINTING = ("follow", "below", "here are", "there are", "with these ", "try these ", "use these ", "consider these ")
_BREAKS_OFF = ("include.", "includes.", "including.")
_SUCH_AS = "such as,"
_LEAD_IN_KINDS = frozenset({BlockKind.PARAGRAPH, BlockKind.HEADING})
_REACH = 240  # code points: what a clause promises is decided by its end
_TAIL = 160
_CLOSING = 20  # code points that an end and the brackets behind it take
_ITEM = Pattern(r"\s*\d{1,2}[.)][^\W\d]")
_MERE_SUBJECT = Pattern(
    r"(?:you|they|it|we|he|she|(?:the|your|this|that|each|a|many|most|some)\s+\w+)(?:'(?:re|ve|ll))?\s*:\s*"
)
_ORDER = 4  # words
_WITHOUT_OBJECT = frozenset("help helps work works heal heals".split())  # “A Dietitian Can Help”
_LINKS = frozenset({"or", "and", "to"})  # “foods to limit or avoid”
# Every word begins with a capital, but short ones.
_TITLE = Pattern(r"\W*[A-Z][\w'’&-]*(?:\W+(?:[A-Z0-9][\w'’-]*|[a-z]{1,3}(?!\w)))+\W*")
_NO_END = (":)", ":-)", ":(", ":-(", ";)", ";-)", "___")  # smileys, and blanks to be filled in
_BLANK = Pattern(r":\s+—$")
POINTS_BACK = (
    "these include",
    "they include",
    "these are",
    "they are",
    "a few are",
    "some are",
    "some of them are",
)  # said of what the sentence before names
_BARE_ENDS = frozenset({"as", "into", "following", "follows", "are", "because"})


class LeadIn(NamedTuple):
    """A sentence at the end of its block that promises a list. ``open`` says whether its grammar wants the items."""

    block: int
    span: Span
    promise: Promise
    clause: str
    open: bool = False


def lead_ins(document: Document, words: LeadInWords) -> Iterator[LeadIn]:
    """The lead-ins of ``document`` in the order of the text. Tables and front matter have none."""
    for index in _candidates(document, words):
        if not document.within(document.blocks[index], ContainerKind.TABLE):
            lead_in = _lead_in(document, index, words)
            if lead_in:
                yield lead_in


def subject_of(document: Document, lead_in: LeadIn) -> str:
    """What the lead-in is about, folded: “these include” says it in the sentences before."""
    if lead_in.clause.startswith(POINTS_BACK):
        return document.folded_text(document.blocks[lead_in.block].span)
    return lead_in.clause


def _candidates(document: Document, words: LeadInWords) -> Iterator[int]:
    """The blocks that end as lead-ins do; all of them are asked, so it looks at their last words alone."""
    folded, naming = document.folded, words.words("naming") | _BARE_ENDS
    for index, (kind, (start, end), *_) in enumerate(document.blocks):
        if kind in _LEAD_IN_KINDS:
            tail = folded[max(start, end - _TAIL) : end].rstrip()
            last = tail[-1:]
            if last.isalnum():
                pointing = "following" in tail and ("of the following" in tail or FOLLOWING.search(tail) is not None)
                may = pointing or tail.endswith(" below") or tail.rsplit(None, 1)[-1] in naming
            elif tail.endswith(_NO_END) or (last == "—" and _BLANK.search(tail)):
                continue
            elif last == "]" and _REFERENCES.search(tail):
                may = True
            else:
                tail = tail.rstrip(_CLOSERS)
                last = tail[-1:]
                pointing = last in _STOPS and (tail.endswith(_BREAKS_OFF) or any(word in tail for word in _POINTING))
                may = pointing or last in _OPENING or tail.endswith(_SUCH_AS)
            if may and tail and not _CODE.match(document.source.text, end):
                yield index


def _lead_in(document: Document, index: int, words: LeadInWords) -> LeadIn | None:
    block, sentence = document.blocks[index], _last_sentence(document, index)
    text = document.folded_text(Span(max(sentence.start, sentence.end - _REACH), sentence.end))
    if text.endswith("]"):
        text = _REFERENCES.sub(":", text)
    ending = _END.search(text, max(0, len(text) - _CLOSING))
    clause = text[: ending.start()].rstrip() if ending else text
    # A number of its own ends no sentence: “1. Side effects:”.
    alone = not any(map(str.isalpha, document.folded[block.span.start : sentence.start]))
    # A line of plain text that breaks off looks like a heading.
    heading = block.kind is BlockKind.HEADING and (ending is not None or document.source.format is not Format.TEXT)
    written = document.prose[sentence.start : sentence.end]
    capitals = written.isupper() or (alone and _TITLE.fullmatch(written) is not None and _may_be_title(clause, words))
    graded = Grading(words, clause, alone=alone, heading=heading or capitals, capitals=capitals)
    if ending and ending["colon"]:
        promise = graded.before_colon()
    elif ending and ending["stop"]:
        promise = graded.before_full_stop(asks="?" in ending["stop"])
    else:
        promise = graded.without_colon(semicolon=ending is not None)
    return LeadIn(index, sentence, promise, clause, graded.is_open()) if promise else None


def _may_be_title(clause: str, words: LeadInWords) -> bool:
    """Whether a clause written as a title is one: it is an order, or has a noun like a verb at its end (“Repair”)."""
    found = words_of(clause)
    if len(found) >= _ORDER and found[0] in words.words("imperatives"):
        return found[-1] not in words.words("open") | words.words("prepositions") | words.words("naming")
    doing = found[-1:] != [] and (found[-1] in words.words("open-verbs") or found[-1] in _WITHOUT_OBJECT)
    return doing and _LINKS.isdisjoint(found[-2:])


def _last_line(document: Document, sentence: Span) -> Span:
    """The last line of a sentence where it has a number of its own, which nothing parts from it: “2.Bridges:”."""
    line = document.prose.rfind("\n", *sentence) + 1
    return Span(line, sentence.end) if line and _ITEM.match(document.prose, line, sentence.end) else sentence


def _last_sentence(document: Document, index: int) -> Span:
    """The last sentence of a block, with the one before it when it is a mere “You:” or “The child:”."""
    sentences = document.sentences(index)
    last = _last_line(document, sentences[-1])
    if len(sentences) > 1 and _MERE_SUBJECT.fullmatch(document.folded, last.start, last.end):
        return Span(sentences[-2].start, last.end)
    return last
