"""What holds for every text, whatever is written in it."""

import random
from html import unescape

from hypothesis import given, settings
from hypothesis import strategies as st

from medlint.model.document import PROSE, Document
from medlint.model.source import Format, Source
from medlint.parse import parse

MARKDOWN = (
    "# Cold 😀 hands\n",
    "Setext é\n---\n",
    "Plain words in a row.",
    " ",
    "\n",
    "\n\n",
    "- first\n- second\n\n  more of it\n",
    "1. one\n   - nested\n2. two\n",
    "> quoted\u00a0text\n> goes on\n",
    "| a | b |\n|---|---|\n| c | **d** |\n",
    "Term\n: what it means\n",
    "[^1]: The note.\n    And more.\n",
    "text[^1] and [^none]",
    "[a link](https://example.org/SECRET?SECRET 'SECRET')",
    "[ref][r]\n\n[r]: https://example.org/SECRET\n",
    "<https://example.org/SECRET>",
    "https://example.org/SECRET",
    "![SECRET](SECRET.png)",
    "`SECRET`",
    "```SECRET\nSECRET\n```\n",
    "    SECRET\n",
    "**bold** _em_ ~~gone~~",
    "un**believ**able",
    "$SECRET$",
    "<!-- SECRET -->",
    "e\u0301 &amp; &lt;x&gt; &nbsp; &NotEqualTilde; &#x1F600; &#10; &#0;",
    "\u2028",
    "\x00",
    "\t",
    "\\*literal\\*",
    "---\n",
    "- [ ] todo\n",
    "{: .SECRET}\n",
    '{{< SECRET a="SECRET" >}}',
    "\n{{% SECRET %}}\n",
    "{% SECRET %}",
    "{{ SECRET }}",
    "[see @SECRET2020, p. 3]",
    "^[inline]",
    "^12^",
    ":::SECRET\n",
)
HTML = (
    "<p>A paragraph",
    "</p>",
    "<div class='SECRET'>",
    "</div>",
    "<ul><li>one<li>two</ul>",
    "<UL>\n<LI>item</LI>\n",
    "</ul>",
    "<li markdown='1'>",
    "</li>",
    "<table><tr><td>cell<th>head</table>",
    "<td>",
    "<b><i>mixed</b></i>",
    "<p><font>bad</p>nest</font>",
    "<a href='SECRET' title=\"SECRET > SECRET\">link</a>",
    "<img src=SECRET alt=SECRET>",
    "<br><br/>",
    "<br>",
    "<script>SECRET</script>",
    "<style>SECRET</style>",
    "<nav>SECRET</nav>",
    "<code>SECRET</code>",
    "<del>SECRET<p>SECRET</del>",
    "<s>SECRET <a href=SECRET>SECRET</a></s>",
    "<pre>SECRET\nSECRET</pre>",
    "<span hidden>SECRET</span>",
    "<i style='display: none'>SECRET</i>",
    "<title>Page &amp; title</title>",
    "<meta name='description' content='A page'>",
    "<sup>1</sup>",
    "H<sub>2</sub>O",
    "<h2>Head",
    "</h2>",
    "a < b > c",
    "<",
    "&",
    "<blockquote>said</blockquote>",
    "<dl><dt>t<dd>d</dl>",
    "<custom-element a=SECRET>in</custom-element>",
    "<video src=SECRET>SECRET</video>",
    "<!---->",
    "<!DOCTYPE html>",
    "<?SECRET?>",
)
MDX = (
    "import SECRET from 'SECRET'\n\n",
    "export const SECRET = 1\n\n",
    "{/* SECRET */}",
    "{SECRET}",
    "<Cite id={SECRET} />",
    "<Callout a='SECRET'>\n",
    "</Callout>\n",
)
FRONT = (
    "",
    "---\ntitle: 'It''s cold'\ntags: [SECRET]\n---\n",
    '---\ntitle: "Say \\"a\\""\ndescription: >-\n  folded 😀\n  lines\nx:\n  - y: SECRET\n---\n',
    "+++\ntitle = \"Toml\"\nx = 'SECRET'\n+++\n",
    '{"title": "Json", "x": "SECRET"}\n',
    "---\ntags: [broken SECRET\nx\n---\n",
    "<!-- SECRET -->\n---\ntitle: after\n---\n",
)
STRAY = (*tuple("<>[](){}*_`~|\"'=-:#!&;/\\^@$% \n\r\t"), "\r\n", "\x00", "\u2028", "é", "😀", "\u00a0", "e\u0301", "İ")

formats = st.sampled_from([Format.MARKDOWN, Format.MDX, Format.HTML])


def pages(*stocks: tuple[str, ...]) -> st.SearchStrategy[str]:
    """Texts made of fragments, each beginning a line or going on in one."""
    piece = st.sampled_from([fragment for stock in stocks for fragment in stock])
    body = st.lists(st.tuples(piece, st.sampled_from(["", "", "\n", "\n\n", " "])), max_size=9)
    return st.tuples(st.sampled_from(FRONT), body).map(
        lambda page: page[0] + "".join(fragment + after for fragment, after in page[1])
    )


