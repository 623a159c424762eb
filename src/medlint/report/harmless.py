"""Foreign text (articles, file names) made fit to be shown: no command, no forged line, not too long."""

import re

from medlint.pattern import Pattern
from medlint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from medlint.pattern import Match


# Everything that moves the cursor, ends a line, reorders text or cannot be encoded: C0, DEL and C1 controls, the
# bidirectional marks, embeddings, overrides and isolates ("trojan source"), the Unicode line separators, surrogates.
HOSTILE = Pattern("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
# ``##[error]`` commands a GitHub runner, ``##vso[…]`` an Azure agent, anywhere in a line.
_COMMAND = Pattern(r"##(?=\w*\[)")
_BREAKS = Pattern(r"\s*[\r\n\u2028\u2029\x85\v\f]\s*")
_BROKEN = "##\u200b"
LINKING = r"@|#(?=\d)|:(?=//|[\w+-]+:)|\b(?:www(?=\.)|GH(?=-))"
"""What is made mentions, references, links and emoji of even in finished text; a zero-width space prevents it."""
# What Markdown makes links, pictures and elements of.
_ACTIVE = Pattern(rf"{LINKING}|\](?=[(\[:])|<(?=[!/?A-Z])", re.IGNORECASE)


def visible(text: str) -> str:
    """``text`` on one line, each hostile character shown as a picture or as its number."""
    if text.isprintable() and "##" not in text:  # nearly always; what is hostile or ends a line is not printable
        return text
    return _COMMAND.sub(_BROKEN, HOSTILE.sub(_picture, text))


def one_line(text: str) -> str:
    """``text`` for a message: line breaks folded into single spaces, the rest as in ``visible``."""
    return visible((text if text.isprintable() else _BREAKS.sub(" ", text)).strip())


def inert(text: str) -> str:
    """``text`` for a message that may be shown as Markdown: it links nowhere, mentions nobody and embeds nothing."""
    return _ACTIVE.sub(lambda found: f"{found[0]}\u200b", one_line(text))


def shown_path(path: str) -> str:
    """``path`` at the start of a line, before a colon: a line that begins with ``::`` commands a GitHub runner."""
    shown = visible(path)
    return f"./{shown}" if shown.lstrip().startswith(":") else shown


def at_most(text: str, most: int) -> str:
    """``text`` in ``most`` code points: where it has more, its beginning and “…” for the rest."""
    return text if len(text) <= most else f"{text[: most - 1]}…"


def beginning(text: str, number: int) -> str:
    """The first ``number`` code points of ``text``, and “…” behind them where that is not all."""
    return text if len(text) <= number else f"{text[:number]}…"


def _picture(found: "Match") -> str:
    code = ord(found[0])
    if code < 0x20:
        return chr(0x2400 + code)
    return "\u2421" if code == 0x7F else f"<U+{code:04X}>"
