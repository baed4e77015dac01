"""A number without a unit: people, pieces, an inherited currency, percent or weight, hours, days off; else nothing.

In: a view and the amounts before. Out: `What` or `Aside`. A number that inherits a unit carries it, and the currencies
it may be, in `spot.amount`, so that the place can decide between them.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import partial

from etl.amounts import Amount
from etl.amounts.currencies import CURRENCY_NAMES
from etl.reader.bare_counts import bare_count
from etl.reader.count_again import count_again, kind_again
from etl.reader.count_by_country import count_by_country
from etl.reader.count_tables import count_in_table
from etl.reader.counts_told import count_told
from etl.reader.ellipsis import decide_ellipsis
from etl.reader.goods import decide_pieces
from etl.reader.harm import harm_of
from etl.reader.labels import taker_before, taker_behind
from etl.reader.model import Aside, What
from etl.reader.money import decide_money
from etl.reader.money_words import HEDGE
from etl.reader.past import Past
from etl.reader.people import FELL_BY
from etl.reader.people_as_subject import people_as_subject
from etl.reader.people_words import sort_of, sort_of_counted
from etl.reader.questions import asked_for
from etl.reader.telling import PLUS, USED_TO_BE, money_inherited, tell_goods, tell_money, tell_people, tell_share
from etl.reader.vague_money import vague_money
from etl.reader.view import View

_INHERITED_REACH = 600
_MANY_ASKED = 5000
_STOOD_AT = re.compile(
    r"\b([a-z]+)(?: (?:in|at|from|on|of|working|employed|living) (?:the )?[a-z]+(?: [a-z]+)?)? (?:stood at|numbered|"
    r"total(?:l)?ed|came to|amounted to) (?:about |around |some |nearly |roughly |over |at least |just )?$"
)
_DOUBTFUL = 0.6
"""A measure that the words tell less surely is that of a question."""
_NUMBER_OF = re.compile(
    r"\bnumber of ((?:[a-z'’-]+ ){1,12}?)(?:at|to|is|was|are|were|been|from|of|[a-z]{3,}ed|hits?|exceeds|totals|equals|"
    r"remains?|(?:rose|fell|grew) to)"
    r" (?:now |only |just )?(?:about |around |some |nearly |roughly |over |at least )?$"
)
_NUMBER_OF_PLACES = re.compile(
    r"\bnumber of (?:[a-z]+ )?(states|countries|provinces|cities|firms|companies|factories|plants|mines|farms|"
    r"restaurants|sites|strikes|cases|complaints|accidents)\b[^;]{0,110} (?:to|at|is|was|reached|reaches) "
    r"(?:about |some |at least |more than |over |just )?$"
)
_HEAD = re.compile(r"\b(?:in|of|at|by|who|with|for|to|from|that|on|under|after) ")
"""Behind these words a noun is not what is counted: "the number of complaints by workers"."""
_OF_THINGS = re.compile(r"\b(?:number of|of these|of those) (?:[a-z]+ )?([a-z]+s)\b[^.;\d]{0,30}[ ]$")
_MEASURED = frozenset("visas permits contracts hours shifts days wages earnings households families brigades".split())
"""What is counted is told before the number: looms and problems are no people, and no pay."""
_SOME = 60
_FELL = re.compile(r"[.;]| (?:fell|died|lived|survived|drowned|burned|lost|broke|of (?:us|them))\b")
_ENDS = re.compile(
    r"[\"”’']?(?:[ ]?[.,;:!?)—–]|--|$|\n)|[ ]?[\"”](?: |$)|[ ][“\"‘(]|[ ](?:for|to|a|an|per|each|every|in|is|was|goes|"
    r"went|go|going|are|will|would|must|has|have|and|or|from|on|as|left|at|more|by|back|but|while|this|"
    r"monthly|of (?:it|that|which|this)|when|after|before|unless|until|although|though|once"
    r"|net|gross|that|which|with|if|because|then|yesterday|daily|apiece|extra|only|since|last|including|"
    r"plus|without|excluding|because|so|than|again|just|even|he|she|they|we|said|says|instead|months?|out|"
    r"a month|into|over|under|yu)\b"
)
_ELLIPSIS = re.compile(
    r"[;,] (?:and |but )?(?:for )?(?:an? |the |his |her |its )[a-z' -]{3,32} (?:about |only |"
    r"just |up to |another )?$"
)
_SUNDAYS = re.compile(r"[ ](?:[a-z]+ )?(?:sundays?|fridays?|saturdays?|days?|holidays?)(?: (?:off|free|of rest))?\b")
_BUT_GETS = re.compile(r"\b(?:receives?|gets?|got|given|only|but|just) (?:only |just |about )?$")
_OTHER_SHARE = re.compile(
    r"\b(?:the other|the remaining|the rest|another|and|remaining|,|gets?|got|takes?|took|keeps?|kept|retains?|"
    r"leaves|"
    r"collects?) $"
)
_INSTEAD = re.compile(
    r"\b(?:instead of|rather than|to|from|than|or|and|not|down from|up from) (?:the )?(?:(?:official|usual|normal|"
    r"promised|"
    r"promised|planned|standard|legal|full|regular|required) )?$"
)
_A_TIME_PER = tuple(f"{time} {per} " for time in ("minutes", "hours") for per in ("per", "every", "in", "out of"))
"""Before a number: "ten minutes per 90"."""
_HOURS_OF = re.compile(
    r"\b(hours|workweek|working week|work week|overtime)\b(?:[^.;,]{0,30}|, which) (?:from|to|at|of|than|is|was|are|"
    r"were|reach|reached|range|ranged|vary)?,? (?:about |over |up to )?$|\b(working week|work week|workweek) $"
)
_LISTED_PLACE = re.compile(r"(?:,|;| and) (?:and )?(?:the |in )?[a-z' -]{3,26} (?:about |some |only |just )?$")
_SHARED_WITH = re.compile(r"\bshar(?:e|es|ed|ing) [^.;,]{2,30} with (?:up to |about )?$")
_PARENT_OF = tuple(f"{who} of " for who in "father mother parent dad mum mom grandmother grandfather".split())
"""Before the number of their children."""
_TO_A_ROOM = re.compile(r" (?:in|to) (?:an?|the|one|each|every) [a-z]+")
"""Behind "we sleep four": so many share it."""
_OF_SO_MANY = re.compile(
    r"[\"“]?(?:out )?of (?:the |its |some |about |more than |over )*[\d,]+ (?:([a-z-]+) )?([a-z]+s)\b[^.;:]{0,40}, "
    r"(?:about |only |just |some |no more than )?(?=[\da-z])"
)
"""How a sentence begins that counts on from things: "Of 1,400 kilns inspected, 11 had"."""
_FEWER_THAN = re.compile(r" (?:fewer|more) than (?:in|the|last|this|a|at|before|[a-z]+['’]s)\b")
"""How many more than at another time."""
_BELIEVED_SENT = re.compile(
    r"(?: who (?:are|were))? (?:believed|thought|said|reported|estimated|known) to (?:have been |have |be )?(?:still )?"
    r"(sent|dispatched|working|worked|work|employed|toiling)\b"
)
"""What only workers are said to do: "one of thousands believed to have been sent abroad"."""
_SLEEP_IN_A_ROOM = re.compile(
    r"(?: of them| people| men| women)? (?:sleep|slept) (?:in |to )?(?:one|an?|each|every|the "
    r"same) (?:[a-z]+ )?"
    r"(?:rooms?|tents?|cells?|containers?|beds?|flats?|cabins?|huts?|caravans?)\b"
)
_PER_BEHIND = re.compile(r" (?:a|per|each|every) (day|week|month)\b")
_WHERE_BEHIND = re.compile(
    r" (?:more |others? )?(?:in|from|at|to (?!an?\b|each\b)|on|abroad|remain\w*|left|were|are|have|had|with an?|"
    r"stayed|returned|of them|elsewhere|within|by the|each)\b(?! (?:fees|cash|wages|dollars|yuan|"
    r"the state))"
    r"|[ ]?[.,;:)]|--|$| respectively\b| (?:a|one|two) years? (?:later|earlier|before)| (?:more|others)\b"
)
_COUNTED_BEFORE = re.compile(
    r"(?:\b(?:and|were|was|be|been|are|of|with|than|to|counts?|counted|only|or|but|plus|took|brought|home|"
    r"those|some|left|says?|puts?|estimates?|:)|[,:;(–—]) (?:about |some |around |nearly |another |"
    r"perhaps |only |just |over |"
    r"a further |the )?$"
)


_MEANS_THE_SAME = ("these ", "those ", " of the ", "all ", "all the ")
_TAKEN_AWAY = re.compile(
    r"(?: of (?:them|these|those))? (?:(?:were|was|have been|had been|are|is) (?:later |then |briefly |also )?"
    r"(?:arrested|detained|charged|jailed|convicted|sentenced|prosecuted|indicted|tried)\b|"
    r"(?:now |still )?(?:face|faces|faced|await|awaits|stand|stood) (?:trial|charges|prosecution|prison|jail|court))"
)
"""What befalls a few at the hands of the police counts no workers, whoever they are."""
_ONE_OF_A_TRADE = re.compile(r"\bone of (?:about |some |the |an estimated |more than |nearly |over |roughly )*$")
_IN_A_TRADE = re.compile(
    r" (?:employed |working )?in (?:the|this|that|her|his|their) (?:[a-z]+ )?(?:trade|industry|sector|business|"
    r"profession|workforce)\b"
)
_ELSEWHERE = re.compile(r" in [a-z]+(?=[.,;)]| and\b)")
_FOR_SO_MANY = re.compile(
    r"\b(?:contracts|beds|room|space|toilets|vacancies|seats|licen[cs]es|permission) for (?:only |just |about |some "
    r"|up to )?$"
)
_QUOTA_OF_PEOPLE = re.compile(
    r"\b((?:quota|ceiling|cap|limit) (?:for|of|on) (?:foreign|migrant|seasonal|guest|north korean|visiting) "
    r"(?:workers|labou?r"
    r"|labou?rers|trainees|nurses|maids))\b[^.;\d]{0,60} (?:is|was|at|to|of) (?:about |some |only |just )?$"
)
"""How many may come, and no money."""
_PAID_FOR_HOURS = re.compile(r"\b(?:paid|pay|payment) for (?:only |just )?$")
_THAT_MEANS = re.compile(
    r"\b(?:that|this|which) (?:means|meant|is|was|comes to|makes) (?:some |about |around |nearly |roughly )*$"
)
_OR_SO_MANY = re.compile(
    r"(?:,? or|,? that is,?|,? equal to|,? meaning) (?:about |some |around |nearly |roughly |over )*$"
)
_ON_VISAS = re.compile(r" (?:of them )?on (?:an? )?(?:[a-z0-9-]+ (?:and |or )?){1,4}((?:visas?|work permits?)\b)")
_OLD = re.compile(r"(?:over|under|above|below|past) [1-9]\d$")
_FOR_EATERS = re.compile(r"\b(baskets?|meals?|bills?|tables?|tents?|dinner|lunch|rooms?|flat|household) for $")
_OF_THE_BOOKS = re.compile(r" (?:workers )?on (?:the |its |their |his )(?:[a-z’']+ )?(?:books|payroll|rolls)\b")
_LOST_WORK = re.compile(
    r" (?:of them |others )?(?:have |had |then |also )?lost (?:their|his|her) (?:jobs?|posts?|work|livelihoods?)\b"
)
_A_RISE = re.compile(
    r"(?: (?:monthly|daily|pay|wage|salary|across-the-board))* (rise|raise|increase|hike|increment)\b(?! in| of)"
)
_OF_A_FIRM = ("profit", "revenue", "turnover", "sales", "a loss")
"""Words of a business: money told by them is not what was told before."""
_VOTED = re.compile(r"\bvot(?:e[sd]?|ing)\b[^.;]{0,40}$")
_WHO_TOIL = re.compile(
    r" who (?:dig|work|sew|pick|cut|fish|mine|clean|toil|labou?r|build|weld|pack|pluck|gut|sort|harvest|drive|deliver|"
    r"cook|mend|weave|are employed)\b"
)
_SAID_BEHIND = re.compile(r",? (?:according to|says?|said|by the)\b")
_FEW = 60


def bare_told(view: View, past: Past) -> What | Aside:
    """A number without a unit: people, pieces, an inherited currency or percent, days off; else nothing."""
    if (value := view.amount.top) and (quota := _QUOTA_OF_PEOPLE.search(view.before)) and value >= _FEW:
        return _workers_by(quota[1], None)
    if (things := _OF_SO_MANY.match(view.article.folded, view.spot.sentence.start)) and view.spot.start >= things.end():
        is_near = view.spot.start - things.end() < _SOME
        is_of_things = things[2] not in CURRENCY_NAMES and things[2] not in _MEASURED
        if is_of_things and is_near and sort_of_counted(things[1] or "") is None and sort_of_counted(things[2]) is None:
            return Aside("not_labor", things[2])
    if what := _other_share(view, past):
        return what
    if what := _in_kind_again(view, past):
        return what
    if (view.amount.top or _FEW) < _FEW and (taken := _TAKEN_AWAY.match(view.behind)):
        return Aside("not_labor", taken[0].strip())
    if told := vague_money(view):
        return tell_money(view, past, told[0], 0.45, told[1])
    if "including" in view.before[-30:] and (what := _among_the_harmed(view, past)):
        return what
    is_of_workers = past.last_what is not None and past.last_what.measure == "workers"
    if is_of_workers and view.before.endswith((", ", "(", "— ", "– ")) and (fewer := _FEWER_THAN.match(view.behind)):
        return What("change", unit="people", score=0.5, because={"measure": fewer[0].strip()})
    if sent := _BELIEVED_SENT.match(view.behind):
        kind = "sent" if sent[1] in {"sent", "dispatched"} else "working"
        return What("workers", kind, unit="people", score=0.5, because={"measure": sent[0].strip()})
    if room := _SLEEP_IN_A_ROOM.match(view.behind):
        return Aside("not_labor", room[0].strip())
    if _FOR_SO_MANY.search(view.before[-40:]) and _ENDS.match(view.behind):
        return Aside("not_labor", view.before.split()[-1])
    if view.before.endswith(_PARENT_OF):
        return Aside("not_labor", view.before.split()[-2])
    if view.before.endswith(("families of ", "family of ", "households of ", "household of ")):
        return Aside("not_labor", view.before.split()[-2])
    if view.before.endswith(("including ", "including about ", "including some ")) and (part := _part_of(view, past)):
        return part
    if what := _fewer_people(view):
        return what
    if "number of" in view.before and (number := _NUMBER_OF_PLACES.search(view.before)):
        return Aside("not_labor", number[1])
    if "number of" in view.before and (number := _NUMBER_OF.search(view.before)):
        counted = _HEAD.split(number[1], maxsplit=1)[0].split()
        if any(sort_of(word) in {"worker", "nation", "people"} for word in counted):
            told = tell_people(view)
            # millions of migrants, too, are workers where they are called so
            is_aside = isinstance(told, Aside) and all(sort_of(word) != "worker" for word in number[0].split())
            return told if is_aside else _workers_by(number[0], told)
        if counted and counted[-1].endswith("s") and _MEASURED.isdisjoint(counted) and not sort_of_counted(counted[-1]):
            return Aside("not_labor", counted[-1])
    if (thing := _OF_THINGS.search(view.before)) and sort_of_counted(thing[1]) is None and thing[1] not in _MEASURED:
        return Aside("not_labor", thing[1])
    if 0 < (view.amount.value_high or 0) < _SOME and _FELL.match(view.behind) and asked_for(view) == "harm":
        return What(
            "other", unit="people", score=0.45, because={"measure": view.article.text[view.spot.start : view.spot.end]}
        )
    if (stood := _STOOD_AT.search(view.before)) and sort_of(stood[1]) in {"worker", "nation"}:
        return _workers_by(stood[0], tell_people(view))
    has_hours = "hours, which" in view.before or view.before.endswith(("hours from ", "overtime from "))
    if has_hours and (what := _more_hours(view, past)):
        return what
    is_near = past.money is not None and view.spot.start - past.money.end < _INHERITED_REACH
    if is_near and view.behind[:1] in ".;" and (taker := taker_before(view.before)):
        return _told_by_label(view, past, taker)
    if view.before.endswith(_MEANS_THE_SAME) and (what := count_again(view, past)):
        return what
    if "paid for" in view.before[-20:] and (what := _more_hours(view, past)):
        return what
    if others := _others_harmed(view, past) or _some_of_others(view, past) or _others_elsewhere(view, past):
        return others
    if _THAT_MEANS.search(view.before) and _ENDS.match(view.behind) and _is_share_of_workers(past.last_what):
        return _workers_by("that means", None)
    if (view.amount.top or 0) >= _FEW and (visas := _ON_VISAS.match(view.behind)):
        return _workers_by(visas[1], None)
    if (
        view.before.endswith((" of them ", " of whom "))
        and (old := _OLD.match(_inside(view)))
        and _ENDS.match(view.behind)
    ):
        return Aside("age", old[0])
    if _inside(view).isalpha() and (match := _FOR_EATERS.search(view.before[-40:])):
        return Aside("not_labor", match[1])
    if match := _OF_THE_BOOKS.match(view.behind):
        return _workers_by(match[0], None)
    if lost := _LOST_WORK.match(view.behind):
        return _workers_by(lost[0], None)
    if past.money is not None and (rise := _A_RISE.match(view.behind)) and view.before.endswith((" a ", " another ")):
        what = _inherited_money(view, past)
        return replace(what, measure="change", because={"measure": rise[1]}) if isinstance(what, What) else what
    if _VOTED.search(view.before[-60:]) and not view.amount.unit_candidates:
        return Aside("not_labor", "vote")
    if (view.amount.top or 0) >= _FEW and (toil := _WHO_TOIL.match(view.behind)):
        return _workers_by(toil[0], None)
    is_so_many = (view.amount.top or 0) >= _FEW and _is_share_of_workers(past.last_what)
    if (
        is_so_many
        and _OR_SO_MANY.search(view.before[-24:])
        and (_ENDS.match(view.behind) or _SAID_BEHIND.match(view.behind))
    ):
        return _workers_by(view.before.split()[-1], None)
    if view.before.endswith(_A_TIME_PER):
        return Aside("duration", view.before.split()[-2])
    if (one := _ONE_OF_A_TRADE.search(view.before[-40:])) and _IN_A_TRADE.match(view.behind):
        return _workers_by(one[0], None)
    if what := people_as_subject(view, past):
        return what
    if decision := decide_ellipsis(view, past.decisions, partial(tell_money, view, past)):
        return decision
    if what := _more_people(view, past):
        return what
    people = tell_people(view)
    if (
        isinstance(people, What)
        and past.sample is not None
        and view.spot.start - past.sample.end < 75
        and people.score <= 0.5
        and (view.amount.top or 0) <= (past.sample.amount.top or _MANY_ASKED)
    ):
        return Aside("sample", view.article.text[past.sample.start : past.sample.end])
    if isinstance(people, What) and not (people.score <= 0.5 and _is_money(view, past) > 0.6):
        return people
    if isinstance(people, Aside):
        return people
    if (
        what := count_in_table(view, past)
        or count_told(view, past)
        or count_again(view, past)
        or count_by_country(view, past)
    ):
        return what
    if what := _more_hours(view, past):
        return what
    if pieces := decide_pieces(view):
        measure, per, score, words = pieces
        return tell_goods(view, measure, per, score, words, None)
    if view.amount.qualifier != "vague":
        if what := _other_goods(view, past):
            return what
        if (match := _SUNDAYS.match(view.behind)) and view.weight("leave") > 0.4:
            return What(
                "hours",
                "leave",
                unit="days",
                per="month" if "month" in view.behind[:40] else "year" if " a year" in view.behind[:40] else "week",
                score=0.6,
                because={"measure": match[0].strip()},
            )
    if _is_money(view, past) > 0.3:
        return _inherited_money(view, past)
    return bare_count(view, past) or Aside("not_labor")


def _inside(view: View) -> str:
    return view.article.folded[view.spot.start : view.spot.end]


def _fewer_people(view: View) -> What | None:
    """ "The number of maids fell by 300": a change of their number."""
    if " by " not in view.before[-24:] or "number of" not in view.before:
        return None
    fell = FELL_BY.search(view.before[-50:])
    if fell is None:
        return None
    counted = _HEAD.split(view.before.rpartition("number of ")[2], maxsplit=1)[0].split()
    if not any(sort_of(word) in {"worker", "nation"} for word in counted):
        return None
    return What("change", unit="people", of=" ".join(counted), score=0.5, because={"measure": fell[0].strip()})


def _in_kind_again(view: View, past: Past) -> What | None:
    """ "receive six noodle packs a day, those on nights up to twelve": the pay in kind that was told before."""
    before = past.last_what
    if before is None or past.last is None or before.measure != "wage" or before.unit is not None:
        return None
    if past.last.sentence_index != view.spot.sentence_index or past.last.amount.qualifier == "vague":
        return None
    if past.last.amount.unit_candidates or view.amount.qualifier == "vague" or not _ENDS.match(view.behind):
        return None
    return replace(
        before, score=before.score * 0.8, because={"measure": view.article.text[past.last.start : past.last.end]}
    )


_INCLUDING = re.compile(r"\bincluding (?:about |some |at least |only |another )?$")


def _among_the_harmed(view: View, past: Past) -> What | None:
    """ "Over five years 180 maids died, including 41 in the last": some of the dead."""
    before, last, value = past.last_what, past.last, view.amount.top
    if before is None or last is None or before.measure != "other" or before.unit != "people" or value is None:
        return None
    if last.sentence_index != view.spot.sentence_index or value > (last.amount.top or 0):
        return None
    if _INCLUDING.search(view.before[-30:]) is None:
        return None
    return replace(before, score=0.5, because={"measure": view.article.text[last.start : last.end]})


def _workers_by(words: str, told: What | Aside | None) -> What:
    """What the number's own words tell of the people; workers, where only the words before it call them so."""
    if isinstance(told, What):
        return told
    return What("workers", "working", unit="people", score=0.6, because={"measure": words.strip()})


