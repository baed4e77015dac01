"""What the columns of the observations are called in a table that a person reads. The files keep the columns' names."""

from __future__ import annotations

from wording.language import _, marked

HEADINGS = {
    "observation_id": marked("Observation"),
    "source_id": marked("Source"),
    "review": marked("Review"),
    "claim": marked("How the source knows"),
    "measure": marked("Measure"),
    "kind": marked("Kind"),
    "pay_stage": marked("Pay stage"),
    "statistic": marked("Statistic"),
    "population": marked("Population"),
    "sector": marked("Sector"),
    "item": marked("Item"),
    "of": marked("Share or change of"),
    "ref_area": marked("Country of work"),
    "subdivision": marked("Subdivision"),
    "place": marked("Place"),
    "time_period": marked("Time"),
    "year_first": marked("Year first"),
    "year_last": marked("Year last"),
    "time_basis": marked("Time basis"),
    "original_value": marked("Words as printed"),
    "value_low": marked("Low"),
    "value_high": marked("High"),
    "qualifier": marked("Qualifier"),
    "unit": marked("Unit"),
    "per": marked("For"),
    "basis": marked("Basis"),
    "low_usd_month": marked("Low, US$ a month"),
    "high_usd_month": marked("High, US$ a month"),
    "low_rice_kg_month": marked("Low, kg of rice a month"),
    "high_rice_kg_month": marked("High, kg of rice a month"),
    "low_minimum_wage_percent": marked("Low, % of the local minimum wage"),
    "high_minimum_wage_percent": marked("High, % of the local minimum wage"),
    "is_minimum_wage_assumed": marked("Minimum wage is assumed"),
    "rate_low": marked("Rate low"),
    "rate_high": marked("Rate high"),
    "is_assumed": marked("Rate is assumed"),
    "not_comparable_because": marked("Not converted because"),
    "derivation": marked("Steps of the calculation"),
    "quote": marked("Quote"),
    "amount_start": marked("Amount start"),
    "amount_end": marked("Amount end"),
    "speaker": marked("Speaker"),
    "same_as": marked("Said before as"),
    "title": marked("Title"),
    "publisher": marked("Publisher"),
    "author": marked("Author"),
    "url": marked("Address of the article"),
    "passage_url": marked("Address of the quote"),
    "date_published": marked("Date published"),
    "date_basis": marked("Date basis"),
    "date_note": marked("Date note"),
    "language": marked("Language"),
    "note": marked("Note"),
}
"""Column of the observations → its heading."""


def heading(column: str) -> str:
    """What a reader sees above a column: 'Words as printed', 'Pay stage'. A column without a heading of its own has
    its name."""
    named = HEADINGS.get(column)
    return _(named) if named else column.replace("_", " ").capitalize()
