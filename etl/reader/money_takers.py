"""Who takes money off pay, whatever the verb: "lifts 60 from each man's envelope", "500 never reaches them".

In: a view of an amount of money and its tally. Out: the tally with what the frame speaks for. The frames are few and
hold for any verb: what comes off pay, off a worker or out of a sum named before; where the amount itself goes; whose
share, slice or due it is; whose name stands before a colon. Who takes and who is left with it decides.
"""

from __future__ import annotations

import re

from etl.reader.article import Cue
from etl.reader.money_faults import fault_of
from etl.reader.money_size import is_beyond_all_pay, is_millions
from etl.reader.money_tally import add
from etl.reader.people_words import is_person
from etl.reader.transfers import RECRUITERS, sort_of_hand
from etl.reader.view import View
from etl.reader.word_test import has_one_of

_PERIOD = (
    r"(?:,? (?:(?:a|per|each|every) (?:hour|day|night|shift|week|month|year|season|head|man|woman|worker|person|doctor)"
    r"(?: (?:a|per|each|every) [a-z]+)?|monthly|apiece|each))?"
)
_PAY = (
    r"(?:wages?|salar(?:y|ies)|pay|paychecks?|paycheques?|pay ?packets?|pay ?slips?|envelopes?|earnings|income|"
    r"stipends?)"
)
_OFF_PAY = re.compile(
    rf"{_PERIOD} (?:(?:straight |directly )?(?:from|off|out of)|of) "
    rf"(?:the |their |his |her |its |my |our |each |every |a |all )?(?:[a-z’'-]+ ){{0,3}}?{_PAY}\b"
)
"""What is taken off pay: behind the amount."""
_OFF_WORKER = re.compile(
    rf"{_PERIOD} (?:from|off|out of) (?:(?P<them>them|every one|each(?= *[.,;]| of ))|"
    r"(?:each|every|all|any)(?: of)? (?:the |these |those |its )?(?:[a-z]+ )??(?P<one>[a-z]+)|"
    r"the (?P<all>workers|men|women|crew|builders|waitresses|girls|doctors|nurses))\b|"
    rf"{_PERIOD} of (?:each|every) (?P<every>[a-z]+)\b"
)
_OF_THE_SUM = re.compile(
    rf"{_PERIOD} (?:out )?of (?:it|that|this|the (?:total|sum|money|(?:monthly |full |whole )?[\d$€£¥][^ .;]*))\b"
)
_GOES = re.compile(
    rf"{_PERIOD}(?: (?:of|from|out of) (?:it|that|this|which|each|the (?:sum|money|total)))?,?"
    r"(?: (?:then|is|was|are|were|being|would|will|has|have|must|immediately|automatically|first|promptly|all)){0,3} "
    r"(?:go(?:es|ne|ing)?|went|ends? up|ended up|lands?|landed|finds? its way|found its way|disappear(?:s|ed)?|"
    r"sticks?|stuck|"
    r"vanish(?:es|ed)?|flow(?:s|ed|ing)?|funnel+ed|routed|channel+ed|siphoned(?: off)?|creamed off|diverted|wired|"
    r"belong(?:s|ed)?|falls?|fell|accrue(?:s|d)?|revert(?:s|ed)?|due|owed|payable|reserved|destined|travels?|"
    r"credited|paid|split|shared|divided|stay(?:s|ed)?|remain(?:s|ed)?|makes its way|made its way|trickle(?:s|"
    r"d)?) (?:straight |"
    r"directly |back |up |over |down |on )?"
    r"(?:to|in|into|with|for|towards|between|among) ((?:[a-z’'-]+ ?){1,7})"
)
_CARRIED = re.compile(
    rf"{_PERIOD},? (?:is|are|was|were|has to be|had to be|must be) (?:then |first )?(?!paid|owed|"
    rf"given)[a-z]{{3,}}(?:ed|en|nt|ld|ought) "
    r"(?:straight |directly |back |up |over |down |on )?(?:to|into) ((?:[a-z’'-]+ ?){1,5})"
)
"""Where the amount goes: it is the subject."""
_NEVER_SEEN = re.compile(
    rf"{_PERIOD}(?: of (?:it|that|this))? (?:(?:has|have|had) to be|must be|is|are|was|were) (?:sent|handed|"
    rf"passed|turned|"
    r"delivered|surrendered) (?:up|over|in|upwards|off)\b(?! to (?:him|her|them|us|me)\b)|"
    rf"{_PERIOD} (?:never (?:reach(?:es|ed)|gets? to|got to|arrive[sd]?|makes? it|made it|shows? up)|(?:is|was|"
    rf"are|were) "
    r"(?:gone|lost|withheld|kept back|spoken for|lopped off|knocked off|creamed off|skimmed off|stopped|struck off)\b|"
    r"does not (?:reach|belong)|(?:comes?|came|goes|went|is taken|was taken) (?:straight |directly )?(?:out of|"
    r"off|from) "
    rf"(?:the |their |his |her |its |my |our |each |every )?(?:[a-z’'-]+ ){{0,2}}?{_PAY}\b|"
    r"(?:that )?(?:he|she|they|we|i|the men|the women) (?:has |have |had )?never (?:saw|sees?|seen|got))"
)
_IS_SEEN = re.compile(
    rf"{_PERIOD}(?: (?:actually|finally|really|ever|eventually))? (?:reach(?:es|ed)|trickles? down to|arrives? with) "
    r"(?:him|her|them|us|me|(?:the|each|every) (?:worker|workers|man|men|woman|women|builders?|crew|doctors?|"
    r"nurses?))\b"
)
_SHARE_IS = re.compile(
    r"\b([a-z]+)['’]s? (?:own |monthly |yearly |annual |official |usual |standard )?"
    r"(?:share|cut|slice|bite|dues?|rake-?off|take|portion|allotment|tenth|handover|piece|part|percentage|tithe|"
    r"skim|toll|slab|chunk|commission|"
    r"claim|lion[’']s share)"
    r"(?: (?:of (?:it|that|this|the [a-z]+|each [a-z]+)|for each [a-z]+))?(?:,|:| is| was| stands at| stood at|"
    r" comes to|"
    r" came to| amounts to| amounted to| runs to| works out at| would be|, at| at| of)? "
    r"(?:about |some |around |only |just |up to |at least |nearly |roughly |a mere )*$"
)
_LABEL = re.compile(
    r"(?:^|[.;,:(–—] ?)(?:and |for |to )?(?:the |his |her |their )?([a-z]+)(?: [a-z]+)?: (?:about |another )?$"
)
_VERB_OFF = re.compile(
    r"\b(?!pay|paid|lay|laid|sell|sold|set|sets|kick|start|went|took|take|hold|held|call|put|write|wrote|live|"
    r"lives|round|peel|count|read|show)"
    r"[a-z]{3,12}(?:s|ed|es|ing) off (?:about |another |some |up to )?$|"
    r"\bstruck off (?:about )?$|\b(?:cut|take|took|takes|lop|shave|skim|slice|clip|trim|knock) off (?:about |"
    r"another |some |up to )?$"
)
_OFF_UNIT = re.compile(
    rf"{_PERIOD} off (?:each|every|the|their|his|her) (?:[a-z]+ )?(?:hour|day|shift|piece|sack|kilo|bag|ton|"
    rf"tonne|basket|"
    r"metre|pay|wages?|slip|pair|shirt|garment|box|bucket|load|dollar|euro|yuan|ruble|rouble|rupee)s?\b"
)
_OFF_INSIDE = re.compile(r" off | of (?:the|their|his|her|its|each|every) ")
_SWALLOWS = re.compile(
    r"\b(?:swallow(?:s|ed)?|eats? up|ate up|devours?|devoured|gobbles? up|gobbled up|soaks? up|absorbs?|absorbed) "
    r"(?:about |another |some |up to )?$"
)
_LEANS_ON = re.compile(
    r"\b(?:lean(?:s|ed)? on|squeez(?:e|es|ed)|tap(?:s|ped)?|milk(?:s|ed)?|shake(?:s)? down|dun(?:s|ned)?|"
    r"hound(?:s|ed)?|"
    r"sh(?:ake|akes|ook)(?= [a-z]+ down)|press(?:es|ed)?|pester(?:s|ed)?|bleed(?:s)?|bled) (?:the |each |every |"
    r"his |her |their |its )?[a-z]+(?: down)? for "
    r"(?:about |another |some |up to )?$"
)
_DAYS_WORK = re.compile(
    r"\b(?:day|week|fortnight|month|night|hour|shift|season)['’]s (?:work|labou?r|toil|[a-z]{3,}ing)\b[^.;\d]{0,30}$"
)
_IS_THEIRS = re.compile(
    r"[, ]{1,2}(?:is|are|was|were) (?:theirs|hers|ours|mine|his (?:to keep|own)|his(?=[.,;]))(?: to keep)?\b"
)
_SPLIT_VERB = re.compile(
    r"\b(?:claw|hand|fork|turn|sign|hold|kick|surrender|pass|send|move)(?:s|ed|ing)? (?:about |another |some )?$|"
    r"\b(?:gives?|gave|keeps?|kept|held|sent|passes) (?:about |another |some )?$"
)
_PARTICLE = re.compile(
    rf"{_PERIOD} (?:back(?! (?:home|to (?:his|her|their)))|over|in(?= *[.,;:])|away|up(?! (?:to|front))|upwards|"
    rf"upstairs)\b"
)
"""Behind the amount, of the verb before it: "claws 70 back", "pass 3,500 up the line"."""
_TO_FIRST = re.compile(
    r"^[“\"'‘]?to (?:(?:the|their|his|its) (?:[a-z]+ )??)?([a-z]+) (?:each |every |the )?(?:[a-z]+ ){0,2}?[a-z]+ "
    r"(?:about |some |another )?$"
)
_TELLS_PAY = (
    "earn", "pay_noun", "pay_verb", "keep", "gets", "owed", "promise", "fee", "recruit", "bribe", "fine", "exemption",
    "price", "cost", "goods", "trade", "revenue", "business", "debt", "on_paper",
)  # fmt: skip
_TAKER = re.compile(
    r"(\b(?:in|at|from|of|near|outside) (?:the |a |his |her |their )?)?\b"
    r"(party|pyongyang|havana|regime|consulate|embassy|minders?|captains?|secretary|commander|homeland|"
    r"overseers?|treasury)\b(?! (?:said|says|members?|officials?|congress|times|university))"
)
_NOT_OFF_PAY = re.compile(
    r"\b(?:rents?|fares?|tickets?)(?: [a-z]+)? (?:swallow(?:s|ed)?|eats? up|ate up|gobbles? up) "
    r"(?:about |another |some )?$|"
    r"\b(?:police(?:men)?|patrolmen|guards|soldiers) (?:shake|shook) down [^.;,\d]{3,30} for (?:about |up to )?$"
)
_LEAN = 0.5
_NO_PRIVATE_SUM = 100_000
_STRIPPED_OF = re.compile(
    r"\b(?:stripped|robbed|relieved|deprived|cheated|fleeced|bilked|divested|defrauded|shorn) (?:out )?of "
    r"(?:about |some |up to )?$"
)
_IN_WAGES = re.compile(rf" (?:in|of) (?:[a-z]+ )?(?:{_PAY}|overtime|back pay)\b")
"""Who is cheated of wages has earned them."""
_IS_ITS_OWNERS = re.compile(rf"{_PERIOD} (?:is|are|was|were) (?:the |their |his |her )?([a-z]+)['’]s?\b")
_WANTS_ITS = re.compile(r"\b([a-z]+) (?:wants?|gets?|takes?|claims?|demands?|collects?|expects?) (?:its|his|their) $")
_OF_THIS_X = re.compile(
    r"\b(?:of|from|out of) (?:this|that|it|which|the (?:sum|money|total|[\d$€£¥][^ ;]*)),? (?:the |their |his )?"
    r"(?:[a-z]+ )?([a-z]+) (?:alone )?(?:gets?|got|sees?|saw|receives?|received|pockets?|keeps?|kept|draws?|"
    r"nets?|wants?|"
    r"claims?|is given|is paid) (?:about |some |only |just )?$"
)
_MUST = re.compile(
    r"\b(?:must|(?:has|have|had|is|are|was|were) (?:obliged |forced |made |required |bound |expected |supposed )?to) "
    r"(?:each |then |also |first )?(?!pay|spend|live|survive|wait|settle|work|buy|borrow|accept|repay|cover|be\b|"
    r"get|do\b|"
    r"earn|receive|keep|eat|feed|have|last|rise|make do|cost|reach|produce|leave|share|stretch|save|take home)"
    r"[a-z]+(?: (?:up|in|over|out|together|on|up with))? (?:about |at least |another |up to )?$"
)
_ON_TABLE = re.compile(
    r" (?:on|onto|into|in) (?:the |his |her |their )?([a-z]+)['’]s? (?:table|desk|hand|hands|pocket|account|box)\b"
)
_LATER_OFF_PAY = re.compile(
    r"[^.;\d]{0,50}?\b(?:taken|deducted|withheld|docked|subtracted|stopped|recouped|recovered|held back) (?:straight |"
    rf"directly )?(?:out of|from|off) (?:the |their |his |her |its |my |our |each |every )?(?:[a-z]+ ){{0,2}}?{_PAY}\b"
)
_FROM_OWNER = re.compile(rf"{_PERIOD} from (?:the |their |his |her |its )?(?:[a-z]+ ){{0,2}}?([a-z]+)\b")
_HALF_OF_IT = re.compile(
    r"\b(?:gets?|got|sees?|saw|keeps?|kept|receives?|received) (?:a |about |just |only |less than |more than )*"
    r"(?:half|third|quarter|fifth|tenth|part|fraction|sliver|rest)(?: of (?:it|that|this))?,? (?:about |some |"
    r"or |just )?$"
)
_AFTER_TAKING = re.compile(
    rf"{_PERIOD},? (?:after|once|when) (?:the |his |her |their )?(?:[a-z]+ ){{1,3}}(?:has |have |had )?(?:taken|"
    rf"had|skimmed|"
    r"deducted|helped|withheld|creamed|docked|collected|claimed) (?:off |itself |themselves )?(?:their|its|his|"
    r"the|to)\b"
)
_NOUN_OF_FEE = re.compile(r"\b(?:fees?|fines?|deposit|debt|loan|costs?|advance)\b[^.;]{0,40}$")
_OFF = (" of ", " off ", " out of ", " from ")
_COLLECTS = ("collect", "draw", "take", "get", "receiv", "claim")
_IS_PAY = re.compile(
    rf"\b(?:their|his|her|my|our|whose) (?:full |monthly |whole )?$|\b(?:(?:{_PAY}|bonus|overtime|allowance|"
    rf"treatment|contract),?|"
    r"paid|earns?|receives?)(?: (?:of|is|was|are|were|at|averag(?:es|ed|ing)|worth))? (?:about |around |some |"
    r"just |only |"
    r"up to )?$"
)
_KEEP_OF_MEN = frozenset(
    "side bunkhouse rent food board lodging dormitory insurance canteen fund chest coffers bunk meals".split()
)
"""What workers are made to pay for out of their wages; and "the North Korean side"."""
_HOLDS = frozenset("account accounts hands coffers pocket pockets".split())
"""Behind these, "of" tells whose they are."""
_OF_NATIONS = frozenset("north korean chinese russian cuban".split())
_ENDS = frozenset("at in on from of for by with is was are were and or but as than which who that".split())
_AT_MOST = 75
_IS_A_FEE = 0.35


