"""A Streamlit app, served for as long as a test or a benchmark needs it.

Comes in: the command that starts the app and what to add to the environment. Goes out: its address.
The app's output goes to a file, so that a test that fails can show it.
"""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from dashboard.__main__ import answers
from dashboard.chart import assets

PROJECT = Path(__file__).resolve().parents[2]
APP = "dashboard/app.py"
STREAMLIT_RUN = (sys.executable, "-m", "streamlit", "run")
SECONDS_TO_START = 60


@dataclass(frozen=True)
class Served:
    """A running app: where it is, and the file that holds what it printed."""

    url: str
    log: Path


def free_port() -> int:
    """A port on localhost that nobody uses at this moment."""
    with socket.create_server(("localhost", 0)) as listener:
        return listener.getsockname()[1]


def beside_chart_files(app: Path, folder: Path) -> Path:
    """A copy of an app that draws with dashboard.chart, in a folder that serves what the browser loads for it."""
    if assets.loader() is None:
        raise RuntimeError(f"The files of the chart cannot be served from {assets.SERVED}.")
    (folder / "static").symlink_to(assets.SERVED)
    return Path(shutil.copy(app, folder))


@contextmanager
def serve(app: str | Path, log: Path, environment: Mapping[str, str] | None = None) -> Iterator[Served]:
    """The app, started as `python -m streamlit run APP` from the project's folder, without file watching."""
    port = free_port()
    options = [f"--server.port={port}", "--server.address=localhost", "--server.headless=true"]
    options.append("--server.fileWatcherType=none")
    with serve_command([*STREAMLIT_RUN, str(app), *options], port, log, environment) as served:
        yield served


@contextmanager
def serve_command(
    command: Sequence[str], port: int, log: Path, environment: Mapping[str, str] | None = None
) -> Iterator[Served]:
    """Whatever the command serves on localhost at `port`. Leaves no process behind."""
    with (
        log.open("wb") as output,
        subprocess.Popen(
            command,
            cwd=PROJECT,
            env={**os.environ, **(environment or {})},
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
        ) as process,
    ):
        try:
            _wait_until_healthy(process, port, log)
            yield Served(f"http://localhost:{port}", log)
        finally:
            process.terminate()
            try:
                process.wait(timeout=10)
            except subprocess.TimeoutExpired:
                process.kill()


def _wait_until_healthy(process: subprocess.Popen[bytes], port: int, log: Path) -> None:
    give_up = time.monotonic() + SECONDS_TO_START
    while not answers("localhost", port):
        if process.poll() is not None:
            raise RuntimeError(f"The app ended with exit code {process.returncode} before it served:\n{_tail(log)}")
        if time.monotonic() > give_up:
            raise RuntimeError(f"The app did not serve within {SECONDS_TO_START} seconds:\n{_tail(log)}")
        time.sleep(0.05)


def _tail(log: Path) -> str:
    return log.read_text(encoding="utf-8", errors="replace")[-3000:]
