"""etl.documents: which text comes out of which bytes, and one sentence for each way in which none does."""

from __future__ import annotations

import os
import pickle
import random
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from etl import documents
from etl.documents import Document, apart, document_from, read_document
from etl.documents.plain_text import decode
from etl.errors import DocumentError, Problem
from tests.etl.made_up_pdfs import LOCKED, pdf

PROJECT = Path(__file__).parents[2]
PIER = "Some 120 menders work at the pier. Each was promised 1,800 yuan a month."
MORE = "<p>The harbor master keeps a list of the menders, and he reads it aloud when the ferry comes in.</p>" * 3


def page(body: str = f"<article><p>{PIER}</p>{MORE}</article>", head: str = "") -> str:
    return f"<!doctype html><html><head>{head}</head><body>{body}</body></html>"


def refusal(content: bytes, media_type: str | None = None) -> Problem:
    with pytest.raises(DocumentError) as caught:
        document_from(content, name="pier", media_type=media_type)
    return caught.value.problem


# What is no article: a sentence that names the file, what is wrong and what to do


def scan() -> bytes:
    return pdf([], [])


REFUSED = [
    (b"", "is empty."),
    (b" \r\n\t\n", "is empty."),
    (b"2024 1,800 (12) %", "holds no letters, so no sentence."),
    (bytes(1000), "is binary: no text, HTML or PDF."),
    (random.Random(1).randbytes(100_000), "is binary: no text, HTML or PDF."),
    (b"pier\0pier\0", "is binary: no text, HTML or PDF."),
    (
        b"PK\x03\x04word/document.xml",
        "is a zip archive or a word processor's file (docx, odt, epub), which is not read.",
    ),
    (b"{\\rtf1 pier}", "is rich text (rtf), which is not read."),
    (b"\x89PNG\r\n\x1a\n", "is a picture (png), which is not read."),
    (("부두 노동자 " * 9).encode() + b"\xff!", "is UTF-8, but not throughout: byte 153 is b'\\xff'."),
    (b"\xef\xbb\xbfpier \xff", "begins as UTF-8, but byte 5 does not fit it."),
    (b"\xff\xfep\0i\0e", "begins as UTF-16-LE, but byte 4 does not fit it."),
    (bytes(range(0x81, 0xA0)) * 9, "is in no encoding that can be told"),
    (b"pier " * 4_000_001, "has 20.0 MB; the limit is 20 MB for text and HTML, 50 MB for PDF."),
    (b"%PDF-1.4 " + bytes(50_000_000), "has 50.0 MB; the limit is 20 MB for text and HTML, 50 MB for PDF."),
    (page("<div>" * 100_000 + "pier").encode(), "is HTML with tags nested more than 250 deep"),
    (page("<nav></nav><script>pier()</script>").encode(), "is a page without a main text"),
    (b"<html></html>", "is a page without a main text"),
    (b"%PDF-1.4\nbroken", "is a broken PDF."),
    (pdf([PIER])[:300], "is a broken PDF."),
    (LOCKED.read_bytes(), "is protected by a password."),
    (scan(), "has no text layer; it is a scan or holds only pictures."),
    (pdf(*[["pier"]] * 2001), "has 2,001 pages; the limit is 2,000."),
]


@pytest.mark.parametrize(("content", "wrong"), REFUSED, ids=[wrong[:50] for _, wrong in REFUSED])
def test_what_is_no_article_gets_its_sentence(content, wrong):
    problem = refusal(content)
    assert problem.file == "pier"
    assert problem.wrong.startswith(wrong)
    assert problem.fix.endswith(".")


def test_the_sentence_names_the_file_what_is_wrong_and_the_fix(tmp_path):
    path = tmp_path / "fees.pdf"
    path.write_bytes(scan())
    with pytest.raises(DocumentError) as caught:
        read_document(path)
    assert str(caught.value) == (
        f"{path.as_posix()}: has no text layer; it is a scan or holds only pictures.\n"
        "Run text recognition (OCR) first, and read the PDF that it writes."
    )
    assert str(pickle.loads(pickle.dumps(caught.value))) == str(caught.value)


def test_a_fetched_page_is_named_by_its_address():
    with pytest.raises(DocumentError, match=r"^https://news.example/a: is empty"):
        document_from(b"", name="a", url="https://news.example/a")


def test_a_file_that_is_missing_or_no_file_gets_its_sentence(tmp_path):
    os.mkfifo(tmp_path / "pipe.txt")
    for name, wrong in (("no.txt", "there is no such file."), ("", "is not a file."), ("pipe.txt", "is not a file.")):
        with pytest.raises(DocumentError, match=wrong):
            read_document(tmp_path / name)


