"""The article against its evidence: quotes that stand in it, numbers that are covered once, and all that is not."""

import pytest

from etl.accounting import Account, account, read_article
from etl.build import examine
from etl.errors import Problem
from tests.etl.conftest import HARBOR_TEXT, Project


def harbor_account(project: Project, text: str = HARBOR_TEXT) -> Account:
    examined = examine(project.data)
    return account(examined.evidence[0], examined.amounts, text)


def said(result: Account) -> list[tuple[str | None, str | None, str, str]]:
    return [(found.entry, found.field, found.wrong, found.fix) for found in result.problems]


# Texts that are not at hand


@pytest.mark.parametrize(
    ("content", "wrong", "fix"),
    [
        (None, "is missing.", "Put the article's text there, or mend the name."),
        ("caf\xe9".encode("latin-1"), "is not UTF-8 at byte 4.", "Save the text in the encoding UTF-8."),
    ],
)
def test_a_text_that_is_missing_or_no_utf_8_is_a_problem_of_the_source(project, content, wrong, fix):
    path = project.articles / "harbor.txt"
    path.unlink() if content is None else path.write_bytes(content)
    evidence = examine(project.data).evidence[0]
    assert read_article(evidence, project.articles) == Problem(
        project.evidence().as_posix(),
        "source",
        "text_file",
        f"'harbor.txt' in {project.articles.as_posix()} {wrong}",
        fix,
    )


def test_a_folder_in_the_place_of_a_text_is_a_problem(project):
    (project.articles / "harbor.txt").unlink()
    (project.articles / "harbor.txt").mkdir()
    found = read_article(examine(project.data).evidence[0], project.articles)
    assert found.wrong.endswith("cannot be read: Is a directory.")


def test_a_source_that_names_no_text_is_a_problem_when_a_folder_is_named(project):
    project.edit('text_file = "harbor.txt"\n', "")
    found = read_article(examine(project.data).evidence[0], project.articles)
    assert found == Problem(
        project.evidence().as_posix(),
        "source",
        "text_file",
        "is missing, so no quote can be verified.",
        f'Name its text in {project.articles.as_posix()}: text_file = "…".',
    )


def test_a_text_is_decoded_without_its_byte_order_mark_and_keeps_its_line_ends(project):
    (project.articles / "harbor.txt").write_bytes(b"\xef\xbb\xbfone\r\ntwo")
    assert read_article(examine(project.data).evidence[0], project.articles) == "one\r\ntwo"


# Quotes


def test_a_quote_that_differs_by_one_sign_is_not_verbatim(project):
    project.edit('"They may not leave the pier."', '"They may not leave the Pier."')
    result = harbor_account(project)
    assert said(result) == [
        (
            "condition 'pier-gate'",
            "quote",
            "'They may not leave the Pier.' not found in harbor.txt.",
            "Closest passage starts at character 317 (line 8): 'They may not leave the pier.'.\n"
            "It reads 'leave the pier.' where these words have 'leave the Pier.'. Copy it exactly.",
        )
    ]
    assert (result.quotes_verified, result.quotes) == (6, 7)


def test_a_rejected_entry_is_not_looked_for(project):
    project.edit('"They may not leave the pier."', '"They never leave."\nreview = "rejected"\nnote = "Not said."')
    result = harbor_account(project)
    assert result.problems == ()
    assert (result.quotes_verified, result.quotes) == (6, 6)


def test_the_number_of_a_misquoted_observation_is_not_a_second_problem(project):
    project.edit('"Dozens went home in March."', '"Dozens went home in May."')
    assert [(entry, field) for entry, field, _, _ in said(harbor_account(project))] == [
        ("observation 'gone-home'", "quote")
    ]


# Numbers


def test_every_number_of_a_covered_article_is_counted_once(project):
    assert harbor_account(project) == Account(
        source_id="harbor", quotes=7, quotes_verified=7, numbers=11, by_observation=8, by_set_aside=3, problems=()
    )


def test_a_number_that_nothing_covers_is_shown_with_its_surroundings(project):
    text = HARBOR_TEXT + "A loaf costs 9 yuan on the pier, and the winter is long there, says everyone.\n"
    result = harbor_account(project, text)
    assert said(result) == [
        (
            None,
            None,
            "'9' at character 359 (line 9) of harbor.txt is in no observation and not set aside: "
            "'…ey may not leave the pier.\\nA loaf costs 9 yuan on the pier, and the winter is lon…'.",
            "Write an [[observation]] whose original_value holds it, or a [[set_aside]] with the reason.",
        )
    ]
    assert result.by_observation + result.by_set_aside == result.numbers - 1


def test_a_number_may_not_be_observed_and_set_aside(project):
    project.edit('words = "Pier 9"', 'words = "At Pier 9 some 120 workers"')
    result = harbor_account(project)
    assert (result.numbers, result.by_observation, result.by_set_aside) == (11, 8, 3), "no number counts twice"
    assert said(result) == [
        (
            None,
            None,
            "'120' at character 57 (line 3) of harbor.txt is in an observation and set aside as well: "
            "'…\\nQingshan, May 2, 2024 – At Pier 9 some 120 workers mend nets. “A mender was promis…'.",
            "Remove the set_aside, or reject the observation.",
        )
    ]


def test_words_set_aside_must_hold_a_number(project):
    project.edit('words = "Pier 9"', 'words = "harbor master"')
    assert said(harbor_account(project))[0] == (
        "set_aside 'harbor master'",
        "words",
        "'harbor master' holds no number of harbor.txt.",
        "Remove the entry, or copy a stretch that holds the whole number.",
    )


def test_words_set_aside_that_stand_twice_need_a_place_or_all(project):
    text = HARBOR_TEXT + "Pier 9 closes at dusk.\n"
    assert said(harbor_account(project, text)) == [
        (
            "set_aside 'Pier 9'",
            "words",
            "'Pier 9' stands 2 times in harbor.txt.",
            "Write occurrence = 1 or 2, counted from the beginning. Or write all = true.",
        )
    ]
    project.edit('words = "Pier 9"', 'words = "Pier 9"\nall = true')
    result = harbor_account(project, text)
    assert (result.problems, result.by_set_aside) == ((), 4)


def test_words_set_aside_everywhere_must_stand_somewhere(project):
    project.edit('words = "Pier 9"', 'words = "Wharf 7"\nall = true')
    assert said(harbor_account(project))[0] == (
        "set_aside 'Wharf 7'",
        "words",
        "'Wharf 7' not found in harbor.txt.",
        "No passage comes close. Copy the words exactly as they stand there.",
    )


def test_a_quote_that_stands_twice_covers_its_number_at_both_places(project):
    result = harbor_account(project, HARBOR_TEXT + "Dozens went home in March.\n")
    assert (result.problems, result.by_observation) == ((), 9)


def test_a_proposed_observation_covers_its_number_and_a_rejected_one_does_not(project):
    project.edit('id = "gone-home"', 'id = "gone-home"\nreview = "proposed"')
    assert harbor_account(project).problems == ()
    project.edit('review = "proposed"', 'review = "rejected"\nnote = "Hearsay."')
    assert [found.wrong.partition(" at ")[0] for found in harbor_account(project).problems] == ["'Dozens'"]
