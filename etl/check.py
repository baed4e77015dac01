"""The check: everything the build does but writing, then the articles, then a report that a person reads.

In: the folder `data/`, and the folder of articles where it is at hand; the texts that `add` kept in `data/articles` are
found without being named. Out: `Checked`, or InputError with every
problem; lines of text for the report. Findings are tensions in the sources: reported, never an error.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from textwrap import wrap

from etl import vocabulary as v
from etl.accounting import Account, account, read_article
from etl.build import Examined, Row, Rows, assemble, examine
from etl.errors import InputError, Problem

VERDICTS = ("tension", "cannot_check", "agrees")
"""The order in which findings are reported: what a reader should know first."""


@dataclass(frozen=True)
class Checked:
    """The rows that the build would write; one account a source, or none where the articles are not at hand."""

    rows: Rows
    accounts: tuple[Account, ...]


def check(data: Path, articles: Path | None) -> Checked:
    """Raises InputError with the problems of evidence, reference figures and articles together."""
    examined = examine(data)
    accounts, problems = _accounts(examined, articles, data / "articles")
    if examined.problems or problems:
        raise InputError([*examined.problems, *problems])
    return Checked(assemble(examined), tuple(accounts))


def _accounts(examined: Examined, articles: Path | None, kept: Path) -> tuple[list[Account], list[Problem]]:
    """What of each article is covered. `articles` must hold every text; `kept` holds those that `add` left there."""
    if articles is not None and not articles.is_dir():
        fix = "Name the folder of the articles' texts with --articles or ARTICLES_DIR."
        return [], [Problem(articles.as_posix(), None, None, "is not a folder.", fix)]
    accounts: list[Account] = []
    problems: list[Problem] = []
    broken = {problem.file for problem in examined.problems}
    for evidence in examined.evidence:
        if evidence.source is None:
            continue
        folder = _folder_of(evidence.source.text_file, articles, kept)
        if folder is None:
            continue
        text = read_article(evidence, folder)
        if isinstance(text, Problem):
            problems.append(text)
            continue
        result = account(evidence, examined.amounts, text)
        accounts.append(result)
        # An entry left out for a mistake leaves its numbers open; the mistake is what is to be mended.
        problems += [found for found in result.problems if found.entry is not None or evidence.file not in broken]
    return accounts, problems


def _folder_of(text_file: str | None, articles: Path | None, kept: Path) -> Path | None:
    """Where the text is read: in the named folder, else among those kept. None: no folder is named, none is kept."""
    is_kept = text_file is not None and (kept / text_file).is_file()
    is_named = articles is not None and text_file is not None and (articles / text_file).is_file()
    return kept if is_kept and not is_named else articles


def report(checked: Checked, width: int) -> Iterator[str]:
    """The lines of the report: findings as sentences, then what was verified, source by source."""
    findings = checked.rows["findings"]
    for verdict in VERDICTS:
        found = [row for row in findings if row["verdict"] == verdict]
        if found:
            yield f"{v.VERDICT.label(verdict).capitalize()}: {_count(len(found), 'finding')}"
            for row in found:
                yield from wrap(f"{v.CHECK.label(row['check'])}: {row['sentence']}", width, **_HANGING)
                yield from (f"    {one}" for one in row["observation_ids"])
            yield ""
    accounts = {one.source_id: one for one in checked.accounts}
    for source in checked.rows["sources"]:
        yield from _source_lines(source["source_id"], checked.rows, accounts.get(source["source_id"]))
    if not accounts:
        yield "articles not at hand: 0 quotes verified"


_HANGING = {"initial_indent": "  ", "subsequent_indent": "    ", "break_long_words": False, "break_on_hyphens": False}


def _source_lines(source_id: str, rows: Rows, account: Account | None) -> Iterator[str]:
    yield source_id
    observations = _of_source(source_id, rows["observations"])
    conditions = _of_source(source_id, rows["conditions"])
    (source,) = (row for row in rows["sources"] if row["source_id"] == source_id)
    waiting = source["proposed_observations"]
    proposed = f", {waiting} proposed and not yet reviewed" if waiting else ""
    yield f"  {_count(observations, 'observation')}, {_count(conditions, 'condition')}{proposed}"
    if account is not None:
        covered = account.by_observation + account.by_set_aside
        percent = 100 * covered // account.numbers if account.numbers else 100
        yield f"  quotes verified: {account.quotes_verified} of {account.quotes}"
        yield f"  numbers accounted for: {covered} of {account.numbers} ({percent} %)"
        yield f"    {account.by_observation} in observations, {account.by_set_aside} set aside"
    findings = sum(source_id in row["source_ids"] for row in rows["findings"])
    yield f"  {_count(findings, 'finding')}"


def _of_source(source_id: str, rows: Iterable[Row]) -> int:
    return sum(row["source_id"] == source_id for row in rows)


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
