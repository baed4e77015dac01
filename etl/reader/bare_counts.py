"""A bare number in lines about workers that nothing else claims: "the city had 340,000 in May", "380 peel crab".

In: a view of the number and what was decided before. Out: `What`, or None where the lines are not about workers, or
another thing than people may be counted. This is the last that is asked of a number: any telling word goes first.
"""

from __future__ import annotations

import re

from etl.reader.count_again import kind_again
from etl.reader.harm import harm_of
from etl.reader.model import Aside, What
from etl.reader.past import Past
from etl.reader.people_words import sort_of_counted
from etl.reader.view import View
from etl.reader.workers_near import is_about_workers

_HEDGES = (
    r"(?:(?:about|some|around|nearly|almost|over|up to|at least|more than|fewer than|only|just|roughly|an estimated|"
    r"another|a further|as many as|perhaps|maybe|now|all|the|or|a total of|a figure of) )*"
)
_BEGINS = re.compile(
    rf"(?:^|[.;:,“\"(—–] ?|\b(?:and|but|while|in (?:the |an? )?[a-z]+|(?:last|this|each|every) (?:year|month|"
    rf"week|season)|"
    rf"today) ){_HEDGES}$"
)
"""Where a clause begins with the number."""
_DO = re.compile(
    r" (?:of (?:them|these|those) )?(?:hold|held|have|had|were (?:given|granted|issued)) (?:[a-z]+ ){0,3}?"
    r"(?:permits?|visas?|contracts?|licen[cs]es?)\b|"
    r" (?:more |others? |of (?:them|these|those) )?(?:come|go|work|live|sleep|sew|peel|swing|cut|pick|climb|fly|"
    r"leave|left|make|earn|build|"
    r"pour|lay|weld|"
    r"toil|stand|share|eat|get|have|had|wear|wait|cross|cook|clean|drive|dig|haul|fish|gut|pack|sort|fell|pluck|"
    r"serve|"
    r"stay|remain|return|accepted|applied|complained|volunteered|enrolled|deserted|escaped|arrive|board|travel|depart|were|are|signed|fled|went|came|found|took|joined|followed)\b"
    r"(?! (?:permits?|visas?|years?|days?|hours?|used|built|made|sold|produced))"
)
_LED = re.compile(
    r"\b(?:has|have|had|host(?:s|ed)?|employ(?:s|ed)?|took|takes?|gave|gives?|show(?:s|ed)?|list(?:s|ed)?|"
    r"names?|named|"
    r"put(?:s)?|reached|reach|count(?:s|ed)?|number(?:s|ed)?|total(?:s|led|ed)?|stood at|stands at|of|at|to|"
    r"(?<!it )(?<!that )(?<!this )(?:is|was)|are|"
    r"were|be|suppl(?:y|ies)|supplied|sent|sends?|needs?|needed|wants?|wanted|for|from|than|includ(?:es|ing)|"
    rf"accommodat(?:es|ed)|houses|housed|home to|let go|lay off|laid off|supply|registered|found|finds?|"
    rf"(?:brings?|brought|took|takes?|flew|bused) in|let|receive[sd]?|admit(?:s|ted)|hired?|let in|"
    rf"brought|brings?|by|keeps?|kept|saw|sees|(?:half|most|majority|"
    rf"third|quarter|them|one),(?: or)?) {_HEDGES}$"
)
_ENDS = re.compile(
    r"[\"”’']?(?:[ ]?[.,;:)—–]|$|\n)| (?:in (?:the |19|20|all|[a-z]+)|at|on board|aboard|abroad|overseas|on|"
    r"without|with|under|each|every|from|go|last|"
    r"this year|"
    r"by|when|while|as of|since|during|today|now|before|after|on site|or so|of them)\b"
)
_THINGS = re.compile(
    r"\b(?:(?:town|village|island|nation|parish) (?:counts|has|had|numbers)|losses|casualties|troops|soldiers|"
    r"members?|population|inhabitants|crowd|space|seats?|votes?|"
    r"signatures|copies|views|visits|miles|kilomet\w+|met(?:er|re)s|"
    r"acres|hectares|degrees|points|pages?|chapters?|[a-z]*permits|visas|licen[cs]es|restaurants|companies|firms|"
    r"factories|plants|kilns|mills|cases|complaints|lawsuits|machines|looms|lines|trucks|vessels|boats|ships|"
    r"flats|houses|"
    r"apartments|cameras|drones|shells|rockets|pairs|tons|tonnes|bricks|pieces|shirts|jackets|sacks|boxes|schools|"
    r"hospitals|clinics|towns|villages|countries|provinces|restaurants|shops|accounts|computers|phones|animals|"
    r"cattle|"
    r"pigs|hogs|sheep|fish|trees|shares|tickets|flights|trains|buses|raids|inspections|checks|calls|books|songs|"
    r"players|"
    r"issue|article|section|rule|index|score|rate|price|prices|cost|costs|wages?|salary|salaries|pay|paid|"
    r"earns?|fees?|"
    r"bonus|fine[sd]?|dollars?|won|yuan|roubles?|rubles?|euros?|budget|revenue|profits?|output|produc\w+|"
    r"exports?|imports?|"
    r"worth|temperature|hours?|minutes?|days?|shifts?|born|aged?|age|quota|norm|ration)\b"
)
_LABOR = frozenset(("labour", "labor", "manpower", "workforce", "crews"))
_LEAST, _MOST = 100, 2_000_000
_REACH = 260


