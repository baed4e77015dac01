"""Who may edit, and read whole articles: only a person at this machine; editing only where it is switched on.

In: the switch (WAGEWITNESS_EDIT=1), the address the server listens on, the visitor's request. Out: whether editing was
asked for, and the sentence that says why it is refused. The page asks before it shows itself, and saving asks again.
"""

from __future__ import annotations

import ipaddress
import os
import sys
from dataclasses import dataclass
from functools import cache
from urllib.parse import urlsplit

import streamlit as st

from dashboard import data
from wording.language import OWN, _, speaking

SWITCH = "WAGEWITNESS_EDIT"
FORWARDED = ("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP", "Via")
"""Headers of a request that another machine may have sent."""


@dataclass(frozen=True, slots=True)
class Visitor:
    """What is known of the request. Streamlit gives no client address where it is this machine's own."""

    host: str | None
    client: str | None
    is_forwarded: bool


def is_switched_on() -> bool:
    return os.environ.get(SWITCH, "").strip().lower() in ("1", "true", "yes", "on")


def is_allowed() -> bool:
    """Whether the page Add and review is there. A refusal of what was asked for goes to standard error, once."""
    if not is_switched_on():
        return False
    with speaking(OWN):  # the terminal is not the reader's
        refused = refusal()
    if refused:
        _tell(refused)
    return refused is None


def refusal() -> str | None:
    """Why nothing may be edited here; None where it may."""
    if not is_switched_on():
        return _("Editing is switched off. Start the dashboard with make run EDIT=1.")
    return refused(st.get_option("server.address"), visitor(), os.environ.get(data.NAMED_FOLDER))


def refused(address: str | None, asking: Visitor, named_tables: str | None) -> str | None:
    """The sentence for a server that listens there and a visitor who asks like this."""
    if not is_loopback(address):
        if not address:
            return _(
                "Editing is off: the server listens on every interface, so that others could write into the evidence "
                "files. Let it listen on this machine alone: --server.address localhost."
            )
        return _(
            "Editing is off: the server listens on {address}, so that others could write into the evidence files. "
            "Let it listen on this machine alone: --server.address localhost.",
            address=address,
        )
    if asking.is_forwarded or not is_loopback(asking.client or "localhost") or not is_loopback(_name(asking.host)):
        return _(
            "Editing is off: this request does not come from this machine. "
            "Open the dashboard at http://localhost, without a proxy."
        )
    if named_tables:
        return _(
            "Editing is off: {tables} names tables that are read as they are. "
            "Unset it; {data} names another folder of evidence.",
            tables=data.NAMED_FOLDER,
            data=data.NAMED_DATA,
        )
    return None


def is_private() -> bool:
    """Whether the server listens on this machine alone and the visitor sits at it: who else may read whole articles."""
    return refused(st.get_option("server.address"), visitor(), None) is None


def visitor() -> Visitor:
    """The request with which the visitor came."""
    headers = st.context.headers
    is_forwarded = any(headers.get(name) for name in FORWARDED)
    return Visitor(headers.get("Host"), st.context.ip_address, is_forwarded)


def is_loopback(name: str | None) -> bool:
    """Whether this is a name or an address that only this machine answers to."""
    if name is None:
        return False
    if name.lower() == "localhost":
        return True
    try:
        return ipaddress.ip_address(name).is_loopback
    except ValueError:
        return False


def _name(host: str | None) -> str | None:
    """'localhost:8501' → 'localhost', '[::1]:8501' → '::1'."""
    try:
        return urlsplit(f"//{host}").hostname if host else None
    except ValueError:
        return None


@cache
def _tell(sentence: str) -> None:
    print(sentence, file=sys.stderr, flush=True)
