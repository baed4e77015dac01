"""A quote as HTML: the row of an observation in, its sentences with the words of the amount marked out. All escaped."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
from typing import Any


def marked(row: Mapping[str, Any]) -> str:
    """The quote, with the words of the amount marked; in quotation marks, unless it begins with one."""
    quote, start, end = row["quote"], row["amount_start"], row["amount_end"]
    text = f"{escape(quote[:start])}<mark>{escape(quote[start:end])}</mark>{escape(quote[end:])}"
    return text if quote.startswith(("“", '"')) else f"“{text}”"
