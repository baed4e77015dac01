"""What the verbs near an amount of money say about their actors: who keeps, gets, pays, earns, is fined, takes.

In: a view of the amount and its tally. Out: the tally with what each verb speaks for; a worker keeps and receives
pay, an owner keeps and receives takings, and a firm that is fined pays no fee of a worker.
"""

from __future__ import annotations

import re

from etl.reader.money_levies import levied
from etl.reader.money_tally import NOT_LABOR, add
from etl.reader.money_words import FOR_EACH, MONTHLY, PER_HEAD, PER_MAN
from etl.reader.view import INSTITUTIONS, JOBS, WORKERS, Near, View

_KEEPS = frozenset(
    "keep|keeps|kept|keeping|retain|retains|retained|retaining|hang on to|hangs on to|hung on to|hold on to|"
    "holds on to|held on to".split("|")
)
_POCKETS = frozenset("pocket pockets pocketed pocketing".split())
_RECEIVES = frozenset(
    "receive|receives|received|receiving|get|gets|got|getting|make|makes|made|making|took in|taken in|"
    "takes in|take in|brings in|bring in|brought in"
    "|bringing in".split("|")
)
_GIVES = frozenset("give gives gave given giving handed".split())
_EARNS = frozenset("earn earns earned earning".split())
_TAKES = frozenset("take takes took taken taking collect collects collected".split())
_BUYERS = frozenset("buyer buyers brand customers importer importers traders trader".split())
_RECRUITERS = frozenset("broker brokers agent agents recruiter recruiters agency middleman dalal".split())
_FOR_OWNERS = re.compile(
    r" (?:the |their |its |his |north korea's |north korean |kim's |in )?(?:[a-z]+ )?(government|state|kingdom|"
    r"nation|"
    r"regime|country|island|pyongyang|havana|party|company|economy|firm|companies|ministry|kim|leadership|"
    r"military|north korea|north)\b"
)
_LIMITS = re.compile(
    r"\b(?:maximum|law|laws|prosecutors?|threatens?|punishable|up to|court|judge|article|section|act)\b[^.;]{0,88}$"
)
_FIRM_FINED = re.compile(
    r"\b(?:company|firm|it|owner|employer|factory|developer|court|treasury|regulator|smugglers|operator|"
    r"contractor|yard|enterprise|mill|hotel|club|they|brand|bank|plant|ministry|judge|agency|"
    r"authority)(?: \w+)? (?:was |were |been |"
    r"have been |has been |had been )?(?:fined|fines|fining) [^.;]{0,40}$"
)
_FINES_WORKERS = re.compile(
    r"(?<!\bis )(?<!are )(?<!was )(?<!were )(?<!been )\bfine[sd] (?:the |its |each |a |every |some )?"
    r"(?:[a-z]+ )?(?:workers?|women|woman|men|man|maids?|riders?|drivers?|crew|pickers?|inmates?|prisoners?) "
    r"(?:about |up to |another )?$"
)
_FROM_A_RECRUIT = re.compile(
    r" from (?:an? |each |every |the |any )?(?:[a-z]+ )?(?:candidates?|applicants?|job ?seekers?|recruits?|"
    r"aspirants?)\b"
)
_BY_COURT = re.compile(
    r"\b(?:inspectors?|inspectorate|court|judge|tribunal)\b[^.;]{0,80} (?:imposed?|issued?|"
    r"levied) (?:an? )?(?:[a-z]+ )?"
    r"fines? of (?:about )?$"
)
_PENALTY = re.compile(r" (?:in|of|as) (?:[a-z]+ ){0,3}penalt(?:y|ies)\b")
_OF_A_PENALTY = re.compile(
    r"\b(?:(?:civil|criminal|administrative|money|monetary) (?:[a-z]+ )?penalt(?:y|ies)|penalt(?:y|"
    r"ies) per violation)\b"
    r"[^.;]{0,40}$"
)
_FINE_BY_LAW = re.compile(
    r"(?: per (?:person|worker|head|case|violation))? (?:applies|apply|awaits?|"
    r"is provided|can be imposed)\b"
)
_FIRM_IS_FINED = re.compile(
    r"\bfin(?:ed|es|ing) (?:the |its |an? |two |three |several )?(?:[a-z-]+ )?(?:contractors?|subcontractors?|"
    r"company|"
    r"companies|firms?|employers?|operators?|owners?|agency|agencies|plant|factory|farm|bank|developer) (?:about )?$"
)
_ON_FIRMS = re.compile(
    r"[^.;\d]{0,40} (?:handed (?:out )?|imposed |issued |levied )?(?:to|on|against) (?:the |its |two |"
    r"several |[a-z]+ )?"
    r"(?:growers|employers|companies|company|firms?|owners?|farms?|contractors?|agenc(?:y|ies)|factory|"
    r"factories|yards?)\b"
)
_OFFENCE = re.compile(
    r" (?:for|over) (?:forging|dumping|violat|lack|the lack|safety|hiring|employing|breach|pollut|illegal|"
    r"allowing|letting)"
)
_FORFEITS = re.compile(
    r"\b(?:she|he|i|woman|man|worker|rider|who|they|we|would|will) (?:loses?|lost|forfeits?|forfeited) (?:about |"
    r"up to )?$"
)
_FACES = re.compile(
    r"\b(?:faces?|faced|facing|risks?|risked) (?:an? )?(?:[a-z]+ )?(?:fines?|penalt(?:y|ies)) of (?:about )?$"
)
_TOGETHER = re.compile(
    r"\b(?:collectively|together|jointly|between them|as a (?:team|group))(?:,)? (?:can |may |could |would |will )?"
    r"(?:earn(?:s|ed)?|makes?|made|brings? in|brought in|generate[sd]?|gross(?:es|ed)?) "
    r"(?:about |up to |more than |over )?$"
)
_MADE_TO = re.compile(
    r"\b(?:must|ha(?:d|ve|s) to|(?:forced|ordered|told|made|asked|required|expected|obliged|pressed) to) $"
)
_PAID_FOR = ("recruit", "bribe", "fine", "dues", "exemption", "upkeep")
"""What workers pay for besides what is taken from them."""
_A_HEAD = re.compile(r" (?:a|per) (?:head|worker|man|woman|person)\b")
_SUBJECT = re.compile(r"\b([a-z]+) (?:have to |has to |had to |must |each |now |also |still |always )?$")
_FOR_A_WORKER = re.compile(r"(?: (?:a|per|each|every) [a-z]+)? for (?:an?|each|every|the|her|his|their|one)\b")
_PAYS_WHOM = re.compile(r" (?:me|us|him|her|them|each|their|its|workers|women|men|the (?:workers|women|men))\b")
_FROM_WORKERS = re.compile(r" from (?:her|him|them|each|every|workers|the workers|the women|those)\b")
_TO_RECRUITER = re.compile(
    r" (?:to )?(?:the |an? |his |her |their )?(?:[a-z]+ )?(agency|agencies|(?:recruitment|recruiting|placement|"
    r"employment|manning) (?:firm|company|office|bureau)|agents?|brokers?|recruiters?|"
    r"smugglers?|middlem[ae]n)\b"
)
_TO_STATE = re.compile(
    r" (?:to )?(?:the )?(?:[a-z]+ ){0,2}?(state|party|regime|government|pyongyang|ministry|embassy|authorities|"
    r"treasury|havana)\b"
)
_FOR_EACH_HEAD = re.compile(
    r"\bfor (?:each|every)(?: of them| one)?(?: [a-z]+){0,6} (?:gets?|got|receives?|received|takes in|"
    r"took in) (?:about |some )?$"
)
_FOR_EACH_BEFORE = re.compile(
    r"\bfor (?:each|every)(?: of them| one)?(?: [a-z]+){0,4} (?:pays?|paid) (?:about |some )?$"
)


