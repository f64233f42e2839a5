"""What training runs on in tests: an encoder of one layer with random weights, and short articles."""

from __future__ import annotations

import spacy
import torch
from torch import Tensor

from models.tagging.heads import WIDTH
from models.tagging.pieces import Pieces
from training.corpora import Sentence
from training.examples import Corpus
from training.judged import FigureLabel, GroupLabel, Judged, line_spans
from training.judging import Prepared, ReaderModel, Settings, prepare, start
from training.model import HEADS, Encoder, Shape

PIECES, POSITIONS = 300, 514

TEXT = """Velden Rail to cut 300 jobs
Velden Rail will cut 300 jobs in Portsea next year, its chief Ann Reed said.
The firm has 4,100 workers.
It is unclear which plants will close.
Ann Reed met the unions on Monday.
The unions say that 900 jobs could go.
Portsea lost 2,000 jobs in ten years.
Will Velden Rail stay at all?
Nobody asked the town.
The shares fell by 3%."""


class LetterPieces(Pieces):
    """One piece a letter, below PIECES."""

    def __init__(self) -> None:
        pass

    def __call__(self, word: str, after_space: bool) -> tuple[int, ...]:
        return tuple(4 + ord(c) % (PIECES - 4) for c in word[:12])


def places(words: str) -> tuple[tuple[int, int], ...]:
    found, at = [], TEXT.find(words)
    while at >= 0:
        found.append((at, at + len(words)))
        at = TEXT.find(words, at + 1)
    return tuple(found)


def article(name: str = "one.en") -> Judged:
    reed, rail, town = places("Ann Reed"), places("Velden Rail"), places("Portsea")
    figures = [
        FigureLabel(*places("300 jobs")[0], "count", 2, (), places("to cut"), "projected"),
        FigureLabel(*places("300 jobs")[1], "count", 2, reed, (), "projected", reed),
        FigureLabel(*places("4,100 workers")[0], "count", 0, ()),
        FigureLabel(*places("900 jobs")[0], "count", 1, places("The unions")),
        FigureLabel(*places("ten years")[0], "duration", 4, None),
        FigureLabel(*places("3%")[0], "percent", None, None),
    ]
    groups = [
        GroupLabel(reed, 0, 0, True, 0, places("its chief")),
        GroupLabel(rail, 1, 1, True, 1, None),
        GroupLabel(town, 2, 1, False, 2, None),
    ]
    return Judged(
        name, "en", TEXT, line_spans(TEXT), figures, groups,
        [(3,), (7, 5)], {3: 4, 7: 5, 5: 1}, frozenset({1, 5}), {3: places("which plants will close")[0]},
    )  # fmt: skip


def articles(count: int) -> list[Prepared]:
    nlp = spacy.blank("en")
    return [prepare(article(f"{i}.en"), nlp, {}) for i in range(count)]


def corpora() -> dict[str, Corpus]:
    """Those that the tagger learns from, by their names, of two sentences each."""
    told = Sentence("Ann Reed met him.", [(0, 8, "PER")], [(0, 3, "PROPN"), (9, 12, "VERB")], [])
    heads = {"kind": "kind", "wikineural-it": "wikineural", "wikineural-en": "wikineural", "treebank": ""}
    return {name: Corpus(name, "en", head, [told, told]) for name, head in heads.items()}


def state(seed: int = 0, layers: int = 1) -> dict[str, Tensor]:
    """A tagger's, as `training.shipped.shipped_state` gives it."""
    torch.manual_seed(seed)
    shape = Shape(layers=layers)
    encoder = Encoder(torch.randn(PIECES, WIDTH) * 0.1, torch.randn(POSITIONS, WIDTH) * 0.1, shape)
    found = {f"enc.{name}": value for name, value in encoder.state_dict().items()}
    for name, labels in HEADS.items():
        found[f"heads.{name}.weight"] = torch.randn(labels, WIDTH)
        found[f"heads.{name}.bias"] = torch.randn(labels)
    return found | {"enc.word": encoder.word}


def model(settings: Settings, seed: int = 0) -> ReaderModel:
    given = state(seed)
    torch.manual_seed(seed)
    return start(given, settings)
