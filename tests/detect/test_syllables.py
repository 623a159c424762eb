"""Syllables of words as a dictionary divides them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from medlint.detect.syllables import syllables

WORDS = {
    1: (
        "the a whole while style scale scales make makes take takes times breathe breathes used called caused "
        "helped stopped don't can't you're they'll blood heart health weight eye eyes breath year years your our "
        "hour flour fire fruit juice gene genes dies died tried walked lie"
    ),
    2: (
        "doctor patient patients patience treatment disease diet quiet being seeing create react language people "
        "person special social partial science table little able bottle bottles needles taken cases places changes "
        "causes houses washes teaches boxes needed wanted treated reduced increased advised allowed handled "
        "settled careful safely movement movements likely sometimes someone something therefore asthma rhythm "
        "isn't didn't healthy require required requires vaccine immune smoking liquid fluid ruin doing going "
        "trying playing fewer lower power shower poison poem virus viral lion ion million onion union region "
        "pressure measure symptom symptoms system hygiene babies studies bodies applied carried rested lying "
        "science's"
    ),
    3: (
        "medicine diseases created creation idea area theory reaction reactions annual usual gradual actual video "
        "radio studio period serious various previous obvious infectious contagious pneumonia essential potential "
        "initial physician clinician nutrient audience hospital ambulance carefully everyone autism recipe "
        "ketamine depression therapy therapist alcohol exercise suicide worrying carrying carrier earlier easier "
        "happier poetry reinforce graduate fluctuate opinion religion procedure injury surgery oxygen hydrogen "
        "physical allergies well-being follow-up"
    ),
    4: (
        "diabetes reality continuous january bacteria bacterial malaria insomnia anemia dietitian obedient "
        "ingredient ingredients experience scientific variety society anxiety biology diagnosis dialysis emergency "
        "exercises organism apostrophe vaccination immunity antibody medication medications information "
        "inflammation hypertension cholesterol psychiatrist psychology vegetable cooperate coordinate preexisting "
        "evaluate situation temperature identified"
    ),
    5: ("metabolism antibiotic antibiotics neurological individual evaluation"),
    6: ("cardiovascular"),
}


@pytest.mark.parametrize(("word", "count"), [(word, count) for count, words in WORDS.items() for word in words.split()])
def test_words_have_as_many_syllables_as_a_dictionary_says(word: str, count: int) -> None:
    assert syllables(word) == count


def test_hyphens_divide_a_word() -> None:
    assert syllables("long-term") == 2
    assert syllables("self-administered") == 5


def test_a_possessive_adds_nothing() -> None:
    assert syllables("doctor's") == syllables("doctor")


@given(st.text(alphabet="abcdeghilmnorstuy'-", min_size=1, max_size=14))
def test_every_word_has_one_and_none_has_more_than_letters(word: str) -> None:
    assert 1 <= syllables(word) <= 2 * len(word)
