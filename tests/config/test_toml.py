"""The lines that TOML nodes carry."""

import tomllib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from medlint.config.toml import parse_toml, read_text
from medlint.model.failure import ConfigError
from medlint.model.fields import Node

TRICKY = '''\
# a comment with "quotes", = and [brackets]
plain = 1

"quoted # key" = "a # that is no comment"
dotted . inner = true
list = [
  "one", # first
  'two',

  """
three = "[not a table]"
""", "four"
]
[table] # its own
date = 1979-05-27 07:32:00
float = 1.5
inline = { a = "x", b = ["y",
  "z"], c.d = \'\'\'
  '' \'\'\' }
[ table . "sub table" ]
last = """ends in a quote """"
[[rows]]
name = "r1"
[[rows]]
name = "r2"
'''


def at(node: Node, *place: str | int) -> Node:
    for step in place:
        assert isinstance(node[0], dict | tuple)
        node = node[0][step]  # type: ignore[index]
    return node


def plain(node: Node) -> object:
    if isinstance(node[0], dict):
        return {key: plain(value) for key, value in node[0].items()}
    if isinstance(node[0], tuple):
        return [plain(value) for value in node[0]]
    return node[0]


@pytest.mark.parametrize(
    ("place", "line"),
    [
        (("plain",), 2),
        (("quoted # key",), 4),
        (("dotted",), 5),
        (("dotted", "inner"), 5),
        (("list",), 6),
        (("list", 0), 7),
        (("list", 1), 8),
        (("list", 2), 10),
        (("list", 3), 12),
        (("table",), 14),
        (("table", "date"), 15),
        (("table", "float"), 16),
        (("table", "inline", "a"), 17),
        (("table", "inline", "b"), 17),
        (("table", "inline", "b", 0), 17),
        (("table", "inline", "b", 1), 18),
        (("table", "inline", "c"), 18),
        (("table", "inline", "c", "d"), 18),
        (("table", "sub table"), 20),
        (("table", "sub table", "last"), 21),
        (("rows",), 22),
    ],
)
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_every_key_and_item_has_its_line(place: tuple[str | int, ...], line: int, newline: str) -> None:
    assert at(parse_toml(TRICKY.replace("\n", newline), "medlint.toml"), *place)[1] == line


def test_values_are_those_of_the_standard_parser() -> None:
    expected = tomllib.loads(TRICKY)
    expected["table"]["date"] = 0.0  # no key takes a date
    assert plain(parse_toml(TRICKY, "medlint.toml")) == expected


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("select = [\n", 2),
        ("a = 1\nb = \n", 2),
        ("a = 1\na = 2\n", 2),
        ('[x]\ny = "open\nz = 1\n', 2),
        ("\n\n= 1", 3),
    ],
)
def test_a_syntax_error_names_its_line(text: str, line: int) -> None:
    with pytest.raises(ConfigError, match="not valid TOML: ") as caught:
        parse_toml(text, "dir/medlint.toml")
    assert caught.value.failure.path == "dir/medlint.toml"
    assert caught.value.failure.line == line
    assert "at line" not in caught.value.failure.message


def test_only_a_value_that_is_none_may_want_quotation_marks() -> None:
    for text, hinted in (("a = b", True), ("a = 1\na = 2", False)):
        with pytest.raises(ConfigError) as caught:
            parse_toml(text, "medlint.toml")
        assert caught.value.failure.message.endswith("; a word stands in quotation marks") is hinted


def test_endless_nesting_is_an_error_and_not_a_crash() -> None:
    with pytest.raises(ConfigError, match="nested too deeply"):
        parse_toml("a = " + "[" * 100_000 + "]" * 100_000, "medlint.toml")


def test_a_byte_order_mark_is_no_part_of_the_text(tmp_path: Path) -> None:
    file = tmp_path / "medlint.toml"
    file.write_bytes(b"\xef\xbb\xbfa = 1\n")
    assert read_text(str(file), "medlint.toml") == "a = 1\n"


@pytest.mark.parametrize(
    ("data", "message"),
    [(b"a = '\xe9'\n", "not UTF-8"), (None, "cannot be read")],
)
def test_a_file_that_is_not_text_is_an_error(tmp_path: Path, data: bytes | None, message: str) -> None:
    file = tmp_path / "medlint.toml"
    if data is None:
        file.mkdir()
    else:
        file.write_bytes(data)
    with pytest.raises(ConfigError, match=message):
        read_text(str(file), "medlint.toml")


class Layout:
    """Writes nested data as TOML in a layout that Hypothesis chooses; every key and every text is unique."""

    def __init__(self, draw: st.DrawFn) -> None:
        self.draw = draw
        self.count = 0

    def fresh(self, prefix: str) -> str:
        self.count += 1
        return f"{prefix}{self.count}x"

    def pick(self, *options: str) -> str:
        return self.draw(st.sampled_from(options))

    def key(self) -> str:
        name = self.fresh("k")
        return self.pick(name, f'"{name}"', f"'{name}'")

    def value(self, depth: int, gap: tuple[str, ...]) -> str:
        kinds = ["text", "long", "list", "inline"] if depth else ["text", "long"]
        kind = self.pick(*kinds)
        if kind == "text":
            return self.pick('"{} # ] \\" "', "'{} = ['").format(self.fresh("v"))
        if kind == "long":
            return self.pick('"""{}\n\n[t]\n"""', "'''{} = 1\n'''", '"""{}"" # \n"""""').format(self.fresh("v"))
        items = [self.value(depth - 1, gap) for _ in range(self.draw(st.integers(0, 3)))]
        if kind == "list":
            return "[" + "".join(f"{self.pick(*gap)}{item}{self.pick(*gap)}," for item in items) + self.pick(*gap) + "]"
        return "{" + ", ".join(f"{self.key()} = {item}" for item in items) + "}"

    def entries(self) -> str:
        gap = ("", " ", "\n", " # ] x\n", "\n\n  ")
        lines = []
        for _ in range(self.draw(st.integers(0, 3))):
            key = ".".join(self.key() for _ in range(self.draw(st.integers(1, 2))))
            lines.append(f"{key} = {self.value(2, gap)}{self.pick('', ' # = [')}\n{self.pick('', chr(10))}")
        return "".join(lines)


@st.composite
def documents(draw: st.DrawFn) -> str:
    layout = Layout(draw)
    parts = [layout.entries()]
    for _ in range(draw(st.integers(0, 2))):
        parts.append(f"[{layout.key()}{layout.pick('', ' . ' + layout.key())}]\n{layout.entries()}")
    return "".join(parts)


@given(documents())
@settings(max_examples=150, deadline=None)
def test_lines_are_exact_in_every_layout(text: str) -> None:
    def line_of(name: str) -> int:
        return text.count("\n", 0, text.index(name)) + 1

    def check(node: Node) -> None:
        if isinstance(node[0], dict):
            for key, entry in node[0].items():
                assert entry[1] == line_of(key)
                check(entry)
        elif isinstance(node[0], tuple):
            for value, line in node[0]:
                if isinstance(value, str):
                    assert line == line_of(value.split()[0].rstrip('"'))
                check((value, line))

    tree = parse_toml(text, "medlint.toml")
    assert plain(tree) == tomllib.loads(text)
    check(tree)
