"""The grammar of terms: what a term matches, what it never matches, and which words announce it."""

import marshal
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from medlint.model.fold import fold
from medlint.rules.scan import Index, Scan
from medlint.rules.term import Besides, Term, TermError, Vocabulary, holds


def vocabulary() -> Vocabulary:
    lists = Vocabulary()
    for name, texts in {
        "illness": ["(cancer|gout)", "high blood pressure"],
        "many": ["{illness} cases", "scores"],
    }.items():
        lists.define(name, tuple(lists.term(text) for text in texts))
    return lists


def term(text: str) -> Term:
    return vocabulary().term(text)


def matches(text: str, prose: str) -> list[str]:
    return [found.group() for found in term(text).pattern.finditer(fold(prose))]


class TestWhatATermMatches:
    @pytest.mark.parametrize(
        ("text", "prose", "found"),
        [
            ("cure", "The cure, a Cure and CURE.", ["cure", "cure", "cure"]),
            ("miracle cure", "a miracle\n  cure", ["miracle\n  cure"]),
            ("miracle cure", "a miracle\r\ncure", ["miracle\r\ncure"]),
            ("miracle cure", "a miracle\u00a0cure", ["miracle cure"]),
            ("miracle cure", "a miracle, cure", []),
            ("(cures|heals) gout", "cures gout, heals gout, eases gout", ["cures gout", "heals gout"]),
            ("(cure|cure all)", "a cure all", ["cure all"]),
            ("(cure|get rid of) gout", "get rid of gout", ["get rid of gout"]),
            ("cure|remedy", "a remedy or a cure", ["remedy", "cure"]),
            ("(all)? natural", "all natural or natural", ["all natural", "natural"]),
            ("(all)? (very)? natural", "all natural, very natural, all very natural", [
                "all natural", "very natural", "all very natural",
            ]),
            ("works (very)? (well)?", "works, works very, works well, works very well", [
                "works", "works very", "works well", "works very well",
            ]),
            ("works (very well)? (indeed)?.", "works very well indeed.", ["works very well indeed."]),
            ("(un)?proven", "proven and unproven", ["proven", "unproven"]),
            ("cure(s|d)?", "cure cures cured curer", ["cure", "cures", "cured"]),
            ("heal*", "heal, heals, healing, health, unhealthy", ["heal", "heals", "healing", "health"]),
            ("cures ... gout", "cures gout", ["cures gout"]),
            ("cures ... gout", "cures even the worst old gout", ["cures even the worst old gout"]),
            ("cures ... gout", "cures one two three four five gout", []),
            ("cures ... gout", "cures colds. But gout", []),
            ("cures (... old)? gout", "cures gout, cures any old gout", ["cures gout", "cures any old gout"]),
            ("cures (all|most ...) gout", "cures most cases of gout", ["cures most cases of gout"]),
            ("# doctors", "9 doctors, 1,200 doctors, nine doctors, many doctors", [
                "9 doctors", "1,200 doctors", "nine doctors",
            ]),
            ("over #% of", "over 99.5% of", ["over 99.5% of"]),
            ("rated #", "rated 9. Then", ["rated 9"]),
            ("rated #", "rated 12x", []),
            ("#-day plan", "a 7-day plan, a 30 day plan", ["7-day plan", "30 day plan"]),
            ("(#1|no. 1) clinic", "the #1 clinic, the no. 1 clinic", ["#1 clinic", "no. 1 clinic"]),
            ("long-term", "long-term, long term, longterm", ["long-term", "long term"]),
            ("world's best", "the world’s best", ["world's best"]),
            ("the World’s best", "the world's best", ["the world's best"]),
            ("cures {illness}", "cures gout, cures high blood pressure", ["cures gout", "cures high blood pressure"]),
            ("cures {many}", "cures gout cases and cures scores", ["cures gout cases", "cures scores"]),
        ],
    )  # fmt: skip
    def test_these(self, text: str, prose: str, found: list[str]) -> None:
        assert matches(text, prose) == found

    @pytest.mark.parametrize("around", ["s{}", "{}s", "non-{}", "{}-all", "{}_", "_{}", "7{}", "e\u0301{}", "{}\u0301"])
    def test_never_a_part_of_a_longer_word(self, around: str) -> None:
        for text in ("cure", "cure(s)?", "(all)? cure", "cure now", "miracle cure"):
            whole = text.replace("(s)?", "").replace("(all)? ", "")
            assert whole not in matches(text, around.format(whole))

    @pytest.mark.parametrize(
        "around", ["({})", "“{}”", "{}.", "{},", "—{}—", "{}'s", "/{}/", "{}: x", "\u2028{}\u2028"]
    )
    def test_punctuation_is_no_part_of_a_word(self, around: str) -> None:
        assert matches("cure", around.format("cure")) == ["cure"]


