"""What the findings say of the questions that instruments for judging health pages ask.

A finding contradicts an item. An article evidences one only if it shows the sign that the item asks for and nothing
contradicts it. All else is left to people: no finding is no proof.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import Enum
from itertools import groupby

from medlint.config.select import find_rule
from medlint.detect.front_matter import Statement, prepare
from medlint.evidence import Evidence
from medlint.model.document import Document
from medlint.model.record import NamedTuple
from medlint.model.settings import Settings
from medlint.report.closing import count
from medlint.report.html.text import plain
from medlint.rules.load import Catalogue
from medlint.rules.tables import Entry

_TABLE = "scorecards"
_SAID = {"author": "GOV001", "date": "GOV003"}  # signs that are what an article says of itself, and who reads them
_SOURCES = "sources"


class Standing(Enum):
    """How an article stands to an item."""

    CONTRADICTED = "contradicted"
    EVIDENCED = "evidenced"
    OPEN = "not checkable"


class Item(NamedTuple):
    """One question of an instrument; ``rules`` are the codes that can contradict it, ``sign`` what evidences it."""

    instrument: str
    number: str
    name: str
    rules: frozenset[str]
    sign: str

    def standing(self, codes: Iterable[str], signs: frozenset[str]) -> Standing:
        """How an article with findings of ``codes`` and with ``signs`` stands to this item."""
        if not self.rules.isdisjoint(codes):
            return Standing.CONTRADICTED
        return Standing.EVIDENCED if self.sign in signs else Standing.OPEN


class Scorecard:
    """The standing of the articles of a run, counted one article at a time."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.items = [_item(entry) for entry in catalogue.vocabulary.tables[_TABLE].entries]
        self._counts: list[dict[Standing, int]] = [dict.fromkeys(Standing, 0) for _ in self.items]
        self._statements = {sign: _statement(catalogue, code) for sign, code in _SAID.items()}

    def add(self, document: Document, codes: Iterable[str]) -> None:
        """Count one more article, in which the rules with these codes found something."""
        signs, found = self._signs(document), frozenset(codes)
        for item, counts in zip(self.items, self._counts, strict=True):
            counts[item.standing(found, signs)] += 1

    def html(self) -> Iterator[str]:
        """The instruments, item by item."""
        rows = zip(self.items, self._counts, strict=True)
        for instrument, group in groupby(rows, key=lambda row: row[0].instrument):
            yield f'<section class="card"><h3>{plain(instrument)}</h3>{_score(counts := list(group))}<ul>'
            yield from (_row(item, standings) for item, standings in counts)
            yield "</ul></section>"

    def _signs(self, document: Document) -> frozenset[str]:
        """What the article shows of itself."""
        signs = {sign for sign, one in self._statements.items() if one.is_given(document)}
        if Evidence(document, Settings()).has_source:
            signs.add(_SOURCES)
        return frozenset(signs)


def _item(entry: Entry) -> Item:
    one = entry.one
    return Item(one("instrument"), one("item"), one("name"), frozenset(entry.all("rules")), one("sign"))


def _statement(catalogue: Catalogue, code: str) -> Statement:
    return prepare(find_rule(catalogue.rules, code), catalogue.vocabulary, Settings())


def _overall(standings: Mapping[Standing, int]) -> Standing:
    """How all articles together stand to an item: one contradicts it for all, all of them must evidence it."""
    if standings[Standing.CONTRADICTED]:
        return Standing.CONTRADICTED
    return Standing.EVIDENCED if standings[Standing.EVIDENCED] and not standings[Standing.OPEN] else Standing.OPEN


def _score(rows: Sequence[tuple[Item, Mapping[Standing, int]]]) -> str:
    overall = [_overall(standings) for _, standings in rows]
    said = (f"{overall.count(standing)} {standing.value}" for standing in Standing)
    return f'<p class="score">Of {count(len(rows), "item")}: {", ".join(said)}.</p>'


def _row(item: Item, standings: Mapping[Standing, int]) -> str:
    overall = _overall(standings)
    total = sum(standings.values())
    counts = "; ".join(f"{standing.value} in {standings[standing]}" for standing in Standing if standings[standing])
    detail = f' <span class="detail">{counts} of {count(total, "article")}</span>' if total > 1 else ""
    return (
        f'<li class="{overall.name.lower()}"><span class="standing">{overall.value}</span> '
        f'<span class="item"><b>{plain(item.number)}</b> {plain(item.name)}{detail}</span></li>'
    )
