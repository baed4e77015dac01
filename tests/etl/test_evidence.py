"""Evidence files: what one that is broken says, in which file, entry and field, and what a good one gives."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from etl import vocabulary as v
from etl.evidence import read_evidence
from tests.etl.conftest import HARBOR, Project


def problems_of(project: Project) -> list[tuple[str | None, str | None, str, str]]:
    return [
        (found.entry, found.field, found.wrong, found.fix) for found in read_evidence(project.observations).problems
    ]


# Files that cannot be read


def test_a_folder_that_is_not_there_is_a_problem(tmp_path):
    (problem,) = read_evidence(tmp_path / "observations").problems
    assert problem.file == (tmp_path / "observations").as_posix()
    assert problem.wrong == "cannot be listed: No such file or directory."
    assert problem.fix == "Name the folder that holds observations/."


def test_a_folder_without_evidence_files_is_a_problem(tmp_path):
    (tmp_path / "notes.txt").write_text("not an evidence file")
    (problem,) = read_evidence(tmp_path).problems
    assert problem.wrong == "holds no evidence file."
    assert problem.fix == "Write one for each article: <source_id>.toml."


@pytest.mark.parametrize(
    ("content", "wrong", "fix"),
    [
        (b"", "is empty.", "Write [source] and its [[observation]] entries."),
        (b"\xef\xbb\xbf", "is empty.", "Write [source] and its [[observation]] entries."),
        (
            "text = 'café'".encode("latin-1"),
            "is not UTF-8: byte 12 is b'\\xe9'.",
            "Save the file in the encoding UTF-8.",
        ),
        (
            b'[source]\npublisher "Mill"\n',
            "is not TOML at line 2, column 11: Expected '=' after a key in a key/value pair.",
            "Mend that line; every text stands in quotation marks.",
        ),
        (
            b'[source]\npublisher = "Mill',
            "is not TOML at the end of the file: Unterminated string.",
            "Mend that line; every text stands in quotation marks.",
        ),
        (
            b"x = " + b"9" * 5000,
            "is not TOML that can be read: Exceeds the limit (4300 digits) for integer string conversion: value has "
            "5000 digits; use sys.set_int_max_str_digits() to increase the limit.",
            "Write every text in quotation marks.",
        ),
        (
            b"x = " + b"[" * 5000,
            "is not TOML that can be read: its brackets nest too deeply.",
            "Close the brackets.",
        ),
    ],
    ids=["empty", "mark-only", "latin-1", "half-edited", "unterminated", "endless-number", "deep"],
)
def test_a_file_that_cannot_be_read_is_one_problem_of_the_file(project, content, wrong, fix):
    project.evidence().write_bytes(content)
    assert problems_of(project) == [(None, None, wrong, fix)]


def test_a_folder_named_like_an_evidence_file_is_a_problem(project):
    (project.observations / "port.toml").mkdir()
    assert problems_of(project) == [(None, None, "cannot be read: Is a directory.", "Mend or remove the file.")]


@pytest.mark.parametrize("change", [lambda text: "\ufeff" + text, lambda text: text.replace("\n", "\r\n")])
def test_a_byte_order_mark_and_windows_line_ends_change_nothing(project, change):
    before = read_evidence(project.observations)
    project.evidence().write_bytes(change(HARBOR).encode())
    assert read_evidence(project.observations) == before


def test_a_file_name_that_is_no_source_id_is_a_problem(project):
    project.evidence().rename(project.observations / "Harbor 2024.toml")
    assert problems_of(project) == [
        (None, None, "'Harbor 2024' is not a source id.", "Name the file with small letters, digits and hyphens.")
    ]


# Sections, entries, fields


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (
            "[[relation]]",
            "[[relations]]",
            (
                None,
                None,
                "'relations' is not a known section.",
                "Did you mean 'relation'? Known sections: source, observation, relation, set_aside, condition.",
            ),
        ),
        (
            "[[relation]]",
            "[relation]",
            (None, "relation", "is not a list of entries.", "Write [[relation]] above each of them."),
        ),
        ("[source]", "[[source]]", ("source", None, "a list is not a table.", "Write its fields below [source].")),
        (
            'title = "Nets of Qingshan"',
            'kind = "news_raport"',
            (
                "source",
                "kind",
                "'news_raport' is not a known kind of source.",
                f"Did you mean 'news_report'? Use one of: {v.SOURCE_KIND.listed()}.",
            ),
        ),
        (
            'title = "Nets of Qingshan"',
            'archive_url = "web archive"',
            (
                "source",
                "archive_url",
                "'web archive' is not a web address.",
                "Write the whole address, beginning with https:// or http://.",
            ),
        ),
        (
            'publisher = "Harbor Gazette"\n',
            "",
            ("source", "publisher", "is missing.", "Write publisher = …: who published the article."),
        ),
        (
            'title = "Nets of Qingshan"',
            'titel = "Nets of Qingshan"',
            (
                "source",
                None,
                "'titel' is not a known field of a source.",
                "Did you mean 'title'? Known fields: publisher, date_published, date_basis, language, text_file, "
                "title, author, url, archive_url, kind, date_note.",
            ),
        ),
        (
            'date_published = "2024-05-02"',
            "date_published = 2024-05-02",
            (
                "source",
                "date_published",
                "2024-05-02 is not text.",
                'Write date_published = "2024-05-02", in quotation marks.',
            ),
        ),
        (
            'date_basis = "printed"\n',
            "",
            (
                "source",
                "date_basis",
                "is missing.",
                "Write date_basis = …: how the date of publication is known (printed, address, inferred).",
            ),
        ),
        (
            'kind = "conversion"\n',
            "",
            (
                "relation 1",
                "kind",
                "is missing.",
                "Write kind = …: what ties the observations together "
                "(before_after, sum, product, share_of, conversion).",
            ),
        ),
        (
            'id = "menders"\n',
            "",
            ("observation 1", "id", "is missing.", "Write id = …: a short name, unique in its file."),
        ),
        (
            'kind = "working"',
            'kind = "at-work"',
            (
                "observation 'menders'",
                "kind",
                "'at-work' is not a known kind of workers.",
                "Use one of: working, sent, returned, staff, threshold.",
            ),
        ),
        (
            'id = "promised-pay"',
            'id = "menders"',
            (
                "observation 'menders'",
                "id",
                "'menders' is used before in this file.",
                "Give each entry an id of its own.",
            ),
        ),
        (
            'same_as = "pay"',
            'same_as = "wages"',
            (
                "observation 'pay-in-dollars'",
                "same_as",
                "'wages' is no observation.",
                "Ids: menders, promised-pay, pay, pay-in-dollars, share-taken, gone-home.",
            ),
        ),
        (
            'ids = ["pay", "pay-in-dollars"]',
            'ids = ["pay"]',
            (
                "relation 1",
                "ids",
                "names 1; conversion takes 2.",
                "Write the amount, then the source's own conversion of it.",
            ),
        ),
        (
            'words = "Pier 9"\nreason = "name"',
            'words = "Pier 9"\nreason = "nmae"',
            (
                "set_aside 'Pier 9'",
                "reason",
                "'nmae' is not a known reason.",
                "Did you mean 'name'? Use one of: date, duration, name, document, age, clock, rank, sample, "
                "exchange_rate, address, furniture, not_labor, figure_of_speech.",
            ),
        ),
        (
            'indicator = "restriction_of_movement"',
            'indicator = "isolated"',
            (
                "condition 'pier-gate'",
                "indicator",
                "'isolated' is not a known indicator.",
                "Did you mean 'isolation'? Use one of: abuse_of_vulnerability, deception, restriction_of_movement, "
                "isolation, physical_and_sexual_violence, intimidation_and_threats, retention_of_identity_documents, "
                "withholding_of_wages, debt_bondage, abusive_working_and_living_conditions, excessive_overtime.",
            ),
        ),
    ],
)
def test_a_mistake_is_reported_with_its_entry_and_field(project, old, new, expected):
    project.edit(old, new)
    assert problems_of(project) == [expected]


def test_a_file_without_a_source_still_has_its_entries_checked(project):
    project.evidence().write_text('[[observation]]\nid = "pay"\nmeasure = "wages"\n', "utf-8")
    found = {(entry, field) for entry, field, _, _ in problems_of(project)}
    assert (None, "source") in found
    assert ("observation 'pay'", "measure") in found
    assert ("observation 'pay'", "quote") in found


def test_all_problems_of_all_files_come_together(project):
    project.edit('language = "en"', 'language = "English"')
    project.edit('measure = "quota_share"', 'measure = "share_of_quota"')
    project.evidence("sawmill").write_text("half-edited", "utf-8")
    problems = read_evidence(project.observations).problems
    assert [(problem.file.rpartition("/")[2], problem.field) for problem in problems] == [
        ("harbor.toml", "language"),
        ("harbor.toml", "measure"),
        ("sawmill.toml", None),
    ]


def test_an_entry_with_a_mistake_does_not_make_those_that_point_to_it_wrong(project):
    project.edit('quote = "At Pier 9 some 120 workers mend nets."\n', "")
    project.edit('same_as = "pay"', 'same_as = "menders"')
    assert [(entry, field) for entry, field, _, _ in problems_of(project)] == [("observation 'menders'", "quote")]


# What a good folder gives


def test_a_good_folder_gives_its_sources_in_the_order_of_their_names(project):
    reading = read_evidence(project.observations)
    assert reading.problems == ()
    assert [evidence.source_id for evidence in reading.evidence] == ["harbor", "sawmill"]
    harbor, sawmill = reading.evidence
    assert [observation.id for observation in harbor.observations][:2] == ["menders", "promised-pay"]
    assert [stretch.words for stretch in harbor.set_aside] == ["May 2, 2024", "Pier 9"]
    assert [condition.id for condition in harbor.conditions] == ["pier-gate"]
    assert sawmill.relations[0].ids == ("quota-before", "quota-after")
    assert sawmill.source.title is None


def test_what_an_entry_leaves_out_is_reported_and_accepted(project):
    menders = read_evidence(project.observations).evidence[0].observations[0]
    assert (menders.claim, menders.review) == ("reported", "accepted")


def test_entries_cannot_be_changed(project):
    menders = read_evidence(project.observations).evidence[0].observations[0]
    with pytest.raises(ValueError, match="frozen"):
        menders.quote = "another"


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.one_of(st.binary(), st.text().map(str.encode)))
def test_any_content_of_a_file_gives_problems_and_no_traceback(project, content):
    project.evidence("sawmill").write_bytes(content)
    problems = read_evidence(project.observations).problems
    assert problems
    assert {problem.file for problem in problems} == {project.evidence("sawmill").as_posix()}


_TOML_VALUES = st.one_of(
    st.text(st.characters(codec="utf-8", exclude_characters='"\\', exclude_categories=["Cc", "Cs"])).map('"{}"'.format),
    st.integers(-(2**62), 2**62).map(str),
    st.sampled_from(["true", "[]", "{}", "2024-05-02", "1.5", "nan", '["a"]', "0x" + "f" * 5000]),
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sampled_from(HARBOR.splitlines()), _TOML_VALUES)
def test_any_value_of_any_field_is_read_or_gives_a_sentence(project, line, value):
    field = line.partition(" = ")[0]
    project.evidence().write_text(HARBOR.replace(line, f"{field} = {value}"), "utf-8")
    for problem in read_evidence(project.observations).problems:
        assert problem.file == project.evidence().as_posix()
        assert problem.wrong.endswith(".")
        assert problem.fix.endswith((".", "…"))
