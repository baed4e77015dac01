"""Whether a percentage or a fraction is a share taken of pay, another share, a change, or no labor amount.

In: a view of the amount. Out: (measure, score, words) or an `Aside`. Who takes or keeps the share is weighed in
share_takers and share_hands, whether work or a business is spoken of in labor_or_business. Not here: factors.
"""

from __future__ import annotations

import re

from etl.reader.labor_or_business import BUSINESS, LABOR, is_business, is_of_labor, made_by_workers, speaks_of_pay
from etl.reader.model import Aside
from etl.reader.people_words import sort_of_counted
from etl.reader.share_hands import hand_in, hands_of
from etl.reader.share_names import named_share
from etl.reader.share_takers import taken_and_kept
from etl.reader.transfers import sort_of_hand
from etl.reader.view import OWNERS, WORKERS, View

_PAY = (
    r"(?:wages?|salar(?:y|ies)|pay|income|earnings?|pay packet|(?:what|everything|all)(?: that)? (?:they|he|she|"
    r"the \w+|an? \w+|each \w+|\w+s|we|i) (?:earn|"
    r"earns|earned|take in|takes in|took in|make|makes|made|receive|received)"
    r"|remuneration|compensation|money|whatever|what is left|what was left|the rest|rest|remainder|tips|"
    r"payments?|overtime|per diems?|bonus|bonuses|(?:original|full|gross|total|invoiced|contracted) (?:amount|"
    r"sum)|catch|paychecks?|"
    r"remittances?|it\b)"
)
_OF_PAY = re.compile(
    rf" of (?:(?:the|their|his|her|its|your|each|every|all|my|our|that|this|those|these|such|a|any|workers?'?s?'?|"
    rf"labou?rers'|or|entire|whole|monthly|gross|total|whatever|daily|meagre|"
    rf"foreign|[a-z-]+'s?|[a-z]+-[a-z]+|north korean) ){{0,5}}"
    rf"(?:(?!of |in |from |to |who |that |which |and )[a-z]+ )?{_PAY}"
)
_OF = re.compile(
    r"(?: or (?:more|less))? of (?:the |their |its |those |these |all |his |her |our |every |each )?"
    r"((?:[^.;,:()]|(?<=\d)[.,](?=\d)){2,60})"
)
_OF_BUSINESS = re.compile(
    r" of (?:the|its|all|every) (?:[a-z]+ )?(?:income|proceeds|revenues?|takings|till|catch|sales|harvest|crop|price|"
    r"gold|timber|exports?|turnover)\b(?! (?:bonus|share|wages?|pay)\b)"
)
_HAD = 0.3
_REACHED = re.compile(
    r"\b(?:produc\w+|output|reach\w*|met|achiev\w*|fulfil\w*) (?:about |only |just |less than |over )?$"
)
_OF_THAT = re.compile(r" of (?:that|this|it|which|what (?:is|was) left|the rest|the sum|the amount)\b")
_OR_AS_MUCH = re.compile(r"\d[^;\d]{0,16}(?:,? or |,? that is,? | \(|,? equal to )(?:about |some |roughly )?$")
"""Behind a change told in money: "by 120 dollars, or 2.5 per cent"."""
_HAVE_NO = re.compile(
    r"(?: of (?:them|the [a-z]+))? (?:have|had|has|hold|held|lack|lacked|got|were given|are given|work(?:ed)?|sleep|"
    r"slept|live[sd]?|"
    r"share[sd]?) (?:no |a |an |only |without |with |in )?(?:[a-z-]+ ){0,2}?(?:contracts?|insurance|leave|day off|"
    r"days off|permits?|"
    r"papers|union|breaks?|dormitor(?:y|ies)|overtime|pensions?|social security)\b"
)
"""Shares of people by what only who works has or lacks."""
_RAISES_OF = re.compile(
    r"\b(?:pay |wage |salary |annual |yearly )*(?:raises|increments|pay (?:rise|increase)s?|wage (?:rise|"
    r"increase)s?) of "
    r"(?:about |at least |up to |only )?$"
)
_BELONGS = re.compile(
    r" of (?:which|it|the (?:[a-z]+ )?(?:mill|plant|factory|firm|company|shares|farm|mine|yard|bank|hotel|port|"
    r"fund)),? "
    r"(?:is |are |was |were )?(?:belong(?:s|ed)?|owned by|in the hands of|held by (?:the )?(?:state|government|bank))\b"
)
_SELLS_OF = re.compile(r"\b(?:exports?|exported|ships?|shipped|imports?|imported) (?:about |some |nearly |only )?$")
"""What a mill does with its goods, and to whom it belongs."""
_CAME_HOME = re.compile(
    r"(?: of (?:them|the (?:workers|women|men|pickers|maids)))? (?:came|returned|left|fled|stayed|remained|quit|died|"
    r"(?:went|goes|go) (?:home|back|abroad)|earn(?:s|ed)? (?:less|more|nothing|no|under|over|only))\b"
)
_INTO_DEBT = re.compile(
    r"(?: of [a-z ]{2,30}?)? (?:go|went|gone|fall|fell|get|got|are|were|end(?:ed)? up|take|took|taken|had taken|"
    r"have taken)"
    r" (?:deep(?:ly)? )?(?:in debt|into debt|out (?:a )?loans?|on debts?|loans?)\b"
)
_OWN_SHARE = re.compile(
    r"\b(?:his|her|their|my|our|the workers?['’]s?|workers['’]) (?:own )?(?:share|part|portion|slice)\b(?! of "
    r"(?:the )?(?:work|"
    r"blame|costs?))[^.;\d]{0,30}$"
)
_OF_WHICH = re.compile(r"\b(?:of|out of) (?:which|this|that|it),? (?:about |only |some )?$")
_OF_ASKED = re.compile(
    r" of (?:(?:the|those|all|our|their|these|[\d,]+|about|some) ){0,3}(?:(?:[a-z]+ ){0,5}(?:asked|"
    r"interviewed|surveyed|polled|questioned|"
    r"respondents|interviewees|participants|members who|[a-z]+ who (?:answered|responded to|took part in) (?:its|"
    r"the|our|a|this) "
    r"(?:survey|poll|study|questionnaire)|testimonies|our sample|the sample|"
    r"interview partners)|[a-z]+ in (?:our|the|its|"
    r"their)(?: [a-z]+'s)? (?:sample|survey|study)|[a-z]+ (?:who(?:m)? )?(?:we|i) (?:met|asked|interviewed|spoke))\b"
)
_OF_THOSE_WHO_SAY = re.compile(
    r"(?: of (?:the |all |these |those )?(?:[a-z]+ ){0,2}?[a-z]+s)? (?:say|said|think|thought|believe|believed|feel|"
    r"felt|don[’']t think|did not think|reported (?:that|at least|having|being|feeling))\b"
)
"""What people think is told by those who were asked: "71% of the cooks felt that they were paid badly"."""
_OF_OTHERS = re.compile(
    r" (?:of )?(?:their|the|its|his|her) (?:[a-z]+ ){0,2}(?:counterparts|colleagues|peers)(?:['’] [a-z]+)?\b|"
    r" of what (?:an? |the |other |their |most )?(?:local|native|foreign|ordinary|[a-z]{3,9}(?:ese|ian|ean|ish)|"
    r"russian|"
    r"german|thai|kuwaiti|qatari|emirati|mongol)s?(?: [a-z]+){0,2}? (?:earns?|costs?|gets?|makes?|is paid|"
    r"are paid|receives?|would)\b"
)
"""What is compared: "half of what a local seamstress earns"."""
_OF_BEFORE = re.compile(
    r" (?:of )?what (?:it|they|he|she|we|i|wages|salaries|pay|the workers) (?:were|was|did|had|used to|earned|made|got|"
    r"received|were paid)\b[^.;,]{0,24}"
    r"\b(?:before|earlier|previously|until|last year|in (?:19|20)\d\d|be|earn|make|get)\b"
)
"""What is compared with an earlier time: "a third of what she had in 2019"."""
_TARGET = re.compile(r" of (?:its|the|their|an?) (?:[a-z]+ )?(?:targets?|plan|capacity|goal|gdp)\b")
_MUST_LEAVE = re.compile(
    r" of [a-z ]{2,16} (?:i|we|he|she|they) (?:had to|have to|must|was made to) (?:leave|give|pay|hand|put)\b"
)
_MORE = re.compile(
    r" (?:points? )?(?:(?:(?:[a-z]+-year|wage|pay|salary|minimum|annual|yearly|monthly|general)[ -]){1,3}"
    r"(?=increments?|increases?|rises?|raises?|hikes?|cuts?))?"
    r"(increments?|more|less|higher|lower|fewer|above|below|increase|rise|raise|hike|jump|drop|decrease|"
    r"decline|cut|reduction|pay rise|pay cut|fall|as much|as many|cheaper|what|the (?:usual|normal|local|"
    r"price|wage)|over|(?<!makes )(?<!make )(?<!made )(?<!making )(?<!bring )(?<!brings )up|down|slower|"
    r"faster|longer|shorter|bigger|smaller|gain|surge)\b"
)
_CHANGE_BEHIND = re.compile(
    r"(?:[ -](?:annual|yearly|monthly|general))*(?:[ -](?:limit|cap|ceiling|restriction)s?)? (?:to|on|for|of) "
    r"(?:[a-z]+ ){0,3}?(increases?|rises?|raises?|hikes?|cuts?)\b|"
    r",? or (?:[a-z]{2,3}[ $]{0,2}|[$€£¥₹])?[\d.,]+[ -](?:[a-z]+ )?(?:(?:a|per) [a-z]+ )?(?:pay |wage )?"
    r"(rise|raise|increase|hike|cut|reduction|drop)\b"
)
"""What is said of increases behind: "a five percent limit to wage increases", "a 12% or 300 riyal cut"."""
_NO_CHANGE = re.compile(
    r" (?:over|up|down)\b| (?:above|below)\b(?! (?:those|that|the|what|local|their|average|minimum|men|women))"
)
_CHANGE_BEFORE = re.compile(
    r"\b(rose|risen|rise|rises|rising|fell|fallen|fall|falls|falling|increased|increase|increases|"
    r"increasing|decreased|decrease|decreases|declined|decline|dropped|drop|drops"
    r"|grew|grown|grow|grows|growing|cut|cuts|cutting|raised|raise|raises|raising|reduced|reduce|reducing|"
    r"lowered|slashed|jumped|climb|climbs|jump|jumps|soar|surge|climbed|soared|surged|plunged|slumped|"
    r"shrank|(?<!make )(?<!makes )(?<!made )(?<!making )up|down"
    r"|leapt|leaped|leaps|leap|swelled|swollen|swells|trimmed|trim|trims|pared|nudged|inched|crept|edged|ballooned|mushroomed|"
    r"rocketed|skyrocketed|spiked|spikes|tumbled|plummeted|plummets|dipped|sank|sunk|eased|dwindled|bumped|"
    r"topped up|sliced|axed|multiplied|thinned|ticked|advanced|strengthened|weakened|contracted|shrinks|shrunk"
    r"|slipped|slipped back|increase of|adjustment of|rise of|raise of|cut of|drop of|hike of|hiked|lost|gained|"
    r"doubled|"
    r"expanded|inflation|risen)"
    r"(?: (?:back|again|further|on average|sharply|to|since|in|year|another|food|wages?|pay|salaries|"
    r"rations|them|it|the|quotas?|his|her|their|its|only|just|much|more|steadily|last)){0,4}"
    r"(?: (?:by|of))?(?: (?:about|around|some|nearly|almost|more than|over|at least|up to|as much as|a|an|"
    r"another|roughly|just|only|a mere|a modest))* ?$"
)
_MOVES_BY = re.compile(
    r"\b(r[oi]s(?:e[ns]?|ing)|fall(?:s|en|ing)?|fell|drop(?:s|ped|ping)?|gr[eo]w(?:n|s|ing)?|increas(?:e[sd]?|ing)|"
    r"decreas(?:e[sd]?|ing)|declin(?:e[sd]?|ing)|shr[aiu]nk(?:s|ing)?|climb(?:s|ed|ing)?|jump(?:s|ed)?|up|down) "
    r"(?:(?:by|at) )?(?:an? |the |only |just |no |not |about )*"
    r"(?:(?:average|mean|median|annual|yearly|total|combined|staggering|full)(?: rate)?(?: of)? |more than |less than |"
    r"much as |rate of |(?<=by )|(?<=at ))(?:about |around |some |almost |nearly |over )?$"
)
"""What goes up or down by, whatever is said of the step: "fell by an average of", "has been growing at"."""
_EATS_UP = re.compile(
    r"\b(?:eat|tak|us|mak|swallow|gobbl|soak|spend|drink|chew|hoover|suck)(?:s|es|e|ing|en|t)? up |"
    r"\b(?:ate|took|made|drank) up "
)
"""What takes up a part of the pay: nothing has risen."""
_OF_THE_PUBLIC = re.compile(
    r" (?:of )?(?:(?:the|its|their|all|our|local|foreign|[a-z]+['’]s) ){0,3}(customers|guests|patrons|visitors|buyers|"
    r"readers|voters|users|passengers|tourists|clients|consumers|patients|pupils|population|inhabitants)\b"
)
_GET_A_CUT = re.compile(
    r"\b(?:receives?|received|gets?|got|given|keeps?|kept|left with) (?:only |just )?a (?:small )?cut of "
    r"(?:about |around |only |just )?$"
)
_RAISES_PAY = re.compile(
    r"\b(rais(?:e|es|ed|ing)|increas(?:e|es|ed|ing)|lift(?:s|ed|ing)?|hik(?:e|es|ed|ing)|cut|cuts|lower(?:s|ed|ing)?|"
    r"reduc(?:e|es|ed|ing)) (?:the |its |their |all |our )?(?:[a-z]+ ){0,3}(?:wages?|pay|salar(?:y|ies)) (?:rates? )?"
    r"(?:by )?(?:about |at least |another |a further )?$"
)
_INCREASES_ARE = re.compile(
    r"\b((?:increases?|rises?|raises?|hikes?|cuts?|reductions?))\b(?: (?:[a-z]+ ){0,6}?)"
    r"(?:is|are|was|were|at|to|of|be|comes? to|came to|capped at|limited to) (?:about |just |only |a )?$"
)
"""What is said of increases: "the cap on increases is five percent"."""
_TAKES_A_CUT = re.compile(r"\b(?:takes?|took|taking|keeps?|kept|charges?|charged) (?:an? )?(?:[a-z]+ )?$")
_A_CUT = re.compile(r" (cut|commission|slice|share)\b")
_BY = re.compile(
    r"\b(raise[sd]?|raising|increase[sd]?|increasing|lower(?:ed)?|reduced?|cut|hiked?|boost(?:ed)?)\b"
    r"[^.;,\d]{0,40}\b(?:wages?|pay|salar(?:y|ies)|earnings|quotas?|payments?|fees?|contributions?)\b[^.;]{0,90}"
    r" by $"
)
_PAPERS = re.compile(r"\b(?:documents|passports?|papers|phones?)\b")
_INTEREST = re.compile(
    r"\b(?:(?<!early )(?<!great )(?<!much )(?<!strong )(?<!more )interest(?! (?:in|from|among|saw)\b)|"
    r"charge|charges|charged|borrowed at|lent at|(?<!base )(?<!piece )(?<!hourly )(?<!daily )(?<!pay )"
    r"(?<!wage )(?<!day )(?<!delivery )(?<!the )rates?|loan|loans|lend\w*|asks?|"
    r"lender[a-z]*|moneylenders?)\b[^.;]{0,40}$"
)
_INTEREST_BEHIND = re.compile(r"(?: (?:a|per) (?:month|year|week))? interest|[^.;]{0,20}\binterest\b")
_FEE_OF = re.compile(
    r"\b(?:placement|agency|recruitment|recruiter's|agent's) fees? (?:of|is|are|was|equal to|worth) "
    r"(?:up to |about |some )?$"
)
_FIRST_PAY = re.compile(r" of (?:[a-z’']+ ){0,4}?(?:first |monthly |annual |yearly )*(?:salar(?:y|ies)|wages?|pay)\b")
_DONE = re.compile(
    r" (?:complete|completed|finished|ready|done)\b| (?:above|below|over|under|ahead of|short of) (?:the |its |their )?"
    r"(?:[a-z-]+ ){0,2}(?:plan|target|forecast|schedule)s?\b"
)
_RATE_OF_RISE = re.compile(r"\b((?:increase|rise|raise|growth) rate|rate of (?:increase|the rise))\b[^.;\d]{0,40}$")
_CHARGE = re.compile(r"[ -][“\"‘]?(?:[a-z]+ )?(?:charge|surcharge|tariff|duty|penalty|interest|commission)\b")
"""A rate at which a sum is charged."""
_GRADE = re.compile(
    r"\b(?:ore|methane|alcohol|humidity|moisture|salinity|purity|concentrations?|ash content)\b[^.;\d]{0,40} (?:of|"
    r"at|to|is|"
    r"was) (?:about |over |up to )?$"
)
_SHARE_OF_OUTPUT = re.compile(
    r"\bshare (?:of|in) (?:the |its |all )?(?:[a-z'’-]+ ){0,3}?(?:output|production|market|exports?|imports?|trade|gdp|"
    r"economy|supply|sales)\b[^.;\d]{0,40}$"
)
_SHARE_OF_WORKERS = re.compile(
    r"\b(?:share|proportion|percentage|portion|rate) of (?!the (?:wage|pay|salar))(?:the |its |all |those |these "
    r")?(?:[a-z-]+ )"
    r"{0,3}?(?:workers?|pickers?|women|men|migrants?|employees|labou?rers|children|people|staff|maids?|miners?|jobs|"
    r"workforce|households|[a-z]+ers)\b(?! (?:pay|wage|earn))[^.;\d]{0,50}$"
)
"""What part of the workers is told: nothing is taken."""
_MAKES = re.compile(
    r"\b(?:account(?:s|ed|ing)? for|produc(?:es?|ed|ing)|gr[eo]w(?:s|n|ing)?|yield(?:s|ed)?|suppl(?:y|ies|ied)|"
    r"turn(?:s|ed)? out) "
    r"(?:about |some |more than |over |nearly |almost |up to |roughly )?$"
)
_GROWS_GOODS = re.compile(
    r"(?: of)? (?:them|it|(?:all|the|its|their|europe[’']s|[a-z]+['’]s) (?:(?!wages?|pay|workers?)[a-z'’-]+ "
    r"){0,3}?(?:crops?|[a-z]*phones|fruits?|"
    r"vegetables?|dates|cotton|tea|coffee|cocoa|roses|flowers|strawberries|tomatoes|berries|rice|sugar|goods|garments|gloves|"
    r"shirts|shoes|fish|shrimp|seafood|copper|cobalt|gold|steel|oil|cars|chips|[a-z]*phones|clothes))\b"
)
_OF_GDP = re.compile(
    r" of (?:the |its |their )?(?:[a-z]+['’]s |national |total )*(gdp|gross (?:domestic|national) (?:product|income))\b"
)
_VOTED = re.compile(r"\b(?:voters|voted|referendum|ballots?|elections?)\b")
_TO_OTHERS = re.compile(r" (?:to|against) \d")
_OUTPUT_IS = re.compile(
    r" (?:of )?(?:the (?:country|world|nation|state|region|province)['’]s|(?:all|total|national|world|global)) "
    r"(?:[a-z-]+ ){0,3}?(?:output|production)\b"
)
"""What an industry adds to a country's output is no share of labor."""
_OFF_THE_PRICE = re.compile(
    r" off (?:on |the price|their purchases|purchases|all |her |his |for )|[ -](?:discount|rebate)\b"
)
_NORM_BEHIND = re.compile(r" (?:requirement|threshold|target|norm|attendance|mark|pass rate)\b")
_DONE_OF = re.compile(r"\b(?:finish|complet|do|does|did|done|fulfil|manag)(?:es?|ed|ing|led|ling|ls)? $")
_OF_A_TASK = re.compile(
    r" of (?:the|their|his|her|its|this|that) (?:[a-z]+ ){0,2}?(?:work|tasks?|norms?|quotas?|targets?|picking)\b"
)
_QUOTA_MET = re.compile(
    r" of (?:the |its |their |all )?(?:[a-z]+ ){0,2}(?:quotas?|plans?|targets?|norms?) (?:is|are|was|were|has been|"
    r"have been|had been) (?:delivered|met|fulfilled|reached|collected|completed|handed over|achieved)\b"
)
_OF_OUTPUT_BEHIND = re.compile(
    r" (?:to|towards) (?:the |its |their |all )?(?:[a-z'’-]+ ){0,4}?(?:output|production|gdp|economy|exports?|trade|"
    r"supply|revenues?|turnover|growth)\b"
)
"""What a country adds to the world's output is no share of labor."""
_OF_MINIMUM = re.compile(
    r" (?:of )?(?:the |what is the )?(?:(?:legal|national|local|official|statutory|state|country's) )*"
    r"(?:minimum|living|average)(?: wage| pay| salary)?\b(?! of)"
)
"""What pay comes to, measured by another: nothing is taken."""
_SUPPLIES = re.compile(
    r"\b(?:feeds?|fed|feeding|supply|supplies|supplied|supplying|provides?|provided|providing)(?: about| with| over)? $"
)
"""Those who are fed with what workers grow: "feed half of Europe"."""
_SPENT_ON = re.compile(
    r"(?: of)? (?:their|his|her|my|our|the) (?:[a-z]+ ){0,2}(?:earnings|wages?|salar(?:y|ies)|pay|income) "
    r"(?:is|are|was|"
    r"were|gets|goes) (?:spent )?on (?!fees|quotas?|dues|the state)[a-z]"
)
"""What a family buys with its pay is not taken from it."""
_ONCE = ("once ", "twice ", "times ", "once in ", "twice in ")
"""Before three months: "once a quarter"."""
_HALF_A_THING = re.compile(r" an? (?!day|month|year|week|shift|wage|salary)[a-z]{3,}")
_HALF_OF_TIME = re.compile(
    r"(?: of (?:the |this |last |that )*| (?:the |that )?(?:of )?)(?:year|month|19\d\d|20\d\d|decade|century|season|"
    r"day|week|time)\b"
)


