"""A decision put together: the measure, with the kind, stage, period, item and `of` that belong to it.

In: a view, what was decided of it, and the amounts before. Out: `What` (or `Aside`). Money may say the amount before it
again in another currency ("(about $97)", "or 500 dollars"), or go on with its measure ("…, 40 dollars for rent").
"""

from __future__ import annotations

import re
from dataclasses import replace

from etl.reader.exchange_rates import exchange_rate
from etl.reader.fees_again import fee_again
from etl.reader.labor_or_business import is_business
from etl.reader.model import Aside, What
from etl.reader.money import decide_money
from etl.reader.money_levies import levied
from etl.reader.money_moves import level_after, moved_by
from etl.reader.money_size import is_millions
from etl.reader.of_and_item import item_words, of_words
from etl.reader.past import Past
from etl.reader.pay_as_subject import goes_on_in_row
from etl.reader.pay_stages import fee_kind, pay_stage
from etl.reader.people import decide_people
from etl.reader.people_words import is_person
from etl.reader.periods_near import period_near
from etl.reader.questions import asked_for
from etl.reader.view import NATIONS, OWNERS, WORKERS, View
from etl.reader.workers_near import is_of_work, is_worker_article

_AMOUNTS_TO = re.compile(
    r"\b(?:amount(?:ing|s|ed)? to|worth|or|equal(?:ling|s)?|total(?:ling|ing|led)?) (?:about |some |around |"
    r"nearly )?$"
)
_SAME_AGAIN = re.compile(
    r"[\"”' ]{0,2}(?:[ ,]*(?:\(|\[|=|≈|/|—|–|-|,? or\b|,? that is\b|,? equivalent to\b|,? equal to\b|"
    r",? about\b|,? roughly\b|,? some\b|,? approximately\b|,? around\b)"
    r"[ ]?(?:or|about|around|roughly|approximately|some|equal to|equivalent to|the equivalent of|worth|"
    r"nearly|just over|just under|less than|more than|at the time|only|then|around|us|a mere|an estimated|"
    r"[ (=,])*)$"
)
PLUS = re.compile(
    r"\b(?:plus|as against|against|compared with|compared to|"
    r"(?<!went )(?<!gone )(?<!go )(?<!goes )(?:down|up) from|instead of)(?: another| an extra| an additional| extra|"
    r" about| some| a further| only)? $"
)
_ON_TOP = re.compile(
    r"\b(?:along with|together with|on top of|(?<=hour )with|(?<=day )with|(?<=week )with) "
    r"(?:another |an extra |about |some |a further )?$"
)
USED_TO_BE = re.compile(
    r"\b(it|that|this|which|plan|quota|fee|wage|pay|price|share|rate|salary|minimum|now|"
    r"target|amount|sum|figure)[\"'”’]? (?:[a-z]+ ){0,3}?(?:used to be|was|is|had been|were|stood at|reached|rose to|"
    r"fell to|became) (?:now |only |just |about )?$"
)
_NAMED = {**dict.fromkeys(("wage", "pay", "salary", "minimum"), "wage"), **dict.fromkeys(("quota", "target"), "quota")}
"""What a noun calls the money itself: "the minimum was" goes on with no price told before."""
_AND_OTHERS = re.compile(
    r"(?: (?:an?|per|each) [a-z]+)?(?:,| and|, and|,? while|,? but) (?:the |his |her |its |"
    r"their )?(?:[a-z]+ )??([a-z]+) "
    r"(?:about |only |just |around )?"
)
_THE_PRICE_IS = re.compile(
    r"\bthe (?:usual |going |current |normal |old |new )?(?:price|rate) (?:is|was|stands at|stood at|rose to|"
    r"went up to|"
    r"has (?:risen|gone up) to|has (?:risen|gone up) from) (?:about |only |just |now )?$"
)
_FOR_PAY = re.compile(r"\bfor (?:about |just |only |some |as little as |around |less than |a mere )?$")
_SURE = 0.4
_LATELY = 8
_TAKEN = 0.2
_STILL_TOLD = 110
_IS_SPOKEN_OF = re.compile(
    r" (?:(?:would|could|can|will|does|did|do)(?:n[’']t| not)? (?:only |even )?(?:buy|go|be|last|cover|feed|mean|get)|"
    r"buys?|bought|represent(?:s|ed)?|correspond(?:s|ed)? to|equal(?:s|led)|is an?|was an?|"
    r"is (?:a lot|too|not|barely|hardly|enough|nothing|more than))\b"
)
"""What is told of a sum, not who pays or gets it."""
_OR_SO = re.compile(r"(?:,| –| —) (?:or|that is|i\.e\.,?) (?:about |around |some |roughly )?")
_ALIKE = 200.0
"""Pay and takings that are told for one period are not of quite another size."""
_ALL_TOGETHER = 1_000_000
_OF_PAY_WHICH = re.compile(
    r"(?: of)?(?: [a-z’']+){0,4}? (?:wages?|salar(?:y|ies)|pay|"
    r"earnings|income)[, (]{0,2}(?: ?(?:of|which|that|is|are|was|were|rang(?:e|es|ed|ing)|averag(?:e|es|ed|ing)|"
    r"between|from|about|around|typically|usually|can|reach|at)){1,5} "
)
"""Between the share that is taken and the pay that it is taken of."""
_TO = re.compile(
    r"(?: [a-z]+)?(?: (?:a|per|an) [a-z]+)?(?: \([^)]{1,30}\))?,? to (?:about |around |some |as much as |more than )?"
)
_FROM = re.compile(
    r"(?: [a-z]+)?(?: (?:a|per|an) [a-z]+)?(?: \([^)]{1,30}\))?,? (?:up |down )?from (?:about |around |some |just |"
    r"only )?"
)
_COMES_TO = re.compile(
    r"\b(?:it|that|this|which|together|all this|the sum|the total)(?:,? [a-z]+ing,)? (?:(?:would|will|could|now|"
    r"currently|today) )*"
    r"(?:(?:is|was|are|were) (?:now |still |currently |only )?worth|adds? up to|added up to|amounts? to|amounted to|"
    r"comes?(?: out)? (?:to|at)|"
    r"came(?: out)? (?:to|at)|works? out (?:at|as|to)|makes|made|equals) (?:about |around |roughly |some |just |"
    r"only |a little |"
    r"hardly )*$"
)
"""The subject is an amount told before."""
_EQUIVALENT = re.compile(
    r"[^.;]* (?:equivalent to|the equivalent of|equal to) (?:about |around |roughly |some |almost |nearly |only )?$"
)
"""However much is told of a sum before it is said again in another currency."""
_NOT_A_PENNY = re.compile(
    r"(?:\b(?:not|never|nobody|no one|without|nor)|n[’']t)\b[^.;]{0,36}\b(?:an? |one |a single )"
    r"(?:red )?(?:penny|cent|dime|kopeck|kopek|jiao|won|rouble|ruble)$"
)
_SO_THAT_IS = re.compile(r"(?:^|, |\b)so that(?: is|[’']s| makes) (?:about )?$")
_STILL_MEANT = 3
"""Sentences after which "so that makes 2,200" no longer speaks of a sum told before."""
_MEANS = re.compile(
    r"^[“\"'‘]?(?:that|this|which) (?:means|meant|would mean)\b[^.;]* (?:pays?|paid|owes?|owed|hand(?:s|ed)? over|"
    r"gives?|gave|sends?|sent|takes?|took) (?:out )?a total of (?:about |some |up to )?$"
)
"""What each gives, told before, is added up: "That means that the four mills owe a total of"."""
_OF_WHICH_ONE_SEES = re.compile(
    r"[^.;]{0,50}\b(?:he|she|they|i|we|the (?:men|women|workers?)) (saw|sees?|got|gets?|kept|keeps?|received|"
    r"receives?)\b"
)
"""Behind "Of $1,680" that opens a sentence: it was earned."""
_PAYS_UP = re.compile(r"\b(?!he |she )([a-z]+) pays? (?:about |some |only |up to )?$")
_GOES_ON = 70
"""Characters after which an amount no longer goes on with the pay before it."""
_FOR_ONE_AND = re.compile(
    r"(?: (?:a|per|each) [a-z]+)? for (?:\d+ )?[^.;,\d]{3,40}(?:,| and|, and| or) (?:about |only )?"
)
_PERIOD = re.compile(
    r"^[ ]?(?:a|per|each|every) (?:month|year|day|week|hour|kilo|kilogram|piece|head|person)\b|^ (?:monthly|daily)\b"
)


