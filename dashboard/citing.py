"""An observation as a citation: a sentence, and files for reference managers. A row and a release in, texts out. Pure.

How a citation is written is in `etl.export`; here stands which files the page of an observation offers.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from etl.export import citations
from etl.export.bibtex import to_bibtex
from etl.export.csl import to_csl
from etl.export.ris import to_ris


@dataclass(frozen=True, slots=True)
class File:
    """One citation file: the format's name for the button, the file's name, its media type and its text."""

    format: str
    name: str
    media_type: str
    text: str


def sentence(row: Mapping[str, Any], release: str) -> str:
    return citations.sentence(row, release)


def files(row: Mapping[str, Any], release: str, on: date) -> tuple[File, ...]:
    """The article and the release of the table, as BibTeX, RIS and CSL-JSON. `on`: the day of access."""
    works = citations.works_of_observation(row, release, on)
    stem = f"wagewitness-{row['observation_id'].replace('/', '-')}-{release[:12]}"
    return (
        File("BibTeX", f"{stem}.bib", "application/x-bibtex", to_bibtex(works)),
        File("RIS", f"{stem}.ris", "application/x-research-info-systems", to_ris(works)),
        File("CSL-JSON", f"{stem}.json", "application/vnd.citationstyles.csl+json", to_csl(works)),
    )
