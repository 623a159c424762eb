"""``html``: a proof, one file that needs no network: the articles as they read, the findings marked and explained.

Whatever an article or the name of a file holds is text on the page; what runs there is its own script alone, which the
page's policy names by its digest.
"""

from base64 import b64encode
from collections.abc import Iterable, Iterator
from hashlib import sha256
from importlib.resources import files

from medlint.model.failure import Failure
from medlint.model.result import FileResult
from medlint.parse import parse
from medlint.report import Surroundings
from medlint.report.harmless import one_line
from medlint.report.html.article import article
from medlint.report.html.glossary import glossary
from medlint.report.html.overview import Entry, contents, filters, rules_table, standfirst, tags
from medlint.report.html.scorecard import Scorecard
from medlint.report.html.text import plain
from medlint.report.statistics import Statistics

_CAUTION = (
    "A scorecard says what the findings speak to and no more: a contradicted item has a finding against it, an "
    "evidenced one shows the sign that it asks for in every article. All others no machine can check: people have to "
    "judge them, and that nothing was found is no proof."
)


def html(results: Iterable[FileResult], surroundings: Surroundings) -> Iterator[str]:
    """The page; it is made when the last result is there, for its head counts them all."""
    catalogue = surroundings.catalogue()
    entries, sheets, failures = list[Entry](), list[str](), list[Failure]()
    scorecard, statistics = Scorecard(catalogue), Statistics()
    for result in results:
        failures += result.failures
        if result.source is None:
            continue
        document = parse(result.source)
        entry = Entry.of(result, document, f"a{len(entries) + 1}")
        entries.append(entry)
        statistics.add(result)
        scorecard.add(document, {one.code for one in result.diagnostics})
        sheets.append(_sheet(entry, article(document, result.diagnostics, entry.prefix)))
    found = [one for entry in entries for one in entry.diagnostics]
    yield from _head()
    yield '<header class="masthead wrap"><p class="brand">medlint</p><h1>Proof</h1>'
    yield f'<p class="standfirst">{standfirst(entries)}</p>{_NAVIGATION}{_KEYS}</header>'
    yield from _unchecked(failures)
    yield from filters(entries)
    yield '<main class="wrap"><h2 id="articles">Articles</h2>'
    yield from contents(entries)
    yield '<h2 id="rules">By rule</h2>'
    yield from rules_table(statistics, entries)
    yield f'<h2 id="scorecard">Scorecard</h2><p class="caution">{_CAUTION}</p><div class="cards">'
    yield from scorecard.html()
    yield '</div><div id="sheets">'
    yield from sheets
    yield '</div><h2 id="why">Why each rule exists</h2><div class="glossary">'
    yield from glossary(found, {rule.code: rule for rule in catalogue.rules})
    yield f"</div></main>{_FOOT}<script>{_asset('page.js')}</script></body></html>\n"


_KEYS = '<p class="keys">The keys j and k go to the next and the previous finding.</p>'
_NAVIGATION = (
    '<nav aria-label="Parts of this page"><a href="#articles">Articles</a><a href="#rules">By rule</a>'
    '<a href="#scorecard">Scorecard</a><a href="#sheets">The texts</a><a href="#why">The rules</a></nav>'
)
_FOOT = '<footer class="wrap">Made by medlint.</footer>'


def _head() -> Iterator[str]:
    policy = (
        f"default-src 'none'; style-src '{_digest('page.css')}'; script-src '{_digest('page.js')}'; "
        "base-uri 'none'; form-action 'none'"
    )
    yield '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">'
    yield f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1"><title>Proof by medlint</title>'
    yield f'<style>{_asset("page.css")}</style></head><body><a class="skip" href="#sheets">To the texts</a>'


def _asset(name: str) -> str:
    return files(__package__).joinpath(name).read_text(encoding="utf-8")


def _digest(name: str) -> str:
    return f"sha256-{b64encode(sha256(_asset(name).encode()).digest()).decode()}"


def _unchecked(failures: Iterable[Failure]) -> Iterator[str]:
    """What could not be done, before anything that could look like a result."""
    said = [f"<li>{plain(one_line(str(failure)))}</li>" for failure in failures]
    if said:
        yield f'<section class="failures wrap" role="alert"><h2>Not checked</h2><ul>{"".join(said)}</ul></section>'


def _sheet(entry: Entry, text: str) -> str:
    return (
        f'<article class="sheet" id="{entry.prefix}" aria-labelledby="{entry.prefix}t"><header>'
        f'<h2 id="{entry.prefix}t">{plain(entry.path)}</h2>{tags(entry)}</header>'
        f'<div class="copy">{text}</div></article>'
    )