def tell_share(view: View, decided: tuple[str, float, str] | Aside) -> What | Aside:
    if isinstance(decided, Aside):
        return decided
    measure, score, words = decided
    of = of_words(view, measure)
    because = {"measure": words} if words else {}
    if of:
        because["of"] = of
    return What(measure, unit=view.amount.unit or "percent", of=of, score=score, because=because)


def tell_goods(view: View, measure: str, per: str | None, score: float, words: str, unit: str | None) -> What:
    stage = None
    if measure == "wage":
        stage = pay_stage(view)[0]
        stage = "paid" if stage == "unspecified" else stage
    return What(measure, None, stage, unit, per or "unspecified", score=score, because={"measure": words})


def tell_people(view: View) -> What | Aside | None:
    decided = decide_people(view)
    if decided is None or isinstance(decided, Aside):
        return decided
    measure, kind, score, words = decided
    return What(measure, kind, unit="people", score=score, because={"measure": words})


def money_told(view: View, past: Past) -> What | Aside:
    if view.amount.per is None and _NOT_A_PENNY.search(
        view.article.folded[max(0, view.spot.start - 40) : view.spot.end]
    ):
        return Aside("figure_of_speech", view.article.text[view.spot.start : view.spot.end])
    if aside := exchange_rate(view) or _rate_before(view, past):
        return aside
    if aside := _of_others_again(view, past):
        return aside
    if level := level_after(view, past):
        return tell_money(view, past, level[0], 0.6, level[1])
    if (same := _says_again(view, past) or change_again(view, past)) is not None:
        return same
    if words := moved_by(view):
        if is_business(view, view.before):
            return Aside("not_labor", words)
        return tell_money(view, past, "change", 0.6, words)
    is_on_top = "with" in view.before[-20:] or " top of" in view.before[-24:]
    is_paid_too = is_on_top and past.money_what is not None and past.money_what.measure == "wage"
    if PLUS.search(view.before) or (
        is_paid_too
        and view.weight("take") < _TAKEN
        and _ON_TOP.search(view.before)
        and not view.behind.startswith(" in ")
    ):
        if past.last is not past.money and past.last_what is not None and past.last_what.measure == "quota_share":
            return tell_money(view, past, "quota", 0.5, "plus")
        if what := money_inherited(view, past):
            return what
    if (match := _OF_WHICH_ONE_SEES.match(view.behind)) and view.before in {"of ", "out of "}:
        return tell_money(view, past, "wage", 0.6, match[1])
    if (
        what := _in_row(view, past)
        or _taken_of(view, past)
        or _the_same_sum(view, past)
        or _moved_to(view, past)
        or _summed_up(view, past)
    ):
        return what
    is_former = past.money is not None and view.spot.start - past.money.end < 60
    is_level = past.money_what is not None and past.money_what.measure != "change"
    used = USED_TO_BE.search(view.before[-60:]) if is_former and is_level else None
    is_its_noun = used and _NAMED.get(used[1], past.money_what.measure) == past.money_what.measure
    if is_its_noun and (what := money_inherited(view, past)):
        return what
    if past.money_what is not None and past.money_what.measure == "fee" and (what := _price_of_favour(view, past)):
        return what
    if (
        past.goods is not None
        and past.last is past.goods
        and view.before.endswith(" or ")
        and past.last_what is not None
    ):
        return tell_money(view, past, past.last_what.measure, 0.6, "or")
    if (
        what := _in_parallel(view, past)
        or _of_others(view, past)
        or _gapped(view, past)
        or _of_other_payers(view, past)
    ) is not None:
        return what
    if words := fee_again(view, past.money, past.money_what):
        return replace(past.money_what, unit=view.amount.unit, score=0.5, because={"measure": words})
    decided = decide_money(view)
    is_weak = isinstance(decided, Aside) or decided[1] < 0.45
    if is_weak and _is_for_work(view, past):
        return tell_money(view, past, "wage", 0.5, "for")
    if isinstance(decided, Aside):
        if (
            past.last_what is not None
            and past.last_what.measure == "share"
            and past.last.sentence_index == view.spot.sentence_index
            and _AMOUNTS_TO.search(view.before)
        ):
            return tell_money(view, past, "revenue", 0.4, _AMOUNTS_TO.search(view.before)[0].strip())
        if decided.because:
            return decided
        if asked := asked_for(view):
            return tell_money(view, past, "wage" if asked in {"hours", "food"} else asked, 0.45, "")
        if what := money_inherited(view, past):
            return what
        return _money_of_article(view, past) or decided
    measure, score, words = decided
    if measure == "wage" and score < _SURE and asked_for(view) == "fee":
        return tell_money(view, past, "fee", 0.5, "")
    if measure == "price" and _is_of_piecework(view, past) and (what := money_inherited(view, past)):
        return what
    if measure == "wage" and _pays_on(view, past):
        return tell_money(view, past, "quota", 0.4, words)
    if score < 0.42 and (what := money_inherited(view, past)) and what.measure != measure:
        return what
    return tell_money(view, past, measure, score, words)


