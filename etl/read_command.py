"""python -m etl read: many articles → proposals, told on standard error as it goes.

In: paths, a format, where to write. Out: the proposals there, a sentence for each file that could not be read or holds
no number, and `Told`, from which the exit code follows. The parts are in `etl.reading_many`.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from etl.errors import InputError, Problem
from etl.reading_many.articles import Found, find_articles
from etl.reading_many.batch import FORMATS, SECONDS, Outcome, Read, ReadBatch
from etl.reading_many.outputs import Output, output_for
from etl.reading_many.workers import JobError, run_in_order

Say = Callable[[str], None]
"""Prints a sentence; a progress bar keeps it above itself."""


@dataclass(frozen=True, slots=True)
class Told:
    """How a run went. `with_numbers` counts articles that hold one, those of an earlier run too; `failed`, files."""

    with_numbers: int
    failed: int
    has_empty_folder: bool = False

    @property
    def exit_code(self) -> int:
        return 0 if self.with_numbers and not self.failed and not self.has_empty_folder else 1


def read_files(
    paths: Sequence[Path],
    *,
    format: str,
    out: Path | None = None,
    text_out: Path | None = None,
    workers: int = 1,
    read: Read | None = None,
    seconds: float = SECONDS,
) -> Told:
    """Reads them all. InputError when the run as a whole makes no sense; nothing is written then."""
    if format not in FORMATS:
        raise _problem("--format", f"{format!r} is not a known format.", f"Use one of: {', '.join(FORMATS)}.")
    found = find_articles(paths, [folder for folder in (out, text_out) if folder])
    try:
        _refuse_input_as_output(paths, out)
        _prepare(text_out, found)
        output = output_for(format, out, found.articles)
    except OSError as error:
        raise _cannot_write(error) from None
    job = ReadBatch(format, text_out.as_posix() if text_out else None, read, seconds)
    try:
        return _run(found, output, job, workers)
    except (OSError, JobError) as error:
        if isinstance(error, BrokenPipeError):
            raise
        raise _cannot_write(error) from None
    finally:
        output.close()


def _run(found: Found, output: Output, job: ReadBatch, workers: int) -> Told:
    failed, with_numbers = len(found.problems), output.done_with_numbers
    with _progress(len(found.articles), output.done) as (say, advance):
        for problem in (*found.empty, *found.problems):
            say(str(problem))
        if found.left_out:
            say(_left_out(found.left_out))
        for outcomes in run_in_order(output.batches(found.articles), job, workers, job.seconds):
            output.take(outcomes)
            advance(len(outcomes))
            for outcome in outcomes:
                failed += bool(outcome.problem)
                with_numbers += bool(outcome.numbers)
                if sentence := _sentence(outcome):
                    say(sentence)
        if failed:
            say(f"{failed:,} of {len(found.articles) + len(found.problems):,} files could not be read.")
    return Told(with_numbers, failed, bool(found.empty))


def _sentence(outcome: Outcome) -> str | None:
    if outcome.problem:
        return str(outcome.problem)
    return None if outcome.numbers else f"{outcome.article.path}: holds no number."


def _left_out(files: Sequence[str]) -> str:
    shown = ", ".join(files[:3]) + (" …" if len(files) > 3 else "")
    noun = "1 file is" if len(files) == 1 else f"{len(files):,} files are"
    return f"{noun} left out for the ending of the name ({shown}). Name a file to read it whatever its ending."


def _refuse_input_as_output(paths: Sequence[Path], out: Path | None) -> None:
    """A file inside a folder is no input when it is the output; one that is named is both, and would be written to."""
    if out is None or not out.is_file():
        return
    for path in paths:
        if path.is_file() and path.samefile(out):
            raise _problem(out.as_posix(), "is one of the articles to read.", "Name another file with --out.")


def _prepare(text_out: Path | None, found: Found) -> None:
    """Makes the folder for the texts. InputError when a text would overwrite the article it is read from."""
    if text_out is None:
        return
    folder = text_out.resolve()
    for article in found.articles:
        path = Path(article.path)
        if path.suffix == ".txt" and path.resolve().parent == folder:
            raise _problem(text_out.as_posix(), f"is where {path.name} is read from.", "Name another --text-out.")
    text_out.mkdir(parents=True, exist_ok=True)


@contextmanager
def _progress(total: int, done: int) -> Iterator[tuple[Say, Callable[[int], None]]]:
    """A bar on standard error where that is a terminal; else only the sentences."""
    if not sys.stderr.isatty():
        yield lambda sentence: print(sentence, file=sys.stderr, flush=True), lambda number: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    console = Console(stderr=True, markup=False, highlight=False, soft_wrap=True, emoji=False)
    columns = (TextColumn("Reading"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=console, transient=True) as progress:
        task = progress.add_task("read", total=total, completed=done)
        yield console.print, lambda number: progress.advance(task, number)


def _cannot_write(error: Exception) -> InputError:
    name = getattr(error, "filename", None)
    reason = getattr(error, "strerror", None) or str(error)
    return _problem(str(name or "--out"), f"cannot be written: {reason}.", "Make room there, or name another place.")


def _problem(place: str, wrong: str, fix: str) -> InputError:
    return InputError([Problem(place, None, None, wrong, fix)])
