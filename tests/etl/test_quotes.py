"""Where words stand in a text, what is said when they do not, and the address that opens a page at them."""

import re
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.errors import QuoteError
from etl.quotes import find_all, locate, passage_url, shorten

LETTER = """\
The mill stands by the river.

Its foreman’s  wife said that the sawyers are handed forty roubles a day and a loaf.
"""


def refusal(words: str, text: str, occurrence: int | None = None) -> QuoteError:
    with pytest.raises(QuoteError) as error:
        locate(words, text, occurrence, where="letter.txt")
    return error.value


def test_words_that_stand_nowhere_near_are_said_to_have_no_close_passage():
    error = refusal("nothing of the kind", LETTER)
    assert error.wrong == "'nothing of the kind' not found in letter.txt."
    assert error.fix == "No passage comes close. Copy the words exactly as they stand there."
    assert error.count == 0


def test_a_near_quote_is_refused_with_the_closest_passage_and_the_first_difference():
    error = refusal("Its foreman's  wife said that the sawyers are handed", LETTER)
    assert error.wrong == '"Its foreman\'s  wife said that the sawyers are handed" not found in letter.txt.'
    assert error.fix == (
        "Closest passage starts at character 31 (line 3): 'Its foreman’s  wife said that the sawyers are handed'.\n"
        "It reads 'ts foreman’s  wi' where these words have \"ts foreman's  wi\". Copy it exactly."
    )


@pytest.mark.parametrize(
    ("words", "theirs"),
    [
        ("the sawyers are handed fifty roubles a day", "'re handed forty '"),
        ("Its foreman’s wife said that the sawyers", "'foreman’s  wife'"),
        ("THE SAWYERS are handed forty roubles", "'t the sawyers are'"),
    ],
)
def test_a_changed_digit_space_or_letter_case_is_never_a_match(words, theirs):
    assert "Closest passage starts at character" in refusal(words, LETTER).fix
    assert find_all(words, LETTER) == []
    assert theirs[1:-1].split()[-1] in refusal(words, LETTER).fix


@pytest.mark.parametrize(
    ("text", "words", "start"),
    [
        ("工人每月领到九百元，住在厂里。", "工人每月领到八百元", 0),
        ("그들은 한 달에 삼십 달러를 받는다.", "한 달에 사십 달러를", 4),
    ],
)
def test_the_closest_passage_is_found_in_texts_without_spaces_too(text, words, start):
    assert f"Closest passage starts at character {start} " in refusal(words, text).fix


def test_words_that_stand_twice_need_an_occurrence():
    error = refusal("a", "a loaf")
    assert error.wrong == "'a' stands 2 times in letter.txt."
    assert error.fix == "Write occurrence = 1 or 2, counted from the beginning."
    assert error.count == 2
    assert locate("a", "a loaf", 2) == (4, 5)


@pytest.mark.parametrize(("count", "choices"), [(2, "1 or 2"), (3, "1, 2 or 3"), (4, "1, 2, 3 or 4"), (7, "1 to 7")])
def test_the_occurrences_to_choose_from_are_listed(count, choices):
    assert f"occurrence = {choices}," in refusal("x", "x " * count).fix


@pytest.mark.parametrize(
    ("text", "wrong", "fix"),
    [
        ("x", "occurrence = 3, but 'x' stands once in letter.txt.", "Remove occurrence."),
        ("x x", "occurrence = 3, but 'x' stands 2 times in letter.txt.", "Write occurrence = 1 or 2."),
    ],
)
def test_an_occurrence_beyond_the_last_one_is_refused(text, wrong, fix):
    error = refusal("x", text, 3)
    assert (error.wrong, error.fix) == (wrong, fix)


def test_offsets_count_code_points():
    assert locate("九百", "😀每月九百元") == (3, 5)


def test_occurrences_may_overlap():
    assert find_all("aa", "aaaa") == [0, 1, 2]


def test_no_words_stand_nowhere():
    assert find_all("", "text") == []


@given(st.text(min_size=1), st.text(), st.text())
def test_what_is_located_is_the_slice_of_its_text(words, before, after):
    text = before + words + after
    start, end = locate(words, text, occurrence=1)
    assert text[start:end] == words


@given(st.text(), st.text())
def test_locating_any_words_in_any_text_gives_a_slice_or_a_sentence(words, text):
    if len(find_all(words, text)) == 1:
        start, end = locate(words, text)
        assert text[start:end] == words
    else:
        error = refusal(words, text)
        assert error.wrong.endswith(" letter.txt.")
        assert error.fix.endswith(".")


def test_shorten_keeps_a_short_text_and_cuts_a_long_one():
    assert shorten("short", 10) == "short"
    assert shorten("ten and more letters", 10) == "ten and …"


# The address of a passage

PAGE = "https://mill.example/letters"


def test_a_source_without_an_address_has_no_passage_address():
    assert passage_url(None, "any words") is None


@pytest.mark.parametrize(
    ("quote", "fragment"),
    [
        ("They earn 5-6 roubles, no more", "They%20earn%205%2D6%20roubles%2C%20no%20more"),
        ("“a & b”", "%E2%80%9Ca%20%26%20b%E2%80%9D"),
        ("two  spaces", "two%20spaces"),
        ("每月九百元", "%E6%AF%8F%E6%9C%88%E4%B9%9D%E7%99%BE%E5%85%83"),
    ],
)
def test_a_short_quote_is_encoded_whole(quote, fragment):
    assert passage_url(PAGE, quote) == f"{PAGE}#:~:text={fragment}"


def test_a_long_quote_is_given_by_its_first_and_last_words():
    quote = " ".join(f"word{number}" for number in range(60))
    fragment = passage_url(PAGE, quote).partition("text=")[2]
    start, end = (unquote(part) for part in fragment.split(","))
    assert quote.startswith(f"{start} ")
    assert quote.endswith(f" {end}")
    assert max(len(start), len(end)) <= 60


def test_a_word_that_ends_where_the_first_words_may_end_is_kept_whole():
    first = f"{'saw' * 10} {'mill' * 7}s"
    assert len(first) == 60
    fragment = passage_url(PAGE, f"{first} {'and more ' * 20}").partition("text=")[2]
    assert unquote(fragment.split(",")[0]) == first


def test_a_quote_over_two_paragraphs_is_given_by_its_ends_however_short():
    assert passage_url(PAGE, "First one.\n\nLast one.").endswith("text=First%20one.,Last%20one.")


def test_a_long_quote_without_spaces_is_cut_between_signs():
    start, end = passage_url(PAGE, "九" * 200).partition("text=")[2].split(",")
    assert unquote(start) == unquote(end) == "九" * 60


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        (f"{PAGE}#part", f"{PAGE}#part:~:text=x"),
        (f"{PAGE}#", f"{PAGE}#:~:text=x"),
        (f"{PAGE}#:~:text=old", f"{PAGE}#:~:text=x"),
        (f"{PAGE}#part:~:text=old", f"{PAGE}#part:~:text=x"),
    ],
)
def test_a_fragment_that_the_address_has_already_is_kept_and_an_old_passage_is_not(url, expected):
    assert passage_url(url, "x") == expected


@given(st.text())
def test_any_quote_gives_an_address_without_bare_syntax(quote):
    fragment = passage_url(PAGE, quote).partition("text=")[2]
    assert re.fullmatch(r"[A-Za-z0-9_.~%]*,?[A-Za-z0-9_.~%]*", fragment)
