"""The command, as ``medlint`` and as ``python -m medlint``."""

import atexit
import gc
import os
import sys
from contextlib import suppress
from importlib import import_module
from types import ModuleType
from typing import NoReturn

# A run makes much that lives as long as it does, and little that only the collector can free: it need seldom look.
_SELDOM = 50_000
_INSPECT = "inspect"


class _Inspect(ModuleType):
    """Stands for the standard library's ``inspect`` until somebody asks for more of it than to strip one line.

    The options of the command line ask for no more, and the whole takes as long to import as all else that they need.
    """

    @staticmethod
    def cleandoc(text: str) -> str:
        """What ``inspect.cleandoc`` makes of ``text``."""
        one_line = "\n" not in text and "\t" not in text
        return text.lstrip() if one_line else str(_whole().cleandoc(text))

    def __getattr__(self, name: str) -> object:
        return getattr(_whole(), name)


def _whole() -> ModuleType:
    if isinstance(sys.modules[_INSPECT], _Inspect):
        del sys.modules[_INSPECT]
    return import_module(_INSPECT)


def main() -> NoReturn:
    """Run the command line and end the process with its exit code."""
    gc.set_threshold(_SELDOM)
    sys.modules.setdefault(_INSPECT, _Inspect(_INSPECT))
    from medlint.cli import main as run

    code = run()
    atexit._run_exitfuncs()
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError, ValueError, AttributeError):  # whoever closed it does not want to know
            stream.flush()
    # The interpreter would take apart all that is left, which takes it as long as to parse dozens of articles.
    os._exit(code)


if __name__ == "__main__":
    main()
