"""dashboard/app.py and dashboard/views/compare.py: filters, addresses, empty states, links and descriptions."""

from __future__ import annotations

import pytest

from dashboard import data
from tests.dashboard import listed, made_up
from tests.dashboard.drawn import charts


def words_on(app) -> str:
    """Everything that is written on the page, without the signs that keep a text from being read as Markdown."""
    elements = [*app.title, *app.header, *app.markdown, *app.caption, *app.html, *app.info, *app.warning, *app.code]
    return "\n".join(str(element.value) for element in elements).replace("\\", "")


def drawn(app) -> set[str]:
    return {observation_id.split("/")[1] for chart in charts(app) for observation_id in chart.ids}


def test_the_first_screen_answers_in_one_sentence_and_one_chart(open_app):
    app = open_app()
    assert app.title[0].value == "What are North Korean workers paid?"
    assert "5 observations from 2 sources" in words_on(app)
    assert drawn(app) == {"cn-gross", "cn-paid", "cn-promised", "ru-gross", "kp-state"}
    assert len(charts(app)) == 1


def test_every_chart_has_a_description_and_a_list_of_links(open_app):
    app = open_app(measure="takings")
    descriptions = [chart.alt for chart in charts(app)]
    assert len(descriptions) == 2
    assert all(text.startswith("How much must they hand over? In US dollars per month.") for text in descriptions)
    links = [link for link in listed.links(app) if not link.label.startswith("Read the quote")]
    assert len(links) == len(drawn(app)) == 4


def test_a_tension_about_a_shown_amount_is_told_with_links_to_both_quotes(open_app):
    app = open_app(measure="takings", place="China")
    assert "Where reports do not fit together" in [header.value for header in app.header]
    assert "<b>In tension:</b> The quota is above the pay from which it would be taken" in words_on(app)
    compared = [link.quote for link in listed.links(app) if link.label.startswith("Read the quote")]
    assert compared == ["cn-quota", "cn-paid"]


def test_without_a_tension_about_what_is_shown_nothing_is_said(open_app):
    app = open_app(place="Russia")
    assert "Where reports do not fit together" not in [header.value for header in app.header]


def test_a_link_to_an_amount_that_the_source_calculated_says_so(open_app):
    labels_ = [link.label for link in listed.links(open_app(measure="takings"))]
    assert [label for label in labels_ if label.startswith("China · calculated by the source: ")]


def test_a_link_holds_the_quote_and_every_filter_in_full(open_app):
    app = open_app(place="Russia")
    (link,) = listed.links(app)
    assert link.label.startswith("Russia: about US$ 800 · gross · Radio X · 2025")
    assert link.address == (
        "?measure=pay&unit=US+dollars&years=2020&years=2025&undated=true&place=Russia&lang=en"
        "&quote=radio-x-2025-06-02%2Fru-gross"
    )


@pytest.mark.parametrize(
    ("parameters", "shown"),
    [
        ({"place": ["China", "North Korea"]}, {"cn-gross", "cn-paid", "cn-promised", "kp-state"}),
        ({"publisher": "Daily Y"}, {"cn-gross"}),
        ({"years": ["2020", "2021"]}, {"cn-gross"}),
        ({"unit": "kilograms of rice"}, {"cn-paid", "cn-promised"}),
        ({"unit": "as reported"}, {"cn-gross", "cn-paid", "cn-promised", "ru-gross", "kp-state", "kp-rice"}),
        ({"measure": "share taken"}, {"cn-share"}),
        ({"measure": "takings", "unit": "as reported", "undated": "false", "place": "Russia"}, {"ru-quota-after"}),
    ],
)
def test_the_address_decides_what_is_shown(open_app, parameters, shown):
    assert drawn(open_app(**parameters)) == shown


@pytest.mark.parametrize(
    ("filter_", "value", "shown"),
    [
        ("place", ["Russia"], {"ru-gross"}),
        ("publisher", ["Daily Y"], {"cn-gross"}),
        ("years", (2020, 2020), {"cn-gross"}),
        ("measure", "share taken", {"cn-share"}),
        ("unit", "kilograms of rice", {"cn-paid", "cn-promised"}),
    ],
)
def test_a_changed_filter_changes_the_chart(open_app, filter_, value, shown):
    app = open_app()
    app.get_by_key(filter_).set_value(value).run()
    assert not app.exception
    assert drawn(app) == shown


