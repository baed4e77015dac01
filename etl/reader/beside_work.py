"""People named beside those who work: the jobless, the fed, the housed, those who signed or applied.

In: a view of the number, the counted noun and its sort. Out: the words that say so; none where the people may work.
"""

from __future__ import annotations

import re

from etl.reader.view import View

_NO_WORK = re.compile(
    r"(?: [a-z-]+){0,3} (?:(?:are|were|is|was|be) )?(?:out of work|unemployed|jobless|"
    r"without (?:work|a job|jobs)(?! (?:permit|visa|pass|paper)))\b"
)
_ARRIVED = re.compile(r" (?:since|after|upon|on) (?:arriving|their arrival|they (?:arrived|came|landed))\b")
"""Workers who came for work and are still without it are counted where they are."""
_STUDY = re.compile(
    r"(?: [a-z-]+){0,3}? (?:(?:are|were) )?(?:study|studied|studying|attend|attended|"
    r"went to (?:a |the )?(?:[a-z]+ )?(?:camp|school))\b"
)
_DONE_BY = re.compile(
    r"\b(?:signed|seen|watched|attended|viewed|liked|read|visited|followed) by (?:about |some |more than |over |"
    r"nearly )?$"
)
_APPLIES = re.compile(
    r"\b(?:applications?|applicants) (?:[a-z]+ ){0,2}(?:from|by) (?:about |some |more than |over |nearly )?$"
)
_APPLIED = re.compile(
    r"(?: [a-z-]+){0,3}? (?:have |had )?(?:applied|apply|competed|queued|lined up) for\b|"
    r"[^.;]{0,44}? (?:are|were) (?:signing up|registering|enrolling|queu(?:e)?ing|lining up)\b"
)
_MOUTHS = re.compile(
    r"\b(?:feeds?|feed|fed|supports?|sustains?|nourish(?:es)?|keeps? alive) (?:about |some |up to |a family of )?$"
)
_CARED_FOR = re.compile(
    r"\b(?:treats?|treated|(?:cares?|cared|caring) for|looks? after|looked after|nurses?|nursed|teach(?:es)?|taught) "
    r"(?:about |some |up to |more than |nearly |over |at least )?$"
)
"""Whom those at work treat, nurse or teach."""
_ONE_FOR = re.compile(
    r"\b(?:toilets?|latrines?|showers?|taps?|stoves?|kitchens?|beds?|rooms?|doctors?|teachers?|guards?|minders?) "
    r"(?:for|to|per) (?:every |each )?$|\bfor (?:every|each) (?:[a-z]+ ){1,2}there (?:is|"
    r"are|were|was) $"
)
_TO_EACH = re.compile(r"(?: [a-z-]+){0,2} (?:for|per|to) (?:every|each)\b")
_LIVES_IN = re.compile(r" live[sd]? (?:in|on) ")
_LEARNERS = frozenset(("students", "pupils", "children", "girls", "boys", "graduates"))
_RATIO_MOST = 12
_A_HUNDRED = 100
"""The base of a ratio is no more: "of every 100 maids"; all workers of a country are counted ("for every 20,000")."""
_SUFFERED = re.compile(
    r"\b(?:treated|displaced|cut off|stranded|infected|affected|uprooted|vaccinated|sheltered|looking for|"
    r"searching for|"
    r"hunting|hunting for) (?:about |some |more than |over |nearly |at least |up to )?$"
)
_WITH_PAPERS = re.compile(r"\bwork (?:permits?|visas?|passes)\b|\b(?:labou?r|work|employment) contracts?\b")
"""Whoever holds these is at work, also while he is looked for."""
_HOLDS_UP_TO = re.compile(
    r"\b(?:(?:built|designed|licensed|meant|intended|equipped|space|room|beds|bunks|capacity) (?:for|of)|(?:bus|buses|"
    r"van|vans|lorry|"
    r"truck|trucks|minibus|boat|rooms?|cells?|containers?|halls?|canteens?|toilets?|latrines?|bathrooms?|washrooms?|taps?|wells?|stoves?|showers?|kitchens?)"
    r"(?: [a-z]+ for [a-z]+)? (?:can )?(?:holds?|held|seats?|carry|carries|serves?|(?:is|are) shared by|fits?|"
    r"houses?)) "
    r"(?:about |some |up to |more than |over |nearly )?$"
)
_LOOKS_FOR_WORK = re.compile(
    r"(?: [a-z-]+){0,2} (?:(?:are|were|is|was) )?(?:looking for (?:work|jobs|a job)|seeking work|alive)\b"
)


def beside_work(view: View, noun: str, sort: str) -> str:
    """The words that tell of people without work, or of what they are to others; none where there are none."""
    tail = view.before[-48:]
    is_since = sort == "worker" and _ARRIVED.search(view.behind[:90]) is not None
    if match := (not is_since and _NO_WORK.match(view.behind)) or _APPLIED.match(view.behind):
        return match[0].strip()
    if match := _DONE_BY.search(tail) or _APPLIES.search(tail) or _ONE_FOR.search(tail):
        return match[0].strip()
    if match := _HOLDS_UP_TO.search(view.before[-60:]) or _LOOKS_FOR_WORK.match(view.behind):
        return match[0].strip()
    is_papers = sort == "nation" and _WITH_PAPERS.search(view.behind[:70]) is not None
    if sort in {"people", "nation"} and not is_papers and (match := _SUFFERED.search(tail)):
        return match[0].strip()
    if noun in _LEARNERS and (match := _STUDY.match(view.behind)):
        return match[0].strip()
    value = view.amount.top or 0
    if (view.amount.top or 0) <= _A_HUNDRED and view.before.endswith(("for every ", "of every ", "in every ")):
        return "every"
    if value <= _RATIO_MOST and (match := _TO_EACH.match(view.behind)):
        return match[0].strip()
    if sort == "people" and (match := _MOUTHS.search(tail) or _CARED_FOR.search(tail)):
        return match[0].strip()
    lives = _LIVES_IN.match(view.behind) if noun in {"people", "persons", "residents"} else None
    return lives[0].strip() if lives and view.article.text[view.spot.end + lives.end()].isupper() else ""
