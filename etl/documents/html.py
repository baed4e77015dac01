"""A web page → its main text, and what the page says about itself.

In: bytes, the character set that the server declared, the address it came from. Out: `Extracted`. The main text is
trafilatura's choice, without menus, comments and footers: paragraphs with a blank line between them, items of a list
and rows of a table on lines of their own; the offsets count in it. Title, author, publisher, date and language are
taken only where the page states them. Nothing here touches the network. Time is bounded by who calls: see
`etl.documents.apart`.
"""

from __future__ import annotations

import logging
import re
from typing import TYPE_CHECKING, Any

from etl.documents.extracted import Extracted, Unreadable, has_letters, one_line
from etl.documents.plain_text import decode

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_DECLARATION = re.compile(rb"""<meta[^<>]{0,200}?charset\s{0,9}=\s{0,9}["']?([A-Za-z0-9_:.-]{2,40})""", re.IGNORECASE)
_XML_DECLARATION = re.compile(rb"""^\s{0,99}<\?xml[^<>]{0,99}?encoding=["']([A-Za-z0-9_.-]{2,40})["']""")
_DECLARED_WITHIN = 4096

_DATES = {
    "original_date": True,
    "extensive_search": False,
    "deferred_url_extractor": True,
    "outputformat": "%Y-%m-%d",
    "max_date": "2100-12-31",
}
"""Of htmldate: the day of publication, stated by the page or else by its address, not guessed; no look at the clock."""

_NOISY = ("trafilatura", "htmldate", "courlan", "justext", "readability")

_SAVE_TEXT = "Copy the article's text into a plain text file (.txt) and read that."


def read_html(content: bytes, charset: str | None = None, url: str | None = None) -> Extracted:
    text = decode(content, charset or _declared_charset(content), mends=True)
    tree = _parse(text)
    found = _main_text(tree, url)
    main = _spaced((found.get("text") or "").strip())
    if not has_letters(main):
        raise Unreadable("is a page without a main text: only menus, forms or scripts are left.", _SAVE_TEXT)
    date = found.get("date")
    return Extracted(
        text=main,
        title=one_line(found.get("title")),
        author=one_line(found.get("author")),
        publisher=_publisher(found),
        url=url or _web_address(found.get("url")),
        date_published=date if isinstance(date, str) and re.fullmatch(r"\d{4}-\d{2}-\d{2}", date) else None,
        language=_language(tree),
    )


def _declared_charset(content: bytes) -> str | None:
    head = content[:_DECLARED_WITHIN]
    declared = _DECLARATION.search(head) or _XML_DECLARATION.search(head)
    return declared.group(1).decode("ascii") if declared else None


def _parse(text: str) -> HtmlElement:
    """The page as a tree. lxml gives up silently on what is nested too deep or too long; here that is said."""
    from lxml import etree, html

    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        tree = html.document_fromstring(text.encode("utf-8"), parser=parser)
    except etree.LxmlError:
        tree = None
    for entry in parser.error_log:
        if entry.type == etree.ErrorTypes.ERR_RESOURCE_LIMIT:
            raise Unreadable("is HTML with tags nested more than 250 deep, or with one text of 10 MB.", _SAVE_TEXT)
    if tree is None:
        raise Unreadable("is a page without any content.", _SAVE_TEXT)
    return tree


def _main_text(tree: HtmlElement, url: str | None) -> dict[str, Any]:
    import trafilatura

    for name in _NOISY:
        logging.getLogger(name).addHandler(logging.NullHandler())
    try:
        found = trafilatura.bare_extraction(
            tree, url=url, with_metadata=True, include_comments=False, date_extraction_params=dict(_DATES)
        )
    except RecursionError:
        raise Unreadable("is HTML that is nested too deep to be read.", _SAVE_TEXT) from None
    return found.as_dict() if found is not None else {}


def _spaced(main: str) -> str:
    """Blank lines between paragraphs; between items of one list, or rows of one table, a line's end is enough."""
    spaced: list[str] = []
    last = ""
    for line in filter(None, main.split("\n")):
        is_next = line[:1] == last[:1] and line[:2] in ("- ", "| ", "|-")
        spaced += ["\n" if is_next else "\n\n", line] if last else [line]
        last = line
    return "".join(spaced)


def _publisher(found: dict[str, Any]) -> str | None:
    """The site's name; None where trafilatura takes the address for want of one."""
    name = one_line(found.get("sitename"))
    return None if name == found.get("hostname") else name


def _language(tree: HtmlElement) -> str | None:
    """ISO 639-1, from <html lang> or the page's language tags."""
    stated = [tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang")]
    stated += tree.xpath("//meta[@http-equiv='content-language' or @property='og:locale']/@content")[:2]
    for value in stated:
        code = re.match(r"([A-Za-z]{2})(?:$|[-_])", (value or "").strip())
        if code:
            return code.group(1).lower()
    return None


def _web_address(value: object) -> str | None:
    is_address = isinstance(value, str) and value.startswith(("http://", "https://")) and len(value) <= 2000
    return value if is_address else None
