"""``medlint clean``: removes what medlint keeps between runs."""

import click

from medlint.cache import CACHE
from medlint.report.closing import count
from medlint.report.harmless import visible

_UNITS = ("bytes", "kB", "MB", "GB")
_STEP = 1000


@click.command("clean", short_help="Remove what is kept between runs.")
def command() -> int:
    """Remove all that medlint keeps between runs to be faster. It is made again as it is needed."""
    folder = CACHE.folder()
    sizes = CACHE.clear()
    CACHE.used = False  # what was compiled for these lines is not worth a folder of its own
    if folder is None or not sizes:
        print(f"There is nothing to remove{f' in {visible(folder)}' if folder else ''}.")
    else:
        print(f"Removed {count(len(sizes), 'file')} ({_size(sum(sizes))}) from {visible(folder)}.")
    return 0


def _size(number: float) -> str:
    """A number of bytes in words."""
    for unit in _UNITS[:-1]:
        if number < _STEP:
            return f"{number:.0f} {unit}" if unit == _UNITS[0] else f"{number:.1f} {unit}"
        number /= _STEP
    return f"{number:.1f} {_UNITS[-1]}"
