"""The keys of bibliographies that are kept in files of their own."""

from functools import lru_cache

from medlint.config.file import shown
from medlint.model.failure import ConfigError, said
from medlint.pattern import Pattern

_ENTRY = Pattern(r"@\s*([A-Za-z]+)\s*[{(]\s*([^\s,{}()\"#%~\\]+)\s*,")
_NO_ENTRIES = frozenset(("comment", "string", "preamble"))


@lru_cache(maxsize=32)
def keys_of(path: str) -> frozenset[str]:
    """The keys of the entries in a BibTeX file; raises ``ConfigError`` where it cannot be read or has none."""
    try:
        with open(path, encoding="utf-8", errors="replace") as file:
            text = file.read()
    except OSError as error:
        raise ConfigError(shown(path), f"cannot be read: {said(error)}") from None
    keys = frozenset(found[2] for found in _ENTRY.finditer(text) if found[1].lower() not in _NO_ENTRIES)
    if not keys and text.strip():
        raise ConfigError(shown(path), "holds no entry of a bibliography (“@article{key, …}”)")
    return keys
