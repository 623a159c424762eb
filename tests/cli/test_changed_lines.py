"""``medlint check --since`` and ``--staged``: what a change brings and what was there before, in real histories."""

import os
import re
import sys
from pathlib import Path
from typing import NamedTuple

import pytest
from histories import History, git
from running import Check

from medlint.cli import main

RULES = "CLM004,STA001,STR001,SUP"

CURE = "Our tea cures colds.\n"
PLAIN = "The desk is open from nine to five.\n"
LISTED = "Common side effects include:\n\n- rash\n- itching\n"
FIGURE = "About 40% of patients had side effects"
LINK = "[a trial](https://pubmed.ncbi.nlm.nih.gov/12345678/)"
DISCLAIMER = "This page is not medical advice. It does not replace a visit to your doctor; always ask your doctor.\n"


class Case(NamedTuple):
    """An article before and after a change; the findings to report as ``line CODE``, and how many are left out."""

    before: str | bytes
    after: str | bytes
    found: tuple[str, ...] = ()
    unchanged: int = 0
    rules: str = RULES


CASES = {
    "nothing changed": Case(CURE, CURE),
    "a finding beside a change is left out": Case(f"{CURE}\n{PLAIN}", f"{CURE}\nThe desk is closed.\n", (), 1),
    "a new line with a finding": Case(PLAIN, f"{PLAIN}\n{CURE}", ("3 CLM004",)),
    "a finding on a changed line": Case(CURE, "Our new tea cures colds.\n", ("1 CLM004",)),
    "a finding that was mended": Case(CURE, PLAIN),
    "lines above it move it": Case(CURE, f"{PLAIN}\n{PLAIN}\n{CURE}", (), 1),
    "lines above it go": Case(f"{PLAIN}\n{PLAIN}\n{CURE}", CURE, (), 1),
    "the same words again, above": Case(
        f"{PLAIN}\n{CURE}", f"{CURE}\n{PLAIN}\n{CURE}", ("1 CLM004",), 1
    ),
    "the same words again, below": Case(CURE, f"{CURE}\n{PLAIN}\n{CURE}", ("5 CLM004",), 1),
    "one of two alike goes": Case(f"{CURE}\n{PLAIN}\n{CURE}", f"{PLAIN}\n{CURE}", (), 1),
    "the list goes": Case(f"{LISTED}\n{PLAIN}", f"Common side effects include:\n\n{PLAIN}", ("1 STR001",)),
    "the list was gone before": Case(
        f"Common side effects include:\n\n{PLAIN}\n{PLAIN}", f"Common side effects include:\n\n{PLAIN}", (), 1
    ),
    "the citation goes, in another line": Case(
        f"{FIGURE}\nin {LINK}.\n", f"{FIGURE}\nin the first week.\n", ("1 STA001",)
    ),
    "the citation was gone before": Case(
        f"{FIGURE}\nin the first week.\n", f"{FIGURE}\nin the second week.\n", (), 1
    ),
    "the reference of a footnote goes": Case(
        f"{FIGURE}.[^1]\n\n{PLAIN}\n[^1]: https://pubmed.ncbi.nlm.nih.gov/12345678/\n",
        f"{FIGURE}.[^1]\n\n{PLAIN}",
        ("1 STA001",),
    ),
    "the disclaimer goes": Case(
        f"# Tablets\n\nTake one tablet twice a day. Side effects include rash.\n\n{DISCLAIMER}",
        "# Tablets\n\nTake one tablet twice a day. Side effects include rash.\n",
        ("1 DIS001",),
        rules="DIS001",
    ),
    "the disclaimer was not there before": Case(
        f"# Tablets\n\nTake one tablet twice a day. Side effects include rash.\n\n{PLAIN}",
        "# Tablets\n\nTake one tablet twice a day. Side effects include rash.\n",
        (),
        1,
        "DIS001",
    ),
    "another title of an article that had no disclaimer": Case(
        "# Tablets\n\nTake one tablet twice a day. Side effects include rash.\n",
        "# New tablets\n\nTake one tablet twice a day. Side effects include rash.\n",
        (),
        1,
        "DIS001",
    ),
    "another title, and the disclaimer goes": Case(
        f"# Tablets\n\nTake one tablet twice a day. Side effects include rash.\n\n{DISCLAIMER}",
        "# New tablets\n\nTake one tablet twice a day. Side effects include rash.\n",
        ("1 DIS001",),
        rules="DIS001",
    ),
    "another title with a finding in it": Case("# Tea cures colds\n", "# Tea cures gout\n", ("1 CLM004",)),
    "a suppression goes": Case(
        f"<!-- medlint-disable-next-line CLM004 -->\n{CURE}", CURE, ("1 CLM004",)
    ),
    "a suppression comes": Case(CURE, f"<!-- medlint-disable-next-line CLM004 -->\n{CURE}"),
    "a suppression that is used no more": Case(
        f"<!-- medlint-disable-next-line CLM004 -->\n{CURE}",
        f"<!-- medlint-disable-next-line CLM004 -->\n{PLAIN}",
        ("1 SUP001",),
    ),
    "words go behind it in its line": Case(
        "Our tea\ncures colds.\nReally.\n", "Our tea\ncures colds.\n", (), 1
    ),
    "only the ends of the lines change": Case(
        f"{PLAIN}\n{CURE}", f"{PLAIN}\n{CURE}".replace("\n", "\r\n"), (), 1
    ),
    "old ends of lines, which Git does not count": Case(
        f"# Tea\r\r{CURE}".encode().replace(b"\n", b"\r") + f"\r{PLAIN}".encode(),
        f"# Tea\r\r{CURE}".encode().replace(b"\n", b"\r") + f"\r{PLAIN}\n{CURE}".encode(),
        ("7 CLM004",),
        1,
    ),
    "no line end at the end": Case(CURE.rstrip(), f"{CURE}\n{PLAIN}".rstrip(), (), 1),
    "two wide encodings": Case(f"{CURE}\n".encode("utf-16"), f"{CURE}\n{PLAIN}".encode("utf-16"), ("1 CLM004",)),
    "the encoding changes": Case(f"Café\n\n{CURE}".encode("latin-1"), f"Café\n\n{CURE}", ("3 CLM004",)),
    "lines that look like a patch": Case(
        f"{PLAIN}\n++ b/x.md\n\n{CURE}", f"{PLAIN}\n++ b/y.md\n@@ -1 +1,9 @@\n\n{CURE}", (), 1
    ),
    "empty before": Case("", CURE, ("1 CLM004",)),
    "empty after": Case(CURE, ""),
}  # fmt: skip


