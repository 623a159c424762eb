"""``--show-files`` and ``--show-settings``: what a check would do, and why."""

import re
from pathlib import Path

import pytest
import running

from medlint.cli import main
from medlint.config.load import load_settings
from medlint.config.origin import KEYS
from medlint.model.settings import Settings

ROOT = Path(__file__).parent.parent.parent
FLAWED = "# Our services\n\nWe offer the following services:\n\nThe desk is open from nine to five every day.\n"


def write(name: str, content: str = FLAWED) -> None:
    running.write(name, content)


@pytest.fixture(autouse=True)
def site(here: Path) -> Path:
    write("base.toml", 'fail-level = "error"\nextend-select = ["STR011"]\nown-domains = ["gout.example"]\n')
    write(
        "medlint.toml",
        'extend = "base.toml"\nexclude = ["drafts/"]\nextend-select = ["LNG"]\n'
        'ignore = ["CLM"]\n[profiles]\n"news/**" = "news"\n'
        '[governance]\nreview-months = 12\n[severity]\nCLM007 = "info"\n',
    )
    for name in ("a.md", "news/b.md", "drafts/c.md", "node_modules/d.md", ".hidden/e.md", "old/f.md", "g.py"):
        write(name)
    write(".gitignore", "# done with\nold/\n")
    (here / ".git").mkdir()
    return here


class TestFiles:
    def test_the_files_and_the_reasons(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["check", "--show-files"]) == 0
        out, err = capsys.readouterr()
        assert out.splitlines() == ["a.md", "news/b.md"]
        assert err.splitlines() == [
            "note: .hidden is left out: its name begins with a dot",
            "note: drafts is left out: “drafts/” in medlint.toml",
            "note: node_modules is left out: folders of that name hold no articles",
            "note: old is left out: “old/” in .gitignore",
        ]

    def test_what_is_named_is_there_unless_exclusion_is_forced(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["check", "--show-files", "drafts/c.md"]) == 0
        assert capsys.readouterr() == ("drafts/c.md\n", "")
        assert main(["check", "--show-files", "--force-exclude", "drafts/c.md", "drafts"]) == 0
        reason = "is left out: “drafts/” in medlint.toml"
        assert capsys.readouterr() == ("", f"note: drafts/c.md {reason}\nnote: drafts {reason}\n")

    def test_what_the_command_line_excludes(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["check", "--show-files", "--exclude", "*.md", "news", "a.md"]) == 2
        out, err = capsys.readouterr()
        assert out == "a.md\n"
        assert "note: news/b.md is left out: “*.md” in --exclude\n" in err

    def test_what_is_missing_is_told(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["check", "--show-files", "gone.md", "a.md"]) == 2
        assert capsys.readouterr() == ("a.md\n", "error: gone.md: no such file or directory\n")


