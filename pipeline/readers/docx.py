"""A Word file: the text of its body as its reader sees it."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pipeline.errors import InputError
from pipeline.readers.extracted import Extracted, with_title
from pipeline.text.raised import superscript

# Bytes and marks of XML. A document of 50,000 words has some 5 MB and 200,000 elements; the parsed
# tree takes some hundred bytes an element and an attribute.
MAX_PART = 12_000_000
MAX_TAGS = 1_000_000
MAX_ATTRIBUTES = 1_500_000
MAX_PARTS = 5_000
_ALONE = "save the article alone as text"
_BROKEN = "the Word file cannot be read ({why}); open it in Word and save it again"

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
# The namespace of the strict form of the format, which means the same.
_STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
# Deleted or moved-away text, properties (where a tab is a tab stop), the reading aids over words, and
# the second copies of text boxes that are kept for old versions of Word.
_UNSEEN = frozenset(
    f"{_W}{name}"
    for name in ("del", "moveFrom", "pPr", "rPr", "tblPr", "trPr", "tcPr", "sdtPr", "sectPr", "rt")
) | {"{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"}
_TEXT_BOX = f"{_W}txbxContent"
_MARKS = {f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "-"}
_MAIN = re.compile(rb"<[^<>]*/officeDocument\"[^<>]*>")
_TARGET = re.compile(rb"Target=\"/?([^\"<>]{1,200})\"")


@dataclass(frozen=True, slots=True)
class _Styles:
    """Names by identifier, and the identifiers of styles whose text is hidden or struck out."""

    names: dict[str, str]
    unseen: frozenset[str]


def read_docx(data: bytes) -> Extracted:
    """Paragraphs a line each, with a blank line between; table rows a line, cells apart by tabs.

    Tracked insertions are in, deletions are not, nor are struck out and hidden text, headers, footers, notes
    and their marks. The day on which the file was made is not taken for that of the article.
    """
    document, styles = _open(data)
    body = document.find(f"{_W}body")
    if body is None:
        raise InputError(_BROKEN.format(why="it has no body"))
    blocks = [(style, line) for style, line in _blocks(body, styles) if line.strip()]
    if not blocks:
        raise InputError("the Word file holds no text; if it is a picture of text, save it as text")
    style, first = blocks[0]
    headed = first if style.lower() in ("title", "heading 1") else None
    text, title = with_title(headed, "\n\n".join(line for _, line in blocks))
    boxes = any(_text(box, styles).strip() for box in body.iter(_TEXT_BOX))
    return Extracted(text, title, warnings=("text boxes of the Word file are left out",) if boxes else ())


def _open(data: bytes) -> tuple[Any, _Styles]:
    """The root of the document's part, and its styles, none where their part is missing or broken."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            if len(archive.infolist()) > MAX_PARTS:
                raise InputError(f"the Word file has {len(archive.infolist()):,} parts; {_ALONE}")
            main = _main_part(archive)
            root = _parsed(_unpack(archive, main))
            try:
                styles = _styles(
                    _parsed(_unpack(archive, f"{main.rpartition('/')[0]}/styles.xml".lstrip("/")))
                )
            except (KeyError, _syntax_error()):
                styles = _Styles({}, frozenset())
    except (KeyError, ValueError, OSError, EOFError, RuntimeError, NotImplementedError) as error:
        raise InputError(_BROKEN.format(why=type(error).__name__)) from None
    except (zipfile.BadZipFile, zlib.error, _syntax_error()) as error:
        raise InputError(_BROKEN.format(why=type(error).__name__)) from None
    if root.tag != f"{_W}document":
        raise InputError(_BROKEN.format(why="it holds no Word document"))
    return root, styles


def _syntax_error() -> type[Exception]:
    from lxml.etree import LxmlError

    found: type[Exception] = LxmlError
    return found


def _main_part(archive: zipfile.ZipFile) -> str:
    """The name of the part that holds the document."""
    try:
        relation = _MAIN.search(_unpack(archive, "_rels/.rels"))
    except KeyError:
        relation = None
    target = _TARGET.search(relation[0]) if relation else None
    return target[1].decode("utf-8", "replace") if target else "word/document.xml"


def _unpack(archive: zipfile.ZipFile, name: str) -> bytes:
    """A part's bytes, read in pieces: what its header says of its size may be a lie."""
    pieces, size = [], 0
    with archive.open(name) as stream:
        while piece := stream.read(1 << 16):
            size += len(piece)
            if size > MAX_PART:
                raise InputError(f"a part of the Word file is over {MAX_PART // 1_000_000} MB; {_ALONE}")
            pieces.append(piece)
    return b"".join(pieces)