_OF_THEM_ALSO = re.compile(
    r" of (?:them|whom)\b(?! (?:(?:is|are|was|were|have|has|had) )?(?:assigned|employed|work\w*|forced|made|put|"
    r"sent|hired|labou?r\w*)\b)"
)
_BEFALLS = re.compile(r" (?:of (?:them|these|those) )?(?:were|was|have|had|died|are)\b")


def _others_harmed(view: View, past: Past) -> Aside | None:
    """ "Some 11,000 soldiers went to Kursk, where 600 were killed": of those before, who are none of the workers."""
    return _others_before(view, past) if _BEFALLS.match(view.behind) and harm_of(view) else None


def _some_of_others(view: View, past: Past) -> Aside | None:
    """ "charged nine people, six of them Chinese": of those before, who are none of the workers."""
    is_told = _OF_THEM_ALSO.match(view.behind) and view.before.endswith(
        (", ", " – ", " — ", "—", " (", ", only ", ", about ")
    )
    return _others_before(view, past) if is_told else None


def _is_share_of_workers(what: What | None) -> bool:
    """Whether the decision before tells a part of the workers: "60 percent of its workers"."""
    return (
        what is not None
        and what.measure == "share"
        and any(word in f"{what.of} {what.because.get('measure')}" for word in ("workers", "workforce"))
    )


