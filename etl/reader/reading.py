"""Text → reading: every amount of the text is proposed or set aside.

The quote is the sentence of the amount, and the one before it where that decided the measure, the place or the time, or
where the sentence leans on it ("They", "However"). It never crosses a paragraph.
"""

from __future__ import annotations

import re

from etl.reader.article import Article, Spot
from etl.reader.model import Aside, Proposal, Reading, SetAside, What, When, Where, Who
from etl.reader.what import decide_what
from etl.reader.when import decide_when
from etl.reader.where import decide_where
from etl.reader.who import decide_who

_LEANS = re.compile(
    r"[“\"'‘]?(?:he|she|it|they|his|her|its|their|theirs|this|these|those|that|such|both|another|others|"
    r"the (?:rest|remainder|same|other)|of (?:this|that|these|those|which|them)|from (?:this|that|these)|"
    r"but|and|so|however|thus|instead|yet|then)\b"
)
"""How a sentence begins that is not understood alone."""
_NEEDED = ("measure", "ref_area", "time_period", "per")
"""Fields for which a reader looks at the quote first."""
_LONGEST = 1500
"""Sentences longer than this are not searched for what decided."""


def read_text(
    text: str, *, title: str | None = None, date_published: str | None = None, date_basis: str | None = None
) -> Reading:
    """The reading of an article. `title` is its headline where that is not in the text; `date_published` ISO 8601;
    `date_basis` a term of the vocabulary ("printed" where not given)."""
    article = Article(text, title=title, date_published=date_published, date_basis=date_basis)
    whats = decide_what(article)
    if not any(isinstance(what, What) for what in whats):
        return Reading(
            (), tuple(_set_aside(article, spot, what) for spot, what in zip(article.spots, whats, strict=True))
        )
    wheres = decide_where(article, whats)
    whens = decide_when(article, whats)
    whos = decide_who(article, whats, wheres, whens)
    proposals: list[Proposal] = []
    aside: list[SetAside] = []
    for spot, what, where, when, who in zip(article.spots, whats, wheres, whens, whos, strict=True):
        if isinstance(what, Aside):
            aside.append(_set_aside(article, spot, what))
        else:
            proposals.append(proposal_of(article, spot, what, where, when, who))
    return Reading(tuple(proposals), tuple(aside))


def _set_aside(article: Article, spot: Spot, what: Aside) -> SetAside:
    return SetAside(spot.start, spot.end, article.text[spot.start : spot.end], what.reason, what.because)


def proposal_of(article: Article, spot: Spot, what: What, where: Where, when: When, who: Who) -> Proposal:
    """The proposal that the four decisions on one amount make together."""
    amount = spot.amount
    is_vague = amount.qualifier == "vague"
    unit = None if is_vague else where.unit or what.unit
    because = {**what.because, **where.because, **when.because, **who.because}
    quote_start, quote_end = quote_of(article, spot, because)
    return Proposal(
        start=spot.start,
        end=spot.end,
        original_value=article.text[spot.start : spot.end],
        value_low=amount.value_low,
        value_high=amount.value_high,
        qualifier=amount.qualifier,
        unit=unit,
        per=what.per,
        measure=what.measure,
        kind=what.kind,
        pay_stage=what.pay_stage,
        statistic=who.statistic,
        population=who.population,
        basis=who.basis,
        item=what.item,
        of=what.of,
        sector=who.sector,
        ref_area=where.ref_area or None,
        subdivision=where.subdivision,
        place=where.place,
        time_period=when.time_period,
        time_basis=when.time_basis,
        claim=who.claim,
        same_as=who.same_as,
        speaker=who.speaker,
        quote_start=quote_start,
        quote_end=quote_end,
        score=round(min(what.score, where.score, when.score, who.score), 2),
        because=because,
        undecided=_undecided(spot, unit, where, when, who),
    )


def quote_of(article: Article, spot: Spot, because: dict[str, str]) -> tuple[int, int]:
    """The one or two sentences that show the amount and what decided it, without spaces around them."""
    text = article.text
    start, end = spot.sentence
    if start > spot.paragraph.start and spot.sentence_index:
        before = article.sentences[spot.sentence_index - 1]
        is_near = before.start >= spot.paragraph.start and end - before.start <= _LONGEST
        if is_near and (_LEANS.match(article.folded, start) or _decided_in(text, before.start, start, end, because)):
            start = before.start
    while start < spot.start and text[start].isspace():
        start += 1
    while end > spot.end and text[end - 1].isspace():
        end -= 1
    return start, end


def _decided_in(text: str, before: int, start: int, end: int, because: dict[str, str]) -> bool:
    """Whether words of the sentence before, which this one lacks, decided a field that the quote must show."""
    for name in _NEEDED:
        words = because.get(name)
        if words and text.find(words, start, end) < 0 <= text.find(words, before, start):
            return True
    return False


def _undecided(spot: Spot, unit: str | None, where: Where, when: When, who: Who) -> tuple[str, ...]:
    """Sentences on what the words leave open: of the amount, of the place, of the time, of the people."""
    amount = spot.amount
    open_ends = list(amount.undecided)
    if amount.unit is None and unit is not None and unit in amount.unit_candidates:
        open_ends = [f"{note}; read as {unit}" if unit in note else note for note in open_ends]
    elif amount.unit is not None and unit is not None and unit != amount.unit:
        open_ends = [note.replace(f"read as {amount.unit}", f"read as {unit}") for note in open_ends]
    if not where.ref_area:
        open_ends.append("The passage does not say in which country the work is done.")
    if when.time_period is None and "time_period" not in when.because:
        open_ends.append("The article has no date, and the passage states no time.")
    elif when.time_period is None:
        open_ends.append("The words place the amount in time, but give no date.")
    if who.population is not None and "population" not in who.because:
        open_ends.append("The passage does not name the people; they are those that the article is about.")
    return tuple(open_ends)