def weigh_verbs(view: View, totals: dict[str, float], words: dict[str, str]) -> None:
    """What the verbs say about their actors: a worker keeps and receives pay, an owner keeps and receives takings."""
    if (
        (keep := view.best("keep"))
        and keep.weight > 0.12
        and view.actor(keep.cue) == "owner"
        and keep.cue.words.lower() in _KEEPS
    ):
        add(totals, words, "wage", -0.8 * keep.weight, "")
        add(totals, words, "quota", 0.9 * keep.weight, keep.cue.words)
    if (gets := view.best("gets")) and gets.weight > 0.15:
        actor, verb = view.actor(gets.cue), gets.cue.words.lower()
        if verb in _POCKETS and actor == "owner":
            add(totals, words, "wage", -0.5 * gets.weight, "")
            add(totals, words, "quota", 1.0 * gets.weight, gets.cue.words)
        elif (
            actor == "owner"
            and verb in _RECEIVES
            and (FOR_EACH.match(view.behind) or _FOR_EACH_HEAD.search(view.before) or _is_per_head(view))
        ):
            add(totals, words, "wage", 0.6 * gets.weight, gets.cue.words)
        elif actor == "owner" and verb in _RECEIVES:
            add(totals, words, "wage", -0.4 * gets.weight, "")
            if view.weight("goods") > 0.2 and (view.amount.value_high or 0) < 10_000:
                add(totals, words, "price", 0.7 * gets.weight, view.best("goods").cue.words)
            if _FROM_WORKERS.match(view.behind):
                add(totals, words, "fee" if view.weight("exemption") else "quota", 1.0 * gets.weight, gets.cue.words)
                add(totals, words, "wage", -0.4 * gets.weight, "")
            add(totals, words, "revenue" if not view.weight("exemption") else "fee", 0.5 * gets.weight, gets.cue.words)
        elif actor == "worker" and verb not in _GIVES:
            add(totals, words, "wage", 0.4 * gets.weight, gets.cue.words)
    if (pay := view.best("pay_verb")) and pay.weight > 0.15 and pay.side < 0:
        actor, verb = view.actor(pay.cue), pay.cue.words.lower()
        passive = re.search(
            r"\b(?:is|are|was|were|be|been|being|get|gets|got|not|never) (?:\w+ )?$",
            view.article.folded[max(0, pay.cue.start - 24) : pay.cue.start],
        )
        if passive:
            add(totals, words, "wage", 0.7 * pay.weight, pay.cue.words)
        elif match := _TO_RECRUITER.match(view.article.folded, pay.cue.end, view.spot.start):
            add(totals, words, "fee", 1.2 * pay.weight, f"{pay.cue.words} {match[1]}")
            add(totals, words, "wage", -0.9 * pay.weight, "")
        elif match := _TO_STATE.match(view.article.folded, pay.cue.end, view.spot.start):
            add(totals, words, "quota", 1.3 * pay.weight, f"{pay.cue.words} {match[1]}")
            add(totals, words, "wage", -0.9 * pay.weight, "")
        elif actor == "worker" and view.amount.per in MONTHLY and _pays_oneself(view, pay):
            add(totals, words, "quota", 0.9 * pay.weight, pay.cue.words)
            add(totals, words, "wage", -0.6 * pay.weight, "")
        elif _FOR_EACH_BEFORE.search(view.before[-70:]) or (
            view.amount.per in MONTHLY
            and max(view.weight(role) for role in ("recruit", "fee", "fine", "dues", "exemption", "bribe", "upkeep"))
            < 0.25
        ):
            add(totals, words, "wage", 0.6 * pay.weight, pay.cue.words)
            add(totals, words, "fee", -0.6 * pay.weight, "")
        elif actor == "worker" and verb in {"pay", "paid", "pays", "paying"}:
            add(totals, words, "wage", -0.5 * pay.weight, "")
            add(totals, words, "fee", 0.8 * pay.weight, pay.cue.words)
        elif actor == "owner" and view.owner in _BUYERS and view.amount.per in {"item", "kg", None}:
            add(totals, words, "price", 0.9 * pay.weight, view.owner)
            add(totals, words, "wage", -0.5 * pay.weight, "")
        elif actor == "owner":
            add(totals, words, "wage", 0.7 * pay.weight, pay.cue.words)
            add(totals, words, "fee", -0.4 * pay.weight, "")
    if "outlay" in view.near:
        _weigh_outlay(view, totals, words)
    if (
        (earn := view.best("earn"))
        and earn.weight > 0.15
        and view.actor(earn.cue) == "owner"
        and earn.cue.words.lower() in _EARNS
        and view.owner in _RECRUITERS
    ):
        add(totals, words, "wage", -0.9 * earn.weight, "")
        add(totals, words, "fee", 1.0 * earn.weight, view.owner)
    elif (
        earn
        and earn.weight > 0.15
        and view.actor(earn.cue) == "owner"
        and view.owner in INSTITUTIONS
        and earn.cue.words.lower() in _EARNS
        and not FOR_EACH.match(view.behind)
    ):
        add(totals, words, "wage", -0.9 * earn.weight, "")
        add(totals, words, "revenue", 1.0 * earn.weight, earn.cue.words)
    if (
        ("earn" in view.near or "gets" in view.near)
        and (match := _TOGETHER.search(view.before[-50:]))
        and not PER_HEAD.match(view.behind)
    ):
        add(totals, words, "revenue", 1.2, match[0].strip())
        add(totals, words, "wage", -1.1, "")
    for role in ("earn", "gets"):
        one = view.best(role)
        if one is None or one.weight <= 0.15 or one.side >= 0:
            continue
        if match := _FOR_OWNERS.match(view.article.folded, one.cue.end, min(one.cue.end + 50, view.spot.start)):
            add(totals, words, "revenue", 1.2 * one.weight, f"{one.cue.words} {match[1]}")
            add(totals, words, "wage", -0.9 * one.weight, "")
    tail = view.before[-30:]
    if ("los" in tail or "forfeit" in tail) and (match := _FORFEITS.search(tail)):
        add(totals, words, "fee", 0.8, match[0].strip())
        add(totals, words, "wage", -0.4, "")
    if said := _by_law(view):
        add(totals, words, NOT_LABOR, 2.0, said)
        add(totals, words, "fee", -1.5, "")
        add(totals, words, "wage", -1.0, "")
    fine = view.best("fine")
    if (
        fine
        and fine.weight > 0.2
        and not _FINES_WORKERS.search(view.before[-60:])
        and (
            _OFFENCE.match(view.behind)
            or _ON_FIRMS.match(view.behind)
            or _FIRM_FINED.search(view.before)
            or (_LIMITS.search(view.before) and "contract" not in view.before)
            or _FIRM_IS_FINED.search(view.before[-50:])
            or "per violation" in view.article.folded[view.spot.start : view.spot.end + 24]
            or (
                fine.side < 0
                and fine.cue.words.lower() == "fined"
                and view.actor(fine.cue) == "owner"
                and not _FINES_THEM.search(view.before[-40:])
            )
            or (_FACES.search(view.before) and view.actor(fine.cue) == "owner")
        )
    ):
        add(totals, words, "fee", -2.2 * fine.weight, "")
        add(totals, words, NOT_LABOR, 0.8 * fine.weight, fine.cue.words)
    if match := _FROM_A_RECRUIT.match(view.behind):
        add(totals, words, "fee", 1.0, match[0].strip())
        add(totals, words, "quota", -0.8, "")
    if (
        (take := view.best("take"))
        and take.weight > 0.2
        and view.actor(take.cue) == "worker"
        and take.cue.words.lower() in _TAKES
    ):
        add(totals, words, "quota", -0.4 * take.weight, "")


