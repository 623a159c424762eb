"""``medlint baseline`` and what ``medlint check`` makes of it: articles before and after, real files."""

import json
import os
import re
import shutil
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

import pytest
from histories import History

from medlint.cli import main

NONE = "no articles found (Markdown, MDX, HTML or plain text)"
NAME = "medlint-baseline.json"
CURE = "Our tea cures colds.\n"
GOUT = "This tea cures gout.\n"
PLAIN = "The desk is open from nine to five.\n"
EMPTY = '{"medlint-baseline": 1, "findings": []}'
LEAD_IN = "Common side effects include:\n"
DOSE = "Take one tablet twice a day. Side effects include rash.\n"
TABLETS = f"# Tablets\n\n{DOSE}"
DROPS = f"# Drops\n\n{DOSE}"
DISCLAIMER = "This page is not medical advice. It does not replace a visit to your doctor; always ask your doctor.\n"

Files = dict[str, str]


class Case(NamedTuple):
    """Articles when the baseline was written and now; what is new (``path:line CODE``), what is known, what is gone."""

    before: Files
    after: Files
    new: tuple[str, ...] = ()
    known: int = 0
    gone: int = 0
    rules: str = "CLM004,STR001,SUP"


CASES = {
    "nothing found": Case({"a.md": PLAIN}, {"a.md": PLAIN}),
    "nothing changed": Case({"a.md": CURE}, {"a.md": CURE}, known=1),
    "a new one": Case({"a.md": CURE}, {"a.md": f"{CURE}\n{GOUT}"}, ("a.md:3 CLM004",), 1),
    "another rule": Case({"a.md": CURE}, {"a.md": f"{CURE}\n{LEAD_IN}\n{PLAIN}"}, ("a.md:3 STR001",), 1),
    "one is mended": Case({"a.md": f"{CURE}\n{GOUT}"}, {"a.md": CURE}, (), 1, 1),
    "one is mended and one of its kind comes": Case({"a.md": CURE}, {"a.md": GOUT}, ("a.md:1 CLM004",), 0, 1),
    "the same words in another sentence": Case(
        {"a.md": CURE}, {"a.md": "Their tea cures colds.\n"}, ("a.md:1 CLM004",), 0, 1
    ),
    "other words in the same sentence": Case(
        {"a.md": "Our tea cures colds, gout.\n"}, {"a.md": "Our tea cures gout, colds.\n"}, ("a.md:1 CLM004",), 0, 1
    ),
    "the same once more": Case({"a.md": CURE}, {"a.md": f"{CURE}\n{CURE}"}, ("a.md:3 CLM004",), 1),
    "one of two alike is mended": Case({"a.md": f"{CURE}\n{CURE}"}, {"a.md": f"{PLAIN}\n{CURE}"}, (), 1, 1),
    "lines come above it": Case({"a.md": CURE}, {"a.md": f"{PLAIN}\n{PLAIN}\n{CURE}"}, (), 1),
    "paragraphs change places": Case(
        {"a.md": f"{CURE}\n{PLAIN}\n{GOUT}"}, {"a.md": f"{GOUT}\n{PLAIN}\n{CURE}"}, (), 2
    ),
    "the paragraph is wrapped anew": Case({"a.md": CURE}, {"a.md": "Our\ntea  cures\ncolds.\n"}, (), 1),
    "a sentence comes before it": Case({"a.md": CURE}, {"a.md": f"It is new. {CURE}"}, (), 1),
    "it moves into a list": Case({"a.md": CURE}, {"a.md": f"{PLAIN}\n- {CURE}"}, (), 1),
    "the ends of the lines change": Case(
        {"a.md": f"{PLAIN}\n{CURE}"}, {"a.md": f"{PLAIN}\n{CURE}".replace("\n", "\r\n")}, (), 1
    ),
    "a byte order mark comes": Case({"a.md": CURE}, {"a.md": f"\ufeff{CURE}"}, (), 1),
    "the file is renamed": Case({"a.md": f"{PLAIN}\n{CURE}"}, {"new/b.md": f"{PLAIN}\n{CURE}"}, (), 1),
    "renamed, and more comes": Case({"a.md": CURE}, {"b.md": f"{CURE}\n{GOUT}"}, ("b.md:3 CLM004",), 1),
    "renamed, and one is mended": Case({"a.md": f"{CURE}\n{GOUT}"}, {"b.md": GOUT}, (), 1, 1),
    "renamed into two": Case({"a.md": CURE}, {"b.md": CURE, "c.md": CURE}, ("c.md:1 CLM004",), 1),
    "two are renamed": Case({"a.md": CURE, "b.md": CURE}, {"c.md": CURE, "d.md": CURE}, (), 2),
    "copied": Case({"a.md": CURE}, {"a.md": CURE, "b.md": CURE}, ("b.md:1 CLM004",), 1),
    "swapped": Case(
        {"a.md": CURE, "b.md": GOUT}, {"a.md": GOUT, "b.md": CURE}, ("a.md:1 CLM004", "b.md:1 CLM004"), 0, 2
    ),
    "the file goes": Case({"a.md": CURE, "b.md": PLAIN}, {"b.md": PLAIN}, (), 0, 1),
    "a file comes": Case({"a.md": CURE}, {"a.md": CURE, "b.md": GOUT}, ("b.md:1 CLM004",), 1),
    "it is suppressed": Case({"a.md": CURE}, {"a.md": f"<!-- medlint-disable-next-line CLM004 -->\n{CURE}"}, (), 0, 1),
    "letters of all kinds": Case(
        {"é \u2028.md": "Our “tea”\u00a0cures  <b>colds</b>.\n"},
        {"é \u2028.md": f"{PLAIN}\nOur “tea”\u00a0cures  <b>colds</b>.\n"},
        (),
        1,
    ),
    "a long sentence": Case(
        {"a.md": f"Our tea cures colds, {'and that is what people tell us, ' * 9}always.\n"},
        {"a.md": f"Our tea cures colds, {'and that is what people tell us, ' * 9}mostly.\n"},
        ("a.md:1 CLM004",), 0, 1,
    ),
    "a whole article, with another text": Case(
        {"a.md": TABLETS}, {"a.md": f"{PLAIN}\n# Tablets\n\n{PLAIN}\n{DOSE}"}, (), 1, rules="DIS001"
    ),
    "a whole article, under another title": Case({"a.md": TABLETS}, {"a.md": DROPS}, (), 1, rules="DIS001"),
    "a whole article, which gets its disclaimer": Case(
        {"a.md": TABLETS}, {"a.md": f"{DROPS}\n{DISCLAIMER}"}, (), 0, 1, "DIS001"
    ),
    "a whole article, renamed": Case({"a.md": TABLETS}, {"b.md": TABLETS}, (), 1, rules="DIS001"),
    "a whole article goes and another comes": Case(
        {"a.md": TABLETS}, {"b.md": DROPS}, ("b.md:1 DIS001",), 0, 1, "DIS001"
    ),
    "whole articles swap their titles": Case(
        {"a.md": TABLETS, "b.md": DROPS}, {"a.md": DROPS, "b.md": TABLETS}, (), 2, rules="DIS001"
    ),
    "a claim in another title": Case(
        {"a.md": "# Tea cures colds\n"}, {"a.md": "# Tea cures gout\n"}, ("a.md:1 CLM004",), 0, 1
    ),
}  # fmt: skip


