"""What an amount counts: measure, kind, pay_stage, per, item and of; or why it is no labor amount.

First every number is asked whether the words that touch it, or the furniture it stands in, set it aside; then the
rest is decided from left to right, since an amount inherits from the one before: a currency ("60 for food, 40 for
rent"), a measure ("or about 300 yuan"), a period. Amounts of one class compete for the words around them.

    roles, view                           the telling words, and how near they are
    aside, furniture                      why the words that touch a number, or its place on the page, set it aside
    money people worktime shares goods    one module a unit: the measure
    transfers                             who gives money to whom
    telling, bare, past                   the decision put together; numbers without a unit; what was decided before
    count_again count_by_country          people counted again; country by country in a report
    labels questions                      a label and its number; what a question asks for
    pay_stages periods_near of_and_item   what else is said about it
"""

from __future__ import annotations

import re
from dataclasses import replace

from etl.reader.article import Article, Spot
from etl.reader.aside import why_aside
from etl.reader.bare import bare_told
from etl.reader.factors import decide_times
from etl.reader.furniture import Furniture
from etl.reader.goods import HOLDS, decide_goods
from etl.reader.labor_or_business import LABOR
from etl.reader.lexicons import Cues
from etl.reader.model import Aside, What
from etl.reader.past import Past
from etl.reader.pay_scheme import share_the_period
from etl.reader.questions import asked_for
from etl.reader.shares import decide_share
from etl.reader.telling import money_told, tell_goods, tell_people, tell_share
from etl.reader.view import View
from etl.reader.worktime import decide_worktime

CUES: Cues = {}
"""None: the words of this decision are looked for only in sentences that hold a number (article.roles_in)."""
_NOUN_BEHIND = re.compile(
    r"[ -](?:[a-z'-]+ ){0,2}?(?:fees?|fines?|bribes?|deposits?|commissions?|salary|salaries|wages?|pay|"
    r"bonus|stipends?|debts?|loans?)\b"
)
_OPENS_BRACKET = re.compile(r"(?: a month| per month)? \((?:about |around |roughly |some |or )?$")
_CONTAINER = re.compile(r"\b(?:bucket|bag|box|sack|crate|basket|bale|load|bin|tin|tray)s? of (?:about |some )?$")
_OFFICE = re.compile(r"\b(?:Office|Bureau|Room|Department|Division|Unit) $")
"""Before a number that is its name: "Office 27 of the Workers' Party"."""
_CLASSES = ("money", "people", "time", "times", "kg")
_CLASS_OF = {"people": "people", "hours": "time", "days": "time", "times": "times", "kg": "kg"}


def decide_what(article: Article) -> list[What | Aside]:
    """One decision a spot, in the order of `article.spots`."""
    furniture = Furniture(article)
    spots = article.spots
    first = [_set_aside(article, furniture, spot) for spot in spots]
    rights = _next_counted(article, first)
    decisions: list[What | Aside] = []
    lefts = dict.fromkeys(_CLASSES, 0)
    past = Past(decisions)
    for spot, aside, right in zip(spots, first, rights, strict=True):
        if aside is not None:
            decisions.append(aside)
            continue
        sort = _class(spot)
        view = View(article, spot, lefts[sort], right)
        decision = _decide(view, past)
        decisions.append(decision)
        if isinstance(decision, What):
            past.keep(spot, decision)
            if decision.measure == "change" and spot.amount.unit == "percent" and view.before.endswith(" by "):
                continue  # "monthly wages go up by 4 percent to $71": the wage is told of both
            lefts[_class(spot)] = spot.end + _noun_behind(view, decision)
        else:
            if decision.reason == "sample":
                past.take_sample(spot)
            if spot.amount.unit is not None:
                lefts[sort] = spot.end
    _find_gross(article, decisions)
    share_the_period(article, decisions)
    return decisions


def _set_aside(article: Article, furniture: Furniture, spot: Spot) -> Aside | None:
    if words := furniture.at(spot.paragraph, spot.start):
        return Aside("furniture", words)
    amount = spot.amount
    if amount.unit == "people" and (match := _OFFICE.search(article.text, max(0, spot.start - 12), spot.start)):
        return Aside("name", match[0].strip())
    if amount.unit == "people" and _CONGRESS.match(article.folded, spot.start):
        return Aside("date", article.text[spot.start : spot.start + 4])
    if amount.unit is None and not amount.unit_candidates and amount.qualifier != "vague":
        return why_aside(article, spot)
    return None


