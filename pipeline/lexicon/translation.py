"""Words that the checks of a translation read, keyed by language code.

Numbers, months, weekdays, countries, currencies and languages come from CLDR through Babel
where it has them; here stands what it lacks.
"""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.lexicon.tables import read_tables


@dataclass(frozen=True, slots=True)
class CheckWords:
    """Words of running text, all lower case.

    `function`: words that are frequent in this language and mean nothing in the other.
    `dangling`: words that no sentence ends with. `clause`: words that a new clause begins with,
    after a comma. `titles`: words beside a name that are translated. `departments` and, behind them,
    `of_department` come before what an office is for, with a capital.
    """

    function: frozenset[str]
    dangling: frozenset[str]
    clause: frozenset[str]
    titles: frozenset[str]
    departments: frozenset[str]
    of_department: frozenset[str]


CHECKS = read_tables("checks", CheckWords)


@dataclass(frozen=True, slots=True)
class AmountWords:
    """What an amount is written with: `scales` above a thousand as (one, many).

    `link` stands between a scale word and a noun; `of` holds the words that may stand there in
    a text. `currency_names` are (one, many), `symbols` units that both languages write alike.
    """

    scales: dict[float, tuple[str, str]]
    link: str
    of: frozenset[str]
    percent: frozenset[str]
    currencies: dict[str, str]
    currency_names: dict[str, tuple[str, str]]
    symbols: frozenset[str]


AMOUNT_WORDS = read_tables("amounts", AmountWords)
