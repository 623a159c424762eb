"""Reads a configuration file into settings and complains of everything in it that means nothing."""

import os
import re

from medlint.config.file import NAMES, read_fields, shown
from medlint.config.globs import is_glob
from medlint.model.audience import JURISDICTIONS, PROFILES
from medlint.model.failure import ConfigError
from medlint.model.fields import Fields
from medlint.model.settings import GOVERNANCE, P_STYLES, Choice, Selector, Settings, SupportScope
from medlint.model.severity import CONFIDENCES, SEVERITIES, Severity

_SCOPES = {scope.value: scope for scope in SupportScope}
_DOMAIN = re.compile(r"[^\s/:@.]+(?:\.[^\s/:@.]+)+")


def load_settings(path: str) -> Settings:
    """The settings of the configuration file at the absolute ``path``, with those that it extends.

    Raises ``ConfigError`` with file and line for anything in any of them that is not as it should be.
    """
    fields = read_fields(path)
    if fields is None:
        raise ConfigError(shown(path), "has no [tool.medlint] table")
    return _settings(path, fields, ())


def settings_in(folder: str) -> Settings | None:
    """The settings of the configuration file in this one folder, None where there is none.

    Raises ``ConfigError`` as ``load_settings`` does, and for what has the name of such a file and is none.
    """
    for name in NAMES:
        path = os.path.join(folder, name)
        if not os.path.lexists(path):
            continue
        if os.path.exists(path) and not os.path.isfile(path):
            raise ConfigError(shown(path), "is not a file")
        if fields := read_fields(path):
            return _settings(path, fields, ())
    return None


def _settings(path: str, fields: Fields, below: tuple[str, ...]) -> Settings:
    """The settings of one file on top of those it extends; ``below`` are the files that extend it."""
    if "tool" in fields.entries and os.path.basename(path) != "pyproject.toml":
        fields.fail(
            "a table “tool” belongs into pyproject.toml; here the keys stand without it", fields.line_of("tool")
        )
    base = _base(path, fields, (*below, path))
    governance = fields.table("governance")
    settings = Settings(
        root=os.path.dirname(path),
        path=path,
        profile=fields.word("profile", PROFILES, base.profile),
        profiles=_profiles(fields, base),
        jurisdictions=fields.words("jurisdiction", JURISDICTIONS, base.jurisdictions),
        preview=fields.flag("preview", base.preview),
        min_confidence=fields.choice("min-confidence", CONFIDENCES, base.min_confidence),
        choices=(_choice(fields, base),),
        per_file_ignores=_per_file_ignores(fields, base),
        severities=_severities(fields, base),
        fail_level=fields.choice("fail-level", SEVERITIES, base.fail_level),
        reading_grade=fields.number("reading-grade", base.reading_grade, least=1),
        exclude=_globs(fields, "exclude", base.exclude),
        support_scope=fields.choice("support-scope", _SCOPES, base.support_scope),
        own_domains=_domains(fields, "own-domains", base.own_domains),
        trusted_domains=_domains(fields, "trusted-domains", base.trusted_domains),
        allow_only_sources=fields.flag("allow-only-sources", base.allow_only_sources),
        bibliographies=_bibliographies(path, fields, base),
        retractions=_file(path, fields, "retractions", base.retractions),
        disclaimers=_texts(fields, "disclaimers", base.disclaimers),
        disclaimer_layouts=_texts(fields, "disclaimer-layouts", base.disclaimer_layouts),
        crisis_resources=_texts(fields, "crisis-resources", base.crisis_resources),
        crisis_layouts=_texts(fields, "crisis-layouts", base.crisis_layouts),
        risk_layouts=_texts(fields, "risk-layouts", base.risk_layouts),
        governance=governance.words("required", GOVERNANCE, base.governance),
        organisations=_texts(governance, "organisations", base.organisations),
        review_months=governance.number("review-months", base.review_months),
        citation_shortcodes=_texts(fields, "citation-shortcodes", base.citation_shortcodes),
        p_style=fields.word("p-style", P_STYLES, base.p_style),
        packs=_packs(fields, base),
        extend_rules=base.extend_rules + _rule_files(path, fields),
    )
    governance.finish()
    fields.finish()
    return settings


def _base(path: str, fields: Fields, chain: tuple[str, ...]) -> Settings:
    if not fields.has("extend"):
        return Settings(root=os.path.dirname(path), choices=(Choice(),))
    name, line = fields.text("extend"), fields.line_of("extend")
    base = _beside(path, name)
    if base in chain:
        fields.fail(f"“extend” leads in a circle: {' → '.join(shown(p) for p in (*chain, base))}", line)
    if not os.path.isfile(base):
        fields.fail(f"“extend” names “{name}”, which is not a file", line)
    inherited = read_fields(base)
    if inherited is None:
        fields.fail(f"“extend” names “{name}”, which has no [tool.medlint] table", line)
    return _settings(base, inherited, chain)