def _rate_before(view: View, past: Past) -> Aside | None:
    """ "A dollar traded at 14,200 won, compared with 8,400 in January": the rate that it was."""
    before = past.decisions[-1] if past.decisions else None
    if not isinstance(before, Aside) or before.reason != "exchange_rate":
        return None
    if not (PLUS.search(view.before) or view.before.endswith(("it is worth ", "it was worth "))):
        return None
    is_told = (
        before.because and view.article.folded.find(before.because, view.spot.sentence.start, view.spot.start) >= 0
    )
    return before if is_told else None


def _of_others_again(view: View, past: Past) -> Aside | None:
    """ "His compensation came to $7 million, or about $30,000 a day": what is no labor amount is none by the day."""
    before = past.decisions[-1] if past.decisions else None
    if not isinstance(before, Aside) or before.reason != "not_labor" or not view.spot.index:
        return None
    earlier = view.article.spots[view.spot.index - 1]
    if view.article.folded[earlier.end : view.spot.start] in {"/", " / "}:
        return before
    if (
        view.amount.per is None
        or earlier.amount.unit != view.amount.unit
        or earlier.sentence_index != view.spot.sentence_index
    ):
        return None
    between = view.article.folded[earlier.end : view.spot.start]
    return before if len(between) < 24 and _OR_SO.fullmatch(between) else None


