"""Words that hold a number without being one, and ordinals, by language. All keys are lower case."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from pipeline.lexicon.tables import read_tables


@dataclass(frozen=True, slots=True)
class ImpliedWords:
    """`words` with the number that each may stand for in another language; a share in per cent. `ordinals` are those that no
    rule makes of the number words."""

    words: Mapping[str, float]
    ordinals: Mapping[str, float]


IMPLIED = read_tables("implied", ImpliedWords)