_LIMIT_OF_RISES = re.compile(
    r"(?: (?:annual|yearly|monthly))?(?:[ -](?:limit|cap|ceiling))? (?:to|on|for) (?:annual |yearly )?(?:[a-z]+ )?"
    r"(?:wage|pay|salary) (?:increases?|rises?|raises?|hikes?|growth)\b"
)
_OF_A_WHOLE = re.compile(r" (?:of )?(?:the|its|their|all|[a-z]+['’]s)\b")
_ACCOUNTS_FOR = re.compile(r"\baccount(?:s|ed|ing)? for (?:about |some |over |nearly |more than )?$")
"""What a district makes of all tea says nothing about labor, unless work or pay follows."""
_OF_THE_TASK = re.compile(
    r" of (?:the |their |his |her )?(?:work|tasks?|job|norm|assignment)(?: (?:offered|assigned|given|set)\b|(?=[.,;]))"
)
_OR_MONEY_CUT = re.compile(
    r",? or (?:about |some )?[a-z$€£₹]{0,4} ?[\d,.]+(?: [a-z]+)? (cut|drop|rise|raise|increase|hike|reduction)\b"
)
_OFF_PRICES = re.compile(
    r" (?:off|discount)(?: on| at)? (?:the |their |all |normal |usual )*(?:purchases?|goods|items|prices?|shopping)\b"
)
_OWNED = re.compile(
    r"\b(ownership|shareholdings?|stakes?|odds|chances?)(?: of| is| was| at)?(?: [\d.]+(?:%|"
    r" percent) (?:to|and))? $"
)
_COUGHS_UP = re.compile(r"\b(?:cough|pon|stump|giv|gave)[a-z]* up (?:about |some )?$")
_LEAD = re.compile(r"[^\d]{0,40}")
"""The words of the amount before its number, where they are no number themselves: "may not climb by more than 4%"."""
_HEDGES_WITH_OF = ("upward", "in excess", "to the tune")
_OF_EVERY_COIN = re.compile(
    r" (?:of|out of|in|on|from) (?:(?:every|each|the|a) )?(?:[a-z0-9]+ )?(?:dollar|euro|pound|rouble|ruble|rupee|"
    r"yuan|won|"
    r"dirham|riyal|taka|ringgit|dinar)s?$"
)
"""What a ratio of coins ends with: "ninety cents of every dollar"."""


