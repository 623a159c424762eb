"""What rules say for themselves, and what they rest on."""

from results import catalogue

from medlint.model.rule import Standard
from medlint.report.reasons import linked, sources


def test_a_source_is_called_by_its_title_and_its_section() -> None:
    standards = (
        Standard("Code of practice", "12.1", "https://example.org/code", "2026-01-31"),
        Standard("Act", "", "https://example.org/act", "2026-01-31"),
    )
    rule = catalogue().rules[0]._replace(read_standards=lambda: standards)
    assert list(sources(rule)) == [
        ("Code of practice, 12.1", "https://example.org/code"),
        ("Act", "https://example.org/act"),
    ]
    assert list(linked(rule)) == [
        "[Code of practice, 12.1](https://example.org/code)",
        "[Act](https://example.org/act)",
    ]
    assert list(sources(None)) == []
