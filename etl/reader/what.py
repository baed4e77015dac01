"""What an amount counts: measure, kind, pay_stage, per, item and of; or why it is no labor amount.

First every number is asked whether the words that touch it, or the furniture it stands in, set it aside; then the
rest is decided from left to right, since an amount inherits from the one before: a currency ("60 for food, 40 for
rent"), a measure ("or about 300 yuan"), a period. A bare number that inherits a currency carries its candidates in
`spot.amount`, so that the place can decide between them.

    roles, view    the telling words, and how near they are
    aside          why the words that touch a number set it aside      furniture    what of a page is no report
    money people worktime shares goods                                 one module a unit: the measure
    pay_stages periods_near of_and_item                                what else is said about it
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import partial

from etl.reader.article import Article, Spot
from etl.reader.aside import why_aside
from etl.reader.ellipsis import decide_ellipsis
from etl.reader.furniture import Furniture
from etl.reader.goods import decide_goods, decide_pieces
from etl.reader.lexicons import Cues
from etl.reader.model import Aside, What
from etl.reader.money import decide_money, exchange_rate
from etl.reader.of_and_item import item_words, of_words
from etl.reader.pay_stages import fee_kind, pay_stage
from etl.reader.people import decide_people, harm_of
from etl.reader.periods_near import period_near
from etl.reader.shares import decide_share, decide_times
from etl.reader.view import View
from etl.reader.worktime import decide_worktime

CUES: Cues = {}
"""None: the words of this decision are looked for only in sentences that hold a number (article.roles_in)."""

_AMOUNTS_TO = re.compile(
    r"\b(?:amount(?:ing|s|ed)? to|worth|or|equal(?:ling|s)?|total(?:ling|ing|led)?) (?:about |some |around |nearly )?$"
)
_NOUN_BEHIND = re.compile(
    r"[ -](?:[a-z'-]+ ){0,2}?(?:fees?|fines?|bribes?|deposits?|commissions?|salary|salaries|wages?|pay|bonus|stipends?|debts?|loans?)\b"
)
_NO_MONEY = frozenset(("percent", "people", "hours", "days", "kg", "times"))
_SAME_AGAIN = re.compile(
    r"[\"”' ]{0,2}(?:[ ,]*(?:\(|\[|=|≈|/|—|–|-|,? or\b|,? that is\b|,? equivalent to\b|,? equal to\b|,? about\b|,? roughly\b|,? some\b|,? approximately\b|,? around\b)"
    r"[ ]?(?:or|about|around|roughly|approximately|some|equal to|equivalent to|the equivalent of|worth|nearly|just over|just under|less than|more than|at the time|only|then|around|us|a mere|an estimated|[ (=,])*)$"
)
_PLUS = re.compile(
    r"\b(?:plus|as against|against|compared with|compared to|down from|up from|instead of)(?: another| about| some| a further| only)? $"
)
_INHERITED_REACH = 600


def decide_what(article: Article) -> list[What | Aside]:
    """One decision a spot, in the order of `article.spots`."""
    furniture = Furniture(article)
    spots = article.spots
    first = [_set_aside(article, furniture, spot) for spot in spots]
    rights = _next_counted(article, first)
    decisions: list[What | Aside] = []
    lefts = dict.fromkeys(_CLASSES, 0)
    past = _Past(decisions)
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
            lefts[_class(spot)] = spot.end + _noun_behind(view, decision)
        else:
            past.sample = spot if decision.reason == "sample" else past.sample
            if spot.amount.unit is not None:
                lefts[sort] = spot.end
    _find_gross(article, decisions)
    return decisions


class _Past:
    """The latest amounts that a later one may inherit from."""

    __slots__ = ("decisions", "goods", "is_again", "last", "last_what", "money", "money_what", "plus", "said", "sample")

    def __init__(self, decisions: list[What | Aside]) -> None:
        self.decisions = decisions
        self.last: Spot | None = None
        self.last_what: What | None = None
        self.money: Spot | None = None
        self.money_what: What | None = None
        self.goods: Spot | None = None
        self.sample: Spot | None = None
        self.is_again = False
        self.plus: Spot | None = None
        self.said: Spot | None = None

    def keep(self, spot: Spot, what: What) -> None:
        self.last, self.last_what = spot, what
        if self.is_again:
            self.is_again = False
            self.said = spot
            return
        if what.unit not in _NO_MONEY and (what.unit is not None or spot.amount.unit_candidates):
            self.money, self.money_what = spot, what
        elif what.unit == "kg":
            self.goods = spot


def _set_aside(article: Article, furniture: Furniture, spot: Spot) -> Aside | None:
    if words := furniture.at(spot.paragraph, spot.start):
        return Aside("furniture", words)
    amount = spot.amount
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


_OPENS_BRACKET = re.compile(r"(?: a month| per month)? \((?:about |around |roughly |some |or )?$")

_CLASSES = ("money", "people", "time", "times", "kg")
_CLASS_OF = {"people": "people", "hours": "time", "days": "time", "times": "times", "kg": "kg"}


def _class(spot: Spot) -> str:
    """Amounts of one class compete for the words around them; money, percentages and bare numbers are one."""
    return _CLASS_OF.get(spot.amount.unit or "", "money")


def _noun_behind(view: View, what: What) -> int:
    """How far the noun right behind an amount reaches, which tells of no other: "a $700 recruitment fee"."""
    if what.measure in {"fee", "wage"} and (match := _NOUN_BEHIND.match(view.behind)):
        return match.end()
    return 0


def _decide(view: View, past: _Past) -> What | Aside:
    unit = view.amount.unit
    if unit == "percent":
        former = past.last_what.measure if past.last_what is not None and past.last_what.unit == "percent" else None
        return _share(view, decide_share(view, former))
    if unit == "times":
        return _share(view, decide_times(view))
    if unit in {"hours", "days"}:
        decided = decide_worktime(view)
        if isinstance(decided, Aside):
            return decided
        kind, per, score, words = decided
        return What("hours", kind, unit=unit, per=view.amount.per or per, score=score, because={"measure": words})
    if unit == "kg":
        decided = decide_goods(view)
        if isinstance(decided, Aside):
            return decided
        measure, per, score, words = decided
        return _goods(view, measure, per, score, words, "kg")
    if unit is not None or (view.amount.unit_candidates and "kg" not in view.amount.unit_candidates):
        if unit == "people":
            return _people(view) or Aside("not_labor")
        return _money(view, past)
    if view.amount.unit_candidates:
        if "-" in view.article.folded[view.spot.start : view.spot.end] or _CONTAINER.search(view.before[-24:]):
            return Aside("not_labor", "pounds")
        return _money(view, past)
    return _bare(view, past)


_CONTAINER = re.compile(r"\b(?:bucket|bag|box|sack|crate|basket|bale|load|bin|tin|tray)s? of (?:about |some )?$")


def _share(view: View, decided: tuple[str, float, str] | Aside) -> What | Aside:
    if isinstance(decided, Aside):
        return decided
    measure, score, words = decided
    of = of_words(view, measure)
    because = {"measure": words} if words else {}
    if of:
        because["of"] = of
    return What(measure, unit=view.amount.unit or "percent", of=of, score=score, because=because)


def _goods(view: View, measure: str, per: str | None, score: float, words: str, unit: str | None) -> What:
    stage = None
    if measure == "wage":
        stage = pay_stage(view)[0]
        stage = "paid" if stage == "unspecified" else stage
    return What(measure, None, stage, unit, per or "unspecified", score=score, because={"measure": words})


def _people(view: View) -> What | Aside | None:
    decided = decide_people(view)
    if decided is None or isinstance(decided, Aside):
        return decided
    measure, kind, score, words = decided
    return What(measure, kind, unit="people", score=score, because={"measure": words})


# --- Money --------------------------------------------------------------------------------------------------------


def _money(view: View, past: _Past) -> What | Aside:
    if aside := exchange_rate(view):
        return aside
    if (same := _says_again(view, past)) is not None:
        return same
    if _PLUS.search(view.before) and (what := _inherits_measure(view, past)):
        return what
    if past.money is not None and view.spot.start - past.money.end < 60 and _USED_TO_BE.search(view.before[-60:]):
        if what := _inherits_measure(view, past):
            return what
    decided = decide_money(view)
    is_weak = isinstance(decided, Aside) or decided[1] < 0.45
    if is_weak and _is_for_work(view, past):
        return _money_what(view, past, "wage", 0.5, "for")
    if isinstance(decided, Aside):
        if (
            past.last_what is not None
            and past.last_what.measure == "share"
            and past.last.sentence_index == view.spot.sentence_index
            and _AMOUNTS_TO.search(view.before)
        ):
            return _money_what(view, past, "revenue", 0.4, _AMOUNTS_TO.search(view.before)[0].strip())
        if decided.reason == "not_labor" and not decided.because and (what := _inherits_measure(view, past)):
            return what
        return decided
    measure, score, words = decided
    if score < 0.42 and (what := _inherits_measure(view, past)) and what.measure != measure:
        return what
    return _money_what(view, past, measure, score, words)


def _is_for_work(view: View, past: _Past) -> bool:
    """ "1,500 bricks a day for 900 rupees", "worked 30 days for 200 dollars": pay for the work just named."""
    if past.last is None or past.last_what is None or past.last.sentence_index != view.spot.sentence_index:
        return False
    return past.last_what.measure in {"hours", "quota"} and _FOR_PAY.search(view.before[-24:]) is not None


_FOR_PAY = re.compile(r"\bfor (?:about |just |only |some |as little as |around |less than |a mere )?$")


def _money_what(view: View, past: _Past, measure: str, score: float, words: str) -> What:
    because = {"measure": words} if words else {}
    kind = stage = item = None
    if measure == "fee":
        kind, because["kind"] = fee_kind(view)
    elif measure == "wage":
        stage, said = pay_stage(view)
        if said:
            because["pay_stage"] = said
    elif measure in {"price", "revenue"}:
        item = item_words(view, measure)
    per = view.amount.per
    if per is None:
        near = period_near(view, measure)
        if near is not None and not (measure in {"fee", "revenue"} and near[0] in {"item"}):
            per, because["per"] = near
        elif past.money is not None and past.money_what is not None and _shares_period(view, past, measure):
            per = past.money_what.per
            because["per"] = view.article.text[past.money.start : past.money.end]
    return What(
        measure, kind, stage, view.amount.unit, per or "unspecified", item, score=score,
        because={field: said for field, said in because.items() if said},
    )  # fmt: skip


def _shares_period(view: View, past: _Past, measure: str) -> bool:
    """Whether the period of the money before holds here, too: pay and what is taken of it, in one paragraph."""
    before = past.money_what
    if before is None or before.per in {None, "unspecified", "once", "kg", "item"}:
        return False
    if past.money.start < view.spot.paragraph.start and view.spot.start - past.money.end > 120:
        return False
    return measure in {"wage", "quota"} and before.measure in {"wage", "quota"}


def _says_again(view: View, past: _Past) -> What | None:
    """ "(about $97)", "or 500 dollars": the amount before in another currency."""
    if past.money is None or past.money_what is None or past.money.end > view.spot.start:
        return None
    latest = past.said.end if past.said is not None and past.said.start > past.money.start else past.money.end
    between = view.article.folded[latest : view.spot.start]
    if len(between) > 60:
        return None
    is_aside = (
        between in {", ", ". ", " "} and view.amount.qualifier in {"about", "nearly"} and view.amount.unit is not None
    )
    if not is_aside and not _SAME_AGAIN.match(_without_period(between)):
        return None
    if view.amount.unit is not None and view.amount.unit == past.money_what.unit:
        return None
    what = past.money_what
    past.is_again = True
    return replace(what, unit=view.amount.unit, per=view.amount.per or what.per, because=dict(what.because))


_PERIOD = re.compile(
    r"^[ ]?(?:a|per|each|every) (?:month|year|day|week|hour|kilo|kilogram|piece|head|person)\b|^ (?:monthly|daily)\b"
)


def _without_period(between: str) -> str:
    return _PERIOD.sub("", between)


def _inherits_measure(view: View, past: _Past) -> What | None:
    """The measure of the money before, where the amount's own words say nothing: "…, 40 dollars for rent"."""
    if past.money is None or past.money_what is None:
        return None
    gap = view.spot.start - past.money.end
    if gap > 160 or past.money.start < view.spot.paragraph.start:
        return None
    before = past.money_what
    what = _money_what(view, past, before.measure, min(0.5, before.score * 0.8), "")
    what.because.setdefault("measure", view.article.text[past.money.start : past.money.end])
    return replace(what, kind=what.kind if before.measure != "fee" else before.kind)


