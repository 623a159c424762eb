"""The text of a new ``medlint.toml``: what was found is set, the rest stands in it as comments, and all is TOML."""

import tomllib
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from medlint.config.load import load_settings
from medlint.setup.configuration import configuration
from medlint.setup.entry import Entry, counted

# what files and articles may hold that TOML quotes, and letters of all widths
TEXTS = st.text(st.characters(exclude_categories=["Cs"]) | st.sampled_from("\"\\'\x7f\x00\t\n#[]={}é😀"), max_size=140)
KEYS = st.sampled_from(("profile", "exclude", "own-domains", "disclaimers", "disclaimer-layouts", "bibliography"))
WHY = st.lists(st.sampled_from(("because", "the address", "a-very-long-file-name" * 8, "“x”")), min_size=1, max_size=30)
ENTRIES = st.lists(
    st.builds(Entry, KEYS, TEXTS | st.lists(TEXTS, max_size=4).map(tuple), WHY.map(" ".join), st.just("")),
    unique_by=lambda entry: entry.key,
)
REQUIRED = Entry("required", ("author", "review-date"), "All 9 articles give an author.", "governance")
OPEN = ["profile", "jurisdiction", "fail-level", "exclude", "own-domains", "disclaimers"]


@given(ENTRIES, st.booleans())
def test_what_was_found_is_what_is_read_again(entries: list[Entry], governed: bool) -> None:
    read = tomllib.loads(configuration([*entries, REQUIRED] if governed else entries))
    expected = {entry.key: entry.value if isinstance(entry.value, str) else list(entry.value) for entry in entries}
    assert read == expected | ({"governance": {"required": ["author", "review-date"]}} if governed else {})


@given(ENTRIES)
def test_every_key_stands_in_it_once_set_or_as_a_comment(entries: list[Entry]) -> None:
    text = configuration([entry._replace(value="x") for entry in entries])
    lines = text.splitlines()
    found = {entry.key for entry in entries}
    for key in OPEN:
        set_, shown = (sum(line.startswith(f"{mark}{key} = ") for line in lines) for mark in ("", "# "))
        assert (set_, shown) == ((1, 0) if key in found else (0, 1)), key
    assert lines.count("# [governance]") == 1


@given(ENTRIES)
def test_comments_say_why_in_lines_that_fit(entries: list[Entry]) -> None:
    lines = configuration([entry._replace(value="x") for entry in entries]).splitlines()
    assert max(map(len, lines)) <= 110
    comments = "".join("".join(line[2:].split()) for line in lines if line.startswith("# "))
    for entry in entries:
        assert "".join(entry.why.split()) in comments


def test_the_whole_file() -> None:
    domains = Entry("own-domains", ("tea.example.org",), "The site's own address stands in CNAME.")
    assert configuration([domains, Entry("bibliography", "refs.bib", "There is 1 BibTeX file."), REQUIRED]) == (
        "# The configuration of medlint. The command “medlint rules” shows which rules run with it.\n\n"
        "# What the articles are: editorial, patient-info, news, clinic, supplement, product-review or scraped.\n"
        '# profile = "editorial"\n\n'
        "# Whose law and telephone numbers hold: us, uk, eu or au, or several.\n"
        '# jurisdiction = ["us"]\n\n'
        "# The mildest finding that fails: error, warning or info.\n"
        '# fail-level = "warning"\n\n'
        "# What is no article, as in .gitignore.\n"
        '# exclude = ["drafts/"]\n\n'
        "# The site's own address stands in CNAME.\n"
        'own-domains = ["tea.example.org"]\n\n'
        "# Wording of your own that counts as a medical disclaimer; for layouts that bring one: disclaimer-layouts.\n"
        '# disclaimers = ["Ask our nurses before you act on this."]\n\n'
        "# There is 1 BibTeX file.\n"
        'bibliography = "refs.bib"\n\n'
        "# All 9 articles give an author.\n"
        "[governance]\n"
        'required = ["author", "review-date"]\n'
    )


def test_a_long_list_has_one_entry_a_line(tmp_path: Path) -> None:
    folders = tuple(f"/a-folder-of-the-site-{number}/" for number in range(6))
    path = tmp_path / "medlint.toml"
    path.write_text(configuration([Entry("exclude", folders, "They are made.")]), encoding="utf-8")
    assert path.read_text(encoding="utf-8").count('\n    "/a-folder-of-the-site-') == 6
    assert load_settings(str(path)).exclude == folders


def test_a_list_stands_on_one_line_as_long_as_that_has_room() -> None:
    for spare, lines in ((0, 0), (1, 1)):
        text = "x" * (110 - len('[""]') + spare)
        assert configuration([Entry("exclude", (text,), "They are made.")]).count(f'\n    "{text}",\n') == lines


def test_how_many_of_how_many() -> None:
    assert [counted(*numbers) for numbers in ((1, 1), (3, 3), (2, 3), (0, 1))] == [
        "the only article", "all 3 articles", "2 of 3 articles", "0 of 1 articles",
    ]  # fmt: skip
