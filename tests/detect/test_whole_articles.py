"""Which findings are about the whole article: those whose words are the title because they have to be something."""

import pytest
from findings_of import findings

from medlint.model.finding import Finding
from medlint.model.settings import Settings
from medlint.model.source import Format

DOSE = "Take one tablet twice a day. Side effects include rash. "
LONG = "Patients who have difficulties with administration should immediately communicate with practitioners. "
FIGURES = "".join(f"About {number}% of patients with gout improved. " for number in range(40, 60))

WHOLE = {
    "no disclaimer": ("DIS001", f"# Tablets\n\n{DOSE}\n", Settings()),
    "no author": ("GOV001", f"---\ntitle: Tablets\n---\n\n{DOSE * 8}\n", Settings(governance=("author",))),
    "no headings": ("STR020", f"# Tablets\n\n{DOSE * 80}\n", Settings()),
    "hard to read": ("LNG020", f"# Tablets\n\n{LONG * 40}\n", Settings()),
    "no sources": ("CIT007", f"# Tablets\n\n{FIGURES}{DOSE * 30}\n", Settings()),
}
PLACES = {
    "a claim that is the title": ("CLM004", "# Cures gout\n", Settings()),
    "a name that names nobody": ("GOV001", f"---\ntitle: Tablets\nauthor: admin\n---\n\n{DOSE * 8}\n", Settings()),
}


def found(code: str, text: str, settings: Settings) -> list[Finding]:
    return findings(code, text, Format.MARKDOWN, settings)


@pytest.mark.parametrize(("code", "text", "settings"), WHOLE.values(), ids=WHOLE)
def test_what_is_about_the_whole_article(code: str, text: str, settings: Settings) -> None:
    (one,) = found(code, text, settings)
    assert (text[slice(*one.span)], one.whole) == ("Tablets", True)


@pytest.mark.parametrize(("code", "text", "settings"), PLACES.values(), ids=PLACES)
def test_what_is_about_a_place(code: str, text: str, settings: Settings) -> None:
    (one,) = found(code, text, settings)
    assert not one.whole
