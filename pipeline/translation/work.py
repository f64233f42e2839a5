"""Attempts at a translation: by rule, the translator's hypotheses, terms given, masked, in pieces."""

from __future__ import annotations

from collections.abc import Container, Sequence
from dataclasses import dataclass, field

from models.contracts import Translator
from pipeline.fidelity import Checker, Fault, Name, invented_words, with_auxiliary
from pipeline.numbers import find_quantities
from pipeline.translation.budget import Budget
from pipeline.translation.glossary import with_glossary
from pipeline.translation.masking import mask, unmask
from pipeline.translation.pieces import split_pieces
from pipeline.translation.rewriting import repair_marks, rewrite_fragment

# Hypotheses that the translator is asked for before its numbers are masked; fewer where each word must be
# accounted for: more fail then, and the reader waits for every try.
ATTEMPTS, ATTEMPTS_TO_THE_WORD = 3, 2
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

    `doubtful` are texts whose translation passed, but with a made-up word in it; `late` those for which
    the budget left no time at some attempt.
    """

    done: dict[str, str] = field(default_factory=dict)
    faults: dict[str, Fault] = field(default_factory=dict)
    doubtful: set[str] = field(default_factory=set)
    late: set[str] = field(default_factory=set)


class Work:
    """Texts on their way through the attempts."""

    def __init__(
        self,
        translator: Translator,
        checker: Checker,
        budget: Budget,
        known: Container[str] | None = None,
    ) -> None:
        self.translator = translator
        self.checker = checker
        self.budget = budget
        self.known = known
        self.attempts = ATTEMPTS_TO_THE_WORD if checker.to_the_word else ATTEMPTS
        self.outcome = Outcome()
        # The hypothesis with the fewest made-up words, by text, where none is without.
        self.doubtful: dict[str, tuple[int, str]] = {}

    def run(self, stretches: Sequence[Stretch]) -> None:
        """All attempts on these texts, until each has a translation that passes or none is left to try."""
        todo = {stretch.text: stretch for stretch in stretches}
        self.by_rule(todo)
        for attempt in range(self.attempts):
            self.hypotheses(self.open(todo), attempt)
            if attempt:  # hypotheses resemble one another: for a made-up word, a third is not worth its time
                self.settle()
        self.written_out(self.open(todo))
        if not self.checker.to_the_word:
            self.with_terms(self.open(todo))
        self.masked(self.open(todo))
        self.settle()
        self.in_pieces(self.open(todo))
        self.settle()

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

    def written_out(self, stretches: Sequence[Stretch]) -> None:
        """Headlines that were taken for orders, with the auxiliary that they leave out."""
        orders = [s for s in stretches if self.outcome.faults.get(s.text) is Fault.BECAME_ORDER]
        pairs = [(s, text) for s in orders if (text := with_auxiliary(s.text, self.checker.source))]
        answers = self._ask([text for _, text in pairs], 0)
        for (stretch, _), answer in zip(pairs, answers, strict=True):
            self._offer(stretch, answer)

    def with_terms(self, stretches: Sequence[Stretch]) -> None:
        """With hard terms already in the target language; checked against the text itself."""
        pairs = [(s, text) for s in stretches if (text := with_glossary(s.text, self.checker.source))]
        for attempt in range(self.attempts - 1):
            todo = [(s, text) for s, text in pairs if s.text not in self.outcome.done]
            answers = self._ask([text for _, text in todo], attempt)
            for (stretch, _), answer in zip(todo, answers, strict=True):
                self._offer(stretch, answer)

    def masked(self, stretches: Sequence[Stretch]) -> None:
        """Only for texts whose figures went wrong: elsewhere it would be the same sentence again."""
        source, target = self.checker.source, self.checker.target
        wrong = [s for s in stretches if (fault := self.outcome.faults.get(s.text)) and fault.of_figures]
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
                if answer is not None:
                    self._offer(stretch, unmask(answer, masked.restored, target) or "")

    def in_pieces(self, stretches: Sequence[Stretch]) -> None:
        """Each piece through the same attempts, then the whole through the checks."""
        cut = [(stretch, split_pieces(stretch.text, self.checker.source)) for stretch in stretches]
        cut = [(stretch, pieces) for stretch, pieces in cut if len(pieces) > 1]
        inner = Work(self.translator, self.checker, self.budget)
        todo = {piece: stretch.part(piece) for stretch, pieces in cut for piece, _ in pieces}
        inner.by_rule(todo)
        for attempt in range(self.attempts - 1):
            inner.hypotheses(inner.open(todo), attempt)
        inner.masked(inner.open(todo))
        for stretch, pieces in cut:
            if all(piece in inner.outcome.done for piece, _ in pieces):
                self._offer(stretch, "".join(inner.outcome.done[piece] + after for piece, after in pieces))

    def _ask(self, texts: list[str], attempt: int) -> list[str | None]:
        """A hypothesis for each text; None for those that the budget leaves no time for."""
        answers: list[str | None] = []
        while len(answers) < len(texts):
            group = self.budget.affordable(texts[len(answers) :])
            if not group:
                break
            with self.budget.spent_on(group):
                answers += self.translator.translate(
                    group, source=self.checker.source, target=self.checker.target, attempt=attempt
                )
        return answers + [None] * (len(texts) - len(answers))

    def _offer(self, stretch: Stretch, hypothesis: str | None) -> None:
        """Take the hypothesis if it passes; keep the first fault if it does not."""
        if hypothesis is None:
            self.outcome.late.add(stretch.text)
            return
        text = self._tidy(stretch.text, hypothesis)
        fault = self.checker.fault(stretch.text, text, stretch.names, verbless=stretch.verbless)
        if fault is not None:
            self.outcome.faults.setdefault(stretch.text, fault)
            return
        invented = len(self._invented(stretch.text, text))
        if not invented:
            self.outcome.done[stretch.text] = text
            return
        self.outcome.faults.setdefault(stretch.text, Fault.INVENTED_WORD)
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
