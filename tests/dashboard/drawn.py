"""The charts that a page under AppTest has drawn: the figure that the browser gets, its description, its words.

`charts(app)` is every chart of the run, in the order of the page.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from streamlit.testing.v1 import AppTest

from dashboard import chart


@dataclass(frozen=True)
class Drawn:
    figure: dict[str, Any]
    alt: str
    take_away: dict[str, str]

    @property
    def ids(self) -> list[str]:
        """The observation of every mark."""
        return [mark[0] for trace in self.figure["data"] for mark in trace.get("customdata", [])]


def charts(app: AppTest) -> list[Drawn]:
    components = [element.proto for element in app.get("bidi_component")]
    given = [json.loads(part.json) for part in components if part.component_name == chart.COMPONENT]
    return [Drawn(json.loads(data["figure"]), data["alt"], data["take_away"]) for data in given]
