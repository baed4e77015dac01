"""What a setting of takings says, in sentences: who takes what of which pay, and what is left. Pure; plain text.

In: what `dashboard.takings` computed. Out: whole sentences in the reader's language, not escaped. What is computed
says so in its sentence; what the source does not say has a sentence of its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dashboard import people, takings
from dashboard.questions import Row
from dashboard.takings import APART_FROM_PAY, OF_MINIMUM_WAGE, PERCENT, Amount, Axis, Computed, Setting, Takings
from etl import takings as sums
from etl import vocabulary as v
from etl.takings import Ends
from wording import labels, words
from wording.language import _, plural, term

_ONE_SIDED = {"low": ("at_least", "more_than"), "high": ("up_to", "less_than")}
"""The end that is known → the hedges that fit it. Any other hedge would hide that the other end is open."""


def said(ends: Ends, axis: Axis, qualifier: str = "exact", *, is_converted: bool = False, with_per: bool = True) -> str:
    """'about US$ 800 a month', '30–40 kg of rice a month', 'up to 70%'."""
    unit, per = axis
    known = "low" if ends.high is None else "high"
    if None in (ends.low, ends.high) and qualifier not in _ONE_SIDED[known]:
        qualifier = "exact"
    if axis == OF_MINIMUM_WAGE:
        share = words.span(ends.low, ends.high, qualifier, unit, rounded=is_converted)
        return _("{share} of the local minimum wage", share=share) if with_per else share
    if unit != "kg":
        return words.span(ends.low, ends.high, qualifier, unit, per if with_per else None, rounded=is_converted)
    text = words.span(ends.low, ends.high, qualifier, unit, rounded=is_converted)
    return (
        _("{amount} of rice a month", amount=text)
        if with_per and per == "month"
        else _("{amount} of rice", amount=text)
    )


def of(amount: Amount, *, with_per: bool = True) -> str:
    """A reported amount in the reader's unit, hedge included."""
    row = amount.row
    is_converted = amount.axis != PERCENT and amount.axis != (row["unit"], row["per"])
    return said(amount.ends, amount.axis, row["qualifier"], is_converted=is_converted, with_per=with_per)


def kept(found: Computed, *, with_per: bool = True) -> str:
    """What is left, in the reader's unit; below zero it is said as what is short."""
    return said(
        found.kept, found.axis, found.qualifier, is_converted=found.axis != found.formula_axis, with_per=with_per
    )


def taker(row: Row) -> str:
    """Who or what the taking is for, as far as the tables say; the quote says it in full."""
    kind = row["kind"]
    if row["measure"] == "fee" and kind in v.FEE_KIND:
        return _("fee: {kind}", kind=term(v.FEE_KIND, kind))
    if row["measure"] == "quota_share":
        return _("share of “{of}”", of=row["of"])
    if row["measure"] == "quota" and kind in v.QUOTA_KIND:
        return _("quota {to_whom}", to_whom=term(v.QUOTA_KIND, kind))
    return _("quota: to whom is not told")


def place(setting: Setting) -> str:
    """'Port City, China'; 'China (local workers)' where the amounts are not those of North Koreans."""
    where, who = area(setting.first), people.others(setting.first)
    return _("{place} ({who})", place=where, who=who) if who else where


def area(row: Row) -> str:
    """'Port City, China'; the country alone where no place is named."""
    country, named = labels.place_name(str(row["ref_area"])), row["place"]
    return _("{place}, {country}", place=named, country=country) if isinstance(named, str) and named else country


def time(setting: Setting) -> str:
    """The time that the setting speaks about; that it is inferred is said."""
    dated = [row for row in setting.rows if isinstance(row["time_period"], str) and row["time_period"]]
    periods = list(dict.fromkeys(row["time_period"] for row in dated))
    name = words.period(periods[0]) if len(periods) == 1 else years(setting)
    return _("{time} (inferred)", time=name) if any(row["time_basis"] == "inferred" for row in dated) else name


