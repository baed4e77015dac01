"""What counted people do, or what is done with them: they stay, are sent, or go home.

In: a view of the number. Out: (kind, words) of the verb that tells it: before the number where the people are its
object ("ferried 480 builders to Perm"), else the first one behind it, of which they are the subject ("300 women were
flown home"). A verb of moving tells "sent", with a word of the way home "returned". No such verb: None.
"""

from __future__ import annotations

import re

from etl.reader.view import View

_CARRIED = (
    "dispatched|despatched|deployed|shipped|flown|packed|bundled|ferried|bussed|bused|trucked|loaded|driven|"
    "posted|assigned|"
    "transferred|relocated|channell?ed|funnell?ed|lent|loaned|leased|seconded|rotated|rushed|escorted|marched|"
    "herded|shepherded|whisked|airlifted|shuttled|brought|transported|taken(?! on)|mobili[sz]ed|placed|exported|"
    "recruited|smuggled|trafficked|supplied|sent|moved|chosen|selected|picked|admitted|invited|summoned|ordered|"
    "farmed|hired out|put (?:on|aboard|onto) (?:an? |the )?(?:plane|bus|train|flight|ship|boat|lorr|truck)[a-z]*"
)
"""What is done with people who are taken somewhere."""
_CARRY = (
    rf"{_CARRIED}|send(?:s|ing)?|dispatch(?:es|ing)?|deploy(?:s|ing)?|ship(?:s|ping)?|fly|flies|flew|ferry|"
    rf"ferries|bus|"
    r"buses|truck|drove|post|assign|transfer(?:s|ring)?|channel|funnel|lends?|loan|rush(?:es)?|airlift|shuttle|"
    r"bring(?:s|ing)?|mobili[sz]e|plac(?:e|es|ing)|export(?:s|ing)?|recruit(?:s|ing)?|suppl(?:y|ies|ying)|"
    r"contribut(?:e|es|ed|ing)|provid(?:e|es|ed|ing)|receiv(?:e|es|ed|ing)|introduc(?:e|es|ed|ing)|import(?:s|"
    r"ed|ing)?|"
    r"invites?|let|admits?|furnish(?:es|ed)?|unload(?:s|ed)?|order(?:s|ed)?(?! to)|pledg(?:e|es|ed|ing)|"
    r"promis(?:e|es|ed|ing)|earmark(?:s|ed)?|welcom(?:e|es|ed)|"
    r"await(?:s|ed)?|sign(?:s|ed) up|authori[sz]e[sd]?|certif(?:y|ied)|select|pick|choose|chose"
)
"""The same with the people as object."""
_HEDGES = (
    r"(?: (?:about|some|around|roughly|nearly|almost|over|at least|more than|as many as|up to|only|just|another|all|"
    r"further|a|an|total|of|additional|estimated|the|first|second|last|remaining|its|their|new|fresh|group|batch|"
    r"contingent|brigade|team|intake|wave|load|party|cohort|groups|teams|brigades))*+ $"
)
_AS_OBJECT = re.compile(
    rf"\b(?:{_CARRY})(?: (off|out|in|over|up|on|away|abroad|overseas|back|home|packing|on a train|"
    rf"on planes?))?{_HEDGES}"
)
_GONE_AS_OBJECT = re.compile(
    r"\b(?:let go|laid off|lay off|sent packing|call(?:s|ed) (?:home|back)|saw off|got rid of|shed|flew out|"
    r"took back|"
    r"(?:ended|end|terminated|terminates?|cancell?ed|cancels?|revoked|cut short|did not (?:renew|extend)|refused to "
    r"(?:renew|extend)) (?:the )?(?:contracts?|employment|visas?|permits?|work permits?|stay|jobs) (?:of|for)|"
    r"ended (?:(?:its|their|the) contracts? with)|shown the door to|showed the door to|parted with|"
    r"rid itself of|dismiss(?:ed|es)?|fired|sacked|repatriat(?:ed|es?|ing)|"
    r"deport(?:ed|s|ing)?|expel(?:led|s|ling)?|recall(?:ed|s|ing)?|evacuat(?:ed|es|ing)|evict(?:ed|s)|"
    rf"(?:return|repatriation|departure|deportation|expulsion|recall|exodus|dismissal) of){_HEDGES}"
)
_LETS = re.compile(rf"\b(?:let|lets|letting){_HEDGES}")
_GO = re.compile(r"(?: [a-z-]+){0,4}? (go)\b(?! (?:to|into|on|through|out|for|by|without)\b(?! notice| pay| warning))")
"""Let go: "let 340 seamstresses go without notice"; "let 50 men go to Russia" is another thing."""
_TAKES_AS_OBJECT = re.compile(rf"\b(?:took|takes?|taking|carried|carry|carrying|get|got){_HEDGES}")
_COMING_AS_OBJECT = re.compile(
    r"\b(?:(?:dispatch|deployment|introduction|arrival|import|recruitment|transfer|influx|intake|export|sending|"
    r"placement|admission|first group|second group|batch) of|(?:next|coming) (?:year|spring|month):?|"
    r"(?:is|are) to (?:get|receive|take)|hoped? for|contract is for|plans? to (?:introduce|bring|take|hire|"
    r"send)|will (?:take|hire|need|get)|to take(?: in| on)?|"
    r"take in|took in|takes in|bring(?:s|ing)? in|waiting for|ask(?:s|ed|ing) for|appl(?:y|ied|ies) for|wants?|"
    r"wanted|"
    r"(?:contract|deal|agreement|petitions?|visas?|approvals?|authori[sz]ations?) for|visas? to|issued|"
    r"ready to (?:take|receive|send)|allow(?:s|ed|ing)?|"
    rf"permit(?:s|ted)?|attract(?:s|ed|ing)?|lur(?:es?|ed|ing))(?: [a-z]+:?)?{_HEDGES}"
)
_AS_SUBJECT = re.compile(
    r"\b(?P<working>(?:are|were|is|was|be|been) (?:(?:still|now|already|currently|all|"
    r"being) )*(?:left\b(?! for)|there|(?<=still )in\b|"
    r"here|at work|active|working|employed|living|housed|stationed|based|toiling|labou?ring)|"
    r"(?<!to )(?<!for )(?:remain(?:s|ed)?|"
    r"stay(?:s|ed)?|toil(?:s|ed)?|work(?:s|ed)?(?! permit| visa|shop|place| abroad)|sews?|sewed|labou?red|"
    r"live(?:s|d)?))\b|"
    r"\b(?P<returned>(?<!be )(?<!are )(?:departed|returned|returning|repatriated|deported|expelled|recalled|"
    r"dismissed|fired|sacked|"
    r"replaced|let go|laid off|evacuated)(?! to work| to the (?:mill|plant|factory|site|fields?))|(?:are|were|"
    r"been|be) "
    r"(?:all )?(?:repatriated|deported|expelled|recalled|dismissed|returned|replaced|evacuated)|"
    r"(?:made|make|began|begun) (?:the|their) (?:journey|way|trip) (?:home|back)|went the other way|(?:thrown|"
    r"ordered|kicked|driven|forced) out\b|made to leave|"
    r"(?:left|leave|leaving)(?! (?:to|for|behind|school|over|early|with|stranded|jobless|without|dead|unpaid|"
    r"work|out|"
    r"their|his|her|children|families|camp|the (?:camps?|dormitor|gate)))|"
    r"(?:left|leave|leaving) for (?=home|north korea|pyongyang|the north\b|their home))\b|"
    rf"\b(?:are|were|is|was|be|been|being|got|get) (?:[a-z]+ly |all |also |then |later |since |first |first )?"
    rf"(?P<carried>{_CARRIED})\b|"
    r"\b(?P<moved>(?:(?:took|take|taking|found|find) (?:up )?(?:jobs?|work|posts?) (?:abroad|overseas|in|at)|"
    r"signed (?:up|on|contracts?|a contract)|set(?:s|ting)? (?:out|off)|(?:left|leave|leaving|departed|bound|"
    r"heading) for|"
    r"(?:are|were|is|was) (?:now )?(?:due|expected|to come|to follow|on (?:their|the) way|(?:set|ready|"
    r"preparing|about|waiting|poised|scheduled) to (?:head|leave|depart|travel|fly|go|be sent|be flown|"
    r"be dispatched))|"
    r"(?:received|got|obtained|given|granted|issued) (?:[a-z]+ ){0,2}visas|"
    r"(?<!to )(?:came|come(?! from)|went|gone|go|travell?ed|arrived?|arrives|enter(?:ed)?(?! at| in)|cross(?:ed|"
    r"es)?(?! the road| the street)|"
    r"landed|flew|fly|head(?:ed|s)?|stepped off|slipped into|rolled into|"
    r"stepped off|made (?:its|their) way|poured (?:off|in|into)|turn(?:ed|s)? up at|took the (?:plane|train|bus|"
    r"ferry|boat)|"
    r"followed|board(?:ed|s)?(?= [a-z]* ?(?:planes?|trains?|flights?|bus|ships?))|sailed|migrated|emigrated|"
    r"flocked|streamed|trooped)))\b(?! (?:on strike|without|unpaid|hungry|to court|"
    r"missing|into hiding|through|under|out on|down|hungry|barefoot|to bed))|"
    r"\b(?P<participle>sent|dispatched|deployed|posted|flown|shipped|exported|recruited|brought|assigned|transferred|"
    r"mobili[sz]ed|employed|working|hired|housed)\b"
)
_LEAVES = frozenset(("left", "leave", "leaving", "departed"))
_FOR_WORK = re.compile(
    r" (?:pyongyang|north korea|home|their (?:homes?|villages?|farms?|fields)|the (?:village|countryside|land))\b|"
    r"[^.;,]{0,40} (?:to (?:work|seek|look for|find|take up)|for (?:work|jobs)|in search of)\b"
)
"""Whoever leaves these, or leaves for this, goes to work."""
_WORKS = frozenset(("employed", "working", "hired", "housed"))
_CLAUSE_ENDS = re.compile(
    r"[.;:\n]|, (?:and|but|while)\b| and (?:took|sent|brought|flew|returned) | (?:but|those who|that|when|"
    r"because|after|before|if|although|though|where|"
    r"whose|until|while|"
    r"which) "
)
_HOMEWARD = re.compile(
    r"\b(?<!at )(?<!from )(?:home|homewards?)\b(?! (?:to work|helps?|workers?|owners?|village))|"
    r"\bback\b(?! (?:to|at work|in (?:china|russia|the gulf)|pay|wages)\b)|\bback to (?:their (?:home|countr)|"
    r"the countr)|"
    r"\bout of (?!work|a |the (?!country|kingdom|emirate|province|region|republic|gulf))|"
    r"\bto (?:pyongyang|north korea|the north|the dprk)\b|\b(?:train|bus|"
    r"plane|bridge)s? (?:in)?to sinuiju\b|\bfor pyongyang\b"
)
_MONEY = re.compile(
    r"(?: home| back)?(?: about| some| up to| more than| an average of)? (?:[$€£¥\d]|us\$|money|remittances|"
    r"wages|most of|part "
    r"of|half|all of|their (?:pay|wages|earnings))"
)
"""What people send who are not sent themselves."""
_DAILY = re.compile(r"\b(?:each|every|daily|at dawn|evening|mornings?)\b")
_INSERTED = re.compile(r"^ ?[—–][^—–\n]{5,160}[—–]")
"""What dashes insert between people and their verb: "60 women—nearly all from Wonsan—were sent to"."""
_FLOWN = ("flown", "flew", "fly")
_ALL_BUT = ("all but ", "except for ", "apart from ")
_REACH, _WAY = 110, 60


