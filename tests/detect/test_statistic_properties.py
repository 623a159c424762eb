"""What must hold of the statistic rule whatever the article says."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from statistics_of import found

from medlint.model.source import Format

_FIGURES = (
    "Ketamine helps 70% of patients.",
    "One in five adults has chronic pain.",
    "Smokers have twice the risk of a stroke.",
    "The disease kills 40,000 every year.",
    "The survival rate is 92%.",
    "Half of all women with asthma have allergies.",
)
_REMEDY = "cite the source, or leave the figure out"
_FILLERS = (
    "Beds are soft.",
    "Take 500 mg twice a day.",
    "Call (571) 555-0290.",
    "Save 20% on your first visit.",
    "The clinic opened in 2015.",
    "I lost 20 pounds.",
    "Why wait? Ask your doctor.",
)
_CITATIONS = (
    " ([study](https://sleep.example.org/articles/12))",
    " (doi:10.1000/sleep.12)",
    " (PMID: 12345678)",
    " [@okafor2020]",
)
_articles = st.lists(st.sampled_from(_FIGURES + _FILLERS), min_size=1, max_size=8)


def warnings(paragraphs: list[str]) -> list[str]:
    return [words for words, severity, _ in found("\n\n".join(paragraphs)) if severity == "warning"]


@given(_articles)
@settings(max_examples=40, deadline=None)
def test_each_figure_is_found_once_and_nothing_else(article: list[str]) -> None:
    assert len(warnings(article)) == sum(sentence in _FIGURES for sentence in article)


@given(_articles, st.sampled_from(_FIGURES), st.sampled_from(_CITATIONS))
@settings(max_examples=40, deadline=None)
def test_a_citation_silences_a_figure_and_its_removal_brings_it_back(
    article: list[str], figure: str, cited: str
) -> None:
    article = [sentence for sentence in article if sentence != figure]
    with_citation = [*article, figure[:-1] + cited + "."]
    assert warnings(with_citation) == warnings(article)
    assert len(warnings([*article, figure])) == len(warnings(article)) + 1


@given(_articles, st.sampled_from(_FILLERS), st.integers(0, 8))
@settings(max_examples=40, deadline=None)
def test_an_unrelated_paragraph_removes_nothing(article: list[str], filler: str, place: int) -> None:
    assert warnings([*article[:place], filler, *article[place:]]) == warnings(article)


@given(_articles)
@settings(max_examples=20, deadline=None)
def test_two_runs_say_the_same(article: list[str]) -> None:
    assert found("\n\n".join(article)) == found("\n\n".join(article))


@pytest.mark.parametrize("figure", _FIGURES)
def test_line_ends_and_emphasis_change_nothing(figure: str) -> None:
    (words, severity, message), *more = found(figure)
    assert not more
    for wrapped in (figure.replace(" ", "\n", 3), figure.replace(" ", "\r\n", 3), figure.replace(" ", "\u00a0", 2)):
        ((other, *rest),) = found(wrapped)
        assert " ".join(other.split()) == words
        assert rest == [severity, message]
    assert found(f"- **{figure}**") == [(words, severity, message)]
    assert found(figure, Format.TEXT) == [(words, severity, message)]


def test_the_message_names_every_figure_of_the_sentence_and_what_is_missing() -> None:
    ((words, severity, message),) = found("Tablets help 70% of women and one in three men.")
    assert (words, severity) == ("70% of women and one in three men", "warning")
    assert message == f"each of “70% of women” and “one in three men” has no source within reach; {_REMEDY}"
    ((words, severity, message),) = found("According to the CDC, 70% of women sleep badly.")
    assert (words, severity) == ("70% of women", "info")
    assert message == "“70% of women” names the CDC but does not link to it; add the link"


_CITED = "Ketamine helps 70% of patients ([Rao](https://mood.example.org/a/1))."


def test_a_figure_said_again_rests_on_the_source_it_had_before() -> None:
    assert found(f"{_CITED}\n\nBeds are soft.\n\nSo it helps 70% of patients.") == []
    assert len(found(f"{_CITED}\n\nBeds are soft.\n\nSo it helps 60% of patients.")) == 1
    assert len(found(f"{_CITED}\n\nBeds are soft.\n\nSo it helps 70% of children.")) == 1
    assert len(found(f"{_CITED.replace('70% of', '70 percent')}\n\nBeds are soft.\n\nPain falls by 70 percent.")) == 1
    assert len(found(f"So it helps 70% of patients.\n\nBeds are soft.\n\n{_CITED}")) == 1


def test_a_heading_rests_on_the_linked_figure_below_it() -> None:
    assert found(f"# Help for 70% of patients\n\nBeds are soft.\n\n{_CITED}") == []
    named = "According to the CDC, ketamine helps 70% of patients."
    article = f"# Help for 70% of patients\n\nBeds are soft.\n\n{named}"
    assert [severity for _, severity, _ in found(article)] == ["info", "info"]
    other = article.replace("# Help for 70%", "# Help for 60%")
    assert [severity for _, severity, _ in found(other)] == ["warning", "info"]


def test_the_text_of_a_list_of_sources_is_no_claim() -> None:
    assert found("Beds are soft.\n\n## References\n\n1. Okafor A. Sleep in 70% of adults. J Sleep. 2020;3:14.\n") == []


def test_titles_and_descriptions_count() -> None:
    fields = "title: Help for 70% of patients\ndescription: It cures one in five adults.\nlayout: 70% of patients"
    text = f"---\n{fields}\n---\nText.\n"
    assert [words for words, *_ in found(text)] == ["70% of patients", "one in five adults"]
    page = "<html><head><title>Help for 70% of patients</title></head><body><p style='width:70%'>Text</p></body></html>"
    assert [words for words, *_ in found(page, Format.HTML)] == ["70% of patients"]


def test_a_document_without_a_trigger_costs_nothing() -> None:
    assert found("") == []
    assert found("Beds are soft, and 12 of them are new.") == []
