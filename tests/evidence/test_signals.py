"""Each kind of signal: what it is worth to a claim in its own sentence."""

import pytest
from support_of import support, verdict

from medlint.model.source import Format

_LIST = "\n\n## References\n\n1. Okafor A, Lind B. Sleep in adults. J Sleep. 2020;3(2):14-19.\n"

LOCATORS = [
    "70% slept better ([Okafor 2020](https://sleep.example.org/articles/12)).",
    "[70% slept better](https://sleep.example.org/articles/12).",
    "70% slept better ([study][s]).\n\n[s]: https://sleep.example.org/articles/12",
    "70% slept better (<https://sleep.example.org/articles/12>).",
    "70% slept better (https://sleep.example.org/articles/12).",
    "70% slept better (see www.example.org/articles/12).",
    "70% slept better (sleep.example.org/articles/12).",
    '70% slept <a href="https://sleep.example.org/articles/12">better</a>.',
    "70% slept better (doi:10.1000/sleep.12).",
    "70% slept better, 10.1000/sleep(12)x.",
    "70% slept better (PMID: 12345678).",
    "70% slept better (PMC1234567).",
    "70% slept better (NCT01234567).",
    "70% slept better (ISRCTN12345678).",
    "70% slept better (EudraCT 2015-001234-12).",
    "70% slept better (ACTRN12345678901234).",
    "70% slept better (arXiv: 2001.01234).",
    "70% slept better (ISBN 978-0-306-40615-7).",
    "70% slept better (Cochrane review CD001234).",
    "70% is the figure of 21 CFR 202.1(e)(6).",
]

POINTERS = [
    "70% slept better.[^1]\n\n[^1]: Okafor 2020, Sleep in adults.",
    "70% slept better[^1] at night.\n\n[^1]: Okafor 2020, Sleep in adults.",
    "70% slept better [@okafor2020, p. 3].",
    "70% slept better {{< cite okafor2020 >}}.",
    "70% slept better {% cite okafor2020 %}.",
    "70% slept better [1]." + _LIST,
    "70% slept better.[1]" + _LIST,
    "70% slept better.[1, 2]" + _LIST,
    "70% slept better.[1–3] They dreamt." + _LIST,
    "70% slept better.¹" + _LIST,
    "70% slept better.¹,² They dreamt." + _LIST,
    "70% slept better.<sup>1</sup>" + _LIST,
    "70% slept better.<sup>[1]</sup> They dreamt." + _LIST,
    "70% slept better ([1](#ref-1))." + _LIST,
    '70% slept better [1](#r1).\n\n<p id="r1">Okafor 2020</p>',
    "70% slept better (Okafor et al., 2020)." + _LIST,
    "70% slept better.1 They dreamt." + _LIST,
]

ATTRIBUTIONS = [
    "In the AB-101 trial 70% slept better.",
    "According to the CDC, 70% sleep too little.",
    "According to the Centers for Disease Control and Prevention (CDC), 70% sleep too little.",
    "The WHO estimates that 70% sleep too little.",
    "The American Academy of Sleep Medicine reports that 70% sleep too little.",
    "70% sleep too little (CDC).",
    "According to world sleep report, 70% sleep too little.",
    "The CDC states that 70% sleep too little.",
    "A Washington Post-University of Fernhill poll found that 70% sleep too little.",
    "A Fernhill/Gallup poll found that 70% sleep too little.",
    "70% sleep too little, says the National Sleep Foundation.",
    "A study by the Fernhill College of Medicine found that 70% sleep too little.",
    "Researchers at the University of Fernhill found that 70% sleep too little.",
    "A Harvard study found that 70% sleep too little.",
    "In a study published in JAMA, 70% slept too little.",
    "In a paper published in the journal Sleep and Health, 70% slept too little.",
    "A trial in the New England Journal of Medicine found that 70% slept.",
    "In the Fernhill Heart Study, 70% slept too little.",
    "In the SLUMBER trial, 70% slept better.",
    "The DREAM-2 trials showed that 70% slept better.",
    "The Women's Health Initiative showed that 70% slept.",
    "The 2011 Census found that 70% own a bed.",
    "Data from the National Health Interview Survey show that 70% sleep.",
    "A report by the Ministry of Health says that 70% sleep.",
    "The U.S. Surgeon General says that 70% sleep too little.",
    "70% slept better, said Ana Okafor, a professor at the University of Fernhill.",
    "According to Dr. Ana Okafor, PhD, an epidemiologist in Fernhill, 70% slept better.",
    "“70% slept better,” explained Ben Lind, lead author of the work.",
    "Their letter in the journal Dormancy says that 70% slept better.",
    "Sleep clinics were full, CBS reports, and 70% slept badly.",
    "70% slept better (Okafor et al., 2020).",
    "Okafor and colleagues found that 70% slept.",
    "Okafor and Lind (2019) found that 70% slept.",
    "The Mayo Clinic notes that 70% sleep too little.",
    "According to Statista, 70% own a bed.",
    "70% slept better ([Sleep Society](https://sleep.example.org/)).",
    "“70% of patients slept better,” says Dr. Ana Okafor.",
    "“70% slept better,” Professor Okafor said.",
    "“70% slept better,” said Ana Okafor, MD, in the ward.",
    "70% slept better (6Trusted Source).",
    "70% slept better [4].",
    "70% slept better.⁴ They dreamt.",
]