# --- Bare numbers -------------------------------------------------------------------------------------------------

_ENDS = re.compile(
    r"[\"”’']?(?:[ ]?[.,;:!?)—–]|$|\n)|[ ]?[\"”](?: |$)|[ ](?:for|to|a|an|per|each|every|in|is|was|goes|went|go|going|are|will|would|must|has|have|and|or|from|on|as|left|at|more|by|back|but|while|this|monthly|of (?:it|that|which|this)|when|after|before"
    r"|net|gross|that|which|with|if|because|then|yesterday|daily|apiece|extra|only|since|last|including|plus|without|excluding|because|so|than|again|just|even|he|she|they|we|said|says|instead|months?|out|a month|into|over|under|yu)\b"
)
_ELLIPSIS = re.compile(r"[;,] (?:and |but )?(?:an? |the |his |her |its )[a-z' -]{3,32} (?:about |only |just |up to )?$")
_USED_TO_BE = re.compile(
    r"\b(?:it|that|this|which|plan|quota|fee|wage|pay|price|share|rate|salary|minimum|now|target)[\"'”’]? (?:[a-z]+ ){0,2}?(?:used to be|was|is|had been|were|stood at|reached|rose to|fell to|became) (?:now |only |just |about )?$"
)
_SUNDAYS = re.compile(r"[ ](?:[a-z]+ )?(?:sundays?|fridays?|saturdays?|days?|holidays?)(?: (?:off|free|of rest))?\b")
_BUT_GETS = re.compile(r"\b(?:receives?|gets?|got|given|only|but|just) (?:only |just |about )?$")
_OTHER_SHARE = re.compile(r"\b(?:the other|the remaining|the rest|another|and|remaining|,) $")
_INSTEAD = re.compile(r"\b(?:instead of|rather than|to|from|than|or|and|not|down from|up from) $")
_LEAVE_LEFT = re.compile(r" (?:(?:a|per|each|every) (?:day|week|month|year) )?(?:off|of rest)\b")


