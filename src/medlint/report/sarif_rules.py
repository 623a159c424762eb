"""How a SARIF log describes a rule."""

from collections.abc import Mapping

from medlint.model.finding import Diagnostic
from medlint.model.rule import Rule
from medlint.model.severity import Severity
from medlint.pattern import Pattern
from medlint.report.harmless import at_most
from medlint.report.reasons import linked, reasons, sources

LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
"""The words of SARIF for severities."""

MOST_CHARACTERS = 1024
"""What GitHub takes of a description."""

_PROBLEMS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "recommendation"}
_ADDRESS = Pattern(r"https?://[A-Za-z0-9./_~%#?&=:;,+()@!-]+")


class Descriptors:
    """The descriptions of the rules that findings are of, each with an index that the findings refer to."""

    def __init__(self, rules: Mapping[str, Rule]) -> None:
        self.rules = rules
        self.all: list[dict[str, object]] = []
        self._indices: dict[str, int] = {}

    def index(self, diagnostic: Diagnostic) -> int:
        """Where in ``all`` the rule of ``diagnostic`` is described."""
        if diagnostic.code not in self._indices:
            self._indices[diagnostic.code] = len(self.all)
            self.all.append(descriptor(diagnostic, self.rules.get(diagnostic.code)))
        return self._indices[diagnostic.code]


def descriptor(diagnostic: Diagnostic, rule: Rule | None) -> dict[str, object]:
    """The description of the rule of ``diagnostic``, with all that ``rule`` says where it is known."""
    severity = rule.severity if rule else diagnostic.severity
    why = reasons(diagnostic, rule)
    described: dict[str, object] = {
        "id": diagnostic.code,
        "name": diagnostic.name,
        "shortDescription": {"text": at_most(diagnostic.help, MOST_CHARACTERS)},
        "fullDescription": {"text": at_most(_folded(why.split("\n\n")[0]), MOST_CHARACTERS)},
        "help": {
            "text": "\n\n".join((why, *(f"{title}: {url}" for title, url in sources(rule)))),
            "markdown": "\n\n".join((why, *linked(rule))),
        },
        "defaultConfiguration": {"level": LEVELS[severity]},
        "properties": {
            "precision": diagnostic.confidence.value,
            "problem.severity": _PROBLEMS[severity],
            "tags": [diagnostic.code.rstrip("0123456789"), diagnostic.name],
        },
    }
    return described | ({"helpUri": diagnostic.url} if _ADDRESS.fullmatch(diagnostic.url) else {})


def _folded(text: str) -> str:
    return " ".join(text.split())
