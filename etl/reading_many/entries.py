"""A reading → its entries: JSON lines with the fields that scripts rely on, and the columns of the Parquet data set.

In: an article's name and its reading. Out: one dict an entry, in the order of the text; its line; a table of Arrow.
What a field means stands in `etl.schema`, from where the columns take their descriptions.
"""

from __future__ import annotations

import io
import json
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from etl import schema

if TYPE_CHECKING:
    import pyarrow as pa

    from etl.reader.model import Reading

Entry = dict[str, Any]

OBSERVATION, SET_ASIDE = "observation", "set_aside"

_DECIDED = (
    "value_low", "value_high", "qualifier", "unit", "per", "measure", "kind", "pay_stage", "statistic", "population",
    "ref_area", "subdivision", "place", "time_period", "time_basis", "claim",
)  # fmt: skip
"""Fields of an observation that an evidence file has under the same names."""

_LINE_ENDS = ("\x85", "\u2028", "\u2029")
"""Characters that JSON leaves as they are, and that some readers take for the end of a line."""

_in_json = json.JSONEncoder(ensure_ascii=False, allow_nan=False).encode


def entries(article: str, reading: Reading) -> list[Entry]:
    """Observations and set-aside numbers together, as they follow each other in the text."""
    found: list[Entry] = [
        {
            **_place(article, OBSERVATION, one.start, one.end, one.original_value),
            **{name: getattr(one, name) for name in _DECIDED},
            "same_as": one.same_as,
            "score": one.score,
            "because": dict(one.because),
        }
        for one in reading.proposals
    ]
    found += [
        {**_place(article, SET_ASIDE, one.start, one.end, one.words), "reason": one.reason} for one in reading.set_aside
    ]
    return sorted(found, key=lambda entry: (entry["start"], entry["end"]))


def _place(article: str, entry: str, start: int, end: int, words: str) -> Entry:
    return {"article": article, "entry": entry, "start": start, "end": end, "original_value": words}


def json_lines(found: Iterable[Entry]) -> bytes:
    """One object a line, UTF-8, whichever way of telling lines the reader of them has."""
    lines = "".join(f"{_in_json(entry)}\n" for entry in found)
    for character in _LINE_ENDS:
        lines = lines.replace(character, f"\\u{ord(character):04x}")
    return lines.encode("utf-8")


# --- Columns ----------------------------------------------------------------------------------------------------

_KNOWN = {column.name: column for column in (*schema.OBSERVATIONS.columns, *schema.SET_ASIDE.columns)}

PROPOSALS = schema.Table(
    "proposals",
    "One row is one number of an article: an observation that the reader proposes, or a number set aside. "
    "A last column, because, lists fields with the words of the article that decided them.",
    (
        schema.Column("article", "str", "name of the article's file, without its suffix", nullable=False),
        schema.Column("entry", "str", f"{OBSERVATION} or {SET_ASIDE}", nullable=False),
        schema.Column("start", "int", "start of original_value in the text, inclusive", "code points", nullable=False),
        schema.Column("end", "int", "end of original_value in the text, exclusive", "code points", nullable=False),
        schema.Column("original_value", "str", "the words that hold the number", nullable=False),
        *(
            schema.Column(name, _KNOWN[name].kind, _KNOWN[name].description, _KNOWN[name].unit, _KNOWN[name].vocabulary)
            for name in _DECIDED
        ),
        schema.Column("same_as", "int", "start of the observation whose quantity this one says again", "code points"),
        schema.Column("score", "float", "how sure the reader is; the least sure field decides", "0 to 1"),
        schema.Column(
            "reason", "str", "why a number set aside is no observation", vocabulary=_KNOWN["reason"].vocabulary
        ),
    ),
)


def arrow_schema(about: Mapping[str, str]) -> pa.Schema:
    """The columns; `about` is said of the file as a whole."""
    import pyarrow as pa

    known = PROPOSALS.arrow_schema()
    pair = pa.struct([("field", pa.string()), ("words", pa.string())])
    described = {"description": "fields, each with the words of the article that decided it"}
    because = pa.field("because", pa.list_(pair), metadata=described)
    return pa.schema([*known, because], metadata={"description": PROPOSALS.description, **about})


def arrow_table(found: Iterable[Entry], about: Mapping[str, str]) -> pa.Table:
    """By way of JSON, because pyarrow imports all of pandas to look at a Python list."""
    import pyarrow as pa
    from pyarrow import json as arrow_json

    wanted = arrow_schema(about)
    lines = b"".join(
        json.dumps(entry | {"because": _pairs(entry)}, allow_nan=False).encode() + b"\n" for entry in found
    )
    if not lines:
        return pa.Table.from_batches([], wanted)
    table = arrow_json.read_json(
        io.BytesIO(lines),
        read_options=arrow_json.ReadOptions(use_threads=False, block_size=len(lines) + 1),
        parse_options=arrow_json.ParseOptions(explicit_schema=wanted, unexpected_field_behavior="error"),
    )
    return pa.Table.from_arrays([table.column(name) for name in wanted.names], schema=wanted)


def _pairs(entry: Entry) -> list[dict[str, str]] | None:
    if "because" not in entry:
        return None
    return [{"field": field, "words": words} for field, words in entry["because"].items()]
