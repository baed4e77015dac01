"""An article under review: sheets from texts and from files that wait, moved ends, previews, saved decisions."""

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl import review
from etl.errors import DocumentError, InputError
from etl.evidence_writing import Change, read_entries
from etl.evidence_writing import save as write
from etl.quotes import find_all
from etl.review.sheet import article_path
from tests.etl.conftest import HARBOR_TEXT

TEXT = """\
Weavers by the river

Some 120 North Korean weavers at a mill in Dandong, China, earn 2,400 yuan a month before deductions, a foreman said.

Each of them pays 1,000 yuan a month to the party. The foreman is 41 years old.
"""
SOURCE = {"publisher": "Yalu Weekly", "date_published": "2025-04-02", "date_basis": "printed", "language": "en"}
NAME = "yalu-weekly-2025-04-02"


@pytest.fixture
def sheet(project):
    return review.new_sheet(review.pasted(TEXT), SOURCE, NAME, project.data)


@pytest.fixture
def waiting(project):
    """The harbor's evidence, its pay and its menders only proposed."""
    for entry_id in ("menders", "pay"):
        project.edit(f'id = "{entry_id}"\n', f'id = "{entry_id}"\nreview = "proposed"\n')
    project.edit('same_as = "pay"\n', "")
    project.edit('[[relation]]\nkind = "conversion"\nids = ["pay", "pay-in-dollars"]\n', "")
    return project


def item(sheet, words):
    (found,) = [one for one in sheet.items if sheet.text[one.start : one.end] == words]
    return found


def entries(project, source_id=NAME):
    return tomllib.loads(project.evidence(source_id).read_text("utf-8"))


def accepted(sheet, words, data, **edits):
    one = item(sheet, words)
    return {one.id: review.Accepted(review.preview(one.seen, edits, sheet.source, data).fields)}


PAY = {
    "measure": "wage", "kind": None, "pay_stage": "gross", "of": None, "item": None, "ref_area": "CN",
    "time_period": "2025", "time_basis": "published",
}  # fmt: skip
"""Edits with which the weavers' pay can be accepted, whatever the reader made of it."""


# What cannot be read


@pytest.mark.parametrize("text", ["", "  \n\t "])
def test_a_text_without_words_is_a_sentence(text):
    with pytest.raises(DocumentError) as error:
        review.pasted(text)
    assert error.value.problem.wrong.endswith(".")
    assert error.value.problem.fix.endswith(".")


def test_a_broken_pdf_is_a_sentence():
    with pytest.raises(DocumentError) as error:
        review.read_upload(b"%PDF-1.7\nbroken", "report.pdf", "application/pdf")
    assert "report.pdf" in str(error.value)


def test_an_unknown_date_and_an_inferred_one_without_a_reason_are_told():
    told = {fault.field: fault.wrong for fault in review.faults_of_source({**SOURCE, "date_published": "last spring"})}
    assert "'last spring'" in told["date_published"]
    told = {fault.field for fault in review.faults_of_source({**SOURCE, "date_basis": "inferred"})}
    assert told == {"date_note"}


@pytest.mark.parametrize("name", ["../../outside", "Yalu Weekly", "", "a/b", ".hidden"])
def test_a_name_that_leads_elsewhere_is_refused(project, name):
    with pytest.raises(InputError, match="is not a name for an evidence file"):
        review.new_sheet(review.pasted(TEXT), SOURCE, name, project.data)


def test_the_name_of_a_file_that_is_there_is_refused(project):
    with pytest.raises(InputError, match="is there already"):
        review.new_sheet(review.pasted(TEXT), SOURCE, "harbor", project.data)


def test_a_text_without_numbers_gives_a_sheet_without_items(project):
    sheet = review.new_sheet(review.pasted("Nobody said how much they earn."), SOURCE, NAME, project.data)
    assert (sheet.items, sheet.marks) == ((), ())


# Sheets


def test_a_page_tells_its_source_and_a_text_its_language():
    page = b"""<html lang="en"><head><title>Nets and rope</title><meta property="og:site_name" content="Pier Post">
    </head><body><article><h1>Nets and rope</h1><p>Menders at the pier are paid 900 yuan a month, the harbor master said
    on the day that the boats came home with the first catch of the year, and the nets were hung up.</p></article>
    </body></html>"""
    told = review.told_by_page(review.read_upload(page, "page.html", "text/html"))
    assert told["title"] == "Nets and rope"
    assert told["publisher"] == "Pier Post"
    assert review.told_by_page(review.pasted(TEXT)) == {"language": "en"}


