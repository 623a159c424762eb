"""Reads files: bytes to text and back, and the format they are written in."""

import codecs
import os
import re
import stat

from medlint.model.failure import ReadError, WriteError, said
from medlint.model.source import Encoding, Format, Source

# What a walk through a folder takes for an article, and how it is read.
FORMATS: dict[str, Format] = {
    ".md": Format.MARKDOWN,
    ".markdown": Format.MARKDOWN,
    ".mdown": Format.MARKDOWN,
    ".mkd": Format.MARKDOWN,
    ".mkdn": Format.MARKDOWN,
    ".qmd": Format.MARKDOWN,
    ".rmd": Format.MARKDOWN,
    ".mdx": Format.MDX,
    ".html": Format.HTML,
    ".htm": Format.HTML,
    ".xhtml": Format.HTML,
    ".shtml": Format.HTML,
    ".txt": Format.TEXT,
    ".text": Format.TEXT,
}

# UTF-32 first: its little-endian mark begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_BINARY_WINDOW = 8192
_CHARSET_WINDOW = 4096

# Compiled when an HTML page comes, since most articles are not one.
_COMMENT = rb"(?s)<!--.*?(?:-->|\Z)"
_META = rb"(?i)<meta[\s/][^>]*>"
_CONTENT = rb"""(?i)\bcontent\s*=\s*(?:"[^"]*"|'[^']*')"""
_META_CHARSET = rb"""(?i)\bcharset\s*=\s*["']?\s*([^\s"'/>;]+)"""
_XML_CHARSET = rb"""\A\s*<\?xml\s[^>]*?\bencoding\s*=\s*["']([^"']+)["']"""

# What pages mean by a label: browsers read these as the superset on the right (WHATWG Encoding Standard).
_SUPERSETS = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "big5": "big5hkscs",
    # A declaration that can be read as ASCII cannot stand in a file of two or four bytes a character.
    "utf-16": "utf-8",
    "utf-16-le": "utf-8",
    "utf-16-be": "utf-8",
}
_ALIASES = {
    "x-mac-roman": "mac-roman",
    "x-mac-cyrillic": "mac-cyrillic",
    "x-sjis": "cp932",
    "x-gbk": "gb18030",
    "x-euc-jp": "euc_jp",
    "x-user-defined": "cp1252",
    "iso-8859-8-i": "iso8859-8",
    "unicode-1-1-utf-8": "utf-8",
}
_CODEC = r"utf-8|cp\d+|iso8859-\d+|koi8-[rtu]|mac-\w+|euc_(?:jp|kr)|gb18030|big5hkscs|iso2022_jp|kz1048"


def format_of(name: str) -> Format:
    """The format that the suffix of ``name`` stands for; plain text when it stands for none."""
    return FORMATS.get(os.path.splitext(name)[1].lower(), Format.TEXT)


def read(path: str) -> Source:
    """The text of the file at ``path``, which reports show as it is written here.

    Raises ``ReadError`` when there is no such file, when it is no ordinary file or when its bytes are no text.
    """
    return decode(read_bytes(path), path, format_of(path))


def decode(data: bytes, name: str, format: Format) -> Source:
    """The text of ``data``, which reports call ``name``.

    A byte order mark decides the encoding, then an HTML page's own declaration, then it is UTF-8; nothing is guessed.
    Raises ``ReadError`` when the bytes are not text in that encoding.
    """
    for mark, codec in _MARKS:
        if data.startswith(mark):
            return Source(name, _text(data, len(mark), name, codec), format, Encoding(codec, mark))
    if b"\0" in data[:_BINARY_WINDOW]:
        raise ReadError(name, "is binary (it has NUL bytes), not text")
    codec = (_declared(data, name) if format is Format.HTML else None) or "utf-8"
    return Source(name, _text(data, 0, name, codec), format, Encoding(codec))


def encode(source: Source) -> bytes:
    """The bytes of ``source`` in its own encoding; raises ``WriteError`` when it has no code for a letter."""
    codec, mark = source.encoding
    try:
        return mark + source.text.encode(codec)
    except UnicodeEncodeError as error:
        line = source.position(error.start).line
        raise WriteError(source.path, f"{_label(codec)} cannot hold “{source.text[error.start]}”", line) from None


def read_bytes(path: str) -> bytes:
    """What the file at ``path`` holds; raises ``ReadError`` when it cannot be read or is no ordinary file."""
    try:
        mode = os.stat(path).st_mode
        if stat.S_ISDIR(mode):
            raise ReadError(path, "is a directory")
        if not stat.S_ISREG(mode):
            # reading a pipe or a device could wait for ever
            raise ReadError(path, "is not a regular file")
        with open(path, "rb") as file:
            return file.read()
    except FileNotFoundError:
        raise ReadError(path, "no such file") from None
    except OSError as error:
        raise ReadError(path, f"cannot be read: {said(error)}") from None
    except ValueError:
        raise ReadError(path, "is not a file name") from None


def _text(data: bytes, start: int, name: str, codec: str) -> str:
    try:
        return data[start:].decode(codec)
    except UnicodeDecodeError as error:
        offset = start + error.start
        before = data[start:offset].decode(codec, errors="ignore")
        line = len(Source(name, before, Format.TEXT).line_starts)
        message = f"is not {_label(codec)}: byte 0x{data[offset]:02x} at offset {offset}"
        raise ReadError(name, message, line) from None


def _label(codec: str) -> str:
    if codec.startswith("utf"):
        return codec.upper()
    return re.sub(r"^cp(?=125\d)", "windows-", codec)


def _declared(data: bytes, name: str) -> str | None:
    """The codec that an HTML page declares near its beginning."""
    head = data[:_CHARSET_WINDOW]
    xml = re.search(_XML_CHARSET, head)
    place = xml.span(1) if xml else _meta_charset(re.sub(_COMMENT, _blank, head))
    if not place:
        return None
    label = head[slice(*place)].decode("ascii", errors="replace").strip().lower()
    codec = _codec(label)
    if codec is None:
        line = len(Source(name, head[: place[0]].decode("latin-1"), Format.HTML).line_starts)
        raise ReadError(name, f"declares the charset “{label}”, which is not known", line)
    return codec


def _meta_charset(head: bytes) -> tuple[int, int] | None:
    """Where the label of the charset stands."""
    for tag in re.finditer(_META, head):
        attributes = tag[0] if b"http-equiv" in tag[0].lower() else re.sub(_CONTENT, _blank, tag[0])
        if found := re.search(_META_CHARSET, attributes):
            return tag.start() + found.start(1), tag.start() + found.end(1)
    return None


def _blank(found: re.Match[bytes]) -> bytes:
    return b" " * len(found[0])


def _codec(label: str) -> str | None:
    label = _ALIASES.get(label, re.sub(r"^x-cp", "cp", label))
    try:
        name = codecs.lookup(label).name
    except LookupError:
        return None
    name = _SUPERSETS.get(name, name)
    # Python knows codecs that no page is written in, such as rot13 and unicode_escape.
    return name if re.fullmatch(_CODEC, name) else None
