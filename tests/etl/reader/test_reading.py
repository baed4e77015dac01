"""Every number of a text is proposed or set aside, once, in the order of the text; the quote shows what decided."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.amounts import find_numbers
from etl.periods import parse_period
from etl.reader import read_text
from etl.reader.article import Article
from etl.reader.reading import quote_of

TEXTS = (
    "",
    "No number stands here.",
    "The workers earn 300 yuan a month. They sleep four hours. Call 555-1234.",
    "Wages doubled\nfrom 62,000 to 124,000 roubles in 2024.\n\nEdited by A. Person, 12 May.",
)


@pytest.mark.parametrize("text", TEXTS)
def test_each_number_lies_in_exactly_one_entry(text):
    assert_accounted_for(text)


@pytest.mark.parametrize("text", TEXTS)
def test_the_words_of_an_entry_are_those_of_the_text(text):
    reading = read_text(text)
    assert [one.original_value for one in reading.proposals] == [text[one.start : one.end] for one in reading.proposals]
    assert [one.words for one in reading.set_aside] == [text[one.start : one.end] for one in reading.set_aside]


# --- Any text at all ----------------------------------------------------------------------------------------------

_PIECES = (
    "300 yuan", "a month", "(about $50)", "or", "from", "to", "between", "and", "in 2023", "May", "12 May 2024",
    "last year", "workers", "North Korean", "the", "prisoners", "earn", "salary of", "took", "a third", "70%",
    "doubled", "hours a day", "said", "according to", "“", "”", ".", ",", ";", "\n", "\n\n", "\u00a0", "—",
    "2019/20", "2024년 3월", "3만 원", "2500元", "朝鲜女工", "рублей", "65 000", "â€œ", "US$", "1.", "No. 17 of 2020",
    "Dandong", "rice", "per kilo", "ago", "thousands", "3.", "İ", "🙂", "١٢", "½", "０", "\r\n", "\t", "since",
    "assuming", "average", "respectively",
)  # fmt: skip


def mixed_texts() -> st.SearchStrategy[str]:
    return st.lists(st.sampled_from(_PIECES), max_size=40).map(" ".join)


def assert_accounted_for(text: str, **known: str | None) -> None:
    reading = read_text(text, **known)
    entries = [(one.start, one.end) for one in (*reading.proposals, *reading.set_aside)]
    for number in find_numbers(text):
        assert sum(start <= number.start and number.end <= end for start, end in entries) == 1
    for earlier, later in zip(sorted(entries), sorted(entries)[1:], strict=False):
        assert earlier[1] <= later[0]
    assert [one.start for one in reading.proposals] == sorted(one.start for one in reading.proposals)
    starts = [one.start for one in reading.proposals]
    for one in reading.proposals:
        assert one.original_value == text[one.start : one.end]
        assert one.quote_start <= one.start < one.end <= one.quote_end <= len(text)
        assert 0 <= one.score <= 1
        assert one.same_as is None or (one.same_as in starts and one.same_as < one.start)
        assert one.time_period is None or parse_period(one.time_period)
        assert (one.time_period is None) == (one.time_basis is None)
        assert "" not in one.because.values()


@given(st.text(max_size=300))
def test_numbers_of_any_text_are_accounted_for(text):
    assert_accounted_for(text)


@given(
    mixed_texts(),
    st.sampled_from([None, "2025", "2025-06", "2025-06-15", "2020-10/2020-12", "not a date"]),
    st.sampled_from([None, "printed", "inferred"]),
    st.sampled_from([None, "300 workers sent home", "North Korean workers"]),
)
def test_numbers_of_a_text_of_mixed_scripts_are_accounted_for(text, date, basis, title):
    assert_accounted_for(text, date_published=date, date_basis=basis, title=title)


@given(mixed_texts())
def test_the_same_text_is_read_the_same_twice(text):
    assert read_text(text, date_published="2025-06-15") == read_text(text, date_published="2025-06-15")


@pytest.mark.parametrize(
    "piece",
    [
        "300 yuan ",
        "300 yuan in 2019 and ",
        "in May 2019 and ",
        "workers earn 300 yuan (about $50), said he, ",
        "“300 workers,” he said. ",
        "the 600 workers ",
        "from 300 to ",
        "North Korean prisoners in 2019 ",
        "(" * 50 + "300 yuan",
        "said " * 10,
        "2019-",
        "last year ",
    ],
)
def test_the_time_to_read_grows_with_the_length_and_not_with_its_square(piece):
    def seconds(length: int) -> float:
        text = piece * (length // len(piece))
        best = float("inf")
        for _ in range(2):
            begun = time.process_time()
            read_text(text, date_published="2025-06-15")
            best = min(best, time.process_time() - begun)
        return best

    seconds(2000)
    # Four times the length: four times the time, sixteen were it the square.
    assert seconds(40_000) < 10 * max(seconds(10_000), 0.004)


# --- The quote ----------------------------------------------------------------------------------------------------


def quote(text: str, words: str, because: dict[str, str] | None = None) -> str:
    article = Article(text)
    at = text.index(words)
    spot = next(spot for spot in article.spots if spot.start <= at < spot.end)
    start, end = quote_of(article, spot, because or {})
    return text[start:end]


@pytest.mark.parametrize(
    ("text", "because", "shown"),
    [
        ("The plant is old. Women earn 300 yuan.", {}, "Women earn 300 yuan."),
        ("The plant is old.\n\nThey earn 300 yuan.", {}, "They earn 300 yuan."),
        ("The plant is in Dandong.\n\nWomen earn 300 yuan.", {"ref_area": "Dandong"}, "Women earn 300 yuan."),
        ("It is old. The plant is dark. They earn 300 yuan.", {}, "The plant is dark. They earn 300 yuan."),
        ("Pay is low. However, 300 yuan buys rice.", {}, "Pay is low. However, 300 yuan buys rice."),
        ("The plant is in Dandong. Women earn 300 yuan.", {"ref_area": "Dandong"},
         "The plant is in Dandong. Women earn 300 yuan."),
        ("In Dandong the plant is dark. In Dandong women earn 300 yuan.", {"ref_area": "Dandong"},
         "In Dandong women earn 300 yuan."),
        ("Mr Kim is a trader. Women earn 300 yuan.", {"speaker": "Mr Kim"}, "Women earn 300 yuan."),
    ],
)  # fmt: skip
def test_the_quote_is_the_sentence_and_the_one_before_where_that_decided(text, because, shown):
    assert quote(text, "300", because) == shown


def test_the_quote_has_no_spaces_around_it():
    assert quote("  \n  Women earn 300 yuan.   \n", "300") == "Women earn 300 yuan."


@given(mixed_texts())
def test_a_quote_never_crosses_a_paragraph(text):
    article = Article(text)
    for spot in article.spots:
        start, end = quote_of(article, spot, {"measure": "workers", "time_period": "in 2023"})
        assert spot.paragraph.start <= start <= spot.start < spot.end <= end
        assert end <= max(spot.end, spot.paragraph.end)


# --- What is left open --------------------------------------------------------------------------------------------


def test_a_missing_place_and_date_are_said():
    (one,) = read_text("They earn a salary of 300 yuan a month.").proposals
    assert "The passage does not say in which country the work is done." in one.undecided or one.ref_area
    assert "The article has no date, and the passage states no time." in one.undecided


def test_people_that_the_passage_does_not_name_are_said():
    said = "The passage does not name the people; they are those that the article is about."
    (named,) = read_text("North Korean women earn a salary of 300 yuan a month.").proposals
    (unnamed,) = read_text("The salary is 300 yuan a month.").proposals
    assert said not in named.undecided
    assert said in unnamed.undecided


def test_a_currency_that_the_place_decides_says_so():
    (one,) = read_text("In Kenya cleaners earn a salary of 25,000 shillings a month.").proposals
    assert one.unit == "KES"
    assert [note for note in one.undecided if note.endswith("; read as KES")]


def test_a_time_that_is_only_told_is_said():
    (one,) = read_text("Previously they earned a salary of 300 yuan a month.").proposals
    assert "The words place the amount in time, but give no date." in one.undecided