def test_a_huge_file_is_refused_before_it_is_read(tmp_path):
    with (tmp_path / "huge.txt").open("wb") as file:
        file.truncate(10**12)
    with pytest.raises(DocumentError, match=r"has 1,000,000\.0 MB; the limit is 20 MB"):
        read_document(tmp_path / "huge.txt")


# Plain text


def test_a_text_is_its_decoded_bytes_and_nothing_is_changed(tmp_path):
    text = "Pier\u00a09\r\n\r\n  “1,800\u2009yuan”\t\x0c\n\u2028end "
    (tmp_path / "pier-fees.txt").write_bytes(text.encode())
    assert read_document(tmp_path / "pier-fees.txt") == Document("pier-fees", text, "text/plain")


KOREAN = "부두에서 그물을 고치는 노동자는 약 120명이며 한 달에 1,800위안을 약속받았다고 항만 관리인이 말했다."
CHINESE = "码头上约有一百二十名工人修补渔网，每人每月本应得到一千八百元，实际只拿到九百元。"
TRADITIONAL = "碼頭上約有一百二十名工人修補漁網，每人每月本應得到一千八百元，實際只拿到九百元。"
JAPANESE = "埠頭では約百二十人が網を繕い、月に千八百元を約束されたが、手にするのはその半分だという。"
RUSSIAN = "На причале около 120 рабочих чинят сети, каждому обещали 1800 юаней в месяц, сказал начальник порта."
FRENCH = "Près de 120 ouvriers réparent des filets ; « on leur avait promis 1 800 yuans », dit le maître du port."
ENGLISH = "“Some 120 menders work here,” he said – each was promised £200 a month, the café’s owner less."

ENCODED = [
    *((KOREAN, name) for name in ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp949", "euc-kr")),
    *((CHINESE, name) for name in ("utf-8", "gb18030", "gb2312")),
    *((TRADITIONAL, name) for name in ("big5", "utf-16")),
    *((JAPANESE, name) for name in ("shift_jis", "euc-jp", "iso-2022-jp")),
    *((RUSSIAN, name) for name in ("cp1251", "koi8-r", "cp866", "utf-8-sig")),
    *((FRENCH, name) for name in ("cp1252", "iso-8859-1", "utf-32")),
    *((ENGLISH, name) for name in ("cp1252", "utf-16-le", "utf-8")),
]


@pytest.mark.parametrize(("text", "encoding"), ENCODED)
@pytest.mark.parametrize("times", [1, 400])
def test_a_text_in_any_common_encoding_is_read(text, encoding, times):
    text = "\r\n".join([text] * times)
    content = text.encode(encoding)
    if encoding == "utf-16":
        assert content[:2] == b"\xff\xfe"
    assert document_from(content, name="pier").text == text


def test_letters_that_come_late_are_found():
    text = f"{PIER}\n" * 5000 + KOREAN
    assert document_from(text.encode("cp949"), name="pier").text == text


def test_the_encoding_that_a_server_names_is_believed_where_the_bytes_fit():
    content = "Цена 120".encode("cp1251")
    assert decode(content, "windows-1251") == "Цена 120"
    assert decode(content, "macintosh") != "Цена 120"
    assert decode("Цена 120".encode(), "ascii\0") == "Цена 120"


@pytest.mark.parametrize(
    "declared", ["rot13", "hex", "zlib", "bz2", "idna", "unicode_escape", "no such", "utf-8\nx", ""]
)
def test_a_declared_encoding_that_is_none_of_text_is_ignored(declared):
    assert decode("Fee: 35 €".encode(), declared) == "Fee: 35 €"


def text_or_problem(content: bytes) -> str | Problem:
    try:
        return document_from(content, name="pier").text
    except DocumentError as error:
        return error.problem


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=200))
def test_whatever_is_saved_as_utf_8_comes_back_or_is_refused(text):
    found = text_or_problem(f"pier {text}".encode())
    assert found == f"pier {text}" or (isinstance(found, Problem) and not text.isprintable())


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_become_a_document_or_a_sentence(content):
    assert str(text_or_problem(content))


@pytest.mark.parametrize(
    "text",
    ["1,800 yuan a month " * 550_000, KOREAN * 110_000, " " * 10_000_000 + "pier", "<" * 10_000_000 + "pier"],
    ids=["ASCII", "Korean", "spaces", "brackets"],
)
def test_one_line_of_ten_megabytes_is_a_text(text):
    assert len(content := text.encode("cp949")) >= 10_000_000
    assert document_from(content, name="pier").text == text