def _next_counted(article: Article, first: list[Aside | None]) -> list[int]:
    """For each spot, where the next one of its class begins that may count something; else the text's end."""
    spots = article.spots
    rights = [len(article.text)] * len(first)
    nearest = dict.fromkeys(_CLASSES, len(article.text))
    after_start, after_right = len(article.text), len(article.text)
    for index in range(len(first) - 1, -1, -1):
        if first[index] is not None:
            after_start = -1
            continue
        amount = spots[index].amount
        sort = _CLASS_OF.get(amount.unit or "", "money")
        right = nearest[sort]
        # A conversion in brackets does not keep the verb behind it from the amount before it.
        if 0 < after_start - amount.end < 24 and _OPENS_BRACKET.match(article.folded, amount.end, after_start):
            right = after_right
        rights[index] = right
        nearest[sort] = after_start = amount.start
        after_right = right
    return rights


def _class(spot: Spot) -> str:
    """Amounts of one class compete for the words around them; money, percentages and bare numbers are one."""
    return _CLASS_OF.get(spot.amount.unit or "", "money")


def _noun_behind(view: View, what: What) -> int:
    """How far the noun right behind an amount reaches, which tells of no other: "a $700 recruitment fee"."""
    if what.measure in {"fee", "wage"} and (match := _NOUN_BEHIND.match(view.behind)):
        return match.end()
    return 0


def _decide(view: View, past: Past) -> What | Aside:
    unit = view.amount.unit
    if unit == "percent":
        if _HALF_DONE.match(view.behind) and view.article.folded.endswith("half", 0, view.spot.end):
            return Aside("figure_of_speech", "half-")
        if past.last_what is not None and past.last_what.measure == "price" and _OF_THIS_PRICE.match(view.behind):
            return Aside("not_labor", view.article.text[past.last.start : past.last.end])
        former = past.last_what.measure if past.last_what is not None and past.last_what.unit == "percent" else None
        if aside := _of_the_asked(view, past) or _of_no_labor(view, past):
            return aside
        money = past.money_what.measure if past.money is not None and past.money_what is not None else None
        is_near = past.money is not None and past.money.sentence_index >= view.spot.sentence_index - 1
        told = tell_share(view, decide_share(view, former, money if is_near else None))
        if isinstance(told, Aside) and not told.because and (what := _most_of_them(view, past)):
            return what
        if isinstance(told, What) and told.measure == "quota_share" and _is_of_people(view, past):
            return replace(told, measure="share")
        if past.sample is not None and isinstance(told, What) and told.measure == "share":
            is_next = past.sample.sentence_index >= view.spot.sentence_index - 1 and not view.behind.startswith(" of ")
            if is_next or _OF_THE_MEN.match(view.behind):
                return Aside("sample", view.article.text[past.sample.start : past.sample.end])
        return told
    if unit == "times":
        return tell_share(view, _as_many_people(view, past) or decide_times(view))
    if unit in {"hours", "days"}:
        decided = decide_worktime(view)
        if isinstance(decided, Aside):
            return decided
        kind, per, score, words = decided
        if kind == "work" and (less := _LESS.match(view.behind)):
            return What("change", unit=unit, score=0.5, because={"measure": less[0].strip()})
        return What("hours", kind, unit=unit, per=view.amount.per or per, score=score, because={"measure": words})
    if unit == "kg":
        if what := _goods_summed_up(view, past) or _buys_as_well(view, past):
            return what
        decided = decide_goods(view)
        if isinstance(decided, Aside):
            if what := _more_goods(view, past):
                return what
            is_food = (view.amount.value_high or 9) < 2 and asked_for(view) == "food"
            return tell_goods(view, "wage", "day", 0.4, "food", "kg") if is_food else decided
        measure, per, score, words = decided
        return tell_goods(view, measure, per, score, words, "kg")
    if unit is not None or (view.amount.unit_candidates and "kg" not in view.amount.unit_candidates):
        if unit == "people":
            told = tell_people(view) or Aside("not_labor")
            return of_the_sample(view, past, _sent_together(view, past, told))
        return _of_no_labor(view, past) or money_told(view, past)
    if view.amount.unit_candidates:
        if (
            "-" in view.article.folded[view.spot.start : view.spot.end]
            or _CONTAINER.search(view.before[-24:])
            or HOLDS.search(view.before[-30:])
        ):
            return Aside("not_labor", "pounds")
        return money_told(view, past)
    return of_the_sample(view, past, bare_told(view, past))


