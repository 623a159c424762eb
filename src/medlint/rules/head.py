"""Makes a rule of its file. What the file must hold has been checked before, now or in an earlier run."""

from medlint.model.audience import EVERYWHERE, JURISDICTIONS, PROFILES, Reach
from medlint.model.fields import Fields
from medlint.model.rule import Example, Rule, Standard
from medlint.model.severity import CONFIDENCES, SEVERITIES, Status

STATUSES = {status.value: status for status in Status}
_TEXTS = ("code", "name", "summary", "detect", "message", "why")
# All else is for the detector.
_HEAD = frozenset((*_TEXTS, "severity", "confidence", "status", "applies", "sources", "examples"))
# What a rule may need to be set before it runs.
_SETTINGS = ("allow-only-sources", "retractions", "trusted-domains", "own-domains", "bibliographies")


def make_rule(fields: Fields) -> Rule:
    """The rule that a file with a sound head states; its standards and examples are read when somebody asks for them.

    Raises ``RuleFileError`` for an ``applies`` table that is not as it should be.
    """
    said = {name: str(value) for name, (value, _) in fields.entries.items() if isinstance(value, str)}
    code, name, summary, detect, message, why = map(said.__getitem__, _TEXTS)
    return Rule(
        code=code,
        name=name,
        summary=summary,
        severity=SEVERITIES[said["severity"]],
        confidence=CONFIDENCES[said["confidence"]],
        status=STATUSES[said.get("status", Status.STABLE.value)],
        detect=detect,
        message=message,
        why=why,
        read_standards=lambda: _standards(fields),
        reach=_reach(fields.table("applies")) if fields.has("applies") else EVERYWHERE,
        parameters=fields.rest(_HEAD),
        path=fields.path,
        read_examples=lambda: _examples(fields),
    )


def _standards(fields: Fields) -> tuple[Standard, ...]:
    from medlint.rules.standard import read_standards

    return read_standards(fields)


def _examples(fields: Fields) -> tuple[Example, ...]:
    from medlint.rules.example import read_examples

    return read_examples(fields)


def _reach(fields: Fields) -> Reach:
    """Where a rule applies, as its ``applies`` table says."""
    severities = fields.table("severity")
    for name in severities.entries:
        severities.among(name, (*PROFILES, *JURISDICTIONS), "a key of “severity”", severities.line_of(name))
    reach = Reach(
        profiles=fields.words("profiles", PROFILES),
        beyond=fields.words("except", PROFILES),
        jurisdictions=fields.words("jurisdictions", JURISDICTIONS),
        severities=tuple((name, severities.choice(name, SEVERITIES)) for name in severities.entries),
        setting=fields.word("setting", _SETTINGS, ""),
    )
    fields.finish()
    return reach
