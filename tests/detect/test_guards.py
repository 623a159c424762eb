"""Each guard on its own: what it sees around a match, and what it must not be taken in by."""

import pytest

from medlint.detect.guards import GUARDS, Effect, Place, read_guards
from medlint.detect.guards.words import NamedWords
from medlint.model.failure import RuleFileError
from medlint.model.fields import Fields
from medlint.model.severity import Severity
from medlint.model.source import Format, Source
from medlint.model.span import Span
from medlint.parse import parse
from medlint.rules.load import load_catalogue

_VOCABULARY = load_catalogue().vocabulary
_WORDS = NamedWords(_VOCABULARY)


def place(marked: str) -> Place:
    """The place that [[ ]] encloses."""
    before, match, after = marked.replace("]]", "[[").split("[[")
    document = parse(Source("a.md", before + match + after, Format.MARKDOWN))
    sentence = document.sentence_at(len(before))
    assert sentence is not None
    return Place(document, Span(len(before), len(before) + len(match)), sentence)


def seen(guard: str, marked: str) -> bool:
    return GUARDS[guard](place(marked), _WORDS)


YES = {
    "introduced": [
        "[[A new study]] says so.\n\nThe study's author is pleased.",
        "[[A new study]] says so. The findings, which are small, were published today.",
        "The results were published online.\n\n[[Researchers found]] nothing else.",
        "Researchers at the University of Fernhill did it. [[Researchers say]] it works.",
    ],
    "negation": [
        "The brothers have no idea how to [[cure]] it.",
        "It is not a [[cure]], a wonder or a gift.",
        "It is not a gift, a wonder or a [[cure]].",
        "It is not a gift, a [[cure]], a wonder or a joke.",
        "The salve is [[safe]]. This is not true.",
        "Some say it is [[safe]] and quick. Neither is true.",
        "Salves are [[safe]], you write. They are not.",
        "It has not yet been proven to be [[safe]].",
        "It hasn't yet been seen to be [[safe]].",
        "It is not [[safe]].",
        "It isn't really all that [[safe]].",
        "Nobody calls it [[safe]].",
        "A cure that is far from [[safe]].",
        "The [[best clinic]] does not exist.",
        "Wrong: it is [[safe]].",
        "There is nothing new about this [[miracle]] salve.",
        "- Do not say: it is [[safe]].",
        "- ❌ It is [[safe]].",
        "Sold without a [[guarantee]].",
        "It sells because it is dear, not because it [[heals]].",
        "A full [[cure]] is rarely the goal.",
    ],
    "question": [
        "Is it [[safe]]?",
        "A [[miracle]]?",
        "She asked: “Is it [[safe]]?”",
        "# Does it [[cure]] gout",
        "# Why is it the [[best clinic]]",
        "# What is the [[best clinic]]",
        "## How safe is the [[miracle]] salve",
        "## What steps can I take to [[cure]] gout",
        "## Which herbs should you use to [[cure]] gout",
    ],
    "quotation": [
        "“It is [[safe]],” said Ann.",
        '"It is [[safe]]," said Ann.',
        "“I went there. It is [[safe]].”",
        "> It is [[safe]].",
        "The “[[miracle]]” salve.",
        "‘I don’t mind. It is [[safe]],’ said Ann.",
        "Ann said: 'It is [[safe]].\n\n'It heals.'",
    ],
    "mention": [
        "© 2031 [[Heal Your Gut]] Gently | All Rights Reserved",
        "Copyright 2031 [[Best Clinic]] in Town",
        "Five signs of a scam\n\nIt has a seal\n\nIt is [[safe]]",
        "It is too early to say that it [[heals]].",
        "Myth: it is [[safe]].",
        "They claim that it is [[safe]].",
        "A so-called [[miracle]].",
        "# Detox myths\n\nIt [[cures]] gout.",
        "# Scams\n\n## Salves\n\nIt [[cures]] gout.",
        "No evidence shows that it is [[safe]].",
        "A shop that calls it [[safe]] breaks the law.",
        "The court ruled that nobody may call it [[safe]].",
        "Some ads even say it is [[safe]].",
        "Its makers call it [[safe]].",
        "Report a shop that calls it [[safe]].",
        "You cannot write that it is [[safe]].",
        "My grandmother says that it [[cures]] gout.",
        "The pedlar promised that it [[cures]] gout.",
        "Tradition has it that it [[cures]] gout.",
        "He bought a salve promising to [[cure]] gout.",
        "Anyone who says that it [[cures]] gout is wrong.",
    ],
    "hedge": [
        "It may be [[safe]].",
        "It is generally [[safe]].",
        "It has the potential to [[cure]] gout.",
        "We met, and they believe it [[cures]] gout.",
        "It is a potential [[breakthrough]].",
        "It [[cures]] gout in some people.",
        "Imagine a salve that [[cures]] gout.",
        "Some say that it [[cures]] gout.",
        "Typically, the wash is [[safe]].",
        "In most cases, it is [[safe]].",
    ],
    "others-words": [
        "“It is [[safe]],” said Ann.",
        "> It is [[safe]].",
        "Ann Lowe, who founded the firm, said it is “[[safe]]”.",
        "“The [[best tea]] that I ever had”",
        'She read the label: "It is [[safe]] and 5" long',
        "“It is a [[miracle]] cap,” said Ann.",
    ],
    "ability": ["It can [[cure]] gout.", "It helps to [[cure]] gout."],
    "aim": [
        "Our goal is to be the [[best clinic]].",
        "We strive for the [[best care]].",
        "Our mission is to prevent, treat, and [[cure]] gout.",
        "- To be the [[best clinic]]",
        "Our goal is to make this the [[best clinic]].",
        "Its mission is to prevent, slow or [[reverse]] gout.",
        "Doctors hope for a [[cure]].",
        "We are dedicated to finding a [[cure]].",
    ],
    "devotion": [
        "We are committed to the [[best care]].",
        "The Lane Fund is devoted to a [[cure]].",
    ],
    "choice": [
        "Find the [[best treatment]].",
        "Your doctor will recommend the [[best treatment]].",
        "The [[best treatment]] depends on your age.",
    ],
    "condition": [
        "If it is [[safe]], stay.",
        "Ask whether it is [[safe]].",
        "Stay, provided it is [[safe]].",
        "Whether you are at the [[best clinic]] is hard to tell.",
        "Contact us if this is the [[best clinic]].",
    ],
    "official": [
        "The FDA found it [[safe]].",
        "NICE recommends it as the [[best treatment]].",
        "It is the [[best treatment]], according to the NHS.",
        "It is [[safe]], says the Royal College of Nurses.",
    ],
    "study": [
        "In the trial it was [[safe]].",
        "It was [[safe]] for all participants.",
        "A small Dutch study found it [[safe]].",
    ],
    "reference": [
        "# References\n\nThe [[best clinic]].",
        "# Sources\n\n- The [[best clinic]].",
        "Ode A, et al. The [[best clinic]]. J Gout 2019;4:11.",
        "The [[best clinic]]. doi: 10.1000/a.5",
    ],
    "name": [
        "He works at [[Premier Clinics]] in town.",
        "He joined [[Premier Clinics' board]] in May.",
        "She won the [[Best Clinic]] Award in May.",
        "We read *The [[Miracle]] Salve* to him.",
    ],
    "title": ["[The [[best clinic]] of all](https://example.org/a)"],
    "proper-name": [
        "The [[Substance Abuse]] Service of the county has moved.",
        "Call the Office of [[Drug Abuse]] Prevention today.",
    ],
    "wording": [
        "Avoid using [[addict]] for a person.",
        "The term [[alcoholism]] is old.",
        "Terms such as [[addict]] hurt.",
        "Alcohol use disorder, also called [[alcoholism]], runs in families.",
        "Instead of saying [[committed suicide]], say that he died.",
        "# Words to avoid\n\nAn [[addict]].",
        "The word “[[addict]]” has a history.",
        'Good editors avoid "[[addict]]."',
        "Good editors avoid ‘[[addict]].’",
    ],
    "measured": [
        "It [[works]] for 40% of men.",
        "It [[works]] (p < .01).",
        "Pain [[fell]] by 8 points.",
        "The [[drop]] was statistically significant.",
    ],
    "text": ["It is [[safe]].", "# Salves\n\nIt is [[safe]]."],
    "heading": ["# It is [[safe]]", "---\ntitle: It is [[safe]]\n---\n"],
    "linked": ["It is [a [[safe]] salve](/salve).", "It [[is [safe](https://salve.example.org)]]."],
    "off-topic": [
        "The rent was a [[game-changer]] for the young firm.",
        "She treated him with mud, as everybody did in the valley and in the towns by the river. After a long and cold"
        " winter came the [[breakthrough]] for the choir from the mountains.",
        "They moved the office.\n\nIt was a [[breakthrough]].",
    ],
}
NO = {
    "introduced": [
        "[[A new study]] says so. The author is pleased.",
        "[[A new study]] says so. A book was published in May.",
        "[[Studies]] are published in journals.",
    ],
    "negation": [
        "It is not a gift, the [[best]] care in town.",
        "It is not dear, a [[cure]] and a joy.",
        "The salve is [[safe]]. It is not dear.",
        "The salve is [[safe]].\n\nThis is not true.",
        "It is [[safe]].",
        "It is not only [[safe]] but cheap.",
        "You are not wrong: it is [[safe]].",
        "- ✅ It is [[safe]].",
        "It is without a doubt the [[best clinic]].",
        "It was never dear, yet it is [[safe]].",
        "It never stung yet it is [[safe]].",
        "It is [[safe]] and never stings.",
        "It does not hurt, and it is [[safe]].",
        "It does not hurt and it is [[safe]].",
        "It never hurt a patient who came to us on foot: it is [[safe]].",
        "It is not just [[safe]].",
        "Knots are [[safe]].",
        "Without surgery or drugs of any kind we [[cure]] gout.",
        "No appointment is needed for [[world-class care]].",
        "Do not wait to see the [[best dentist]].",
    ],
    "question": [
        "It is [[safe]].",
        "It is [[safe]]. Is it?",
        "Is it? It is [[safe]].",
        "# We [[cure]] gout",
        "# Why we are the [[best clinic]]",
        "# How it [[cures]] gout",
        "# What makes it [[safe]]",
        "# How our salve can [[cure]] gout",
        "Which herbs do you take to [[cure]] gout.",
        "Did you know that sage [[cures]] gout?",
    ],
    "quotation": [
        "“Yes,” she said, and it is [[safe]].",
        '"Yes," she said, and it is [[safe]].',
        "It's Ann's, and it is [[safe]].",
        "It is [[safe]] “now”.",
        "‘Yes,’ she said, and the patients’ tea is [[safe]].",
        'It hurts." Causes: it is [[safe]].',
        'A 5" needle is [[safe]].',
        'title = "[[Safe]] tea',
    ],
    "mention": [
        "Five signs of a scam\n\nIt has a seal.\n\nIt is [[safe]]",
        "Five signs of a scam\n\nIt has a seal\n\nIt is [[safe]].",
        "It is [[safe]].",
        "# Salves\n\nIt [[cures]] gout.",
        "# Myths\n\nNo.\n\n# Salves\n\nIt [[cures]] gout.",
        "Read the ad: it is [[safe]].",
        "My grandmother took it: it [[cures]] gout.",
        "Anyone who tries it sees that it [[cures]] gout.",
        "A promising salve that [[cures]] gout.",
        "According to the company it [[cures]] gout.",
    ],
    "hedge": [
        "It is [[safe]].",
        "It may hurt, but it is [[safe]].",
        "It has been used for years, often daily, and it is [[safe]].",
        "We care for you close to home with the [[best nurses]] close to home.",
        "The dismay at the [[miracle]] was great.",
        "For many years we have been the [[best clinic]].",
        "Meet your potential with a [[miracle]].",
        "According to the company it [[cures]] gout.",
        "We are proud of it and believe it [[cures]] gout.",
        "Pictures show how it [[cures]] gout.",
    ],
    "others-words": [
        "It is [[safe]].",
        "“Rest,” said Ann Lowe, founder of Lane House. “It is [[safe]].”",
        "“It is [[safe]],” Ann Lowe, CEO, said.",
        "“My formula is [[safe]],” she says.",
        "“The [[Best Tea]] of Ireland”",
        "Wear this new “[[Miracle]] Cap” at night.",
        "Nettle is known as the “Tree of [[Life]]”.",
    ],
    "ability": ["It [[cures]] gout.", "Canned soup [[cures]] gout.", "It can be said that nettle tea [[cures]] gout."],
    "aim": [
        "We are the [[best clinic]].",
        "If you want rest, this is [[safe]].",
        "Our aim is high, and we are the [[best clinic]].",
        "Tailored to your needs by the [[best clinic]].",
        "There is hope for those who wait: a [[cure]].",
        "There is hope for a [[cure]].",
        "Whether you want the [[best clinic]] or a nurse at home, call us.",
        "It continues to be the [[best clinic]].",
        "Welcome to the [[best clinic]].",
        "Sharpen your vision at the [[best clinic]].",
        "Reach your hair goals and meet the [[best clinic]].",
        "We want a plan for you, which will [[cure]] your gout.",
    ],
    "devotion": [
        "Her dedication to patients makes us the [[best clinic]].",
        "With a commitment to you, [[ensuring the best]] care.",
        "Our commitment to you [[ensures the best]] care.",
        "Our dedicated team is the [[best]].",
    ],
    "choice": [
        "We are the [[best clinic]].",
        "Find us: we are the [[best clinic]].",
        "Here you will find the [[best clinic]].",
        "Whether you are choosing the [[best clinic]] or a nurse at home, call us.",
    ],
    "condition": [
        "It is [[safe]].",
        "It is [[safe]] if you stay.",
        "What is provided by her is [[safe]].",
        "If it hurts contact the [[best clinic]].",
        "Whether you have the [[best clinic]] or none, call us.",
    ],
    "official": [
        "It is [[safe]].",
        "It is [[safe]], and the FDA knows.",
        "It is [[safe]], according to the maker.",
        "It is [[safe]]. The NHS says so.",
        "Nicely made and [[safe]].",
        "A nice place and the [[best clinic]].",
        "Our FDA papers make us the [[best clinic]].",
    ],
    "study": [
        "It is [[safe]].",
        "Clinical trials show that it is [[safe]].",
        "Studies show that it is [[safe]].",
        "Try it: it is [[safe]]. A study says so.",
    ],
    "reference": ["It is [[safe]].", "# References\n\nOde 2019.\n\n# Clinics\n\nThe [[best clinic]]."],
    "name": [
        "We are the [[Best Clinic]] in town.",
        "The [[best clinic]] in town.",
        "[[Best Clinic]] in Town and County",
        "It is our [[Miracle]] salve.",
        "Good Care, [[Best Clinic]] for you and for everybody in town.",
        "We are Texas’ [[Best Clinic]] for you and for everybody.",
    ],
    "title": ["Come to [the [[best clinic]]](https://example.org/a) today.", "The [[best clinic]]."],
    "proper-name": [
        "Known as the “[[Miracle]] Tree”, it is a food.",
        "[[Substance abuse]] is common.",
        "# [[Substance Abuse]] In Young Men",
        "[[Alcohol Addiction]]: it is a disorder that can be treated.",
        "The [[Drug Abuse]] of his youth is over.",
    ],
    "wording": [
        "In the long term, an [[addict]] needs help.",
        "The shelter, called Harbour and opened by the mayor in the spring of 1998, serves any [[addict]].",
        "# Words\n\nAn [[addict]].",
        "He spoke of “an [[addict]]” and went.",
        "He spoke of nurses' [[addicts]]' rights.",
        "He avoids “an [[addict]] of that kind”.",
    ],
    "measured": ["It [[works]] after 12 weeks.", "It [[works]]. Of all men, 40% slept."],
    "text": ["# It is [[safe]]"],
    "heading": ["# Salves\n\nIt is [[safe]].", "- It is [[safe]]"],
    "linked": ["It is [[safe]], says [the page](/salve)."],
    "off-topic": [
        "The salve is a [[breakthrough]] for the skin.",
        "She treated him with mud.\n\nIt was a [[breakthrough]].",
        "She treated him with mud, as everybody did in the valley and in the towns by the river. After a long and cold"
        " winter came this [[breakthrough]] from the mountains.",
    ],
}


