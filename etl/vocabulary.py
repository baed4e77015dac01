"""The closed vocabularies: every term the evidence files and the tables may use, declared once.

Types, checks, labels, error messages and the data dictionary are derived from what stands here.
A vocabulary maps each term to a short label (for readers) and its meaning (for the dictionary).
Units are the one open end: a unit is one of UNIT's terms or an ISO 4217 currency code.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple


class Term(NamedTuple):
    label: str
    meaning: str


@dataclass(frozen=True)
class Vocabulary:
    """A closed list of terms. Iterates over the terms in the order in which readers meet them."""

    name: str
    authority: str
    terms: Mapping[str, Term]

    def __contains__(self, term: object) -> bool:
        return term in self.terms

    def __iter__(self) -> Iterator[str]:
        return iter(self.terms)

    def label(self, term: str) -> str:
        return self.terms[term].label

    def listed(self) -> str:
        """The terms as words of an error message: 'a, b, c'."""
        return ", ".join(self.terms)


def _vocabulary(name: str, authority: str, *terms: tuple[str, str, str]) -> Vocabulary:
    return Vocabulary(name, authority, {term: Term(label, meaning) for term, label, meaning in terms})


MEASURE = _vocabulary(
    "measure",
    "Wagewitness; wage and hours follow ILOSTAT's earnings and working time",
    ("wage", "Pay", "what a worker is promised, earns, is handed or keeps"),
    ("quota", "Quota", "an amount workers must hand over or have taken for state, party or managers"),
    ("quota_share", "Share taken from pay", "the share of a worker's own pay that is taken"),
    ("fee", "Fee", "what a person pays for a job, a permit, an exemption or as a fine"),
    ("workers", "Number of workers", "a count of people at work, sent or returned"),
    ("hours", "Hours and days", "hours of work, sleep or surveillance; days of leave or work"),
    ("price", "Price", "what one unit of a good costs"),
    ("revenue", "Revenue", "income of a state, firm or site"),
    ("share", "Share of something else", "any other share, a share kept included"),
    ("change", "Change", "a change that is not a level: doubled, N-fold, N percent more"),
    ("other", "Other", "a labor amount that no other measure names"),
)

FEE_KIND = _vocabulary(
    "kind of fee",
    "Wagewitness",
    ("exemption", "exemption from work", "paid to be excused from the assigned workplace"),
    ("bribe", "bribe", "paid to an official or a boss outside any rule"),
    ("recruitment", "recruitment", "paid to get the job or to be sent abroad"),
    ("fine", "fine", "paid as a penalty"),
    ("dues", "dues", "paid as a member of an organization"),
)
QUOTA_KIND = _vocabulary(
    "kind of quota",
    "Wagewitness",
    ("state", "to the state", "what a worker must hand over for the state or its plan"),
    ("party", "to the party", "what goes to the Workers’ Party or one of its funds"),
    ("managers", "to managers", "what managers, officials or brokers keep for themselves"),
    ("upkeep", "for upkeep", "what is taken for board, lodging, travel or insurance"),
)
WORKERS_KIND = _vocabulary(
    "kind of workers",
    "Wagewitness",
    ("working", "at work", "people at work in the place at the time"),
    ("sent", "sent", "people who travelled or were sent to the place"),
    ("returned", "returned", "people sent home from the place"),
    ("staff", "all staff", "all employees of a site"),
    ("threshold", "size threshold", "a number of workers that marks off a group of sites; not a count of people"),
)
HOURS_KIND = _vocabulary(
    "kind of hours",
    "Wagewitness",
    ("shift", "shift", "length of a shift"),
    ("work", "work", "hours or days of work"),
    ("sleep", "sleep", "hours of sleep"),
    ("leave", "leave", "days of leave"),
    ("surveillance", "surveillance", "hours during which a workplace is watched"),
)
KIND: Mapping[str, Vocabulary] = {
    "fee": FEE_KIND,
    "quota": QUOTA_KIND,
    "workers": WORKERS_KIND,
    "hours": HOURS_KIND,
}
OPTIONAL_KIND = frozenset({"quota"})
"""Measures whose kind may be left out: not every passage says who gets the quota."""
"""Measure → the kinds it must choose from. Other measures have no kind; price and revenue have an `item`."""

POPULATION = _vocabulary(
    "population",
    "Wagewitness",
    ("north_korean_workers", "North Korean workers", "North Koreans at work, at home or abroad"),
    ("north_korean_residents", "North Korean residents", "people living in North Korea, working or not"),
    ("north_korean_prisoners", "North Korean prisoners", "people held in North Korean prisons and camps"),
    ("local_workers", "local workers", "workers of the country of work"),
    ("all_staff", "all staff", "all employees of a site, whatever their nationality"),
    ("other", "other people", "a population that no other term names"),
)

PAY_STAGE = _vocabulary(
    "pay_stage",
    "Wagewitness",
    ("promised", "promised", "pay announced before the work"),
    ("gross", "gross", "pay before anything is taken"),
    ("paid", "paid out", "money handed to the worker, even after takings"),
    ("kept", "kept", "what is left to the worker after all takings"),
    ("unspecified", "stage not stated", "the words say only 'salary' or 'earn'"),
)

STATISTIC = _vocabulary(
    "statistic",
    "SDMX; 'single' is one case",
    ("single", "one case", "one worker, site or event"),
    ("average", "average", "a mean, or a typical value that the source calls average"),
    ("minimum", "minimum", "the least that is reported"),
    ("maximum", "maximum", "the most that is reported"),
    ("median", "median", "the middle value"),
    ("unspecified", "not stated", "the source does not say which statistic it gives"),
)

CLAIM = _vocabulary(
    "claim",
    "Wagewitness",
    ("reported", "reported", "the source reports the amount"),
    ("calculated_by_source", "calculated by the source", "the source worked it out from other amounts"),
    ("assumed_by_source", "assumed by the source", "the source supposes it for a calculation"),
    ("converted_by_source", "converted by the source", "the source gives the same amount in another currency"),
)

QUALIFIER = _vocabulary(
    "qualifier",
    "DESIGN table of words, kept in ARCHITECTURE.md",
    ("exact", "as stated", "the words carry no hedge"),
    ("about", "about", "about, some, around, approximately"),
    ("nearly", "nearly", "nearly, almost: a little less than"),
    ("up_to", "up to", "no upper value is passed; no lower one is given"),
    ("less_than", "less than", "below the value, which is not reached"),
    ("at_least", "at least", "the value or more"),
    ("more_than", "more than", "above the value"),
    ("vague", "vague", "a quantity without a number: kept as words, never counted"),
)

UNIT = _vocabulary(
    "unit",
    "ISO 4217 for money",
    ("percent", "%", "hundredths of what `of` names"),
    ("people", "people", "persons"),
    ("hours", "hours", "hours"),
    ("days", "days", "days"),
    ("kg", "kg", "kilograms"),
    ("times", "times", "a factor: 2 is doubled, 0.5 is halved"),
)

PER = _vocabulary(
    "per",
    "ISO 8601 durations, with once, kg and item",
    ("hour", "an hour", "for each hour"),
    ("day", "a day", "for each day"),
    ("shift", "a shift", "for each shift"),
    ("week", "a week", "for each week"),
    ("month", "a month", "for each calendar month"),
    ("year", "a year", "for each year"),
    ("once", "once", "one time only"),
    ("kg", "per kg", "for each kilogram"),
    ("item", "per item", "for each piece"),
    ("unspecified", "period not stated", "the source names no period"),
)

BASIS = _vocabulary(
    "basis",
    "Wagewitness",
    ("worker", "each worker", "one worker"),
    ("household", "each household", "one household"),
    ("site", "a site", "one factory, ship, farm or building site"),
    ("firm", "a firm", "one company or complex of sites"),
    ("area", "an area", "a city, province or region"),
    ("country", "the country", "a whole country"),
)

TIME_BASIS = _vocabulary(
    "time_basis",
    "Wagewitness",
    ("stated", "stated", "the source states the time"),
    ("published", "from the publication date", "no time is stated: the article's own date"),
    ("inferred", "inferred", "reasoned, from an inferred publication date or an event of known date"),
)

DATE_BASIS = _vocabulary(
    "date_basis",
    "Wagewitness",
    ("printed", "printed on the page", "the date stands on the page"),
    ("address", "read off the web address", "the date was read off the web address"),
    ("inferred", "inferred", "the date was reasoned; date_note says how"),
)

SOURCE_KIND = _vocabulary(
    "source_kind",
    "Wagewitness",
    ("news_report", "news report", "written by journalists and published by a news organization"),
    ("opinion", "commentary", "an author's own view, analysis or blog"),
    ("ngo_report", "report of a non-governmental organization", "published by an organization outside any state"),
    ("un_document", "UN document", "published by a body or an expert of the United Nations"),
    ("intergovernmental_document", "document of several states", "published by an organization of states, not the UN"),
    ("government_document", "government document", "published by an authority, a parliament or a court of a state"),
    (
        "company_document",
        "company document",
        "published by a firm, or written inside it: contract, advertisement, audit",
    ),
    ("academic_study", "academic study", "a paper, book or thesis with its method and references"),
    ("testimony", "interview or testimony", "the words of one person who tells what happened, as a text of their own"),
    ("data_set", "data set", "figures published as a table, with or without a text"),
)
"""What a source is, as it presents itself. How well it is known what it reports is said by its quotes, not here."""

REVIEW = _vocabulary(
    "review",
    "Wagewitness",
    ("accepted", "accepted", "a person checked it"),
    ("proposed", "proposed", "read by the program, not yet checked"),
    ("rejected", "rejected", "checked and found wrong; note says why"),
)

RELATION = _vocabulary(
    "relation",
    "Wagewitness",
    ("before_after", "before and after", "two observations of one quantity: the old value, then the new"),
    ("sum", "sum", "parts, then their total; percentages of one whole need no total: they add to 100"),
    ("product", "product", "factors, then their product"),
    ("share_of", "share of", "the share, then the whole, then the part"),
    ("conversion", "conversion", "an amount, then the source's own conversion of it"),
)

REASON = _vocabulary(
    "reason",
    "Wagewitness",
    ("date", "date", "a date or a year"),
    ("duration", "duration", "a length of time that is not worked, slept or granted"),
    ("name", "name", "part of a name"),
    ("document", "document", "number of a resolution, article or report"),
    ("age", "age", "a person's age"),
    ("clock", "time of day", "a time of day"),
    ("rank", "rank", "a position in an order"),
    ("sample", "sample", "how many were asked or studied"),
    ("exchange_rate", "exchange rate", "what one currency costs in another"),
    ("address", "address", "a street or postal number"),
    ("furniture", "page furniture", "captions, page dates, counters, links to other articles"),
    ("not_labor", "not about labor", "an amount that says nothing about labor"),
    ("figure_of_speech", "figure of speech", "a number word that counts nothing"),
)

INDICATOR = _vocabulary(
    "indicator",
    "ILO Indicators of Forced Labour (SAP-FL, 2012); data/reference/ilo_indicators.csv",
    ("abuse_of_vulnerability", "Abuse of vulnerability", "ILO indicator 1"),
    ("deception", "Deception", "ILO indicator 2"),
    ("restriction_of_movement", "Restriction of movement", "ILO indicator 3"),
    ("isolation", "Isolation", "ILO indicator 4"),
    ("physical_and_sexual_violence", "Physical and sexual violence", "ILO indicator 5"),
    ("intimidation_and_threats", "Intimidation and threats", "ILO indicator 6"),
    ("retention_of_identity_documents", "Retention of identity documents", "ILO indicator 7"),
    ("withholding_of_wages", "Withholding of wages", "ILO indicator 8"),
    ("debt_bondage", "Debt bondage", "ILO indicator 9"),
    ("abusive_working_and_living_conditions", "Abusive working and living conditions", "ILO indicator 10"),
    ("excessive_overtime", "Excessive overtime", "ILO indicator 11"),
)

NOT_COMPARABLE = _vocabulary(
    "not_comparable_because",
    "Wagewitness",
    ("not_money", "not an amount of money", "only money is converted"),
    ("vague", "no number in the words", "a vague quantity has no value to convert"),
    ("period_not_monthly", "no period that makes a month", "the words name no week, month or year"),
    (
        "days_not_stated",
        "how many a month not stated",
        "for an hour, day, shift or item, and the source does not say how many",
    ),
    ("time_unknown", "time unknown", "no time period, so no rate can be chosen"),
    ("no_rate", "no exchange rate", "no preferred monthly rate inside the period"),
    ("no_market_rate", "no market rate of the won", "no preferred market rate inside the period or within 31 days"),
    ("no_rice_price", "no rice price", "no preferred market price of rice inside the period or within 31 days"),
    (
        "not_one_workers",
        "not one worker's money",
        "only what one worker is paid or must hand over is held against a minimum wage",
    ),
    ("none_published", "no minimum wage is published", "the country where the work is done publishes none"),
    (
        "no_minimum_wage",
        "no minimum wage at hand",
        "the reference figures hold none for this province or country and this time",
    ),
)
"""Written as '<step>:<term>', step being month, usd, rice or minimum_wage; several are joined with '; '."""

VERDICT = _vocabulary(
    "verdict",
    "Wagewitness",
    ("agrees", "agrees", "the numbers fit together"),
    ("tension", "in tension", "the numbers do not fit together; both are shown"),
    ("cannot_check", "cannot be checked", "a number or a rate that the check needs is missing"),
)

CHECK = _vocabulary(
    "check",
    "Wagewitness",
    ("product", "product", "factors multiply to the stated product"),
    ("sum", "sum", "parts add to the stated total, or to 100 percent"),
    ("share_of", "share of a whole", "the share of the whole is the stated part"),
    ("before_after", "before and after", "old value times the stated change is the new value"),
    ("conversion", "conversion by the source", "the source's own conversion fits the reference rates of its time"),
    ("price_reference", "price against reference", "a reported price fits the reference prices of its time"),
    ("quota_above_wage", "quota against pay", "a monthly quota is not above the monthly pay it is taken from"),
)

CONTEXT = _vocabulary(
    "context",
    "Wagewitness",
    ("minimum_wage", "minimum wage", "legal minimum wage per month, gross"),
    ("average_wage", "average wage", "official average wage"),
    ("sanction", "sanction", "a UN Security Council resolution on workers"),
    ("exchange_rate", "exchange rate", "a rate that the build used"),
    ("rice_price", "rice price", "a market price of rice that the build used"),
)

VOCABULARIES: tuple[Vocabulary, ...] = (
    MEASURE, FEE_KIND, QUOTA_KIND, WORKERS_KIND, HOURS_KIND, POPULATION, PAY_STAGE, STATISTIC, CLAIM, QUALIFIER, UNIT,
    PER, BASIS, TIME_BASIS, DATE_BASIS, SOURCE_KIND, REVIEW, RELATION, REASON, INDICATOR, NOT_COMPARABLE, VERDICT,
    CHECK, CONTEXT,
)  # fmt: skip

MEASURES_WITH_OF = frozenset({"share", "quota_share", "change"})
"""Measures that need `of`: what the share or change is of, in the quote's words."""


@cache
def _iso_4217() -> frozenset[str]:
    from babel.numbers import list_currencies

    return frozenset(list_currencies())


def is_currency(unit: str | None) -> bool:
    """Whether `unit` is an ISO 4217 code. Source: the CLDR list that babel carries."""
    return unit is not None and len(unit) == 3 and unit.isupper() and unit in _iso_4217()


def is_unit(unit: str) -> bool:
    return unit in UNIT or is_currency(unit)