def _bare(view: View, past: _Past) -> What | Aside:
    """A number without a unit: people, pieces, an inherited currency or percent, days off; else nothing."""
    if what := _other_share(view, past):
        return what
    if what := decide_ellipsis(view, past.decisions, partial(_money_what, view, past)):
        return what
    if what := _more_people(view, past):
        return what
    people = _people(view)
    if (
        isinstance(people, What)
        and past.sample is not None
        and view.spot.start - past.sample.end < 75
        and people.score <= 0.5
    ):
        return Aside("sample", view.article.text[past.sample.start : past.sample.end])
    if isinstance(people, What) and not (people.score <= 0.5 and _is_money(view, past) > 0.6):
        return people
    if isinstance(people, Aside):
        return people
    if what := _more_hours(view, past):
        return what
    if pieces := decide_pieces(view):
        measure, per, score, words = pieces
        return _goods(view, measure, per, score, words, None)
    if view.amount.qualifier != "vague":
        if what := _other_goods(view, past):
            return what
        if (match := _SUNDAYS.match(view.behind)) and view.weight("leave") > 0.4:
            return What(
                "hours",
                "leave",
                unit="days",
                per="month" if "month" in view.behind[:40] else "week",
                score=0.6,
                because={"measure": match[0].strip()},
            )
    if _is_money(view, past) > 0.3:
        return _inherited_money(view, past)
    return Aside("not_labor")


