"""Which noun for people a number counts, and of which sort: "64 seamstresses", "a crew of 12", "40 of them".

In: a view of the number. Out: the noun and its sort (people_words.py; "bare" where only the sentence can tell), no
sort where no people are counted. Whether the people are at work is decided in people.py.
"""

from __future__ import annotations

import re

from etl.reader.counted_heads import GOES, group_before, group_behind, head_of, owned_behind
from etl.reader.harm import HARM_NOUN
from etl.reader.people_words import NOT_AT_WORK, sort_of
from etl.reader.put_to_work import called_partners
from etl.reader.view import View
from etl.reader.word_test import has_one_of
from etl.reader.workers_near import follows_people

_NOUNS = re.compile(
    r"(?:(?:[”\"]? [“\"‘]?|-|-strong )(?:(?:or )?(?:more|so|other|others|additional)(?: of)? )?"
    r"(?:of (?:(?:the|them|these|those|its|their|his|our|some|all|whom)(?: |\b))?)?)((?:[^\W_]|"
    r"['’-])+(?: (?:[^\W_]|['’-])+){0,5})?"
)
_ADJECTIVE_AND_COMMA = re.compile(
    r"^ (?:[a-z]+-[a-z]+|[a-z]+(?:ed|ful|less|ous|ive|ung|nal|ary)|poor|weary|angry|hungry),(?= (?:[a-z-]+ly |often "
    r")?[a-z-]+ )"
)
"""The first of two adjectives: "300 low-paid, mostly young workers"."""
_OPENED = re.compile(r" [\"“‘]([a-z][a-z' -]{1,30})[\"”’]")
"""Quotation marks around the noun or what goes before it: 640 “serfs”."""
_STRONG = re.compile(r"[ -]strong\b")
_GROUP_BEFORE = re.compile(
    r"\b(?:team|line|shift|workshop|section|crew|crews|battalion|platoon|regiment|troupe|brigade|brigades|squad|"
    r"workforce|staff|"
    r"contingent|batch|batches|gang"
    r"|company|force|unit|party|band|cohort) of (?:about |some |around |nearly |up to |only |"
    r"just |over |at least )?$"
)
_KOREAN_ARE = re.compile(r" north korean (?:are|were|work|worked|live|lived|have|had)\b")
"""“4,500 North Korean work in Oman”: the plural is forgotten."""
_SOME_THOUSANDS = (" the ", " the low ", " the high ", " the mid ")
_PUT_IN = re.compile(
    r"\b(?:placed?|puts?|numbers?|numbered|estimat\w+|are|were|is|was)(?: them| it| the number)?"
    r"(?: generally| now| still)? "
    r"(?:in|at) the (?:low |high |mid )?$"
)
"""A number told by its size alone: "put them in the high hundreds"."""
_PLURAL_BEHIND = re.compile(r" [a-z]+s\b")
_APPOSED = re.compile(
    r"\b([a-z]+s)(?:,| \() ?(?:about |some |around |nearly |roughly |now |at present |"
    r"more than )?$"
)
_OF_THE_DEAD = re.compile(r" of the (dead|killed|injured|wounded|casualties)\b")
_HARMED = re.compile(
    r"\b(?:killing|injuring|wounding|burying|maiming|swallowed|(?:death )?toll (?:stands|stood|rose|is|was|"
    r"reached)(?: at| to)?) "
    r"(?:about |some |at least |another |more than )?$"
)
_ENDS_OBJECT = re.compile(r"[.,;)]|$| (?:and|in|at|on|when|as|others|more|of them)\b")
_PERIOD = re.compile(r" (?:an?|per|each|every) (?:day|night|week|month|year|hour|shift)$")
_ON_ROLLS = re.compile(r" (?:[a-z]+ )?on (?:its|the|their|his) (?:rolls?|books?|payroll|staff|pay list|roster)\b")
_OUT_OF = re.compile(
    r" of (?:the |its |their |some |about |our )?(?:[a-z]+['’]s )?[\d.,]+ (?:million |"
    r"thousand )?([a-z]+)(?: ([a-z]+))?\b"
)
_NUMBER_BEFORE = re.compile(
    r"\b(?:number of (?:[a-z-]+ ){1,14}?(?:at|to be|to|is|was|of|reached|reaches)|there (?:may|might|could|"
    r"must) be|there (?:are|were) (?:[a-z]+ )?(?:thought|believed|said|estimated|reckoned|understood|"
    r"reported) to (?:be|have been)|"
    r"they are(?: now)?|"
    r"(?:workforce|headcount|staff|payroll|ranks|contingent|complement|manpower)(?: [a-z]+){0,3} (?:to|at|from|"
    r"is|was|numbers?|numbered)|"
    r"number of (?:employees|workers|staff|labou?rers):|(?:still )?counts?|counted|hosts?|hosted|houses|housed|"
    r"let go|laid off|dismissed|fired|"
    r"takes? on|took on|taking on|lists|they were|we were|there were|"
    r"estimates?\b[^.;]{0,70} (?:from|at|of|to|run|range|ranging|vary|go|"
    r"between)|(?:called|flown|brought|recalled) (?:home|back)|number(?:s|ed|ing)?(?: (?:at|was|is|to|"
    r"could|may|had|has|reach|reached|some)){0,3}"
    r"|(?:in|by|terms of) numbers?,? at"
    r"|headcount of|employs|employed|employing|employ|workforce of|total of|estimates? of|hired|hires|"
    r"recruited|how many)"
    r" (?:about |some |around |nearly |only |just |over |up to |an estimated |roughly |more than |"
    r"fewer than |as many as |another )?$"
)
_UNSURE_NUMBER = re.compile(
    r"\btheir numbers? (?:has |have |had )?(?:fell|fallen|rose|risen|grew|grown|dropped|declined|doubled|"
    r"shrank|swelled)(?: [a-z]+)? (?:from |to )?(?:about )?$|"
    r"\b(?:puts?|putting) (?:the|their|that) (?:number|figure|total)s? (?:much |far |a little |somewhat )?(?:lower|"
    r"higher),? "
    r"(?:at|to) (?:about |around |some |only |nearly )?$|"
    r"\b(?:that|this|the) (?:number|figure|total) (?:is|was) (?:expected|set|likely|projected|forecast|due) to "
    r"(?:exceed|reach|top|pass|surpass|rise to|grow to|climb to|fall to|shrink to)?(?: about| some)? ?$|"
    r"\b(?:that|this) (?:number|figure|total) (?:(?:may|might|could|has|have|had|now|since|later) )*"
    r"(?:rose|risen|rise|grew|grown|grow|fell|fallen|dropped|declined|swelled|swollen|climbed|shrank|shrunk|"
    r"increased|"
    r"reached|reach) (?:to |by now to )?(?:about |some |nearly |over |only )?$|"
    r"\b(?:their|the|exact|true) numbers? (?:[a-z]+ ){1,3}[a-z]+, (?:but |and )?(?:is |was )?(?:put at |"
    r"estimated at )?$"
)
_AMONG = re.compile(
    r"\b(?:of whom|of them|of which|among them|among these|of these|of those|whom|including) (?:about |some |"
    r"nearly |only |"
    r"at least |more than )?$"
)
_OF_WHOM_HAS = re.compile(
    r"\bof wh(?:om|ich) (?:the )?[a-z]+(?: [a-z]+)? (?:alone )?(?:has|have|had|employs?|employed|hosts?|hosted|counts?|"
    r"sent|sends) (?:about |some |nearly |around |over |only |at least |more than )?$"
)
"""How many of the workers just named one country has: "builders, of whom China has about 50m"."""
_HOLD_JOBS = re.compile(
    r"\b(?:fill|fills|filled|hold|holds|held|occupy|occupied|provides?|provided) (?:about |some |nearly |"
    r"around |more than |up to |over )?$"
)
_JOBS_HELD = re.compile(r" (?:[a-z-]+ ){0,2}(?:jobs|posts|positions)\b")
_HAS_MORE = re.compile(
    r"\b(?:has|have|had|holds?|hosts?) (?:another |about |some |around |nearly |over |just |only |up to )?$"
)
_FULL_STOP = re.compile(r"[.;,](?! (?:[0-9]|and [0-9]))|$| in [a-z]+")
_BEGINS = re.compile(
    r"(?:^|[.;:,“\"(—–] ?|\b(?:and|but|while) )(?:(?:and|but|while|only|about|some|around|nearly|almost|over|just|"
    r"another|a further|other|in [a-z0-9]+,|last [a-z]+,?) )*$"
)
"""Where a clause begins with the number."""
_DOES_BEHIND = re.compile(
    r" (?:more |others? )?(?:(?:have|has|had|were|are|was|is) (?:[a-z]+ly )?[a-z]{3,}(?:ed|ing|en|wn|me|ne|nt)\b|"
    r"(?:followed|headed|returned|landed|crossed|boarded|made|took|got|began|started|slept|ran|found|lost|kept|"
    r"[a-z]{3,}ed(?= (?:in|to|at|from|for|on|back|home|by|last|this|out|off|up)\b))\b)"
)
_DO = re.compile(r" (?!of\b|or\b|and\b|more\b|to\b|in\b|from\b|at\b|on\b|for\b|per\b)[a-z]{3,}\b")
_VERB_BEHIND = re.compile(
    r"[ ](?:more |others? )?(?:of (?:them|the women|the men|those) )?(?:who |whom (?:they|it|he|she|the) |were|are|"
    r"had|have|"
    r"left|leave|work|worked|remain|remained|returned|died|die"
    r"|lived?|arrived|came|went|joined|escaped|fled|took part|still|now|crossed|stayed|signed|"
    r"marched|fell|took|toil|toiled|labou?r|sew|build|serve|served|sleep|flee|queue|queued|earn|face|"
    r"faced|struck|walked|protested|disappeared|survived|leaving|departing|returning (?:home|in)|occupy|occupied|"
    r"rioted?|refused?)\b(?! (?:permits?|visas?|hours?|days?|place|per|"
    r"a |an ))"
    r"| (?:working|employed|labou?ring|toiling) (?:in|at|on|for|by|as|there|here)\b"
    r"| (?:may|might|could) (?:still |now )?(?:be )?(?:work|working|employed|there)\b"
)
_JOBS = re.compile(
    r" (?:[a-z-]+ ){0,2}jobs,? (?:were|have been|are|had been|(?:would|could|may|might|will) be|in the (?:sector|"
    r"industry|"
    r"country|region)|lost|gone|at (?:risk|stake)|(?:[a-z]+ ){0,3}of them|that depend)\b"
)
"""Jobs that people hold; vacancies are none."""
_MEMBERS_OF = re.compile(
    r"(?: [a-z-]+){0,3} members? of (?:the |its |their |an? |various |[a-z]+ )?(?:[a-z'’-]+ ){0,3}?(?:brigades?|"
    r"crews?|teams?|work units?|"
    r"battalions?|regiments?|platoons?|shock troops|workforce|staff)\b"
)
_SIZES = frozenset(("strong", "member", "man", "woman", "person"))
_SENDING = 0.4
_SEVERAL = 10


