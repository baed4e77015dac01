"""Article → proposals: every labor amount with its words, place in the text, and the words that decided each field.

In: a text, and what is known of it (headline, date). Out: a `Reading`: proposals for a person to review, and every
other number set aside with its reason; together they are all numbers of the text. A pure function: offline, and the
same answer twice.

    model      what goes out: Proposal, SetAside, Reading
    lexicons   the cue words of all deciders, in one tree
    article    the text, cut once into paragraphs, sentences, words and cues; one `Spot` an amount
    what       spot → measure, kind, pay_stage, per, item, of; or a reason to set it aside
    where      spot → ref_area, subdivision, place, and the currency that the place decides
    when       spot → time_period, time_basis
    who        spot → statistic, population, basis, claim, speaker, same_as
    reading    all of it together

Numbers are read by the one grammar of etl.amounts. Not here: reading files (etl.documents), writing evidence files.
"""

from etl.reader.model import Proposal, Reading, SetAside
from etl.reader.reading import read_text

__all__ = ["Proposal", "Reading", "SetAside", "read_text"]
