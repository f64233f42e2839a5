"""One translation per stretch: hypotheses in turn, and the original where none passes the checks."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass, field

from models.contracts import Translator
from pipeline.data import Document, Span, Translation, Translations
from pipeline.numbers import find_quantities
from pipeline.translation.check import Checker
from pipeline.translation.invented import invented_words
from pipeline.translation.masking import mask, unmask
from pipeline.translation.names import Name
from pipeline.translation.pieces import split_pieces
from pipeline.translation.rewriting import repair_marks, rewrite_fragment
from pipeline.translation.terms import with_glossary

# Hypotheses that the translator is asked for before its numbers are masked.
ATTEMPTS = 3
# A longer sentence is a list or a table that lost its lines. Engines lose their way in it: it is tried
# in pieces only, and beyond MOST_CHARACTERS not at all.
MOST_WORDS, MOST_CHARACTERS = 200, 4000


@dataclass(frozen=True, slots=True)
class Stretch:
    """A text to translate, on one line, the names in it, and whether it is a phrase without a verb."""

    text: str
    names: tuple[Name, ...] = ()
    verbless: bool = False

    def part(self, text: str) -> Stretch:
        return Stretch(text, tuple(name for name in self.names if name.text in text), self.verbless)


@dataclass
class Outcome:
    """Translations by source text, and the first fault that each failing text had.

    `doubtful` are texts whose translation passed, but with a made-up word in it.
    """

    done: dict[str, str] = field(default_factory=dict)
    faults: dict[str, str] = field(default_factory=dict)
    doubtful: set[str] = field(default_factory=set)


def translate(
    document: Document,
    spans: Sequence[Span],
    translator: Translator,
    *,
    target: str,
    texts: Sequence[str] = (),
    known: Container[str] | None = None,
) -> Translations:
    """Every span in the `target` language, on one line, checked; the original where no hypothesis passes.

    `texts` are sentences about the article that are no stretch of it, with names of its own. `known`
    are the words of the target language: of the hypotheses that pass, one without made-up words is taken.
    """
    stretches = _stretches(document, spans)
    written = {text: _named(text, document) for text in texts}
    outcome = translate_texts(
        [*stretches.values(), *written.values()],
        translator,
        source=document.language.code,
        target=target,
        known=known,
    )
    by_span = {span: _result(stretch, outcome) for span, stretch in stretches.items()}
    by_text = {text: _result(stretch, outcome) for text, stretch in written.items()}
    everything = [*stretches.values(), *written.values()]
    faults = [outcome.faults[s.text] for s in everything if s.text in outcome.faults]
    return Translations(
        by_span,
        by_text,
        checked=len(everything),
        retried=len(faults),
        refused=sum(stretch.text not in outcome.done for stretch in everything),
        doubtful=sum(stretch.text in outcome.doubtful for stretch in everything),
        faults=dict(Counter(faults)),
    )


def _result(stretch: Stretch, outcome: Outcome) -> Translation:
    text = outcome.done.get(stretch.text)
    return Translation(stretch.text if text is None else text, text is not None, checked=True)


def _named(text: str, document: Document) -> Stretch:
    """A sentence of its own with the article's names that stand in it."""
    names = {Name(" ".join(document.slice(e).split()), e.label) for e in document.entities}
    return Stretch(text, tuple(sorted((n for n in names if n.text in text), key=lambda n: text.find(n.text))))


def translate_texts(
    stretches: Iterable[Stretch],
    translator: Translator,
    *,
    source: str,
    target: str,
    known: Container[str] | None = None,
) -> Outcome:
    """The same for texts outside a document; what `done` lacks has no translation that passed.

    In turn: by rule where no model is needed; the translator's hypotheses; hard terms given;
    numbers masked; in pieces.
    """
    examples = tuple(getattr(translator, "examples", ()))
    work = _Work(translator, Checker(source, target, examples), known)
    todo = {stretch.text: stretch for stretch in stretches}
    work.by_rule(todo)
    for attempt in range(ATTEMPTS):
        work.hypotheses(work.open(todo), attempt)
        if attempt:  # hypotheses resemble one another: for a made-up word, a third is not worth its time
            work.settle()
    work.with_terms(work.open(todo))
    work.masked(work.open(todo))
    work.settle()
    work.in_pieces(work.open(todo))
    work.settle()
    return work.outcome


