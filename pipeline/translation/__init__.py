"""Stretches of the article in the output language, each checked against its source.

    by rule → the translator's hypotheses → numbers masked → in pieces → the original, marked

What may be shown is for `pipeline.fidelity` to say.
"""

from __future__ import annotations

from pipeline.translation.budget import Budget
from pipeline.translation.translate import short_phrases, translate, translate_texts
from pipeline.translation.work import Outcome, Stretch

__all__ = ["Budget", "Outcome", "Stretch", "short_phrases", "translate", "translate_texts"]
