"""An article under review: the one door from the dashboard to reader, documents and evidence writing.

In: bytes or a pasted text with what is known of the article, or the name of an evidence file whose proposals wait; then
a person's decisions. Out: a `Sheet` (the text, and each proposal with its place in it), what a proposal would become
with the fields as they are (`Preview`), and the evidence file, saved (`Outcome`). Nothing here knows of a page.

    model     what a review is made of
    sheet     an article's text and its proposals, weakest first; from a document or from a file that waits
    turned_down, taking_up   what is set aside or rejected, and how it becomes a proposal again
    stretch   moving the ends of words and quote: no number is typed
    preview   fields of an observation → faults, amount as read, comparable amounts with their receipt
    saving    decisions → changes of the evidence file, saved beside those of others
"""

from etl.documents import Document
from etl.evidence_rules import Fault
from etl.proposing import source_id_for
from etl.review.model import SOURCE_FIELDS, Item, Mark, Sheet, Waiting
from etl.review.preview import Preview, preview
from etl.review.saving import Accepted, Decision, Open, Outcome, Rejected, SetAsideAs, resolve, save
from etl.review.sheet import (
    faults_of_source,
    new_sheet,
    open_sheet,
    pasted,
    read_upload,
    reviewed,
    told_by_page,
    waiting,
    with_source,
)
from etl.review.stretch import END, QUOTE, START, WORDS, Stretch, fields_of_stretch, moved, stretch_of
from etl.review.taking_up import put_back, set_aside_anew, taken_up, with_item
from etl.review.turned_down import REJECTED, SET_ASIDE, TurnedDown

__all__ = [
    "END",
    "QUOTE",
    "REJECTED",
    "SET_ASIDE",
    "SOURCE_FIELDS",
    "START",
    "WORDS",
    "Accepted",
    "Decision",
    "Document",
    "Fault",
    "Item",
    "Mark",
    "Open",
    "Outcome",
    "Preview",
    "Rejected",
    "SetAsideAs",
    "Sheet",
    "Stretch",
    "TurnedDown",
    "Waiting",
    "faults_of_source",
    "fields_of_stretch",
    "moved",
    "new_sheet",
    "open_sheet",
    "pasted",
    "preview",
    "put_back",
    "read_upload",
    "resolve",
    "reviewed",
    "save",
    "set_aside_anew",
    "source_id_for",
    "stretch_of",
    "taken_up",
    "told_by_page",
    "waiting",
    "with_item",
    "with_source",
]
