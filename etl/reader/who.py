"""About whom an amount speaks, who says it, which statistic it is, and whether it was said before.

people      population
statistics  statistic
claims      claim, and what a conversion converts
repeats     same_as of what is said again
speakers    speaker
sectors     sector
"""

from __future__ import annotations

from etl.reader import claims, populations, sectors, speakers, statistics
from etl.reader.article import Article, Spot
from etl.reader.lexicons import Cues
from etl.reader.model import Aside, What, When, Where, Who
from etl.reader.repeats import decide_repeats

CUES: Cues = {**populations.CUES, **statistics.CUES, **claims.CUES, **speakers.CUES, **sectors.CUES}

_NOBODY = Who()
_BASIS = {"wage": "worker", "quota_share": "worker", "hours": "worker", "fee": "worker", "quota": "worker"}
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
    peoples = populations.Populations(article)
    speaking = speakers.Speakers(article)
    for at, index in enumerate(places):
        spot, what, where, claim = spots[at], own_whats[at], own_wheres[at], claimed[at]
        person = peoples.of(spot, what, where)
        statistic = statistics.decide_statistic(article, spot, what)
        sector, sector_words = sectors.decide_sector(article, spot)
        same_as = claim.same_as
        if same_as is None and claim.claim == "reported" and at in repeated:
            same_as = spots[repeated[at]].start
        speaker = speaking.of_sentence(spot.sentence_index)
        because = {
            name: words
            for name, words in (
                ("statistic", statistic.words),
                ("population", person.words),
                ("claim", claim.words),
                ("sector", sector_words),
                ("speaker", speaker or ""),
            )
            if words
        }
        decisions[index] = Who(
            statistic.statistic,
            person.population,
            _basis(article, spot, what, where),
            claim.claim,
            speaker,
            sector,
            same_as,
            min(person.score, statistic.score),
            because,
        )
    return decisions


def _basis(article: Article, spot: Spot, what: What, where: Where) -> str | None:
    """Whose amount it is."""
    measure = what.measure
    if measure == "price":
        return None
    words = frozenset(article.words_in(spot.sentence.start, min(spot.sentence.end, spot.end + 80)))
    if measure == "workers":
        if what.kind == "threshold":
            return "site"
        if words & _FIRMS:
            return "firm"
        if words & _SITES:
            return "site"
        return "area" if where.subdivision or where.place else "country" if where.ref_area else None
    if measure in _BASIS:
        if measure == "hours" and what.kind == "surveillance":
            return "site"
        if "household" in words or "households" in words:
            return "household"
        return _BASIS[measure]
    if measure == "revenue":
        return "firm" if words & _FIRMS else "site" if words & _SITES else "country"
    if measure == "change" and what.item is None:
        return "worker" if frozenset((what.of or "").lower().split()) & _OF_PAY else None
    if measure == "share":
        return "country" if where.ref_area == "KP" else None
    return None
