"""What leads to a source without being a link: each way to write it, and what only looks like it."""

import pytest
from support_of import support, verdict

from medlint.evidence.verdict import Support, Verdict
from medlint.model.source import Format

_LIST = "\n\n## References\n\n1. Okafor A, Lind B. Sleep in adults. J Sleep. 2020;3(2):14-19.\n"


@pytest.mark.parametrize(
    ("identifier", "name"),
    [
        *((one, "a DOI") for one in ("doi:10.1000/ab", "DOI 10.123456789/a.b(c)d", "10.1000/ab")),
        *((one, "a PubMed number") for one in ("PMID 1234", "pmid:#12345678", "PMID: 1234567")),
        *((one, "a PubMed Central number") for one in ("PMC1234", "PMC 123456789")),
        *(
            (one, "a trial's registration")
            for one in (
                *(
                    "NCT01234567",
                    "NCT 01234567",
                    "ISRCTN12345678",
                    "EudraCT no. 2015-001234-12",
                    "ACTRN 12345678901234",
                ),
                *("CRD42020123456", "UMIN000012345", "ChiCTR-IOR-123456", "ChiCTR2000012345"),
            )
        ),
        *((one, "a preprint's number") for one in ("arXiv:2001.0123", "arXiv: 2001.01234")),
        *((one, "an ISBN") for one in ("ISBN 0-306-40615-2", "ISBN-13: 978-0-306-40615-7", "isbn-10 030640615X")),
        *((one, "a Cochrane review's number") for one in ("CD001234", "CD001234.pub2")),
        *((one, "a law") for one in ("21 CFR 202.1(e)", "9 C.F.R. § 3", "42 USC §§ 12", "1 U.S.C. 5a")),
    ],
)
def test_an_identifier_is_a_source(identifier: str, name: str) -> None:
    assert support(f"70% slept better ({identifier}).") == Support(Verdict.SUPPORTED, f"rests on {name}")


@pytest.mark.parametrize(
    "text",
    [
        *("10.100/a", "10.1000/", "a10.1000/b", "PMID 123", "PMID 123456789", "PMC123", "NCT0123456", "NCT012345678"),
        *(
            "EudraCT 2015-001234-1",
            "ISRCTN 1234567",
            "arXiv 2001.01234",
            "arXiv:201.01234",
            "ISBN 0-306-4061",
            "CD01234",
        ),
        *("CD0012345", "121 CFR 202", "21 CFR", "x/PMID 1234", "ChiCTR12345", "UMIN00001234", "CRD4202012345"),
    ],
)
def test_what_only_looks_like_one_is_none(text: str) -> None:
    assert verdict(f"70% slept better ({text}).") == "unsupported"


@pytest.mark.parametrize(
    "marker",
    [
        *(
            "[1]",
            " [1]",
            ".[1]",
            "”[1]",
            "%[1]",
            ".[1;2]",
            ".[1 – 3]",
            ".[1,2,3]",
            ".[123]",
            "¹",
            ".¹²",
            ",¹–³",
            "!¹,²",
        ),
        *("^1^", "^1,2^", ".1", ".1,2", ".1–4", ".12-14", ".[1]"),
    ],
)
def test_a_number_leads_to_a_list_of_sources(marker: str) -> None:
    assert verdict(f"So 70% slept better{marker} Beds are soft.{_LIST}") == "supported"


@pytest.mark.parametrize(
    "marker",
    [
        *(
            "[1234]",
            "[1](x)",
            "[1]: x",
            "[one]",
            " 1",
            " on 3 m²",
            " on 3 cm²",
            " on 3 ft²",
            " in 10²",
            " fig.1",
            " vol.1",
        ),
        *(".123", ".1st", " to.1", "^x^"),
    ],
)
def test_other_numbers_do_not(marker: str) -> None:
    assert verdict(f"So 70% slept better{marker} Beds are soft.{_LIST}") == "unsupported"


def test_a_number_behind_a_letter_for_a_word() -> None:
    for end in ("in the U.S.1", "in the U.K.12", "with vitamin D.1", "with hepatitis A.1,2"):
        assert verdict(f"So 70% slept better {end} Beds are soft.{_LIST}") == "supported"
    for end in ("in the U.X.1", "with vitamin F.1", "at A.1", "in the U.S.1st"):
        assert verdict(f"So 70% slept better {end} Beds are soft.{_LIST}") == "unsupported"


@pytest.mark.parametrize(
    "key",
    [
        "[@okafor]",
        "[see -@okafor; @lind, p. 3]",
        ":cite:`okafor`",
        ":cite:t:`okafor`",
        "\\cite{okafor}",
        "\\citep{a, b}",
    ],
)
def test_a_key_is_a_citation(key: str) -> None:
    assert verdict(f"70% slept better {key}.", Format.TEXT) == "supported"


@pytest.mark.parametrize(
    "text", ["[at okafor]", "ann@example.org", "[@]", "a:cite:`okafor`", ":cite:okafor", "cite{okafor}"]
)
def test_other_signs_are_none(text: str) -> None:
    assert verdict(f"70% slept better {text}.", Format.TEXT) == "unsupported"


AUTHORS = [
    *("(Okafor, 2020)", "(Okafor & Lind 1999a)", "(see Okafor, 2020)", "(e.g., Okafor, 2020)", "(eg Okafor 2020)"),
    *(
        "(U.S. Department of Sleep, 2010)",
        "(reviewed in Okafor, 2020)",
        "(cf. Okafor 2020)",
        "(Okafor-Lind 2020; Rao, 2021)",
        "(Okafor, 2020: 3)",
    ),
    *("Okafor et al.", "Okafor et al., 2020", "Okafor et al (2020b)", "Okafor and colleagues", "Okafor and coworkers"),
    *(
        "Okafor and co-workers",
        "Okafor and co-authors",
        "Okafor and her colleagues",
        "Okafor and associates",
        "Okafor (2020)",
        "Okafor & Lind (2020)",
        "Okafor and Lind (1999c)",
        "O’Hara (2020)",
    ),
    *("(Martin, 2020)", "(Mayer & Lind, 2020)", "(Jung 2020)", "(Decker, 2020)", "(Sepulveda, 2020)", "(Octavia 2020)"),
    *("(O'Hara, 2020)", "(van den Berg, 2020)", "(Öberg, 2020)", "(de Souza et al., 2020)"),
]


