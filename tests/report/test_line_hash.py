"""GitHub's own examples of its hash, and what it must not depend on."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from medlint.model.source import UTF_8, Encoding, Format, Source
from medlint.report.line_hash import line_hashes

GREETING = " hello; \t\nworld!!!\n\n\n  \t\tGreetings\n End"
LINES = "e9496ae3ebfced30 fb7c023a8b9ccb3f ce8ba1a563dcdaca e20e36e16fcb0cc8 b3edc88f2938467e c8e28b0b4002a3a0"
ENDED = [f"{line}:1" for line in f"{LINES} c129715d7a2bc9a3".split()]


def hashes(text: str, encoding: Encoding = UTF_8) -> list[str]:
    """The hashes of all lines."""
    source = Source("tea.md", text, Format.MARKDOWN, encoding)
    return list(line_hashes(source, set(range(1, len(source.line_starts) + 1))).values())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ["c129715d7a2bc9a3:1"]),
        (
            " a\nb\n  \t\tc\n d",
            ["271789c17abda88f:1", "54703d4cd895b18:1", "180aee12dab6264:1", "a23a3dc5e078b07b:1"],
        ),
        (
            GREETING,
            [
                f"{line}:1"
                for line in "8b7cf3e952e7aeb2 b1ae1287ec4718d9 bff680108adb0fcc "
                "c6805c5e1288b612 b86d3392aea1be30 e6ceba753e1a442".split()
            ],
        ),
        (GREETING + "\n", ENDED),
        ((GREETING + "\n").replace("\n", "\r"), ENDED),
        ((GREETING + "\n").replace("\n", "\r\n"), ENDED),
        (" hello; \t\nworld!!!\r\n\n\r  \t\tGreetings\r End\r\n", ENDED),
        (
            "Lorem ipsum dolor sit amet.\n" * 10,
            [
                *(f"a7f2ff13bc495cf2:{number}" for number in range(1, 7)),
                "a7f2ff1481e87703:1",
                "a9cf91f7bbf1862b:1",
                "55ec222b86bcae53:1",
                "cc97dc7b1d7d8f7b:1",
                "c129715d7a2bc9a3:1",
            ],
        ),
    ],
)
def test_the_examples_of_github(text: str, expected: list[str]) -> None:
    assert hashes(text) == expected


def rolled(text: str) -> list[str]:
    """The hashes as GitHub's description has it: a window that rolls over the file, one unit after the other."""
    window, marks = [0] * 100, [False] * 100
    value, at, begins, after_cr = 0, 0, True, False
    found: list[str] = []

    def push(unit: int, begins: bool) -> None:
        nonlocal value, at
        if marks[at]:
            found.append(f"{value:x}")
        marks[at] = begins
        value = (37 * value + unit - 37**100 * window[at]) % 2**64
        window[at] = unit
        at = (at + 1) % 100

    data = text.encode("utf-16-be", "surrogatepass")
    for unit in [data[i] << 8 | data[i + 1] for i in range(0, len(data), 2)] + [65535]:
        blank = unit in (9, 32) or (after_cr and unit == 10)
        after_cr = unit == 13
        if not blank:
            unit = 10 if unit == 13 else unit
            push(unit, begins)
            begins = unit == 10
    for _ in range(100):
        push(0, False)
    return [f"{one}:{found[: place + 1].count(one)}" for place, one in enumerate(found)]


@example("a\r \nb\r\t\r\n")
@given(st.text(st.sampled_from("ab \t\r\n😀é\u2028\ufeff"), max_size=400))
def test_it_is_the_rolling_hash(text: str) -> None:
    assert hashes(text) == rolled(text)


def test_a_byte_order_mark_counts_and_another_encoding_has_none() -> None:
    assert hashes("Tea", Encoding("utf-8", b"\xef\xbb\xbf")) == hashes("\ufeffTea") != hashes("Tea")
    assert hashes("Tea", Encoding("cp1252")) == []


def test_only_the_lines_that_are_asked_for() -> None:
    source = Source("tea.md", "one\ntwo\none\n", Format.MARKDOWN)
    assert list(line_hashes(source, {3})) == [3]
    assert line_hashes(source, set()) == {}