_IN_A_ROW = re.compile(r"(?:,|;| and|, and) (?:about |some |the other |another )?$")
_TO_WHOM = re.compile(
    r" (?:straight |directly )?to (?:the |its |their |a )?([a-z’'-]+(?: [a-z’'-]+){0,2})"
    r"(?=[.,;]| (?:and|but|while)\b|$)"
)
_TAKERS = re.compile(
    r"(?:[,;] |\b(?:and|while|but) )(?:(?!in |at |of |from )[a-z]+ ){0,2}?([a-z]+) (?:takes?|took|gets?|got|keeps?|"
    r"kept|pockets?|receives?|collects?) (?:only |about )?$"
)
"""Whose a share in a row of shares is: told by its own verb, not by the share before it."""


def decide_share(view: View, former: str | None = None, money: str | None = None) -> tuple[str, float, str] | Aside:
    """For a percentage; `former` is the measure of one just before, which "the remaining 30%" goes on with, `money`
    that of the money before, which "20 percent of that" is taken from."""
    before, behind = view.before, view.behind
    inside = view.article.folded[view.spot.start : view.spot.end]
    if (at := inside.find(" of ")) > 0 and "out of" not in inside and not inside.startswith(_HEDGES_WITH_OF):
        behind = inside[at:] + behind
    behind = behind.replace("u.s.", "us")
    if match := _OF_ASKED.match(behind):
        return Aside("sample", match[0].strip())
    if match := _OF_THOSE_WHO_SAY.match(behind):
        return Aside("sample", match[0].strip())
    nearby = view.article.folded[
        max(view.spot.sentence.start, view.spot.start - 160) : min(view.spot.sentence.end, view.spot.end + 120)
    ]
    if "fulfil" in nearby and "plan" in nearby:
        return Aside("not_labor", "fulfil")
    if before.endswith(" at ") and any(word in nearby for word in ("borrow", "loan", "lend", "debt")):
        return Aside("not_labor", "interest")
    if " rate" in before and (match := _RATE_OF_RISE.search(before[-70:])) and is_of_labor(view):
        return ("change", 0.6, match[1])
    if " fee" in before and (match := _FEE_OF.search(before)) and _FIRST_PAY.match(behind):
        return ("quota_share", 0.6, match[0].strip())
    if named := named_share(view, before, behind):
        return named
    if _INTEREST_BEHIND.match(behind) or ((match := _INTEREST.search(before[-64:])) and not _OF_PAY.match(behind)):
        return Aside("not_labor", "interest")
    if " on " in behind[:70] and (match := _SPENT_ON.match(behind)):
        return Aside("not_labor", match[0].strip())
    if aside := _no_share(view):
        return aside
    if match := _OF_OTHERS.match(behind) or _OF_BEFORE.match(behind):
        return ("change", 0.6, match[0].strip())
    if (match := _A_CUT.match(behind)) and _TAKES_A_CUT.search(before[-40:]):
        is_worker = LABOR.search(nearby) is not None or is_of_labor(view)
        return ("quota_share", 0.5, match[1]) if is_worker else Aside("not_labor", match[1])
    more = _MORE.match(behind)
    if match := _OF_THE_PUBLIC.match(behind):
        return Aside("not_labor", match[1])
    if "cut of" in before and (match := _GET_A_CUT.search(before[-50:])):
        return ("share", 0.6, match[0].strip())
    if match := _OR_MONEY_CUT.match(behind):
        return ("change", 0.6, match[1])
    if match := _LIMIT_OF_RISES.match(behind) or _RAISES_OF.search(before[-50:]):
        return ("change", 0.6, match[0].strip())
    if (
        "ccount" in before[-30:]
        and (match := _ACCOUNTS_FOR.search(before[-30:]))
        and _OF_A_WHOLE.match(behind)
        and not LABOR.search(behind[:50].split(",")[0])
    ):
        return Aside("not_labor", match[0].strip())
    if match := _OF_THE_TASK.match(behind) or _OFF_PRICES.match(behind) or _OWNED.search(before[-40:]):
        return Aside("not_labor", match[0].strip())
    change = (
        None
        if " up " in before[-24:] and (_COUGHS_UP.search(before[-24:]) or _EATS_UP.search(before[-34:]))
        else (
            _CHANGE_BEHIND.match(behind)
            or _CHANGE_BEFORE.search(before[-64:])
            or _MOVES_BY.search(f"{before[-64:]}{_LEAD.match(inside)[0]}")
            or _raised_by(view)
            or _RAISES_PAY.search(before[-70:])
            or _INCREASES_ARE.search(before[-70:])
        )
    )
    if (more and not _NO_CHANGE.match(behind)) or change:
        words = more[1] if more else change[1] or change[0].strip(" ,")
        if is_business(view, before) or not is_of_labor(view):
            return Aside("not_labor", words)
        return ("change", 0.75, words)
    if money == "change" and (match := _OR_AS_MUCH.search(before[-24:])):
        return ("change", 0.6, match[0].strip())
    if match := _BELONGS.match(behind) or _SELLS_OF.search(before):
        return Aside("not_labor", match[0].strip())
    if (match := _CAME_HOME.match(behind)) and is_of_labor(view):
        return ("share", 0.5, match[0].strip())
    if (hands := hands_of(view)) and hands.is_kept:
        return ("share", 0.7, hands.words)
    if (match := _TO_WHOM.match(behind)) and hand_in(match[1]) == "worker":
        return ("share", 0.6, match[0].strip())
    if (match := _INTO_DEBT.match(behind) or _HAVE_NO.match(behind)) and is_of_labor(view):
        return ("share", 0.6, match[0].strip())
    if match := _OWN_SHARE.search(before[-60:]):
        return ("share", 0.6, match[0].strip())
    if (match := _SHARE_OF_WORKERS.search(before)) and not _OF_PAY.match(behind):
        return ("share", 0.6, match[0].strip())
    if (match := _OF_MINIMUM.match(behind)) and view.weight("take") < _HAD:
        return ("share", 0.6, match[0].strip())
    of_pay = _OF_PAY.match(behind) or _OF_EVERY_COIN.search(inside)
    taken, kept = taken_and_kept(view)
    is_taken = taken > 0.12 or _MUST_LEAVE.match(behind) is not None
    match = _OF_THAT.match(behind) or _OF_WHICH.search(before[-24:])
    if money in {"wage", "quota"} and (is_taken or kept > 0.12) and match:
        return ("share" if kept > taken else "quota_share", 0.5, match[0].strip())
    if (match := _TARGET.match(behind)) and _REACHED.search(before):
        return Aside("not_labor", match[0].strip())
    if not of_pay and (of := _OF.match(behind)) and not re.match(r"(?:that|it|which|this|them|whom)\b", of[1]):
        if BUSINESS.search(of[0]) and not LABOR.search(of[0]):
            if taken > 0.3:  # "the authorities take all of the profits"
                return ("share", 0.5, of[1][:40])
            if made := made_by_workers(view):
                return ("share", 0.4, made)
            return Aside("not_labor", of[0].strip()[:40])
        if _names_labor(of[0]) or LABOR.search(nearby) or max(taken, kept) > 0.3:
            return ("share", 0.6, of[1][:40])
        return Aside("not_labor", of[0].strip()[:40])
    if (
        re.search(r"\b(?:remaining|the other|the rest|another|a further|further) $", before)
        and former is not None
        and kept <= taken + 0.2
    ):
        return (former, 0.6, before.split()[-1])
    if (match := _OF_BUSINESS.match(behind)) and max(taken, kept) > _HAD:
        return ("share", 0.6, match[0].strip())
    if former in {"share", "quota_share"} and hands:
        return ("quota_share", 0.6, hands.words)
    if former in {"share", "quota_share"} and (
        match := (_TO_WHOM.match(behind) if _IN_A_ROW.search(before[-12:]) else None) or _TAKERS.search(before[-40:])
    ):
        sorts = {sort_of_hand(word) for word in match[1].split()}
        if sorts & {"owner", "state", "official"}:
            return ("quota_share", 0.6, match[0].strip())
        if "worker" in sorts or "individual" in match[1]:
            return ("share", 0.6, match[0].strip())
    if of_pay or speaks_of_pay(view):
        if kept > taken:
            return ("share", 0.75, view.best("keep").cue.words if view.best("keep") else "")
        if taken > 0.12:
            words = next(
                (view.best(role).cue.words for role in ("take", "quota_noun", "keep", "gets") if view.best(role)), ""
            )
            return ("quota_share", 0.8 if of_pay else 0.6, words)
        if of_pay and not BUSINESS.search(nearby):
            return ("share", 0.45, of_pay[0].strip())
    if former in {"share", "quota_share"} and former is not None and view.left and view.spot.start - view.left < 70:
        last = before.split()[-1] if before.split() else ""
        if last in WORKERS or last in OWNERS:
            return ("share" if last in WORKERS else "quota_share", 0.5, last)
        return (former, 0.5, view.article.text[view.left : view.spot.start].strip())
    if taken > 0.45 and not _PAPERS.search(nearby) and view.weight("revenue") < 0.4 and "profit" not in behind[:30]:
        words = next((view.best(role).cue.words for role in ("take", "quota_noun", "keep") if view.best(role)), "")
        return ("quota_share", 0.6, words)
    if match := _TARGET.match(behind):
        return Aside("not_labor", match[0].strip())
    if BUSINESS.search(nearby) and not LABOR.search(nearby):
        return Aside("not_labor", BUSINESS.search(nearby)[1])
    if labor := LABOR.search(nearby):
        return ("share", 0.55, labor[1])
    if max(taken, kept) > 0.3:
        return ("share", 0.4, "")
    if " in " in inside or " out of " in inside:
        return ("share", 0.4, inside)
    return Aside("not_labor", "")


