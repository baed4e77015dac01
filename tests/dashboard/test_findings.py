"""dashboard/findings.py: which findings concern a page, in which order, and how one reads."""

from dashboard import findings
from etl import vocabulary as v


def test_what_is_in_tension_comes_first():
    verdicts = ["agrees", "cannot_check", "tension", "agrees"]
    rows = [{"verdict": verdict, "sentence": str(number)} for number, verdict in enumerate(verdicts)]
    assert [row["sentence"] for row in findings.tension_first(rows)] == ["2", "1", "0", "3"]
    assert set(v.VERDICT) == set(verdicts)


def test_a_page_is_told_of_the_tensions_about_what_it_shows_and_of_no_others():
    about_a = {"verdict": "tension", "observation_ids": ["s/a", "s/b"]}
    about_c = {"verdict": "tension", "observation_ids": ["s/c"]}
    sound = {"verdict": "agrees", "observation_ids": ["s/b"]}
    assert findings.tensions_about([about_a, about_c, sound], {"s/b", "s/d"}) == [about_a]
    assert findings.tensions_about([about_a, about_c, sound], set()) == []


def test_a_finding_is_its_verdict_and_its_sentence_escaped():
    assert findings.html("tension", "2 < 3.") == '<p class="ww-tension"><b>In tension:</b> 2 &lt; 3.</p>'
    assert findings.html("agrees", "1 = 1.").startswith('<p class="ww-plain"><b>Agrees:</b>')
