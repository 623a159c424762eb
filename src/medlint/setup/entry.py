"""What was found in a repository and what that means for its configuration."""

from typing import NamedTuple


class Entry(NamedTuple):
    """A ``key`` of the configuration with its value, and the sentence that says ``why``.

    ``table`` is the table that the key belongs to, "" for none.
    """

    key: str
    value: str | tuple[str, ...]
    why: str
    table: str = ""


def counted(number: int, whole: int) -> str:
    """How many articles of how many, in words: “all 3 articles”, “2 of 3 articles”."""
    if number == whole:
        return f"all {whole} articles" if whole > 1 else "the only article"
    return f"{number} of {whole} articles"
