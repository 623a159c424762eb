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
_REFERENCES = """Rao A,
Ito B. Tea and sleep in nurses. Fernhill Sleep. 2031;12(3):45-9.

Nurses who drank tea had a {claim} of insomnia.

Okafor C. Naps in the afternoon. Sleep Rep. 2029 Apr;7:11–19

A nap made the night shorter.

Lind D, Okafor C. Light at night. Light Med. 2030;1(2):e12.

Blue light delayed sleep by an {other}.
"""


@pytest.mark.parametrize(
    ("text", "name"),
    [(_AUTHORS, "Rao, Ito, et al"), (_JOURNALS, "J Fernhill Sleep"), (_REFERENCES, "Rao A, Ito B")],
    ids=["authors", "journals", "references"],
)
def test_what_an_entry_tells_is_attributed_to_its_head(text: str, name: str) -> None:
    before = "Beds are soft. " * 40
    found = support(f"{before}\n\n{text.format(claim='70% lower risk', other='hour')}")
    assert found.verdict.value == "attributed"
    assert found.reason.startswith(f"names {name} but")


def test_a_single_name_between_the_heads_is_one_too() -> None:
    found = support(_AUTHORS.format(claim="lower risk", other="hour in 70%"))
    assert found.verdict.value == "attributed"
    assert found.reason.startswith("names Lind but")


def test_two_heads_make_no_bibliography() -> None:
    text = _JOURNALS.format(claim="70% lower risk", other="short")
    two = "\n".join(text.splitlines()[:4])
    assert verdict(two) == "unsupported"
    assert verdict(f"{two}\n\nNaps are short, as was said by Rao, Ito, et al.\n") == "unsupported"
    assert verdict(f"{two}\n- Light at night. Light Med · 2030.\n") == "attributed"


def test_an_entry_ends_at_the_next_heading() -> None:
    text = _AUTHORS.format(claim="lower risk", other="hour") + "\n## Our tea\n\n70% of buyers slept better.\n"
    assert verdict(text) == "unsupported"


@pytest.mark.parametrize(("blocks", "expected"), [(6, "attributed"), (7, "unsupported")])
def test_an_entry_has_nine_blocks_below_its_head(blocks: int, expected: str) -> None:
    entries = _AUTHORS.format(claim="lower risk", other="hour")
    assert verdict(entries + "\nBeds are soft.\n" * blocks + "\n70% slept better.\n") == expected


def test_the_title_of_a_paper_may_be_a_heading() -> None:
    entries = _AUTHORS.replace("Tea and sleep in nurses", "## Tea and sleep in nurses")
    assert "Rao, Ito, et al" in support(entries.format(claim="70% lower risk", other="hour")).reason
    below = entries.replace("Nurses who", "## Results\n\nNurses who")
    assert verdict(below.format(claim="70% lower risk", other="hour")) == "unsupported"


@pytest.mark.parametrize(("long", "expected"), [(1, "attributed"), (400, "unsupported")])
def test_a_head_is_short(long: int, expected: str) -> None:
    entries = _JOURNALS.replace("Tea and sleep in nurses", f"Tea {'and sleep ' * (long // 10)}in nurses")
    assert verdict(entries.format(claim="70% lower risk", other="short")) == expected
