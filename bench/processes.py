"""Times commands, turn by turn, so that a busy moment of the machine falls on all of them alike.

The build is compared with a process that only imports pandas and pyarrow: what any program that works on such
tables pays before it begins.
"""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from bench.timing import Row
from tests.browser.served import PROJECT

TURNS = 9
BUILD_LIMIT = 1.5


def rows(folder: Path) -> list[Row]:
    """The build, its yardstick, and the command line's help. Tables are built into `folder`."""
    commands = {
        "a process that imports pandas and pyarrow": [sys.executable, "-c", "import pandas, pyarrow"],
        "python -m etl build": [sys.executable, "-m", "etl", "build", "--out", str(folder / "tables")],
        "python -m etl --help": [sys.executable, "-m", "etl", "--help"],
    }
    seconds: dict[str, list[float]] = {what: [] for what in commands}
    remarks: dict[str, str] = {}
    for turn in range(TURNS + 1):
        for what, command in commands.items():
            if what in remarks:
                continue
            taken, problem = timed(command)
            if problem:
                remarks[what] = problem
            elif turn:  # the first turn warms the disk's cache and the compiled modules
                seconds[what].append(taken)
    if "python -m etl --help" not in remarks:
        remarks["python -m etl --help"] = f"pandas {'is' if help_imports_pandas() else 'is not'} imported"
    yardstick, build, help_ = (
        Row(what, tuple(taken) if len(taken) == TURNS else (), remark=remarks.get(what, ""))
        for what, taken in seconds.items()
    )
    return [yardstick, Row(build.what, build.seconds, yardstick, limit=BUILD_LIMIT, remark=build.remark), help_]


def timed(command: Sequence[str]) -> tuple[float, str]:
    """Seconds that the command took, and the last line it wrote if it failed."""
    begun = time.perf_counter()
    run = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=False)
    taken = time.perf_counter() - begun
    failed = run.returncode != 0
    return taken, (run.stderr.strip() or f"exit code {run.returncode}").splitlines()[-1] if failed else ""


def help_imports_pandas() -> bool:
    command = [sys.executable, "-X", "importtime", "-m", "etl", "--help"]
    run = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=False)
    return any(line.rpartition("|")[2].strip() == "pandas" for line in run.stderr.splitlines())
