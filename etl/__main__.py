"""The command line: python -m etl build, check, read, add, export, release.

In: words typed by a person or a script. Out: sentences, exit code 0 or 1. What is wrong with the input goes to
standard error, all of it at once; anything else that goes wrong keeps its traceback. The rooms of `etl` are
imported inside the commands, so that the help appears at once.
"""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, Any

import typer

from etl.errors import InputError, TablesError

app = typer.Typer(
    help="Evidence files in, Parquet tables out.",
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)


def _own_data() -> Path:
    """data/ of this project, written as short as the current folder allows."""
    data = Path(__file__).resolve().parent.parent / "data"
    here = Path.cwd()
    return data.relative_to(here) if data.is_relative_to(here) else data


_Data = Annotated[
    Path,
    typer.Option(
        help="Folder with observations/ and reference/.",
        default_factory=_own_data,
        envvar="WAGEWITNESS_DATA",
        hidden=True,
    ),
]
_Out = Annotated[Path | None, typer.Option(help="Folder for the tables; data/tables when not given.")]
_Proposed = Annotated[
    bool,
    typer.Option(
        "--proposed", envvar="WAGEWITNESS_PROPOSED", help="Build in what the reader proposes and nobody has checked."
    ),
]
_Articles = Annotated[Path | None, typer.Option(envvar="ARTICLES_DIR", help="Folder with the articles' full texts.")]


@app.callback()
def main() -> None:
    # A terminal that cannot show a character gets its number, not a traceback.
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="backslashreplace")


@app.command()
def build(data: _Data, out: _Out = None, proposed: _Proposed = False) -> None:
    """Build the tables from the evidence files. On any problem the last good tables stay."""
    with _problems_as_sentences("; nothing was written"):
        from etl import tables
        from etl.build import build as build_tables

        folder = out or data / "tables"
        rows = build_tables(data, folder, with_proposed=proposed)
        for name, built in rows.items():
            typer.echo(f"{name:<13}{len(built):>6} {'row ' if len(built) == 1 else 'rows'}  {folder / name}.parquet")
        for line in _about_proposed(rows):
            typer.echo(line)
        typer.echo(f"release {tables.release_id(folder)}")


@app.command()
def check(data: _Data, articles: _Articles = None) -> None:
    """Check evidence, quotes and arithmetic. Findings are tensions in the sources, not errors."""
    with _problems_as_sentences():
        from etl.check import check as check_all
        from etl.check import report

        width = max(40, min(shutil.get_terminal_size((80, 24)).columns, 100))
        for line in report(check_all(data, articles), width):
            typer.echo(line)


@app.command()
def read(
    files: Annotated[list[Path], typer.Argument(metavar="FILE…|DIR", help="Articles: text, HTML or PDF; folders.")],
    format: Annotated[str, typer.Option(help="jsonl, parquet or toml.", metavar="FORMAT")] = "jsonl",
    workers: Annotated[int, typer.Option(min=1, help="Processes that read at the same time.")] = 1,
    text_out: Annotated[
        Path | None, typer.Option(help="Folder for each article's text, in which the offsets count.")
    ] = None,
    out: Annotated[
        Path | None, typer.Option(help="File (jsonl) or folder (parquet, toml) to write; a second run goes on there.")
    ] = None,
) -> None:
    """Read articles and propose their labor amounts, for a person to review."""
    with _problems_as_sentences():
        from etl.read_command import read_files

        told = read_files(files, format=format, out=out, text_out=text_out, workers=workers)
        raise typer.Exit(told.exit_code)


def _field(name: str, words: str) -> Any:
    """An option that fills in a field of [source]."""
    return typer.Option(f"--{name}", help=words, show_default=False)


@app.command()
def add(
    article: Annotated[str, typer.Argument(metavar="FILE|URL", help="One article: text, HTML, PDF or web address.")],
    data: _Data,
    id: Annotated[str | None, _field("id", "Name of the evidence file.")] = None,
    publisher: Annotated[str | None, _field("publisher", "Who published the article.")] = None,
    date: Annotated[str | None, _field("date", "When: 2024-05-02, 2024-05, 2024, 2024-05/2024-07.")] = None,
    date_basis: Annotated[str | None, _field("date-basis", "printed (when not given), address or inferred.")] = None,
    date_note: Annotated[str | None, _field("date-note", "How an inferred date was reasoned.")] = None,
    title: Annotated[str | None, _field("title", "The headline as printed.")] = None,
    author: Annotated[str | None, _field("author", "Who signed the article.")] = None,
    url: Annotated[str | None, _field("url", "The article's web address.")] = None,
    archive_url: Annotated[str | None, _field("archive-url", "Address of a copy in a web archive.")] = None,
    kind: Annotated[str | None, _field("kind", "What the source is: news_report, ngo_report, un_document …")] = None,
    language: Annotated[str | None, _field("language", "ISO 639-1: en, ko, zh, ru …")] = None,
) -> None:
    """Read one article and write an evidence file with proposals for a person to review."""
    with _problems_as_sentences("; nothing was written"):
        from etl.add_command import add_article, report

        given = {
            "publisher": publisher, "date_published": date, "date_basis": date_basis, "date_note": date_note,
            "title": title, "author": author, "url": url, "archive_url": archive_url, "kind": kind,
            "language": language,
        }  # fmt: skip
        known = {name: value for name, value in given.items() if value is not None}
        for line in report(add_article(article, data, known, source_id=id)):
            typer.echo(line)