class Run(NamedTuple):
    code: int
    out: str
    err: str

    @property
    def found(self) -> tuple[str, ...]:
        lines = re.findall(r"^(.*?):(\d+):\d+: .* \[(\w+) [\w-]+\]$", self.out, re.MULTILINE)
        return tuple(f"{path}:{line} {rule}" for path, line, rule in lines)

    @property
    def known(self) -> int:
        count = re.search(r"(\d+) baselined", self.out)
        return int(count[1]) if count else 0


class Medlint:
    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self.capsys = capsys

    def check(self, *args: str) -> Run:
        return self("check", "--output-format", "concise", *args)

    def __call__(self, *args: str) -> Run:
        code = main(args)
        return Run(code, *self.capsys.readouterr())


@pytest.fixture
def medlint(capsys: pytest.CaptureFixture[str]) -> Medlint:
    return Medlint(capsys)


@pytest.fixture(autouse=True)
def site(here: Path) -> Path:
    configure("CLM004,STR001,SUP")
    return here


def configure(rules: str) -> None:
    write({"medlint.toml": f"select = {rules.split(',')}\n"})


def write(files: Files) -> None:
    for name, text in files.items():
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_bytes(text.encode())


def entries(name: str = NAME) -> list[tuple[str, str, int]]:
    return [(e["path"], e["words"], e["occurrence"]) for e in read(name)]