def _parsed(xml: bytes) -> Any:
    from lxml import etree

    if xml.count(b"<") > MAX_TAGS or xml.count(b"=") > MAX_ATTRIBUTES:
        raise InputError(f"the Word file is far larger than an article; {_ALONE}")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    return etree.fromstring(xml.replace(_STRICT, _W[1:-1].encode()), parser)


def _styles(root: Any) -> _Styles:
    names, unseen = {}, set()
    for style in root.iter(f"{_W}style"):
        identifier, name = style.get(f"{_W}styleId"), style.find(f"{_W}name")
        if identifier is None:
            continue
        names[identifier] = (name.get(f"{_W}val") or "") if name is not None else ""
        if _hides(style.find(f"{_W}rPr")):
            unseen.add(identifier)
    return _Styles(names, frozenset(unseen))


def _hides(properties: Any) -> bool:
    """Hidden or struck out; `val="0"` takes either back."""
    found = (
        ()
        if properties is None
        else (properties.find(f"{_W}{name}") for name in ("vanish", "strike", "dstrike"))
    )
    return any(
        mark is not None and (mark.get(f"{_W}val") or "1") not in ("0", "false", "off") for mark in found
    )


def _blocks(parent: Any, styles: _Styles) -> Iterator[tuple[str, str]]:
    """(style name, text) of every paragraph and table row below `parent`, in order."""
    for child in parent.iterchildren():
        if child.tag == f"{_W}p":
            identifier = _style(child, "pPr/{W}pStyle")
            style = styles.names.get(identifier, "")
            text = "" if identifier in styles.unseen else _text(child, styles).strip()
            yield style, f"- {text}" if text and style.startswith("List") else text
        elif child.tag == f"{_W}tbl":
            for row in child.iterchildren(f"{_W}tr"):
                if row.find(f"{_W}trPr/{_W}del") is None:
                    cells = (" ".join(_text(cell, styles).split()) for cell in row.iterchildren(f"{_W}tc"))
                    yield "", "\t".join(cells).strip()
        elif child.tag not in _UNSEEN and not _is_placeholder(child):
            yield from _blocks(child, styles)


def _style(element: Any, path: str) -> str:
    """The identifier of the style that `element` names, "" for none."""
    found = element.find(_W + path.replace("{W}", _W))
    return (found.get(f"{_W}val") or "") if found is not None else ""


def _text(element: Any, styles: _Styles) -> str:
    """The text below `element`, without what its reader does not see."""
    pieces: list[str] = []
    stack = [element]
    while stack:
        node = stack.pop()
        if node.tag == f"{_W}t":
            pieces.append(_as_set(node, "".join(pieces[-3:])))
        elif node.tag in _MARKS:
            pieces.append(_MARKS[node.tag])
        elif node is element or not _is_unseen(node, styles):
            stack.extend(reversed(list(node)))
            if node.tag == f"{_W}p" and node is not element:
                pieces.append(" ")
    return "".join(pieces)


def _is_unseen(node: Any, styles: _Styles) -> bool:
    if node.tag == f"{_W}r":
        return _hides(node.find(f"{_W}rPr")) or _style(node, "rPr/{W}rStyle") in styles.unseen
    return node.tag in _UNSEEN or node.tag == _TEXT_BOX or _is_placeholder(node)


def _is_placeholder(node: Any) -> bool:
    """A field of a form that nobody has filled in: "Click or tap here to enter text."."""
    return node.tag == f"{_W}sdt" and node.find(f"{_W}sdtPr/{_W}showingPlcHdr") is not None


def _as_set(node: Any, before: str) -> str:
    """The text of a run, or what it stands for where it is raised."""
    text = node.text or ""
    return superscript(before[-12:], text) if _is_raised(node.getparent().find(f"{_W}rPr")) else text


def _is_raised(properties: Any) -> bool:
    """A superscript, or set higher than the line by hand."""
    if properties is None:
        return False
    kind, height = (properties.find(f"{_W}{name}") for name in ("vertAlign", "position"))
    if kind is not None:
        return bool(kind.get(f"{_W}val") == "superscript")
    return height is not None and re.fullmatch(r"\d*[1-9]\d*", height.get(f"{_W}val") or "") is not None
