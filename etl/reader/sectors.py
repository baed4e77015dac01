"""The economic activity of the work, where the words are clear: ISIC Rev. 4, "C14" for clothing, "F" for construction.

Decided by the sentence, else by the one before it in the paragraph; where these name two activities, by neither.
"""

from __future__ import annotations

from typing import NamedTuple

from etl.reader.article import Article, Spot
from etl.reader.lexicons import Cues

_SECTORS = {
    "A01": "farm farms farmers farmworkers farmworker plantation plantations orchard orchards greenhouse greenhouses",
    "A02": "logging loggers logger lumberjacks timber|forestry",
    "A03": "fishing fisherman fishermen trawler trawlers|fishing boats",
    "B": "miners miner mine mines coal|coal mine|colliery|coalfield",
    "C1020": "fish processing|fish plant|seafood|seafood processing|fish processing plant|squid|clams|fishplant",
    "C13": "textile textiles weaving weavers",
    "C14": "clothing garment garments apparel seamstress seamstresses tailors sewing stitchers",
    "C26": "electronics",
    "C29": "auto motor carmaker automobile|car factory",
    "C30": "shipyard shipyards|shipbuilding",
    "F": "construction bricklayers bricklayer plasterer plasterers scaffolders builders masons",
    "I56": "restaurant restaurants waitress waitresses waiters eatery eateries",
    "J62": "software coders coder programmers|it workers|it worker|freelance developers",
    "Q86": "hospital hospitals nurses doctors clinic",
    "T97": "maid maids housemaid housemaids nannies|domestic work|domestic worker|domestic workers",
}  # fmt: skip
"""ISIC code → its words: those before the first '|' are single, the others phrases."""


def _phrases(words: str) -> list[str]:
    single, *phrases = words.split("|")
    return [*(single.split() if single not in _ONE_PHRASE else [single]), *phrases]


_ONE_PHRASE = frozenset(("fish processing",))

CUES: Cues = {"sector": {phrase: code for code, words in _SECTORS.items() for phrase in _phrases(words)}}


class Sector(NamedTuple):
    code: str | None
    words: str


NONE = Sector(None, "")


def sector_of_sentence(article: Article, spot: Spot) -> Sector:
    """The activity that the amount's sentence, or the one before it in the paragraph, names."""
    if "sector" not in article.cues:
        return NONE
    cues = article.cues_in("sector", *spot.sentence)
    if not cues and spot.sentence_index and spot.sentence.start > spot.paragraph.start:
        cues = article.cues_in("sector", *article.sentences[spot.sentence_index - 1])
    if not cues or any(cue.term != cues[0].term for cue in cues):
        return NONE
    return Sector(cues[0].term, cues[0].words)