def cases(table: dict[str, list[str]]) -> list[tuple[str, str]]:
    return [(guard, text) for guard, texts in table.items() for text in texts]


@pytest.mark.parametrize(("guard", "text"), cases(YES))
def test_the_guard_sees_it(guard: str, text: str) -> None:
    assert seen(guard, text)


@pytest.mark.parametrize(("guard", "text"), cases(NO))
def test_the_guard_is_not_taken_in(guard: str, text: str) -> None:
    assert not seen(guard, text)


def test_every_guard_is_tested_both_ways() -> None:
    assert set(YES) == set(NO) == set(GUARDS)


def table(**entries: str) -> Fields:
    nodes = {name: (value, number) for number, (name, value) in enumerate(entries.items(), 1)}
    return Fields("own.yaml", nodes, error=RuleFileError)


class TestEffects:
    @pytest.mark.parametrize(
        ("effect", "left"),
        [
            (Effect.SILENCE, None),
            (Effect.SOFTEN, Severity.INFO),
            (Effect.LOWER, Severity.WARNING),
            (Effect.IGNORE, Severity.ERROR),
        ],
    )
    def test_on_an_error(self, effect: Effect, left: Severity | None) -> None:
        assert effect.on(Severity.ERROR) is left

    def test_guards_add_up(self) -> None:
        guards = read_guards(table(hedge="lower", ability="lower"), _WORDS)
        assert guards.weigh(place("It might well be able to [[cure]] gout."), Severity.ERROR) is Severity.INFO

    def test_silence_wins(self) -> None:
        guards = read_guards(table(), _WORDS)
        assert guards.weigh(place("It may not [[cure]] gout."), Severity.ERROR) is None

    def test_an_ignored_guard_changes_nothing(self) -> None:
        guards = read_guards(table(negation="ignore"), _WORDS)
        assert guards.weigh(place("It is not [[safe]]."), Severity.ERROR) is Severity.ERROR

    def test_a_table_stands_on_top_of_another(self) -> None:
        base = read_guards(table(negation="ignore"), _WORDS)
        guards = read_guards(table(hedge="silence"), _WORDS, base.effects)
        assert guards.effects["negation"] is Effect.IGNORE
        assert guards.effects["hedge"] is Effect.SILENCE

    def test_an_unknown_guard_is_refused_with_its_line(self) -> None:
        with pytest.raises(RuleFileError, match=r"own\.yaml:2: there is no guard “hedges”; did you mean “hedge”"):
            read_guards(table(negation="ignore", hedges="lower"), _WORDS)


class TestClause:
    @pytest.mark.parametrize(
        ("text", "clause"),
        [
            ("Rest, and it is [[safe]] here; stay.", "it is safe here"),
            ("It is dear but it is [[safe]].", "it is safe."),
            ("It is [[safe, quick and cheap]] here, Ann.", "It is safe, quick and cheap here"),
            ("Tea is warm and it is [[safe]]", "it is safe"),
            ("It is dear because it is [[safe]].", "it is safe."),
            ("Not because it is [[safe]], Ann.", "Not because it is safe"),
            ("It is [[safe]] and does not sting.", "It is safe"),
        ],
    )
    def test_the_clause_around_a_match(self, text: str, clause: str) -> None:
        where = place(text)
        assert where.document.text(where.clause) == clause

    def test_words_left_and_right(self) -> None:
        where = place("One two three four [[five]] six seven eight.")
        text = where.document.text
        assert (text(where.left(2)), text(where.right(2))) == ("three four", "six seven")
        assert (text(where.left(9)), text(where.right(9))) == ("One two three four", "six seven eight.")

    def test_no_words_at_the_edges(self) -> None:
        where = place("[[Five]]")
        assert (where.left(3), where.right(3)) == (Span(0, 0), Span(4, 4))
