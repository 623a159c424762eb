"""Front matter: prose fields with exact places, the rest as data."""

import pytest
from outline import comments, html, markdown, outline

from medlint.model.document import BlockKind, Document


def fields(document: Document) -> dict[str, str]:
    return {b.name: document.text(b.span) for b in document.blocks if b.kind is BlockKind.FIELD}


def test_plain_fields() -> None:
    text = "---\ntitle: Sore throat – what helps\nlayout: page\ndescription:   Rest: no. # a remark\n---\n\n# Sore\n"
    document = markdown(text.replace("Rest: no.", "Rest and drink."))
    assert outline(document) == [
        "2:8 field title: Sore throat – what helps",
        "4:16 field description: Rest and drink.",
        "7:3 heading1: Sore",
    ]
    assert document.data == {"layout": "page"}


@pytest.mark.parametrize(
    ("value", "read", "column"),
    [
        ("Plain text", "Plain text", 8),
        ("'It''s 😀 here'", "It' s 😀 here", 9),
        ('"Say \\"hi\\" \\u2019s \\\\ x"', 'Say " hi" ’ s \\ x', 9),
        ("5 ways: rest", "5 ways: rest", 8),
        ("a:b c", "a:b c", 8),
        ("-dash", "-dash", 8),
        ("!!str tagged", "tagged", 14),
        ("&a anchored", "anchored", 11),
        ('"\\U00110000 a \\U0010FFFF \\uD800 \\uDFFF \\ud7ff"', "� a \U0010ffff � � \ud7ff", 9),
    ],
)
def test_ways_to_write_a_text(value: str, read: str | None, column: int) -> None:
    document = markdown(f"---\ntitle: {value}\n---\nBody.\n")
    assert fields(document).get("title") == read
    if read is not None:
        assert document.source.position(document.blocks[0].span.start) == (2, column)
    assert document.text(document.blocks[-1].span) == "Body."


@pytest.mark.parametrize("header", [">", ">-", "|", "|+", "|2-", "> # remark"])
def test_block_texts(header: str) -> None:
    document = markdown(f"---\nsummary: {header}\n  One line\n  and 😀 two.\n\n  Three.\nx: 1\n---\nBody.\n")
    assert outline(document) == ["3:3 field summary: One line and 😀 two. Three.", "9:1 paragraph: Body."]
    assert document.data == {"x": "1"}


def test_text_over_several_lines() -> None:
    document = markdown("---\ntitle: One\n  two\n  three\nlead: \"a\n  b\"\nexcerpt: 'c\n\n  d'\n---\n")
    assert fields(document) == {"title": "One two three", "lead": "a b", "excerpt": "c d"}


def test_which_keys_are_prose() -> None:
    keys = ["Title", "description", "summary", "subtitle", "excerpt", "lead", "headline", "seo_title",
            "seo-description", "seoKeywords", "meta_description"]  # fmt: skip
    document = markdown("---\n" + "".join(f"{key}: text\n" for key in [*keys, "layout", "titles"]) + "---\n")
    assert list(fields(document)) == [key.lower() for key in keys]
    assert document.data == {"layout": "text", "titles": "text"}


def test_data() -> None:
    text = (
        "---\ntags: [a, 'b', \"c\"]\nlist:\n- one\n- 'two'\nseo:\n  title: nested\n  og:\n    x: 1\n    no: ~\n"
        "links:\n  - url: /a\n    label: A\n  - url: /b\nempty:\nflow: {k: v}\n# remark\n---\n"
    )
    expected = {
        "tags": "a, b, c",
        "list": "one, two",
        "seo.title": "nested",
        "seo.og.x": "1",
        "seo.og.no": "~",
        "links.url": "/a, /b",
        "links.label": "A",
        "flow.k": "v",
    }
    assert {key: value for key, value in markdown(text).data.items() if value} == expected


