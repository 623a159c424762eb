"""Choices in patterns, written so that the machine that runs them tries few of them."""

import re
from collections.abc import Iterable, Iterator

# Fewer are tried as quickly one after the other.
_MANY = 6
_FORWARDS = re.compile(r"(?P<edge>[^\W_])(?P<rest>(?![?*+{]).*)", re.DOTALL)
_BACKWARDS = re.compile(r"(?P<rest>.*(?<!\\))(?P<edge>[^\W_])", re.DOTALL)


def one_of(bodies: Iterable[str], *, backwards: bool = False) -> str:
    """A pattern that matches what any of ``bodies`` does; the first of them that can goes before those behind it.

    Those that begin with the same letter are put together, since none of them stands where it does not. ``backwards``
    is for patterns that are read from their end: there it is the last letter.
    """
    choices = list(bodies)
    if len(choices) >= _MANY:
        choices = list(_together(choices, backwards=backwards))
    return "(?:" + "|".join(choices) + ")"


def _together(bodies: Iterable[str], *, backwards: bool) -> Iterator[str]:
    """The bodies, those that are alike at their edge as one; none is moved past one whose edge is no letter."""
    edge = _BACKWARDS if backwards else _FORWARDS
    alike: dict[str, list[str]] = {}
    for body in bodies:
        if parts := edge.fullmatch(body):
            alike.setdefault(parts["edge"], []).append(parts["rest"])
        else:
            yield from _joined(alike, backwards=backwards)
            alike.clear()
            yield body
    yield from _joined(alike, backwards=backwards)


def _joined(alike: dict[str, list[str]], *, backwards: bool) -> Iterator[str]:
    """One pattern for each letter and the rests of the bodies that have it at their edge."""
    for letter, rests in alike.items():
        rest = rests[0] if len(rests) == 1 else "(?:" + "|".join(rests) + ")"
        yield rest + letter if backwards else letter + rest
