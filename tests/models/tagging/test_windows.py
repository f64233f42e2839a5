"""Windows of whole sentences, each but the first below the article's opening."""

from __future__ import annotations

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc

from models.tagging import windows as module
from models.tagging.pieces import BOS, EOS, Pieces
from models.tagging.windows import OPENING, Window, windows

NLP = spacy.blank("it")


class _Letters(Pieces):
    """One piece a letter, and one for the blank before; a word's first piece tells its first letter."""

    def __init__(self) -> None:
        pass

    def __call__(self, word: str, after_space: bool) -> tuple[int, ...]:
        return (ord(word[0]), *range(10, 9 + len(word) + after_space))


def cut(text: str, sentences: list[tuple[int, int]], size: int) -> list[Window]:
    return list(windows(NLP(text), sentences, _Letters(), size))


def article(lengths: list[int], word: str = "a") -> tuple[str, list[tuple[int, int]]]:
    """Sentences of so many words, each of two pieces."""
    bounds, at = [], 0
    for length in lengths:
        bounds.append((at, at + length))
        at += length
    return " ".join([word] * at), bounds


@pytest.fixture
def no_opening(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "OPENING", 0)


def test_whole_sentences_share_a_window_while_they_fit() -> None:
    text = "uno due tre quattro"
    assert [w.tokens for w in cut(text, [(0, 2), (2, 3), (3, 4)], 100)] == [[0, 1, 2, 3]]


@pytest.mark.usefixtures("no_opening")
def test_a_sentence_that_does_not_fit_begins_another() -> None:
    assert [w.tokens for w in cut("uno due tre quattro", [(0, 2), (2, 3), (3, 4)], 14)] == [[0, 1, 2], [3]]


@pytest.mark.usefixtures("no_opening")
def test_a_long_sentence_is_cut_between_tokens() -> None:
    assert [w.tokens for w in cut("uno due tre quattro", [(0, 4)], 10)] == [[0, 1], [2], [3]]


def test_the_opening_stands_before_every_window_but_the_first() -> None:
    text, bounds = article([8, 30, 30, 30])
    found = cut(text, bounds, 100)
    opening = found[0].ids[1:17]  # the first sentence
    assert len(found) > 1
    for window in found[1:]:
        assert window.ids[:17] == [BOS, *opening]
        assert window.first[0] == 17
    assert found[0].first[0] == 1


def test_of_a_long_first_sentence_the_opening_is_the_beginning() -> None:
    text, bounds = article([60, 60])
    found = cut(text, bounds, 130)
    for window in found[1:]:
        assert window.ids[1 : 1 + OPENING] == found[0].ids[1 : 1 + OPENING]
        assert window.first[0] == 1 + OPENING


def test_windows_are_of_about_one_length() -> None:
    """Not full ones and a rest: 130 pieces in windows of up to 98 are twice 65."""
    text, bounds = article([5] * 13)
    found = cut(text, bounds, 110)
    own = [len(w.tokens) for w in found]
    assert len(own) == 2 and max(own) - min(own) <= 5


def test_each_token_once_with_its_first_piece() -> None:
    found = cut("uno\n due", [(0, 1), (1, 3)], 100)
    assert [w.tokens for w in found] == [[0, 2]]
    assert found[0].ids == [BOS, ord("u"), 10, 11, 12, ord("d"), 10, 11, 12, EOS]
    assert found[0].first == [1, 5]


def test_no_text_has_no_window() -> None:
    assert cut("", [], 100) == []
    assert cut("\n\n", [(0, 1)], 100) == []


SENTENCES = st.lists(
    st.lists(st.text("abcdefgh", min_size=1, max_size=12), min_size=1, max_size=40), min_size=1, max_size=12
)


@settings(deadline=None, max_examples=60)
@given(SENTENCES, st.integers(90, 260), st.booleans())
def test_any_text_is_in_windows_that_fit_each_word_once(
    sentences: list[list[str]], size: int, breaks: bool
) -> None:
    tokens: list[str] = []
    bounds = []
    for words in sentences:
        bounds.append((len(tokens), len(tokens) + len(words)))
        tokens += [*words, "\n"] if breaks else words
    doc = Doc(NLP.vocab, words=tokens)
    spoken = [token.i for token in doc if not token.is_space]
    found = list(windows(doc, bounds, _Letters(), size))
    assert [i for window in found for i in window.tokens] == spoken
    (whole,) = windows(doc, bounds, _Letters(), 100_000)
    for number, window in enumerate(found):
        assert len(window.ids) <= size and window.ids[0] == BOS and window.ids[-1] == EOS
        for at, token in zip(window.first, window.tokens, strict=True):
            assert window.ids[at] == ord(doc[token].text[0])
        if number:
            before = window.first[0] - 1
            assert 0 < before <= OPENING
            assert window.ids[1 : 1 + before] == whole.ids[1 : 1 + before]
