"""How things are named and drawn: places, measures, units, colors. Values in words are in `wording.words`.

Every name that a reader sees for a term of a closed vocabulary comes from `etl.vocabulary`; here stand only the
words that the dashboard adds: its questions, its places with color and shape, and short names of units.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from wording.language import OWN, _, current, locale, marked


@dataclass(frozen=True, slots=True)
class Place:
    """A country of work: its name (also its slug in the URL), its color and its shape (Okabe and Ito, 2008).

    The name is in English and the shape is to be said with `_`; `place_name` is the name in the reader's language.
    """

    name: str
    color: str
    symbol: str
    shape: str


PLACES = {
    "CN": Place("China", "#0072B2", "circle", marked("blue circle")),
    "RU": Place("Russia", "#D55E00", "square", marked("vermillion square")),
    "KP": Place("North Korea", "#009E73", "diamond", marked("green diamond")),
}
"""In the order in which readers meet them. Any other country is drawn in gray, as a circle."""


def place_of(ref_area: str) -> Place:
    return PLACES.get(ref_area) or Place(_english_territory(ref_area), "#767676", "circle", marked("gray circle"))


def place_name(ref_area: str) -> str:
    """The country's name in the reader's language; `place_of` has the one that stands in addresses."""
    return _territory(ref_area) if current() != OWN or ref_area not in PLACES else PLACES[ref_area].name


def place_order(ref_area: str) -> tuple[int, str]:
    """Sort key: the known places in their order, then all others by name."""
    known = list(PLACES)
    return (known.index(ref_area) if ref_area in PLACES else len(known), ref_area)


@cache
def _english_territory(ref_area: str) -> str:
    from babel import Locale

    return Locale(OWN).territories.get(ref_area, ref_area)


def _territory(ref_area: str) -> str:
    return locale().territories.get(ref_area, ref_area)


@dataclass(frozen=True, slots=True)
class Question:
    """What one choice of the measure switch asks.

    `measures`: the terms of vocabulary.MEASURE it covers. `units`: the choices of the unit switch that mean
    something here. `split_by`: the columns that keep unlike things on separate charts. `summary`: the words before
    the answer. `apart`: the sentence that says why charts are separate. `note`: what to know before comparing rows.
    `monthly`: the summary of amounts converted to a month. The slug stands in addresses; all texts are to be
    said with `_`.
    """

    slug: str
    title: str
    measures: tuple[str, ...]
    units: tuple[str, ...]
    split_by: tuple[str, ...]
    summary: str
    apart: str
    note: str = ""
    monthly: str = ""


USD = "US dollars"
REPORTED = "as reported"
RICE = "kilograms of rice"
MINIMUM_WAGE = "share of the local minimum wage"
UNITS = (USD, REPORTED, RICE, MINIMUM_WAGE)
"""The choices of the unit switch, as they stand in addresses; UNIT_NAMES has what is shown."""

_MONEY = marked("These amounts are in different units or for different periods, so each kind has its own chart.")

QUESTIONS = (
    Question(
        "pay",
        marked("What are North Korean workers paid?"),
        ("wage",),
        (USD, REPORTED, RICE, MINIMUM_WAGE),
        ("unit", "per"),
        marked("Reported pay"),
        marked(
            "These amounts are in different units or for different periods, so each kind has its own chart. US dollars "
            "puts on one chart what can be converted."
        ),
        monthly=marked("Reported pay a month"),
    ),
    Question(
        "takings",
        marked("How much must they hand over?"),
        ("quota", "fee"),
        (USD, REPORTED, RICE, MINIMUM_WAGE),
        ("basis", "unit", "per"),
        marked("Quotas and fees, as reported"),
        marked(
            "These amounts are in different units, for different periods or from different payers, "
            "so each kind has its own chart."
        ),
        monthly=marked("Quotas and fees a month"),
    ),
    Question(
        "share taken",
        marked("Which share of their pay is taken?"),
        ("quota_share",),
        (REPORTED,),
        ("unit",),
        marked("Share of pay taken, as reported"),
        "",
    ),
    Question(
        "workers",
        marked("How many workers are reported?"),
        ("workers",),
        (REPORTED,),
        ("kind", "unit"),
        marked("Numbers of workers, as reported"),
        marked("People at work, people sent and people sent home are not the same count, so each has its own chart."),
    ),
    Question(
        "hours",
        marked("How long do they work, sleep and rest?"),
        ("hours",),
        (REPORTED,),
        ("kind", "unit", "per"),
        marked("Hours and days, as reported"),
        marked("Work, sleep, leave and surveillance are not the same time, so each has its own chart."),
    ),
    Question(
        "price",
        marked("What do goods cost?"),
        ("price",),
        (REPORTED,),
        ("item", "unit", "per"),
        marked("Prices, as reported"),
        marked("Different goods and different currencies are not on one chart."),
    ),
    Question(
        "revenue",
        marked("How much money does the work bring in?"),
        ("revenue",),
        (REPORTED, USD),
        ("unit", "per", "basis"),
        marked("Revenues, as reported"),
        marked(
            "These amounts are in different units, for different periods or of different size (a site, a country), "
            "so each kind has its own chart."
        ),
        monthly=marked("Revenues a month"),
    ),
    Question(
        "share",
        marked("Which other shares are reported?"),
        ("share",),
        (REPORTED,),
        ("unit",),
        marked("Other shares, as reported"),
        "",
        marked(
            "Each row is a share of what its label names; shares of different things are not to be added or compared."
        ),
    ),
    Question(
        "change",
        marked("What has changed, and by how much?"),
        ("change",),
        (REPORTED,),
        ("unit",),
        marked("Changes, as reported"),
        marked("A factor and a percentage are not on one chart."),
        marked("Each row is a change of what its label names: 2 times as much is doubled."),
    ),
    Question(
        "other",
        marked("Which other amounts are reported?"),
        ("other",),
        (REPORTED,),
        ("unit", "per", "basis"),
        marked("Other amounts, as reported"),
        _MONEY,
    ),
)
NOT_ACCEPTED = {
    "proposed": marked("not yet checked by a person"),
    "rejected": marked("checked and found wrong"),
}
"""What a reader must know about a row that no person has accepted; to be said with `_`."""

MEASURE_NAMES = {
    "pay": marked("Pay"),
    "takings": marked("Quotas and fees"),
    "share taken": marked("Share taken"),
    "workers": marked("Workers"),
    "hours": marked("Hours"),
    "price": marked("Prices"),
    "revenue": marked("Revenue"),
    "share": marked("Other shares"),
    "change": marked("Changes"),
    "other": marked("Other amounts"),
}
"""Slug of a question → its name on the measure switch."""
UNIT_NAMES = {
    USD: marked("US dollars"),
    REPORTED: marked("As reported"),
    RICE: marked("Kilograms of rice"),
    MINIMUM_WAGE: marked("Share of the local minimum wage"),
}
"""Choice of the unit switch → its name there."""

QUESTION = {question.slug: question for question in QUESTIONS}

CURRENCIES = {
    "USD": (marked("US dollar"), marked("US dollars")),
    "CNY": (marked("yuan"), marked("yuan")),
    "RUB": (marked("rouble"), marked("roubles")),
    "KPW": (marked("North Korean won"), marked("North Korean won")),
    "KRW": (marked("South Korean won"), marked("South Korean won")),
    "EUR": (marked("euro"), marked("euros")),
    "GBP": (marked("pound"), marked("pounds")),
}
"""Short names, shorter than those of CLDR: of one, of several."""
_COUNTED = {
    "people": (marked("person"), marked("people")),
    "hours": (marked("hour"), marked("hours")),
    "days": (marked("day"), marked("days")),
    "percent": ("%", "%"),
    "times": (marked("times"), marked("times as much")),
    "kg": (marked("kg"), marked("kg")),
}


def unit_name(unit: str, amount: float | None = None) -> str:
    """The unit after a number: '1 US dollar', '2 yuan', '70 %'. Unknown currencies by their CLDR name."""
    names = CURRENCIES.get(unit) or _COUNTED.get(unit)
    if names:
        return _(names[0 if amount == 1 else 1])
    return _currency(unit, current()) if len(unit) == 3 and unit.isupper() else unit


@cache
def _currency(code: str, language: str) -> str:
    from babel.numbers import get_currency_name

    return get_currency_name(code, count=2, locale=language)


AXIS_UNITS = {"percent": marked("percent"), "times": marked("times as much"), "kg": marked("kilograms")}
"""Names of units on an axis, where they differ from those after a number; to be said with `_`."""

EMPHASIS = re.compile(r"([\\`*_{}\[\]()<>#+\-.!|~$:@&])")


def as_markdown(text: str) -> str:
    """The text with every sign escaped that Markdown or Streamlit would interpret: '*', ':red[', '$', links."""
    return EMPHASIS.sub(r"\\\1", text.replace("\n", " "))


def separators() -> str:
    """The signs of the reader's language in numbers, as Plotly asks for them: decimal, then thousands: '.,'."""
    signs = locale().number_symbols["latn"]
    return f"{signs['decimal']}{signs['group']}"


def unbroken(text: str) -> str:
    """The text with its amounts kept on one line: no break after 'US$' and none inside '300–700'."""
    return re.sub(r"(?<=\d)–(?=\d)", "–\u2060", text.replace("US$ ", "US$\u00a0"))
