"""Finds P values that cannot be, say too little or are written in another style than the publisher's.

A rule of this detector has one parameter.

``wordings``
    terms that dress up a result which is not significant (“a trend toward significance”).

What a P value cannot be is an error: 0, less than 0, above 1. A threshold in the place of the value (“P < .05”) and the
style (``p-style`` in the configuration) are info. The message may hold ``{match}``, the words found, and ``{reason}``.
"""

from collections.abc import Iterator, Sequence

from medlint.detect.check import Check
from medlint.detect.guards import WordList
from medlint.detect.guards.words import read_words
from medlint.evidence import Evidence
from medlint.model.document import Document
from medlint.model.finding import Edit, Finding, Fix
from medlint.model.record import NamedTuple
from medlint.model.rule import Rule
from medlint.model.settings import Settings
from medlint.model.severity import Severity
from medlint.model.span import Span
from medlint.pattern import Pattern
from medlint.rules.scan import Hit
from medlint.rules.term import Vocabulary
from medlint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from medlint.pattern import Match

_SIGN = r"[<>=≤≥]"
_P = Pattern(
    rf"(?<![\w.-])[Pp](?:[\s-]?values?)?\s?+(?:(?P<sign>{_SIGN}(?:\s?{_SIGN})*+)|(?:of|was|is)(?=\s))\s?+"
    r"(?P<number>(?P<whole>\d*+)(?:[.·]\d++)?+)(?<=\d)(?!\s?+(?:%|percent|mm|cm|kg|to\b|[–—-]\s?\d|[×x]\s?10|e-?\d|[.·,/]\s?\d|;\s?0?\.)|\w)"
)
_THRESHOLD = Pattern(r"0?[.·](?:05|01|10?)")
_DEFINED = Pattern(
    r"\b(?:signific\w*|considered|threshold|set at|defined|cut-?off|alpha|level|criteri\w+|deemed|accepted|regarded"
    r"|limit|asterisk\w*)\b|\*"
)
_TRIGGERS = (*(f"p{space}{sign}*" for space in ("", " ") for sign in "<>=≤≥"), "p value*", "p-value*")
_TORN = Pattern(r"\.\s++\d")  # a decimal that a space tears apart, so that it looks like the end of a sentence
_DOUBLED = {"=<": "≤", "<=": "≤", "=>": "≥", ">=": "≥"}


class _Said(NamedTuple):
    """What is to be said of a P value: how grave it is (None for as grave as the rule), and what replaces it."""

    reason: str
    severity: Severity | None = None
    instead: str = ""


class PValueCheck:
    """A rule about P values, made ready to run."""

    def __init__(self, rule: Rule, wordings: WordList, style: str) -> None:
        self.rule = rule
        self.wordings = wordings
        self.style = style

    @property
    def triggers(self) -> Sequence[str]:
        """How P values begin, and the words of which one stands in every wording."""
        return (*_TRIGGERS, *sorted({literal for term in self.wordings.terms for literal in term.literals}))

    def find(self, document: Document, evidence: Evidence, hits: Sequence[Hit]) -> Iterator[Finding]:
        """A finding for each P value and each wording that says less than it seems to."""
        read: set[Span] = set()
        for start, _ in hits:
            sentence = document.sentence_at(start + (not document.folded[start].strip()))
            if sentence is None or sentence in read or evidence.in_references(sentence):
                continue
            read.add(sentence)
            for found in _P.finditer(document.prose, *sentence):
                if _TORN.match(document.prose, found.end()):
                    continue
                said = self._of(found, document.folded[sentence.start : sentence.end])
                if said:
                    yield self._finding(document, Span(*found.span()), said)
            for span in self.wordings.matches(document.folded, *sentence):
                yield self._finding(document, span, _Said("is no result: say that there was no clear difference"))

    def _of(self, found: "Match", sentence: str) -> _Said | None:
        """What is to be said of one P value; None when it is as it should be."""
        sign, number = (found["sign"] or "").replace(" ", ""), found["number"].replace("·", ".")
        value = float(number)
        if value == 0:
            instead = f"{found.group()[0]} < .001" if self.style == "ama" else f"{found.group()[0]} < 0.001"
            return _Said(f"cannot be 0; write “{instead}”", Severity.ERROR, instead)
        if value > 1 or (value == 1 and sign == ">"):
            return _Said("cannot be above 1", Severity.ERROR)
        if len(sign) > 1 and sign not in ("<<", ">>"):
            return _Said(f"has two signs; write “{_DOUBLED.get(sign, sign[0])}” or the exact value")
        return self._styled(found, number) or _threshold(sign, number, sentence)

    def _styled(self, found: "Match", number: str) -> _Said | None:
        """What the style of the publisher has against it."""
        instead = found.group()[: found.start("number") - found.start()]
        if self.style == "ama" and number.startswith("0."):
            return _Said(
                f"has a zero before the point; write “{instead}{number[1:]}”", Severity.INFO, instead + number[1:]
            )
        if self.style == "plain" and number.startswith("."):
            return _Said(
                f"has no zero before the point; write “{instead}0{number}”", Severity.INFO, f"{instead}0{number}"
            )
        return None

    def _finding(self, document: Document, span: Span, said: _Said) -> Finding:
        message = self.rule.message.format(match=document.text(span), reason=said.reason)
        fix = Fix((Edit(span, said.instead),), safe=False) if said.instead else None
        return Finding(span, message, said.severity, fix)


def _threshold(sign: str, number: str, sentence: str) -> _Said | None:
    """Whether only a threshold is given where the value belongs."""
    if sign not in ("<", ">", "≤", "≥") or not _THRESHOLD.fullmatch(number) or _DEFINED.search(sentence):
        return None
    if sign in "<≤" and number.endswith("01"):
        return None
    return _Said("is a threshold; give the exact value", Severity.INFO)


def prepare(rule: Rule, vocabulary: Vocabulary, settings: Settings) -> Check:
    """The check of a rule about P values; raises ``RuleFileError`` for a parameter that is not as it should be."""
    wordings = read_words("wordings", vocabulary, rule.parameters)
    rule.parameters.finish()
    return PValueCheck(rule, wordings, settings.p_style)
