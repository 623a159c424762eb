"""Rule files for tests of what tries them out."""

from pathlib import Path

from medlint.rules.load import Catalogue, load_catalogue

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


def catalogue(folder: Path, **bodies: str) -> Catalogue:
    """Medlint's own rules and one for each of ``bodies``, whose names have “_” for “-”."""
    for number, (name, body) in enumerate(bodies.items(), 1):
        name = name.replace("_", "-")
        (folder / f"{name}.yaml").write_text(rule_file(body, name, f"XYZ{number:03}"), encoding="utf-8")
    return load_catalogue([str(folder)], trace=True)