def test_a_changed_filter_runs_the_comparison_and_not_the_filters(open_app):
    app = open_app()
    app.get_by_key("place").set_value(["Russia"]).run()
    assert len(app.title) == 1
    assert list(app.pills) == []


def test_what_the_filters_keep_away_is_counted(open_app):
    app = open_app(place="Russia", years=["2020", "2020"])
    assert "8 observations kept away by the filters: Russia · 2020." in words_on(app)


def test_no_rows_are_a_sentence_and_a_next_step(open_app):
    app = open_app(measure="price", place="Russia")
    assert charts(app) == []
    assert "No observation answers this question under these filters. Widen the years" in words_on(app)


def test_what_a_link_asks_for_in_vain_is_said_and_the_rest_is_shown(open_app):
    app = open_app(place=["Russia", "Mars"], measure="nonsense")
    assert "measure 'nonsense' and place 'Mars'" in app.warning[0].value
    assert drawn(app) == {"ru-gross"}


def test_a_measure_that_is_no_money_is_shown_as_reported(open_app):
    app = open_app(measure="hours")
    assert "Shown as reported: only amounts of money for a month are converted." in words_on(app)
    assert [chart.figure["layout"]["xaxis"]["title"]["text"] for chart in charts(app)] == [
        "hours per day",
        "hours per shift",
    ]


def test_a_permalink_opens_the_quote(open_app):
    app = open_app(quote="radio-x-2025-06-02/cn-paid")
    assert "<mark>between 300 and 700 yuan</mark>" in words_on(app)
    assert "The chart does not show this row" not in words_on(app)


@pytest.mark.parametrize(
    ("parameters", "why"),
    [
        ({"place": "Russia"}, "your filters keep it away."),
        ({"measure": "hours"}, "it answers another question (Pay)."),
        ({"quote": "daily-y-home/kp-rice"}, "not shown in US dollars: not an amount of money."),
        (
            {"quote": "daily-y-border/cn-quota-site-usd", "measure": "takings"},
            "said again: the same amount in other words, counted once.",
        ),
    ],
)
def test_a_permalink_to_a_row_that_no_chart_shows_says_why(open_app, parameters, why):
    app = open_app(**({"quote": "radio-x-2025-06-02/cn-paid"} | parameters))
    assert f"The chart does not show this row: {why}" in words_on(app)


@pytest.mark.parametrize(
    ("quote", "other"),
    [("cn-quota-site", "about USD 61,000"), ("cn-quota-site-usd", "RMB 400,000")],
)
def test_an_amount_said_twice_shows_the_other_wording_beside_it(open_app, quote, other):
    app = open_app(measure="takings", quote=f"daily-y-border/{quote}")
    said_again = words_on(app).partition("The article says it also as")[2].partition("</ul>")[0]
    assert said_again.count("<li>") == 1
    assert f"<li>“{other}”" in said_again


def test_an_unknown_quote_is_a_sentence(open_app):
    app = open_app(quote="no/<b>such</b>")
    assert "No observation has the name “no/&lt;b&gt;such&lt;/b&gt;”, in these tables or in any release" in words_on(
        app
    )


def test_the_quote_can_be_closed(open_app):
    app = open_app(quote="radio-x-2025-06-02/cn-paid")
    app.button(key="close_quote").click().run()
    assert "quote" not in app.query_params
    assert "<mark>" not in words_on(app)


def test_what_is_left_out_can_be_opened(open_app):
    app = open_app()
    folds = [fold.label for fold in app.expander]
    assert "1 observation told without a number\\: kept as words, never drawn" in folds
    app.session_state["left_out_0"] = True
    app.run()
    labels = [link.label for link in listed.links(app)]
    assert any("a few hundred yuan" in label or "a kilogram of rice" in label for label in labels)


def test_the_link_to_the_view_holds_every_filter(open_app):
    app = open_app(place="China")
    app.session_state["link_to_view"] = True
    app.run()
    assert "measure=pay&unit=US+dollars&years=2020&years=2025&undated=true&place=China" in app.code[0].value
    assert app.code[0].value.endswith(f"&release={data.release()}")


