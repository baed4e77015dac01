"""Whether the people that a number counts were only asked: a survey, interviews, witnesses who told of it.

In: a view of the number. Out: whether they are a sample. A few people who tell something are one too.
"""

from __future__ import annotations

import re

from etl.reader.view import View

_HEDGES_BETWEEN = re.compile(
    r"^(?: (?:of|with|from|by|to|about|some|around|more|over|than|nearly|at|least|another|the|those|a|total))* ?$"
)
_MET = re.compile(
    r"(?: [a-z-]+){0,3},? (?:who(?:m)? (?:we|i|the [a-z]+|[a-z]+ers) (?:met|interviewed|asked|spoke|"
    r"questioned|saw)|whose words|whose (?:files?|cases?|testimon(?:y|ies)|stor(?:y|ies)|diar(?:y|ies)|accounts?) we|"
    r"interviewed|surveyed|polled|contacted|"
    r"(?:who )?(?:took|take) part in (?:the|our|this|a) (?:study|survey|poll|research|interviews?)|(?:shared|"
    r"told) (?:their|his|her) (?:stor(?:y|ies)|experiences?|accounts?)|"
    r"(?:gave|giving) evidence|who asked not to be|consulted|approached|questioned by|who spoke|who talked|"
    r"dared to speak|who answered|who filled)\b"
)
_ASKED_OF = re.compile(
    r"\b(?:survey|poll|study|questionnaire|interviews?|conversations?|focus groups?|sessions?|"
    r"discussions?)(?: [a-z]+){0,6}? (?:among|of|"
    r"with) (?:about |some |more than |over )?$|"
    r"\b(?:talked (?:to|with) |spoke (?:to|with) |heard from |canvassed |tracked down |met with |(?:report|"
    r"study|paper|article) (?:quotes|cites) |the sample (?:comprised|included|covered|consisted of|was) |"
    r"(?:respondents|interviewees|participants) (?:were |included |are )?\(?)(?:about |some |more than |over |the )*$"
)
_ASKED_FROM = ("from ", "of ", "by ", "with ", "about ", "some ", "than ", "over ")
_DATA_OF = re.compile(
    r"\b(?:analys(?:is|ed|es|ing)|stud(?:y|ied)|review(?:ed)?|examin(?:ed|ation)|data|invoices|payslips|records|"
    r"testimon(?:y|ies)|accounts?|responses|answers|statements?|interviews?|evidence) (?:[a-z’' ]{0,40} )?"
    r"(?:from|of|by|with|given by) (?:about |some |more than |over |nearly |almost )?$"
)
"""Papers that somebody looked through, words that somebody gave, and whose they are."""
_TOLD = re.compile(
    r"(?: [a-z-]+){0,3}(?: (?:of|from|at|in) (?:camp |prison )?[a-z0-9-]+)? (?:told|said|say|recalled|testified|"
    r"described|confirmed|named|remembered|"
    r"reported that|mentioned)\b"
)
_WHO_TOLD = re.compile(r"(?: [a-z-]+)? who [^.;,]{4,110}? (?:have |had )?(?:said|told|testified|recalled|alleged)\b")
_KNOWING = re.compile(
    r"(?: (?:who (?:are|were|have|has|had) |with |having )?(?:direct |close |first-hand |some |any )?(?:knowledge of|"
    r"familiar with|acquainted with|briefed on|close to|insight into)| who (?:know|knew|knows)\b)"
)
"""People "familiar with the matter" are a newspaper's sources."""
_SPOKE_TO_BOTH = re.compile(
    r"\b(?:spoke (?:to|with)|talked (?:to|with)|interviewed|met|questioned|surveyed) (?!that)[^.;:]{3,40} and "
    r"(?:more than |about )?$"
)
_ANECDOTE = 60


_WRITTEN_TO = re.compile(
    r"\b(?:(?:questionnaires?|forms|letters) to|(?:filled in|filled out|answered|completed) by|citing|quoting) "
    r"(?:about |some )?$"
)


def _are_few(view: View) -> bool:
    value = view.amount.value_high
    return value is not None and value <= _ANECDOTE


def is_sample(view: View) -> bool:
    """Whether the people were only asked, or are a few who tell something."""
    if _are_few(view) and _KNOWING.match(view.behind):
        return True
    if _WRITTEN_TO.search(view.before[-36:]) or _MET.match(view.behind) or _ASKED_OF.search(view.before[-84:]):
        return True
    if view.before.endswith((" and ", " and more than ", " and about ")) and _SPOKE_TO_BOTH.search(view.before[-70:]):
        return True
    if view.before.endswith(_ASKED_FROM) and _DATA_OF.search(view.before):
        return True
    if " who " in view.behind[:20] and _are_few(view) and _WHO_TOLD.match(view.behind):
        return True
    if _are_few(view) and _TOLD.match(view.behind) and not view.behind.startswith(" of "):
        return True
    asked = view.best("sampled")
    if asked is None or asked.weight < 0.3:
        return False
    words = asked.cue.words.lower()
    gap = view.article.folded[min(asked.cue.end, view.spot.end) : max(asked.cue.start, view.spot.start)]
    if any(sign in gap for sign in ",;:") or len(gap) > 45:
        return False
    if asked.side < 0:
        return _HEDGES_BETWEEN.match(gap) is not None
    if words in {"according to", "sources", "source", "diplomats", "researchers", "testimony", "survey", "poll"}:
        return False
    return len(gap) < 28