def test_each_proposal_stands_at_its_place_weakest_first(sheet):
    assert {sheet.text[one.start : one.end] for one in sheet.items} >= {"2,400 yuan a month", "1,000 yuan a month"}
    for one in sheet.items:
        assert sheet.text[one.start : one.end] == one.seen["original_value"]
        assert sheet.text[one.quote_start : one.quote_end] == one.seen["quote"]
    scores = [one.score for one in sheet.items]
    assert scores == sorted(scores)
    assert "41" in {sheet.text[mark.start : mark.end] for mark in sheet.marks}


def test_a_new_sheet_writes_nothing(project):
    before = sorted(path for path in project.data.rglob("*"))
    review.new_sheet(review.pasted(TEXT), SOURCE, NAME, project.data)
    assert sorted(path for path in project.data.rglob("*")) == before


def test_files_with_proposals_wait_and_others_do_not(waiting):
    found, problems = review.waiting(waiting.data)
    assert [(one.source_id, one.count) for one in found] == [("harbor", 2)]
    assert problems == []


def test_files_that_do_not_wait_can_be_looked_at_again(waiting):
    waiting.evidence("torn").write_text("id = ", "utf-8")
    names = review.reviewed(waiting.data)
    assert "harbor" not in names
    assert "torn" in names


def test_a_file_that_cannot_be_read_is_named_beside_those_that_wait(waiting):
    waiting.evidence("torn").write_text('review = "proposed"\nid = ', "utf-8")
    found, problems = review.waiting(waiting.data)
    assert [one.source_id for one in found] == ["harbor"]
    assert "torn.toml" in str(problems[0])


def test_a_file_is_reviewed_over_its_article_where_that_is_at_hand(waiting):
    article_path(waiting.data, "harbor").parent.mkdir()
    article_path(waiting.data, "harbor").write_text(HARBOR_TEXT, "utf-8")
    sheet = review.open_sheet(waiting.data, "harbor")
    assert sheet.is_whole
    assert sheet.text == HARBOR_TEXT
    assert {one.id for one in sheet.items} == {"menders", "pay"}
    assert {sheet.text[mark.start : mark.end] for mark in sheet.marks if mark.state == "set_aside"} == {
        "May 2, 2024",
        "Pier 9",
    }


def test_without_its_article_a_file_is_reviewed_over_its_quotes(waiting):
    sheet = review.open_sheet(waiting.data, "harbor")
    assert not sheet.is_whole
    for one in sheet.items:
        assert sheet.text[one.start : one.end] == one.seen["original_value"]


# Moving the ends


@pytest.mark.parametrize(
    ("what", "end", "step", "words", "quote"),
    [
        ("words", "start", -1, "of 900 yuan", "A wage of 900 yuan, he said."),
        ("words", "start", 1, "yuan", "A wage of 900 yuan, he said."),
        ("words", "end", 1, "900 yuan,", "A wage of 900 yuan, he said."),
        ("words", "end", -1, "900", "A wage of 900 yuan, he said."),
        ("quote", "start", -1, "900 yuan", "They sew. A wage of 900 yuan, he said."),
        ("quote", "end", 1, "900 yuan", "A wage of 900 yuan, he said. No more."),
        ("quote", "end", -1, "900 yuan", "A wage of 900 yuan, he said."),
    ],
)
def test_an_end_moves_by_a_word_or_a_sentence(what, end, step, words, quote):
    text = "They sew. A wage of 900 yuan, he said. No more."
    stretch = review.Stretch(20, 28, 10, 38)
    fields = review.fields_of_stretch(text, review.moved(text, stretch, what, end, step))
    assert (fields["original_value"], fields["quote"]) == (words, quote)


@given(
    st.text(alphabet="ab 1.\n“”", min_size=1, max_size=60),
    st.lists(
        st.tuples(st.sampled_from(["words", "quote"]), st.sampled_from(["start", "end"]), st.sampled_from([-1, 1]))
    ),
    st.data(),
)
def test_words_never_leave_their_quote_and_never_vanish(text, moves, data):
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    stretch = review.Stretch(start, end, 0, len(text))
    for move in moves:
        stretch = review.moved(text, stretch, *move)
    assert 0 <= stretch.quote_start <= stretch.start < stretch.end <= stretch.quote_end <= len(text)