def _price_of_favour(view: View, past: Past) -> What | None:
    """ "The usual price is 150 dollars", behind what somebody gave to be let off: the fee told before."""
    match = _THE_PRICE_IS.search(view.before[-70:]) if "price" in view.before or "rate" in view.before else None
    if match is None or past.money is None or past.money.start < view.spot.paragraph.start or past.money_what is None:
        return None
    return replace(past.money_what, unit=view.amount.unit, because={"measure": match[0].strip()})


def _the_same_sum(view: View, past: Past) -> What | None:
    """ "… to give 36,000 won. In town, 36,000 won is a lot": the sum told before, as a subject."""
    amount, spot = view.amount, view.spot
    if (
        past.money is None
        or not _IS_SPOKEN_OF.match(view.behind)
        or view.before.rstrip()[-1:] not in {"", ",", "“", '"'}
    ):
        return None
    for index in range(spot.index - 1, max(-1, spot.index - _LATELY), -1):
        other, what = view.article.spots[index], past.decisions[index]
        if not isinstance(what, What) or what.measure == "change":
            continue
        is_same = other.amount.unit_candidates == amount.unit_candidates and what.unit == amount.unit
        if is_same and other.amount.top == amount.top:
            words = view.article.text[other.start : other.end]
            return replace(what, score=what.score * 0.9, because={"measure": words})
    return None


def _taken_of(view: View, past: Past) -> What | None:
    """ "take half of her pay, which is near $400": pay before the taking."""
    before = past.last_what
    if past.last is None or before is None or before.measure != "quota_share":
        return None
    if past.last.sentence_index != view.spot.sentence_index:
        return None
    if not _OF_PAY_WHICH.fullmatch(view.article.folded, past.last.end, view.spot.start):
        return None
    what = tell_money(view, past, "wage", 0.7, view.article.text[past.last.start : past.last.end])
    what.pay_stage = "gross"
    return what


