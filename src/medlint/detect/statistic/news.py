"""Says whether a figure stands in news about a study, and reads like a finding of it or like what somebody says."""

from medlint.detect.guards.words import WordList
from medlint.detect.statistic.study import is_highlight, is_title
from medlint.evidence.experts import SAYS
from medlint.model.document import Document
from medlint.model.quotes import is_quoted
from medlint.model.span import Span
from medlint.pattern import Pattern

# What a study found is told as it was; what is known of an illness is told as it is.
_WENT = """
responded suffered developed experienced reported achieved survived relapsed occurred died improved dropped declined
increased decreased failed completed received lived stopped started reduced remained continued recovered discontinued
tested scored noticed preferred gained appeared resulted altered differed needed showed doubled tripled recommended
lowered raised boosted required returned turned ended linked cured identified detected predicted prevented worked
accounted averaged reached totaled exceeded ranged jumped climbed underwent changed progressed regressed disappeared
healed resolved shrank slowed agreed answered chose rated shortened lengthened produced eased relieved delayed restored
maintained demonstrated benefited regained cleared helped liked used tried ate drank bought
""".split()
_WAS = """
was were wasn't weren't had did didn't fell rose saw took got lost gave led felt grew became began went came found made
kept slept quit cut won stayed met would
""".split()
_PAST = frozenset((*_WENT, *_WAS))
_TOLD_AS_IT_WAS = Pattern(
    rf"(?<!\b(?:is|are|be|been|being|have|has|having|get|gets)\s(?:\w+\s)?)\b(?:{'|'.join(_WENT)})\b"
    rf"|\b(?:{'|'.join(_WAS)})\b"
)
# What they worked out themselves.
_WORKED_OUT = Pattern(
    r"\b(?:the|these)\s(?:[\w-]+\s)?(?:researchers|authors|scientists|investigators|study|team|analysis)\s(?:also\s)?"
    r"(?:estimated?|calculated?|projected|predict(?:ed)?)\b"
)
# What happened everywhere, or to all, and not to those whom the study followed.
_KNOWN = Pattern(
    r"\b(?:americans|britons|causes?\sof\sdeath|prevalence|each\syear|every\syear|annually|(?<!\b(?:after|within|for|half|over|than|first)\s)a\syear(?!\s(?:after|later|following|into|from))|worldwide|globally"
    r"|nationwide|nationally|last\syear|estimated|estimates?|experts\s(?:say|estimate)"
    r"|in\sthe\s(?:u\.?s\.?|united\sstates|uk|u\.k|world|country|nation|general\spopulation)(?!\w)"
    r"|(?:previous|earlier|past|prior|other|many|several|separate|older)\s(?:[\w-]+\s){0,2}(?:stud(?:y|ies)|trials?"
    r"|surveys?|reports?|estimates)"
    r"|(?<!from\s)(?<!between\s)in\s(?:[a-z]{3,9}\s)?(?:19|20)\d\d)\b"
)
# What whoever speaks knows of the illness, and not from the study: “it affects one in ten people”.
_OF_THE_ILLNESS = Pattern(
    r"\b(?:affects?|afflicts?|suffers?\sfrom|of\sthe\spopulation|over\sthe\s(?:past|last)\s(?:[\w-]+\s)?(?:years|decades?)"
    r"|kills?|strikes?|(?:is|are)\sdiagnosed)\b"
)
# News that names its source above the text: “Source: University of Fernhill”.
_SOURCE_ABOVE = Pattern(
    r"(?:^|\n)\W*(?:story\s)?source(?:\s?:\s|\n+)[\w\"“]|(?:^|\n)\W*[Ss]ource\W{0,3}:\W*(?:\[|https?:)"
    # what a university says of its own work
    r"|\b(?:press|media)\srelease\W{1,4}(?:[\w.&'-]+\s){0,3}?(?:university|medical\sschool|research\sinstitute)\b"
)
_ABOVE = 1000
# Single quotation marks close at the end alone: elsewhere they may be apostrophes.
_OPENED, _CLOSED = "‘'", (".'", ".’", ",'", ",’")
_NEW_STUDY = Pattern(
    r"\b(?:new|latest|recent|this|the)\s(?:[\w-]+\s){0,2}(?:study|research|trial|analysis|report)\s(?:has\s|also\s)?"
    r"(?:finds|shows|suggests|found|indicates|reveals|concludes)\b"
    r"|,\s(?:a|an)\s(?:[\w-]+\s){0,2}(?:study|analysis|survey|report)\s(?:finds|shows|suggests|has\sfound)\W*$"
)
_SAID = Pattern(
    rf"\b(?:(?:he|she|they|(?:study|authors|researchers|scientists|[A-Z][\w’'-]+))\s(?:{SAYS}|told|tells|writes|wrote)\b"
    rf"|{SAYS}\s(?:Dr|Prof|[A-Z][\w’'-]+)\b)"
)


class News:
    """News about a study that is told with words of one of the lists ``told``."""

    def __init__(self, *told: WordList) -> None:
        self._told = told

    def reports(self, document: Document, block: int, sentence: Span) -> bool:
        """Whether the sentence may tell what the study found, or what somebody who knows it says."""
        folded = document.folded
        told = _is_told_as_it_was(folded, sentence) or (
            _is_said(document.prose, document.blocks[block].span, sentence)
            and not _OF_THE_ILLNESS.search(folded, *sentence)
        )
        apart = (
            _is_set_apart(document, block)
            or _NEW_STUDY.search(folded, *sentence)
            or _WORKED_OUT.search(folded, *sentence)
        )
        if not apart and not (told and not _KNOWN.search(folded, *sentence)):
            return False
        if any(words.stands_anywhere(folded) for words in self._told):
            return True
        return any(_SOURCE_ABOVE.search(text, 0, _ABOVE) for text in (folded, document.source.text))


def _is_told_as_it_was(folded: str, sentence: Span) -> bool:
    words = folded[sentence.start : sentence.end].replace(",", " ").split()  # cheaper than the pattern
    return not _PAST.isdisjoint(words) and _TOLD_AS_IT_WAS.search(folded, *sentence) is not None


def _is_said(prose: str, block: Span, sentence: Span) -> bool:
    """Whether somebody says the sentence, or it stands in quotation marks, or begins or ends in them."""
    text = prose[sentence.start : sentence.end].rstrip()
    if text[:1] in _OPENED or text.endswith(_CLOSED) or is_quoted(prose, block, sentence):
        return True
    return _SAID.search(prose, *sentence) is not None


def _is_set_apart(document: Document, block: int) -> bool:
    """Whether the block is the title, or one of the highlights of the study."""
    return is_title(document, block) or is_highlight(document, block)