def test_words_that_stand_twice_in_the_quote_get_their_occurrence():
    text = "Paid 900 yuan in May and 900 yuan in June."
    assert review.fields_of_stretch(text, review.Stretch(25, 33, 0, len(text)))["occurrence"] == 2
    assert review.fields_of_stretch(text, review.Stretch(0, 4, 0, len(text)))["occurrence"] is None


# Previews


def test_the_receipt_follows_the_fields(sheet, project):
    seen = item(sheet, "2,400 yuan a month").seen
    old = review.preview(seen, {**PAY, "time_period": "2020", "time_basis": "stated"}, sheet.source, project.data)
    new = review.preview(seen, PAY, sheet.source, project.data)
    assert old.faults == new.faults == ()
    assert [step.operation for step in new.comparable.derivation][:2] == ["parsed", "to_usd"]
    assert old.comparable.low_usd_month != new.comparable.low_usd_month


def test_faults_name_their_field_and_the_amount_is_read_all_the_same(sheet, project):
    seen = item(sheet, "2,400 yuan a month").seen
    ready = review.preview(seen, {**PAY, "pay_stage": None, "ref_area": None}, sheet.source, project.data)
    assert {fault.field for fault in ready.faults} == {"pay_stage", "ref_area"}
    assert (ready.value_low, ready.unit, ready.per) == (2400.0, "CNY", "month")


@pytest.mark.parametrize("period", ["soon", "2025-13", "2025/2020"])
def test_a_period_that_is_none_is_a_fault_and_not_a_crash(sheet, project, period):
    seen = item(sheet, "2,400 yuan a month").seen
    ready = review.preview(seen, {**PAY, "time_period": period}, sheet.source, project.data)
    assert "time_period" in {fault.field for fault in ready.faults}


def test_where_nobody_is_named_the_publisher_speaks(sheet, project):
    seen = {name: value for name, value in item(sheet, "2,400 yuan a month").seen.items() if name != "speaker"}
    ready = review.preview(seen, PAY, sheet.source, project.data)
    assert (ready.fields["speaker"], ready.speaker_is_publisher) == ("Yalu Weekly", True)


# Saving


def test_a_new_article_becomes_a_file_with_its_text_beside_it(sheet, project):
    outcome = review.save(sheet, accepted(sheet, "2,400 yuan a month", project.data, **PAY), project.data)
    assert outcome.problems == ()
    assert outcome.sheet.draft is None
    assert article_path(project.data, NAME).read_text("utf-8") == TEXT
    written = entries(project)
    assert written["source"]["text_file"] == f"{NAME}.txt"
    (pay,) = [row for row in written["observation"] if row["original_value"] == "2,400 yuan a month"]
    assert "review" not in pay
    assert (pay["measure"], pay["pay_stage"]) == ("wage", "gross")
    assert all(row["review"] == "proposed" for row in written["observation"] if row is not pay)


def test_a_number_set_aside_leaves_the_observations(sheet, project):
    one = item(sheet, "1,000 yuan a month")
    review.save(sheet, {one.id: review.SetAsideAs("figure_of_speech")}, project.data)
    written = entries(project)
    assert one.id not in {row["id"] for row in written["observation"]}
    assert {"words": "1,000 yuan a month", "reason": "figure_of_speech"} in written["set_aside"]


def test_words_that_stand_twice_in_the_article_are_set_aside_by_their_occurrence(project):
    text = "Weavers earn 900 yuan a month. In May, knitters earned 900 yuan a month, too."
    sheet = review.new_sheet(review.pasted(text), SOURCE, NAME, project.data)
    second = max(sheet.items, key=lambda one: one.start)
    words = text[second.start : second.end]
    review.save(sheet, {second.id: review.SetAsideAs("sample")}, project.data)
    assert entries(project)["set_aside"][-1] == {
        "words": words,
        "reason": "sample",
        "occurrence": find_all(words, text).index(second.start) + 1,
    }


def test_a_rejected_proposal_keeps_its_reason(sheet, project):
    one = item(sheet, "1,000 yuan a month")
    review.save(sheet, {one.id: review.Rejected("Hearsay.")}, project.data)
    (row,) = [row for row in entries(project)["observation"] if row["id"] == one.id]
    assert (row["review"], row["note"]) == ("rejected", "Hearsay.")