@pytest.mark.parametrize("author", AUTHORS)
def test_an_author_with_a_year_is_a_source(author: str) -> None:
    assert verdict(f"70% slept better by {author}.") == "attributed"
    assert verdict(f"70% slept better by {author}.{_LIST}") == "supported"


@pytest.mark.parametrize(
    "text",
    [
        *(
            "(okafor, 2020)",
            "(Okafor, 1820)",
            "(Okafor)",
            "(Okafor 12, 2020)",
            "(Okafor, 2020 in all)",
            "Okafor and friends",
        ),
        *(f"({month} 2020)" for month in "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()),
        *(
            f"({month} 3, 2020)"
            for month in ("January", "March", "June", "July", "August", "Sept", "September", "December")
        ),
        *("(In 2020)", "(Since 2020)", "(Updated 2020)", "(Copyright 2020)", "(Published 2020)"),
        *("(Founded 2020)", "(Spring 2020)", "(Summer 2020)", "(Fall 2020)", "(Autumn 2020)", "(Winter 2020)"),
        *("(COVID 2020)", "(Est. 2020)"),
    ],
)
def test_other_brackets_with_a_year_are_none(text: str) -> None:
    assert verdict(f"70% slept better by {text}.") == "unsupported"


@pytest.mark.parametrize("marker", ["(1)", "(1, 2)", "(1,2)", "(1-2)", "*(1)*"])
def test_a_number_in_round_brackets_leads_to_a_list_of_sources(marker: str) -> None:
    assert verdict(f"So 70% sleep badly {marker}.{_LIST}") == "supported"
    assert verdict(f"So 70% sleep badly {marker}.") == "unsupported"


@pytest.mark.parametrize(
    "text", ["So 70% (1) sleep or (2) wake.", "So 70% sleep badly (x1).", "So 70% sleep badly (123)."]
)
def test_other_numbers_in_round_brackets_lead_nowhere(text: str) -> None:
    assert verdict(text + _LIST) == "unsupported"


@pytest.mark.parametrize("word", ["badly1", "badly12", "badly1,2"])
def test_a_digit_behind_a_word_leads_to_a_list_of_sources(word: str) -> None:
    assert verdict(f"So 70% sleep {word}.{_LIST}") == "supported"
    assert verdict(f"So 70% sleep {word}.") == "unsupported"


@pytest.mark.parametrize("figure", ["every40 seconds", "about16.5 million", "nearly20%", "than12 percent"])
def test_a_figure_that_lost_the_space_before_it_is_no_reference(figure: str) -> None:
    assert verdict(f"So 70% sleep badly, {figure} of them.{_LIST}") == "unsupported"
    assert verdict(f"So 70% sleep badly1, {figure} of them.{_LIST}") == "supported"


@pytest.mark.parametrize("word", ["omega3", "covid19", "B12", "il6", "a mp3", "badly123", "badly1x"])
def test_other_digits_behind_letters_lead_nowhere(word: str) -> None:
    assert verdict(f"So 70% sleep with {word}.{_LIST}") == "unsupported"


def test_an_address_that_was_torn_apart_is_one() -> None:
    assert verdict("So 70% sleep badly (https:/ / www. sleep. example/ pdf).") == "supported"
    assert verdict("So 70% sleep badly (https: www).") == "unsupported"


def test_numbers_in_brackets_that_rise_count_sources_whose_list_is_lost() -> None:
    series = " Beds are soft (2). Lamps are bright (3)."
    assert support(f"70% slept better (1).{series}").reason == (
        "points to reference 1, which is not in this document; add the source"
    )
    assert verdict("70% slept better (9). Beds are soft (2). Lamps are bright (4).") == "unsupported"
    assert verdict(f"Of all, 70% slept better.{series}") == "unsupported"
    assert verdict("Beds are soft (7Trusted Source). They creak. So 70% slept better (8).") == "attributed"


@pytest.mark.parametrize(
    ("numbers", "series"),
    [
        ((1, 2), False),
        ((1, 1, 2), False),
        ((1, 2, 2, 3), True),
        ((1, 2, 3, 4, 9, 7), True),
        ((1, 2, 3, 7, 9, 4), False),
        ((1, 1, 2, 2, 9, 7), True),
        ((4, 3, 2, 1), False),
        ((1, 3, 5, 7), False),
        ((5, 6, 7, 20, 30), True),
    ],
)
def test_a_series_has_three_numbers_and_rises_half_of_the_way(numbers: tuple[int, ...], series: bool) -> None:
    first, *others = numbers
    text = f"So 70% slept better ({first}).{''.join(f' Beds are soft ({number}).' for number in others)}"
    assert verdict(text) == ("attributed" if series else "unsupported")


def test_he_who_speaks_again_is_the_one_with_a_title_above() -> None:
    again = "\n\nIt is late.\n\n“About 70% slept better,” she says."
    assert verdict(f"Dr. Ana Okafor runs the ward.{again}") == "attributed"
    assert verdict(f"Ana Okafor runs the ward.{again}") == "unsupported"
    assert verdict(f"Dr. Ana Okafor, founder of the shop, lies.{again}") == "unsupported"
