"""Which files the paths on a command line stand for, on real folders."""

import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from histories import History, git

from medlint.discover import Discovery, discover
from medlint.git import Repository
from medlint.model.failure import ConfigError, Failure
from medlint.model.settings import Settings

NONE_IN_CACHE = Failure("cache", "no articles found; --show-files says what is left out (1) and why")


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(*files: str) -> None:
    """Make the files; what stands behind ":" is their text."""
    for file in files:
        name, _, text = file.partition(":")
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_text(text.replace("|", "\n"))


def plain(folder: Path) -> Settings:
    return Settings()


def excluding(*globs: str) -> Callable[[str], Settings]:
    settings = Settings(exclude=globs)
    return lambda folder: settings


def found(*paths: str, settings_for: Callable[[str], Settings] = plain, force_exclude: bool = False) -> Sequence[str]:
    discovery = discover(paths, settings_for, force_exclude=force_exclude)
    assert discovery.failures == ()
    return discovery.files


def test_a_folder_is_walked_by_name() -> None:
    write("docs/b.md", "docs/a/z.html", "docs/a/Y.TXT", "docs/c.mdx", "docs/d.py", "docs/e", "other.md")
    assert found("docs") == ("docs/a/Y.TXT", "docs/a/z.html", "docs/b.md", "docs/c.mdx")


def test_paths_are_shown_as_they_are_written(here: Path) -> None:
    write("docs/a.md", "docs/sub/b.md")
    assert found(".") == ("docs/a.md", "docs/sub/b.md")
    assert found("./docs/") == ("docs/a.md", "docs/sub/b.md")
    assert found("docs//sub") == ("docs/sub/b.md",)
    assert found("./docs/a.md") == ("docs/a.md",)
    assert found(str(here / "docs/sub")) == ((here / "docs/sub/b.md").as_posix(),)
    os.chdir("docs/sub")
    assert found("..") == ("../a.md", "../sub/b.md")


def test_paths_keep_their_order_and_each_file_comes_once(here: Path) -> None:
    write("b/x.md", "a/y.md")
    assert found("b", "a") == ("b/x.md", "a/y.md")
    assert found("b/x.md", ".", str(here / "a/y.md"), "./b/x.md") == ("b/x.md", "a/y.md")


def test_a_named_file_is_taken_whatever_its_suffix() -> None:
    write("NOTES", "a.py", ".hidden.md", "node_modules/p/a.md", ".gitignore:*.py")
    assert found("NOTES", "a.py", ".hidden.md", "node_modules/p/a.md") == (
        "NOTES",
        "a.py",
        ".hidden.md",
        "node_modules/p/a.md",
    )


def test_hidden_entries_and_other_peoples_folders_are_skipped() -> None:
    write("a.md", ".b.md", ".github/c.md", "node_modules/d.md", "x/venv/e.md", "x/_site/f.html", "__pycache__/g.md")
    write("build/h.md", "dist/i.md", "venv.md")
    assert found(".") == ("a.md", "build/h.md", "dist/i.md", "venv.md")


def test_a_skipped_folder_that_is_named_is_walked() -> None:
    write("node_modules/a.md", ".notes/b.md")
    assert found("node_modules", ".notes") == ("node_modules/a.md", ".notes/b.md")


@pytest.mark.parametrize(
    ("path", "failure"),
    [
        ("missing.md", Failure("missing.md", "no such file or directory")),
        ("./a/nothing", Failure("a/nothing", "no such file or directory")),
        ("empty", Failure("empty", "no articles found (Markdown, MDX, HTML or plain text)")),
        ("a\0b", Failure("a\0b", "is not a file name")),
        ("", Failure("", "an empty path names no file or folder; is a variable empty?")),
    ],
)
def test_what_is_not_found_is_a_failure_and_hides_nothing(path: str, failure: Failure) -> None:
    write("a.md", "empty/x.py")
    assert discover([path, "a.md"], plain)[:2] == (("a.md",), (failure,))


