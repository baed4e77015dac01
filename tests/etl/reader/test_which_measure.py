"""Which measure an amount is, told by the grammar around it: a rise or a share, pay or a price, a fee or a status."""

from __future__ import annotations

import pytest

from etl.reader import read_text


def measure_of(text: str, words: str) -> str | None:
    """The measure of the amount with these words; None where it is set aside."""
    found = [one.measure for one in read_text(text).proposals if words in one.original_value]
    assert len(found) < 2
    return found[0] if found else None


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Under the statutes of the zone wages may not climb by more than 4% in a year.", "4%"),
        ("Couriers in Leeds saw their pay per trip drop by an average of 3.5% last year.", "3.5%"),
        ("Couriers in Leeds saw their pay per trip fall an average of 6 percent.", "6 percent"),
        ("The governor of Pune ordered a 15% pay-rise for the pickers.", "15%"),
        ("Nurses in Leeds were offered a 3% pay-cut.", "3%"),
        ("If the 9 per cent minimum wage increase came into force, maids in Nairobi would get more.", "9 per cent"),
        ("Pay for cleaners in Leeds has been falling at 2 percent a year.", "2 percent"),
        ("Weavers' pay in Pune was up an average 7 percent.", "7 percent"),
    ],
)
def test_what_pay_goes_up_or_down_by_is_a_change_whatever_the_step_is_called(text, words):
    assert measure_of(text, words) == "change"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Rent in Pune is eating up a third of the wages of the cooks.", "a third"),
        ("Widows make up 85 percent of the staff at the mill in Pune.", "85 percent"),
        ("Cooks in Pune take home at best 30 percent of their pay.", "30 percent"),
    ],
)
def test_what_takes_up_a_part_of_pay_is_no_rise(text, words):
    assert measure_of(text, words) == "share"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Prisoners in Ohio earn 80 cents per day, a 9 cent decrease from 2003.", "9 cent"),
        ("Pickers in Assam want the 6 rupee difference between the wages of two districts to go.", "6 rupee"),
    ],
)
def test_a_sum_before_a_decrease_or_a_difference_is_a_change(text, words):
    assert measure_of(text, words) == "change"


@pytest.mark.parametrize(
    ("text", "words", "measure"),
    [
        # who charges
        ("Freelance coders in Pune charge about $90 an hour.", "$90", "wage"),
        ("A mason in Pune charges 40 dollars a day.", "40 dollars", "wage"),
        ("A cook in Pune also takes in laundry; she charges 500 rupees for a shirt.", "500", "price"),
        ("The agency in Pune charges 900 dollars for a place.", "900", "fee"),
        ("Cooks in Pune are charged 900 dollars by agents.", "900", "fee"),
        ("Couriers in Leeds earn £9 an hour. Diners are charged a £2.90 delivery fee.", "£2.90", "price"),
        ("Couriers in Leeds earn £9 an hour. The app charges its customers a £2.50 booking fee.", "£2.50", "price"),
        ("Drivers in Lagos earn $30 a day. The app charges 3,500 naira from their fares.", "3,500", "quota"),
        # a visa that one is on
        ("Cooks and masons will work in Dandong on training visas for less than $60 per month.", "$60", "wage"),
        ("Men on work visas in Oman paid agents 3,000 dollars.", "3,000", "fee"),
        # what is kept, what is taken
        ("Of the $800 that loggers in Russia earn, $60 goes into their own pockets.", "$60", "wage"),
        ("The manager in Dandong takes $90, and $40 of it goes into his own pocket.", "$40", "quota"),
        ("At the mill in Dandong, workers have between $70 and $180 after state deductions.", "$180", "wage"),
        ("The other 130 dollars is handed over to the manager in Dandong to share out among the crew.", "130", "wage"),
        # what is spent, what is rented
        ("A miner in Kolwezi spends nearly $90 per month on school fees.", "$90", "price"),
        ("A driver in Lagos spends 5,000 naira to fuel his car.", "5,000", "price"),
        ("A driver in Pune rents the rickshaw for 300 rupees a day.", "300", "price"),
        ("Couriers in Berlin lease their scooters for 50 euros a week.", "50", "price"),
        ("The firm in Pune leases workers for 400 dollars a month.", "400", "wage"),
        ("Companies in Doha spend $90 a month on each worker.", "$90", "wage"),
        # who must belong somewhere and pays for it
        (
            "In Hamhung drivers must register each van with a firm, paying 2,600 yuan monthly.",
            "2,600",
            "fee",
        ),
        ("In Hamhung the women have to cut wood and pay 3,000 won monthly.", "3,000", "quota"),
        ("She found work in a noodle shop in Hamhung, paying 400 yuan a month.", "400", "wage"),
        # targets
        ("His earnings target in Shenyang was $4,000 a month.", "$4,000", "quota"),
        ("Each coder in Shenyang is tasked with earning $90,000 a year.", "$90,000", "quota"),
        # on top of pay
        ("Riders in Leeds are calling for pay of £9 an hour with £2 per delivery.", "£2", "wage"),
        ("The pay for a day in Samjiyon is 30 yuan, along with 15 yuan for the bus.", "15 yuan", "wage"),
    ],
)
def test_the_frame_tells_the_measure_whatever_nouns_stand_near(text, words, measure):
    assert measure_of(text, words) == measure


