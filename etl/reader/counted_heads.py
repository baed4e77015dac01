"""Which noun a phrase behind a number ends in, and what a group is a group of: the last noun is counted.

In: the words behind a number, or the text around the size of a group. Out: the noun and its sort (people_words.py); no
sort where things or people who are not at work are counted: "12 Chinese fishing boats", "the 27-member bloc".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from etl.reader.people_words import sort_of_counted

STOPS = frozenset(
    "a about after ago all also an and are as at be been before but by can could did do during each every for "
    "from had "
    "has have he her here hers his how if in into is it its last later may more most must never no nor not now "
    "off on "
    "once or over per she should since so some than that the their then there these they this those through to "
    "under until up upon was we were what when where which while who whose will with within without would".split()
)
GOES = frozenset(
    "owes pays sends hands keeps "
    "starts works has was is does goes toils sleeps lives gets earns needs must rises stays takes makes".split()
)
"""Verbs that end like a plural."""
_DESCRIBES = frozenset(
    "labour labor worker employee prisoner staff crew personnel migrant member workforce manpower seafarer".split()
)
"""Before a plural these say of what kind it is: "12 labour camps", "40 staff houses"."""
_NO_PLURAL = ("ss", "us", "is")
_SINGULAR = frozenset(("overseas", "sales", "customs", "sports", "goods", "always"))
_LONGEST = 4

_AT_WORK = (
    r"crews?|teams?|work ?force|staff|contingents?|brigades?|gangs?|squads?|detachments?|battalions?|platoons?|"
    r"regiments?|units?|shifts?|troupes?|groups?|batch|batches|cohorts?|sections?|workshops?"
)
_OF_OTHERS = (
    r"bloc|councils?|panels?|jury|juries|committees?|commissions?|delegations?|parliaments?|assembl(?:y|ies)|boards?|"
    r"cabinets?|senates?|congress|famil(?:y|ies)|households?|unions?|alliances?|clubs?|coalitions?|choirs?|orchestras?|"
    r"tribunals?|associations?|federations?|networks?|forums?|audiences?|crowds?|congregations?|grouping|league|caucus|"
    r"chambers?|bench|presidium|politburo|secretariat"
)
_SIZED = re.compile(
    rf"(?:[- ]strong)?(?:-member)?(?: (?!(?:{'|'.join(sorted(STOPS))})\b)[a-z'’-]+){{0,3}}? (?:(?P<work>{_AT_WORK})|"
    rf"(?P<others>{_OF_OTHERS}))\b"
)
"""Behind the size of a group: "a 300-strong North Korean contingent"."""
_HOUSES = re.compile(
    r"['’] (?:[a-z]+ )?(?:hostels|dormitor(?:y|ies)|camps|unions|associations|organi[sz]ations|groups|cent(?:er|re)s|"
    r"clubs|settlements|villages|quarters|homes|houses|families|relatives|wives|widows|children|delegations|"
    r"representatives|parties|committees|councils|movements|federations)\b"
)
"""Behind a plural: what is theirs, and is counted in their place."""
_GROUP_OF_OTHERS = re.compile(
    rf"\b({_OF_OTHERS}) of (?:about |some |up to |around |nearly |over |more than |at least )?$"
)


def head_of(words: Sequence[str]) -> tuple[str, str | None]:
    """The noun that ends the phrase, and its sort; where a name of people only describes a plural behind it ("12
    migrant hostels"), no people are counted."""
    if words[:2] == ["au", "pairs"]:
        return "au pairs", "worker"
    described = ("", None)
    longest = _LONGEST + 2 if words[1:2] == ["and"] else _LONGEST  # "current and former foreign workers"
    for index, word in enumerate(words[:longest]):
        if word in STOPS and word != "it" and not (word == "and" and index == 1):
            break
        if word.endswith(("'s", "’s")):  # "12 of the restaurant's waitresses"
            continue
        is_plural = word.endswith("s") and len(word) > 3 and not word.endswith(_NO_PLURAL) and word not in _SINGULAR
        sort = sort_of_counted(word)
        if sort is not None and (is_plural or not _only_describes(word, sort)):
            return word, sort
        if sort is not None and not described[1]:
            described = word, sort
        if sort is None and is_plural:
            return described if word in GOES else (word if described[1] else "", None)
    return described


def _only_describes(word: str, sort: str) -> bool:
    return word in _DESCRIBES or (sort == "nation" and not word.endswith("s"))


def owned_behind(behind: str) -> str:
    """What belongs to those whose plural stands before it: "12 workers' hostels", "30 soldiers' families"."""
    match = _HOUSES.match(behind) if behind.startswith(("' ", "’ ")) else None
    return match[0][2:] if match else ""


def group_behind(behind: str) -> tuple[str, str] | None:
    """The group whose size stands before it: a worker's crew, or the bloc of others."""
    match = _SIZED.match(behind)
    if match is None:
        return None
    return (match["work"], "worker") if match["work"] else (match["others"], "outsider")


def group_before(before: str) -> str:
    """The group of others whose size stands behind it: "a delegation of 40"."""
    match = _GROUP_OF_OTHERS.search(before)
    return match[1] if match else ""
