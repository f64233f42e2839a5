"""Whatever is done to an article, a sheet comes out, or a refusal that says why; and its spans slice."""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Iterator
from functools import cache

import pytest

from benchmarks.robust import outcome
from pipeline import SchedaError, load_engines, summarise
from tests import TESTS

pytestmark = pytest.mark.slow  # a hundred sheets

SAMPLE = 3  # articles a damage and language: some 0.1 s each
Damage = Callable[[str, random.Random], str]


def cut(text: str, draw: random.Random) -> str:
    start = draw.randrange(len(text) // 2)
    return text[start : draw.randrange(start + 100, len(text))]


def shuffled(text: str, draw: random.Random) -> str:
    lines = text.split("\n")
    draw.shuffle(lines)
    return "\n".join(lines)


def dropped(text: str, draw: random.Random) -> str:
    return "\n".join(line for line in text.split("\n") if draw.random() < 0.6) or text


def unbalanced(text: str, draw: random.Random) -> str:
    marks = "\"'“”«»‘’()[]"
    return "".join(draw.choice(marks) + c if c == " " and draw.random() < 0.1 else c for c in text)


def renumbered(text: str, draw: random.Random) -> str:
    return "".join(draw.choice("0123456789.,:/-%€$") if c.isdigit() else c for c in text)


def one_line(text: str, draw: random.Random) -> str:
    return text.replace("\n", " ")


def unseen(text: str, draw: random.Random) -> str:
    odd = "\u200b\u00ad\u0301\u00a0\ufeff\n\t\u202e\U0001f600"
    return "".join(c + (draw.choice(odd) if draw.random() < 0.03 else "") for c in text)


def unspaced(text: str, draw: random.Random) -> str:
    return "".join("" if c == " " and draw.random() < 0.2 else c for c in text)


DAMAGES: tuple[Damage, ...] = (
    cut,
    shuffled,
    dropped,
    unbalanced,
    renumbered,
    one_line,
    unseen,
    unspaced,
    lambda text, draw: text.upper(),
    lambda text, draw: text.lower(),
    lambda text, draw: text.title(),
)


@cache
def corpus(language: str) -> tuple[str, ...]:
    files = [
        path for name in ("gold", "heldout") for path in sorted((TESTS / name).glob(f"*.{language}.json"))
    ]
    return tuple(json.loads(path.read_text("utf-8"))["text"] for path in sorted(files))


def sample() -> Iterator[tuple[int, str, str]]:
    draw = random.Random(11)
    for number, damage in enumerate(DAMAGES):
        for language in ("en", "it"):
            for text in draw.sample(corpus(language), SAMPLE):
                yield number, language, damage(text, draw)


@pytest.mark.parametrize(("damage", "language", "text"), list(sample()), ids=lambda value: str(value)[:12])
def test_a_damaged_article_makes_no_traceback(damage: int, language: str, text: str) -> None:
    engines = load_engines("local", offline=True)
    assert outcome(("", text))[1] in ("sheet", "refused")
    try:
        sheet = summarise(text, to="source", language="it" if language == "it" else "en", engines=engines)
    except SchedaError:
        return
    words = sheet.article.text
    for fact in (*sheet.figures, *sheet.dates):
        assert words[fact.evidence.start : fact.evidence.end] == fact.text
    for party in sheet.parties:
        assert all(words[m.start : m.end].strip() for m in party.mentions)


def test_a_year_before_christ_may_end_a_sentence() -> None:
    text = "The treasury stood on the island until it was moved to Athens in 454 BC."
    sheet = summarise(text, to="source", language="en", engines=load_engines("local", offline=True))
    assert [date.text for date in sheet.dates] in ([], ["454 BC"])
