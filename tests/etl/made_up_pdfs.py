"""Small PDFs made by hand, so that tests need no library that writes them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

LOCKED = Path(__file__).parent / "locked.pdf"
"""One page, encrypted with the password 'pier'."""


def pdf(*pages: Sequence[str], stated: Mapping[str, str] | None = None) -> bytes:
    """A PDF with these lines of ASCII on its pages; a page without lines is a scan: it shows a gray box only."""
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b"", b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"]
    kids = []
    for lines in pages:
        drawn = b"0.5 g 50 50 400 600 re f"
        if lines:
            shown = " T* ".join(f"({_escaped(line)}) Tj" for line in lines)
            drawn = f"BT /F 12 Tf 14 TL 50 700 Td {shown} ET".encode("ascii")
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(drawn), drawn))
        page = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R >> >> "
        objects.append(f"{page}/Contents {len(objects)} 0 R >>".encode("ascii"))
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>".encode("ascii")
    facts = " ".join(f"/{name} ({_escaped(value)})" for name, value in (stated or {}).items())
    objects.append(f"<< {facts} >>".encode("ascii"))
    return _file(objects)


def _file(objects: Sequence[bytes]) -> bytes:
    content = b"%PDF-1.4\n"
    places = []
    for number, body in enumerate(objects, start=1):
        places.append(len(content))
        content += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(content)
    content += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    content += b"".join(b"%010d 00000 n \n" % place for place in places)
    trailer = b"trailer\n<< /Size %d /Root 1 0 R /Info %d 0 R >>\nstartxref\n%d\n%%%%EOF\n"
    return content + trailer % (len(objects) + 1, len(objects), start)


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
