"""What places, peoples and bodies are called in the other language."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from pipeline.lexicon.pairs import directed
from pipeline.lexicon.translation_names import COMMON_NAME_WORDS, NAMES
from pipeline.text.names import fold


def equivalents_of(name: str, language: str, other: str) -> frozenset[str]:
    """What the folded `name` is called in the other language, folded; stems where words inflect."""
    table = _table(language, other)
    if name in table:
        return table[name]
    for cut in (1, 2, 3):
        if len(name) - cut >= 4 and name[:-cut] in _stems(language, other):
            return table[name[:-cut]]
    return frozenset()


def phrases_for(words: Sequence[str], language: str, other: str) -> list[str]:
    """The other language's names for every known name of up to three words that stands in `words`."""
    table = _table(language, other)
    found: list[str] = []
    for size in (1, 2, 3):
        for i in range(len(words) - size + 1):
            found += table.get(" ".join(words[i : i + size]), ())
    return found


@cache
def _stems(language: str, other: str) -> frozenset[str]:
    return frozenset(name for name in _table(language, other) if " " not in name)


@cache
def _table(language: str, other: str) -> dict[str, frozenset[str]]:
    table: dict[str, set[str]] = {}
    for pair in [*_own_names(), *_cldr_names()]:
        mine, theirs = directed(pair, language)
        for name in mine:
            table.setdefault(name, set()).update(theirs)
    return {name: frozenset(theirs) for name, theirs in table.items()}


def _own_names() -> list[tuple[tuple[str, ...], tuple[str, ...]]]:
    return [(name.en, name.it) for name in NAMES]


@cache
def _cldr_names() -> list[tuple[tuple[str, ...], tuple[str, ...]]]:
    """Territories, languages (which are mostly the nationality too) and cities, from CLDR."""
    from babel import Locale

    en, it = Locale("en"), Locale("it")
    pairs = [
        (_variants(en.territories[code]), _variants(name))
        for code, name in it.territories.items()
        if code in en.territories
    ]
    pairs += [
        (_variants(en.languages[code]), tuple(form[:-1] for form in _variants(name)))
        for code, name in it.languages.items()
        if code in en.languages and " " not in name and len(name) > 4
    ]
    for zone, entry in it.time_zones.items():
        if "city" in entry:
            english = en.time_zones.get(zone, {}).get("city") or zone.rpartition("/")[2].replace("_", " ")
            pairs.append((_variants(english), _variants(entry["city"])))
    return pairs


def _variants(name: str) -> tuple[str, ...]:
    """ "Myanmar (Burma)" and "Hong Kong SAR China" by each of their names."""
    parts = re.split(r"[()]| - |, | SAR | RAS ", name)
    return tuple(dict.fromkeys(fold(part) for part in parts if part.strip()))


@cache
def calendar_words(language: str) -> frozenset[str]:
    """Months and weekdays, folded."""
    from babel import Locale

    locale = Locale(language)
    names = [n for width in ("wide", "abbreviated") for n in locale.months["format"][width].values()]
    names += [n for width in ("wide", "abbreviated") for n in locale.days["format"][width].values()]
    return frozenset(fold(name) for name in names) | {fold(name) + "s" for name in names}


@cache
def common_words(language: str) -> frozenset[str]:
    return folded(COMMON_NAME_WORDS[language])


@cache
def folded(table: frozenset[str]) -> frozenset[str]:
    return frozenset(fold(word) for word in table)
