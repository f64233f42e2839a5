"""Files that hold no single article, or not as text: known by name or by how they begin, and what to do."""

from __future__ import annotations

import csv
import json
import re

from pipeline.errors import InputError

_PICTURE = "a picture; run OCR on it and save its text"
_SOUND = "sound or film; save what is said in it as text"
_SHEET = "a spreadsheet; save the text of each article as a file of its own"
_ARCHIVE = "an archive; unpack it and give its files, or their folder"
_RECORDS = "data of many fields, not an article; save the text of each article as a file of its own"
_OFFICE = "an office file; save it as .docx, .pdf or plain text"
_FEED = "XML, not an article; save the article itself as .html or text"
# By the end of the name.
_SUFFIXES = {
    **dict.fromkeys(
        (".json", ".jsonl", ".ndjson", ".csv", ".tsv", ".parquet", ".yaml", ".yml", ".toml"), _RECORDS
    ),
    **dict.fromkeys((".odt", ".pages", ".wpd", ".ppt", ".pptx", ".odp", ".key"), _OFFICE),
    **dict.fromkeys((".xls", ".xlsx", ".ods", ".numbers"), _SHEET),
    **dict.fromkeys((".xml", ".rss", ".atom", ".rdf", ".opml"), _FEED),
    **dict.fromkeys((".zip", ".gz", ".bz2", ".xz", ".zst", ".tar", ".tgz", ".7z", ".rar", ".warc"), _ARCHIVE),
    **dict.fromkeys(
        (".png", ".jpg", ".jpeg", ".gif", ".webp", ".bmp", ".tif", ".tiff", ".heic", ".svg", ".avif"),
        _PICTURE,
    ),
    **dict.fromkeys((".mp3", ".wav", ".ogg", ".m4a", ".mp4", ".mov", ".avi", ".mkv", ".webm"), _SOUND),
    ".doc": "an old Word file (.doc); save it as .docx or plain text",
    ".rtf": "a rich-text (.rtf) file; save it as .docx or plain text",
    ".epub": "a book (.epub); save the article alone as .html or text",
    ".mobi": "a book; save the article alone as .html or text",
    ".msg": "a mail of Outlook (.msg); save it as .eml or text",
    ".mbox": "a folder of mails; save the mail with the article as .eml",
    ".tex": "LaTeX; print it to PDF, or save it as plain text",
}
# By the first bytes.
_MAGIC = (
    (b"{\\rtf", _SUFFIXES[".rtf"]),
    (b"\xd0\xcf\x11\xe0", "an old office file (.doc, .xls, .msg); save it as .docx or plain text"),
    (b"PK\x03\x04", "a zip archive or an office file; save the article as .docx, .pdf or plain text"),
    (b"\x1f\x8b", "compressed (gzip); unpack it first"),
    (b"BZh", "compressed (bzip2); unpack it first"),
    (b"7z\xbc\xaf\x27\x1c", _ARCHIVE),
    (b"\x89PNG", _PICTURE),
    (b"\xff\xd8\xff", _PICTURE),
    (b"GIF8", _PICTURE),
    (b"SQLite format 3", "a database; export its articles as text files"),
    (b"PAR1", _RECORDS),
)
_FEED_ROOT = re.compile(
    rb"\s*<\?xml[^>]{0,200}>(?:\s|<!--(?:(?!-->).){0,2000}-->)*<(?:rss|feed|rdf:RDF|urlset|opml|nitf|newsml)\b",
    re.IGNORECASE | re.DOTALL,
)
# Rows that are looked at, and those that must be alike.
_ROWS = 20
_FEWEST_ROWS = 2
_HEADER = re.compile(r"[\w#%€$£. /()-]{1,30}")


def refuse_by_name(suffix: str) -> None:
    """Raises InputError where a file with this end of its name is none that is read."""
    if suffix in _SUFFIXES:
        raise InputError(f"the file is {_SUFFIXES[suffix]}")


def refuse_by_beginning(data: bytes) -> None:
    """Raises InputError for files that are no text, and for feeds."""
    for magic, what in _MAGIC:
        if data.startswith(magic):
            raise InputError(f"the file is {what}")
    if _FEED_ROOT.match(data[:4096]):
        raise InputError(f"the file is {_FEED}")


def refuse_records(text: str) -> None:
    """Raises InputError for JSON, JSON lines and tables; prose that has commas or brackets is none."""
    if _is_json(text):
        raise InputError(f"the text is JSON, {_RECORDS}")
    if _is_table(text):
        raise InputError(f"the text is a table (CSV), {_RECORDS}")


def _is_json(text: str) -> bool:
    """The whole is one object or list, or the first lines are an object each."""
    begin = text.lstrip()
    if not begin.startswith(("{", "[")):
        return False
    lines = [line for line in begin.split("\n", _ROWS)[:_ROWS] if line.strip()]
    return all(_parses(line, (dict,)) for line in lines[:3]) or _parses(begin, (dict, list))


def _parses(text: str, kinds: tuple[type, ...]) -> bool:
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        return False
    return isinstance(found, kinds) and bool(found)


def _is_table(text: str) -> bool:
    """Rows of as many cells as a head of short names, with no blank after the separators."""
    head = text.lstrip("\ufeff\n").split("\n", 1)[0]
    if len(head) > 500:
        return False
    for separator in "\t;,":
        cells = head.split(separator)
        if len(cells) > (2 if separator == "," else 1) and all(_is_name(cell) for cell in cells):
            return _rows_alike(text.lstrip("\ufeff\n"), separator, len(cells))
    return False


def _is_name(cell: str) -> bool:
    cell = cell.strip().strip('"')
    return _HEADER.fullmatch(cell) is not None and len(cell.split()) <= 3 and not cell.endswith(".")


def _rows_alike(text: str, separator: str, cells: int) -> bool:
    rows = []
    try:
        for row in csv.reader(text[:200_000].split("\n"), delimiter=separator):
            if row:
                rows.append(row)
            if len(rows) == _ROWS:
                break
    except csv.Error:
        return False
    spaced = sum(cell.startswith(" ") for row in rows for cell in row)
    whole = rows[:-1] if len(text) > 200_000 else rows
    alike = sum(len(row) == cells for row in whole)
    return len(rows) >= _FEWEST_ROWS and alike >= 0.9 * len(whole) and spaced < 0.1 * cells * len(rows)