@pytest.mark.parametrize("awkward", ["a: &x 1\nb: *x\n", "a: {b: c}\n", "? a\n: b\n", "a: !!int 3\n", "'a b': 1\n"])
def test_simple_and_real_reader_agree(awkward: str) -> None:
    plain = "title: One\n  two\ndescription: 'a ''b'\ntags: [x, y]\nn:\n  m: >-\n    f\n    g\n  l:\n    - p\n    - q\n"
    simple, real = markdown(f"---\n{plain}---\n"), markdown(f"---\n{plain}{awkward}---\n")
    assert real.blocks == simple.blocks
    assert simple.data.items() <= real.data.items()


@pytest.mark.parametrize(
    "broken", ["title: [a: b: c\nx", "title: 'open\n", "a: b: c: d", "title: x\n\ty: z", "a: *none", "@: x"]
)
def test_malformed_front_matter_loses_only_itself(broken: str) -> None:
    document = markdown(f"---\ntitle: t\n{broken}\n---\n\n# Head\n\nBody.\n")
    assert outline(document)[-2:][0].endswith("heading1: Head")
    assert [document.text(b.span) for b in document.blocks if b.kind is not BlockKind.FIELD] == ["Head", "Body."]


def test_of_malformed_front_matter_all_is_read_that_can_be() -> None:
    text = (
        "---\ntitle: Gout: a guide\ndescription: \"Eat: well\"\nsummary: 'Don''t: wait'\nlead: |\n"
        "  Two: lines\n  of it\nlayout: page\n  title: deeper\ntags: [a\nkey one: 'b\n---\n\nBody.\n"
    )
    document = markdown(text)
    assert outline(document) == [
        "2:8 field title: Gout: a guide",
        "3:15 field description: Eat: well",
        "4:11 field summary: Don' t: wait",
        "6:3 field lead: Two: lines of it",
        "14:1 paragraph: Body.",
    ]
    assert document.data == {"layout": "page title: deeper", "tags": "[a", "key one": "'b"}


def test_thematic_breaks_are_no_front_matter() -> None:
    assert outline(markdown("---\nJust prose here.\n\n---\n\nMore.\n")) == [
        "1:1 break: ---",
        "2:1 paragraph: Just prose here.",
        "4:1 break: ---",
        "6:1 paragraph: More.",
    ]


def test_unclosed_front_matter_is_text() -> None:
    assert "words" in markdown("---\ntitle: x\n\nwords\n").prose


def test_empty_front_matter() -> None:
    assert outline(markdown("---\n---\nBody.\n")) == ["3:1 paragraph: Body."]


def test_only_at_the_top() -> None:
    assert markdown("Body.\n\n---\ntitle: x\n---\n").data == {}


def test_comments_before_it() -> None:
    document = markdown("<!-- one -->\n\n<!-- two\n-->\n---\ntitle: T\n---\nBody.\n")
    assert comments(document) == ["one", "two"]
    assert outline(document) == ["6:8 field title: T", "8:1 paragraph: Body."]


@pytest.mark.parametrize("line_end", ["\r\n", "\r"])
def test_line_ends(line_end: str) -> None:
    text = "---\ntitle: >-\n  a\n  b\nx: [1, 2]\ny:\n  - z\n---\n\n# H\n"
    document = markdown(text.replace("\n", line_end))
    assert outline(document) == outline(markdown(text))
    assert document.data == {"x": "1, 2", "y": "z"}


def test_toml() -> None:
    text = (
        "+++\ntitle = \"A \\\"b\\\" \\u00e9\"\n'summary' = '''c\nd'''\n"
        'description = """\ne \\\n  f"""\nlead = \'g\'\n'
        'draft = true\ntags = ["h", "i"]\n[params]\ntitle = "no"\n+++\nBody.\n'
    )
    document = markdown(text)
    assert outline(document) == [
        '2:10 field title: A " b" é',
        "3:16 field summary: c d",
        "6:1 field description: e f",
        "8:9 field lead: g",
        "14:1 paragraph: Body.",
    ]
    assert document.data == {"draft": "true", "tags": "h, i", "params.title": "no"}


