"""Measures, then prints the tables. Takes three to four minutes; a quiet machine gives steadier numbers."""

from __future__ import annotations

import platform
import tempfile
from pathlib import Path

from rich import box
from rich.console import Console
from rich.table import Table

from bench import changes, news_scores, processes, readers
from bench.timing import Row

COLUMNS = ("what", "runs", "median", "fastest to slowest", "ratio", "limit", "")
QUALITY = ("half", "right about", "precision", "recall", "F1")
PEERS = ("extractor", "precision", "recall", "F1", "articles a second", "quantulum3 × ", "")
WIDTH = 175  # as wide as the longest row, so that a file or a log holds the same lines as a terminal


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        rows = [*processes.rows(Path(folder)), *changes.rows(Path(folder))]
    console = Console(width=WIDTH)
    console.print(table_of(rows))
    console.print(plain_table("The reader on hand-labelled passages", QUALITY, readers.quality_rows()))
    console.print(plain_table("Money and percentages in sentences of business news", QUALITY, news_scores.rows()))
    console.print(plain_table(readers.PEERS_TITLE, PEERS, readers.peer_rows()))


def table_of(rows: list[Row]) -> Table:
    title = f"Ratio: a row's median over the median of what it is compared with. Python {platform.python_version()}"
    table = Table(*COLUMNS, box=box.SIMPLE_HEAD, title=title, title_justify="left")
    for row in rows:
        table.add_row(*row.cells())
    return table


def plain_table(title: str, columns: tuple[str, ...], rows: list[tuple[str, ...]]) -> Table:
    table = Table(*columns, box=box.SIMPLE_HEAD, title=title, title_justify="left")
    for row in rows:
        table.add_row(*row)
    return table


if __name__ == "__main__":
    main()