_HOURS_OF = re.compile(
    r"\b(hours|workweek|working week|work week|overtime)\b[^.;,]{0,30} (?:from|to|at|of|than|is|was|are|were|reach|reached) (?:about |over |up to )?$"
)
_PER_BEHIND = re.compile(r" (?:a|per|each|every) (day|week|month)\b")
_WHERE_BEHIND = re.compile(
    r" (?:more |others? )?(?:in|from|at|to (?!an?\b|each\b)|on|abroad|remain\w*|left|were|are|have|had|stayed|returned|of them|elsewhere|within|by the|each)\b(?! (?:fees|cash|wages|dollars|yuan|the state))"
    r"|[ ]?[.,;:)]|$| (?:a|one|two) years? (?:later|earlier|before)| (?:more|others)\b"
)
_COUNTED_BEFORE = re.compile(
    r"(?:\b(?:and|were|was|be|been|are|of|with|than|to|counts?|counted|only|or|but|plus|took|brought|home|those|some|left|:)|[,:;(–—]) (?:about |some |around |nearly |another |perhaps |only |just |over |a further |the )?$"
)


def _more_people(view: View, past: _Past) -> What | None:
    """ "48,000 in China, 15,000 in Russia and 1,200 in Mongolia": the people of the amount before, elsewhere."""
    if past.last is None or past.last_what is None or past.last_what.measure != "workers":
        return None
    amount = view.amount
    value = amount.value_high if amount.value_high is not None else amount.value_low
    if (
        view.spot.start - past.last.end > 130
        or (value is None and amount.qualifier != "vague")
        or (value is not None and value < 3)
    ):
        return None
    if (
        view.spot.sentence_index - past.last.sentence_index > 1
        or not _WHERE_BEHIND.match(view.behind)
        or not _COUNTED_BEFORE.search(view.before)
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
        past.last_what.kind,
        unit="people",
        score=score,
        because={"measure": view.article.text[past.last.start : past.last.end]},
    )


