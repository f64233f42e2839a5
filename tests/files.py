"""Small real files of every kind, made by hand."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Sequence


def pdf(pages: Sequence[Sequence[str]], *, compress: bool = False) -> bytes:
    """A PDF with a text layer: pages of lines, in Helvetica."""
    streams = [_content(lines) for lines in pages]
    return pdf_of_streams([zlib.compress(s, 9) if compress else s for s in streams], compress)


def pdf_at(pages: Sequence[Sequence[tuple[float, float, float, str]]]) -> bytes:
    """A PDF of pages of 600 × 800 points: pieces of text in Helvetica at (x, y from below, size)."""
    return pdf_of_streams(
        [b"BT\n" + b"\n".join(_piece(*piece) for piece in pieces) + b"\nET" for pieces in pages], False
    )


def _piece(x: float, y: float, size: float, text: str) -> bytes:
    return f"/F1 {size} Tf 1 0 0 1 {x} {y} Tm (".encode() + _escaped(text) + b") Tj"


def column(x: float, y: float, size: float, lines: Sequence[str]) -> list[tuple[float, float, float, str]]:
    """Lines one below the other, as `pdf_at` takes them."""
    return [(x, y - 1.2 * size * i, size, line) for i, line in enumerate(lines)]


def pdf_of_streams(streams: Sequence[bytes], compressed: bool) -> bytes:
    count = len(streams)
    kids = " ".join(f"{4 + 2 * i} 0 R" for i in range(count))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {count} >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    for i, stream in enumerate(streams):
        box = "/MediaBox [0 0 600 800] /Resources << /Font << /F1 3 0 R >> >>"
        objects.append(f"<< /Type /Page /Parent 2 0 R {box} /Contents {5 + 2 * i} 0 R >>".encode())
        how = "/Filter /FlateDecode " if compressed else ""
        objects.append(f"<< {how}/Length {len(stream)} >>\nstream\n".encode() + stream + b"\nendstream")
    return _assembled(objects)


def _content(lines: Sequence[str]) -> bytes:
    moves = []
    for line in lines:
        moves.append(b"(" + _escaped(line) + b") Tj 0 -14 Td")
    return b"BT /F1 11 Tf 40 760 Td\n" + b"\n".join(moves) + b"\nET"


def _escaped(text: str) -> bytes:
    safe = text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
    return safe.encode("cp1252", "replace")


def _assembled(objects: Sequence[bytes]) -> bytes:
    out, offsets = bytearray(b"%PDF-1.4\n"), []
    for number, body in enumerate(objects, 1):
        offsets.append(len(out))
        out += f"{number} 0 obj\n".encode() + body + b"\nendobj\n"
    at = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    out += b"".join(f"{offset:010} 00000 n \n".encode() for offset in offsets)
    out += f"trailer << /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{at}\n%%EOF\n".encode()
    return bytes(out)


def docx(body: str) -> bytes:
    """A Word file whose body is the given WordprocessingML."""
    return docx_of({"word/document.xml": DOCUMENT.format(body=body).encode()})


def docx_of(parts: dict[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in {**_PACKAGE, **parts}.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def paragraph(text: str, style: str = "") -> str:
    chosen = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f'<w:p>{chosen}<w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'


_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
XML = '<?xml version="1.0" encoding="UTF-8"?>'
DOCUMENT = f'{XML}<w:document xmlns:w="{_W}"><w:body>{{body}}</w:body></w:document>'
_STYLES = "".join(
    f'<w:style w:type="paragraph" w:styleId="{identifier}"><w:name w:val="{name}"/></w:style>'
    for identifier, name in (("Titolo", "Title"), ("Elenco", "List Bullet"))
)
_OFFICE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = {
    "[Content_Types].xml": (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{_OFFICE}.document.main+xml"/>'
        f'<Override PartName="/word/styles.xml" ContentType="{_OFFICE}.styles+xml"/></Types>'
    ).encode(),
    "_rels/.rels": (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="r1" Type="{_RELATIONS}/officeDocument" Target="word/document.xml"/>'
        "</Relationships>"
    ).encode(),
    "word/_rels/document.xml.rels": (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="r1" Type="{_RELATIONS}/styles" Target="styles.xml"/></Relationships>'
    ).encode(),
    "word/styles.xml": f'<w:styles xmlns:w="{_W}">{_STYLES}</w:styles>'.encode(),
    "word/document.xml": b"",
}
