"""A reader for tests that lives in an importable module, because workers are processes of their own.

It takes every run of digits for a fee, or sets it aside where "Pier" stands before it. Some words make it misbehave.
"""

from __future__ import annotations

import os
import re
import signal
import threading

from etl.reader.model import Proposal, Reading, SetAside


def read_text(
    text: str, *, title: str | None = None, date_published: str | None = None, date_basis: str | None = None
) -> Reading:
    if "KILL" in text:
        os.kill(os.getpid(), signal.SIGKILL)
    if "HANG" in text:
        threading.Event().wait()
    if "MISTAKE" in text:
        raise ZeroDivisionError("a mistake of ours")
    if "MEMORY" in text:
        raise MemoryError
    numbers = list(re.finditer(r"(Pier )?([0-9]+)", text))
    return Reading(
        tuple(proposal(one.start(), one.group()) for one in numbers if not one.group(1)),
        tuple(SetAside(one.start(), one.end(), one.group(), "name", "Pier") for one in numbers if one.group(1)),
    )


def proposal(start: int, words: str, **fields: object) -> Proposal:
    value = float(words)
    given = {
        "start": start,
        "end": start + len(words),
        "original_value": words,
        "value_low": value,
        "value_high": value,
        "qualifier": "exact",
        "unit": "CNY",
        "per": "once",
        "measure": "fee",
        "kind": "fine",
        "pay_stage": None,
        "statistic": "single",
        "population": None,
        "basis": "worker",
        "item": None,
        "of": None,
        "sector": None,
        "ref_area": "CN",
        "subdivision": "CN-21",
        "place": "Dandong",
        "time_period": "2024",
        "time_basis": "stated",
        "claim": "reported",
        "same_as": None,
        "speaker": "a mender",
        "quote_start": start,
        "quote_end": start + len(words),
        "score": 0.75,
        "because": {"measure": "fined", "ref_area": "부두"},
        "undecided": (),
    }
    return Proposal(**{**given, **fields})
