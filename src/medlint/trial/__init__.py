"""Tries rule files out: whether their examples are what they say, and whether their terms can be found at all."""

from typing import NamedTuple

SUPPRESSION = "suppression"
"""What rules about comments name as their detector: their findings are made when the comments are read."""


class Flaw(NamedTuple):
    """Something in a rule file that is not as it should be, and the one-based line that it is about."""

    path: str
    line: int
    message: str