def heading(setting: Setting) -> str:
    """'Port City, China · October to December 2025 (inferred) · Radio X'."""
    return " · ".join((place(setting), time(setting), str(setting.first["publisher"])))


def briefly(setting: Setting) -> str:
    """The heading in a line of a phone: 'Port City, China · 2025 · Radio X'."""
    return " · ".join((place(setting), years(setting), str(setting.first["publisher"])))


def years(setting: Setting) -> str:
    dated = [row for row in setting.rows if isinstance(row["time_period"], str) and row["time_period"]]
    if not dated:
        return _("time not known")
    first, last = min(int(row["year_first"]) for row in dated), max(int(row["year_last"]) for row in dated)
    if first == last:
        return words.year(first)
    return _("{first} to {last}", first=words.year(first), last=words.year(last))


def article(setting: Setting) -> str:
    row = setting.first
    title = row["title"] if isinstance(row["title"], str) else None
    return words.article(title, str(row["publisher"]), str(row["date_published"]))


# Sentences


def sentences(setting: Setting, unit: str) -> list[str]:
    """What the setting says: what is computed first, then every amount that no computation names."""
    found = [computed(one) for one in setting.computed]
    found += [above(tension) for tension in setting.tensions if not _is_computed(setting, tension.quota.row)]
    told = {row["observation_id"] for one in setting.computed for row in one.rows}
    told |= {row["observation_id"] for one in setting.tensions for row in (one.quota.row, one.pay.row)}
    alone = [row for row in setting.rows if row["observation_id"] not in told]
    return found + [f"{told_alone(takings.amount(row, unit))}{_unchecked(row)}" for row in alone]


def _unchecked(row: Row) -> str:
    """A sentence more for what no person has checked."""
    return f" {_('Not yet checked by a person.')}" if row["review"] != "accepted" else ""


def _is_computed(setting: Setting, row: Row) -> bool:
    return any(row["observation_id"] == other["observation_id"] for one in setting.computed for other in one.rows)


def computed(found: Computed) -> str:
    """Pay, takings and what is left of it, marked as computed."""
    stage = term(v.PAY_STAGE, found.pay.row["pay_stage"])
    pay = of(found.pay)
    if found.share is not None:
        share = said(sums.ends(found.share), PERCENT, found.share["qualifier"])
        taken = _("{share} of “{of}”", share=share, of=found.share["of"])
    else:
        taken = words.listed(
            [_("{amount} ({what})", amount=of(amount), what=taker(amount.row)) for amount in found.taken]
        )
    if found.is_more_than_the_pay:
        short = said(_short(found.kept), found.axis, found.qualifier, is_converted=found.axis != found.formula_axis)
        return _(
            "Of pay of {pay} ({stage}), {taken} is asked: more than the whole pay. "
            "Computed, not reported: {short} short.",
            pay=pay,
            stage=stage,
            taken=taken,
            short=short,
        )
    if found.kept.low is not None and found.kept.low < 0:
        return _(
            "Of pay of {pay} ({stage}), {taken} is taken. Computed, not reported: that may be more than the whole pay.",
            pay=pay,
            stage=stage,
            taken=taken,
        )
    return _(
        "Of pay of {pay} ({stage}), {taken} is taken. Computed, not reported: {kept} is left.",
        pay=pay,
        stage=stage,
        taken=taken,
        kept=kept(found),
    )


def _short(left: Ends) -> Ends:
    """What is short: the reverse of what is left."""
    return Ends(
        None if left.high is None else -left.high,
        None if left.low is None else -left.low,
    )


def above(tension: takings.Tension) -> str:
    """A quota above a pay: the contradiction as it is told."""
    return _(
        "Asked in {place}: {quota}. Pay ({stage}) in {area}: {pay}. More is asked than the whole pay.",
        quota=_both(tension.quota),
        place=area(tension.quota.row),
        area=area(tension.pay.row),
        stage=term(v.PAY_STAGE, tension.pay.row["pay_stage"]),
        pay=_both(tension.pay),
    )


