"""The commented ``medlint.toml`` of a repository."""

import json
import textwrap
from collections.abc import Iterator, Sequence

from medlint.setup.entry import Entry

_WIDTH = 110
_HEAD = "# The configuration of medlint. The command “medlint rules” shows which rules run with it."
# What only people can know: what each key means, and an example. A key that was found takes the place of its example.
_OPEN = {
    "profile": (
        "What the articles are: editorial, patient-info, news, clinic, supplement, product-review or scraped.",
        'profile = "editorial"',
    ),
    "jurisdiction": ("Whose law and telephone numbers hold: us, uk, eu or au, or several.", 'jurisdiction = ["us"]'),
    "fail-level": ("The mildest finding that fails: error, warning or info.", 'fail-level = "warning"'),
    "exclude": ("What is no article, as in .gitignore.", 'exclude = ["drafts/"]'),
    "own-domains": ("The site's own address: its own pages support nothing.", 'own-domains = ["example.org"]'),
    "disclaimers": (
        "Wording of your own that counts as a medical disclaimer; for layouts that bring one: disclaimer-layouts.",
        'disclaimers = ["Ask our nurses before you act on this."]',
    ),
    "required": (
        "What every article has to say: author, author-credentials, reviewer, reviewer-credentials, review-date.",
        '[governance]\n# required = ["author", "review-date"]',
    ),
}


def configuration(entries: Sequence[Entry]) -> str:
    """The text of a ``medlint.toml`` with the ``entries``; keys that people have to choose stand in it as comments."""
    return "\n".join((f"{_HEAD}\n", *_paragraphs(entries)))


def _paragraphs(entries: Sequence[Entry]) -> Iterator[str]:
    by_key = {entry.key: entry for entry in entries}
    # a table goes on to the end of the file, so that of “required” comes last
    order = (*(key for key in _OPEN if key != "required"), *(key for key in by_key if key not in _OPEN), "required")
    for key in order:
        entry = by_key.get(key)
        yield _set(entry) if entry else "# {}\n# {}\n".format(*_OPEN[key])


def _set(entry: Entry) -> str:
    table = f"[{entry.table}]\n" if entry.table else ""
    value = _quoted(entry.value) if isinstance(entry.value, str) else _listed(entry.value)
    why = "\n".join(textwrap.wrap(entry.why, _WIDTH, initial_indent="# ", subsequent_indent="# "))
    return f"{why}\n{table}{entry.key} = {value}\n"


def _quoted(text: str) -> str:
    """``text`` as a string in TOML."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def _listed(texts: Sequence[str]) -> str:
    """``texts`` as a list in TOML: on one line where it is short, else one a line."""
    items = [_quoted(text) for text in texts]
    line = f"[{', '.join(items)}]"
    return line if len(line) <= _WIDTH else "".join(("[\n", *(f"    {item},\n" for item in items), "]"))