_FINES_THEM = re.compile(
    r"\bfine[sd]? (?:them|him|her|us|me|the (?:men|women|workers|crew)|workers) (?:about |some |up to )?$"
)
"""Workers are fined, whoever does it."""


def _weigh_outlay(view: View, totals: dict[str, float], words: dict[str, str]) -> None:
    """Who "forks over" a sum: to the state it is taken, what a firm lays out is pay, the rest is for a job or a
    favour."""
    outlay = view.near["outlay"]
    if outlay.weight < 0.15 or outlay.side >= 0:
        return
    said = outlay.cue.words
    between = view.article.folded[outlay.cue.end : view.spot.start]
    is_bought = max(view.weight(role) for role in _PAID_FOR) >= 0.25
    is_made_to = _MADE_TO.search(view.article.folded, max(0, outlay.cue.start - 40), outlay.cue.start) is not None
    if _TO_STATE.match(between) or _TO_STATE.match(view.behind):
        measure = "quota"
    elif view.actor(outlay.cue) == "owner" and not said.lower().startswith("set"):
        measure = "wage"
    elif not is_bought and (is_made_to or view.amount.per in MONTHLY or levied(view)):
        measure = "quota"
    else:
        measure = "fee"
    add(totals, words, measure, 0.9 * outlay.weight, said)


