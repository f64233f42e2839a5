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
    whole = _tokenizer({piece: score for piece, (_, score) in e5.pieces.items() if piece not in _SPECIAL})
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
    folder.mkdir(parents=True, exist_ok=True)
    tokenizer = _tokenizer({piece: e5.pieces[piece][1] for piece in pieces})
    tokenizer.save(str(folder / "tokenizer.json"), pretty=False)
    rows = list(range(len(_SPECIAL))) + [e5.pieces[piece][0] for piece in pieces]
    (folder / "rows.json").write_text(json.dumps(rows), encoding="utf-8")


def _tokenizer(scores: dict[str, float]) -> Tokenizer:
    """A unigram segmenter of these pieces, behind the special ones."""
    special = min(scores.values()) - _UNKNOWN_PENALTY
    return Tokenizer(
        Unigram(
            [*((name, special) for name in _SPECIAL), *scores.items()], unk_id=UNKNOWN, byte_fallback=False
        )
    )
