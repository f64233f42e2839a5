"""The tagger at length: 100,000 tokens, and its floors on public articles."""

from __future__ import annotations

import time

import pytest

from models.tagger import load_tagger

pytestmark = pytest.mark.real

SENTENCE = "Il ministro Carlo Bianchi è andato a Torino con 3 figli . "


@pytest.mark.parametrize("text", [SENTENCE * 8000, (SENTENCE * 8000).replace(".", ","), "(" * 100_000])
def test_a_hundred_thousand_tokens(text: str) -> None:
    began = time.process_time()
    tagged = load_tagger("it").tag(text)
    seconds = time.process_time() - began
    assert len(tagged.tokens) >= 90_000 or "(" in text
    assert seconds < 120
    for entity in tagged.entities[:1000]:
        assert text[entity.start : entity.end].strip()


def test_loads_in_three_seconds() -> None:
    began = time.process_time()
    load_tagger("it")
    load_tagger("en")
    assert time.process_time() - began < 6
