"""What a worker does with a few articles: read each, and say what came of it.

In: `Articles` with their numbers, and which of them killed a worker before. Out: an `Outcome` each; for Parquet also
the batch's shard, written here so that the rows need not travel. A file that cannot be read is an outcome with a
problem, never an error of the batch.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from etl.documents.apart import limit_memory
from etl.errors import DocumentError, Problem
from etl.reading_many.articles import Article
from etl.reading_many.workers import OVERDUE, Announce

if TYPE_CHECKING:
    from etl.documents import Document
    from etl.reader.model import Reading
    from etl.reading_many.entries import Entry

JSONL, PARQUET, TOML = "jsonl", "parquet", "toml"
FORMATS = (TOML, JSONL, PARQUET)

SECONDS = 120.0
"""For one article, its conversion to text included. The longest text that is read takes a tenth of it."""

MEMORY = 6 * 1024**3
"""For one worker; the longest PDF takes a fraction of it, one that is made to fill the memory ends here."""

Read = Callable[..., "Reading"]


@dataclass(frozen=True, slots=True)
class Batch:
    """`shard` is the file for its rows, where the format has shards."""

    articles: tuple[Article, ...]
    shard: str | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """`numbers` counts the entries; `content` is what the output appends or writes for this article."""

    article: Article
    problem: Problem | None = None
    numbers: int = 0
    content: bytes = b""


@dataclass(frozen=True, slots=True)
class ReadBatch:
    """The job of a worker. `read` is `etl.reader.read_text` when not given."""

    format: str
    text_out: str | None = None
    read: Read | None = None
    seconds: float = SECONDS

    def __call__(self, batch: Batch, spoiled: Mapping[int, str], announce: Announce) -> list[Outcome]:
        limit_memory(MEMORY)
        read = self.read or _reader()
        outcomes: list[Outcome] = []
        rows: list[Entry] = []
        for number, article in enumerate(batch.articles):
            if number in spoiled:
                outcomes.append(Outcome(article, self._spoiled(article, spoiled[number])))
                continue
            announce(number)
            outcome, found = self._outcome(article, read)
            outcomes.append(outcome)
            rows += found
        announce(None)
        if batch.shard:
            from etl.reading_many.shards import write_shard

            write_shard(Path(batch.shard), outcomes, rows)
        return outcomes

    def _outcome(self, article: Article, read: Read) -> tuple[Outcome, Sequence[Entry]]:
        from etl.documents import read_document
        from etl.reading_many.entries import entries, json_lines

        try:
            document = read_document(Path(article.path), is_apart=True)
            if self.text_out:
                _write_text(Path(self.text_out), article, document)
            reading = read_with(read, document)
            found = entries(article.name, reading)
            content = b""
            if self.format == JSONL:
                content = json_lines(found)
            elif self.format == TOML and found:
                from etl.proposing import evidence_text

                content = evidence_text(document, reading).encode("utf-8")
        except DocumentError as error:
            return Outcome(article, error.problem), ()
        except MemoryError:
            wrong, fix = "asks for more memory than a reading process may have.", "Save the article's text alone."
            return Outcome(article, Problem(article.path, None, None, wrong, fix)), ()
        except OSError:  # of writing: reading has turned its own into a DocumentError
            raise
        except Exception as error:  # one article must not end a run of a hundred thousand
            return Outcome(article, _failed(article, error)), ()
        return Outcome(article, None, len(found), content), found if self.format == PARQUET else ()

    def _spoiled(self, article: Article, how: str) -> Problem:
        fix = "Copy the article's text into a plain text file (.txt) and read that."
        if how == OVERDUE:
            return Problem(article.path, None, None, f"could not be read within {self.seconds:g} seconds.", fix)
        wrong = "broke the program that reads it: it is damaged, or made to do harm."
        return Problem(article.path, None, None, wrong, fix)


def read_with(read: Read, document: Document) -> Reading:
    from etl.documents.media_types import PDF

    basis = None
    if document.date_published:
        basis = "inferred" if document.media_type == PDF else "printed"
    return read(document.text, title=document.title, date_published=document.date_published, date_basis=basis)


def _reader() -> Read:
    from etl.reader import read_text

    return read_text


def _write_text(folder: Path, article: Article, document: Document) -> None:
    """The text that offsets count in, as it is: UTF-8, no byte order mark, line ends kept.

    DocumentError when a file is there that an earlier run cannot have written: it may be the only copy of something.
    """
    path = folder / f"{document.name}.txt"
    content = document.text.encode("utf-8")
    if path.exists():
        if path.stat().st_size != len(content) or path.read_bytes() != content:
            wrong = f"is there already and holds something else than the text of {article.path}."
            raise DocumentError(
                Problem(path.as_posix(), None, None, wrong, "Name another --text-out, or move that file.")
            )
        return
    aside = folder / f".{document.name}.{os.getpid()}.tmp"
    aside.write_bytes(content)
    os.replace(aside, path)


def _failed(article: Article, error: Exception) -> Problem:
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    where = f" ({Path(trace.tb_frame.f_code.co_filename).name}, line {trace.tb_lineno})" if trace else ""
    wrong = f"could not be read, by a mistake of this program: {type(error).__name__}: {str(error)[:200]}{where}."
    return Problem(article.path, None, None, wrong, "Report that sentence; the other files are read without this one.")