def _beside(path: str, name: str) -> str:
    """The file that the configuration file at ``path`` calls ``name``."""
    return os.path.realpath(os.path.join(os.path.dirname(path), os.path.expanduser(name)))


def _choice(fields: Fields, base: Settings) -> Choice:
    inherited = base.choices[0]
    return Choice(
        _selectors(fields, "select") if fields.has("select") else inherited.select,
        _selectors(fields, "ignore") if fields.has("ignore") else inherited.ignore,
        inherited.extend_select + _selectors(fields, "extend-select"),
    )


def _selectors(fields: Fields, name: str) -> tuple[Selector, ...]:
    return tuple(Selector(text, fields.path, line) for text, line in fields.lines(name))


def _per_file_ignores(fields: Fields, base: Settings) -> tuple[tuple[str, tuple[Selector, ...]], ...]:
    if not fields.has("per-file-ignores"):
        return base.per_file_ignores
    table = fields.table("per-file-ignores")
    for glob in table.entries:
        _check_glob(glob, table, table.line_of(glob))
    return tuple((glob, _selectors(table, glob)) for glob in table.entries)


def _profiles(fields: Fields, base: Settings) -> tuple[tuple[str, str], ...]:
    if not fields.has("profiles"):
        return base.profiles
    table = fields.table("profiles")
    for glob in table.entries:
        _check_glob(glob, table, table.line_of(glob))
    return tuple((glob, table.word(glob, PROFILES, base.profile)) for glob in table.entries)


def _severities(fields: Fields, base: Settings) -> tuple[tuple[Selector, Severity], ...]:
    if not fields.has("severity"):
        return base.severities
    table = fields.table("severity")
    return tuple(
        (Selector(name, fields.path, table.line_of(name)), table.choice(name, SEVERITIES)) for name in table.entries
    )


def _packs(fields: Fields, base: Settings) -> tuple[tuple[Selector, bool], ...]:
    """What a file says of packs, before what those it extends say."""
    table = fields.table("packs")
    own = tuple((Selector(name, fields.path, table.line_of(name)), table.flag(name, True)) for name in table.entries)
    return own + base.packs


def _globs(fields: Fields, name: str, inherited: tuple[str, ...]) -> tuple[str, ...]:
    for glob, line in fields.lines(name):
        _check_glob(glob, fields, line)
    return fields.texts(name, inherited)


def _check_glob(glob: str, fields: Fields, line: int) -> None:
    if not is_glob(glob):
        fields.fail(f"“{glob}” is not a glob that matches anything", line)


def _texts(fields: Fields, name: str, inherited: tuple[str, ...]) -> tuple[str, ...]:
    for text, line in fields.lines(name):
        if not text.strip():
            fields.fail(f"“{name}” must not hold an empty text", line)
    return fields.texts(name, inherited)


def _domains(fields: Fields, name: str, inherited: tuple[str, ...]) -> tuple[str, ...]:
    for text, line in fields.lines(name):
        if not _DOMAIN.fullmatch(text):
            fields.fail(f"“{name}” takes domains such as “example.org”, not “{text}”", line)
    return tuple(domain.lower() for domain in fields.texts(name, inherited))


def _bibliographies(path: str, fields: Fields, base: Settings) -> tuple[str, ...]:
    """The files that “bibliography” names: one, or a list of them."""
    name = "bibliography"
    if not fields.has(name):
        return base.bibliographies
    if isinstance(fields.entries[name][0], str):
        return (_file(path, fields, name, ""),)
    return tuple(_existing(path, fields, name, text, line) for text, line in fields.lines(name))


def _file(path: str, fields: Fields, name: str, inherited: str) -> str:
    """The file that one key names; it must exist."""
    if not fields.has(name):
        return inherited
    return _existing(path, fields, name, fields.text(name), fields.line_of(name))


def _existing(path: str, fields: Fields, name: str, text: str, line: int) -> str:
    place = _beside(path, text)
    if not os.path.isfile(place):
        fields.fail(f"“{name}” names “{text}”, which is not a file", line)
    return place


def _rule_files(path: str, fields: Fields) -> tuple[str, ...]:
    places = []
    for name, line in fields.lines("extend-rules"):
        place = _beside(path, name)
        if not os.path.exists(place):
            fields.fail(f"“extend-rules” names “{name}”, which does not exist", line)
        places.append(place)
    return tuple(dict.fromkeys(places))
