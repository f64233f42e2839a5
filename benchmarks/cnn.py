"""The plain spaCy CNN that benchmarks/tagger.py compares with: trained on KIND alone.

    python -m benchmarks.cnn --corpora FOLDER --out FOLDER [--epochs 12]

Width 96, depth 4, hash embeddings, averaged weights: spaCy's defaults for a pipeline without vectors.
About ten minutes on one core; the result is for `benchmarks.tagger --other it=FOLDER`.
"""

from __future__ import annotations

import argparse
import random
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.training import Example
from spacy.util import minibatch

from training.corpora import Sentence, entity_sentences
from training.examples import join

SEED = 0
DROPOUT = 0.2
TOGETHER = 6
"""Sentences in one text, as the measure has them."""
MODEL = {
    "model": {
        "@architectures": "spacy.TransitionBasedParser.v2",
        "state_type": "ner",
        "extra_state_tokens": False,
        "hidden_width": 64,
        "maxout_pieces": 2,
        "use_upper": True,
        "tok2vec": {
            "@architectures": "spacy.HashEmbedCNN.v2",
            "width": 96,
            "depth": 4,
            "embed_size": 2000,
            "window_size": 1,
            "maxout_pieces": 3,
            "subword_features": True,
            "pretrained_vectors": None,
        },
    }
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--corpora", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--epochs", type=int, default=12)
    options = parser.parse_args()
    spacy.util.fix_random_seed(SEED)  # type: ignore[attr-defined]
    nlp = spacy.blank("it")
    nlp.add_pipe("ner", config=MODEL)
    sentences = entity_sentences(options.corpora / "kind-wikinews-train.it.tsv")
    texts = [join(sentences[i : i + TOGETHER]) for i in range(0, len(sentences), TOGETHER)]
    examples = [_example(nlp, text) for text in texts]
    optimizer = nlp.initialize(lambda: examples)
    for epoch in range(options.epochs):
        random.Random(epoch).shuffle(examples)
        losses: dict[str, float] = {}
        for batch in minibatch(examples, 16):  # type: ignore[no-untyped-call]
            nlp.update(batch, sgd=optimizer, drop=DROPOUT, losses=losses)
        print(f"epoch {epoch + 1}: loss {losses['ner']:.0f}", flush=True)
    with nlp.use_params(optimizer.averages):
        nlp.to_disk(options.out)


def _example(nlp: Language, sentence: Sentence) -> Example:
    """With the spans that fall on token borders; the few others are left out."""
    doc = nlp.make_doc(sentence.text)
    spans = [span for span in sentence.entities if doc.char_span(*span) is not None]
    return Example.from_dict(doc, {"entities": spans})


if __name__ == "__main__":
    main()
