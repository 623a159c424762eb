"""Why a rule is there and what it wants, for reports that say so beside its findings."""

from collections.abc import Iterator

from medlint.model.finding import Diagnostic
from medlint.model.rule import Rule


def reasons(diagnostic: Diagnostic, rule: Rule | None) -> str:
    """What the ``rule`` of ``diagnostic`` says for itself, in Markdown; its summary where it is not known."""
    return rule.why.strip() if rule else diagnostic.help


def sources(rule: Rule | None) -> Iterator[tuple[str, str]]:
    """The titles and the addresses of what the rule rests on."""
    for title, section, url, _ in rule.standards if rule else ():
        yield f"{title}, {section}" if section else title, url


def linked(rule: Rule | None) -> Iterator[str]:
    """The same as links in Markdown."""
    return (f"[{title}]({url})" for title, url in sources(rule))
