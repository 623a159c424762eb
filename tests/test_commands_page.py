"""docs/commands.md has every command with every option, as they are now."""

import importlib.util
import re
from pathlib import Path
from types import ModuleType

import click
import pytest

from medlint.cli.commands import medlint
from medlint.cli.environment import VARIABLES

SCRIPT = Path(__file__).parent.parent / "docs" / "commands.py"
PAGE = SCRIPT.with_suffix(".md").read_text(encoding="utf-8")
SECTIONS = dict(re.findall(r"^## `medlint ([a-z]+)`\n(.*?)(?=^## )", PAGE, re.MULTILINE | re.DOTALL))


@pytest.fixture(scope="module")
def script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("commands", SCRIPT)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def options(name: str) -> list[str]:
    with medlint.make_context("medlint", [], resilient_parsing=True) as top:
        command = medlint.get_command(top, name)
    assert command
    return [opt for one in command.params if isinstance(one, click.Option) for opt in one.opts]


def test_the_page_is_current(script: ModuleType) -> None:
    if script.page() != PAGE:
        pytest.fail("docs/commands.md is not current; run: python docs/commands.py", pytrace=False)


def test_every_command_has_a_section() -> None:
    with medlint.make_context("medlint", [], resilient_parsing=True) as top:
        assert list(SECTIONS) == medlint.list_commands(top)


@pytest.mark.parametrize("name", SECTIONS)
def test_every_option_has_a_row(name: str) -> None:
    rows = re.findall(r"^\| `(--[a-z-]+)(?: [^`]+)?` \|", SECTIONS[name], re.MULTILINE)
    assert rows == options(name)


@pytest.mark.parametrize("name", SECTIONS)
def test_no_row_is_without_a_meaning(name: str) -> None:
    meanings = re.findall(r"^\| `--[^`]+` \| (.*?) \| (?:`MEDLINT_\w+`)? ?\|$", SECTIONS[name], re.MULTILINE)
    assert len(meanings) == len(options(name))
    assert all(meaning.endswith(".") for meaning in meanings)


def test_every_variable_stands_beside_its_option() -> None:
    rows = set(re.findall(r"^\| `--([a-z-]+)[^|]*\|[^|]*\| `MEDLINT_(\w+)` \|$", PAGE, re.MULTILINE))
    assert {f"MEDLINT_{variable}" for _, variable in rows} == set(VARIABLES)
    assert all(option.replace("-", "_").upper() == variable for option, variable in rows)


def test_text_with_a_meaning_in_markdown_is_shown_as_it_is(script: ModuleType) -> None:
    assert script._plain("a | b*c* [d] --fix, x--y") == r"a \| b\*c\* \[d\] `--fix`, x--y"
