"""The hook, run by pre-commit itself."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent

GOOD = """\
# Walking after a hip operation

Most people take their first steps with a frame on the day after the operation. A physiotherapist shows you how to turn
and how to use the stairs.

*This page gives general information and is not medical advice. It does not replace a visit to your doctor; always ask
your doctor or another qualified health professional about your own condition.*
"""

BAD = """\
# Knee gel

In our own count, 83% of patients walked without pain after one week.

Commonly reported side effects include:

You can buy the gel at the counter of any pharmacy.
"""


def run(command: list[str], cwd: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command,
        cwd=cwd,
        env={**os.environ, **environment},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        timeout=300,
    )


def git(folder: Path, *args: str) -> str:
    identity = ["-c", "user.name=Tester", "-c", "user.email=tester@example.org", "-c", "commit.gpgsign=false"]
    ran = run(["git", *identity, *args], folder)
    assert ran.returncode == 0, ran.stdout
    return ran.stdout


def repository(folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    git(folder, "init", "-q")
    return folder


@pytest.fixture(scope="module")
def hook(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository that holds this checkout as it stands, committed or not."""
    copy = tmp_path_factory.mktemp("hook") / "medlint"
    left_out = shutil.ignore_patterns(
        ".*_cache", ".git", ".hypothesis", "__pycache__", "*venv", "tests", "dist", "build"
    )
    shutil.copytree(ROOT, copy, ignore=left_out)
    repository(copy)
    git(copy, "add", "-A")
    git(copy, "commit", "-q", "-m", "As it stands")
    return copy


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where pre-commit installs the hook, once for all tests."""
    return tmp_path_factory.mktemp("pre-commit")


@pytest.fixture
def site(tmp_path: Path, hook: Path) -> Path:
    """A repository of articles that uses the hook."""
    site = repository(tmp_path / "site")
    revision = git(hook, "rev-parse", "HEAD").strip()
    config = f"repos:\n  - repo: {hook}\n    rev: {revision}\n    hooks:\n      - id: medlint\n"
    (site / ".pre-commit-config.yaml").write_text(config, encoding="utf-8")
    return site


def pre_commit(site: Path, cache: Path) -> tuple[int, str]:
    git(site, "add", "-A")
    ran = run([sys.executable, "-m", "pre_commit", "run"], site, PRE_COMMIT_HOME=str(cache), NO_COLOR="1")
    return ran.returncode, ran.stdout


def test_the_manifest_is_valid() -> None:
    ran = run([sys.executable, "-m", "pre_commit", "validate-manifest", ".pre-commit-hooks.yaml"], ROOT)
    assert ran.returncode == 0, ran.stdout


def test_a_bad_article_is_blocked_and_a_good_one_passes(site: Path, cache: Path) -> None:
    (site / "walking.md").write_text(GOOD, encoding="utf-8")
    code, output = pre_commit(site, cache)
    assert "Passed" in output, output
    assert code == 0

    (site / "gel.md").write_text(BAD, encoding="utf-8")
    code, output = pre_commit(site, cache)
    assert code == 1, output
    assert "exit code: 1" in output
    assert re.search(r"^gel\.md:3:\d+: .* \[STA001 uncited-statistic\]$", output, re.MULTILINE)
    assert re.search(r"^gel\.md:5:\d+: .* \[STR001 truncated-list-intro\]$", output, re.MULTILINE)
    assert "walking.md" not in output


def test_what_the_configuration_excludes_is_excluded_though_pre_commit_names_it(site: Path, cache: Path) -> None:
    (site / "drafts").mkdir()
    (site / "drafts" / "gel.md").write_text(BAD, encoding="utf-8")
    (site / "medlint.toml").write_text('exclude = ["drafts/"]\n', encoding="utf-8")
    code, output = pre_commit(site, cache)
    assert code == 0, output
    assert "Passed" in output


@pytest.mark.parametrize(
    ("name", "checked"),
    [("gel.md", True), ("gel.mdx", True), ("gel.html", True), ("gel.txt", True), ("gel.py", False), ("gel.rst", False)],
)
def test_the_hook_takes_the_formats_that_medlint_reads(site: Path, cache: Path, name: str, checked: bool) -> None:
    (site / name).write_bytes(b"caf\xe9 is not UTF-8\n")
    code, output = pre_commit(site, cache)
    assert (code != 0, "exit code: 2" in output) == (checked, checked), output