# HTML

HEAD = """<title>Net menders of Qingshan | Harbor Gazette</title><meta property="og:site_name" content="Harbor Gazette">
<meta name="author" content="Ana Lim"><meta property="article:published_time" content="2024-05-02T10:00:00+09:00">
<meta property="article:modified_time" content="2024-06-09"><link rel="canonical" href="https://harbor.example/nets">"""


def test_a_page_gives_its_main_text_and_what_it_says_of_itself():
    html = page(
        f"<nav><a href='/'>Home</a></nav><article><h1>Net menders of Qingshan</h1><p>{PIER}</p>{MORE}</article>"
        "<footer>Call 555 0100</footer>",
        HEAD,
    ).replace("<html>", '<html lang="en-GB">')
    document = document_from(html.encode(), name="nets")
    assert f"\n{PIER}\n" in f"\n{document.text}\n"
    assert "Home" not in document.text
    assert "555" not in document.text
    assert (document.media_type, document.title, document.author) == ("text/html", "Net menders of Qingshan", "Ana Lim")
    assert (document.publisher, document.date_published) == ("Harbor Gazette", "2024-05-02")
    assert (document.url, document.language) == ("https://harbor.example/nets", "en")


def test_what_a_page_does_not_say_is_not_made_up():
    document = document_from(page(f"<p>Written on 3 May 2021. {PIER}</p>{MORE}").encode(), name="nets")
    assert (document.author, document.date_published, document.language, document.url) == (None, None, None, None)


def test_paragraphs_are_apart_and_lists_and_tables_hold_together():
    body = (
        f"<article><p>{PIER}<br>Each <b>works</b> <i>12</i>&nbsp;hours.</p><ul><li>twine <b>20</b> yuan</li>"
        f"<li>a bed 35</li></ul>{MORE}"
        "<table><tr><td>Job</td><td>Pay</td></tr><tr><td>Mender</td><td>900</td></tr></table></article>"
    )
    text = document_from(page(body).encode(), name="nets").text
    assert text.startswith(f"{PIER}\n\nEach works 12\u00a0hours.\n\n- twine 20 yuan\n- a bed 35\n\nThe harbor")
    assert "| Job | Pay |" in text
    assert "\n\n| Mender | 900 |" not in text


def test_a_date_on_the_page_stands_above_one_in_its_address():
    url = "https://harbor.example/2023/11/04/nets.html"
    stated = '<meta property="article:published_time" content="2023-11-05">'
    assert document_from(page(head=stated).encode(), name="nets", url=url).date_published == "2023-11-05"
    document = document_from(page().encode(), name="nets", url=url)
    assert (document.date_published, document.publisher) == ("2023-11-04", None)


def test_the_address_a_page_was_fetched_from_stands_above_the_one_it_names():
    document = document_from(page(head=HEAD).encode(), name="nets", url="https://harbor.example/nets?from=mail")
    assert document.url == "https://harbor.example/nets?from=mail"


@pytest.mark.parametrize(
    ("declared", "media_type"),
    [
        ("", "text/html; charset=EUC-KR"),
        ('<meta charset="euc-kr">', None),
        ('<meta http-equiv="Content-Type" content="text/html; charset=ks_c_5601-1987">', None),
        ('<meta charset="utf-8">', "text/html; charset=euc-kr"),
        ("", None),
    ],
)
def test_the_characters_of_a_page_are_those_that_header_page_or_bytes_tell(declared, media_type):
    html = page(f"<article><p>{KOREAN}</p><p>{KOREAN[::-1]}</p></article>", declared)
    document = document_from(html.encode("cp949"), name="pier", media_type=media_type)
    assert KOREAN in document.text


def test_a_page_in_utf_16_is_a_page():
    document = document_from(page(f"<article><p>{KOREAN}</p></article>").encode("utf-16"), name="pier")
    assert (document.media_type, document.text) == ("text/html", KOREAN)


def test_a_damaged_letter_does_not_cost_a_page():
    html = page(f"<article><p>{KOREAN}</p><p>{PIER}</p></article>").encode().replace(b"pier", b"pi\xffr")
    assert "at the pi\ufffdr." in document_from(html, name="pier").text


