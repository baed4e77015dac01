"""Pay or taken from pay: who is subject and who object decides, whatever the verb."""

from __future__ import annotations

import pytest

from etl.reader import read_text

AT_WORK = "Builders from North Korea live on a site near Vladivostok. "
FAR_FROM_ANY_WORKER = (
    "Women from North Korea sew coats in Dandong, China.\n\n"
    + "The town lies where the river bends, and in winter the ice is thick. Trucks queue at the bridge. " * 8
    + "\n\n"
)


def measure_of(text: str, words: str) -> str | None:
    measures = [one.measure for one in read_text(text).proposals if words in one.original_value]
    return measures[-1] if measures else None


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        # off pay, off a worker, out of a sum
        ("The foreman lifts $60 from each man's envelope.", "$60"),
        ("The minders shave $70 off each man's wage.", "$70"),
        ("The office stops $90 a month out of wages for heating.", "$90"),
        ("The agency in Chita keeps $110 a month of his pay.", "$110"),
        ("The camp boss asks $5 of every man for the radio.", "$5"),
        ("$40 a month comes out of their wages for the bus.", "$40"),
        ("Of the $800 the company grabs $600.", "$600"),
        ("From the $900 the company passes $650 to the ministry.", "$650"),
        ("Authorities confiscate up to $600 of the monthly salary.", "$600"),
        ("The foreman gets $9 a night out of each man.", "$9"),
        # by verb
        ("The manager hangs on to $240 and signs for the rest.", "$240"),
        ("The party creams off $500 a month from each man.", "$500"),
        ("The state helps itself to $400 a month.", "$400"),
        ("The trading company swallows $450 of it.", "$450"),
        ("Captains lean on the men for another $50.", "$50"),
        ("The men are stripped of $500 of the $650.", "$500"),
        ("Insurance nibbles off $30.", "$30"),
        ("The owner claws $70 back for the caravan.", "$70"),
        ("The cooperative lops $3 off every sack.", "$3"),
        # workers hand it over
        ("Every builder must fork over $510 a month.", "$510"),
        ("Each man kicks up $520 a month to the company.", "$520"),
        ("They relinquish $530 a month to the company.", "$530"),
        ("They pass $3,500 up the line and eat rice.", "$3,500"),
        ("The builders cough up $20 a month in loyalty money.", "$20"),
        ("Men have to come up with $540 a month.", "$540"),
        ("To the company each man renders 50,000 rubles.", "50,000"),
        ("“Each month I owed the company 50,000 rubles,” a builder said.", "50,000"),
        # where it goes, and whose it is
        ("Another $200 ends up with the manager.", "$200"),
        ("The best part, $550 a month, is carried to the consulate in a bag.", "$550"),
        ("$30 a week goes towards the bunkhouse.", "$30"),
        ("Of the $800, $500 never reaches them.", "$500"),
        ("With $560 a month due to the company, little is left.", "$560"),
        ("The state's bite is $410 a head.", "$410"),
        ("The ministry's allotment: $4,000 per head per month.", "$4,000"),
        ("They get $100; the other $700 is the captain's business.", "$700"),
        ("It is the manager who gets $210 a month of that.", "$210"),
        ("The minders live next door. They pocket $25 for every man in their charge.", "$25"),
        ("A full $450 a month is wired to an account of the trading company.", "$450"),
        ("The rest, about $710, is split between the manager and Pyongyang.", "$710"),
        # nouns
        ("Stoppages came to $90 a month.", "$90"),
        ("So-called loyalty offerings come to $15 a month.", "$15"),
        ("Compulsory savings take up $20 a month.", "$20"),
        ("Mess money is $35 a month, whether he eats or not.", "$35"),
        ("Their work feeds the party with $600 a head every month.", "$600"),
    ],
)
def test_what_is_taken_from_pay(sentence, words):
    assert measure_of(AT_WORK + sentence, words) == "quota"


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("The foreman slips the best workers an extra $10.", "$10"),
        ("A share of the catch worth $500 fell to each man.", "$500"),
        ("Prisoners in Alabama mow lawns for firms. A welder collects $2 a day from the prison.", "$2"),
        ("He gets half of it, $150.", "$150"),
        ("The captain takes $700 and lets them have $100.", "$100"),
        ("The rest of the take, perhaps $210, is theirs.", "$210"),
        ("After deductions the first slip read $63.", "$63"),
    ],
)
def test_what_workers_are_left_with(sentence, words):
    assert measure_of(AT_WORK + sentence, words) == "wage"


@pytest.mark.parametrize(
    ("sentence", "words", "measure"),
    [
        ("He sends $50 a month to his family.", "$50", "wage"),
        ("He sends $50 a month to Pyongyang.", "$50", "quota"),
        ("The captain hands him $100 and keeps the rest.", "$100", "wage"),
        ("He hands the captain $100 and keeps the rest.", "$100", "quota"),
        ("Their pay of $330 a month is wired to the company.", "$330", "wage"),
        ("When a wall comes out crooked, $40 is docked from the pay of the line.", "$40", "fee"),
        ("The owner shelled out 2 million yuan for new machines.", "2 million", None),
    ],
)
def test_the_same_verb_with_another_subject_or_object(sentence, words, measure):
    assert measure_of(AT_WORK + sentence, words) == measure


@pytest.mark.parametrize(
    ("sentence", "words", "measure"),
    [
        ("There were 350 yuan in it.", "350", "wage"),
        ("“It was 350 yuan,” says Mrs Cho.", "350", "wage"),
        ("The party wants its 2,000 yuan on the first.", "2,000", "quota"),
        ("The new customs house cost 90 million yuan.", "90 million", None),
    ],
)
def test_an_article_of_work_speaks_of_pay_however_far_from_the_workers(sentence, words, measure):
    assert measure_of(FAR_FROM_ANY_WORKER + sentence, words) == measure


def test_money_in_an_article_of_something_else_is_no_pay():
    text = "A budget row has split the coalition, and voters are weary. It came to $300."
    assert not read_text(text).proposals


def test_what_is_left_after_the_company_took_its_due_is_kept():
    (pay,) = read_text(AT_WORK + "He had $120 a month after the company had taken its due.").proposals
    assert (pay.measure, pay.pay_stage) == ("wage", "kept")
