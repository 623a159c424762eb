"""What a wheel carries."""

import os
import re
import subprocess
import sys
import tomllib
import zipfile
from email import message_from_string
from pathlib import Path

import pytest

from medlint.parts import Parts

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of this checkout, unpacked."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "pip", "wheel", "-q", "--no-deps", "--wheel-dir", str(folder), str(ROOT)]
    subprocess.run(command, check=True, capture_output=True, timeout=300)
    (archive,) = folder.glob("*.whl")
    unpacked = folder / "unpacked"
    with zipfile.ZipFile(archive) as zipped:
        zipped.extractall(unpacked)
    return unpacked


def files(folder: Path, pattern: str) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob(pattern)
        if path.is_file() and "__pycache__" not in path.parts
    }


def medlint(*args: str, cwd: Path, path: Path | None = None) -> str:
    environment = {**os.environ, "PYTHONPATH": str(path)} if path else {**os.environ}
    command = [sys.executable, "-m", "medlint", *args]
    ran = subprocess.run(command, cwd=cwd, env=environment, capture_output=True, encoding="utf-8", timeout=60)
    assert (ran.returncode, ran.stderr) == (0, "")
    return ran.stdout


def test_the_catalogue_is_that_of_the_checkout(wheel: Path) -> None:
    rules = files(ROOT / "rules", "*")
    assert any(name.endswith(".yaml") for name in rules)
    assert files(wheel / "medlint" / "catalogue", "*") == rules


def test_the_code_is_that_of_the_checkout(wheel: Path) -> None:
    assert files(wheel / "medlint", "*.py") == files(ROOT / "src" / "medlint", "*.py")
    assert (wheel / "medlint" / "py.typed").exists()


def test_nothing_else_is_in_it(wheel: Path) -> None:
    assert sorted(path.name.partition("-")[0] for path in wheel.iterdir()) == ["medlint", "medlint"]


def test_the_wheel_lists_the_same_rules(wheel: Path, tmp_path: Path) -> None:
    listed = medlint("rules", "--isolated", cwd=tmp_path, path=wheel)
    assert listed == medlint("rules", "--isolated", cwd=ROOT)
    assert listed.count("\n") == sum("code:" in text.decode() for text in files(ROOT / "rules", "*.yaml").values())


def test_what_is_made_ready_says_what_the_checkout_says(wheel: Path, tmp_path: Path) -> None:
    check = "check", "--isolated", "--exit-zero", "--output-format", "jsonl", "--no-cache", str(ROOT / "examples")
    found = medlint(*check, cwd=tmp_path, path=wheel)
    assert found == medlint(*check, cwd=tmp_path)
    assert found.count("\n") > 20


def test_the_patterns_of_the_rules_are_in_it(wheel: Path) -> None:
    (file,) = (wheel / "medlint" / "prepared").glob("patterns-*")
    assert len(dict(Parts(memoryview(file.read_bytes())).all())) > 2000


def test_the_first_run_reads_no_rule_file_and_compiles_no_pattern(wheel: Path, tmp_path: Path) -> None:
    """Of both it would be seen by the libraries that do it."""
    command = [sys.executable, "-X", "importtime", "-m", "medlint", "check", "--exit-zero", "--no-cache"]
    environment = {**os.environ, "PYTHONPATH": str(wheel)}
    articles = [str(ROOT / "examples" / name) for name in ("clinic-page.md", "scraped-page.txt")]
    ran = subprocess.run(
        [*command, *articles], cwd=tmp_path, env=environment, capture_output=True, encoding="utf-8", timeout=60
    )
    imported = {line.rpartition("|")[2].strip() for line in ran.stderr.splitlines()}
    assert "medlint.detect.groups" in imported
    assert imported.isdisjoint({"medlint.rules.grammar", "yaml", "regex"})


def test_the_metadata_is_that_of_the_project(wheel: Path) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    (info,) = wheel.glob("*.dist-info")
    metadata = message_from_string((info / "METADATA").read_text(encoding="utf-8"))
    assert metadata["Version"] == project["version"]
    assert metadata["Requires-Python"] == ">=3.11"
    assert {r for r in metadata.get_all("Requires-Dist", []) if "extra ==" not in r} == set(project["dependencies"])
    assert (info / "entry_points.txt").read_text(encoding="utf-8").split("\n")[:2] == [
        "[console_scripts]",
        "medlint = medlint.__main__:main",
    ]
    assert (info / "licenses" / "LICENSE").exists()


def test_the_last_thing_that_ci_runs_is_what_the_readme_says() -> None:
    commands = re.findall(r"^python -m pip install .*", (ROOT / "README.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert len(commands) >= 2
    assert (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()[-1] == commands[1]
