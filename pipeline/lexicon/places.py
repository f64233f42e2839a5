"""Countries beside their CLDR names: short forms, capitals, seats of government, nationalities.

Keys are lower case, values ISO 3166 codes ("EU" and "SU" besides).
"""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.lexicon.tables import read_tables


@dataclass(frozen=True, slots=True)
class PlaceWords:
    """`countries` are names that CLDR does not list, `capitals` and `seats` what stands for a
    government, `demonyms` the nationalities that do not begin like their country's name."""

    countries: dict[str, str]
    capitals: dict[str, str]
    seats: dict[str, str]
    demonyms: dict[str, str]


PLACE_WORDS = read_tables("places", PlaceWords)
