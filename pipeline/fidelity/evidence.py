"""What the article's sentences bear out of a sentence that a model wrote: its words, figures and names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.data import Document, Figure, Party, Sentence
from pipeline.fidelity.faults import Fault
from pipeline.numbers.compared import Amount, key, read_amounts
from pipeline.text.alike import vector_of
from pipeline.text.names import fold

# Share of a generated sentence's content words that its evidence must have: models rephrase, but what
# has half of its words from nowhere is a sentence of the model's own.
LEAST_SHARE = 0.6

_WORD = re.compile(r"[^\W_]+(?:[.&][^\W_]+)*")
_SENTENCE_BEGINS = re.compile(r"(?:^|[.!?:]\s)[\"“«'(]*$")
_MEASURED = ("money", "percent", "quantity", "duration")


@dataclass(frozen=True, slots=True)
class Evidence:
    """Sentences of the article, on one line each, with their figures and the names of who acts in them."""

    sources: tuple[str, ...]
    figures: tuple[Figure, ...] = ()
    names: tuple[str, ...] = ()

    @classmethod
    def of(
        cls,
        document: Document,
        sentences: Sequence[Sentence],
        figures: Sequence[Figure],
        parties: Sequence[Party],
    ) -> Evidence:
        indices = {sentence.index for sentence in sentences}
        acting = [party for party in parties if _acts_in(party, sentences)]
        return cls(
            tuple(" ".join(document.slice(sentence).split()) for sentence in sentences),
            tuple(figure for figure in figures if figure.sentence in indices),
            tuple(name for party in acting for name in (party.name, *party.aliases)),
        )


def _acts_in(party: Party, evidence: Sequence[Sentence]) -> bool:
    return any(s.start <= mention.start < s.end for mention in party.mentions for s in evidence)


def foreign_words(text: str, evidence: Evidence, language: str) -> Fault | None:
    """Whether too many of its content words come from elsewhere."""
    wanted = vector_of(text, language)
    if not wanted:
        return Fault.EMPTY
    known = {word for line in (*evidence.sources, *evidence.names) for word in vector_of(line, language)}
    share = sum(word in known for word in wanted) / len(wanted)
    return Fault.NOT_IN_SOURCE if share < LEAST_SHARE else None


def unfounded_figure(text: str, evidence: Evidence, language: str) -> Fault | None:
    """Whether a quantity, with its unit and bound, or another number is none of the evidence's."""
    there = [amount for source in evidence.sources for amount in read_amounts(source, language)]
    measured = {(k, amount.unit, amount.limit) for amount in there for k in amount.keys}
    measured |= {
        (key(abs(value)), figure.unit, limit) for figure in evidence.figures for value, limit in _ends(figure)
    }
    known = {k for k, _, _ in measured}
    for amount in read_amounts(text, language):
        if not _bound_stands(amount, there):
            return Fault.BOUND_CHANGED
        with_unit = any((k, amount.unit, amount.limit) in measured for k in amount.keys)
        if not (with_unit if amount.kind in _MEASURED else not amount.hard or amount.keys & known):
            return Fault.FIGURE_ADDED
    return None


def _ends(figure: Figure) -> list[tuple[float, str]]:
    """A figure's values, each with its place in the range."""
    if not figure.high:
        return [(figure.value, "")]
    return [(figure.value, "low"), (figure.high, "high")]


def _bound_stands(amount: Amount, there: Sequence[Amount]) -> bool:
    """Whether the amount has the bound and sign that the evidence gives it: "almeno 300" are not 300."""
    same = [other for other in there if other.keys & amount.keys]
    return not same or any(
        other.negative == amount.negative
        and (other.sides & amount.sides or not (other.sides or amount.sides))
        and {other.step, amount.step} != {"from", "to"}
        for other in same
    )


def unfounded_name(text: str, evidence: Evidence, language: str) -> Fault | None:
    """Whether a capitalised word neither stands in the evidence nor names a party that acts in it.

    The first word of a sentence may also be a function word, or an inflection of a word there.
    """
    known = {fold(word) for line in (*evidence.sources, *evidence.names) for word in _WORD.findall(line)}
    stems = {stem for source in evidence.sources for stem in vector_of(source, language)}
    founded = all(
        fold(match.group()) in known
        or (_begins(text, match.start()) and vector_of(match.group(), language).keys() <= stems)
        for match in _WORD.finditer(text)
        if match.group()[0].isupper()
    )
    return None if founded else Fault.NAME_ADDED


def _begins(text: str, start: int) -> bool:
    return bool(_SENTENCE_BEGINS.search(text[max(0, start - 4) : start]))
