"""The set as a Schema.org Dataset in JSON-LD, by which search engines for data find and describe it.

A `Taken` in, the text of a <script type="application/ld+json"> out: data that no browser runs, and that no title in it
can end.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from etl import schema
from etl import vocabulary as v
from etl.export import citations, naming
from etl.export.taken import Taken
from wording import labels
from wording.language import _, described, meaning, term

_IN_HTML = {ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"}
"""Written as escapes, which JSON reads as the same text: an element cannot be ended from inside."""


def script_text(taken: Taken) -> str:
    return json.dumps(dataset(taken), ensure_ascii=False, indent=1).translate(_IN_HTML)


def dataset(taken: Taken) -> dict[str, Any]:
    rows = taken.observations
    years = [row[name] for row in rows for name in ("year_first", "year_last") if row[name] is not None]
    measures = dict.fromkeys(row["measure"] for row in rows)
    areas = sorted({row["ref_area"] for row in rows}, key=labels.place_order)
    told = {
        "@context": "https://schema.org",
        "@type": "Dataset",
        "name": naming.dataset_title(),
        "description": _(
            "{counts}. {unit} Every number is kept with the words from which it was read, the speaker, the article "
            "and each step of its conversion.",
            counts=naming.counts(len(rows), len(taken.rows_of("sources"))),
            unit=described(schema.OBSERVATIONS.description),
        ),
        "identifier": f"wagewitness:{taken.release}",
        "version": taken.release,
        "url": citations.web_address(taken.address),
        "license": "https://opensource.org/licenses/MIT",
        "usageInfo": naming.licence(),
        "isAccessibleForFree": True,
        "creator": {"@type": "Organization", "name": naming.PROJECT},
        "citation": citations.of_table(taken),
        "temporalCoverage": f"{min(years)}/{max(years)}" if years else None,
        "spatialCoverage": [
            {"@type": "Country", "name": labels.place_name(area), "identifier": area} for area in areas
        ],
        "variableMeasured": [
            {"@type": "PropertyValue", "name": term(v.MEASURE, name), "description": meaning(v.MEASURE, name)}
            for name in measures
        ],
        "isBasedOn": [_article(source) for source in taken.rows_of("sources")],
    }
    return {name: value for name, value in told.items() if value}


def _article(source: Mapping[str, Any]) -> dict[str, Any]:
    published = source["date_published"]
    article = {
        "@type": "NewsArticle",
        "name": naming.article(source),
        "author": source["author"] and {"@type": "Person", "name": source["author"]},
        "publisher": {"@type": "Organization", "name": source["publisher"]},
        "datePublished": None if "/" in published else published,
        "inLanguage": source["language"],
        "url": citations.web_address(source["url"]),
    }
    return {name: value for name, value in article.items() if value}
