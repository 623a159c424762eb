"""The pages under docs/rules are those of the rule files as they are now."""

import re
from functools import cache
from pathlib import Path

import pytest

from medlint.model.audience import Reach
from medlint.model.rule import Example, Rule, Standard
from medlint.model.severity import Severity, Status
from medlint.model.source import Format
from medlint.model.span import Span
from medlint.pages import MADE, audience, index, marked, page, says
from medlint.parse import parse
from medlint.read import decode
from medlint.rules.load import load_catalogue
from medlint.trial.fixable import Deeds, deeds

FOLDER = Path(__file__).parent.parent / "docs" / "rules"
CATALOGUE = load_catalogue()
STALE = "not current; run: medlint rule --all --isolated --markdown docs/rules"


@cache
def all_deeds() -> dict[str, Deeds]:
    return {rule.code: deeds(CATALOGUE, rule) for rule in CATALOGUE.rules}


def all_fixes() -> dict[str, frozenset[bool]]:
    return {code: one.fixes for code, one in all_deeds().items()}


def committed(name: str) -> str:
    file = FOLDER / name
    return file.read_text(encoding="utf-8") if file.exists() else ""


@pytest.mark.parametrize("rule", CATALOGUE.rules, ids=lambda rule: rule.name)
def test_the_page_is_current(rule: Rule) -> None:
    if committed(f"{rule.name}.md") != page(rule, all_deeds()[rule.code].fixes, all_deeds()[rule.code].said):
        pytest.fail(f"docs/rules/{rule.name}.md is {STALE}", pytrace=False)


def test_the_index_is_current() -> None:
    if committed("index.md") != index(CATALOGUE.rules, all_fixes()):
        pytest.fail(f"docs/rules/index.md is {STALE}", pytrace=False)


def test_there_is_no_page_too_many() -> None:
    pages = {path.name for path in FOLDER.iterdir()} - {"index.md"}
    assert pages <= {f"{rule.name}.md" for rule in CATALOGUE.rules}, STALE


def test_the_links_of_the_index_lead_somewhere() -> None:
    for target in re.findall(r"\]\(([^)]+)\)", index(CATALOGUE.rules, all_fixes())):
        assert target in {f"{rule.name}.md" for rule in CATALOGUE.rules}


def rule(**changes: object) -> Rule:
    """A rule of the catalogue with other values."""
    known = {
        "code": "XYZ001",
        "name": "house-word",
        "summary": "A <word> that *we* avoid",
        "message": "“{match}” is not ours; {reason}",
        "why": "It is not.\n\n- nor\n- ever\n",
        "read_standards": lambda: (Standard("House [style]", "3.2", "https://example.org/s", "2026-11-22"),),
        "reach": Reach(),
        "severity": Severity.WARNING,
        "status": Status.STABLE,
        "read_examples": lambda: (
            Example("Please utilise it.\n", (Span(7, 14),), Format.MARKDOWN, (), 1),
            Example("```\nuse\n```\n\nIt is used.", (), Format.MARKDOWN, (), 2),
        ),
    }
    return CATALOGUE.rules[0]._replace(**(known | changes))  # type: ignore[arg-type]


def test_a_page_from_top_to_bottom() -> None:
    text = page(rule(), frozenset({True}), "“utilise” is not ours; write “use”")
    confidence = CATALOGUE.rules[0].confidence.value
    assert (
        text
        == f"""{MADE}

# house-word (XYZ001)

A \\<word\\> that \\*we\\* avoid.

- A warning: to be settled before it is published.
- What it flags can be mended with `--fix`.
- How often it is right: {confidence}.

## What it says

> “utilise” is not ours; write “use”

## Why

It is not.

- nor
- ever

## Flagged

```text
Please utilise it.
       ^^^^^^^
```

## Not flagged

````text
```
use
```

It is used.
````

## Where it is right as it is

Put a comment on the line above it, in Markdown or HTML

```html
<!-- medlint-disable-next-line house-word -- the reason -->
```

or in MDX

```text
{{/* medlint-disable-next-line house-word -- the reason */}}
```

or turn the rule off, or down, for all articles in `medlint.toml`

```toml
ignore = ["house-word"]

[severity]
house-word = "info"
```

## Sources

- [House \\[style\\], 3.2](https://example.org/s), read on 2026-11-22
"""
    )


@pytest.mark.parametrize(
    ("message", "said", "says_so"),
    [
        ("“{match}” is not ours{reason}", "“utilise” is not ours", "“utilise” is not ours"),
        ("“{match}” is not ours{reason}", "", "“…” is not ours…"),
        ("nobody is named", "“Admin” is nobody", "nobody is named"),
    ],
)
def test_what_findings_fill_in_is_filled_in_as_in_an_example(message: str, said: str, says_so: str) -> None:
    assert says(rule(message=message), said) == says_so


@pytest.mark.parametrize(
    ("reach", "sentences"),
    [
        (Reach(), []),
        (Reach(profiles=("clinic", "news", "scraped")), ["Only in the profile clinic, news or scraped."]),
        (Reach(beyond=("news",), jurisdictions=("au",)), ["Not in the profile news.", "Only in the jurisdiction au."]),
        (
            Reach(severities=(("clinic", Severity.INFO), ("au", Severity.ERROR), ("uk", Severity.ERROR))),
            ["An error for au and uk.", "A note for clinic."],
        ),
    ],
)
def test_for_whom_a_rule_is(reach: Reach, sentences: list[str]) -> None:
    assert list(audience(rule(reach=reach))) == sentences


def test_the_index_tells_what_is_special() -> None:
    special = rule(
        status=Status.PREVIEW,
        reach=Reach(profiles=("clinic",), severities=(("au", Severity.ERROR),)),
        path="/rules/house-style/house-word.yaml",
    )
    text = index(
        [special, rule(code="XYZ002", path="/rules/house-style/other.yaml")],
        {
            "XYZ001": frozenset({False}),
            "XYZ002": frozenset(),
        },
    )
    assert "## House style\n" in text
    assert (
        "| XYZ001 | [`house-word`](house-word.md) | warning, error for au | A \\<word\\> that \\*we\\* avoid "
        "| preview; only in the profile clinic; fixable |\n"
    ) in text
    assert "| warning | A \\<word\\> that \\*we\\* avoid | |\n" in text


@pytest.mark.parametrize("columns", [10, 20, 100])
def test_every_flagged_word_of_an_example_is_marked(columns: int) -> None:
    example = Example("One two three four\n\nfive six", (Span(4, 13), Span(20, 24)), Format.TEXT, (), 1)
    rows = list(marked(example, columns))
    assert " ".join(row for row, _ in rows).split() == example.text.split()
    assert all(len(row) <= columns for row, _ in rows)
    words = [row[i] for row, marks in rows for i, mark in enumerate(marks) if mark == "^"]
    assert "".join(words).replace(" ", "") == "twothreefive"


def test_a_page_is_markdown_that_medlint_can_read() -> None:
    for one in CATALOGUE.rules:
        text = page(one, frozenset(), "")
        document = parse(decode(text.encode(), "a.md", Format.MARKDOWN))
        assert document.text(document.title) == f"{one.name} ({one.code})"
        headings = re.findall(r"^## (.+)$", text, re.MULTILINE)
        assert headings[-2:] == ["Where it is right as it is", "Sources"]