def _others_elsewhere(view: View, past: Past) -> Aside | None:
    """ "120,000 people are held in Myanmar and 100,000 in Cambodia": people again, who are none of the workers."""
    is_told = view.before.endswith((" and ", ", ", " and about ")) and _ELSEWHERE.match(view.behind)
    return _others_before(view, past) if is_told else None


def _others_before(view: View, past: Past) -> Aside | None:
    """The people counted just before in the sentence, where they are none of the workers."""
    index = view.spot.index - 1
    if index < 0:
        return None
    before, spot = past.decisions[index], view.article.spots[index]
    if not isinstance(before, Aside) or before.reason != "not_labor" or spot.sentence_index != view.spot.sentence_index:
        return None
    is_people = spot.amount.unit == "people" or sort_of_counted(before.because) is not None
    return before if is_people else None


def _part_of(view: View, past: Past) -> Aside | None:
    """ "60,000 flats by 2027, including 12,000 in 2024": of the things that were counted before."""
    spots, index = view.article.spots, view.spot.index
    while index and spots[index - 1].sentence_index == view.spot.sentence_index:
        index -= 1
        before = past.decisions[index]
        if isinstance(before, What):
            return None
        if before.reason == "not_labor":
            return Aside("not_labor", view.article.text[spots[index].start : spots[index].end])
        if before.reason != "date":
            return None
    return None


