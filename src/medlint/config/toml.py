"""TOML with the line of every key and value, which the standard library's parser does not keep."""

import re

from medlint.model.failure import ConfigError, said
from medlint.model.fields import Node

Place = tuple[str | int, ...]

# The text is known to be valid when it is scanned, so the tokens need not be told apart any further than this.
_TOKEN = re.compile(
    r"""
    [ \t\r]+ | \#[^\n]*
    | (?P<token>
        \"{3} (?: [^"\\] | \\. | "(?!"") )* \"{3,5}
      | '{3} (?: [^'] | '(?!'') )* '{3,5}
      | " (?: [^"\\\n] | \\. )* " | '[^'\n]*'
      | [\[\]{}=,.\n]
      | [^\s\[\]{}=,.#"']+
    )
    """,
    re.VERBOSE | re.DOTALL,
)
_WHERE = re.compile(r" \(at (?:line (\d+), column \d+|end of document)\)$")


def parse_toml(text: str, path: str) -> Node:
    """``text`` as a tree of nodes; ``path`` names its file in complaints."""
    import tomllib

    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        message = str(error)
        where = _WHERE.search(message)
        line = int(where[1]) if where and where[1] else text.count("\n") + 1
        hint = "; a word stands in quotation marks" if message.startswith("Invalid value") else ""
        raise ConfigError(path, f"not valid TOML: {_WHERE.sub('', message)}{hint}", line) from None
    except RecursionError:
        raise ConfigError(path, "not valid TOML: nested too deeply") from None
    return _node(data, (), 1, _Scan(text).lines)


def read_text(path: str, name: str) -> str:
    """What the file holds, without the byte order mark that some editors put in front; complaints say ``name``."""
    try:
        with open(path, "rb") as file:
            return file.read().decode("utf-8-sig")
    except UnicodeDecodeError:
        raise ConfigError(name, "not UTF-8, which TOML has to be") from None
    except OSError as error:
        raise ConfigError(name, f"cannot be read: {said(error)}") from None


def _node(value: object, place: Place, above: int, lines: dict[Place, int]) -> Node:
    """``value`` as a node; ``above`` is the line of what holds it, for places that have none of their own."""
    line = lines.get(place, above)
    if isinstance(value, dict):
        return {key: _node(item, (*place, key), line, lines) for key, item in value.items()}, line
    if isinstance(value, list):
        return tuple(_node(item, (*place, i), line, lines) for i, item in enumerate(value)), line
    # No key takes a date or a fraction, so a date can go as one: it is refused wherever it stands.
    return value if isinstance(value, str | bool | int | float) else 0.0, line


class _Scan:
    """The line of every key, and of every item of a list, by its place in the data."""

    def __init__(self, text: str) -> None:
        self.tokens = self._tokens(text)
        self.next = 0
        self.lines: dict[Place, int] = {}
        table: Place = ()
        while self.next < len(self.tokens):
            token = self.tokens[self.next][0]
            if token == "\n":
                self.next += 1
            elif token == "[":
                table = self._header()
            else:
                self._entry(table)

    @staticmethod
    def _tokens(text: str) -> list[tuple[str, int]]:
        tokens = []
        line = 1
        for found in _TOKEN.finditer(text):
            if token := found["token"]:
                tokens.append((token, line))
                line += token.count("\n")
        return tokens

    def _take(self) -> tuple[str, int]:
        self.next += 1
        return self.tokens[self.next - 1]

    def _peek(self) -> str:
        return self.tokens[self.next][0] if self.next < len(self.tokens) else "\n"

    def _header(self) -> Place:
        while self._peek() == "[":
            self._take()
        table = self._keys(())
        while self._peek() == "]":
            self._take()
        return table

    def _keys(self, table: Place) -> Place:
        """A key, dotted or not; the first line that names a place is its line."""
        place = table
        while (token := self._peek()) not in ("=", "]"):
            _, line = self._take()
            if token != ".":
                place = (*place, _plain(token))
                self.lines.setdefault(place, line)
        return place

    def _entry(self, table: Place) -> None:
        place = self._keys(table)
        self._take()
        self._value(place)

    def _value(self, place: Place) -> None:
        if self._peek() == "[":
            self._list(place)
        elif self._peek() == "{":
            self._inline_table(place)
        else:
            while self._peek() not in (",", "]", "}", "\n"):
                self._take()

    def _list(self, place: Place) -> None:
        self._take()
        index = 0
        while (token := self._peek()) != "]":
            if token in ("\n", ","):
                self._take()
                continue
            self.lines[(*place, index)] = self.tokens[self.next][1]
            self._value((*place, index))
            index += 1
        self._take()

    def _inline_table(self, place: Place) -> None:
        self._take()
        while (token := self._peek()) != "}":
            if token in ("\n", ","):
                self._take()
            else:
                self._entry(place)
        self._take()


def _plain(key: str) -> str:
    """A key without its quotes."""
    import tomllib

    return next(iter(tomllib.loads(f"{key} = 0"))) if key[0] in "\"'" else key
