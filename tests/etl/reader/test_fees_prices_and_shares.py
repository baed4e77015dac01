"""What is paid for a job, a favour or a fault, what workers buy, what the state gets, and who has which share.

Each sentence stands behind one that tells who works where, and fails without its word or rule; the amount is
in brackets.
"""

from __future__ import annotations

import pytest

from etl.reader import read_text

_READ: dict[str, list[tuple[str, str]]] = {
    "Hundreds of North Korean builders work on housing sites in Vladivostok.": [
        ("Rents in the dormitory leapt [40 percent].", "change"),
        ("The wage bill swelled by [a third].", "change"),
        ("Salaries were trimmed [by a tenth].", "change"),
        ("The headcount was pared [by 15 percent].", "change"),
        ("He bunged the foreman [5,000 rubles] to be put on a better crew.", "fee bribe"),
        ('"Without a sweetener of [100 dollars] your file stays at the bottom," one source said.', "fee bribe"),
        ("The official's silence was bought for [$150].", "fee bribe"),
        ("Hush money of [10,000 rubles] went to the security officer.", "fee bribe"),
        ("The party secretary expects a gift worth [$400] from anyone he recommends.", "fee bribe"),
        ("Police shake down the men for [1,000 rubles] at a time.", "fee bribe"),
        ("Patrolmen let them go for [2,000 rubles] apiece.", "fee bribe"),
        ("[Nine of every ten dollars] they make ends up in Pyongyang.", "quota_share"),
        ("[Two-thirds] of what she makes is clawed back.", "quota_share"),
        ("Their minders trouser [a third] of it.", "quota_share"),
        ('[Upwards of 80%] of earnings are clawed back in "loyalty" payments.', "quota_share"),
        ("The regime's bite is [85 percent] of the salary.", "quota_share"),
        ("Workers part with [60 percent] of whatever they are paid.", "quota_share"),
        ("They forgo [half] of their salary to pay for board.", "quota_share"),
        ("[Ninety percent] of the money is garnisheed at source.", "quota_share"),
        ("A tithe is due: [10 percent] of the wage for the party.", "quota_share"),
    ],
    "North Koreans log timber and lay bricks in Russia's far east.": [
        ("Rations were reduced [by 100 grams] a day.", "change"),
        ("The bulk, [some 85 percent], is kept by the authorities.", "quota_share"),
        ("Pyongyang's share was [90 percent].", "quota_share"),
    ],
    "Nepali migrants work as guards and cleaners in Doha, Qatar.": [
        ("To land the post he shelled out [$1,900].", "fee recruitment"),
        ("A guarantee of [$2,000] is forfeited by those who run away.", "fee recruitment"),
        ('"I coughed up [180,000 rupees] and then they told me the job was gone," said a guard.', "fee recruitment"),
        ("A placement sets a family back [$2,400].", "fee recruitment"),
        (
            "The visa was said to be free, but he was out of pocket by [$1,450] before he left.",
            "fee recruitment",
        ),
        ("Families stump up [$500] so that a daughter is chosen.", "fee recruitment"),
        ("He is still repaying the [$2,800] he spent on getting there.", "fee recruitment"),
    ],
    "Kenyan women clean houses in Riyadh and Jeddah, Saudi Arabia.": [
        ("Transferring to a new employer costs [2,000 riyals].", "fee recruitment"),
        ("To be flown out he had to find [$2,500], which he got by selling land.", "fee recruitment"),
    ],
    "Vietnamese trainees sew and weld at small firms in Gifu, Japan.": [
        ("Pregnant trainees had to reimburse the firm [300,000 yen].", "fee recruitment"),
        ("Latecomers are docked [1,000 yen].", "fee fine"),
        ('"If you laugh at the line, [500 yen] is gone," said one.', "fee fine"),
        ("Absence without leave: [10,000 yen].", "fee fine"),
        ("Anyone who damages a machine has [1,000 yuan] taken off the next wage.", "fee fine"),
    ],
    "Nepalis and Indians work on building sites and in hotels in Dubai.": [
        ("Those who resign must refund [4,000 dirhams] in hiring costs.", "fee recruitment"),
        ("Losing an identity card costs [200 dirhams].", "fee fine"),
        (
            "Kumar says he mortgaged the family land to find the [2 lakh rupees] the consultancy demanded.",
            "fee recruitment",
        ),
        ("An agent who promised him a job in a hotel made off with [95,000 rupees].", "fee recruitment"),
        ("They spend [300 dirhams] a month on food.", "price"),
    ],
    "North Korean factories in Sinuiju no longer pay rations, and many employees trade at the market.": [
        (
            "Candidates for work in Russia hand [at least $500] to the labor section of the party.",
            "fee bribe",
        ),
        ("He gave two cartons of cigarettes and [300 yuan] to the recruiter in the ministry.", "fee bribe"),
        ("She pays the plant [90,000 won] a month so as not to have to work there.", "fee exemption"),
        ("Freedom from the workplace costs [60 yuan] a month.", "fee exemption"),
    ],
    "Filipino welders work at a shipyard in Busan, South Korea.": [
        ("Members chip in [5,000 won] a month to the union.", "fee dues"),
        ("Union subs are [3,000 won] a month.", "fee dues"),
    ],
    "Workers at a state factory in Hamhung have received no rations since spring.": [
        (
            "Those known as August 3rd workers hand the factory [60,000 won] a month so that they may trade instead.",
            "fee exemption",
        ),
        ("She buys herself free for [100,000 won] a month.", "fee exemption"),
        ("Getting out of the construction brigade takes [200 yuan].", "fee exemption"),
        ("Men who wish to fish on their own account pay their workplace [150,000 won] every month.", "fee exemption"),
        ("Buying one's way out of mobilization runs to [about 300,000 won].", "fee exemption"),
        ("[Fifty yuan] buys a month away from the workshop.", "fee exemption"),
        ("She was released from her post on payment of [120,000 won].", "fee exemption"),
    ],
    "Indonesian deckhands serve on squid boats out of Kaohsiung, Taiwan.": [
        ("Anyone caught with a telephone is stung for [$100].", "fee fine"),
        ("Turning up ten minutes late set her back [NT$300].", "fee fine"),
        ("For every torn net the captain knocked [$30] off their wages.", "fee fine"),
        ("A yawn at the line can cost [10 yuan].", "fee fine"),
        ("Missing a curfew means [$25] gone.", "fee fine"),
    ],
    "North Korea sends labourers and IT specialists abroad despite UN sanctions.": [
        ("Compensation of [$13,000] was paid to the widow of the drowned man.", "other"),
        ("In prison industries, sales reached [$29 million].", "revenue"),
    ],
    "Bangladeshi men pick fruit on farms in southern Italy.": [
        ("A mattress in the camp goes for [30 euros] a month.", "price"),
        ("They are overcharged [5 euros] for the ride to the fields.", "price"),
        ("A bunk in a container rents at [120 euros] a month.", "price"),
        ("Bottled water at the company store is [2 euros], twice what it is in the village.", "price"),
        ("The rent eats up [200 euros] a month.", "price"),
        ("Wholesalers hand the farmer [40 cents] for a kilo of oranges.", "price"),
        ("A kilo of rice changed hands at [5,800 won] in Hyesan this week.", "price"),
        ("A day's meals set them back [6 euros].", "price"),
    ],
    "Migrant builders from Uzbekistan live in barracks outside Moscow, Russia.": [
        ("Twelve men share a flat for which the owner takes [40,000 roubles] a month.", "price"),
        ("Rent alone swallows [8,000 roubles].", "price"),
        ("Buyers give [30 dollars] for a carpet that took two months to knot.", "price"),
    ],
    "Thousands of North Koreans work in Russian shipyards, sawmills and building sites.": [
        ("The company's rake-off is [a fifth] of the wages.", "quota_share"),
        ("Most, [as much as 80 percent], is handed to the authorities.", "quota_share"),
    ],
    "Thousands of North Korean labourers work in Russia and China.": [
        ("[Hundreds of millions of dollars] a year flow to Pyongyang from their work.", "revenue"),
        ("Freelance coders funnelled [millions of dollars] to weapons programmes.", "revenue"),
        ("One company grossed [$17 million] from the contracts in a year.", "revenue"),
        ("Cuba's medical missions bring [$6 billion] a year into the treasury in Havana.", "revenue"),
    ],
}
_SET_ASIDE: dict[str, list[str]] = {
    "Thousands of North Korean labourers work in Russia and China.": [
        "The agency was slapped with a [50,000-euro] penalty by the labour court.",
        "A donor gave [$400,000] for blankets.",
        "New machines worth [800,000 yuan] were installed last spring.",
        "The chief executive took home [$19 million] last year.",
    ],
    "Hundreds of North Korean builders work on housing sites in Vladivostok.": [
        "Food prices rose [9 percent], the statistics office said.",
    ],
    "North Korea sends labourers and IT specialists abroad despite UN sanctions.": [
        "A federal judge ordered him to forfeit [$90,000].",
        "The school fees of his sons come to [30,000 rupees] a year.",
        "Her wedding cost [$1,500].",
        "The cost of a missile is put at [$3 million].",
    ],
    "North Koreans log timber and lay bricks in Russia's far east.": [
        "Prices of timber fell [by a quarter].",
    ],
    "Cuban doctors and North Korean labourers are sent abroad by their governments.": [
        "The minister put the cost of the flood at [$70 million].",
        "The brand paid [$2 million] for the licence.",
        "A barrel of oil costs [$75].",
        "She faces a fine of [up to $10,000] if convicted.",
    ],
}


def _measures(setting: str, sentence: str) -> list[str]:
    """What the marked amount is read as: the measure, with the kind of a fee behind it."""
    before, words, behind = sentence.replace("]", "[").split("[")
    text = f"{setting} {before}{words}{behind}"
    start = len(setting) + 1 + len(before)
    found = [one for one in read_text(text).proposals if one.start < start + len(words) and start < one.end]
    return [f"{one.measure} {one.kind}" if one.measure == "fee" else one.measure for one in found]


@pytest.mark.parametrize(
    ("setting", "sentence", "measure"),
    [(setting, *row) for setting, rows in _READ.items() for row in rows],
)
def test_what_the_amount_is(setting, sentence, measure):
    assert _measures(setting, sentence) == [measure]


@pytest.mark.parametrize(
    ("setting", "sentence"), [(setting, row) for setting, rows in _SET_ASIDE.items() for row in rows]
)
def test_it_is_no_labor_amount(setting, sentence):
    assert _measures(setting, sentence) == []
