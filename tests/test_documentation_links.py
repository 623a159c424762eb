"""Where the README and the pages under docs/ lead, and what they tell people to type."""

import json
import re
import shlex
import textwrap
import tomllib
from pathlib import Path

import pytest
import yaml

from medlint.cli.commands import medlint
from medlint.config.load import load_settings

ROOT = Path(__file__).parent.parent
PAGES = [
    ROOT / "README.md",
    ROOT / "CHANGELOG.md",
    *sorted(page for page in (ROOT / "docs").rglob("*.md")),
]
FENCE = re.compile(r"^ *(`{3,})(\w*)\n(.*?)^ *\1$", re.MULTILINE | re.DOTALL)
STANDS_FOR = {"COMMAND": "check", "FORMAT": "json", "FORMAT:FILE": "json:a.json"}


def name(page: Path) -> str:
    return str(page.relative_to(ROOT))


def without_code(text: str) -> str:
    return re.sub(r"`[^`\n]+`", "", FENCE.sub("", text))


def anchors(page: Path) -> set[str]:
    """What GitHub and the site call the headings of a page."""
    headings = re.findall(r"^#+ (.+)$", FENCE.sub("", page.read_text(encoding="utf-8")), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", heading.lower()).strip().replace(" ", "-") for heading in headings}


def commands(text: str) -> set[str]:
    """Every command line of medlint in the code of a page, without what a shell does around it."""
    blocks = [code for _, kind, code in FENCE.findall(text) if kind in {"", "sh", "console", "yaml", "toml"}]
    lines = [line for block in blocks for line in block.splitlines()]
    lines += re.findall(r"`(medlint [^`\n]+)`", re.sub(r"<!--.*?-->", "", FENCE.sub("", text)))
    found = (re.search(r"(?:^|\$ |run: |&& |\$\()medlint (?P<rest>[^|>;&)…]*)", line.strip()) for line in lines)
    return {one["rest"].strip() for one in found if one}


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_links_lead_somewhere(page: Path) -> None:
    text = without_code(page.read_text(encoding="utf-8"))
    for target, anchor in re.findall(r"\]\((?!https?:)([^)#\s]*)#?([^)\s]*)\)", text):
        file = (page.parent / target).resolve() if target else page
        assert file.exists(), target
        assert not anchor or anchor in anchors(file), f"{target}#{anchor}"


@pytest.mark.parametrize("page", ["architecture.md", "contributing.md"])
def test_the_files_that_contributors_are_told_of_are_there(page: str) -> None:
    told = re.findall(r"`([\w.]+/[\w./-]*)`", (ROOT / "docs" / page).read_text(encoding="utf-8"))
    made = {"site/", "medlint/catalogue/"}
    places = [ROOT, ROOT / "src" / "medlint"]
    assert len(told) > 5
    assert [path for path in told if path not in made and not any((place / path).exists() for place in places)] == []


COMMANDS = [(name(page), line) for page in PAGES for line in sorted(commands(page.read_text(encoding="utf-8")))]


@pytest.mark.parametrize(("page", "line"), COMMANDS)
def test_commands_are_understood(page: str, line: str) -> None:
    words = [STANDS_FOR.get(word, word) for word in shlex.split(line.replace("\\ ", " "), comments=True)]
    with medlint.make_context("medlint", [], resilient_parsing=True) as top:
        if words[0] in {"--version", "--help", "-h"}:
            return
        command = medlint.get_command(top, words[0])
        assert command is not None, words[0]
        if words[1:] not in ([], ["--help"]):  # else it speaks of the command
            command.make_context(words[0], words[1:], top)


def test_there_are_commands_to_understand() -> None:
    assert {"README.md", "docs/pipeline.md", "docs/setting-up.md", "docs/formats.md"} <= {page for page, _ in COMMANDS}


def test_every_picture_says_what_it_shows() -> None:
    shown = [
        (words, page.parent / target)
        for page in PAGES
        for words, target in re.findall(r"!\[([^\]]*)\]\(([^)]+)\)", without_code(page.read_text(encoding="utf-8")))
    ]
    assert {picture.resolve() for _, picture in shown} == {*(ROOT / "docs" / "pictures").iterdir()}
    for words, picture in shown:
        assert len(words.split()) > 5, picture
        assert picture.stat().st_size < 200_000, picture


READERS = {"json": json.loads, "toml": tomllib.loads, "yaml": yaml.safe_load}
DATA = [
    pytest.param(kind, code, id=f"{name(page)}-{number}")
    for page in PAGES
    for number, (_, kind, code) in enumerate(FENCE.findall(page.read_text(encoding="utf-8")))
    if kind in READERS
]


@pytest.mark.parametrize(("kind", "code"), DATA)
def test_what_is_to_be_copied_can_be_read(kind: str, code: str) -> None:
    assert READERS[kind](textwrap.dedent(code))


@pytest.mark.parametrize("page", ["README.md", "docs/setting-up.md"])
def test_the_configurations_are_valid(page: str, tmp_path: Path) -> None:
    (tmp_path / "rules").mkdir()
    (tmp_path / "refs.bib").write_text("")
    found = [code for _, kind, code in FENCE.findall((ROOT / page).read_text(encoding="utf-8")) if kind == "toml"]
    assert found
    for code in found:
        (tmp_path / "medlint.toml").write_text(code, encoding="utf-8")
        assert load_settings(str(tmp_path / "medlint.toml")).own_domains


def test_the_lines_for_neovim_are_those_that_neovim_is_tried_with() -> None:
    (lines,) = re.findall(r"```lua\n(.*?)```", (ROOT / "docs" / "editors.md").read_text(encoding="utf-8"), re.DOTALL)
    file = (ROOT / "docs" / "editors" / "neovim.lua").read_text(encoding="utf-8")
    assert file.partition("\n")[2] == lines


def test_people_are_told_to_install_this_version() -> None:
    version = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]
    files = [*PAGES, *(ROOT / "docs" / "ci").iterdir()]
    told = [
        one for file in files for one in re.findall(r"(?:rev: |medlint@)v([\d.]+\d)", file.read_text(encoding="utf-8"))
    ]
    assert len(told) >= 6
    assert set(told) == {version}
