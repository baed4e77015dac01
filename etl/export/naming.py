"""One observation and one article in words, for citations, pages and charts of this room. Rows in, sentences out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from etl import vocabulary as v
from wording import labels, words
from wording.language import _, meaning, plural, term

Row = Mapping[str, Any]

PROJECT = "Wagewitness"


def dataset_title() -> str:
    return _("Wagewitness: reported labor conditions")


def licence() -> str:
    """What may be done with the files, in one breath."""
    return _(
        "The table and its program: MIT licence. The quotes belong to their publishers and are cited with their "
        "source for research and reporting."
    )


def amount(row: Row) -> str:
    """The amount as read: 'about US$ 800 a month'; empty where the words give no number."""
    return words.span(row["value_low"], row["value_high"], row["qualifier"], row["unit"], row["per"])


def what(row: Row) -> str:
    """What is counted: 'Pay, paid out', 'Number of workers, sent', 'Share of something else, of “orders”'."""
    measure, kind = row["measure"], row["kind"]
    named = [term(v.MEASURE, measure)]
    if row["pay_stage"]:
        named.append(term(v.PAY_STAGE, row["pay_stage"]))
    if kind:
        named.append(term(v.KIND[measure], kind) if measure in v.KIND and kind in v.KIND[measure] else kind)
    if row["item"]:
        named.append(row["item"])
    if row["of"]:
        named.append(_("of “{words}”", words=row["of"]))
    return ", ".join(named)


def of_whom(row: Row) -> list[str]:
    """What sets the amount apart from a plain report about one North Korean worker: 'average', 'a site', 'assumed'."""
    apart = (
        ("statistic", v.STATISTIC, ("unspecified", "single")),
        ("basis", v.BASIS, ("worker", "country")),
        ("population", v.POPULATION, ("north_korean_workers",)),
        ("claim", v.CLAIM, ("reported",)),
    )
    return [term(terms, row[name]) for name, terms, plain in apart if row[name] and row[name] not in plain]


def where(row: Row) -> str:
    """'Dandong, China'."""
    return ", ".join(part for part in (row["place"], labels.place_name(row["ref_area"])) if part)


def when(row: Row) -> str:
    """'2025', 'October 2020 (inferred)', 'time not known'."""
    time = words.period(row["time_period"])
    return _("{time} (inferred)", time=time) if row["time_basis"] == "inferred" else time


def published(source: Row) -> str:
    """When the article appeared: '30 October 2025', 'June 2023 (date inferred)'."""
    time = words.period(source["date_published"])
    return _("{time} (date inferred)", time=time) if source["date_basis"] == "inferred" else time


def article(source: Row) -> str:
    """The headline, else publisher and date: what an article is called."""
    return words.article(source["title"], source["publisher"], source["date_published"])


def counts(observations: int, articles: int) -> str:
    """'45 observations from 5 articles'."""
    return _(
        "{observations} from {articles}",
        observations=plural("{count:,} observation", "{count:,} observations", observations),
        articles=plural("{count:,} article", "{count:,} articles", articles),
    )


def not_accepted(row: Row) -> str:
    """What must be known of a row that no person has accepted; empty for all others."""
    if row["review"] == "accepted":
        return ""
    return f"{term(v.REVIEW, row['review'])}: {meaning(v.REVIEW, row['review'])}"


def how_to_read() -> tuple[str, ...]:
    """What keeps a reader from the commonest mistakes; the workbook, the page and the README say the same."""
    return (
        _("One row is one quantity reported in one passage of one article. Two sources that disagree are two rows."),
        _(
            "Low and High are the range as reported. Where one of them is empty, the source gives only the other: "
            "“up to 70 percent” has no low end."
        ),
        _("The column qualifier keeps the hedge of the words: about, nearly, up to, at least, more than, less than."),
        _("Nothing is averaged. Do not add areas that contain each other, nor rows whose same_as names another row."),
        _(
            "US dollars and kilograms of rice are our conversion; every step with its rate stands in derivation. "
            "Where is_assumed is true, the month of the rate is not known and the range is wider for it."
        ),
        _("A time or a date of publication that is inferred says so in time_basis and date_basis."),
    )