@pytest.fixture
def history(here: Path) -> History:
    return History(here)


class Run(NamedTuple):
    code: int
    found: tuple[str, ...]
    unchanged: int
    out: str
    err: str


@pytest.fixture(name="check")
def check_changes(check: Check) -> "CheckChanges":
    return CheckChanges(check)


class CheckChanges:
    """Runs ``medlint check`` and gives the findings as ``line CODE``, with the file's name where there are more."""

    def __init__(self, check: Check) -> None:
        self.check = check

    def __call__(self, *args: str, rules: str = RULES) -> Run:
        code, out, err = self.check("--isolated", "--select", rules, *args)
        found = [
            (path, f"{line} {rule}")
            for path, line, rule in re.findall(r"^(.*?):(\d+):\d+: .* \[(\w+) [\w-]+\]$", out, re.MULTILINE)
        ]
        several = len({path for path, _ in found}) > 1
        left_out = re.search(r"(\d+) unchanged", out)
        return Run(
            code,
            tuple(f"{path} {rest}" if several else rest for path, rest in found),
            int(left_out[1]) if left_out else 0,
            out,
            err,
        )


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
@pytest.mark.parametrize("way", ["since", "staged", "since a branch"])
def test_what_is_reported_of_a_change(history: History, check: CheckChanges, case: Case, way: str) -> None:
    history.write("tea.md", case.before)
    history.commit()
    history.write("tea.md", case.after)
    if way == "staged":
        history.git("add", "tea.md")
    if way == "since a branch":
        history.git("switch", "-q", "-c", "work")
        history.commit()
    args = {"since": ["--since", "HEAD"], "staged": ["--staged"], "since a branch": ["--since", "main"]}[way]
    run = check(*args, rules=case.rules)
    assert (run.found, run.unchanged, run.err) == (case.found, case.unchanged, ""), run.out
    assert run.code == bool(case.found)