def _is_per_head(view: View) -> bool:
    """ "3,200 yuan a head each month", inside the amount or right behind it."""
    inside = view.article.folded[view.spot.start : view.spot.end]
    if view.owner.endswith("s") and view.owner in INSTITUTIONS and view.behind.startswith((" each", " apiece")):
        return False  # "the restaurants bring in 50,000 dollars each"
    return _A_HEAD.search(inside) is not None or PER_HEAD.match(view.behind) is not None


def _by_law(view: View) -> str:
    """The words of a penalty that a law or an office sets for employers; none for what a worker is made to pay."""
    if "penalt" not in view.before and "penalt" not in view.behind[:40] and "fine" not in view.before[-20:]:
        return ""
    match = (
        _BY_COURT.search(view.before)
        or _PENALTY.match(view.behind)
        or _OF_A_PENALTY.search(view.before)
        or _FINE_BY_LAW.match(view.behind)
    )
    return match[0].strip() if match else ""


def _pays_oneself(view: View, pay: Near) -> bool:
    """Whether a worker stands right before the verb and nobody is paid: no "they pay us", no "pay 700 for a worker"."""
    subject = _SUBJECT.search(view.article.folded, max(view.spot.sentence.start, pay.cue.start - 40), pay.cue.start)
    if subject is None or not (subject[1] in WORKERS or subject[1].removesuffix("s") in JOBS):
        return False
    return not (
        _FOR_A_WORKER.match(view.behind)
        or PER_HEAD.match(view.behind)
        or PER_MAN.search(view.article.folded[view.spot.start : view.spot.end] + view.behind[:30])
        or _PAYS_WHOM.match(view.article.folded, pay.cue.end, view.spot.start)
    )
