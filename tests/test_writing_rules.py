"""Everything that docs/writing-rules.md shows is what medlint does."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from medlint.api import lint_text
from medlint.detect.guards import CLAIMS
from medlint.model.audience import JURISDICTIONS, PROFILES
from medlint.model.source import Format, Source
from medlint.parse import parse
from medlint.rules.load import load_catalogue
from medlint.rules.term import Vocabulary

DOCUMENT = (Path(__file__).parent.parent / "docs" / "writing-rules.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```(\w+)\n(.*?)^```$", DOCUMENT, re.MULTILINE | re.DOTALL)
YAML = [text for kind, text in BLOCKS if kind == "yaml"]
RULE = YAML[0]


def snippet(key: str) -> str:
    """The one fragment of a rule file, a vocabulary or a table that begins with ``key``."""
    (found,) = (text for text in YAML[1:] if text.startswith(f"{key}:"))
    return found


def section(title: str) -> str:
    return DOCUMENT.partition(f"## {title}\n")[2].partition("\n## ")[0]


def rows(title: str) -> list[list[str]]:
    """The cells of the table in a section, without its head."""
    lines = [line for line in section(title).splitlines() if line.startswith("|")][2:]
    cells = [re.split(r"(?<!\\)\|", line)[1:-1] for line in lines]
    return [[cell.strip().replace("\\|", "|") for cell in row] for row in cells]


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """The folder that the page has its readers make."""
    (tmp_path / "rules").mkdir()
    (tmp_path / "rules" / "cleanse-claim.yaml").write_text(RULE, encoding="utf-8")
    (toml,) = (text for kind, text in BLOCKS if kind == "toml")
    (tmp_path / "medlint.toml").write_text(toml, encoding="utf-8")
    (article,) = (text for kind, text in BLOCKS if kind == "markdown")
    (tmp_path / "nettle.md").write_text(article, encoding="utf-8")
    return tmp_path


def ran(folder: Path, command: str) -> str:
    done = subprocess.run(
        [sys.executable, "-m", *command.split()], cwd=folder, capture_output=True, text=True, encoding="utf-8"
    )
    assert done.stderr == ""
    return done.stdout


def with_parts(*parts: str, without: str = "") -> str:
    """The rule of the page with more entries; those of the same name as one of ``without`` are taken out before."""
    text = re.sub(rf"^(?:{without}):\n(?:[ ].*\n|\n)*", "", RULE, flags=re.MULTILINE) if without else RULE
    return text + "".join(parts)


def test_there_is_no_block_of_another_kind() -> None:
    assert {kind for kind, _ in BLOCKS} == {"yaml", "toml", "markdown", "console"}


@pytest.mark.parametrize("number", [0, 1, 2])
def test_the_commands_say_what_is_shown(site: Path, number: int) -> None:
    shown = [text.partition("\n") for kind, text in BLOCKS if kind == "console"]
    assert len(shown) == 3
    if number == 2:
        rule = with_parts(snippet("examples"), without="examples")
        (site / "rules" / "cleanse-claim.yaml").write_text(rule, encoding="utf-8")
    command, _, output = shown[number]
    assert ran(site, command.removeprefix("$ ")) == output


def test_the_rule_has_a_page(site: Path) -> None:
    (command,) = re.findall(r"`(medlint rule [^`]+)`", DOCUMENT)
    page = ran(site, command)
    assert "The liver and the kidneys remove" in page


def test_the_code_that_is_said_to_be_free_is() -> None:
    assert not [rule for rule in load_catalogue().rules if rule.code.startswith("HSE")]


def test_every_key_of_a_rule_is_explained() -> None:
    known = {key.strip("`") for key, _ in rows("What the lines mean")}
    written = set(re.findall(r"^([a-z]+):", RULE, re.MULTILINE))
    catalogue = load_catalogue()
    optional = {"status", "applies", "remedy"}
    assert known == written | optional
    assert all(hasattr(catalogue.rules[0], key) for key in written & {"code", "name", "summary", "message", "why"})


@pytest.mark.parametrize(("term", "finds", "passes"), rows("Terms"))
def test_terms_find_what_is_said(term: str, finds: str, passes: str) -> None:
    pattern = Vocabulary().term(term.strip("`")).pattern
    for texts, found in ((finds, True), (passes, False)):
        phrases = re.findall("“(.*?)”", texts)
        assert phrases
        for phrase in phrases:
            folded = parse(Source("a.md", f"It {phrase}, they say.", Format.MARKDOWN)).folded
            assert (pattern.search(folded) is not None) is found, (term, phrase)


@pytest.mark.parametrize(("sentence", "level"), rows("What does not count"))
def test_guards_do_what_is_said(site: Path, sentence: str, level: str) -> None:
    result = lint_text(sentence, site / "a.md", config=site / "medlint.toml")
    assert not result.failures
    found = [one.severity.label for one in result.diagnostics if one.code == "HSE001"]
    assert found == ([] if level == "nothing" else [level])


def test_all_guards_are_named() -> None:
    named = re.search(r"The guards are (.*?)\.", section("What does not count"), re.DOTALL)
    assert named
    assert re.findall(r"`([a-z-]+)`", named[1]) == list(CLAIMS)


def test_all_profiles_and_jurisdictions_are_named() -> None:
    named = re.search(r"The profiles are (.*?)\.", section("For whom"), re.DOTALL)
    assert named
    assert re.findall(r"`([a-z-]+)`", named[1]) == [*PROFILES, *JURISDICTIONS]


def flagged(site: Path, rule: str, text: str) -> list[str]:
    """The severities of what the rule finds in ``text``, in an article for a shop in Australia."""
    (site / "rules" / "cleanse-claim.yaml").write_text(rule, encoding="utf-8")
    config = site / "shop.toml"
    config.write_text('extend-rules = ["rules"]\nprofile = "supplement"\njurisdiction = ["au"]\n')
    (site / "a.md").write_text(text, encoding="utf-8")
    out = ran(site, "medlint check --config shop.toml --select HSE001 --exit-zero --output-format concise a.md")
    return re.findall(r"^a\.md:\S+ (\w+):", out, re.MULTILINE)


SOURCED = "Nettle tea flushes toxins ([source](https://doi.org/10.1000/nettle.1))."
EXAMPLES = "examples:\n  - good: Tea.\n"


@pytest.mark.parametrize(
    ("parts", "without", "text", "found"),
    [
        ((), "", SOURCED, []),
        (("guards",), "", SOURCED, ["warning"]),
        (("unless",), "", "We are flushing toxins from the tank.", []),
        (("unless",), "", "We are flushing toxins.", ["warning"]),
        (("applies",), "", "Tea flushes toxins.", ["error"]),
    ],
)
def test_the_further_parts_do_what_is_said(
    site: Path, parts: tuple[str, ...], without: str, text: str, found: list[str]
) -> None:
    assert flagged(site, with_parts(*map(snippet, parts), without=without), text) == found


def test_heads_lists_and_tables_do_what_is_said(site: Path) -> None:
    head, shared = (text for text in YAML[1:] if text.startswith("claims:"))
    purest = with_parts(head, EXAMPLES, without="claims|examples")
    assert flagged(site, purest, "This is the purest mountain water.") == ["warning"]
    assert flagged(site, purest, "This is the purest nonsense.") == []
    (site / "rules" / "vocabulary.yaml").write_text(snippet("house-drink"), encoding="utf-8")
    drinks = with_parts(shared, EXAMPLES, without="claims|examples")
    assert flagged(site, drinks, "Our celery juice draws out heavy metals.") == ["warning"]
    (site / "rules" / "data").mkdir()
    (site / "rules" / "data" / "house-teas.yaml").write_text(snippet("name"), encoding="utf-8")
    teas = drinks.replace("{house-drink}", "{house-teas}")
    assert flagged(site, teas, "Our rooibos draws out heavy metals.") == ["warning"]
    assert flagged(site, teas, "Our celery juice draws out heavy metals.") == []
