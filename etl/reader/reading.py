"""Text → reading: every amount of the text is proposed or set aside."""

from __future__ import annotations

from etl.reader.article import Article, Spot
from etl.reader.model import Aside, Proposal, Reading, SetAside, What, When, Where, Who
from etl.reader.what import decide_what
from etl.reader.when import decide_when
from etl.reader.where import decide_where
from etl.reader.who import decide_who


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
    whos = decide_who(article, whats, wheres)
    proposals: list[Proposal] = []
    aside: list[SetAside] = []
    for spot, what, where, when, who in zip(article.spots, whats, wheres, whens, whos, strict=True):
        if isinstance(what, Aside):
            aside.append(_set_aside(article, spot, what))
        else:
            proposals.append(_proposal(article, spot, what, where, when, who))
    return Reading(tuple(proposals), tuple(aside))


def _set_aside(article: Article, spot: Spot, what: Aside) -> SetAside:
    return SetAside(spot.start, spot.end, article.text[spot.start : spot.end], what.reason, what.because)


def _proposal(article: Article, spot: Spot, what: What, where: Where, when: When, who: Who) -> Proposal:
    amount = spot.amount
    is_vague = amount.qualifier == "vague"
    quote = article.text[spot.sentence.start : spot.sentence.end]
    quote_start = spot.sentence.start + len(quote) - len(quote.lstrip())
    return Proposal(
        start=spot.start,
        end=spot.end,
        original_value=article.text[spot.start : spot.end],
        value_low=amount.value_low,
        value_high=amount.value_high,
        qualifier=amount.qualifier,
        unit=None if is_vague else what.unit or where.unit,
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
        ref_area=where.ref_area,
        subdivision=where.subdivision,
        place=where.place,
        time_period=when.time_period,
        time_basis=when.time_basis,
        claim=who.claim,
        same_as=who.same_as,
        speaker=who.speaker,
        quote_start=quote_start,
        quote_end=quote_start + len(quote.strip()),
        score=round(min(what.score, where.score, when.score, who.score), 2),
        because={**what.because, **where.because, **when.because, **who.because},
        undecided=amount.undecided,
    )
