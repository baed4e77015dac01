"""dashboard/dictionary.py: every column and every term is explained, and nothing else is."""

from __future__ import annotations

import re

from dashboard import dictionary
from etl import schema
from etl import vocabulary as v


def names(html: str) -> list[str]:
    return re.findall(r"<code>(.*?)</code>", html)


def test_every_column_of_every_table_is_explained():
    assert names(dictionary.tables()) == [column.name for table in schema.TABLES for column in table.columns]


def test_every_term_of_every_vocabulary_is_explained():
    assert names(dictionary.terms()) == [term for vocabulary in v.VOCABULARIES for term in vocabulary]


def test_descriptions_are_escaped():
    assert "&lt;source_id&gt;/&lt;id&gt;" in dictionary.tables()
