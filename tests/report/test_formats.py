import subprocess
import sys

import pytest
from results import HOSTILE, report, result

from medlint.report import FORMATS


def test_the_names() -> None:
    assert list(FORMATS) == (
        "full grouped concise json jsonl github gitlab azure sarif rdjson rdjsonl junit checkstyle html".split()
    )


@pytest.mark.parametrize("name", FORMATS)
def test_two_runs_give_the_same_bytes(name: str) -> None:
    articles = [result(text, "cures") for text in HOSTILE.values()]
    assert report(name, *articles).encode() == report(name, *articles).encode()


@pytest.mark.parametrize(
    ("name", "modules"),
    [
        ("full", {"full", "concise", "snippet"}),
        ("concise", {"concise"}),
        ("json", {"jsons"}),
        ("jsonl", {"jsons"}),
        ("github", {"github", "concise", "paths"}),
        ("grouped", {"grouped"}),
        ("azure", {"azure", "concise", "paths"}),
        ("gitlab", {"gitlab", "fingerprint", "jsons", "paths"}),
        ("sarif", {"sarif", "sarif_rules", "fingerprint", "jsons", "line_hash", "paths", "reasons"}),
        ("rdjson", {"rdjson", "jsons"}),
        ("rdjsonl", {"rdjson", "jsons"}),
        ("junit", {"junit", "xml"}),
        ("checkstyle", {"checkstyle", "xml"}),
    ],
)
def test_a_format_imports_only_what_it_needs(name: str, modules: set[str]) -> None:
    code = f"import sys; from medlint.report import FORMATS; FORMATS[{name!r}](); print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    reports = {module.removeprefix("medlint.report.") for module in loaded if module.startswith("medlint.report.")}
    assert reports - {"harmless", "paint", "closing"} == modules
    assert ("json" in loaded) == ("jsons" in modules)
