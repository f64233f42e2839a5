"""The sheet's own parts in the reader's language: names, dates and what a figure measures.

By tables of the pair of languages and by grammar, never by a model. What they do not know stands in the
article's words.
"""

from __future__ import annotations

from pipeline.labels.counts import count_noun
from pipeline.labels.labeller import Labeller
from pipeline.labels.senses import Senses

__all__ = ["Labeller", "Senses", "count_noun"]
