"""A client that says exactly what a test wants it to say, right or wrong."""

import json
import subprocess
import sys
import threading
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path

SERVER = [sys.executable, "-m", "medlint", "server"]
PATIENCE = 60  # seconds until a server that says nothing is ended, and the test with it

Message = dict[str, object]


class Wire:
    """A server and the messages from and to it; ``capabilities`` are the client's."""

    def __init__(self, folder: Path, capabilities: Mapping[str, object] | None = None) -> None:
        self.folder = folder
        self.process = subprocess.Popen(
            SERVER, cwd=folder, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
        )
        self.asked = 0
        self.answer = self.ask("initialize", processId=None, rootUri=None, capabilities=dict(capabilities or {}))
        self.tell("initialized")

    def tell(self, method: str, **params: object) -> None:
        """Send a notification."""
        self.send({"jsonrpc": "2.0", "method": method, "params": params})

    def ask(self, method: str, **params: object) -> object:
        """Send a request and wait for what it gives."""
        number = self.request(method, **params)
        return self.until(lambda message: message.get("id") == number)[-1]["result"]

    def request(self, method: str, **params: object) -> int:
        """Send a request; the number that its answer will bear."""
        self.asked += 1
        self.send({"jsonrpc": "2.0", "id": self.asked, "method": method, "params": params or None})
        return self.asked

    def send(self, message: Message) -> None:
        """Send a message as it is."""
        self.write(json.dumps(message).encode())

    def write(self, body: bytes) -> None:
        """Send the bytes of a message, whatever they are."""
        assert self.process.stdin
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self.process.stdin.flush()

    def until(self, wanted: Callable[[Message], bool]) -> list[Message]:
        """The messages up to the one that is wanted."""
        watchdog = threading.Timer(PATIENCE, self.process.kill)
        watchdog.start()
        try:
            messages = [self._receive()]
            while not wanted(messages[-1]):
                messages.append(self._receive())
            return messages
        finally:
            watchdog.cancel()

    def open(self, uri: str, text: str, language: str = "markdown") -> None:
        """Open an article."""
        self.tell("textDocument/didOpen", textDocument={"uri": uri, "languageId": language, "version": 0, "text": text})

    def change(self, uri: str, version: int, *changes: object) -> None:
        """Change an open article."""
        self.tell("textDocument/didChange", textDocument={"uri": uri, "version": version}, contentChanges=list(changes))

    def shown(self, uri: str, version: int = 0) -> list[str]:
        """The codes that are shown for one version of an article, or the messages of what has none; and the places."""
        message = self.until(lambda one: published(one) == (uri, version))[-1]
        return [described(one) for one in diagnostics(message)]

    def end(self) -> int:
        """The exit code once nothing more comes in."""
        assert self.process.stdin
        self.process.stdin.close()
        return self.wait()

    def wait(self) -> int:
        """The exit code."""
        return self.process.wait(PATIENCE)

    def errors(self) -> str:
        """What the server wrote on standard error, when it has ended."""
        assert self.process.stderr
        return self.process.stderr.read().decode()

    def close(self) -> None:
        """Leave nothing behind."""
        self.process.kill()
        self.process.wait()
        for stream in (self.process.stdin, self.process.stdout, self.process.stderr):
            if stream:
                with suppress(BrokenPipeError):
                    stream.close()

    def _receive(self) -> Message:
        assert self.process.stdout
        length = 0
        while line := self.process.stdout.readline().strip():
            name, _, value = line.partition(b": ")
            length = int(value) if name == b"Content-Length" else length
        assert length, "the server has ended"
        message: Message = json.loads(self.process.stdout.read(length))
        return message


def published(message: Message) -> tuple[str, int | None] | None:
    """The article and its version that a message shows findings of."""
    if message.get("method") != "textDocument/publishDiagnostics":
        return None
    params = message["params"]
    assert isinstance(params, dict)
    return params["uri"], params.get("version")


def diagnostics(message: Message) -> list[dict[str, dict[str, dict[str, int]]]]:
    """The findings that a message shows."""
    params = message["params"]
    assert isinstance(params, dict)
    return list(params["diagnostics"])


def described(one: Mapping[str, object]) -> str:
    """A finding in few words: its code and columns, or its message."""
    place = one["range"]
    assert isinstance(place, dict)
    if "code" not in one:
        return str(one["message"])
    start, end = place["start"], place["end"]
    return f"{str(one['code']).split()[0]} {start['line']}:{start['character']}-{end['character']}"
