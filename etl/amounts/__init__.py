"""Words → low, high, qualifier, unit, per: the one grammar of amounts.

In: a text, in code points, English with the commonest Korean, Chinese and Russian spellings beside digits. Out:
`Amount` (what the words say, and in `undecided` what they leave open) and `Number` (what an article must account for).

    folding    text → the same text in lower case, code point for code point
    lexicon    every word of the grammar, declared once; those of money in currencies
    patterns   lists of words → regular expressions
    neighbours the word beside a number → which patterns can match there at all
    numerals   folded text → its numbers, from digits, number_words, pronouns and cjk
    page       a text, and what is gathered around one number
    phrases    one number with what stands beside it: before (hedge), money, behind (unit, period)
    families   "rupees", "crowns", "cents": which country's, by what else the text names
    coins      "ten pounds and 42 pence": whole money and its coins are one sum
    lists      a bare number takes the unit of its neighbour: "600 yen, not 500"
    ranges     two phrases → one amount: "50-60", "between 300 and 700 yuan", "one in five"
    conversions  one sum in several currencies shares its period
    reading    the public functions

Not here: which measure an amount is, where and when it holds, conversion, and the choice of a currency by context.
"""

from etl.amounts.model import Amount, Number
from etl.amounts.reading import find_amounts, find_numbers, parse_amount

__all__ = ["Amount", "Number", "find_amounts", "find_numbers", "parse_amount"]
