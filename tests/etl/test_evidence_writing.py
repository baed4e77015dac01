"""Saving decisions: what stays, what is refused, and that two who save at once lose nothing."""

import multiprocessing
import stat
import tomllib

import pytest

from etl import evidence_writing
from etl.errors import InputError
from etl.evidence import read_evidence
from etl.evidence_writing import Change, accepting, create, read_entries, rejecting, save
from tests.etl.conftest import HARBOR


@pytest.fixture
def path(project):
    """The evidence of the harbor, with its menders only proposed."""
    project.edit('id = "menders"', 'id = "menders"\nreview = "proposed"')
    return project.evidence()


def entry(path, entry_id, section="observation"):
    return next(one for one in read_entries(path)[section] if one["id"] == entry_id)


def edited(path, entry_id, **fields):
    seen = entry(path, entry_id)
    return Change("observation", seen, seen | fields)


def refusal(path, *changes, **options):
    """The sentences with which a save is refused; the file must be as it was."""
    before = path.read_bytes()
    with pytest.raises(InputError) as error:
        save(path, changes, **options)
    assert path.read_bytes() == before
    return str(error.value)


# What is refused


def test_a_change_that_the_rules_refuse_is_a_sentence_and_nothing_is_written(path):
    said = refusal(
        path, edited(path, "pay", measure="wages"), edited(path, "menders", original_value="some 210 workers")
    )
    assert f"{path.as_posix()}, observation 'pay', measure: 'wages' is not a known measure." in said
    assert f"{path.as_posix()}, observation 'menders', original_value: 'some 210 workers' not found" in said


def test_a_proposal_that_leaves_something_open_is_not_accepted(path, project):
    project.edit('ref_area = "CN"\ntime_period = "2024-05-02"', 'time_period = "2024-05-02"')
    assert "observation 'menders', ref_area: is missing." in refusal(path, accepting(entry(path, "menders")))


def test_rejecting_what_another_repeats_is_refused(path):
    assert "same_as: 'pay' is rejected." in refusal(path, rejecting(entry(path, "pay"), "Hearsay."))


def test_an_entry_of_another_file_that_is_not_there_is_refused(path):
    assert "same_as: 'sawmill/oak' is no observation." in refusal(path, edited(path, "pay", same_as="sawmill/oak"))


def test_problems_that_stood_there_before_keep_nothing_from_being_saved_and_are_told(path, project):
    project.edit('publisher = "Harbor Gazette"\n', "")
    saved = save(path, [accepting(entry(path, "menders"))])
    assert [(problem.field, problem.wrong) for problem in saved.problems] == [("publisher", "is missing.")]
    assert "review" not in entry(path, "menders")


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("x = ", "is not TOML at the end of the file"),
        ("observation = []\n", "does not stand entry by entry."),
        (None, "cannot be read: No such file or directory."),
    ],
)
def test_a_file_that_cannot_be_read_is_a_sentence(path, content, said):
    path.unlink()
    if content is not None:
        path.write_text(content)
    with pytest.raises(InputError) as error:
        save(path, [])
    assert said in str(error.value)


def test_a_file_that_somebody_else_is_saving_is_a_sentence_after_a_while(path):
    with evidence_writing._locked(path, 1):
        said = refusal(path, accepting(entry(path, "menders")), patience=0.05)
    assert "is being saved by somebody else for 0.05 seconds." in said


