"""Where proposals go, and how a second run goes on where the first one ended.

In: the articles of a run; then the outcomes of its batches, in order. Out: standard output, a file of JSON lines, a
folder of Parquet shards or a folder of evidence files. What is done is told by the output itself, without a file
beside it:

    jsonl     lines stand in the order of the articles. An article with lines is done, except the last one, whose
              lines may be incomplete: they are cut off and it is read again.
    parquet   a shard is there or not. One with a failed article is written again.
    toml      an evidence file that is there is done, and never overwritten: a person may have worked on it.

Articles without a number or without a readable text leave no trace in lines and evidence files; they are read again.
InputError when the output holds something else than an earlier part of this run.
"""

from __future__ import annotations

import json
import os
import re
import sys
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import BinaryIO, Protocol

from etl.errors import InputError, Problem
from etl.reading_many.articles import Article
from etl.reading_many.batch import JSONL, PARQUET, TOML, Batch, Outcome

ARTICLES_A_BATCH = 32

_LINE_START = re.compile(rb'\{"article": ("(?:[^"\\]|\\.)*"), "entry": "')


class Output(Protocol):
    done: int
    """Articles of this run that an earlier one has read."""
    done_with_numbers: int

    def batches(self, articles: Sequence[Article]) -> Iterator[Batch]:
        """What is left to do."""

    def take(self, outcomes: Sequence[Outcome]) -> None: ...

    def close(self) -> None: ...


def output_for(format: str, out: Path | None, articles: Sequence[Article]) -> Output:
    if format == JSONL:
        return Lines(out, articles)
    if format == PARQUET:
        return Shards(out, articles)
    if format == TOML:
        return EvidenceFiles(out, articles)
    raise ValueError(f"{format!r} is no format")


def _in_batches(articles: Iterator[Article] | Sequence[Article]) -> Iterator[Batch]:
    waiting = iter(articles)
    while batch := tuple(islice(waiting, ARTICLES_A_BATCH)):
        yield Batch(batch)


class Lines:
    """JSON lines to standard output, or to a file that is gone on with."""

    def __init__(self, out: Path | None, articles: Sequence[Article]):
        self._done: frozenset[str] = frozenset()
        self._file: BinaryIO = sys.stdout.buffer
        self._is_own = out is not None
        if out is not None:
            self._open(out, articles)
        self.done = self.done_with_numbers = len(self._done)

    def _open(self, out: Path, articles: Sequence[Article]) -> None:
        if out.is_dir():
            raise _problem(out, "is a folder; JSON lines are one file.", "Name a file with --out.")
        out.parent.mkdir(parents=True, exist_ok=True)
        if out.exists() and not out.is_file():  # a pipe or a device
            self._file = out.open("wb")
            return
        self._file = out.open("ab+")
        _lock(self._file, out)
        done, last, end = _lines_done(self._file, out, articles)
        strange = ({last, *done} if last is not None else set()) - {article.name for article in articles}
        if strange:
            self._file.close()
            wrong = f"holds lines of {min(strange)!r}, which is not among the articles to read."
            raise _problem(out, wrong, "Name another file with --out, or the same articles as before.")
        self._file.truncate(end)
        self._done = frozenset(done)

    def batches(self, articles: Sequence[Article]) -> Iterator[Batch]:
        return _in_batches(article for article in articles if article.name not in self._done)

    def take(self, outcomes: Sequence[Outcome]) -> None:
        self._file.write(b"".join(outcome.content for outcome in outcomes))
        self._file.flush()

    def close(self) -> None:
        if self._is_own:
            self._file.close()


def _lines_done(file: BinaryIO, out: Path, articles: Sequence[Article]) -> tuple[set[str], str | None, int]:
    """The articles whose lines are complete; the last one, whose lines may not be; where those of the last begin.

    What stands behind the last line end is cut off, and so has to be the beginning of a line of this run.
    """
    done: set[str] = set()
    last: str | None = None
    start = end = 0
    file.seek(0)
    for line in file:
        begins = _LINE_START.match(line)
        if begins and line.endswith(b"\n"):
            name = json.loads(begins.group(1))
            if name != last:
                if last is not None:
                    done.add(last)
                last, start = name, end
        elif line.endswith(b"\n") or not _is_cut_off(line, articles):
            file.close()
            wrong = "is there already and holds something else than the lines of this command."
            raise _problem(out, wrong, "Name another file with --out.")
        end += len(line)
    return done, last, start


