"""The files that a reader can ask for: what each is called, what kind it is, and how it is made from a `Taken`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from etl.export.taken import Taken
from wording.language import marked


@dataclass(frozen=True, slots=True)
class Format:
    """`label` names it on a button (`_` says it). `is_text`: whether it can be shown on a terminal."""

    ending: str
    media_type: str
    label: str
    is_text: bool
    make: Callable[[Taken], bytes]


def _csv(taken: Taken) -> bytes:
    from etl.export.plain import to_csv

    return to_csv(taken.rows)


def _jsonl(taken: Taken) -> bytes:
    from etl.export.plain import to_jsonl

    return to_jsonl(taken.rows)


def _parquet(taken: Taken) -> bytes:
    from etl.export.plain import to_parquet

    return to_parquet(taken.rows)


def _xlsx(taken: Taken) -> bytes:
    from etl.export.workbook import to_xlsx

    return to_xlsx(taken)


def _sentences(taken: Taken) -> bytes:
    from etl.export.citations import sentences

    return sentences(taken).encode()


def _bibtex(taken: Taken) -> bytes:
    from etl.export.bibtex import to_bibtex
    from etl.export.citations import works

    return to_bibtex(works(taken)).encode()


def _ris(taken: Taken) -> bytes:
    from etl.export.citations import works
    from etl.export.ris import to_ris

    return to_ris(works(taken)).encode()


def _csl(taken: Taken) -> bytes:
    from etl.export.citations import works
    from etl.export.csl import to_csl

    return to_csl(works(taken)).encode()


def _datapackage(taken: Taken) -> bytes:
    from etl.export.pack import descriptor, tables

    return descriptor(taken, tables(taken)).encode()


def _html(taken: Taken) -> bytes:
    from etl.export.evidence_page import evidence_page

    return evidence_page(taken).encode()


def _pack(taken: Taken) -> bytes:
    from etl.export.pack import pack

    return pack(taken)


FORMATS: Mapping[str, Format] = {
    "csv": Format("csv", "text/csv", marked("CSV"), True, _csv),
    "xlsx": Format(
        "xlsx",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        marked("Excel (XLSX)"),
        False,
        _xlsx,
    ),
    "jsonl": Format("jsonl", "application/jsonl", marked("JSON lines"), True, _jsonl),
    "parquet": Format("parquet", "application/vnd.apache.parquet", marked("Parquet"), False, _parquet),
    "text": Format("txt", "text/plain", marked("Citations as sentences"), True, _sentences),
    "bibtex": Format("bib", "application/x-bibtex", marked("BibTeX"), True, _bibtex),
    "ris": Format("ris", "application/x-research-info-systems", marked("RIS"), True, _ris),
    "csl": Format("csl.json", "application/json", marked("CSL-JSON"), True, _csl),
    "datapackage": Format("json", "application/json", marked("Data package"), True, _datapackage),
    "html": Format("html", "text/html", marked("Printable page"), True, _html),
    "pack": Format("zip", "application/zip", marked("Evidence pack (ZIP)"), False, _pack),
}
