"""Puts the changed text of an article where it came from, and nothing in place of what somebody wrote meanwhile."""

import os

from medlint.cli.output import replace_file
from medlint.model.failure import WriteError, said
from medlint.model.source import Source
from medlint.read import encode, read_bytes


def rewrite(before: Source, after: Source) -> None:
    """Put ``after`` in the place of the file of ``before``; raises ``MedlintError`` where it is left as it is."""
    from pathlib import Path

    data = rewritten(before, after, read_bytes(before.path))
    if not os.access(before.path, os.W_OK):
        raise _left(before, "the file is write-protected")
    try:
        replace_file(Path(before.path), (data,))
    except OSError as error:
        raise _left(before, said(error)) from None


def rewritten(before: Source, after: Source, there: bytes) -> bytes:
    """The bytes of ``after``, which take the place of what is ``there`` now.

    Raises ``WriteError`` where that is not ``before``, or its encoding has no code for a letter.
    """
    if encode(before) != there:
        raise _left(before, "it has changed meanwhile, or its bytes are not the usual ones for its text")
    return encode(after)


def _left(before: Source, why: str) -> WriteError:
    return WriteError(before.path, f"is left as it is: {why}")
