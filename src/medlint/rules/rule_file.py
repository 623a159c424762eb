"""Reads rule files for the first time: what each must hold, and what all of them together must not."""

import os

from medlint.model.fields import Fields, nearest
from medlint.model.rule import Rule
from medlint.model.severity import CONFIDENCES, SEVERITIES, Status
from medlint.pattern import Pattern
from medlint.rules.head import STATUSES, make_rule

_CODE = Pattern(r"[A-Z]{3}[0-9]{3}")
_NAME = Pattern(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")


def read_rule(fields: Fields) -> Rule:
    """The rule of a file, with its standards and examples; its parameters are for its detector to check."""
    code, name = fields.text("code"), fields.text("name")
    own_name = os.path.splitext(os.path.basename(fields.path))[0]
    if not _CODE.fullmatch(code):
        fields.fail(f"“code” must be three capitals and three digits, not “{code}”", fields.line_of("code"))
    if not _NAME.fullmatch(name) or name != own_name:
        fields.fail(
            f"“name” must be the file's own name, “{own_name}”, in lower-case-with-hyphens",
            fields.line_of("name"),
        )
    _check_line(fields, "summary")
    fields.choice("severity", SEVERITIES)
    fields.choice("confidence", CONFIDENCES)
    fields.choice("status", STATUSES, Status.STABLE)
    fields.text("detect")
    _check_line(fields, "message")
    fields.text("why")
    rule = make_rule(fields)
    _ = rule.standards, rule.examples
    return rule


def check_names(rules: list[Rule]) -> None:
    """Complain of a code or name that two rules have, and of an example that names a rule which does not exist."""
    seen: dict[str, Rule] = {}
    for rule in rules:
        for key, value in (("code", rule.code), ("name", rule.name)):
            if value in seen:
                rule.parameters.fail(
                    f"“{value}” is already the rule in {seen[value].path}", rule.parameters.line_of(key)
                )
            seen[value] = rule
    for rule in rules:
        for example in rule.examples:
            for name in example.also:
                if name not in seen:
                    rule.parameters.fail(f"“also” names no rule: “{name}”{nearest(name, list(seen))}", example.line)


def _check_line(fields: Fields, name: str) -> None:
    if not fields.text(name).isprintable():
        fields.fail(f"“{name}” must be one line of text", fields.line_of(name))