def counted_noun(view: View) -> tuple[str, str | None]:
    """The counted noun and its sort: worker, nation, people, outsider, asked, bare; None where none is people."""
    amount, spot = view.amount, view.spot
    inside = view.article.folded[spot.start : spot.end]
    if partners := called_partners(view):
        return partners, "worker"
    if amount.unit == "people":
        words = _PERIOD.sub("", inside).replace("-", " ").split()
        if owned := owned_behind(view.behind):
            return owned, None
        if "-" in inside and words[-1] in _SIZES and (group := group_behind(view.behind)):
            return group
        if words[-1] == "members" and _MEMBERS_OF.match(" members" + view.behind):
            return "members", "worker"
        sort = sort_of(words[-1].strip("'\"”“.,"))
        for word in words[-3:-1]:
            if word in NOT_AT_WORK:
                sort = "outsider"
        return words[-1], sort or ("worker" if inside[-1:] in "명人名" else "people")
    if amount.unit is not None or amount.unit_candidates:
        return "", None
    if view.behind.startswith((" to a ", " to an ", " to each ", " to the ")):
        return "", None
    if view.behind.startswith((" surveyed", " interviewed", " questioned", " polled")):
        return "them", "asked"
    if view.behind.startswith(" of us"):
        return "us", "worker"
    if _STRONG.match(view.behind):
        return group_behind(view.behind) or ("strong", "worker")
    if "member" in view.behind[:40] and _MEMBERS_OF.match(view.behind):
        return "members", "worker"
    if "jobs" in view.behind[:40] and _JOBS.match(view.behind):
        return "jobs", "worker"
    if " of " in view.before[-26:] and (group := group_before(view.before[-60:])):
        return group, "outsider"
    if _HARMED.search(view.before[-36:]) and _ENDS_OBJECT.match(view.behind):
        return "dead", "people"
    if match := _OF_THE_DEAD.match(view.behind):
        return match[1], "people"
    if match := HARM_NOUN.match(view.behind):
        return match[1], "people"
    behind = view.behind
    if '"' in behind[:40] or "“" in behind[:40] or "‘" in behind[:40]:
        behind = _OPENED.sub(r" \1", behind, count=1)
    if " & " in behind[:40]:
        behind = behind.replace(" & ", " ", 1)
    counted = _NOUNS.match(_ADJECTIVE_AND_COMMA.sub("", behind, count=1))
    if counted and counted[1]:
        noun, sort = head_of(counted[1].split())
        if noun:
            return noun, sort
    if view.behind.startswith(" north korean ") and _KOREAN_ARE.match(view.behind):
        return "north korean", "nation"
    tail = view.before[-60:]
    if amount.qualifier == "vague" and tail.endswith(_SOME_THOUSANDS) and _PUT_IN.search(tail):
        return "count", "bare"
    if " of " in tail[-24:] and _GROUP_BEFORE.search(tail) and not _counts_things(view):
        return view.before.split()[-2], "worker"
    value = amount.value_high or amount.value_low or 0
    if (
        value >= 10
        and tail.endswith(("group of ", "batch of ", "second of ", "wave of "))
        and not _PLURAL_BEHIND.match(view.behind)
    ):
        return tail.split()[-2], "bare"
    if tail.endswith(" of ") and tail[-5:-4].isdigit():
        return "", None
    if (
        (match := _APPOSED.search(tail))
        and view.behind.startswith((",", " in all", ")"))
        and sort_of(match[1]) in {"worker", "nation"}
    ):
        return match[1], "worker"
    if match := _ON_ROLLS.match(view.behind):
        return "count", "bare"
    if match := _OUT_OF.match(view.behind):
        for word in (match[1], match[2] or ""):
            if sort := sort_of(word):
                return word, sort
    value = amount.value_high or amount.value_low
    if (value or 0) >= _SEVERAL and _JOBS_HELD.match(view.behind) and _HOLD_JOBS.search(tail):
        return "jobs", "worker"
    is_of_things = " of which " in tail and not _names_people(view, spot.start - len(tail) + tail.find(" of which "))
    if (
        not is_of_things
        and (match := _NUMBER_BEFORE.search(view.before))
        and not re.match(r"(?: [a-z-]+){0,2} [a-z]+(?<!thi)s\b", view.behind[:44])
    ):
        things = [word for word in match[0].split() if word.endswith("s") and len(word) > 3 and not sort_of(word)]
        if not (match[0].startswith("number of ") and things and not any(sort_of(word) for word in match[0].split())):
            return "count", "bare"
    if has_one_of(view.before, ("number", "figure", "total")) and _UNSURE_NUMBER.search(view.before):
        return "number", "worker"
    if (match := _OF_WHOM_HAS.search(tail)) and _names_people(view, view.spot.start - len(match[0])):
        return "them", "worker" if _names_people(view, view.spot.start - len(match[0]), ("worker",)) else "bare"
    if (match := _AMONG.search(view.before)) and match[0].startswith("of which"):
        return ("them", "bare") if _names_people(view, view.spot.start - len(match[0])) else ("", None)
    if match or re.match(r" (?:of them|of whom|of these women|of us)\b", view.behind):
        return "them", "bare"
    value = amount.value_high or amount.value_low
    is_indefinite = amount.qualifier == "vague"
    if (
        is_indefinite
        or (value is not None and value >= (3 if view.behind.startswith(" more") or tail.endswith(" of ") else 2))
    ) and (match := _VERB_BEHIND.match(view.behind)):
        return match[0].strip(), "bare"
    if (is_indefinite or (value or 0) >= _SEVERAL) and _BEGINS.search(tail) and follows_people(view):
        match = _DOES_BEHIND.match(view.behind) or (_DO.match(view.behind) if is_indefinite else None)
        if match:
            return "them", "bare"
    if (value or 0) >= _SEVERAL and _HAS_MORE.search(tail) and _FULL_STOP.match(view.behind) and follows_people(view):
        return "count", "bare"
    if is_indefinite and view.weight("sent") > _SENDING and view.behind.startswith((" more", " others")):
        return "more", "bare"
    if is_indefinite and re.match(r" (?:more|others)?(?: (?:are|were|have|had|left))", view.behind):
        return "more", "bare"
    return "", None


def _names_people(view: View, end: int, sorts: tuple[str, ...] = ()) -> bool:
    """Whether the words just before name people (of one of the sorts), to whom "of which" goes back."""
    return any(
        (sort := sort_of(word)) and (not sorts or sort in sorts)
        for word in view.article.words_in(max(view.spot.sentence.start, end - 60), end)
    )


def _counts_things(view: View) -> bool:
    """Whether a plural that is no verb stands behind: "a force of 20 tanks"."""
    match = re.match(r" ([a-z]+s)\b", view.behind)
    return match is not None and match[1] not in GOES
