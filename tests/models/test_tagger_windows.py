"""Windows of whole sentences."""

from __future__ import annotations

import spacy

from models.tagging.pieces import BOS, EOS, Pieces
from models.tagging.windows import Window, windows


class _Letters(Pieces):
    """One piece a letter, and one for the blank before."""

    def __init__(self) -> None:
        pass

    def __call__(self, word: str, after_space: bool) -> tuple[int, ...]:
        return tuple(range(10, 10 + len(word) + after_space))


def cut(text: str, sentences: list[tuple[int, int]], size: int) -> list[Window]:
    return list(windows(spacy.blank("it")(text), sentences, _Letters(), size))


def test_whole_sentences_share_a_window_while_they_fit() -> None:
    text = "uno due tre quattro"
    assert [w.tokens for w in cut(text, [(0, 2), (2, 3), (3, 4)], 100)] == [[0, 1, 2, 3]]
    assert [w.tokens for w in cut(text, [(0, 2), (2, 3), (3, 4)], 14)] == [[0, 1, 2], [3]]


def test_a_long_sentence_is_cut_between_tokens() -> None:
    assert [w.tokens for w in cut("uno due tre quattro", [(0, 4)], 10)] == [[0, 1], [2], [3]]


def test_each_token_once_with_its_first_piece() -> None:
    found = cut("uno\n due", [(0, 1), (1, 3)], 100)
    assert [w.tokens for w in found] == [[0, 2]]
    assert found[0].ids == [BOS, 10, 11, 12, 13, 10, 11, 12, 13, EOS]
    assert found[0].first == [1, 5]


def test_no_text_has_no_window() -> None:
    assert cut("", [], 100) == []
    assert cut("\n\n", [(0, 1)], 100) == []
