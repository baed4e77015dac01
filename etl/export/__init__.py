"""What a reader takes away: tables, a workbook, citations, a printable page, an evidence pack. Rows in, bytes out.

    taken          the rows that are taken, with release, day and filters: every file is made from one `Taken`
    plain          CSV, JSON lines, Parquet
    workbook       XLSX
    naming, citations   an observation, an article, the table in words; what is cited
    bibtex, ris, csl    the same as reference formats
    panels, drawing     which amounts share a chart, and the chart as SVG
    quotes_page, evidence_page, schema_org   the printable page with its metadata
    datapackage, pack   what each file means, and the zip of all of them
    formats        every file under the name by which the command line and the dashboard ask for it
    asked, command      python -m etl export

Nothing here decides what is true of an observation, and nothing asks a clock: the day is given.
"""

from etl.export.bibtex import to_bibtex
from etl.export.citations import reference, sentence, works, works_of_observation
from etl.export.csl import to_csl
from etl.export.formats import FORMATS, Format
from etl.export.plain import FORMULA_SIGNS, to_csv, to_jsonl, to_parquet
from etl.export.ris import to_ris
from etl.export.taken import Taken, file_name, take

__all__ = [
    "FORMATS",
    "FORMULA_SIGNS",
    "Format",
    "Taken",
    "file_name",
    "reference",
    "sentence",
    "take",
    "to_bibtex",
    "to_csl",
    "to_csv",
    "to_jsonl",
    "to_parquet",
    "to_ris",
    "works",
    "works_of_observation",
]
