"""The hook in a ``.pre-commit-config.yaml``: what stands there stays, character for character."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from identify import extensions

from medlint.model.failure import ConfigError
from medlint.read import FORMATS
from medlint.setup.hook import FILE, KNOWN, with_hook

ROOT = Path(__file__).parent.parent.parent
NEW = """\
repos:
  - repo: https://github.com/medlint/medlint
    rev: v1.2.3
    hooks:
      - id: medlint
"""
OURS = """\
# ours
default_stages: [pre-commit]
repos:
-   repo: https://github.com/pre-commit/pre-commit-hooks
    rev: v5.0.0
    hooks:
    -   id: trailing-whitespace   # keep
        args: [a,
          b]
    # - id: later

# no bot
ci:
  autofix: false
"""
OURS_ADDED = """\
-   repo: https://github.com/medlint/medlint
    rev: v1.2.3
    hooks:
    -   id: medlint
"""
ITEM = """\
  - repo: https://github.com/medlint/medlint
    rev: v1.2.3
    hooks:
      - id: medlint
"""
LOCAL = """\
repos:
  - repo: local
    hooks:
      - id: words
        name: words
        language: system
        entry: |
          words

          more
"""


BY_HAND = "“repos” is not written as a list below it; put the hook in by hand"


def added(text: str, *suffixes: str) -> str:
    after = with_hook(text, "1.2.3", suffixes)
    assert after is not None
    return after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", NEW),
        ("# nothing yet\n", f"# nothing yet\n{NEW}"),
        ("repos:\n", NEW),
        ("repos: []\n", NEW),
        ("repos:\nci: {}\n", f"{NEW}ci: {{}}\n"),
        ("ci: {}\n", f"ci: {{}}\n{NEW}"),
        ("ci: {}", f"ci: {{}}\n{NEW}"),
        (OURS, OURS.replace("    # - id: later\n", f"    # - id: later\n{OURS_ADDED}")),
        (LOCAL, LOCAL + ITEM),
        (
            "- repo: a\n  rev: b\n  hooks:\n  - id: c\n",
            "- repo: a\n  rev: b\n  hooks:\n  - id: c\n"
            "- repo: https://github.com/medlint/medlint\n  rev: v1.2.3\n  hooks:\n  - id: medlint\n",
        ),
        (
            "repos:\n  - {repo: a, rev: b, hooks: [{id: c}]}\n",
            f"repos:\n  - {{repo: a, rev: b, hooks: [{{id: c}}]}}\n{ITEM}",
        ),
    ],
)
def test_the_hook_is_put_in_and_nothing_else_changes(before: str, after: str) -> None:
    assert added(before) == after
    assert added(before.replace("\n", "\r\n")) == after.replace("\n", "\r\n") or "\n" not in before


@pytest.mark.parametrize("text", [NEW, OURS.replace("trailing-whitespace", "medlint"), added(OURS)])
def test_a_hook_that_is_there_is_left_alone(text: str) -> None:
    assert with_hook(text, "9.9.9", ()) is None


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("repos: [\n", ".pre-commit-config.yaml:2: is no YAML that can be read"),
        ("a: 1\n---\nb: 2\n", ".pre-commit-config.yaml:2: is no YAML that can be read"),
        (
            "repos: [{repo: a, rev: b, hooks: []}]\n",
            ".pre-commit-config.yaml:1: “repos” is not written as a list below it",
        ),
        ("{repos: []}\n", ".pre-commit-config.yaml: “repos” is not written as a list below it"),
        ("just words\n", ".pre-commit-config.yaml: “repos” is not written as a list below it"),
        ("repos:\n- repo: a\n  hooks: &h\n  - id: b\n- repo: c\n  hooks: *h\n", f".pre-commit-config.yaml: {BY_HAND}"),
        ("repos: &a\n- *a\n", f".pre-commit-config.yaml: {BY_HAND}"),
        ("[" * 3000, ".pre-commit-config.yaml: is no YAML that can be read"),
        ("repos: words\n", ".pre-commit-config.yaml:1: “repos” is not written as a list below it"),
        ("repos:\n  - repo: a\n...\n", ""),
        ("repos:\n  - repo: a\n    hooks: 5\n", ""),
        ("repos:\n  - repo: a\n    hooks: {id: medlint}\n", ""),
    ],
)
def test_what_cannot_be_mended_safely_is_left_to_people(text: str, complaint: str) -> None:
    if not complaint:
        assert yaml.safe_load(added(text))["repos"][0] == yaml.safe_load(text.replace("...", ""))["repos"][0]
        return
    with pytest.raises(ConfigError) as caught:
        added(text)
    assert str(caught.value.failure).startswith(complaint)


@given(
    st.lists(
        st.sampled_from(("  - repo: a\n    hooks:\n      - id: b\n", "  # note\n", "\n", "  - repo: c\n    rev: 'd'\n"))
    ),
    st.sampled_from(("", "ci:\n  skip: [x]\n", "# end\n", "\n\n# end\nfail_fast: true\n")),
)
def test_any_configuration_keeps_all_its_lines(items: list[str], tail: str) -> None:
    text = "repos:\n" + "".join(items) + tail
    after = added(text)
    lines = iter(after.splitlines())
    assert all(line in lines for line in text.splitlines())
    before = yaml.safe_load(text)
    now = yaml.safe_load(after)
    assert now["repos"][:-1] == (before["repos"] or [])
    assert {**now, "repos": 0} == {**before, "repos": 0}


class TestFormats:
    def test_the_manifest_knows_the_usual_ones(self) -> None:
        (hook,) = [
            one for one in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text()) if one["id"] == "medlint"
        ]
        for suffix in KNOWN:
            assert extensions.EXTENSIONS[suffix[1:]] & set(hook["types_or"]), suffix
            assert suffix in FORMATS

    def test_the_usual_ones_need_no_word(self) -> None:
        assert "files" not in added("", *KNOWN)

    def test_others_are_named(self) -> None:
        (hook,) = yaml.safe_load(added("", ".md", ".Rmd"))["repos"][0]["hooks"]
        assert hook["types_or"] == ["file"]
        assert [name for name in ("a.md", "b/a.rmd", "a.md.py", "amd") if re.search(hook["files"], name)] == [
            "a.md",
            "b/a.rmd",
        ]


@pytest.mark.parametrize("suffixes", [(".md",), (".rmd", ".md")])
@pytest.mark.parametrize("text", ["", OURS])
def test_pre_commit_takes_it(text: str, suffixes: tuple[str, ...], tmp_path: Path) -> None:
    (tmp_path / FILE).write_text(added(text, *suffixes), encoding="utf-8")
    command = [sys.executable, "-m", "pre_commit", "validate-config", FILE]
    ran = subprocess.run(command, cwd=tmp_path, capture_output=True, encoding="utf-8", timeout=60)
    assert (ran.returncode, ran.stdout + ran.stderr) == (0, "")
