"""The server and clients that are rude, unlucky or gone."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest
from wire import PATIENCE, SERVER, Wire, described, diagnostics, published

TEXT = "# Tea\n\nTea cures colds.\n"
FOUND = ["CLM004 2:4-15"]
LARGE = "".join(f"## Part {part}\n\nTea number {part} is hot, and coffee cures colds.\n\n" for part in range(400))

Start = Callable[..., Wire]


@pytest.fixture
def house(tmp_path: Path) -> Path:
    (tmp_path / "medlint.toml").write_text('select = ["CLM004"]\n', encoding="utf-8")
    return tmp_path


@pytest.fixture
def start(house: Path) -> Iterator[Start]:
    started: list[Wire] = []

    def starting(capabilities: Mapping[str, object] | None = None) -> Wire:
        started.append(Wire(house, capabilities))
        return started[-1]

    yield starting
    for wire in started:
        wire.close()


@pytest.mark.parametrize(
    ("name", "language"),
    [
        ("untitled:Untitled-1", "markdown"),
        ("git:/house/tea.md?%7B%22ref%22%3A%22~%22%7D", "markdown"),
        ("vscode-remote://ssh-remote%2Bhost/house/tea.md", "markdown"),
        ("file:///c%3A/Users/Ada/tea%20%26%20more.md", "markdown"),
        ("file:///C:/Users/Ada/tea.md", "markdown"),
        ("file:///nowhere/t%C3%A9%20%F0%9F%AB%96.md", "markdown"),
        ("file:///nowhere/%FF.md", "markdown"),
        ("file:///nowhere/a%00b.md", "markdown"),
        ("file:///nowhere/tea.njk", "html"),
        ("untitled:Untitled-2", "a language that nobody knows"),
    ],
)
def test_articles_with_odd_names_are_checked(start: Start, house: Path, name: str, language: str) -> None:
    (house / "nowhere").mkdir()
    uri = name.replace("file:///nowhere", (house / "nowhere").as_uri())
    wire = start()
    wire.open(uri, "Tea cures colds.\n", language)
    [found] = wire.shown(uri)
    assert found.startswith("CLM004 0:4")


def test_an_article_may_vanish_from_disk(start: Start, house: Path) -> None:
    file = house / "tea.md"
    file.write_text(TEXT, encoding="utf-8")
    wire = start()
    wire.open(file.as_uri(), TEXT)
    assert wire.shown(file.as_uri()) == FOUND
    file.unlink()
    wire.change(file.as_uri(), 1, {"text": f"\n{TEXT}"})
    assert wire.shown(file.as_uri(), 1) == ["CLM004 3:4-15"]


def test_an_article_that_is_renamed_is_another(start: Start, house: Path) -> None:
    (house / "medlint.toml").write_text('select = ["CLM004"]\nexclude = ["drafts/"]\n', encoding="utf-8")
    (house / "drafts").mkdir()
    old, new = house / "drafts" / "tea.md", house / "tea.md"
    old.write_text(TEXT, encoding="utf-8")
    wire = start()
    wire.open(old.as_uri(), TEXT)
    assert wire.shown(old.as_uri()) == []
    old.rename(new)
    wire.tell("textDocument/didClose", textDocument={"uri": old.as_uri()})
    wire.open(new.as_uri(), TEXT)
    assert wire.shown(new.as_uri()) == FOUND


@pytest.mark.parametrize(("encoding", "columns"), [("utf-8", "18-29"), ("utf-16", "12-23"), ("utf-32", "10-21")])
def test_the_client_chooses_what_columns_count(start: Start, encoding: str, columns: str) -> None:
    wire = start({"general": {"positionEncodings": [encoding]}})
    assert isinstance(wire.answer, dict)
    assert wire.answer["capabilities"]["positionEncoding"] == encoding
    wire.open("untitled:1", "🫖🫖 Thé té cures colds.\n")
    [found] = wire.shown("untitled:1")
    assert found == f"CLM004 0:{columns}"


def test_parts_of_a_text_are_put_in_their_places_though_whole_texts_were_asked_for(start: Start) -> None:
    wire = start()
    wire.open("untitled:1", "🫖 Tea\u2028is\r\nhot and cures colds.\r\n")
    assert wire.shown("untitled:1") == ["CLM004 1:8-19"]
    empty = {"start": {"line": 1, "character": 0}, "end": {"line": 1, "character": 0}}
    verb = {"start": {"line": 1, "character": 12}, "end": {"line": 1, "character": 17}}
    wire.change("untitled:1", 1, {"range": empty, "text": "too 🫖 "}, {"range": verb, "text": "warm"})
    assert wire.shown("untitled:1", 1) == []
    wire.change("untitled:1", 2, {"text": TEXT})
    assert wire.shown("untitled:1", 2) == FOUND


def test_a_change_of_what_is_not_open_is_told_and_changes_nothing(start: Start) -> None:
    wire = start()
    wire.change("untitled:2", 1, {"text": TEXT})
    wire.open("untitled:1", TEXT)
    messages = wire.until(lambda one: published(one) == ("untitled:1", 0))
    assert [described(one) for one in diagnostics(messages[-1])] == FOUND
    assert [one["method"] for one in messages[:-1]] == ["window/showMessage"]
    assert wire.end() == 1
    assert "untitled:2" in wire.errors()


def test_a_message_that_makes_no_sense_is_told_and_survived(start: Start) -> None:
    wire = start()
    for nonsense in (b"{", b"[]", b'{"jsonrpc": "2.0", "method": "textDocument/didOpen", "params": {"uri": 1}}'):
        wire.write(nonsense)
    wire.open("untitled:1", TEXT)
    messages = wire.until(lambda one: published(one) == ("untitled:1", 0))
    assert [described(one) for one in diagnostics(messages[-1])] == FOUND
    assert [one["method"] for one in messages[:-1]] == ["window/showMessage"] * 3
    wire.end()
    assert "Unable to handle message" in wire.errors()


def test_what_is_typed_goes_before_what_is_only_open(start: Start) -> None:
    wire = start()
    wire.open("untitled:0", TEXT)
    assert wire.shown("untitled:0") == FOUND
    for number in range(1, 12):
        wire.open(f"untitled:{number}", LARGE[:8_000])
    wire.change("untitled:0", 1, {"text": "\n" + TEXT})
    before = wire.until(lambda one: published(one) == ("untitled:0", 1))
    assert len(before) < 12  # at least one of the others still waits for its turn, which comes
    after = [wire.until(lambda one: published(one) is not None)[-1] for _ in range(12 - len(before))]
    assert {published(one) for one in (*before[:-1], *after)} == {(f"untitled:{number}", 0) for number in range(1, 12)}


def test_no_finding_of_an_older_text_is_ever_shown(start: Start) -> None:
    wire = start()
    wire.open("untitled:1", LARGE)
    for version in range(1, 6):
        wire.change("untitled:1", version, {"text": f"{'x' * version}\n\n{LARGE}"})
    wire.change("untitled:1", 6, {"text": TEXT})
    messages = wire.until(lambda one: published(one) == ("untitled:1", 6))
    assert [published(one) for one in messages] == [("untitled:1", 6)]


def test_a_large_article_does_not_hold_up_another(start: Start) -> None:
    text = LARGE + "Tea is hot, and coffee is not.\n\n" * 32_000
    assert len(text) > 1_000_000
    wire = start()
    wire.open("untitled:large", text)
    assert len(wire.shown("untitled:large")) == LARGE.count("cures colds")
    wire.open("untitled:1", TEXT)
    assert wire.shown("untitled:1") == FOUND


def test_an_article_that_is_closed_while_it_is_checked_is_forgotten(start: Start) -> None:
    wire = start()
    wire.open("untitled:1", LARGE)
    wire.tell("textDocument/didClose", textDocument={"uri": "untitled:1"})
    wire.open("untitled:2", TEXT)
    messages = wire.until(lambda one: published(one) == ("untitled:2", 0))
    assert [diagnostics(one) for one in messages[:-1]] == [[]]


def test_a_request_that_is_cancelled_is_answered_at_once(start: Start) -> None:
    wire = start()
    wire.open("untitled:1", LARGE)
    place = {"textDocument": {"uri": "untitled:1"}, "position": {"line": 2, "character": 1}}
    number = wire.request("textDocument/hover", **place)
    wire.tell("$/cancelRequest", id=number)
    messages = wire.until(lambda one: one.get("id") == number)
    assert len(messages) == 1
    error = messages[0]["error"]
    assert isinstance(error, dict)
    assert error["code"] == -32800


def test_settings_are_read_again_on_saving_where_nobody_watches_them(start: Start, house: Path) -> None:
    wire = start()
    wire.open("untitled:1", TEXT)
    assert wire.shown("untitled:1") == FOUND
    (house / "medlint.toml").write_text('select = ["NONSENSE"]\n', encoding="utf-8")
    wire.tell("textDocument/didSave", textDocument={"uri": "untitled:1"})
    [found] = wire.shown("untitled:1")
    assert "medlint.toml:1: error: select: no rule" in found.replace(": “select”", ": select") or "NONSENSE" in found


def test_known_findings_are_not_shown(start: Start, house: Path) -> None:
    file = house / "tea.md"
    file.write_text(TEXT, encoding="utf-8")
    subprocess.run([*SERVER[:-1], "baseline"], cwd=house, check=True, capture_output=True)
    wire = start()
    wire.open(file.as_uri(), f"{TEXT}\nHoney cures gout.\n")
    assert wire.shown(file.as_uri()) == ["CLM004 4:6-16"]
    (house / "medlint-baseline.json").write_text("{", encoding="utf-8")
    wire.tell("workspace/didChangeWatchedFiles", changes=[])
    broken = wire.shown(file.as_uri())
    assert "medlint-baseline.json:1: " in broken[0]
    assert broken[1:] == [*FOUND, "CLM004 4:6-16"]


@pytest.mark.parametrize(
    ("last", "code"), [(["shutdown", "exit"], 0), (["exit"], 1), (["shutdown"], 0), ([], 1)], ids=str
)
def test_the_exit_code_says_whether_the_client_took_its_leave(start: Start, last: list[str], code: int) -> None:
    wire = start()
    wire.open("untitled:1", LARGE)
    if "shutdown" in last:
        assert wire.ask("shutdown") is None
    if "exit" in last:
        wire.tell("exit")
        assert wire.wait() == code
    assert wire.end() == code


def test_a_client_that_is_killed_leaves_no_server_behind(house: Path) -> None:
    script = f"""
import sys
sys.path.insert(0, {str(Path(__file__).parent)!r})
from pathlib import Path
from wire import Wire
from test_robust import LARGE
wire = Wire(Path({str(house)!r}))
wire.open("untitled:1", LARGE * 3)
print(wire.process.pid, flush=True)
wire.until(lambda one: False)
"""
    client = subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE, encoding="utf-8")
    assert client.stdout
    server = int(client.stdout.readline())
    os.kill(client.pid, signal.SIGKILL)
    client.communicate()
    deadline = time.monotonic() + PATIENCE
    while is_running(server):
        assert time.monotonic() < deadline, "the server runs on"
        time.sleep(0.02)


def is_running(process: int) -> bool:
    """Whether there is such a process; one that nobody has waited for yet has ended."""
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    state = Path(f"/proc/{process}/stat")
    return not state.exists() or state.read_text().rpartition(")")[2].split()[0] != "Z"
