"""Which of the encoder's 250,000 word pieces ship: those of Italian and English, and what is general.

Kept are the pieces of every word of the corpora and of the lemma tables (as they are, capitalised,
and the corpora's also upper-cased), every capitalised Latin piece (names), and single characters of
the European scripts. The rest falls apart into kept pieces.
"""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Iterable, Iterator
from importlib.resources import files
from pathlib import Path

from tokenizers import Tokenizer
from tokenizers.models import Unigram

from models.tagging.pieces import UNKNOWN
from training.e5_file import E5File

_SPECIAL = ["<s>", "<pad>", "</s>", "<unk>"]
_BAR = "\u2581"
_NAME = re.compile(f"{_BAR}?[A-ZÀ-Þ][a-zß-ÿ]+")
_LOOKUPS = ("en_lemma_lookup", "it_lemma_lookup", "en_lemma_index")
_UNKNOWN_PENALTY = 10.0  # sentencepiece's: the lowest score less this


def lookup_table(name: str) -> dict[str, object]:
    """A table of spacy-lookups-data."""
    path = files("spacy_lookups_data") / "data" / f"{name}.json.gz"
    with path.open("rb") as packed:
        table: dict[str, object] = json.loads(gzip.decompress(packed.read()))
    return table


def kept_pieces(e5: E5File, words: Iterable[str]) -> list[str]:
    """The pieces to ship, in the order of their ids in the whole vocabulary."""
    whole = _tokenizer([(piece, score) for piece, (_, score) in e5.pieces.items()], None)
    used: set[str] = set()
    for form in _forms(set(words)):
        for text in (form, _BAR + form):
            used.update(whole.encode(text).tokens)
    used.update(piece for piece in e5.pieces if _NAME.fullmatch(piece) or _is_single(piece))
    return sorted((used & e5.pieces.keys()) - set(_SPECIAL), key=lambda piece: e5.pieces[piece][0])


def _forms(words: set[str]) -> Iterator[str]:
    yield from sorted(words | {word.upper() for word in words})
    listed: set[str] = set()
    for name in _LOOKUPS:
        table = lookup_table(name)
        listed.update(*table.values() if name.endswith("index") else [table])
    yield from sorted(listed | {word.capitalize() for word in listed})


def _is_single(piece: str) -> bool:
    character = piece.lstrip(_BAR)
    return not character or (
        len(character) == 1 and (character < "\u0530" or "\u2000" <= character < "\u2c00")
    )


def write_vocabulary(e5: E5File, pieces: list[str], folder: Path) -> None:
    """`tokenizer.json`, and `rows.json`: the row of the whole table behind each id of the pruned one."""
    scores = [(name, 0.0) for name in _SPECIAL] + [(piece, e5.pieces[piece][1]) for piece in pieces]
    folder.mkdir(parents=True, exist_ok=True)
    lowest = min(score for _, score in scores)
    _tokenizer(
        [(name, lowest - _UNKNOWN_PENALTY) for name in _SPECIAL] + scores[len(_SPECIAL) :], UNKNOWN
    ).save(str(folder / "tokenizer.json"), pretty=False)
    rows = list(range(len(_SPECIAL))) + [e5.pieces[piece][0] for piece in pieces]
    (folder / "rows.json").write_text(json.dumps(rows), encoding="utf-8")


def _tokenizer(scores: list[tuple[str, float]], unknown: int | None) -> Tokenizer:
    return Tokenizer(Unigram(scores, unk_id=unknown, byte_fallback=False))
