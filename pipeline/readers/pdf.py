"""A PDF: its text layer, with lines joined into paragraphs.

PDFium reads it in a process of its own: a file of a few kilobytes can be made to take hours
and gigabytes, and neither is known before it is tried.
"""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from typing import Any

from pipeline.errors import InputError
from pipeline.limits import READING
from pipeline.readers.extracted import Extracted, with_title
from pipeline.readers.furniture import asks_for_consent, of_web_page, without_furniture
from pipeline.readers.layout import Line
from pipeline.readers.lines import paragraphs

# The child may compute for READING.seconds, which the system sees to; on a busy machine that takes longer.
_BUSY = 5
_OUT_OF_TIME = {-number for name in ("SIGXCPU",) if (number := getattr(signal, name, None))}


def read_pdf(data: bytes) -> Extracted:
    """The pages' text without their heads, feet and page numbers.

    The day on which the file was made is not taken for that of the article: a page is printed, and a
    scan is made, on any later day.
    """
    answer = _ask_child(data)
    lines = [Line(**fields) for fields in answer["lines"]]
    heights: list[float] = answer["heights"]
    kept, web = without_furniture(lines, heights)
    found = list(paragraphs(kept))
    warnings: tuple[str, ...] = ()
    if web or asks_for_consent([text for _, text in found]):
        texts, left_out = of_web_page(found)
        warnings += (
            f"the PDF is a printed web page: {left_out} words that look like its menus and banners were "
            "left out, and others may have come in",
        )
    else:
        texts = [text for _, text in found]
    text = "\n\n".join(texts)
    if not any(c.isalnum() for c in text):
        raise InputError("the PDF has no text layer (it is a picture of text): run OCR on it first")
    title = _title(answer.get("title"), text)
    whole, title = with_title(title, text)
    blank = len(heights) - len({line.page for line in lines})
    warnings += (f"{blank} of the PDF's {len(heights)} pages hold no text that can be read",) if blank else ()
    return Extracted(whole, title, warnings=warnings)


def _title(stated: str | None, text: str) -> str | None:
    """The title in the file's properties where the text begins with it: else it is often a template's."""
    wanted = " ".join((stated or "").split()).casefold()
    first = " ".join(text.split("\n", 1)[0].split())
    return first if wanted and first.casefold() == wanted else None


def _ask_child(data: bytes) -> dict[str, Any]:
    try:
        done = subprocess.run(
            [
                sys.executable,
                "-I",
                "-c",
                _BOOT,
                json.dumps(sys.path),
                str(READING.memory),
                str(READING.seconds),
            ],
            input=data,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=_BUSY * READING.seconds,
        )
        late = done.returncode in _OUT_OF_TIME
        answer: dict[str, Any] = json.loads((not late and done.stdout) or "{}")
    except subprocess.TimeoutExpired:
        late = True
    if late:
        raise InputError(f"the PDF was not read in {READING.seconds:g} s; save its article as text")
    if done.returncode != 0 or not answer:
        raise InputError("the PDF is broken or takes too much memory to read; save its article as text")
    if "error" in answer:
        raise InputError(answer["error"])
    return answer


_BOOT = (
    "import json, sys; sys.path[:0] = json.loads(sys.argv[1]); "
    f"from {__package__}.pdf_child import main; main(int(sys.argv[2]), float(sys.argv[3]))"
)
