"""Reading keyed data by name and type, and what is said of a slip."""

from collections.abc import Callable
from enum import Enum

import pytest

from medlint.model.failure import ConfigError, RuleFileError
from medlint.model.fields import Fields, Node, nearest


class Colour(Enum):
    RED = "red"
    GREEN = "green"


COLOURS = {colour.value: colour for colour in Colour}


def fields(**entries: object) -> Fields:
    """The entries of a file, the first on line 2, each on a line of its own."""
    nodes = {name.replace("_", "-"): node(value, line) for line, (name, value) in enumerate(entries.items(), 2)}
    return Fields("rule.yaml", nodes, 1, RuleFileError)


def node(value: object, line: int) -> Node:
    if isinstance(value, dict):
        return {name: node(entry, line) for name, entry in value.items()}, line
    if isinstance(value, list):
        return tuple(node(entry, line) for entry in value), line
    assert isinstance(value, str | bool | int | float)
    return value, line


def said(call: Callable[[], object]) -> str:
    with pytest.raises(RuleFileError) as refused:
        call()
    return str(refused.value)


def test_what_is_right_is_given() -> None:
    found = fields(
        name="x", flag="yes", other=False, count="12", size=3, colour="red", words=["a", "b"], table={"k": "v"}
    )
    assert found.text("name") == "x"
    assert found.text("gone", "default") == "default"
    assert (found.flag("flag", False), found.flag("other", True), found.flag("gone", True)) == (True, False, True)
    assert (found.number("count", 0), found.number("size", 0), found.number("gone", 7)) == (12, 3, 7)
    assert found.choice("colour", COLOURS) is Colour.RED
    assert found.choice("gone", COLOURS, Colour.GREEN) is Colour.GREEN
    assert found.texts("words") == ("a", "b")
    assert found.lines("words") == (("a", 8), ("b", 8))
    assert found.texts("gone") == ()
    assert found.table("table").text("k") == "v"
    assert found.table("gone").entries == {}
    found.finish()


@pytest.mark.parametrize(
    ("call", "complaint"),
    [
        (lambda f: f.text("gone"), "1: “gone” is missing"),
        (lambda f: f.text("sevrity"), "2: “sevrity” is missing; is “severity” meant for it?"),
        (lambda f: f.text("empty"), "3: “empty” must not be empty"),
        (lambda f: f.text("words"), "4: “words” must be a text"),
        (lambda f: f.flag("severity", False), "2: “severity” must be yes or no"),
        (lambda f: f.flag("count", False), "5: “count” must be yes or no"),
        (lambda f: f.number("severity", 0), "2: “severity” must be a whole number"),
        (lambda f: f.number("flag", 0), "6: “flag” must be a whole number"),
        (lambda f: f.number("wide", 0), "9: “wide” must be a whole number"),
        (lambda f: f.choice("severity", COLOURS), "2: “severity” cannot be “gren”; did you mean “green”?"),
        (lambda f: f.choice("odd", COLOURS), "7: “odd” cannot be “blue”; use one of red, green"),
        (lambda f: f.texts("severity"), '2: “severity” must be a list, as in ["gren"]'),
        (lambda f: f.nodes("severity"), "2: “severity” must be a list"),
        (lambda f: f.texts("gone", None), "1: “gone” is missing"),
        (lambda f: f.nodes("hollow", required=True), "10: “hollow” must not be empty"),
        (lambda f: f.texts("mixed"), "8: “mixed” must be a list of texts"),
        (lambda f: f.table("severity"), "2: “severity” must be a table of keys and values"),
        (lambda f: f.tables("words"), "4: “words” must be a table of keys and values"),
        (lambda f: f.table("deep").text("gone"), "11: “deep.gone” is missing"),
        (lambda f: f.table("deep").number("k", 0), "11: “deep.k” must be a whole number"),
        (lambda f: f.fail("no good", 42), "42: no good"),
        (lambda f: f.fail("no good"), "1: no good"),
    ],
)
def test_a_slip_is_named_with_its_line(call: Callable[[Fields], object], complaint: str) -> None:
    found = fields(
        severity="gren", empty=" ", words=["a"], count=3, flag=True, odd="blue", mixed=["a", 3], wide="١٢", hollow=[],
        deep={"k": "v"},
    )  # fmt: skip
    assert said(lambda: call(found)) == f"rule.yaml:{complaint}"


