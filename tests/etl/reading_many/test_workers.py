"""Batches done by processes: in order, bounded, and whoever dies or hangs is named."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from etl.reading_many.workers import CRASHED, IN_FLIGHT, OVERDUE, Announce, JobError, WorkersError, run_in_order

PROJECT = Path(__file__).parents[3]
Item = str


def shout(batch: tuple[Item, ...], spoiled: Mapping[int, str], announce: Announce) -> list[str]:
    """A job: words in capitals. "kill" ends the process, "hang" never ends, "early" ends it before any item."""
    if "early" in batch:
        os._exit(3)
    said = []
    for number, item in enumerate(batch):
        if number in spoiled:
            said.append(spoiled[number])
            continue
        announce(number)
        if item == "kill":
            os.kill(os.getpid(), signal.SIGKILL)
        if item == "hang":
            threading.Event().wait()
        if item == "full":
            raise OSError("no space left")
        said.append(item.upper())
    announce(None)
    return said


def whose(batch: tuple[Item, ...], spoiled: Mapping[int, str], announce: Announce) -> int:
    """A job: writes its process into the file that it is given, and hangs."""
    announce(0)
    Path(batch[0]).write_text(str(os.getpid()))
    threading.Event().wait()
    return 0


def batches(*words: str) -> Iterator[tuple[str, ...]]:
    return (tuple(word.split()) for word in words)


def test_results_come_in_the_order_of_the_batches():
    words = [f"a{number} b{number}" for number in range(20)]
    found = list(run_in_order(batches(*words), shout, 2, 60))
    assert found == [word.upper().split() for word in words]


def test_no_batch_is_no_work():
    assert list(run_in_order(batches(), shout, 2, 60)) == []


def test_who_dies_or_hangs_is_named_and_all_others_are_done():
    found = list(run_in_order(batches("a kill b", "c", "d hang kill", "e"), shout, 2, 0.5))
    assert found == [["A", CRASHED, "B"], ["C"], ["D", OVERDUE, CRASHED], ["E"]]


def test_batches_are_taken_only_as_far_ahead_as_is_allowed():
    taken = []

    def noted() -> Iterator[tuple[str, ...]]:
        for number in range(100):
            taken.append(number)
            yield (f"a{number}",)

    run = run_in_order(noted(), shout, 2, 60)
    next(run)
    assert len(taken) <= 1 + 2 * IN_FLIGHT
    run.close()


def test_one_that_hangs_does_not_let_the_others_pile_up():
    taken = []

    def noted() -> Iterator[tuple[str, ...]]:
        for number in range(100):
            taken.append(number)
            yield ("hang",) if number == 0 else (f"a{number}",)

    run = run_in_order(noted(), shout, 2, 0.8)
    assert next(run) == [OVERDUE]
    assert len(taken) <= 1 + 2 * IN_FLIGHT
    run.close()


def test_a_process_that_ends_at_no_item_is_a_mistake_of_the_program_not_tried_forever():
    with pytest.raises(WorkersError, match="ended with 3 while it was at no article"):
        list(run_in_order(batches("early"), shout, 1, 60))


def test_workers_do_not_outlive_the_one_who_started_them(tmp_path):
    note = tmp_path / "worker"
    program = (
        "from etl.reading_many.workers import run_in_order; from tests.etl.reading_many.test_workers import whose; "
        f"list(run_in_order([({str(note)!r},)], whose, 1, 600))"
    )
    parent = subprocess.Popen([sys.executable, "-c", program], cwd=PROJECT)
    patience = threading.Event()
    while not (note.exists() and note.read_text()):
        assert parent.poll() is None
        patience.wait(0.02)
    parent.kill()
    parent.wait()
    for _ in range(500):
        if not is_running(int(note.read_text())):
            break
        patience.wait(0.02)
    assert not is_running(int(note.read_text()))


def is_running(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return "Z" not in Path(f"/proc/{process}/stat").read_text().rpartition(")")[2][:3]


def test_what_the_job_cannot_write_ends_the_run():
    with pytest.raises(JobError, match="no space left"):
        list(run_in_order(batches("a full"), shout, 1, 60))
