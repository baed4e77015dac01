"""Article → proposals: every labor amount with its words, place in the text, and the words that decided each field.

In: a text, and what is known of it (headline, date). Out: a `Reading`: proposals for a person to review, and every
other number set aside with its reason; together they are all numbers of the text. A pure function: offline, and the
same answer twice. Numbers are read by the one grammar of etl.amounts.

    model      what goes out (Proposal, SetAside, Reading), and the four decisions it is put together from
    article    the text, cut once into paragraphs, sentences, words and cues; one `Spot` an amount
    lexicons   the cue words in one tree            view    the telling words around one amount, and how near
    labels     a label and its number in a list    word_test    the cheap question before a costly pattern
    reading    all of it together

    what       spot → measure, kind, pay_stage, per, item, of; or a reason to set it aside
      aside, furniture                       why a number is no report: dates, names, ages; what of a page is no text
        aside_dates, aside_names, aside_ages                   its parts
      roles, money, people, worktime, shares, factors, goods   which measure, one module a unit
        money_tally, money_words, money_verbs, money_hands, money_uses, money_nouns, money_rates, money_size, transfers
        money_events, money_idioms, money_plain, money_subjects, money_of_others, money_faults, money_finders,
        money_takers, money_named, money_levies, money_laid_out, money_frames, money_moves, pay_as_subject, vague_money
                                                               how money is weighed, one module a question
        fees_again                                             money that goes on with the fee of the sentence before
        exchange_rates                                         money that is the price of other money
        counted_people, people_words, workers_near, beside_work    which people a number counts; who is beside the work
        counted_heads                          the last noun of a phrase, and what a group is a group of
        count_again, count_by_country, bare_counts, people_as_subject    people counted on, without their noun
        counts_told, count_tables, put_to_work                 people beside the number, in rows; who is made to work
        kinds_of_workers, moves_of_people, harm, samples       at work, sent or returned; dead or injured; only asked
        share_takers, share_hands, labor_or_business           who has the share; of work, or of a business
        share_names                                            a percentage called by the words beside it
      bare, past, ellipsis and its parts     numbers without a unit: what they take from the amounts around them
      telling, pay_stages, periods_near, of_and_item           what else is said about the amount
      pay_scheme, questions                  the period of the article's pay as a whole; what a question asks for
    where      spot → ref_area, subdivision, place, and the currency that the place decides
      gazetteer, demonyms, place_words, etl.areas    names of places       mentions     the part that a name plays
      binding    which name an amount belongs to                       setting      what the article tells as a whole
      where_said, where_abroad, generic_workers    the words beside a name; workers abroad; workers of a kind anywhere
      place_roles, prepositions, places_joined     the parts; what a preposition tells; names in one breath
      place_signs, small_towns, ships_in_port      names that are no places; towns no list knows; flags and firms
      where_meant, where_back, where_general       "at home", "the emirate"; "there", "the country"; several countries
      where_money, currencies, converted_won       which currency, where words leave several
    when       spot → time_period, time_basis
      times, time_points, relative_times, time_leads    words → ISO 8601    calendar, date_lines    the article's date
      nearest_time    which time an amount belongs to
    who        spot → statistic, population, basis, claim, speaker, same_as
      populations, statistics, claims, repeats, speakers, sectors

Not here: reading files (etl.documents), writing evidence files (etl.proposing).
"""

from etl.reader.model import Proposal, Reading, SetAside
from etl.reader.reading import read_text

__all__ = ["Proposal", "Reading", "SetAside", "read_text"]