def _more_people(view: View, past: Past) -> What | None:
    """ "48,000 in China, 15,000 in Russia and 1,200 in Mongolia": the people of the amount before, elsewhere."""
    if past.last is None or past.last_what is None or past.last_what.measure != "workers":
        return None
    amount = view.amount
    value = amount.top
    if (
        view.spot.start - past.last.end > 130
        or (value is None and amount.qualifier != "vague")
        or (value is not None and value < 3)
    ):
        return None
    if _SHARED_WITH.search(view.before[-50:]):
        return None
    is_listed = view.spot.start - past.last.end <= 48 and _LISTED_PLACE.search(view.before[-44:]) is not None
    if (
        view.spot.sentence_index - past.last.sentence_index > 1
        or not _WHERE_BEHIND.match(view.behind)
        or not (is_listed or _COUNTED_BEFORE.search(view.before))
    ):
        return None
    if past.money is not None and past.money.start >= view.spot.sentence.start:
        return None
    if past.last.sentence_index != view.spot.sentence_index and not re.search(
        r"\b(?:there|be|were|are)\b", view.before
    ):
        return None
    if words := harm_of(view):
        return What("other", unit="people", score=0.6, because={"measure": words})
    score = 0.65 if value is None or value >= 20 else 0.45
    return What(
        "workers",
        kind_again(view, past.last_what),
        unit="people",
        score=score,
        because={"measure": view.article.text[past.last.start : past.last.end]},
    )


