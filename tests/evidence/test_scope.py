"""Which claims a signal reaches: sentence, neighbours, paragraph, list, table, figure, quotation, study."""

import pytest
from support_of import scoped, support, verdict

from medlint.model.settings import SupportScope
from medlint.model.source import Format

_STUDY = "[study](https://sleep.example.org/articles/12)"
_SENTENCE, _ADJACENT, _PARAGRAPH = SupportScope.SENTENCE, SupportScope.ADJACENT, SupportScope.PARAGRAPH

# text, and the verdicts under the scopes sentence, adjacent, paragraph
SCOPES = [
    (f"70% slept better ({_STUDY}).", "supported", "supported", "supported"),
    (f"70% slept better. It was a long {_STUDY}.", "unsupported", "supported", "supported"),
    (f"There was a {_STUDY}. Of these, 70% slept better.", "unsupported", "supported", "supported"),
    (f"There was a {_STUDY}. Beds are soft. So 70% slept better.", "unsupported", "unsupported", "supported"),
    (f"There was a {_STUDY}. They had lamps. Of these, 70% slept better.", "unsupported", "supported", "supported"),
    (f"So 70% slept better. Beds are soft. There was a {_STUDY}.", "unsupported", "unsupported", "supported"),
    (f"So 70% slept better.\n\nBeds are soft. There was a {_STUDY}.", "unsupported", "unsupported", "unsupported"),
]


@pytest.mark.parametrize(("text", "sentence", "adjacent", "paragraph"), SCOPES)
def test_the_scope_decides_how_far_a_source_reaches(text: str, sentence: str, adjacent: str, paragraph: str) -> None:
    assert [scoped(text, scope) for scope in (_SENTENCE, _ADJACENT, _PARAGRAPH)] == [sentence, adjacent, paragraph]


def test_a_marker_after_the_full_stop_belongs_to_the_sentence_before_it() -> None:
    notes = "\n\n[^1]: Okafor 2020."
    assert scoped("So 70% slept.[^1] Beds are soft." + notes, _SENTENCE) == "supported"
    assert scoped("Beds are soft.[^1] So 70% slept." + notes, _SENTENCE) == "unsupported"
    listed = "\n\n## References\n\n1. Okafor A. Sleep. J Sleep. 2020;3:14.\n"
    assert scoped("So 70% slept.[1] Beds are soft." + listed, _SENTENCE) == "supported"
    assert scoped("Beds are soft.[1] So 70% slept." + listed, _SENTENCE) == "unsupported"


def test_a_source_line_right_after_the_paragraph_covers_it() -> None:
    assert verdict(f"So 70% slept better.\n\nSource: {_STUDY}") == "supported"
    assert verdict("So 70% slept better.\n\nSource: CDC") == "attributed"


def test_a_paragraph_that_leans_on_the_one_before_it() -> None:
    assert verdict(f"There was a {_STUDY}.\n\nOf these, 70% slept better.") == "supported"
    assert verdict(f"There was a {_STUDY}.\n\nBeds: 70% are soft.") == "unsupported"


LISTS = [
    f"What the {_STUDY} found:\n\n- 70% slept better\n- 20% did not",
    f"What it found:\n\n- 70% slept better\n- 20% did not\n\nSource: {_STUDY}",
    f"- The {_STUDY}:\n  - 70% slept better\n  - 20% did not",
    f"- 70% slept better ({_STUDY})\n- 20% did not",
    f"| Who | Share | Source |\n|-|-|-|\n| adults | 70% | {_STUDY} |",
    f"| Who | Share, from a {_STUDY} |\n|-|-|\n| adults | 70% |",
    f"| Who | Share |\n|-|-|\n| adults | 70% |\n\nSource: {_STUDY}",
    f"The table is from a {_STUDY}.\n\n| Who | Share |\n|-|-|\n| adults | 70% |",
    f"> So 70% slept better.\n>\n> — Okafor, {_STUDY}",
    f"This {_STUDY} says:\n\n> So 70% slept better.",
    f"## Facts from a {_STUDY}\n\n- 70% slept better\n- 20% did not",
]


