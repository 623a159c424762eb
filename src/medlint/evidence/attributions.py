"""Finds sources that a text names without an address: “according to the CDC”, “published in The Lancet”."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from medlint.evidence.bodies import ACRONYMS, HEADS, KNOWN, KNOWN_SIGNS, NOT_STUDIES
from medlint.evidence.experts import EXPERTS
from medlint.evidence.finder import Article, Finder, starting_in
from medlint.evidence.speakers import SELF, SPEAKERS, signal
from medlint.evidence.verdict import Signal
from medlint.model.months import MONTHS
from medlint.model.span import Span
from medlint.pattern import Pattern

_WORD = r"[A-ZÀ-Þ][\w’'&.-]*\w(?:[’'](?=\s[A-Z]))?"
_LINK = r"(?:of|for|on|and|in|the|to|&|at)"
_TAIL = rf"(?:\s+(?:{_LINK}\s+){{0,3}}{_WORD}){{0,6}}"
_STUDY = (
    r"(?:stud(?:y|ies)|trials?|surveys?|polls?|reports?|research|review|meta-analys[ie]s|analys[ie]s|data|figures"
    r"|papers?|facts"
    r"|statistics|estimates?|findings|guidelines?|registry|database|investigation|census|article|letter|researchers"
    r"|scientists|investigators|authors|statement|experiment|records|numbers|published|publication)"
)
_SAYS = (
    r"(?:estimat|expect(?:s|ed)\b|report|say|said|found|find|not(?:es?|ed|ing)\b|show|suggest|indicat|reveal|project(?:s|ed)|conclud"
    r"|warn"
    # “in select states” is no verb
    r"|stat(?:ed|ing)\b|states?\b(?=[,:]?\s+(?:that\b|[\"“\d]|(?:about|nearly|over|more|almost|up|approximately)\b"
    r"|(?:on|in)\s+(?:its|their|an?|the)\b))"
    r"|claim|declar|announc|publish|recogni[sz]|classif|rank|list(?:s|ed)|count(?:s|ed)|predict"
    r"|confirm|calculat|put(?:s)?\s|cit(?:es?|ed)\b|recommend|discover|determin|conduct|observ|believ|record|survey"
    r"|demonstrat)"
)
_CITES = (
    r"(?:according to|reported by|estimated by|published (?:[\w.,]+ ){0,4}(?:in|by|online)|cited by|source[sd]?:?"
    r"|as per|per|(?:conducted|led|performed|done|carried out|released|issued|commissioned|compiled|taken|presented"
    r"|adapted) (?:\w+ ){0,3}(?:by|at|from|in|to)|says?|said|journals?|magazine|citing|via|courtesy of|researchers"
    r"|(?:countries|nations|cases|deaths|patients|people|trials|records) (?:reviewed|surveyed|studied|tracked|counted"
    r"|recorded|reported|analy[sz]ed) by"
    r"|scientists|professor|doctors|experts|team)(?: (?:at|from|of|with|in))?"
)
_EPITHETS = (
    r"(?:(?:the|a|an|both|its|to|medical|peer-reviewed|scientific|prestigious|british|american|us|u\.s\.|uk|eu"
    r"|non-?profit|charity|independent|federal|international|global|local"
    r"|\d{4}) )*"
    r"(?:(?:journals?|magazine|newspaper) )?"
)
# Before a name: what says that the sentence rests on it.
_BEFORE = Pattern(
    rf"(?:\b{_CITES}|\baccording to (?:[\w'’-]+ ){{1,6}}(?:by|from|at|of|in|with)"
    rf"|\b{_STUDY} (?:[\w'-]+ ){{0,6}}(?:by|from|in|at|of|for|with))[ :\"“]*{_EPITHETS}[\"“*_]*$"
)
# The other of two that asked together: “a Fernhill-University of Kent poll”.
_PARTNER = r"[/–-][A-Z][\w.’'&]*(?:\s(?:of\s(?:the\s)?)?[A-Z][\w.’'&]*){0,4}"
_AFTER = Pattern(
    rf"""(?:{_PARTNER})?\s*(?:\([^()]{{1,60}}\))?,?(?:['’]s?)?(?:[\s"”]+|(?<=\)))"""
    rf"""(?:[\w'’.,-]+\ +){{0,4}}?(?:{_STUDY}\b|{_SAYS})"""
    rf"""|\s*(?:\([^()]{{1,60}}\))?\s*:\s""",
    re.VERBOSE,
)
# Where the space is gone that stood behind a link: “the Fernhill Heart Fundreports”.
_RUN_ON = Pattern(r"[a-z](?:reports|reported|estimates|estimated|says|states|notes|found)$")
_NOT_SAYING = Pattern(
    r"[-–—]?\s*(?:approv|clear|registered|certified|trained|licensed|accredited|funded|graduate|inspected)"
)
# “Americans (AAD 2022)” gives a source; “Americans (AAD)” may be short for a name.
_DATED = Pattern(r",?\s(?:19|20)\d\d\)")
_CLOSED = Pattern(r"[^()]{0,40}\)")
# Comparing words and looking for letters is much cheaper than the patterns, and mostly there is nothing to find.
_CAPITALS = Pattern(r"[A-Z][A-Za-z]+")
_SHOUTED = Pattern(r"[A-Z](?:[A-Z\d*]{2}|[A-Z]-\d\d)[\w*-]*\s+(?:(?:\d|I{1,3}|phase\s\d)\s+)?(?:trial|stud|program)")
# A study by its acronym, and where a text introduces it: “the SUNRISE-2 trial”.
_NAME = r"[A-Z][A-Z\d*]{3,}(?:-\d{1,2})?"
_CALLED = Pattern(rf"\b{_NAME}(?![\w*-])(?!\s+(?:(?:\d|I{{1,3}}|phase\s\d)\s+)?(?:trial|stud|program))")
_INTRODUCED = Pattern(rf"\b{_NAME}(?=(?:\s\d)?\s(?:trials?|study)\b)")
_SHORT = Pattern(r"[A-Z][A-Z\d*]{3}")
_NOT_STUDIES = frozenset(NOT_STUDIES)
_STUDY_WORDS = ("trial", "stud", "program")
_TITLES = (" Study", " Trial", " Survey", " Cohort", " Initiative")
_GENERIC_CUES = (
    *("er the ", "searchers ", "cientists ", "vestigators ", "ccording", "s reported", "ublished", "the journal"),
    *("classic ", "landmark ", "seminal ", "famous ", "influential ", "pivotal "),
    *(
        f"{study} in "
        for study in ("tudy", "tudies", "trial", "eview", "alysis", "aper", "rticle", "eport", "etter", "itorial")
    ),
)
# Where a line ends whose next word is a link.
_OPEN = ("ccording to", "ccording to the", "published in", "published in the", "reported by", "reported by the")
_LONGEST_LINE = 100
_SMALL = frozenset(("of", "the", "and", "for", "in", "on", "to", "with"))  # words that acronyms leave out
_ACRONYMS = frozenset(ACRONYMS)
_SIGNS = _ACRONYMS.union(HEADS, KNOWN_SIGNS)


@cache
def _body() -> Pattern:
    """A name that stands for a body or a journal; the space may be lost where a link began, “theHeart Foundation”."""
    heads = "|".join(HEADS)
    named = (
        rf"(?:{_WORD}\s+(?:(?:of|for|and|&|on|the)\s+){{0,2}}){{1,6}}?(?:{heads})\b{_TAIL}"
        rf"|(?:{heads})\s+(?:of|for|on)\s+(?:the\s+)?{_WORD}{_TAIL}"
    )
    known = "|".join(KNOWN)
    return Pattern(
        rf"(?=[A-Z\df])(?:(?<![\w@#])|(?<=\bthe)(?=[A-Z]))(?:(?<![/-])|(?<=\b[A-Z][\w.]*[/-]))"
        rf"(?:(?:{known})|{named}|(?:U\.?S\.?\s+)?(?P<acronym>[A-Z]{{2,8}}))(?!\w|-(?![A-Z]))"
    )


@cache
def _study() -> Pattern:
    """A trial or study known by a name of its own."""
    barred = "|".join(NOT_STUDIES)
    generic = (
        "This|That|These|The|A|An|Our|One|Many|Some|Several|Most|New|Recent|Clinical|Case|Medical|Independent|Research"
        "|Scientific|Human|Animal|Pilot|Early|Further|Other|Another|In|Other|Two|Three|Study|Double|Randomi[sz]ed|Controlled"
        "|Phase|Free|Day|Various|Numerous|Previous|Current|Observational|Cohort|University|And|Of|Cancer|Latest|Clinically"
    )
    return Pattern(
        rf"""(?=[A-Z])(?<![\w-])(?:
          (?!(?:{barred})\b)[A-Z](?:[A-Z\d*]{{2,}}|[A-Z]-\d{{2,}})[\w*-]*\s+(?:(?:\d|I{{1,3}}|phase\s\d)\s+)?
          (?:trials?|study|studies|program(?:me)?)\b
        | (?!(?:{generic})\b){_WORD}(?:\s+(?:(?:of|for|and|on|the|in)\s+)?{_WORD}){{1,6}}?(?:\s\([\w-]+\))?
          \s(?:Study|Trial|Survey|Cohort|Initiative)\b
          (?:\s(?:of|on)\s{_WORD}(?:\s{_WORD})*)?
        )""",
        re.VERBOSE,
    )


# What the names of many journals end in.
_FIELD = (
    r"(?:Medicine|Psychiatry|Oncology|Neurology|Pediatrics|Paediatrics|Cardiology|Dermatology|Epidemiology|Psychology"
    r"|Nutrition|Surgery|Gastroenterology|Rheumatology|Immunology|Metabolism|Physiology|Pharmacology|Nephrology|Urology|Hypertension"
    r"|Infectious\sDiseases|Neuroscience|Research|Reports|Reviews|Health|Care)"
)
_GENERIC = Pattern(
    rf"(?:[Aa]ccording\s+to|\b[Pp]er(?=\s+the\s+[A-Z])"
    # those who do research at a hospital or a clinic sell nothing
    rf"|\b(?P<researchers>(?:[Aa]ccording\s+to|[Ss]aid|[Ss]ays?|by)\s+(?:the\s+)?(?:researchers|scientists|investigators)\s+(?:at|from))(?=\s+(?:the\s+)?[A-Z])|[Aa]s\s+reported\s+(?:by|in)|[Pp]ublished\s+(?:[\w.,]+\s+){{0,4}}in|(?:in|of)(?=\s+the\s+journal)"
    # “the classic Rao trial”
    rf"|\b(?:classic|landmark|seminal|famous|influential|pivotal)(?=\s[A-Z][\w-]+(?:\s(?:and|&)\s[A-Z][\w-]+)?\s(?:trial|study|experiment)\b)"
    # “a study in Pain Medicine”, “a report published by the Heart Fund”
    rf"|(?:stud(?:y|ies)|survey|article|report|paper|data)\s+published\s+by|(?:stud(?:y|ies)|trial|review|analysis|paper|article|report|letter|editorial)\s+in(?=\s+(?:[Tt]he\s)?(?:[A-Z][a-z]+\s(?:(?:and|of|&|in)\s)?){{0,4}}{_FIELD}\b))\s+"
    # “in the March 24 issue of Fernhill Medicine”
    rf"(?:the\s+(?:[A-Z][a-z]+\.?\s+(?:\d{{1,2}},?\s+)?(?:\d{{4}}\s+)?)?(?:online\s+|print\s+)?(?:issue|edition|release)\s+of\s+)?"
    rf"(?:the\s+(?:journal\s+|magazine\s+|book\s+)?)?"
    rf"(?!(?:{MONTHS}|Jan|Feb|Aug|Sept?|Oct|Nov|Dec|English|Research"
    rf"|Stud(?:y|ies)|Experts?|Scientists?|Statistics|Cohen[’']s|Doctors?|Dr|Mr|Mrs|Ms|Prof|Professor|Ayurved\w*|Chinese"
    rf"|Traditional"
    rf"|Indian|Eastern|Western|Medical|Some|Many|Recent|New|One|Our|This|These|Clinical|Science|Islam\w*"
    rf"|Naturopath\w*)\b)"
    rf"(?P<name>(?:U\.[SK]\.\s+(?=[A-Z]))?{_WORD}{_TAIL})"
)


# A line that names where the text before it comes from: “Sources: Fernhill Heart Fund; gout.example.org”.
_SOURCE_LINE = Pattern(
    r"(?:(?<=[.!?)]\s)|(?<=[.!?)]\s[(*_])|(?<![^\n(*_]))(?:[Dd]ata\s|DATA\s|[Ss]tory\s)?S(?:ource|OURCE)s?(?:\([Ss]\))?\s?:[\s*_]*"
    r"(?P<name>[\w-]+(?:\.[\w-]+)*\.(?:com|org|gov|edu|net|int|co\.uk|eu)\b|(?:[Tt]he\s)?[A-Z][\w.&’'-]+"
    r"(?:\s(?:(?:of|for|and|the|on|&)\s){0,2}[A-Z][\w.&’'-]*){0,8})"
)


def _may_name_body(text: str) -> bool:
    return not _SIGNS.isdisjoint(_CAPITALS.findall(text)) or "overnment" in text


def _bodies(article: Article, span: Span, block: Span) -> Iterator[Signal]:
    for found in starting_in(_body(), article.prose, span, block):
        known = found["acronym"] is None or found["acronym"] in _ACRONYMS
        if known and _is_cited(article.prose, Span(*found.span()), block):
            yield signal(found.group(), found.start(), found.end())


def _may_name_study(text: str) -> bool:
    if any(title in text for title in _TITLES):
        return True
    return any(word in text for word in _STUDY_WORDS) and _SHOUTED.search(text) is not None


def _studies(article: Article, span: Span, block: Span) -> Iterator[Signal]:
    for found in starting_in(_study(), article.prose, span, block):
        yield signal(found.group(), found.start(), found.end())


def _may_call_study(text: str) -> bool:
    return _SHORT.search(text) is not None


@lru_cache(maxsize=1)
def _introduced(prose: str) -> frozenset[str]:
    """The acronyms of the studies that a text introduces, each after “the”."""
    if " trial" not in prose and " study" not in prose:
        return frozenset()
    found = _INTRODUCED.finditer(prose)
    after = (one for one in found if "the" in prose[max(0, one.start() - 30) : one.start()].lower().split()[-2:])
    return frozenset([one.group() for one in after]) - _NOT_STUDIES


def _called(article: Article, span: Span, block: Span) -> Iterator[Signal]:
    """The acronyms of studies that the text introduces elsewhere: after “the SUNRISE trial”, SUNRISE is enough."""
    names = _introduced(article.prose)
    for found in starting_in(_CALLED, article.prose, span, block) if names else ():
        if found.group() in names:
            yield signal(found.group(), *found.span())


def _may_go_by(text: str) -> bool:
    return any(cue in text for cue in _GENERIC_CUES)


def _generic(article: Article, span: Span, block: Span) -> Iterator[Signal]:
    for found in starting_in(_GENERIC, article.prose, span, block):
        if found["researchers"] or not SELF.search(found["name"]):
            yield signal(found["name"], *found.span("name"))


def _may_be_broken(text: str) -> bool:
    return text.rstrip().endswith(_OPEN) or "\n," in text[:_LONGEST_LINE]


def _broken_off(article: Article, span: Span, block: Span) -> Iterator[Signal]:
    """The sources that stand half in the line above or below: some texts break at a link, “according to / the NGB”."""
    prose = article.prose
    above = prose.rfind("\n", 0, max(0, block.start - 1)) + 1 if span.start == block.start else block.start
    for found in _GENERIC.finditer(prose, above, min(len(prose), span.end + _LONGEST_LINE)):
        crosses = found.start() < block.start < found.end() or found.start() < block.end < found.end()
        if crosses and "\n\n" not in found.group() and (not SELF.search(found["name"]) or _is_learned(found["name"])):
            yield signal(found["name"], max(found.start(), block.start), min(found.end(), block.end))


def _may_have_source_line(text: str) -> bool:
    return ":" in text and ("ource" in text or "OURCE" in text)


def _source_lines(article: Article, span: Span, block: Span) -> Iterator[Signal]:
    for found in starting_in(_SOURCE_LINE, article.prose, span, block):
        yield signal(found["name"], *found.span("name"))


ATTRIBUTIONS = (
    Finder(_may_name_body, _bodies),
    Finder(_may_name_study, _studies),
    Finder(_may_call_study, _called),
    Finder(_may_go_by, _generic),
    Finder(_may_be_broken, _broken_off),
    *SPEAKERS,
    *EXPERTS,
    Finder(_may_have_source_line, _source_lines),
)


def _is_cited(prose: str, name: Span, within: Span) -> bool:
    """Whether the name at ``name`` is given as a source, not merely mentioned."""
    if SELF.search(prose, name.start, name.end) and not _is_learned(prose[name.start : name.end]):
        return False
    before = prose[max(within.start, name.start - 100) : name.start]
    if before.endswith("(") and not before[:-1].rstrip()[-1:].isupper() and _CLOSED.match(prose, name.end, within.end):
        dated = _DATED.match(prose, name.end, within.end) is not None
        return dated or not _defines(before[:-1], prose[name.start : name.end])
    if _NOT_SAYING.match(prose, name.end, within.end):
        return False
    if _BEFORE.search(" ".join(before.lower().split()) + " "):
        return True
    return bool(_AFTER.match(prose, name.end, within.end) or _RUN_ON.search(prose, name.start, name.end))


def _is_learned(name: str) -> bool:
    return any(
        word in name
        for word in ("Universit", "RAND", "Mayo", "Cleveland", "National", "Centers for", "Centre for", "Massachusetts")
    )


def _defines(before: str, acronym: str) -> bool:
    """Whether an acronym in brackets abbreviates what stands right before it: a name, or the words it is made of."""
    words = before.split()
    if words and words[-1][:1].isupper():
        return True
    letters = acronym.lower()
    lasts = (words[-count:] for count in range(1, min(len(words), len(letters)) + 1))
    return any(_is_made_of(letters, [word.lower() for word in last]) for last in lasts)


def _is_made_of(letters: str, words: list[str]) -> bool:
    """Whether ``words`` hold the letters in their order, the first of the first word, and the first of each counts.

    The CDC is not made of “contemplated suicide”, whose s is none of its letters.
    """
    firsts = [word[:1] for word in words if word not in _SMALL]
    return words[0][:1] == letters[0] and _in_order(letters, " ".join(words)) and _in_order("".join(firsts), letters)


def _in_order(letters: str, text: str) -> bool:
    """Whether ``text`` holds the letters in their order."""
    at = iter(text)
    return all(letter in at for letter in letters)
