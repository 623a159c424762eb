"""Rule files for tests of what tries them out."""

import atexit
import shutil
from functools import cache
from pathlib import Path
from tempfile import mkdtemp
from unittest.mock import patch

from medlint.rules.load import Catalogue, catalogue_folder, load_catalogue

HEAD = """\
code: {code}
name: {name}
summary: A word that the house style avoids
severity: warning
confidence: high
detect: claim
message: "“{{match}}” is not our word"
why: It is not ours. Write another.
sources: [{{title: House style, url: "https://example.org/style", checked: "2026-11-22"}}]
"""


def rule_file(body: str, name: str = "house-word", code: str = "XYZ001") -> str:
    """The text of a rule file: a head, and ``body``; the body starts on line 10."""
    return HEAD.format(code=code, name=name) + body


PARTS = (
    "vocabulary.yaml",
    "guards/vocabulary.yaml",
    "claims/vocabulary.yaml",
    "claims/cure-claim.yaml",
    "disclosures/vocabulary.yaml",
    "disclosures/missing-medical-disclaimer.yaml",
)
"""What of medlint's own rules these tests need: reading all of them takes far longer than what is tried."""


@cache
def few_rules() -> str:
    """A folder with the few of medlint's own rule files that are needed."""
    folder = Path(mkdtemp())
    atexit.register(shutil.rmtree, folder)
    for part in PARTS:
        (folder / part).parent.mkdir(exist_ok=True)
        shutil.copy(Path(catalogue_folder(), part), folder / part)
    return str(folder)


def catalogue(folder: Path, **bodies: str) -> Catalogue:
    """A few of medlint's own rules and one for each of ``bodies``, whose names have “_” for “-”."""
    for number, (name, body) in enumerate(bodies.items(), 1):
        name = name.replace("_", "-")
        (folder / f"{name}.yaml").write_text(rule_file(body, name, f"XYZ{number:03}"), encoding="utf-8")
    with patch("medlint.rules.load.catalogue_folder", few_rules):
        return load_catalogue([str(folder)], trace=True)
