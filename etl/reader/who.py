"""About whom an amount speaks, who says it, which statistic it is, and whether it was said before.

people      population
statistics  statistic
claims      claim, and what a conversion converts
repeats     same_as of what is said again
speakers    speaker
sectors     sector
"""

from __future__ import annotations

from collections.abc import Set
from typing import NamedTuple

from etl.reader import claims, populations, sectors, speakers, statistics
from etl.reader.article import Article, Spot
from etl.reader.lexicons import Cues
from etl.reader.model import Aside, What, When, Where, Who
from etl.reader.repeats import decide_repeats

CUES: Cues = {**populations.CUES, **statistics.CUES, **claims.CUES, **speakers.CUES, **sectors.CUES}

_NOBODY = Who()
_OF_EACH = frozenset(("wage", "quota", "quota_share", "fee", "hours"))
_OF_WORK = _OF_EACH | {"workers"}
_SITES = frozenset(
    "factory factories plant plants mine mines site sites mill ship ships trawler camp restaurant restaurants workshop "
    "farm shipyard hotel hospital".split()
)
_FIRMS = frozenset("company companies firm firms corporation complex conglomerate".split())
_OF_PAY = frozenset(
    "wage wages salary salaries pay quota quotas income earnings plan worker workers remittance".split()
)


def decide_who(
    article: Article, whats: list[What | Aside], wheres: list[Where], whens: list[When] | None = None
) -> list[Who]:
    """One decision a spot, in the order of `article.spots`; for one that is set aside, an empty one.

    `whens` keeps apart what has the same number at another time; without them, times are not compared.
    """
    places = [index for index, what in enumerate(whats) if isinstance(what, What)]
    decisions = [_NOBODY] * len(whats)
    if not places:
        return decisions
    spots = [article.spots[index] for index in places]
    own_whats = [what for what in whats if isinstance(what, What)]
    own_wheres = [wheres[index] for index in places]
    units = [
        what.unit or where.unit or spot.amount.unit
        for spot, what, where in zip(spots, own_whats, own_wheres, strict=True)
    ]
    claimed = claims.decide_claims(article, spots, own_whats, units)
    own_whens = [whens[index] for index in places] if whens else [When()] * len(places)
    repeated = decide_repeats(article, spots, own_whats, own_wheres, own_whens, units)
    index_at = {spot.start: spot.index for spot in spots}
    peoples = populations.Populations(article)
    speaking = speakers.Speakers(article)
    said: _Said | None = None
    for at, spot in enumerate(spots):
        what, where, claim = own_whats[at], own_wheres[at], claimed[at]
        if said is None or said.sentence_index != spot.sentence_index:
            said = _said_in(article, spot)
        if claim.claim == "reported" and at in repeated:
            claim = claim._replace(same_as=spots[repeated[at]].start)
        who = _decided(article, spot, what, where, claim, said, peoples.of(spot, what, where), speaking.of(spot))
        if claim.claim == "converted_by_source" and claim.same_as is not None:
            _take_over(who, decisions[index_at[claim.same_as]])
        decisions[spot.index] = who
    return decisions


class _Said(NamedTuple):
    """What a sentence says of all its amounts."""

    sentence_index: int
    words: frozenset[str]
    sector: sectors.Sector


def _said_in(article: Article, spot: Spot) -> _Said:
    return _Said(
        spot.sentence_index,
        frozenset(article.words_in(*spot.sentence)),
        sectors.sector_of_sentence(article, spot),
    )


def _decided(
    article: Article,
    spot: Spot,
    what: What,
    where: Where,
    claim: claims.Claim,
    said: _Said,
    person: populations.People,
    speaker: str | None,
) -> Who:
    statistic = statistics.decide_statistic(article, spot, what, said.words)
    basis = _basis(what, where, said.words, claim.claim)
    is_one = basis in ("site", "firm") and what.measure == "quota" and statistic.statistic == "unspecified"
    sector = said.sector if what.measure in _OF_WORK else sectors.NONE
    told = (
        ("statistic", statistic.words),
        ("population", person.words),
        ("claim", claim.words),
        ("sector", sector.words),
        ("speaker", speaker),
    )
    return Who(
        "single" if is_one else statistic.statistic,
        person.population,
        basis,
        claim.claim,
        speaker,
        sector.code,
        claim.same_as,
        min(person.score, statistic.score),
        {name: words for name, words in told if words},
    )


def _take_over(conversion: Who, converted: Who) -> None:
    """The same amount in another currency is about the same people."""
    conversion.population, conversion.basis = converted.population, converted.basis
    if conversion.statistic == "unspecified":
        conversion.statistic = converted.statistic


def _basis(what: What, where: Where, words: Set[str], claim: str) -> str | None:
    """Whose amount it is. `words` are those of its sentence, folded."""
    measure = what.measure
    if measure == "workers":
        if what.kind == "threshold":
            return "site"
        return _firm_or_site(words) or (
            "area" if where.subdivision or where.place else "country" if where.ref_area else None
        )
    if measure in _OF_EACH:
        if what.kind == "surveillance":
            return _firm_or_site(words) or "site"
        if claim == "calculated_by_source" and measure == "quota" and _firm_or_site(words) and "each" not in words:
            return _firm_or_site(words)
        return "household" if "household" in words or "households" in words else "worker"
    if measure == "revenue":
        return _firm_or_site(words) or "country"
    if measure == "change" and what.item is None:
        return "worker" if not _OF_PAY.isdisjoint(what.of.lower().split() if what.of else words) else None
    if measure == "share":
        return "country" if where.ref_area == "KP" else None
    return None


def _firm_or_site(words: Set[str]) -> str | None:
    return "firm" if not _FIRMS.isdisjoint(words) else "site" if not _SITES.isdisjoint(words) else None