def test_a_folder_whose_articles_came_before_is_no_failure() -> None:
    write("a/x.md")
    assert found("a/x.md", "a") == ("a/x.md",)


def test_the_same_failure_is_reported_once() -> None:
    assert discover(["x", "./x"], plain).failures == (Failure("x", "no such file or directory"),)


def test_links_are_followed_to_files_but_not_into_folders() -> None:
    write("a/x.md", "elsewhere/y.md")
    Path("a/loop").symlink_to("..")
    Path("a/linked").symlink_to("../elsewhere")
    Path("a/folder.md").symlink_to("../elsewhere")
    Path("a/same.md").symlink_to("x.md")
    Path("a/other.md").symlink_to("../elsewhere/y.md")
    assert found("a") == ("a/other.md", "a/same.md")
    assert found("a/linked") == ("a/linked/y.md",)


def test_a_dangling_link_is_left_for_reading_to_fail_on() -> None:
    Path("gone.md").symlink_to("nowhere.md")
    assert found(".") == ("gone.md",)
    assert discover(["gone.md"], plain).failures == (Failure("gone.md", "no such file or directory"),)


def test_a_path_through_a_file_is_a_failure() -> None:
    write("a.md")
    assert discover(["a.md/b.md"], plain).failures == (Failure("a.md/b.md", "cannot be read: not a directory"),)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_a_walk_passes_over_pipes() -> None:
    write("a.md")
    os.mkfifo("pipe.md")
    assert found(".") == ("a.md",)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may list everything")
def test_a_folder_that_cannot_be_listed_is_a_failure() -> None:
    write("a.md", "shut/b.md")
    Path("shut").chmod(0)
    try:
        discovery = discover(["."], plain)
    finally:
        Path("shut").chmod(0o700)
    assert discovery == Discovery(("a.md",), (Failure("shut", "cannot be listed: permission denied"),))


