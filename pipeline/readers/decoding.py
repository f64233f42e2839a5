"""Bytes → text: byte order mark, UTF-8, the file's own word, else the likeliest encoding of one byte.

Where nearly all is UTF-8, the bytes that are none are read as Windows-1252 one by one: the rest of
the text is as it was.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from pipeline.errors import InputError

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# A file with this many bytes that are no UTF-8 to one character of more bytes that is some is still
# UTF-8: text in an encoding of one byte has next to none by chance.
_BAD_PER_GOOD = 4
# Accents and quotation marks are 2-8 % of Western text; other alphabets are over a half.
_MOST_ACCENTS = 0.2
# How many of them a warning names.
_SHOWN = 5
# Bytes that are no UTF-8, as Python's "surrogateescape" gives them.
_ESCAPED = re.compile("[\udc80-\udcff]")
_RUN = re.compile(r"[^\x00-\x7f]+")
_LONGEST_RUN = 12
_MANY_BYTES = re.compile(r"[^\x00-\x7f]")
# Characters of UTF-8 read as Windows-1252 or as Mac Roman: "Ã¨", "â€™", "‚Äô".
_MOJIBAKE = re.compile(
    r"Ã[\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|Â[\u00a0-\u00bf]|â[€‚„][\u0080-\u00bf¢¦™œ\u009d˜“”]?"
    r"|ï»¿|‚Ä[ôòúùìîî¶]|√[®†¨≤πàâ©]"
)


@dataclass(frozen=True, slots=True)
class _Bad:
    """A byte that is no UTF-8: its place in the text, in characters, and what was read for it."""

    at: int
    character: str


def decode(data: bytes, label: str | None = None) -> tuple[str, tuple[str, ...]]:
    """The text of `data`, and warnings. `label` is the encoding that the file says it is in.

    Raises InputError where it is no text, or in no encoding that is known.
    """
    for bom, encoding in _BOMS:
        if data.startswith(bom) and not (encoding == "utf-8" and _is_damaged(data)):
            try:
                return data.decode(encoding).removeprefix("\ufeff"), ()
            except UnicodeDecodeError:
                raise InputError(f"it begins as {encoding} but is none; save it as UTF-8") from None
    wide = _utf_16(data)
    if wide is not None:
        return wide, ()
    try:
        return data.decode("utf-8").removeprefix("\ufeff"), ()
    except UnicodeDecodeError:
        pass
    if b"\x00" in data[:4096]:
        raise InputError("it looks binary, not text; save it as plain text first")
    named = _named(label)
    if named in (None, "utf-8", "cp1252"):
        text, bad = _nearly_utf_8(data)
        if named == "utf-8" or len(_MANY_BYTES.findall(text)) - len(bad) >= len(bad) / _BAD_PER_GOOD:
            return text.removeprefix("\ufeff"), (_warning(text, bad),)
    if named is not None:
        return data.decode(named, "replace"), ()
    likely = _likely_encoding(data)
    return data.decode(likely, "replace"), (f"the file is not UTF-8; {likely} was assumed",)


def mojibake(text: str) -> str | None:
    """A warning where `text` was once read in a wrong encoding; the text itself is left as it is."""
    found = _MOJIBAKE.findall(text)
    lost = text.count("\ufffd")
    if not found and not lost:
        return None
    shown = ", ".join(f"“{piece}”" for piece in dict.fromkeys(found)) if found else "“\ufffd”"
    return (
        f"the text holds characters that were read in a wrong encoding ({len(found) + lost}: {shown[:60]}): "
        "names and figures there may be wrong; take the text from its source again"
    )


def _is_damaged(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return True
    return False


def _utf_16(data: bytes) -> str | None:
    """Text in UTF-16 without a byte order mark: every other byte of Western text is zero."""
    head = data[:4096]
    even, odd = head[0::2].count(0), head[1::2].count(0)
    if len(data) % 2 or max(even, odd) < 0.35 * len(head) or min(even, odd) > 0.05 * len(head):
        return None
    try:
        return data.decode("utf-16-le" if odd > even else "utf-16-be")
    except UnicodeDecodeError:
        return None


def _named(label: str | None) -> str | None:
    """Python's name of the encoding that browsers understand by `label`: latin-1 is cp1252 to them."""
    import webencodings

    found = webencodings.lookup(label.strip()) if label else None
    if found is None or found.name in ("replacement", "x-user-defined") or found.name.startswith("utf-16"):
        return None
    return str(found.codec_info.name)


def _nearly_utf_8(data: bytes) -> tuple[str, list[_Bad]]:
    """`data` as UTF-8, with each byte that is none as Windows-1252; linear.

    A byte that parts those of one character is put behind it.
    """
    escaped = _RUN.sub(_together, data.decode("utf-8", "surrogateescape"))
    bad: list[_Bad] = []

    def character(match: re.Match[str]) -> str:
        read = bytes([ord(match[0]) - 0xDC00]).decode("cp1252", "replace")
        bad.append(_Bad(match.start(), read))
        return read

    return _ESCAPED.sub(character, escaped), bad


def _together(match: re.Match[str]) -> str:
    """A run of characters that are no ASCII; where one byte parts those of another, it goes behind that."""
    if len(match[0]) > _LONGEST_RUN or len(_ESCAPED.findall(match[0])) < 2:
        return match[0]
    run = match[0].encode("utf-8", "surrogateescape")
    for at in reversed(range(len(run))):
        rest = run[:at] + run[at + 1 :]
        try:
            text = rest.decode("utf-8")
        except UnicodeDecodeError:
            continue
        begun = sum(byte & 0xC0 != 0x80 for byte in rest[:at])
        return text[:begun] + chr(0xDC00 + run[at]) + text[begun:]
    return match[0]


def _warning(text: str, bad: list[_Bad]) -> str:
    shown = ", ".join(
        f"“{one.character}” at character {one.at} (line {text.count(chr(10), 0, one.at) + 1})"
        for one in bad[:_SHOWN]
    )
    more = f" and {len(bad) - _SHOWN} more" if len(bad) > _SHOWN else ""
    return f"bytes that are no UTF-8 were read as Windows-1252: {shown}{more}"


def _likely_encoding(data: bytes) -> str:
    from charset_normalizer import from_bytes

    # The common case first: Western European text of old editors. charset-normalizer ranks
    # near-identical code pages by a hair, and Italian in cp1252 often comes out as cp1250.
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        text = ""
    odd = [c for c in text if ord(c) > 127]
    western = sum("À" <= c <= "ÿ" or c in "’“”«»–—€£…‘°ªº·" for c in odd)
    if text and len(odd) < _MOST_ACCENTS * len(text) and western >= 0.8 * len(odd):
        return "cp1252"
    best = from_bytes(data[:200_000]).best()
    if best is None:
        raise InputError("it is in an unknown encoding; save it as UTF-8 and try again")
    return best.encoding
