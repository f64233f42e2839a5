"""One command from corpora on disk to models/weights: see README.md in this folder."""

from __future__ import annotations

import argparse
from pathlib import Path

import torch

from training import lemmas
from training.export import ENCODER, export_encoder, export_pipelines
from training.prepare import load_corpora, write_pieces
from training.train import Settings, train
from training.words import italian_words, write_words


def main() -> None:
    options = _parser().parse_args()
    options.work.mkdir(parents=True, exist_ok=True)
    vocabulary = write_pieces(options.corpora, options.work)
    corpora = load_corpora(options.corpora, options.work)
    settings = Settings(threads=options.threads)
    final = train(corpora, vocabulary, options.work / "run", settings)
    state = torch.load(final, weights_only=True)
    tables = {"it": options.work / "lemmas" / "it.json.gz", "en": options.work / "lemmas" / "en.json.gz"}
    lemmas.write(lemmas.italian(corpora["treebank"].sentences), tables["it"])
    lemmas.write(lemmas.english(), tables["en"])
    italian = [s for c in corpora.values() if c.language == "it" for s in c.sentences if "-dev" not in c.name]
    write_words(italian_words(italian), options.weights / "words" / "it.txt.gz")
    for folder, quantization in ((options.weights, "int8"), (options.work / "float", None)):
        export_encoder(state, vocabulary, folder / ENCODER, quantization=quantization)
        export_pipelines(folder, tables)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m training", description=__doc__)
    parser.add_argument(
        "--corpora", type=Path, required=True, help="the folder of the column and CoNLL-U files"
    )
    parser.add_argument(
        "--work", type=Path, default=Path("build/training"), help="checkpoints; kept to go on from"
    )
    parser.add_argument("--weights", type=Path, default=Path("models/weights"), help="where the result goes")
    parser.add_argument("--threads", type=int, default=1, help="more than one pays only on idle cores")
    return parser


if __name__ == "__main__":
    main()
