"""dictionary.py: every column and every term is explained, in the words of data/README.md, and nothing else is."""

from __future__ import annotations

import re
from html import unescape

import pytest

from dashboard import dictionary
from etl import dictionary as words
from etl import schema
from etl import vocabulary as v


def names(html: str) -> list[str]:
    return re.findall(r'<th scope="row"><code>(.*?)</code>', html)


def cells(html: str) -> list[str]:
    return [unescape(cell) for cell in re.findall(r'<td data-heading=".*?">(.*?)</td>', html)]


@pytest.mark.parametrize("table", schema.TABLES, ids=lambda table: table.name)
def test_every_column_is_explained_in_the_words_of_the_dictionary(table):
    html = dictionary.of_table(table)
    assert names(html) == [column.name for column in table.columns]
    assert cells(html) == [cell for column in table.columns for cell in words.column_cells(column)[1:]]


@pytest.mark.parametrize("vocabulary", v.VOCABULARIES, ids=lambda vocabulary: vocabulary.name)
def test_every_term_is_explained(vocabulary):
    html = dictionary.of_terms(vocabulary)
    assert names(html) == list(vocabulary)
    assert cells(html) == [text for term in vocabulary.terms.values() for text in term]


def test_descriptions_are_escaped():
    html = dictionary.of_table(schema.OBSERVATIONS)
    assert "&lt;source_id&gt;/&lt;id&gt;" in html
    assert "<id>" not in html


def test_a_cell_carries_its_heading_for_narrow_screens():
    column = schema.Column("x", "float", "an amount", "kg", v.UNIT)
    html = dictionary.of_table(schema.Table("t", "One row is one x.", (column,)))
    assert html.endswith(
        '<tr><th scope="row"><code>x</code></th><td data-heading="type">number</td>'
        '<td data-heading="may be null">yes</td><td data-heading="unit or terms">kg; terms of unit</td>'
        '<td data-heading="description">an amount</td></tr></tbody></table>'
    )
