"""A text as the grammar reads it: lower case, plain spaces, digits, hyphens and apostrophes.

Every code point becomes exactly one code point, so that an offset in the folded text is an offset in the text.
A single line break inside a paragraph becomes a space; a blank line stays a border that no amount crosses.
"""

from __future__ import annotations

import re

_FOLDS = {
    " ": "\t\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000",
    "-": "\u2010\u2011\u2012\u2013\u2212\ufe63\uff0d",
    "—": "\u2015",
    "~": "\u223c\u301c\uff5e",
    "'": "\u2018\u2019\u02bc\uff07",
    "%": "\ufe6a\uff05",
    "$": "\ufe69\uff04",
    "¥": "\uffe5",
    "₩": "\uffe6",
    "£": "\uffe1",
    ",": "\uff0c",
    ".": "\uff0e",
    "/": "\uff0f",
    "+": "\uff0b",
}
"""What stands in for what. The em dash stays itself: with spaces around it, it is a parenthesis, not a range."""

_DIGIT_ZEROS = "\uff10\u0660\u06f0\u0966"
"""Zero of the full-width, Arabic-Indic, extended Arabic-Indic and Devanagari digits (Unicode category Nd)."""

_TABLE = {ord(odd): plain for plain, odds in _FOLDS.items() for odd in odds} | {
    ord(zero) + value: str(value) for zero in _DIGIT_ZEROS for value in range(10)
}
_FREQUENT = "\u2019\u2018\u2013\u00a0\u2010\u2011"
"""What most articles hold; replacing these one by one is ten times faster than a search for all."""
_USUAL = "\u201c\u201d\u2014"
"""What is left beyond ASCII in most folded articles."""
_ODD = re.compile("[" + "".join(re.escape(chr(code)) for code in sorted(_TABLE)) + "]")
_LINE_BREAK = re.compile(r"\n(?<!\n\n)(?! *+\n)")  # the literal first: it is what is searched for


_MISREAD = {
    "€": ("\u00e2\u201a\u00ac", "\u00e2\u0082\u00ac"),
    "₩": ("\u00e2\u201a\u00a9", "\u00e2\u0082\u00a9"),
    "₹": ("\u00e2\u201a\u00b9", "\u00e2\u0082\u00b9"),
    "-": ("\u00e2\u20ac\u201c", "\u00e2\u0080\u0093", "\u00e2\u20ac\u2018", "\u00e2\u20ac\u2019"),
    "—": ("\u00e2\u20ac\u201d", "\u00e2\u0080\u0094"),
    "'": ("\u00e2\u20ac\u2122", "\u00e2\u0080\u0099", "\u00e2\u20ac\u02dc", "\u00e2\u0080\u0098"),
    " ": ("\u00e2\u00a0",),
    "£": ("\u00e2\u00a3",),
    "¥": ("\u00e2\u00a5",),
    "¢": ("\u00e2\u00a2",),
    "½": ("\u00e2\u00bd",),
    "¼": ("\u00e2\u00bc",),
    "¾": ("\u00e2\u00be",),
}
"""Signs in UTF-8 that were read as Windows-1252 or Latin-1, in lower case: 'Â£' is '£'."""
_MISREAD_AS = {odd: plain for plain, odds in _MISREAD.items() for odd in odds}
_MISREAD_SIGN = re.compile("|".join(re.escape(odd) for odd in _MISREAD_AS))


def fold(text: str) -> str:
    """The text as the grammar reads it; as long as the text."""
    folded = text.lower()
    if len(folded) != len(text):
        folded = "".join(_lower(char) for char in text)
    if "\u00e2" in folded:
        folded = _MISREAD_SIGN.sub(_mended, folded)
    if not folded.isascii() or "\t" in folded:
        for odd in _FREQUENT:
            folded = folded.replace(odd, _TABLE[ord(odd)])
        if "\t" in folded or not is_nearly_ascii(folded):
            folded = _ODD.sub(lambda match: _TABLE[ord(match[0])], folded)
    if "\r" in folded:
        folded = folded.replace("\r\n", " \n").replace("\r", "\n")
    if "\n" in folded:
        folded = _LINE_BREAK.sub(" ", folded)
    return folded


def is_nearly_ascii(folded: str) -> bool:
    """Whether a folded text holds no sign but ASCII, quotation marks and dashes: then most searches can be spared."""
    if not folded.isascii():
        for sign in _USUAL:
            folded = folded.replace(sign, "")
    return folded.isascii()


def _mended(match: re.Match[str]) -> str:
    """The sign, with spaces behind it, as long as what stands for it."""
    return _MISREAD_AS[match[0]].ljust(len(match[0]))


def _lower(char: str) -> str:
    """The lower case of one character, where that is one character (it is two for 'İ')."""
    lowered = char.lower()
    return lowered if len(lowered) == 1 else char
