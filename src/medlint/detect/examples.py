"""Checks that the examples in rule files are what they say."""

from collections.abc import Iterable, Sequence

from medlint.detect.linter import Linter
from medlint.model.rule import Example, Rule
from medlint.model.settings import Settings
from medlint.model.source import Source
from medlint.model.span import Span
from medlint.parse import parse
from medlint.rules.load import Catalogue


def check_examples(catalogue: Catalogue, rules: Iterable[Rule]) -> None:
    """Raise ``RuleFileError`` for the first example of ``rules`` in which its rule does not flag just what is marked.

    Rules are judged one by one, under the default settings: what other rules make of an example is not looked at.
    """
    rules = tuple(rules)
    linter = Linter(catalogue, rules, Settings())
    for rule in rules:
        for example in rule.examples:
            problem = _problem(linter, rule, example)
            if problem:
                rule.parameters.fail(f"this example {problem}", example.line)


def _problem(linter: Linter, rule: Rule, example: Example) -> str:
    """What is wrong with an example, or ""."""
    found, failures = linter.lint(parse(Source(rule.path, example.text, example.format)), {rule.code})
    if failures:
        return f"cannot be checked: {failures[rule.code].message}"
    return mismatch(example, [one.finding.span for one in found])


def mismatch(example: Example, spans: Sequence[Span]) -> str:
    """What is wrong with an example of a rule that flags it at ``spans``, or ""."""
    missed = [span for span in example.spans if span not in spans]
    extra = [span for span in spans if span not in example.spans]
    parts = [f"is not flagged at {_quoted(example, missed)}"] if missed else []
    parts += [f"is flagged at {_quoted(example, extra)}"] if extra else []
    if not parts and len(spans) > len(example.spans):
        parts = [f"is flagged twice at {_quoted(example, [span for span in example.spans if spans.count(span) > 1])}"]
    return " but ".join(parts)


def _quoted(example: Example, spans: list[Span]) -> str:
    return ", ".join("“" + " ".join(example.text[span.start : span.end].split()) + "”" for span in spans)