_CONGRESS = re.compile(r"(?:19|20)\d\d (?:[a-z]+ )?people[`'’]?s?[`'’]?s? (?:congress|assembly|conference|party)")
"""The year of a meeting of the people's deputies."""
_AND = re.compile(r",? (?:and|as well as|or|plus) ")


def _sent_together(view: View, past: Past, told: What | Aside) -> What | Aside:
    """ "to send 3,000 builders and 400 sappers": both are sent."""
    before = past.people_what
    if not isinstance(told, What) or told.kind != "working" or before is None or past.people is not past.last:
        return told
    if before.kind not in {"sent", "returned"} or not _AND.fullmatch(
        view.article.folded, past.people.end, view.spot.start
    ):
        return told
    return replace(told, kind=before.kind)


_LESS = re.compile(r"(?: (?:a|per) (?:day|week|month))? (?:less|fewer|longer|shorter)\b(?! than)")
"""How much the time is shortened or lengthened."""
_HALF_DONE = re.compile(r"-(?!hours?\b|days?\b|months?\b|years?\b|pay\b|wages?\b|price\b|a\b|the\b|their\b)[a-z]")
"""Behind "half": what is no share of anything, "a half-built tower"."""
_OF_THIS_PRICE = re.compile(r" (?:of )?(?:this|that|as much|the price|that price)\b")
"""Behind "corn costs half": the price of the good before."""
_MOST = re.compile(
    r"\b(?:(?:vast |great |overwhelming )?majority|most|many)(?: of (?:them|these|the [a-z]+))?[,(–—-]? ?$"
)


_A_PART = re.compile(r"^(?:[“\"‘] ?)?(?:and |but |yet )?$")
_OF_THESE_DO = re.compile(
    r" (?:of (?:them|these|those) )?(?:are|were|is|was|have|had|has|come|came|comes|work|worked|live|lived|left|went|"
    r"earn|earned|do|did|hold|held|arrived|returned|stayed|sleep|speak|belong)\b"
    r"(?! (?:spent|paid|deducted|taken|sent|kept|withheld|gone|left over|for|to)\b)"
)
"""A share that opens its sentence, with a verb of people behind it."""
_TOLD_BY_ITS_NOUN = 0.5
_THAT_IS = re.compile(
    r"^(?:and )?(?:that|this|it|which) (?:is|was|would be|makes|means) (?:about |almost |nearly |more than )?$"
)
_AS_MANY_AS = re.compile(
    r" as many(?: [a-z]+)? as (?:in|a|an|last|two|three|five|ten|at|the year|the previous|before)\b"
)


def _as_many_people(view: View, past: Past) -> tuple[str, float, str] | None:
    """ "It sent 900 builders. That is twice as many as in 2020": of the people counted before."""
    if past.people is None or past.last is not past.people or view.spot.sentence_index - past.people.sentence_index > 1:
        return None
    if not _THAT_IS.match(view.before) or not _AS_MANY_AS.match(view.behind):
        return None
    return "change", 0.6, view.article.text[past.people.start : past.people.end]


def _most_of_them(view: View, past: Past) -> What | None:
    """ "Some 9,000 work abroad. The majority, 70 percent, are in Russia", "A third are under 25": of the people counted
    before."""
    if past.last_what is None or past.last_what.measure != "workers" or past.last is not past.people:
        return None
    if view.spot.sentence_index - past.last.sentence_index > 1:
        return None
    is_told = past.last_what.score > _TOLD_BY_ITS_NOUN
    is_part = is_told and _A_PART.match(view.before) is not None and _OF_THESE_DO.match(view.behind) is not None
    if not is_part and not _MOST.search(view.before[-60:].rstrip()):
        return None
    words = view.article.text[past.last.start : past.last.end]
    return What("share", unit="percent", of=words, score=0.45, because={"measure": words})


