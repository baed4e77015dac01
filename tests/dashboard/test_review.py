"""The page Add and review: who sees it, what it asks, what each key does, and what is said when something is wrong."""

from __future__ import annotations

import re
import shutil
import tomllib
from itertools import pairwise
from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from dashboard import data, review_access, review_card, review_fields, review_save
from dashboard.review_access import Visitor
from dashboard.review_state import EDIT, READ, REJECT, Review, fits
from etl import review as door
from etl import vocabulary as v
from tests.dashboard import pseudo
from tests.dashboard.waiting import WAITING
from wording import language

APP = Path(__file__).resolve().parents[2] / "dashboard" / "app.py"
ARTICLE = """\
Weavers earn a salary of 2,400 yuan a month at a mill in Dandong, China. They sleep six hours a night.

Their foreman is 41 years old, and <script>alert(1)</script> hands over 1,000 yuan a month to the party.
"""


@pytest.fixture
def project(tmp_path, monkeypatch) -> Path:
    """The project's evidence, copied, with editing switched on and a visitor at this machine."""
    folder = tmp_path / "data"
    for part in ("observations", "reference"):
        shutil.copytree(data.ROOT / "data" / part, folder / part)
    monkeypatch.setenv("WAGEWITNESS_DATA", str(folder))
    monkeypatch.delenv("WAGEWITNESS_TABLES", raising=False)
    monkeypatch.setenv(review_access.SWITCH, "1")
    monkeypatch.setattr(review_access, "visitor", lambda: Visitor("localhost:8501", None, False))
    st.cache_data.clear()
    return folder


@pytest.fixture
def waiting(project) -> Path:
    """An evidence file with two proposals."""
    path = project / "observations" / "knitters.toml"
    path.write_text(WAITING, "utf-8")
    return path


def opened(page: str = "views/review.py") -> AppTest:
    app = AppTest.from_file(str(APP), default_timeout=60)
    app.run()
    app.switch_page(page).run()
    assert not app.exception
    return app


def click(app: AppTest, key: str) -> AppTest:
    app.button(key).click().run()
    assert not app.exception
    return app


def written(app: AppTest) -> str:
    """Everything that is written on the page."""
    elements = [*app.title, *app.header, *app.markdown, *app.caption, *app.html, *app.info, *app.warning, *app.error,
                *app.success]  # fmt: skip
    return "\n".join(str(element.value) for element in elements)


def press(app: AppTest, label: str) -> AppTest:
    """Presses the first button of this name: those of a form have no key."""
    next(button for button in app.button if button.label == label).click().run()
    assert not app.exception
    return app


def paste(app: AppTest, text: str) -> AppTest:
    app.text_area("review_pasted").set_value(text)
    return press(app, "Read")


def tell_source(app: AppTest, **source: str) -> AppTest:
    known = {"publisher": "Yalu Weekly", "date_published": "2025-05-02", "language": "en"} | source
    for name, value in known.items():
        app.text_input(f"source_{name}").set_value(value)
    return press(app, "Find the numbers")


def review_of(app: AppTest) -> Review:
    return app.session_state["review"]


# Who sees it


def test_a_visitor_from_elsewhere_reads_why_nothing_can_be_edited(project, monkeypatch):
    app = opened()
    monkeypatch.setattr(review_access, "visitor", lambda: Visitor("example.org", None, False))
    monkeypatch.setattr(review_access, "is_allowed", lambda: True)  # a page that was open before
    app.run()
    assert "this request does not come from this machine" in written(app)
    assert not app.text_area


def test_without_the_switch_there_is_no_such_page(project, monkeypatch):
    monkeypatch.setenv(review_access.SWITCH, "0")
    with pytest.raises(Exception, match=r"review\.py"):
        opened()