def test_an_edit_without_a_decision_is_saved_as_a_proposal_where_a_file_may_hold_it(sheet, project):
    one, other = item(sheet, "1,000 yuan a month"), item(sheet, "2,400 yuan a month")
    sound = review.preview(one.seen, {"place": "Dandong"}, sheet.source, project.data).fields
    half = review.preview(other.seen, {"time_period": "soon"}, sheet.source, project.data).fields
    outcome = review.save(sheet, {one.id: review.Open(sound), other.id: review.Open(half)}, project.data)
    assert outcome.saved == (one.id,)
    (row,) = [row for row in entries(project)["observation"] if row["id"] == one.id]
    assert (row["review"], row["place"]) == ("proposed", "Dandong")


def test_two_who_save_different_entries_lose_nothing(waiting):
    mine, theirs = (review.open_sheet(waiting.data, "harbor") for _ in range(2))
    review.save(theirs, {"menders": review.Rejected("Counted twice.")}, waiting.data)
    outcome = review.save(mine, accepted(mine, "900 to 1,100 yuan a month", waiting.data), waiting.data)
    assert (outcome.saved, outcome.conflicts) == (("pay",), {})
    rows = {row["id"]: row for row in entries(waiting, "harbor")["observation"]}
    assert rows["menders"]["review"] == "rejected"
    assert "review" not in rows["pay"]


def test_two_who_save_one_entry_choose_between_two_versions(waiting):
    mine, theirs = (review.open_sheet(waiting.data, "harbor") for _ in range(2))
    review.save(theirs, {"pay": review.Rejected("Hearsay.")}, waiting.data)
    wanted = accepted(mine, "900 to 1,100 yuan a month", waiting.data)
    outcome = review.save(mine, wanted, waiting.data)
    assert outcome.saved == ()
    assert outcome.conflicts["pay"].current["note"] == "Hearsay."
    assert "review" not in outcome.conflicts["pay"].change.entry
    knowing = review.resolve(outcome.sheet, "pay", outcome.conflicts["pay"].current)
    assert review.save(knowing, wanted, waiting.data).saved == ("pay",)
    rows = {row["id"]: row for row in entries(waiting, "harbor")["observation"]}
    assert "review" not in rows["pay"]
    assert "note" not in rows["pay"]


def test_a_number_whose_observation_somebody_else_changed_is_not_set_aside_as_well(waiting):
    sheet = review.open_sheet(waiting.data, "harbor")
    seen = next(row for row in read_entries(waiting.evidence())["observation"] if row["id"] == "menders")
    write(waiting.evidence(), [Change("observation", seen, {**seen, "place": "Pier 9"})])
    before = waiting.evidence().read_bytes()
    outcome = review.save(sheet, {"menders": review.SetAsideAs("sample")}, waiting.data)
    assert set(outcome.conflicts) == {"menders"}
    assert tomllib.loads(waiting.evidence().read_text("utf-8")) == tomllib.loads(before.decode())


def test_what_the_rules_refuse_is_told_and_the_file_stays(waiting):
    sheet = review.open_sheet(waiting.data, "harbor")
    before = waiting.evidence().read_bytes()
    one = next(one for one in sheet.items if one.id == "pay")
    broken = {name: value for name, value in one.seen.items() if name not in ("review", "pay_stage")}
    outcome = review.save(sheet, {"pay": review.Accepted(broken)}, waiting.data)
    assert "pay_stage: is missing" in str(outcome.problems[0])
    assert waiting.evidence().read_bytes() == before


def test_the_same_article_saved_from_two_tabs_is_one_file(sheet, project):
    other = review.new_sheet(review.pasted(TEXT), SOURCE, NAME, project.data)
    review.save(sheet, accepted(sheet, "2,400 yuan a month", project.data, **PAY), project.data)
    one = item(other, "1,000 yuan a month")
    assert review.save(other, {one.id: review.Rejected("Hearsay.")}, project.data).saved == (one.id,)
    rows = {row["id"]: row.get("review") for row in entries(project)["observation"]}
    assert rows[one.id] == "rejected"
    assert rows[item(sheet, "2,400 yuan a month").id] is None