_OF_THEM_ALL = re.compile(r" of (?:them|these|those)\b")


def _is_of_people(view: View, past: Past) -> bool:
    """Whether "half of them" goes back to people just counted: no pay is meant."""
    if past.people is None or past.last is not past.people:
        return False
    return view.spot.sentence_index - past.people.sentence_index <= 1 and _OF_THEM_ALL.match(view.behind) is not None


_UP = re.compile(r", (?:up|down|a (?:rise|fall|drop|increase|decline) of) (?:about |some |almost |nearly |by )?$")
_OF_THEM = re.compile(r" (?:of them|of these|of those)\b(?! who)")


_REST_REACH = 160


def _of_no_labor(view: View, past: Past) -> Aside | None:
    """ "Remittances came to $390 million, up 22 percent", "checked 1,180 farms and found faults at 62 percent of them":
    of what was counted before and says nothing about labor."""
    index = view.spot.index
    while index and isinstance(past.decisions[index - 1], Aside) and past.decisions[index - 1].reason == "date":
        index -= 1
    if not index:
        return None
    before, spot = past.decisions[index - 1], view.article.spots[index - 1]
    if not isinstance(before, Aside) or before.reason != "not_labor" or spot.amount.unit == "times":
        return None
    if spot.amount.unit == "percent" and view.before.endswith(("the other ", "the remaining ", "the rest, ")):
        return before if view.spot.start - spot.end < _REST_REACH else None
    if spot.sentence_index != view.spot.sentence_index:
        return None
    is_of_it = _OF_THEM.match(view.behind) or (_OF_THE_ONES.match(view.behind) and not LABOR.search(view.behind[:60]))
    if spot.amount.unit == "percent" or not (_UP.search(view.before[-40:]) or is_of_it):
        return None
    return Aside("not_labor", view.article.text[spot.start : spot.end])


_GOODS_COME_TO = re.compile(
    r"\b(?:adds? up to|added up to|amounts? to|amounted to|comes? to|came to|in (?:all|total),?|a total of|altogether|"
    r"weigh(?:s|ed)?|(?:is|was|are|were) (?:left|only)|leaves?|left|shrinks? to|shrank to) "
    r"(?:a |only |just |about |some )*$"
)


def _goods_summed_up(view: View, past: Past) -> What | None:
    """ "90 kilos of rice and 60 of corn … In all that comes to 150 kilos": the pay in kind that was told before."""
    before = past.last_what
    if past.goods is None or past.goods is not past.last or before is None or before.measure not in {"wage", "quota"}:
        return None
    if view.spot.sentence_index - past.goods.sentence_index > 1 or past.goods.start < view.spot.paragraph.start:
        return None
    match = _GOODS_COME_TO.search(view.before[-40:])
    return None if match is None else replace(before, score=before.score * 0.8, because={"measure": match[0].strip()})


_OR_OF = re.compile(r"(?: of [a-z ]{3,30})?,? or (?:about |some |only )?")


def _buys_as_well(view: View, past: Past) -> Aside | None:
    """ "buys two kilos of potatoes or 300 grams of pork": the other thing that the same money buys."""
    index = view.spot.index
    before = past.decisions[index - 1] if index else None
    if not isinstance(before, Aside) or "bu" not in before.because:
        return None
    folded, end = view.article.folded, view.article.spots[index - 1].end
    return before if _OR_OF.fullmatch(folded, end, view.spot.start) else None


_LISTED_GOODS = re.compile(r"[^.;:!?]{0,60}(?:,| and| or)(?: [a-z]+){0,4}? ?$")
_LIST_REACH = 70


def _more_goods(view: View, past: Past) -> What | None:
    """ "2 kilos of copper wire monthly and, each January, 150 kilos of manure": a levy goes on in a list."""
    before = past.last_what
    if past.goods is None or past.goods is not past.last or before is None or before.measure != "quota":
        return None
    if past.goods.sentence_index != view.spot.sentence_index or view.spot.start - past.goods.end > _LIST_REACH:
        return None
    if not _LISTED_GOODS.fullmatch(view.article.folded, past.goods.end, view.spot.start):
        return None
    return tell_goods(
        view, "quota", view.amount.per or before.per, 0.45, view.article.text[past.goods.start : past.goods.end], "kg"
    )


