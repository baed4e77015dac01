"""Kilograms and pieces: a work norm, pay in kind, the goods of a price; or production, which says nothing about labor.

A norm that must be met is a quota: an amount that workers must hand over. Rations are pay in kind. What a firm or a
state produces, trades or stores is not about labor.

In: a view of the amount. Out: (measure, per, score, words) or an `Aside`.
"""

from __future__ import annotations

import re

from etl.reader.harm import is_for_the_dead
from etl.reader.model import Aside
from etl.reader.view import View

_NORM = re.compile(
    r"\b(must|have to|has to|had to|mandated|tasked|compelled|instructed|quota|quotas|norm|norms|target|targets|"
    r"required|require|requires|"
    r"forced to|expected|expects|expect|ordered|orders|plan|assigned|obliged|needs? to"
    r"|supposed to|meet|fulfil|fulfill|demand|demands|demanded|demanding|request(?:ed|ing|s)?|targeting|"
    r"hand(?:ed|ing)? in|hands? over|turn(?:s|ed|ing)? in|bring|deliver|"
    r"collect|collection|submit|made|reach|reaches|asked for|owes?|"
    r"contributions?|levy|levies|state's share|present|contribute|donate|donations?|find|finish|"
    r"gather)\b"
)
_FOOD = re.compile(
    r"\b(rations?|rice|corn|maize|food|meals?|grain|flour|pork|meat|bread|noodles|beans|oil|barley|"
    r"potatoes|wheat|lentils|sugar|cabbage|fish|squid|crabs?|pollock|milk|eggs?)\b"
)
_GIVEN = re.compile(
    r"\b(get|gets|got|getting|receiving|receive|receives|received|given|gave|gives|ration|rations|paid|pay|pays|buys?|buy|"
    r"provid(?:e|es|ed|ing)|subsist(?:s|ed|ing)?|"
    r"instead of|handed|issued|bonus|allotted|fed|enough|entitled|brings? home|brought home|takes? home|"
    r"owed (?:me|us|him|her|them)|left with|kept|credited|promised|told|meals? (?:is|are|was|were))\b"
)
_PIECES = re.compile(
    r" (?:of )?(?:[a-z'’-]+ ){0,2}?(shirts?|pairs?|pieces?|garments?|bricks?|trees?|wigs?|eyelashes|bags?|"
    r"sacks?|metres?|meters?|pyong|acres?|square metres?|cubic metres?|tonnes?|boxes|crates?|baskets?"
    r"|trousers|sets?|jackets?|units?|items?|buckets?|tubs?|wagons?|carts?|barrows?|wheelbarrows?|orders?|"
    r"deliveries|rooms?|logs?|parts|sheets|uniforms?|"
    r"collars?|seams?|gloves?|balls?|calls|bundles?|eggs?|carpets?|tiles?|bunches|plants?|rows?|hooks|"
    r"fish|lines|boards|cloth|nets|dishes|cases|bottles|phones|screens|panels|pots|beds|stitches|or fewer|"
    r"or more)\b"
    r"((?:[^.;,]{0,24}?)?\b(?:an?|per|each|every|in a) (day|shift|hour|week|month|minute)|"
    r"[^.;,]{0,12}(?: daily| hourly))?"
)
_IS_NORM = re.compile(
    r"\b(?:norms?|quotas?|plan|target|figure)(?: (?:for|on) [a-z ]{2,30})? (?:is|are|was|were|stood|stands|"
    r"(?:is|are|was|were) (?:set|put|fixed|remembered|given))(?: at| as)? (?:about |some |around )?$"
)
_GIVEN_TO_MAKE = re.compile(
    r"\b(?:unit|team|brigade|platoon|squad|line|section|group|table|workshop|we|they|each)(?: of [a-z]+)? "
    r"(?:is|are|was|were) (?:given|set|assigned|allotted) (?:about |some |up to )?$"
)
_FOR_MAKING = re.compile(
    r"\b(?:paid|pays?|promised?|earns?|earned|gets?|got|receives?|received)\b[^.;]{0,50} for "
    r"(?:making|moulding|molding|sewing|stitching|packing|picking|laying|cutting|rolling|peeling|producing) "
    r"(?:about |some |up to )?$"
)
"""Work that is paid by what is made of it."""
_THINGS_A_DAY = re.compile(r"(?: [a-z'’-]+){1,4}? (?:an?|per|each|every) (day|shift|hour|week|month)\b")
_FOR_EACH_HEAD = re.compile(
    r"\b(?:for (?:each|every)|per) (?:[a-z-]+ )?(?:member|household|family|head|person|"
    r"adult|resident)\b"
)
_HANDS = re.compile(
    r"\b(?:inmates?|prisoners?|workers?|labou?rers?|he|she|they|i|we|each|family|families|women|men|woman|"
    r"man|pickers?|diggers?|children|girls|boys|harvesters?|who)\b"
    r"(?: [a-z']+){1,4} (?:about |some |up to |around |at least |more than )?$"
)
_PRODUCED = re.compile(
    r"(?<!\bto )(?<!must )\b(produced?|produces|output|exported|exports?|imported|imports?|shipped|"
    r"harvest(?:ed)?|freeze|freezes|mined|caught|catch|capacity|stored|cargo|company|sold|aid)\b"
)
_BULK = 50_000
_MANY = 10_000
"""More kilograms or pieces than one worker or a team is asked for."""
_DAILY = 1.2
"""Kilograms that one person is fed with in a day."""
_LINES = 300
_MEALS = re.compile(r"\b(?:rations?|breakfast|lunch|supper|dinner|meals?|gruel|fed)\b")
_HOME = re.compile(r"\b(?:br(?:ings?|ought)|takes?|took|carr(?:y|ies|ied)) home [a-z ]{0,20}$")
_BUYS = re.compile(
    r"\b(?:(?:can|could|to|i|we|they|you|and|would) (?:only |hardly |barely )?(?:buy|bought|afford)|needs?|"
    r"needed|buys|(?:does|do|did|would|can) ?not (?:even )?buy|(?:ca|could)n[’']t (?:even )?buy|"
    r"enough (?:for|to (?:buy|get))|equivalent (?:of|to)|equal to) (?:about |only |"
    r"at least |up to |just |even )?$"
)
_CONTAINER = re.compile(r"\b(?:the|a|an|per|each) (?:sack|bag|crate|box|bale|tin|tray)s? of (?:about |some )?$")
HOLDS = re.compile(
    r"\b(?:buckets?|bags?|box(?:es)?|crates?|sacks?|baskets?|bins?) (?:holds?|weighs?|contains?|takes?) "
    r"(?:about |some |up to )?$"
)
_PRICED = re.compile(r"\b(?:paid|pays?|price|rate|receives?|get|gets|earns?|collection|picking|harvesting|sums?)\b")
"""What is paid for one kilogram: the kilogram is no pay."""
_IS_CONTAINER = re.compile(r" (?:buckets?|bags?|box(?:es)?|crates?|sacks?|baskets?|bales?|loads?)\b")
"""What a container holds is its size."""
_ENOUGH = re.compile(r"^enough (?:for|to (?:buy|get))\b")
"""How much pay buys, where the words belong to the amount."""
_TAKEN_OFF = re.compile(
    r"\b(?:takes?|took|taken|deduct(?:s|ed)?|withh(?:olds?|eld)|confiscate[sd]?|requisition(?:s|ed)?|collect(?:s|ed)?|"
    r"subtract(?:s|ed)?) (?:off |back |away |another |a further |about |some |up to |as much as )*$"
)
"""What a farm or a county takes of the goods that workers are due."""
_HANDED_OUT = re.compile(
    r"\b(?:workers?|farmers?|miners?|famil(?:y|ies)|households?|they|we|i|he|she|each|members?|employees|"
    r"people) (?:(?:only|each|"
    r"actually|finally) )?(?:(?:were|was|are|is) (?:only |just )?(?:given|paid|handed|issued)|received?|"
    r"receives|gets?|got) "
    r"(?:only |just |about |a mere )?$"
)
_QUOTA_IS = re.compile(r"\b(?:quotas?|norms?)\b[^.;:]{0,40} (?:is|are|was|were|of) (?:about |up to )?$")
_HANDING = (
    "donat",
    "collect",
    "contribut",
    "hand",
    "submit",
    "provid",
    "gather",
    "bring",
    "deliver",
    "present",
    "offer",
)
_TASKED = re.compile(
    r"\b(?:tasked with|(?:required|ordered|asked|told|obliged|forced|expected|made|had|have|has) to|must) "
    r"(?:donat|collect|contribut|hand|submit|gather|bring|deliver|present)[a-z]*"
    r"(?: (?:in|over|up|at least))?(?: (?:about |at least )?|[^.;:]{3,50}(?:,| and) )$"
)
_PLURAL = re.compile(r"(?! (?:square|cubic) ) (?:[a-z-]+ ){0,2}[a-z]{2,}s\b(?! (?:ago|later|of age))")
_FOOD_REACH = 260
_OF_A_HARVEST = 1_000_000
"""So many kilograms are nobody's ration and nobody's norm."""
_RATE = re.compile(r"[^.;,\d]{0,30}?\b(?:an?|per|each|every) (day|shift|week|month|hour|year|meal)\b")


