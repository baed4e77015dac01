"""Where on the way to the worker a pay stands, and which kind of fee a fee is.

Salary named before a taking is gross; money handed to the worker is paid; "left" or "keeps" is kept; only "earn" or
"salary" is unspecified. Whether a taking follows is seen by who looks at all amounts of a passage (what.py).
"""

from __future__ import annotations

import re

from etl.reader.article import Cue
from etl.reader.money_events import kind_of_act
from etl.reader.money_faults import fault_of
from etl.reader.money_finders import is_for_finding
from etl.reader.money_idioms import kind_of_favour
from etl.reader.transfers import INTO_ACCOUNTS, avoids
from etl.reader.view import View

_PAID_BEFORE = re.compile(
    r"\b(receives?|received|receiving|(?:is|are|was|were|been|being|get|gets|got|women|men|workers?|hours?),? paid|"
    r"was handed|were handed|handed|gave (?:me|us|him|her|them|each)|gives (?:me|us|him|her|them|each)|"
    r"given|got|gets|(?<!to )(?<!would )(?<!will )(?<!should )get|getting|"
    r"paid out|drew|collected|credited with|"
    r"pay slips? shows?|ended up with|actually get|saw|sees|seen|in cash|in (?:her|his|their|my) hands?|pocket money)"
    r"\b[^.;]{0,40}$"
)
_HANDED_BEHIND = re.compile(
    r"[^.;:\d]{0,24}? (?:was|were|is|are) (?:then )?(?:handed|paid) (?:out|over|to (?:the|her|him))\b"
)
_KEPT_BEHIND = re.compile(
    r"(?: (?:is|was|are|were|a month|each|that|per month|to))* ?(?:left|remains?|remained|net|in (?:savings|hand))\b|"
    r"(?: (?:a|per) month| monthly)? after (?:having to )?(?:[a-z]+ing the (?:rest|remainder)|"
    r"(?:splitting|remitting|remit|giving|give|handing over|hand over|paying|pay|sending|send) (?:off |away )?(?:a |"
    r"the )?(?:[a-z]+ )?"
    r"(?:portion|part|share|half|most|cut)|(?:all )?(?:taxes|deductions))\b|"
    r"(?: (?:a|per) month)?,? (?:after|once|when) (?:the |his |her |their )?(?:[a-z]+ ){1,3}(?:has |have |had )?"
    r"(?:taken|had|skimmed|deducted|withheld|creamed|docked|claimed) (?:off )?(?:their|its|his|the)\b"
)
_REST_TAKEN = re.compile(
    r"[^.;]{0,40}?\b(?:whereas|but|while|although|though|of which|with|and) (?:much|most|the bulk|the majority|"
    r"nearly all|"
    r"almost all|a large (?:part|share|portion))(?: of (?:it|that|this|which|(?:the|their|her|"
    r"his) [a-z]+))? (?:goes|went|is|was|"
    r"are|were|being|going|gets|must be|has to be|had to be) (?:[a-z]+ly )?(?:to|sent|taken|handed|remitted|pocketed|"
    r"deducted|withheld|confiscated|given|kept by)\b"
)
"""What is left of the pay is told without a number: "800 riyals, but most of it goes to the embassy"."""
_KEPT_BEFORE = re.compile(
    r"\b(sen[dt]s? home|br(?:ing|ings|ought) home|saved|sent (?:my|his|her|their) [a-z]+|"
    r"in the end (?:i|he|she|they) ha(?:ve|s|d)|the rest|nett(?:ing|ed)|"
    r"(?:went|go|goes|gone|came|come|comes|return(?:s|ed|ing)?|brought|arriv(?:es|ed)) (?:back |home |"
    r"to north korea ){0,2}"
    r"(?:[a-z0-9]+ ){0,6}?with|savings|saved|balance|remainder|(?:has|had|have) hidden|"
    r"end(?:s|ed|ing)? up with|leaving (?:him|her|them|me|us|only|just)|what (?:remains|is left|was left)|"
    r"after (?:tax|deductions))\b[^.;]{0,30}$"
)
_NET_OR_GROSS = re.compile(
    r"\b(net|gross)(?: of tax)?,? (?:minimum |monthly |average |basic |hourly |median )*(?:wages?|salar(?:y|ies)|pay|"
    r"incomes?|earnings)\b[^.;\d]{0,130}"
    r"(?:\d[\d.,]*[^.;\d]{0,30}(?:\d[\d.,]*\)[^.;\d]{0,20})?(?:up|down) from (?:[^.;\d]{0,6}\d[^;()]{0,40}\()?)?"
    r"[^.;\d]{0,6}$"
)
_NET_REACH = 190
_ROUND_COSTS = re.compile(r" (before|after) (?:[a-z]+ )?(?:costs|expenses|deductions|tax(?:es)?)\b")
_PAYS = re.compile(
    r"\b(pays|paid|paying|pay|transfers?|transferred|transferring|spends?|spent|costs?|charge[sd]?|bill(?:s|ed))"
    r"\b(?! (?:out|back|is|was|of|for)\b|:|,)([^.;]{0,60})$"
)
_WORKER_OBJECT = re.compile(
    r" (?:out |only |just )?(?:me|us|him|her|them|each|every|their|his|its|our|the (?:workers|women|"
    r"men)|workers|women|men)\b"
)
_PASSIVE = re.compile(r"\b(?:is|are|was|were|be|been|being|gets?|got|not|never)(?: [a-z]+ly| only| just)? $")
_FOR_ONE = re.compile(
    r"(?: (?:a|per|an|each|every) (?:hour|day|shift|week|month|year))?(?: for (?:each|every|her|his|an?|"
    r"the|their)\b| per "
    r"(?:head|worker|man|woman|person|artisan|employee|labou?rer)\b| a (?:head|worker|man|woman)\b)"
)
_RECIPIENT = re.compile(r" (?:to )?(?:the|an?|its|his|their|pyongyang|north)\b[^\d]* $")
_WORKED_FOR = re.compile(r"\bfor (?:about |just |only |some |as little as |around |less than |a mere |the usual )?$")
_FIRM_COMPENSATED = re.compile(
    r"\b(?:firms?|compan(?:y|ies)|agenc(?:y|ies)|state|regime|government)\b[^.;]{0,60} (?:is|are|was|were) compensated "
    r"(?:with |by )?(?:about )?$"
)
_DEMANDS = re.compile(
    r"\b((?:will|would|should|are to|is to|to be|was to|were to|can expect to|hope to|could) (?:then |each |now )?"
    r"(?:get|earn|be paid|receive|make|be given|add|bring)|asks?(?: for)?|asked for|wants?|wanted|"
    r"demand(?:s|ed)?|propos(?:e|es|ed)|offer(?:s|ed)?|hired (?:[a-z0-9]+ ){0,3}for|"
    r"(?:announced|promised|agreed|decided) that [^.;]{0,40} (?:would|will) be (?:paid|given|compensated)|"
    r"supposed to (?:receive|get|earn|be paid)|ought to (?:get|earn)|should (?:get|receive|be paid)|"
    r"would (?:ask|want)|"
    r"contracts? [a-z]+|job ads?)\b[^.;]{0,40}$"
)
_WILL_PAY = re.compile(
    r"\b(?:will|would|shall|agreed to|promised to) (?:[a-z0-9, ]{0,70} and )?pay "
    r"(?:them |each |the workers )?(?:about |up to )?$"
)
_LOSES = re.compile(
    r"\b(loses?|lost|costs? (?:an?|each|the) [a-z]+|(?:complaint|delay|mistake|absence|"
    r"lateness)[a-z ]{0,20} costs?)\b[^.;\d]{0,20}$"
)
_TO_GO = re.compile(r"(?: each)? to (?:go|get|travel|migrate|move|fly|come|emigrate) (?:to [a-z]|abroad|overseas)")
_OFFICIAL = re.compile(
    r"\b(?:officials?|officers?|police(?:man|men)?|inspectors?|cadres?|customs|youth league|guards?|soldiers?|"
    r"section chief|clerks?|prosecutors?|labou?r section|(?:selection|party) committee|ministry|personnel chief|"
    r"guidance officer)\b"
)
FEE_KINDS = ("bribe", "fine", "dues", "exemption", "recruit")
_KIND_OF = {"recruit": "recruitment"}
_STRENGTH = {"bribe": 1.3, "fine": 1.3, "dues": 1.2, "exemption": 0.9, "recruit": 1.0}


