"""An excerpt of a longer passage, for a message: whole words, and a sign that there is more."""


def beginning(text: str, most: int) -> str:
    """``text``, or as many of its first words as fit into ``most`` code points."""
    if len(text) <= most:
        return text
    return text[:most].rpartition(" ")[0].rstrip(",;") + " …"


def ending(text: str, most: int) -> str:
    """``text``, or as many of its last words as fit into ``most`` code points."""
    if len(text) <= most:
        return text
    return "… " + text[-most:].partition(" ")[2]
