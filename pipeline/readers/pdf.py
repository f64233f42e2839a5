"""A PDF: its text layer, with lines joined into paragraphs.

pypdf reads it in a process of its own: a file of a few kilobytes can be made to take hours
and gigabytes, and neither is known before it is tried.
"""

from __future__ import annotations

import json
import subprocess
import sys
from typing import Any

from pipeline.errors import InputError
from pipeline.limits import READING
from pipeline.readers.extracted import Extracted, with_title
from pipeline.readers.lines import paragraphs


def read_pdf(data: bytes) -> Extracted:
    """The pages' text without their running heads and page numbers."""
    answer = _ask_child(data)
    pages: list[str] = answer["pages"]
    text = "\n\n".join(paragraphs(pages))
    if not any(c.isalnum() for c in text):
        raise InputError("the PDF has no text layer (it is a picture of text): run OCR on it first")
    title = _title(answer.get("title"), text)
    whole, title = with_title(title, text)
    blank = sum(not page.strip() for page in pages)
    warnings = (f"{blank} of the PDF's {len(pages)} pages hold no text that can be read",) if blank else ()
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
            timeout=READING.seconds,
        )
        answer: dict[str, Any] = json.loads(done.stdout or "{}")
    except subprocess.TimeoutExpired:
        raise InputError(f"the PDF was not read in {READING.seconds:g} s; save its article as text") from None
    if done.returncode != 0 or not answer:
        raise InputError("the PDF is broken or takes too much memory to read; save its article as text")
    if "error" in answer:
        raise InputError(answer["error"])
    return answer


_BOOT = (
    "import json, sys; sys.path[:0] = json.loads(sys.argv[1]); "
    "from pipeline.readers.pdf_child import main; main(int(sys.argv[2]), float(sys.argv[3]))"
)