def test_saving_asks_again_who_asks(waiting, monkeypatch):
    app = click(opened(), "continue_knitters")
    click(app, "review_accept")
    before = waiting.read_bytes()
    review = review_of(app)
    monkeypatch.setattr(review_access, "refusal", lambda: "Editing is off: a test says so.")
    assert review_save.save(review) is None
    assert review.problems == ("Editing is off: a test says so.",)
    assert len(review.decisions) == 1
    assert waiting.read_bytes() == before


# Adding an article


@pytest.mark.parametrize("text", ["", "   \n "])
def test_nothing_pasted_is_a_sentence(project, text):
    assert "There is nothing to read." in written(paste(opened(), text))


def test_a_file_that_cannot_be_read_is_a_sentence(project):
    app = opened()
    app.file_uploader("review_upload").upload("report.pdf", b"%PDF-1.7 broken", "application/pdf")
    said = written(press(app, "Read"))
    assert "review_document" not in app.session_state
    assert "PDF" in said.partition("or reject each")[2] or "pdf" in said


def test_a_page_fills_in_what_it_says_of_itself(project):
    page = b"""<html lang="en"><head><title>Nets and rope</title><meta property="og:site_name" content="Pier Post">
    </head><body><article><h1>Nets and rope</h1><p>Menders at the pier are paid 900 yuan a month, the harbor master said
    on the day that the boats came home with the first catch of the year, and the nets were hung up.</p></article>
    </body></html>"""
    app = opened()
    app.file_uploader("review_upload").upload("nets.html", page, "text/html")
    press(app, "Read")
    assert app.text_input("source_title").value == "Nets and rope"
    assert app.text_input("source_publisher").value == "Pier Post"


def test_what_the_source_lacks_is_asked_for_with_a_sentence(project):
    app = tell_source(paste(opened(), ARTICLE), publisher="", date_published="last spring", language="")
    said = written(app)
    assert "Publisher: is missing" in said.replace("\\", "")
    assert "'last spring'" in said.replace("\\", "")
    assert "Language: is missing" in said.replace("\\", "")
    assert "review" not in app.session_state


def test_an_inferred_date_needs_its_reason(project):
    app = paste(opened(), ARTICLE)
    app.selectbox("source_date_basis").set_value("inferred")
    assert "How the date was reasoned: is missing" in written(tell_source(app)).replace("\\", "")


def test_the_kind_of_the_source_and_its_archived_copy_are_asked_for_and_may_stay_unknown(project):
    app = paste(opened(), ARTICLE)
    assert app.selectbox("source_kind").value is None
    app.selectbox("source_kind").set_value("ngo_report")
    told = review_of(tell_source(app, archive_url="https://archive.example/a")).sheet.source
    assert (told["kind"], told["archive_url"]) == ("ngo_report", "https://archive.example/a")
    assert "kind" not in review_of(tell_source(paste(opened(), ARTICLE))).sheet.source


def test_the_language_of_an_english_text_is_filled_in(project):
    app = paste(opened(), ARTICLE * 3)
    assert app.text_input("source_language").value == "en"


def test_the_name_of_another_file_is_refused(project):
    app = paste(opened(), ARTICLE)
    taken = next((project / "observations").glob("*.toml")).stem
    app.text_input("source_id").set_value(taken)
    assert "is there already" in written(tell_source(app)).replace("\\", "")


def test_a_text_without_numbers_says_so(project):
    app = tell_source(paste(opened(), "Nobody tells what the weavers earn, and nobody asks."))
    assert "The reader found no labor amount in this text." in written(app)


def test_an_article_is_shown_with_its_proposals_marked_and_nothing_of_it_runs(project):
    app = tell_source(paste(opened(), ARTICLE))
    said = written(app)
    assert "2,400 yuan a month</mark>" in said
    assert "<script>" not in said
    assert "&lt;script&gt;alert(" in said
    assert f"0 of {len(review_of(app).sheet.items)} reviewed" in said


def test_nothing_is_written_before_it_is_saved(project):
    before = {path: path.read_bytes() for path in (project / "observations").iterdir()}
    tell_source(paste(opened(), ARTICLE))
    assert {path: path.read_bytes() for path in (project / "observations").iterdir()} == before
    assert not (project / "articles").exists()


