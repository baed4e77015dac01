"""dashboard/local_wages_list.py: the local wages in words, and the Pay page that shows them."""

from __future__ import annotations

from dataclasses import replace

from dashboard import local_wages_list
from dashboard.local_wages import Figure, Line
from tests.dashboard.test_compare import charts, drawn, words_on

FIGURE = Figure(
    name="Coast, tier 1 <a> · from 1 May 2024",
    text="2,000 yuan a month",
    ends=(274.0, 279.0),
    receipt=("2,000 ÷ 7.3 ≈ 274",),
    publisher="Gazette <b>",
    url="https://g.example/?a=1&b=2",
    second_hand="yes",
    note="Seen on <i>one</i> page",
)
LINE = Line("minimum_wage", "CN", "minimum wage · <Coast> · 2025", 274.0, 279.0, "US$ 274–279", (FIGURE,), frozenset())


def test_every_text_of_a_table_is_escaped():
    html = local_wages_list.html([LINE], ["<Mars>: none."])
    for raw in ("<Coast>", "Gazette <b>", "<i>one", "tier 1 <a>", "<Mars>"):
        assert raw not in html
    assert 'href="https://g.example/?a=1&amp;b=2"' in html


def test_each_figure_has_publisher_doubt_and_receipt():
    html = local_wages_list.html([LINE], [])
    assert "(second-hand: seen only as reported by others)" in html
    assert "<summary>The published figure, and how we converted</summary>" in html
    assert "2,000 ÷ 7.3 ≈ 274" in html


def test_an_address_that_is_no_web_address_is_no_link():
    other = replace(FIGURE, url="javascript:alert(1)")
    html = local_wages_list.html([replace(LINE, figures=(other,))], [])
    assert "javascript" not in html


# The page


def test_the_pay_page_shows_local_wages_apart_from_what_was_reported(open_app):
    app = open_app()
    assert "Beside it: local wages" in words_on(app)
    assert "minimum wage · Coast, 2 figures · 2025" in words_on(app)
    assert "North Korea publishes no minimum wage" in words_on(app)
    assert drawn(app) == {"cn-gross", "cn-paid", "cn-promised", "ru-gross", "kp-state"}


def test_other_questions_have_no_local_wages(open_app):
    app = open_app(measure="takings")
    assert "Beside it: local wages" not in words_on(app)


def test_the_share_of_the_minimum_wage_is_a_unit_with_its_reasons(open_app):
    app = open_app(unit="share of the local minimum wage")
    assert drawn(app) == {"cn-paid", "cn-promised"}
    assert charts(app)[0].figure["layout"]["xaxis"]["title"]["text"] == "percent of the local minimum wage per month"
    assert (
        "Reported pay a month, as a share of the local minimum wage: in China 15–44% paid out "
        "(Port City, 2025), 100–125% promised (Port City, 2025)." in words_on(app).replace("\u2060", "")
    )
    labels = [fold.label.replace("\\", "") for fold in app.expander]
    assert "1 observation not shown as a share of the local minimum wage: not an amount of money" in labels


def test_the_share_means_nothing_for_hours(open_app):
    app = open_app(measure="hours", unit="share of the local minimum wage")
    assert "Shown as reported: only amounts of money for a month are converted." in words_on(app)