def _raised_by(view: View) -> re.Match[str] | None:
    """ "raise the monthly pay of the women at the plant by 4 percent": what is raised stands between."""
    if not view.before.endswith(" by "):
        return None
    return _BY.search(view.article.folded, max(view.spot.sentence.start, view.spot.start - 170), view.spot.start)


def _names_labor(words: str) -> bool:
    """Whether the words name work, pay, or people who work."""
    return LABOR.search(words) is not None or any(
        sort_of_counted(word) == "worker" for word in words.split() if word.endswith("s")
    )


def _no_share(view: View) -> Aside | None:
    """ "the first half of the year", "five years and a half", "82 percent complete", "ore of 3 percent"."""
    inside = view.article.folded[view.spot.start : view.spot.end]
    if match := _SHARE_OF_OUTPUT.search(view.before[-90:]):
        return Aside("not_labor", match[0].strip())
    if view.behind.startswith(" to") and (match := _OF_OUTPUT_BEHIND.match(view.behind)):
        return Aside("not_labor", match[0].strip())
    if match := _OF_GDP.match(view.behind) or _OF_GDP.search(inside):
        return Aside("not_labor", match[1])
    if match := _QUOTA_MET.match(view.behind) or _DONE.match(view.behind) or _GRADE.search(view.before[-60:]):
        return Aside("not_labor", match[0].strip())
    if (
        view.behind.startswith(" of")
        and (match := _SUPPLIES.search(view.before[-24:]))
        and not _OF_PAY.match(view.behind)
        and not LABOR.search(view.behind[:40])
    ):
        return Aside("not_labor", match[0].strip())
    if _VOTED.search(view.before) and (_TO_OTHERS.match(view.behind) or view.before.endswith((" to ", " against "))):
        return Aside("not_labor", "vote")
    if (match := _OUTPUT_IS.match(view.behind) or _GROWS_GOODS.match(view.behind)) and _MAKES.search(view.before[-40:]):
        return Aside("not_labor", match[0].strip())
    if match := _OFF_THE_PRICE.match(view.behind) or _NORM_BEHIND.match(view.behind):
        return Aside("not_labor", match[0].strip())
    if match := _OWNED.search(view.before[-50:]):
        return Aside("not_labor", match[0].strip())
    if _OF_A_TASK.match(view.behind) and (match := _DONE_OF.search(view.before[-24:])):
        return Aside("not_labor", match[0].strip())
    if match := _CHARGE.match(view.behind):
        return Aside("not_labor", match[0].strip())
    if inside.endswith("quarter") and view.before.endswith(_ONCE):
        return Aside("duration", inside)
    if inside == "half" and view.behind.startswith(" past "):
        return Aside("clock", "half past")
    if inside == "half" and _HALF_A_THING.match(view.behind):
        return Aside("not_labor", "half a")
    if inside[-1:].isalpha() and "per" not in inside:
        if re.search(r"\b(?:first|second|latter|last|other) $", view.before) and _HALF_OF_TIME.match(view.behind):
            return Aside("date", inside)
        if re.search(r"\b(?:years?|months?|hours?|days?|dollars?) and $", view.before):
            return Aside("duration", inside)
        if _HALF_OF_TIME.match(view.behind):
            return Aside("duration", inside)
    return None
