"""Whether hours or days are worked, slept, granted as leave or watched; or only a length of time.

In: a view of the amount. Out: (kind, per, score, words) or an `Aside`.
"""

from __future__ import annotations

import re

from etl.reader.model import Aside
from etl.reader.questions import asked_for
from etl.reader.view import View
from etl.reader.workers_near import is_worker_article

_OFF_A_SENTENCE = re.compile(
    r" (?:[a-z]+ )?off (?:of )?(?:his|her|their|your|an?|the|each|every)(?: own)?(?: [a-z]+)? "
    r"(?:sentences?|term|time)\b| off for (?:every|each) (?:[a-z]+ )?(?:days?|weeks?|months?|hours?) "
    r"(?:they|he|she|you|a prisoner|an inmate)? ?(?:works?|worked|of work)\b"
)
"""Days by which a prisoner is let go earlier."""
_LOGGED = re.compile(
    r"\b(?:logged (?:in|on|into [a-z ]{2,20}?)|online|at the wheel|at sea|on shift) (?:for )?(?:about |"
    r"some |a total of |a cumulative |up to |more than )?$"
)
_LATER = re.compile(r"(?:'s?)?,? ?(?:later|ago|earlier|before|after|away|notice|long|to go|until)\b")
_LONG_DAY = re.compile(
    r"\b(?:day|days|shifts?|workday|week) (?:is|was|are|were|can be) (?:about |up to |usually |often )?$"
)
_OPEN = re.compile(
    r"\b(?:shop|store|office|canteen|market|bar|restaurant|clinic|border|bridge|hotline)s? (?:is|are|was|were|"
    r"stays?) (?:open|closed)\b[^.;]{0,12}$"
)
_SHUT_EYE = re.compile(r"(?:'s?|s')?(?: of)? (?:[a-z]+ )?(?:sleep|slumber|shut-eye|kip)\b")
_OF_LEAVE = re.compile(r"(?:'s?)? of (?:paid |annual |unpaid |sick |home )*(?:leave|holidays?|vacation)\b")
_CAPS = re.compile(
    r"\b(?:caps?|capped|limits?|limited|sets?|fixed|fixes) (?:the )?(?:working |work )?(day|week|month|"
    r"overtime) (?:at|to) (?:about )?$"
)
_REST_INSIDE = re.compile(r" off\b| of rest\b|holiday|\b(?:rest|free|leave|off)[ -]days?\b")
_ABSENT = re.compile(
    r"\b(?:absen\w+|away|stay\w* (?:off|home)|off|missing|kept|barred|suspended|time off) (?:from )?(?:work|"
    r"duty|the job)\b[^.;]{0,20}$"
)
_AND_DAY_WEEK = re.compile(r",? (?:and|or|to) [a-z0-9]+-days? (?:work ?)?(?:week|schedule)")
_REST_DAYS = re.compile(
    r" ?(?:rest days?|days? of rest|(?:public |paid )?holidays?|days off) (?:an?|per|each|every|in an?) (year|"
    r"month|week)\b"
)
_OVERTIME_IN = re.compile(
    r"(?: of)? overtime in (?:january|february|march|april|may|june|july|august|september|october|november|"
    r"december|a (?:single )?month)\b"
)
_TO_DO = re.compile(r" to (?:pack|leave|decide|appeal|respond|comply|pay|clear|go|get out|vacate|answer)\b")
_A_YEAR = re.compile(r"(?: [a-z]+){0,3} (?:a|per|each|every) (month|year|week)\b")
_NAMED = re.compile(
    r"[ -](?:(?:bus|train|boat|car|taxi|ferry|road|truck|overnight|sea|air|plane) )?(?:ride|crossing|voyage|layover|"
    r"stopover|battle|war|campaign|plan|march|journey|trip|trial|visit|period|deadline|window|suspension|"
    r"ban|strike|drive|walk|flight|ceasefire|truce|conference|meeting|course|summit|train|train ride|"
    r"ultimatum|waiting)\b"
)
_WORTH = re.compile(r"(?:'s?|s')? (?:worth|of (?:pay|wages|salary)|pay|wages?|salary|rations?)\b")
_OVERTIME = re.compile(r"(?: (?:of|in))? overtime")
_SHIFT = re.compile(r"[ -](?:(?:day|night|split|double|back-to-back|standard|long) )?shifts?\b")
_DAY = re.compile(r"[ -](?:work(?:ing)? ?)?(?:days?|workdays?|week|workweek)\b")
_LEAVE = re.compile(
    r"(?:'s?)?(?: or \w+ )?[ -](?:of |days? |full |paid |unpaid |free |annual |a (?:month|week|"
    r"year) )*(?:off|leave|rest|holidays?|vacation|break|of rest)\b"
    r"|(?: sundays?| fridays?| saturdays?)\b"
)
_LEAVE_BEFORE = re.compile(
    r"\b(?:rest|leave|off|holidays?|free|break)(?:(?: days?)?:| of| every| for| (?:day|days) (?:every|in|of|per))? $"
)
_AFTER_HOURS = re.compile(
    r"\bhours(?: an? (?:day|shift)| daily)?(?: of (?:duty|work|labou?r))?(?:,| for|, for| and|,? on) (?:about )?$"
)
_ON_A_DAY = re.compile(r" (?:on|in) (?:an?|the) (?:average|normal|typical|ordinary|usual|good|bad|long) (day|week)\b")
_HOME_FOR = re.compile(
    r"\b(?:went|go|goes|going|gone|came|come|let|allowed|visit\w*|sent) (?:[a-z]+ )?home\b"
    r"[^.;]{0,24}\bfor (?:about |only )?$"
)
_HOME_LEAVE = 60
"""Days that somebody is at home on leave; whoever stays longer has been sent home."""
_SLEEP = re.compile(r"(?: of| a night's)? (?:[a-z]+ )?(?:sleep|sleeping|rest between|of rest|a night)\b")
_FOR_OR_AFTER = re.compile(r"\b(?:for|after) (?:the |about |some )?$")
_SLEEP_BEFORE = re.compile(r"\b(?:sle(?:ep|eps|pt|eping)|asleep)\b[^.;]{0,32}$")
_FOR = re.compile(
    r"\b(?:for|after|within|in|lasted|took|takes|lasting|over|last|past|next|first|during|every|about|"
    r"wait|waited|of|than)(?: the| a| an| only| some| about| almost| nearly| more than| at least|"
    r" up to)?(?: past| last| next| first)? $"
)
_WORKED_BEFORE = re.compile(
    r"\b(?:work(?:s|ed|ing)?|toil(?:s|ed|ing)?|labou?r(?:s|ed|ing)?|sew(?:s|ed|ing)?|on duty|"
    r"on their feet|at (?:the|her|his|their) machines?|at the wheel|(?:sit|sits|sat|sitting) at (?:the|her|his|"
    r"their) [a-z]+|rode|drive|drove|peeled|stand(?:s|ing)?|"
    r"stood)\b[^.;]{0,40}$"
)
_FOR_HOURS = re.compile(r"\bfor (?:about |up to |some |at least |more than |nearly |almost |another |over )?$")
_OF_WORK = re.compile(
    r" of (?:unpaid |forced |hard |compulsory |road |farm |field |construction |community |"
    r"volunteer )*(?:work|labou?r|service|toil)\b"
)
_PAYS_DAYS = re.compile(
    r"(?:\b(?:compensation|payment|pay|paid|wages?|salary|reward|yuan|won|dollars|roubles|rubles|rupees)|[$€£¥₹][\d,.]+)"
    r"(?: each| per person)? for (?:about |just |only |the )?$"
)
"""Days of work that a sum is paid for tell no working time: "90 yuan for three days of work"."""
_SERVES = re.compile(
    r"\b(?:give|gives|gave|serve|serves|served|put in|puts in|do|does|did|work off|"
    r"contribute) (?:about |some |up to |at least |"
    r"another )?$|\b(?:brigade|mobili[sz]\w+|labou?r|fields?|farm work|construction|planting|"
    r"harvest) for (?:about |up to )?$"
)
_RIDES = re.compile(
    r"\b(?:bus|train|flight|trip|journey|drive|way|ride|boat|ferry|crossing|"
    r"road|search|talks?|meeting|interrogation|questioning|check) (?:[a-z]+ ){0,3}?(?:takes?|took|lasts?|lasted) "
    r"(?:about |some |another )?$|\b(?:electricity|power|water|light|"
    r"heating) (?:[a-z]+ ){0,2}?for (?:only |just |about )?$"
)
_WORKS_ON = re.compile(r"\b(?:work(?:s|ed|ing)?|operates?|on call|on duty|shift) (?:on|for) (?:about |only )?$")
_MUST_WORK = re.compile(
    r"\b(?:must|has to|have to|had to|(?:ordered|forced|required|made|obliged|told) to) "
    r"(?:work|labou?r|toil|help|serve|plant|harvest|dig|build)\b[^.;]{0,40} for (?:about |up to |at least )?$|"
    r"\b(?:sent|taken|mobili[sz]ed|brought|made) to (?:work|weed|plant|dig|harvest|pick|build|clear|"
    r"help)\b[^.;]{0,40} for "
    r"(?:about |up to |at least )?$"
)
_HOURS_OF_A_DAY = 24
_WEEK_TO = re.compile(
    r"\b(?:rais|extend|lengthen|cut|short|reduc|increas|bring|brought|stretch|trim)[a-z]* (?:the |their |its )?"
    r"(?:working |work )?(week|day) (?:from [a-z0-9]+ (?:hours )?)?to (?:about |up to )?$"
)
"""Who changes the length of the week tells how long it is then."""
_MOST_A_WEEK = 95
_MONTHLY = 200
_ALL_HOURS = 8784
"""Hours of a year: nobody works more."""
"""Hours that are worked in a month."""
_GOES_HOME_AFTER = re.compile(
    r"\b(?:go|goes|went|going|gone|come|comes|came|be sent|be let|knock|knocks|clock|clocks) (?:home|off) after "
    r"(?:about |some |just |only |up to )?$"
)
"""What ends the day of work: "would go home after eight hours"."""
_BREAK_OF = re.compile(
    r"\b(?:breaks?|pauses?|rest|interruption|wait|delay) of (?:about |up to |only |just |at least )?$"
)
_IN_DAYS = re.compile(r"(?:^|[“\"'‘(]|[.;:,–—] ?)in (?:about |just |only )?$")
"""How long it takes: "In ten days you make more than …"."""
_DAYS_PAY = re.compile(r"days?['’]? (?:pay|wages?|salary)\b")
_WAITS = re.compile(
    r"\b(?:wait\w*|detain\w*|held|question\w*|interrogat\w*|lock\w*|journey|trip|flight|flew|fly|"
    r"travel\w*|lasted|delay\w*|"
    r"walk\w*|struck|strike|march\w*|queue\w*|queuing|isolat\w*|clos\w*|search\w*|bus|buses|train|ride|"
    r"rode|talk\w*|spoke|"
    r"burn\w*|blaz\w*|argu\w*|debat\w*|met|meeting|power|electricity|drift\w*|hid|hidden|hiding|"
    r"punish\w*|stand|stood|cell)\b"
)
_ON_END = re.compile(
    r"(?: at a stretch| at a go| in one go| non-?stop| on end| in a row| straight| without (?:a break|rest|"
    r"a rest|sleep|stopping|a pause))\b"
)
_DID = re.compile(r"\b(?:did|do|it was|does|put in|puts in|worked out at) (?:about |over |up to |some )?$")
_DAY_OF = re.compile(
    r"\b(?:days?|weeks?|workdays?) (?:of|lasted|lasts|is|was|has|had) (?:up to |about |at least |some |more than )?$"
)
_IN_A_WEEK = re.compile(
    r" (?:in|over|during|spread over) (?:an?|the|their|each|every) (?:[a-z]+-day )?(?:work(?:ing)? ?)?week\b"
)
_TAKES = re.compile(
    r"\b(?:takes?|took|taking) (?:[a-z]+ ){0,2}?(?:an? day[^.;]{0,40}?,? or )?(?:about |some |up to |only )?$"
)
_MISSES = re.compile(r"\bmiss(?:es|ed|ing)? (?:only |just |even |as little as |more than )?$")
_OR_HOURS = re.compile(r"\b(?:hours?|hrs),? or (?:even |only |just |maybe )?$")
_WORK_LASTS = re.compile(
    r"\b(?:work|working days?|workdays?)\b[^;]{0,50} (?:lasts?|lasted|goes on for|went on for|continues? for|"
    r"continued for) "
    r"(?:about |up to |at least |some |more than |between )?$"
)
_PAID_FOR = re.compile(r"[\d.,]*\d(?: [a-z]{3,10})?(?: (?:a|per) (?:day|shift))? for $")
"""Money right before: "4,800 kyats for eight hours"."""


