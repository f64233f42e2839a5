"""A Word file: the text of its body as its reader sees it."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from typing import Any

from pipeline.errors import InputError
from pipeline.readers.extracted import Extracted, with_title

# Bytes of XML. A document of 50,000 words has some 5 MB.
MAX_PART = 20_000_000
MAX_UNPACKED = 60_000_000
MAX_PARTS = 5_000
_ALONE = "save the article alone as text"

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
# Deleted or moved-away text, properties (where a tab is a tab stop), and the second copies of
# text boxes that are kept for old versions of Word.
_UNSEEN = frozenset(
    {f"{_W}{name}" for name in ("del", "moveFrom", "pPr", "rPr", "tblPr", "trPr", "tcPr", "sdtPr", "sectPr")}
    | {"{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"}
)
_TEXT_BOX = f"{_W}txbxContent"
_MARKS = {f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "-"}


def read_docx(data: bytes) -> Extracted:
    """Paragraphs a line each, with a blank line between; table rows a line, cells apart by tabs.

    Tracked insertions are in, deletions are not; headers, footers and notes are left out.
    """
    document = _open(data)
    body = document.element.body
    blocks = list(_blocks(body, {style.style_id: style.name or "" for style in document.styles}))
    lines = [line for _, line in blocks if line.strip()]
    if not lines:
        raise InputError("the Word file holds no text; if it is a picture of text, save it as text")
    titles = [line for style, line in blocks if style == "Title" and line.strip()]
    text, title = with_title(titles[0] if lines[0] in titles[:1] else None, "\n\n".join(lines))
    boxes = any("".join(_text(box)).strip() for box in body.iter(_TEXT_BOX))
    return Extracted(text, title, warnings=("text boxes of the Word file are left out",) if boxes else ())


def _repacked(data: bytes) -> io.BytesIO:
    """The same package with its parts' true sizes known and its pictures emptied.

    zipfile unpacks a part that is read at once up to 2 GB, whatever its header says; in pieces,
    it stops where the header says. What is opened afterwards is therefore this copy.
    """
    copy, unpacked = io.BytesIO(), 0
    with zipfile.ZipFile(io.BytesIO(data)) as archive, zipfile.ZipFile(copy, "w") as safe:
        parts = archive.infolist()
        if len(parts) > MAX_PARTS:
            raise InputError(f"the Word file has {len(parts):,} parts; save the article alone as text")
        for part in parts:
            is_text = part.filename.lower().endswith((".xml", ".rels"))
            content = _unpack(archive, part) if is_text else b""
            unpacked += len(content)
            if unpacked > MAX_UNPACKED:
                raise InputError(f"the Word file unpacks to over {MAX_UNPACKED // 1_000_000} MB; {_ALONE}")
            safe.writestr(part.filename, content)
    copy.seek(0)
    return copy


def _unpack(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> bytes:
    pieces, size = [], 0
    with archive.open(part) as stream:
        while piece := stream.read(1 << 16):
            size += len(piece)
            if size > MAX_PART:
                raise InputError(f"a part of the Word file is over {MAX_PART // 1_000_000} MB; {_ALONE}")
            pieces.append(piece)
    return b"".join(pieces)


def _open(data: bytes) -> Any:
    import docx

    try:
        return docx.Document(_repacked(data))
    except InputError:
        raise
    except Exception as error:  # KeyError, ValueError, lxml's, zipfile's and zlib's errors alike
        raise InputError(
            f"the Word file cannot be read ({type(error).__name__}); open it in Word and save it again"
        ) from None


def _blocks(parent: Any, styles: dict[str, str]) -> Iterator[tuple[str, str]]:
    """(style name, text) of every paragraph and table row below `parent`, in order."""
    for child in parent.iterchildren():
        if child.tag == f"{_W}p":
            found = child.find(f"{_W}pPr/{_W}pStyle")
            style = styles.get(found.get(f"{_W}val"), "") if found is not None else ""
            text = "".join(_text(child)).strip()
            yield style, f"- {text}" if text and style.startswith("List") else text
        elif child.tag == f"{_W}tbl":
            for row in child.iterchildren(f"{_W}tr"):
                cells = (" ".join("".join(_text(cell)).split()) for cell in row.iterchildren(f"{_W}tc"))
                yield "", "\t".join(cells).strip()
        elif child.tag not in _UNSEEN:
            yield from _blocks(child, styles)


def _text(element: Any) -> Iterator[str]:
    """Runs of text below `element`, without what its reader does not see."""
    stack = [element]
    while stack:
        node = stack.pop()
        if node.tag == f"{_W}t":
            yield node.text or ""
        elif node.tag in _MARKS:
            yield _MARKS[node.tag]
        elif node is element or (node.tag not in _UNSEEN and node.tag != _TEXT_BOX):
            stack.extend(reversed(list(node)))
            if node.tag == f"{_W}p" and node is not element:
                yield " "
