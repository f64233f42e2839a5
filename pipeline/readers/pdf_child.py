"""The process that pypdf runs in: PDF on standard input, JSON on standard output."""

from __future__ import annotations

import io
import json
import logging
import os
import sys
from typing import Any

from pipeline.limits import bound_process

MAX_PAGES = 400
# Characters; an article has at most 50,000 words.
MAX_TEXT = 2_000_000


def main(memory: int, seconds: float) -> None:
    """Answers {"pages": [...], "title": ...} or {"error": what to do}."""
    bound_process(memory, seconds)
    logging.disable(logging.CRITICAL)
    answer = _read(sys.stdin.buffer.read())
    sys.stdout.buffer.write(json.dumps(answer).encode())
    sys.stdout.buffer.flush()
    os._exit(0)  # freeing a large document's objects one by one can take longer than reading it


def _read(data: bytes) -> dict[str, Any]:
    from pypdf import PdfReader
    from pypdf.errors import DependencyError, FileNotDecryptedError

    try:
        reader = PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            return {"error": "the PDF needs a password; save it without one"}
        return _text(reader)
    except (FileNotDecryptedError, DependencyError):
        return {"error": "the PDF is encrypted; save it without a password"}
    except MemoryError:
        return {"error": "the PDF takes too much memory to read; save its article as text"}
    except Exception as error:  # pypdf raises far more than its own errors on broken files
        name = type(error).__name__
        return {"error": f"the PDF cannot be read ({name}); print it to PDF again, or save it as text"}


def _text(reader: Any) -> dict[str, Any]:
    if len(reader.pages) > MAX_PAGES:
        return {"error": f"the PDF has {len(reader.pages)} pages; save the article alone"}
    pages, size = [], 0
    for page in reader.pages:
        text = page.extract_text() or ""
        size += len(text)
        if size > MAX_TEXT:
            return {"error": "the PDF holds far more text than an article; save the article alone"}
        pages.append(text.encode("utf-8", "replace").decode("utf-8"))
    title = reader.metadata.title if reader.metadata else None
    return {"pages": pages, "title": str(title) if title else None}
