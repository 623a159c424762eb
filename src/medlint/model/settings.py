"""What a configuration asks for."""

from enum import Enum

from medlint.model.audience import JURISDICTIONS, PROFILES, Audience
from medlint.model.record import NamedTuple
from medlint.model.severity import Confidence, Severity

# How P values are written; the first is the default.
P_STYLES = ("any", "ama", "plain")


class SupportScope(Enum):
    """How far a source reaches: its own sentence, the adjacent ones that lean on it, or its paragraph."""

    SENTENCE = "sentence"
    ADJACENT = "adjacent"
    PARAGRAPH = "paragraph"


class Selector(NamedTuple):
    """Rules as somebody names them: a group (``CLM``), a code (``CLM004``), a name (``cure-claim``) or ``ALL``.

    ``origin`` is the configuration file or the option it was written in, ``line`` its one-based line (0 for none).
    """

    text: str
    origin: str = ""
    line: int = 0


# What an article can be required to say of itself.
GOVERNANCE = ("author", "author-credentials", "reviewer", "reviewer-credentials", "review-date")


class Choice(NamedTuple):
    """The rules one place asks for: a configuration file, or the command line after it.

    ``select`` is None where the place leaves the choice made before it; anything else starts afresh.
    """

    select: tuple[Selector, ...] | None = None
    ignore: tuple[Selector, ...] = ()
    extend_select: tuple[Selector, ...] = ()


class Settings(NamedTuple):
    """The settings for one folder of articles. The defaults are those of a run without a configuration file.

    ``root`` is the folder that globs are relative to: the configuration file's own, or the current one.
    ``path`` is the configuration file, None where there is none.
    ``profile`` says what the articles are, ``profiles`` pairs globs with those of the files they match;
    ``jurisdictions`` are those whose readers they have. ``preview`` runs the rules that are still tried out, too.
    ``min_confidence`` is how sure a rule has to be.
    ``choices`` say which rules run, each on top of the one before it. ``per_file_ignores`` pairs globs with the rules
    that never run on files they match. ``severities`` replace those of the rules, a more specific selector first.
    ``disclaimers`` are texts that count as a full medical disclaimer wherever they stand;
    ``disclaimer_layouts`` are values of a front matter key (``layout``, ``template``, ``type``), shortcodes or
    includes that bring one, ``"*"`` when every page has one.
    ``crisis_resources`` and ``crisis_layouts`` are the same for crisis lines, ``risk_layouts`` for what a treatment can
    do harm.
    ``governance`` names what of ``GOVERNANCE`` every article has to say of itself, ``organisations`` the bodies
    that may be named as its authors; after ``review_months`` (0 for never) a review is overdue.
    ``own_domains`` are the publisher's own sites, which support nothing; ``trusted_domains`` support a claim even
    without a path; both in lower case. ``citation_shortcodes`` are template tags that stand for a source.
    ``allow_only_sources`` makes every source outside ``trusted_domains`` an error. ``bibliographies`` are the BibTeX
    files with the keys of citations, ``retractions`` is a table of retracted papers; all absolute.
    ``p_style`` is how P values are written: "ama" without a zero before the point, "plain" with one, "any" either way.
    ``reading_grade`` is the school grade that an article should be no harder to read than.
    ``today`` is the day of the run (ISO date), "" where nobody said which it is.
    ``packs`` switch on or off the groups of words to which rules give such a name.
    ``extend_rules`` are rule files or folders of them, absolute, read beside the catalogue.
    """

    root: str = "."
    path: str | None = None
    profile: str = PROFILES[0]
    profiles: tuple[tuple[str, str], ...] = ()
    jurisdictions: tuple[str, ...] = JURISDICTIONS[:1]
    preview: bool = False
    min_confidence: Confidence = Confidence.LOW
    choices: tuple[Choice, ...] = ()
    per_file_ignores: tuple[tuple[str, tuple[Selector, ...]], ...] = ()
    severities: tuple[tuple[Selector, Severity], ...] = ()
    fail_level: Severity = Severity.WARNING
    reading_grade: int = 10
    exclude: tuple[str, ...] = ()
    support_scope: SupportScope = SupportScope.ADJACENT
    own_domains: tuple[str, ...] = ()
    trusted_domains: tuple[str, ...] = ()
    disclaimers: tuple[str, ...] = ()
    disclaimer_layouts: tuple[str, ...] = ()
    crisis_resources: tuple[str, ...] = ()
    crisis_layouts: tuple[str, ...] = ()
    risk_layouts: tuple[str, ...] = ()
    governance: tuple[str, ...] = ()
    organisations: tuple[str, ...] = ()
    review_months: int = 36
    citation_shortcodes: tuple[str, ...] = ()
    p_style: str = P_STYLES[0]
    allow_only_sources: bool = False
    bibliographies: tuple[str, ...] = ()
    retractions: str = ""
    today: str = ""
    packs: tuple[tuple[Selector, bool], ...] = ()
    extend_rules: tuple[str, ...] = ()

    @property
    def audience(self) -> Audience:
        """For whom the articles are written."""
        return Audience(self.profile, self.jurisdictions)