def test_a_draft_can_be_saved_with_everything_left_proposed(project):
    app = click(tell_source(paste(opened(), ARTICLE)), "review_save")
    path = project / "observations" / "yalu-weekly-2025-05-02.toml"
    rows = tomllib.loads(path.read_text("utf-8"))["observation"]
    assert {row["review"] for row in rows} == {"proposed"}
    assert "the proposals wait in the evidence file" in written(app)


# Reviewing


def test_what_waits_is_offered_and_taken_in_hand(waiting):
    app = opened()
    assert app.button("continue_knitters").label == "Knitters: 2 proposals"
    assert "0 of 2 reviewed" in written(click(app, "continue_knitters"))


def test_a_waiting_file_without_its_publisher_asks_for_it_first(waiting):
    app = opened()  # there are tables from before
    waiting.write_text(WAITING.replace('publisher = "Yalu Weekly"\n', ""), "utf-8")
    click(app, "continue_knitters")
    assert "review" not in app.session_state
    assert app.text_input("source_title").value == "Knitters"
    app.text_input("source_publisher").set_value("Yalu Weekly")
    press(app, "Find the numbers")
    click(click(app, "review_accept"), "review_save")
    assert tomllib.loads(waiting.read_text("utf-8"))["source"]["publisher"] == "Yalu Weekly"


NO_PUBLISHER = WAITING.replace('publisher = "Yalu Weekly"\n', "")


def test_without_tables_other_pages_lead_to_the_one_that_can_mend_them(waiting):
    waiting.write_text(NO_PUBLISHER, "utf-8")
    app = AppTest.from_file(str(APP), default_timeout=60).run()
    assert not app.exception
    assert "The tables cannot be shown" in written(app)
    assert "publisher" in app.code[0].value
    assert [link.label for link in app.get("page_link")] == [
        "What an article lacks of its source can be filled in on Add and review."
    ]


def test_without_tables_and_without_the_switch_nothing_leads_there(waiting, monkeypatch):
    waiting.write_text(NO_PUBLISHER, "utf-8")
    monkeypatch.setenv(review_access.SWITCH, "0")
    app = AppTest.from_file(str(APP), default_timeout=60).run()
    assert "The tables cannot be shown" in written(app)
    assert not app.get("page_link")


def test_the_source_that_keeps_the_first_tables_from_being_built_is_filled_in_on_the_page(waiting):
    waiting.write_text(NO_PUBLISHER, "utf-8")
    app = opened()
    assert "There are no tables to show yet" in written(app)
    assert "publisher" in app.code[0].value
    click(app, "continue_knitters")
    app.text_input("source_publisher").set_value("Yalu Weekly")
    press(app, "Find the numbers")
    one = review_of(app).current
    click(click(app, "review_accept"), "review_save")
    assert data.observation(f"knitters/{one}")["measure"] == "wage"
    app.run()
    assert "There are no tables" not in written(app)


def test_a_source_that_was_filled_in_can_be_saved_by_itself(waiting):
    waiting.write_text(NO_PUBLISHER, "utf-8")
    app = click(opened(), "continue_knitters")
    app.text_input("source_publisher").set_value("Yalu Weekly")
    press(app, "Find the numbers")
    click(app, "review_save")
    found = tomllib.loads(waiting.read_text("utf-8"))
    assert found["source"]["publisher"] == "Yalu Weekly"
    assert [row["review"] for row in found["observation"]] == ["proposed", "proposed"]
    assert "There are no tables" not in written(app.run())


def test_another_broken_file_keeps_the_tables_away_and_loses_nothing(waiting):
    waiting.with_name("torn.toml").write_text("id = ", "utf-8")
    app = click(click(opened(), "continue_knitters"), "review_accept")
    (one,) = review_of(app).decisions
    click(app, "review_save")
    assert "torn.toml" in app.code[0].value
    rows = {row["id"]: row for row in tomllib.loads(waiting.read_text("utf-8"))["observation"]}
    assert "review" not in rows[one]