def test_a_save_that_breaks_off_leaves_the_file_and_nothing_beside_it(path, monkeypatch):
    def fail(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("etl.evidence_writing.os.replace", fail)
    before = {one.name for one in path.parent.iterdir()}
    assert "cannot be written: No space left on device." in refusal(path, accepting(entry(path, "menders")))
    assert {one.name for one in path.parent.iterdir()} - before <= {".harbor.toml.lock"}


def test_a_new_file_does_not_take_the_place_of_another(path):
    with pytest.raises(InputError, match="is there already and is not overwritten"):
        create(path, "")
    assert path.stat().st_size > 0


# What is saved


def test_accepting_takes_the_line_of_the_review_away_and_leaves_every_other_sign(path):
    saved = save(path, [accepting(entry(path, "menders"))])
    assert len(saved.done) == 1
    assert path.read_text("utf-8") == HARBOR


def test_accepting_with_an_edit_writes_both(path):
    save(path, [accepting(entry(path, "menders"), {"population": "local_workers", "time_period": "2024-05"})])
    menders = entry(path, "menders")
    assert (menders["population"], menders["time_period"], "review" in menders) == ("local_workers", "2024-05", False)


def test_rejecting_says_why(path):
    save(path, [rejecting(entry(path, "menders"), "Hearsay.")])
    assert (entry(path, "menders")["review"], entry(path, "menders")["note"]) == ("rejected", "Hearsay.")


def test_entries_of_every_section_are_added_changed_and_removed(path):
    read = read_entries(path)
    changes = [
        Change("source", read["source"][0], read["source"][0] | {"author": "A. Mender"}),
        Change("set_aside", read["set_aside"][1], None),
        Change("set_aside", None, {"words": "Pier", "reason": "name", "occurrence": 1}),
        Change("relation", read["relation"][0], None),
        Change("condition", read["condition"][0], read["condition"][0] | {"place": "Pier 9"}),
        Change("observation", entry(path, "gone-home"), None),
        Change("observation", None, entry(path, "gone-home") | {"id": "gone"}),
    ]
    saved = save(path, changes)
    assert (saved.done, saved.conflicts) == (tuple(changes), ())
    after = read_entries(path)
    assert after["source"][0]["author"] == "A. Mender"
    assert [one["words"] for one in after["set_aside"]] == ["May 2, 2024", "Pier"]
    assert "relation" not in after
    assert after["condition"][0]["place"] == "Pier 9"
    assert [one["id"] for one in after["observation"]][-1] == "gone"
    assert read_evidence(path.parent).problems == ()


def test_rights_mark_line_ends_and_a_link_to_the_file_stay(path, tmp_path):
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    path.chmod(0o640)
    link = tmp_path / "harbor.toml"
    link.symlink_to(path)
    save(link, [rejecting(entry(link, "menders"), "Hearsay.")])
    assert link.is_symlink()
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    written = path.read_bytes()
    assert written.startswith(b"\xef\xbb\xbf[source]\r\n")
    assert written.count(b"\n") == written.count(b"\r\n")
    assert b'note = "Hearsay."\r\n' in written


def test_a_new_file_is_written_whole(project):
    create(project.observations / "pier.toml", HARBOR)
    assert (project.observations / "pier.toml").read_text("utf-8") == HARBOR


# Two at once


def test_an_entry_that_somebody_else_changed_comes_back_with_both_versions_and_the_others_are_saved(path):
    mine = [edited(path, "pay", place="Qingshan"), accepting(entry(path, "menders"))]
    save(path, [edited(path, "pay", note="Seen by another.")])
    saved = save(path, mine)
    assert saved.done == (mine[1],)
    (conflict,) = saved.conflicts
    assert conflict.change == mine[0]
    assert conflict.current == entry(path, "pay")
    assert conflict.current["note"] == "Seen by another."
    assert "place" not in entry(path, "pay")


def test_changes_that_belong_together_are_made_all_or_none(path):
    theirs, mine = edited(path, "pay", note="Seen by another."), edited(path, "pay", place="Qingshan")
    save(path, [theirs])
    before = path.read_bytes()
    accepted = accepting(entry(path, "menders"))
    saved = save(path, [(accepted, mine)])
    assert (saved.done, [conflict.change for conflict in saved.conflicts]) == ((), [mine])
    assert path.read_bytes() == before
    other = edited(path, "gone-home", note="Mine.")
    assert save(path, [(accepted, other), mine]).done == (accepted, other)


def test_what_to_change_can_be_said_of_the_file_as_it_is_under_the_lock(path):
    seen = []

    def plan(entries):
        seen.extend(entries["set_aside"])
        return [Change("set_aside", entries["set_aside"][0], None)]

    save(path, plan)
    assert seen[1:] == read_entries(path)["set_aside"]


def test_an_entry_that_somebody_else_removed_or_added_is_a_conflict(path):
    gone = edited(path, "gone-home", note="Mine.")
    save(path, [Change("observation", entry(path, "gone-home"), None)])
    new = entry(path, "pay") | {"id": "new"}
    save(path, [Change("observation", None, new)])
    saved = save(path, [gone, Change("observation", None, new | {"note": "Mine."})])
    assert [conflict.current for conflict in saved.conflicts] == [None, new]


def test_the_same_change_twice_is_no_conflict(path):
    change = accepting(entry(path, "menders"))
    save(path, [change])
    before = path.stat().st_mtime_ns
    assert save(path, [change]).conflicts == ()
    assert path.stat().st_mtime_ns == before


def save_notes(path, name, entries, start, results):
    """In a process of its own: a note on each entry, saved one by one; the ids that were in conflict."""
    start.wait()
    conflicts = []
    for seen in entries:
        saved = save(path, [Change("observation", seen, seen | {"note": f"Seen by {name}."})])
        conflicts += [conflict.change.entry["id"] for conflict in saved.conflicts]
    results.put((name, conflicts))


def saved_at_once(path, first, second):
    """Who was in conflict over what, when two processes save notes on these entries at the same time."""
    context = multiprocessing.get_context("spawn")
    start, results = context.Barrier(2), context.Queue()
    work = [("one", first), ("two", second)]
    processes = [context.Process(target=save_notes, args=(path, *one, start, results)) for one in work]
    for process in processes:
        process.start()
    conflicts = dict(results.get(timeout=60) for _ in processes)
    for process in processes:
        process.join(timeout=60)
    return conflicts


def test_two_processes_that_save_different_entries_lose_nothing(path):
    entries = read_entries(path)["observation"]
    assert saved_at_once(path, entries[::2], entries[1::2]) == {"one": [], "two": []}
    assert [one["note"] for one in read_entries(path)["observation"]] == ["Seen by one.", "Seen by two."] * 3


def test_of_two_processes_that_save_the_same_entries_each_is_told_what_the_other_did(path):
    entries = read_entries(path)["observation"]
    conflicts = saved_at_once(path, entries, entries)
    notes = {one["id"]: one["note"] for one in tomllib.loads(path.read_text("utf-8"))["observation"]}
    for name in ("one", "two"):
        assert conflicts[name] == [entry_id for entry_id, note in notes.items() if note != f"Seen by {name}."]
    assert sorted(conflicts["one"] + conflicts["two"]) == sorted(notes)
