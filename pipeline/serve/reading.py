"""Reading a file in a process of its own, which may take so much time and memory and no more.

The server itself never parses what it is sent; the process opens no connection and reads no other file.
"""

from __future__ import annotations

import asyncio
import json
import os
import sys
from contextlib import suppress
from dataclasses import replace
from datetime import date

from pipeline.data import Article, Span
from pipeline.errors import InputError
from pipeline.limits import READING

_BOOT = (
    "import json, sys; sys.path[:0] = json.loads(sys.argv[1]); "
    f"from {__name__} import child; child(*sys.argv[2:])"
)
# A file's name says what kind it is, and is shown.
MAX_NAME = 200


async def read(data: bytes, name: str) -> bytes:
    """The article in the bytes of a file of that name, packed.

    Raises InputError with the messages of the command line.
    """
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-I",
        "-c",
        _BOOT,
        json.dumps(sys.path),
        name,
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,
    )
    try:
        answer, _ = await asyncio.wait_for(process.communicate(data), READING.seconds)
    except TimeoutError:
        raise InputError(f"the article was not read in {READING.seconds:g} s; save it as text") from None
    finally:
        if process.returncode is None:
            with suppress(ProcessLookupError):
                process.kill()
            await process.wait()
    if process.returncode or not answer:
        raise InputError("the article takes too much time or memory to read; save it as plain text first")
    if answer.startswith(b"!"):
        raise InputError(answer[1:].decode())
    return answer


def child(name: str) -> None:
    """The process: bytes on standard input; the packed article, or "!" and what is wrong, on its output."""
    from pipeline.limits import bound_process

    out = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    bound_process(READING.memory, READING.seconds)
    try:
        answer = packed(_article(sys.stdin.buffer.read(), name))
    except InputError as error:
        answer = b"!" + str(error).encode("utf-8", "replace")
    out.write(answer)
    out.close()


def _article(data: bytes, name: str) -> Article:
    from pipeline.article import article_from_bytes
    from pipeline.readers.extracted import date_in_name

    article = article_from_bytes(data, source=name, suffix=os.path.splitext(name)[1])
    return article if article.published else replace(article, published=date_in_name(name))


def packed(article: Article) -> bytes:
    """As JSON. A title is (start, end)."""
    fields = {
        "text": article.text,
        "title": [article.title.start, article.title.end] if article.title else None,
        "source": article.source,
        "sha256": article.sha256,
        "published": article.published.isoformat() if article.published else None,
        "warnings": list(article.warnings),
    }
    return json.dumps(fields).encode()


def unpacked(data: bytes) -> Article:
    fields = json.loads(data)
    return Article(
        text=fields["text"],
        title=Span(*fields["title"]) if fields["title"] else None,
        source=fields["source"],
        sha256=fields["sha256"],
        published=date.fromisoformat(fields["published"]) if fields["published"] else None,
        warnings=tuple(fields["warnings"]),
    )


def file_name(name: str | None) -> str | None:
    """The last part of a name that a browser gave, as valid text; None where nothing is left of it."""
    last = (name or "").replace("\\", "/").rsplit("/", 1)[-1]
    printable = "".join(c for c in last if c.isprintable()).strip()
    return printable[-MAX_NAME:] or None