def read(name: str = NAME) -> list[dict[str, object]]:
    found: list[dict[str, object]] = json.loads(Path(name).read_text())["findings"]
    return found


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_only_what_is_new_is_reported(medlint: Medlint, case: Case) -> None:
    configure(case.rules)
    write(case.before)
    assert medlint("baseline").code == 0
    assert medlint.check("--frozen")[::2] == (0, "")
    before = entries() if Path(NAME).exists() else []
    for name in case.before:
        Path(name).unlink()
    write(case.after)
    run = medlint.check()
    assert (run.code, run.found, run.known, run.err) == (bool(case.new), case.new, case.known, "")

    frozen = medlint.check("--frozen")
    assert (frozen.code, frozen.found) == (bool(case.new or case.gone), case.new)
    assert (f"{NAME}: holds {case.gone} finding" in frozen.err) == bool(case.gone)

    pruned = medlint("baseline", "--prune")
    assert pruned.code == 0
    assert len(entries() if before else []) == len(before) - case.gone
    run = medlint.check("--frozen")
    assert (run.code, run.found, run.known, run.err) == (bool(case.new), case.new, case.known, "")

    medlint("baseline")
    text = Path(NAME).read_bytes() if Path(NAME).exists() else b""
    assert medlint.check("--frozen")[::2] == (0, "")
    medlint("baseline")
    assert (Path(NAME).read_bytes() if text else b"") == text


def test_a_fault_in_what_an_article_says_of_itself_is_not_its_absence(medlint: Medlint) -> None:
    write({"medlint.toml": 'select = ["GOV001"]\n[governance]\nrequired = ["author"]\n'})
    write({"a.md": f"---\ntitle: Tablets\nauthor: admin\n---\n\n{DOSE * 8}"})
    medlint("baseline")
    assert entries() == [("a.md", "admin", 1)]
    write({"a.md": f"---\ntitle: Tablets\n---\n\n{DOSE * 8}"})
    assert medlint.check().found == ("a.md:2 GOV001",)
    medlint("baseline")
    assert entries() == [("a.md", "", 1)]
    write({"a.md": f"---\ntitle: Drops\nauthor: admin\n---\n\n{DOSE * 8}"})
    assert medlint.check().found == ("a.md:3 GOV001",)