_IN_THE_MONTH = re.compile(r" in (?:the|a|this|that) (?:month|year|week)\b")
"""How long a month is."""


def decide_worktime(view: View) -> tuple[str, str | None, float, str] | Aside:
    """(kind, per, score, words), or why nobody works, sleeps or rests these hours or days."""
    before, behind, amount = view.before, view.behind, view.amount
    per = amount.per
    unit = amount.unit
    if unit == "hours" and (amount.value_high or amount.value_low or 9) < 1 and not view.weight("sleep"):
        return Aside("duration", view.article.text[view.spot.start : view.spot.end])
    if unit == "hours" and (amount.value_low or amount.value_high or 0) > _ALL_HOURS:
        return Aside("not_labor", view.article.text[view.spot.start : view.spot.end])
    if unit == "days" and _IN_THE_MONTH.match(behind) and before.endswith(("there are ", "has ", "have ", "had ")):
        return Aside("duration", "in a month")
    if match := _OPEN.search(before[-60:]):
        return Aside("duration", match[0].strip())
    if match := _TO_DO.match(behind):
        return Aside("duration", match[0].strip())
    if unit == "hours" and (match := _OVERTIME_IN.match(behind)):
        return ("work", "month", 0.75, "overtime")
    if unit == "hours" and (match := _WEEK_TO.search(before[-60:])):
        return ("work", per or match[1], 0.6, match[0].strip())
    if unit == "hours" and (match := _CAPS.search(before[-60:])):
        return (
            "work",
            per or ("week" if "week" in match[0] else "month" if "month" in match[0] else "day"),
            0.7,
            match[0].strip(),
        )
    if unit == "days" and (match := _REST_DAYS.match(behind)):
        return ("leave", per or match[1], 0.85, match[0].strip())
    if unit == "hours" and (match := _SHUT_EYE.match(behind)):
        return ("sleep", per or "day", 0.85, match[0].strip())
    if unit == "days" and (match := _OF_LEAVE.match(behind)):
        rate = _A_YEAR.match(behind, match.end())
        return (
            "leave",
            per or (rate[1] if rate else "year" if "annual" in match[0] else _leave_rate(view)),
            0.8,
            match[0].strip(),
        )
    if unit == "hours" and behind.startswith(" long") and (match := _LONG_DAY.search(before[-40:])):
        kind = "shift" if match[0].startswith("shift") else "work"
        return (
            kind,
            "shift" if kind == "shift" else "week" if match[0].startswith("week") else "day",
            0.8,
            match[0].strip(),
        )
    if unit == "days" and _OF_WORK.match(behind):
        paid = view.article.folded[max(view.spot.sentence.start, view.spot.start - 48) : view.spot.start]
        if match := _PAYS_DAYS.search(paid):
            return Aside("duration", match[0].strip())
    if match := _RIDES.search(before[-60:]):
        return Aside("duration", match[0].strip())
    if _DAYS_PAY.search(view.article.folded, view.spot.start, view.spot.end):
        return Aside("not_labor", view.article.text[view.spot.start : view.spot.end])
    if "miss" in before[-24:] and (match := _MISSES.search(before[-24:])):
        return Aside("duration", match[0].strip())
    if unit == "days" and per is None and " off" not in behind[:12] and (match := _TAKES.search(before[-90:])):
        return Aside("duration", match[0].strip())
    if (
        unit == "hours"
        and 3 <= (amount.top or 0) <= 20
        and _OR_HOURS.search(before[-24:])
        and (_speaks_of_work(view) or is_worker_article(view))
    ):
        return ("work", per or "day", 0.5, before.split()[-2])
    if unit == "days" and (match := _OFF_A_SENTENCE.match(behind)):
        return Aside("not_labor", match[0].strip())
    if unit == "hours" and "logged" in before and (match := _LOGGED.search(before)):
        return ("work", per or _rate(behind) or "unspecified", 0.6, match[0].strip())
    if unit == "days" and _AND_DAY_WEEK.match(behind):
        return ("work", per or "week", 0.8, "week")
    if "off" not in behind[:12] and (match := _ABSENT.search(before[-60:])):
        return Aside("duration", match[0].strip())
    if match := _NAMED.match(behind):
        return Aside("name" if match[0].strip(" -") == "battle" else "duration", match[0].strip(" -"))
    if _WORTH.match(behind):
        return Aside("not_labor", behind[:18].strip())
    if unit == "hours" and before.endswith("after ") and _GOES_HOME_AFTER.search(before[-40:]):
        return ("work", per or "day", 0.6, "after")
    if (unit == "hours" and (match := _BREAK_OF.search(before[-34:]))) or (
        unit == "days" and per is None and (match := _IN_DAYS.search(before[-16:]))
    ):
        return Aside("duration", match[0].strip())
    if (
        re.search(r"\b(?:within|in under|every|after)(?: about| the)? $", before)
        and per is None
        and unit != "percent"
        and not _SHIFT.match(behind)
    ):
        return Aside("duration", before.split()[-1])
    if match := _LATER.match(behind):
        return Aside("duration", match[0].strip())
    if match := _ON_END.match(behind):
        return ("work", per or ("day" if unit == "hours" else None), 0.7, match[0].strip())
    if match := _SHIFT.match(behind):
        return ("shift", "shift", 0.9, match[0].strip(" -"))
    if unit == "hours" and 4 <= (amount.value_high or amount.value_low or 0) <= 24 and _DID.search(before[-26:]):
        return ("work", per or "day", 0.6, before.split()[-1])
    if match := _DAY_OF.search(before):
        return ("work", per or ("week" if "week" in match[0] else "day"), 0.8, match[0].strip())
    inside = view.article.folded[view.spot.start : view.spot.end]
    if unit == "days" and _WORKS_ON.search(before):
        return ("work", per or _rate(behind), 0.6, before.split()[-1])
    if unit == "days" and _REST_INSIDE.search(inside):
        return ("leave", per or _leave_rate(view), 0.85, inside)
    if match := _LEAVE.match(behind):
        return ("leave", per or _rate(behind) or _leave_rate(view), 0.85, match[0].strip(" -"))
    if view.weight("sleep") > 0.3 and (match := _SLEEP.match(behind) or _SLEEP_BEFORE.search(before[-45:])):
        return ("sleep", per or "day", 0.85, match[0].strip())
    if (
        unit == "hours"
        and "shift" in before[-40:]
        and not any(sign in before[before.rfind("shift") :] for sign in ".;,")
    ):
        return ("shift", "shift", 0.85, "shifts")
    if unit == "hours" and _DAY.match(behind):
        return ("work", "week" if "week" in behind[:14] else "day", 0.85, behind[:14].strip(" -"))
    if unit == "hours" and (watch := view.weight("watch")) > 0.3 and watch > view.weight("worked"):
        return ("surveillance", per or "day", 0.75, view.best("watch").cue.words)
    if unit == "hours" and (match := _IN_A_WEEK.match(behind)):
        return ("work", per or "week", 0.8, match[0].strip())
    if unit == "hours" and (match := _ON_A_DAY.match(behind)):
        return ("work", per or match[1], 0.6, match[0].strip())
    match = _WORKED_BEFORE.search(before)
    if match and (per or unit == "hours" or not _FOR_OR_AFTER.search(before[-24:])):
        implied = (
            ("day" if (amount.top or 0) <= _HOURS_OF_A_DAY else "week")
            if unit == "hours"
            else "week"
            if (amount.value_high or 9) <= 7
            else None
        )
        return ("work", per or _rate(behind) or implied, 0.85, match[0].split()[0])
    if _LEAVE_BEFORE.search(before) and unit == "days":
        return ("leave", per or _rate(behind), 0.6, before.split()[-1])
    if per in {"day", "week", "month", "year"} or _rate(behind):
        kind = "leave" if view.weight("leave") > 0.5 else "work"
        return (kind, per or _rate(behind), 0.75, view.article.text[view.spot.start : view.spot.end])
    if unit == "days" and (amount.value_high or 99) <= _HOME_LEAVE and (match := _HOME_FOR.search(before)):
        return ("leave", per or _rate(behind), 0.55, match[0].split()[0])
    if unit == "days" and 20 <= (amount.value_high or 0) <= 31 and (match := _AFTER_HOURS.search(before[-34:])):
        return ("work", "month", 0.5, match[0].strip())
    if view.weight("leave") > 0.7 and unit == "days":
        return ("leave", _leave_rate(view), 0.65, view.best("leave").cue.words)
    if unit == "hours" and _OVERTIME.match(behind):
        return ("work", None, 0.7, "overtime")
    if unit == "days" and re.match(
        r" (?:working|planting|harvesting|building|cleaning|picking|sewing|without (?:rest|a break|pay))", behind
    ):
        return ("work", None, 0.65, behind.split()[0])
    if unit == "days" and re.match(r" (?:straight|in a row|on end|running)", behind) and view.weight("worked") > 0.2:
        return ("work", None, 0.6, behind.split()[0])
    if unit in {"days", "hours"} and (match := _OF_WORK.match(behind)):
        return (
            "work",
            per or (None if unit == "days" else _rate(behind) or ("day" if 4 <= (amount.top or 0) <= 24 else None)),
            0.55,
            match[0].strip(),
        )
    if unit in {"days", "hours"} and (match := _MUST_WORK.search(before)):
        return ("work", per or ("day" if unit == "hours" else None), 0.5, match[0].split()[0])
    if unit == "days" and (match := _SERVES.search(before)):
        return ("work", None, 0.5, match[0].strip())
    long = amount.value_high or amount.value_low or 0
    if unit == "hours" and 4 <= long <= 20 and (match := _WORK_LASTS.search(before)):
        return ("work", per or "day", 0.7, match[0].split()[0])
    if unit == "hours" and 4 <= long <= 16 and (match := _PAID_FOR.search(before[-40:])):
        return ("work", per or "day", 0.55, match[0].strip())
    if (
        unit == "hours"
        and 6 <= long <= 120
        and not _FOR.search(before[-24:])
        and (_speaks_of_work(view) or is_worker_article(view))
    ):
        return ("work", "day" if long <= 24 else "week" if long < _MOST_A_WEEK else "month", 0.4, "")
    if unit == "hours" and _MONTHLY <= long <= 2 * _MONTHLY and is_worker_article(view):
        return ("work", "month", 0.35, "")
    is_for_hours = unit == "hours" and 7 <= long <= 20 and _FOR_HOURS.search(before) is not None
    if is_for_hours and not _WAITS.search(before) and is_worker_article(view):
        return ("work", "day", 0.3, "for")
    if unit == "hours" and 4 <= long <= 20 and view.weight("lasted") < 0.5 and is_worker_article(view):
        return ("work", "day", 0.3, "")
    if unit == "hours" and (amount.value_high or amount.value_low or 0) >= 1:
        worked = max(view.weight("worked"), view.weight("shift"), 0.7 * view.weight("earn"))
        lasted = view.weight("lasted")
        if worked > 0.3 and worked >= 0.8 * lasted:
            one = view.best("worked") or view.best("shift")
            return ("work", "day" if (amount.value_high or 0) <= 24 else "week", 0.55, one.cue.words if one else "")
    if unit == "hours" and 3 <= long <= 24 and asked_for(view) == "hours":
        return ("work", "day", 0.35, "")
    return Aside("duration", view.article.text[view.spot.start : view.spot.end])


def _speaks_of_work(view: View) -> bool:
    return max(view.weight(role) for role in ("worked", "working", "earn", "pay_noun", "shift")) >= 0.1


def _rate(behind: str) -> str | None:
    """ "two days off a month", "12 hours, seven days a week": the period that stands a few words behind."""
    match = re.match(
        r"[^.;,\d]{0,24}?\b(?:a|per|each|every|in the|of the|in an? (?:good|bad|normal|busy|slow|typical|average)) "
        r"(day|week|night|month|year|shift)\b",
        behind,
    )
    if match is None:
        return None
    return "day" if match[1] == "night" else match[1]


def _leave_rate(view: View) -> str | None:
    before = view.before[-60:]
    for word in ("month", "week", "year"):
        if re.search(rf"\b(?:a|per|each|every) {word}\b", before) or f"{word}ly" in before:
            return word
    return "once"
