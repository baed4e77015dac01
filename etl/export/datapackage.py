"""datapackage.json: what each file of the pack is, and what each column of its tables means (Frictionless Data).

In: a `Taken` and the bytes of the files. Out: a dictionary that a validator accepts: every table with its types, units,
terms and keys, every file with its size and hash. Column names, types and terms come from `etl.schema` alone.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from typing import Any

from etl import schema
from etl import vocabulary as v
from etl.export import citations, naming
from etl.export.taken import Taken
from wording import words
from wording.language import _, described, meaning

Descriptor = dict[str, Any]

_TYPES = {
    "str": "string",
    "float": "number",
    "int": "integer",
    "bool": "boolean",
    "strings": "array",
    "steps": "array",
}
_KEYS = {
    "observations": "observation_id",
    "conditions": "condition_id",
    "findings": "finding_id",
    "sources": "source_id",
}
_TABLES = {table.name: table for table in schema.TABLES}

_MEDIA = {
    "csv": "text/csv",
    "parquet": "application/vnd.apache.parquet",
    "jsonl": "application/jsonl",
    "html": "text/html",
    "md": "text/markdown",
    "txt": "text/plain",
    "bib": "application/x-bibtex",
    "ris": "application/x-research-info-systems",
    "json": "application/json",
}


def datapackage(taken: Taken, files: Mapping[str, bytes]) -> Descriptor:
    """The descriptor of a folder with these files (path → bytes). A CSV named after a table gets its columns."""
    package = {
        "profile": "data-package",
        "name": f"wagewitness-{taken.short_release}",
        "title": naming.dataset_title(),
        "description": _described(taken),
        "version": taken.release,
        "created": f"{taken.on.isoformat()}T00:00:00Z",
        "homepage": citations.web_address(taken.address),
        "keywords": ["labor conditions", "wages", "North Korea", "forced labour", "reported observations"],
        "licenses": [{"name": "MIT", "title": naming.licence(), "path": "https://opensource.org/licenses/MIT"}],
        "contributors": [{"title": naming.PROJECT, "role": "publisher"}],
        "sources": [_source(source) for source in taken.rows_of("sources")],
        "resources": [_resource(path, content) for path, content in files.items()],
    }
    return {name: value for name, value in package.items() if value}


def _described(taken: Taken) -> str:
    counted = naming.counts(taken.rows.num_rows, len(taken.rows_of("sources")))
    parts = [
        _("{counts}, of {all:,} observations in release {release}.", counts=counted, all=taken.of,
          release=taken.short_release),
        _("Filters: {filters}.", filters=taken.asked) if taken.asked else "",
        described(_TABLES["observations"].description),
    ]  # fmt: skip
    return " ".join(part for part in parts if part)


def _source(source: Mapping[str, Any]) -> Descriptor:
    title = f"{naming.article(source)} ({source['publisher']}, {words.period(source['date_published'])})"
    address = citations.web_address(source["url"])
    return {"title": title} | ({"path": address} if address else {})


def _resource(path: str, content: bytes) -> Descriptor:
    name, _dot, ending = path.rpartition(".")
    file = {
        "name": path.lower().replace("/", "-").replace(".", "-"),
        "path": path,
        "format": ending,
        "mediatype": _MEDIA[ending],
        "encoding": "utf-8",
        "bytes": len(content),
        "hash": f"sha256:{hashlib.sha256(content).hexdigest()}",
    }
    if ending != "csv" or name not in _TABLES:
        return file | {"profile": "data-resource", "type": "file"}
    table = _TABLES[name]
    return file | {
        "name": name.replace("_", "-"),
        "profile": "tabular-data-resource",
        "type": "table",
        "title": described(table.description),
        "description": _(
            "Lists and receipts are JSON. A text that a spreadsheet could run as a formula has an apostrophe before it."
        ),
        "encoding": "utf-8-sig",
        "dialect": {"delimiter": ",", "lineTerminator": "\r\n", "quoteChar": '"', "doubleQuote": True, "header": True},
        "schema": table_schema(table),
    }


def table_schema(table: schema.Table) -> Descriptor:
    """A Table Schema: the columns with type, unit, terms and whether they may be empty; the keys."""
    told: Descriptor = {"fields": [_field(column) for column in table.columns], "missingValues": [""]}
    if table.name in _KEYS:
        told["primaryKey"] = [_KEYS[table.name]]
    if table.name != "sources" and any(column.name == "source_id" for column in table.columns):
        told["foreignKeys"] = [{"fields": ["source_id"], "reference": {"resource": "sources", "fields": ["source_id"]}}]
    return told


def _field(column: schema.Column) -> Descriptor:
    field: Descriptor = {"name": column.name, "type": _TYPES[column.kind], "description": described(column.description)}
    if column.kind == "bool":
        field |= {"trueValues": ["true"], "falseValues": ["false"]}
    if column.unit:
        field["unit"] = described(column.unit)
    constraints: Descriptor = {} if column.nullable else {"required": True}
    if column.vocabulary and column.vocabulary is not v.UNIT:  # units are open: any currency of ISO 4217
        constraints["enum"] = list(column.vocabulary)
    if column.vocabulary:
        field["terms"] = {name: meaning(column.vocabulary, name) for name in column.vocabulary}
    return field | ({"constraints": constraints} if constraints else {})