def test_a_number_has_a_least_which_is_nought_unless_said() -> None:
    assert fields(count=0).number("count", 7) == 0
    assert fields(count=2).number("count", 7, least=2) == 2
    with pytest.raises(RuleFileError, match="“count” must be 3 or more"):
        fields(count=2).number("count", 7, least=3)
    with pytest.raises(RuleFileError, match="“count” must be 0 or more"):
        fields(count=-1).number("count", 7)


def test_what_nobody_asks_for_is_unknown() -> None:
    found = fields(name="x", colour="red", colur="green", zzz="1")
    found.text("name")
    found.choice("colour", COLOURS)
    assert said(found.finish) == "rule.yaml:4: unknown key “colur”; did you mean “colour”?"
    found.text("colur")
    assert said(found.finish) == "rule.yaml:5: unknown key “zzz”; known here: colour, colur, name"


def test_the_rest_knows_what_was_taken_and_where_it_stood() -> None:
    found = fields(name="x", detect="claim", terms=["a"], detct="y")
    found.text("name")
    found.text("detect")
    rest = found.rest()
    assert set(rest.entries) == {"terms", "detct"}
    assert (rest.line_of("detect"), rest.line_of("terms"), rest.line_of("gone")) == (3, 4, 1)
    rest.texts("terms")
    assert said(rest.finish) == "rule.yaml:5: unknown key “detct”; did you mean “detect”?"


def test_the_kind_of_error_is_the_file_s() -> None:
    with pytest.raises(ConfigError, match=r"medlint\.toml:1: “x” is missing"):
        Fields("medlint.toml", {}, 1, ConfigError).text("x")


def test_the_nearest_name() -> None:
    assert nearest("cure-clam", ["safety", "cure-claim"]) == "; did you mean “cure-claim”?"
    assert nearest("xyz", ["safety", "cure-claim"]) == ""
    assert nearest("x", []) == ""
    assert nearest("cure", ["safety", "cure-claim"]) == "; did you mean “cure-claim”?"
    assert nearest("cur", ["cure-claim-or-guarantee"]) == nearest("", ["cure-claim"]) == ""


@pytest.mark.parametrize(
    ("value", "flag"),
    [("yes", True), ("true", True), ("no", False), ("false", False), (True, True), (False, False)],
)
def test_the_words_for_a_flag(value: str | bool, flag: bool) -> None:
    found = fields(flag=value)
    assert [found.flag("flag", default) for default in (True, False)] == [flag, flag]


def test_a_flag_of_a_configuration_is_true_or_false() -> None:
    for value in ("maybe", 1, "Yes"):
        with pytest.raises(ConfigError, match=r"^medlint\.toml:3: “flag” must be true or false$"):
            Fields("medlint.toml", {"flag": (value, 3)}, 1, ConfigError).flag("flag", False)


def test_words_of_a_choice() -> None:
    found = fields(place="us", places=["us", "uk"], lone="uk", odd="ux", odds=["us", "mars"], none=[], number=3)
    assert (found.word("place", ("us", "uk"), "eu"), found.word("gone", ("us",), "eu")) == ("us", "eu")
    assert found.words("places", ("us", "uk")) == ("us", "uk")
    assert found.words("lone", ("us", "uk")) == ("uk",)
    assert (found.words("gone", ("us",)), found.words("gone", ("us",), ("eu",))) == ((), ("eu",))
    for call, complaint in (
        (lambda: found.word("odd", ("us", "eu"), ""), "5: “odd” cannot be “ux”; use one of us, eu"),
        (lambda: found.words("odds", ("us", "uk")), "6: “odds” cannot be “mars”; use one of us, uk"),
        (lambda: found.words("none", ("us",)), "7: “none” must not be empty"),
        (lambda: found.words("number", ("us",)), "8: “number” must be a list"),
    ):
        assert said(call) == f"rule.yaml:{complaint}"


def test_what_is_taken_elsewhere_is_no_rest() -> None:
    found = fields(name="x", detect="claim", terms=["a"])
    found.text("name")
    rest = found.rest(["detect"])
    assert set(rest.entries) == {"terms"}
    assert said(rest.finish) == "rule.yaml:4: unknown key “terms”; known here: detect, name"