def _more_hours(view: View, past: Past) -> What | None:
    """ "nine hours a day in summer and seven in winter": the hours of the amount before, at another time."""
    value = view.amount.top
    if (
        value is not None
        and value <= 12
        and view.before.endswith(("slept ", "sleep ", "sleeps "))
        and not _TO_A_ROOM.match(view.behind)
        and _ENDS.match(view.behind)
    ):
        view.spot.amount = view.amount = replace(view.amount, unit="hours", unit_candidates=("hours",))
        return What("hours", "sleep", unit="hours", per="day", score=0.5, because={"measure": "slept"})
    if value is not None and 4 <= value <= 110 and (match := _HOURS_OF.search(view.before[-70:])):
        per = _PER_BEHIND.match(view.behind)
        if per or view.amount.per or _ENDS.match(view.behind) or view.behind.startswith(" to "):
            view.spot.amount = view.amount = replace(view.amount, unit="hours", unit_candidates=("hours",))
            period = per[1] if per else view.amount.per or ("week" if value > 20 else "day")
            return What("hours", "work", unit="hours", per=period, score=0.5, because={"measure": match[0].strip()})
    is_hour = value is not None and 4 <= value <= 24 and (view.amount.per == "day" or _ENDS.match(view.behind))
    if is_hour and _SAYS.search(view.before[-30:]) and "hours" in _lines_before(view):
        view.spot.amount = view.amount = replace(view.amount, unit="hours", unit_candidates=("hours",))
        return What("hours", "work", unit="hours", per="day", score=0.45, because={"measure": "hours"})
    last = past.last_what
    if value is not None and last is not None and last.measure == "hours" and last.unit == "hours":
        is_near = past.last.sentence_index == view.spot.sentence_index and _ENDS.match(view.behind)
        if is_near and _PAID_FOR_HOURS.search(view.before[-24:]):
            view.spot.amount = view.amount = replace(view.amount, unit="hours", unit_candidates=("hours",))
            return replace(last, score=0.5, because={"measure": "paid for"})
    if value is not None and value <= 24 and view.behind.startswith((" of overtime", " of sleep")):
        view.spot.amount = view.amount = replace(view.amount, unit="hours", unit_candidates=("hours",))
        kind = "sleep" if "sleep" in view.behind[:9] else "work"
        return What("hours", kind, unit="hours", per="day", score=0.45, because={"measure": view.behind[:12].strip()})
    if (
        past.last is None
        or past.last_what is None
        or past.last_what.measure != "hours"
        or past.last_what.unit != "hours"
    ):
        return None
    if value is None or not 1 <= value <= 24 or view.spot.start - past.last.end > 70 or not _ENDS.match(view.behind):
        return None
    if not _GOES_ON.search(view.before[-60:]):
        return None
    view.spot.amount = view.amount = replace(view.amount, unit="hours", unit_candidates=("hours",))
    return replace(past.last_what, score=0.5, because={"measure": view.article.text[past.last.start : past.last.end]})


