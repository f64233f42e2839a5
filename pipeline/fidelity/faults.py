"""What can be wrong with words that a model wrote. A sheet's provenance counts faults by these names."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Fault(StrEnum):
    """`lost`: the source has it and the model's words have not. `added`: the other way round."""

    EMPTY = "empty"
    # Figures and time
    FIGURE_LOST = "figure lost"
    FIGURE_ADDED = "figure added"
    SCALE_CHANGED = "scale changed"
    CURRENCY_CHANGED = "currency changed"
    CHANGE_TURNED = "change turned round"
    ORDINAL_CHANGED = "ordinal changed"
    BOUND_CHANGED = "bound changed"
    BOUND_LOST = "bound lost"
    BOUND_ADDED = "bound added"
    SIGN_LOST = "sign lost"
    SIGN_ADDED = "sign added"
    MONTH_CHANGED = "month changed"
    WEEKDAY_CHANGED = "weekday changed"
    DAY_LOST = "day lost"
    DAY_ADDED = "day added"
    DEADLINE_LOST = "deadline lost"
    DURATION_LOST = "duration lost"
    DURATION_ADDED = "duration added"
    # Names and their parts
    NAME_LOST = "name lost"
    NAME_ADDED = "name added"
    NAME_INVENTED = "name invented"
    AGENT_LOST = "agent lost"
    AGENT_ADDED = "agent added"
    ROLES_REVERSED = "roles reversed"
    # What is said to be so
    NEGATION_LOST = "negation lost"
    NEGATION_ADDED = "negation added"
    HEDGE_LOST = "hedge lost"
    DENIAL_TURNED = "denial turned round"
    BECAME_CERTAIN = "possibility became certain"
    NEARLY_LOST = "nearly lost"
    FUTURE_BECAME_PAST = "future became past"
    PAST_BECAME_FUTURE = "past became future"
    FUTURE_LOST = "future lost"
    STATUS_CHANGED = "status changed"
    TERM_LOST = "term lost"
    TERM_ADDED = "term added"
    TERM_TURNED = "term turned round"
    DIRECTION_TURNED = "direction turned round"
    BECAME_ORDER = "report became an order"
    BECAME_CLAUSE = "phrase became a clause"
    NOT_IN_SOURCE = "not in the source"
    SENSE_CHANGED = "sense changed"
    WORD_CHANGED = "word changed"
    WORDS_LOST = "words lost"
    WORDS_ADDED = "words added"
    # Wording
    WRONG_LENGTH = "length"
    SOURCE_LANGUAGE = "source language"
    SOURCE_WORD = "source word"
    REPETITION = "repetition"
    LEAKED_EXAMPLE = "leaked example"
    CUT_OFF = "cut off"
    INVENTED_WORD = "word that no dictionary has"

    @property
    def of_figures(self) -> bool:
        """Whether a figure is gone or there is one too many."""
        return self in (Fault.FIGURE_LOST, Fault.FIGURE_ADDED)


@dataclass(frozen=True, slots=True)
class TermFault:
    """A fault of a term, and which: "lost talks", "rise became fall"."""

    fault: Fault
    words: str