_ASKED_TO_MAKE = re.compile(
    r"\b(demand(?:s|ed|ing)?|order(?:s|ed|ing)?|requir(?:es?|ed|ing)|insist(?:s|ed|ing)?|decree[sd]?|mandate[sd]?|"
    r"instruct(?:s|ed)?|stipulate[sd]?|directive|wants?|wanted|asks?|asked|told|expects?|"
    r"expected)\b(?: [a-z]+){0,3}? (?:each|every|all|the) (?:[a-z-]+ ){1,4}"
    r"(?:must |should |to )?(?:produce|make|harvest|catch|mine|dig|cut|collect|provide) (?:about |at least |up to )?$|"
    r"\b(for (?:one|each|every|a single) (?:person|worker|man|woman|household|family|pupil|student)) to "
    r"(?:produce|make|gather|collect|deliver|harvest|find) (?:about |at least |up to )?$|"
    r"\b((?:fail(?:s|ed|ing)?|unable|refuse[sd]?) to) (?:produce|make|gather|collect|deliver|harvest|pick|pluck|"
    r"bring in) "
    r"(?:about |at least )?$"
)
"""What each is asked to produce is a norm, and no output of a farm."""
_BY_DOING = re.compile(
    r"\b(?:by|from) (?:picking|harvesting|gathering|plucking|collecting|digging|catching|selling|peeling|sorting) "
    r"(?:about |some |up to |at least )?$|\b(?:can|could|able to) (?:pick|harvest|pluck|gather) (?:about |some |"
    r"up to )?$"
)
"""What somebody manages, and is asked of nobody."""
_PRICE_OF_KILOS = re.compile(
    r"\b(?:(?:prices?|costs?|worth|value|equivalent) of|(?:not|cannot|n[’']t|barely|hardly)(?: even)? (?:buy|afford)) "
    r"(?:about |some |only |just )?$"
)
"""What pay comes to in goods: "about the price of 12 kilos of meat"."""
_PAY_COMES_TO = re.compile(
    r"\b(?:salar(?:y|ies)|wages?|pay|earnings|income)\b[^.;]{0,80} "
    r"(equivalent to|equal to|worth|equals?|comes? to|amounts? to) (?:about |some |only |just |barely )?$"
)
"""What a month's pay comes to in rice is told by the month: pay in kilos."""
_IN_KIND = re.compile(
    r" (?:of )?(?:(?:[a-z-]+ ){0,2}?(pies|cakes|biscuits|cookies|sweets|snacks|eggs|loaves|buns|cigarettes|coupons|"
    r"vouchers|towels|blankets|t-shirts)|(?:[a-z-]+ ){0,2}?(packs|packets|bars|bottles|cans|tins|cartons|boxes|bags|"
    r"sacks|rolls|bowls|jars|tubes)(?: of (?:[a-z]+ )?(?:rice|corn|flour|soap|oil|noodles|ramen|snacks|sugar|meat|fish|"
    r"cigarettes|food|milk|kimchi|toothpaste|liquor|coffee|salt|beer|soju|sweets))?)\b"
    r"(?:,? (?:an?|per|each|every) (day|shift|week|month|year))?"
)
"""What workers are handed besides money, or instead of it."""
_WORKERS_GET = re.compile(
    r"\b(?:workers?|employees|labou?rers?|women|men|staff|miners?|soldiers|prisoners?|inmates?|farmers?|cooks?|cook|"
    r"seamstresses|each|everyone|families|factories|shifts|they|we|i|he|she)\b[^.;]{0,40}? (?:receive[sd]?|"
    r"receiving|gets?|got|"
    r"(?:is|are|was|were|be|been) (?:now |each |only |also |still )?(?:given|issued|handed|paid|allotted)) "
    r"(?:an? (?:maximum|average|allowance|ration|bonus) of |about |only |just |up to |another )*$"
)
_GIVES_WORKERS = re.compile(
    r"\b(?:gave|gives?|giving|hand(?:s|ed)?(?: out)?|issue[sd]?|pa(?:id|ys?)) (?:the |its |their |each |every |"
    r"[a-z]+['’]s )?(?:[a-z]+ ){0,2}?(?:workers?|employees|labou?rers?|women|men|staff|miners?|farmers?|cooks?|them|"
    r"of them) (?:about |only |up to )*$|\bworkers?\b[^.;]{0,40} (?:allowance|ration|bonus) of (?:about |up to )?$"
)
_IF_THEY_MAKE = re.compile(
    r"\b(?:if|unless|until|once|provided) (?:they|he|she|we|you|i|(?:the |a |each )?(?:workers?|team|family|couple)) "
    r"(?:have |has |had )?(?:make|makes|made|mould(?:s|ed)?|produce[sd]?|finish(?:es|ed)?|complete[sd]?|"
    r"deliver(?:s|ed)?|"
    r"pick(?:s|ed)?|sew(?:s|n|ed)?|stitch(?:es|ed)?|pack(?:s|ed)?|reach(?:es|ed)?) (?:at least |about |all )?$"
)
"""A norm that pay hangs on."""
_MOST_PIECES = 100
_CHANGED_BY = re.compile(r"\b(reduced|cut|raised|increased|lowered|trimmed|slashed) by (?:about |another )?$")


