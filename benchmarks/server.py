"""Times the language server: from the last key stroke to the findings on the client's side.

    python benchmarks/server.py [ARTICLE...] [--edits N] [--words N] [--rounds N]

A client starts ``medlint server``, opens an article, each of those that are named or one that is made up for this, with
more findings than most have, and types into it: bursts of one to four key strokes a
tenth of a second apart, as people type, each of which sends the whole text. What is timed is the way from the last
stroke of a burst to the findings for exactly that text. Figures are milliseconds, for each round with the load of the
machine: what else runs on it is in them.
"""

import argparse
import asyncio
import os
import random
import statistics
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from lsprotocol import types
from pygls.lsp.client import LanguageClient

STROKE = 0.1  # seconds between key strokes: a fast typist
MOST_STROKES = 4
SECTION = 290  # words, about
SOUND = [
    "Most people with {trouble} feel better within {time} and need no treatment at all.",
    "If {trouble} keeps you awake, tell {helper} about it at your next visit.",
    "In a trial of {number} adults, {habit} eased {trouble} a little "
    "([Example Journal, 2021](https://journal.example.org/{number})).",
    "It may help to start {habit} slowly and to give it {time}.",
    "There are many reasons for {trouble}, and only some of them are serious.",
    "What {helper} will ask first is how long {trouble} has lasted.",
    "“I had put up with {trouble} for {time},” one reader told us, “before I tried {habit}.”",
    "Write down what you eat and how you sleep for {time}, and show the list to {helper}.",
    "Nobody enjoys {trouble} 🤧, yet {habit} takes more than {number} minutes each month.",
    "A café au lait after {habit} does no harm, but {helper} may advise against a second one.",
    "Children under twelve are another matter: for them, {trouble} is best shown to {helper} early.",
    "The evidence for {habit} is thin, which is no reason not to try it.",
    "Some readers swear by {habit}; others noticed nothing in {time}.",
    "Pregnant women should ask before they take anything against {trouble}, herbs included.",
    "Keep a window open at night, drink when you are thirsty, and rest when you can.",
    "Not every ache needs a name, and {helper} may well send you home without one.",
    "Older people often have {trouble} along with something else, so the list of medicines matters.",
    "It helps to know what makes things worse: late meals, long drives, a poor mattress.",
    "Should a fever come on top of {trouble}, do not wait {time} before you call.",
    "Pharmacies sell a good deal for this, little of it better than {habit}.",
    "Work is rarely the cause of {trouble}, although it seldom makes it easier to bear.",
    "After an operation the rules are different, and {helper} will have told you which apply.",
    "What worked for your neighbour, {habit} perhaps, may do nothing at all for you.",
    "Blood tests are needed in few cases, scans in fewer still.",
]
FLAWED = [
    "Ginger tea cures {trouble} in {time}.",
    "The herb is completely safe for people with {trouble}.",
    "Up to {number}% of patients with {trouble} feel better at once.",
    "Studies show that {habit} melts belly fat.",
    "Against {trouble} there is no better remedy than {habit}, experts agree.",
]
SLOTS = {
    "trouble": "a cold|a dry cough|back pain|a sore throat|heartburn|an itchy scalp|a stiff neck|dry skin|hay fever",
    "time": "two days|a week|ten days|three weeks|a month|the whole winter|half a year",
    "helper": "your doctor|a pharmacist|the practice nurse|a midwife|the dentist|a physiotherapist",
    "habit": "walking|swimming|cycling to work|an early supper|a cool bedroom|stretching|breathing exercises",
    "number": "|".join(str(number) for number in range(31, 99, 2)),
}


def sentence(chance: random.Random, pattern: str) -> str:
    """The pattern with something in each of its slots."""
    return pattern.format_map({name: chance.choice(words.split("|")) for name, words in SLOTS.items()})


