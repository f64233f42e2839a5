"""An article pasted into a terminal, read so that no line is too long.

A terminal that gathers lines itself ("canonical mode") silently drops what is over its buffer, 4,095
bytes on Linux and 1,023 on macOS: a paragraph from a web page is one line. Here the terminal hands on
every key, and what it did for the typist (echo, erasing, the end of the input) is done here.
"""

from __future__ import annotations

import codecs
import os
import re
import signal
import sys
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any

from pipeline.console.streams import say
from pipeline.errors import InputError

if sys.platform != "win32":
    import termios

    _KEYS_OF_A_TERMINAL = {
        "end": termios.VEOF,
        "erase": termios.VERASE,
        "line": termios.VKILL,
        "word": termios.VWERASE,
    }

_CHUNK = 65536
# Arrow keys, and the marks that some terminals put around a paste.
_KEYS = re.compile(rb"\x1b(?:\[[0-?]*[ -/]*[@-~]|O[ -~])")
# Such a sequence that is not all here yet.
_KEYS_BEGUN = re.compile(rb"\x1b(?:\[[0-?]*[ -/]*|O)?\Z")


def read_input(most: int) -> bytes:
    """Standard input, at most so many bytes of it; asked for where it is a terminal. Raises InputError."""
    if sys.stdin is None:
        raise InputError("standard input is closed; give the path of a file")
    by_key = sys.platform != "win32" and sys.stdin.isatty()
    if sys.stdin.isatty():
        end = "Ctrl-D" if by_key else "Ctrl-Z and Enter"
        say(f"Paste the article, then press {end} on a line of its own.")
    try:
        return read_paste(sys.stdin.fileno()) if by_key else sys.stdin.buffer.read(most)
    except OSError as error:
        raise InputError(f"standard input cannot be read: {error.strerror or error}") from None


def read_paste(number: int) -> bytes:
    """All that is typed or pasted into a terminal until the end-of-input key (Ctrl-D) on an empty line.

    In a line the key counts when it is pressed twice. The interrupt key raises as it does everywhere.
    """
    with _every_key(number) as special:
        typed = _Typed(number, special)
        while not typed.ended:
            try:
                chunk = os.read(number, _CHUNK)
            except OSError:  # the terminal went away
                break
            if not chunk:
                break
            typed.take(chunk)
        return bytes(typed.text)


class _Typed:
    """What has been typed so far; erasing reaches back to the beginning of the line."""

    def __init__(self, number: int, special: dict[str, bytes]) -> None:
        self.text = bytearray()
        self.ended = False
        self._number = number
        self._special = special
        self._stops = re.compile(b"[" + re.escape(b"".join(special.values())) + b"]")
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")
        self._rest = b""
        self._asked = False  # the end-of-input key was pressed just now, in a line

    def take(self, chunk: bytes) -> None:
        chunk = _KEYS.sub(b"", self._rest + chunk)
        begun = _KEYS_BEGUN.search(chunk)
        self._rest = chunk[begun.start() :] if begun else b""
        chunk = chunk[: begun.start()] if begun else chunk
        at = 0
        while at < len(chunk) and not self.ended:
            stop = self._stops.search(chunk, at)
            end = stop.start() if stop else len(chunk)
            if end > at:
                self._asked = False
                self.text += chunk[at:end]
                self._echo(self._decoder.decode(chunk[at:end]))
            if stop:
                self._key(stop[0])
            at = end + 1

    def _key(self, key: bytes) -> None:
        if key == self._special["end"]:
            self.ended = self._asked or not self._line()
            self._asked = True
            return
        self._asked = False
        if key == self._special.get("line"):
            self._erase(len(self._line()))
        elif key == self._special.get("word"):
            self._erase(len(self._line()) - len(_without_last_word(self._line())))
        elif line := self._line():
            self._erase(len(line) - len(_without_last_character(line)))

    def _line(self) -> bytes:
        return bytes(self.text[self.text.rfind(b"\n") + 1 :])

    def _erase(self, count: int) -> None:
        if not count:
            return
        gone = bytes(self.text[-count:]).decode("utf-8", "replace")
        del self.text[-count:]
        width = sum(_width(c) for c in gone)
        self._show("\b" * width + " " * width + "\b" * width)

    def _echo(self, text: str) -> None:
        self._show("".join(c for c in text if c.isprintable() or c in "\n\t"))

    def _show(self, text: str) -> None:
        with suppress(OSError):  # a terminal that was opened for reading only
            data = text.encode()
            while data:
                data = data[os.write(self._number, data) :]


@contextmanager
def _every_key(number: int) -> Iterator[dict[str, bytes]]:
    """The terminal hands on each key within the block, unseen; gives the keys that mean something to it."""
    before = termios.tcgetattr(number)

    def set_up(*_: Any) -> None:
        mode = termios.tcgetattr(number)
        mode[3] &= ~(termios.ICANON | termios.ECHO | termios.IEXTEN)
        mode[6][termios.VMIN], mode[6][termios.VTIME] = 1, 0
        termios.tcsetattr(number, termios.TCSANOW, mode)

    special = {"end": b"\x04", "erase": b"\x7f", "backspace": b"\b"}
    for name, index in _KEYS_OF_A_TERMINAL.items():
        key = before[6][index]
        if isinstance(key, bytes) and key not in (b"\0", b"\xff"):  # which say that it has none
            special[name] = key
    continued = signal.signal(signal.SIGCONT, set_up)  # after Ctrl-Z and fg the shell has changed the mode
    set_up()
    try:
        yield special
    finally:
        signal.signal(signal.SIGCONT, continued)
        termios.tcsetattr(number, termios.TCSANOW, before)


def _without_last_character(line: bytes) -> bytes:
    end = len(line) - 1
    while end > 0 and line[end] & 0xC0 == 0x80:  # a further byte of a character in UTF-8
        end -= 1
    return line[:end]


def _without_last_word(line: bytes) -> bytes:
    kept = line.rstrip()
    return kept[: max(kept.rfind(b" "), kept.rfind(b"\t")) + 1]


def _width(character: str) -> int:
    """Columns that a terminal gives to a character."""
    if unicodedata.combining(character) or not character.isprintable():
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
