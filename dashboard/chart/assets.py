"""What the browser loads for a chart: plotly.js as the plotly package ships it, and this package's own modules.

In: the files as they are installed. Out: copies under `dashboard/static`, which Streamlit serves, named by version or
content, so that a browser may keep them; and the few lines of JavaScript that fetch them. Made once a process. None
where they cannot be served: the folder is read-only, or static serving is switched off.
"""

from __future__ import annotations

import os
import shutil
from functools import cache
from hashlib import sha256
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from tempfile import NamedTemporaryFile

from streamlit import config

HERE = Path(__file__).parent
SERVED = HERE.parent / "static"
LONG_AGO = 1_262_304_000
"""1 January 2010: a browser keeps an unnamed length of time what has not changed for years."""


def css() -> str:
    return _text("chart.css")


@cache
def loader() -> str | None:
    """The component's JavaScript: it names the copies, which are made here."""
    if not is_served():
        return None
    try:
        take_away = _serve("take_away", _text("take_away.js"))
        chart = _serve("chart", _text("chart.js").replace("TAKE_AWAY", take_away))
        plotly = _serve_plotly()
    except OSError:
        return None
    return f"{_fetching(plotly)}{_text('loader.js')}".replace("CHART", chart)


@cache
def fetching() -> str:
    """JavaScript that fetches plotly.js before the first chart stands on the page; nothing where it is not served."""
    try:
        return _fetching(_serve_plotly()) if is_served() else ""
    except OSError:
        return ""


def _fetching(plotly: str) -> str:
    return _text("fetching.js").replace("PLOTLY", plotly)


def is_served() -> bool:
    return bool(config.get_option("server.enableStaticServing"))


def _text(name: str) -> str:
    return (HERE / name).read_text(encoding="utf-8")


def _serve(name: str, script: str) -> str:
    served = f"{name}-{sha256(script.encode()).hexdigest()[:12]}.js"
    if not (SERVED / served).is_file():
        with NamedTemporaryFile("w", dir=SERVED, delete=False, encoding="utf-8") as file:
            file.write(script)
        _put(Path(file.name), served)
    return served


def _serve_plotly() -> str:
    """Not imported: the package alone takes a quarter of a second, and only its file is wanted."""
    served = f"plotly-{version('plotly')}.min.js"
    if not (SERVED / served).is_file():
        found = find_spec("plotly")
        if found is None or found.origin is None:
            raise FileNotFoundError("plotly/package_data/plotly.min.js")
        shipped = Path(found.origin).parent / "package_data" / "plotly.min.js"
        with NamedTemporaryFile("wb", dir=SERVED, delete=False) as file, shipped.open("rb") as whole:
            shutil.copyfileobj(whole, file)
        _put(Path(file.name), served)
    return served


def _put(made: Path, served: str) -> None:
    """Whole or not at all: another process may serve the same folder."""
    made.chmod(0o644)
    os.utime(made, (LONG_AGO, LONG_AGO))
    made.replace(SERVED / served)
