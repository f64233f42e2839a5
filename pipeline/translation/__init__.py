"""Stretches of the article in the output language, each checked against its source.

    by rule → the translator's hypotheses → numbers masked → in pieces → the original, marked

`check` joins the checks: `amounts` (figures), `names`, `wording` (does it read like a
translation) and `cues` (negations and hedges).
"""

from __future__ import annotations

from pipeline.translation.amounts import number_fault
from pipeline.translation.check import Checker
from pipeline.translation.names import Name
from pipeline.translation.translate import Outcome, Stretch, translate, translate_texts

__all__ = ["Checker", "Name", "Outcome", "Stretch", "number_fault", "translate", "translate_texts"]
