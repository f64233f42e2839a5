"""The spaCy components of the pipelines in models/weights.

spaCy finds them once this module has been imported. They are no entry points: those would be imported as
`scheda.models` beside the repository's `models`.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice, pairwise
from pathlib import Path

import numpy as np
import numpy.typing as npt
from spacy.language import Language
from spacy.pipeline import Sentencizer
from spacy.tokens import Doc, Span

from models.contracts import FigureMention, SentenceJudgement
from models.tagging import decoding
from models.tagging.agreement import agree
from models.tagging.encoder import load_encoder
from models.tagging.labels import POS_TAGS
from models.tagging.lemmas import LemmaTable
from models.tagging.reader import TextReader
from models.tagging.sentences import sentence_spans
from models.tagging.windows import Window, windows

Floats = npt.NDArray[np.float32]
# Category P in Unicode, and signs all the same.
_SIGNS = frozenset("%‰#@&§°")
_DOCS_TOGETHER = 32
# Keys of Doc.user_data: the judging heads with the tokens' vectors; the document's reader; its sentences.
_READ, _JUDGED, _SENTENCES = "scheda_read", "scheda_judged", "scheda_sentences"


@Language.factory("scheda_sentences", assigns=["token.is_sent_start"])
class SentenceRules:
    """Sentence starts by the rules of `models.tagging.sentences`."""

    def __init__(self, nlp: Language, name: str) -> None:
        self.name = name
        self._language = str(nlp.lang)

    def __call__(self, doc: Doc) -> Doc:
        starts = iter([start for start, _ in sentence_spans(doc.text, self._language)])
        following = next(starts, -1)
        begins: list[bool] = []
        for start, length in doc.to_array(["IDX", "LENGTH"]).tolist():
            end = start + length
            begins.append(not begins or 0 <= following < end)
            while 0 <= following < end:
                following = next(starts, -1)
        # Token.is_sent_start looks through the whole document each time it is set; this does not.
        Sentencizer().set_annotations([doc], [begins])
        return doc

    def to_disk(self, path: Path, exclude: Iterable[str] = ()) -> None:
        """Nothing to write: the rules are code."""

    def from_disk(self, path: Path, exclude: Iterable[str] = ()) -> SentenceRules:
        return self


@Language.factory(
    "scheda_news",
    default_config={"encoder": "news_encoder", "head": "kind"},
    requires=["token.is_sent_start"],
    assigns=["doc.ents", "token.pos"],
)
class NewsTagger:
    """Entities by the head `head`, and parts of speech, from one pass of the shared encoder.

    `encoder` is the name of its folder, beside the pipeline's own.
    """

    def __init__(self, nlp: Language, name: str, encoder: str, head: str) -> None:
        self.name = name
        self._folder = encoder
        self._head = head
        self._path: Path | None = None

    def __call__(self, doc: Doc) -> Doc:
        self._annotate([doc])
        return doc

    def pipe(self, stream: Iterable[Doc], *, batch_size: int = _DOCS_TOGETHER) -> Iterator[Doc]:
        docs = iter(stream)
        while batch := list(islice(docs, min(batch_size, _DOCS_TOGETHER))):
            self._annotate(batch)
            yield from batch

    def to_disk(self, path: Path, exclude: Iterable[str] = ()) -> None:
        """Nothing to write: the encoder's folder is shared, and stands beside the pipeline's."""

    def from_disk(self, path: Path, exclude: Iterable[str] = ()) -> NewsTagger:
        self._path = (Path(path).resolve().parent.parent / self._folder).resolve()
        load_encoder(self._path)
        return self

    def _annotate(self, docs: list[Doc]) -> None:
        if self._path is None:
            raise ValueError(f"{self.name!r} has no encoder yet: load the pipeline from its folder")
        encoder = load_encoder(self._path)
        ranges = [_sentence_ranges(doc) for doc in docs]
        cut: list[tuple[int, Window]] = [
            (number, window)
            for number, doc in enumerate(docs)
            for window in windows(doc, ranges[number], encoder.pieces)
        ]
        vectors, scores = encoder.read([window for _, window in cut], (self._head, "pos"))
        entities = [
            np.zeros((len(doc), scores[0][self._head].shape[1] if scores else 0), np.float32) for doc in docs
        ]
        width = vectors[0].shape[1] if vectors else 0
        read = [np.zeros((len(doc), width), np.float32) for doc in docs]
        for (number, window), seen, found in zip(cut, vectors, scores, strict=True):
            read[number][window.tokens] = seen
            entities[number][window.tokens] = found[self._head]
            _set_pos(docs[number], window.tokens, found["pos"])
        for doc, found_in, sentences, rows in zip(docs, entities, ranges, read, strict=True):
            _set_entities(doc, found_in, sentences)
            doc.user_data[_READ] = (encoder.judging, rows)


def judge(doc: Doc, sentences: Sequence[tuple[int, int]]) -> TextReader:
    """The reader's judgements of a tagged document, for these sentences (offsets of characters)."""
    trained, rows = doc.user_data[_READ]
    places = doc.to_array(["IDX", "LENGTH", "IS_SPACE"]).reshape(-1, 3).astype(np.int64)
    spoken = places[:, 2] == 0
    starts, ends = places[spoken, 0], places[spoken, 0] + places[spoken, 1]
    return TextReader(trained, rows[spoken], starts.tolist(), ends.tolist(), doc.text, sentences)


