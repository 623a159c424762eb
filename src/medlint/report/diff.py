"""``--diff``: what fixes would change, as a unified diff that ``patch`` and ``git apply`` read."""

import re
from collections.abc import Iterator

from medlint.model.result import FileResult
from medlint.report.harmless import shown_path, visible
from medlint.report.paint import BOLD, paint

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+\Z")
_GREEN, _RED, _CYAN = "32", "31", "36"
_STYLES = {"+": _GREEN, "-": _RED, "@": _CYAN}


def diff(result: FileResult, color: bool) -> Iterator[str]:
    """The changes to one file, exactly those that would be written; in colour, for a terminal, nothing harmful."""
    before = result.mended.before.source if result.mended else None
    if before and result.source and before.text != result.source.text:
        yield from changes(shown_path(result.path), before.text, result.source.text, color)


def changes(path: str, before: str, after: str, color: bool) -> Iterator[str]:
    """The unified diff of two texts of the file that is shown as ``path``."""
    from difflib import unified_diff

    for number, line in enumerate(unified_diff(_LINE.findall(before), _LINE.findall(after), path, path)):
        if color:
            style = BOLD if number < 2 else _STYLES.get(line[0], "")
            text = visible(line.rstrip("\r\n"))
            yield (paint(text, style, color) if style else text) + "\n"
        elif line.endswith(("\n", "\r")):
            yield line
        else:
            yield f"{line}\n\\ No newline at end of file\n"
