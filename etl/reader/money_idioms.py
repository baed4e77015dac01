"""Fixed ways to speak of pay and prices: who is "on" a sum a month, what a thing is in the shops, what is paid back.

In: a view of the amount and its tally. Out: the tally with what the idiom speaks for. Each pattern reads the words that
touch the amount, or the head of its sentence ("For a woman from the North he transfers …").
"""

from __future__ import annotations

import re

from etl.reader.money_tally import NOT_LABOR, add
from etl.reader.money_words import MONTHLY
from etl.reader.view import JOBS, NATIONS, WORKERS, View

_HEDGE = r"(?:about |some |around |only |just |up to |at least |nearly |roughly )?"
_IS_ON = re.compile(rf"\b(?:is|are|was|were|am|i'm|he's|she's|they're|starts?|started) on {_HEDGE}$")
_RATE = re.compile(r" (?:an?|per|each|every) (?:hour|day|shift|week|month|year)\b")
_FOR_A_JOB = re.compile(r"(?: (?:a|per|each|every) (?:month|week|day))? for (?:an?|the) (?:[a-z-]+ )?([a-z]+)\b")
_IN_SHOPS = re.compile(
    r"(?: (?:a|per) [a-z]+)? (?:in|at|from) (?:(?:an?|the|its|their|any|most|many|some) )?(?:[a-z]+ ){0,2}"
    r"(?:supermarkets?|shops?|stores?|boutiques?|outlets?|duty-free|retail)\b"
)
_PAID_BACK = re.compile(
    r"\b(?:repay|repaid|pay back|paid back|refund(?:ed)?|reimburse[d]?|hand back|handed back|make good|"
    r"recover(?:ed)?)\b"
    rf"[^.;\d]{{0,40}} {_HEDGE}$"
)
_OF_WAGES = re.compile(
    r"[^.;]{0,60}?\b(?:withheld|deducted|kept back|docked|unpaid|wages?|overtime|pay|salar(?:y|ies)|owed|underpaid)\b"
)
_FROM_OFFICIAL = re.compile(
    r"\bfrom (?:the |an? )?(?:[a-z]+ )?(?:guards?|officials?|police(?:man|men)?|officers?|cadres?|inspectors?|bureau|"
    rf"secretary)\b[^.;\d]{{0,24}} costs? {_HEDGE}$"
)
_FOR_A_WORKER = re.compile(
    r"(?:^|[.;:“\"] ?|\b(?:and|but) )for (?:an?|one|each|every) (?:[a-z]+ )??([a-z]+)(?: [a-z]+){0,6}?,? "
    r"(?:he|she|it|they|we|i|the [a-z]+|[a-z]+) (?:pays?|paid|transfers?|transferred|sends?|sent|wires?|wired|"
    r"spends?|spent)"
    rf" (?:out )?{_HEDGE}$"
)

_CHARGED_TO_THEM = re.compile(
    r"\b(?:charged|billed|passed on) to (?:the |each |their |its )?(?:[a-z]+ )?(?:workers?|women|men|crew|staff|"
    r"employees|"
    rf"drivers|miners|trainees|them)\b[^.;\d]{{0,40}}?(?:at|:|,)? {_HEDGE}$"
)
_COST_OF_ONE = re.compile(
    r"\b(?:costs?|price) of (?:each|every|an?|one|the|such)(?: of (?:them|these))?(?: [a-z-]+){0,2}? "
    rf"(?:at|to be|is|was|comes to|came to) {_HEDGE}$"
)
_THING_COSTS = re.compile(r"\b(?:living|kilo|kilogram|bag|ticket|meal|visa|permit|room|bed|rice|fuel)\b")
_SENT = re.compile(rf"\b(?:send|sends|sent|sending) {_HEDGE}$")
_HOME = re.compile(r"(?: (?:a|per|each|every) [a-z]+)?(?: back)? (?:home|to (?:his|her|their|my|our) [a-z]+)\b")
_FOR_THE_RIGHT = re.compile(r"\bfor (?:the|that|this) (?:right|privilege|permission|freedom|favou?r)\b[^.;\d]{0,60}$")
_TO_SILENCE = re.compile(
    r"(?: (?:each|apiece|in cash))? (?:not )?to (?:forget|keep (?:quiet|silent|(?:his|her|their|my) mouths? shut)|"
    r"say nothing|"
    r"stay (?:quiet|silent)|look (?:away|the other way)|turn a blind eye|close (?:his|her|an|their|one) eyes?|"
    r"let (?:him|her|them|us) "
    r"(?:go|pass|out|through))\b"
)
_PAID_BACK_BY = re.compile(
    r"\b(?:famil(?:y|ies)|workers?|women|men|he|she|they|parents|recruits|trainees?|maids?|applicants|"
    r"candidates|runaways|nurses|deckhands|students) (?:was|were|is|are|had|have|has|must)"
    r"(?: (?:told|made|ordered|forced|asked))?(?: to)? (?:reimburse|repay|pay back|refund|make good|"
    r"compensate)\b[^.;\d]{0,30}$"
)
_BRINGS = re.compile(
    rf"\b(?:kilo|kilogram|tonne|ton|crate|box|pair|piece|punnet|litre|sack) (?:brings?|earns?|"
    rf"fetches) (?:the )?[a-z]+ {_HEDGE}$"
)


