"""A packed file from a plain web server: resumed, bounded, and compared before anything reads it."""

from __future__ import annotations

import gzip
import http.client
import shutil
import time
import urllib.error
import urllib.request
import zlib
from collections.abc import Callable
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import Any

from models.catalogue import UrlSource
from models.errors import CorruptWeightsError, FetchError
from models.store.hashing import CHUNK, sha256_of

REQUEST_SECONDS = 15.0
# How often a transfer that broke off is taken up again, and the longest wait that a server may ask for.
RESUMES = 3
PATIENCE_SECONDS = 5.0
# A transfer that is slower than this after half a minute is given up.
_SLOWEST, _SLOW_AFTER_SECONDS = 10_000, 30.0
# No file of this kind is larger, packed or not.
_MOST_BYTES = 200_000_000
_POINTER = b"version https://git-lfs"
_GZIP = b"\x1f\x8b"


class _CutError(Exception):
    """The transfer ended before the file did; what arrived is kept."""


def fetch_url(source: UrlSource, partial: Path, *, on_bytes: Callable[[int], None]) -> None:
    """The packed file at `partial`, going on from what an earlier try left there; its digest fits where one
    is pinned.

    Raises FetchError, or CorruptWeightsError for other bytes, which are not kept.
    """
    kept = partial.stat().st_size if partial.is_file() else 0
    _download(source, partial, on_bytes)
    if not source.sha256 or sha256_of(partial) == source.sha256:
        return
    partial.unlink()
    if kept:  # what an earlier try left may have been of something else
        _download(source, partial, on_bytes)
        if sha256_of(partial) == source.sha256:
            return
        partial.unlink()
    raise CorruptWeightsError(f"{_name(source)} from {source} has other bytes than the catalogue names")


def unpack(source: UrlSource, packed: Path, target: Path) -> None:
    """Unpack a fetched file. Raises CorruptWeightsError where it is no whole gzip file, and then removes
    it."""
    try:
        with packed.open("rb") as file:
            is_packed = file.read(2) == _GZIP
        if not is_packed and not source.sha256:  # some servers unpack for clients that do not ask for gzip
            shutil.copyfile(packed, target)
            return
        with gzip.open(packed) as reader, target.open("wb") as out:
            while chunk := reader.read(CHUNK):
                if out.tell() > _MOST_BYTES:
                    raise EOFError("it is too large")
                out.write(chunk)
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        packed.unlink()
        target.unlink(missing_ok=True)
        raise CorruptWeightsError(f"{_name(source)} from {source} is a broken gzip file ({error})") from None


def _download(source: UrlSource, partial: Path, on_bytes: Callable[[int], None]) -> None:
    for attempt in range(RESUMES + 1):
        before = partial.stat().st_size if partial.is_file() else 0
        if source.sha256 and before == source.size:
            on_bytes(before)
            return
        if source.sha256 and before > source.size:
            partial.unlink()
        try:
            _transfer(source, partial, on_bytes)
            return
        except _CutError as error:
            grown = partial.is_file() and partial.stat().st_size > before
            if attempt == RESUMES or not grown:
                raise FetchError(f"{_name(source)}: {source} broke off ({error})") from None


def _transfer(source: UrlSource, partial: Path, on_bytes: Callable[[int], None]) -> None:
    have = partial.stat().st_size if partial.is_file() else 0
    with _opened(source, have) as answer:
        start = have if answer.status == 206 and _starts_at(answer, have) else 0
        length = answer.headers.get("Content-Length", "")
        whole = start + int(length) if length.isdigit() else 0
        most = source.size if source.sha256 else _MOST_BYTES
        with partial.open("r+b" if start else "wb") as out:
            out.seek(start)
            on_bytes(start)
            begun, done = time.monotonic(), start
            while chunk := _read(answer):
                done += len(chunk)
                if done <= len(chunk) and chunk.startswith(_POINTER):
                    raise FetchError(f"{_name(source)}: {source} sent a Git LFS pointer instead of the file")
                if done > most:
                    raise FetchError(f"{_name(source)}: {source} sends more than the file has")
                out.write(chunk)
                on_bytes(len(chunk))
                _watch(source, done - start, time.monotonic() - begun)
    if done < whole or (source.sha256 and done < source.size):
        raise _CutError(f"after {done:,} bytes")


def _opened(source: UrlSource, have: int, *, waited: bool = False) -> Any:
    """The answer to a request for what follows `have` bytes."""
    headers = {"User-Agent": "scheda"} | ({"Range": f"bytes={have}-"} if have else {})
    try:
        return urllib.request.urlopen(
            urllib.request.Request(source.url, headers=headers), timeout=REQUEST_SECONDS
        )
    except urllib.error.HTTPError as error:
        error.close()
        if error.code == 416 and have:
            return _opened(source, 0)
        wait = _retry_after(error.headers.get("Retry-After"))
        if error.code in (429, 503) and wait is not None and wait <= PATIENCE_SECONDS and not waited:
            time.sleep(wait)
            return _opened(source, have, waited=True)
        raise FetchError(f"{_name(source)}: {_reason(source, error.code, wait)}") from None
    except (OSError, http.client.HTTPException, ValueError) as error:
        raise FetchError(f"{_name(source)}: {source} does not answer ({_said(error)})") from None


def _read(answer: Any) -> bytes:
    try:
        return bytes(answer.read(CHUNK // 16))
    except (OSError, http.client.HTTPException) as error:
        raise _CutError(_said(error)) from None


def _watch(source: UrlSource, done: int, seconds: float) -> None:
    if seconds > _SLOW_AFTER_SECONDS and done < _SLOWEST * seconds:
        raise FetchError(f"{_name(source)}: {source} sends too slowly; what arrived is kept")


def _starts_at(answer: Any, have: int) -> bool:
    return str(answer.headers.get("Content-Range", "")).startswith(f"bytes {have}-")


def _retry_after(value: str | None) -> float | None:
    """Seconds that a server asks to wait, given as such or as a date; None where it does not say."""
    if value is None:
        return None
    if value.strip().isdigit():
        return float(value)
    try:
        return max(0.0, (parsedate_to_datetime(value) - datetime.now(UTC)).total_seconds())
    except (TypeError, ValueError):
        return None


def _reason(source: UrlSource, status: int, wait: float | None) -> str:
    if status == 429:
        when = f"in {wait:.0f} seconds" if wait is not None else "later"
        return f"{source} refuses more requests for now (429); try again {when}"
    if status in (404, 410):
        return f"{source} does not have it ({status})"
    return f"{source} answered with status {status}"


def _said(error: BaseException) -> str:
    reason = error.reason if isinstance(error, urllib.error.URLError) else error
    if isinstance(reason, TimeoutError) or "timed out" in str(reason).lower():
        return "timed out"
    return (str(reason).strip() or type(reason).__name__).splitlines()[0][:200]


def _name(source: UrlSource) -> str:
    return source.url.rpartition("/")[2]
