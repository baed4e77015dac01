"""Which addresses of the network belong to the public internet, and which host's names lead to them.

In: an IP address, or a host's name. Out: whether anybody may be connected to it; the addresses of the name. An address
that wraps another (IPv4 in IPv6, 6to4, NAT64) is as public as the one inside.
"""

from __future__ import annotations

import ipaddress
import socket
import threading
from collections.abc import Callable, Iterator

IPAddress = ipaddress.IPv4Address | ipaddress.IPv6Address
Resolve = Callable[[str, int], list[str]]

_NAT64 = ipaddress.ip_network("64:ff9b::/96")
"""RFC 6052. Its sibling for local use, 64:ff9b:1::/48, and Teredo are refused as a whole."""

_REFUSED = tuple(
    map(
        ipaddress.ip_network,
        (
            "0.0.0.0/8",
            "100.64.0.0/10",
            "168.63.129.16/32",  # the metadata service of a cloud, on an address that looks public
            "192.88.99.0/24",
            "224.0.0.0/3",
            "::/96",
            "64:ff9b:1::/48",
            "2001::/32",
            "fec0::/10",
            "ff00::/8",
        ),
    )
)
"""What `is_global` lets pass in some version of Python, or what has no business with an article."""


def is_public(address: str) -> bool:
    """Whether this is a global unicast address, and so is every address wrapped in it. A name is none."""
    try:
        return all(_is_global(one) for one in _with_wrapped(ipaddress.ip_address(address)))
    except ValueError:
        return False


def _is_global(address: IPAddress) -> bool:
    is_refused = any(address.version == network.version and address in network for network in _REFUSED)
    return address.is_global and not is_refused


def _with_wrapped(address: IPAddress) -> Iterator[IPAddress]:
    if isinstance(address, ipaddress.IPv4Address):
        yield address
        return
    if address.ipv4_mapped is not None:  # ::ffff:a.b.c.d is the IPv4 address, not one beside it
        yield address.ipv4_mapped
        return
    yield address
    if address.sixtofour is not None:
        yield address.sixtofour
    last = ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
    is_isatap = (int(address) >> 32) & 0xFDFFFFFF == 0x00005EFE
    if address in _NAT64 or is_isatap:
        yield last


def resolve(host: str, port: int) -> list[str]:
    """The addresses of a host, each once, in the order of the system. OSError when there is none."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(answer[4][0]) for answer in found))


def resolve_within(seconds: float, look_up: Resolve, host: str, port: int) -> list[str]:
    """`look_up`, given up after that time: the system's own look-up knows no limit. Raises its errors, TimeoutError."""
    answer: list[list[str] | OSError | UnicodeError] = []

    def ask() -> None:
        try:
            answer.append(look_up(host, port))
        except (OSError, UnicodeError) as error:
            answer.append(error)

    asking = threading.Thread(target=ask, daemon=True)
    asking.start()
    asking.join(seconds)
    if not answer:
        raise TimeoutError
    found = answer[0]
    if isinstance(found, OSError | UnicodeError):
        raise found
    return found