class TestGitignore:
    def test_nested_files_and_negations(self) -> None:
        write(".gitignore:drafts/|*.txt|!keep.txt|/top.md", "a.md", "top.md", "keep.txt", "b.txt")
        write("drafts/c.md", "sub/drafts/d.md", "sub/top.md", "sub/.gitignore:!b.txt|e.md", "sub/b.txt", "sub/e.md")
        assert found(".") == ("a.md", "keep.txt", "sub/b.txt", "sub/top.md")

    def test_files_above_count_up_to_the_repository(self) -> None:
        write(".gitignore:outer.md", "repo/.gitignore:old/|x.md", "repo/.git/info/exclude:y.md|z.md")
        write("repo/docs/.gitignore:!z.md", "repo/docs/a.md", "repo/docs/old/b.md", "repo/docs/outer.md")
        write("repo/docs/x.md", "repo/docs/y.md", "repo/docs/z.md")
        assert found("repo/docs") == ("repo/docs/a.md", "repo/docs/outer.md", "repo/docs/z.md")
        os.chdir("repo/docs")
        assert found(".") == ("a.md", "outer.md", "z.md")

    def test_files_above_do_not_count_outside_a_repository(self) -> None:
        write(".gitignore:a.md", "docs/a.md", "docs/.gitignore:b.md", "docs/b.md")
        assert found("docs") == ("docs/a.md",)

    def test_a_named_folder_is_walked_though_it_is_ignored(self) -> None:
        Path(".git").mkdir()
        write(".gitignore:drafts/", "drafts/a.md", "drafts/sub/b.md", "drafts/.gitignore:sub")
        assert found("drafts") == ("drafts/a.md",)

    def test_a_star_in_a_folder_hides_it_all(self) -> None:
        write("a.md", "cache/.gitignore:*", "cache/b.md")
        assert found(".") == ("a.md",)
        assert discover(["cache"], plain).failures == (NONE_IN_CACHE,)

    def test_lines_that_mean_nothing_are_passed_over(self) -> None:
        write(".gitignore:# note||!|a\\|x.md", "a.md", "x.md")
        assert found(".") == ("a.md",)

    def test_a_byte_order_mark_and_bytes_that_are_no_text_hide_no_pattern(self) -> None:
        write("a.md", "b.md", "c.md")
        Path(".gitignore").write_bytes(b"\xef\xbb\xbfa.md\n# caf\xe9\nb.md\n")
        assert found(".") == ("c.md",)

    def test_it_agrees_with_git(self) -> None:
        subprocess.run(["git", "init", "-q"], check=True)
        write(".gitignore:/one/*|!/one/keep|**/deep/*.md|sp ace.md|[ab].md|t?.md|\\!bang.md|mid/le/", "one/x.md")
        write(
            "one/keep/y.md", "p/deep/z.md", "p/deep/q/r.md", "sp ace.md", "a.md", "c.md", "tx.md", "txx.md", "!bang.md"
        )
        write("mid/le/m.md", "x/mid/le/n.md", "one/keep/.gitignore:*|!*/|!y.md", "one/keep/s.md")
        git = ["git", "ls-files", "--others", "--exclude-standard", "-z", "*.md"]
        listed = subprocess.run(git, check=True, capture_output=True, text=True).stdout
        assert sorted(found(".")) == sorted(listed.strip("\0").split("\0"))

    @pytest.mark.parametrize("place", ["tree", "repo/sub"])
    def test_worktrees_and_submodules_have_theirs_elsewhere(self, here: Path, place: str) -> None:
        repository = History(here / "repo")
        repository.write("a.md", "")
        repository.commit()
        repository.git("worktree", "add", "-q", str(here / "tree"))
        repository.git("-c", "protocol.file.allow=always", "submodule", "add", "-q", str(here / "repo"), "sub")
        os.chdir(place)
        write("b.md", "drafts/c.md", "users.md")
        exclude = Path(git(Path(), "rev-parse", "--git-path", "info/exclude").strip())
        exclude.parent.mkdir(exist_ok=True)
        exclude.write_text("b.md\n/drafts/\n")
        assert found(".") == ("a.md", "users.md")

    def test_what_a_user_ignores_everywhere_is_there_for_others(
        self, here: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        repository = History(here / "repo")
        repository.write(".gitignore", "b.md\n")
        for name in ("a.md", "b.md", "users.md"):
            repository.write(name, "")
        write("gitconfig:[core]|\texcludesFile = ~/ignored", "ignored:users.md")
        monkeypatch.setenv("HOME", str(here))
        monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(here / "gitconfig"))
        assert subprocess.run(["git", "check-ignore", "-q", "users.md"], cwd=repository.folder).returncode == 0
        assert found("repo") == ("repo/a.md", "repo/users.md")
        listed = Repository(str(repository.folder)).files(str(repository.folder))
        assert sorted(listed) == [".gitignore", "a.md", "users.md"]


