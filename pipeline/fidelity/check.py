"""The one checker: what a model wrote must say what its source says.

A translation must say all of it and no more; a sentence that a model wrote of an article may leave things
out. Both are refused for the same things, under the same names.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from pipeline.fidelity.agents import agent_fault
from pipeline.fidelity.amounts import number_fault
from pipeline.fidelity.content import content_fault
from pipeline.fidelity.evidence import Evidence, foreign_words, unfounded_figure, unfounded_name
from pipeline.fidelity.faults import Fault
from pipeline.fidelity.literal import literal_fault
from pipeline.fidelity.names import Name, name_fault
from pipeline.fidelity.nuances import nuance_fault
from pipeline.fidelity.parts import part_fault
from pipeline.fidelity.polarity import compare, read_polarity
from pipeline.fidelity.roles import role_fault, same_language_roles
from pipeline.fidelity.senses import sense_fault
from pipeline.fidelity.status import status_fault
from pipeline.fidelity.tense import tense_fault
from pipeline.fidelity.terms import gains_clause, term_fault
from pipeline.fidelity.wording import wording_fault

Check = Callable[[], Fault | None]


@dataclass(frozen=True, slots=True)
class Checker:
    """The checks from one language into another, or within one.

    `examples` are texts that a translator shows its model. `to_the_word`: a translator is not to be believed
    where a single word is not accounted for.
    """

    source: str
    target: str
    examples: tuple[str, ...] = ()
    to_the_word: bool = False

    def fault(
        self, source: str, hypothesis: str, names: Sequence[Name] = (), *, verbless: bool = False
    ) -> Fault | None:
        """What is wrong with `hypothesis` as a translation of `source`, or None.

        A wrong figure is named first, since it costs the reader most. A source without a verb
        (`verbless`) must not become a statement.
        """
        kept = [name.text for name in names]
        one, other = self.source, self.target
        return _first(
            (
                lambda: None if hypothesis.strip() else Fault.EMPTY,
                lambda: number_fault(source, hypothesis, one, other, kept),
                lambda: name_fault(source, hypothesis, names, one, other),
                lambda: wording_fault(source, hypothesis, one, other, kept, self.examples),
                lambda: compare(read_polarity(source, one), read_polarity(hypothesis, other)),
                lambda: role_fault(source, hypothesis, one, other),
                lambda: agent_fault(source, hypothesis, one, other),
                lambda: nuance_fault(source, hypothesis, one, other),
                lambda: tense_fault(source, hypothesis, one, other),
                lambda: _of_term(source, hypothesis, one, other),
                lambda: sense_fault(source, hypothesis, one),
                lambda: content_fault(source, hypothesis, one, other),
                lambda: part_fault(source, hypothesis, one, other) if self.to_the_word else None,
                lambda: literal_fault(source, hypothesis, one, other) if self.to_the_word else None,
                lambda: Fault.BECAME_CLAUSE if verbless and gains_clause(hypothesis, other) else None,
            )
        )

    def unfounded(self, text: str, evidence: Evidence) -> Fault | None:
        """What `text`, in the article's language, says that its evidence does not bear out, or None."""
        language = self.source
        return _first(
            (
                lambda: foreign_words(text, evidence, language),
                lambda: unfounded_figure(text, evidence, language),
                lambda: unfounded_name(text, evidence, language),
                lambda: same_language_roles(text, evidence.sources, language),
                lambda: status_fault(text, evidence.sources, language),
            )
        )


def _of_term(source: str, hypothesis: str, one: str, other: str) -> Fault | None:
    found = term_fault(source, hypothesis, one, other)
    return found.fault if found else None


def _first(checks: Iterable[Check]) -> Fault | None:
    return next((fault for check in checks if (fault := check()) is not None), None)
