"""Where a document lists its sources, whose text is no claim."""

import pytest

from medlint.evidence import Evidence
from medlint.model.settings import Settings
from medlint.model.source import Format, Source
from medlint.model.span import Span
from medlint.parse import parse

_ENTRY = "Okafor A, Lind B. The best cure for 70% of adults. J Sleep. 2020;3(2):14-19."


def in_references(text: str, format: Format = Format.MARKDOWN) -> bool:
    evidence = Evidence(parse(Source("article", text, format)), Settings())
    start = text.index("70%")
    return evidence.in_references(Span(start, start + 3))


@pytest.mark.parametrize(
    "heading",
    [
        "References",
        "Sources",
        "SOURCES:",
        "Bibliography",
        "Works cited",
        "Further reading",
        "Footnotes",
        "Selected references",
    ],
)
def test_below_such_a_heading(heading: str) -> None:
    assert in_references(f"Beds are soft.\n\n## {heading}\n\n- {_ENTRY}\n")
    assert in_references(f"Beds are soft.\n{heading}\n{_ENTRY}\n", Format.TEXT)


@pytest.mark.parametrize("heading", ["Resources", "Sources of iron", "Results", "Notes from the ward"])
def test_not_below_another_heading(heading: str) -> None:
    assert not in_references(f"Beds are soft.\n\n## {heading}\n\nSo 70% slept.\n")


def test_a_heading_of_the_same_level_ends_the_list() -> None:
    assert not in_references("## References\n\n- Okafor 2020\n\n## Results\n\nSo 70% slept.\n")
    assert in_references(f"## References\n\n### Books\n\n- {_ENTRY}\n")


def test_a_run_of_numbered_entries_needs_no_heading() -> None:
    entries = "\n".join(f"{n}. {_ENTRY.replace('70%', 'most') if n > 1 else _ENTRY}" for n in (1, 2, 3))
    assert in_references("Beds are soft.\n\n" + entries)
    assert in_references("Beds are soft.\n" + entries, Format.TEXT)


def test_a_list_of_claims_is_not_a_list_of_sources() -> None:
    assert not in_references("Facts:\n\n1. So 70% slept.\n2. Beds are soft.\n3. Lamps are bright.\n")


def test_a_footnote() -> None:
    assert in_references("Beds are soft.[^1]\n\n[^1]: So 70% slept, says Okafor.")


def test_a_line_that_begins_with_the_word() -> None:
    assert in_references(f"Beds are soft.\n\nReferences: 1. {_ENTRY}")


def test_ordinary_text() -> None:
    assert not in_references("The source of the pain is unknown in 70% of cases.")
