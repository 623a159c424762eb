"""Sources are looked for sentence by sentence; where the sentences are cut must not change what is found."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support_of import scoped, verdict

from medlint.evidence.gather import Signals
from medlint.model.settings import Settings, SupportScope
from medlint.model.source import Format, Source
from medlint.parse import parse

_SENTENCE = SupportScope.SENTENCE
_SENTENCES = (
    "Beds are soft.",
    "The CDC says so.",
    "See the [study](https://sleep.example.org/a/1).",
    "It is known (doi:10.1000/sleep.12).",
    "Okafor and colleagues found it.",
    "In the SLUMBER trial it was so.",
    "So it is.[2]",
    "So it was.²",
    "[Okafor](https://sleep.example.org/a/2) said it.",
    "It was published in Dormancy.",
)
_LIST = "\n\n## References\n\n1. Okafor A. Sleep. J Sleep. 2020;3(2):14-19.\n"


def signals(text: str) -> Signals:
    return Signals(parse(Source("article", text, Format.MARKDOWN)), Settings())


def names(text: str) -> list[str]:
    return [signal.name for signal in signals(text).of_block(0)]


@given(st.lists(st.sampled_from(_SENTENCES), min_size=1, max_size=6))
@settings(max_examples=60, deadline=None)
def test_a_paragraph_has_the_sources_of_its_sentences(sentences: list[str]) -> None:
    alone = [name for sentence in sentences for name in names(sentence + _LIST)]
    assert names(" ".join(sentences) + _LIST) == alone


@given(st.lists(st.sampled_from(_SENTENCES), min_size=2, max_size=6))
@settings(max_examples=60, deadline=None)
def test_the_sentences_share_out_all_sources_of_their_paragraph(sentences: list[str]) -> None:
    found = signals(" ".join(sentences) + _LIST)
    shared = [signal for number in range(len(sentences)) for signal in found.within(0, number, number)]
    assert shared == found.of_block(0)


def test_a_marker_at_the_start_of_a_sentence_belongs_to_the_one_before() -> None:
    assert scoped("So 70% slept better. [1] Beds are soft." + _LIST, _SENTENCE) == "supported"
    assert scoped("Beds are soft. [1] So 70% slept better. Lamps are bright." + _LIST, _SENTENCE) == "unsupported"


@pytest.mark.parametrize("far", [1, 40, 400])
def test_the_last_named_study_is_found_however_far_back(far: int) -> None:
    filler = "\n\n".join(["Beds are soft."] * far)
    text = f"The SLUMBER trial was long.\n\n{filler}\n\nIn the placebo group, 70% slept."
    assert verdict(text) == "attributed"


def test_the_nearest_named_study_is_the_one() -> None:
    text = "The SLUMBER trial was long.\n\nThe DREAM trial was short.\n\nIn the placebo group, 70% slept."
    found = signals(text)
    assert [signal.name for signal in found.of_block(1)] == ["DREAM trial"]
    assert verdict(text) == "attributed"


@pytest.mark.parametrize("place", ['<p id="r1">Okafor</p>', "<p id=r1>Okafor</p>", "<a name='r1'></a>Okafor"])
def test_a_link_to_a_place_of_the_page_resolves(place: str) -> None:
    assert verdict(f"70% slept better [1](#r1).\n\n{place}") == "supported"
    assert verdict(f"70% slept better [1](#r2).\n\n{place}") == "attributed"