def decide_goods(view: View) -> tuple[str, str | None, float, str] | Aside:
    """For kilograms."""
    before, behind, amount = view.before, view.behind, view.amount
    if match := _CONTAINER.search(before[-24:]) or HOLDS.search(before[-30:]):
        return Aside("not_labor", match[0].strip())
    inside = view.article.folded[view.spot.start : view.spot.end]
    if amount.top == 1 and before.endswith(("for ", "per ", "of ")) and (match := _PRICED.search(before + behind)):
        return Aside("not_labor", match[0].strip())
    if "-" in inside and (match := _IS_CONTAINER.match(behind)):
        return Aside("not_labor", match[0].strip())
    if " by " in before[-12:] and (match := _CHANGED_BY.search(before[-30:])) and _is_of_rations(view):
        return ("change", None, 0.5, match[1])
    if amount.per is not None and (match := _PAY_COMES_TO.search(before)):
        return ("wage", amount.per, 0.5, match[1])
    if match := _PRICE_OF_KILOS.search(before) or _BUYS.search(before) or _ENOUGH.search(inside):
        return Aside("not_labor", match[0].strip())
    if is_for_the_dead(view):
        return Aside("not_labor", "families")
    if (amount.top or 0) >= _OF_A_HARVEST:
        return Aside("not_labor", view.article.text[view.spot.start : view.spot.end])
    match = _RATE.match(behind)
    per = amount.per or (match[1] if match and match[1] != "meal" else "item" if match else None)
    given = _GIVEN.search(before)
    food = _FOOD.search(view.article.folded[view.spot.start : view.spot.end] + behind[:30]) or _FOOD.search(
        before[-40:]
    )
    if match := _BY_DOING.search(before[-50:]):
        return Aside("not_labor", match[0].strip())
    if match := _ASKED_TO_MAKE.search(before):
        return ("quota", per, 0.6, match[0].split()[0])
    norm = _nearest(_NORM, before)
    given = _nearest(_GIVEN, before)
    produced = _nearest(_PRODUCED, before)
    if (
        food
        and (given is not None or "ration" in before or "food" in before)
        and (norm is None or (given or 0) >= norm)
        and (produced is None or (given or 0) > produced)
    ):
        return ("wage", per, 0.65, food[0])
    most = amount.value_high or amount.value_low or 0
    if most <= _DAILY and per == "day" and norm is None and produced is None and _is_of_rations(view):
        return ("wage", per, 0.45, "ration")
    if (
        most <= _DAILY
        and (given is not None or "ration" in before or "amount" in before)
        and (given or 0) >= (norm or 0)
    ):
        return ("wage", per, 0.5, before[given or 0 :].split()[0])
    if match := _TAKEN_OFF.search(before[-40:]):
        return ("quota", per, 0.5, match[0].strip())
    if (match := _HANDED_OUT.search(before[-50:])) and _speaks_of_food(view):
        return ("wage", per, 0.5, match[0].strip())
    if given is not None and _HOME.search(before):
        return ("wage", per, 0.5, "home")
    if produced is not None and (norm is None or produced > norm):
        return Aside("not_labor", before[produced:].split()[0])
    if norm is not None and (match := _QUOTA_IS.search(before)):
        return ("quota", per, 0.6, match[0].split()[0])
    if (amount.value_high or amount.value_low or 0) >= _BULK:
        return Aside("not_labor", "")
    if norm is not None or (view.weight("quota_noun") > 0.3):
        return ("quota", per, 0.65, before[norm:].split()[0] if norm is not None else view.best("quota_noun").cue.words)
    if per in {"day", "shift", "hour"} and max(view.weight("worked"), view.weight("working")) > 0.15:
        return ("quota", per, 0.45, per)
    if per and most > _DAILY and not food and (match := _FOR_EACH_HEAD.search(behind)):
        return ("quota", per, 0.45, match[0].strip())
    if food and per:
        return ("wage", per, 0.4, food[0])
    return Aside("not_labor", "")


