"""Looks at a repository: what its articles and its other files mean for the configuration."""

import os
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from medlint.config.resolve import Resolver
from medlint.discover import discover
from medlint.model.settings import Settings
from medlint.rules.load import load_catalogue
from medlint.setup.articles import Disclaimers, governance, long_enough, sample
from medlint.setup.entry import Entry, counted
from medlint.setup.files import files_below, remotes
from medlint.setup.site import bibliography, no_articles, own_domains


class Survey(NamedTuple):
    """What was found: how many articles of each suffix, sentences about them, and entries of the configuration."""

    suffixes: Counter[str]
    notes: tuple[str, ...]
    entries: tuple[Entry, ...]


def survey(folder: str) -> Survey:
    """What the articles and the other files below ``folder`` say."""
    files = files_below(folder)
    settings = Resolver(isolated=True).settings_for(folder)
    excluded = tuple(no_articles(files, _articles(folder, settings)))
    articles = _articles(folder, settings, excluded)
    suffixes = Counter(os.path.splitext(name)[1].lower() for name in articles)
    read = sample(articles)
    documents = long_enough(folder, read)
    catalogue = load_catalogue()
    disclaimers = Disclaimers(catalogue)
    entries = (
        *own_domains(folder, files, remotes(folder)),
        *excluded,
        *disclaimers.entries(folder, files, documents),
        *bibliography(files),
        *governance(documents, catalogue),
    )
    full = sum(map(disclaimers.is_full, documents))
    notes = tuple(_notes(suffixes, len(read), len(documents), full))
    return Survey(suffixes, notes, entries)


def _articles(folder: str, settings: Settings, excluded: tuple[Entry, ...] = ()) -> list[str]:
    """The articles below ``folder``, relative to it, without those that the entries exclude."""
    exclude = tuple(glob for entry in excluded for glob in entry.value)
    found = discover([folder], lambda _: settings._replace(root=folder, exclude=exclude))
    return [os.path.relpath(path, folder).replace(os.sep, "/") for path in found.files]


def _notes(suffixes: Counter[str], read: int, long: int, full: int) -> Iterator[str]:
    if not suffixes:
        yield "There are no articles here yet."
        return
    kinds = ", ".join(f"{number} {suffix}" for suffix, number in sorted(suffixes.items()))
    whole = sum(suffixes.values())
    if whole == 1:
        yield f"Found 1 file that may be an article ({kinds})."
    else:
        some = f" and read {read} of them" if read < whole else ""
        yield f"Found {whole} files that may be articles ({kinds}){some}."
    if not long:
        yield "None is long enough to show how articles are written here."
    elif long < read:
        verb = "are" if long > 1 else "is"
        yield f"{long} of them can be read and {verb} long enough to show how articles are written here."
    if full:
        yield f"A medical disclaimer stands in {counted(full, long)}."