def test_the_footer_names_the_release_and_the_counts(open_app):
    app = open_app()
    assert app.caption[-1].value.startswith(
        f"Release {data.release()} · 26 observations in 3 articles · 1 proposal of the reader waits for a person's "
        "review, left out of the counts unless “Show unreviewed proposals” is on · "
    )


def test_what_nobody_checked_is_left_out_counted_and_can_be_opened(open_app):
    app = open_app()
    assert app.checkbox(key="proposed").label == "Show unreviewed proposals (1)"
    assert "1 observation not yet checked by a person" in [fold.label for fold in app.expander]


def test_what_nobody_checked_is_drawn_on_demand_and_answers_nothing(open_app):
    before, app = open_app(), open_app()
    app.checkbox(key="proposed").check().run()
    assert drawn(app) == drawn(before) | {"cn-proposed"}
    assert app.markdown[0].value == before.markdown[0].value
    assert "1 more mark (with a cross): not yet checked by a person." in words_on(app)
    (link,) = (link for link in listed.links(app) if link.quote == "cn-proposed")
    assert link.label.endswith("(not yet checked by a person)")
    assert link.query["proposed"] == ["true"]


def test_the_address_switches_proposals_on(open_app):
    assert "cn-proposed" in drawn(open_app(proposed="true"))
    app = open_app(proposed="perhaps")
    assert "proposed 'perhaps'" in app.warning[0].value
    assert "cn-proposed" not in drawn(app)


def test_without_proposals_there_is_no_switch_and_an_old_link_asks_in_vain_without_harm(open_app, tables):
    made_up.write(tables, [made_up.row("cn-paid")])
    app = open_app(proposed="true")
    assert "proposed" not in [box.key for box in app.checkbox]
    assert drawn(app) == {"cn-paid"}
    assert "proposal" not in words_on(app)


def test_a_permalink_to_a_proposal_says_that_nobody_checked_it(open_app):
    app = open_app(quote="radio-x-2025-06-02/cn-proposed")
    assert "The chart does not show this row: not yet checked by a person." in words_on(app)
    assert "Not yet checked by a person: the program proposes this reading." in words_on(app)
    assert "&amp;proposed=true&amp;quote=" in words_on(app)


def test_a_missing_table_is_one_page_that_names_file_and_fix(open_app, tables):
    (tables / "observations.parquet").unlink()
    app = open_app()
    assert app.title[0].value == "The tables cannot be shown"
    assert f"{tables}/observations.parquet: is missing.\nRun: python -m etl build" in app.code[0].value
    assert charts(app) == []


def test_tables_without_rows_are_no_fault(open_app, tables):
    made_up.write(tables, [])
    app = open_app()
    assert app.info[0].value.startswith("No observation")


def test_a_failed_build_shows_the_last_good_tables_and_what_the_build_said(open_app, monkeypatch):
    monkeypatch.setattr(data, "make_ready", lambda: "x.toml, observation 'a', per: 'montly' is not a known period.")
    app = open_app()
    assert "could not be built" in app.warning[0].value
    assert "x.toml, observation 'a', per: 'montly'" in app.code[0].value
    assert len(drawn(app)) == 5


def test_texts_of_a_table_are_never_taken_for_markdown(open_app, tables):
    row = made_up.row("cn-paid") | {"original_value": "**5** [x](http://y.example)", "place": ":red[z]"}
    made_up.write(tables, [row])
    to_mark, in_tension = listed.links(open_app())
    assert ":red[z]" in to_mark.label
    for link in (to_mark, in_tension):
        assert "**5** [x](http://y.example)" in link.label


def test_every_observation_opens_its_quote(open_app):
    for row in made_up.OBSERVATIONS:
        app = open_app(quote=row["observation_id"])
        assert not app.exception, row["observation_id"]
        assert "</mark>" in words_on(app), row["observation_id"]


def test_an_empty_quote_in_the_address_opens_nothing(open_app):
    assert "ww-panel" not in words_on(open_app(quote="")).replace(".ww-panel", "")


def test_tables_that_vanish_while_a_page_is_open_are_told_without_a_traceback(open_app, tables):
    app = open_app()
    (tables / "observations.parquet").write_bytes(b"cut off")
    app.pills(key="unit").set_value("as reported").run()
    assert not app.exception
    assert "The tables cannot be shown" in words_on(app)
