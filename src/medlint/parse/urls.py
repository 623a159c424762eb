"""Finds bare addresses in prose."""

import re
from collections.abc import Iterator

from medlint.model.span import Span
from medlint.pattern import Pattern

_SCHEMES = ("https", "http", "ftp")
_HOSTS = ("www.", "WWW.", "Www.")
_REST = r"[^\s<>\"“”«»\u200b\x00]"
_SCHEME = Pattern(rf"(?<![^\W_])(?:https?://|ftp://|www\.(?=\w)){_REST}+", re.IGNORECASE)
# The parts before "@" and before the last dot are sought backwards from there and no farther than names reach,
# so that no text makes the search start over and over.
_MAIL_HOST = Pattern(r"@[\w-]{1,63}(?:\.[\w-]{1,63})+")
_MAIL_NAME = Pattern(r"[\w.+-]{1,64}\Z")
# In lower case only, and where nothing else is meant: "week.The" and "improved.in" are sentences that lost a space.
_DOMAIN_END = Pattern(
    r"\.(?:com|org|net|gov|edu|mil|info|(?:ac|co|org|gov|nhs)\.uk|(?:com|org|net|gov|edu)\.au|(?:co|org|govt)\.nz|eu|int"
    r"|(?:[a-z]{2}|health|care|clinic|news|blog|app|dev)(?=/\w))"
    rf"(?![\w-]|\.\w)(?:[/?#]{_REST}*)?"
)
_DOMAIN_NAME = Pattern(r"(?<![\w@.+/%-])(?:[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?\.){0,4}[a-zA-Z0-9-]{2,63}\Z")
_REACH = 128
_HOST_CHARACTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-."

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
    end = 0
    for start in sorted((*_schemes(prose), *(at for host in _HOSTS for at in _places(prose, host)))):
        found = _SCHEME.match(prose, start) if start >= end else None
        if found:
            end = found.end()
            yield _trimmed(prose, start, end)


def _schemes(prose: str) -> Iterator[int]:
    """Where the schemes of addresses begin."""
    for at in _places(prose, "://"):
        before = prose[max(0, at - 5) : at].lower()
        for scheme in _SCHEMES:
            if before.endswith(scheme):
                yield at - len(scheme)
                break


def _places(text: str, sought: str) -> Iterator[int]:
    at = text.find(sought)
    while at >= 0:
        yield at
        at = text.find(sought, at + 1)


def _mail(prose: str) -> Iterator[Span]:
    for found in _MAIL_HOST.finditer(prose):
        before = prose[max(0, found.start() - 64) : found.start()].split()[-1:]
        name = _MAIL_NAME.search(prose, found.start() - len(before[0]), found.start()) if before else None
        if name:
            start = name.start() + len(name.group()) - len(name.group().lstrip(".-+"))
            if start < found.start():
                yield _trimmed(prose, start, found.end())


def _domains(prose: str) -> Iterator[Span]:
    for found in _DOMAIN_END.finditer(prose):
        before = prose[max(0, found.start() - _REACH) : found.start()]
        host = len(before) - len(before.rstrip(_HOST_CHARACTERS))
        name = _DOMAIN_NAME.search(prose, found.start() - host, found.start()) if host else None
        if name and not name.group().replace(".", "").isdigit():
            yield _trimmed(prose, name.start(), found.end())


def _trimmed(prose: str, start: int, end: int) -> Span:
    """The span up to the first bracket that closes nothing, and without the stops and quotes at its end."""
    depth = dict.fromkeys(_BRACKETS.values(), 0)
    for bracket in _BRACKET.finditer(prose, start, end):
        if bracket.group() in depth:
            depth[bracket.group()] += 1
            continue
        opener = _BRACKETS[bracket.group()]
        depth[opener] -= 1
        if depth[opener] < 0:
            end = bracket.start()
            break
    return Span(start, start + len(prose[start:end].rstrip(_TRAILING)))