class TestFiles:
    def test_only_changed_files_are_read(self, history: History, check: CheckChanges) -> None:
        history.write("old.md", b"caf\xe9 is not UTF-8\n")
        history.commit()
        history.write("new.md", CURE)
        assert check().code == 2
        run = check("--since", "HEAD")
        assert (run.code, run.found, run.err) == (1, ("1 CLM004",), "")
        assert run.out.endswith("Found 1 error in 1 file.\n")

    def test_a_new_file_is_new_whether_git_knows_it_or_not(self, history: History, check: CheckChanges) -> None:
        history.commit()
        history.write("known.md", CURE)
        history.git("add", "known.md")
        history.write("unknown.md", CURE)
        assert check("--since", "HEAD").found == ("known.md 1 CLM004", "unknown.md 1 CLM004")
        assert check("--staged").found == ("1 CLM004",)
        assert check("--staged").out.startswith("known.md:1:")

    def test_a_renamed_file_is_known_by_its_old_name(self, history: History, check: CheckChanges) -> None:
        history.write("tea.md", f"{PLAIN}\n{CURE}\n{PLAIN}")
        history.commit()
        history.git("mv", "tea.md", "herbal.md")
        for args in (["--since", "HEAD"], ["--staged"]):
            run = check(*args)
            assert (run.code, run.found, run.unchanged) == (0, (), 1), run.out
        history.write("herbal.md", f"{PLAIN}\n{CURE}\n{PLAIN}\n{CURE}")
        run = check("--since", "HEAD")
        assert (run.found, run.unchanged) == (("7 CLM004",), 1)

    def test_a_file_renamed_into_another_format_is_compared_in_its_old_one(
        self, history: History, check: Check
    ) -> None:
        history.write("tea.txt", f"{PLAIN}{CURE}")
        history.commit()
        history.git("mv", "tea.txt", "tea.md")
        run = check("--since", "HEAD")
        assert (run.found, run.unchanged) == ((), 1), run.out

    def test_a_file_that_is_gone_is_nothing_to_check(self, history: History, check: CheckChanges) -> None:
        history.write("tea.md", CURE)
        history.write("desk.md", PLAIN)
        history.commit()
        history.git("rm", "-q", "tea.md")
        for args in (["--since", "HEAD"], ["--staged"]):
            assert check(*args)[:2] == (0, ())

    def test_a_file_that_git_should_forget_is_new(self, history: History, check: CheckChanges) -> None:
        history.write("tea.md", CURE)
        history.commit()
        history.git("rm", "-q", "--cached", "tea.md")
        assert check("--since", "HEAD").found == ("1 CLM004",)

    def test_what_is_staged_is_checked_as_it_is_staged(self, history: History, check: CheckChanges) -> None:
        history.write("tea.md", PLAIN)
        history.commit()
        history.write("tea.md", f"{PLAIN}\n{CURE}")
        history.git("add", "tea.md")
        history.write("tea.md", PLAIN)
        assert check("--staged").found == ("3 CLM004",)
        assert check("--since", "HEAD").found == ()
        history.git("add", "tea.md")
        history.write("tea.md", f"{PLAIN}\n{CURE}")
        assert check("--staged").found == ()
        assert check("--since", "HEAD").found == ("3 CLM004",)

    def test_what_is_staged_and_gone_again_is_checked_all_the_same(self, history: History, check: CheckChanges) -> None:
        history.write("news/tea.md", CURE)
        history.write("drafts/tea.md", CURE)
        history.write("notes.py", CURE)
        history.git("add", ".")
        for path in ("news/tea.md", "drafts/tea.md", "notes.py"):
            (history.folder / path).unlink()
        history.write("desk.md", PLAIN)
        run = check("--staged", "--exclude", "drafts/")
        assert (run.code, run.found, run.err) == (1, ("1 CLM004",), "")
        assert run.out.startswith("news/tea.md:1:")
        assert check("--staged", "desk.md").found == ()

    @pytest.mark.parametrize(
        "name",
        [
            "a tea.md", "a\ttea.md", 'the "tea".md', "l'eau.md", "-tea.md", "--staged.md", "tee—ü.md", "te\na.md",
            "[tea]*.md", ":(top)tea.md", "back\\slash.md", os.fsdecode(b"caf\xe9.md"), "b/b/tea.md", "tea .md",
        ],
    )  # fmt: skip
    @pytest.mark.parametrize("way", ["since", "staged"])
    def test_odd_names(self, history: History, check: CheckChanges, name: str, way: str) -> None:
        history.write(name, f"{CURE}\n{PLAIN}\n{CURE}")
        history.commit()
        history.write(name, f"{CURE}\n{PLAIN}\nThis tea cures gout.\n")
        if way == "staged":
            history.git("add", "-A")
        run = check(*(["--since", "HEAD"] if way == "since" else ["--staged"]), "--", f"./{name}")
        assert (len(run.found), run.unchanged, run.err) == (1, 1, ""), run.out
        assert ":5:10: " in run.out

    def test_a_link_is_what_it_leads_to(self, history: History, check: CheckChanges) -> None:
        history.write("real/tea.md", PLAIN)
        (history.folder / "link.md").symlink_to("real/tea.md")
        history.commit()
        history.write("real/tea.md", CURE)
        assert check("--since", "HEAD").found == ("1 CLM004",)
        assert check("--since", "HEAD", "link.md").out.startswith("link.md:1:")

    def test_a_link_that_becomes_a_file_is_new(self, history: History, check: CheckChanges) -> None:
        history.write("real.txt", CURE)
        (history.folder / "tea.md").symlink_to("real.txt")
        history.commit()
        (history.folder / "tea.md").unlink()
        history.write("tea.md", CURE)
        assert check("--since", "HEAD").found == ("1 CLM004",)

    def test_many_files(self, history: History, check: CheckChanges) -> None:
        for number in range(450):
            history.write(f"tea-{number}.md", f"{CURE}\n{PLAIN}")
        history.commit()
        for number in range(0, 450, 2):
            history.write(f"tea-{number}.md", f"{CURE}\n{PLAIN}\nThis tea cures gout.\n")
        run = check("--since", "HEAD")
        assert (len(run.found), run.unchanged) == (225, 225)
        assert len({line for line in run.found if line.endswith(" 5 CLM004")}) == 225


