"""Are the figures of a translation those of its source? No figure more, none less, none changed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from pipeline.fidelity.bounds import bound_fault
from pipeline.fidelity.faults import Fault
from pipeline.fidelity.times import time_fault
from pipeline.lexicon.translation import AMOUNT_WORDS
from pipeline.numbers.compared import Amount, read_amounts


def number_fault(
    source: str,
    hypothesis: str,
    source_language: str,
    target: str,
    names: Sequence[str] = (),
) -> Fault | None:
    """Why the numbers of `hypothesis` are not those of `source`, or None; a number in a kept name is none."""
    source, hypothesis = _without_kept(source, hypothesis, names)
    wanted = _with_currency(read_amounts(source, source_language))
    found = _with_currency(read_amounts(hypothesis, target))
    if not _all_matched(wanted, found):
        return Fault.FIGURE_LOST
    if not _all_matched(found, wanted):
        return Fault.FIGURE_ADDED
    if _vague(wanted) and _vague(found) and not _vague(wanted) & _vague(found):
        return Fault.SCALE_CHANGED
    if currencies(source, source_language) != currencies(hypothesis, target):
        return Fault.CURRENCY_CHANGED
    if _turned(wanted, found):
        return Fault.CHANGE_TURNED
    if _ordinals_differ(wanted, found):
        return Fault.ORDINAL_CHANGED
    texts, languages = (source, hypothesis), (source_language, target)
    return bound_fault(wanted, found, texts, languages, _same) or time_fault(source, hypothesis, *languages)


def _with_currency(amounts: Sequence[Amount]) -> list[Amount]:
    """A sentence's one currency goes for amounts without one: "22 sterline gli adulti e 11 i bambini"."""
    named = {amount.unit for amount in amounts if amount.kind == "money"} - {"?"}
    if len(named) != 1:
        return list(amounts)
    lent = f"{named.pop()}?"
    return [
        replace(a, unit=lent) if a.unit == "?" or (a.kind == "count" and not a.unit) else a for a in amounts
    ]


def _without_kept(source: str, hypothesis: str, names: Sequence[str]) -> tuple[str, str]:
    """Both sentences without the names that stand in both of them as written ("Six Flags", "A320")."""
    for name in sorted(names, key=len, reverse=True):
        if len(name) > 3 and name in source and name in hypothesis and any(c.isalpha() for c in name):
            source, hypothesis = source.replace(name, "·"), hypothesis.replace(name, "·")
    return source, hypothesis


def _all_matched(wanted: Sequence[Amount], found: Sequence[Amount]) -> bool:
    """Each hard amount of `wanted` has one of its own in `found`; a bare number may be said once only."""
    free = list(found)
    spent: list[Amount] = []
    for amount in sorted(wanted, key=lambda amount: not amount.kind):
        if not amount.hard:
            continue
        partner = _partner(amount, free)
        if partner is not None:
            free.remove(partner)
            spent.append(partner)
        elif amount.kind in ("money", "percent") or _partner(amount, spent) is None:
            return False
    return True


def _partner(amount: Amount, offered: Sequence[Amount]) -> Amount | None:
    same = [other for other in offered if _same(amount, other)]
    return min(same, key=lambda other: (other.kind != amount.kind, not other.hard), default=None)


def _same(one: Amount, other: Amount) -> bool:
    if not one.keys & other.keys:
        return False
    kinds = {one.kind, other.kind}
    if "money" in kinds:
        return _same_currency(one, other)
    if "percent" in kinds:
        # "half" and "a third" may be read as a share in one language and as a word in the other.
        return one.kind == other.kind or not (one.hard and other.hard)
    if kinds & {"quantity", "duration"} and one.kind and other.kind:
        return _same_unit(one, other)
    return True


def _same_currency(one: Amount, other: Amount) -> bool:
    """A unit that ends in "?" is not said: "servono 138 miliardi" may be "it takes 138 billion"."""
    units = (one.unit, other.unit)
    unsaid = any(unit.endswith("?") for unit in units)
    if unsaid and one.kind == other.kind and _below_one(one):
        return True  # "45 cents" are of the dollar, "45 centesimi" of nobody knows what
    bases = {unit.rstrip("?") for unit in units}
    return len(bases) == 1 or (unsaid and "" in bases and not set(units) & bases - {""})


def _below_one(amount: Amount) -> bool:
    return all(k[0].isdecimal() and float(k) < 1 for k in amount.keys)


def _same_unit(one: Amount, other: Amount) -> bool:
    """Two named units of measure must be one unit; one language may leave it out."""
    measures = ("quantity", "duration", "age")
    return (
        one.unit == other.unit
        or "" in (one.unit, other.unit)
        or not (one.kind in measures and other.kind in measures)
    )


def _turned(wanted: Sequence[Amount], found: Sequence[Amount]) -> bool:
    """Whether "from 5 to 7" became "from 7 to 5": both ends have the other's preposition."""
    turned: set[tuple[str, str]] = set()
    for amount in wanted:
        steps = {other.step for other in found if amount.step and _same(amount, other)}
        if steps and amount.step not in steps and "" not in steps:
            turned.add((amount.unit, amount.step))
    return any((unit, "from") in turned and (unit, "to") in turned for unit, _ in turned)


def _ordinals_differ(wanted: Sequence[Amount], found: Sequence[Amount]) -> bool:
    """Third against fourth; "first", "second" and "non" have too many other uses to be compared."""
    one, other = _ordinals(wanted), _ordinals(found)
    if not one or not other:
        return False
    all_one = frozenset().union(*(amount.keys for amount in wanted))
    all_other = frozenset().union(*(amount.keys for amount in found))
    return bool([o for o in one if o[1:] not in all_other] and [o for o in other if o[1:] not in all_one])


def _ordinals(amounts: Sequence[Amount]) -> set[str]:
    keys = {k for amount in amounts for k in amount.keys if k.startswith("o")}
    return keys - {"o1", "o2", "o4", "o9"}


def _vague(amounts: Sequence[Amount]) -> set[str]:
    """Scale words without a number: "millions of people"."""
    return {k for amount in amounts for k in amount.keys if k.startswith("v")}


def currencies(sentence: str, language: str) -> set[str]:
    """Which of the euro and the dollar a sentence names; other names of money are weights or verbs too."""
    words = AMOUNT_WORDS[language].currencies
    found = {words[word] for word in re.findall(r"[^\W\d_]+", sentence.lower()) if word in words}
    found |= {code for sign, code in (("€", "EUR"), ("$", "USD")) if sign in sentence}
    return found & {"EUR", "USD"}
