"""All checks of one translation against its source."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.text.tense import tense_fault
from pipeline.translation.amounts import number_fault
from pipeline.translation.cues import cue_fault
from pipeline.translation.names import Name, name_fault
from pipeline.translation.roles import role_fault
from pipeline.translation.terms import gains_clause, term_fault
from pipeline.translation.wording import wording_fault


@dataclass(frozen=True, slots=True)
class Checker:
    """The checks for one direction. `examples` are texts that a translator shows its model."""

    source: str
    target: str
    examples: tuple[str, ...] = ()

    def fault(
        self, source: str, hypothesis: str, names: Sequence[Name] = (), *, verbless: bool = False
    ) -> str | None:
        """What is wrong with `hypothesis` as a translation of `source`, in a few words, or None.

        A wrong figure is named first, since it costs the reader most. A source without a verb
        (`verbless`) must not become a statement.
        """
        if not hypothesis.strip():
            return "empty"
        kept = [name.text for name in names]
        return (
            number_fault(source, hypothesis, self.source, self.target, kept)
            or name_fault(source, hypothesis, names, self.source, self.target)
            or wording_fault(source, hypothesis, self.source, self.target, kept, self.examples)
            or cue_fault(source, hypothesis, self.source, self.target)
            or role_fault(source, hypothesis, self.source, self.target)
            or tense_fault(source, hypothesis, self.source, self.target)
            or term_fault(source, hypothesis, self.source, self.target)
            or ("phrase became a clause" if verbless and gains_clause(hypothesis, self.target) else None)
        )
