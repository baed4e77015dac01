"""A web address → the bytes behind it, from the public internet only, within limits of time and size.

In: an address that a person pasted. Out: `Fetched`, or DocumentError with a sentence. A page can point anywhere, also
at the machine that reads it, so: only http and https, no user or password; a host's name is looked up once, all its
addresses must be public, and the connection goes to exactly those, so that a second, different answer of the name
server is never heard; redirects are followed by hand and checked like the first address. No proxy of the environment
is used: it would look names up by itself, where nothing is checked. What the bytes say is not here (`etl.documents`),
nor is one exchange with a server (`etl.web_exchange`).
"""

from __future__ import annotations

import re
import ssl
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import quote, urljoin, urlsplit, urlunsplit

from etl.documents.extracted import Unreadable
from etl.errors import DocumentError, Problem
from etl.public_addresses import Resolve, is_public, resolve
from etl.web_exchange import ADD_THE_FILE, Answer, Deadline, Place, get

SECONDS = 20.0
MAX_REDIRECTS = 5

_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_PORTS = {"http": 80, "https": 443}


@dataclass(frozen=True, slots=True)
class Fetched:
    """`url` is the address after all redirects; `media_type` is what the server says, its charset with it."""

    url: str
    content: bytes
    media_type: str | None


def trusted() -> ssl.SSLContext:
    """TLS that trusts the authorities of the system, and Mozilla's where the system brings none."""
    import certifi

    context = ssl.create_default_context()
    context.load_verify_locations(certifi.where())
    return context


@dataclass(frozen=True, slots=True)
class Network:
    """How names are looked up, which addresses may be connected to, and whom TLS trusts. Tests bring their own."""

    resolve: Resolve = resolve
    is_allowed: Callable[[str], bool] = is_public
    tls: Callable[[], ssl.SSLContext] = trusted


INTERNET = Network()


def fetch(url: str, *, network: Network = INTERNET, seconds: float = SECONDS) -> Fetched:
    """The page or file at this address. `seconds` is for everything together, redirects too."""
    deadline = Deadline(seconds)
    address = url.strip()
    try:
        for _ in range(MAX_REDIRECTS + 1):
            place = _place(address)
            answer = get(place, network.resolve, network.is_allowed, network.tls, deadline)
            if answer.status not in _REDIRECTS:
                return Fetched(place.url, answer.content, answer.media_type)
            address = _next(place, answer)
        raise Unreadable(f"redirects more than {MAX_REDIRECTS} times.", ADD_THE_FILE)
    except Unreadable as refusal:
        shown, wrong = _without_password(url.strip()), refusal.wrong
        if address != url.strip():
            wrong = f"leads to {_without_password(address)!r}, which {wrong}"
        raise DocumentError(Problem(shown, None, None, wrong, refusal.fix)) from None


def _next(place: Place, answer: Answer) -> str:
    if not answer.location:
        raise Unreadable(f"answers {answer.status} and does not say where to go.", ADD_THE_FILE)
    return urljoin(place.url, answer.location)


def _place(address: str) -> Place:
    """Host, port and target of an address. Unreadable for what is not a plain web address."""
    if re.search(r"[\x00-\x1f\x7f\\]", address):
        raise Unreadable("holds a control character or a backslash.", "Copy the address anew from the browser.")
    try:
        parts = urlsplit(address)
        port = parts.port
    except ValueError:
        raise Unreadable("is not a web address.", "Copy the address anew from the browser.") from None
    if parts.scheme not in _PORTS:
        raise Unreadable(
            "is not an address of the web: only http:// and https:// are fetched.",
            "Copy the page's address from the browser, or save the page and add the file.",
        )
    if "@" in parts.netloc:
        raise Unreadable("holds a user name or a password, which are never sent.", "Remove what stands before the @.")
    host = _host(parts.hostname)
    port = _PORTS[parts.scheme] if port is None else port
    named = f"[{host}]" if ":" in host else host
    named = named if port == _PORTS[parts.scheme] else f"{named}:{port}"
    path = quote(parts.path or "/", safe="/%:@!$&'()*+,;=~")
    query = quote(parts.query, safe="/%:@!$&'()*+,;=~?")
    url = urlunsplit((parts.scheme, named, path, query, ""))
    return Place(url, parts.scheme == "https", host, port, named, urlunsplit(("", "", path, query, "")))


def _host(name: str | None) -> str:
    """The host in ASCII: example.org, xn--….org, 192.0.2.1, 2001:db8::1."""
    try:
        host = name or ""
        host = host if ":" in host else host.encode("idna").decode("ascii")
    except UnicodeError:
        host = ""
    if not re.fullmatch(r"[a-z0-9._-]{1,253}|[0-9a-f:.]{2,45}", host):
        raise Unreadable("names no host.", "Copy the address anew from the browser.")
    return host


def _without_password(address: str) -> str:
    shown = re.sub(r"(?<=//)[^/?#]*@", "", address)
    return shown if len(shown) <= 300 else f"{shown[:300]}…"