def test_accepting_goes_to_the_next_and_undo_comes_back(waiting):
    app = click(opened(), "continue_knitters")
    first = review_of(app).current
    click(app, "review_accept")
    assert review_of(app).current != first
    assert "1 of 2 reviewed" in written(app)
    assert "Not saved yet: 1 decision" in written(app)
    click(app, "review_undo")
    assert review_of(app).current == first
    assert "Not saved yet" not in written(app)


def test_what_is_at_fault_opens_its_fields_and_is_not_accepted(waiting):
    waiting.write_text(WAITING.replace('ref_area = "CN"\n', ""), "utf-8")
    app = click(opened(), "continue_knitters")
    click(app, "review_accept")
    assert review_of(app).decisions == {}
    assert review_of(app).mode == EDIT
    assert "Is missing. Fill it in: country where the work is done." in written(app)
    one = review_of(app).current
    app.selectbox(f"edit_ref_area_{one}").set_value("CN").run()
    click(app, "review_accept")
    assert list(review_of(app).decisions) == [one]


def test_the_receipt_changes_while_a_field_is_edited(waiting):
    app = click(click(opened(), "continue_knitters"), "review_edit")
    one = review_of(app).current
    before = written(app)
    app.text_input(f"edit_time_period_{one}").set_value("2020-03")
    app.run()
    assert "March 2020" in written(app)
    assert "March 2020" not in before


def test_another_measure_takes_away_what_it_cannot_have(waiting):
    app = click(click(opened(), "continue_knitters"), "review_edit")
    one = review_of(app).current
    app.selectbox(f"edit_measure_{one}").set_value("quota").run()
    fields = review_of(app).preview(review_of(app).item).fields
    assert fields["measure"] == "quota"
    assert "pay_stage" not in fields


def test_a_reason_sets_the_number_aside_and_a_sentence_rejects_it(waiting):
    app = click(click(opened(), "continue_knitters"), "review_reject")
    first = review_of(app).current
    app.selectbox(f"review_reason_{first}").set_value("sample").run()
    assert review_of(app).decisions == {first: door.SetAsideAs("sample")}
    click(app, "review_reject")
    second = review_of(app).current
    app.text_input(f"review_note_{second}").set_value("Hearsay.").run()
    assert review_of(app).decisions[second] == door.Rejected("Hearsay.")
    assert "2 of 2 reviewed, 2 rejected or set aside" in written(app)


def test_a_decision_that_somebody_else_overtook_is_shown_in_both_versions(waiting):
    app = click(click(opened(), "continue_knitters"), "review_accept")
    (one,) = review_of(app).decisions
    waiting.write_text(waiting.read_text("utf-8").replace(f'id = "{one}"', f'id = "{one}"\nplace = "Hunchun"'), "utf-8")
    click(app, "review_save")
    assert "was changed by somebody else" in written(app)
    assert "<td>Hunchun</td><td>–</td>" in written(app)
    click(app, f"theirs_{one}")
    assert review_of(app).decisions == {}
    assert "Hunchun" in waiting.read_text("utf-8")


def test_an_entry_that_is_gone_comes_back_where_the_reviewer_wants_it(waiting):
    app = click(click(opened(), "continue_knitters"), "review_accept")
    (one,) = review_of(app).decisions
    waiting.write_text(WAITING.replace(WAITING[WAITING.index(f'[[observation]]\nid = "{one}"') :], ""), "utf-8")
    click(app, "review_save")
    assert "The entry is gone from the file" in written(app)
    click(click(app, f"mine_{one}"), "review_save")
    assert [row["id"] for row in tomllib.loads(waiting.read_text("utf-8"))["observation"]] == [one]


