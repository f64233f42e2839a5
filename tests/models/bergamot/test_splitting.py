import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.bergamot.splitting import split_sentence


def words(text: str) -> int:
    return len(text.split())


def test_a_sentence_that_fits_stays_whole() -> None:
    assert split_sentence(" Il governo, ieri. ", words, 3) == ["Il governo, ieri."]


@pytest.mark.parametrize(
    ("sentence", "most", "pieces"),
    [
        ("Uno due tre, quattro; cinque sei sette.", 5, ["Uno due tre, quattro;", "cinque sei sette."]),
        ("Uno due tre, quattro cinque sei.", 4, ["Uno due tre,", "quattro cinque sei."]),
        (
            "He said “one two three.” Then four five six.",
            5,
            ["He said “one two three.”", "Then four five six."],
        ),
        ("One two three – four five six.", 5, ["One two three", "– four five six."]),
        (
            "Costa 1,5 milioni 2.500 volte al n. 5 di qui",
            7,
            ["Costa 1,5 milioni", "2.500 volte al n. 5 di qui"],
        ),
        ("uno due tre quattro", 2, ["uno due", "tre quattro"]),
    ],
)
def test_the_cut_is_at_the_best_border(sentence: str, most: int, pieces: list[str]) -> None:
    assert split_sentence(sentence, words, most) == pieces


def test_a_word_that_is_too_long_is_cut_between_characters() -> None:
    assert split_sentence("abcdefgh", len, 3) == ["ab", "cd", "ef", "gh"]


@given(st.text(alphabet="aè ,;.:–“”()1\n", max_size=400), st.integers(1, 30))
def test_nothing_is_lost_and_every_piece_fits(text: str, most: int) -> None:
    def size(piece: str) -> int:
        return len(piece.replace(" ", ""))

    pieces = split_sentence(text, size, most)
    assert "".join("".join(pieces).split()) == "".join(text.split())
    assert all(size(piece) <= most for piece in pieces)