_SAYS = re.compile(
    r"\b(?:says?|said|did|do|it was|is|works?|worked|others|only|sometimes|even|in [a-z]+|light:|hours,) $"
)
_GOES_ON = re.compile(
    r"(?:\b(?:and|or|but|than|hauling|to|even|often|sometimes|did|it was|others|in [a-z]+|before [a-z]+)|,)"
    r" (?:about |nearly |up to |often |sometimes )?$"
)


_SPENDS = re.compile(rf"\bspen(?:ds?|t|ding) {HEDGE}$")
_NUMBER_FOR = re.compile(r"\b(?:quota|number|total|ceiling|cap) (?:of|for) [a-z -]{3,50} (?:to|at) (?:about )?$")
_IN_LIST = re.compile(r"(?:,| and| or| but) (?:about |some |only |another |up to |just )?$")


def _is_alike(value: float, amount: Amount, ratio: float = 5) -> bool:
    """Whether a number is of the size of the money before it."""
    other = amount.top
    return other is not None and other > 0 and 1 / ratio <= value / other <= ratio


def _lines_before(view: View) -> str:
    return view.article.folded[max(0, view.spot.start - 110) : view.spot.start]


def _is_money(view: View, past: Past) -> float:
    """How surely a bare number is money whose currency was said before."""
    value = view.amount.top
    if value is None or not _ENDS.match(view.behind):
        return 0.0
    if value < 20 and not view.article.text[view.spot.start].isdigit():
        return 0.0
    if " for " in view.before and _NUMBER_FOR.search(view.before[-75:]):
        return 0.0
    near = max(
        view.weight("take"), view.weight("earn"), view.weight("keep"), view.weight("gets"), view.weight("pay_verb"),
        view.weight("pay_noun"), view.weight("fee"), view.weight("fine"), view.weight("promise") * 0.8,
        view.weight("bribe"), view.weight("upkeep"), view.weight("quota_noun"), view.weight("price") * 0.8,
        view.weight("owed"), view.weight("dues"),
    )  # fmt: skip
    if past.money is None:
        text = _inside(view)
        is_rate = view.amount.per in {"hour", "day", "week", "month"}
        strong = max(
            view.weight("pay_verb"),
            view.weight("fine"),
            view.weight("earn"),
            view.weight("pay_noun"),
            view.weight("fee"),
        )
        is_sum = (value >= 100 or is_rate) and text[-1:] != "%"
        return strong - 0.25 if is_sum and strong > 0.6 and any(sign.isdigit() for sign in text) else 0.0
    gap = view.spot.start - past.money.end
    if gap > _INHERITED_REACH:
        return 0.0
    if gap <= 140 and USED_TO_BE.search(view.before):
        near += 0.5
    if gap <= 45 and _IN_LIST.search(view.before[-18:]) and _is_alike(value, past.money.amount):
        near += 0.4
    if gap <= 50 and value >= 10 and _ELLIPSIS.search(view.before[-48:]):
        near += 0.4
    if _SPENDS.search(view.before[-40:]) and view.behind.startswith(" on "):
        near += 0.6
    if gap <= 40 and _INSTEAD.search(view.before):
        near += 0.3
    if gap <= 60 and re.match(r" (?:for|to) [a-z]", view.behind):
        near += 0.35
    if (
        near < 0.35
        and value >= 20
        and _is_alike(value, past.money.amount, 30)
        and asked_for(view) in {"wage", "fee", "quota"}
    ):
        near += 0.45
    if past.money.sentence.start != view.spot.sentence.start:
        near -= 0.1 + gap / 2000
    if value < 10:
        near -= 0.25
    return near