def test_saving_accepted_observations_builds_the_tables(waiting):
    app = click(click(opened(), "continue_knitters"), "review_accept")
    (one,) = review_of(app).decisions
    click(app, "review_save")
    assert data.observation(f"knitters/{one}")["measure"] == "wage"


# The review by itself


@pytest.fixture
def review(waiting) -> Review:
    return Review(door.open_sheet(waiting.parents[1], "knitters"), waiting.parents[1])


def test_a_key_pressed_twice_decides_nothing_unseen(review):
    first = review.current
    review.accept(first)
    review.accept(first)
    assert list(review.decisions) == [first]


def test_an_empty_reason_rejects_nothing(review):
    review.reject(review.current, "  ")
    assert review.decisions == {}


def test_a_rejection_without_a_reason_says_what_it_lacks_beside_the_field(waiting):
    app = click(click(opened(), "continue_knitters"), "review_reject")
    assert "Choose a reason" not in written(app)
    app.text_input(f"review_note_{review_of(app).current}").set_value("  ").run()
    assert '<p class="ww-fault" role="alert">Choose a reason, or write why.</p>' in written(app)
    assert review_of(app).decisions == {}
    click(app, "review_stop")
    assert "Choose a reason" not in written(app)


def test_next_and_previous_go_round(review):
    first = review.current
    review.move(1)
    assert review.current != first
    review.move(1)
    assert review.current == first
    review.move(-1)
    assert review.current != first


def test_what_is_changed_after_it_was_decided_is_decided_anew(review):
    first = review.current
    review.accept(first)
    review.edit(first, "place", "Dandong")
    assert review.decisions == {}
    assert review.state(review.sheet.items[0]) == "open"


def test_undo_gives_back_the_decision_before(review):
    first = review.current
    review.accept(first)
    review.current = first
    review.reject(first, "Hearsay.")
    review.undo()
    assert isinstance(review.decisions[first], door.Accepted)
    review.undo()
    review.undo()
    assert review.decisions == {}


def test_what_says_a_rejected_amount_again_stands_for_itself_until_that_is_taken_back(waiting):
    waiting.write_text(WAITING.replace('id = "paid"', 'id = "paid"\nsame_as = "gross"'), "utf-8")
    review = Review(door.open_sheet(waiting.parents[1], "knitters"), waiting.parents[1])
    review.current = "paid"
    review.accept("paid")
    review.current = "gross"
    review.reject("gross", "Hearsay.")
    assert "same_as" not in review.decisions["paid"].fields
    outcome = door.save(review.sheet, review.to_save(), review.folder)
    assert outcome.problems == ()
    review.undo()
    assert review.decisions["paid"].fields["same_as"] == "gross"


def test_moving_an_end_changes_the_words_and_nothing_is_typed(review):
    one = review.item
    words = one.seen["original_value"]
    review.move_end(one.id, "words", "end", -1)
    assert words.startswith(review.edits[one.id]["original_value"])
    assert review.edits[one.id]["original_value"] != words


def test_a_time_that_is_taken_away_takes_its_basis_along(review):
    review.edit(review.current, "time_period", None)
    assert review.edits[review.current]["time_basis"] is None


def test_modes_are_left_by_a_decision(review):
    review.act(REJECT)
    review.set_aside(review.current, "sample")
    assert review.mode == READ


@pytest.mark.parametrize(
    ("measure", "fields", "gone"),
    [
        ("quota", {"pay_stage": "gross"}, {"pay_stage": None}),
        ("wage", {"pay_stage": "gross"}, {}),
        ("workers", {"kind": "bribe"}, {"kind": None}),
        ("fee", {"kind": "bribe"}, {}),
        ("wage", {"of": "pay", "kind": "sent"}, {"of": None, "kind": None}),
    ],
)
def test_what_a_measure_cannot_have_goes(measure, fields, gone):
    assert fits(measure, fields, v.KIND, v.MEASURES_WITH_OF) == gone


# Taking up what was turned down