class TestSettings:
    def lines(self, capsys: pytest.CaptureFixture[str], *args: str) -> list[str]:
        assert main(["check", "--show-settings", *args]) == 0
        out, err = capsys.readouterr()
        assert err == ""
        return out.split("\n")[:-1]

    def test_each_has_its_place(self, capsys: pytest.CaptureFixture[str]) -> None:
        lines = self.lines(capsys, "a.md")
        assert lines[0] == "# a.md: medlint.toml"
        for line in (
            'profile = "editorial"',
            'profiles = {"news/**" = "news"}  # medlint.toml:5',
            'exclude = ["drafts/"]  # medlint.toml:2',
            'fail-level = "error"  # base.toml:1',
            'own-domains = ["gout.example"]  # base.toml:3',
            'extend-select = ["STR011", "LNG"]  # medlint.toml:3, base.toml:2',
            'ignore = ["CLM"]  # medlint.toml:4',
            'severity = {"CLM007" = "info"}  # medlint.toml:9',
            "governance.review-months = 12  # medlint.toml:8",
            "packs = {}",
            "reading-grade = 10",
        ):
            assert line in lines, line

    def test_the_command_line_and_the_environment_go_before_files(
        self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        monkeypatch.setenv("MEDLINT_FAIL_LEVEL", "info")
        lines = self.lines(capsys, "a.md", "--ignore", "STA", "--exclude", "x/", "--min-confidence", "high")
        for line in (
            'fail-level = "info"  # MEDLINT_FAIL_LEVEL',
            'min-confidence = "high"  # --min-confidence',
            'ignore = ["CLM"]  # medlint.toml:4',
            'ignore = ["STA"]  # --ignore',
            'exclude = ["drafts/"]  # medlint.toml:2',
            'exclude = ["x/"]  # --exclude',
        ):
            assert line in lines, line

    def test_a_file_has_the_profile_of_its_folder(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert 'profile = "news"  # [profiles]' in self.lines(capsys, "news/b.md")
        assert 'profile = "clinic"  # --profile' in self.lines(capsys, "news/b.md", "--profile", "clinic")

    def test_the_current_folder_is_a_dot_and_what_lies_elsewhere_is_absolute(
        self, capsys: pytest.CaptureFixture[str], tmp_path_factory: pytest.TempPathFactory
    ) -> None:
        other = tmp_path_factory.mktemp("other").resolve()
        write("medlint.toml", f'extend-rules = [".", "{other}"]\n')
        assert f'extend-rules = [".", "{other}"]  # medlint.toml:1' in self.lines(capsys, "a.md")

    def test_without_a_file_all_is_as_it_comes(self, capsys: pytest.CaptureFixture[str]) -> None:
        lines = self.lines(capsys, "--isolated", "a.md")
        assert lines[0] == "# a.md: no configuration file"
        assert [line for line in lines[1:] if "#" in line] == []

    def test_a_base_in_the_home_folder_is_named_as_well(
        self, here: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        monkeypatch.setenv("HOME", str(here / "news" / ".." / "home"))
        write("home/house.toml", 'disclaimers = ["Fragen Sie Ihre Ärztin."]\nprofile = "news"\n')
        write("medlint.toml", 'extend = "~/house.toml"\nselect = []\nbibliography = "refs.bib"\nprofile = "clinic"\n')
        write("refs.bib", "")
        lines = self.lines(capsys, "a.md", "--select", "CLM")
        for line in (
            'disclaimers = ["Fragen Sie Ihre Ärztin."]  # home/house.toml:1',
            'bibliography = ["refs.bib"]  # medlint.toml:3',
            'profile = "clinic"  # medlint.toml:4',
            "trusted-domains = []",
            'retractions = ""',
        ):
            assert line in lines, line
        chosen = [line for line in lines if re.match("select|extend-select|ignore", line)]
        assert chosen == ["select = []  # medlint.toml:2", 'select = ["CLM"]  # --select']

    def test_what_is_shown_is_a_configuration_with_the_same_meaning(
        self, here: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        lines = self.lines(capsys, "a.md")
        write("copy.toml", "\n".join(line for line in lines if not re.search(r" = (\[\]|\{\}|\"\")$", line)))
        before, after = load_settings(str(here / "medlint.toml")), load_settings(str(here / "copy.toml"))
        # the lines of selectors are those of their own file
        names = set(Settings._fields) - {"path", "choices", "severities"}
        assert {name: getattr(after, name) for name in names} == {name: getattr(before, name) for name in names}

    def test_each_path_and_each_folder_is_shown(self, capsys: pytest.CaptureFixture[str]) -> None:
        lines = self.lines(capsys, "a.md", "news")
        assert [line for line in lines if line.startswith("#")] == ["# a.md: medlint.toml", "# news: medlint.toml"]
        # an empty line between them, and no other
        assert [number for number, line in enumerate(lines) if not line] == [lines.index("# news: medlint.toml") - 1]

    def test_each_path_has_the_configuration_nearest_to_it(self, capsys: pytest.CaptureFixture[str]) -> None:
        write("news/medlint.toml", "")
        lines = self.lines(capsys, "news/b.md", "news", "a.md")
        assert [line for line in lines if line.startswith("#")] == [
            "# news/b.md: news/medlint.toml", "# news: news/medlint.toml", "# a.md: medlint.toml"
        ]  # fmt: skip

    def test_what_is_missing_or_broken_is_told(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["check", "--show-settings", "gone.md"]) == 2
        assert capsys.readouterr() == ("", "error: gone.md: no such file or directory\n")
        write("medlint.toml", "profil = 1\n")
        assert main(["check", "--show-settings", "a.md"]) == 2
        assert "unknown key “profil”" in capsys.readouterr().err


def test_the_keys_are_those_of_the_page() -> None:
    page = (ROOT / "docs" / "configuration.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| `([a-z.-]+)` \|", page, re.MULTILINE)
    assert sorted(KEYS) == sorted(set(rows) - {"extend"})
    assert len(KEYS) >= len(Settings._fields) - 5


@pytest.mark.parametrize(
    "args", [["--show-files", "--show-settings"], ["--show-files", "--since", "HEAD"], ["--show-files", "-"]]
)
def test_contradictions_are_slips(args: list[str]) -> None:
    assert main(["check", *args]) == 2
