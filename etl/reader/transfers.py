"""Who gives money to whom: what a worker hands to a captain is taken, what a captain hands to a worker is pay.

In: a view of an amount. Out: what the giving verb near it speaks for, as (measure, strength, words); for several
measures, and against some. It reads the words between the verb and the amount, and those behind it ("to the party").
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from etl.reader.article import Cue
from etl.reader.view import INSTITUTIONS, JOBS, NATIONS, OWNERS, WORKERS, View
from etl.reader.word_test import has_one_of

_GIVING = re.compile(
    r"\b(pays?|paid|paying|gives?|gave|given|giving|hand|hands|handed|handing|sends?|sent|sending|brings?|brought|"
    r"bringing|transfers?|transferred|remits?|remitted|delivers?|delivered|contributes?|contributed|donates?|donated|"
    r"pass|passes|passed|passing|forks?|forked|kicks?|kicked|coughs?|coughed|chips?|chipped|stumps?|stumped|"
    r"pon(?:y|ies|ied)|"
    r"surrenders?|surrendered|relinquish(?:es|ed)?|yields?|yielded|turns?|turned|forwards?|forwarded|wires?|wired|"
    r"slips?|slipped|presents?|presented|owes?|owed)\b( (?:over|up|in|on|back))?((?: [a-z'’-]+){0,6}) $"
)
_TO = re.compile(
    r"(?: (?:an?|per|each|every) (?:[a-z]+ and )?[a-z]+)?(?: for (?:each|every|the|an?|her|his|their) [a-z]+)?"
    r"(?: in cash| apiece| each)?(?: of (?:that|this|it))?(?: of (?:his|her|their|my|our|the|each|"
    r"every) [a-z ]{3,30}?)? to ((?:[a-z'’-]+ ?){1,4})"
)
_PASSIVE = re.compile(r"\b(?:is|are|was|were|be|been|being|gets?|got)(?: [a-z]+ly| only| just)? $")
_FOR_ONE = re.compile(
    r" ?(?:(?:a|per|an|each|every) (?:hour|day|shift|week|month|year) ?)?(?:for (?:each|every|an?|one) ([a-z]+)|"
    r"per ([a-z]+)|an? (head|worker|man|woman))\b"
)
_OBLIGED = re.compile(
    r"\b(?:(?:told|ordered|asked|forced|made|urged|required|expected|instructed|obliged|"
    r"called on|under (?:orders|pressure|instructions|obligation)) [a-z ]{0,70}\b"
    r"(?<!want )(?<!wants )(?<!wanted )(?<!like )(?<!liked )(?<!wish )(?<!hope )(?<!ready )(?<!willing )to|must|"
    r"has to|have to|had to) (?:each |also |then |now |all )?(?:give|bring|earn|reach|make|meet|send|sell|"
    r"remit|transfer|donate|"
    r"contribute|hand|present|deliver|"
    r"offer|provide|raise(?! (?:the |their |its )?(?:[a-z]+ )?(?:minimum|wages?|pay|salar))|"
    r"find|scrape together|collect|submit|fork over|cough up|come up with|surrender|turn over|yield|"
    r"drum up)\b[^.;]{0,50}$"
)
_PAY_OF = re.compile(
    r"\b(?:wages?|salar(?:y|ies)|pay|stipends?|bonus(?:es)?|allowances?)(?: of| at)? (?:at least |"
    r"about )?$"
)
_STAYS_AWAY = re.compile(
    r"\b(?:no longer|do not|does not|did not|don[’']t|never|stopped|hardly|rarely) (?:[a-z]+ ){0,2}?(?:show(?:s|"
    r"ing)? up|"
    r"turn(?:s|ing)? up|com(?:e|es|ing) to work|go(?:es|ing)? to work|attend\w*|report\w* for (?:work|duty))\b"
)
_THOSE = re.compile(r"[“\"]?(?:they|those|these|he|she|such|each of them|in return)\b")
_AVOIDED = 40
_AVOIDS = re.compile(
    r"\b(?:to (?:be (?:left (?:off|out|alone|in peace)|excused|exempt\w*|spared|freed|let off|released|absent)|avoid|"
    r"escape|skip|get out of|stay (?:away|home|at home)|miss|dodge|evade)|(?:do|did|does) not (?:wish|want|care) to|"
    r"buy(?:s|ing)? (?:[a-z]+ )?(?:way|time) (?:out|off)|buys? (?:it|him|her|them|our|your)sel(?:f|ves) (?:free|"
    r"out|off)|bought (?:[a-z]+ )?(?:way|time) (?:out|off)|"
    r"(?:can|could|will|would)not (?:go|come|attend|turn up)|instead of (?:going|working|serving|attending|turning)|"
    r"(?:those|anyone|whoever|people|workers|women|men|women) (?:who )?(?:wants?|wish(?:es)?|prefers?) to (?:go|"
    r"do|be|stay|"
    r"work|run|sell|trade|leave|make|look|farm|fish)"
    r"|(?:those|anyone|whoever|everyone|people|workers|women|men|families|pupils|students|residents|parents|"
    r"employees|a "
    r"[a-z]+) (?:in [a-z]+ )?(?:who |that )?(?:stays? (?:at )?home|refuses?|refused|(?:do|does|did|can|could|"
    r"will)(?: not|n[o’']t) "
    r"(?:go|take part|join|attend|volunteer|turn up|show up)|fails? to (?:go|turn up|show up|attend|appear)))\b"
    r"[^.;]{0,90}$"
)
_TO_FAMILY = re.compile(
    r"(?: (?:a month|each|is|was|are|were|being|to be|would be)){0,3} (?:sent|paid|transferred|remitted|"
    r"handed|given|wired)(?: over)?"
    r" (?:to (?:(?:his|her|their|my|our) )?(?:wife|husband|famil(?:y|ies)|parents|mother|father|relatives|"
    r"home)|home|on board)\b"
)
_BY_OWNER = re.compile(
    r",?(?: (?:a month|each|is|was|are|were|being|then|immediately|also|reportedly)){0,3} (?:kept|held|retained|"
    r"pocketed|taken|seized|confiscated|appropriated|skimmed|garnished|deducted|"
    r"withheld|collected|claimed)(?: back| off)? by ((?:[a-z'’-]+ ?){1,4})"
)
_WANTS = re.compile(
    r"\b(wants?|wanted|demand(?:s|ed)?|asks?|asked)( (?:him|her|them|us|me))?(?: for)? (?:another |"
    r"at least |about |some )?$"
)
_SUBJECTS = frozenset("they he she who".split())
_AVOIDS_BEHIND = re.compile(
    r"[^.;]{0,24}?(?: in order)? (?:so (?:that )?(?:he|she|they|i|we) (?:could|can|may|might) (?:trade|stay|work|do|"
    r"run|sell|go|farm|leave|earn|make|spend|look after|tend|fish)|"
    r"so (?:that )?(?:his|her|their|my) names? (?:is|are|stays?|remains?)|"
    r"to (?:(?:sign|clock|check|punch) in\b|be (?:registered|written down|recorded|counted|signed in|reported|"
    r"marked|listed|excused|exempt\w*|left|let off|put down|entered)|remove|"
    r"stay (?:away|home|at home)|avoid|escape|get out of|skip)|"
    r"(?:was|were) (?:put down|entered|"
    r"marked|listed) as|(?:for (?:doing|running|minding) (?:his|her|their|my|our) own business|"
    r"(?:for not|without|instead of) (?:having to )?(?:reporting|report|going|go|showing up|coming|attending)"
    r"(?: (?:to|for) (?:work|duty|the factory))?))\b"
)
_SHARE_OF = re.compile(r"\b([a-z]+)['’]s?(?: own)? (?:part|share|cut|portion|slice|end)\b[^.;\d]{0,30}$")
_OWES = re.compile(
    r"\b(?:i|we|he|she|they|men|women|workers?|[a-z]+ers) (?:still |already |now )?(?:owe|owes|owed)\b"
    r"(?! (?:me|us|him|her|them|[a-z]+ers)\b)[^.;]{0,30}$"
)
_EACH_MONTH = re.compile(r"\b(?:each|every) (?:month|week|year|day)\b|\bmonthly\b")
_A_MONTH = re.compile(r" (?:\([^)]{1,40}\) )?(?:a|per|each|every) (?:month|week|day|year)\b")
RECRUITERS = frozenset(
    "broker brokers agent agents recruiter recruiters recruitment agency agencies middleman middlemen dalal smuggler "
    "smugglers fixer fixers consultancy consultant subagent".split()
)
OFFICIALS = frozenset(
    "official officials officer officers police policeman policemen inspector inspectors bureau cadre cadres clerk "
    "prosecutor inspectorate".split()
)
_GUARDS = frozenset(("guard", "guards", "soldier", "soldiers", "sentry", "sentries"))
"""Whom detainees, vendors and fishers pay, and who are no workers of theirs."""
_GIVE = frozenset(("give", "gives", "gave", "giving"))
_HEADS = frozenset("head person capita".split())
_PRONOUNS = frozenset("him her them us me you everyone everybody anyone".split())
_FAMILY = frozenset(
    "parents family families mother father wife husband children brother sister relatives son daughter".split()
)
_ENDS_RECEIVER = frozenset("at in on from of for by with is was are were and or but as than".split())
_STATE = frozenset(
    "state party government regime pyongyang ministry consulate embassy havana treasury centre center".split()
)


_GOES_BACK = re.compile(
    r"(?: a month| per month| each month)? (?:of (?:(?:that|this)(?: pay| sum| amount| money| total)?|it|which|"
    r"the (?:pay|sum|amount|money)) )?(?:(?:then|is|was|are|were|being|[a-z]+ly) ){0,3}"
    r"(?:going|goes|went|go|sent|flowing|flows|returned|returning|remitted) "
    r"(?:straight |directly |back |home |on |over ){0,2}"
    r"(?:in)?to (?:the )?(?:north korea\b(?![’'])|pyongyang\b(?![’'])|"
    r"(?:[a-z’']+ ){0,3}?(?:state|regime|government|party|authorities|coffers|treasury))\b"
)
_ENDS_UP = re.compile(r"\bend(?:s|ed|ing)? up with (?:only |just |about |around |barely )?$")
_AND_KEPT = re.compile(r"\b(?:and|but|he|she|they) (?:kept|keeps|keep) (?:about |only |just |barely )?$")
"""Who hands over one amount keeps another."""


def avoids(view: View) -> str:
    """The words in front by which somebody stays away from work, or wants to."""
    match = _AVOIDS.search(view.before)
    return match[0].split(",")[0][:_AVOIDED].strip() if match else ""


def transfers(view: View) -> Iterator[tuple[str, float, str]]:
    """(measure, strength, words); a strength below zero speaks against the measure."""
    if "ep" in view.before[-16:] and _AND_KEPT.search(view.before[-40:]):
        return
    before = view.before[max(0, len(view.before) - max(0, min(75, view.spot.start - view.left))) :]
    if (match := _SHARE_OF.search(before)) and (sort := sort_of_hand(match[1])):
        yield ("wage" if sort == "worker" else "quota"), 0.9, match[0].strip()
    if "owe" in before and (match := _OWES.search(before)):
        is_for_visa = view.weight("recruit") > 0.25
        yield "wage", -0.9, ""
        is_regular = view.amount.per is not None or _A_MONTH.match(view.behind) or _EACH_MONTH.search(view.before)
        yield ("fee" if is_for_visa else "quota" if is_regular else "other"), 0.8, match[0].strip()
    if " to " in view.behind[:60] and not before.endswith("all but ") and (match := _GOES_BACK.match(view.behind)):
        yield "wage", -1.4, ""
        yield "quota", 1.6, match[0].strip()
    if " up with " in before[-26:] and (match := _ENDS_UP.search(before)):
        yield "wage", 1.8, match[0].strip()
        yield "quota", -1.8, ""
    if "leaving" in before[-26:] and (match := _LEAVING.search(before)):
        yield "wage", 1.3, match[0].strip()
        yield "quota", -1.3, ""
    if "account" in view.behind[:70] and (match := INTO_ACCOUNTS.match(view.behind)):
        yield "wage", 1.1, match[0].strip()
        yield "quota", -1.1, ""
    if match := _TO_FAMILY.match(view.behind):
        yield "wage", 1.0, match[0].strip()
        yield "quota", -1.0, ""
    if match := _BY_OWNER.match(view.behind):
        for word in match[1].split():
            if sort_of_hand(word) in {"owner", "state", "recruiter"}:
                yield "quota", 1.6, match[0].strip(" ,")
                yield "wage", -1.6, ""
                break
    if has_one_of(before, _AGREEING) and (view.amount.top or 0) < _A_SETTLEMENT:
        inside = view.article.folded[view.spot.start : view.spot.end]
        if _AGREES_TO.search(before + (inside[: inside.find(" of ") + 4] if " of " in inside else "")):
            yield "wage", 0.9, "agree"
            yield "fee", -0.9, ""
    giving = _GIVING.search(before)
    if (giving or "pay" in before) and (words := avoids(view)):
        yield "fee", 1.3, words
        yield "quota", -1.2, ""
        yield "wage", -1.2, ""
        return
    if (giving or "pay" in before) and (words := _pays_to_stay_away(view)):
        yield "fee", 1.3, words
        yield "quota", -1.2, ""
        yield "wage", -1.2, ""
        return
    if match := _WANTS.search(before):
        yield from _wanted(view, match, before)
    if match := _AVOIDS_BEHIND.match(view.behind):
        yield "fee", 1.2, match[0].strip()
        yield "wage", -0.6, ""
        yield "quota", -0.6, ""
        return
    if giving is None:
        if _OBLIGED.search(view.before) and not _PAY_OF.search(before):
            yield "quota", 1.1, "to"
            yield "wage", -0.8, ""
        return
    verb = giving[1]
    said = verb + (giving[2] or "")
    if verb.startswith("owe"):
        return
    is_passive = _PASSIVE.search(before[: giving.start()]) is not None
    actor = _actor(view, giving.start(), before)
    receiver, words = _receiver(view, giving)
    one = _FOR_ONE.match(view.article.folded, view.spot.end) or _FOR_ONE.search(
        view.article.folded, view.spot.start, view.spot.end
    )
    is_for_one = one is not None and _is_one_worker(one[1] or one[2] or one[3])
    if is_passive and actor == "worker" and verb == "slipped":
        yield "wage", 1.4, said
        yield "fee", -1.4, ""
        return
    if is_passive:
        if actor == "owner" and verb in {"given", "handed"}:
            yield "quota", 0.9, said
            yield "wage", -0.7, ""
        return
    if (
        is_for_one
        and actor != "worker"
        and verb.startswith(("pa", "transfer", "sen", "remit", "wire"))
        and (receiver != "state" or actor is None)
    ):
        yield "wage", 1.2, one[0].strip() if one else verb
        yield "quota", -0.9, ""
        yield "fee", -0.7, ""
    elif receiver == "worker" and words in _GUARDS and actor == "worker":
        yield "fee", 1.2, words
        yield "wage", -1.0, ""
    elif receiver == "worker" and actor == "owner" and verb.startswith("slip"):
        yield "wage", 1.6, said
        yield "fee", -1.6, ""
    elif receiver == "worker":
        yield "wage", 0.5, words
    elif receiver == "official" and view.behind.startswith(_OF_PAY_BEFORE):
        yield "quota", 1.2, words
        yield "wage", -0.9, ""
    elif receiver in {"recruiter", "official"}:
        yield "fee", 1.0, words
        yield "wage", -0.8, ""
    elif receiver in {"owner", "state"} and actor != "owner":
        yield "quota", 1.2, f"{said} {words}" if giving[3].strip() == words else said
        yield "wage", -0.9, ""
    elif (
        receiver == "state"
        and actor == "owner"
        and verb.startswith(("pass", "forward", "transfer", "sen", "remit", "deliver"))
    ):
        yield "quota", 1.2, said
        yield "wage", -0.9, ""
    elif receiver == "family":
        yield "wage", 0.7, said
        yield "quota", -1.0, ""
    elif receiver is None and actor == "worker" and verb in _GIVE and not _TO.match(view.behind):
        yield "quota", 1.1 if _OBLIGED.search(view.before) else 0.5, said
        yield "wage", -0.4, ""
    elif _OBLIGED.search(view.before) and not verb.startswith("pa"):
        yield "quota", 1.1, said
        yield "wage", -0.8, ""


_OF_PAY_BEFORE = (" of that", " of this", " of it")
"""What officials have of the pay just named is taken, and no price of a favour."""
_AGREES_TO = re.compile(
    r"\b(?:agree(?:d|s)? (?:to|on)|accept(?:s|ed)?|settle(?:d|s)? for|h[eo]ld(?:ing)? out for|insist(?:ed|s)? on) "
    r"(?:(?:an?|the) (?:[a-z]+ )?(?:minimum|wage|rate|pay) of )?(?:about |no less than )?$"
)


_AGREEING = ("agree", "accept", "settle", "hold", "held", "insist")
_LEAVING = re.compile(
    r"\bleaving (?:him |her |them |me |us |the workers? |each )?(?:with )?(?:only |just |about |barely |a mere )*$"
)
"""What is left after the takings named before."""
INTO_ACCOUNTS = re.compile(
    r"(?: (?:is|was|were|are|being))?(?: (?:paid|deposited|put|kept))? in(?:to)? (?:[a-z’'-]+ ){1,5}accounts?\b"
    r"(?! (?:of|in the name|held by|controlled))"
)
_A_SETTLEMENT = 100_000


def _pays_to_stay_away(view: View) -> str:
    """The words of the sentence before that tell who stays away, where this one goes on with them: "They pay"."""
    sentence, folded = view.spot.sentence, view.article.folded
    if sentence.start <= view.spot.paragraph.start or not _THOSE.match(folded, sentence.start):
        return ""
    match = _STAYS_AWAY.search(folded, max(view.spot.paragraph.start, sentence.start - 140), sentence.start)
    return match[0] if match else ""


def _wanted(view: View, match: re.Match[str], before: str) -> Iterator[tuple[str, float, str]]:
    """What workers and unions want is pay, what others want of somebody a fee."""
    subject = before[: match.start()].rsplit(None, 1)[-1:] or [""]
    if match[2] or (match[1] == "asked" and subject[0] in {"are", "is", "was", "were", "been", "being"}):
        yield "fee", 0.9, match[0].strip()
        yield "wage", -0.6, ""
        return
    if subject[0] in {"union", "unions"}:
        yield "wage", 1.0, match[0].strip()
        return
    if subject[0] in _STATE:
        yield "quota", 0.9, match[0].strip()
        yield "wage", -0.5, ""
        return
    actor = _actor(view, match.start(), before)
    if actor == "worker" and subject[0] not in _SUBJECTS:
        yield "wage", 0.4, match[0].strip()
    elif actor == "owner" or (subject[0] in _SUBJECTS and view.amount.per is None):
        yield "fee", 0.5, match[0].strip()


def _receiver(view: View, giving: re.Match[str]) -> tuple[str | None, str]:
    """Who is given the money, and the words that say so."""
    between, behind = giving[3], (match[1] if (match := _TO.match(view.behind)) else "")
    for words in (between, behind):
        for word in words.split():
            if word in _ENDS_RECEIVER:
                break
            if word in _PRONOUNS and words is between:
                return "worker", word
            if sort := sort_of_hand(word):
                return sort, word
    return None, ""


def sort_of_hand(word: str) -> str | None:
    """Whose hand a noun names: worker, owner, state, family, recruiter, official."""
    if word in _FAMILY:
        return "family"
    if word in RECRUITERS:
        return "recruiter"
    if word in OFFICIALS:
        return "official"
    if word in _STATE:
        return "state"
    if word in OWNERS or word in INSTITUTIONS or word.removesuffix("s") in OWNERS:
        return "owner"
    if word in WORKERS or word in NATIONS or word in JOBS or word.removesuffix("s") in JOBS:
        return "worker"
    return None


def _actor(view: View, at: int, before: str) -> str | None:
    """Who does what a verb says that stands at a place of the words before."""
    start = view.spot.start - len(before) + at
    return view.actor(Cue(start, start, (), ""))


def _is_one_worker(word: str) -> bool:
    return word in _HEADS or sort_of_hand(word) == "worker" or word.endswith(("man", "woman", "er", "ess", "or", "ist"))
