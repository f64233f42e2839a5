"""Sentences to training examples: joined, varied in case and quotes, tokenised as at run time, labelled."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from spacy.language import Language
from spacy.tokens import Doc

from models.tagging.labels import ENTITY_TAGS, POS_TAGS
from models.tagging.pieces import Pieces
from models.tagging.windows import Window, windows
from training.corpora import Sentence, Spans

IGNORED = -100


@dataclass(frozen=True, slots=True)
class Example:
    """`entities` and `tags` are label numbers by token (IGNORED where there is none to learn)."""

    ids: list[int]
    first: list[int]
    head: str
    entities: list[int]
    tags: list[int]


@dataclass(frozen=True, slots=True)
class Corpus:
    """`head`: the convention of its entities, "" where it has none."""

    name: str
    language: str
    head: str
    sentences: list[Sentence]


class Stream:
    """Examples of one corpus without end, epoch after epoch, each over random chunks of neighbours.

    `epoch` and `position` say how far it has come: set them to take a run up again.
    """

    def __init__(self, corpus: Corpus, nlp: Language, pieces: Pieces, *, seed: int, size: int) -> None:
        self.epoch = self.position = 0
        self._corpus, self._nlp, self._pieces = corpus, nlp, pieces
        self._seed, self._size = f"{seed} {corpus.name}", size
        self._cut: tuple[int, list[Sequence[Sentence]]] = (-1, [])

    def take(self) -> list[Example]:
        """The examples of the next chunk: one, or more if it is long."""
        if self._cut[0] != self.epoch:
            self._cut = (
                self.epoch,
                _chunks(self._corpus.sentences, random.Random(f"{self._seed} {self.epoch}")),
            )
        chunk = self._cut[1][self.position]
        rng = random.Random(f"{self._seed} {self.epoch} {self.position}")
        self.position += 1
        if self.position == len(self._cut[1]):
            self.epoch, self.position = self.epoch + 1, 0
        return list(encode(self._corpus.head, _varied(join(chunk), rng), self._nlp, self._pieces, self._size))


def plain_examples(corpus: Corpus, nlp: Language, pieces: Pieces, size: int) -> Iterator[Example]:
    """The corpus once, as it is, six sentences a text: for measuring."""
    for start in range(0, len(corpus.sentences), 6):
        yield from encode(corpus.head, join(corpus.sentences[start : start + 6]), nlp, pieces, size)


def _chunks(sentences: Sequence[Sentence], rng: random.Random) -> list[Sequence[Sentence]]:
    chunks = []
    start = 0
    while start < len(sentences):
        count = rng.choice((1, 2, 4, 5, 6, 7, 8))
        chunks.append(sentences[start : start + count])
        start += count
    rng.shuffle(chunks)
    return chunks


def join(sentences: Sequence[Sentence]) -> Sentence:
    """Several sentences as one text; one without a closing mark (a headline) ends its line."""
    text = ""
    fields: tuple[Spans, Spans, Spans] = ([], [], [])
    for sentence in sentences:
        if text:
            text += " " if text[-1] in '.!?»”";:' else "\n"
        for into, spans in zip(fields, (sentence.entities, sentence.tags, sentence.lemmas), strict=True):
            into.extend((a + len(text), b + len(text), label) for a, b, label in spans)
        text += sentence.text
    return Sentence(text, *fields)


def _varied(sentence: Sentence, rng: random.Random) -> Sentence:
    """News in other dress: capitals, title case, lower case, curly quotes; always of the same length."""
    text = sentence.text
    draw = rng.random()
    if draw < 0.08:
        text = text.upper()
    elif draw < 0.11:
        text = text.title() if rng.random() < 0.5 else text.lower()
    elif draw < 0.16:
        head, end, rest = text.partition(".")
        text = (head.upper() if rng.random() < 0.7 else head.title()) + end + rest
    if rng.random() < 0.4:
        text = text.replace("'", "’")
    return replace(sentence, text=text) if len(text) == len(sentence.text) else sentence


def encode(head: str, sentence: Sentence, nlp: Language, pieces: Pieces, size: int) -> Iterator[Example]:
    doc = nlp.make_doc(sentence.text)
    entities = token_labels(doc, sentence.entities, bio=True)
    tags = token_labels(doc, sentence.tags, bio=False)
    for window in windows(doc, _sentence_ranges(doc), pieces, size):
        yield Example(
            window.ids,
            window.first,
            head,
            _numbers(window, entities, ENTITY_TAGS) if head else [IGNORED] * len(window.tokens),
            _numbers(window, tags, POS_TAGS),
        )


def _sentence_ranges(doc: Doc) -> list[tuple[int, int]]:
    """At training time a chunk is one block, cut only where it is too long."""
    return [(0, len(doc))]


def _numbers(window: Window, labels: list[str], known: tuple[str, ...]) -> list[int]:
    return [known.index(labels[i]) if labels[i] in known else IGNORED for i in window.tokens]


def token_labels(doc: Doc, spans: Spans, *, bio: bool) -> list[str]:
    """The label of each token by the first span that it overlaps; outside: "O", or "" without `bio`."""
    labels = ["O" if bio else ""] * len(doc)
    following = iter([*spans, (1 << 60, 1 << 60, "")])
    start, end, label = next(following)
    begun = False
    for i, token in enumerate(doc):
        while end <= token.idx:
            start, end, label = next(following)
            begun = False
        if token.idx + len(token) > start and not token.is_space:
            labels[i] = (("I-" if begun else "B-") if bio else "") + label
            begun = True
    return labels
