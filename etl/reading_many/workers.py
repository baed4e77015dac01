"""Processes that do a job on batches: bounded in number and in flight, in the order of the batches, whoever dies.

In: batches of items, and a job that can be pickled. Out: one result a batch, in order. A process that dies or takes
too long over an item is replaced, and its batch begins anew with that item marked as spoiled. Which items those are,
the job says itself, by announcing each before it begins. What the job is, is not here (`etl.reading_many.batch`).
"""

from __future__ import annotations

import multiprocessing
import multiprocessing.connection
import os
import signal
import threading
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

    def is_late(self, seconds: float) -> bool:
        """Whether one item takes too long. Starting, and writing at the end of a batch, may take their time."""
        return self.at is not None and time.monotonic() - self.since >= seconds

    def end(self) -> None:
        self.connection.close()
        self.process.kill()
        self.process.join()


def run_in_order(batches: Iterable[Batch], job: Job[Batch, Result], workers: int, seconds: float) -> Iterator[Result]:
    """The results, each as soon as it and all before it are there. `seconds` is the limit for one item."""
    run = _Run(enumerate(batches), job, workers)
    done: dict[int, Result] = {}
    try:
        while busy := run.hand_out():
            for worker in _heard_from(busy, seconds):
                message = _message(worker, seconds)
                if message is None:
                    continue
                kind, value = message
                if kind == _DONE:
                    done[run.finish(worker)] = value
                else:
                    run.replace(worker, value, kind)
            while run.position in done:
                yield done.pop(run.position)
                run.position += 1
    finally:
        run.end()


class _Run:
    """The workers, and which batches are still to be handed out. `position` is the batch that is waited for."""

    def __init__(self, numbered: Iterator[tuple[int, Any]], job: Job[Any, Any], workers: int):
        self._numbered, self._job, self._workers = numbered, job, workers
        self._pool: list[_Worker] = []
        self._again: deque[_Order] = deque()
        self._handed_out = 0
        self.position = 0

    def hand_out(self) -> list[_Worker]:
        """Work for every worker that has none, as far ahead as is allowed; new workers only while there is work."""
        while sum(1 for worker in self._pool if worker.order) < self._workers:
            order = self._next()
            if order is None:
                break
            idle = next((worker for worker in self._pool if worker.order is None), None)
            if idle is None:
                idle = _started(self._job)
                self._pool.append(idle)
            idle.take(order)
        return [worker for worker in self._pool if worker.order]

    def _next(self) -> _Order | None:
        if self._again:
            return self._again.popleft()
        if self._handed_out >= self.position + IN_FLIGHT * self._workers:
            return None
        following = next(self._numbered, None)
        if following is None:
            return None
        self._handed_out += 1
        return _Order(*following)

    def finish(self, worker: _Worker) -> int:
        """The worker is free; the number of the batch that it has done."""
        order, worker.order = worker.order, None
        return order.number

    def replace(self, worker: _Worker, item: int, kind: str) -> None:
        """The worker goes; its batch begins anew without that item."""
        self._pool.remove(worker)
        worker.end()
        worker.order.spoiled[item] = kind
        self._again.append(worker.order)

    def end(self) -> None:
        for worker in self._pool:
            worker.end()


def _started(job: Job[Any, Any]) -> _Worker:
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=_serve, args=(theirs, job), daemon=True)
    process.start()
    theirs.close()  # so that the end of the process is the end of the pipe
    return _Worker(process, ours)


def _heard_from(busy: list[_Worker], seconds: float) -> list[_Worker]:
    """The workers that said something or died, and those whose time for an item is up."""
    timed = [worker.since for worker in busy if worker.at is not None]
    patience = max(0.0, min(timed) + seconds - time.monotonic()) if timed else None
    ready = multiprocessing.connection.wait([worker.connection for worker in busy], patience)
    return [worker for worker in busy if worker.connection in ready or worker.is_late(seconds)]


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
    if kind == OVERDUE and not worker.is_late(seconds):
        return None
    if worker.at is None:
        worker.process.join(1)
        raise WorkersError(f"a reading process ended with {worker.process.exitcode} while it was at no article")
    return kind, worker.at


def _serve(connection: multiprocessing.connection.Connection, job: Job[Any, Any]) -> None:
    """The life of a worker: it ends with the process that started it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent stops its workers itself
    threading.Thread(target=_end_with_parent, daemon=True).start()
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


def _end_with_parent() -> None:
    """A worker that hangs does not notice that the pipe is closed; this does."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
