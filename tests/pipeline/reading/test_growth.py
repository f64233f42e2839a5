"""What looks for orders to a program, and for a page's words to its reader, takes time as the text grows.

Nearly all of it passes inside of one pattern's search, where steps cannot be counted: computing time is.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

import pytest

from pipeline.data import Document
from pipeline.errors import InputError
from pipeline.reading.disguise import look_alikes
from pipeline.reading.instructions import instructions
from pipeline.text.furniture import furniture
from pipeline.text.view import Edit
from tests.builders import document
from tests.growth import in_proportion

pytestmark = pytest.mark.slow

HEADS = ["", "system: ", "note to the AI ", "when you write your ", "We use cookies "]
UNITS = [
    " ", ".", "(", "<", "- ", "a. ", "a, ", "AI ", "AI: ", "l'IA ", "model, ", "al modello ", "to the ",
    "note to the ", "please ", "instead, ", "now please do not ", "per favore non ", "do not write ",
    "ignore ", "\"ignore\" ", "if you are an ", "when you write ", "prompt ", "the above ", "summary must ",
    "said: ",
    "your summary ", "sign up ", "newsletter ", "all rights ", "iscriviti alla ",
]  # fmt: skip
# Characters of a line and lines of a text, by how many times as long it is to be: in lines that are read
# whole, up to the longest of them, in lines of a sentence's length, and in one line.
SHAPES: list[Callable[[int], tuple[int, int]]] = [
    lambda times: (280 * times, 4), lambda times: (480 * times, 4), lambda times: (300, 20 * times),
    lambda times: (6000 * times, 1),
]  # fmt: skip


def analysed(text: str) -> Document:
    """Of what is refused as no text before anything reads it, a text of one line."""
    try:
        return document(text)
    except InputError:
        return document("It rained on Roma.")


def look_alikes_of(text: str) -> list[Edit]:
    return list(look_alikes(text))


@pytest.mark.parametrize("prepare, read", [(analysed, instructions), (str, furniture), (str, look_alikes_of)])
@pytest.mark.parametrize("unit", UNITS)
@pytest.mark.parametrize("shape", SHAPES)
def test_four_times_the_text_takes_about_four_times_as_long(
    prepare: Callable[[str], Any],
    read: Callable[[Any], object],
    unit: str,
    shape: Callable[[int], tuple[int, int]],
) -> None:
    for head in HEADS:

        def work(times: int, head: str = head) -> Callable[[], object]:
            length, lines = shape(times)
            line = head + unit * ((length - len(head)) // len(unit)) + "z"
            return partial(read, prepare("It rained on Roma.\nAI model: " + "\n".join([line] * lines)))

        assert in_proportion(work, 1, 4), (head, unit)
