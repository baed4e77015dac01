"""Whether the words around a number speak of workers, near it or in the lines before.

In: a view of the number. Out: yes or no, for three distances: the sentence and the one before it (`is_about_workers`),
the words just before (`follows_people`), and a window of the article (`is_worker_article`).
"""

from __future__ import annotations

import re

from etl.reader.people_words import sort_of
from etl.reader.view import JOBS, View

_CAMPS = frozenset("camp camps prison prisons jobs recruitment workshop pits mines plantations kilns brothels".split())
WORKPLACE = re.compile(
    r"\b(?:mines?|pits?|collier(?:y|ies)|factor(?:y|ies)|plants?|sites?|shipyards?|farms?|kilns?|quarr(?:y|ies)|mills?|"
    r"workshops?|towers?|stadiums?|shafts?|trawlers?|scaffold\w*|dormitor(?:y|ies)|sweatshops?|cranes?|(?:dye|"
    r"steel|iron|brick|glass|salt|gas|chemical) ?works|boilers?|tunnels?|sawmills?)\b"
)

_OF_WORK = frozenset(
    "worker workers labourer labourers laborer laborers workforce labour labor wage wages seamstress seamstresses "
    "maid maids prisoner prisoners inmates migrant migrants salary salaries overtime shipyard shipyards kiln kilns "
    "sew sews sewing sewed stitch stitches stitching weld welds welding assembles assembling plantation foreman "
    "harvest harvesters deckhand deckhands crew trawler quarry sweatshop workshop dormitory loggers builders "
    "work works worked working job jobs unpaid earn earns earned pay paid employer employers shift shifts factory "
    "factories mine mines dig digs farm farms plant site hired hire boss bosses hours employed garment "
    "contract contractor restaurants".split()
)
"""One of these makes an article one of work, as a trade does."""


def is_worker_article(view: View) -> bool:
    """Whether workers are named in the lines before."""
    end = view.spot.sentence.end
    words = view.article.words_in(max(0, view.spot.start - 700), view.spot.start)
    words += view.article.words_in(view.spot.end, min(max(end, view.spot.end + 160), view.spot.end + 300))
    return any(sort_of(word) in {"worker", "nation"} for word in words)


def is_of_work(view: View) -> bool:
    """Whether the article as a whole speaks of workers, however far from the number. Counted once an article."""
    article = view.article
    if article.is_of_work is None:
        told = set(article.words)
        article.is_of_work = not (told.isdisjoint(_OF_WORK) and told.isdisjoint(JOBS)) or any(
            sort_of(word) in {"worker", "nation"} for word in told
        )
    return article.is_of_work


def is_about_workers(view: View) -> bool:
    """Whether the sentence of the number, or the one before it in the paragraph, speaks of workers."""
    near = max(
        view.weight("working"), view.weight("sent") * 0.9, view.weight("returned"), view.weight("staff"),
        view.weight("worked"), view.weight("earn") * 0.8, view.weight("pay_noun") * 0.8, view.weight("shift") * 0.8,
        view.weight("quota_noun") * 0.6,
    )  # fmt: skip
    if near >= 0.3:
        return True
    words = view.article.words_in(
        max(view.spot.sentence.start, view.spot.start - 250), min(view.spot.sentence.end, view.spot.end + 200)
    )
    if any(sort_of(word) in {"worker", "nation"} or word in _CAMPS for word in words):
        return True
    before = view.spot.sentence_index - 1
    if before < 0 or view.article.sentences[before].start < view.spot.paragraph.start:
        return near >= 0.1
    sentence = view.article.sentences[before]
    words = view.article.words_in(max(sentence.start, sentence.end - 300), sentence.end)
    return any(sort_of(word) in {"worker", "nation"} for word in words)


def follows_people(view: View) -> bool:
    """Whether the sentence before names people: "the women from Wonsan. Sixty-four of them"."""
    words = view.article.words_in(max(view.spot.paragraph.start, view.spot.start - 120), view.spot.start)
    return any(sort_of(word) in {"worker", "nation", "people"} for word in words)
