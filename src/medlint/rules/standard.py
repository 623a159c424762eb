"""Reads the published standards that a rule or a table names."""

from medlint.model.fields import Fields
from medlint.model.rule import Standard
from medlint.pattern import Pattern

_DATE = Pattern(r"20[0-9]{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])")
_URL = Pattern(r"https?://[^\s/]+\.[^\s]+")


def read_standards(fields: Fields) -> tuple[Standard, ...]:
    """The standards in the list ``sources``; there is at least one."""
    return tuple(_standard(entry) for entry in fields.tables("sources", required=True))


def read_date(fields: Fields, name: str) -> str:
    """A day such as 2026-01-31."""
    day = fields.text(name)
    if not _DATE.fullmatch(day):
        fields.fail(f"“{name}” must be a date such as 2026-01-31, not “{day}”", fields.line_of(name))
    return day


def _standard(fields: Fields) -> Standard:
    checked = read_date(fields, "checked")
    url = fields.text("url")
    if not _URL.fullmatch(url):
        fields.fail(f"“url” must be a web address, not “{url}”", fields.line_of("url"))
    standard = Standard(fields.text("title"), fields.text("section", ""), url, checked)
    fields.finish()
    return standard
