"""Whether a number counts the dead or the injured.

In: a view of the number. Out: the words of death or injury that it belongs to, or None.
"""

from __future__ import annotations

import re

from etl.reader.view import View

HARM_NOUN = re.compile(
    r"[ -](?:(?:[a-z-]+ ){0,2})(deaths?|fatalities|suicides|injuries|casualties|accidents?|bodies|"
    r"lives(?! (?:in|at|on|above|behind|under|with|there|here|near|off|among|together|inside|outside|by|from|"
    r"a)\b)|coffins|"
    r"graves|drownings)\b"
)
_HARM = re.compile(
    r"\b(died|die|dead|killed|kill|injured|(?:were|was|got) (?:badly )?hurt|"
    r"wounded|perished|drowned|deaths?|work-related|coffins?|"
    r"body bags|lost their lives|hanged themselves|(?:took|taken) their own|froze to death|burned to death|"
    r"suffocated|asphyxiated|"
    r"fell to (?:his|her|their)|maimed|electrocuted|(?:did|does|do) not survive|(?:was|were|got) (?:badly |"
    r"severely )?(?:burned|burnt|scalded|run over)|gassed|were trapped|overboard|"
    r"suffered (?:[a-z]+ )?injuries|lost (?:limbs|fingers|arms|legs|hands|eyes|"
    r"their (?:limbs|fingers|arms|legs|hands|sight))|broke (?:bones|arms|legs|ribs)|with (?:severe )?burns|"
    r"suffered burns|"
    r"(?:went|gone) missing|buried alive|fell ill|poisoned|crushed (?:by|to|under|on|when|in|at)|buried alive)\b"
)


_WITH_THE_DEAD = re.compile(r"\b(died|killed|injured|drowned) (?:along |together )?with (?:the )?$")


_FAMILY = re.compile(r"\b(?:famil(?:y|ies)|widows?|relatives|next of kin|the dead|bereaved|survivors)\b")
_DEATH = re.compile(
    r"\b(?:died|killed|deaths?|dead|widows?|not survive|buried|perished|drowned|fatal|crushed|electrocuted|"
    r"hanged|fell from|fell to)\b"
)
_CHARGED = re.compile(r"\b(?:charge[sd]?|bill(?:s|ed)|had to pay|have to pay|made to pay)\b")
_LINES = 220


_TO_BEREAVED = re.compile(
    r"[^.;,\d]{0,40} to (?:the |his |her |their |each )?(?:[a-z]+ )?(?:widows?|bereaved|next of kin|famil(?:y|"
    r"ies)[^.;,]{0,30} (?:dead|died|killed|"
    r"drowned|victims?|deceased)|relatives of|parents of the dead)\b"
)


def is_for_the_dead(view: View) -> bool:
    """Whether an amount is given to a family for one who died: "the families were given 50 kilograms of corn"."""
    folded, spot = view.article.folded, view.spot
    if _CHARGED.search(view.before[-70:]):
        return False
    if _TO_BEREAVED.match(view.behind):
        return True
    if not _FAMILY.search(view.before):
        start = max(spot.paragraph.start, spot.start - _LINES)
        if not folded[start : spot.start].count("widow"):
            return False
    return _DEATH.search(folded, max(spot.paragraph.start, spot.start - _LINES), spot.start) is not None


_REACH = 110
_FROM_LANDS = re.compile(r"^ from [a-z]+(?: [a-z]+)?, (?:[a-z]+(?: [a-z]+)?, )*(?:[a-z]+(?: [a-z]+)? )?and [a-z]+(?= )")
"""Several countries in a row are no end of the clause: "21,000 workers from India, Bangladesh and Nepal have died"."""


def harm_of(view: View) -> str | None:
    """The words of death or injury that the number belongs to."""
    if match := HARM_NOUN.match(view.behind):
        return match[1]
    before = view.before[-28:]
    behind = view.behind[: max(0, min(_REACH, view.right - view.spot.end))]
    behind = _FROM_LANDS.sub("", behind, count=1)[:60].split(",")[0].split(";")[0]
    if match := re.search(
        r"\b((?:fell|fallen|came down|caved|crashed) (?:in )?on|swallowed|killing|injuring|"
        r"(?:death )?toll (?:[a-z]+ ){0,6}?(?:to|at|is|was|reached|of)|fatalities to|buried|burying|poisoned|"
        r"gassed|swept away|sweeping away|came down on|drowned|killed|killing|injured|injuring|wounded|wounding|"
        r"crushed|crushing|maimed|electrocuted|death of|"
        r"deaths of|bodies of|remains of|claimed the lives of|"
        r"claimed)(?: at least| about| some| nearly| more than| another)? $",
        before,
    ):
        return match[1]
    if match := _WITH_THE_DEAD.search(before):
        return match[1]
    match = _HARM.search(behind)
    return match[1] if match else None
