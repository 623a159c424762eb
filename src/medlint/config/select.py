"""Selects the rules that run on a file, and how grave each is there."""

from collections.abc import Container, Iterable, Sequence

from medlint.config.globs import matches
from medlint.model.failure import ConfigError
from medlint.model.fields import nearest
from medlint.model.rule import Rule
from medlint.model.settings import Choice, Selector, Settings
from medlint.model.severity import Severity, Status

_ALL = "ALL"
_NAMED = 3


def select_rules(
    rules: Sequence[Rule], settings: Settings, path: str | None = None
) -> tuple[tuple[Rule, Severity | None], ...]:
    """The rules that run on the file at ``path``, in the order of ``rules``, each with the severity it is given there.

    Each rule is as grave as it is for the settings' audience. The severity beside it is None where the settings leave
    it to the rule and its findings.

    Of the selectors of one place the more specific decides: a code or name before a group, a group before ``ALL``; of
    two alike the one that ignores. Rules that are tried out, on their way out, not sure enough or not for the audience
    run only when named by code or name. Without a ``path`` nothing is ignored per file. Raises ``ConfigError`` for a
    selector that stands for no rule.
    """
    check_selectors(rules, settings)
    barred = {rule.code for rule in rules if bar(rule, settings)}
    active: dict[str, bool] = {}
    for choice in (Choice(select=(Selector(_ALL),)), *settings.choices):
        _apply(choice, rules, barred, active)
    ignored = ignored_at(settings, path) if path else ()
    return tuple(
        (_for_audience(rule, settings), _severity(rule, settings))
        for rule in rules
        if active.get(rule.code) and not any(_rank(selector, rule) for selector in ignored)
    )


def bar(rule: Rule, settings: Settings) -> str:
    """Why ``rule`` runs only when it is named, in words for a list of rules; "" where a wider choice runs it."""
    if rule.status is Status.DEPRECATED or (rule.status is Status.PREVIEW and not settings.preview):
        return str(rule.status.value)
    if not rule.confidence.reaches(settings.min_confidence):
        return f"{rule.confidence.value} confidence"
    setting = rule.reach.setting
    if setting and not getattr(settings, setting.replace("-", "_")):
        return f"only with “{setting}” in the configuration"
    return rule.reach.barred(settings.audience)


def check_selectors(rules: Sequence[Rule], settings: Settings) -> None:
    """Raise ``ConfigError`` for the first selector in ``settings`` that stands for no rule or pack, naming one near."""
    known = {_ALL, *(name for rule in rules for name in (rule.code, rule.name, rule.group))}
    for selector in _selectors(settings):
        if selector.text not in known:
            message = f"unknown rule “{selector.text}”{hint(selector.text, known)}"
            raise ConfigError(selector.origin, message, selector.line)
    packs = {pack for rule in rules for pack in rule.packs} if settings.packs else set()
    for selector, _ in settings.packs:
        if selector.text not in packs:
            message = f"unknown pack “{selector.text}”{hint(selector.text, packs)}"
            raise ConfigError(selector.origin, message, selector.line)


def find_rule(rules: Sequence[Rule], name: str) -> Rule:
    """The rule with that name or code; raises ``ConfigError`` with what may be meant where there is none."""
    for rule in rules:
        if name in (rule.name, rule.code):
            return rule
    if name.upper() in {rule.group for rule in rules}:
        raise ConfigError("", f"“{name.upper()}” is a group of rules; “medlint rules” lists them")
    known = {key for rule in rules for key in (rule.code, rule.name)}
    raise ConfigError("", f"unknown rule “{name}”{hint(name, known)}")


def ignored_at(settings: Settings, path: str) -> tuple[Selector, ...]:
    """The rules that never run on the file at ``path``, as the settings name them."""
    return tuple(
        selector
        for glob, selectors in settings.per_file_ignores
        if matches(glob, path, settings.root)
        for selector in selectors
    )


def _selectors(settings: Settings) -> Iterable[Selector]:
    for choice in settings.choices:
        yield from choice.select or ()
        yield from choice.ignore
        yield from choice.extend_select
    for _, selectors in settings.per_file_ignores:
        yield from selectors
    yield from (selector for selector, _ in settings.severities)


def hint(text: str, known: Iterable[str]) -> str:
    """What somebody may have meant by ``text``: what is alike in ``known`` but for case and zeros, or else near."""
    names = sorted(known)
    alike = [name for name in names if _bare(name) == _bare(text)]
    spellings = alike or (text, text.upper(), text.lower())
    return next(filter(None, (nearest(spelling, names) for spelling in spellings)), "")


def _bare(name: str) -> str:
    """``name`` in capitals, a code without the zeros before its number."""
    letters = name.rstrip("0123456789")
    return letters.upper() + name[len(letters) :].lstrip("0")


def _apply(choice: Choice, rules: Sequence[Rule], barred: Container[str], active: dict[str, bool]) -> None:
    """Lay one choice over ``active``, which says for each code what the choices before it make of the rule.

    The codes in ``barred`` are those of rules that only their own code or name selects.
    """
    chosen = (*(choice.select or ()), *choice.extend_select)
    for rule in rules:
        needed = _NAMED if rule.code in barred else 1
        wanted = max((rank for rank in (_rank(selector, rule) for selector in chosen) if rank >= needed), default=0)
        unwanted = max((_rank(selector, rule) for selector in choice.ignore), default=0)
        if wanted or unwanted:
            active[rule.code] = wanted > unwanted
        elif choice.select is not None:
            active[rule.code] = False


def _rank(selector: Selector, rule: Rule) -> int:
    """How specific ``selector`` is about ``rule``; 0 when it says nothing about it."""
    if selector.text in (rule.code, rule.name):
        return _NAMED
    return 2 if selector.text == rule.group else int(selector.text == _ALL)


def _for_audience(rule: Rule, settings: Settings) -> Rule:
    severity = rule.reach.severity(settings.audience)
    return rule._replace(severity=severity) if severity else rule


def _severity(rule: Rule, settings: Settings) -> Severity | None:
    """What the most specific selector in the settings makes of the rule's severity."""
    ranked = [(_rank(selector, rule), severity) for selector, severity in settings.severities]
    rank, severity = max(ranked, default=(0, None))
    return severity if rank else None
