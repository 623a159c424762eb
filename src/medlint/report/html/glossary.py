"""The rules that spoke: why each of them exists and what it stands on."""

from collections.abc import Iterable, Iterator, Mapping
from urllib.parse import urlsplit

from medlint.model.finding import Diagnostic
from medlint.model.rule import Rule, Standard
from medlint.report.html.text import plain


def glossary(found: Iterable[Diagnostic], rules: Mapping[str, Rule]) -> Iterator[str]:
    """A section for each rule among the findings, in the order of the codes."""
    first = {one.code: one for one in found}
    for code in sorted(first):
        one, rule = first[code], rules.get(code)
        yield f'<section class="entry" id="rule-{plain(code)}" tabindex="-1">'
        yield f"<h3>{plain(code)} {plain(one.name)}</h3><p><b>{plain(one.help)}.</b></p>"
        yield from _explained(rule) if rule else [_source(one.url, one.url)]
        yield "</section>"


def _explained(rule: Rule) -> Iterator[str]:
    for paragraph in rule.why.strip().split("\n\n"):
        yield f"<p>{plain(' '.join(paragraph.split()))}</p>"
    yield '<p class="label">Sources</p><ul class="sources">'
    yield from (f"<li>{_standard(standard)}</li>" for standard in rule.standards)
    yield "</ul>"


def _standard(standard: Standard) -> str:
    section = f", {plain(standard.section)}" if standard.section else ""
    return f"{_source(standard.url, standard.title)}{section}"


def _source(address: str, text: str) -> str:
    """A link, if the address is one of the web: anything else could be a script."""
    if urlsplit(address).scheme not in ("http", "https"):
        return plain(text)
    return f'<a href="{plain(address)}" rel="noopener noreferrer">{plain(text)}</a>'
