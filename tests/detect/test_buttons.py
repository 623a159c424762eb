"""What web pages have between their paragraphs belongs to no list and ends none."""

import pytest
from list_intros import found, words

from medlint.detect.list_intro.buttons import without_buttons
from medlint.model.source import Format, Source
from medlint.parse import parse

PROSE = "Most people get better within a week, and very few of them have to come back to the clinic."
MORE = "Nobody knows for sure why the illness comes back in the winter, although the cold may play a part."

KEPT = {
    "a button before bare lines": (
        f"Ticks are found most of all in:\nRead more\nThe northern woods\nThe river valleys\nThe hills\n{PROSE}\n"
    ),
    "an advertisement before bare lines": (
        f"The signs of a cracked rib include:\nAdvertisement\npain on breathing in\na bruise\na dry cough\n{PROSE}\n"
    ),
    "a line to scroll on": (
        "The signs of a cracked rib are:\n\nAdvertisement - scroll to continue reading\n\n• pain on breathing in\n\n"
        f"• a bruise\n\n{PROSE}\n"
    ),
    "buttons below each of four titles": (
        "Hoarse Voices\n\nThe causes of hoarseness include:\n\n"
        + "\n\n".join(f"{title}\n\n{PROSE}\n\nBack to top" for title in ("Colds", "Loud Talk", "Smoke", "Old Age"))
        + "\n"
    ),
    "buttons below each of three names": (
        "Hoarse Voices\n\nThe causes of hoarseness include:\n\n"
        + "\n\n".join(f"{title}\n\n{PROSE}\n\nReturn to top" for title in ("Colds", "Shouting", "Smoke"))
        + "\n"
    ),
    "an advertisement between orders": (
        f"Take these steps:\n\nWash the wound. {PROSE}\n\nADVERTISEMENT\n\nDry it with a towel. {MORE}\n\n{PROSE}\n"
    ),
    "notes on lines of their own": (
        f"Here are some of the ways:\n\nPreventing needless visits.\n\n{PROSE}\n\n[3]\n\n.\n\n"
        f"Keeping people at home.\n\n{MORE}\n"
    ),
}
LOST = {
    "a button that hides the list": f"The signs of a cracked rib include:\n\nRead more\n\n{PROSE}\n",
    "an advertisement before prose": f"The signs of a cracked rib include:\n\nAdvertisement\n\n{PROSE}\n\n{MORE}\n",
    "the next teaser": (
        f"The signs of a cracked rib include:\n\nRead More\n\nHow to sleep with a sore back\n\n{PROSE}\n\nRead More\n"
    ),
    "buttons alone": "The signs of a cracked rib include:\n\nShare\nTweet\nPin it\n",
    "a button before the next section": (
        f"The signs of a cracked rib include:\n\nBack to top\n\nWhat causes cracked ribs?\n\n{PROSE}\n"
    ),
    "buttons before an address": ("The signs of a cracked rib include:\n\nShow more\n\nContact us\n\n12 High Street\n"),
}


@pytest.mark.parametrize("name", KEPT)
def test_items_go_on_behind_buttons(name: str) -> None:
    assert [one for one in found(KEPT[name]) if one[0] == "STR001"] == []


@pytest.mark.parametrize("name", LOST)
def test_buttons_are_no_items(name: str) -> None:
    assert [one[0] for one in found(LOST[name])] == ["STR001"]


def test_findings_point_at_the_article_with_its_buttons() -> None:
    text = f"{PROSE}\n\nShare\n\nTweet\n\nThe strap may cause:\n\n{MORE}\n"
    assert [one[2] for one in found(text)] == ["The strap may cause:"]


def test_a_document_without_buttons_stays_as_it_is() -> None:
    document = parse(Source("article", f"Signs include:\n\nShare of fat\n\n- Print\n\n{PROSE}\n", Format.TEXT))
    assert without_buttons(document, words(), {0}) is document


def test_only_what_stands_near_lead_ins_is_looked_at() -> None:
    document = parse(Source("article", f"{PROSE}\n\nBack to top\n\n{MORE}\n", Format.TEXT))
    assert without_buttons(document, words(), ()) is document


def test_only_the_blocks_of_buttons_go() -> None:
    document = parse(Source("article", f"{PROSE}\n\nBack to top\n\n{MORE}\n", Format.TEXT))
    bare = without_buttons(document, words(), {0})
    assert [bare.text(block.span) for block in bare.blocks] == [PROSE, MORE]
    assert bare.prose is document.prose