def look_at(app: AppTest, words: str) -> AppTest:
    """Presses N until the words are in hand."""
    for _ in range(12):
        click(app, "review_look")
        one = review_of(app).turned_down
        if review_of(app).sheet.text[one.start : one.end].startswith(words):
            return app
    raise AssertionError(f"{words!r} is nowhere set aside")


def tell_measure(app: AppTest, one: str) -> None:
    """What a number taken up lacks."""
    app.selectbox(f"edit_measure_{one}").set_value("other").run()
    app.selectbox(f"edit_unit_{one}").set_value("people").run()


def test_without_anything_set_aside_there_is_no_way_to_it(waiting):
    app = click(opened(), "continue_knitters")
    assert not [button for button in app.button if button.key == "review_look"]


def test_what_was_set_aside_is_shown_with_its_reason(project):
    app = look_at(tell_source(paste(opened(), ARTICLE)), "41")
    said = written(app)
    assert "Read as: <b>age: a person's age</b>" in said.replace("&#x27;", "'")
    assert "from “" in said
    assert 'data-state="set_aside" class="ww-now"' in said
    assert "set aside or rejected" in said


def keys_told(app: AppTest) -> list[str]:
    (line,) = [str(one.value) for one in app.html if 'class="ww-keys">Keys: ' in str(one.value)]
    return re.findall("<kbd>(.*?)</kbd>", line)


def test_the_keys_that_act_are_told_and_no_others(project):
    app = tell_source(paste(opened(), ARTICLE))
    assert keys_told(app) == ["A", "E", "R", "J", "K", "N", "S"]
    click(app, "review_edit")
    assert keys_told(app) == ["Esc", "J", "K", "N", "S"]
    look_at(app, "41")
    assert keys_told(app) == ["T", "J", "K", "N", "S"]
    assert "Press T to take it up, J for the next proposal." in written(app)
    click(app, "review_take_up")
    assert keys_told(app) == ["Esc", "J", "K", "N", "U", "S"]


def test_without_a_proposal_no_key_leads_to_one(project):
    app = look_at(tell_source(paste(opened(), "A foreman is 41 years old.")), "41")
    assert "Press T to take it up.</p>" in written(app)


def test_next_leads_from_what_was_set_aside_back_to_the_proposal(project):
    app = tell_source(paste(opened(), ARTICLE))
    first = review_of(app).current
    click(click(app, "review_look"), "review_next")
    assert (review_of(app).turned_down, review_of(app).current) == (None, first)


def test_a_number_taken_up_asks_for_what_is_missing_and_is_saved_as_an_observation(project):
    app = tell_source(paste(opened(), ARTICLE))
    count = len(review_of(app).sheet.items)
    click(look_at(app, "41"), "review_take_up")
    one = review_of(app).item
    assert review_of(app).mode == EDIT
    assert one.seen["quote"].startswith("Their foreman is 41")
    assert len(review_of(app).sheet.items) == count + 1
    click(app, "review_accept")
    assert review_of(app).decisions == {}
    tell_measure(app, one.id)
    click(app, "review_accept")
    assert list(review_of(app).decisions) == [one.id]
    click(app, "review_save")
    found = tomllib.loads((project / "observations" / "yalu-weekly-2025-05-02.toml").read_text("utf-8"))
    assert [row["id"] for row in found["observation"] if "review" not in row] == [one.id]
    assert not [entry for entry in found["set_aside"] if entry["words"].startswith("41")]
    assert data.observation(f"yalu-weekly-2025-05-02/{one.id}")["value_low"] == 41


def test_undo_sets_aside_again_what_was_taken_up(project):
    app = tell_source(paste(opened(), ARTICLE))
    before = review_of(app).sheet
    click(click(look_at(app, "41"), "review_take_up"), "review_undo")
    after = review_of(app)
    assert after.sheet.items == before.items
    assert after.sheet.turned_down == before.turned_down
    assert after.sheet.text[after.turned_down.start :].startswith("41")
    assert (after.history, after.edits, after.decisions) == ([], {}, {})