def _moved_to(view: View, past: Past) -> What | None:
    """ "went from 50,000 to 80,000", "rose to 2,000 a day from 1,500": what it is now is what it was."""
    if past.money is None or past.money is not past.last or past.money.sentence_index != view.spot.sentence_index:
        return None
    folded, start = view.article.folded, past.money.start
    is_from = folded.startswith("from ", start) or folded.endswith(" from ", 0, start)
    is_to = folded.startswith("to ", start) or folded.endswith(" to ", 0, start)
    if not (is_from and _TO.fullmatch(folded, past.money.end, view.spot.start)) and not (
        is_to and _FROM.fullmatch(folded, past.money.end, view.spot.start)
    ):
        return None
    return money_inherited(view, past)


def _summed_up(view: View, past: Past) -> What | None:
    """ "At the market rate it is worth $1.30", "that would add up to $105 million": the measure told before."""
    if past.money is None or past.money_what is None:
        return None
    is_next = view.spot.sentence_index - past.money.sentence_index == 1
    if is_next and "total" in view.before[-24:] and _MEANS.search(view.before):
        return tell_money(view, past, past.money_what.measure, past.money_what.score * 0.8, "that means")
    is_near = view.spot.sentence_index - past.money.sentence_index <= _STILL_MEANT
    if is_near and past.money_what.measure in {"quota", "fee"} and _SO_THAT_IS.search(view.before[-16:]):
        return tell_money(view, past, past.money_what.measure, past.money_what.score * 0.8, "that is")
    if past.money is not past.last:
        return None
    if view.spot.sentence_index - past.money.sentence_index > 1 or not _COMES_TO.search(view.before):
        return None
    before = past.money_what
    if past.money.start < view.spot.paragraph.start or before.per in {"item", "kg"}:
        return None
    is_of_one = (past.money.amount.top or 0) < _ALL_TOGETHER
    is_for_all = (
        before.measure == "quota" and is_of_one and is_millions(view)
    )  # of all who send: income of who takes it
    return tell_money(view, past, "revenue" if is_for_all else before.measure, before.score * 0.8, "it")


def _in_row(view: View, past: Past) -> What | None:
    """ "wages grew to $9 million, up from $2 million in 2005, $4 million in 2007": the same, by years."""
    before = past.money_what
    if before is None or past.money is None or past.money.sentence_index != view.spot.sentence_index:
        return None
    if before.measure != "wage" or not goes_on_in_row(view, past.money.end):
        return None
    return tell_money(view, past, "wage", before.score * 0.9, view.article.text[past.money.start : past.money.end])


def _in_parallel(view: View, past: Past) -> What | None:
    """ "$2,000 a month for a specialist and $1,400 for a nurse": the measure of the money before, for another."""
    before = past.money_what
    is_last = past.money is past.last or (past.said is past.last and past.said is not None)
    if past.money is None or before is None or not is_last or not view.behind.startswith(" for "):
        return None
    if past.money.sentence_index != view.spot.sentence_index or before.score < _SURE:
        return None
    between = view.article.folded[past.money.end : view.spot.start]
    is_of_fees = before.measure == "fee" and _TO_THERE_AND.fullmatch(between) is not None
    if len(between) > 60 or not (is_of_fees or _FOR_ONE_AND.fullmatch(between)):
        return None
    return tell_money(view, past, before.measure, before.score * 0.8, "for")


_TO_THERE_AND = re.compile(
    r"(?: \([^)]{1,40}\))?(?: to (?:go|get|travel) to| for) [a-z][a-z ]{2,30}(?:,| and|, and)"
    r"(?: about| only| another)? ?"
)
_SAME_VERB = re.compile(
    r"(?: (?:an?|per|each) [a-z]+)?(?:,| and|, and|,? while|,? but|;) (?:the |its |in )?[a-z][a-z .'’-]{1,30}? "
    r"(pays?|paid|gives?|gave|offers?|offered) (?:about |only |just |around |up to )?"
)