_RULERS_GET = re.compile(
    r"\b(?:consulate|embassy|party|regime|delegation|mission|ministry|bureau|minders?|state security) "
    r"(?:then |also |itself )?(?:gets|got|receives|received|is given|was given) (?:about |another |only )?$"
)
"""Of the pay of one worker, rulers get no revenue and no wage."""


def weigh_takers(view: View, totals: dict[str, float], words: dict[str, str]) -> None:
    """What the frame around the amount says of who takes it, and off whom."""
    if fault_of(view) or _NOT_OFF_PAY.search(view.before):
        return  # a fine, a bribe for the police, a rent
    if is_beyond_all_pay(view):
        return  # millions are what all workers together bring
    behind, tail, taker = view.behind, view.before[-_AT_MOST:], _who(view)
    inside = view.article.folded[view.spot.start : view.spot.end]
    if match := _OFF_INSIDE.search(inside):  # "4 yuan off every hour", "$600 of the monthly" is one amount
        behind = inside[match.start() :] + behind
    if said := _off_pay(view, behind, taker):
        _taken(totals, words, said)
    elif said := _deducted_later(view, behind, tail, totals):
        _taken(totals, words, said)
        add(totals, words, "fee", -0.8, "")
    if not _IS_PAY.search(tail[-30:]):  # "their 330 a month was wired to the unit" is pay, wherever it goes
        if match := _NEVER_SEEN.match(behind):
            _taken(totals, words, match[0].strip())
        elif match := _IS_SEEN.match(behind):
            _kept(totals, words, match[0].strip())
        elif match := _GOES.match(behind) or _CARRIED.match(behind):
            _weigh_goal(totals, words, match)
    if said := _left_to_worker(behind, tail, taker):
        _kept(totals, words, said)
    if match := _whose(behind, tail):
        hand = taker if match[1] == "they" else sort_of_hand(match[1])
        if hand in {"owner", "state"} and match[1] not in RECRUITERS:
            _taken(totals, words, match[0].strip())
        elif hand == "worker":
            _kept(totals, words, match[0].strip())
    elif (match := _RULERS_GET.search(tail)) and not is_millions(view):
        _taken(totals, words, match[0].strip())
        add(totals, words, "revenue", -0.8, "")
    elif said := _taken_by_verb(view, behind, tail, taker):
        _taken(totals, words, said)
    elif match := _DAYS_WORK.search(tail):
        _kept(totals, words, match[0].strip())
        add(totals, words, "price", -0.8, "")
    elif taker_named := _only_takers(view):
        add(totals, words, "quota", _LEAN, taker_named)
        add(totals, words, "wage", -0.2, "")


