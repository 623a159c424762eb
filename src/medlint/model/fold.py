"""The form of a text in which words are compared."""

_FOLDS = (
    # U+0130 is the one character whose lower case is longer than itself
    ("\u0130", "I"),
    ("’", "'"),
    ("‘", "'"),
    ("ʼ", "'"),
    ("“", '"'),
    ("”", '"'),
    ("‐", "-"),
    ("‑", "-"),
    ("\u00a0", " "),
    ("\u202f", " "),
)


def fold(text: str) -> str:
    """``text`` in lower case with plain quotes, hyphens and spaces; the length never changes."""
    if not text.isascii():
        # one replacement after the other is many times faster than a translation table
        for character, plain in _FOLDS:
            text = text.replace(character, plain)
        # halves of characters, which a program may hand over, are none to the scan
        text = text.encode(errors="replace").decode()
    return text.lower()
