"""Who has the share: how strongly it is taken from the worker, and how strongly the worker keeps it.

In: a view of the share. Out: (taken, kept), each from the verbs near it, their actors, and the words behind it.
"""

from __future__ import annotations

import re

from etl.reader.article import Cue
from etl.reader.share_hands import ABOVE, hand_in, hands_of
from etl.reader.view import View

_KEPT_BEHIND = re.compile(
    r"[^.;,\d]{0,30}\b(?:was|were|is|are) (?:left|kept|allowed)\b|[^.;,\d]{0,20}\bleft to\b|"
    r"[^.;,\d]{0,20}(?:went|goes|go) (?:directly |straight )?to (?:the )?(?:worker|wom[ae]n|m[ae]n|prisoner|inmate|"
    r"(?:him|her|them|me|us)\b)|"
    r" for (?:(?:their|his|her|our|my) own (?:pockets?|use|needs)|themselves|himself|herself|the (?:workers?|"
    r"wom[ae]n) )"
)
_TAKEN_BEHIND = re.compile(
    r"(?! (?:will |would )?(?:resign|quit|leave|emigrate)),?[^.;,\d]{0,45}\b(?:goes|went|going|go|is|was|were|"
    r"are|being|been) (?:(?:also|then|later|always|usually|often|simply|immediately|directly|automatically|"
    r"reportedly|routinely) )?(?:to|into|taken|withheld|"
    r"deducted|passed|handed|sent|skimmed|kept by|held|docked|remitted|transferred|confiscated|retained|"
    r"garnished|garnisheed|diverted|paid to|lost|clawed back|siphoned|siphoned off|creamed|shaved|swallowed|seized|"
    r"surrendered|stripped|funnel+ed|funneled|eaten|gobbled|collected|claimed|pocketed|turned over|routed|channel+ed|"
    r"appropriated|earmarked|levied|owed to|due to|extracted|paid (?:straight )?into (?:an? |the )?(?:[a-z]+ )?"
    r"(?:accounts?|funds?) (?:in|of|held by|controlled by|run by))\b|"
    r"[^.;,\d]{0,45}\b(?:sent|remitted|funnel+ed|transferred|wired|handed|flowing|funnel+ing) "
    r"(?:straight |directly |back |home |over ){0,2}(?:in)?to (?:the |its |their )?(?:north korea|pyongyang|havana|"
    r"(?:[a-z’']+ ){0,2}?(?:regime|state|government|party|coffers|authorities|leadership|homeland))\b|"
    r" of (?:the |their |his |her |these |those |all |workers[’'] )?(?:[a-z]+ ){0,2}?(?:pay|wages?|salar(?:y|"
    r"ies)|earnings|"
    r"income|money)(?: [a-z]+ly| being)? (?:sent|funnel+ed|handed|turned|withheld|deducted|seized|confiscated|taken|"
    r"siphoned|remitted|kept|claimed|docked|garnished|skimmed|transferred|diverted|channel+ed)(?: back| home|"
    r" off| over| on)? "
    r"(?:to|by|into|for) (?!(?:their|his|her|our) |famil|relatives)|"
    r"[^.;,\d]{0,45}\b(?:vanish(?:es|ed)?|disappear(?:s|ed)?|(?:never|not|n[’']t) (?:even )?reach(?:es|ed)?|never "
    r"(?:sees?|saw)|"
    r"(?:ends?|ended|winds?|wound) up (?:in|with) (?!the (?:workers?|wom[ae]n|m[ae]n)\b|them\b|(?:her|his|their) )|"
    r"lands? (?:in|with)|landed (?:in|with)|flow(?:s|ed)? (?:straight |back )?(?:to|into)|"
    r"(?:lines?|fills?|feeds?|fuels?|props? up|finances?|funds?) (?:the|its|their|state|kim|party) [a-z’']+|"
    r"finds? its way (?:to|into))\b"
)
_FOR_RULERS = re.compile(
    r" of (?!this )[a-z’' ]{3,40}? (?:for|to|into) (?:the |their |its )?(?:[a-z’']+ )?(?:party|state|regime|"
    r"government|embassy|authorities|"
    r"leadership|pyongyang|coffers|fund|funds)\b"
)
_THEIR_CUT_IS = re.compile(
    r"\b(?:state|regime|party|company|agency|government|embassy|manager|broker|pyongyang|havana|foreman|boss|employer|minder|"
    r"ministry|captain|gangmaster)(?:['’]s|s['’]) (?:own |usual )?(?:bite|cut|slice|take|share|portion|levy|commission|"
    r"percentage|due) (?:(?:of|from) [a-z’' ]{3,30} )?(?:is|was|comes to|came to|amounts to|amounted to|stands at|"
    r"runs to|at|of) "
    r"(?:about |some |up to |around |between )?$"
)