def _only_takers(view: View) -> str:
    """Who takes in all that he is named with, where nothing tells of pay: the party, the consulate, a minder."""
    if max(view.weight(role) for role in _TELLS_PAY) > 0.3 or view.amount.per == "hour":
        return ""
    clause = view.article.folded[max(view.spot.clause.start, view.spot.start - 70) : view.spot.start]
    named = [match[2] for match in _TAKER.finditer(clause) if match[1] is None]
    return named[-1] if named else ""


def _off_pay(view: View, behind: str, taker: str | None) -> str:
    """The words behind the amount that tell that it comes off pay, off a worker, or out of a sum."""
    if taker == "worker" or not has_one_of(behind[:24], _OFF):
        return ""
    if max(view.weight(role) for role in ("fine", "fee", "bribe")) > _IS_A_FEE:
        return ""
    if (match := _OFF_PAY.match(behind)) and not (match[0].startswith(" of ") and taker is None):
        return match[0].strip()
    if _is_of_recruitment(view):
        return ""
    if match := _OFF_WORKER.match(behind):
        worker = match["them"] or match["one"] or match["all"] or match["every"]
        if match["them"] or sort_of_hand(worker) == "worker" or is_person(worker):
            return match[0].strip()
    match = _OF_THE_SUM.match(behind) if taker in {"owner", "state"} else None
    return match[0].strip() if match else ""