def test_another_article_of_the_same_name_is_not_overwritten(sheet, project):
    other = review.new_sheet(review.pasted("Knitters earn 700 yuan a month."), SOURCE, NAME, project.data)
    review.save(sheet, {}, project.data)
    outcome = review.save(other, {}, project.data)
    assert "is there already" in str(outcome.problems[0])
    assert article_path(project.data, NAME).read_text("utf-8") == TEXT


def test_a_source_that_was_mended_is_saved_with_the_decisions(waiting):
    waiting.edit('publisher = "Harbor Gazette"\n', "")
    sheet = review.open_sheet(waiting.data, "harbor")
    assert {fault.field for fault in review.faults_of_source(sheet.source)} == {"publisher"}
    mended = review.with_source(sheet, {"publisher": "Harbor Gazette"})
    assert review.save(mended, {}, waiting.data).problems == ()
    assert entries(waiting, "harbor")["source"]["publisher"] == "Harbor Gazette"


def test_what_others_wrote_into_a_source_meanwhile_stays(waiting):
    waiting.edit('date_published = "2024-05-02"', 'date_published = "this spring"')
    mended = review.with_source(review.open_sheet(waiting.data, "harbor"), {"date_published": "2024-05-02"})
    waiting.edit('title = "Nets of Qingshan"', 'title = "The nets of Qingshan"')
    assert review.save(mended, {}, waiting.data).problems == ()
    source = entries(waiting, "harbor")["source"]
    assert (source["date_published"], source["title"]) == ("2024-05-02", "The nets of Qingshan")


def test_a_folder_that_may_not_be_written_is_a_sentence(sheet, project):
    (project.data / "articles").write_text("a file where the folder should be", "utf-8")
    outcome = review.save(sheet, {}, project.data)
    assert f"{article_path(project.data, NAME).as_posix()}: cannot be written" in str(outcome.problems[0])
    assert not project.evidence(NAME).exists()
    (project.data / "articles").unlink()
    assert review.save(outcome.sheet, {}, project.data).problems == ()


# Taking up what was turned down

PUMPS = """\
Pumps by the sea

At a factory in Dandong, China, 40 North Korean women pack pumps. Pay is 900 yuan a month, a guard said.

The number on the door is 77. Whoever is late is fined 77 yuan, and 77 more the next time.

The guard is 52 years old. The women work 11 to 13 hours a day.
"""
PUMP_SEA = "pump-sea"


@pytest.fixture
def pumps(project):
    """An article in which somebody set 77 aside wherever it stands, and the pay as a name."""
    project.evidence(PUMP_SEA).write_text(
        """\
[source]
text_file = "pump-sea.txt"
publisher = "Sea Post"
date_published = "2025-04-02"
date_basis = "printed"
language = "en"

[[set_aside]]
words = "900 yuan a month"
reason = "name"

# the door, and the rest
[[set_aside]]
words = "77"
reason = "address"
all = true

[[set_aside]]
words = "40"
reason = "age"

[[set_aside]]
words = "52"
reason = "age"

[[set_aside]]
words = "11"
reason = "clock"

[[set_aside]]
words = "13"
reason = "clock"
""",
        "utf-8",
    )
    article_path(project.data, PUMP_SEA).parent.mkdir()
    article_path(project.data, PUMP_SEA).write_text(PUMPS, "utf-8")
    return project


def aside(project, source_id=PUMP_SEA):
    return entries(project, source_id).get("set_aside", [])


def taken(sheet, words, place=0):
    """The sheet with the words taken up that stand there, and their item."""
    found = [one for one in sheet.turned_down if sheet.text[one.start : one.end] == words]
    sheet, item_id = review.taken_up(sheet, found[place].id)
    return sheet, next(one for one in sheet.items if one.id == item_id)


def fine(sheet, one, data, **edits):
    """The item accepted, as a fine where no edit says otherwise."""
    given_ = {"measure": "fee", "kind": "fine", "of": None, "ref_area": "CN", "speaker": "Sea Post", "unit": "CNY"}
    ready = review.preview(one.seen, {**given_, **edits}, sheet.source, data)
    kept = {fault.field: fault.wrong for fault in ready.faults}
    assert kept == {}
    return {one.id: review.Accepted(ready.fields)}


def test_what_is_not_turned_down_cannot_be_taken_up(pumps):
    assert review.taken_up(review.open_sheet(pumps.data, PUMP_SEA), "set_aside-1") is None


