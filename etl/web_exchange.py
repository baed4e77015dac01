"""One request to one web server and its answer, with every address checked and every wait and size bounded.

In: a `Place`, how to look its name up and which addresses are allowed, and the deadline of the whole. Out: `Answer`,
unpacked; Unreadable with a sentence for everything that a server or a network can do wrong. Redirects are not followed
here (`etl.fetch`).
"""

from __future__ import annotations

import http.client
import io
import ipaddress
import socket
import ssl
import time
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from http import HTTPStatus

from etl.documents import MAX_PDF, MAX_TEXT, MEGABYTE
from etl.documents.extracted import Unreadable
from etl.public_addresses import Resolve, resolve_within

USER_AGENT = "Wagewitness"
ADD_THE_FILE = "Save the page in the browser and add the file instead."

_READ = ("text/html", "application/xhtml+xml", "text/plain", "application/pdf", "application/octet-stream")
_LARGE = ("application/pdf", "application/octet-stream")
_TRIED_ADDRESSES = 4
_CHUNK = 65_536


@dataclass(frozen=True, slots=True)
class Place:
    """`named` is the host as the Host header gives it; `target` what the request line asks for."""

    url: str
    is_tls: bool
    host: str
    port: int
    named: str
    target: str


@dataclass(frozen=True, slots=True)
class Answer:
    status: int
    content: bytes
    media_type: str | None
    location: str | None


class Deadline:
    """The moment at which everything ends, whatever is still coming in."""

    def __init__(self, seconds: float):
        self.seconds = seconds
        self._end = time.monotonic() + seconds

    def left(self) -> float:
        """Seconds that remain. TimeoutError when none do."""
        left = self._end - time.monotonic()
        if left <= 0:
            raise TimeoutError
        return left


def get(
    place: Place,
    look_up: Resolve,
    is_allowed: Callable[[str], bool],
    tls: Callable[[], ssl.SSLContext],
    deadline: Deadline,
) -> Answer:
    try:
        addresses = _checked_addresses(place, look_up, is_allowed, deadline)
        with _connected(place, addresses, tls, deadline) as connection:
            return _ask(place, connection, deadline)
    except TimeoutError:
        raise Unreadable(f"did not answer in full within {deadline.seconds:g} seconds.", ADD_THE_FILE) from None
    except ssl.SSLCertVerificationError as error:
        raise Unreadable(
            f"shows a certificate that is not valid for {place.host!r}: {error.verify_message}.",
            "Somebody may stand in between. Open it in the browser and look, then add the saved file.",
        ) from None
    except http.client.HTTPException:
        raise Unreadable("does not answer as a web server does.", ADD_THE_FILE) from None
    except OSError as error:
        raise _out_of_reach(f"{error.strerror or type(error).__name__}") from None
    except zlib.error:
        raise Unreadable("sends a page that cannot be unpacked.", ADD_THE_FILE) from None


def _checked_addresses(
    place: Place, look_up: Resolve, is_allowed: Callable[[str], bool], deadline: Deadline
) -> list[str]:
    """The addresses of the host, all of them allowed. One that is not spoils the host: it may be a trap."""
    try:
        addresses = resolve_within(deadline.left(), look_up, place.host, place.port)
    except (socket.gaierror, UnicodeError):
        raise _out_of_reach(f"no address is known for {place.host!r}") from None
    if not addresses:
        raise _out_of_reach(f"no address is known for {place.host!r}")
    for address in addresses:
        if not is_allowed(address):
            raise Unreadable(
                f"is not on the public internet: {place.host!r} is {address}.",
                "Only public pages are fetched. Save the page and add the file instead.",
            )
    return addresses[:_TRIED_ADDRESSES]


def _connected(
    place: Place, addresses: list[str], tls: Callable[[], ssl.SSLContext], deadline: Deadline
) -> socket.socket:
    """A connection to the first of exactly these addresses that takes one."""
    failure: OSError = OSError()
    for position, address in enumerate(addresses):
        version = ipaddress.ip_address(address).version
        connection = socket.socket(socket.AF_INET6 if version == 6 else socket.AF_INET, socket.SOCK_STREAM)
        try:
            connection.settimeout(deadline.left() / (len(addresses) - position))
            connection.connect((address, place.port))
            if place.is_tls:
                connection.settimeout(deadline.left())
                connection = tls().wrap_socket(connection, server_hostname=place.host)
            return connection
        except OSError as error:
            connection.close()
            failure = error
    raise failure