def _many(words: str) -> Any:
    """An option that can be given more than once."""
    return typer.Option(help=f"{words} Can be given more than once.", show_default=False)


@app.command()
def export(
    data: _Data,
    format: Annotated[
        str,
        typer.Option(
            help="csv, xlsx, jsonl, parquet, text, bibtex, ris, csl, datapackage, html or pack.", metavar="FORMAT"
        ),
    ] = "csv",
    out: Annotated[Path | None, typer.Option(help="File or folder; standard output when not given.")] = None,
    tables: Annotated[
        Path | None, typer.Option(help="Folder of the tables; data/tables when not given.", envvar="WAGEWITNESS_TABLES")
    ] = None,
    measure: Annotated[list[str] | None, _many("wage, quota, fee, workers …")] = None,
    ref_area: Annotated[list[str] | None, _many("Country of work: CN, RU, KP …")] = None,
    source: Annotated[list[str] | None, _many("Name of an evidence file.")] = None,
    publisher: Annotated[list[str] | None, _many("Who published the article.")] = None,
    id: Annotated[list[str] | None, _many("An observation: <source>/<id>.")] = None,
    years: Annotated[str, typer.Option(help="The time that amounts speak about: 2025 or 2020/2025.")] = "",
    undated: Annotated[bool, typer.Option(help="Whether to keep what has no known time.")] = True,
    proposed: Annotated[bool, typer.Option("--proposed", help="Take what nobody has checked, too.")] = False,
    language: Annotated[str, typer.Option(help="en or ko. Quotes stay as they are.")] = "en",
) -> None:
    """Take the table away: spreadsheet, citations, data package, printable page, or all of it as an evidence pack."""
    with _problems_as_sentences("; nothing was written"):
        from etl.export.asked import Asked
        from etl.export.command import export as export_table
        from etl.export.command import is_of_now

        directory = tables or data / "tables"
        picked = (measure, ref_area, source, publisher, id)
        asked = Asked(*(tuple(values or ()) for values in picked), years, undated, proposed)
        for path in export_table(data, directory, asked, format=format, out=out, language=language):
            typer.echo(path.as_posix())
        if not is_of_now(data, directory):
            typer.echo(f"{directory} was built from other files than stand there now: python -m etl build", err=True)


@app.command()
def release(
    data: _Data,
    date: Annotated[str | None, typer.Option(help="Day of the release: 2026-05-01; today when not given.")] = None,
    note: Annotated[str, typer.Option(help="One sentence on what is new, for readers.")] = "",
) -> None:
    """Freeze the built tables under data/releases, with their date and hash, so that they can be cited."""
    with _problems_as_sentences():
        from etl.releases import freeze

        frozen = freeze(data, data / "tables", date=date, note=note)
        for name, rows in frozen.rows.items():
            typer.echo(f"{name:<13}{rows:>6} {'row ' if rows == 1 else 'rows'}  {frozen.folder / name}.parquet")
        typer.echo(f"release {frozen.id}")


def _about_proposed(rows: Mapping[str, Sequence[Mapping[str, Any]]]) -> Iterator[str]:
    """How many proposed observations wait for a person, and how many of them are in the table. Nothing: no line."""
    waiting = sum(source["proposed_observations"] for source in rows["sources"])
    built = sum(row["review"] == "proposed" for row in rows["observations"])
    if waiting:
        wait = "observation is only proposed and waits" if waiting == 1 else "observations are only proposed and wait"
        yield f"{waiting} {wait} for a person's review; {built} of {waiting} built in"


@contextmanager
def _problems_as_sentences(consequence: str = "") -> Iterator[None]:
    """Problems of the input on standard error, a line that counts them, exit code 1."""
    try:
        yield
    except InputError as error:
        number = len(error.problems)
        typer.echo(f"{error}\n\n{number} {'problem' if number == 1 else 'problems'}{consequence}.", err=True)
        raise typer.Exit(1) from None
    except TablesError as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(1) from None


if __name__ == "__main__":
    app(prog_name="python -m etl")