def test_half_a_number_taken_up_stays_with_its_reviewer(project):
    app = tell_source(paste(opened(), ARTICLE))
    click(look_at(app, "41"), "review_take_up")
    one = review_of(app).current
    app.text_input(f"edit_place_{one}").set_value("Sinuiju").run()
    click(app, "review_save")
    assert review_of(app).edits[one] == {"place": "Sinuiju"}
    found = tomllib.loads((project / "observations" / "yalu-weekly-2025-05-02.toml").read_text("utf-8"))
    assert one not in {row["id"] for row in found["observation"]}
    assert [entry for entry in found["set_aside"] if entry["words"].startswith("41")]


def test_the_reason_of_a_number_taken_up_can_be_mended_and_no_sentence_is_asked(project):
    app = tell_source(paste(opened(), ARTICLE))
    click(click(look_at(app, "41"), "review_take_up"), "review_stop")
    click(app, "review_reject")
    one = review_of(app).current
    assert not [field for field in app.text_input if field.key == f"review_note_{one}"]
    app.selectbox(f"review_reason_{one}").set_value("sample").run()
    click(app, "review_save")
    found = tomllib.loads((project / "observations" / "yalu-weekly-2025-05-02.toml").read_text("utf-8"))
    assert [entry["reason"] for entry in found["set_aside"] if entry["words"].startswith("41")] == ["sample"]


def test_the_same_reason_again_puts_it_back(project):
    app = tell_source(paste(opened(), ARTICLE))
    click(look_at(app, "41"), "review_take_up")
    review = review_of(app)
    review.set_aside(review.current, "age")
    assert review.decisions == {}
    assert review.turned_down.why == "age"


def test_a_number_that_somebody_set_aside_anew_is_a_choice(project):
    app = click(tell_source(paste(opened(), ARTICLE)), "review_save")
    click(look_at(app, "41"), "review_take_up")
    one = review_of(app).current
    tell_measure(app, one)
    click(app, "review_accept")
    path = project / "observations" / "yalu-weekly-2025-05-02.toml"
    path.write_text(path.read_text("utf-8").replace('reason = "age"', 'reason = "sample"'), "utf-8")
    click(app, "review_save")
    assert "set aside anew by somebody else" in written(app)
    click(click(app, f"mine_{one}"), "review_save")
    found = tomllib.loads(path.read_text("utf-8"))
    assert one in {row["id"] for row in found["observation"] if "review" not in row}
    assert "sample" not in {entry["reason"] for entry in found["set_aside"]}


def test_a_rejected_proposal_is_taken_up_in_a_reviewed_article(waiting):
    rejected = 'review = "rejected"\nnote = "Hearsay."'
    waiting.write_text(WAITING.replace('review = "proposed"', rejected), "utf-8")
    app = opened()
    app.selectbox("review_again").set_value("knitters").run()
    assert "Nothing waits in this article." in written(app)
    click(app, "review_look")
    assert "Why: Hearsay." in written(app)
    click(app, "review_take_up")
    click(app, "review_accept")
    (one,) = review_of(app).decisions
    click(app, "review_save")
    rows = {row["id"]: row for row in tomllib.loads(waiting.read_text("utf-8"))["observation"]}
    assert "review" not in rows[one]
    assert "note" not in rows[one]
    assert [row["review"] for row in rows.values() if row["id"] != one] == ["rejected"]


def test_what_says_a_number_taken_up_again_stands_for_itself_when_that_is_put_back(project):
    app = tell_source(paste(opened(), ARTICLE))
    review = review_of(app)
    other = review.current
    click(look_at(app, "41"), "review_take_up")
    review.edits[other] = {"same_as": review.current}
    click(app, "review_undo")
    assert review.edits[other] == {"same_as": None}


# In the reader's language


