"""The process that PDFium runs in: PDF on standard input, JSON on standard output."""

from __future__ import annotations

import json
import logging
import math
import os
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from pipeline.limits import bound_process
from pipeline.readers.layout import Line, Word, page_lines

MAX_PAGES = 400
# Characters; an article has at most 50,000 words.
MAX_TEXT = 2_000_000
# PDFium's sign for a hyphen that parts a word at a line's end.
_HYPHENS = ("\x02", "\ufffe", "\u00ad")
_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
_BOLD = 600
# Italics and slips of a scanner are turned by less (radians).
_UPRIGHT = 0.25


def main(memory: int, seconds: float) -> None:
    """Answers {"lines": [fields of a Line], "heights": [of pages], "title": …} or {"error": what to do}."""
    bound_process(memory, seconds)
    logging.disable(logging.CRITICAL)
    answer = _read(sys.stdin.buffer.read())
    sys.stdout.buffer.write(json.dumps(answer).encode())
    sys.stdout.buffer.flush()
    os._exit(0)  # freeing a large document's objects one by one can take longer than reading it


def _read(data: bytes) -> dict[str, Any]:
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data)
        return _text(document)
    except pypdfium2.PdfiumError as error:
        if "assword" in str(error):
            return {"error": "the PDF needs a password; save it without one"}
        return {"error": "the PDF cannot be read; print it to PDF again, or save it as text"}
    except MemoryError:
        return {"error": "the PDF takes too much memory to read; save its article as text"}
    except Exception as error:
        name = type(error).__name__
        return {"error": f"the PDF cannot be read ({name}); print it to PDF again, or save it as text"}


def _text(document: Any) -> dict[str, Any]:
    if len(document) > MAX_PAGES:
        return {"error": f"the PDF has {len(document)} pages; save the article alone"}
    lines: list[Line] = []
    heights, size = [], 0
    for number, page in enumerate(document):
        text = page.get_textpage()
        size += text.count_chars()
        if size > MAX_TEXT:
            return {"error": "the PDF holds far more text than an article; save the article alone"}
        lines.extend(page_lines(list(_words(text)), number))
        heights.append(page.get_height())
    title = document.get_metadata_dict().get("Title") or None
    return {"lines": [asdict(line) for line in lines], "heights": heights, "title": title}


def _words(page: Any) -> Iterator[Word]:
    """Stretches of characters without a blank or a jump between them."""
    raw: list[tuple[str, tuple[float, float, float, float], float, bool]] = []
    turned = _turned(page)
    for index in range(page.count_chars()):
        character = None if index in turned else _character(page, index)
        if character is None:
            if raw:
                yield _word(raw)
            raw = []
            continue
        if raw and _jumps(raw[-1], character):
            yield _word(raw)
            raw = []
        raw.append(character)
    if raw:
        yield _word(raw)


def _turned(page: Any) -> set[int]:
    """The characters that stand at another angle than most: a stamp at the margin, a mark across the page."""
    import pypdfium2.raw as pdfium

    angles = [round(pdfium.FPDFText_GetCharAngle(page.raw, i), 1) for i in range(page.count_chars())]
    usual = Counter(angles).most_common(1)[0][0] if angles else 0.0
    apart = [abs(angle - usual) for angle in angles]
    return {i for i, d in enumerate(apart) if min(d, 2 * math.pi - d) > _UPRIGHT}


def _character(page: Any, index: int) -> tuple[str, tuple[float, float, float, float], float, bool] | None:
    """Its text, box, size of type and weight; None for blanks and what the file does not show."""
    import pypdfium2.raw as pdfium

    code = pdfium.FPDFText_GetUnicode(page.raw, index)
    text = chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else ""
    if text in _HYPHENS:
        text = "\u00ad"
    if not text.strip() or (text < " "):
        return None
    box = page.get_charbox(index, loose=True)
    size = pdfium.FPDFText_GetFontSize(page.raw, index)
    height = box[3] - box[1]
    bold = pdfium.FPDFText_GetFontWeight(page.raw, index) >= _BOLD
    # The matrix of the text is not in its size: a font of size 1 is often scaled.
    return _LIGATURES.get(text, text), box, height if height > 0 else size, bold


def _jumps(before: Any, after: Any) -> bool:
    """Not on one line, of other type, or apart."""
    (_, one, size, _), (_, other, other_size, _) = before, after
    return (
        abs(one[1] - other[1]) > 0.15 * size
        or abs(size - other_size) > 0.15 * size
        or not -0.5 * size < other[0] - one[2] < 0.3 * size
    )


def _word(characters: list[Any]) -> Word:
    boxes = [box for _, box, _, _ in characters]
    return Word(
        x0=min(box[0] for box in boxes),
        y0=min(box[1] for box in boxes),
        x1=max(box[2] for box in boxes),
        y1=max(box[3] for box in boxes),
        size=characters[0][2],
        bold=all(bold for *_, bold in characters),
        text="".join(text for text, *_ in characters),
    )
