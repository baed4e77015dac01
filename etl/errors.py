"""What can be wrong with the input, as sentences for the person who has the file open.

    WagewitnessError
    ├── AmountError      words from which no amount, or no single amount, can be read
    ├── QuoteError       words that do not stand, or stand more than once, in the text they are copied from
    ├── DocumentError    a file or an address from which no article's text can be read
    ├── TablesError      built tables that are missing, cannot be read or cannot be written
    └── InputError       the problems of a whole run, collected and raised once

A `Problem` is one sentence's worth of facts: file, entry, field, what is wrong, what to do. Modules
return or collect problems; only the command line prints them and chooses the exit code.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing to mend. `wrong` and `fix` are sentences; `wrong` shows the value with !r."""

    file: str
    entry: str | None
    field: str | None
    wrong: str
    fix: str

    def __str__(self) -> str:
        place = ", ".join(part for part in (self.file, self.entry, self.field) if part)
        return f"{place}: {self.wrong}\n{self.fix}"


class WagewitnessError(Exception):
    """Any error that this project raises on purpose."""


class AmountError(WagewitnessError):
    """The words hold no amount, or more than one; the message is a sentence that says which."""


class QuoteError(WagewitnessError):
    """`wrong` and `fix` are sentences, as in a `Problem`; `count` says how often the words stand in the text."""

    def __init__(self, wrong: str, fix: str, count: int):
        self.wrong, self.fix, self.count = wrong, fix, count
        super().__init__(f"{wrong}\n{fix}")


class DocumentError(WagewitnessError):
    """No article's text can be read from this file or address; `problem` says what is wrong and what to do."""

    def __init__(self, problem: Problem):
        self.problem = problem
        super().__init__(str(problem))

    def __reduce__(self) -> tuple[type[DocumentError], tuple[Problem]]:
        return type(self), (self.problem,)


class TablesError(WagewitnessError):
    """A file of the built tables is missing, unreadable or of another build; the message says what to run."""


class InputError(WagewitnessError):
    """All problems of one run, sorted by file, entry and field; where those are equal, in the order of discovery."""

    def __init__(self, problems: Iterable[Problem]):
        self.problems = tuple(sorted(problems, key=lambda p: (p.file, p.entry or "", p.field or "")))
        super().__init__("\n\n".join(str(problem) for problem in self.problems))