def _both(amount: Amount) -> str:
    """The amount as reported and, where it is compared in another unit, in that one, too."""
    reported = takings.amount(amount.row, labels.REPORTED)
    if reported.axis == amount.axis:
        return of(amount)
    return _("{reported}, which is {converted}", reported=of(reported), converted=of(amount))


def told_alone(amount: Amount) -> str:
    """An amount from which nothing is computed."""
    row = amount.row
    text = of(amount)
    if not isinstance(row["time_period"], str):
        text = _("{amount}, time not known", amount=text)
    if row["measure"] == "wage":
        return _told_pay(str(row["pay_stage"]), text)
    if row["measure"] == "quota_share":
        left = said(sums.share_left(amount.ends), PERCENT)
        return _(
            "Taken: {share} of “{of}”. Computed, not reported: {left} of it is left after that. "
            "Whether more is taken, this amount does not say.",
            share=text,
            of=row["of"],
            left=left,
        )
    if row["measure"] == "share":
        return _("A share of “{of}”: {share}.", share=text, of=row["of"])
    if row["kind"] in APART_FROM_PAY:
        return _("Paid apart from pay: {amount} ({taker}).", amount=text, taker=taker(row))
    return _("Taken: {amount} ({taker}).", amount=text, taker=taker(row))


def _told_pay(stage: str, amount: str) -> str:
    if stage == "promised":
        return _("Promised: {amount}.", amount=amount)
    if stage == "paid":
        return _("Paid out: {amount}.", amount=amount)
    if stage == "kept":
        return _("Kept, as the source says: {amount}.", amount=amount)
    return _("Pay: {amount} ({stage}).", amount=amount, stage=term(v.PAY_STAGE, stage))


# The formula, and what is missing


def formula(found: Computed) -> str:
    """The computation in words, for a pocket calculator: '2,300 − 2,000 = 300 yuan a month'."""
    pay, left = found.formula_pay, found.formula_kept
    lowest = _sum(found, pay.low, [taken.high for taken in found.formula_taken], left.low)
    highest = _sum(found, pay.high, [taken.low for taken in found.formula_taken], left.high)
    if lowest and lowest == highest:
        text = _in_unit(lowest, found.formula_axis)
    elif lowest and highest:
        most = _in_unit(highest, found.formula_axis)
        text = _("at least {lowest}, at most {highest}", lowest=lowest, highest=most)
    elif lowest:
        text = _("at least {amount}", amount=_in_unit(lowest, found.formula_axis))
    else:
        text = _("at most {amount}", amount=_in_unit(highest, found.formula_axis))
    if found.axis == found.formula_axis or found.kept == Ends(None, None):
        return _("Computed, not reported: {formula}.", formula=text)
    return _(
        "Computed, not reported: {formula}; converted by the rates of the pay: {kept}.",
        formula=text,
        kept=said(found.kept, found.axis, found.qualifier, is_converted=True),
    )


def _sum(found: Computed, pay: float | None, taken: Sequence[float | None], left: float | None) -> str:
    if pay is None or left is None or None in taken:
        return ""
    numbers = [
        words.number(end, rounded=found.formula_axis != _reported(found)) for end in (pay, *taken) if end is not None
    ]
    result = words.number(left, rounded=found.formula_axis != _reported(found))
    if found.share is not None:
        return f"{numbers[0]} × (100 − {numbers[1]}) ÷ 100 = {result}"
    return f"{' − '.join(numbers)} = {result}".replace("= -", "= −")


def _reported(found: Computed) -> Axis:
    return found.pay.row["unit"], found.pay.row["per"]


def _in_unit(calculation: str, axis: Axis) -> str:
    unit, per = axis
    return words.for_period(words.in_unit(calculation, str(unit)), per)