def _ask(place: Place, connection: socket.socket, deadline: Deadline) -> Answer:
    request = (
        f"GET {place.target} HTTP/1.1\r\n"
        f"Host: {place.named}\r\n"
        f"User-Agent: {USER_AGENT}\r\n"
        "Accept: text/html, application/xhtml+xml, application/pdf, text/plain\r\n"
        "Accept-Encoding: gzip\r\n"
        "Connection: close\r\n\r\n"
    )
    connection.settimeout(deadline.left())
    connection.sendall(request.encode("ascii"))
    response = http.client.HTTPResponse(_Timed(connection, deadline), method="GET")
    try:
        response.begin()
        if 300 <= response.status < 400:
            return Answer(response.status, b"", None, _location(response))
        _refuse_status(response.status)
        media_type = response.getheader("Content-Type")
        kind = (media_type or "").partition(";")[0].strip().lower()
        if kind and kind not in _READ:
            raise Unreadable(f"is {kind[:60]!r}, not a page, a text or a PDF.", "Give the address of the article.")
        limit = MAX_PDF if kind in _LARGE else MAX_TEXT
        return Answer(response.status, _content(response, limit), media_type, None)
    finally:
        response.close()


def _location(response: http.client.HTTPResponse) -> str | None:
    """Where a redirect leads. Servers write UTF-8 there, which http.client hands on as Latin-1."""
    location = response.getheader("Location")
    if location is None:
        return None
    return location.encode("latin-1", "replace").decode("utf-8", "replace").strip()


def _refuse_status(status: int) -> None:
    if status in (200, 203):
        return
    try:
        phrase = f"{status} {HTTPStatus(status).phrase}"
    except ValueError:
        phrase = str(status)
    if status in (404, 410):
        raise Unreadable(f"answers {phrase}: there is no such page.", "Mend the address, or look for a copy of it.")
    if status == 429 or status >= 500:
        raise Unreadable(f"answers {phrase}.", "Try again later, or save the page in the browser and add the file.")
    raise Unreadable(f"answers {phrase}, not a page.", ADD_THE_FILE)


def _content(response: http.client.HTTPResponse, limit: int) -> bytes:
    """The body, unpacked, never more than the limit on either side of the unpacking."""
    if (response.length or 0) > limit:
        raise _too_large(limit)
    packed = (response.getheader("Content-Encoding") or "identity").strip().lower()
    if packed not in ("identity", "gzip", "x-gzip"):
        raise Unreadable(f"is packed as {packed[:30]!r}, which was not asked for.", ADD_THE_FILE)
    chunks = _received(response, limit)
    parts: list[bytes] = []
    size = 0
    for part in chunks if packed == "identity" else _unpacked(chunks, limit):
        size += len(part)
        if size > limit:
            raise _too_large(limit)
        parts.append(part)
    return b"".join(parts)


def _received(response: http.client.HTTPResponse, limit: int) -> Iterator[bytes]:
    size = 0
    while chunk := response.read(_CHUNK):
        size += len(chunk)
        if size > limit:
            raise _too_large(limit)
        yield chunk
    if response.length:
        raise _broke_off()


def _unpacked(chunks: Iterator[bytes], limit: int) -> Iterator[bytes]:
    unpacker = zlib.decompressobj(16 + zlib.MAX_WBITS)
    for chunk in chunks:
        rest = chunk
        while rest and not unpacker.eof:
            yield unpacker.decompress(rest, _CHUNK)
            rest = unpacker.unconsumed_tail
    if not unpacker.eof:
        raise _broke_off()


class _Timed:
    """What http.client reads from: a connection of which every wait ends with the deadline."""

    def __init__(self, connection: socket.socket, deadline: Deadline):
        self._connection, self._deadline = connection, deadline

    def makefile(self, mode: str) -> io.BufferedReader:
        return io.BufferedReader(_TimedReads(self._connection, self._deadline))


class _TimedReads(io.RawIOBase):
    def __init__(self, connection: socket.socket, deadline: Deadline):
        self._connection, self._deadline = connection, deadline

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:
        self._connection.settimeout(self._deadline.left())
        return self._connection.recv_into(buffer)


def _too_large(limit: int) -> Unreadable:
    return Unreadable(f"is larger than {limit // MEGABYTE} MB, the limit.", "Give the address of the article alone.")


def _broke_off() -> Unreadable:
    return Unreadable("broke off before its end.", "Try again, or save the page in the browser and add the file.")


def _out_of_reach(reason: str) -> Unreadable:
    return Unreadable(f"cannot be reached: {reason}.", "Are you online? Save the page and add the file instead.")
