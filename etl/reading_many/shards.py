"""The Parquet data set: one file a batch of articles, written whole or not at all.

In: the outcomes and rows of a batch. Out: `part-000000.parquet` and so on, in a folder that any Parquet reader opens
as one table. Each file's metadata name its articles, those that failed among them and how many hold numbers, so that
a second run knows what is done. The columns stand in `etl.reading_many.entries`.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from etl.reading_many.batch import Outcome
    from etl.reading_many.entries import Entry

ARTICLES_A_SHARD = 256
"""Fixed, not a matter of the number of workers, so that every run writes the same files."""

_NAME = re.compile(r"part-\d{6,}\.parquet")
_ASIDE = ".part-"


@dataclass(frozen=True, slots=True)
class Shard:
    """What a written file says of itself."""

    path: Path
    articles: tuple[str, ...]
    failed: int
    with_numbers: int


def shard_path(folder: Path, number: int) -> Path:
    return folder / f"part-{number:06d}.parquet"


def write_shard(path: Path, outcomes: Sequence[Outcome], rows: Iterable[Entry]) -> None:
    import pyarrow.parquet as pq

    from etl.reading_many.entries import arrow_table

    about = {
        "articles": json.dumps([outcome.article.name for outcome in outcomes]),
        "failed": str(sum(1 for outcome in outcomes if outcome.problem)),
        "with_numbers": str(sum(1 for outcome in outcomes if outcome.numbers)),
    }
    aside = path.with_name(f"{_ASIDE}{path.name}.{os.getpid()}")
    pq.write_table(arrow_table(rows, about), aside, compression="zstd", version="2.6")
    os.replace(aside, path)


def written_shards(folder: Path) -> Iterator[Shard]:
    """The files of an earlier run, in order. One that cannot be read is passed over: it is written again."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    for path in sorted(path for path in folder.iterdir() if _NAME.fullmatch(path.name)):
        try:
            about = pq.read_schema(path).metadata or {}
            yield Shard(path, tuple(json.loads(about[b"articles"])), int(about[b"failed"]), int(about[b"with_numbers"]))
        except (OSError, pa.ArrowException, KeyError, ValueError):
            continue


def sweep(folder: Path) -> None:
    """Removes what a run that was killed left half written."""
    for path in folder.glob(f"{_ASIDE}*"):
        path.unlink(missing_ok=True)
