"""What a clause makes of an amount of money beside work: promised by the month, earned by cooking, paid for papers.

In: a view of the amount. Out: the measure with its words, or None: then the tally of single words decides. Not here:
who charges whom, and what is spent on what (money_frames).
"""

from __future__ import annotations

import re

from etl.reader.money_size import is_millions
from etl.reader.money_tally import NOT_LABOR
from etl.reader.money_words import HEDGE, MONTHLY
from etl.reader.view import View

_PROMISED = re.compile(
    r"\b(promised|guaranteed|offered)(?: (?:him|her|them|us|me|you|each|workers|(?:the |young )?(?:men|women)))?"
    rf"(?: (?:a|an) (?:salary|wage|pay)(?: of)?)? {HEDGE}$"
)
"""What somebody is promised by the month is pay, though a commission may come to it."""
_WORKS_FOR = re.compile(
    r"\b(?:she|he|they|i|we|who)(?:['’](?:d|ll))?(?: (?:would|will|could|can|must|had to|has to|have to|to|now|"
    r"still|had))*"
    r" (clean(?:s|ed)?|cook(?:s|ed)?|wash(?:es|ed)?|iron(?:s|ed)?|toil(?:s|ed)?|car(?:es|ed|e) for|looks? after|"
    rf"looked after|weld(?:s|ed)?|guard(?:s|ed)?|sweeps?|swept)\b[^.;:,\d]{{0,40}} for {HEDGE}$"
)
_THE_AVERAGE = re.compile(
    r"(?:^|[.;] |\band |, )(?:the|an) ((?:average|highest|lowest|largest|smallest|median|typical)"
    rf"(?: (?:payment|sum|amount|figure))?)(?: [a-z]+)? (?:was|is|came to|stood at) {HEDGE}$"
)
_PAID_FOR_WORK = re.compile(
    r"\b(?:pa(?:y|ys|id|ying)|borrow(?:ed|ing)?)\b[^.;]{0,50}\b(?:to (?:get|land|secure|obtain|find) (?:a|an|the|"
    r"his|her|"
    r"their) (?:jobs?|posts?|work|place|contracts?|visas?)|for (?:a|an|the|his|her|their) (?:jobs?|posts?|visas?|"
    r"permits?|"
    r"placements?|recruitment))\b"
)
_LOOKS_BACK = 240
_NEAR = 0.4
_PAPERS_COST = re.compile(
    r"\b((?:(?:work|residence|labou?r|exit|re-entry) )?(?:patents?|permits?|visas?|passports?|licen[cs]es?|work "
    r"cards?))"
    r"(?: (?:for|to|in) [a-z]+(?: [a-z]+)?| which| that)? (?:now |then |usually )?costs?(?: (?:him|her|them|me|us|you|"
    rf"each|(?:a|the|each|every) [a-z]+))? {HEDGE}$"
)
_BROKER_KEEPS = re.compile(
    r"\b(?:the|an?|his|her|their|our) ((?:broker|agent|recruiter|middleman|middlewoman|gangmaster|contractor|agency|"
    r"fixer|matchmaker)s?)(?: in [a-z]+)?(?:,? who [^.;]{2,60},)? (?:keeps?|kept|takes?|took|gets?|got|pockets?|"
    rf"pocketed|earns?|earned|makes?|made|charges?|charged) {HEDGE}$"
)
_A_HEAD = re.compile(
    r" (?:a|per|for each|for every) (?:head|worker|person|man|woman|girl|picker|maid|recruit|migrant|passenger)\b"
)
_HOUSEHOLDS_ASKED = re.compile(
    r"\b(?:households?|famil(?:y|ies)|residents|inminban|neighbou?rhood units?|citizens)(?: (?:in|of) [a-z]+(?: "
    r"[a-z]+)?)?"
    r" (?:is|are|was|were|has been|have been|had been) (?:each |also |then |again |now )?((?:asked|told|ordered|"
    r"required|"
    r"made|forced|instructed)(?: to (?:contribute|donate|hand (?:in|over)|give|submit|bring))?)"
    rf"(?: for)? {HEDGE}$"
)
_FOR_A_GOOD = re.compile(r" (?:a (?:head )?)?for (?:an?|each|every|their|his|her) ")
_AS_A_FEE = re.compile(
    r"(?: (?:from|off) (?:each|every|all|them|him|her|us|me)(?: of them| [a-z]+)?)? as an? "
    r"(?:[\"“‘]?[a-z-]+[\"”’]? ){0,2}[\"“‘]?(fee|deposit|bond|commission|bribe)\b"
)


