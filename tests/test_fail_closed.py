"""Whatever cannot be done is one clear line on standard error and exit code 2; all else is still reported."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from own_rule import OWN

import medlint.run
from medlint.cli import main
from medlint.detect import claim
from medlint.evidence import Evidence
from medlint.model.document import Document
from medlint.model.source import Source
from medlint.rules import load

FLAWED = "# Sage\n\nSage tea cures arthritis.\n"
FINDING = "{}:3:10: error: “cures arthritis” promises a cure"
RULE = (Path(__file__).parent.parent / "rules" / "claims" / "cure-claim.yaml").read_text(encoding="utf-8")


@pytest.fixture(autouse=True)
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder: two flawed articles, and a folder ``bad`` for what goes wrong."""
    (tmp_path / "site" / "bad").mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "site")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    for name in ("NO_COLOR", "FORCE_COLOR", "GITHUB_STEP_SUMMARY"):
        monkeypatch.delenv(name, raising=False)
    write("a.md", FLAWED)
    write("z.md", FLAWED)
    write("medlint.toml", 'select = ["CLM004"]\n')
    return tmp_path / "site"


def write(name: str, content: str | bytes) -> Path:
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def lock(name: str) -> None:
    write(name, FLAWED).chmod(0)


def config(text: str, **files: str) -> Callable[[], list[str]]:
    """A configuration in the folder ``bad``, beside an article and rule files; the folder's path is what is checked."""

    def make() -> list[str]:
        write("bad/b.md", FLAWED)
        write("bad/c.md", FLAWED)
        write("bad/medlint.toml", text)
        for name, content in files.items():
            write(f"bad/rules/{name.replace('_', '-')}.yaml", content)
        return ["bad"]

    return make


def file(name: str, content: str | bytes) -> Callable[[], list[str]]:
    return lambda: [str(write(name, content))]


def pipe() -> list[str]:
    os.mkfifo("bad/pipe.md")
    return ["bad/pipe.md"]


def own(old: str = "", new: str = "") -> Callable[[], list[str]]:
    assert old in OWN
    return config('extend-rules = ["rules"]\nselect = ["CLM004"]\n', leech_therapy=OWN.replace(old, new, 1))


