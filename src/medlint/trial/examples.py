"""Tries the examples of rules against all rules."""

from collections.abc import Iterable, Iterator, Sequence, Set

from medlint.config.select import bar
from medlint.detect import judges_whole
from medlint.detect.examples import mismatch
from medlint.detect.linter import Found, Linter
from medlint.fix import is_sound
from medlint.model.failure import Failure
from medlint.model.rule import Example, Rule
from medlint.model.source import Source
from medlint.parse import parse
from medlint.rules.load import Catalogue
from medlint.sift.suppress import sift
from medlint.trial import Flaw, audience_of, settings_for
from medlint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from medlint.model.audience import Audience


class Trial:
    """Runs examples under the default settings, for an audience that their rule is meant for."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._linters: dict[Audience, Linter] = {}
        self._codes = {rule.name: rule.code for rule in catalogue.rules}

    def flaws(self, rules: Iterable[Rule], *, alone: bool = False) -> Iterator[Flaw]:
        """What is wrong with the examples of ``rules``; unless ``alone``, also with what other rules find in them."""
        for rule in rules:
            shown = 0
            for example in rule.examples:
                found, failures = self._found(rule, example, alone)
                yield from _flaws(rule, example, found, failures, alone)
                flagged = {one.finding.span for one in found if one.rule.code == rule.code}
                shown += not flagged.isdisjoint(example.spans)
            if not shown:
                message = "no bad example shows what this rule flags"
                yield Flaw(rule.path, rule.parameters.line_of("examples"), message)

    def _found(self, rule: Rule, example: Example, alone: bool) -> tuple[Sequence[Found], Sequence[Failure]]:
        """What the rules find in an example, the rule itself among them."""
        audience = audience_of(rule)
        if audience not in self._linters:
            detecting = [one for one in self._catalogue.rules if not one.about_comments]
            self._linters[audience] = Linter(self._catalogue, detecting, settings_for(audience))
        active = {rule.code}
        if not alone:
            active |= self._others(audience) | {self._codes[name] for name in example.also}
        document = parse(Source(rule.path, example.text, example.format))
        found, failures = self._linters[audience].lint(document, active)
        if not document.comments:
            return found, [*failures.values()]
        return sift(document, found, self._catalogue.rules, active - failures.keys()).kept, [*failures.values()]

    def _others(self, audience: "Audience") -> Set[str]:
        """The codes of the rules that run for ``audience`` and judge what an example is: a piece of an article."""
        settings = settings_for(audience)
        return {one.code for one in self._catalogue.rules if not judges_whole(one) and not bar(one, settings)}


def _flaws(
    rule: Rule, example: Example, found: Sequence[Found], failures: Sequence[Failure], alone: bool
) -> Iterator[Flaw]:
    """What is wrong with one example."""
    path, line = rule.path, example.line
    yield from (Flaw(path, line, f"this example cannot be checked: {failure.message}") for failure in failures)
    own = [one.finding for one in found if one.rule.code == rule.code]
    if problem := mismatch(example, [finding.span for finding in own]):
        yield Flaw(path, line, f"this example {problem}")
    source = Source(path, example.text, example.format)
    if any(finding.fix and not is_sound(finding.fix, source) for finding in own):
        yield Flaw(path, line, "the edits of this example's fix overlap or lie outside of it")
    if not alone:
        others = {one.rule.name: one for one in found if one.rule.code != rule.code}
        for name in others.keys() - set(example.also):
            words = " ".join(example.text[slice(*others[name].finding.span)].split())
            yield Flaw(
                path, line, f"this example is also flagged by {name}, at “{words}”; change it or list it in “also”"
            )
        for name in set(example.also) - others.keys():
            yield Flaw(path, line, f"“also” names {name}, which does not flag this example")