NOTHING = [
    "70% slept better.",
    "Studies show that 70% slept better.",
    "According to a 2019 study, 70% slept better.",
    "According to research, 70% slept better.",
    "According to experts, 70% slept better.",
    "Research states that 70% slept better.",
    "Trials at major universities show that 70% slept better.",
    "A study in a reputable journal found that 70% slept better.",
    "ADHD studies show that 70% sleep badly.",
    "In clinical trials, 70% slept better.",
    "According to Fernhill Sleep Center, 70% slept better.",
    "According to Dr. Okafor, 70% slept better.",
    "70% slept better, said Ana Okafor, the founder of Fernhill Clinic.",
    "70% slept better, said Ana, a professor.",
    "“70% slept better,” said Dr. Okafor, founder and owner of the lamp shop.",
    "“70% slept better,” said Dr. Okafor of the Fernhill Clinic.",
    "“70% slept better,” said Ana Okafor.",
    "“70% slept better,” she said.",
    "70% slept better, a trusted source told us.",
    "70% slept better (4).",
    "70% slept better, as our journal shows.",
    "According to our own figures, 70% slept better.",
    "Our FDA-approved lamp helped 70% to sleep.",
    "Dr. Okafor, a Harvard graduate, helped 70% to sleep.",
    "70% slept better with [our lamp](/lamps/1).",
    "70% slept better, [see below](#more).",
    "70% slept better. [Write to us](mailto:a@example.org).",
    "70% slept better. [Call us](tel:+15555550199).",
    "70% slept better. [Book now](https://sleep.example.org/visit).",
    "70% slept better. [Click here to order](https://sleep.example.org/lamp).",
    "70% slept better ([shop](https://lamps.example.org/products/lamp)).",
    "70% slept better ([shop](https://lamps.example.org/lamp?ref=blog)).",
    "70% slept better ([shop](https://www.amazon.com/dp/B000)).",
    "70% slept better ([post](https://www.facebook.com/sleep/posts/1)).",
    "70% slept better ([search](https://www.google.com/search?q=sleep)).",
    "70% slept better ([chart](https://sleep.example.org/chart.png)).",
    "70% slept better ![chart](https://sleep.example.org/chart).",
    "70% slept better {{< figure chart >}}.",
    "70% slept better (May 2020).",
    "70% slept better (September 2020).",
    "The bed is 2 m² wide and 70% slept better.",
    "Tick [x] where 70% slept better.",
]


@pytest.mark.parametrize("text", LOCATORS)
def test_a_locator_supports(text: str) -> None:
    assert verdict(text) == "supported"


@pytest.mark.parametrize("text", POINTERS)
def test_a_pointer_that_resolves_supports(text: str) -> None:
    assert verdict(text) == "supported"


@pytest.mark.parametrize("text", ATTRIBUTIONS)
def test_a_source_that_is_only_named_attributes(text: str) -> None:
    assert verdict(text) == "attributed"


@pytest.mark.parametrize("text", NOTHING)
def test_what_is_no_source_does_nothing(text: str) -> None:
    assert verdict(text) == "unsupported"


def test_components_of_mdx_are_citations() -> None:
    assert verdict('70% slept better <Cite id="okafor" />.', Format.MDX) == "supported"
    assert verdict('70% slept better <Lamp id="okafor" />.', Format.MDX) == "unsupported"


def test_a_footnote_without_a_definition_is_nothing() -> None:
    assert verdict("70% slept better.[^9]") == "unsupported"


def test_configured_shortcodes_are_citations() -> None:
    text = "70% slept better {{< evidence 12 >}}."
    assert verdict(text) == "unsupported"
    assert verdict(text, citation_shortcodes=("evidence",)) == "supported"


def test_own_domains_support_nothing() -> None:
    text = "70% slept better ([more](https://news.sleep.example.org/articles/12))."
    assert verdict(text) == "supported"
    assert verdict(text, own_domains=("sleep.example.org",)) == "unsupported"
    assert verdict(text, own_domains=("leep.example.org",)) == "supported"


def test_the_home_page_of_a_trusted_domain_supports() -> None:
    text = "70% slept better ([more](https://www.sleep.example.org/))."
    assert verdict(text) == "attributed"
    assert verdict(text, trusted_domains=("sleep.example.org",)) == "supported"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("According to the CDC, 70% sleep.", "names the CDC but does not link to it; add the link"),
        ("In JAMA, a study found that 70% sleep.", "names JAMA but does not link to it; add the link"),
        (
            "The World Health Organization's report says 70%.",
            "names the World Health Organization but does not link to it; add the link",
        ),
        (
            "70% sleep ([x](https://sleep.example.org)).",
            "links only to the home page of sleep.example.org; link to the page that says it",
        ),
        ("70% sleep.[4]", "points to reference 4, which is not in this document; add the source"),
        ("70% sleep.", "has no source within reach"),
        ("70% sleep." + _LIST, "has no source within reach, though the document lists references"),
    ],
)
def test_the_reason_follows_the_claim_in_a_message(text: str, reason: str) -> None:
    assert support(text).reason == reason
