"""Annotated bibliographies: what stands below the head of an entry is told of its paper."""

import pytest
from support_of import support, verdict

_AUTHORS = """Rao, Ito, et al.

Tea and sleep in nurses

Nurses who drank tea had a {claim} of insomnia.

Okafor, Lind, et al.

Naps in the afternoon

A nap made the night shorter.

Lind.

Light at night

Blue light delayed sleep by an {other}.

Ito, Rao, and Okafor, et al.

Noise

Noise woke many.
"""
_JOURNALS = """- Tea and sleep in nurses. J Fernhill Sleep · 2031
  - Nurses who drank tea had a {claim} of insomnia
- Naps in the afternoon. Sleep Reports · 2029
  - A nap made the night shorter
- Light at night: a {other} review. Light Med · 2030
  - Blue light delayed sleep
"""


@pytest.mark.parametrize(
    ("text", "name"), [(_AUTHORS, "Rao, Ito, et al"), (_JOURNALS, "J Fernhill Sleep")], ids=["authors", "journals"]
)
def test_what_an_entry_tells_is_attributed_to_its_head(text: str, name: str) -> None:
    found = support(text.format(claim="70% lower risk", other="hour"))
    assert found.verdict.value == "attributed"
    assert name in found.reason


def test_a_single_name_between_the_heads_is_one_too() -> None:
    found = support(_AUTHORS.format(claim="lower risk", other="hour in 70%"))
    assert found.verdict.value == "attributed"
    assert "Lind" in found.reason


def test_two_heads_make_no_bibliography() -> None:
    text = _JOURNALS.format(claim="70% lower risk", other="short")
    assert verdict("\n".join(text.splitlines()[:4])) == "unsupported"


def test_an_entry_ends_at_the_next_heading() -> None:
    text = _AUTHORS.format(claim="lower risk", other="hour") + "\n## Our tea\n\n70% of buyers slept better.\n"
    assert verdict(text) == "unsupported"
