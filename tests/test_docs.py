"""The documents tell the truth about the code: dictionary, commands, dependencies."""

from pathlib import Path

from etl import dictionary, schema, vocabulary
from etl.evidence import read_evidence

PROJECT = Path(__file__).resolve().parent.parent


def test_the_data_dictionary_is_what_schemas_and_vocabularies_say_and_nothing_else():
    _, written = dictionary.parts(dictionary.README.read_text(encoding="utf-8"))
    assert written == dictionary.render(), "run: python -m etl.dictionary"


def test_the_dictionary_names_every_column_and_every_term():
    text = dictionary.render()
    for table in schema.TABLES:
        section = text.split(f"### Table `{table.name}`")[1].split("###")[0]
        assert [line.split("`")[1] for line in section.splitlines() if line.startswith("| `")] == [
            column.name for column in table.columns
        ]
    for terms in vocabulary.VOCABULARIES:
        section = text.split(f"### Terms of {terms.name}\n")[1].split("###")[0]
        assert [line.split("`")[1] for line in section.splitlines() if line.startswith("| `")] == list(terms)


def test_the_readme_counts_what_is_in_the_data():
    files = read_evidence(PROJECT / "data" / "observations").evidence
    counted = f"{sum(len(file.observations) for file in files)} observations, "
    counted += f"{sum(len(file.conditions) for file in files)} conditions"
    assert counted in (PROJECT / "README.md").read_text(encoding="utf-8")
