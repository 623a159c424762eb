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
        "Key sources",
        "Article references",
        "Scientific reference list",
        "Medical literature cited",
        "External sources",
        "Additional literature",
        "More endnotes",
        "7. Notes",
        "12 Citations (4)",
        "Sources and references",
        "References & notes",
        "References and credits",
        "Cited literature",
    ],
)
def test_below_such_a_heading(heading: str) -> None:
    assert in_references(f"Beds are soft.\n\n## {heading}\n\n- {_ENTRY}\n")
    assert in_references(f"Beds are soft.\n{heading}\n{_ENTRY}\n", Format.TEXT)


@pytest.mark.parametrize(
    "heading", ["Resources", "Sources of iron", "Results", "Notes from the ward", "Our references", "Cited"]
)
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


def test_a_footnote_makes_no_source_of_the_text() -> None:
    assert not in_references("So 70% slept.[^1]\n\n[^1]: Okafor.")


@pytest.mark.parametrize(
    ("begin", "listed"), [("", False), ("> ", False), ("[7] ", True), ("- ", True), ("Seven: ", False)]
)
def test_entries_of_a_list_without_a_heading_are_items_or_numbered(begin: str, listed: bool) -> None:
    others = f"\n\n{begin}{_ENTRY.replace('70%', 'most')}" * 2
    assert in_references(f"Beds are soft.\n\n{begin}{_ENTRY}{others}\n") is listed


@pytest.mark.parametrize("word", ["References", "Reference", "Sources", "Source", "BIBLIOGRAPHY ", "Works cited"])
def test_a_line_that_begins_with_the_word(word: str) -> None:
    assert in_references(f"Beds are soft.\n\n{word}: 1. {_ENTRY}")
    assert not in_references(f"Beds are soft.\n\n{word} 1. {_ENTRY}")
    assert not in_references(f"Beds are soft.\n\n{word}: so 70% slept.")


@pytest.mark.parametrize(
    "traits",
    [
        *(
            "doi",
            "10.1000/sleep",
            "PMID",
            "PMC1",
            "et al",
            "2020;",
            "(2020).",
            "2020. Sleep",
            "2020 Jan 3;",
            "3 (2): 1",
        ),
        *("3(2-3):1", "; 3(2):14", "; 3: 1", "p. 3", "pp. 3", "Retrieved", "accessed", "Journal of"),
    ],
)
def test_what_an_entry_of_a_list_of_sources_looks_like(traits: str) -> None:
    assert in_references(f"Beds are soft.\n\nSource: the 70% of {traits} it")
    assert not in_references(f"Beds are soft.\n\nSource: the 70% of {traits[:1]} it")


def test_ordinary_text() -> None:
    assert not in_references("The source of the pain is unknown in 70% of cases.")


@pytest.mark.parametrize(
    ("lines", "listed"),
    [
        ("eee", True),
        ("ee", False),
        ("eexee", False),
        ("xxeee", True),
        ("eeexx", True),
        ("exexe", False),
    ],
)
def test_three_entries_in_a_row_are_a_list(lines: str, listed: bool) -> None:
    """An entry is an “e”, any other item an “x”; the first entry is asked for."""
    items = [_ENTRY.replace("70%", "most") if line == "e" else "Beds are soft." for line in lines]
    items[lines.index("e")] = _ENTRY
    assert in_references("Beds are soft.\n\n" + "\n".join(f"- {item}" for item in items)) is listed


@pytest.mark.parametrize(
    ("text", "listed"),
    [
        ("### References\n\n- Okafor\n\n## Results\n\nSo 70% slept.", False),
        ("## References\n\n- Okafor\n\n### Books\n\n- Lind\n\n### Papers\n\nSo 70% slept.", True),
        ("References\n\n- Okafor\n\n# Results\n\nSo 70% slept.", False),
        (f"{'Beds are soft. ' * 99}\n\n## References\n\nSo 70% slept.", True),
        (f"{'Beds are soft. ' * 99}\n\nSources: 70%. {_ENTRY.replace('70%', 'most')}", True),
    ],
)
def test_a_list_goes_on_to_the_next_heading_of_its_level(text: str, listed: bool) -> None:
    assert in_references(text) is listed
