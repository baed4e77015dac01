"""Single values of an evidence file: what each kind of field takes, and its sentence for what it does not take."""

from datetime import date

import pytest
from pydantic import BaseModel, ValidationError, create_model

from etl import fields as f


def refusal(field_type: object, value: object) -> tuple[str, str]:
    """The two sentences about a value of a field that is called `field`."""
    model: type[BaseModel] = create_model("Model", field=(field_type, ...))
    with pytest.raises(ValidationError) as error:
        model(field=value)
    (detail,) = error.value.errors()
    assert detail["type"] == f.FAULT
    return detail["ctx"]["wrong"], detail["ctx"]["fix"]


@pytest.mark.parametrize(
    ("value", "wrong", "fix"),
    [
        (2025, "2025 is not text.", 'Write field = "2025", in quotation marks.'),
        (date(2025, 10, 30), "2025-10-30 is not text.", 'Write field = "2025-10-30", in quotation marks.'),
        (True, "true is not text.", 'Write field = "true", in quotation marks.'),
        (["a"], "a list is not text.", 'Write field = "…", in quotation marks.'),
        ({"a": 1}, "a table is not text.", 'Write field = "…", in quotation marks.'),
        ("", "is empty.", "Write the words, or remove field."),
        (" \n", "is empty.", "Write the words, or remove field."),
        ("end ", "'end ' begins or ends with a space or a line break.", "Remove it."),
    ],
)
def test_what_is_no_text_is_refused(value, wrong, fix):
    assert refusal(f.Text, value) == (wrong, fix)


def test_a_number_too_long_to_be_written_out_is_refused_like_any_other():
    assert refusal(f.Text, 16**6000)[0] == "a number of so many digits is not text."


@pytest.mark.parametrize(
    ("field_type", "value", "wrong", "fix"),
    [
        (
            f.Per,
            "montly",
            "'montly' is not a known period.",
            "Did you mean 'month'? Use one of: hour, day, shift, week, month, year, once, kg, item, unspecified.",
        ),
        (
            f.PayStage,
            "net",
            "'net' is not a known pay stage.",
            "Use one of: promised, gross, paid, kept, unspecified.",
        ),
        (
            f.Unit,
            "usd",
            "'usd' is not a known unit.",
            "Did you mean 'USD'? Use an ISO 4217 code (USD, CNY, RUB, KPW …) or one of: percent, people, hours, days, "
            "kg, times.",
        ),
        (
            f.Unit,
            "percents",
            "'percents' is not a known unit.",
            "Did you mean 'percent'? Use an ISO 4217 code (USD, CNY, RUB, KPW …) or one of: percent, people, hours, "
            "days, kg, times.",
        ),
        (
            f.RefArea,
            "China",
            "'China' is not a country code.",
            "Did you mean 'CN'? Use the two capital letters of ISO 3166-1: CN (China), RU (Russia), KP (North Korea) …",
        ),
        (
            f.RefArea,
            "EU",
            "'EU' is not a country code.",
            "Use the two capital letters of ISO 3166-1: CN (China), RU (Russia), KP (North Korea) …",
        ),
        (
            f.TimePeriod,
            "30.10.2025",
            "'30.10.2025' is not a year (2025), month (2025-10), day (2025-10-30) or an interval of them "
            "(2020-10/2020-12).",
            "Write figures: the year, then the month, then the day.",
        ),
        (
            f.TimePeriod,
            "2025-02-30",
            "'2025-02-30' holds '2025-02-30', which is not in the calendar.",
            "Write figures: the year, then the month, then the day.",
        ),
        (
            f.Language,
            "english",
            "'english' is not a language code.",
            "Use the two small letters of ISO 639-1: en, ko, zh, ru …",
        ),
        (
            f.Url,
            "mill.example/letters",
            "'mill.example/letters' is not a web address.",
            "Write the whole address, beginning with https:// or http://.",
        ),
        (
            f.Id,
            "Gross Pay",
            "'Gross Pay' is not an id.",
            "Use small letters, digits and hyphens, beginning with a letter or digit: ru-gross-pay.",
        ),
        (
            f.Subdivision,
            "Liaoning",
            "'Liaoning' is not a subdivision code.",
            "Use ISO 3166-2: CN-21 (Liaoning), RU-SAK (Sakhalin) …",
        ),
        (
            f.Sector,
            "clothing",
            "'clothing' is not a sector code.",
            "Use ISIC Rev. 4, a letter and up to four digits: C, C14, C1410.",
        ),
        (f.TextFile, "../a.txt", "'../a.txt' is not the name of a file.", "Write the name alone, without a folder."),
        (f.Count, "2", "'2' is not a count.", "Write field = 1, 2 …, without quotation marks."),
        (f.Count, 0, "0 is not a count.", "Write field = 1, 2 …, without quotation marks."),
        (f.Count, True, "true is not a count.", "Write field = 1, 2 …, without quotation marks."),
        (f.OnlyTrue, False, "false says nothing.", "Write field = true, or remove it."),
        (f.Ids, "one", "is not a list of ids.", 'Write field = ["first-id", "second-id"].'),
        (f.Ids, [1], "is not a list of ids.", 'Write field = ["first-id", "second-id"].'),
    ],
)
def test_a_value_that_does_not_fit_gets_a_sentence_with_the_fix(field_type, value, wrong, fix):
    assert refusal(field_type, value) == (wrong, fix)


@pytest.mark.parametrize("url", ["javascript:alert(1)", "https://", "http://[", "https://a b.example", "file:///x"])
def test_only_web_addresses_are_urls(url):
    assert refusal(f.Url, url)[0].endswith("is not a web address.")


@pytest.mark.parametrize("name", ["a/b.txt", "a\\b.txt", "..", "."])
def test_a_text_file_is_a_bare_name(name):
    assert refusal(f.TextFile, name)[0].endswith("is not the name of a file.")


@pytest.mark.parametrize(
    ("field_type", "value"),
    [
        (f.Unit, "USD"),
        (f.Unit, "KPW"),
        (f.Unit, "percent"),
        (f.RefArea, "KP"),
        (f.Language, "ko"),
        (f.Url, "https://mill.example/letters?page=1#top"),
        (f.Id, "2-menders"),
        (f.SameAs, "harbor/pay"),
        (f.SameAs, "pay"),
        (f.Subdivision, "RU-SAK"),
        (f.Sector, "A"),
        (f.Sector, "C1410"),
        (f.TimePeriod, "2020-10/2020-12"),
        (f.Text, "“월급”"),
        (f.Count, 3),
        (f.OnlyTrue, True),
    ],
)
def test_a_value_that_fits_is_kept_as_it_is(field_type, value):
    model = create_model("Model", field=(field_type, ...))
    assert model(field=value).field == value


def test_a_long_value_is_cut_in_the_message():
    wrong, _ = refusal(f.Per, "x" * 1000)
    assert len(wrong) < 100