def bare_count(view: View, past: Past) -> What | None:
    """The people whom a number counts that stands without a noun, behind a sentence about workers."""
    value = view.amount.top
    if (
        value is None
        or not value <= _MOST
        or value != int(value)
        or view.amount.per is not None
        or view.amount.unit_candidates
    ):
        return None
    spot, folded = view.spot, view.article.folded
    before = folded[max(spot.sentence.start, spot.start - _REACH) : spot.start]
    is_subject = value >= _LEAST / 10 and _DO.match(view.behind) and _BEGINS.search(before)
    is_object = value >= _LEAST and _ENDS.match(view.behind) and _LED.search(before)
    is_on_board = value >= 2 and view.behind.startswith((" on board", " aboard"))
    if not (is_subject or is_object or is_on_board) or _THINGS.search(before):
        return None
    if past.money is not None and past.money.start >= spot.paragraph.start:
        return None
    if past.sample is not None and past.sample.start >= spot.paragraph.start:
        return None
    index = spot.index - 1
    if index >= 0 and view.article.spots[index].sentence_index == spot.sentence_index:
        other = past.decisions[index]
        if isinstance(other, Aside) and other.reason == "not_labor":
            return None
    if not (_speaks_of_workers(view) or is_about_workers(view)):
        return None
    if harm := harm_of(view):
        return What("other", unit="people", score=0.35, because={"measure": harm})
    near = past.people_what if past.people is not None and past.people.start >= spot.paragraph.start else None
    words = (view.behind[:24] if is_subject or is_on_board else before[-24:]).strip()
    return What("workers", kind_again(view, near), unit="people", score=0.35, because={"measure": words})


def _speaks_of_workers(view: View) -> bool:
    """Whether the sentence up to the number, or the one before it in the paragraph, names workers or a
    nation's people."""
    article, spot = view.article, view.spot
    start = spot.sentence.start
    if spot.sentence_index and article.sentences[spot.sentence_index - 1].start >= spot.paragraph.start:
        start = article.sentences[spot.sentence_index - 1].start
    words = article.words_in(max(start, spot.start - 2 * _REACH), spot.start)
    return any(
        (sort_of_counted(word) in {"worker", "nation", "people"} and word.endswith(("s", "n", "e"))) or word in _LABOR
        for word in words
    )