def _pay_just_told(view: View, past: Past) -> What | None:
    """The pay that the amount right before it told, shortly before and in the same sentence."""
    before = past.money_what
    if past.money is None or before is None or before.measure != "wage" or past.money is not past.last:
        return None
    if past.money.sentence_index != view.spot.sentence_index or view.spot.start - past.money.end > _GOES_ON:
        return None
    return before


def _of_other_payers(view: View, past: Past) -> What | None:
    """ "One state paid its pickers 120 rupees and the next paid 190": the same verb says the same once more."""
    if (before := _pay_just_told(view, past)) is None:
        return None
    folded = view.article.folded
    match = _SAME_VERB.fullmatch(folded, past.money.end, view.spot.start)
    if match is None or folded.find(match[1], past.money.surroundings.start, past.money.start) < 0:
        return None
    what = tell_money(view, past, "wage", before.score * 0.8, match[1])
    return replace(what, per=before.per) if what.per == "unspecified" and before.per else what


def _of_others(view: View, past: Past) -> What | None:
    """ "Uzbeks cost 110,000 rubles and Russians 160,000 rubles": the verb is left out, the measure stays."""
    if (before := _pay_just_told(view, past)) is None:
        return None
    match = _AND_OTHERS.fullmatch(view.article.folded, past.money.end, view.spot.start)
    if match is None or not (match[1] in WORKERS or match[1] in NATIONS):
        return None
    return tell_money(view, past, "wage", before.score * 0.8, match[1])


_GAPPED = re.compile(
    r"(?: (?:an?|per|each) [a-z]+)?(?: \([^)]{1,30}\))?(?:,| and|, and|,? while|,? but|;) (?:an?|the) "
    r"((?:(?!of |for |in |to |from |with |on |by |at |fee |bonus |fine |is |was )[a-z'’-]+ ){1,3})(?:about |only )?"
)
"""The next one, without the verb: "is paid 900, a mason 700"."""


def _gapped(view: View, past: Past) -> What | None:
    """ "The envoy is paid $800 a month, a counsellor $700 and a first secretary $600"."""
    if (before := _pay_just_told(view, past)) is None:
        return None
    one, other = view.amount.top, past.money.amount.top
    if view.amount.unit != past.money.amount.unit or not one or not other or not 1 / 8 <= one / other <= 8:
        return None
    is_end = view.behind[:1] in {"", ".", ",", ";"} or view.behind.startswith((" and ", " a ", " per "))
    match = _GAPPED.fullmatch(view.article.folded, past.money.end, view.spot.start) if is_end else None
    if match is None or not (
        is_person(match[1].split()[-1]) or match[1].rstrip().endswith(("er", "or", "ist", "ian", "ary", "ant"))
    ):
        return None
    what = tell_money(view, past, "wage", before.score * 0.8, match[1].strip())
    return replace(what, per=before.per) if what.per == "unspecified" and before.per else what


def _pays_on(view: View, past: Past) -> bool:
    """Whether others pay what the workers just before must: "has to pay $800 … Team leaders pay $1,100"."""
    before, pay = past.money_what, view.best("pay_verb")
    if past.money is None or before is None or before.measure != "quota" or pay is None or pay.side >= 0:
        return False
    if "pay" not in before.because.get("measure", "") or view.spot.start - past.money.end > 150:
        return False
    match = _PAYS_UP.search(view.before[-40:])
    return match is not None and match[1] not in OWNERS


def _money_of_article(view: View, past: Past) -> What | None:
    """Money without a telling word, in a text about workers: pay, or income of the state where it is millions."""
    value = view.amount.top
    if value is not None and not is_millions(view) and (words := levied(view)):
        return tell_money(view, past, "quota", 0.35, words)
    if value is None or not (is_worker_article(view) or (is_of_work(view) and not is_millions(view))):
        return None
    if is_millions(view):
        return tell_money(view, past, "revenue", 0.25, "") if view.amount.per is not None else None
    return tell_money(view, past, "wage", 0.3, "")


def _is_for_work(view: View, past: Past) -> bool:
    """ "1,500 bricks a day for 900 rupees", "worked 30 days for 200 dollars": pay for the work just named."""
    if past.last is None or past.last_what is None or past.last.sentence_index != view.spot.sentence_index:
        return False
    is_bought = view.weight("buy") > 0.2
    return (
        not is_bought
        and past.last_what.measure in {"hours", "quota"}
        and _FOR_PAY.search(view.before[-24:]) is not None
    )


