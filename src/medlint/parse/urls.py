"""Finds bare addresses in prose."""

import re
from collections.abc import Iterator

from medlint.model.span import Span

# A scheme or www., then anything but space, quotes and angle brackets; or an e-mail address.
_ADDRESS = re.compile(r"(?:https?://|ftp://|www\.)[^\s<>\"“”]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+", re.IGNORECASE)
_CLOSERS = {")": "(", "]": "[", "}": "{"}


def find_urls(prose: str) -> Iterator[Span]:
    """The spans of bare web and e-mail addresses, without the punctuation of the sentence around them."""
    if "://" not in prose and "@" not in prose and "www." not in prose:
        return
    for found in _ADDRESS.finditer(prose):
        address = _trimmed(found.group())
        yield Span(found.start(), found.start() + len(address))


def _trimmed(address: str) -> str:
    while address:
        last = address[-1]
        unbalanced = last in _CLOSERS and address.count(last) > address.count(_CLOSERS[last])
        if last in ".,;:!?'’*_~" or unbalanced:
            address = address[:-1]
        else:
            break
    return address
