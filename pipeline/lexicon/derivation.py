"""How words are made from others, by language: for words that no list of forms has."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class DerivationWords:
    """`endings`: an ending and what may stand in its place in a known word. `prefixes` stand before one."""

    endings: tuple[tuple[str, tuple[str, ...]], ...]
    prefixes: tuple[str, ...]


DERIVATION: Mapping[str, DerivationWords] = MappingProxyType(
    {
        "it": DerivationWords(
            endings=(
                ("amente", ("o", "a")),
                ("mente", ("", "e", "le", "re")),
                *((f"issim{vowel}", ("o", "e", "a", "i")) for vowel in "oaie"),
                ("ità", ("o", "e", "")),
                *(
                    (pronoun, ("", "e", "re"))
                    for pronoun in (
                        "gliele", "glielo", "gliela", "glieli", "gliene", "sene", "selo", "sela", "seli",
                        "mi", "ti", "si", "ci", "vi", "lo", "la", "li", "le", "ne", "gli",
                    )
                ),
            ),
            prefixes=(
                "anti", "auto", "bio", "co", "contro", "elettro", "eco", "ex", "extra", "foto", "geo", "inter",
                "intra", "iper", "ipo", "macro", "mega", "micro", "mini", "mono", "multi", "neo", "neuro",
                "post", "pre", "pro", "pseudo", "psico", "ri", "semi", "sotto", "sovra", "sub", "super", "tele",
                "termo", "trans", "tri", "ultra", "video", "vice", "dis", "in", "s", "ben", "mal", "bi",
            ),
        ),
    }
)  # fmt: skip
