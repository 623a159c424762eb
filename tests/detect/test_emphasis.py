"""The same words in bold over and over."""

from findings_of import found, messages, words

from medlint.model.source import Format

CODE = "LNG022"


def bold(word: str, times: int, before: str = "Drink ") -> str:
    return "\n\n".join(f"{before}**{word}** now." for _ in range(times)) + "\n"


def test_six_times_are_too_often() -> None:
    assert not found(CODE, bold("tea leaf", 5), Format.MARKDOWN)
    assert found(CODE, bold("tea leaf", 6), Format.MARKDOWN) == [("info", "tea leaf")]


def test_case_and_punctuation_make_no_difference() -> None:
    text = bold("tea leaf", 3) + "\n" + bold("Tea Leaf,", 3)
    assert words(CODE, text, Format.MARKDOWN) == ["tea leaf"]


def test_the_message_counts() -> None:
    assert messages(CODE, bold("tea leaf", 7), Format.TEXT)[0].startswith("“tea leaf” is set in bold 7 times")


def test_labels_short_words_and_sentences_are_not_counted() -> None:
    assert not found(CODE, bold("Dose:", 9), Format.MARKDOWN)
    assert not found(CODE, bold("Dose", 9, before=""), Format.MARKDOWN)
    assert not found(CODE, bold("and", 9), Format.MARKDOWN)
    assert not found(CODE, bold("a whole sentence in bold type", 9), Format.MARKDOWN)


def test_each_phrase_is_flagged_by_itself() -> None:
    text = bold("tea leaf", 6) + "\n" + bold("milk jug", 6)
    assert words(CODE, text, Format.MARKDOWN) == ["tea leaf", "milk jug"]