def _is_cut_off(tail: bytes, articles: Sequence[Article]) -> bool:
    """Whether a line of one of the articles can begin so."""
    begins = _LINE_START.match(tail)
    if begins:
        tail = begins.group()
    return any(_line_start(article.name).startswith(tail) for article in articles)


def _line_start(name: str) -> bytes:
    return f'{{"article": {json.dumps(name, ensure_ascii=False)}, "entry": "'.encode()


class Shards:
    """A folder of Parquet files, one a batch, which the workers write themselves."""

    def __init__(self, out: Path | None, articles: Sequence[Article]):
        from etl.reading_many.shards import sweep, written_shards

        if out is None:
            raise _problem(Path("--format parquet"), "needs a folder to write to.", "Name one with --out.")
        if out.exists() and not out.is_dir():
            raise _problem(out, "is a file; the data set is a folder of files.", "Name a folder with --out.")
        out.mkdir(parents=True, exist_ok=True)
        sweep(out)
        self._out = out
        names = {article.name for article in articles}
        self._written = {shard.path: shard for shard in written_shards(out)}
        for shard in self._written.values():
            strange = set(shard.articles) - names
            if strange:
                wrong = f"holds rows of {min(strange)!r}, which is not among the articles to read."
                raise _problem(shard.path, wrong, "Name another folder with --out, or the same articles as before.")
        self.done = self.done_with_numbers = 0
        self._to_do = [batch for batch in self._all(articles) if not self._is_done(batch)]

    def _all(self, articles: Sequence[Article]) -> Iterator[Batch]:
        from etl.reading_many.shards import ARTICLES_A_SHARD, shard_path

        for number, start in enumerate(range(0, len(articles), ARTICLES_A_SHARD)):
            batch = tuple(articles[start : start + ARTICLES_A_SHARD])
            yield Batch(batch, shard_path(self._out, number).as_posix())

    def _is_done(self, batch: Batch) -> bool:
        shard = self._written.get(Path(batch.shard or ""))
        if shard is None or shard.failed or shard.articles != tuple(article.name for article in batch.articles):
            return False
        self.done += len(shard.articles)
        self.done_with_numbers += shard.with_numbers
        return True

    def batches(self, articles: Sequence[Article]) -> Iterator[Batch]:
        return iter(self._to_do)

    def take(self, outcomes: Sequence[Outcome]) -> None:
        """Nothing: the worker has written the shard."""

    def close(self) -> None:
        """Nothing is open."""


class EvidenceFiles:
    """An evidence file an article, in a folder; a single one may go to standard output."""

    def __init__(self, out: Path | None, articles: Sequence[Article]):
        if out is None and len(articles) > 1:
            wrong = f"is one file an article, and there are {len(articles):,} articles."
            raise _problem(Path("--format toml"), wrong, "Name a folder for them with --out.")
        if out is not None and out.exists() and not out.is_dir():
            raise _problem(out, "is a file; evidence files go into a folder.", "Name a folder with --out.")
        self._out = out
        self._done: frozenset[str] = frozenset()
        if out is not None:
            out.mkdir(parents=True, exist_ok=True)
            self._done = frozenset(article.name for article in articles if self._path(article).exists())
        self.done = self.done_with_numbers = len(self._done)

    def _path(self, article: Article) -> Path:
        return (self._out or Path()) / f"{article.name}.toml"

    def batches(self, articles: Sequence[Article]) -> Iterator[Batch]:
        return _in_batches(article for article in articles if article.name not in self._done)

    def take(self, outcomes: Sequence[Outcome]) -> None:
        for outcome in outcomes:
            if not outcome.content:
                continue
            if self._out is None:
                sys.stdout.buffer.write(outcome.content)
                sys.stdout.buffer.flush()
                continue
            path = self._path(outcome.article)
            aside = path.with_name(f".{path.name}.{os.getpid()}.tmp")
            aside.write_bytes(outcome.content)
            os.replace(aside, path)

    def close(self) -> None:
        """Nothing is open."""


def _lock(file: BinaryIO, out: Path) -> None:
    """Two runs that append to one file would mix their lines."""
    try:
        import fcntl
    except ImportError:  # Windows: two runs at once are left to the person
        return
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        file.close()
        raise _problem(
            out, "is being written by another run.", "Wait for it, or name another file with --out."
        ) from None


def _problem(path: Path, wrong: str, fix: str) -> InputError:
    return InputError([Problem(path.as_posix(), None, None, wrong, fix)])