def test_everything_set_aside_is_there_place_by_place_with_its_reason(pumps):
    sheet = review.open_sheet(pumps.data, PUMP_SEA)
    found = [(sheet.text[one.start : one.end], one.why) for one in sheet.turned_down]
    assert found == [
        ("40", "age"), ("900 yuan a month", "name"), ("77", "address"), ("77", "address"), ("77", "address"),
        ("52", "age"), ("11", "clock"), ("13", "clock"),
    ]  # fmt: skip


def test_the_reader_says_for_which_words_it_sets_aside(sheet):
    (age,) = [one for one in sheet.turned_down if one.why == "age"]
    assert age.because
    assert sheet.text[age.start : age.end].startswith("41")


def test_a_number_taken_up_has_its_sentence_and_leaves_the_measure_to_a_person(pumps):
    sheet, one = taken(review.open_sheet(pumps.data, PUMP_SEA), "52")
    assert one.seen["quote"] == "The guard is 52 years old."
    assert one.seen["ref_area"] == "CN"
    assert "measure" not in one.seen
    ready = review.preview(one.seen, {}, sheet.source, pumps.data)
    assert "measure" in {fault.field for fault in ready.faults}
    assert ready.value_low == 52


def test_what_the_reader_proposes_itself_is_taken_up_with_all_that_it_says(pumps):
    _, one = taken(review.open_sheet(pumps.data, PUMP_SEA), "900 yuan a month")
    assert (one.seen["measure"], one.seen["ref_area"]) == ("wage", "CN")
    assert one.score is not None


def test_taken_up_and_put_back_is_the_sheet_as_it_was(pumps):
    before = review.open_sheet(pumps.data, PUMP_SEA)
    for found in before.turned_down:
        sheet, item_id = review.taken_up(before, found.id)
        assert found not in sheet.turned_down
        after = review.put_back(sheet, item_id)
        assert (after.items, after.turned_down, after.ids) == (before.items, before.turned_down, before.ids)
        assert set(after.marks) == set(before.marks)


def test_one_place_of_several_is_taken_up_and_the_others_stay_set_aside(pumps):
    sheet, one = taken(review.open_sheet(pumps.data, PUMP_SEA), "77", 1)
    outcome = review.save(sheet, fine(sheet, one, pumps.data), pumps.data)
    assert (outcome.problems, outcome.saved, dict(outcome.conflicts)) == ((), (one.id,), {})
    (row,) = entries(pumps, PUMP_SEA)["observation"]
    assert (row["original_value"], row["quote"].count("77")) == ("77 yuan", 2)
    assert [entry for entry in aside(pumps) if entry["words"] == "77"] == [
        {"words": "77", "reason": "address", "occurrence": 1},
        {"words": "77", "reason": "address", "occurrence": 3},
    ]
    assert "# the door, and the rest" in pumps.evidence(PUMP_SEA).read_text("utf-8")


def test_two_places_of_one_entry_are_taken_up_in_one_save(pumps):
    sheet, first = taken(review.open_sheet(pumps.data, PUMP_SEA), "77", 1)
    sheet, second = taken(sheet, "77", 1)
    decisions = fine(sheet, first, pumps.data) | fine(sheet, second, pumps.data)
    outcome = review.save(sheet, decisions, pumps.data)
    assert set(outcome.saved) == {first.id, second.id}
    assert [entry["occurrence"] for entry in aside(pumps) if entry["words"] == "77"] == [1]


def test_two_people_who_take_up_different_places_of_one_entry_lose_nothing(pumps):
    mine, theirs = (review.open_sheet(pumps.data, PUMP_SEA) for _ in range(2))
    mine, second = taken(mine, "77", 1)
    theirs, third = taken(theirs, "77", 2)
    review.save(theirs, fine(theirs, third, pumps.data), pumps.data)
    outcome = review.save(mine, fine(mine, second, pumps.data), pumps.data)
    assert outcome.saved == (second.id,)
    assert {row["id"] for row in entries(pumps, PUMP_SEA)["observation"]} == {second.id, third.id}
    assert [entry["occurrence"] for entry in aside(pumps) if entry["words"] == "77"] == [1]