_FIRM_LOSES = re.compile(
    r"\b(?:mines?|compan(?:y|ies)|firms?|factor(?:y|ies)|plants?|ports?|owners?|industry|economy|airline|railway|"
    r"producers?|carmaker|strike|stoppage|walkout|picket|blockade|shutdown|lockout)"
    r"(?: (?:is|was|are|has|have|had|been|already|now))* (loses?|lost|"
    r"losing|"
    rf"costs?|costing)(?: (?:the )?(?:company|firm|mine|economy|country|industry|it|them|owners?|"
    rf"(?:[a-z]+ )?(?:plant|works|mill|yard|port)(?: in [a-z]+)?))? {HEDGE}$"
)
_COURT_TAKES = re.compile(
    rf"\b(forfeit(?:ed|ing)?|forfeiture of|judge?ments? of|restitution(?: of)?|bail of|bond of)(?: [a-z]+){{0,2}} "
    rf"{HEDGE}$"
)
_COURT = re.compile(r"\b(?:court|judge|sentenced?|ordered|supervised release|pleaded|convicted|prison|months?)\b")
_BRINGS = re.compile(
    r"\b(?:an?|one|1|each|every|per) (?:kg|kilos?|kilograms?|sacks?|bags?|basket|crate|box|tonne|ton) of (?:[a-z]+ "
    r"){1,3}?"
    rf"(brings?|brought|fetch(?:es|ed)?|makes?|goes for|went for) {HEDGE}$"
)
_SEAM = re.compile(
    r"(?: (?:for|per) (?:an?|each|every|the)|,? a) (sleeve|seam|collar|cuff|hem|pocket|zipper|zip|buttonhole|waistband|"
    r"neckline|lining|side seam|button)\b"
)
"""Parts of a garment are not sold, they are sewn by the piece."""
_MINIMUM_IS = re.compile(
    r"(?:['’]s?|\b(?:the|legal|state|national|city|federal|hourly|daily|monthly|statutory|local)) (minimum)(?: in "
    rf"[a-z]+)?(?:,? (?:is|was|stands at|stood at|of))?,? {HEDGE}$"
)
_FOREMAN_EARNS = re.compile(
    r"\b(?:an?|the|each|every|his|her|their) (?:[a-z]+ ){0,2}?(?:foreman|supervisor|captain|overseer|engineer|site "
    r"manager|"
    rf"team leader|brigade leader)(?: in the same job| there| here)? (earns?|earned|makes?|made) {HEDGE}$"
)
_ENDS_PAY = re.compile(r"[.,;)]|$| (?:(?:a|per|each|every) (?:month|day|week|year|hour)|and|but|while)\b")
_MORTGAGED = re.compile(rf"\b(mortgaged?|mortgaging|pawned|pawning) (?:[a-z’'-]+ ){{1,6}}(?:for|to borrow) {HEDGE}$")
_TO_A_LENDER = re.compile(
    r" (?:(?:a|every|each) month )?(?:back )?to (?:an?|the|his|her|their|my) ((?:money)?lenders?|money[- ]lenders?|"
    r"loan sharks?|"
    r"creditors?)\b"
)
_BUYS_AT = re.compile(
    r"\b(?:label|brand|retailer|buyer|trader|chain|shop|store|importer|supermarket|mill|wholesaler)s? (?:then |now |"
    r"had )?"
    rf"(bought|buys?|purchased?|ordered)(?: (?:it|them|the [a-z]+))? (?:at|for) {HEDGE}$"
)
_A_MAID = (
    r"(?:an?|another|one|their|each) (?:[a-z-]+ ){0,3}?(?:maid|nanny|helper|housekeeper|caregiver|carer|"
    r"domestic worker)"
)
_HIRING_COSTS = re.compile(
    rf"\b(hiring|recruiting|bringing (?:in|over)|to hire|to recruit|to bring (?:in|over)) {_A_MAID}s?\b[^.;\d]{{0,60}} "
    rf"(?:costs?|takes|comes to) (?:families |households |an employer |employers )?{HEDGE}$"
)
_PAID_FOR = re.compile(rf"\b(paid|pays?|paying) (?:the agency |an agency |the agent )?{HEDGE}$")
_FOR_A_MAID = re.compile(
    r" for (?:an?|another) (?:[a-z-]+ ){0,2}?(?:maid|nanny|helper|housekeeper|caregiver|domestic worker|ethiopian|"
    r"filipina|"
    r"indonesian|kenyan|ugandan|sri lankan|nepali|indian|ghanaian|bangladeshi|vietnamese)\b"
)
"""What those who hire pay to get a maid is a fee."""
_SOUP_IS = re.compile(
    r"\b(?:an?|the|one) (?:[a-z-]+ ){0,2}?(soup|tin|bowl|loaf|plate|meal|lunch|dinner|beer|coffee|tea|bread|egg|"
    r"sandwich|"
    r"kebab|noodles|call|ticket|shower|bed|room|bunk|mattress|packet|bottle|phone card)(?: (?:of|in|at|from|to) [a-z]+"
    rf"(?: [a-z]+)?)? (?:is|was|costs?|comes at|goes for) {HEDGE}$"
)
_SHOPPER_PAYS = re.compile(
    r"\b(?:consumer|customer|shopper|diner)s?(?: (?:in|from) [a-z]+(?: [a-z]+)?)? "
    rf"(?:(?:is|are|will|would|may|can|then|now) )*(pay|pays|paying|paid|spends?|spent|spending) {HEDGE}$"
)
"""Who buys pays the price, whatever the worker sees of it."""
_GOT = re.compile(rf"\b(gets?|got|receives?|received|takes? home|took home|left with|sees?|saw) {HEDGE}$")
_ONCE_TAKEN_OFF = re.compile(
    r"(?: (?:a|per|each|every) (?:month|day|week|year))? (?:after|once) [^.;,\d]{2,60} "
    r"(?:(?:was|were|is|are|had been|has been|have been) )?"
    r"(?:deducted|subtracted|withheld|docked|taken (?:off|out|away)|deductions)\b"
)
"""What is left once something is taken off is pay that is kept."""
_OWED_PAY = re.compile(
    r"\b((?:unpaid|outstanding|overdue|withheld|stolen) (?:wages?|salar(?:y|ies)|pay)|wage arrears|arrears of wages) "
    rf"(?:amounting to|totall?ing|worth|of|came to|come to|add up to|are put at) {HEDGE}$"
)
_FLOOR = re.compile(rf"(?<!price )\b(floor)(?: wage| rate)? of {HEDGE}$")
_GROSS = re.compile(r" (gross)(?=[.,;)]| (?:a|per|in an?) (?:month|week|day|year|hour)\b)")
_BOSS_OWES = re.compile(
    r"\b(?:boss|employer|firm|company|owner|contractor|factory|farm|captain|landlord|agency)(?: of the [a-z]+)?"
    r"(?: (?:in|at) [a-z]+)? (?:still |now )?(owes|owed) (?:you|me|him|her|them|us|each|(?:the|its|his|her) "
    rf"(?:workers|men|women|crew|staff)) {HEDGE}$"
)
_COST_OF_LABOR = re.compile(rf"\b((?:cost|price) of labou?r) (?:of|is|was|at|comes to) {HEDGE}$")
_OF_NO_WORK = re.compile(
    rf"\b(pension|(?:child|unemployment|disability|housing) benefit|child support)s? (?:of|is|was|comes to) {HEDGE}$|"
    r"\b(futures)\b[^.;\d]{0,50}$"
)
_DAYS_AT = re.compile(r"\d (days?|shifts?|hours?|nights?|weeks?|months?) (?:of work )?at (?:the rate of )?$")
_LESS_ALSO = re.compile(
    r"\b(less|minus) (?:about )?[a-z]{0,3}[$€£¥₹]? ?\d[^.;]{0,120}(?:, (?:and )?|(?<!between [\d,]) and (?:another )?)$"
)
"""A list of what is taken off: "12 days at Rs 250, less Rs 324 provident fund, Rs 90 electricity"."""
_SHARES_A_ROOM = re.compile(
    rf"\b(?:shar(?:e|es|ed|ing)|rent(?:s|ed|ing)?|sleeps? in|lives? in|lived in) (?:an?|one|the) (?:[a-z-]+ )?(room|"
    rf"flat|bed|"
    rf"house|caravan|container|apartment)\b[^.;\d]{{0,50}} (?:at|for) {HEDGE}$"
)

