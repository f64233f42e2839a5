"""How words are made from others, by language: for words that no list of forms has."""

from __future__ import annotations

from dataclasses import dataclass, field

from pipeline.lexicon.tables import read_tables


@dataclass(frozen=True, slots=True)
class DerivationWords:
    """`endings`: an ending and what may stand in its place in a known word. `prefixes` stand before one."""

    prefixes: tuple[str, ...] = ()
    endings: dict[str, tuple[str, ...]] = field(default_factory=dict)


DERIVATION = read_tables("derivation", DerivationWords)
