"""What a benchmark hands over: seconds (or bytes) of several runs, and the row of the table that they make."""

from __future__ import annotations

from dataclasses import dataclass
from statistics import median


@dataclass(frozen=True)
class Row:
    """One line of the table. `seconds` may be empty when `remark` says why nothing was measured.

    `against` is the row that this one is divided by. `limit` is the most that the ratio may be; `expected` is
    where it is known to lie, without being a promise of ours.
    """

    what: str
    seconds: tuple[float, ...] = ()
    against: Row | None = None
    limit: float | None = None
    expected: tuple[float, float] | None = None
    remark: str = ""
    is_bytes: bool = False

    @property
    def ratio(self) -> float | None:
        """Median over median; None where one of the two was not measured."""
        if self.against is None or not self.seconds or not self.against.seconds:
            return None
        return median(self.seconds) / median(self.against.seconds)

    def cells(self) -> tuple[str, ...]:
        """what, runs, median, fastest to slowest, ratio, limit, verdict."""
        if not self.seconds:
            return (self.what, "0", "", "", "", self._limit(), self.remark or "not measured")
        return (
            self.what,
            str(len(self.seconds)),
            self._shown(median(self.seconds)),
            f"{self._shown(min(self.seconds))} to {self._shown(max(self.seconds))}",
            f"{self.ratio:.2f}" if self.ratio is not None else "",
            self._limit(),
            self._verdict(),
        )

    def _shown(self, amount: float) -> str:
        return f"{amount / 1e6:.2f} MB" if self.is_bytes else shown(amount)

    def _limit(self) -> str:
        if self.limit is not None:
            return f"{self.limit:g}"
        return f"usual: {self.expected[0]:g} to {self.expected[1]:g}" if self.expected else ""

    def _verdict(self) -> str:
        if self.ratio is None:
            return self.remark
        if self.limit is not None:
            return "within" if self.ratio <= self.limit else "over the limit"
        if self.expected is not None:
            least, most = self.expected
            return "less than usual" if self.ratio < least else "more than usual" if self.ratio > most else "as usual"
        return self.remark


def shown(seconds: float) -> str:
    return f"{seconds * 1000:.0f} ms"
