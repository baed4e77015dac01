"""The number that is part of a name, a document or an address: room 39, resolution 2397, 12 Chang Street.

In: a number without a unit, in digits, and the text around it. Out: an `Aside` with its reason, or None.
"""

from __future__ import annotations

import re

from etl.reader.article import Article, Spot
from etl.reader.model import Aside

DOCUMENTS = frozenset(
    "resolution resolutions article articles law decree section sections chapter paragraph paragraphs page pages p pp "
    "annex clause convention protocol directive report case rule order act version footnote appendix bill "
    "recommendation regulation statute ordinance circular file item articles cap figure table point".split()
)
_NAMES = frozenset(
    "room office camp bureau unit factory department team division route line gate sector zone brigade battalion mine "
    "shaft hall ward platform flight terminal boeing airbus windows covid group class channel radio studio area plant "
    "highway number prison so pier berth dock district project formula kwanliso kyohwaso type model vessel rm gulag "
    "barrack barracks cell hut site phase g f "
    "sputnik apollo company school hospital store workshop station pit pyeongchang level vision agenda plan tower "
    "expo cop covid-19 imo".split()
)
_ADDRESSES = frozenset(
    "suite block apartment apt flat house street building box avenue villa lane postcode zip".split()
)
_ADDRESS_BEHIND = re.compile(
    r"[ ,](?:[A-Z][\w'-]+ ){0,3}(?:Street|St|Avenue|Ave|Road|Rd|Lane|Boulevard|Blvd|Drive|Square|Alley|"
    r"Way|Row|ulitsa)\b"
)
_NO_BEFORE = re.compile(r"(?:([a-z]+)[ ]{1,2})?(?:(?<![a-z])nos?|n°|№|#)\.?[ ]?$")
_LAWS = frozenset("law decree order resolution act convention regulation decision circular directive".split())


_THEY_NUMBER = re.compile(
    r"\b(?:they|who|we|workers|women|men|koreans|labou?rers|prisoners|[a-z]+ers) (?:now |"
    r"still )?number $"
)


def name_aside(article: Article, spot: Spot, before: str, behind: str, word: str) -> Aside | None:
    """The number of a name, a document or an address."""
    text, end = article.text, spot.end
    if before.endswith("number ") and _THEY_NUMBER.search(before):
        return None
    if ("no" in before[-6:] or "#" in before[-2:] or "№" in before[-3:] or "°" in before[-3:]) and (
        match := _NO_BEFORE.search(before[-24:])
    ):
        is_law = match[1] in _LAWS or re.match(r" of (?:19|20)\d\d", behind)
        return Aside("document" if is_law else "name", match[0].strip())
    if before.endswith(" of ") and re.search(r" no\.? ?\d+ of $", before[-16:]):
        return Aside("document", before[-12:].strip())
    last = before[-1:]
    if (last.isalpha() and last.isascii()) or (last == "-" and before[-2:-1].isalpha()):
        return Aside("name", before.split()[-1])
    if word in DOCUMENTS:
        return Aside("document", word)
    if word in _ADDRESSES:
        return Aside("address", word)
    if behind.startswith((" visa ", " visa.", " visa,", " visa-")) and (spot.amount.value_high or 0) > 1:
        return Aside("name", "visa")  # "on a 500 visa"; many have visas
    if word in _NAMES and not behind.startswith((" per", " a ", " of ")):
        at = article.folded.rfind(word, 0, spot.start)
        if text[at].isupper() or (
            word in {"number", "so"}
            and len(behind)
            and not behind.startswith((",", " million", " thousand"))
            and (spot.amount.value_high or 0) < 100
        ):
            return Aside("name", word)
    if behind[:1] in {" ", ","} and (match := _ADDRESS_BEHIND.match(text, end, end + 50)):
        return Aside("address", match[0].strip())
    if (
        word in {"at", "to", "near"}
        and behind[:1] == " "
        and text[end + 1 : end + 2].isupper()
        and spot.amount.value_high
        and spot.amount.value_high < 10000
        and "," not in text[spot.start : end]
    ):
        return Aside("address", text[spot.start : end + 12])
    quoted = text[max(0, spot.start - 2) : spot.start]
    if quoted.endswith(("“", '"')) and re.match(r" [A-Z]\w+", text[end : end + 12]):
        return Aside("name", text[spot.start : end + 12])
    if re.match(r"\d\.\d$", article.folded[spot.start : end]) and re.match(r" [A-Z]", text[end : end + 2]):
        return Aside("name", text[spot.start : end + 12])
    if behind[:1].isalpha() and behind[:1].isascii() and not re.match(r"(?:st|nd|rd|th|s|k|m|b|x|p)\b", behind):
        return Aside("name", behind.split()[0])
    return None