_MUST_SEND = re.compile(
    r"\b(?:(?:had|have|has|having) to|must|(?:forced|required|obliged|ordered|made|told) to|"
    r"if [a-z]+ (?:don[’']t|do not|fail to|refuse to)) (?:send|remit|"
    r"transfer|wire|deposit|surrender|hand over|turn over|give up|give back|pay back|return) "
    r"(?:home |back |back home |to [a-z]+ )?(?:about |up to |at least |some |between )?$"
)
_GIVE = re.compile(
    r"\b(?:sen[dt]|sends|sending|pa(?:y|ys|id|ying)|gives?|gave|giving|hand(?:s|ed|ing)?|remit(?:s|ted|ting)?|"
    r"contribut(?:e|es|ed|ing)|transfer(?:s|red)?|surrender(?:s|ed)?|turn(?:s|ed)?|return(?:s|ed)?|"
    r"kick(?:s|ed)? back|owe[sd]?) "
    r"(?:over |home |back |in )?"
    r"(?:about |up to |at least |some |between |around |roughly |nearly |almost |as much as )?$"
)
_TO_RULERS = re.compile(
    r"[^.;,\d]{0,50}? (?:over |back )?to (?:the |their |its )?(?:[a-z’']+ ){0,2}?(?:regime|authorities|"
    r"government|state|party|pyongyang|coffers|treasury|embassy|leadership|homeland)\b"
)
"""Who pays a share "to the regime" has it taken."""
_OF_THEIRS = (" of their ", " of his ", " of her ", " of my ", " of our ", " of what ")
_TO_SOMEBODY = re.compile(r"(?: of (?:[a-z’'-]+ ){0,6}?[a-z’'-]+)? (?:over |back )?to ((?:[a-z’'-]+ ){0,4}[a-z’'-]+)")
_SEES = re.compile(
    r"\b(?:they|she|he|workers|women|men) (?:only |ever |often )?(?:see|sees|saw) (?:about |only |just )?$|"
    r"\b(?:barely|only|just|hardly|merely) (?:sees?|receives?|received|gets?|got|keeps?) (?:about |some )?$"
)
_BARELY_GETS = re.compile(
    r"\b(?:(?:barely|hardly|only|just|scarcely) (?:receives?|gets?|sees?|earns?|keeps?)|(?:(?:could|can|did|do|"
    r"does)(?: not|n[o’']t)|"
    r"cannot|can[’']t|never) (?:even )?(?:collect|receive|get|recover|see|obtain)|(?:unable|failed|fails) to "
    r"(?:collect|receive|get|recover)) (?:even |about |more than |at least |some )?$"
)
"""What workers hardly get is no share taken."""
_LOSES = re.compile(
    r"\b(?:fork(?:s|ed|ing)? (?:over|out)|cough(?:s|ed|ing)? up|shell(?:s|ed|ing)? out|pon(?:y|ies|ied) up|"
    r"stump(?:s|ed)? up|loses?|lost|losing|forfeit(?:s|ed)?|part(?:s|ed)? with|forg(?:o|oes|one)|forwent|"
    r"sacrific(?:e|es|ed)|"
    r"gives? up|gave up|"
    r"signs? away|signed away|surrender(?:s|ed)?|relinquish(?:es|ed)?|robbed of|deprived of|cheated (?:out )?of|"
    r"fleeced of|"
    r"stripped of|relieved of|docked|kicks? back|kicked back|yields?|cede[sd]?|hands? back|pays? away|divested of|"
    r"taxed|"
    r"forks? (?:over|out)|forked (?:over|out)|forking (?:over|out)|coughs? up|coughed up|"
    r"taxed at|garnish(?:ed)?|(?:make|makes|made) to (?:give|hand over|pay)) (?:about |up to |another |between |"
    r"some |as much as )?$"
)