def pay_stage(view: View) -> tuple[str, str]:
    """(pay_stage, the words that say so)."""
    if match := _KEPT_BEHIND.match(view.behind):
        return "kept", match[0].strip()
    so_far = view.article.folded[max(view.spot.sentence.start, view.spot.start - _NET_REACH) : view.spot.start]
    if ("net" in so_far or "gross" in so_far) and (match := _NET_OR_GROSS.search(so_far)):
        return ("gross" if match[1] == "gross" else "kept"), match[0].split("\n")[0].strip()[:24]
    if view.behind.startswith((" before ", " after ")) and (match := _ROUND_COSTS.match(view.behind)):
        return ("gross" if match[1] == "before" else "kept"), match[0].strip()
    if view.before.endswith("all but "):
        return "kept", "all but"
    if match := _REST_TAKEN.match(view.behind):
        return "gross", match[0].strip()
    if "deposited" in view.before[-24:] and (match := INTO_ACCOUNTS.match(view.behind)):
        return "paid", match[0].strip()
    if match := _HANDED_BEHIND.match(view.behind):
        return "paid", match[0].strip()
    if "out of " in view.before[-30:] and (match := _OUT_OF.search(view.before[-30:])):
        return "gross", match[0].strip()
    if view.behind.startswith(" out of ") and (match := _KEEP.search(view.before)):
        return "kept", match[0]
    found: list[tuple[float, str, str]] = []
    if " pay " in view.before and (match := _WILL_PAY.search(view.before)):
        found.append((0.96, "promised", match[0].strip()))
    keep = view.best("keep")
    if keep is not None and keep.weight > 0.3 and keep.side <= 0 and view.actor(keep.cue) != "owner":
        found.append((keep.weight * 1.1, "kept", keep.cue.words))
    promise = view.best("promise")
    if promise is not None and promise.weight > 0.28 and promise.side <= 0 and not _is_only_said(view, promise.cue):
        found.append((promise.weight, "promised", promise.cue.words))
    on_paper = view.best("on_paper")
    if on_paper is not None and on_paper.weight > 0.3:
        found.append((on_paper.weight * 1.1, "gross", on_paper.cue.words))
    floor = max(view.left, view.spot.start - 75)
    before = view.before[max(0, len(view.before) - (view.spot.start - floor)) :]
    for pattern, stage in ((_PAID_BEFORE, "paid"), (_KEPT_BEFORE, "kept"), (_DEMANDS, "promised")):
        if match := pattern.search(before):
            found.append((_nearness(match), stage, match[1]))
    if (match := _PAYS.search(before)) and (stage := _who_is_paid(view, match, before)):
        found.append((_nearness(match), stage, match[1]))
    if not found and _WORKED_FOR.search(before) and view.weight("worked") > 0.2:
        return "paid", "for"
    if not found:
        firm = _FIRM_COMPENSATED.search(view.before) if "compensated" in view.before else None
        return ("gross", "compensated") if firm else ("unspecified", "")
    _, stage, words = max(found)
    if stage == "paid" and words.startswith("receiv") and _is_received_by_owner(view):
        return "gross", words
    return stage, words