def read(text: str, kind: Format) -> Document:
    return parse(Source("page", text, kind))


def check(document: Document) -> None:
    """The invariants of the mask and of the blocks."""
    text, prose = document.source.text, document.prose
    assert len(prose) == len(text)
    end = 0
    for block in document.blocks:
        start = block.span.start
        assert end <= start < block.span.end <= len(text)
        end = block.span.end
        if block.kind in PROSE:
            assert not prose[start].isspace()
            assert not prose[end - 1].isspace()
        assert block.container < len(document.containers)
    for place, (shown, written) in enumerate(zip(prose, text, strict=True)):
        assert (shown in "\r\n") == (written in "\r\n")
        if shown != written and shown != " ":
            assert written in "&\\'" or text[place - 1] in "&\\", (shown, text[place - 9 : place + 9])
    for container in document.containers:
        assert container.span.start <= container.span.end <= len(text)
    for mark in document.marks:
        assert 0 <= mark.span.start < mark.span.end <= len(text)
        assert mark.span.start <= mark.text.start <= mark.text.end <= mark.span.end


@settings(max_examples=250, deadline=None)
@given(pages(MARKDOWN, HTML, MDX), formats, st.sampled_from(["\n", "\r\n", "\r"]))
def test_mask_and_blocks(text: str, kind: Format, line_end: str) -> None:
    check(read(text.replace("\n", line_end), kind))


@settings(max_examples=250, deadline=None)
@given(pages(MARKDOWN, HTML, MDX), formats, st.randoms(use_true_random=False))
def test_damaged_pages(text: str, kind: Format, chance: random.Random) -> None:
    for _ in range(chance.randint(1, 6)):
        at = chance.randint(0, len(text))
        text = text[:at] + chance.choice(STRAY) + text[at + chance.randint(0, 3) :]
    check(read(text, kind))


@settings(max_examples=150, deadline=None)
@given(st.text(), formats)
def test_any_text(text: str, kind: Format) -> None:
    check(read(text, kind))


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(STRAY), max_size=25).map("".join), formats)
def test_any_signs(text: str, kind: Format) -> None:
    check(read(text, kind))


@settings(max_examples=200, deadline=None)
@given(pages(MARKDOWN, HTML))
def test_line_ends_do_not_matter(text: str) -> None:
    kinds = (Format.MARKDOWN, Format.HTML)
    for kind in kinds:
        plain, windows = read(text, kind), read(text.replace("\n", "\r\n"), kind)
        places = [
            [(block.kind, block.name, *document.source.position(block.span.start)) for block in document.blocks]
            for document in (plain, windows)
        ]
        assert places[0] == places[1]


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from([f for f in MARKDOWN if f.count("SECRET")]), max_size=8), st.sampled_from(FRONT))
def test_nothing_but_prose_in_markdown(fragments: list[str], front: str) -> None:
    document = read(front + "Before.\n\n" + "\n\n".join(fragments), Format.MARKDOWN)
    assert "SECRET" not in document.prose
    assert "Before." in document.prose


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from([f for f in HTML if "SECRET" in f]), max_size=8))
def test_nothing_but_prose_in_html(fragments: list[str]) -> None:
    document = read("<p>Before.</p>" + "".join(fragments), Format.HTML)
    assert "SECRET" not in document.prose
    assert "Before." in document.prose


@settings(max_examples=100, deadline=None)
@given(st.text(alphabet=st.characters(blacklist_characters="<\r\n", blacklist_categories=["Cs"]), max_size=40))
def test_html_text_reads_as_a_browser_reads_it(text: str) -> None:
    document = read(f"<p>{text}</p>", Format.HTML)
    if not any(mark.target for mark in document.marks) and "{" not in text:
        expected = "".join(unescape(text).split())
        if any(sign.isalnum() for sign in expected):
            assert "".join(document.prose.split()) == expected


STRUCK = {
    Format.MARKDOWN: ["~~{}~~", "<del>{}</del>", "<s>{}</s>"],
    Format.HTML: ["<del>{}</del>", "<strike class='a'>{}</strike>"],
}
WORDS = ["warm 😀 hands", "5~10 mg", "**bold** words", "a [link](https://example.org/a)", "<b>bold</b> é", "x < y"]


@settings(max_examples=200, deadline=None)
@given(st.sampled_from(list(STRUCK)), st.lists(st.tuples(st.sampled_from(WORDS), st.booleans()), max_size=8), st.data())
def test_what_is_struck_out_is_as_if_it_were_not_there(
    kind: Format, pieces: list[tuple[str, bool]], data: st.DataObject
) -> None:
    struck = {words: data.draw(st.sampled_from(STRUCK[kind])).format(words) for words, _ in pieces}
    written = read("Well: " + " ".join(struck[words] if out else words for words, out in pieces), kind)
    left = read("Well: " + " ".join(" " * len(struck[words]) if out else words for words, out in pieces), kind)
    assert written.prose == left.prose
    assert written.blocks == left.blocks
    assert written.marks == left.marks
