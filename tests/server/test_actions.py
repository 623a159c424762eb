"""Actions are offered at once and worked out when somebody takes one."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from wire import Wire

CURE = "# Tea\n\nTea cures colds.\n"
COMMENTED = "# Tea\n\n<!-- medlint-disable-next-line cure-claim -- say why -->\nTea cures colds.\n"
GARBLED = "Tea isn\u00e2\u20ac\u2122t hot.\n\nIt won\u00e2\u20ac\u2122t do.\n"
ASKS = {
    "textDocument": {"codeAction": {"dataSupport": True, "resolveSupport": {"properties": ["edit"]}}},
}
NEEDS_DATA = {"textDocument": {"codeAction": {"resolveSupport": {"properties": ["edit"]}}}}
NEEDS_EDITS = {"textDocument": {"codeAction": {"dataSupport": True, "resolveSupport": {"properties": ["command"]}}}}
SUPPRESS = "It is right as it is: suppress cure-claim"
Action = dict[str, Any]


class Client(Wire):
    """A client with one article, of which it asks for actions."""

    @property
    def uri(self) -> str:
        return (self.folder / "tea.md").as_uri()

    def show(self, text: str, version: int = 0, name: str = "tea.md", language: str = "markdown") -> list[str]:
        uri = (self.folder / name).as_uri()
        if version:
            self.change(uri, version, {"text": text})
        else:
            self.open(uri, text, language)
        return self.shown(uri, version)

    def actions(self, line: int, *only: str, name: str = "tea.md") -> list[Action]:
        uri = (self.folder / name).as_uri()
        place = {"start": {"line": line, "character": 0}, "end": {"line": line, "character": 50}}
        context: Mapping[str, object] = {"diagnostics": [], **({"only": only} if only else {})}
        found = self.ask("textDocument/codeAction", textDocument={"uri": uri}, range=place, context=context)
        assert isinstance(found, list)
        return found

    def take(self, action: Action) -> Action:
        taken = self.ask("codeAction/resolve", **action)
        assert isinstance(taken, dict)
        return taken

    def told(self, action: Action) -> str:
        """What the client is told when it takes an action that comes back as it was."""
        number = self.request("codeAction/resolve", **action)
        *_, message, answer = self.until(lambda one: one.get("id") == number)
        assert answer["result"] == action
        params = message["params"]
        assert isinstance(params, dict)
        return str(params["message"])


def inserted(action: Action) -> str:
    [change] = action["edit"]["documentChanges"]
    [edit] = change["edits"]
    return str(edit["newText"])


@pytest.fixture
def house(tmp_path: Path) -> Path:
    (tmp_path / "medlint.toml").write_text('select = ["CLM004", "STR012", "SUP"]\n', encoding="utf-8")
    return tmp_path


@pytest.fixture
def client(house: Path) -> Iterator[Client]:
    client = Client(house, ASKS)
    yield client
    client.close()


def test_what_means_to_check_again_waits_until_it_is_taken(client: Client) -> None:
    client.show(CURE)
    [offered] = client.actions(2)
    assert (offered["title"], "edit" in offered) == (SUPPRESS, False)
    taken = client.take(offered)
    assert (taken["title"], taken["kind"]) == (SUPPRESS, "quickfix")
    assert inserted(taken) == "<!-- medlint-disable-next-line cure-claim -- say why -->\n"
    client.show(f"{GARBLED}\n{CURE}", 1)
    [fix_all] = client.actions(0, "source.fixAll")
    assert "edit" not in fix_all
    assert inserted(client.take(fix_all)) == "’t hot.\n\nIt won’"


def test_a_fix_is_known_at_once(client: Client) -> None:
    client.show(GARBLED)
    fix, suppress, fix_all = client.actions(0)
    assert ("edit" in fix, "edit" in suppress, "edit" in fix_all) == (True, False, False)
    assert (inserted(fix), fix["isPreferred"]) == ("’", True)


@pytest.mark.parametrize("capabilities", [{}, NEEDS_DATA, NEEDS_EDITS])
def test_a_client_that_would_not_ask_gets_all_edits_at_once(house: Path, capabilities: Mapping[str, object]) -> None:
    client = Client(house, capabilities)
    try:
        client.show(CURE)
        [action] = client.actions(2)
        assert inserted(action) == "<!-- medlint-disable-next-line cure-claim -- say why -->\n"
        client.show(f"{GARBLED}\n{CURE}", 1)
        assert ["edit" in one for one in client.actions(0)] == [True, True, True]
    finally:
        client.close()


def test_what_was_offered_for_another_text_is_not_done(client: Client) -> None:
    client.show(CURE)
    [offered] = client.actions(2)
    client.show(f"Tea.\n\n{CURE}", 1)
    assert client.told(offered) == f"“{SUPPRESS}” cannot be done, or not in the text as it is now."
    client.tell("textDocument/didClose", textDocument={"uri": client.uri})
    assert client.told(offered).startswith(f"“{SUPPRESS}” cannot be done")


OTHERS = (None, [], ["URI"], ["URI", 0, "CLM004", 7], ["URI", 0, "CLM004", 0, 1], "tea", {"uri": "tea.md"})


@pytest.mark.parametrize("data", OTHERS)
def test_what_was_never_offered_is_not_done(client: Client, data: object) -> None:
    client.show(CURE)
    data = [client.uri if one == "URI" else one for one in data] if isinstance(data, list) else data
    number = client.request("codeAction/resolve", title="Do it", **({} if data is None else {"data": data}))
    *_, answer = client.until(lambda one: one.get("id") == number)
    assert "edit" not in (answer.get("result") or {})  # type: ignore[operator]
    [offered] = client.actions(2)
    assert "edit" in client.take(offered)


def test_what_no_comment_suppresses_is_not_offered(client: Client) -> None:
    assert client.show(f"{COMMENTED}\n<!-- medlint-disable-next-line cure-claim -- old -->\nTea.\n")[0][:6] == "SUP001"
    assert client.actions(5) == []
    assert client.show("Tea cures colds.\n", name="tea.txt", language="plaintext") == ["CLM004 0:4-15"]
    assert client.actions(0, name="tea.txt") == []
