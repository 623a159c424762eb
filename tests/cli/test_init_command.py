"""``medlint init`` in repositories of several kinds."""

import subprocess
import sys
from pathlib import Path

import pytest
from running import write

from medlint.cli import main
from medlint.config.load import load_settings
from medlint.setup.hook import FILE

FULL = "This article is for general information and is not medical advice; it does not replace your doctor."
OWN = "Ask your Harbour Street nurse or your doctor before you act on any of this."
BODY = "Heat and beer bring attacks of gout, and cold water helps the joint. " * 8


def article(number: int, matter: str = "", end: str = "") -> None:
    write(f"content/a{number}.md", f"---\ntitle: Gout {number}\n{matter}---\n\n{BODY}\n\n{end}\n")


def git(*args: str) -> None:
    subprocess.run(["git", *args], check=True, capture_output=True)


@pytest.fixture
def repository(here: Path) -> Path:
    git("init", "-q")
    return here


class Ran:
    """A run of ``medlint init`` that went well: what it said, and the settings that hold after it."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["init"]) == 0
        self.said, err = capsys.readouterr()
        assert err == ""
        self.text = Path("medlint.toml").read_text(encoding="utf-8")
        self.settings = load_settings(str(Path("medlint.toml").resolve()))


def test_an_empty_folder_gets_a_file_with_examples_alone(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    ran = Ran(capsys)
    assert [line for line in ran.text.splitlines() if line and not line.startswith("#")] == []
    assert "There are no articles here yet.\n" in ran.said
    assert "no Git repository" in ran.said
    assert [path.name for path in here.iterdir()] == ["medlint.toml"]


def test_every_example_in_the_comments_is_valid(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = Ran(capsys).text
    examples = [
        line[2:] for line in text.splitlines() if line.startswith(("# [", "#")) and (" = " in line or "[g" in line)
    ]
    write("medlint.toml", "\n".join(examples))
    settings = load_settings(str(here / "medlint.toml"))
    assert settings.governance == ("author", "review-date")
    assert settings.own_domains == ("example.org",)


@pytest.mark.usefixtures("repository")
def test_a_whole_site(capsys: pytest.CaptureFixture[str]) -> None:
    git("remote", "add", "origin", "git@github.com:harbour/harbour.github.io.git")
    write("_config.yml", "title: Harbour\nurl: https://www.harbour-clinic.co.uk/\n")
    write("README.md", f"# The site\n\n{BODY}\n")
    write("CHANGELOG.md", f"# Changes\n\n{BODY}\n")
    write("refs.bib", "@article{a, title={Gout}}\n")
    write("_layouts/article.html", "<main>{{ content }}</main>{% include notice.html %}\n")
    write("_includes/notice.html", f"<p>{FULL}</p>\n")
    for number in range(1, 7):
        article(number, f"layout: article\nauthor: Ana Rivera, PharmD\nreviewed: 2026-0{number}-01\n", OWN)
    ran = Ran(capsys)
    settings = ran.settings
    assert settings.own_domains == ("harbour-clinic.co.uk", "harbour.github.io")
    assert settings.jurisdictions == ("uk",)
    assert settings.exclude == ("/_includes/", "/_layouts/", "/CHANGELOG.md", "/README.md")
    assert settings.disclaimer_layouts == ("article",)
    assert settings.disclaimers == (OWN,)
    assert settings.bibliographies == (str(Path("refs.bib").resolve()),)
    assert settings.governance == ("author", "review-date")
    assert "Found 6 files that may be articles (6 .md).\n" in ran.said
    assert "Wrote medlint.toml.\n" in ran.said
    assert f"Wrote {FILE}.\n" in ran.said
    assert main(["check", "--today", "2026-06-30", "--ignore", "GOV"]) == 0
    assert "All clear: 6 files checked." in capsys.readouterr().out


@pytest.mark.parametrize(
    ("name", "text", "domain"),
    [
        ("CNAME", "www.Gout.example\n", "gout.example"),
        ("static/CNAME", "gout.example", "gout.example"),
        ("hugo.toml", 'baseURL = "https://gout.example/"\n', "gout.example"),
        ("config/_default/hugo.yaml", "baseURL: 'https://gout.example/en/'\n", "gout.example"),
        ("config.toml", "baseurl = 'https://gout.example'\n", "gout.example"),
        ("mkdocs.yml", "site_name: Gout\nsite_url: https://gout.example/\n", "gout.example"),
        ("_quarto.yml", "website:\n  site-url: https://gout.example\n", "gout.example"),
        ("docusaurus.config.js", "module.exports = {\n  url: 'https://gout.example',\n};\n", "gout.example"),
        ("astro.config.mjs", "export default { site: 'https://gout.example' };\n", "gout.example"),
        ("gatsby-config.js", "siteUrl: `https://gout.example`,\n", "gout.example"),
        ("package.json", '{"homepage": "https://gout.example/docs"}', "gout.example"),
        ("package.json", '{"homepage": "https://github.com/gout/gout#readme"}', ""),
        ("package.json", "no JSON", ""),
        ("_config.yml", 'url: "" # none\n', ""),
        ("_config.yml", "url: http://localhost:4000\n", ""),
        ("_config.yml", "url: https://[gout\n", ""),
    ],
)
def test_the_own_domain(
    repository: Path, name: str, text: str, domain: str, capsys: pytest.CaptureFixture[str]
) -> None:
    write(name, text)
    settings = Ran(capsys).settings
    assert settings.own_domains == ((domain,) if domain else ())
    assert settings.jurisdictions == ("us",)


@pytest.mark.parametrize(
    ("template", "layouts"),
    [
        ("_layouts/default.html", ("*",)),
        ("layouts/_default/baseof.html", ("*",)),
        ("_layouts/leaflet.html", ("leaflet",)),
        ("_layouts/other.html", ()),
        ("content/leaflet.html", ()),
    ],
)
def test_layouts_that_bring_a_disclaimer(
    repository: Path, template: str, layouts: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    write(template, f"<main>{{{{ content }}}}</main><footer><p>{FULL}</p></footer>\n")
    article(1, "layout: leaflet\n")
    assert Ran(capsys).settings.disclaimer_layouts == layouts


def test_a_layout_of_a_layout_brings_it_too(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write("_includes/notice.html", f"<p>{FULL}</p>\n")
    write("_layouts/base-page.html", "{% include notice.html %}{{ content }}\n")
    write("_layouts/leaflet.html", "---\nlayout: base-page\n---\n{{ content }}\n")
    write("_layouts/poem.html", "---\nlayout: poem-base\n---\n{{ content }}\n")
    article(1, "layout: leaflet\n")
    article(2, "layout: poem\n")
    assert Ran(capsys).settings.disclaimer_layouts == ("leaflet",)


@pytest.mark.parametrize(("ends", "accepted"), [([OWN] * 4, True), ([OWN] * 2 + [""] * 2, False), ([FULL] * 4, False)])
def test_wording_counts_when_articles_repeat_it_and_it_is_needed(
    repository: Path, ends: list[str], accepted: bool, capsys: pytest.CaptureFixture[str]
) -> None:
    for number, end in enumerate(ends):
        article(number, end=end)
    ran = Ran(capsys)
    assert ran.settings.disclaimers == ((OWN,) if accepted else ())
    assert ("A medical disclaimer stands in all 4 articles.\n" in ran.said) == (ends[0] == FULL)


@pytest.mark.parametrize(
    ("named", "whole", "required"), [(5, 5, ("author",)), (9, 10, ("author",)), (4, 4, ()), (8, 10, ())]
)
def test_what_nearly_all_articles_say_is_required(
    repository: Path, named: int, whole: int, required: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    for number in range(whole):
        article(number, "author: Ana Rivera, PharmD\n" if number < named else "")
    assert Ran(capsys).settings.governance == required


def test_what_git_ignores_is_not_looked_at(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(".gitignore", "old/\n")
    write("old/refs.bib", "")
    write("old/CNAME", "gout.example")
    settings = Ran(capsys).settings
    assert (settings.bibliographies, settings.own_domains) == ((), ())


def test_where_git_cannot_answer_folders_are_walked(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write("sources/refs.bib", "")
    (repository / ".git" / "HEAD").unlink()
    assert Ran(capsys).settings.bibliographies == (str(repository.resolve() / "sources" / "refs.bib"),)


def test_without_git_folders_are_walked(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write("sources/refs.bib", "")
    write("node_modules/x/refs.bib", "")
    write("static/CNAME", "gout.example")
    settings = Ran(capsys).settings
    assert settings.bibliographies == (str(here.resolve() / "sources" / "refs.bib"),)
    assert settings.own_domains == ("gout.example",)


@pytest.mark.parametrize("name", ["medlint.toml", ".medlint.toml", "pyproject.toml"])
def test_a_configuration_that_is_there_stays(repository: Path, name: str, capsys: pytest.CaptureFixture[str]) -> None:
    text = '[tool.medlint]\nprofile = "news"\n' if name == "pyproject.toml" else 'profile = "news"\n'
    write(name, text)
    assert main(["init"]) == 0
    assert f"{name} is there already and stays as it is.\n" in capsys.readouterr().out
    assert Path(name).read_text() == text
    assert sorted(path.name for path in repository.iterdir()) == sorted([".git", FILE, name])


def test_a_second_run_changes_nothing(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Ran(capsys)
    before = {path.name: path.read_bytes() for path in repository.iterdir() if path.is_file()}
    assert main(["init"]) == 0
    assert capsys.readouterr().out.splitlines()[1:] == [
        "medlint.toml is there already and stays as it is.",
        f"{FILE} has medlint's hook already.",
    ]
    assert {path.name: path.read_bytes() for path in repository.iterdir() if path.is_file()} == before


def test_the_hook_goes_to_the_top_of_the_repository(
    repository: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    write("site/a.md", BODY)
    monkeypatch.chdir("site")
    Ran(capsys)
    assert (repository / "site" / "medlint.toml").exists()
    assert (repository / FILE).exists()
    assert not (repository / "site" / FILE).exists()


def test_a_hook_that_cannot_be_put_in_is_told_and_the_rest_is_done(
    repository: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(FILE, "repos: [\n")
    assert main(["init"]) == 2
    assert capsys.readouterr().err == f"error: {FILE}:2: is no YAML that can be read\n"
    assert Path("medlint.toml").exists()
    assert Path(FILE).read_text() == "repos: [\n"


def test_hooks_that_are_no_text_are_told(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Path(FILE).write_bytes(b"# caf\xe9\n")
    assert main(["init"]) == 2
    assert capsys.readouterr().err == f"error: {FILE}: is not UTF-8, which pre-commit wants\n"


def test_a_broken_configuration_is_told(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write("medlint.toml", "profil = 1\n")
    assert main(["init"]) == 2
    assert "unknown key “profil”; did you mean “profile”?" in capsys.readouterr().err


def test_the_diff_is_one_that_git_applies(repository: Path) -> None:
    write(FILE, "repos:\n  - repo: local\n    hooks: []\n")
    article(1)
    shown = subprocess.run(
        [sys.executable, "-m", "medlint", "init", "--diff"], capture_output=True, check=True, timeout=60
    )
    assert sorted(path.name for path in repository.iterdir()) == sorted([".git", FILE, "content"])
    assert b"may be an article (1 .md).\n" in shown.stderr
    subprocess.run(["git", "apply", "-p0", "-"], input=shown.stdout, check=True)
    assert load_settings(str(repository / "medlint.toml")).path
    assert "id: medlint" in Path(FILE).read_text()


def test_articles_that_cannot_be_read_are_left_to_check(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write("a.md", BODY)
    Path("b.md").write_bytes(b"caf\xe9 " * 100)
    found, long, *_ = Ran(capsys).said.splitlines()
    assert found == "Found 2 files that may be articles (2 .md)."
    assert long == "1 of them can be read and is long enough to show how articles are written here."


def test_short_pages_are_no_habits(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    article(1)
    article(2)
    write("a.md", "Heat and beer bring attacks of gout.\n")
    found, long, *_ = Ran(capsys).said.splitlines()
    assert found == "Found 3 files that may be articles (3 .md)."
    assert long == "2 of them can be read and are long enough to show how articles are written here."


@pytest.mark.parametrize(
    ("with_it", "of_all", "accepted"), [(2, 2, False), (3, 3, True), (3, 7, True), (3, 8, False), (4, 8, True)]
)
def test_wording_of_half_the_articles_and_of_three_is_the_house_s_own(
    repository: Path, capsys: pytest.CaptureFixture[str], with_it: int, of_all: int, accepted: bool
) -> None:
    for number in range(of_all):
        article(number, end=OWN if number < with_it else "")
    assert Ran(capsys).settings.disclaimers == ((OWN,) if accepted else ())


@pytest.mark.parametrize(("words", "short"), [(59, True), (60, False)])
def test_sixty_words_are_no_short_page(
    repository: Path, capsys: pytest.CaptureFixture[str], words: int, short: bool
) -> None:
    write("a.md", "gout " * words)
    assert ("None is long enough" in Ran(capsys).said) == short


def test_of_many_articles_only_some_are_read(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for number in range(201):
        article(number)
    said = Ran(capsys).said
    assert said.startswith("Found 201 files that may be articles (201 .md) and read 101 of them.\n")
    assert "long enough" not in said


def test_one_short_page_shows_nothing_and_it_is_said(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write("a.md", "Heat and beer bring attacks of gout.\n")
    found, none, *_ = Ran(capsys).said.splitlines()
    assert found == "Found 1 file that may be an article (1 .md)."
    assert none == "None is long enough to show how articles are written here."


def test_what_to_do_next_leads_to_the_baseline_where_there_are_articles(
    repository: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert "medlint baseline" not in Ran(capsys).said
    Path("medlint.toml").unlink()
    article(1)
    assert "“medlint baseline” writes down what is there" in Ran(capsys).said
