"""Experts whom an article quotes or whose words it tells: for what they answer, and who is none."""

import pytest
from support_of import support, verdict

_RAO = "Dr. Ana Rao runs the ward.\n\n"
_PLACED = "Ana Rao, director of the Sleep Center at Brigham, was up.\n\n"


@pytest.mark.parametrize(
    "above",
    [
        _RAO,
        _PLACED,
        "Ana Rao, MD, was up.\n\n",
        "Ana Rao, a Kent cardiologist, was up.\n\n",
        "It was late, said lead author Ana B. Rao.\n\n",
    ],
)
@pytest.mark.parametrize(
    "told",
    [
        "“About 70% slept better,” she says.",
        "She said that 70% slept better.",
        "So 70% slept better, Rao said.",
        "70% slept better, said Rao.",
    ],
)
def test_the_words_of_an_expert_are_his(above: str, told: str) -> None:
    assert verdict(above + told) == "attributed"


@pytest.mark.parametrize(
    "above",
    [
        "Ana Rao runs the ward.\n\n",
        "Ana Rao, a baker, was up.\n\n",
        "Dr. Ana Rao, founder of the shop, was up.\n\n",
        "Dr. Ana Rao, our medical director, was up.\n\n",
        "Dr. Ana Rao, one of our surgeons, was up.\n\n",
        "Author Ana Rao, founder of the shop, was up.\n\n",
        f"{_RAO}{'The lamp was dim. ' * 500}\n\n",
        "",
    ],
)
def test_those_of_others_are_not(above: str) -> None:
    assert verdict(f"{above}So 70% slept better, Rao said.") == "unsupported"
    assert verdict(f"{above}“About 70% slept better,” she says.") == "unsupported"


def test_another_expert_does_not_answer_for_them() -> None:
    assert verdict(f"{_RAO}So 70% slept better, Ito said.") == "unsupported"


@pytest.mark.parametrize(
    "beside",
    ["70% slept better. Lamps are dim, Dr. Rao said.", "“Lamps are dim,” says Dr. Rao. So 70% slept better."],
)
def test_an_expert_does_not_answer_for_what_stands_beside_his_words(beside: str) -> None:
    assert verdict(beside) == "unsupported"


@pytest.mark.parametrize(
    "quoted",
    [
        "“Lamps are dim,” says Dr. Rao. “So 70% slept better.”",
        "“About 70% slept better. Lamps are dim,” says Dr. Rao.",
        '"Lamps are dim. About 70% slept better. They are new," says Dr. Rao.',
    ],
)
def test_but_for_all_that_is_quoted(quoted: str) -> None:
    assert verdict(quoted) == "attributed"


def test_whoever_points_to_something_tells_it() -> None:
    assert verdict(f"{_RAO}Rao pointed to Kent, where 70% slept better.") == "attributed"


def test_an_expert_is_called_by_name_alone() -> None:
    assert "Ana Rao but" in support("“About 70% slept better,” said Ana Rao, MD.").reason
    assert "Rao but" in support("Ana Rao, MD, was up.\n\n“About 70% slept better,” she says.").reason
