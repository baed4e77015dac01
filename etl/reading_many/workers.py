"""Processes that do a job on batches: bounded in number and in flight, in the order of the batches, whoever dies.

In: batches of items, and a job that can be pickled. Out: one result a batch, in order. A process that dies or takes
too long over an item is replaced, and its batch begins anew with that item marked as spoiled. Which items those are,
the job says itself, by announcing each before it begins. What the job is, is not here (`etl.reading_many.batch`).
"""

from __future__ import annotations

import multiprocessing
import multiprocessing.connection
import signal
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol, TypeVar

Batch = TypeVar("Batch")
Result = TypeVar("Result")
Announce = Callable[[int | None], None]
"""Called with the number of the item that comes next, and with None when only the end of the batch is left."""

CRASHED, OVERDUE = "crashed", "overdue"
_AT, _DONE, _FAILED = "at", "done", "failed"

IN_FLIGHT = 4
"""Batches a worker may be ahead of the one that everybody waits for."""


class Job(Protocol[Batch, Result]):
    def __call__(self, batch: Batch, spoiled: Mapping[int, str], announce: Announce) -> Result: ...


class JobError(Exception):
    """The job could not write what it had to; the message is the system's. Nothing further is tried."""


class WorkersError(RuntimeError):
    """A process died while it was at no item, so that trying again would not help: a mistake of the program."""


@dataclass
class _Order:
    number: int
    batch: Any
    spoiled: dict[int, str] = field(default_factory=dict)


@dataclass
class _Worker:
    process: Any
    connection: multiprocessing.connection.Connection
    order: _Order | None = None
    at: int | None = None
    since: float = 0.0

    def take(self, order: _Order) -> None:
        self.order, self.at, self.since = order, None, time.monotonic()
        self.connection.send((order.batch, order.spoiled))

    def end(self) -> None:
        self.connection.close()
        self.process.kill()
        self.process.join()


def run_in_order(batches: Iterable[Batch], job: Job[Batch, Result], workers: int, seconds: float) -> Iterator[Result]:
    """The results, each as soon as it and all before it are there. `seconds` is the limit for one item."""
    pool: list[_Worker] = []
    numbered = enumerate(batches)
    again: deque[_Order] = deque()
    done: dict[int, Result] = {}
    position = 0
    try:
        while True:
            _hand_out(pool, numbered, again, position, job, workers)
            busy = [worker for worker in pool if worker.order]
            if not busy:
                return
            for worker in _heard_from(busy, seconds):
                order = worker.order
                message = _message(worker, seconds)
                if message is None:
                    continue
                kind, value = message
                if kind == _DONE:
                    done[order.number] = value
                    worker.order = None
                else:
                    pool.remove(worker)
                    worker.end()
                    order.spoiled[value] = kind
                    again.append(order)
            while position in done:
                yield done.pop(position)
                position += 1
    finally:
        for worker in pool:
            worker.end()


def _hand_out(
    pool: list[_Worker],
    numbered: Iterator[tuple[int, Any]],
    again: deque[_Order],
    position: int,
    job: Job[Any, Any],
    workers: int,
) -> None:
    """Work for every worker that has none, as far ahead as is allowed; new workers only while there is work."""
    out = [worker.order.number for worker in pool if worker.order] + [order.number for order in again]
    ahead = max(out, default=position - 1)
    while sum(1 for worker in pool if worker.order) < workers:
        if again:
            order = again.popleft()
        elif ahead < position + IN_FLIGHT * workers and (following := next(numbered, None)):
            order = _Order(*following)
            ahead = order.number
        else:
            return
        idle = next((worker for worker in pool if worker.order is None), None)
        if idle is None:
            idle = _started(job)
            pool.append(idle)
        idle.take(order)


def _started(job: Job[Any, Any]) -> _Worker:
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=_serve, args=(theirs, job), daemon=True)
    process.start()
    theirs.close()  # so that the end of the process is the end of the pipe
    return _Worker(process, ours)


def _heard_from(busy: list[_Worker], seconds: float) -> list[_Worker]:
    """The workers that said something or died, and those whose time is up."""
    patience = min(worker.since for worker in busy) + seconds - time.monotonic()
    ready = multiprocessing.connection.wait([worker.connection for worker in busy], max(0.0, patience))
    late = time.monotonic() - seconds
    return [worker for worker in busy if worker.connection in ready or worker.since <= late]


def _message(worker: _Worker, seconds: float) -> tuple[str, Any] | None:
    """("done", result), (CRASHED or OVERDUE, item), or None when the worker is still at it."""
    try:
        while worker.connection.poll():
            kind, value = worker.connection.recv()
            worker.since = time.monotonic()
            if kind == _AT:
                worker.at = value
            elif kind == _FAILED:
                raise JobError(value)
            else:
                return kind, value
        kind = OVERDUE
    except (EOFError, ConnectionResetError):
        kind = CRASHED
    if kind == OVERDUE and time.monotonic() - worker.since < seconds:
        return None
    if worker.at is None:
        worker.process.join(1)
        raise WorkersError(f"a reading process ended with {worker.process.exitcode} while it was at no article")
    return kind, worker.at


def _serve(connection: multiprocessing.connection.Connection, job: Job[Any, Any]) -> None:
    """The life of a worker: it ends with the process that started it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent stops its workers itself
    try:
        while True:
            batch, spoiled = connection.recv()
            try:
                result = job(batch, spoiled, lambda item: connection.send((_AT, item)))
            except OSError as error:
                connection.send((_FAILED, str(error)))
            else:
                connection.send((_DONE, result))
    except (EOFError, BrokenPipeError, ConnectionResetError):
        return
