"""What MkDocs does not do by itself: the rules in the navigation, and bars in tables as GitHub reads them."""

import re
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

LIST = "rules/index.md"

_LINE = re.compile(r"^## (?P<group>.+)$|^\| (?P<code>\w+) \| \[`(?P<name>[\w-]+)`\]\((?P<page>[\w.-]+)\)", re.MULTILINE)
_CODE_IN_CELL = re.compile(r"<code>[^<]*\\\|[^<]*</code>")

Group = list[dict[str, str]]


def groups(listed: str) -> list[dict[str, Group]]:
    """The groups of the list of all rules with their pages, as the navigation wants them."""
    found: list[dict[str, Group]] = []
    for line in _LINE.finditer(listed):
        if line["group"]:
            found.append({line["group"]: []})
        else:
            (pages,) = found[-1].values()
            pages.append({f"{line['name']} ({line['code']})": f"rules/{line['page']}"})
    return found


def on_config(config: "MkDocsConfig") -> "MkDocsConfig":
    """Called when the configuration has been read: put the page of every rule into the navigation."""
    listed = (Path(config.docs_dir) / LIST).read_text(encoding="utf-8")
    (section,) = (item["Rules"] for item in config.nav or () if isinstance(item, dict) and "Rules" in item)
    section += groups(listed)
    return config


def on_page_content(html: str, **_: object) -> str:
    """Called with each page: a bar in code has to be escaped in a table, which is not to be seen."""
    return _CODE_IN_CELL.sub(lambda code: code[0].replace("\\|", "|"), html)
