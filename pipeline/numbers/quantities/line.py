"""A sentence as the figure rules see it, and the article around it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Literal

from pipeline.data import Kind
from pipeline.lexicon.currencies import CURRENCIES, DEFAULTS, DOLLAR_PREFIXES, FAMILIES, REPLACED_BY_THE_EURO
from pipeline.lexicon.figures import FIGURES
from pipeline.lexicon.nouns import NOUNS
from pipeline.lexicon.traits import TRAITS
from pipeline.numbers.in_words import Number
from pipeline.numbers.spelled import spelled_value
from pipeline.numbers.words import Row, Word

UNKNOWN_CURRENCY = "?"
PERCENTS = frozenset(("%", "percent", "cento"))
"""Words of which each tells that a sentence speaks of percentages."""
_LOCAL = 3
"""How many times as often as the currency's own country another one is named where the story is set in it."""
_MARKED_DOLLARS = re.compile(r"\b([A-Z]{1,3})\$")
_RACE_TIMES = re.compile(r"""\b\d{1,2}(?:["”″]|''|:\d\d\.)\d{2,3}\b""")
_LETTERS = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Found:
    """A quantity in words[first:end] of a line; `kind` None while it is not yet decided.

    `number` is its (last) number, `head` the index of a count's noun. `change` tells a level before ("from")
    and the one after ("to") of the same thing, which stand side by side. `lent` is a scale that it took from
    its neighbour, `rule` the name of what read it.
    """

    first: int
    end: int
    value: float
    kind: Kind | None
    number: Number
    unit: str = ""
    high: float | None = None
    head: int | None = None
    change: Literal["", "from", "to"] = ""
    lent: float = 1.0
    rule: str = ""

    @property
    def bare(self) -> bool:
        """Whether it is one number that counts nothing that is named, without a scale."""
        return self.kind == "count" and self.head is None and self.high is None and self.number.scale == 1

    @property
    def scale(self) -> float:
        """The scale that is written behind it, or was lent to it."""
        return max(self.lent, self.number.scale)

    def like(self, other: Found) -> Found:
        """The same with the kind and unit of another one."""
        return replace(self, kind=other.kind, unit=other.unit)


# "5 to 3.5 million" shares its scale; "900 to 2 million" does not, or nobody knows.
_SHARED_SCALE = 3.0
IN_FULL = 1000
"""From here on a number without a scale is one in full: "from 900,000 to 2 million"."""


def shares_scale(bare: Found, scaled: Found) -> bool:
    """Whether a number without a scale takes that of the one beside it, to which it is near enough."""
    number = scaled.number
    return bare.number.scale == 1 and number.scale > 1 and bare.value <= _SHARED_SCALE * number.mantissa


