"""Reads the examples in a rule file."""

from medlint.model.fields import Fields
from medlint.model.rule import Example
from medlint.model.source import Format
from medlint.model.span import Span
from medlint.pattern import Pattern

_FORMATS = {format.value: format for format in Format}
# Of "]]]" the first bracket belongs to what is marked: "[[[^1]]]".
_MARKED = Pattern(r"\[\[|\]\](?!\])")


def read_examples(fields: Fields) -> tuple[Example, ...]:
    """The list ``examples``, in which there is at least one; raises ``RuleFileError`` with the line of a bad one."""
    return tuple(_example(entry) for entry in fields.tables("examples", required=True))


def _example(fields: Fields) -> Example:
    kinds = [kind for kind in ("bad", "good") if fields.has(kind)]
    if len(kinds) != 1:
        fields.fail("an example is either “bad” or “good”")
    text, spans = _marked(fields, fields.text(kinds[0]), fields.line_of(kinds[0]))
    if (kinds[0] == "bad") != bool(spans):
        fields.fail(
            "a bad example marks what is flagged with [[ ]], a good one marks nothing", fields.line_of(kinds[0])
        )
    format = fields.choice("format", _FORMATS, Format.MARKDOWN)
    example = Example(text, spans, format, fields.texts("also"), fields.line)
    fields.finish()
    return example


def _marked(fields: Fields, marked: str, line: int) -> tuple[str, tuple[Span, ...]]:
    """The text without its ``[[ ]]`` and the spans that they enclose."""
    parts = _MARKED.split(marked)
    signs = _MARKED.findall(marked)
    if signs != ["[[", "]]"] * (len(signs) // 2):
        fields.fail("[[ and ]] must come in pairs", line)
    spans, offset = [], 0
    for i, part in enumerate(parts):
        if i % 2:
            if not part.strip():
                fields.fail("[[ ]] must enclose the words that are flagged", line)
            spans.append(Span(offset, offset + len(part)))
        offset += len(part)
    return "".join(parts), tuple(spans)