def _told_by_label(view: View, past: Past, label: str) -> What:
    """ "Embassy, thirty": the label tells who takes it, the money before in what."""
    source = past.money.amount
    view.spot.amount = view.amount = replace(view.amount, unit=source.unit, unit_candidates=source.unit_candidates)
    what = tell_money(view, past, "quota", 0.5, label)
    what.because["unit"] = view.article.text[past.money.start : past.money.end]
    return what


def _inherited_money(view: View, past: Past) -> What | Aside:
    spot = view.spot
    if past.money is not None:
        source = past.money.amount
        spot.amount = replace(spot.amount, unit=source.unit, unit_candidates=source.unit_candidates)
        view.amount = spot.amount
    if past.money is not None and (
        PLUS.search(view.before) or (view.before.endswith(" and ") and past.plus is past.money)
    ):
        what = money_inherited(view, past)
        if what is not None:
            what.because["unit"] = view.article.text[past.money.start : past.money.end]
            past.plus = spot
            return what
    decided = decide_money(view)
    if past.money is not None and view.behind[1:2] in {"“", '"', "("} and (taker := taker_behind(view.behind)):
        decided = ("quota", 0.5, taker)
    if isinstance(decided, Aside) and decided.because.startswith(_OF_A_FIRM):
        return decided
    if isinstance(decided, Aside) or decided[1] < 0.4:
        if inherited := money_inherited(view, past):
            decided = (inherited.measure, inherited.score, "")
        elif isinstance(decided, Aside):
            return Aside("not_labor", decided.because)
    if decided[0] == "wage" and decided[1] < _DOUBTFUL and asked_for(view) == "fee":
        decided = ("fee", decided[1], "")
    what = tell_money(view, past, decided[0], decided[1] * 0.85, decided[2])
    if past.money is not None:
        what.because["unit"] = view.article.text[past.money.start : past.money.end]
    return what