def tell_money(view: View, past: Past, measure: str, score: float, words: str) -> What:
    because = {"measure": words} if words else {}
    kind = stage = item = None
    if measure == "fee":
        kind, because["kind"] = fee_kind(view)
    elif measure == "wage":
        stage, said = pay_stage(view)
        if stage == "unspecified" and (inherited := _stage_before(view, past)):
            stage, said = inherited
        if said:
            because["pay_stage"] = said
    elif measure in {"price", "revenue"}:
        item = item_words(view, measure)
    per = view.amount.per
    if per is None:
        near = period_near(view, measure)
        is_far = near is not None and near[1] and view.article.folded.find(
            near[1].lower(), *view.spot.surroundings
        ) < 0  # fmt: skip
        if is_far and past.money is not None and past.money.sentence_index == view.spot.sentence_index:
            near = None if past.money_what is not None and _shares_period(view, past, measure) else near
        if near is not None and not (measure in {"fee", "revenue"} and near[0] in {"item"}):
            per, because["per"] = near
        elif past.money is not None and past.money_what is not None and _shares_period(view, past, measure):
            per = past.money_what.per
            because["per"] = view.article.text[past.money.start : past.money.end]
    return What(
        measure, kind, stage, view.amount.unit, per or "unspecified", item,
        of=of_words(view, measure) if measure == "change" else None, score=score,
        because={field: said for field, said in because.items() if said},
    )  # fmt: skip


def _stage_before(view: View, past: Past) -> tuple[str, str] | None:
    """The stage of the pay just before, which this goes on with: "he now transfers 1,900 yuan, after 2,300 before"."""
    before = past.money_what
    if past.money is None or before is None or before.measure != "wage" or past.last is not past.money:
        return None
    is_same = past.money.sentence_index == view.spot.sentence_index
    if before.pay_stage in {None, "unspecified"} or not (is_same or USED_TO_BE.search(view.before[-60:])):
        return None
    if view.spot.start - past.money.end > _GOES_ON:
        return None
    return before.pay_stage, view.article.text[past.money.start : past.money.end]


_THE_RATE = re.compile(r"\bthe (?:amount|rate|price|pay|sum|payment) [^.;,\d]{0,30}$")


def _is_of_one_rate(view: View, past: Past) -> bool:
    """Whether pay by the kilo goes on: "650 a kilo … and 1,000 in the third stage", "the rate rises to 850"."""
    one, other = view.amount.top, past.money.amount.top if past.money is not None else None
    if past.money is None or past.money is not past.last or not one or not other or not 1 / 4 <= one / other <= 4:
        return False
    if view.amount.unit != past.money.amount.unit or view.spot.start - past.money.end > 120:
        return False
    is_same = past.money.sentence_index == view.spot.sentence_index
    is_next = past.money.sentence_index == view.spot.sentence_index - 1
    return is_same or (is_next and _THE_RATE.search(view.before) is not None)


_PRICE_OF_WORK = re.compile(r"\bthe (?:[a-z]+ )?price\b(?! (?:of|for|per|that|which|in|at)\b)[^.;,\d]{0,40}$")


def _is_of_piecework(view: View, past: Past) -> bool:
    """Whether "the price" is that of the work just told: "90 cents a pound to pickers. In May the price fell to 70"."""
    before = past.money_what
    if past.money is None or before is None or before.measure != "wage" or past.money.start < view.spot.paragraph.start:
        return False
    if before.per not in {"kg", "item"} or view.amount.unit != past.money.amount.unit:
        return False
    one, other = view.amount.top, past.money.amount.top
    is_alike = bool(one and other and 1 / 4 <= one / other <= 4)
    is_near = view.spot.sentence_index - past.money.sentence_index <= 1
    return is_alike and is_near and _PRICE_OF_WORK.search(view.before) is not None


