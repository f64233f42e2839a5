"""What looks for orders to a program, and for a page's words to its reader, takes time as the text grows.

Nearly all of it passes inside of one pattern's search, where steps cannot be counted: computing time is.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

import pytest

from pipeline.data import Document
from pipeline.errors import InputError
from pipeline.reading.instructions import instructions
from pipeline.text.furniture import furniture
from tests.builders import document

pytestmark = pytest.mark.slow

# Quadratic work grows sixteenfold. What takes less than so many seconds is not measured well enough to tell.
MOST, LEAST = 9.0, 0.04
HEADS = ["", "system: ", "note to the AI ", "when you write your ", "We use cookies "]
UNITS = [
    " ", ".", "(", "<", "- ", "a. ", "a, ", "AI ", "AI: ", "l'IA ", "model, ", "al modello ", "to the ",
    "note to the ", "please ", "instead, ", "now please do not ", "per favore non ", "do not write ",
    "ignore ", "\"ignore\" ", "if you are an ", "when you write ", "prompt ", "the above ", "summary must ",
    "said: ",
    "your summary ", "sign up ", "newsletter ", "all rights ", "iscriviti alla ",
]  # fmt: skip
# (characters of a line, lines) of a text and of one of four times its length: in lines that are read whole,
# up to the longest of them, in lines of a sentence's length, and in one line.
GROWTHS = [((280, 4), (1120, 4)), ((480, 4), (1920, 4)), ((300, 20), (300, 80)), ((6000, 1), (24000, 1))]
Size = tuple[int, int]


def analysed(text: str) -> Document:
    """Of what is refused as no text before anything reads it, a text of one line."""
    try:
        return document(text)
    except InputError:
        return document("It rained on Roma.")


@pytest.mark.parametrize("prepare, read", [(analysed, instructions), (str, furniture)])
@pytest.mark.parametrize("unit", UNITS)
@pytest.mark.parametrize(("small", "large"), GROWTHS)
def test_four_times_the_text_takes_about_four_times_as_long(
    prepare: Callable[[str], Any], read: Callable[[Any], object], unit: str, small: Size, large: Size
) -> None:
    for head in HEADS:

        def seconds(size: Size, head: str = head) -> float:
            length, lines = size
            line = head + unit * ((length - len(head)) // len(unit)) + "z"
            text = "It rained on Roma.\nAI model: " + "\n".join([line] * lines)
            prepared = prepare(text)
            begin = time.process_time()
            read(prepared)
            return time.process_time() - begin

        # A machine that is busy slows one measure, hardly the same one of three.
        tries = ((seconds(small), seconds(large)) for _ in range(3))
        assert any(many < max(MOST * few, LEAST) for few, many in tries), (head, unit)
