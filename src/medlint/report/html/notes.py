"""The notes in the margin of an article: what is said of the words that they stand beside."""

from medlint.model.finding import Diagnostic, Fix
from medlint.model.source import Source
from medlint.report.harmless import beginning
from medlint.report.html.text import plain

_QUOTED = 80  # code points of each side of a fix


def note(diagnostic: Diagnostic, number: int, prefix: str, source: Source) -> str:
    """The note of a finding: phrasing content, so that it can stand inside a paragraph."""
    code, where = plain(diagnostic.code), f"{diagnostic.start.line}:{diagnostic.start.column}"
    mended = f'<span class="fix">{_fix(diagnostic.fix, source)}</span>' if diagnostic.fix else ""
    return (
        f'<span class="note {diagnostic.severity.label}" id="{prefix}n{number}" role="note" data-rule="{code}">'
        f'<span class="said"><a class="number" href="#{prefix}f{number}" '
        f'aria-label="{diagnostic.severity.label} {number}: to the words">{number}</a> '
        f"{plain(diagnostic.message)}</span>{mended}"
        f'<span class="source"><a class="rule" href="#rule-{code}">{code} {plain(diagnostic.name)}</a> '
        f'<span class="where">{where}</span></span></span>'
    )


def _fix(fix: Fix, source: Source) -> str:
    sides = ((source.text[slice(*edit.span)], edit.text) for edit in fix.edits)
    changes = ((plain(beginning(text, _QUOTED)) for text in both) for both in sides)
    said = "; ".join(f"<del>{old}</del> <ins>{new}</ins>" for old, new in changes)
    return f"{'Fix' if fix.safe else 'Possible fix'}: {said}"


def mark(text: str, shade: str, number: int, prefix: str) -> str:
    """``text``, already fit for the page, as the words that a finding is about."""
    name, notes = f"{prefix}f{number}", f"{prefix}n{number}"
    return (
        f'<mark class="{shade}" id="{name}" tabindex="0" data-notes="{notes}" aria-describedby="{notes}">{text}</mark>'
    )


def quoted_line(diagnostic: Diagnostic, number: int, prefix: str, source: Source) -> str:
    """The source line of a finding that stands outside of what readers see, with its words marked."""
    line, start = source.line(diagnostic.start.line), diagnostic.start.column - 1
    end = diagnostic.end.column - 1 if diagnostic.end.line == diagnostic.start.line else len(line)
    words = mark(plain(line[start:end]) or "◆", diagnostic.severity.label, number, prefix)
    where = f'<span class="where">{diagnostic.start.line}</span>'
    return f"<code>{where} {plain(line[:start])}{words}{plain(line[end:])}</code>"