def _speaks_of_food(view: View) -> bool:
    """Whether the lines before name the food that kilograms without a noun are of."""
    start = max(view.spot.paragraph.start, view.spot.start - _FOOD_REACH)
    return _FOOD.search(view.article.folded, start, view.spot.start) is not None


def _is_of_rations(view: View) -> bool:
    """Whether the lines before speak of food that is given out."""
    start = max(view.spot.paragraph.start, view.spot.start - _LINES)
    return _MEALS.search(view.article.folded, start, view.spot.start) is not None


def decide_pieces(view: View) -> tuple[str, str | None, float, str] | None:
    """For a bare number: pieces that must be made, "30 shirts a shift". None where it counts none."""
    if any(verb in view.before for verb in _HANDING) and (match := _TASKED.search(view.before)):
        noun = _PLURAL.match(view.behind)
        if noun is not None and (view.amount.top or 0) < _MANY:
            return ("quota", view.amount.per, 0.5, match[0].split()[0])
    if in_kind := _given_pieces(view):
        return in_kind
    match = _PIECES.match(view.behind)
    if match is not None and (said := _IF_THEY_MAKE.search(view.before)):
        return ("quota", match[3] or view.amount.per, 0.5, said[0].strip())
    if match is None:
        return _norm_of_things(view)
    norm = _nearest(_NORM, view.before)
    per = match[3] or view.amount.per
    if said := _IS_NORM.search(view.before) or (per and _GIVEN_TO_MAKE.search(view.before)):
        return ("quota", per or "day", 0.55, said[0].strip())
    if (view.amount.value_high or view.amount.value_low or 0) >= _MANY:
        return None
    produced = _nearest(_PRODUCED, view.before)
    if per and " for " in view.before and (said := _FOR_MAKING.search(view.before)):
        return ("quota", per, 0.5, said[0].split()[-1])
    if per and norm is None and produced is None and _HANDS.search(view.before[-70:]):
        return ("quota", None if per == "minute" else per, 0.55, match[1])
    if per and (
        norm is not None or view.weight("quota_noun") > 0.2 or max(view.weight("worked"), view.weight("working")) > 0.3
    ):
        if produced is not None and (norm is None or produced > norm):
            return None
        return ("quota", per, 0.6, match[1])
    if norm is not None and view.weight("quota_noun") > 0.35 and len(view.before) - norm < 40:
        return ("quota", None, 0.45, match[1])
    return None


def _given_pieces(view: View) -> tuple[str, str | None, float, str] | None:
    """ "receive three bars of soap a month": pay in kind that is counted."""
    match = _IN_KIND.match(view.behind)
    if match is None or (view.amount.top or 0) > _MOST_PIECES:
        return None
    before = view.before[-90:]
    if not (_WORKERS_GET.search(before) or _GIVES_WORKERS.search(before)):
        return None
    return ("wage", match[3] or view.amount.per, 0.5, match[1] or match[2])


def _norm_of_things(view: View) -> tuple[str, str | None, float, str] | None:
    """ "The quota was one sweater a day": a norm of whatever the noun names."""
    said = _IS_NORM.search(view.before)
    match = _THINGS_A_DAY.match(view.behind) if said else None
    return ("quota", match[1], 0.5, said[0].strip()) if said and match else None


def _nearest(pattern: re.Pattern[str], before: str) -> int | None:
    """Where the last match in the words before begins."""
    last = None
    for match in pattern.finditer(before):
        last = match.start()
    return last
