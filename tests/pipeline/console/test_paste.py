"""What is typed or pasted into a terminal, here a pseudo-terminal with this process at both ends."""

import os
import pty
import termios
import threading
import time
from collections.abc import Iterator

import pytest

from pipeline.console.paste import read_paste

Ends = tuple[int, int]


@pytest.fixture
def ends() -> Iterator[Ends]:
    mine, theirs = pty.openpty()
    yield mine, theirs
    os.close(theirs)
    os.close(mine)


def paste(ends: Ends, *keys: bytes) -> tuple[bytes, bytes]:
    """What `read_paste` gives, and what the terminal showed."""
    mine, theirs = ends
    shown = bytearray()
    before = termios.tcgetattr(theirs)

    def type_it() -> None:
        while termios.tcgetattr(theirs)[3] & termios.ICANON:
            time.sleep(0.005)
        for key in keys:
            while key:
                key = key[os.write(mine, key[:1000]) :]

    def watch() -> None:
        while b"\x1b[end" not in shown:
            shown.extend(os.read(mine, 65536))

    threads = [threading.Thread(target=f) for f in (type_it, watch)]
    for thread in threads:
        thread.start()
    text = read_paste(theirs)
    assert termios.tcgetattr(theirs) == before
    os.write(theirs, b"\x1b[end")
    for thread in threads:
        thread.join()
    return text, bytes(shown).removesuffix(b"\x1b[end")


def test_a_long_line_is_whole_and_shown(ends: Ends) -> None:
    line = ("Il governo ha stanziato 138 miliardi per l’ospedale. " * 400).encode()
    assert len(line) > 20_000
    text, shown = paste(ends, line + b"\nOltre.\n", b"\x04")
    assert text == line + b"\nOltre.\n"
    assert shown == text.replace(b"\n", b"\r\n")


@pytest.mark.parametrize(
    ("keys", "text"),
    [
        ((b"one\n", b"\x04"), b"one\n"),
        ((b"one\rtwo\r", b"\x04"), b"one\ntwo\n"),
        ((b"one", b"\x04", b"\x04"), b"one"),
        ((b"one", b"\x04", b"two\n", b"\x04"), b"onetwo\n"),
        ((b"onw\x7fe\n\x04",), b"one\n"),
        ((b"onw\be\n\x04",), b"one\n"),
        (("perché\x7f\x7fhé\n\x04".encode(),), "perché\n".encode()),
        ((b"a\n\x7f\x7fb\n\x04",), b"a\nb\n"),
        ((b"first line\nsecond line\x15third\n\x04",), b"first line\nthird\n"),
        ((b"one two  \x17three\n\x04",), b"one three\n"),
        ((b"a\x1b[Ab\x1bOCc\x1b[200~d\x1b[201~\n\x04",), b"abcd\n"),
        ((b"\x04",), b""),
        (("«l'età è 5 €»\n\x04".encode(),), "«l'età è 5 €»\n".encode()),
    ],
)
def test_keys_do_what_they_do_on_a_terminal(ends: Ends, keys: tuple[bytes, ...], text: bytes) -> None:
    assert paste(ends, *keys)[0] == text


def test_nothing_that_is_pasted_acts_on_the_terminal(ends: Ends) -> None:
    _, shown = paste(ends, "a\x1b]0;title\x07b\x9bc\u202ed\n\x04".encode())
    assert shown == b"a]0;titlebcd\r\n"


def test_what_comes_in_pieces_is_one(ends: Ends) -> None:
    text, _ = paste(ends, *(bytes([b]) for b in "è \x1b[Aqui\n".encode()), b"\x04")
    assert text == "è qui\n".encode()
