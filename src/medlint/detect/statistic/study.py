"""Says whether a figure is a finding of the study that its article reports on and so names as its source."""

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
    r"|compared (?:to|with))\b"
)


class Study:
    """The study that articles announce with the words of ``announced``."""

    def __init__(self, announced: WordList) -> None:
        self._announced = announced

    def tells(self, document: Document, sentence: Span) -> bool:
        """Whether the sentence speaks of a study and the article says somewhere whose it is."""
        folded = document.folded
        return bool(_OF_THE_STUDY.search(folded, *sentence)) and self._announced.stands_in(folded, 0, len(folded))