class TestTheFile:
    def test_one_finding_a_line_sorted_and_without_line_numbers(self, medlint: Medlint) -> None:
        write({"b.md": CURE, "a.md": f"{GOUT}\n{CURE}\n{CURE}"})
        assert medlint("baseline").out == f"{NAME}: 4 findings (4 new, 0 gone).\n"
        lines = Path(NAME).read_text().splitlines()
        assert (lines[0], lines[-1]) == ('{"medlint-baseline": 1, "findings": [', "]}")
        assert [tuple(json.loads(line.rstrip(",")).values())[:4] for line in lines[1:-1]] == [
            ("a.md", "CLM004", "cures colds", "Our tea cures colds."),
            ("a.md", "CLM004", "cures colds", "Our tea cures colds."),
            ("a.md", "CLM004", "cures gout", "This tea cures gout."),
            ("b.md", "CLM004", "cures colds", "Our tea cures colds."),
        ]
        assert entries() == [("a.md", "cures colds", 1), ("a.md", "cures colds", 2), ("a.md", "cures gout", 1), ("b.md", "cures colds", 1)]  # noqa: E501  # fmt: skip

    def test_no_file_for_nothing(self, medlint: Medlint) -> None:
        write({"a.md": PLAIN})
        assert medlint("baseline") == (0, f"{NAME}: there is no such file, and nothing to write down.\n", "")
        assert not Path(NAME).exists()

    def test_it_stands_beside_the_configuration(self, medlint: Medlint, monkeypatch: pytest.MonkeyPatch) -> None:
        write({"site/medlint.toml": 'select = ["CLM004"]\n', "site/news/a.md": CURE, "b.md": GOUT})
        out = medlint("baseline").out
        assert out == f"{NAME}: 1 finding (1 new, 0 gone).\nsite/{NAME}: 1 finding (1 new, 0 gone).\n"
        assert entries(f"site/{NAME}") == [("news/a.md", "cures colds", 1)]
        assert medlint.check().known == 2
        monkeypatch.chdir("site/news")
        assert medlint.check("a.md").known == 1

    def test_without_configuration_it_stands_in_the_current_folder(self, medlint: Medlint) -> None:
        Path("medlint.toml").unlink()
        write({"news/a.md": CURE})
        medlint("baseline", "--select", "CLM004")
        assert entries() == [("news/a.md", "cures colds", 1)]
        assert medlint.check("--select", "CLM004", "--isolated").known == 1

    def test_what_is_about_a_whole_article_has_no_words(self, medlint: Medlint) -> None:
        configure("DIS001")
        write({"a.md": TABLETS})
        medlint("baseline")
        ((path, words, passage),) = [(e["path"], e["words"], e["passage"]) for e in read()]
        assert (path, words, passage) == ("a.md", "", "Tablets")

    def test_one_that_an_earlier_version_wrote_with_the_title_for_words_holds(self, medlint: Medlint) -> None:
        configure("DIS001")
        write({"a.md": TABLETS})
        digest = sha256(b"Tablets\0Tablets").hexdigest()[:16]
        entry = {"path": "a.md", "rule": "DIS001", "words": "Tablets", "passage": "Tablets", "digest": digest}
        write({NAME: json.dumps({"medlint-baseline": 1, "findings": [{**entry, "occurrence": 1}]})})
        assert medlint.check("--frozen") == (0, "All clear: 1 file checked (1 baselined).\n", "")
        medlint("baseline", "--prune")
        assert entries() == [("a.md", "", 1)]

    def test_what_has_moved_is_neither_new_nor_gone(self, medlint: Medlint) -> None:
        configure("CLM004,DIS001")
        write({"a.md": f"{TABLETS}\n{CURE}", "b.md": TABLETS})
        assert medlint("baseline").out == f"{NAME}: 3 findings (3 new, 0 gone).\n"
        Path("a.md").rename("c.md")
        write({"b.md": DROPS})
        for args in (["baseline", "--prune"], ["baseline"]):
            text = Path(NAME).read_bytes()
            assert medlint(*args).out == f"{NAME}: 3 findings (0 new, 0 gone, 3 moved).\n"
            assert medlint(*args).out == f"{NAME}: 3 findings (0 new, 0 gone).\n"
            passages = [(entry["path"], entry["passage"]) for entry in read()]
            assert passages == [("b.md", "Drops"), ("c.md", "Our tea cures colds."), ("c.md", "Tablets")]
            Path(NAME).write_bytes(text)

    def test_an_empty_one_is_one_that_can_be_used(self, medlint: Medlint) -> None:
        write({"a.md": CURE})
        medlint("baseline")
        write({"a.md": PLAIN})
        assert medlint("baseline").out == f"{NAME}: 0 findings (0 new, 1 gone).\n"
        assert Path(NAME).read_text() == '{"medlint-baseline": 1, "findings": [\n]}\n'
        assert medlint("baseline").out == f"{NAME}: 0 findings (0 new, 0 gone).\n"
        assert medlint.check("--frozen").code == 0

    def test_it_merges(self, medlint: Medlint, site: Path) -> None:
        history = History(site)
        write({f"{letter}.md": CURE for letter in "aceg"})
        medlint("baseline")
        history.commit()
        for branch, name in {"left": "b.md", "right": "f.md"}.items():
            history.git("switch", "-q", "-c", branch, "main")
            write({name: GOUT})
            medlint("baseline")
            history.commit()
        history.git("merge", "-q", "left")
        assert [path for path, *_ in entries()] == ["a.md", "b.md", "c.md", "e.md", "f.md", "g.md"]
        assert medlint.check("--frozen").code == 0

    @pytest.mark.parametrize(
        ("text", "line", "problem"),
        [
            ("", 1, "is not JSON, perhaps after a merge; mend it, or delete it and write it again with “medlint "),
            ('{"medlint-baseline": 1, "findings": [\n<<<<<<< HEAD\n]}', 2, "is not JSON, perhaps after a merge"),
            ("[]", 1, "is no baseline of medlint: it has no “medlint-baseline”"),
            ('{"a.md": {"no-undef": {"count": 1}}}', 1, "is no baseline of medlint"),
            ('{"medlint-baseline": 2, "findings": []}', 1, "has version 2; this medlint reads version 1"),
            ('{"medlint-baseline": "1", "findings": []}', 1, 'has version "1"; this medlint reads version 1'),
            ('{"medlint-baseline": 1}', 1, "must hold “findings”, a list, and nothing else"),
            ('{"medlint-baseline": 1, "findings": {}}', 1, "must hold “findings”, a list"),
            ('{"medlint-baseline": 1, "findings": [],\n "more": 1}', 1, "must hold “findings”, a list, and"),
            ('{"medlint-baseline": 1, "findings": [\nENTRY,\n7\n]}', 3, "an entry must have “path”, “rule” and so on"),
            ('{"medlint-baseline": 1, "findings": [\nENTRY,\nENTRY,\n{"pth": ""}\n]}', 4, "there is no “pth”; did you"),
            ('{"medlint-baseline": 1, "findings": [\nENTRY,\n{"path": "a.md"}\n]}', 3, "“rule” must be a text"),
            ('{"medlint-baseline": 1, "findings": [\nNUMBER\n]}', 2, "“occurrence” must be a number"),
            ("[" * 100_000, 1, "is not JSON"),
        ],
    )  # fmt: skip
    def test_a_broken_one_is_a_failure(self, medlint: Medlint, text: str, line: int, problem: str) -> None:
        entry = '{"path": "a.md", "rule": "CLM004", "words": "", "passage": "", "digest": "", "occurrence": 1}'
        text = text.replace("ENTRY", entry).replace("NUMBER", entry.replace(": 1}", ": true}"))
        write({"a.md": CURE, NAME: text})
        for run in (medlint.check(), medlint("baseline"), medlint("baseline", "--prune")):
            assert run.code == 2
            assert run.err.startswith(f"error: {NAME}:{line}: {problem}")
        assert Path(NAME).read_text() == text
        assert medlint.check("--no-baseline").found == ("a.md:1 CLM004",)

    def test_a_byte_order_mark_is_none_of_its_text(self, medlint: Medlint) -> None:
        write({"a.md": CURE})
        medlint("baseline")
        Path(NAME).write_bytes(b"\xef\xbb\xbf" + Path(NAME).read_bytes())
        assert medlint.check()[::2] == (0, "")
        assert medlint("baseline") == (0, f"{NAME}: 1 finding (0 new, 0 gone).\n", "")

    def test_a_link_to_nowhere_is_a_failure(self, medlint: Medlint) -> None:
        write({"a.md": CURE})
        os.symlink("gone.json", NAME)
        for run in (medlint.check(), medlint("baseline"), medlint("baseline", "--prune")):
            assert run[::2] == (2, f"error: {NAME}: cannot be read: no such file or directory\n")
        assert not Path("gone.json").exists()

    def test_one_that_cannot_be_read(self, medlint: Medlint) -> None:
        write({"a.md": CURE})
        Path(NAME).write_bytes(b"\xff")
        assert medlint.check()[::2] == (2, f"error: {NAME}: is not UTF-8\n")
        Path(NAME).unlink()
        Path(NAME).mkdir()
        assert medlint.check()[::2] == (2, f"error: {NAME}: cannot be read: is a directory\n")