# What is done, and the line that has to say so.
DISASTERS: dict[str, tuple[Callable[[], list[str]], str]] = {
    "missing file": (lambda: ["bad/gone.md"], r"bad/gone\.md: no such file or directory"),
    "missing folder": (lambda: ["gone/"], r"gone/?: no such file or directory"),
    "folder without articles": (lambda: ["bad"], r"bad: no articles found \(Markdown, MDX, HTML or plain text\)"),
    "folder named like an article": (
        lambda: [str(write("bad/x.md/notes.css", "").parent)],
        r"bad/x\.md: no articles found \(Markdown, MDX, HTML or plain text\)",
    ),
    "a name with a NUL": (lambda: ["bad/\0.md"], r"bad/\S+\.md: .*"),
    "a name that is too long": (lambda: ["bad/" + "x" * 300 + ".md"], r"bad/x+\.md: .*name too long"),
    "an empty name": (lambda: [""], r"an empty path names no file or folder; is a variable empty\?"),
    "not UTF-8": (file("bad/b.md", b"One\ncaf\xe9\n"), r"bad/b\.md:2: is not UTF-8: byte 0xe9 at offset 7"),
    "half a UTF-16": (file("bad/b.md", b"\xff\xfea\0b"), r"bad/b\.md:1: is not UTF-16-LE: byte 0x62 at offset 4"),
    "binary": (file("bad/b.md", b"\x89PNG\0\0"), r"bad/b\.md: is binary \(it has NUL bytes\), not text"),
    "unknown charset": (
        file("bad/b.html", b'<meta charset="klingon">'),
        r"bad/b\.html:1: declares the charset “klingon”, which is not known",
    ),
    "a pipe": (pipe, r"bad/pipe\.md: is not a regular file"),
    "a link to nowhere": (
        lambda: [Path("bad/b.md").symlink_to("gone.md") or "bad/b.md"],
        r"bad/b\.md: no such file or directory",
    ),
    "a link to itself": (
        lambda: [Path("bad/b.md").symlink_to("b.md") or "bad/b.md"],
        r"bad/b\.md: .*too many levels of symbolic links",
    ),
    "no TOML": (config("select = ["), r"bad/medlint\.toml:1: not valid TOML: .*"),
    "configuration not UTF-8": (
        lambda: [str(write("bad/medlint.toml", b"# caf\xe9\n").parent / "b.md")] if write("bad/b.md", FLAWED) else [],
        r"bad/medlint\.toml.*UTF-8.*",
    ),
    "configuration linked to nowhere": (
        lambda: [str(write("bad/b.md", FLAWED))] if not Path("bad/medlint.toml").symlink_to("gone.toml") else [],
        r"bad/medlint\.toml: cannot be read: no such file or directory",
    ),
    "configuration that is a folder": (
        lambda: [str(write("bad/medlint.toml/b.md", FLAWED).parent)],
        r"bad/medlint\.toml: is not a file",
    ),
    "unknown key": (config("selct = []"), r"bad/medlint\.toml:1: unknown key “selct”; did you mean “select”\?"),
    "wrong type": (config('exclude = "x"'), r'bad/medlint\.toml:1: “exclude” must be a list, as in \["x"\]'),
    "unknown rule": (
        config('\nignore = ["cure-clam"]'),
        r"bad/medlint\.toml:2: unknown rule “cure-clam”; did you mean “cure-claim”\?",
    ),
    "bibliography without an entry": (
        config('bibliography = "rules/x.yaml"', x="none"),
        r"bad/rules/x\.yaml: holds no entry of a bibliography .*",
    ),
    "retractions that are no table": (
        config('select = ["CIT"]\nretractions = "rules/x.yaml"', x="none"),
        r"bad/rules/x\.yaml:1: is no table of Retraction Watch: it has no column .*",
    ),
    "missing rules": (
        config('extend-rules = ["house"]'),
        r"bad/medlint\.toml:1: “extend-rules” names “house”, which does not exist",
    ),
    "rule file that is no YAML": (
        config('extend-rules = ["rules"]', x="a: 'b"),
        r"\S*bad/rules/x\.yaml:\d+: is not valid YAML: .*",
    ),
    "rule with an unknown detector": (
        own("detect: claim", "detect: guess"),
        r"\S*leech-therapy\.yaml:6: there is no detector “guess”; use one of arithmetic, .*",
    ),
    "rule that is not selected with an unknown key": (
        own("claims:", "clams: [x]\nclaims:"),
        r"\S*leech-therapy\.yaml:11: unknown key “clams”; did you mean “claims”\?",
    ),
    "rule with a bad term": (
        own("[leech therapy]", "[leech (therapy]"),
        r"\S*leech-therapy\.yaml:12: “leech \(therapy” opens a bracket that it does not close",
    ),
    "rule with an unknown placeholder": (
        own("{match}", "{words}"),
        r"\S*leech-therapy\.yaml:7: “message” has “\{words\}” in it; .*",
    ),
    "rule whose bad example is not flagged": (
        own("[[leech therapy]]", "[[leech]] therapy"),
        r"\S*leech-therapy\.yaml:14: this example is not flagged at “leech” but is flagged at “leech therapy”",
    ),
    "rule whose good example is flagged": (
        own("A leech lives in ponds", "Leech therapy hurts"),
        r"\S*leech-therapy\.yaml:15: this example is flagged at “Leech therapy”",
    ),
    "rule with the code of another": (
        own("OWN001", "CLM004"),
        r"\S*\.yaml:1: “CLM004” is already the rule in \S+\.yaml",
    ),
}

each_disaster = pytest.mark.parametrize(("disaster", "line"), DISASTERS.values(), ids=DISASTERS)


def run(capsys: pytest.CaptureFixture[str], *args: str) -> tuple[int, str, str]:
    code = main(["check", "--output-format", "concise", *args])
    return code, *capsys.readouterr()