_OF_THE_MEN = re.compile(
    r" of (?:the|those|these) (?:men|women|workers|prisoners|guards|fishers|families|respondents|"
    r"drivers|nurses|maids|employers)"
    r" (?:who [a-z]+ |whom [a-z]+ )?(?:had|said|did|came|were|could|have|paid|reported|owed|answered)\b"
)
_ASKED_SAY = re.compile(
    r"(?: of (?:them|those|the [a-z]+))? (?:said|say|reported|told|complained|described|answered|admitted)\b"
)


def _of_the_asked(view: View, past: Past) -> Aside | None:
    """ "Of 61 fishers interviewed, 92 percent …", "two-thirds said": a share of people who were asked."""
    if past.sample is None:
        return None
    gap = view.spot.start - past.sample.end
    if past.sample.sentence_index == view.spot.sentence_index:
        opening = view.article.folded[max(past.sample.sentence.start, past.sample.start - 24) : past.sample.start]
        if opening.strip().startswith(("of", "among", "out of")):
            return Aside("sample", view.article.text[past.sample.start : past.sample.end])
    if gap < 400 and _ASKED_SAY.match(view.behind):
        return Aside("sample", view.behind.split()[0])
    return None


_OUT_OF = re.compile(r" (?:out )?of (?:the |these |those |our )?(\d{1,5})\b")


def _is_of_the_asked(view: View, past: Past) -> bool:
    """ "87 of the 141 workers", where 141 were asked."""
    match = _OUT_OF.match(view.behind)
    return match is not None and float(match[1]) in past.asked


_OF_THE_ONES = re.compile(r" of (?:the|them|those|these|our)\b")


def of_the_sample(view: View, past: Past, told: What | Aside) -> What | Aside:
    """Some of the people who were asked, in an article that tells how many these were: "28 of them had paid"."""
    if past.sample is None or isinstance(told, Aside) or told.measure != "workers":
        return told
    value, asked = view.amount.value_high, past.sample.amount.value_high
    if view.before.endswith(" of ") and view.amount.unit == "people" and not _OF_THE_ONES.match(view.behind):
        return told
    if value in past.asked or _is_of_the_asked(view, past):
        return Aside("sample", view.article.text[past.sample.start : past.sample.end])
    if value is None or asked is None or value > asked or told.kind in {"sent", "returned", "staff", "threshold"}:
        return told
    is_listed = past.sample.sentence_index == view.spot.sentence_index
    is_verb = re.match(r"(?: [a-z-]+){0,2} (?:had|said|reported|paid|did not|were not|who left)\b", view.behind)
    if is_listed or is_verb or _OF_THE_ONES.match(view.behind):
        return Aside("sample", view.article.text[past.sample.start : past.sample.end])
    return told


_BEFORE_TAKING = frozenset(("unspecified", "paid"))
"""Stages of pay that are gross where a share of it is taken next."""


def _find_gross(article: Article, decisions: list[What | Aside]) -> None:
    """Pay of an unstated stage is gross where a taking or what is kept of it follows in the sentence or the next."""
    spots = article.spots
    for index, decision in enumerate(decisions):
        if not isinstance(decision, What) or decision.measure != "wage" or decision.pay_stage not in _BEFORE_TAKING:
            continue
        before = decisions[index - 1] if index else None
        if (
            isinstance(before, What)
            and before.measure == "quota"
            and article.folded.startswith(" of ", spots[index - 1].end)
        ):
            decision.pay_stage = "gross"
            decision.because["pay_stage"] = article.text[spots[index - 1].start : spots[index - 1].end]
            continue
        for later in range(index + 1, min(index + 6, len(spots))):
            if (
                spots[later].sentence_index > spots[index].sentence_index + 1
                or spots[later].start > spots[index].paragraph.end
            ):
                break
            other = decisions[later]
            if isinstance(other, What) and (
                (other.measure == "quota" and decision.pay_stage == "unspecified")
                or other.measure == "quota_share"
                or (other.measure == "wage" and other.pay_stage == "kept" and decision.pay_stage == "unspecified")
            ):
                decision.pay_stage = "gross"
                decision.because["pay_stage"] = article.text[spots[later].start : spots[later].end]
                break