_TOUCHING = 0.6
_BY_OWNER = re.compile(r" by (?!the (?:workers?|wom[ae]n|m[ae]n)\b|them\b|workers\b)")
_NO_TAKING = (
    " place", " part", " care", " advantage", " longer", " out loans", " out a loan", " loans", " a loan", " on loans",
    " on debt", " debt", " out debt", " out micro",
)  # fmt: skip
"""What "take" is no taking with."""


def taken_and_kept(view: View) -> tuple[float, float]:
    """How strongly the share is taken, and how strongly it is kept by the worker."""
    take = view.best("take")
    if take is not None and view.article.folded.startswith(_NO_TAKING, take.cue.end):
        take = None
    taken = max(take.weight if take else 0.0, view.weight("quota_noun") * 0.9, view.weight("dues") * 0.9)
    demand = view.best("demand")
    if demand is not None and demand.side < 0 and view.actor(demand.cue) == "owner":
        taken = max(taken, 0.9 * demand.weight)
    if _LOSES.search(view.before[-44:]):
        return max(taken, 0.7), 0.0
    if hands := hands_of(view):
        return (0.0, 0.9) if hands.is_kept else (max(taken, 0.9), 0.0)
    if _THEIR_CUT_IS.search(view.before) or _FOR_RULERS.match(view.behind):
        return max(taken, 0.8), 0.0
    if _MUST_SEND.search(view.before[-60:]):
        return max(taken, 0.9), 0.0
    if _hand_on(view):
        return max(taken, 0.9), 0.0
    if _BARELY_GETS.search(view.before[-50:]):
        return 0.0, 0.9
    if view.behind.startswith(" of") and _SEES.search(view.before[-30:]):
        return 0.0, 0.9
    kept = 0.0
    if take is not None and take.cue.words.lower().startswith(("hand", "turn")) and view.actor(take.cue) == "owner":
        taken, kept = view.weight("quota_noun") * 0.9, take.weight
    keep = view.best("keep")
    if keep is not None:
        if view.actor(keep.cue) == "owner" or _BY_OWNER.match(view.article.folded, keep.cue.end):
            taken = max(taken, keep.weight * 1.05)
        else:
            kept = max(kept, keep.weight)
    is_taken = _TAKEN_BEHIND.match(view.behind) is not None
    for role in ("gets", "earn", "pay_verb"):
        one = view.best(role)
        if one is None or one.weight < 0.3 or (is_taken and one.side > 0):  # "half of what they make is taken"
            continue
        words, actor = one.cue.words.lower(), view.actor(one.cue)
        if actor == "worker" and words in {"gives", "gave", "give", "handed", "hands"}:
            taken = max(taken, one.weight)
        elif words in {"gives", "gave", "give", "given", "handed"} or (actor == "worker" and role == "gets"):
            kept = max(kept, one.weight)
        elif actor is None and role == "gets" and one.side < 0 and one.weight > _TOUCHING and words.startswith("recei"):
            kept = max(kept, one.weight)  # "professionals receive 30% of it"
        elif actor == "owner" and role == "gets":
            taken = max(taken, one.weight * 0.9)
    if is_taken:
        taken += 0.5
    if _KEPT_BEHIND.match(view.behind):
        kept += 0.6
        taken -= 0.5
    return taken, kept


def _hand_on(view: View) -> bool:
    """Whether workers, and not their bosses, hand the share on: "they pay 80% to the authorities", "most owe half of
    their pay to an agent"."""
    match = _GIVE.search(view.before)
    if match is None:
        return False
    start = view.spot.start - len(view.before) + match.start()
    actor = view.actor(Cue(start, start, None, match[0]))
    if _TO_RULERS.match(view.behind):
        return actor != "owner"
    to = _TO_SOMEBODY.match(view.behind)
    if to is None or hand_in(to[1]) not in ABOVE:
        return False
    return actor == "worker" or (actor is None and view.behind.startswith(_OF_THEIRS))