_NUMBER_WHO_CAME = re.compile(
    r"\b(?:number|numbers|total) of [^.;:]{3,60}? (?:who |that |to have |have |had )?(?:entered|entering|"
    r"arrived|arriving|arrivals|"
    r"came|coming|crossed|crossing|travell?ed|travell?ing|sent|dispatched|going|went|admitted|"
    r"recruited)\b[^.;:]{0,60}$|"
    r"\b(?:arrivals|entries|visas|admissions|departures for work|deployments|dispatches)\b[^.;:]{0,40} (?:rose|"
    r"fell|grew|"
    r"reached|stood|jumped|climbed|increased|was|were|to|at|of|from|totall?ed)(?: [a-z]+)?(?: about| some)? $"
)
"""Those who came are counted, whatever the nearest verb is."""


def moves_of_people(view: View) -> tuple[str, str] | None:
    """The kind of count that the verbs of moving and staying tell, and the words that say so."""
    behind = view.behind
    if behind.lstrip().startswith(("—", "–")):
        behind = " " + _INSERTED.sub("", behind, count=1).lstrip()
    if view.before.endswith(_ALL_BUT):
        return "working", "all but"
    if (match := _NUMBER_WHO_CAME.search(view.before)) and _HOMEWARD.search(match[0]) is None:
        return "sent", match[0].strip()
    reach = max(0, min(_REACH, view.right - view.spot.end))
    clause = _CLAUSE_ENDS.split(behind[:reach], maxsplit=1)[0]
    return _as_object(view.before[-70:], clause) or _as_subject(clause)