@pytest.fixture
def in_pseudo(waiting, monkeypatch) -> AppTest:
    """The page in the pseudo-language."""
    monkeypatch.setattr(language, "_catalogue", lambda _code: pseudo.Pseudo())
    app = AppTest.from_file(str(APP), default_timeout=60)
    app.query_params["lang"] = "ko"
    with language.speaking("ko"):  # the test asks the choices for their names, outside of the app's run
        app.run()
        app.switch_page("views/review.py").run()
        assert not app.exception
        yield app


SHOWN_AS_IT_IS = (
    *ARTICLE.splitlines(), *WAITING.splitlines(), "</script>", "Yalu Weekly", "Knitters", "English", "Esc",
    "WAGEWITNESS_PROPOSED=1 make run", *(f"({unit})" for unit in (*review_fields._UNITS, *v.UNIT)),
)  # fmt: skip


def printed(review: Review) -> list[str]:
    """What the article, the reader and the rules say: pieces of the text between marks, fields, faults."""
    sheet, found = review.sheet, []
    for item in sheet.items:
        ready = review.preview(item)
        found += [*ready.fields.values(), *item.because.values(), *item.undecided, ready.unit]
        found += [value for step in ready.comparable.derivation for value in (step.place, step.publisher)]
        found += [re.sub("<.*?>", "", review_card.fault_lines([fault])) for fault in ready.faults]
    stretches = [*map(review.stretch, sheet.items), *sheet.marks, *sheet.turned_down]
    ends = sorted({0, len(sheet.text), *(end for one in stretches for end in (one.start, one.end))})
    found += [line for start, end in pairwise(ends) for line in sheet.text[start:end].splitlines()]
    return [str(value).strip() for value in (*found, *(one.because for one in sheet.turned_down)) if value]


def forgotten(app: AppTest) -> list[str]:
    """What is not said in the reader's language and is neither printed, nor a name or a code."""
    known = {*SHOWN_AS_IT_IS, *(f"({code})" for code in review_fields._areas("ko"))}
    known |= {path.stem for path in data.evidence().joinpath("observations").glob("*.toml")}
    if "review" in app.session_state:
        known |= {*printed(review_of(app))}
    said = [*pseudo.seen(app), *pseudo.labelled(app), *(str(one.value) for one in (*app.error, *app.success))]
    return pseudo.unsaid(said, sorted(known - {""}, key=len, reverse=True))


def test_every_step_of_a_review_is_said_in_the_readers_language(in_pseudo):
    app = in_pseudo
    assert forgotten(app) == []
    press(app, "⟦Read⟧")
    assert forgotten(app) == []
    app.text_area("review_pasted").set_value(ARTICLE)
    press(app, "⟦Read⟧")
    assert forgotten(app) == []
    for name, value in {"publisher": "Yalu Weekly", "date_published": "2025-05-02", "language": "en"}.items():
        app.text_input(f"source_{name}").set_value(value)
    press(app, "⟦Find the numbers⟧")
    assert review_of(app).item
    for step in ("review_edit", "review_stop", "review_reject", "review_stop", "review_accept", "review_look",
                 "review_take_up", "review_stop", "review_undo", "review_next", "review_reject"):  # fmt: skip
        click(app, step)
        assert forgotten(app) == [], step
    app.text_input(f"review_note_{review_of(app).item.id}").set_value("no").run()
    assert forgotten(app) == []


def test_the_keys_of_the_keyboard_are_the_same_in_every_language(in_pseudo):
    click(in_pseudo, "continue_knitters")
    keys = next(str(element.value) for element in in_pseudo.html if "ww-keys" in str(element.value))
    assert re.findall("<kbd>(.*?)</kbd>", keys) == ["A", "E", "R", "J", "K"]
    assert in_pseudo.button("review_accept").proto.shortcut.lower() == "a"


def test_in_another_language_it_is_said_why_some_sentences_are_english(in_pseudo):
    assert any("the build's own sentences" in caption.value for caption in in_pseudo.caption)
    assert not any("the build's own sentences" in caption.value for caption in opened().caption)
