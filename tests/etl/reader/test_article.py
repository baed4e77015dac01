"""A text cut into paragraphs, sentences and clauses, its amounts with the place where they stand."""

from __future__ import annotations

import pytest

from etl.reader.article import Article


def sentences(text):
    return [text[one.start : one.end].strip() for one in Article(text).sentences]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Mr. Pak earns 4 dollars. He is 30.", 2),
        ("U.S. firms pay approx. 20 yuan an hour.", 1),
        ("“I earn 3.50 dollars.” She laughs.", 2),
        ("One line\nand its end, which a program broke after some sixty-five letters.", 2),
        ("She earns 4 dollars!\n\nHe earns 5", 2),
        ("她每月挣300元。他挣400元。", 2),
    ],
)
def test_sentences(text, count):
    assert len(sentences(text)) == count


def test_words_hold_no_quotation_marks():
    assert Article("His “plan” is «nothing», 정말。").words == ["his", "plan", "is", "nothing", "정말"]


def test_a_clause_is_cut_at_commas_and_conjunctions_but_not_inside_numbers():
    text = "She earns 4,000 won, while the officer takes 300."
    first, second = Article(text).spots
    assert text[first.clause.start : first.clause.end] == "She earns 4,000 won"
    assert text[second.clause.start : second.clause.end].strip(" ,") == "while the officer takes 300."


def test_each_amount_lies_in_its_clause_sentence_and_paragraph():
    text = "Pay is low. Men get 40 dollars, women 30; boys 20.\n\nGirls get nothing, or 10 dollars."
    for spot in Article(text).spots:
        assert spot.paragraph.start <= spot.sentence.start <= spot.clause.start <= spot.start
        assert spot.end <= spot.clause.end <= spot.sentence.end <= spot.paragraph.end


def test_roles_are_the_longest_phrases_of_one_sentence():
    article = Article("They take home little. Officials take the rest.")
    assert [(cue.words, cue.term) for cue in article.roles_in(0)] == [("take home", ("keep",))]
    assert next(cue.words for cue in article.roles_in(1)) == "take"


def test_a_headline_inside_the_text_is_a_span_of_it():
    text = "Looms stand still\n\nNobody was paid for 3 months."
    headline = Article(text).headline
    assert text[headline.start : headline.end].strip() == "Looms stand still"


@pytest.mark.parametrize("line_break", ["\n", "\r\n"])
def test_a_line_that_goes_on_in_small_letters_is_no_paragraph(line_break):
    text = line_break.join(
        ["The North Koreans who build houses", "for a state firm there earn about 800", "dollars a month."]
    )
    (spot,) = Article(text).spots
    assert text[spot.sentence.start : spot.sentence.end] == text
