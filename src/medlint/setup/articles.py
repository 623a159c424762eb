"""What the articles of a repository say of themselves, and the disclaimers that they or their layouts bring."""

import os
import re
from collections import Counter
from collections.abc import Iterator, Sequence

from medlint.config.select import find_rule
from medlint.detect import front_matter, requirement
from medlint.detect.layouts import used_layouts
from medlint.detect.requirement.words import met
from medlint.model.document import Document
from medlint.model.failure import MedlintError
from medlint.model.settings import Settings
from medlint.model.source import Format, Source
from medlint.parse import parse
from medlint.read import read
from medlint.rules.load import Catalogue
from medlint.setup.entry import Entry, counted
from medlint.setup.files import read_start

MOST = 200  # articles that are read: the habits of a site show in them
_FEW = 5  # articles that show no habit yet
_SHORT = 60  # words of a page that is too short to be an article
_LONG = 600  # code points of a paragraph that is more than a disclaimer

_STATEMENTS = {"author": "missing-author", "reviewer": "missing-reviewer", "review-date": "review-date"}
_OF = {"author": "an author", "reviewer": "a medical reviewer", "review-date": "a date of writing or review"}
_TEMPLATE = re.compile(
    r"(?:.*/)?(?:_?layouts|_?includes|_?partials|shortcodes|templates|components|overrides)/.*"
    r"\.(?:html?|njk|liquid|astro|vue|[jt]sx|hbs|ejs|twig|jinja2?|md)"
)
_PART = re.compile(r"(?:^|/)(?:_?includes|_?partials|shortcodes|components)/")
# Layouts that every page is set in.
_BASE = frozenset("default base baseof main root app layout single _document".split())


def sample(articles: Sequence[str]) -> Sequence[str]:
    """As many of the articles as are read, evenly spread."""
    return articles[:: max(1, -(-len(articles) // MOST))]


def long_enough(folder: str, articles: Sequence[str]) -> list[Document]:
    """Those of the articles that can show habits; what cannot be read is left to ``medlint check`` to complain of."""
    documents = []
    for name in articles:
        try:
            document = parse(read(os.path.join(folder, name)))
        except MedlintError:
            continue
        if document.word_count >= _SHORT:
            documents.append(document)
    return documents


def governance(documents: Sequence[Document], catalogue: Catalogue) -> Iterator[Entry]:
    """What nearly every article says of itself, so that all of them have to."""
    kept, shown = [], []
    for name, rule in _STATEMENTS.items():
        check = front_matter.prepare(find_rule(catalogue.rules, rule), catalogue.vocabulary, Settings())
        given = sum(map(check.is_given, documents))
        if len(documents) >= _FEW and given >= 0.9 * len(documents):
            kept.append(name)
            shown.append(f"{counted(given, len(documents))} give {_OF[name]}")
    if kept:
        yield Entry("required", tuple(kept), f"{_sentence(' and '.join(shown))}: all of them have to.", "governance")


class Disclaimers:
    """Finds medical disclaimers, as the rule about them does."""

    def __init__(self, catalogue: Catalogue) -> None:
        rule = find_rule(catalogue.rules, "missing-medical-disclaimer")
        self._check = requirement.prepare(rule, catalogue.vocabulary, Settings())

    def entries(self, folder: str, files: Sequence[str], documents: Sequence[Document]) -> Iterator[Entry]:
        """The layouts that bring a disclaimer, and the wording that articles repeat."""
        if layouts := self._layouts(folder, files, documents):
            carriers = "every page" if layouts == ["*"] else " and ".join(layouts)
            why = f"Templates in this repository bring a medical disclaimer to {carriers}."
            yield Entry("disclaimer-layouts", tuple(layouts), why)
        if texts := self._repeated(documents):
            why = "Articles repeat this; it counts as their medical disclaimer, though it says less than usual."
            yield Entry("disclaimers", tuple(texts), why)

    def is_full(self, document: Document) -> bool:
        """Whether the document has a whole disclaimer."""
        said = {group for group, _ in self._said(document)}
        return any(way <= said for way in self._check.complete)

    def _said(self, document: Document) -> Iterator[tuple[str, int]]:
        """What of a disclaimer the document says, each with the index of the block that says it."""
        words = self._check.statements.words
        here = [word for word in words if word in document.folded]
        places = {word: [at.start() for at in re.finditer(re.escape(word), document.folded)] for word in here}
        for word in met(words, document, places):
            yield word.group, document.block_at(word.span.start)

    def _repeated(self, documents: Sequence[Document]) -> list[str]:
        texts = Counter[str]()
        for document in documents:
            if not self.is_full(document):
                blocks = {document.blocks[index].span for _, index in self._said(document) if index >= 0}
                texts.update({" ".join(document.prose[span.start : span.end].split()) for span in blocks})
        least = max(3, len(documents) // 2)
        return [text for text, times in texts.most_common(3) if times >= least and len(text) <= _LONG]

    def _layouts(self, folder: str, files: Sequence[str], documents: Sequence[Document]) -> list[str]:
        carriers = self._carriers({name: read_start(folder, name) for name in files if _TEMPLATE.fullmatch(name)})
        if any(_stem(name).lower() in _BASE for name in carriers if not _PART.search(name)):
            return ["*"]
        names = {spelling for name in carriers for spelling in (_stem(name), name.rpartition("/")[2])}
        return sorted(names & _used(documents))

    def _carriers(self, templates: dict[str, str]) -> set[str]:
        """The templates that have a disclaimer in them, or bring one by another template."""
        found = {name for name, text in templates.items() if self._has(name, text)}
        while True:
            stems = "|".join(re.escape(_stem(name)) for name in sorted(found))
            brings = re.compile(rf"(?:\b(?:include|partial|extends|layout|render|import)\b[^\n]*|<)\b(?:{stems})\b")
            more = {name for name, text in templates.items() if found and brings.search(text)} - found
            if not more:
                return found
            found |= more

    def _has(self, name: str, text: str) -> bool:
        try:
            return self.is_full(parse(Source(name, text, Format.HTML)))
        except MedlintError:
            return False


def _used(documents: Sequence[Document]) -> set[str]:
    """The layouts, shortcodes and includes that the articles ask for."""
    return {name for document in documents for name in used_layouts(document)}


def _stem(name: str) -> str:
    return name.rpartition("/")[2].partition(".")[0]


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]