class TestOneOfTwoIsBroken:
    """Each folder has a baseline of its own; one that cannot be used says nothing of what stands in the other."""

    ERROR = f"error: {Path('broken', NAME)}:1: is not JSON"

    @pytest.fixture(autouse=True)
    def two_folders(self, site: Path) -> None:
        for folder in ("broken", "sound"):
            write({f"{folder}/medlint.toml": 'select = ["CLM004"]\n', f"{folder}/a.md": CURE, f"{folder}/b.md": CURE})
        write({f"broken/{NAME}": "{", f"sound/{NAME}": EMPTY})

    def test_the_findings_of_both_are_in_all_reports(self, medlint: Medlint) -> None:
        run = medlint.check("--output-format", "json:all.json")
        found = ("broken/a.md", "broken/b.md", "sound/a.md", "sound/b.md")
        assert (run.code, run.found) == (2, tuple(f"{path}:1 CLM004" for path in found))
        assert [one["path"] for one in json.loads(Path("all.json").read_text())] == list(found)
        assert (run.err.startswith(self.ERROR), run.err.count("\n")) == (True, 1)

    def test_the_page_of_both_is_made(self, medlint: Medlint) -> None:
        run = medlint("report", "--output-file", "page.html")
        assert (run.code, run.out) == (2, "page.html: Found 4 errors in 4 files (1 failure).\n")
        assert run.err.startswith(self.ERROR)

    @pytest.mark.parametrize("options", [["--prune"], []])
    def test_only_the_sound_one_is_written(self, medlint: Medlint, options: list[str]) -> None:
        run = medlint("baseline", *options)
        number = 0 if options else 2
        assert run.code == 2
        assert run.out == f"{Path('sound', NAME)}: {number} findings ({number} new, 0 gone).\n"
        assert (run.err.startswith(self.ERROR), run.err.count("\n")) == (True, 1)
        assert Path("broken", NAME).read_text() == "{"
        assert len(read(f"sound/{NAME}")) == number

    def test_no_comment_is_written_for_what_it_may_hold(self, medlint: Medlint) -> None:
        run = medlint.check("--add-suppressions", "--reason", "from 2019")
        assert run.code == 2
        assert run.err.splitlines()[1:] == ["note: wrote comments for 2 findings into 2 files"]
        assert [Path(folder, "a.md").read_text() == CURE for folder in ("broken", "sound")] == [True, False]


