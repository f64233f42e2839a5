"""Tokens, sentences and named entities of Italian and English news.

The only door to spaCy: what leaves this module are the records of `models.contracts`.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path

from models.tagging import light_spacy  # noqa: F401  (before spaCy, which it makes lighter)

# isort: split
import spacy
from spacy.language import Language
from spacy.tokens import Doc

from models.contracts import TaggedSpan, TaggedText, Token, WeightsInfo
from models.tagging.bounded import bounded_doc
from models.tagging.components import judge
from models.tagging.plain import NoJudge, plain_pipeline
from models.tagging.sentences import sentence_spans

_WEIGHTS = Path(__file__).parent / "weights"
_PIPELINES = {"it": "it_scheda_news", "en": "en_scheda_news"}
# spaCy's own bound is there for its parser, which is not in these pipelines.
_MAX_CHARACTERS = 20_000_000


class SpacyTagger:
    """A spaCy pipeline behind the contract `models.contracts.Tagger`."""

    def __init__(self, nlp: Language, weights: tuple[WeightsInfo, ...]) -> None:
        self.weights = weights
        self._nlp = nlp
        self._language = str(nlp.lang)
        nlp.max_length = _MAX_CHARACTERS

    def tag(self, text: str) -> TaggedText:
        return _record(self._nlp(bounded_doc(self._nlp, text)), self._language)

    def tag_many(self, texts: Iterable[str]) -> Iterator[TaggedText]:
        for doc in self._nlp.pipe(bounded_doc(self._nlp, text) for text in texts):
            yield _record(doc, self._language)


def load_tagger(language: str) -> SpacyTagger:
    """The tagger of "it" or "en"; for others one of rules alone. ValueError where there are none either."""
    if language not in _PIPELINES:
        return SpacyTagger(plain_pipeline(language), ())
    name = _PIPELINES[language]
    nlp = spacy.load(_WEIGHTS / name)
    model = _WEIGHTS / "news_encoder" / "model.bin"
    sha256 = hashlib.sha256(model.read_bytes()).hexdigest()
    licence = "CC BY-NC-SA 4.0 (annotations of its training data)"
    return SpacyTagger(nlp, (WeightsInfo("tagger", f"{name} {nlp.meta['version']}", sha256, licence),))


def _record(doc: Doc, language: str) -> TaggedText:
    tokens = tuple(
        Token(token.idx, token.idx + len(token), token.text, token.lemma_, token.pos_)
        for token in doc
        if not token.is_space
    )
    entities = tuple(TaggedSpan(ent.start_char, ent.end_char, ent.label_) for ent in doc.ents)
    sentences = tuple(sentence_spans(doc.text, language))
    judging = partial(judge, doc) if language in _PIPELINES else NoJudge
    return TaggedText(tokens, sentences, entities, judging)
