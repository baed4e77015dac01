"""One amount and the telling words around it, each with how near it is.

In: a spot and the borders that the neighbouring amounts set. Out: `View`, whose `near` are the cues (roles.py) of the
sentence, nearest counting most, then those of the sentence before and of the headline; and the actor of a verb.
Windows are bounded: a sentence of any length costs the same.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from typing import NamedTuple

from etl.amounts import Amount
from etl.reader.article import Article, Cue, Spot

_REACH_BEFORE = 240
_REACH_BEHIND = 160
_BEFORE = 90
_BEHIND = 90
_HALF = 45
"""Code points at which a cue counts half."""
_BEYOND_AMOUNT = 0.35
_BEYOND_CLAUSE = 0.6
_BEYOND_SEMICOLON = 0.3
_BEHIND_AMOUNT = 0.85
_SENTENCE_BEFORE = 0.16
_SUM_BEFORE = 0.4
"""Of the sentence before, where this one speaks of "the sum", "the amount"."""
_HEADLINE = 0.1

JOBS = frozenset(
    "painter plasterer builder programmer artisan weaver tailor cashier stitcher picker packer cutter welder mason "
    "carpenter logger miner digger fisher sailor seamstress waitress nurse doctor physician teacher maid cleaner cook "
    "guard rider driver knotter shucker peeler steelworker engineer mechanic electrician roofer tiler plumber farmhand "
    "shepherd herder bricklayer scaffolder porter laborer labourer employee prisoner inmate trainee intern recruit "
    "korean nepali bangladeshi indian filipino pole uzbek tajik kenyan ugandan ethiopian vietnamese chinese belarusian "
    "man woman girl student crew crewman fisherman deckhand operator machinist coder soldier specialist sewer".split()
)
INSTITUTIONS = frozenset(
    "state regime government pyongyang party company companies firm firms factory factories plant plants authorities "
    "restaurant agency china korea russia country ministry embassy farm site island havana bureau "
    "complex prison restaurants clinic clinics team teams workshop workshops brigade hotel hotels factories plants "
    "gangmaster shop shops consulate".split()
)
"""Owners that are no persons: what they earn is revenue."""
OWNERS = frozenset(
    "state regime government pyongyang party authorities officials official manager managers boss bosses supervisor "
    "supervisors captain captains minder minders foreman foremen embassy agency delegation representative "
    "chief chiefs representatives president leader headquarters bureau ministry cadre cadres handler handlers sponsor "
    "contractor contractors gangmaster employer employers company companies firm firms factory factories plant owner "
    "owners prison office landlord operator shipowner supervisor's recruiter agent agents broker brokers restaurant "
    "officer officers trader traders club hospital hospitals complex yard shipyard mill developer "
    "company's farm site authority ledger man's department director directors "
    "committee unit intermediary skipper warden wardens administration organizers organisers subcontractor "
    "subcontractors management moscow beijing kim's chain brand buyer buyers parent china korea centre center "
    "middleman crown household households family's sponsors police bank kitchen consulate consulates caporale dalal "
    "sardar jobber thekedar patron cooperative landowner court state's havana sheikh madam madame mistress pimp "
    "brigadier brigadiers munshi overseer overseers association studio cell mistress employer's lender lenders "
    "havana's boat restaurants clinic clinics team teams workshop workshops brigade hotel hotels "
    "factories plants shop shops farmer kiln kilns army platform platforms landlords".split()
)
WORKERS = frozenset(
    "worker workers labourer labourers laborer laborers he she they i we women woman men man girl girls seamstress "
    "seamstresses waitress waitresses nurse nurses doctor doctors fisherman fishermen crew crewmen employee employees "
    "inmate inmates prisoner prisoners maid maids helper helpers migrant migrants each everyone family families mother "
    "father miners miner sailors sailor deckhands deckhand welder welders rider riders driver drivers logger loggers "
    "mason masons guard stitchers packers pickers knitter koreans north tailor tailors cleaner cleaners who recruits "
    "recruit teacher teachers student students household bricklayer bricklayers him her them nobody anyone people "
    "plasterer coder developer soldiers trainees trainee interns operator him machinist machinists detainees detainee "
    "farmers cutters cutter residents resident members member villagers deckhand's nannies nanny cook cooks "
    "domestic electrician carpenters carpenter picker pieceworkers apprentices survivors you children".split()
)


NATIONS = frozenset(
    "koreans bangladeshis nepalis nepalese indians pakistanis filipinos filipinas kenyans ugandans "
    "ethiopians ghanaians "
    "nigerians indonesians vietnamese cambodians thais burmese laotians chinese uzbeks tajiks kyrgyz kazakhs russians "
    "ukrainians romanians bulgarians moroccans tunisians egyptians syrians sudanese eritreans somalis mexicans "
    "guatemalans hondurans haitians cubans venezuelans colombians bolivians peruvians brazilians lankans mongolians "
    "turkmens afghans iranians iraqis gambians senegalese malians tanzanians zambians zimbabweans malawians rohingya "
    "uyghurs uighurs turks serbs poles madagascans africans asians cameroonians ivorians rwandans "
    "burundians malaysians "
    "japanese taiwanese".split()
)


_LONGEST_SUBJECT = 48
_STATES = frozenset(("country", "government"))
_KEEPS = re.compile(
    r"(?:keep|kept|tak|took|retain|pocket|withh[eo]ld|deduct|skim|confiscat|seiz|siphon|garnish|claw|gets)",
    re.IGNORECASE,
)
"""What a state does with the pay of its people abroad."""
_ADVERBS = re.compile(
    r" (?:(?:also|then|usually|reportedly|itself|would|will|can|could|has|had|alone|still|only|now|[a-z]+ly) )*"
)
_BEFORE_A_PLACE = tuple(
    f" {word} {article}"
    for word in "in from to of at for by and with near across like than".split()
    for article in ("", "the ")
)
"""Before a name, these make it no subject: "the workers in Cuba keep"."""
_BRACKET = re.compile(r"^ [(\[][^)\]]{1,70}[)\]]")
"""A conversion in brackets, behind which the sentence goes on."""


_THE_SUM = re.compile(r"\b(?:the|this|that) (?:sum|amount|figure|payment|going rate|rate|price)\b(?! of)")


class Near(NamedTuple):
    """A cue, how much it counts, and its side: -1 before the amount, 1 behind it, 0 touching it or elsewhere."""

    weight: float
    cue: Cue
    side: int


class View:
    """A spot, the folded words before and behind it, and its cues. `left` and `right`: where the next amounts lie."""

    __slots__ = ("amount", "article", "before", "behind", "left", "near", "owner", "right", "spot")

    def __init__(self, article: Article, spot: Spot, left: int, right: int):
        self.article = article
        self.spot = spot
        self.amount: Amount = spot.amount
        start, end = spot.start, spot.end
        self.left = left
        self.right = right
        self.before = article.folded[max(spot.sentence.start, start - _BEFORE) : start]
        behind = article.folded[end : min(spot.sentence.end, end + _BEHIND)]
        self.behind = _BRACKET.sub("", behind, count=1) if behind.startswith((" (", " [")) else behind
        self.near = self._gather()
        self.owner = ""

    def _gather(self) -> dict[str, Near]:
        """Role → its nearest cue."""
        article, spot, left, right = self.article, self.spot, self.left, self.right
        start, end = spot.start, spot.end
        clause_start, clause_end = spot.clause
        folded = article.folded
        before_clause = _BEYOND_SEMICOLON if folded[clause_start - 1 : clause_start] == ";" else _BEYOND_CLAUSE
        behind_clause = _BEYOND_SEMICOLON if folded[clause_end : clause_end + 1] == ";" else _BEYOND_CLAUSE
        near: dict[str, Near] = {}
        and_end = -1  # behind the first "and" behind the amount, once it is asked for
        cues = article.roles_in(spot.sentence_index)
        first = bisect_left(cues, (start - _REACH_BEFORE,))
        last = bisect_left(cues, (end + _REACH_BEHIND,))
        for cue in cues[first:last]:
            cue_start, cue_end, roles, _ = cue
            if cue_end <= start:
                weight = _HALF / (_HALF + start - cue_end)
                if cue_start < left:
                    weight *= _BEYOND_AMOUNT
                if cue_start < clause_start:
                    weight *= before_clause
                side = -1
            elif cue_start >= end:
                weight = _BEHIND_AMOUNT * _HALF / (_HALF + cue_start - end)
                if cue_start >= right:
                    weight *= _BEYOND_AMOUNT
                if and_end < 0:
                    found = folded.find(" and ", end, end + _REACH_BEHIND)
                    and_end = found + len(" and ") if found >= 0 else len(folded) + 1
                if cue_start >= clause_end or cue_start >= and_end:
                    weight *= behind_clause if cue_start >= clause_end else _BEYOND_CLAUSE
                side = 1
            else:
                weight, side = 1.0, 0
            for role in roles:
                known = near.get(role)
                if known is None or weight > known.weight:
                    near[role] = Near(weight, cue, side)
        before = spot.sentence_index - 1
        if before >= 0 and article.sentences[before].start >= spot.paragraph.start:
            is_meant = "the " in self.before and _THE_SUM.search(self.before) is not None
            weight = _SUM_BEFORE if is_meant else _SENTENCE_BEFORE
            _add_far(near, article.roles_in(before)[-12:], weight)
        if article.headline is not None and article.headline.start < spot.sentence.start:
            _add_far(near, article.roles_in(article.sentence_at(article.headline.start))[:8], _HEADLINE)
        return near

    def best(self, role: str) -> Near | None:
        """The nearest cue of a role."""
        return self.near.get(role)

    def weight(self, role: str) -> float:
        """How near the nearest cue of a role is; 0 where there is none."""
        one = self.near.get(role)
        return 0.0 if one is None else one.weight

    def actor(self, cue: Cue) -> str | None:
        """Who does what a verb says: "owner", "worker", or None where the words before it name neither."""
        article = self.article
        if cue.start < self.spot.sentence.start:
            return None
        if self._is_done_by_a_state(cue):
            return "owner"
        index = bisect_left(article.starts, cue.start)
        floor = max(self.spot.sentence.start, cue.start - 70)
        _, ends = article.borders(self.spot.sentence_index)
        at = bisect_right(ends, cue.start) - 1
        border = ends[at] if at >= 0 else floor
        for i in range(index - 1, max(-1, index - 12), -1):
            if article.starts[i] < floor:
                return None
            word = article.words[i]
            if article.starts[i] < border and word in {"by", "and"}:
                return None
            if word in {"operator", "operators"} and i and article.words[i - 1] in _MACHINES:
                return "worker"
            if word in OWNERS:
                if self._is_a_place(i):
                    continue
                self.owner = word
                return "owner"
            if word in _SPEAKERS and i and article.words[i - 1] in _SAID:
                continue
            if word == "who" and i and article.words[i - 1] in OWNERS:
                continue  # "the manager who gets"
            if word in _WHO_TELLS and self._is_inside(i, index):
                continue
            if word == "they" and self._stands_for_owners(i):
                self.owner = word
                return "owner"
            if word in WORKERS or word in NATIONS or word in JOBS or word.removesuffix("s") in JOBS:
                return "worker"
        return None

    def _is_done_by_a_state(self, cue: Cue) -> bool:
        """Whether a country stands right before the verb: "Cuba keeps", "Havana also takes"."""
        article = self.article
        if _KEEPS.match(cue.words) is None:
            return False
        names = article.cues_in("place", max(self.spot.sentence.start, cue.start - _LONGEST_SUBJECT), cue.start)
        if not names or names[-1].term.kind not in _STATES:
            return False
        at = names[-1].start
        return _ADVERBS.fullmatch(article.folded, names[-1].end, cue.start) is not None and not article.folded.endswith(
            _BEFORE_A_PLACE, max(0, at - 14), at
        )

    def _is_inside(self, at: int, verb: int) -> bool:
        """Whether a pronoun belongs to a clause inside the subject: "the kiln we visited pays"."""
        article = self.article
        noun_end = article.starts[at - 1] + len(article.words[at - 1]) if at else -1
        return verb - at >= 2 and article.words[at - 1] in OWNERS and article.starts[at] - noun_end == 1

    def _stands_for_owners(self, index: int) -> bool:
        """Whether a pronoun that opens its sentence goes on with the owners whom the sentence before began with:
        "The minders live on the same floor. They pocket 200"."""
        article, sentence = self.article, self.spot.sentence
        at = bisect_left(article.starts, sentence.start)
        if index - at > 1 or self.spot.sentence_index == 0:
            return False
        before = article.sentences[self.spot.sentence_index - 1]
        if before.start < self.spot.paragraph.start:
            return False
        first = bisect_left(article.starts, before.start)
        opening = article.words[first : first + 5]
        for place, word in enumerate(opening):
            if word in WORKERS or word in NATIONS:
                return False
            if word in PERSONS_ABOVE:
                is_of_it = article.folded[article.starts[first + place] + len(word) :][:1] in {"'", "’"}
                return not is_of_it and all(w not in WORKERS for w in article.words[first + place : at])
        return False

    def _is_a_place(self, index: int) -> bool:
        """Whether the owner stands behind a preposition: the cleaners "at the plant" are no plant."""
        words, starts, folded = self.article.words, self.article.starts, self.article.folded
        is_determined = False
        for before in range(index - 1, max(-1, index - 6), -1):
            word, end = words[before], starts[before] + len(words[before])
            if not folded[end : starts[before + 1]].isspace() and folded[end : starts[before + 1]] != "-":
                return False
            if word in _PLACING:
                return True
            if word in _POINTS:
                continue
            if is_determined or word in WORKERS or (word in OWNERS and word != "state"):
                return False
            is_determined = word in _DETERMINERS
        return False


PERSONS_ABOVE = frozenset(
    "officials minders managers supervisors captains officers cadres foremen handlers overseers agents brokers "
    "recruiters "
    "bosses owners middlemen wardens gangmasters contractors policemen".split()
)
_MACHINES = frozenset(
    "machine sewing crane forklift loom excavator press knitting telephone radio switchboard computer boiler line "
    "lathe embroidery cutting packing drill winch digger truck tractor equipment call-centre furnace winding "
    "dyeing".split()
)
"""Whoever operates these works; an operator of anything else owns it."""
_SPEAKERS = frozenset(("he", "she", "they"))
_SAID = frozenset(("said", "says", "say", "saying", "that"))
"""Behind these a pronoun stands for who speaks, named before: "the manager said he pays"."""
_WHO_TELLS = frozenset(("we", "i", "he", "she", "they"))
_POINTS = frozenset(("north", "south"))
_DETERMINERS = frozenset("the a an this that his her its their each every our my these those".split())
_PLACING = frozenset("at in of from near on by inside with against outside for to".split())

Weights = Mapping[str, tuple[tuple[str, float], ...]]
"""Role → what it speaks for, and how strongly."""


def weigh(view: View, weights: Weights) -> dict[str, tuple[float, str]]:
    """What is spoken for → how strongly, and the words that say so most. Of a role the nearest cue counts."""
    scores: dict[str, tuple[float, str]] = {}
    strongest: dict[str, float] = {}
    for role, near in view.near.items():
        for name, strength in weights.get(role, ()):
            part = near.weight * strength
            total, words = scores.get(name, (0.0, ""))
            if part > strongest.get(name, 0.0):
                strongest[name] = part
                words = near.cue.words
            scores[name] = (total + part, words)
    return scores


def _add_far(near: dict[str, Near], cues: list[Cue], weight: float) -> None:
    """Cues outside the sentence: each role once, where nothing nearer plays it."""
    for cue in cues:
        for role in cue.term:
            if role not in near:
                near[role] = Near(weight, cue, 0)