class _Work:
    """One batch on its way through the attempts."""

    def __init__(self, translator: Translator, checker: Checker, known: Container[str] | None = None) -> None:
        self.translator = translator
        self.checker = checker
        self.known = known
        self.outcome = Outcome()
        # The hypothesis with the fewest made-up words, by text, where none is without.
        self.doubtful: dict[str, tuple[int, str]] = {}

    def open(self, todo: dict[str, Stretch]) -> list[Stretch]:
        return [
            stretch
            for text, stretch in todo.items()
            if text not in self.outcome.done and len(text) <= MOST_CHARACTERS
        ]

    def by_rule(self, todo: dict[str, Stretch]) -> None:
        """Figures alone, people's names alone, and what has no letters need no model."""
        source, target = self.checker.source, self.checker.target
        for stretch in todo.values():
            text = stretch.text
            person = any(name.label == "PER" and name.text == text for name in stretch.names)
            if person or not any(c.isalnum() for c in text):
                self.outcome.done[text] = text
                continue
            if len(text.split()) > 5 or not any(c.isdigit() for c in text):
                continue
            ruled = rewrite_fragment(text, find_quantities(text, source), source, target)
            if ruled is not None:
                self.outcome.done[text] = ruled

    def hypotheses(self, stretches: Sequence[Stretch], attempt: int) -> None:
        stretches = [stretch for stretch in stretches if len(stretch.text.split()) <= MOST_WORDS]
        for stretch, text in zip(stretches, self._ask([s.text for s in stretches], attempt), strict=True):
            self._offer(stretch, text)

    def with_terms(self, stretches: Sequence[Stretch]) -> None:
        """With hard terms already in the target language; checked against the text itself."""
        pairs = [(s, text) for s in stretches if (text := with_glossary(s.text, self.checker.source))]
        for attempt in range(ATTEMPTS - 1):
            todo = [(s, text) for s, text in pairs if s.text not in self.outcome.done]
            answers = self._ask([text for _, text in todo], attempt)
            for (stretch, _), answer in zip(todo, answers, strict=True):
                self._offer(stretch, answer)

    def masked(self, stretches: Sequence[Stretch]) -> None:
        """Only for texts whose figures went wrong: elsewhere it would be the same sentence again."""
        source, target = self.checker.source, self.checker.target
        wrong = [s for s in stretches if self.outcome.faults.get(s.text, "").startswith("figure")]
        for terms in (False, True):
            pairs = [
                (stretch, masked)
                for stretch in wrong
                if stretch.text not in self.outcome.done
                and (text := with_glossary(stretch.text, source) if terms else stretch.text)
                and (masked := mask(text, source, target))
            ]
            answers = self._ask([masked.text for _, masked in pairs], 0)
            for (stretch, masked), answer in zip(pairs, answers, strict=True):
                self._offer(stretch, unmask(answer, masked.restored, target) or "")

    def in_pieces(self, stretches: Sequence[Stretch]) -> None:
        """Each piece through the same attempts, then the whole through the checks."""
        cut = [(stretch, split_pieces(stretch.text, self.checker.source)) for stretch in stretches]
        cut = [(stretch, pieces) for stretch, pieces in cut if len(pieces) > 1]
        inner = _Work(self.translator, self.checker)
        todo = {piece: stretch.part(piece) for stretch, pieces in cut for piece, _ in pieces}
        inner.by_rule(todo)
        for attempt in range(ATTEMPTS - 1):
            inner.hypotheses(inner.open(todo), attempt)
        inner.masked(inner.open(todo))
        for stretch, pieces in cut:
            if all(piece in inner.outcome.done for piece, _ in pieces):
                self._offer(stretch, "".join(inner.outcome.done[piece] + after for piece, after in pieces))

    def _ask(self, texts: list[str], attempt: int) -> list[str]:
        if not texts:
            return []
        return self.translator.translate(
            texts, source=self.checker.source, target=self.checker.target, attempt=attempt
        )

    def _offer(self, stretch: Stretch, hypothesis: str) -> None:
        """Take the hypothesis if it passes; keep the first fault if it does not."""
        text = self._tidy(stretch.text, hypothesis)
        fault = self.checker.fault(stretch.text, text, stretch.names, verbless=stretch.verbless)
        if fault is not None:
            self.outcome.faults.setdefault(stretch.text, fault)
            return
        invented = len(self._invented(stretch.text, text))
        if not invented:
            self.outcome.done[stretch.text] = text
            return
        self.outcome.faults.setdefault(stretch.text, "word that no dictionary has")
        self.doubtful[stretch.text] = min(
            (invented, text), self.doubtful.get(stretch.text, (invented + 1, "")), key=lambda one: one[0]
        )

    def _invented(self, source: str, hypothesis: str) -> list[str]:
        if self.known is None:
            return []
        return invented_words(source, hypothesis, self.checker.target, self.known)

    def settle(self) -> None:
        """A made-up word alone costs no translation: the best of the hypotheses stands."""
        for source, (_, text) in self.doubtful.items():
            if source not in self.outcome.done:
                self.outcome.done[source] = text
                self.outcome.doubtful.add(source)

    def _tidy(self, source: str, hypothesis: str) -> str:
        """On one line, figures in the target's marks, and no full stop that a fragment did not have."""
        text = " ".join(hypothesis.split())
        if (
            text.endswith(".")
            and not text.endswith("..")
            and source[-1:].isalnum()
            and not source.endswith(".")
        ):
            text = text[:-1]
        if source[:1].islower() and text[:1].isupper() and text[1:2].islower() and not _is_name(text, source):
            text = text[0].lower() + text[1:]
        quantities = find_quantities(source, self.checker.source)
        return repair_marks(source, text, quantities, self.checker.source)


def _is_name(text: str, source: str) -> bool:
    """Whether the first word may need its capital: it has one elsewhere, or the source has it so."""
    first = text.split()[0].strip(",.;:'’")
    return first in source or first in text[len(first) :] or first == "I"


def _stretches(document: Document, spans: Sequence[Span]) -> dict[Span, Stretch]:
    starts = [entity.start for entity in document.entities]
    verbs = [t.start for s in document.sentences for t in s.tokens if t.pos in ("VERB", "AUX")]
    tagged = any(t.pos for s in document.sentences for t in s.tokens)
    stretches = {}
    for span in spans:
        inside = document.entities[bisect_left(starts, span.start) : bisect_left(starts, span.end)]
        names = tuple(
            Name(" ".join(document.slice(entity).split()), entity.label)
            for entity in inside
            if entity.end <= span.end
        )
        verbless = tagged and bisect_left(verbs, span.start) == bisect_left(verbs, span.end)
        stretches[span] = Stretch(" ".join(document.slice(span).split()), names, verbless)
    return stretches