def _deducted_later(view: View, behind: str, tail: str, totals: dict[str, float]) -> str:
    """ "200 a month for board, taken out of wages"; nothing where a fault or a fee is told."""
    if "fine" in view.near or totals.get("fee", 0.0) > 1.0 or _NOUN_OF_FEE.search(tail):
        return ""
    match = _LATER_OFF_PAY.match(behind)
    return match[0].strip() if match else ""


def _left_to_worker(behind: str, tail: str, taker: str | None) -> str:
    """The words that tell that the amount is what a worker is left with."""
    match = _IS_THEIRS.match(behind)
    if match is None and " of " in tail[-12:] and _IN_WAGES.match(behind):
        match = _STRIPPED_OF.search(tail)
    if match is None and has_one_of(behind[:20], ("after ", "once ", "when ")):
        match = _AFTER_TAKING.match(behind)
    if match is None and taker == "worker":
        match = _HALF_OF_IT.search(tail)
        if match is None and " from " in behind[:24] and has_one_of(tail[-24:], _COLLECTS):
            match = _FROM_OWNER.match(behind)
            if match is not None and sort_of_hand(match[1]) not in {"owner", "state"}:
                match = None
    return match[0].strip() if match else ""


def _whose(behind: str, tail: str) -> re.Match[str] | None:
    """Whose the amount is said to be: "the party's slice is", "is the captain's", "of this, Pyongyang gets"."""
    for match in (
        _SHARE_IS.search(tail),
        _IS_ITS_OWNERS.match(behind),
        _WANTS_ITS.search(tail),
        _ON_TABLE.match(behind),
    ):
        if match is not None and sort_of_hand(match[1]) is not None:
            return match
    if tail.startswith(("to ", "“to ", '"to ')) and (match := _TO_FIRST.search(tail)):
        return match
    if ": " in tail[-12:] and (match := _LABEL.search(tail)) and sort_of_hand(match[1]) in {"owner", "state"}:
        return match
    return _OF_THIS_X.search(tail)


