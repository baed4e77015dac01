"""Serves the dashboard: `python -m dashboard [--host HOST] [--port PORT] [--edit]`. `make run` calls it.

Comes in: an address and a port. Goes out: a served page and one last line that says where it is.
Streamlit does the serving; this module asks for the address first, so that a port in use is a sentence,
and says when the page can be opened. What is served stands in app.py.
"""

from __future__ import annotations

import argparse
import errno
import http.client
import os
import socket
import sys
import threading
import time
from pathlib import Path

APP = Path(__file__).with_name("app.py")
EVERY_INTERFACE = frozenset({"0.0.0.0", "::"})


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m dashboard", description="Serve the dashboard.")
    parser.add_argument("--host", default="localhost", help="name or address to listen on (localhost)")
    parser.add_argument("--port", default="8501", help="port to listen on (8501)")
    parser.add_argument("--edit", action="store_true", help="show the page Add and review, on this machine alone")
    asked = parser.parse_args()
    problem = problem_with(asked.host, asked.port)
    if problem:
        sys.exit(problem)
    if asked.edit:
        os.environ["WAGEWITNESS_EDIT"] = "1"  # dashboard.review_access reads it, and says where it refuses
    threading.Thread(target=_announce, args=(asked.host, int(asked.port)), daemon=True).start()

    from streamlit.web import cli

    options = {
        "server.address": asked.host,
        "server.port": asked.port,
        "server.headless": "true",
        "server.fileWatcherType": "none",  # it looks through every imported module after each change of a filter
        "logger.hideWelcomeMessage": "true",
    }
    cli.main(["run", str(APP), *(f"--{name}={value}" for name, value in options.items())], prog_name="streamlit")


def problem_with(host: str, port: str) -> str | None:
    """Why the dashboard cannot listen there, and what to do; None when it can."""
    if not (port.isascii() and port.isdigit() and 0 < int(port) < 65536):
        return f"PORT: {port!r} is not a port.\nUse a number from 1 to 65535: PORT=8501 make run"
    try:
        addresses = socket.getaddrinfo(host, int(port), type=socket.SOCK_STREAM)
    except OSError:
        return f"HOST: {host!r} is not a name or an address of this machine.\nUse localhost: make run HOST=localhost"
    for family, kind, protocol, _, address in addresses:
        with socket.socket(family, kind, protocol) as listener:
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                listener.bind(address)
            except OSError as error:
                if error.errno == errno.EADDRINUSE:
                    return (
                        f"PORT: {port} on {host} is in use by another program, perhaps by this dashboard.\n"
                        f"Stop that program, or take another port: PORT={_other(int(port))} make run"
                    )
                if error.errno == errno.EACCES:
                    return f"PORT: {port} is kept for the system.\nTake one above 1023: PORT=8501 make run"
                # EADDRNOTAVAIL: a name such as localhost can stand for an address that is switched off here.
                if error.errno != errno.EADDRNOTAVAIL:
                    raise
    return None


def address_of(host: str, port: int) -> str:
    """The web address that a browser on this machine opens."""
    if host in EVERY_INTERFACE:
        return f"http://localhost:{port}"
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


def answers(host: str, port: int) -> bool:
    """Whether the app at this address says that it is ready."""
    connection = http.client.HTTPConnection(host, port, timeout=5)
    try:
        connection.request("GET", "/_stcore/health")
        return connection.getresponse().status == 200
    except OSError:
        return False
    finally:
        connection.close()


def _announce(host: str, port: int) -> None:
    while not answers("localhost" if host in EVERY_INTERFACE else host, port):
        time.sleep(0.1)
    print(f"The dashboard is at {address_of(host, port)} (Ctrl+C stops it).", flush=True)


def _other(port: int) -> int:
    return port + 1 if port < 65535 else port - 1


if __name__ == "__main__":
    main()