def test_malformed_toml() -> None:
    document = markdown("+++\ntitle = 'Gout'\nx = \n+++\nBody.\n")
    assert outline(document) == ["2:10 field title: Gout", "5:1 paragraph: Body."]


def test_json() -> None:
    text = '{\n  "a": {"title": "no"},\n  "title": "B \\u00e9 \\/",\n  "n": [1, null, {"x": false}]\n}\n\nBody.\n'
    document = markdown(text)
    assert outline(document) == ["3:13 field title: B é /", "7:1 paragraph: Body."]
    assert document.data == {"a.title": "no", "n": "1, ", "n.x": "false"}


@pytest.mark.parametrize("text", ["{not json}\n\nBody.\n", "{}. Body.\n", '["a"]\n\nBody.\n', '{"a": 1} Body.\n'])
def test_what_is_no_json(text: str) -> None:
    assert markdown(text).data == {}
    assert "Body." in markdown(text).prose


def test_front_matter_of_a_page() -> None:
    assert outline(html("---\ntitle: T\nx: {{ y }}\n---\n<p>Body.</p>\n")) == [
        "2:8 field title: T",
        "5:4 paragraph: Body.",
    ]


def test_addresses_in_fields_are_no_prose() -> None:
    document = markdown("---\ntitle: See https://example.org/x\n---\n")
    assert fields(document) == {"title": "See"}


@pytest.mark.parametrize(
    ("toml", "expected"),
    [
        ('"title" = "a"', {"title": "a"}),
        ("\ttitle\t=\t'a'", {"title": "a"}),
        ('title = """a "b" c\\"""" # d', {"title": 'a "b" c"'}),
        ("title = '''it's 'a'\n'''", {"title": "it's 'a'"}),
        ('layout = "title = x"\ntitle = "a"', {"title": "a"}),
        ("[a] # b\ntitle = 'no'", {}),
        ("[[a]]\ntitle = 'no'", {}),
        ("tags = ['[x]']\ntitle = 'a'", {"title": "a"}),
        ('title = "\\u2019 \\x \\U0001F375"', {"title": "’ x 🍵"}),
        ('title = "\\U0001F375\\tx\\"', {}),
        ('title = "\\U0001F375\\tx"', {"title": "🍵 x"}),
    ],
)
def test_ways_to_write_toml(toml: str, expected: dict[str, str]) -> None:
    document = markdown(f"+++\n{toml}\n+++\nBody.\n")
    assert fields(document) == expected
    assert document.text(document.blocks[-1].span) == "Body."


@pytest.mark.parametrize(
    ("json", "expected"),
    [
        ('"x": "a \\" { [", "title": "b"', {"title": "b"}),
        ('"x": "\\" { \\" [", "title": "b"', {"title": "b"}),
        ('"x": "]}", "title": "b"', {"title": "b"}),
        ('"x": [{"title": "no"}], "title": "b"', {"title": "b"}),
        ('"title"\n:\n"b", "lead": 3', {"title": "b"}),
        ('"x": "title", "lead": "b"', {"lead": "b"}),
        ('"title": "\\ud83c\\"b\\""', {"title": '� " b"'}),
    ],
)
def test_ways_to_write_json(json: str, expected: dict[str, str]) -> None:
    document = markdown(f"{{{json}}}\nBody.\n")
    assert fields(document) == expected
    assert document.text(document.blocks[-1].span) == "Body."


@pytest.mark.parametrize("end", ["---", "...", "---  ", "--- \t"])
def test_how_front_matter_ends(end: str) -> None:
    assert outline(markdown(f"---\t\ntitle: T\n{end}\nBody.\n")) == ["2:8 field title: T", "4:1 paragraph: Body."]


@pytest.mark.parametrize("no_end", ["----", "--- x", "...."])
def test_what_does_not_end_front_matter(no_end: str) -> None:
    assert fields(markdown(f"---\ntitle: T\n{no_end}\n\nBody.\n")) == {}
