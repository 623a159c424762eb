"""Makes ready, when a wheel is built, what medlint would else have to make in its first runs.

The package is laid out as it will be installed and checks the examples of its own rules and those of the project; what
it then has in its cache folder goes into the wheel. A wheel serves any interpreter: where that or the libraries are
other ones than those it was built with, what does not fit is made anew and kept as ever.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from hashlib import blake2b
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

_SIZE = 16  # bytes
_CHECK_EXAMPLES = """\
import gc

gc.disable()  # there is little to collect, and looking for it takes a fourth of the time

from medlint.detect.linter import Linter
from medlint.model.settings import Settings
from medlint.model.source import Format, Source
from medlint.rules.load import load_catalogue
from medlint.run import Pipeline

catalogue = load_catalogue()
Linter(catalogue, [rule for rule in catalogue.rules if not rule.about_comments], Settings())
catalogue.keep()
check = Pipeline(lambda _: Settings()).check_source
for rule in catalogue.rules:
    for format in Format:
        texts = [example.text for example in rule.examples if example.format is format]
        result = check(Source("article", "\\n\\n".join(texts), format))
        if result.failures:
            raise SystemExit(str(result.failures[0]))
"""


class Prepare(BuildHookInterface):
    """Adds the folder ``prepared`` to the package."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Make the folder, but for a checkout that is installed as it stands: its files change."""
        if version == "editable":
            return
        self._scratch = tempfile.TemporaryDirectory()  # which goes when the build is done
        scratch, root = Path(self._scratch.name), Path(self.root)
        package = scratch / "medlint"
        shutil.copytree(root / "src" / "medlint", package, ignore=shutil.ignore_patterns("__pycache__"))
        shutil.copytree(root / "rules", package / "catalogue")
        prepared = package / "prepared"
        prepared.mkdir()
        (prepared / "edition").write_text(_digest(package), encoding="utf-8")
        _run(scratch, "-c", _CHECK_EXAMPLES)
        _run(scratch, "-m", "medlint", "check", "--isolated", "--exit-zero", str(root / "examples"))
        shutil.copytree(scratch / "cache" / "medlint", prepared, dirs_exist_ok=True)
        build_data["force_include"][str(prepared)] = "medlint/prepared"


def _run(scratch: Path, *args: str) -> None:
    """Run Python with the package in ``scratch`` and a cache folder there."""
    # where a build is isolated by PYTHONPATH the libraries stand there
    places = os.pathsep.join(filter(None, (str(scratch), os.environ.get("PYTHONPATH"))))
    # options that somebody has set for his own articles are not meant
    environment = {name: value for name, value in os.environ.items() if not name.startswith("MEDLINT_")}
    environment |= {"PYTHONPATH": places, "XDG_CACHE_HOME": str(scratch / "cache")}
    subprocess.run([sys.executable, *args], cwd=scratch, env=environment, check=True, stdout=subprocess.DEVNULL)


def _digest(package: Path) -> str:
    """What stands for the files of the package, whose names and contents it tells apart."""
    digest = blake2b(digest_size=_SIZE)
    for file in sorted(path for path in package.rglob("*") if path.is_file()):
        content = file.read_bytes()
        digest.update(f"{file.relative_to(package).as_posix()} {len(content)}\n".encode())
        digest.update(content)
    return digest.hexdigest()
