"""The names of bodies that stand for a source by themselves, each in a sentence that rests on it."""

import pytest
from support_of import verdict

from medlint.evidence.bodies import ACRONYMS, HEADS

NAMES = [
    *(
        "Mayo Clinic",
        "Cleveland Clinic",
        "Johns Hopkins Medicine",
        "Hopkins",
        "Harvard Health",
        "Harvard Medical School",
    ),
    *("Stanford", "Yale", "Princeton", "Oxford", "Cambridge", "UCLA", "UCSF", "MIT", "Duke", "Cornell", "Karolinska"),
    *("Columbia University", "Kaiser Permanente", "Memorial Sloan Kettering", "Massachusetts General", "Mount Sinai"),
    *("Pew Research", "Gallup", "Statista", "Nielsen", "Ipsos", "YouGov", "RAND Corporation", "Cochrane", "Lancet"),
    *("JAMA Neurology", "Nature Medicine", "Science magazine", "Cell Reports", "PLOS One", "PLoS Medicine", "Medscape"),
    *("WebMD", "MedlinePlus", "Medline Plus", "UpToDate", "Healthline", "Web of Science", "PubMed", "Consumer Reports"),
    *("New Scientist", "Scientific American", "National Geographic", "Time Magazine", "TIME", "Newsweek", "Reuters"),
    *(
        "Associated Press",
        "Bloomberg",
        "Forbes",
        "Washington Post",
        "New York Times",
        "Wall Street Journal",
        "USA Today",
    ),
    *("The Guardian", "Surgeon General", "federal government", "Canadian Government", "2011 Census", "US Census"),
    *("Women’s Health Initiative", "Global Burden of Disease", "United Nations", "European Union", "World Bank"),
    *("Medicare", "Red Cross", "Planned Parenthood", "Autism Speaks", "March of Dimes", "Mental Health America"),
    *("Cancer Research UK", "Diabetes UK", "Public Health England", "Health Canada", "Statistics Canada"),
    *("Food and Drug Administration", "Centers for Disease Control", "National Cancer Institute"),
    "Centers for Disease Control & Prevention",
    "National Heart, Lung, and Blood Institute",
]


@pytest.mark.parametrize("name", NAMES)
def test_a_known_name_is_found(name: str) -> None:
    assert verdict(f"Data reported by the {name} put it at 70%.") == "attributed"


@pytest.mark.parametrize("acronym", ACRONYMS)
def test_a_known_acronym_is_found(acronym: str) -> None:
    assert verdict(f"The {acronym} estimates that 70% sleep too little.") == "attributed"


@pytest.mark.parametrize("head", HEADS)
def test_a_name_with_the_head_of_one_is_found(head: str) -> None:
    assert verdict(f"The Fernhill {head} of Sleep estimates that 70% sleep too little.") == "attributed"


@pytest.mark.parametrize("acronym", ["ADHD", "MRI", "DIY", "FAQ", "CEO"])
def test_an_acronym_of_a_thing_is_nobody(acronym: str) -> None:
    assert verdict(f"The {acronym} estimates that 70% sleep too little.") == "unsupported"


@pytest.mark.parametrize(
    "speaks", ["states", "estimates", "also reports", "said in May", "(Northern Gout Board) warns"]
)
def test_an_unknown_acronym_that_speaks_is_a_body(speaks: str) -> None:
    assert verdict(f"The NGB {speaks} that 70% sleep too little.") == "attributed"


@pytest.mark.parametrize("silent", ["treats", "shows", "scan found"])
def test_an_unknown_acronym_that_does_not_speak_is_nobody(silent: str) -> None:
    assert verdict(f"The NGB {silent} that 70% sleep too little.") == "unsupported"
