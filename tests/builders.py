"""Hand-built records for tests: a Document without a tagger."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from models.contracts import TaggedSpan, TaggedText, Token
from models.tagging.sentences import sentence_spans
from pipeline.article import article_from_text
from pipeline.data import Document, Language, LanguageCode
from pipeline.dates import find_times
from pipeline.sentences import split_sentences

_TOKEN = re.compile(r"\w+(?:['’](?=\w))?|[^\w\s]")


def tagged(text: str, language: LanguageCode, entities: Mapping[str, str] | None = None) -> TaggedText:
    """Tokens by a regular expression (no lemmas, no parts of speech); `entities`: name → label."""
    tokens = tuple(Token(m.start(), m.end(), m[0], m[0].lower(), "") for m in _TOKEN.finditer(text))
    spans = [
        TaggedSpan(m.start(), m.end(), label)
        for name, label in (entities or {}).items()
        for m in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text)
    ]
    return TaggedText(
        tokens, tuple(sentence_spans(text, language)), tuple(sorted(spans, key=lambda span: span.start))
    )


def document(text: str, language: LanguageCode = "it", entities: Mapping[str, str] | None = None) -> Document:
    """A Document of `text`, as `run.analyse` makes one, with the entities named."""
    article = article_from_text(text)
    analysis = tagged(article.text, language, entities)
    sentences = split_sentences(article, analysis)
    draft = Document(article, Language(language, 1.0), sentences, analysis.entities)
    return replace(draft, times=find_times(draft))