def _shares_period(view: View, past: Past, measure: str) -> bool:
    """Whether the period of the money before holds here, too: pay and what is taken of it, in one paragraph."""
    before = past.money_what
    if before is not None and before.per in {"kg", "item"} and measure == before.measure == "wage":
        return _is_of_one_rate(view, past)
    if before is None or before.per in {None, "unspecified", "once", "kg", "item"}:
        return False
    one, other = view.amount.top, past.money.amount.top
    is_same = view.amount.unit == past.money.amount.unit
    if before.per == "hour" and (not is_same or (measure == "quota" and one and other and one > other)):
        return False  # more than an hour's pay is not taken off by the hour
    if one and other and is_same and not 1 / _ALIKE <= one / other <= _ALIKE:
        return False
    if past.money.start < view.spot.paragraph.start and view.spot.start - past.money.end > 400:
        return False
    return measure in {"wage", "quota"} and before.measure in {"wage", "quota"}


def _says_again(view: View, past: Past) -> What | None:
    """ "(about $97)", "or 500 dollars": the amount before in another currency."""
    if past.money is None or past.money_what is None or past.money.end > view.spot.start:
        return None
    latest = past.said.end if past.said is not None and past.said.start > past.money.start else past.money.end
    between = view.article.folded[latest : view.spot.start]
    is_equal = past.last is past.money and len(between) < _STILL_TOLD and _EQUIVALENT.fullmatch(between) is not None
    if len(between) > 60 and not is_equal:
        return None
    is_aside = (
        between in {", ", ". ", " "} and view.amount.qualifier in {"about", "nearly"} and view.amount.unit is not None
    ) or (
        between == ", " and view.behind.startswith(", ") and view.amount.unit is not None
    )  # "200 pesos, $3.60, per ton"
    if not is_aside and not is_equal and not _SAME_AGAIN.match(_without_period(between)):
        return None
    if view.amount.unit is not None and view.amount.unit == past.money_what.unit:
        return None
    what = past.money_what
    past.is_again = True
    return replace(what, unit=view.amount.unit, per=view.amount.per or what.per, because=dict(what.because))


_FOR_SOME = re.compile(r"[^.;]{0,24}? (?:for|to) [^.;]{4,90}? (?:and|or|but|while)(?: by| of)? $")
_LIST_OF_CHANGES = 130


def change_again(view: View, past: Past) -> What | None:
    """ "a rise of 4.2%, or $6.10": the change before, told in money; or "900 pesos for some, and 1,000 for others"."""
    last, what = past.last, past.last_what
    if past.money is not None and past.money_what is not None and past.money_what.measure == "change":
        between = view.article.folded[past.money.end : view.spot.start]
        if len(between) < _LIST_OF_CHANGES and view.behind.startswith((" for ", " to ")) and _FOR_SOME.match(between):
            return replace(past.money_what, unit=view.amount.unit, because=dict(past.money_what.because))
    if last is None or what is None or what.measure != "change" or last.amount.unit != "percent":
        return None
    if last.end > view.spot.start or not _SAME_AGAIN.match(view.article.folded[last.end : view.spot.start]):
        return None
    return What("change", None, unit=view.amount.unit, of=what.of, score=0.5, because=dict(what.because))


def _without_period(between: str) -> str:
    return _PERIOD.sub("", between)


def _beyond(past: Past) -> bool:
    """Whether the fees told before are those of all workers together."""
    return past.money is not None and (past.money.amount.top or 0) >= _ALL_TOGETHER


def money_inherited(view: View, past: Past) -> What | None:
    """The measure of the money before, where the amount's own words say nothing: "…, 40 dollars for rent"."""
    if past.money is None or past.money_what is None:
        return None
    gap = view.spot.start - past.money.end
    if gap > 160 or past.money.start < view.spot.paragraph.start:
        return None
    before = past.money_what
    is_of_all = before.measure == "fee" and _beyond(past)
    if is_millions(view) and before.measure in {"wage", "fee", "price"} and not is_of_all:
        return None
    is_for_all = before.measure == "quota" and view.before.endswith("that is ") and is_millions(view)
    measure = "revenue" if is_for_all else before.measure
    what = tell_money(view, past, measure, min(0.5, before.score * 0.8), "")
    what.because.setdefault("measure", view.article.text[past.money.start : past.money.end])
    return replace(what, kind=what.kind if before.measure != "fee" else before.kind)