_DEDUCTED = re.compile(r"\b(?:deduct|withh|docked|payslip|taken (?:off|from|out))")
_PAYS = re.compile(rf"\b(pays?|paid|paying) (?:them |the factory |the plant )?{HEDGE}$")
_CHARGES = re.compile(rf"\b(charges?|charged|asks?|asked) (?:its |the )?(?:customers |clients |buyers )?{HEDGE}$")
_FOR_A_JACKET = re.compile(
    r" (?:for|per) (?:an?|each|every|the) (?:finished )?(?:jacket|shirt|t-shirt|coat|suit|pair of (?:shoes|trousers|"
    r"jeans|gloves)|"
    r"dress|garment|wig|bag|toy|football|carpet|brick)\b"
)
_TRADER = re.compile(r"\b(?:traders?|buyers?|brands?|importers?|clients?|customers?|retailers?|orders?|wholesalers?)\b")
"""Who pays for goods, and no worker."""

_CLAUSES: tuple[tuple[str, re.Pattern[str] | None, re.Pattern[str] | None], ...] = (
    ("wage", _FOREMAN_EARNS, _ENDS_PAY),
    ("other", None, _TO_A_LENDER),
    ("fee", _MORTGAGED, None),
    ("wage", _GOT, _ONCE_TAKEN_OFF),
    ("wage", _DAYS_AT, None),
    ("wage", _FLOOR, None),
    ("wage", None, _GROSS),
    ("wage", _BOSS_OWES, None),
    ("wage", _COST_OF_LABOR, None),
    ("quota", _LESS_ALSO, None),
    ("wage", None, _SEAM),
    ("wage", _MINIMUM_IS, None),
    ("price", _BRINGS, None),
    ("price", _BUYS_AT, None),
    ("wage", _WORKS_FOR, None),
    ("fee", _PAPERS_COST, None),
    ("fee", _BROKER_KEEPS, _A_HEAD),
    ("fee", None, _AS_A_FEE),
)
"""(measure, before the amount, behind it): both stand there, where both are given. The first one decides."""
_OF_GOODS = (None, "item", "kg")
_TAIL = 160


