"""The check: which problems it raises together, and the report that a person reads."""

import pytest

from etl.accounting import Account
from etl.check import Checked, check, report
from etl.errors import InputError


def problems_of(data, articles) -> list[tuple[str, str | None]]:
    with pytest.raises(InputError) as error:
        check(data, articles)
    return [(problem.file.rpartition("/")[2], problem.field) for problem in error.value.problems]


def test_a_folder_of_articles_that_is_none_is_a_problem(project):
    with pytest.raises(InputError) as error:
        check(project.data, project.root / "nowhere")
    assert str(error.value) == (
        f"{project.root.as_posix()}/nowhere: is not a folder.\n"
        "Name the folder of the articles' texts with --articles or ARTICLES_DIR."
    )


def test_problems_of_evidence_and_of_articles_come_together(project):
    project.edit('measure = "quota_share"', 'measure = "quota share"')
    project.edit('"They may not leave the pier."', '"They never leave the pier."')
    (project.articles / "sawmill.txt").unlink()
    assert problems_of(project.data, project.articles) == [
        ("harbor.toml", "quote"),
        ("harbor.toml", "measure"),
        ("sawmill.toml", "text_file"),
    ]


def test_an_entry_with_an_unknown_term_has_its_words_compared_all_the_same(project):
    project.edit('measure = "quota_share"', 'measure = "quota share"')
    project.edit('original_value = "about 40 per cent"', 'original_value = "about 45 per cent"')
    assert sorted(problems_of(project.data, project.articles)) == [
        ("harbor.toml", "measure"),
        ("harbor.toml", "original_value"),
    ]


def test_an_entry_with_an_unknown_term_has_its_quote_compared_all_the_same(project):
    project.edit('indicator = "restriction_of_movement"', 'indicator = "locked in"')
    project.edit('"They may not leave the pier."', '"They never leave the pier."')
    assert sorted(problems_of(project.data, project.articles)) == [
        ("harbor.toml", "indicator"),
        ("harbor.toml", "quote"),
    ]


def test_a_number_left_open_by_a_broken_entry_is_not_a_second_problem(project):
    project.edit('original_value = "some 120 workers"', 'original_value = "some 210 workers"')
    assert problems_of(project.data, project.articles) == [("harbor.toml", "original_value")]


def test_a_number_left_open_in_a_sound_file_is_a_problem_beside_another_broken_file(project):
    project.edit('words = "Pier 9"\nreason = "name"', 'words = "2024"\nreason = "date"')
    project.evidence("sawmill").write_text("half-edited", "utf-8")
    assert problems_of(project.data, project.articles) == [("harbor.toml", None), ("sawmill.toml", None)]


def test_a_source_that_cannot_be_read_has_no_account_and_no_second_problem(project):
    project.edit('language = "en"', 'language = "English"')
    assert problems_of(project.data, project.articles) == [("harbor.toml", "language")]


def test_without_articles_there_are_no_accounts(project):
    assert check(project.data, None).accounts == ()


def test_with_articles_there_is_one_account_for_each_source(project):
    accounts = check(project.data, project.articles).accounts
    assert [(one.source_id, one.numbers) for one in accounts] == [("harbor", 11), ("sawmill", 2)]


# The report


def finding(verdict: str, sentence: str) -> dict[str, object]:
    ids = ["mill/quota", "mill/pay"]
    return {
        "check": "product",
        "verdict": verdict,
        "sentence": sentence,
        "observation_ids": ids,
        "source_ids": ["mill"],
    }


def checked(*findings: dict[str, object], account: Account | None = None, proposed: int = 0) -> Checked:
    sources = [{"source_id": "mill", "proposed_observations": proposed}]
    rows = {"sources": sources, "observations": [{"source_id": "mill"}], "conditions": [], "findings": list(findings)}
    return Checked(rows, () if account is None else (account,))


def test_tensions_are_reported_first_as_sentences_that_wrap():
    sentence = "The quota, 2,000 roubles a month, is above the pay, 1,800 roubles a month, that it is taken from."
    lines = list(report(checked(finding("agrees", "They fit."), finding("tension", sentence)), width=60))
    assert lines[:10] == [
        "In tension: 1 finding",
        "  product: The quota, 2,000 roubles a month, is above the",
        "    pay, 1,800 roubles a month, that it is taken from.",
        "    mill/quota",
        "    mill/pay",
        "",
        "Agrees: 1 finding",
        "  product: They fit.",
        "    mill/quota",
        "    mill/pay",
    ]


def test_the_report_ends_with_what_was_verified_source_by_source():
    account = Account("mill", quotes=2, quotes_verified=2, numbers=5, by_observation=3, by_set_aside=2, problems=())
    assert list(report(checked(account=account), width=80)) == [
        "mill",
        "  1 observation, 0 conditions",
        "  quotes verified: 2 of 2",
        "  numbers accounted for: 5 of 5 (100 %)",
        "    3 in observations, 2 set aside",
        "  0 findings",
    ]


def test_the_report_says_when_the_articles_are_not_at_hand():
    assert list(report(checked(), width=80))[-1] == "articles not at hand: 0 quotes verified"


def test_an_article_without_numbers_is_wholly_accounted_for():
    account = Account("mill", quotes=1, quotes_verified=1, numbers=0, by_observation=0, by_set_aside=0, problems=())
    assert "  numbers accounted for: 0 of 0 (100 %)" in report(checked(account=account), width=80)


def test_observations_that_wait_for_a_person_are_counted_apart():
    assert "  1 observation, 0 conditions, 2 proposed and not yet reviewed" in report(checked(proposed=2), width=80)