_CAN_EARN = re.compile(rf"\b(?:can|could|may|might) (?:still |each |now )?earn {_HEDGE}$")
_GOES_FAR = re.compile(
    r" (?:(?:does|do|did|would|will)(?:n[’']t| not) (?:even )?(?:go far|buy|last|cover|feed)|"
    r"(?:can|could)(?:n[’']t|not| not| only| hardly| barely)? ?(?:even |only )?(?:buy|purchase|feed|cover)|"
    r"goes far|(?:is|was) (?:barely |hardly |not |still not )?(?:even )?enough (?:to|for))\b"
)
"""What pay buys, told of the sum itself."""
_MONTHLY_COST = re.compile(
    r"\b(?:monthly|daily|yearly|annual|hourly) (?:labou?r )?costs? (?:of|for|per) (?:each|every|an?|one)\b[^.;]{0,50}"
    r"\b(?:workers?|labou?rers?|women|woman|man|men|employees?|seamstress(?:es)?)\b[^.;]{0,12}"
    r" (?:is|was|at|of|came to) "
    rf"{_HEDGE}$"
)
_DEPENDING = re.compile(
    r"(?: (?:a|per|each) (?:month|day|year))?,? depending on (?:the |their |his |her |one[’']s )?(?:[a-z]+ ){0,2}"
    r"(?:service|rank|position|seniority|skills?|experience|grade|jobs?|task|work|profession|trade|post|performance)\b"
)


_SO_AS_NOT_TO = re.compile(
    r"(?: (?:a|per|each|every) [a-z]+)?,? (?:so as |in order )?(?:not to (?:have to )?(?:work|go|come|attend|turn up|"
    r"report|take part|"
    r"serve|join|appear|show up)|to (?:skip|stay (?:away|home|at home)|be (?:left alone|let off|excused|exempt\w*|"
    r"spared|marked|listed|"
    r"released|freed)|avoid (?:work|mobili[sz]ation|duty|the)|get out of|stay off|trade|run (?:his|her|their) own)|"
    r"and (?:is|are|was|were) (?:left alone|listed|marked|excused|let off|recorded|counted|exempt))\b"
)
_INSTEAD = re.compile(r"(?: (?:a|per|each|every) [a-z]+)? instead\b(?! of)")
_PAY_OR_GIVE = re.compile(
    r"\b(?:pay|pays|paid|paying|contribute|contributes|give|gives|hand over|hand in|hands in|come up with|pays? in|"
    r"paid in) (?:[a-z]+ )?(?:about |up to )?$"
)


