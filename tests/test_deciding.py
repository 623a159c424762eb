import re

import pytest

from medlint.deciding import GLOB, decides


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("medlint.toml", True),
        (".medlint.toml", True),
        ("pyproject.toml", True),
        ("medlint-baseline.json", True),
        (".gitignore", True),
        ("own.yaml", True),
        ("own.yml", True),
        ("refs.bib", True),
        ("retracted.csv", True),
        ("tea.md", False),
        ("other.toml", False),
        ("package.json", False),
        ("yaml", False),
    ],
)
def test_a_name_decides_for_the_command_and_for_editors_alike(name: str, expected: bool) -> None:
    assert decides(name) == decides(f"/site/articles/{name}") == expected
    inner = re.fullmatch(r"\*\*/\{(.*)\}", GLOB)
    assert inner
    globs = inner[1].split(",")
    assert (name in globs or any(glob[0] == "*" and name.endswith(glob[1:]) for glob in globs)) == expected