def article(words: int) -> str:
    """An article of about ``words`` words, the same in every run: headings, paragraphs, lists, and findings."""
    chance = random.Random(words)
    parts = ["---\ntitle: Feeling better\nauthor: A. Writer\n---\n\n# Feeling better\n"]
    while sum(len(part.split()) for part in parts) < words - SECTION // 2:
        parts.append(sentence(chance, "## When {trouble} lasts {time}\n"))
        for _ in range(4):
            patterns = chance.sample(SOUND, 4)
            if chance.random() < 0.4:
                patterns.insert(2, chance.choice(FLAWED))
            parts.append(" ".join(sentence(chance, pattern) for pattern in patterns) + "\n")
        parts.append(sentence(chance, "Good for {trouble}:\n\n- {habit}\n- regular meals\n- a talk with {helper}\n"))
    return "\n".join(parts)


class Editor:
    """A client with one open article, which notes when the findings of each version came."""

    def __init__(self, file: Path, text: str) -> None:
        self.client = LanguageClient("benchmark", "1")
        self.uri = file.as_uri()
        self.text = text
        self.version = 0
        self.findings = 0
        self.came: dict[int, asyncio.Future[float]] = {}

        @self.client.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
        def shown(params: types.PublishDiagnosticsParams) -> None:
            now = time.perf_counter()
            self.findings = len(params.diagnostics)
            if (wanted := self.came.get(params.version or 0)) and not wanted.done():
                wanted.set_result(now)

    async def open(self) -> None:
        """Start the server and open the article; the first check makes the rules ready and is no measurement."""
        await self.client.start_io(sys.executable, "-m", "medlint", "server")
        await self.client.initialize_async(types.InitializeParams(types.ClientCapabilities(), process_id=os.getpid()))
        self.client.initialized(types.InitializedParams())
        self.came[0] = asyncio.get_running_loop().create_future()
        document = types.TextDocumentItem(self.uri, "markdown", 0, self.text)
        self.client.text_document_did_open(types.DidOpenTextDocumentParams(document))
        await asyncio.wait_for(self.came[0], 60)

    async def burst(self, chance: random.Random) -> float:
        """Type a few letters somewhere; the seconds from the last one to its findings."""
        at = chance.choice([place for place, letter in enumerate(self.text) if letter == " "])
        for stroke in range(chance.randint(1, MOST_STROKES)):
            if stroke:
                await asyncio.sleep(STROKE)
            self.text = f"{self.text[:at]}{chance.choice('aeinrst')}{self.text[at:]}"
            self.version += 1
            wanted = self.came[self.version] = asyncio.get_running_loop().create_future()
            whole = types.TextDocumentContentChangeWholeDocument(self.text)
            identifier = types.VersionedTextDocumentIdentifier(self.version, self.uri)
            start = time.perf_counter()
            self.client.text_document_did_change(types.DidChangeTextDocumentParams(identifier, [whole]))
        return await asyncio.wait_for(wanted, 60) - start

    async def close(self) -> None:
        """End the server."""
        await self.client.shutdown_async(None)
        self.client.exit(None)
        await self.client.stop()


async def measure(text: str, edits: int) -> None:
    """One round: a new server, ``edits`` bursts, one line of figures."""
    with TemporaryDirectory() as folder:
        file = Path(folder, "article.md")
        file.write_text(text, encoding="utf-8")
        editor = Editor(file, file.read_text(encoding="utf-8"))
        await editor.open()
        chance = random.Random(1)
        times = sorted([1000 * await editor.burst(chance) for _ in range(edits)])
        await editor.close()
    p99 = statistics.quantiles(times, n=100, method="inclusive")[98]
    median = statistics.median(times)
    print(
        f"{len(times)} edits, {len(text.split())} words, {editor.findings} findings: "
        f"median {median:.1f} ms   p99 {p99:.1f} ms   most {times[-1]:.1f} ms   load {os.getloadavg()[0]:.1f}"
    )


def main() -> None:
    """Run the rounds that the command line asks for."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--edits", type=int, default=200)
    options.add_argument("--words", type=int, default=2000)
    options.add_argument("--rounds", type=int, default=3)
    options.add_argument("articles", nargs="*", type=Path)
    given = options.parse_args()
    texts = [file.read_text(encoding="utf-8") for file in given.articles] or [article(given.words)]
    for _ in range(given.rounds):
        for text in texts:
            asyncio.run(measure(text, given.edits))


if __name__ == "__main__":
    main()