def weigh_idioms(view: View, totals: dict[str, float], words: dict[str, str]) -> None:
    """What the idiom that the amount stands in says about it."""
    behind, tail = view.behind, view.before[-40:]
    if "earn" in tail and (match := _CAN_EARN.search(tail)):
        add(totals, words, "wage", 0.8, match[0].strip())
        add(totals, words, "fee", -1.0, "")
    if _GOES_FAR.match(behind):
        add(totals, words, "wage", 0.9, behind[:24].strip())
        add(totals, words, "price", -0.8, "")
    if "cost" in view.near and (
        match := _MONTHLY_COST.search(view.article.folded, max(0, view.spot.start - 110), view.spot.start)
    ):
        add(totals, words, "wage", 1.4, match[0].strip())
        add(totals, words, "price", -1.4, "")
    if "depending" in behind and (match := _DEPENDING.match(behind)):
        add(totals, words, "wage", 1.2, match[0].strip())
        for name in ("revenue", "price", NOT_LABOR):
            add(totals, words, name, -0.8, "")
    is_rate = view.amount.per in MONTHLY or _RATE.match(behind) is not None
    if is_rate and " on " in tail and (match := _IS_ON.search(tail)):
        add(totals, words, "wage", 1.0, match[0].strip())
    if is_rate and " for " in behind[:24] and (match := _FOR_A_JOB.match(behind)) and _is_worker(match[1]):
        add(totals, words, "wage", 0.9, match[0].strip())
        add(totals, words, "price", -0.8, "")
    if is_rate and (match := _COST_OF_ONE.search(view.before[-60:])) and not _THING_COSTS.search(match[0]):
        add(totals, words, "wage", 1.2, match[0].strip())
        add(totals, words, "price", -1.4, "")
    if " to " in view.before and (match := _CHARGED_TO_THEM.search(view.before)):
        add(totals, words, "quota", 1.2, match[0].split()[0])
        add(totals, words, "fee", -1.2, "")
        add(totals, words, "wage", -0.6, "")
    if "sen" in tail and _SENT.search(tail) and (match := _HOME.match(behind)):
        add(totals, words, "wage", 1.1, f"sent{match[0]}")
        add(totals, words, "quota", -1.2, "")
    if "payment of" in tail and (match := _UPON_PAYMENT.search(tail)):
        add(totals, words, "fee", 1.4, match[0].strip())
        add(totals, words, "wage", -1.0, "")
    if match := _stays_away(view):
        add(totals, words, "fee", 1.6, match)
        add(totals, words, "quota", -1.4, "")
        add(totals, words, "wage", -1.4, "")
    if "for " in view.before and (match := _FOR_THE_RIGHT.search(view.before)):
        add(totals, words, "fee", 1.3, match[0].strip())
        for name in ("quota", "wage"):
            add(totals, words, name, -1.0, "")
    if match := _TO_SILENCE.match(behind):
        add(totals, words, "fee", 1.4, match[0].strip())
        add(totals, words, "wage", -1.2, "")
    if (match := _PAID_BACK_BY.search(view.before)) and not _OF_WAGES.match(behind):
        add(totals, words, "fee", 1.1, match[0])
        add(totals, words, "wage", -1.0, "")
    if match := _BRINGS.search(view.before[-60:]):
        add(totals, words, "price", 1.1, match[0].strip())
        add(totals, words, "wage", -0.8, "")
    if match := _IN_SHOPS.match(behind):
        add(totals, words, "price", 1.1, match[0].strip())
        add(totals, words, "wage", -1.0, "")
    if (match := _PAID_BACK.search(view.before[-70:])) and _OF_WAGES.match(behind):
        add(totals, words, "wage", 1.2, match[0].strip())
        add(totals, words, NOT_LABOR, -0.6, "")
    if "cost" in view.near and (match := _FROM_OFFICIAL.search(view.before[-70:])):
        add(totals, words, "fee", 1.2, match[0].strip())
        add(totals, words, "price", -1.0, "")
    if "for " in view.before and (match := _FOR_A_WORKER.search(view.before)) and _is_worker(match[1]):
        add(totals, words, "wage", 1.3, match[0].strip())
        add(totals, words, "quota", -1.2, "")
        add(totals, words, "fee", -0.7, "")


def kind_of_favour(view: View) -> tuple[str, str] | None:
    """The kind of a fee for silence, for an official or for the right to stay away, and the words that say so."""
    if match := _TO_SILENCE.match(view.behind):
        return "bribe", match[0].strip()
    if match := _FROM_OFFICIAL.search(view.before[-70:]):
        return "bribe", match[0].strip()
    if said := _stays_away(view):
        return "exemption", said
    if match := _FOR_THE_RIGHT.search(view.before):
        return "exemption", match[0].strip()
    return None


_FOR_AWAY = re.compile(
    r"(?: (?:a|per|each|every) [a-z]+)?,? for (?:an? |the |each |every |his |her |their )?(?:days? of |"
    r"month of )?(?:absence|staying (?:away|home|at home)|"
    r"skipping|not (?:working|coming|going|attending|turning up))\b"
)
_UPON_PAYMENT = re.compile(
    r"\b(?:up)?on (?:the )?payment of (?:about |another |an additional )?$|\bagainst payment of $"
)
_EIGHT_THREE = re.compile(r"(?<![\d.])8\.3 (?:workers?|money|fees?|payments?|wom[ae]n|labou?rers?)\b")
"""Those who pay their workplace to trade, named after the day of a decree."""


def _stays_away(view: View) -> str:
    """The words that tell that the sum is paid instead of work: "so as not to go", "instead"; else none."""
    behind = view.behind
    match = _SO_AS_NOT_TO.match(behind)
    if match is None and _PAY_OR_GIVE.search(view.before[-30:]):
        match = _INSTEAD.match(behind) or _EIGHT_THREE.search(view.before)
        if match is None and view.weight("fine") < 0.3:
            match = _FOR_AWAY.match(behind)
    return match[0].strip() if match else ""


def _is_worker(word: str) -> bool:
    return word in WORKERS or word in NATIONS or word in JOBS or word.removesuffix("s") in JOBS