class TestWhatARunJudges:
    def test_rules_that_are_not_selected_are_not_pruned(self, medlint: Medlint) -> None:
        write({"a.md": f"{CURE}\n{LEAD_IN}\n{PLAIN}"})
        medlint("baseline")
        write({"a.md": PLAIN})
        assert medlint.check("--frozen", "--select", "STR001").err.startswith(f"error: {NAME}: holds 1 finding that is")
        assert medlint("baseline", "--prune", "--select", "STR001").out == f"{NAME}: 1 finding (0 new, 1 gone).\n"
        assert medlint("baseline", "--select", "STR001").out == f"{NAME}: 1 finding (0 new, 0 gone).\n"
        assert entries() == [("a.md", "cures colds", 1)]
        assert medlint("baseline", "--prune").out == f"{NAME}: 0 findings (0 new, 1 gone).\n"

    def test_paths_that_are_not_checked_are_not_pruned(self, medlint: Medlint) -> None:
        write({"a/a.md": CURE, "b/b.md": GOUT, "b/gone.md": GOUT})
        medlint("baseline")
        write({"a/a.md": PLAIN, "b/b.md": PLAIN})
        Path("b/gone.md").unlink()
        assert medlint.check("--frozen", "a").code == 1
        assert medlint("baseline", "--prune", "a").out == f"{NAME}: 2 findings (0 new, 1 gone).\n"
        assert medlint("baseline", "a").out == f"{NAME}: 2 findings (0 new, 0 gone).\n"
        assert medlint.check("--frozen", "a").code == 0
        assert medlint("baseline", "--prune", "b").out == f"{NAME}: 0 findings (0 new, 2 gone).\n"

    def test_an_article_that_is_named_is_judged_by_itself(self, medlint: Medlint) -> None:
        write({"a.md": CURE, "ab.md": CURE, "a.md.txt": CURE})
        medlint("baseline")
        write({"a.md": PLAIN, "ab.md": PLAIN, "a.md.txt": PLAIN})
        assert medlint.check("--frozen", "a.md").err.startswith(f"error: {NAME}: holds 1 finding that is gone")
        assert medlint("baseline", "--prune", "a.md").out == f"{NAME}: 2 findings (0 new, 1 gone).\n"
        assert [path for path, *_ in entries()] == ["a.md.txt", "ab.md"]
        assert medlint.check("--frozen", "a.md").code == 0

    @pytest.mark.parametrize("options", [["--prune"], []])
    def test_articles_that_are_all_gone(self, medlint: Medlint, options: list[str]) -> None:
        write({"news/a.md": CURE, "news/b.md": GOUT})
        medlint("baseline")
        shutil.rmtree("news")
        run = medlint("baseline", *options)
        assert run == (0, f"{NAME}: 0 findings (0 new, 2 gone).\n", f"note: .: {NONE}\n")
        assert entries() == []
        assert medlint("baseline", *options).code == 0

    def test_articles_of_one_folder_that_are_all_gone(self, medlint: Medlint) -> None:
        write({"news/a.md": CURE, "news/b.md": GOUT, "tea/c.md": CURE})
        medlint("baseline")
        shutil.rmtree("news")
        Path("news").mkdir()
        run = medlint("baseline", "news")
        assert run == (2, f"{NAME}: 1 finding (0 new, 2 gone).\n", f"error: news: {NONE}\n")
        assert medlint("baseline", "news", "tea/c.md", "gone.md").err.count("error: ") == 2

    def test_no_articles_and_no_baseline(self, medlint: Medlint) -> None:
        told = f"{NAME}: there is no such file, and nothing to write down.\n"
        assert medlint("baseline") == (2, told, f"error: .: {NONE}\n")

    def test_a_path_that_is_not_there_is_a_failure_whatever_the_baseline_holds(self, medlint: Medlint) -> None:
        write({NAME: EMPTY, "news/notes.rst": PLAIN})
        run = medlint("baseline", "news", "gone")
        assert run.code == 2
        assert run.err == f"error: gone: no such file or directory\nnote: news: {NONE}\n"

    def test_articles_that_are_left_out_are_not_gone(self, medlint: Medlint) -> None:
        write({"a.md": CURE, "b.md": GOUT})
        medlint("baseline")
        run = medlint("baseline", "--prune", "--exclude", "*.md")
        assert (run.code, run.out) == (2, f"{NAME}: 2 findings (0 new, 0 gone).\n")

    def test_a_file_that_cannot_be_read_is_not_pruned(self, medlint: Medlint) -> None:
        write({"a.md": CURE, "b.md": GOUT})
        medlint("baseline")
        Path("a.md").write_bytes(b"caf\xe9\n")
        write({"b.md": PLAIN})
        run = medlint("baseline", "--prune")
        assert run.code == 2
        assert run.out == f"{NAME}: 1 finding (0 new, 1 gone).\n"
        assert run.err.startswith("error: a.md:1: is not UTF-8")
        assert entries() == [("a.md", "cures colds", 1)]

    def test_without_a_file_there_is_nothing_to_prune(self, medlint: Medlint) -> None:
        write({"a.md": CURE, "sub/b.md": GOUT, "sub/medlint.toml": "", f"sub/{NAME}": EMPTY})
        run = medlint("baseline", "--prune")
        told = f"{NAME}: there is no such file, and nothing to take out.\n"
        inner = f"{Path('sub', NAME)}: 0 findings (0 new, 0 gone).\n"
        assert run == (0, f"{told}{inner}", "")
        assert not Path(NAME).exists()

    def test_a_failure_that_articles_share_is_told_once(self, medlint: Medlint) -> None:
        write({"a.md": CURE, "sub/b.md": GOUT, "sub/c.md": GOUT, "sub/medlint.toml": "selct = []\n"})
        run = medlint("baseline")
        line = f"error: {Path('sub/medlint.toml')}:1: unknown key “selct”; did you mean “select”?\n"
        assert (run.code, run.err) == (2, line)
        assert entries() == [("a.md", "cures colds", 1)]

    def test_excluded_files_are_left_out(self, medlint: Medlint) -> None:
        write({"a.md": CURE, "drafts/b.md": GOUT})
        medlint("baseline", "--exclude", "drafts/")
        assert entries() == [("a.md", "cures colds", 1)]

    def test_an_option_that_leaves_it_out(self, medlint: Medlint) -> None:
        write({"a.md": CURE})
        medlint("baseline")
        assert medlint.check("--no-baseline")[:1] == (1,)
        assert medlint.check("--no-baseline").found == ("a.md:1 CLM004",)

    @pytest.mark.parametrize(
        "args", [["--frozen", "--no-baseline"], ["--frozen", "--since", "HEAD"], ["--frozen", "--staged"]]
    )
    def test_what_does_not_go_together(self, medlint: Medlint, args: list[str]) -> None:
        run = medlint.check(*args)
        assert run.code == 2
        assert "--frozen" in run.err.splitlines()[-1]


