"""The evidence pack: a zip that holds everything one needs to check, print, reuse and cite a set of observations.

A `Taken` in, the bytes of a zip out, the same bytes for the same set and day. datapackage.json stands at the top, so
that a validator reads the zip as it is.
"""

from __future__ import annotations

import io
import json
import zipfile

from etl.export import bibtex, citations, csl, naming, plain, ris
from etl.export.datapackage import datapackage
from etl.export.evidence_page import evidence_page
from etl.export.taken import Taken
from wording import words
from wording.language import _

_MOMENT = (1980, 1, 1, 0, 0, 0)
"""The earliest time that a zip knows: the clock is not part of the content."""


def pack(taken: Taken) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as folder:
        for path, content in files(taken).items():
            entry = zipfile.ZipInfo(path, _MOMENT)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            folder.writestr(entry, content)
    return file.getvalue()


def files(taken: Taken) -> dict[str, bytes]:
    """Path → content of every file of the pack; datapackage.json describes all the others."""
    described = tables(taken) | {
        "observations.parquet": plain.to_parquet(taken.rows),
        "observations.jsonl": plain.to_jsonl(taken.rows),
        "evidence.html": evidence_page(taken).encode(),
        "README.md": readme(taken).encode(),
        "citations/citations.txt": citations.sentences(taken).encode(),
        "citations/citations.bib": bibtex.to_bibtex(citations.works(taken)).encode(),
        "citations/citations.ris": ris.to_ris(citations.works(taken)).encode(),
        "citations/citations.csl.json": csl.to_csl(citations.works(taken)).encode(),
    }
    return {"datapackage.json": descriptor(taken, described).encode()} | described


def tables(taken: Taken) -> dict[str, bytes]:
    """The observations and what belongs to their sources, as CSV under the tables' names."""
    beside = {f"{name}.csv": plain.to_csv(rows) for name, rows in taken.beside.items()}
    return {"observations.csv": plain.to_csv(taken.rows)} | beside


def descriptor(taken: Taken, described: dict[str, bytes]) -> str:
    return json.dumps(datapackage(taken, described), ensure_ascii=False, indent=2) + "\n"


def readme(taken: Taken) -> str:
    """What is in the pack, in plain words."""
    sources = taken.rows_of("sources")
    held = {
        "evidence.html": _("every quote with its amount marked, and charts; opens without a network, and prints"),
        "observations.csv, .parquet, .jsonl": _("the table: for spreadsheets, for programs, line by line"),
        "sources.csv": _("the articles that the observations are from"),
        "conditions.csv": _("working conditions that these articles tell without a number"),
        "findings.csv": _("what the checks found in these articles: what fits together and what does not"),
        "set_aside.csv": _("every other number in these articles, with the reason why it is no observation"),
        "datapackage.json": _("what each column means, its type, unit and terms; size and hash of each file"),
        "citations/": _("a sentence for each number, and references as BibTeX, RIS and CSL-JSON"),
    }
    left = taken.of - taken.rows.num_rows
    parts = [
        f"# {naming.dataset_title()}",
        naming.counts(taken.rows.num_rows, len(sources)) + ".",
        f"- {_('Filters: {filters}', filters=taken.asked or _('none: every reviewed observation'))}\n"
        f"- {_('Release: {release}', release=taken.release)}\n"
        f"- {_('Taken on: {day}', day=words.period(taken.on.isoformat()))}\n"
        f"- {_('Link to the view: {address}', address=taken.address or _('made without the dashboard'))}",
        f"## {_('What is in it')}",
        "\n".join(f"- `{name}`: {what}" for name, what in held.items()),
        f"## {_('How to read the columns')}",
        "\n".join(f"- {line}" for line in naming.how_to_read()),
        f"- {_('In CSV, lists are JSON, and a text that begins with = + - @ has an apostrophe before it.')}",
        f"## {_('What is left out')}",
        f"- {_left_out(left, taken.of)}\n"
        f"- {_('The articles themselves: they belong to their publishers. Each quote links to its place.')}\n"
        f"- {_('The reference figures (exchange rates, prices, minimum wages): those used stand in derivation.')}",
        f"## {_('How to cite')}",
        citations.of_table(taken),
        f"## {_('Licence')}",
        naming.licence(),
    ]
    return "\n\n".join(parts) + "\n"


def _left_out(left: int, of: int) -> str:
    if not left:
        return _("No observation of the table is left out.")
    return _(
        "{left:,} of the {all:,} observations in the table: kept away by the filters, or proposed by the program and "
        "not yet checked by a person.",
        left=left,
        all=of,
    )
