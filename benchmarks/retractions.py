"""How long it takes to index a table of 60,000 retracted papers, once, and to look one of them up.

    python benchmarks/retractions.py [ROWS]

The table has the columns of the one that Retraction Watch publishes, and rows as long as its rows are on average.
"""

import csv
import os
import random
import sys
import tempfile
import time
from pathlib import Path

from medlint.evidence.retractions import Retractions, doi_key

COLUMNS = (
    "Record ID,Title,Subject,Institution,Journal,Publisher,Country,Author,URLS,ArticleType,RetractionDate,"
    "RetractionDOI,RetractionPubMedID,OriginalPaperDate,OriginalPaperDOI,OriginalPaperPubMedID,RetractionNature,"
    "Reason,Paywalled,Notes"
).split(",")
NATURES = ("Retraction",) * 8 + ("Expression of concern", "Correction")
LOOKUPS = 10_000


def write_table(path: Path, rows: int) -> None:
    random.seed(1)
    words = [f"word{number}" for number in range(400)]
    with path.open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file)
        table.writerow(COLUMNS)
        for number in range(rows):
            text = [" ".join(random.choices(words, k=size)) for size in (14, 6, 30, 4, 2, 1, 12, 6)]
            date = f"{random.randint(1, 12)}/{random.randint(1, 28)}/{random.randint(1990, 2025)} 0:00"
            paper = [date, f"10.5555/note.{number}", "0", date, f"10.5555/Paper.{number}", str(10_000_000 + number)]
            reason = "+Concerns/Issues About Data;+Investigation by Journal/Publisher;"
            row = [str(number), *text, "Research Article;", *paper, random.choice(NATURES), reason, "No", ""]
            table.writerow(row)


def main() -> None:
    rows = int(sys.argv[1]) if len(sys.argv) > 1 else 60_000
    with tempfile.TemporaryDirectory() as folder:
        os.environ["XDG_CACHE_HOME"] = folder
        path = Path(folder) / "retraction_watch.csv"
        write_table(path, rows)
        print(f"{rows:,} rows, {path.stat().st_size / 1e6:.0f} MB")
        for what in ("indexed", "opened again"):
            start = time.perf_counter()
            table = Retractions(str(path))
            table.find(doi_key("10.5555/paper.1"))
            print(f"{what} in {time.perf_counter() - start:.3f} s")
        keys = [doi_key(f"10.5555/paper.{random.randrange(2 * rows)}") for _ in range(LOOKUPS)]
        start = time.perf_counter()
        found = sum(table.find(key) is not None for key in keys)
        each = (time.perf_counter() - start) / LOOKUPS
        print(f"{LOOKUPS:,} lookups, {found:,} found: {each * 1e6:.0f} µs each")


if __name__ == "__main__":
    main()
