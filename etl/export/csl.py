"""Works as CSL-JSON, the citation data that Zotero, Pandoc and citeproc read."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from etl.export.citations import Work


def to_csl(works: Iterable[Work]) -> str:
    return json.dumps([_item(work) for work in works], ensure_ascii=False, indent=2) + "\n"


def _item(work: Work) -> dict[str, Any]:
    issued = _date(work.published) | ({"circa": True} if work.is_inferred else {})
    item = {
        "id": work.key,
        "type": "dataset" if work.version else "article-newspaper",
        "title": work.title,
        "author": [{"literal": work.author}] if work.author else None,
        "container-title": None if work.version else work.publisher,
        "publisher": work.publisher,
        "issued": issued,
        "accessed": _date(work.accessed.isoformat()),
        "URL": work.url,
        "version": work.version,
        "language": work.language,
        "note": work.note,
    }
    return {name: value for name, value in item.items() if value}


def _date(published: str) -> dict[str, Any]:
    """A day, month or year as one list of parts, an interval as two."""
    return {"date-parts": [[int(part) for part in moment.split("-")] for moment in published.split("/")]}