class Setting:
    """What the whole article tells: where it is set, and whether it is about sport or votes."""

    def __init__(self, text: str, language: str) -> None:
        self.text = text
        self.language = language

    @cached_property
    def words(self) -> Counter[str]:
        return Counter(_LETTERS.findall(self.text.lower()))

    @cached_property
    def countries(self) -> Counter[str]:
        counted: Counter[str] = Counter()
        for word, country in CURRENCIES[self.language].settings.items():
            if word in self.words:
                counted[country] += self.words[word]
        for name, country in CURRENCIES[self.language].capitals.items():  # a word of small letters is another
            closed = r"(?![\w$])" if name.isalpha() else ""
            named = len(re.findall(rf"\b{re.escape(name)}{closed}", self.text))
            counted[country] += named - self.words[name.lower()]
        return counted

    @cached_property
    def dollars(self) -> frozenset[str]:
        """The countries whose dollars the article marks as such: "A$", "US$"."""
        codes = {DOLLAR_PREFIXES.get(prefix) for prefix in _MARKED_DOLLARS.findall(self.text)}
        return frozenset(country for country, code in FAMILIES["dollar"].items() if code in codes)

    def currency(self, family: str) -> str:
        """The ISO code of a currency that goes by its bare family name here; "?" if it is not settled."""
        members, default = FAMILIES[family], DEFAULTS[family]
        best = max(members, key=lambda country: (self.countries[country], country == default))
        if family in REPLACED_BY_THE_EURO:
            best = best if self.countries[best] > self.countries[default] else default or best
        elif default and not self._is_set_in(best, default, family):
            best = default
        if not default and not self.countries[best]:
            return UNKNOWN_CURRENCY
        return members[best]

    def _is_set_in(self, country: str, default: str, family: str) -> bool:
        """Whether a bare "$" is this country's rather than the default one's."""
        told, others = self.countries[country], self.countries[default]
        if family == "dollar" and told and self.dollars and default in self.dollars:
            return True  # who writes "US$" means another one by "$"
        marked = family == "dollar" and country in self.dollars
        if marked:
            return told >= others
        return told >= 2 and (not others or ("£" not in self.text and told > _LOCAL * others))

    @cached_property
    def british(self) -> bool:
        return "£" in self.text or self.countries["gb"] > self.countries["us"]

    @cached_property
    def sporting(self) -> bool:
        """Whether the article is about a sport or game, where points are scored."""
        return sum(self.words[w] for w in FIGURES[self.language].sports) >= 2

    @cached_property
    def marks(self) -> bool:
        """Whether the article is about a sport whose marks have three decimals."""
        return any(self.words[w] for w in FIGURES[self.language].marked)

    @cached_property
    def timed(self) -> bool:
        """Whether the article gives times of a race: 24"39, 1'18"792, 1:18.79."""
        return _RACE_TIMES.search(self.text) is not None

    @cached_property
    def moneyed(self) -> bool:
        """Whether the article is about money."""
        lexicon = CURRENCIES[self.language]
        return len(self.words.keys() & (lexicon.money | lexicon.names.keys())) >= 3

    @cached_property
    def cricket(self) -> bool:
        """Whether "5 for 390" tells wickets and runs."""
        return any(self.words[w] for w in FIGURES[self.language].cricket)

    @cached_property
    def decimal_commas(self) -> bool:
        """Whether an Italian article writes its decimals with a comma, as it should."""
        return re.search(r"\d,\d{1,2}(?!\d)", self.text) is not None

    @cached_property
    def garbled(self) -> bool:
        """Whether numbers of the article have lost digits: "300.00.00"."""
        return re.search(r"\b\d{1,3}\.00\.00\b", self.text) is not None

    @cached_property
    def political(self) -> bool:
        lexicon = FIGURES[self.language]
        votes = sum(self.words[w] for w in lexicon.politics)
        return votes >= 2 and votes >= sum(
            self.words[w] for w in ("team", "squadra", "gol", "goal", "goals", "season")
        )


class Line(Row):
    """The words of one sentence.

    `closed` tells of indices what they belong to: "date", "clock" or "name". `before` is the text that ends
    where the sentence begins, `after` what follows it; `earlier` the words and the figures of the sentence
    right before, for who has them. `refused` and `trace` are filled by the scan: where
    a number ended that is no figure, and why; all of them as (first, end, reason).
    """

    def __init__(
        self,
        words: Sequence[Word],
        language: str,
        setting: Setting,
        closed: Mapping[int, str],
        before: str = "",
        after: str = "",
    ) -> None:
        super().__init__(words, language)
        self.traits = TRAITS[language]
        self.setting = setting
        self.closed = closed
        self.before, self.after = before, after
        self.earlier: tuple[Sequence[Word], Sequence[Found]] = ((), ())
        self.refused: dict[int, str] = {}
        self.trace: list[tuple[int, int, str]] = []

    def refuse(self, first: int, end: int, reason: str) -> Found | None:
        """Note which rule says that words[first:end] are no figure; None, as of a reader that found none."""
        self.refused[end] = reason
        self.trace.append((first, end, reason))
        return None

    def __len__(self) -> int:
        return len(self.words)

    def is_number(self, at: int) -> bool:
        """Whether words[at] are digits or a number word."""
        return self.text(at)[-1:].isdecimal() or spelled_value(self.low(at), self.language) is not None

    def is_person(self, at: int) -> bool:
        return self.low(at) in NOUNS[self.language].people

    @cached_property
    def is_title(self) -> bool:
        """Whether most words begin with a capital, so that capitals tell nothing."""
        longer = [w for w in self.words if w.shape == "word" and len(w.text) > 3]
        return sum(w.text[0].isupper() for w in longer) > 0.6 * len(longer)

    @cached_property
    def is_exchange(self) -> bool:
        """Whether the line gives rates of exchange, which have more decimals than money."""
        if not self.lows.isdisjoint(FIGURES[self.language].exchange):
            return True
        return any(w.shape == "digits" and w.text[-5:-4] in (".", ",") for w in self.words)

    @cached_property
    def lows(self) -> frozenset[str]:
        return frozenset(w.low for w in self.words)
