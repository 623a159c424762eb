"""What a configuration asks for."""

from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path

from medlint.model.severity import Severity


class SupportScope(Enum):
    """How far a source reaches: its own sentence, the adjacent ones that lean on it, or its paragraph."""

    SENTENCE = "sentence"
    ADJACENT = "adjacent"
    PARAGRAPH = "paragraph"


@dataclass(frozen=True)
class Settings:
    """The settings for one folder of articles. The defaults are those of a run without a configuration file.

    ``root`` is the folder that globs are relative to: the configuration file's own, or the current one.
    ``select``, ``ignore`` and ``extend_select`` hold groups, codes or names of rules, as written.
    ``disclaimers`` are texts that count as a full medical disclaimer wherever they stand;
    ``disclaimer_layouts`` are values of a front matter key (``layout``, ``template``, ``type``), shortcodes or
    includes that bring one, ``"*"`` when every page has one.
    ``own_domains`` are the publisher's own sites, which support nothing; ``trusted_domains`` support a claim even
    without a path.
    """

    root: Path = field(default_factory=Path.cwd)
    path: Path | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    per_file_ignores: tuple[tuple[str, tuple[str, ...]], ...] = ()
    severities: tuple[tuple[str, Severity], ...] = ()
    fail_level: Severity = Severity.WARNING
    exclude: tuple[str, ...] = ()
    support_scope: SupportScope = SupportScope.ADJACENT
    own_domains: tuple[str, ...] = ()
    trusted_domains: tuple[str, ...] = ()
    disclaimers: tuple[str, ...] = ()
    disclaimer_layouts: tuple[str, ...] = ()
    citation_shortcodes: tuple[str, ...] = ()
    extend_rules: tuple[Path, ...] = ()
