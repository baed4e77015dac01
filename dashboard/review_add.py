"""How a review begins: a text pasted, a file uploaded, or an evidence file whose proposals wait; then its source.

In: what the reviewer gives. Out: a review in session state, or a sentence on what is missing. What the page of an
article says of itself stands in the fields already.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import streamlit as st

from dashboard import data, review_card, review_state
from etl import review as door
from etl import vocabulary as v
from etl.errors import DocumentError, InputError
from wording import labels, words
from wording.language import _, marked, plural, term

DOCUMENT = "review_document"
"""In session state: the article that is read and whose source is asked for."""
SHEET = "review_sheet"
"""In session state: the sheet of a file that lacks something of its source."""

MOST_MEGABYTES = 50
"""What a PDF may have; text and HTML have a limit of their own (etl.documents)."""

_TITLES: Mapping[str, str] = {
    "publisher": marked("Publisher"),
    "title": marked("Title, as printed"),
    "author": marked("Author"),
    "url": marked("Web address"),
    "archive_url": marked("Archived copy"),
    "kind": marked("Kind of source"),
    "date_published": marked("Date of publication"),
    "date_basis": marked("How the date is known"),
    "date_note": marked("How the date was reasoned"),
    "language": marked("Language"),
}
_CLOSED: Mapping[str, v.Vocabulary] = {"date_basis": v.DATE_BASIS, "kind": v.SOURCE_KIND}
_USUAL: Mapping[str, str] = {"date_basis": "printed"}
"""What a closed list stands at where nothing is known; else at nothing."""
_REQUIRED = frozenset({"publisher", "date_published", "language"})
_HINTS: Mapping[str, str] = {
    "url": "https://…",
    "archive_url": "https://…",
    "date_published": marked("2025-10-30, 2025-10, 2025 or 2020-10/2020-12"),
    "language": "en, ko, zh, ru …",
}


def show() -> None:
    """The beginning: text, file, or what waits; then the fields of the source."""
    if DOCUMENT in st.session_state or SHEET in st.session_state:
        ask_source()
        return
    st.markdown(
        _(
            "The reader proposes every labor amount with the words that decided it; you accept, edit or reject each. "
            "It works on this machine alone: the article is sent nowhere."
        )
    )
    list_waiting()
    st.header(_("Add an article"), anchor=False)
    with st.container(key="review_add"), st.form("review_text", border=False):
        text = st.text_area(_("Paste the article's text"), height=240, key="review_pasted")
        uploaded = st.file_uploader(
            _("or choose a file: text, HTML or PDF"),
            type=["txt", "text", "md", "html", "htm", "pdf"],
            key="review_upload",
            max_upload_size=MOST_MEGABYTES,
        )
        if st.form_submit_button(_("Read"), type="primary"):
            read(text, uploaded)
    list_reviewed()


def read(text: str, uploaded: Any) -> None:
    """Makes a document of what was given, or says why it cannot be one."""
    if text.strip() and uploaded is not None:
        st.error(_("There are a text and a file. Remove one of them, then read again."))
        return
    if not text.strip() and uploaded is None:
        st.error(_("There is nothing to read. Paste the article's text or choose a file."))
        return
    try:
        if uploaded is not None:
            document = door.read_upload(uploaded.getvalue(), uploaded.name, uploaded.type)
        else:
            document = door.pasted(text)
    except DocumentError as error:
        st.error(labels.as_markdown(f"{error.problem.wrong[:1].upper()}{error.problem.wrong[1:]} {error.problem.fix}"))
        return
    st.session_state[DOCUMENT] = document
    st.rerun()


def list_waiting() -> None:
    """Evidence files with proposals, each a way to go on."""
    found, problems = door.waiting(data.evidence())
    if found:
        st.header(_("Continue a review"), anchor=False)
        with st.container(key="review_waiting", gap="small"):
            for one in found:
                publisher, date = one.source.get("publisher"), one.source.get("date_published")
                name = str(
                    one.source.get("title") or (publisher and f"{publisher}, {date or _('no date')}") or one.source_id
                )
                st.button(
                    plural(
                        "{article}: {count:,} proposal",
                        "{article}: {count:,} proposals",
                        one.count,
                        article=labels.as_markdown(words.brief(name, 80)),
                    ),
                    key=f"continue_{one.source_id}",
                    on_click=resume,
                    args=(one.source_id,),
                )
    if problems:
        st.html(review_card.sentences([str(problem) for problem in problems]))
    if said := st.session_state.pop("review_said", None):
        st.error(labels.as_markdown(said))


def list_reviewed() -> None:
    """The other evidence files: a number that they set aside by mistake is taken up there."""
    if names := door.reviewed(data.evidence()):
        st.selectbox(
            _("Look again at a reviewed article"),
            names,
            index=None,
            key="review_again",
            placeholder=_("to take up what was set aside by mistake"),
            on_change=lambda: resume(st.session_state["review_again"]) if st.session_state["review_again"] else None,
        )


def resume(source_id: str) -> None:
    """Takes an evidence file in hand; asks for its source first where that is not whole."""
    try:
        sheet = door.open_sheet(data.evidence(), source_id)
    except InputError as error:
        st.session_state["review_said"] = str(error)
        return
    if door.faults_of_source(sheet.source):
        st.session_state[SHEET] = sheet
        return
    review_state.begin(sheet)


def ask_source() -> None:
    """The fields of the source, filled in as far as they are known."""
    sheet: door.Sheet | None = st.session_state.get(SHEET)
    document: door.Document | None = st.session_state.get(DOCUMENT)
    known: Mapping[str, Any] = sheet.source if sheet else door.told_by_page(document) if document else {}
    st.header(_("About the article"), anchor=False)
    length = len(sheet.text if sheet else document.text if document else "")
    counted = plural("{count:,} character read.", "{count:,} characters read.", length)
    st.caption(f"{counted} {_('What the page says of itself is filled in: check it.')}")
    with st.container(key="review_about"), st.form("review_source", border=False):
        source: dict[str, Any] = {}
        left, right = st.columns(2)
        for number, name in enumerate(door.SOURCE_FIELDS):
            with left if number % 2 == 0 else right:
                source[name] = _ask(name, known)
        source_id = None
        if document:
            source_id = st.text_input(
                _("Name of the evidence file"), placeholder=_("made from publisher and date"), key="source_id"
            )
        with st.container(horizontal=True):
            is_sent = st.form_submit_button(_("Find the numbers"), type="primary")
            st.form_submit_button(_("Back"), on_click=forget)
    if is_sent:
        source = {name: " ".join(str(value).split()) for name, value in source.items() if value}
        if source.get("date_basis") != "inferred" and not source.get("date_note"):
            source.pop("date_note", None)
        with st.spinner(_("Reading …")):
            begin(document, sheet, source, (source_id or "").strip())


def _ask(name: str, known: Mapping[str, Any]) -> Any:
    if vocabulary := _CLOSED.get(name):
        terms = list(vocabulary)
        chosen = known.get(name) if known.get(name) in terms else _USUAL.get(name)
        return st.selectbox(
            _title(name),
            terms,
            index=None if chosen is None else terms.index(chosen),
            format_func=lambda chosen: term(vocabulary, chosen),
            placeholder=_("Not known"),
            key=f"source_{name}",
        )
    hint = _(_HINTS[name]) if name in _HINTS else ""
    return st.text_input(_title(name), value=str(known.get(name) or ""), placeholder=hint, key=f"source_{name}")


def _title(name: str) -> str:
    """What a field is called, and when it must be filled in."""
    title = _(_TITLES[name])
    if name in _REQUIRED:
        return _("{field} (required)", field=title)
    return _("{field} (when inferred)", field=title) if name == "date_note" else title


def begin(document: door.Document | None, sheet: door.Sheet | None, source: dict[str, Any], source_id: str) -> None:
    """Begins the review, or says what the source lacks."""
    whole = {**(sheet.source if sheet else {}), **source}
    faults = door.faults_of_source(whole)
    if faults:
        for fault in faults:
            field = fault.field or ""
            name = _(_TITLES[field]) if field in _TITLES else field or _("The source")
            st.error(labels.as_markdown(f"{name}: {fault.wrong} {_fix(fault)}"))
        return
    try:
        if sheet:
            sheet = door.with_source(sheet, source)
        elif document:
            name = source_id or door.source_id_for(document, source)
            sheet = door.new_sheet(document, source, name, data.evidence())
    except InputError as error:
        st.error(labels.as_markdown(str(error)))
        return
    if sheet:
        forget()
        review_state.begin(sheet)
        st.rerun()


def _fix(fault: door.Fault) -> str:
    """The fix as a person at a form reads it; '=' speaks of a file."""
    return _("Fill it in.") if "= …" in fault.fix else fault.fix


def forget() -> None:
    for name in (DOCUMENT, SHEET):
        st.session_state.pop(name, None)