def test_many_files_by_several_processes(medlint: Medlint) -> None:
    write({f"tea-{number:03}.md": f"{CURE}\n{GOUT}" for number in range(150)})
    medlint("baseline")
    write({"tea-077.md": f"{CURE}\n{GOUT}\n{GOUT}"})
    run = medlint.check("--frozen")
    assert (run.code, run.found, run.known, run.err) == (1, ("tea-077.md:5 CLM004",), 300, "")


def test_changed_lines_and_a_baseline_together(medlint: Medlint, site: Path) -> None:
    history = History(site)
    write({"a.md": f"{CURE}\n{PLAIN}\n{GOUT}"})
    medlint("baseline")
    history.commit()
    write({"a.md": f"{CURE}\n{PLAIN}\n{PLAIN}\n{GOUT}\nOur tea cures all colds.\n\n{CURE}"})
    run = medlint.check("--since", "HEAD")
    assert run.found == ("a.md:9 CLM004", "a.md:11 CLM004")
    assert run.out.endswith("(2 unchanged).\n")
    write({"a.md": f"Really. {CURE}\n{PLAIN}\n{GOUT}"})
    assert medlint.check("--since", "HEAD").out == "All clear: 1 file checked (1 baselined, 1 unchanged).\n"


def test_standard_input_has_the_baseline_of_its_name(
    medlint: Medlint, monkeypatch: pytest.MonkeyPatch, site: Path
) -> None:
    write({"a.md": CURE})
    medlint("baseline")
    with Path("a.md").open() as stdin:
        monkeypatch.setattr("sys.stdin", stdin)
        run = medlint.check("-", "--stdin-filename", "a.md")
    assert (run.code, run.known) == (0, 1)


def test_a_linked_folder_is_the_same_folder(medlint: Medlint, site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write({"site/medlint.toml": 'select = ["CLM004"]\n', "site/a.md": CURE})
    os.symlink("site", "other")
    medlint("baseline", "site")
    assert medlint.check("other/a.md", "--frozen")[:1] == (0,)
    shutil.rmtree("site")