def _other_share(view: View, past: Past) -> What | None:
    """ "30 percent …; the other 70 went to the state"."""
    if past.last is None or past.last_what is None or past.last_what.unit != "percent":
        return None
    value = view.amount.value_high
    if (
        value is None
        or not 0 < value < 100
        or view.spot.start - past.last.end > 90
        or not _OTHER_SHARE.search(view.before)
    ):
        return None
    if not _ENDS.match(view.behind) and not re.match(r" (?:went|goes|go|to)\b", view.behind):
        return None
    view.spot.amount = view.amount = replace(view.amount, unit="percent", unit_candidates=("percent",))
    return tell_share(
        view, (past.last_what.measure, past.last_what.score * 0.9, view.article.text[past.last.start : past.last.end])
    )


def _other_goods(view: View, past: Past) -> What | None:
    """ "80 grams of corn instead of 300": the weight before, in its unit."""
    if past.goods is None or past.last is not past.goods or past.last_what is None:
        return None
    if view.spot.start - past.goods.end > 45 or not _ENDS.match(view.behind):
        return None
    if not _INSTEAD.search(view.before) and not _BUT_GETS.search(view.before[-24:]):
        return None
    words = view.article.folded[past.goods.start : past.goods.end]
    scale = 0.001 if "gram" in words and "kilo" not in words else 1000.0 if "ton" in words else 1.0
    amount = view.amount
    view.spot.amount = view.amount = replace(
        amount, unit="kg", unit_candidates=("kg",),
        value_low=None if amount.value_low is None else round(amount.value_low * scale, 6),
        value_high=None if amount.value_high is None else round(amount.value_high * scale, 6),
    )  # fmt: skip
    return replace(past.last_what, score=past.last_what.score * 0.9, because={"unit": words})
