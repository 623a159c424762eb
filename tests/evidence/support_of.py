"""The support of the figure “70%” in a small article."""

from medlint.evidence import Evidence, Support
from medlint.model.settings import Settings, SupportScope
from medlint.model.source import Format, Source
from medlint.model.span import Span
from medlint.parse import parse


def support(text: str, format: Format = Format.MARKDOWN, **settings: object) -> Support:
    evidence = Evidence(parse(Source("article", text, format)), Settings(**settings))  # type: ignore[arg-type]
    assert text.count("70%") == 1
    start = text.index("70%")
    return evidence.support(Span(start, start + 3))


def verdict(text: str, format: Format = Format.MARKDOWN, **settings: object) -> str:
    return support(text, format, **settings).verdict.value


def scoped(text: str, scope: SupportScope) -> str:
    return verdict(text, support_scope=scope)
