"""Words that hold a number without being one, by language. All keys are lower case."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType


def _table(text: str) -> Mapping[str, float]:
    """ "one 1 two 2" as a mapping."""
    parts = text.split()
    return MappingProxyType({word: float(value) for word, value in zip(parts[::2], parts[1::2], strict=True)})


def _inflected(text: str) -> Mapping[str, float]:
    """The four forms of each Italian adjective."""
    return MappingProxyType({stem + end: at + 1.0 for at, stem in enumerate(text.split()) for end in "oaie"})


IMPLIED: Mapping[str, Mapping[str, float]] = MappingProxyType(
    {
        "en": _table(
            """
            pair 2 couple 2 both 2 twice 2 double 2 doubled 2 doubling 2 doubles 2 twin 2 twins 2 duo 2
            either 2 neither 2 triple 3 tripled 3 trio 3 thrice 3 quadruple 4 quarter 25 decade 10 century 100
            fortnight 2 once 1 single 1 only 1 lone 1 midnight 0 noon 12 midday 12 score 20 
            another 1 bicentenary 200 centenary 100 centennial 100 millennium 1000 quartet 4 semester 6
            teenager 10 bilateral 2 trilateral 3 biennial 2 triennial 3 halved 50
            halve 50 fifth 20 third 33.33 bimonthly 2 fourfold 4 fivefold 5 tenfold 10
            """
        ),
        "it": _table(
            """
            
            paio 2 coppia 2 entrambi 2 entrambe 2 ambedue 2 doppio 2 doppia 2 raddoppiare 2 raddoppiato 2
            raddoppiata 2 raddoppiati 2 raddoppio 2 duplice 2 gemelli 2 gemelle 2 triplo 3 tripla 3 triplicato 3
            trio 3 quadruplo 4 quarto 25 decennio 10 secolo 100 mezzanotte 0 mezzogiorno 12 solo 1 sola 1
            unico 1 unica 1 singolo 1 singola 1 ogni 1 metà 50 terzi 66.67 bicentenario 200 centenario 100
            millennio 1000 quartetto 4 semestre 6 trimestre 3 bimestre 2 biennio 2 triennio 3 quadriennio 4
            quinquennio 5 ventennio 20 biennale 2 triennale 3 quinquennale 5 decennale 10 biennali 2 triennali 3
            quadriennale 4 quadriennali 4 quinquennali 5 decennali 10 ventennale 20 trentennale 30 bilaterale 2
            trilaterale 3 dimezzato 50 dimezzare 50 quinto 20 terzo 33.33 altro 1 altra 1 bimestrale 2
            trimestrale 3 semestrale 6
            """
        ),
    }
)
"""The number that a word may stand for in the other language; a share in per cent."""

ORDINALS: Mapping[str, Mapping[str, float]] = MappingProxyType(
    {
        "en": _table("first 1 second 2 third 3 fifth 5 eighth 8 ninth 9 twelfth 12 hundredth 100"),
        "it": _inflected("prim second terz quart quint sest settim ottav non decim"),
    }
)
"""Ordinals that no rule makes of the number words."""