class TestExclude:
    def test_globs_are_relative_to_the_root(self, here: Path) -> None:
        write("docs/a.md", "docs/old/b.md", "docs/c.draft.md", "old/d.md")
        settings = Settings(root=str(here / "docs"), exclude=("/old/", "*.draft.md"))
        assert found(".", settings_for=lambda folder: settings) == ("docs/a.md", "old/d.md")
        assert found("docs", settings_for=lambda folder: settings) == ("docs/a.md",)

    def test_each_folder_has_its_own_settings(self, here: Path) -> None:
        write("a/x.md", "a/y.md", "b/x.md", "b/y.md")

        def settings_for(folder: str) -> Settings:
            return Settings(root=folder, exclude=("x.md",)) if Path(folder).name == "a" else Settings(root=str(here))

        assert found(".", settings_for=settings_for) == ("a/y.md", "b/x.md", "b/y.md")

    def test_a_named_file_is_taken_unless_forced(self) -> None:
        write("old/a.md", "b.md")
        assert found("old/a.md", "b.md", settings_for=excluding("old/")) == ("old/a.md", "b.md")
        assert found("old/a.md", "b.md", settings_for=excluding("old/"), force_exclude=True) == ("b.md",)

    def test_a_named_folder_is_taken_unless_forced(self) -> None:
        write("old/a.md", "old/sub/b.md")
        assert found("old", settings_for=excluding("old/")) == ("old/a.md", "old/sub/b.md")
        assert found("old", settings_for=excluding("sub/")) == ("old/a.md",)
        assert found("old", settings_for=excluding("old/"), force_exclude=True) == ()

    def test_a_root_with_the_name_of_an_excluded_folder_is_not_excluded(self, here: Path) -> None:
        write("old/a.md", "old/old/b.md")
        settings = Settings(root=str(here / "old"), exclude=("old/",))
        assert found("old", settings_for=lambda folder: settings) == ("old/a.md",)
        assert found(".", settings_for=lambda folder: settings) == ("old/a.md",)

    def test_a_file_outside_the_root_is_matched_by_name(self, here: Path) -> None:
        write("docs/x.md", "docs/y.md", "conf/z")
        settings = Settings(root=str(here / "conf"), exclude=("x.md", "/docs"))
        assert found("docs", settings_for=lambda folder: settings) == ("docs/y.md",)

    def test_folders_whose_names_begin_alike_lie_outside_each_other(self, here: Path) -> None:
        write("do/w.md", "docs/x.md", "docs-old/y.md", "docs-old/z.md")
        settings = Settings(root=str(here / "docs"), exclude=("/-old/z.md", f"{here.as_posix()}/docs-old/y.md", "do"))
        discovery = discover(["."], lambda folder: settings)
        assert discovery.files == ("docs/x.md", "docs-old/z.md")
        assert [path for path, _ in discovery.omitted] == ["do", "docs-old/y.md"]

    def test_what_is_given_counts_from_the_current_folder_under_any_settings(self, here: Path) -> None:
        write("docs/a/x.md", "docs/b/x.md", "docs/b/y.md")
        settings = Settings(root=str(here / "docs"), exclude=("b/y.md",))
        for given, expected in (
            (["docs/b"], ("docs/a/x.md",)),
            (["b/x.md"], ("docs/a/x.md", "docs/b/x.md")),
            (["a", "/docs/b/x.md"], ()),
        ):
            assert discover(["docs"], lambda folder: settings, exclude=given).files == expected
        assert discover(["docs/b/x.md"], plain, exclude=["b"]).files == ("docs/b/x.md",)
        assert discover(["docs/b/x.md"], plain, exclude=["b"], force_exclude=True).files == ()

    def test_a_negation_brings_nothing_back_that_git_ignores(self) -> None:
        write(".gitignore:a.md", "a.md", "b.md")
        assert found(".", settings_for=excluding("!a.md")) == ("b.md",)

    def test_a_folder_whose_articles_are_all_excluded_has_none(self) -> None:
        write("docs/a.md")
        omitted = (("docs/a.md", "“*.md” in the settings"),)
        failures = (Failure("docs", "no articles found; --show-files says what is left out (1) and why"),)
        assert discover(["docs"], excluding("*.md")) == Discovery((), failures, omitted, empty=failures)


def test_a_broken_configuration_is_a_failure_of_its_folder_alone() -> None:
    write("a/x.md", "a/sub/y.md", "b/z.md")

    def settings_for(folder: str) -> Settings:
        if "a" in Path(folder).parts[-2:]:
            raise ConfigError("a/medlint.toml", "unknown key “exclud”", 3)
        return Settings()

    failure = Failure("a/medlint.toml", "unknown key “exclud”", 3)
    assert discover(["."], settings_for) == Discovery(("b/z.md",), (failure,))
    assert discover(["a", "a/x.md", "b"], settings_for, force_exclude=True) == Discovery(("b/z.md",), (failure,))


def test_patterns_are_loaded_only_when_there_are_any(here: Path) -> None:
    write("a.md")
    code = (
        "import sys; from medlint.discover import discover; from medlint.model.settings import Settings;"
        "print(discover(['.'], lambda folder: Settings()).files, 'pathspec' in sys.modules)"
    )
    run = subprocess.run([sys.executable, "-c", code], cwd=here, check=True, capture_output=True, text=True)
    assert run.stdout == "('a.md',) False\n"
