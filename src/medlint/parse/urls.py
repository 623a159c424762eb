"""Finds bare addresses in prose."""

import re
from collections.abc import Iterator

from medlint.model.span import Span
from medlint.pattern import Pattern

_REST = r"[^\s<>\"“”«»\u200b\x00]"
# What stands before "://", "@" and the last dot is read backwards from there and no farther than names reach, so that
# no text makes the search start over and over.
_SCHEME = Pattern(rf"(?<=(?<![^\W_])(https?|ftp))://{_REST}++", re.IGNORECASE)
_WWW = Pattern(rf"(?:www|Www|WWW)\.(?<![^\W_]....)(?=\w){_REST}++")
_MAIL_HOST = Pattern(r"@[\w-]{1,63}(?:\.[\w-]{1,63})+")
_MAIL_NAME = Pattern(r"(?r)[\w.+-]{1,64}")
# In lower case only, and where nothing else is meant: "week.The" and "improved.in" are sentences that lost a space.
_DOMAIN_END = Pattern(
    r"\.(?=[a-z])(?:com|org|net|gov|edu|mil|info|(?:ac|co|org|gov|nhs)\.uk|(?:com|org|net|gov|edu)\.au"
    r"|(?:co|org|govt)\.nz|eu|int|(?:[a-z]{2}|health|care|clinic|news|blog|app|dev)(?=/\w))"
    rf"(?![\w-]|\.\w)(?:[/?#]{_REST}*)?"
)
_DOMAIN_NAME = Pattern(r"(?r)(?<![\w@.+/%-])(?:[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?\.){0,4}[a-zA-Z0-9-]{2,63}")
_REACH = 128

_TRAILING = ".,;:!?'’‘*_~|\\…"
_BRACKETS = {")": "(", "]": "[", "}": "{"}
_BRACKET = Pattern(r"[()\[\]{}]")


def find_urls(prose: str) -> Iterator[Span]:
    """The spans of bare web and e-mail addresses, without the punctuation of the sentence around them."""
    end = 0
    for span in sorted((*_web(prose), *_mail(prose), *_domains(prose))):
        if span.start >= end:
            yield span
            end = span.end


def _web(prose: str) -> Iterator[Span]:
    if "://" in prose:
        for found in _SCHEME.finditer(prose):
            yield _trimmed(prose, found.start(1), found.end())
    if "www." in prose or "Www." in prose or "WWW." in prose:
        for found in _WWW.finditer(prose):
            yield _trimmed(prose, found.start(), found.end())


def _mail(prose: str) -> Iterator[Span]:
    for found in _MAIL_HOST.finditer(prose):
        at = found.start()
        name = _MAIL_NAME.match(prose, max(0, at - 64), at)
        if name:
            start = at - len(name.group().lstrip(".-+"))
            if start < at:
                yield _trimmed(prose, start, found.end())


def _domains(prose: str) -> Iterator[Span]:
    for found in _DOMAIN_END.finditer(prose):
        name = _DOMAIN_NAME.match(prose, max(0, found.start() - _REACH), found.start())
        if name and not name.group().replace(".", "").isdigit():
            yield _trimmed(prose, name.start(), found.end())


def _trimmed(prose: str, start: int, end: int) -> Span:
    """The span up to the first bracket that closes nothing, and without the stops and quotes at its end."""
    shown = prose[start:end]
    if ")" in shown or "]" in shown or "}" in shown:
        shown = shown[: _unopened(shown)]
    return Span(start, start + len(shown.rstrip(_TRAILING)))


def _unopened(text: str) -> int:
    """Where the first bracket stands that closes nothing, or the end."""
    depth = dict.fromkeys(_BRACKETS.values(), 0)
    for bracket in _BRACKET.finditer(text):
        if bracket.group() in depth:
            depth[bracket.group()] += 1
            continue
        opener = _BRACKETS[bracket.group()]
        depth[opener] -= 1
        if depth[opener] < 0:
            return bracket.start()
    return len(text)
