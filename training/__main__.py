"""One command from corpora and judgements on disk to models/weights: see README.md in this folder."""

from __future__ import annotations

import argparse
from pathlib import Path

import torch

from training import lemmas
from training.export import ENCODER, export_encoder, export_pipelines
from training.judging import Settings as ReaderSettings
from training.prepare import load_corpora, write_pieces
from training.reader import train_reader
from training.shipped import shipped_state
from training.train import Settings, train
from training.words import italian_words, write_words


def main() -> None:
    options = _parser().parse_args()
    options.work.mkdir(parents=True, exist_ok=True)
    tagger = options.tagger or _train_tagger(options)
    settings = ReaderSettings(threads=options.threads)
    state = train_reader(
        shipped_state(tagger), tagger, options.corpora, options.judgements, options.work / "reader", settings
    )
    for folder, quantization in ((options.weights, "int8"), (options.work / "float", None)):
        export_encoder(state, tagger / "tokenizer.json", folder / ENCODER, quantization=quantization)


def _train_tagger(options: argparse.Namespace) -> Path:
    """The folder of the encoder that tags, made if it is not there; pipelines, lemmas and words beside it go
    to the weights."""
    folder: Path = options.work / "tagger" / ENCODER
    if (folder / "heads.npz").exists():
        return folder
    vocabulary = write_pieces(options.corpora, options.work)
    corpora = load_corpora(options.corpora, options.work)
    final = train(corpora, vocabulary, options.work / "run", Settings(threads=options.threads))
    tables = {"it": options.work / "lemmas" / "it.json.gz", "en": options.work / "lemmas" / "en.json.gz"}
    lemmas.write(lemmas.italian(corpora["treebank"].sentences), tables["it"])
    lemmas.write(lemmas.english(), tables["en"])
    italian = [s for c in corpora.values() if c.language == "it" for s in c.sentences if "-dev" not in c.name]
    write_words(italian_words(italian), options.weights / "words" / "it.txt.gz")
    for weights in (options.weights, options.work / "float"):
        export_pipelines(weights, tables)
    export_encoder(torch.load(final, weights_only=True), vocabulary / "tokenizer.json", folder)
    return folder


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m training", description=__doc__)
    parser.add_argument("--corpora", type=Path, required=True, help="the folder of corpora (README.md)")
    parser.add_argument("--judgements", type=Path, required=True, help="the folder of en.jsonl and it.jsonl")
    parser.add_argument(
        "--tagger", type=Path, help="an encoder's folder to begin from, in place of training the tagger"
    )
    parser.add_argument(
        "--work", type=Path, default=Path("build/training"), help="checkpoints; kept to go on from"
    )
    parser.add_argument("--weights", type=Path, default=Path("models/weights"), help="where the result goes")
    parser.add_argument("--threads", type=int, default=2, help="more than one pays only on idle cores")
    return parser


if __name__ == "__main__":
    main()
