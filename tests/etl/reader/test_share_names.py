"""Percentages that the words right beside them name, and shares of things that say nothing about labor."""

from __future__ import annotations

import pytest

from etl.reader import read_text


def _measure(text, words):
    found = [one.measure for one in read_text(text).proposals if one.original_value == words]
    return found[0] if found else None


@pytest.mark.parametrize(
    ("text", "words", "measure"),
    [
        ("Labour costs in Oman, which make up 70 percent of all costs, rose by 9 percent.", "70 percent", "share"),
        ("Labour costs in Oman, which make up 70 percent of all costs, rose by 9 percent.", "9 percent", "change"),
        ("The app’s commission on drivers’ fares in Oman rose from 25 percent to 29 percent.", "29 percent",
         "quota_share"),
        ("The turnover rate among cooks in Oman is nearly 100 percent.", "nearly 100 percent", "share"),
        ("Riders in Oman who are late are paid with a 30 percent deduction from their pay.", "30 percent",
         "quota_share"),
        ("In Ghana 45 percent of children in cocoa villages worked in the fields.", "45 percent", "share"),
        ("The firms in Ghana promised to reduce child labour in cocoa by 70 percent.", "70 percent", "change"),
        ("The government in Havana keeps three-quarters of the doctors’ salaries.", "three-quarters", "quota_share"),
        ("Some 70 percent of the wages paid in Kaesong had been diverted, Seoul said.", "Some 70 percent",
         "quota_share"),
        ("Early interest in Kent saw Britons make up 35 percent of the workforce.", "35 percent", "share"),
        ("Of the pickers in Kenya half were sent home.", "half", "share"),
        ("Most pickers in Kent come from Nepal (24 percent) and Romania.", "24 percent", "share"),
        ("The commission of the app is 23 percent, riders in Bogotá say.", "23 percent", "quota_share"),
        ("Programmers in China say the state’s cut of their pay runs to 90 percent.", "90 percent", "quota_share"),
        ("Nurses in Suva get 23,000 dollars. The ministry will raise this by 20 percent.", "20 percent", "change"),
        ("Cutters in Oman will get 9 percent more from May.", "9 percent", "change"),
        ("Planters in Assam say labour is 60 per cent of the cost.", "60 per cent", "share"),
        ("The owner of the cooks’ hostel in Oman offers 2.5%; the union wants 6%.", "2.5%", "change"),
        ("The owner of the cooks’ hostel in Oman offers 2.5%; the union wants 6%.", "6%", "change"),
        ("The union of cooks in Oman demands 5% of all tips for the dishwashers.", "5%", "share"),
        ("Maids in Riyadh sent home 900 million dollars, a fifth of GDP.", "a fifth", None),
        ("Uber’s commission has risen from 20 percent to 27 percent in London.", "27 percent", "quota_share"),
        ("Women in Pyongyang trade at markets and bring in over 70% of household income.", "over 70%", "share"),
        ("Firms in Israel with 60 percent of staff earning the minimum wage saw profits fall.", "60 percent", "share"),
        ("Guards in Kolwezi let the diggers in and then demand half their profits.", "half", "quota_share"),
        ("In Cairns 640 farms were visited and half were found to underpay staff.", "half", None),
        ("In Cairns 640 pickers were paid late and half were sent home.", "half", "share"),
        ("The plan was reported at 104 percent, the 600 workers of the mill in Kaechon heard.", "104 percent", None),
        ("Workers in Kaechon collect their wages once a quarter.", "a quarter", None),
        ("Only a new law in Oman will solve 90 percent of the problems of foreign workers.", "90 percent", None),
        ("Maids account for 94 percent of 58,000 cases in Singapore.", "94 percent", None),
        ("Cooks in Oman borrowed at an interest of 35 percent.", "35 percent", None),
    ],
)  # fmt: skip
def test_the_words_beside_a_percentage_name_it(text, words, measure):
    assert _measure(text, words) == measure
