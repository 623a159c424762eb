"""The labels in a text and where they lead."""

import pytest

from medlint.evidence import Evidence
from medlint.evidence.labels import Labels
from medlint.model.settings import Settings
from medlint.model.source import Format, Source
from medlint.parse import parse

_ENTRY = "Okafor A. Sleep in adults. J Sleep. 2020;3(2):14-19."


def labels(text: str, format: Format = Format.MARKDOWN) -> Labels:
    return Evidence(parse(Source("article", text, format)), Settings()).labels


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Slept.[1]", [1]),
        ("Slept.[2–4]", [2, 3, 4]),
        ("Slept.[2, 4-6; 9]", [2, 4, 5, 6, 9]),
        ("Slept.[6-4]", [6, 4]),
        ("Slept.[5-5]", [5, 5]),
        ("Slept.[1-31]", list(range(1, 32))),
        ("Slept.[1-32]", [1, 32]),
        ("Slept.[0]", []),
        ("Slept.[0-2]", []),
        ("Slept.¹,³ Woke.²", [1, 3, 2]),
        ("Slept.¹–³", [1, 2, 3]),
        ("Slept.<sup>2-3</sup> Woke.<sup>x</sup>", [2, 3]),
        ("Slept.<sup>7</sup> Woke.[1]", [7, 1]),
        ("Woke.[1] Slept.<sup>7</sup>", [1, 7]),
        ("Slept **3** times and [4](https://x.test) more.", []),
        ("`Slept.[1]`", []),
        (f"Slept.[1]\n\n## References\n\n1. Lind B.[2] {_ENTRY}\n2. B.<sup>3</sup> Sleep.", [1]),
    ],
)
def test_the_numbers_in_a_text(text: str, numbers: list[int]) -> None:
    assert [int(pointer.label) for pointer in labels(text).numbers] == numbers


def test_a_number_stands_where_its_marker_does() -> None:
    text = "Slept.<sup>7</sup> Woke.[1–2]"
    found = labels(text).numbers
    assert [text[slice(*one.span)] for one in found] == ["<sup>7</sup>", "[1–2]", "[1–2]"]


@pytest.mark.parametrize(
    ("listed", "numbers", "highest"),
    [
        (f"3. {_ENTRY}\n4. {_ENTRY}", [3, 4], 4),
        (f"- {_ENTRY}\n- {_ENTRY}", [], 2),
        (f"1. {_ENTRY}\n   - 7 {_ENTRY}\n2. {_ENTRY}", [1, 2], 2),
        (f"> 7 {_ENTRY}", [7], 7),
        (f"> > 7 {_ENTRY}", [7], 7),
        (f"### 7 Books\n\n5\\) {_ENTRY}", [5], 5),
        (f"[8] {_ENTRY}\n\n[9] {_ENTRY}", [8, 9], 9),
        (f"¹² {_ENTRY}", [12], 12),
        (f"12 {_ENTRY}\n\n113: {_ENTRY}", [12, 113], 113),
        (f"2020x {_ENTRY}", [], 1),
        (f"Some more:\n\n### Books\n\n5\\) {_ENTRY}", [5], 5),
    ],
)
def test_the_entries_of_a_list_of_sources(listed: str, numbers: list[int], highest: int) -> None:
    found = labels(f"Slept.[1]\n\n## References\n\n{listed}\n")
    assert ([entry.number for entry in found.entries], found.highest) == (numbers, highest)


def test_footnotes_are_no_entries() -> None:
    text = f"Slept.[^a] [Woke](https://x.test).[^b]\n\n[^a]: 7 {_ENTRY}\n"
    found = labels(text)
    assert (found.entries, found.highest) == ([], 0)
    assert {name: text[slice(*span)].strip() for name, span in found.footnotes.items()} == {"a": f"[^a]: 7 {_ENTRY}"}
    assert [pointer.label for pointer in found.footnote_pointers] == ["a", "b"]


def test_the_keys_in_a_text() -> None:
    text = "Slept [@okafor; @lind, p. 3] and [woke](https://x.test) [-@rao]."
    assert [(one.label, text[slice(*one.span)]) for one in labels(text).keys] == [
        ("okafor", "[@okafor; @lind, p. 3]"),
        ("lind", "[@okafor; @lind, p. 3]"),
        ("rao", "[-@rao]"),
    ]


@pytest.mark.parametrize(
    ("text", "undefined"),
    [
        ("Read [this][guide] and [that][x-1].", ["guide", "x-1"]),
        ("Read [this][guide].\n\n[guide]: https://x.test", []),
        ("Read [this][1], [2][3–4] and a[b][c].", []),
    ],
)
def test_links_without_an_address(text: str, undefined: list[str]) -> None:
    assert [pointer.label for pointer in labels(text).undefined_links] == undefined


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Slept.[1] Woke.[2]", set()),
        ("Slept.[1]\n\nIt is in [2] https://x.test/a and in [3].", {"2"}),
        ("Slept.[1]\n\n[2] Okafor, and see [3].", {"2", "3"}),
        ("Slept.[1]\n\nSources: [2] Okafor, [3] Lind.", {"2", "3"}),
        ("Woke. [1] https://x.test/a", {"1"}),
        ("\n[2] Okafor, and see [3].", {"2", "3"}),
    ],
)
def test_the_numbers_of_sources_that_stand_in_the_text(text: str, numbers: set[str]) -> None:
    assert labels(text).in_line == numbers