@pytest.mark.parametrize("text", LISTS)
def test_lists_tables_and_quotations_share_their_sources(text: str) -> None:
    assert verdict(text) == "supported"


OTHERS = [
    f"- 70% slept better\n- 20% did not ({_STUDY})",
    f"| Who | Share |\n|-|-|\n| adults | 70% |\n| children | 20% ({_STUDY}) |",
    f"# Sleep: a {_STUDY}\n\nSo 70% slept better.",
    f"So 70% slept better.\n\n## More\n\nThere is a {_STUDY}.",
]


@pytest.mark.parametrize("text", OTHERS)
def test_sources_of_others_do_not_count(text: str) -> None:
    assert verdict(text) == "unsupported"


def test_a_figure_with_its_caption() -> None:
    text = (
        "<figure><p>70% slept</p><figcaption><a href='https://sleep.example.org/a/1'>Okafor</a></figcaption></figure>"
    )
    assert verdict(text, Format.HTML) == "supported"


def test_a_star_leads_to_the_line_with_the_star() -> None:
    text = "*70% of adults sleep badly\n\nBeds are soft and warm.\n\n*taken from Time Magazine, on sleep\n"
    assert verdict(text, Format.TEXT) == "attributed"
    assert verdict(text.replace("*70%", "70%"), Format.TEXT) == "unsupported"


STUDIES = [
    "In a study at the University of Fernhill, adults wore lamps.\n\nBeds are soft.\n\nThe team found that 70% slept.",
    "The SLUMBER trial was long.\n\nBeds are soft.\n\nIn the placebo group, 70% slept.",
    "The work was published in Sleep Medicine Reviews.\n\nBeds are soft.\n\nAmong participants, 70% slept.",
    "# In the trial 70% slept\n\nThe trial was done at the University of Fernhill.",
    "The SLUMBER trial was long.\n\nBeds are soft.\n\nThe trial shows that those with lamps are:\n\n- 70% calmer",
    "Yawns were few in the SLUMBER-2 trial.\n\nBeds are soft.\n\n- 70% slept (SLUMBER-2)",
]


@pytest.mark.parametrize("text", STUDIES)
def test_the_study_that_is_spoken_of_has_been_named(text: str) -> None:
    assert verdict(text) == "attributed"


def test_the_study_that_is_spoken_of_has_not_been_named() -> None:
    assert verdict("A study was done in a town.\n\nThe researchers found that 70% slept.") == "unsupported"
    assert verdict("A study was done.\n\nThe study shows that those with lamps are:\n\n- 70% calmer") == "unsupported"
    assert verdict("The University of Fernhill is old.\n\nThe researchers found that 70% slept.") == "unsupported"


def test_the_study_that_a_link_introduces_is_told_of_below() -> None:
    linked = f"This {_STUDY} cites a study of lamps. Beds are soft.\n\n"
    assert verdict(linked + "Patients receiving lamps slept: 70% of them.") == "supported"
    assert verdict(linked + "Another study is larger.\n\nPatients receiving lamps slept: 70%.") == "unsupported"
    assert verdict(linked + "Studies show much.\n\n- 70% slept better than with placebo") == "unsupported"


def test_the_acronym_of_a_condition_names_no_study() -> None:
    assert verdict("An ADHD study was done.\n\nBeds are soft.\n\n- 70% slept (ADHD)") == "unsupported"


def test_the_best_signal_within_reach_counts() -> None:
    assert verdict(f"According to the CDC, 70% sleep too little ({_STUDY}).") == "supported"
    assert verdict(f"According to the CDC, 70% sleep too little. See the {_STUDY}.") == "supported"


def test_support_is_weighed_once() -> None:
    assert support("According to the CDC, 70% sleep.") == support("According to the CDC, 70% sleep.")


def test_whoever_is_named_next_did_not_do_what_others_found_before() -> None:
    assert verdict("Earlier studies reported that 70% snore. Rao and her colleagues asked why.") == "unsupported"
    assert verdict("A study reported that 70% snore. Rao and her colleagues asked why.") == "attributed"