def measure_of_clause(view: View) -> tuple[str, str] | None:
    """(measure, words) where the clause as a whole tells it, whatever nouns stand near."""
    if words := _of_court_or_firm(view):
        return NOT_LABOR, words
    tail, behind = view.before[-_TAIL:], view.behind
    if " cost" in tail and (match := _HIRING_COSTS.search(tail)):
        return "fee", match[1]
    if match := _OWED_PAY.search(tail):
        return "wage", match[1]
    if is_millions(view):
        return None
    if view.amount.per is None and _FOR_A_MAID.match(behind) and (match := _PAID_FOR.search(tail)):
        return "fee", match[1]
    if _FOR_A_JACKET.match(behind):
        match = _CHARGES.search(tail) or (_PAYS.search(tail) if _buys(view) else None)
        if match:
            return "price", match[1]
    is_fine = " fine" in tail[-50:]
    if (
        not is_fine
        and (match := _SOUP_IS.search(tail) or _SHARES_A_ROOM.search(tail))
        and not _is_near(view, _DEDUCTED)
    ):
        return "price", match[1]
    if view.amount.per in _OF_GOODS and (match := _SHOPPER_PAYS.search(tail)):
        return "price", match[1]
    for measure, said_before, said_behind in _CLAUSES:
        follows = said_behind.match(behind) if said_behind else None
        if said_behind and follows is None:
            continue
        if match := said_before.search(tail) if said_before else follows:
            return measure, match[1]
    if view.amount.per in MONTHLY and (match := _PROMISED.search(tail)):
        return "wage", match[1]
    if (match := _HOUSEHOLDS_ASKED.search(tail)) and not _FOR_A_GOOD.match(behind):
        return "quota", match[1]
    if (match := _THE_AVERAGE.search(tail)) and _PAID_FOR_WORK.search(view.article.folded, *_lines_before(view)):
        return "fee", match[1]
    return None


def _of_court_or_firm(view: View) -> str:
    """What a court takes, what a strike costs a firm, a pension and the price on an exchange are nobody's pay."""
    tail = view.before[-_TAIL:]
    if match := _OF_NO_WORK.search(tail):
        return match[1] or match[2]
    if (match := _COURT_TAKES.search(tail)) and _is_near(view, _COURT):
        return match[1]
    if (" los" in tail or " cost" in tail) and (match := _FIRM_LOSES.search(tail)):
        return match[1]
    return ""


def _is_near(view: View, pattern: re.Pattern[str]) -> bool:
    return pattern.search(view.article.folded, *view.spot.surroundings) is not None


def _lines_before(view: View) -> tuple[int, int]:
    """The span of the lines before the amount, in its paragraph."""
    return max(view.spot.paragraph.start, view.spot.start - _LOOKS_BACK), view.spot.start


def _buys(view: View) -> bool:
    """Whether the one who pays is a trader, in this sentence or the one before."""
    is_trader = _TRADER.search(view.article.folded, *_lines_before(view)) is not None
    return is_trader and view.weight("pay_noun") < _NEAR
