"""Configuration files: what each key means, and every complaint with its place."""

from pathlib import Path

import pytest

from medlint.config.load import load_settings, settings_in
from medlint.model.failure import ConfigError
from medlint.model.settings import Choice, Selector, Settings, SupportScope
from medlint.model.severity import Confidence, Severity

EVERYTHING = """\
select = ["CLM", "STA001"]
ignore = ["hype-word"]
extend-select = ["DIS"]
profile = "clinic"
jurisdiction = ["uk", "eu"]
preview = true
min-confidence = "medium"
fail-level = "info"
exclude = ["drafts/", "*.tmp.md"]
support-scope = "paragraph"
own-domains = ["Clinic.example"]
trusted-domains = ["who.int"]
disclaimers = ["Ask your doctor before you change anything."]
disclaimer-layouts = ["article"]
citation-shortcodes = ["cite"]
p-style = "ama"
allow-only-sources = true
bibliography = "refs.bib"
retractions = "rw.csv"
extend-rules = ["house/", "one.yaml"]
reading-grade = 7
crisis-resources = ["Call the house line."]
crisis-layouts = ["help"]
risk-layouts = ["drug"]
governance = {required = ["author"], organisations = ["The house"], review-months = 9}

[severity]
CLM007 = "error"
"STA" = "info"

[profiles]
"news/**" = "news"

[packs]
obesity = false

[per-file-ignores]
"news/**" = ["STA001", "CLM"]
"""


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder, empty."""
    monkeypatch.chdir(tmp_path)
    return tmp_path.resolve()


def write(folder: Path, text: str, name: str = "medlint.toml") -> Path:
    file = folder / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return file


def complaint(file: Path) -> str:
    with pytest.raises(ConfigError) as caught:
        load_settings(str(file))
    return str(caught.value.failure)


def everything(folder: Path) -> Path:
    """A file with every key, beside the files that it names."""
    (folder / "house").mkdir(parents=True)
    for name in ("one.yaml", "refs.bib", "rw.csv"):
        write(folder, "", name)
    return write(folder, EVERYTHING)


def test_every_key_reaches_the_settings(here: Path) -> None:
    file = everything(here)
    assert load_settings(str(file)) == Settings(
        root=str(here),
        path=str(file),
        profile="clinic",
        profiles=(("news/**", "news"),),
        jurisdictions=("uk", "eu"),
        preview=True,
        min_confidence=Confidence.MEDIUM,
        choices=(
            Choice(
                select=(Selector("CLM", "medlint.toml", 1), Selector("STA001", "medlint.toml", 1)),
                ignore=(Selector("hype-word", "medlint.toml", 2),),
                extend_select=(Selector("DIS", "medlint.toml", 3),),
            ),
        ),
        per_file_ignores=(("news/**", (Selector("STA001", "medlint.toml", 38), Selector("CLM", "medlint.toml", 38))),),
        severities=(
            (Selector("CLM007", "medlint.toml", 28), Severity.ERROR),
            (Selector("STA", "medlint.toml", 29), Severity.INFO),
        ),
        fail_level=Severity.INFO,
        reading_grade=7,
        exclude=("drafts/", "*.tmp.md"),
        support_scope=SupportScope.PARAGRAPH,
        own_domains=("clinic.example",),
        trusted_domains=("who.int",),
        disclaimers=("Ask your doctor before you change anything.",),
        disclaimer_layouts=("article",),
        crisis_resources=("Call the house line.",),
        crisis_layouts=("help",),
        risk_layouts=("drug",),
        governance=("author",),
        organisations=("The house",),
        review_months=9,
        citation_shortcodes=("cite",),
        p_style="ama",
        allow_only_sources=True,
        bibliographies=(str(here / "refs.bib"),),
        retractions=str(here / "rw.csv"),
        packs=((Selector("obesity", "medlint.toml", 35), False),),
        extend_rules=(str(here / "house"), str(here / "one.yaml")),
    )


def test_every_key_is_inherited(here: Path) -> None:
    base = everything(here / "base")
    file = write(here, 'extend = "base/medlint.toml"\n')
    whole = load_settings(str(base))
    same = [name for name in Settings._fields if getattr(whole, name) == getattr(Settings(), name)]
    assert same == ["today"]
    assert load_settings(str(file)) == whole._replace(root=str(here), path=str(file))


def test_a_pack_is_as_the_nearest_file_says(here: Path) -> None:
    write(here, "[packs]\nobesity = false\nautism = true\n", "base.toml")
    file = write(here, "extend = 'base.toml'\n[packs]\nobesity = true\n")
    packs = [(selector.text, on) for selector, on in load_settings(str(file)).packs]
    assert packs == [("obesity", True), ("obesity", False), ("autism", True)]


def test_an_empty_file_asks_for_nothing(here: Path) -> None:
    file = write(here, "")
    assert load_settings(str(file)) == Settings(root=str(here), path=str(file), choices=(Choice(),))


def test_pyproject_keeps_its_settings_in_a_table(here: Path) -> None:
    file = write(here, '[project]\nname = "site"\n\n[tool.medlint]\nsupport-scope = "sentence"\n', "pyproject.toml")
    assert load_settings(str(file)).support_scope is SupportScope.SENTENCE


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('\nselct = ["CLM"]', "2: unknown key “selct”; did you mean “select”?"),
        ("[per-file-ignore]\n", "1: unknown key “per-file-ignore”; did you mean “per-file-ignores”?"),
        ("zzz = 1", "1: unknown key “zzz”; docs/configuration.md lists the keys"),
        (
            "[governance]\nzzz = 1",
            "2: unknown key “governance.zzz”; known here: organisations, required, review-months",
        ),
        (
            "preview = true\n\n[tool.medlint]\nselect = ['CLM']",
            "3: a table “tool” belongs into pyproject.toml; here the keys stand without it",
        ),
        ('select = "CLM"', '1: “select” must be a list, as in ["CLM"]'),
        ('bibliography = "gone.bib"', "1: “bibliography” names “gone.bib”, which is not a file"),
        ('bibliography = [\n"gone.bib"]', "2: “bibliography” names “gone.bib”, which is not a file"),
        ('retractions = "gone.csv"', "1: “retractions” names “gone.csv”, which is not a file"),
        ("retractions = 3", "1: “retractions” must be a text"),
        ("preview = 1", "1: “preview” must be true or false"),
        ('preview = "yes"', "1: “preview” must be true or false"),
        ('reading-grade = "8"', "1: “reading-grade” must be a whole number"),
        ("reading-grade = 0", "1: “reading-grade” must be 1 or more"),
        ("reading-grade = -3", "1: “reading-grade” must be 1 or more"),
        ("[governance]\nreview-months = -1", "2: “governance.review-months” must be 0 or more"),
        ("allow-only-sources = 3", "1: “allow-only-sources” must be true or false"),
        ("ignore = [\n  'a',\n  7]", "3: “ignore” must be a list of texts"),
        ("extend-select = [[]]", "1: “extend-select” must be a list of texts"),
        ("\nfail-level = 2", "2: “fail-level” must be a text"),
        ("fail-level = 'warn'", "1: “fail-level” cannot be “warn”; did you mean “warning”?"),
        ("fail-level = 'x'", "1: “fail-level” cannot be “x”; use one of error, warning, info"),
        ("support-scope = 'page'", "1: “support-scope” cannot be “page”; use one of sentence, adjacent, paragraph"),
        ("disclaimers = [2020-01-01]", "1: “disclaimers” must be a list of texts"),
        ("disclaimers = ['ok', ' ']", "1: “disclaimers” must not hold an empty text"),
        ("citation-shortcodes = {a = 1}", "1: “citation-shortcodes” must be a list"),
        ("p-style = 'apa'", "1: “p-style” cannot be “apa”"),
        ("own-domains = [\n'https://clinic.example/']", "2: “own-domains” takes domains such as “example.org”, not"),
        ("trusted-domains = ['localhost']", "1: “trusted-domains” takes domains such as “example.org”, not"),
        ("[packs]\nobesity = 'off'", "2: “packs.obesity” must be true or false"),
        ("severity = 'error'", "1: “severity” must be a table of keys and values"),
        ("[severity]\n\nCLM = 'eror'", "3: “severity.CLM” cannot be “eror”; did you mean “error”?"),
        ("[severity]\nCLM = 1", "2: “severity.CLM” must be a text"),
        ("per-file-ignores = ['x']", "1: “per-file-ignores” must be a table of keys and values"),
        ("[per-file-ignores]\n'a' = 'CLM'", '2: “per-file-ignores.a” must be a list, as in ["CLM"]'),
        ("[per-file-ignores]\n'[z-a]' = ['CLM']", "2: “[z-a]” is not a glob that matches anything"),
        ("[per-file-ignores]\n'# a' = ['CLM']", "2: “# a” is not a glob that matches anything"),
        ("exclude = ['a',\n'']", "2: “” is not a glob that matches anything"),
        ("exclude = ['!']", "1: “!” is not a glob that matches anything"),
        ("extend-rules = ['gone/']", "1: “extend-rules” names “gone/”, which does not exist"),
        ("extend = ['a.toml']", "1: “extend” must be a text"),
        ("extend = ''", "1: “extend” must not be empty"),
        ("\nextend = 'gone.toml'", "2: “extend” names “gone.toml”, which is not a file"),
        ("extend = '.'", "1: “extend” names “.”, which is not a file"),
        ("extend = 'medlint.toml'", "1: “extend” leads in a circle: medlint.toml → medlint.toml"),
        ("select = [", "1: not valid TOML: "),
        ("fail-level = error", "1: not valid TOML: Invalid value; a word stands in quotation marks"),
    ],
)
def test_complaints_name_the_line_and_the_way_out(here: Path, text: str, message: str) -> None:
    assert complaint(write(here, text)).startswith(f"medlint.toml:{message}")


def test_complaints_about_pyproject_name_its_own_lines(here: Path) -> None:
    file = write(here, '[project]\nname = "site"\n[tool.medlint]\nselekt = []\n', "pyproject.toml")
    assert complaint(file).startswith("pyproject.toml:4: unknown key “selekt”")
    write(here, "[tool]\nmedlint = 3\n", "pyproject.toml")
    assert complaint(file) == "pyproject.toml:2: “tool.medlint” must be a table of keys and values"
    write(here, "[tool.other]\n", "pyproject.toml")
    assert complaint(file) == "pyproject.toml: has no [tool.medlint] table"


def test_complaints_about_files_elsewhere_name_the_whole_path(
    here: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    elsewhere = tmp_path_factory.mktemp("elsewhere").resolve()
    assert complaint(write(elsewhere, "x = 1")).startswith(f"{elsewhere / 'medlint.toml'}:1: ")
    assert complaint(write(here / "sub", "x = 1")).startswith(f"{Path('sub') / 'medlint.toml'}:1: ")


def test_a_file_that_is_not_there_is_an_error(here: Path) -> None:
    assert complaint(here / "gone.toml").startswith("gone.toml: cannot be read: no such file or directory")


class TestExtend:
    """``extend``: inherited keys are replaced, ``extend-`` lists are appended to."""

    def test_keys_replace_and_lists_append(self, here: Path) -> None:
        (here / "base" / "rules").mkdir(parents=True)
        (here / "own").mkdir()
        write(
            here / "base",
            """\