def _more_hours(view: View, past: _Past) -> What | None:
    """ "nine hours a day in summer and seven in winter": the hours of the amount before, at another time."""
    value = view.amount.value_high if view.amount.value_high is not None else view.amount.value_low
    if (
        value is not None
        and value <= 12
        and view.before.endswith(("slept ", "sleep ", "sleeps "))
        and _ENDS.match(view.behind)
    ):
        view.spot.amount = view.amount = replace(view.amount, unit="hours", unit_candidates=("hours",))
        return What("hours", "sleep", unit="hours", per="day", score=0.5, because={"measure": "slept"})
    if value is not None and 4 <= value <= 110 and (match := _HOURS_OF.search(view.before[-70:])):
        per = _PER_BEHIND.match(view.behind)
        if per or _ENDS.match(view.behind):
            view.spot.amount = view.amount = replace(view.amount, unit="hours", unit_candidates=("hours",))
            period = per[1] if per else view.amount.per or ("week" if value > 20 else "day")
            return What("hours", "work", unit="hours", per=period, score=0.5, because={"measure": match[1]})
    if (
        past.last is None
        or past.last_what is None
        or past.last_what.measure != "hours"
        or past.last_what.unit != "hours"
    ):
        return None
    if value is None or not 1 <= value <= 24 or view.spot.start - past.last.end > 70 or not _ENDS.match(view.behind):
        return None
    if not re.search(
        r"(?:\b(?:and|or|but|than|hauling|to|even|often|sometimes)|,) (?:about |nearly |up to |often |sometimes )?$",
        view.before,
    ):
        return None
    view.spot.amount = view.amount = replace(view.amount, unit="hours", unit_candidates=("hours",))
    return replace(past.last_what, score=0.5, because={"measure": view.article.text[past.last.start : past.last.end]})


