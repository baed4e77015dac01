"""Whose work an observation speaks of, where that is not the work of North Koreans. Pure.

The pages ask about North Koreans. Reports also tell what others are paid, charged or counted: colleagues from the
country of work, migrants from elsewhere. These stand under headings of their own, are named beside every amount, and
answer no question about North Koreans. Where a report does not name the people, it is read as speaking of those that
the article is about.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from etl import vocabulary as v
from wording.language import term
from wording.words import text

OTHERS = ("local_workers", "other")


def others(row: Mapping[str, Any]) -> str | None:
    """'local workers', 'other people'; None for North Koreans, for all staff, and where nobody is named."""
    population = text(row["population"])
    return term(v.POPULATION, population) if population in OTHERS else None


def named(row: Mapping[str, Any]) -> str | None:
    """Who is meant, wherever that is not North Korean workers or everybody at a site."""
    population = text(row["population"])
    is_expected = population in ("north_korean_workers", "all_staff")
    return term(v.POPULATION, population) if population in v.POPULATION and not is_expected else None
