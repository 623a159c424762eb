"""A file that only extends another means what that one means, key by key, and for articles of its own folder."""

from pathlib import Path

from medlint.config.load import load_settings
from medlint.model.settings import Settings

# no key has the value that it has without a file
ALL = """\
select = ["CLM", "STA001"]
ignore = ["hype-word"]
extend-select = ["DIS"]
profile = "clinic"
jurisdiction = ["uk", "eu"]
preview = true
min-confidence = "medium"
fail-level = "info"
reading-grade = 7
exclude = ["drafts/", "*.tmp.md"]
support-scope = "paragraph"
own-domains = ["clinic.example"]
trusted-domains = ["who.int"]
allow-only-sources = true
bibliography = ["refs.bib"]
retractions = "rw.csv"
disclaimers = ["Ask your doctor before you change anything."]
disclaimer-layouts = ["article"]
crisis-resources = ["Call the house line."]
crisis-layouts = ["help"]
risk-layouts = ["drug"]
citation-shortcodes = ["cite"]
p-style = "ama"
extend-rules = ["house/"]
severity = {CLM007 = "error"}
profiles = {"news/**" = "news"}
packs = {obesity = false}
per-file-ignores = {"news/**" = ["STA001", "CLM"]}
governance = {required = ["author"], organisations = ["The house"], review-months = 9}
"""


def test_every_key_is_inherited(tmp_path: Path) -> None:
    base = tmp_path.resolve() / "base" / "medlint.toml"
    (base.parent / "house").mkdir(parents=True)
    for name in ("refs.bib", "rw.csv"):
        (base.parent / name).touch()
    base.write_text(ALL, encoding="utf-8")
    file = tmp_path.resolve() / "medlint.toml"
    file.write_text('extend = "base/medlint.toml"\n', encoding="utf-8")
    whole = load_settings(str(base))
    same = [name for name in Settings._fields if getattr(whole, name) == getattr(Settings(), name)]
    assert same == ["today"]
    assert load_settings(str(file)) == whole._replace(root=str(file.parent), path=str(file))
