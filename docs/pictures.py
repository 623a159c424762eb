"""Makes the pictures under docs/pictures from what medlint says of examples/: python docs/pictures.py."""

import io
import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright
from rich._export_format import CONSOLE_SVG_FORMAT
from rich.console import Console
from rich.text import Text

ROOT = Path(__file__).parent.parent
PICTURES = ROOT / "docs" / "pictures"
TERMINAL = "medlint check examples/landing-page.html"
PROOF = "medlint check --output-format html examples/clinic-page.md"

_COLUMNS = 104
_FONT = "ui-monospace, SFMono-Regular, Menlo, Consolas, DejaVu Sans Mono"
_WIDTH, _HEIGHT = 1180, 760  # of the proof, in pixels
_BROWSERS = ("chromium", "chromium-browser", "google-chrome")


def output(command: str, **environment: str) -> str:
    """What ``command`` prints at the top of the repository."""
    arguments = [sys.executable, "-m", *shlex.split(command)]
    settings = {**os.environ, **environment}
    return subprocess.run(arguments, cwd=ROOT, env=settings, capture_output=True, text=True, encoding="utf-8").stdout


def terminal() -> str:
    """The picture of a terminal as SVG, in the reader's own monospaced font and without a font from elsewhere."""
    console = Console(record=True, width=_COLUMNS, file=io.StringIO())
    console.print(Text(f"$ {TERMINAL}", style="bold"))
    console.print(Text.from_ansi(output(TERMINAL, FORCE_COLOR="1")))
    form = re.sub(r"@font-face \{\{.*?\}\}\n", "", CONSOLE_SVG_FORMAT, flags=re.DOTALL).replace("Fira Code", _FONT)
    svg = console.export_svg(title="medlint", code_format=form, unique_id="terminal")
    return re.sub(r"[ \t]+$", "", svg, flags=re.MULTILINE)


def proof() -> bytes:
    """The picture of the upper part of a proof as PNG."""
    browser = next(filter(None, map(shutil.which, _BROWSERS)), None)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        page_file = Path(folder) / "proof.html"
        page_file.write_text(output(PROOF), encoding="utf-8")
        started = playwright.chromium.launch(executable_path=browser, args=["--no-sandbox", "--disable-gpu"])
        page = started.new_page(viewport={"width": _WIDTH, "height": _HEIGHT}, bypass_csp=True)
        page.goto(page_file.as_uri())
        # the article alone, from its name on
        page.add_style_tag(content="body > :not(main), #sheets ~ *, main > :not(#sheets) { display: none !important }")
        picture = page.screenshot()
        started.close()
    return picture


if __name__ == "__main__":
    PICTURES.mkdir(exist_ok=True)
    (PICTURES / "terminal.svg").write_text(terminal(), encoding="utf-8", newline="\n")
    (PICTURES / "proof.png").write_bytes(proof())
