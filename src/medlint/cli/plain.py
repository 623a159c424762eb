"""Command lines so plain that they are understood without the library that reads all others."""

import os
from collections.abc import Callable, Sequence
from functools import partial

from medlint.cli.environment import COMPLETE, VARIABLES

_EXIT_ZERO, _FORCE_EXCLUDE, _ISOLATED, _NO_CACHE, _QUIET = _FLAGS = (
    "--exit-zero",
    "--force-exclude",
    "--isolated",
    "--no-cache",
    "--quiet",
)


def plain(args: Sequence[str]) -> Callable[[], int] | None:
    """The run that ``args`` ask for, if they are ``check``, paths and a few options without a value.

    That is how hooks and scripts call medlint. For other command lines, and where the environment sets options, None.
    """
    if args[:1] != ["check"] or not os.environ.keys().isdisjoint((COMPLETE, *VARIABLES)):
        return None
    options = {argument for argument in args if argument.startswith("-")}
    if not options.issubset(_FLAGS):
        return None
    from medlint.cache import CACHE
    from medlint.cli.baselining import Sieve
    from medlint.cli.changing import Comparison
    from medlint.cli.checking import check
    from medlint.cli.configured import today
    from medlint.cli.fixing import Mode
    from medlint.cli.reporting import Reports
    from medlint.cli.selecting import Selection
    from medlint.cli.showing import Show
    from medlint.cli.suppressing import Suppressor
    from medlint.config.resolve import Overrides

    CACHE.used = _NO_CACHE not in options
    return partial(
        check,
        tuple(argument for argument in args[1:] if argument not in options),
        stdin_filename=None,
        exit_zero=_EXIT_ZERO in options,
        quiet=_QUIET in options,
        reports=Reports(),
        selection=Selection(force_exclude=_FORCE_EXCLUDE in options, today=today()),
        show=Show(),
        comparison=Comparison(),
        sieve=Sieve(),
        suppressor=Suppressor(),
        mode=Mode(),
        overrides=Overrides(),
        config=None,
        isolated=_ISOLATED in options,
    )
