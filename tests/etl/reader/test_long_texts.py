"""A text without stops is one sentence: the reader must not look all of it through for each number and name."""

from __future__ import annotations

from time import process_time

import pytest

from etl.reader import read_text

WITHOUT_STOPS = (
    "crews were paid to a firm in Dandong and left China with Mongolia in Oman for Libya 300 yuan, ",
    "North Koreans left Senegal 30 ",
    "earn 300 yuan (similar to 5 in Seoul) and 40 percent of it in Oman, ",
    "in Dandong and China with Oman (Libya 5) ",
    "hand 80 percent of their wages to the regime of workers abroad who leave the country for 20 states, ",
)


@pytest.mark.parametrize("words", WITHOUT_STOPS)
def test_eight_times_the_text_takes_no_more_than_about_eight_times_as_long(words: str):
    def seconds(length: int) -> float:
        text = words * (length // len(words))
        begun = process_time()
        read_text(text)
        return process_time() - begun

    seconds(1_000)
    # in proportion it is 8 times as long, with the square 64 times; the shortest times are noise
    assert seconds(64_000) < 20 * max(seconds(8_000), 0.01)
