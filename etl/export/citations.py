"""What is cited, as sentences: one for an observation, one for an article, one for the table itself.

A `Work` is what the reference formats (`bibtex`, `ris`, `csl`) write down: an article, or the release of the table.
Each names the release, because a later one may read the same sentence better.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlsplit

from etl.export import naming
from etl.export.naming import Row
from etl.export.taken import SHORT, Taken
from wording import words
from wording.language import _


@dataclass(frozen=True, slots=True)
class Work:
    """One entry of a bibliography. `author` is as printed: which part of a name is the family's is not known.

    `published`: ISO 8601 day, month, year or interval. `version`: the release, for the table itself, else None.
    """

    key: str
    title: str
    author: str | None
    publisher: str
    published: str
    is_inferred: bool
    url: str | None
    language: str
    note: str
    accessed: date
    version: str | None = None


def sentence(row: Row, release: str) -> str:
    """One observation as a sentence to paste: the words, what they were read as, the article, the release.

    The address is the article's; the one that opens it at the words is long, and stands in the reference formats.
    """
    said = _("said by {speaker}", speaker=row["speaker"]) if _names_another(row) else ""
    read = naming.amount(row)
    what = ", ".join((naming.what(row), *naming.of_whom(row)))
    about = [f"{what}: {read}" if read else what, f"{naming.where(row)}, {naming.when(row)}"]
    about += [part for part in (said, naming.not_accepted(row)) if part]
    return _(
        "“{words}” ({about}), reported in: {article}; read with Wagewitness, observation {id}, release {release}.",
        words=_on_one_line(row["original_value"]),
        about=_on_one_line("; ".join(about)),
        article=reference(row),
        id=row["observation_id"],
        release=release[:SHORT],
    )


def reference(source: Row) -> str:
    """The article: 'A. Writer, “Title”, Radio X, 2 June 2025, https://…'. Without a title: publisher and date."""
    title = f"“{source['title']}”" if source["title"] else None
    parts = (source["author"], title, source["publisher"], naming.published(source), web_address(source["url"]))
    return _on_one_line(", ".join(part for part in parts if part))


def of_table(taken: Taken) -> str:
    """The release of the table as a sentence, with the filters under which rows were taken."""
    of = _("{rows:,} of {all:,} observations", rows=taken.rows.num_rows, all=taken.of)
    asked = _("filters: {filters}", filters=taken.asked) if taken.asked else None
    on = _("taken on {day}", day=words.period(taken.on.isoformat()))
    release = _("release {release}", release=taken.release)
    parts = (naming.dataset_title(), release, of, asked, on, web_address(taken.address))
    return _on_one_line(", ".join(part for part in parts if part))


def sentences(taken: Taken) -> str:
    """The plain text of a whole set: every observation, then the articles, then the table."""
    rows = taken.observations
    parts = [sentence(row, taken.release) for row in rows]
    parts += ["", _("Articles:"), *map(reference, taken.rows_of("sources"))]
    return "\n".join([*parts, "", _("The table:"), of_table(taken), ""])


def works_of_observation(row: Row, release: str, on: date) -> tuple[Work, ...]:
    """The article at the quote, with the reading in its note, and the release of the table."""
    note = _joined([sentence(row, release), *_doubts(row)])
    at = web_address(row["passage_url"]) or web_address(row["url"])
    return _article(row, key=row["observation_id"], url=at, note=note, on=on), _table(release, on)


def works(taken: Taken) -> tuple[Work, ...]:
    """One entry an article, then one for the table."""
    read = _("Read with Wagewitness, release {release}.", release=taken.short_release)
    articles = [
        _article(
            source,
            key=source["source_id"],
            url=web_address(source["url"]),
            note=_joined([read, *_doubts(source)]),
            on=taken.on,
        )
        for source in taken.rows_of("sources")
    ]
    asked = _("Filters: {filters}.", filters=taken.asked) if taken.asked else ""
    rows = _("{rows:,} of {all:,} observations.", rows=taken.rows.num_rows, all=taken.of)
    table = _table(taken.release, taken.on, url=web_address(taken.address), note=_joined([rows, asked]))
    return (*articles, table)


def web_address(address: str | None) -> str | None:
    """The address, where it is one of the web; nothing else is written where a program may open it."""
    try:
        parts = urlsplit(address or "")
    except ValueError:  # an open bracket in the host
        return None
    is_web = parts.scheme in ("http", "https") and bool(parts.netloc)
    return "".join(address.split()) if address and is_web else None


def _article(source: Row, *, key: str, url: str | None, note: str, on: date) -> Work:
    return Work(
        key=key,
        title=_on_one_line(naming.article(source)),
        author=_on_one_line(source["author"]) if source["author"] else None,
        publisher=_on_one_line(source["publisher"]),
        published=source["date_published"],
        is_inferred=source["date_basis"] == "inferred",
        url=url,
        language=source["language"],
        note=note,
        accessed=on,
    )


def _table(release: str, on: date, *, url: str | None = None, note: str = "") -> Work:
    return Work(
        key=f"wagewitness-{release[:SHORT]}",
        title=naming.dataset_title(),
        author=naming.PROJECT,
        publisher=naming.PROJECT,
        published=on.isoformat(),
        is_inferred=False,
        url=url,
        language="en",
        note=_joined([_("Release {release}.", release=release), note]),
        accessed=on,
        version=release,
    )


def _doubts(source: Row) -> Sequence[str]:
    """What a reader must know where the headline is not known, and of a date that was reasoned."""
    headline = "" if source["title"] else _("The headline is not known: publisher and date stand for it.")
    if source["date_basis"] != "inferred":
        return (headline,)
    return (headline, _("The date of publication is inferred."), source["date_note"] or "")


def _names_another(row: Row) -> bool:
    return bool(row["speaker"]) and row["speaker"] != row["publisher"]


def _joined(parts: Iterable[str]) -> str:
    return _on_one_line(" ".join(part for part in parts if part))


def _on_one_line(text: str) -> str:
    """The text without line breaks and control signs: the reference formats count lines."""
    return " ".join("".join(sign if sign.isprintable() else " " for sign in text).split())