select = ["CLM"]
ignore = ["CLM007"]
extend-select = ["DIS"]
exclude = ["a/"]
own-domains = ["clinic.example"]
fail-level = "error"
extend-rules = ["rules"]
severity = {STA001 = "error"}
per-file-ignores = {"x" = ["STR"]}
""",
        )
        file = write(
            here,
            """\
extend = "base/medlint.toml"
select = ["STA"]
extend-select = ["STR"]
exclude = ["b/"]
extend-rules = ["own"]
per-file-ignores = {}
""",
        )
        origin = str(Path("base/medlint.toml"))
        settings = load_settings(str(file))
        assert settings.choices == (
            Choice(
                select=(Selector("STA", "medlint.toml", 2),),
                ignore=(Selector("CLM007", origin, 2),),
                extend_select=(Selector("DIS", origin, 3), Selector("STR", "medlint.toml", 3)),
            ),
        )
        assert settings.exclude == ("b/",)
        assert settings.own_domains == ("clinic.example",)
        assert settings.fail_level is Severity.ERROR
        assert settings.extend_rules == (str(here / "base" / "rules"), str(here / "own"))
        assert settings.severities == ((Selector("STA001", origin, 8), Severity.ERROR),)
        assert settings.per_file_ignores == ()
        assert (settings.root, settings.path) == (str(here), str(file))

    def test_a_chain_is_followed_from_each_file(self, here: Path) -> None:
        write(here / "one", "fail-level = 'info'", "pyproject.toml")
        write(here / "one", "[tool.medlint]\nfail-level = 'info'", "pyproject.toml")
        write(here / "one" / "two", "extend = '../pyproject.toml'")
        assert load_settings(str(write(here, "extend = 'one/two/medlint.toml'"))).fail_level is Severity.INFO

    def test_a_circle_is_named_in_full(self, here: Path) -> None:
        write(here, "\nextend = 'a.toml'", "b.toml")
        file = write(here, "extend = 'b.toml'", "a.toml")
        assert complaint(file) == "b.toml:2: “extend” leads in a circle: a.toml → b.toml → a.toml"

    def test_complaints_about_the_base_name_the_base(self, here: Path) -> None:
        write(here, "fail-level = 'x'", "base.toml")
        assert complaint(write(here, "extend = 'base.toml'")).startswith("base.toml:1: “fail-level” cannot be “x”")

    def test_a_pyproject_without_our_table_is_no_base(self, here: Path) -> None:
        write(here, "[project]", "pyproject.toml")
        assert complaint(write(here, "extend = 'pyproject.toml'")) == (
            "medlint.toml:1: “extend” names “pyproject.toml”, which has no [tool.medlint] table"
        )


class TestSettingsIn:
    """Which file of a folder counts."""

    def test_names_come_in_order(self, here: Path) -> None:
        assert settings_in(str(here)) is None
        write(here, "[tool.medlint]\nfail-level = 'info'", "pyproject.toml")
        found = settings_in(str(here))
        assert found
        assert found.path == str(here / "pyproject.toml")
        write(here, "", ".medlint.toml")
        found = settings_in(str(here))
        assert found
        assert found.path == str(here / ".medlint.toml")
        write(here, "")
        found = settings_in(str(here))
        assert found
        assert found.path == str(here / "medlint.toml")

    @pytest.mark.parametrize(
        "text", ["[project]\nname = 'x'", "[tool.ruff]\n", "dependencies = ['medlint']", "[tool]\n", "broken ="]
    )
    def test_the_project_file_of_others_does_not_count(self, here: Path, text: str) -> None:
        write(here, text, "pyproject.toml")
        assert settings_in(str(here)) is None

    def test_a_broken_project_file_that_may_hold_our_table_is_an_error(self, here: Path) -> None:
        write(here, "[tool.medlint]\nbroken =", "pyproject.toml")
        with pytest.raises(ConfigError, match=r"pyproject\.toml:2: not valid TOML"):
            settings_in(str(here))


def test_files_are_named_beside_the_file_that_names_them(here: Path) -> None:
    for name in ("a.bib", "b.bib", "rw.csv"):
        write(here / "base", "", name)
    write(here / "base", 'bibliography = ["a.bib", "b.bib"]\nretractions = "rw.csv"', "base.toml")
    settings = load_settings(str(write(here, 'extend = "base/base.toml"')))
    assert settings.bibliographies == (str(here / "base" / "a.bib"), str(here / "base" / "b.bib"))
    assert settings.retractions == str(here / "base" / "rw.csv")