def _is_money(view: View, past: _Past) -> float:
    """How surely a bare number is money whose currency was said before."""
    value = view.amount.value_high if view.amount.value_high is not None else view.amount.value_low
    if value is None or not _ENDS.match(view.behind):
        return 0.0
    if value < 20 and not view.article.text[view.spot.start].isdigit():
        return 0.0
    near = max(
        view.weight("take"), view.weight("earn"), view.weight("keep"), view.weight("gets"), view.weight("pay_verb"),
        view.weight("pay_noun"), view.weight("fee"), view.weight("fine"), view.weight("promise") * 0.8, view.weight("bribe"),
        view.weight("upkeep"), view.weight("quota_noun"), view.weight("price") * 0.8, view.weight("owed"),
        view.weight("dues"),
    )  # fmt: skip
    if past.money is None:
        text = view.article.folded[view.spot.start : view.spot.end]
        strong = max(
            view.weight("pay_verb"),
            view.weight("fine"),
            view.weight("earn"),
            view.weight("pay_noun"),
            view.weight("fee"),
        )
        return strong - 0.25 if value >= 100 and strong > 0.6 and any(c.isdigit() for c in text) else 0.0
    gap = view.spot.start - past.money.end
    if gap > _INHERITED_REACH:
        return 0.0
    if gap <= 140 and _USED_TO_BE.search(view.before):
        near += 0.5
    if gap <= 50 and value >= 10 and _ELLIPSIS.search(view.before[-48:]):
        near += 0.4
    if gap <= 40 and _INSTEAD.search(view.before):
        near += 0.3
    if gap <= 60 and re.match(r" (?:for|to) [a-z]", view.behind):
        near += 0.35
    if past.money.sentence.start != view.spot.sentence.start:
        near -= 0.1 + gap / 2000
    if value < 10:
        near -= 0.25
    return near


def _inherited_money(view: View, past: _Past) -> What | Aside:
    spot = view.spot
    if past.money is not None:
        source = past.money.amount
        spot.amount = replace(spot.amount, unit=source.unit, unit_candidates=source.unit_candidates)
        view.amount = spot.amount
    if past.money is not None and (
        _PLUS.search(view.before) or (view.before.endswith(" and ") and past.plus is past.money)
    ):
        what = _inherits_measure(view, past)
        if what is not None:
            what.because["unit"] = view.article.text[past.money.start : past.money.end]
            past.plus = spot
            return what
    decided = decide_money(view)
    if isinstance(decided, Aside) or decided[1] < 0.4:
        if inherited := _inherits_measure(view, past):
            decided = (inherited.measure, inherited.score, "")
        elif isinstance(decided, Aside):
            return Aside("not_labor", decided.because)
    what = _money_what(view, past, decided[0], decided[1] * 0.85, decided[2])
    if past.money is not None:
        what.because["unit"] = view.article.text[past.money.start : past.money.end]
    return what


def _other_share(view: View, past: _Past) -> What | None:
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
    return _share(
        view, (past.last_what.measure, past.last_what.score * 0.9, view.article.text[past.last.start : past.last.end])
    )


def _other_goods(view: View, past: _Past) -> What | None:
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


# --- What follows -------------------------------------------------------------------------------------------------


def _find_gross(article: Article, decisions: list[What | Aside]) -> None:
    """Pay of an unstated stage is gross where a taking or what is kept of it follows in the sentence or the next."""
    spots = article.spots
    for index, decision in enumerate(decisions):
        if not isinstance(decision, What) or decision.measure != "wage" or decision.pay_stage != "unspecified":
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
                other.measure in {"quota", "quota_share"} or (other.measure == "wage" and other.pay_stage == "kept")
            ):
                decision.pay_stage = "gross"
                decision.because["pay_stage"] = article.text[spots[later].start : spots[later].end]
                break