class TestLiterals:
    @pytest.mark.parametrize(
        ("text", "literals"),
        [
            ("cure", {"cure"}),
            ("the miracle cure", {"miracle cure"}),
            ("can be (cured|healed)", {"can be cured", "can be healed"}),
            ("(is|was) effective", {"is effective", "was effective"}),
            ("side effects ... of", {"side effects"}),
            ("with the", {"with the"}),
            ("with ... the", {"with"}),
            ("cures {illness}", {"cures"}),
            ("is the {illness}", {"is the cancer", "is the gout", "is the high blood"}),
            ("(astonishing)? cure", {"astonishing cure", "cure"}),
            ("cure (all)?", {"cure"}),
            ("over-the-counter", {"counter"}),
            ("no over-the-counter", {"counter"}),
            ("(un)?proven", {"proven", "unproven"}),
            ("cure-(all|alls)", {"cure*"}),
            ("heal*", {"heal*"}),
            ("heal*(s|d)", {"heal*"}),
            ("(cure|cures|curea)s", {"cureas", "cures", "curess"}),
            ("(safe|safe,)", {"safe"}),
            ("(cure|get rid of)x", {"curex", "get rid ofx"}),
            ("... # doctors", {"doctors"}),
            ("{illness}s", {"cancer*", "gout*", "high blood*"}),
        ],
    )
    def test_the_rarest_words_announce_a_term(self, text: str, literals: set[str]) -> None:
        assert set(term(text).literals) == literals

    @pytest.mark.parametrize(
        ("text", "besides"),
        [
            ("(only|sole) ... (clinic|hospital)", (("only", "sole"),)),
            ("cured ... (the only|the very) clinic", (("clinic",), ("the", "very"))),
            ("is ... (safe)? remedy", (("is",),)),
            ("remedy ... #-fold (un)?safe", (("fold",), ("safe",))),
            ("(#%|# percent) ... remedy", (("%", "percent"),)),
            ("(#|many) ... remedy", ()),
            ("miracle cure", ()),
            ("(miracle ... cure|cure)", ()),
        ],
    )
    def test_what_else_each_match_holds(self, text: str, besides: Besides) -> None:
        assert term(text).besides == besides


class TestWhatIsNoTerm:
    @pytest.mark.parametrize(
        ("text", "complaint"),
        [
            ("", "“” has a wording that may be nothing at all"),
            ("(a|)", "“(a|)” has a wording that may be nothing at all"),
            ("()", "has a wording that may be nothing at all"),
            ("(cure)?", "has a wording that may be nothing at all"),
            ("(a)? ... (b)?", "has a wording that may be nothing at all"),
            ("x ((a)?|b)", "has a wording that may be nothing at all"),
            ("(a)?(b)? cure", "has a word that may be nothing at all"),
            ("cure (all", "opens a bracket that it does not close"),
            ("cure all)", "closes a bracket that it did not open"),
            ("cure all)?", "closes a bracket that it did not open"),
            ("* cure", "has a brace or star that stands for nothing"),
            ("cure {illness", "has a brace or star that stands for nothing"),
            ("cures {ilness}", "names the word list “ilness”, which does not exist; did you mean “illness”?"),
            ("cures...gout", "needs a space before and after “...”"),
            ("cures ...(gout)", "needs a space before and after “...”"),
            ("#", "needs at least one word that must always be there"),
            ("(# | a) #", "needs at least one word that must always be there"),
            ("(" * 12 + "a" + ")" * 12, "has brackets within brackets within brackets"),
        ],
    )
    def test_it_is_refused_with_what_is_wrong(self, text: str, complaint: str) -> None:
        with pytest.raises(TermError) as refused:
            term(text)
        assert str(refused.value).endswith(complaint)

    def test_lists_of_lists_cannot_grow_without_end(self) -> None:
        lists = Vocabulary()
        lists.define("l0", (lists.term("laughing out loud"),))

        def grow() -> None:
            for i in range(40):
                lists.define(f"l{i + 1}", (lists.term(f"{{l{i}}} {{l{i}}} {{l{i}}}"),))

        with pytest.raises(TermError, match="has too many wordings"):
            grow()

    def test_a_long_term_is_quoted_in_short(self) -> None:
        with pytest.raises(TermError) as refused:
            term("(" + "cure " * 100)
        assert len(str(refused.value)) < 130


class TestVocabulary:
    def test_a_term_is_read_once(self) -> None:
        lists = vocabulary()
        assert lists.term("cures {illness}") is lists.term("cures {illness}")

    def test_what_is_known_is_not_read_again_until_it_is_needed(self) -> None:
        first = vocabulary()
        texts = [
            "cures {illness}",
            "(un)?proven cure",
            "(cancer|gout)",
            "high blood pressure",
            "{illness} cases",
            "scores",
        ]
        for text in texts:
            first.term(text)
        again = Vocabulary(lambda place: memoryview(marshal.dumps(first.known[place])))
        known = again.term("cures {illness}")
        assert known.literals == first.term("cures {illness}").literals
        again.define("illness", tuple(again.term(text) for text in texts[2:4]))
        assert known.pattern.text == first.term("cures {illness}").pattern.text

    def test_it_is_a_mapping_of_its_lists(self) -> None:
        assert {name: [t.text for t in terms] for name, terms in vocabulary().items()} == {
            "illness": ["(cancer|gout)", "high blood pressure"],
            "many": ["{illness} cases", "scores"],
        }


