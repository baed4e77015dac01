"""The checks that find tensions in the sources: observations, relations and reference rates → findings.

In: rows with the columns of schema.OBSERVATIONS, the relations that the evidence files state, the rates. Out: rows of
schema.FINDINGS, sorted by check and id. A finding is shown to readers; it is never an error of the build. Here stands
only which observations meet in which check; the checks themselves are in `etl.arithmetic` (inside a source),
`etl.against_reference` and `etl.across_sources`.

Only accepted observations take part. One that repeats another (same_as) stands back wherever the original would meet
the same check; a relation may name it, since a source's own conversion is such a repeat.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from etl.across_sources import check_quota_and_wage, is_pair
from etl.against_reference import check_conversion, check_rice_price, is_rice_price
from etl.arithmetic import check_before_after, check_product, check_share_of, check_sum
from etl.findings import Row, unchecked
from etl.intervals import CannotCheck
from etl.rates import Rates
from etl.vocabulary import CHECK

Finding = dict[str, Any]
Check = Callable[[Sequence[Row]], Finding]


@dataclass(frozen=True, slots=True)
class RelationRow:
    """What an article ties together. `observation_ids` are whole ('<source_id>/<id>'), in the relation's order."""

    kind: str
    observation_ids: tuple[str, ...]


def find_findings(rows: Iterable[Row], relations: Iterable[RelationRow], rates: Rates) -> list[Finding]:
    """Every finding once. A relation that names an observation which is not accepted is left out."""
    accepted = {row["observation_id"]: row for row in rows if row["review"] == "accepted"}
    originals = [row for row in accepted.values() if row["same_as"] not in accepted]
    findings = [
        *_in_relations(accepted, relations, rates),
        *_of_rice_prices(originals, rates),
        *_of_quotas(originals),
    ]
    order = list(CHECK)
    return sorted(findings, key=lambda finding: (order.index(finding["check"]), finding["finding_id"]))


def _in_relations(accepted: Mapping[str, Row], relations: Iterable[RelationRow], rates: Rates) -> Iterator[Finding]:
    checks: Mapping[str, Check] = {
        "product": check_product,
        "sum": check_sum,
        "share_of": check_share_of,
        "before_after": check_before_after,
        "conversion": partial(check_conversion, rates=rates),
    }
    done = set()
    for relation in relations:
        if not all(name in accepted for name in relation.observation_ids):
            continue
        members = [accepted[name] for name in relation.observation_ids]
        key = relation.kind, _without_repeats(relation, members)
        if key not in done:
            done.add(key)
            yield _finding(relation.kind, members, checks[relation.kind])


def _without_repeats(relation: RelationRow, members: Sequence[Row]) -> tuple[str, ...]:
    """The ids by which two relations are the same one: those of the originals, but for a conversion of them."""
    if relation.kind == "conversion":
        return relation.observation_ids
    return tuple(row["same_as"] or row["observation_id"] for row in members)


def _of_rice_prices(rows: Iterable[Row], rates: Rates) -> Iterator[Finding]:
    for row in rows:
        if is_rice_price(row):
            yield _finding("price_reference", [row], lambda members: check_rice_price(members[0], rates))


def _of_quotas(rows: Sequence[Row]) -> Iterator[Finding]:
    wages = [row for row in rows if row["measure"] == "wage"]
    for quota in rows:
        found = (check_quota_and_wage(quota, wage) for wage in wages if is_pair(quota, wage))
        yield from (finding for finding in found if finding is not None)


def _finding(check: str, rows: Sequence[Row], make: Check) -> Finding:
    try:
        return make(rows)
    except CannotCheck as why:
        return unchecked(check, rows, str(why))