def _sentence_ranges(doc: Doc) -> list[tuple[int, int]]:
    """(first token, after the last) of each sentence; the spans of `doc.sents` take longer."""
    starts = np.flatnonzero(doc.to_array("SENT_START") == 1).tolist()
    return list(pairwise([*starts, len(doc)])) if len(doc) else []


def _judged(doc: Doc) -> TextReader:
    if _JUDGED not in doc.user_data:
        doc.user_data[_JUDGED] = judge(doc, [(s.start_char, s.end_char) for s in doc.sents])
    reader: TextReader = doc.user_data[_JUDGED]
    return reader


def _modality(span: Span) -> Mapping[str, float]:
    return _judged(span.doc).figures([FigureMention(span.start_char, span.end_char, span.label_)])[0].modality


def _party(span: Span) -> float:
    return _judged(span.doc).groups([(span.label_, [(span.start_char, span.end_char)])])[0].party


def _sentence(span: Span) -> SentenceJudgement:
    if _SENTENCES not in span.doc.user_data:
        starts = [sentence.start for sentence in span.doc.sents]
        span.doc.user_data[_SENTENCES] = dict(zip(starts, _judged(span.doc).sentences(), strict=True))
    found: SentenceJudgement = span.doc.user_data[_SENTENCES][span.sent.start]
    return found


# What `nlp(text)` gives beside entities, parts of speech and lemmas. `span._.modality`: how firm a
# figure there would be (its kind as the span's label, where known); `span._.party`: how likely a name
# there is a party by this mention alone; `span._.open_question` and `span._.central`: of the span's
# sentence. All are probabilities (`models.contracts`).
Span.set_extension("modality", getter=_modality, force=True)
Span.set_extension("party", getter=_party, force=True)
Span.set_extension("open_question", getter=lambda span: _sentence(span).question, force=True)
Span.set_extension("central", getter=lambda span: _sentence(span).central, force=True)


def _set_pos(doc: Doc, tokens: list[int], scores: Floats) -> None:
    for i, number in zip(tokens, scores.argmax(axis=1).tolist(), strict=True):
        token = doc[i]
        spoken = any(map(str.isalnum, token.text))
        token.pos_ = POS_TAGS[number] if spoken else _mark(token.text)


def _mark(text: str) -> str:
    """What has neither letter nor digit is a sign or punctuation, whatever the scores say."""
    signs = any(c in _SIGNS or unicodedata.category(c).startswith("S") for c in text)
    return "SYM" if signs else "PUNCT"


def _set_entities(doc: Doc, scores: Floats, sentences: list[tuple[int, int]]) -> None:
    """Sentence by sentence, so that no entity runs over the end of one; white space is skipped."""
    if len(doc):
        scores = agree(scores, [token.text for token in doc])
    blank = doc.to_array("IS_SPACE").astype(bool).tolist()
    spoken = [[i for i in range(start, end) if not blank[i]] for start, end in sentences]
    entities = []
    for tokens, tags in zip(spoken, decoding.decode([scores[tokens] for tokens in spoken]), strict=True):
        for first, after, label in decoding.spans(tags.tolist()):
            entities.append(Span(doc, tokens[first], tokens[after - 1] + 1, label=label))
    doc.set_ents(entities)
    for i in range(len(doc)):
        if blank[i]:
            doc[i].pos_ = "SPACE"


@Language.factory("scheda_lemmas", requires=["token.pos"], assigns=["token.lemma"])
class LemmaLookup:
    """Lemmas from the table lemmas.json.gz in the component's folder."""

    def __init__(self, nlp: Language, name: str) -> None:
        self.name = name
        self._table = LemmaTable({}, {}, {}, {})
        self._known: dict[tuple[str, str], str] = {}

    def __call__(self, doc: Doc) -> Doc:
        for token in doc:
            key = (token.text, token.pos_)
            lemma = self._known.get(key)
            if lemma is None:
                lemma = self._table.lemma(*key)
                if len(self._known) < 100_000:
                    self._known[key] = lemma
            token.lemma_ = lemma
        return doc

    def to_disk(self, path: Path, exclude: Iterable[str] = ()) -> None:
        """Nothing to write: the table is made by training/."""

    def from_disk(self, path: Path, exclude: Iterable[str] = ()) -> LemmaLookup:
        self._table = LemmaTable.read(Path(path) / "lemmas.json.gz")
        return self