def _as_object(before: str, clause: str) -> tuple[str, str] | None:
    if match := _GONE_AS_OBJECT.search(before):
        return "returned", match[0].strip()
    if _LETS.search(before) and (match := _GO.match(clause)):
        return "returned", f"let {match[1]}"
    if match := _AS_OBJECT.search(before):
        is_back = match[1] in {"back", "home", "packing", "away"}
        return ("returned", match[0].strip()) if is_back else _way(match[0].strip(), clause)
    if (match := _TAKES_AS_OBJECT.search(before)) and (home := _HOMEWARD.search(clause)):
        return "returned", f"{match[0].strip()} {home[0]}"
    if match := _COMING_AS_OBJECT.search(before):
        return "sent", match[0].strip()
    return None


def _as_subject(clause: str) -> tuple[str, str] | None:
    participle = None
    for match in _AS_SUBJECT.finditer(clause):
        words, rest = match[0], clause[match.end() :]
        if words.startswith("sent") and _MONEY.match(rest):
            continue
        if match["returned"] and words in _LEAVES and _FOR_WORK.match(rest):
            return "sent", words
        if match["working"] or match["returned"]:
            return ("working" if match["working"] else "returned"), words
        if match["carried"] and _DAILY.search(rest[:_WAY]) and not _HOMEWARD.search(rest[:_WAY]):
            return "working", words
        if match["carried"] in {"posted", "placed"} and rest.startswith((" at ", " in ")):
            return "working", words
        if match["carried"] or match["moved"]:
            return _way(words, rest)
        if participle is None:
            participle = ("working", words) if words in _WORKS else _way(words, rest)
    return participle


def _way(words: str, rest: str) -> tuple[str, str]:
    """Sent, or home again where the words behind the verb lead there; who is flown out for no place was there."""
    if words.endswith(_FLOWN) and rest.startswith(" out") and not rest.startswith((" out to", " out for")):
        return "returned", f"{words} out"
    if match := _HOMEWARD.search(f"{words[-6:]}{rest[:_WAY]}"):
        return "returned", f"{words} {match[0]}"
    return "sent", words