def share_formula(row: Row) -> str:
    """'100 − 70 = at least 30%'."""
    share, left = sums.ends(row), sums.share_left(sums.ends(row))
    ends = [end for end in (share.low, share.high) if end is not None]
    text = f"100 − {'–'.join(dict.fromkeys(words.number(end) for end in reversed(ends)))} = {said(left, PERCENT)}"
    return _("Computed, not reported: {formula} of “{of}”.", formula=text, of=row["of"])


def formulas(setting: Setting) -> list[str]:
    found = [formula(one) for one in setting.computed]
    return found + [share_formula(row) for row in setting.of("quota_share") if not _is_computed(setting, row)]


def missing(setting: Setting) -> list[str]:
    """What a reader would ask next and the source does not say."""
    return list(_missing(setting))


def _missing(setting: Setting) -> Iterator[str]:
    stages = {row["pay_stage"] for row in setting.pays}
    if not setting.takings:
        yield _("The source gives no number of what is taken.")
        return
    if all(row["kind"] in APART_FROM_PAY for row in setting.takings):
        yield _("The source names no pay beside this fee.") if not stages else _("The fee is not taken from the pay.")
        return
    if "kept" not in stages and not setting.of("share"):
        yield _("The source gives no number of what is kept.")
    if setting.computed:
        return
    if setting.tensions:
        yield _("Nothing is computed: quota and pay are not told of one place and one time.")
    elif not stages:
        yield _("The source tells no pay of this place and time, so no amount that is left can be computed.")
    elif not stages & set(sums.PAID_FROM):
        yield _("The source does not say the pay before takings, so no amount that is left can be computed.")
    else:
        yield _("No amount that is left is computed: pay and taking differ in time, people, unit or period.")


# The page


def title() -> str:
    return _("Of each monthly pay, how much is taken, by whom, and what is kept?")


MOST_NAMED = 3
"""Settings that the answer names; the page has all of them."""


def answer(found: Takings) -> str:
    """How many sources tell of how many settings, and what the first of them say; empty where there is none."""
    settings = [setting for setting in found.settings if setting.is_checked]
    if not settings:
        return ""
    sources = len({setting.first["source_id"] for setting in settings})
    counted = plural(
        "{count:,} source tells what is taken or kept, for {settings}.",
        "{count:,} sources tell what is taken or kept, for {settings}.",
        sources,
        settings=plural("{count:,} place and time", "{count:,} places and times", len(settings)),
    )
    named = [sentence for setting in settings if (sentence := _in_short(setting))]
    return " ".join([counted, *named[:MOST_NAMED]])


def _in_short(setting: Setting) -> str:
    """The setting in one short sentence; empty where pay and taking are not told together."""
    where = {"place": place(setting), "time": time(setting)}
    if setting.computed:
        first = setting.computed[0]
        pay = of(first.pay)
        if first.kept.low is None or first.kept.low >= 0:
            return _("{place}, {time}: of {pay}, {kept} is left (computed).", pay=pay, kept=kept(first), **where)
        if first.is_more_than_the_pay:
            return _("{place}, {time}: more is asked than the whole pay of {pay}.", pay=pay, **where)
        return _("{place}, {time}: of {pay}, perhaps nothing is left (computed).", pay=pay, **where)
    if setting.tensions:
        tension = setting.tensions[0]
        return _(
            "{place}, {time}: asked is {quota}; the pay told of {area} is {pay}.",
            quota=_both(tension.quota),
            area=area(tension.pay.row),
            pay=_both(tension.pay),
            **where,
        )
    for row in setting.of("quota_share"):
        if row["review"] != "accepted":
            continue
        share = of(takings.amount(row, labels.REPORTED))
        return _("{place}, {time}: {share} of “{of}” is taken.", share=share, of=row["of"], **where)
    return ""


def notes() -> list[str]:
    return [
        _("What is left is computed only where one source tells pay and taking of one place and time."),
        _("Amounts of different sources, places or times are never added or subtracted."),
    ]