@pytest.mark.skipif(os.name == "nt", reason="no pipes there")
class TestDisasters:
    @each_disaster
    def test_one_line_and_exit_2_and_the_others_are_reported(
        self, disaster: Callable[[], list[str]], line: str, capsys: pytest.CaptureFixture[str]
    ) -> None:
        paths = disaster()
        for options in ([], ["--exit-zero"]):
            code, out, err = run(capsys, *options, "a.md", *paths, "z.md")
            assert code == 2
            assert re.fullmatch(rf"error: {line}\n", err, re.IGNORECASE), err
            assert [FINDING.format(name) in out for name in ("a.md", "z.md")] == [True, True]
            assert "bad/" not in out
            assert "Traceback" not in out + err

    @each_disaster
    def test_the_library_says_the_same(self, disaster: Callable[[], list[str]], line: str) -> None:
        paths = disaster()
        results = list(medlint.lint_paths(["a.md", *paths, "z.md"]))
        failures = {str(failure) for result in results for failure in result.failures}
        assert len(failures) == 1
        assert re.fullmatch(line, failures.pop(), re.IGNORECASE)
        assert [result.path for result in results if result.diagnostics] == ["a.md", "z.md"]
        assert all(result.source is None for result in results if result.failures)


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="everything can be read here")
def test_without_permission(capsys: pytest.CaptureFixture[str]) -> None:
    lock("bad/b.md")
    code, out, err = run(capsys, "a.md", "bad/b.md")
    assert (code, err) == (2, "error: bad/b.md: cannot be read: permission denied\n")
    assert FINDING.format("a.md") in out


def test_nothing_but_failures_is_not_clean(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capsys, "bad/gone.md")
    assert code == 2
    assert "clear" not in out.lower()


