"""Made-up observations, taken away."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from etl.export import Taken, take
from tests.dashboard import made_up

DAY = date(2026, 5, 3)
ADDRESS = "http://localhost:8501/?measure=pay&place=China"

HOSTILE = "</script><script>alert(1)</script>\"'<img src=x onerror=alert(1)>{\\&%$#_^~}\nER  - \n=1+1"
"""Signs that end an element, a field or a line, in one of the formats at least."""

TakeAway = Callable[..., Taken]


@pytest.fixture
def take_away(tmp_path: Path) -> TakeAway:
    """take_away() is everything; take_away(rows=…) another table; take_away(ids=…) a part of it."""

    def of(
        rows: Iterable[dict[str, Any]] = made_up.OBSERVATIONS, ids: Iterable[str] | None = None, **named: str
    ) -> Taken:
        folder = made_up.write(tmp_path / "tables", list(rows))
        return take(folder, ids, on=DAY, **{"address": ADDRESS, **named})

    return of


@pytest.fixture
def taken(take_away: TakeAway) -> Taken:
    return take_away()


@pytest.fixture
def hostile(take_away: TakeAway) -> Taken:
    """One observation with hostile words in every free text."""
    texts = ("title", "publisher", "author", "speaker", "note", "place", "item", "of", "date_note")
    row = made_up.observation("bad", made_up.X, HOSTILE, "5 yuan", HOSTILE, **made_up.money(5, 5, "CNY"))
    row |= dict.fromkeys(texts, HOSTILE) | {"passage_url": "javascript:alert(1)", "url": "javascript:alert(1)"}
    return take_away([row], asked=HOSTILE, address="javascript:alert(1)")