def test_two_people_who_take_up_one_number_choose_between_two_versions(pumps):
    mine, theirs = (review.open_sheet(pumps.data, PUMP_SEA) for _ in range(2))
    mine, one = taken(mine, "77", 1)
    theirs, same = taken(theirs, "77", 1)
    review.save(theirs, fine(theirs, same, pumps.data, place="Sinuiju"), pumps.data)
    outcome = review.save(mine, fine(mine, one, pumps.data), pumps.data)
    assert outcome.conflicts[one.id].current["place"] == "Sinuiju"
    knowing = review.resolve(outcome.sheet, one.id, outcome.conflicts[one.id].current)
    assert review.save(knowing, fine(knowing, one, pumps.data), pumps.data).saved == (one.id,)
    assert [row["place"] for row in entries(pumps, PUMP_SEA)["observation"]] == ["Dandong"]


def test_a_number_that_somebody_set_aside_anew_is_not_taken_up_unseen(pumps):
    sheet, one = taken(review.open_sheet(pumps.data, PUMP_SEA), "40")
    pumps.evidence(PUMP_SEA).write_text(
        pumps.evidence(PUMP_SEA).read_text("utf-8").replace('reason = "age"', 'reason = "sample"'), "utf-8"
    )
    decision = fine(sheet, one, pumps.data, measure="workers", kind="working", unit=None)
    outcome = review.save(sheet, decision, pumps.data)
    assert outcome.saved == ()
    assert outcome.conflicts[one.id].current["reason"] == "sample"
    assert "observation" not in entries(pumps, PUMP_SEA)
    knowing = review.set_aside_anew(outcome.sheet, outcome.conflicts[one.id].current)
    assert review.save(knowing, decision, pumps.data).saved == (one.id,)
    assert "40" not in {entry["words"] for entry in aside(pumps)}


@pytest.mark.parametrize("words", ["11", "13"])
def test_an_amount_of_two_numbers_takes_both_out_of_what_is_set_aside(pumps, words):
    sheet, one = taken(review.open_sheet(pumps.data, PUMP_SEA), words)
    fields = {"measure": "hours", "kind": "work", "unit": None}
    assert one.seen["original_value"] == "11 to 13 hours a day"
    review.save(sheet, fine(sheet, one, pumps.data, **fields), pumps.data)
    assert {"11", "13"} & {entry["words"] for entry in aside(pumps)} == set()


def test_a_number_taken_up_is_set_aside_again_for_another_reason(pumps):
    sheet, one = taken(review.open_sheet(pumps.data, PUMP_SEA), "77", 2)
    outcome = review.save(sheet, {one.id: review.SetAsideAs("clock")}, pumps.data)
    assert outcome.saved == (one.id,)
    assert {entry["occurrence"]: entry["reason"] for entry in aside(pumps) if entry["words"] == "77"} == {
        1: "address", 2: "address", 3: "clock",
    }  # fmt: skip


def test_a_proposal_set_aside_and_taken_up_again_is_the_observation_that_it_was(sheet, project):
    one = item(sheet, "1,000 yuan a month")
    review.save(sheet, {one.id: review.SetAsideAs("figure_of_speech")}, project.data)
    again, same = taken(review.open_sheet(project.data, NAME), "1,000 yuan a month")
    assert {**same.seen, "id": one.id} == dict(one.seen)
    review.save(
        again, {same.id: review.Open(review.preview(same.seen, {}, again.source, project.data).fields)}, project.data
    )
    written = entries(project)
    (row,) = [row for row in written["observation"] if row["original_value"] == "1,000 yuan a month"]
    assert row["review"] == "proposed"
    assert "1,000 yuan a month" not in {entry["words"] for entry in written["set_aside"]}


def test_a_rejected_proposal_is_taken_up_and_accepted(waiting):
    sheet = review.open_sheet(waiting.data, "harbor")
    review.save(sheet, {"pay": review.Rejected("Hearsay.")}, waiting.data)
    sheet = review.open_sheet(waiting.data, "harbor")
    (found,) = [one for one in sheet.turned_down if one.state == "rejected"]
    assert found.why == "Hearsay."
    sheet, one = taken(sheet, "900 to 1,100 yuan a month")
    ready = review.preview(one.seen, {"note": None}, sheet.source, waiting.data)
    review.save(sheet, {"pay": review.Accepted(ready.fields)}, waiting.data)
    row = next(row for row in entries(waiting, "harbor")["observation"] if row["id"] == "pay")
    assert "review" not in row
    assert "note" not in row
