"""The grammar of suppression comments.

    medlint-disable-next-line NAME, NAME -- reason
    medlint-disable NAME, NAME -- reason        … until medlint-enable, or to the end of the file
    medlint-enable NAME, NAME -- reason         without names: everything that is disabled
    medlint-disable-file NAME, NAME -- reason   anywhere in the file

A NAME is a rule's name, its code or a group of codes (``CLM``). The reason may be left out, the names may not.
"""

import re
from collections.abc import Iterator
from enum import Enum

from medlint.model.document import Comment
from medlint.model.fields import nearest
from medlint.model.record import NamedTuple
from medlint.model.span import Span
from medlint.pattern import Pattern

_TOOL = "medlint"

# Besides what begins as the grammar wants it, what somebody who does not remember it to the letter asks for.
_FORM = Pattern(
    r"\s*(medlint-[^\s,]*"
    r"|(?i:medlint[\s:_-]+(?:(?:disable|enable|ignore|suppress)(?![^\W_])[^\s,]*|(?:off|on)(?=\s*$))))"
    r"((?:(?!--).)*)(?:--(.*))?",
    re.DOTALL,
)
_BETWEEN_WORDS = Pattern(r"[\s:_-]+")
_NAME = Pattern(r"[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*")
_MOST_SHOWN = 60


class Verb(Enum):
    """What a suppression comment asks for."""

    NEXT_LINE = "medlint-disable-next-line"
    DISABLE = "medlint-disable"
    ENABLE = "medlint-enable"
    FILE = "medlint-disable-file"


_VERBS = {verb.value: verb for verb in Verb}
# What slips may mean, the first that fits; where that is not clear, no more than the next line.
_MEANT = (
    (Pattern(r"-enable|-(?:on|end)$"), Verb.ENABLE),
    (Pattern(r"file"), Verb.FILE),
    (Pattern(r"line|next|ignore|suppress|-disable-"), Verb.NEXT_LINE),
    (Pattern(r"-off$"), Verb.DISABLE),
)


class Word(NamedTuple):
    """Words of a comment and their place in the source."""

    text: str
    span: Span


class Directive(NamedTuple):
    """A suppression comment: what it asks for, the rules it names and why. ``span`` is the whole comment."""

    verb: Verb
    names: tuple[Word, ...]
    span: Span
    reason: str = ""


class Malformed(NamedTuple):
    """A comment that begins like a suppression and is none: where and why."""

    span: Span
    problem: str


def read_directive(comment: Comment, source: str) -> Directive | Malformed | None:
    """The suppression in ``comment``, a comment of the text ``source``; None in any other comment."""
    if comment.text.lstrip()[: len(_TOOL)].lower() != _TOOL or not (form := _FORM.match(comment.text)):
        return None
    start = source.index(comment.text, comment.span.start)
    verb = _VERBS.get(form[1])
    if verb is None:
        problem = f"no suppression is called “{shorten(form[1])}”{_hint(form[1])}"
        return Malformed(_shifted(form.span(1), start), problem)
    names = tuple(_words(form[2], start + form.start(2)))
    reason = " ".join((form[3] or "").split())
    return _bad_name(names, verb, comment.span) or Directive(verb, names, comment.span, reason)


def _hint(name: str) -> str:
    """Which suppression may be meant by ``name``; never one that reaches further than what it says."""
    plain = _BETWEEN_WORDS.sub("-", name.lower())
    if meant := next((verb for words, verb in _MEANT if words.search(plain)), None):
        return f"; did you mean “{meant.value}”?"
    return nearest(plain, [Verb.DISABLE.value, Verb.ENABLE.value]) or f"; there are {', '.join(_VERBS)}"


def _bad_name(names: tuple[Word, ...], verb: Verb, comment: Span) -> Malformed | None:
    if not names and verb is not Verb.ENABLE:
        return Malformed(comment, f"“{verb.value}” must name the rules it is about")
    for name in names:
        if not name.text:
            return Malformed(comment, "a name is missing beside a comma")
        if not _NAME.fullmatch(name.text):
            problem = "is not the name of one rule; put commas between names and “--” before the reason"
            return Malformed(name.span, f"“{shorten(name.text)}” {problem}")
    return None


def shorten(text: str) -> str:
    """``text`` short enough to be quoted in a message."""
    folded = " ".join(text[: 2 * _MOST_SHOWN].split())
    return folded if len(text) <= _MOST_SHOWN else folded[:_MOST_SHOWN] + "…"


def _words(text: str, offset: int) -> Iterator[Word]:
    """What stands between the commas of ``text``, without the space around it; nothing in a blank text."""
    for item in text.split(",") if text.strip() else ():
        start = offset + len(item) - len(item.lstrip())
        yield Word(item.strip(), Span(start, start + len(item.strip())))
        offset += len(item) + 1


def _shifted(place: tuple[int, int], offset: int) -> Span:
    return Span(place[0] + offset, place[1] + offset)
