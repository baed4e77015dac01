"""An evidence file as blocks: joined they are the file, and changing one leaves every other sign where it was."""

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.evidence_layout import lay_out, with_block, with_fields, without_block

SHIPPED = sorted((Path(__file__).parents[2] / "data" / "observations").glob("*.toml"))

FILE = """\
# The head of the file.

[source]
publisher = "Pier Letter"   # as printed

# --- China ---

# 0.62 · measure: 'pay'
[[observation]]
id = "a"
quote = \"\"\"Two lines:
[[observation]] # no heading, no comment
\\"\"\"\"
kind = "sent" # why

# --- Rest ---

[[set_aside]]
words = 'C:\\# 9'
all = true

[[relation]]
ids = [
  "a", # first
  "b",
]
[[observation]]
id = "b\""""


def changed(text: str, index: int, **fields: object) -> str:
    layout = lay_out(text)
    block = layout.blocks[index]
    new = {name: value for name, value in (block.fields | fields).items() if value is not None}
    return text.replace(block.text, with_fields(block, new).text)


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_the_blocks_of_a_shipped_file_are_the_file(path):
    text = path.read_text("utf-8")
    layout = lay_out(text)
    assert layout.text == text
    assert all(with_fields(block, block.fields) == block for block in layout.blocks)


def test_headings_inside_texts_lists_and_comments_begin_no_block():
    layout = lay_out(FILE)
    assert layout.text == FILE
    assert [(block.section, block.lead, block.tail) for block in layout.blocks] == [
        ("source", "", "\n# --- China ---\n\n"),
        ("observation", "# 0.62 · measure: 'pay'\n", "\n# --- Rest ---\n\n"),
        ("set_aside", "", "\n"),
        ("relation", "", ""),
        ("observation", "", ""),
    ]
    assert layout.blocks[3].fields == {"ids": ["a", "b"]}


@pytest.mark.parametrize(
    "text",
    ['observation = [{id = "a"}]\n', "[source.more]\nx = 1\n", "[source]\n[source.more]\n", 'source = {a = "b"}\n'],
)
def test_a_file_that_is_not_written_entry_by_entry_has_no_layout(text):
    assert lay_out(text) is None


def test_a_changed_field_keeps_its_line_and_a_new_one_comes_last():
    after = changed(FILE, 1, kind="returned", review="rejected", note='He said "no".')
    assert after == FILE.replace('kind = "sent" # why\n', (
        'kind = "returned" # why\nreview = "rejected"\nnote = "He said \\"no\\"."\n'
    ))  # fmt: skip


def test_a_field_that_goes_takes_its_line_with_it():
    assert changed(FILE, 1, kind=None) == FILE.replace('kind = "sent" # why\n', "")


def test_a_block_at_the_end_without_a_line_break_takes_a_field():
    assert changed(FILE, 4, measure="wage") == FILE + '\nmeasure = "wage"\n'


def test_an_entry_that_goes_takes_the_comment_that_touches_it_and_leaves_the_others():
    after = without_block(lay_out(FILE), 1).text
    assert after == FILE[: FILE.index("# 0.62")] + FILE[FILE.index("# --- Rest") :]


def test_the_only_entry_goes():
    assert without_block(lay_out('[[set_aside]]\nwords = "9"\n\n# end\n'), 0).text == "# end\n"


def test_a_new_entry_comes_behind_the_last_of_its_kind_and_before_the_comment_on_what_follows():
    text = '[[observation]]\nid = "a"\n\n# --- Rest ---\n\n[[set_aside]]\nwords = "9"\n'
    after = with_block(lay_out(text), "observation", {"id": "b"}).text
    assert after == text.replace('id = "a"\n', 'id = "a"\n\n[[observation]]\nid = "b"\n')
    assert with_block(lay_out(after), "set_aside", {"words": "8"}).text == f'{after}\n[[set_aside]]\nwords = "8"\n'


def test_the_first_entry_of_its_kind_comes_last():
    assert with_block(lay_out('[source]\na = "b"'), "set_aside", {"words": "9"}).text == (
        '[source]\na = "b"\n\n[[set_aside]]\nwords = "9"\n'
    )
    assert (
        with_block(lay_out("# empty\n"), "set_aside", {"words": "9"}).text == '# empty\n\n[[set_aside]]\nwords = "9"\n'
    )


def test_windows_line_ends_stay():
    windows = FILE.replace("\n", "\r\n")
    after = changed(windows, 1, note="Why.")
    assert after.replace("\r\n", "") == after.replace("\n", "").replace("\r", "")
    assert with_block(lay_out(windows), "set_aside", {"words": "9"}).text.count("\n") == windows.count("\n") + 3


VALUES = st.text(max_size=20) | st.integers(1, 99) | st.booleans() | st.lists(st.text(max_size=5), max_size=3)


@given(st.sampled_from(range(5)), st.dictionaries(st.sampled_from(["id", "note", "kind", "of"]), VALUES))
def test_whatever_is_written_is_read_again_and_the_other_entries_stay_byte_for_byte(index, fields):
    layout = lay_out(FILE)
    block = with_fields(layout.blocks[index], fields)
    assert lay_out(FILE.replace(layout.blocks[index].text, block.text)).blocks[index].fields == fields or not fields
    added = with_block(layout, "condition", fields)
    assert added.text.startswith(FILE)
    assert tomllib.loads(added.text)["condition"] == [fields]