_OUT_OF = re.compile(r"\bout of (?:the |an? |their |his |her |its )?(?:monthly |gross |total |full |official )?$")
_KEEP = re.compile(r"\b(?:keep|keeps|kept|retains?|retained|gets?|got|receives?)\b")
_SAYS_WHAT_IS = re.compile(
    r"(?: that)? (?:he|she|they|it|i|we) (?:[a-z]+ )?(?:earn(?:s|ed)?|makes?|made|gets?|got|receive[sd]?|keeps?|kept)\b"
)


def _is_only_said(view: View, cue: Cue) -> bool:
    """ "told us that she makes": what is, and no promise."""
    return "told" in cue.words and _SAYS_WHAT_IS.match(view.article.folded, cue.end) is not None


def _is_received_by_owner(view: View) -> bool:
    """Whether a firm receives the pay for its workers: "the agency receives 2,150 yuan from the mill"."""
    gets = view.best("gets")
    return gets is not None and gets.side < 0 and view.actor(gets.cue) == "owner"


def _nearness(match: re.Match[str]) -> float:
    return 0.95 * 45 / (45 + len(match[0]) - len(match[1]))


def _who_is_paid(view: View, pays: re.Match[str], before: str) -> str | None:
    """What is paid to workers is paid; what is paid for them, or to somebody else, is gross."""
    if _WORKER_OBJECT.match(pays[2]) or _PASSIVE.search(before[: pays.start()]):
        return "paid"
    if _FOR_ONE.match(view.behind) or _FOR_ONE.search(view.article.folded[view.spot.start : view.spot.end]):
        return "gross"
    if pays[1][:3] != "pay" and pays[1] != "paid":
        return "gross"
    if _RECIPIENT.match(pays[2]):
        return "gross"
    pay = view.best("pay_verb")
    is_one_payer = pays[1] != "pay" and pay is not None and pay.side < 0 and view.actor(pay.cue) == "owner"
    return "gross" if is_one_payer else None


_DOCKED = re.compile(r"\b(dock(?:s|ed)?)\b[^.;]{0,24}$")


def fee_kind(view: View) -> tuple[str, str]:
    """(kind of fee, the words that say so)."""
    if " to " in view.behind[:10] and (match := _TO_GO.match(view.behind)):
        return "recruitment", match[0].strip()
    if match := _LOSES.search(view.before[-60:]):
        return "fine", match[1]
    if fault := fault_of(view):
        return "fine", fault
    if finding := is_for_finding(view):
        return "recruitment", finding
    if kind := kind_of_favour(view) or kind_of_act(view):
        return kind
    if "deduct" in view.before[-30:] and " if " in f" {view.before}":
        return "fine", "deducts"
    if "dock" in view.before[-30:] and (match := _DOCKED.search(view.before[-30:])):
        return "fine", match[1]
    exempts = view.weight("exemption") > 0.3 or view.weight("fine") > 0.3
    if not exempts and (match := _OFFICIAL.search(view.before[-75:]) or _OFFICIAL.search(view.behind[:44])):
        return "bribe", match[0]
    best, most, words = "recruitment", 0.0, ""
    for role in FEE_KINDS:
        one = view.best(role)
        if one is not None and one.weight * _STRENGTH[role] > most:
            best, most, words = _KIND_OF.get(role, role), one.weight * _STRENGTH[role], one.cue.words
    if not words and (avoided := avoids(view)):
        return "exemption", avoided
    return best, words