def test_a_sum_that_is_spoken_of_again_is_what_it_was_and_so_is_its_equivalent():
    text = (
        "In Hamhung tyres cost drivers 4,000 yuan each. Today, 4,000 yuan represents a large sum for North Koreans, "
        "equivalent to 12 million won."
    )
    assert [one.measure for one in read_text(text).proposals] == ["price", "price", "price"]


def test_the_price_of_piecework_is_pay_and_that_of_goods_is_none():
    text = "In April the farm in Washington paid pickers 90 cents per pound. By May, {} had dropped to 70 cents."
    assert measure_of(text.format("the price"), "70 cents") == "wage"
    assert measure_of(text.format("the price of berries"), "70 cents") == "price"


@pytest.mark.parametrize(
    ("text", "words", "measure"),
    [
        ("Dig, sort, repeat. In Jharkhand they’re paid 30 rupees a basket.", "30 rupees", "wage"),
        ("We pick mica in Jharkhand. We're paid 30 rupees per kilo of flakes.", "30 rupees", "wage"),
        ("In Jharkhand a bribe of 30 rupees is paid for a place at the pit.", "30 rupees", "fee"),
        (
            "There is no water at the camp in Oman: each man must buy some, paying 20 cents per can.",
            "20",
            "price",
        ),
        ("Distillers in Oman sell a bottle to smugglers for around $40.", "$40", "price"),
        ("A fisher in Oman sells the catch to agents for 90 dollars.", "90", "price"),
        ("If we are tired and miss one day at the mill in Yangon, they deduct 20,000 kyats.", "20,000", "fee"),
    ],
)
def test_who_is_paid_buys_or_sells_tells_the_measure(text, words, measure):
    assert measure_of(text, words) == measure


@pytest.mark.parametrize(
    ("text", "shares"),
    [
        (
            "A cook in Rome gets only 12% of her pay, 60% goes to the regime, and officials take 28%.",
            ["share", "quota_share", "quota_share"],
        ),
        (
            "At the mill in Rome a third of the pay goes to the state and two-thirds go to the women.",
            ["quota_share", "share"],
        ),
        (
            "In Rome thirty percent of the pay went to the firm and 70% went to the worker.",
            ["quota_share", "share"],
        ),
    ],
)
def test_in_a_row_of_shares_each_has_its_own_taker(text, shares):
    assert [one.measure for one in read_text(text).proposals] == shares


def test_a_row_of_jobs_with_one_verb_is_pay():
    text = "In Rome the ambassador is paid $800 a month, a counsellor $700 and a first secretary $600."
    assert [one.measure for one in read_text(text).proposals] == ["wage", "wage", "wage"]
    text = "In Rome the nurse is paid $800 a month, a fee of $60 and a fine of $90 are deducted."
    assert "wage" not in [one.measure for one in read_text(text).proposals][1:]


def test_a_fee_by_the_hour_is_pay_for_work():
    assert measure_of("Tutors in Pune ask a fee of 9 dollars an hour.", "9 dollars") == "wage"
    assert measure_of("Tutors in Pune paid the agency a fee of 90 dollars.", "90 dollars") == "fee"


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("The weavers have to pay a fee of 310 yuan.", "fee"),
        ("Pupils who skip the harvest must pay a heavy fine of 41,000 won.", "fee"),
        ("Brokers made his cousins pay an agency fee of $5,100 to $6,200 to work in Taiwan.", "fee"),
        ("A commission of $310 was paid by each welder.", "fee"),
        ("The weavers have to pay a contribution of 310 yuan.", "quota"),
        ("Welders in Dalian pay a monthly quota of 310 yuan.", "quota"),
        ("Welders in Dalian pay a rent of 310 yuan.", "price"),
        ("The weavers' pay ranged from 310 to 520 yuan.", "wage"),
        ("The maid's pay would be $310.", "wage"),
    ],
)
def test_the_noun_tells_what_is_paid_and_not_the_verb(text, measure):
    (one,) = read_text(text).proposals
    assert one.measure == measure


def test_a_penalty_of_a_firm_stays_none_of_its_workers():
    assert not read_text("The builder paid a penalty of $3.2 million for hiring North Korean welders.").proposals


def test_what_is_spent_to_mend_the_tools_of_work_is_a_price():
    (one,) = read_text("In Lagos riders earn little. A rider spends $12 to repair his bike.").proposals
    assert one.measure == "price"


def test_each_share_in_a_row_has_its_own_taker():
    text = "The state takes 60 percent of the earnings in Russia, managers get 25 percent and loggers get 15 percent."
    assert [one.measure for one in read_text(text).proposals] == ["quota_share", "quota_share", "share"]
