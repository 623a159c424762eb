"""Says whether a figure is a finding of a study that its article reports on, or that it names beside it."""

from medlint.detect.guards.words import WordList
from medlint.model.document import Document
from medlint.model.span import Span
from medlint.pattern import Pattern

# Words with which an article speaks of its own study: whom it followed, which groups it compared, what it measured.
_OF_THE_STUDY = Pattern(
    r"\b(?:participants|respondents|placebo|control group|follow(?:ed|ing)?[ -]up|endpoints?|randomi[sz]ed|enrolled"
    r"|(?:the|this|these|our|its|both|all|first) (?:[\w-]+ ){0,3}(?:stud(?:y|ies)|trials?|survey|groups?|arms?|cohorts?"
    r"|analys[ie]s|findings|results|report|researchers|investigators)"
    r"|(?:results|findings|data) from (?:the|our|its|an?)|(?:trial|study|researchers) found"
    r"|(?:people|patients|adults|women|men|children|those) (?:who (?:received|took|were|had|got|\w+ed)|treated with"
    r"|in the [\w-]+ (?:group|arm|study|trial))|-treated (?:patients|group)"
    r"|(?:high|low)-dose|(?:after|at) \d+ (?:weeks|months)|respon(?:se|der) rate|associated with"
    r"|compared (?:to|with)|primary outcome|n\s?=\s?\d+)\b"
)
# A trial of a drug, by its phase.
_TRIAL = Pattern(r"\bphase (?:[1-4]|i{1,3}|iv)(?:[ab]|/\d[ab]?)?\b")
_BACKGROUND = Pattern(
    r"\b(?:cause of|americans|diagnosed|prevalence|affect\w*|each year|every year|annually|worldwide)\b"
)
_TWO_SENTENCES = 300


class Study:
    """The study that articles announce with the words of ``announced``."""

    def __init__(self, announced: WordList) -> None:
        self._announced = announced

    def tells(self, document: Document, sentence: Span) -> bool:
        """Whether the sentence speaks of a study and the article says somewhere whose it is: it is its own source."""
        folded = document.folded
        return bool(_OF_THE_STUDY.search(folded, *sentence)) and self._announced.stands_in(folded, 0, len(folded))

    @staticmethod
    def is_of_a_trial(document: Document, block: int, sentence: Span) -> bool:
        """Whether a trial is named in the sentence or right before it, and the sentence tells what it found."""
        if _BACKGROUND.search(document.folded, *sentence):
            return False
        start = max(document.blocks[block].span.start, sentence.start - _TWO_SENTENCES)
        return _TRIAL.search(document.folded, start, sentence.end) is not None