class TestBugs:
    """What is wrong in medlint itself is a failure of that file or that rule, not of the run."""

    ARTICLE = FLAWED + "\nIt is completely safe.\n"

    @pytest.fixture(autouse=True)
    def two_rules(self) -> None:
        write("medlint.toml", 'select = ["CLM003", "CLM004"]\n')
        write("bad/b.md", self.ARTICLE + "\nSPRING\n")

    def test_a_rule_that_raises(self, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
        find = claim.ClaimCheck.find

        def broken(self: claim.ClaimCheck, document: object, *rest: object) -> object:
            if self.rule.name == "cure-claim" and "SPRING" in document.prose:  # type: ignore[attr-defined]
                raise IndexError("tuple index\nout of range")
            return find(self, document, *rest)  # type: ignore[arg-type]

        monkeypatch.setattr(claim.ClaimCheck, "find", broken)
        for options in ([], ["--exit-zero"]):
            code, out, err = run(capsys, *options)
            said = "the rule cure-claim could not be checked: IndexError: tuple index out of range"
            assert (code, err) == (2, f"error: bad/b.md: {said}\n")
            assert FINDING.format("a.md") in out
            assert "bad/b.md:5:7: error: “completely safe”" in out

    def test_a_rule_that_raises_half_way_keeps_what_it_found(self, monkeypatch: pytest.MonkeyPatch) -> None:
        find = claim.ClaimCheck.find

        def broken(self: claim.ClaimCheck, *rest: object) -> Iterator[object]:
            yield from find(self, *rest)  # type: ignore[arg-type]
            raise RecursionError("too deep")

        monkeypatch.setattr(claim.ClaimCheck, "find", broken)
        result = medlint.lint_text(self.ARTICLE)
        assert {d.code for d in result.diagnostics} == {"CLM003", "CLM004"}
        assert len(result.failures) == 2

    def test_a_rule_that_cannot_be_made_ready(self, monkeypatch: pytest.MonkeyPatch) -> None:
        def broken(*_: object) -> object:
            raise KeyError("x")

        monkeypatch.setattr(claim, "prepare", broken)
        (result,) = medlint.lint_paths("a.md", isolated=True)
        assert [str(f) for f in result.failures] == ["a.md: could not be checked: KeyError: 'x'"]

    @pytest.mark.parametrize("name", ["parse", "_check"])
    def test_a_stage_that_raises(
        self, name: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        real = getattr(medlint.run, name)

        def broken(first: Source | Document, *rest: object) -> object:
            source = first if isinstance(first, Source) else first.source
            if "SPRING" in source.text:
                raise MemoryError
            return real(first, *rest)

        monkeypatch.setattr(medlint.run, name, broken)
        code, out, err = run(capsys)
        assert (code, err) == (2, "error: bad/b.md: could not be checked: MemoryError\n")
        assert FINDING.format("a.md") in out
        assert FINDING.format("z.md") in out

    def test_reading_the_comments_raises(
        self, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def broken(*_: object) -> object:
            raise MemoryError

        monkeypatch.setattr("medlint.sift.suppress.sift", broken)
        Path("bad/b.md").write_text(f"{FLAWED}\n<!-- checked in spring -->\n", encoding="utf-8")
        code, out, err = run(capsys)
        assert (code, err) == (2, "error: bad/b.md: could not be checked: MemoryError\n")
        assert FINDING.format("a.md") in out
        assert FINDING.format("z.md") in out

    def test_evidence_that_raises_is_told_by_each_rule_that_asks(
        self, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def broken(self: Evidence, claim: object) -> object:
            raise ZeroDivisionError

        monkeypatch.setattr(Evidence, "support", broken)
        code, _, err = run(capsys, "a.md", "z.md")
        assert code == 2
        assert err.splitlines() == [
            f"error: {name}: the rule cure-claim could not be checked: ZeroDivisionError" for name in ("a.md", "z.md")
        ]


def test_a_file_that_vanishes_between_being_found_and_being_read(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    read = medlint.run.read

    def slow(path: str) -> Source:
        Path("z.md").unlink(missing_ok=True)
        return read(path)

    monkeypatch.setattr("medlint.run.read", slow)
    code, out, err = run(capsys)
    assert (code, err) == (2, "error: z.md: no such file\n")
    assert FINDING.format("a.md") in out


@pytest.mark.skipif(os.name == "nt", reason="no pipes there")
def test_many_disasters_at_once_in_a_process_of_its_own(tmp_path: Path) -> None:
    os.mkfifo("bad/pipe.md")
    write("bad/latin.md", b"caf\xe9")
    write("bad/binary.md", b"\0")
    write("bad/conf/b.md", FLAWED)
    write("bad/conf/medlint.toml", "selct = []")
    write("bad/own/b.md", FLAWED)
    write("bad/own/medlint.toml", 'extend-rules = ["own.yaml"]')
    write("bad/own/own.yaml", RULE)
    paths = ["a.md", "bad/pipe.md", "bad/latin.md", "bad/binary.md", "bad/conf/b.md", "bad/own/b.md", "gone", "z.md"]
    ran = subprocess.run(
        [sys.executable, "-m", "medlint", "check", "--output-format", "jsonl", *paths],
        capture_output=True,
        text=True,
        env={**os.environ, "HOME": str(tmp_path)},
        timeout=60,
        check=False,
    )
    assert ran.returncode == 2
    lines = ran.stderr.splitlines()
    assert len(lines) == 6
    assert all(line.startswith("error: ") for line in lines)
    assert [re.search(r'"path": ?"(\w+\.md)"', line)[1] for line in ran.stdout.splitlines()] == [  # type: ignore[index]
        "a.md",
        "z.md",
    ]


def test_standard_input_that_is_no_text() -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "medlint", "check", "-", "--exit-zero"],
        input=b"caf\xe9",
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert ran.returncode == 2
    assert re.fullmatch(rb"error: <stdin>:1: is not UTF-8: .*\n", ran.stderr)


def test_a_catalogue_that_is_broken_is_a_failure(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    rules = tmp_path / "rules"
    shutil.copytree(load.catalogue_folder(), rules)
    (rules / "claims" / "cure-claim.yaml").write_text(RULE.replace("severity: error", "severity: dire"), "utf-8")
    monkeypatch.setattr(load, "catalogue_folder", lambda: rules)
    (result,) = medlint.lint_paths("a.md", isolated=True)
    assert "cure-claim.yaml:4: “severity” cannot be “dire”" in str(result.failures[0])