# Each strategy below draws a piece of a term together with words that it stands for.
Written = tuple[str, str]
WORDS = st.sampled_from(["cure", "heal", "the", "of", "gout", "x", "naïve", "ångström"])
SPACES = st.sampled_from([" ", " ", "  ", "\n", "\r\n ", "\u00a0", "\t"])


@st.composite
def a_word(draw: st.DrawFn) -> Written:
    word = draw(WORDS)
    kind = draw(st.sampled_from(["plain", "plain", "plain", "star", "hyphen", "number"]))
    if kind == "star":
        return f"{word}*", word + draw(st.sampled_from(["", "s", "ing", "é"]))
    if kind == "hyphen":
        other = draw(WORDS)
        return f"{word}-{other}", word + draw(st.sampled_from(["-", " ", "\n"])) + other
    if kind == "number":
        return "#", draw(st.sampled_from(["7", "1,000", "2.5", "seven", "hundreds"]))
    return word, word


@st.composite
def a_run(draw: st.DrawFn, depth: int) -> tuple[str, str, bool]:
    """Pieces without a space between them; the last says whether it may be missing."""
    if depth and draw(st.booleans()):
        text, words = draw(a_choice(depth - 1))
        if draw(st.booleans()):
            return f"({text})?", draw(st.sampled_from(["", words])), True
        return f"({text})", words, False
    if draw(st.integers(0, 3)) == 0:
        head, tail, word = draw(WORDS), draw(WORDS), draw(WORDS)
        shown = draw(st.sampled_from([head, ""]))
        return f"({head})?{word}({tail}|{head})", shown + word + draw(st.sampled_from([tail, head])), False
    return *draw(a_word()), False


@st.composite
def a_wording(draw: st.DrawFn, depth: int) -> Written:
    runs = draw(st.lists(a_run(depth), min_size=1, max_size=4).filter(lambda runs: not all(run[2] for run in runs)))
    texts, words = [], []
    for i, (text, shown, _) in enumerate(runs):
        if i and draw(st.integers(0, 5)) == 0:
            texts.append("...")
            words += draw(st.lists(st.sampled_from(["any", "don't", "9%"]), max_size=4))
        texts.append(text)
        words += [shown] if shown else []
    spaced = words[0] + "".join(draw(SPACES) + word for word in words[1:])
    return " ".join(texts), spaced


@st.composite
def a_choice(draw: st.DrawFn, depth: int) -> Written:
    wordings = draw(st.lists(a_wording(depth), min_size=1, max_size=3))
    return "|".join(text for text, _ in wordings), draw(st.sampled_from([words for _, words in wordings]))


def readable(text: str) -> Term | None:
    """The term, or None where it needs a word that must always be there."""
    try:
        return Vocabulary().term(text)
    except TermError as error:
        if "needs at least one word" in str(error):
            return None
        raise


@settings(max_examples=100, deadline=None)
@given(a_choice(2))
def test_a_term_matches_all_that_it_stands_for(written: Written) -> None:
    text, words = written
    found = readable(text)
    if found:
        assert found.pattern.fullmatch(fold(words)), (text, words)
        (hits,) = Scan(Index.of([found.literals])).hits(fold(words))
        assert hits, (text, words, found.literals)


def is_word(text: str, at: int) -> bool:
    return 0 <= at < len(text) and re.match(r"[\w\u0300-\u036f]", text[at]) is not None


@settings(max_examples=100, deadline=None)
@given(
    a_choice(1), st.text("curehalgotx -\n\u0301.7é", max_size=30), st.sampled_from(["{0}{1}", "{1}{0}", "{1}{0}{1}"])
)
def test_a_match_is_whole_words_and_holds_a_literal(written: Written, other: str, order: str) -> None:
    found = readable(written[0])
    prose = fold(order.format(written[1], other))
    if found:
        (hits,) = Scan(Index.of([found.literals])).hits(prose)
        for match in found.pattern.finditer(prose):
            assert not is_word(prose, match.start() - 1)
            assert not is_word(prose, match.end())
            assert any(match.start() <= start < match.end() for start, _ in hits)
            assert holds(match.group(), found.besides)


@settings(max_examples=250, deadline=None)
@given(st.one_of(st.text("ab ()?|.#*{}-1", max_size=24), st.text(max_size=12)), st.text("ab -1.", max_size=16))
def test_any_text_is_a_term_or_is_refused(text: str, prose: str) -> None:
    lists = Vocabulary()
    lists.define("a", (lists.term("a b"),))
    try:
        found = lists.term(text)
    except TermError:
        return
    assert found.literals
    assert all(literal.strip() for literal in found.literals)
    assert not found.pattern.fullmatch("")
    (hits,) = Scan(Index.of([found.literals])).hits(prose)
    for match in found.pattern.finditer(prose):
        assert match.group().strip()
        assert any(match.start() <= start < match.end() for start, _ in hits)