def _taken_by_verb(view: View, behind: str, tail: str, taker: str | None) -> str:
    """A verb that takes, by its particle or its frame: "nibbles off 300", "are stripped of", "squeezes them for"."""
    match = None
    if " off " in tail[-12:]:
        match = _VERB_OFF.search(tail)
    if match is None and " off " in behind[:20]:
        match = _OFF_UNIT.match(behind)
    if match is None and " of " in tail[-12:] and not _IN_WAGES.match(behind):
        match = _STRIPPED_OF.search(tail)
    if match is None and (view.amount.top or 0) < _NO_PRIVATE_SUM:
        match = _SWALLOWS.search(tail) or _LEANS_ON.search(tail)
    if match is None and " of " not in tail[-8:] and _SPLIT_VERB.search(tail):
        match = _PARTICLE.match(behind)
    is_regular = view.amount.per in {"month", "year", "week"} and taker == "worker"
    if match is None and is_regular and not _is_of_recruitment(view):
        match = _MUST.search(tail)
    return match[0].strip() if match else ""


def _weigh_goal(totals: dict[str, float], words: dict[str, str], match: re.Match[str]) -> None:
    hands: list[str | None] = []
    is_of = False
    for word in match[1].split():
        if word in _HOLDS:
            is_of = True
        if word in _ENDS and not (word == "of" and is_of):
            break
        if word in _OF_NATIONS:
            continue
        hands.append(sort_of_hand(word.removesuffix("'s").removesuffix("’s")))
    if "recruiter" in hands or "official" in hands:
        return
    if "owner" in hands or "state" in hands or not _KEEP_OF_MEN.isdisjoint(match[1].split()):
        add(totals, words, "quota", 0.8, match[0].strip())
        add(totals, words, "wage", -0.5, "")
        add(totals, words, "revenue", -1.2, "")
    elif "worker" in hands or "family" in hands:
        _kept(totals, words, match[0].strip())


def _taken(totals: dict[str, float], words: dict[str, str], said: str) -> None:
    add(totals, words, "quota", 1.5, said)
    add(totals, words, "wage", -1.2, "")
    add(totals, words, "revenue", -0.8, "")


def _kept(totals: dict[str, float], words: dict[str, str], said: str) -> None:
    add(totals, words, "wage", 1.2, said)
    add(totals, words, "quota", -1.2, "")


def _who(view: View) -> str | None:
    """The nearest of the two parties in front of the amount."""
    start = view.spot.start
    return view.actor(Cue(start, start, (), ""))


def _is_of_recruitment(view: View) -> bool:
    return max(view.weight(role) for role in ("recruit", "bribe", "fine", "exemption", "fee")) > _IS_A_FEE
