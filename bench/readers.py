"""The reader beside public extractors, on the same passages: how right, how fast.

In: the hand-labelled passages. Out: two tables' rows. Quality: money and percent amounts that a label stands on, value
and unit; what an extractor finds elsewhere is not counted against it, because the labels say only of labor amounts
what they are worth. Speed: the same articles of 4,000 characters, made of the passages, in the same run.

CQE is not among the peers: it needs a language model that its project does not publish as a package.
"""

from __future__ import annotations

import json
import subprocess
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from statistics import median
from typing import Any

from bench.passages import Passage, read_half
from bench.reader_scores import Score, read_passage, score
from etl import vocabulary as v
from etl.reader import read_text

PEERS = ("quantulum3", "recognizers-text")
PYTHON = Path(__file__).resolve().parents[1] / ".venv-peers" / "bin" / "python"
ARTICLE_LENGTH = 4000
ARTICLES = 20
TURNS = 3
FASTER_THAN_QUANTULUM3 = 300
PEERS_TITLE = (
    "Beside public extractors: value + unit of the passages' money and percent amounts; articles of "
    f"{ARTICLE_LENGTH:,} characters on one core (wanted: {FASTER_THAN_QUANTULUM3} × quantulum3)"
)

Found = tuple[int, int, float | None, float | None, str | None]
"""start, end, low, high, unit."""


def quality_rows() -> list[tuple[str, ...]]:
    """half, level, precision, recall, F1: the reader with all its decisions."""
    rows = []
    for half in ("dev", "test"):
        scores = score(read_half(half), read_passage)
        rows += [
            (half, level, *(f"{number:.3f}" for number in (one.precision, one.recall, one.f1)))
            for level, one in scores.levels.items()
        ]
    return rows


def peer_rows() -> list[tuple[str, ...]]:
    """extractor, precision, recall, F1 of value + unit, documents a second, how often quantulum3 fits in."""
    passages = [passage for half in ("dev", "test") for passage in read_half(half)]
    articles = articles_of(passages)
    ours = [[(p.start, p.end, p.value_low, p.value_high, p.unit) for p in read_passage(one)] for one in passages]
    begun = [_timed(articles) for _ in range(TURNS)]
    rows = [("Wagewitness", value_and_unit(passages, ours), len(articles) / median(begun))]
    for peer in PEERS:
        told = _ask(peer, [passage.text for passage in passages], 1)
        timed = _ask(peer, articles, TURNS)
        if told is None or timed is None:
            rows.append((peer, None, 0.0))
            continue
        found = [[tuple(one) for one in passage] for passage in told["found"]]
        rows.append((peer, value_and_unit(passages, found), len(articles) / median(timed["seconds"])))
    yardstick = next((speed for what, _, speed in rows if what == "quantulum3"), 0.0)
    return [_shown(what, quality, speed, yardstick) for what, quality, speed in rows]


def _shown(what: str, quality: Score | None, speed: float, yardstick: float) -> tuple[str, ...]:
    if quality is None:
        return (what, "", "", "", "", "", "not installed: make bench installs it where the network allows")
    numbers = (f"{number:.3f}" for number in (quality.precision, quality.recall, quality.f1))
    return (what, *numbers, f"{speed:.1f}", f"{speed / yardstick:.0f}" if yardstick else "", "")


def articles_of(passages: Sequence[Passage]) -> list[str]:
    """Articles of 4,000 characters, passage after passage, so that every extractor has the same to read."""
    text = "\n\n".join(passage.text for passage in passages)
    whole = range(0, max(1, len(text) - ARTICLE_LENGTH + 1), ARTICLE_LENGTH)
    return [text[at : at + ARTICLE_LENGTH] for at in whole][:ARTICLES]


def value_and_unit(passages: Sequence[Passage], found: Sequence[Sequence[Found]]) -> Score:
    """Money and percent labels: found with the same value and unit. An open end is compared with either."""
    total = Score()
    for passage, one in zip(passages, found, strict=True):
        labels = [
            label
            for label in passage.observations
            if v.is_currency(label.fields.get("unit")) or label.fields.get("unit") == "percent"
        ]
        near = [f for f in one if any(f[0] < label.end and label.start < f[1] for label in labels)]
        total.wanted += len(labels)
        total.found += len(near)
        for label in labels:
            hit = next(
                (f for f in near if f[0] < label.end and label.start < f[1] and _is_right(f, label.fields)), None
            )
            if hit is not None:
                near.remove(hit)
                total.hits += 1
    return total


def _is_right(found: Found, fields: Mapping[str, Any]) -> bool:
    _, _, low, high, unit = found
    wanted = {fields.get("low"), fields.get("high")} - {None}
    read = {low, high} - {None}
    if unit != fields.get("unit") or not wanted or not read:
        return False
    return all(any(abs(one - other) <= 1e-4 * max(1.0, abs(one)) for other in read) for one in wanted)


def _timed(articles: Sequence[str]) -> float:
    begun = time.perf_counter()
    for article in articles:
        read_text(article)
    return time.perf_counter() - begun


def _ask(extractor: str, texts: Sequence[str], turns: int) -> dict | None:
    """What a peer answers; None where it is not installed or fails."""
    if not PYTHON.exists():
        return None
    task = json.dumps({"extractor": extractor, "texts": texts, "turns": turns})
    script = Path(__file__).with_name("peers") / "extract.py"
    run = subprocess.run([PYTHON, script], input=task, capture_output=True, text=True, check=False, timeout=1800)
    return json.loads(run.stdout) if run.returncode == 0 else None
