"""Tables of facts: what their files may hold, how they are extended, and the word lists that come of them."""

from pathlib import Path

import pytest

from medlint.model.failure import RuleFileError
from medlint.rules import load as loader
from medlint.rules.load import load_catalogue
from medlint.rules.tables import Table

LINES = """\
name: helplines
summary: Lines that somebody answers
checked: "2026-01-31"
sources:
  - {title: A register, url: https://example.org/lines, checked: "2026-01-31"}
required: [name, country]
optional: [numbers, until]
words: [name, numbers]
entries:
  - name: night line
    country: us
    numbers: ["999 111", 999-111]
  - {name: day line, country: uk}
"""


@pytest.fixture(autouse=True)
def catalogue(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A catalogue that is one table and a vocabulary."""
    folder = tmp_path / "catalogue"
    write(folder / "data" / "helplines.yaml", LINES)
    write(folder / "vocabulary.yaml", "help: ['call the {helplines}']\n")
    monkeypatch.setattr(loader, "catalogue_folder", lambda: str(folder))
    return folder


def write(file: Path, text: str) -> Path:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return file


def helplines(*extra: Path) -> Table:
    return load_catalogue(extra).vocabulary.tables["helplines"]


def test_a_table_says_what_it_holds_and_since_when() -> None:
    table = helplines()
    assert (table.name, table.summary, table.checked) == ("helplines", "Lines that somebody answers", "2026-01-31")
    assert table.standards[0].url == "https://example.org/lines"
    night, day = table.entries
    assert (night.name, night.one("country"), night.all("numbers")) == ("night line", "us", ("999 111", "999-111"))
    assert (day.name, day.all("numbers"), day.one("until"), day.line) == ("day line", (), "", 13)


def test_its_words_make_up_a_list_that_terms_can_use() -> None:
    vocabulary = load_catalogue().vocabulary
    assert "helplines" in vocabulary
    assert [term.text for term in vocabulary["helplines"]] == ["night line", "999 111", "999-111", "day line"]
    assert vocabulary.term("{helplines} (is|was) open").pattern.search("the night line was open")
    assert vocabulary["help"][0].pattern.search("call the day line")


def test_another_file_adds_entries_and_replaces_those_of_the_same_name(tmp_path: Path) -> None:
    own = "name: helplines\nentries:\n  - {name: day line, country: au}\n  - {name: dawn line, country: eu}\n"
    own_rules = write(tmp_path / "own" / "data" / "our-lines.yaml", own).parent.parent
    table = helplines(own_rules)
    assert [(entry.name, entry.one("country")) for entry in table.entries] == [
        ("night line", "us"),
        ("day line", "au"),
        ("dawn line", "eu"),
    ]
    assert load_catalogue((own_rules,)).vocabulary.term("{helplines}").pattern.search("dawn line")


@pytest.mark.parametrize(
    ("old", "new", "line", "message"),
    [
        ("    country: us\n", "", 10, "“entries.country” is missing"),
        ("country: uk", "country: uk, email: a", 13, "unknown key “entries.email”"),
        ("name: day line", "name: night line", 13, "there is already an entry “night line” in this file"),
        ('checked: "2026-01-31"\ns', "checked: today\ns", 3, "“checked” must be a date"),
        ("https://example.org/lines", "example.org", 5, "“url” must be a web address"),
        ("name: helplines", "name: lines", 1, "“name” must be the file's own name, “helplines”"),
        ("entries:", "terms: [name]\nentries:", 9, "unknown key “terms”"),
        ("required: [name, country]\n", "", 1, "“required” is missing"),
    ],
)
def test_what_is_not_as_it_should_be_is_an_error_with_its_line(
    catalogue: Path, old: str, new: str, line: int, message: str
) -> None:
    assert old in LINES
    file = write(catalogue / "data" / "helplines.yaml", LINES.replace(old, new))
    with pytest.raises(RuleFileError) as caught:
        dict(load_catalogue().vocabulary.tables)
    assert str(caught.value.failure).startswith(f"{file}:{line}: {message}")
