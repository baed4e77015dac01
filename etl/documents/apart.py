"""Reading a stranger's document in a process of its own, which may hang, grow or crash without harm.

In: a media type, bytes, and what the server said. Out: `Extracted`, or `Unreadable`, also when the process took too
long, too much memory, or died. Not used inside the workers of `etl.reading_many`, which are such processes already.
"""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import asdict
from pathlib import Path

from etl.documents.extracted import Extracted, Unreadable
from etl.documents.media_types import HTML, PDF

SECONDS = 30.0
MEMORY = 2 * 1024**3

_PROJECT = Path(__file__).resolve().parents[2]
_SAVE_TEXT = "Copy the article's text into a plain text file (.txt) and read that."


def extract(media_type: str, content: bytes, charset: str | None, url: str | None) -> Extracted:
    """In this process: what `extract_apart` does in its own."""
    if media_type == PDF:
        from etl.documents.pdf import read_pdf

        return read_pdf(content)
    if media_type == HTML:
        from etl.documents.html import read_html

        return read_html(content, charset, url)
    raise ValueError(f"{media_type!r} has no reader here")


def extract_apart(
    media_type: str, content: bytes, charset: str | None, url: str | None, seconds: float = SECONDS
) -> Extracted:
    order = json.dumps({"media_type": media_type, "charset": charset, "url": url}).encode()
    try:
        done = subprocess.run(
            [sys.executable, "-m", __name__],
            input=order + b"\n" + content,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=_PROJECT,
            timeout=seconds,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise Unreadable(f"could not be read within {seconds:g} seconds.", _SAVE_TEXT) from None
    if done.returncode != 0:
        raise crashed()
    answer = json.loads(done.stdout)
    if "unreadable" in answer:
        raise Unreadable(*answer["unreadable"])
    return Extracted(**answer["extracted"])


def crashed() -> Unreadable:
    return Unreadable("broke the program that reads it: it is damaged, or made to do harm.", _SAVE_TEXT)


def main() -> None:
    """One document from standard input, one answer to standard output, both behind a limit of memory."""
    limit_memory(MEMORY)
    order, _, content = sys.stdin.buffer.read().partition(b"\n")
    try:
        answer = {"extracted": asdict(extract(content=content, **json.loads(order)))}
    except Unreadable as refusal:
        answer = {"unreadable": [refusal.wrong, refusal.fix]}
    sys.stdout.buffer.write(json.dumps(answer).encode())


def limit_memory(size: int) -> None:
    """The most that this process may ask for from now on. MemoryError, or its death, is what comes beyond."""
    try:
        import resource
    except ImportError:  # Windows has no such limit; the one of time remains
        return
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    limit = size if hard == resource.RLIM_INFINITY else min(size, hard)
    resource.setrlimit(resource.RLIMIT_AS, (limit, hard))


if __name__ == "__main__":
    main()