@pytest.mark.parametrize(
    ("content", "name", "media_type"),
    [
        (page().encode(), "pier.txt", "text/html"),
        (b"\xef\xbb\xbf\n " + page().encode(), "pier", "text/html"),
        (f"<p>{PIER}</p>{MORE}".encode(), "pier.html", "text/html"),
        (f"{PIER} An <html> tag opens a page.".encode(), "pier.txt", "text/plain"),
        (PIER.encode(), "pier.html", "text/plain"),
        (PIER.encode(), "pier.pdf", "text/plain"),
        (pdf([PIER]), "pier.txt", "application/pdf"),
        (b"\n" + pdf([PIER]), "pier.html", "application/pdf"),
    ],
)
def test_the_content_decides_what_a_file_is_not_its_name(tmp_path, content, name, media_type):
    (tmp_path / name).write_bytes(content)
    document = read_document(tmp_path / name)
    assert (document.name, document.media_type) == ("pier", media_type)
    assert PIER in document.text


def test_reading_a_page_touches_neither_network_nor_disk(tmp_path, monkeypatch):
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("the network was touched")

    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(socket, "socket", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    html = page(f"<article><p>{PIER}</p>{MORE}<img src='https://harbor.example/a.png'></article>", HEAD)
    document = document_from(f'<?xml version="1.0"?>{html}'.encode(), name="nets", url="https://harbor.example/nets")
    assert PIER in document.text
    assert list(tmp_path.iterdir()) == []


def test_the_same_page_gives_the_same_document_twice():
    content = page(head=HEAD).encode()
    assert document_from(content, name="nets") == document_from(content, name="nets")


# PDF


def test_a_pdf_gives_its_pages_as_printed_and_what_it_says_of_itself():
    stated = {"Title": "Net menders", "Author": "Ana Lim", "CreationDate": "D:20240502093000+09'00'"}
    content = pdf(
        ["At Pier 9 (north) some 120 work-", "ers mend nets."], [], ["They are handed 900 yuan."], stated=stated
    )
    assert document_from(content, name="nets") == Document(
        "nets",
        "At Pier 9 (north) some 120 work-\ners mend nets.\n\nThey are handed 900 yuan.",
        "application/pdf",
        title="Net menders",
        author="Ana Lim",
        date_published="2024-05-02",
    )


@pytest.mark.parametrize(
    "stated",
    [
        {"Title": "Microsoft Word - fees final.doc", "Author": "User", "CreationDate": "D:20241332"},
        {"Title": "untitled", "Author": " ", "CreationDate": "yesterday"},
        {"Title": "fees.indd", "Author": "admin"},
        {"Title": "a" * 301},
    ],
)
def test_what_programs_write_where_nobody_wrote_is_not_taken(stated):
    document = document_from(pdf([PIER], stated=stated), name="nets")
    assert (document.title, document.author, document.date_published) == (None, None, None)


# A process of its own


def test_a_long_page_and_every_pdf_are_read_in_a_process_of_their_own(monkeypatch):
    asked = []

    def noted(media_type: str, *given: object) -> object:
        asked.append(media_type)
        return apart.extract(media_type, *given)

    monkeypatch.setattr(documents, "extract_apart", noted)
    document_from(page().encode(), name="nets")
    document_from(page(f"<article><p>{PIER}</p>{MORE * 1000}</article>").encode(), name="nets")
    document_from(pdf([PIER]), name="nets")
    assert asked == ["text/html", "application/pdf"]


def test_a_page_read_in_a_process_of_its_own_is_the_same_page():
    content = page(f"<article><p>{KOREAN}</p></article>", HEAD).encode("cp949")
    given = ("text/html", content, "euc-kr", "https://harbor.example/nets")
    assert apart.extract_apart(*given) == apart.extract(*given)


def test_a_page_that_takes_too_long_is_given_up():
    slow = page("<p>" + "<span>900 yuan</span> " * 50_000).encode()
    with pytest.raises(apart.Unreadable, match=r"could not be read within 0\.5 seconds"):
        apart.extract_apart("text/html", slow, None, None, seconds=0.5)


def test_a_document_that_kills_the_process_is_a_sentence(monkeypatch, tmp_path):
    killer = tmp_path / "killer"
    killer.write_text("#!/bin/sh\ncat > /dev/null\nkill -SEGV $$\n")
    killer.chmod(0o755)
    monkeypatch.setattr(apart.sys, "executable", str(killer))
    assert refusal(pdf([PIER])).wrong == "broke the program that reads it: it is damaged, or made to do harm."


def test_a_process_that_asks_for_more_memory_than_it_may_ends():
    program = "from etl.documents.apart import limit_memory; limit_memory(300_000_000); bytes(10**9)"
    done = subprocess.run([sys.executable, "-c", program], cwd=PROJECT, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert done.stderr.endswith("MemoryError\n")