class TestPlaces:
    def test_a_folder_below_the_root(
        self, history: History, check: CheckChanges, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        history.write("site/news/tea.md", f"{CURE}\n{PLAIN}")
        history.write("site/other.md", PLAIN)
        history.commit()
        history.write("site/news/tea.md", f"{CURE}\n{PLAIN}\n{CURE}")
        history.write("site/other.md", CURE)
        monkeypatch.chdir(history.folder / "site" / "news")
        run = check("--since", "HEAD")
        assert (run.found, run.unchanged) == (("5 CLM004",), 1)
        assert run.out.startswith("tea.md:5:")
        assert check("--since", "HEAD", "..").found == ("../news/tea.md 5 CLM004", "../other.md 1 CLM004")
        history.git("add", "-A")
        assert check("--staged", "tea.md").found == ("5 CLM004",)

    def test_an_article_outside_of_any_repository(
        self, history: History, check: CheckChanges, tmp_path_factory: pytest.TempPathFactory
    ) -> None:
        outside = tmp_path_factory.mktemp("outside") / "tea.md"
        outside.write_text(CURE, encoding="utf-8")
        history.write("tea.md", CURE)
        history.commit()
        history.write("tea.md", f"{CURE}\n{CURE}")
        history.git("add", "-A")
        for args in (["--since", "HEAD"], ["--staged"]):
            run = check(*args, "tea.md", str(outside))
            assert (run.code, run.found) == (2, ("3 CLM004",))
            reason = "lies in no Git repository, so nobody can tell what has changed in it"
            assert run.err == f"error: {outside}: {reason}\n"

    def test_many_articles_outside_are_one_failure(
        self, check: CheckChanges, tmp_path_factory: pytest.TempPathFactory
    ) -> None:
        outside = tmp_path_factory.mktemp("outside")
        for name in ("balm", "gel", "tea"):
            (outside / f"{name}.md").write_text(CURE, encoding="utf-8")
        run = check("--since", "HEAD", str(outside))
        reason = "lies in no Git repository, like 2 more, so nobody can tell what has changed in them"
        assert (run.code, run.found, run.err) == (2, (), f"error: {outside / 'balm.md'}: {reason}\n")

    def test_each_repository_has_its_own_history(self, history: History, check: CheckChanges) -> None:
        inner = History(history.folder / "inner")
        inner.write("tea.md", CURE)
        inner.commit()
        history.write("tea.md", CURE)
        history.git("add", "tea.md")
        history.git("commit", "-q", "-m", "x")
        inner.write("tea.md", f"{CURE}\nThis tea cures gout.\n")
        run = check("--since", "main")
        assert (run.found, run.unchanged) == (("3 CLM004",), 1)
        inner.git("branch", "-m", "other")
        run = check("--since", "main")
        assert (run.code, run.found) == (2, ())
        assert run.err == f"error: there is no revision “main” in {inner.folder}\n"

    def test_a_worktree(self, history: History, check: CheckChanges, tmp_path_factory: pytest.TempPathFactory) -> None:
        history.write("tea.md", CURE)
        history.commit()
        copy = tmp_path_factory.mktemp("copies") / "copy"
        history.git("worktree", "add", "-q", str(copy), "-b", "work")
        (copy / "tea.md").write_text(f"{CURE}\n{CURE}", encoding="utf-8")
        run = check("--since", "main", str(copy))
        assert (run.found, run.unchanged) == (("3 CLM004",), 1)


class TestRevisions:
    def test_what_others_did_since_the_branches_parted_is_none_of_our_changes(
        self, history: History, check: Check
    ) -> None:
        history.write("tea.md", f"{CURE}\n{PLAIN}")
        history.commit()
        history.git("switch", "-q", "-c", "work")
        history.write("mine.md", CURE)
        history.commit()
        history.git("switch", "-q", "main")
        history.write("tea.md", PLAIN)
        history.commit()
        history.git("switch", "-q", "work")
        run = check("--since", "main")
        assert run.found == ("1 CLM004",)
        assert run.out.startswith("mine.md:1:")

    @pytest.mark.parametrize("name", ["main", "HEAD~1", "v1", "v2", "HEAD^", "@{1}"])
    def test_every_way_to_name_a_commit(self, history: History, check: CheckChanges, name: str) -> None:
        history.write("tea.md", PLAIN)
        history.commit()
        history.git("tag", "v1")
        history.git("tag", "-a", "v2", "-m", "annotated")
        history.git("switch", "-q", "--detach")
        history.write("tea.md", CURE)
        history.commit()
        assert check("--since", name).found == ("1 CLM004",)

    @pytest.mark.parametrize(
        ("name", "hint"),
        [
            ("mian", "; did you mean “main”?"),
            ("", ""),
            ("main..HEAD", ""),
            ("--output=x", ""),
            ("^main", "; did you mean “main”?"),
            ("HEAD~9", ""),
            ("HEAD:tea.md", ""),
            ("a\nb", ""),
        ],
    )
    def test_no_such_revision(self, history: History, check: CheckChanges, name: str, hint: str) -> None:
        history.write("tea.md", CURE)
        history.commit()
        run = check(f"--since={name}")
        shown = name.replace("\n", "␊")
        assert run.err == f"error: there is no revision “{shown}” in {history.folder}{hint}\n"
        assert (run.code, run.found) == (2, ())
        assert sorted(os.listdir(history.folder)) == [".git", "tea.md"]

    def test_before_the_first_commit(self, history: History, check: CheckChanges) -> None:
        history.write("tea.md", CURE)
        none = f"error: the repository {history.folder} has no commit yet, so there is nothing to compare with\n"
        assert check("--since", "HEAD").err == check("--since", "main").err == none
        assert check("--staged").found == ()
        history.git("add", "tea.md")
        assert check("--staged").found == ("1 CLM004",)

    def test_a_shallow_clone(
        self,
        history: History,
        check: CheckChanges,
        tmp_path_factory: pytest.TempPathFactory,
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        history.write("tea.md", CURE)
        first = history.commit()
        history.write("tea.md", f"{CURE}\n{PLAIN}")
        history.commit()
        clone = tmp_path_factory.mktemp("clones") / "clone"
        git(history.folder, "clone", "-q", "--depth=1", f"file://{history.folder}", str(clone))
        monkeypatch.chdir(clone)
        run = check("--since", first)
        assert run.err == (
            f"error: there is no revision “{first}” in {clone}, which is a shallow clone: fetch the revision first\n"
        )
        assert run.code == 2
        git(clone, "fetch", "-q", "--depth=1", "origin", first)
        (clone / "tea.md").write_text(f"{CURE}\n{PLAIN}\n{CURE}", encoding="utf-8")
        run = check("--since", first)
        assert (run.found, run.unchanged) == (("5 CLM004",), 1)
        parted = f"this clone does not show where “{first}” and HEAD parted"
        assert run.err == f"note: {parted}; articles are compared with the former itself\n"

    def test_conflicts_are_not_staged(self, history: History, check: CheckChanges) -> None:
        history.write("tea.md", PLAIN)
        history.write("other.md", PLAIN)
        history.commit()
        history.git("switch", "-q", "-c", "work")
        history.write("tea.md", CURE)
        history.commit()
        history.git("switch", "-q", "main")
        history.write("tea.md", "We cure nothing.\n")
        history.commit()
        with pytest.raises(AssertionError, match="CONFLICT"):
            history.git("merge", "work")
        run = check("--staged")
        assert run.err == "error: tea.md: has conflicts that are not resolved, so nothing of it is staged\n"
        assert run.code == 2
        assert [line.split()[1] for line in check("--since", "HEAD").found] == ["CLM004"]


class TestOptions:
    @pytest.mark.parametrize(
        ("args", "message"),
        [
            (["--since", "HEAD", "--staged"], "--since and --staged cannot be used together."),
            (["--since", "HEAD", "-"], "--since does not go with -."),
            (["--staged", "-"], "--staged does not go with -."),
            (["--since", "HEAD", "--fix"], "--since does not go with --fix or --diff."),
            (["--staged", "--diff"], "--staged does not go with --fix or --diff."),
        ],
    )
    def test_what_does_not_go_together(
        self, history: History, check: CheckChanges, args: list[str], message: str
    ) -> None:
        run = check(*args)
        assert run.code == 2
        assert run.err.endswith(f"Error: {message}\n")

    def test_without_git(
        self,
        history: History,
        check: CheckChanges,
        monkeypatch: pytest.MonkeyPatch,
        tmp_path_factory: pytest.TempPathFactory,
    ) -> None:
        history.write("tea.md", CURE)
        monkeypatch.setenv("PATH", str(tmp_path_factory.mktemp("empty")))
        run = check("--since", "HEAD")
        assert run.err == "error: what has changed cannot be told without Git, which is not installed\n"
        assert run.code == 2

    def test_the_configuration_of_git_changes_nothing(self, history: History, check: CheckChanges) -> None:
        history.write("tea.md", f"{CURE}\n{PLAIN}")
        history.write(".gitattributes", "*.md -diff diff=loud\n")
        history.commit()
        for key, value in {
            "diff.noprefix": "true", "diff.mnemonicPrefix": "true", "diff.context": "9", "diff.external": "false",
            "diff.loud.textconv": "cat -n", "diff.renames": "false", "diff.relative": "true", "color.ui": "always",
            "core.quotePath": "false", "diff.interHunkContext": "9", "core.pager": "false",
        }.items():  # fmt: skip
            history.git("config", key, value)
        history.write("tea.md", f"{CURE}\n{PLAIN}\n{CURE}")
        run = check("--since", "HEAD")
        assert (run.found, run.unchanged) == (("5 CLM004",), 1)

    def test_the_old_text_is_checked_under_the_settings_of_the_new_one(
        self, history: History, check: CheckChanges
    ) -> None:
        history.write("medlint.toml", 'select = ["CLM004"]\n')
        history.write("tea.md", f"{CURE}\n{PLAIN}")
        history.commit()
        history.write("medlint.toml", 'select = ["CLM004", "STR001"]\n')
        history.write("tea.md", f"{CURE}\nThe desk is closed.\n")
        assert main(["check", "--output-format", "concise", "--since", "HEAD"]) == 0


def test_a_broken_old_text_does_not_hide_anything(history: History, check: CheckChanges) -> None:
    history.write("tea.md", b"\xff\xfe\xff" + CURE.encode())
    history.commit()
    history.write("tea.md", CURE)
    assert check("--since", "HEAD").found == ("1 CLM004",)


def test_the_hook_of_git_itself(history: History) -> None:
    """Git runs hooks in surroundings of its own: another index for “commit -a”, names in the environment."""
    history.write("tea.md", f"{CURE}\n{PLAIN}")
    history.commit()
    command = f'"{sys.executable}" -m medlint check --isolated --select CLM004 --staged --output-format concise\n'
    hook = history.write(".git/hooks/pre-commit", f"#!/bin/sh\n{command}")
    hook.chmod(0o755)
    history.write("tea.md", f"{CURE}\nThe desk is closed.\n")
    history.git("commit", "-q", "-a", "-m", "harmless")
    history.write("tea.md", f"{CURE}\n{CURE}")
    with pytest.raises(AssertionError, match=r"tea\.md:3:\d+: error: .*\[CLM004 cure-claim\]"):
        history.git("commit", "-a", "-m", "harmful")
    with pytest.raises(AssertionError, match=r"tea\.md:3:\d+: error: .*\[CLM004 cure-claim\]"):
        history.git("commit", "-m", "harmful", "tea.md")
