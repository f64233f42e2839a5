"""What an amount borrows from its neighbours: a scale, a unit, a currency."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from dataclasses import replace

from pipeline.lexicon.figures import FIGURES
from pipeline.lexicon.numbers import NUMBERS
from pipeline.lexicon.units import LENGTHS
from pipeline.numbers.quantities.beside import NEAR, as_bound, is_bound, is_rated, like_last
from pipeline.numbers.quantities.line import IN_FULL, UNKNOWN_CURRENCY, Found, Line, shares_scale

_SHARED = ("age", "percent", "duration", "quantity", "money")

_BY = frozenset(("by", "x", "×", "per"))
"""Between the sides of a thing; not of "1,74 per 72 chili"."""

_MOST_APART = 3
"""How many times the last amount of a list an earlier one may be."""

_HARDLY_APART = 1.1
"""The same of a price in full and one with decimals: "sotto gli 80 dollari, a 79,64"."""

_MOST_TIMES = 10
"""How many times the amount that lends its scale a borrower may be: "mezzo milione a 8" is a price."""

_SHARES = 6
"""Figures of a list of shares that are looked at for the currency of the next price."""


def fill_ellipses(line: Line, found: Sequence[Found]) -> list[Found]:
    """The figures of a line, with what is left out in them taken from the one beside."""
    filled = list(found)
    for k in range(len(filled) - 2, -1, -1):
        filled[k] = _before_and(line, filled[k], filled[k + 1])
    lenders: deque[Found] = deque(maxlen=3)
    bounded: Found | None = None
    for k, one in enumerate(filled):
        nearest = filled[k - 1] if k else None
        one = _as_short_amount(line, one, (*lenders, *filled[max(0, k - 2) : k]))
        if k and one.kind == "money":
            one = _in_other_dollars(line, one, filled[k - 1])
        one = _said_again(line, _borrowed(line, one, tuple(lenders), nearest), nearest)
        filled[k] = _as_price(line, as_bound(line, one, bounded), filled[max(0, k - _SHARES) : k])
        if k:
            filled[k] = like_last(line, filled[k], filled[k - 1])
        bounded = filled[k] if is_bound(line, filled[k]) else None
        if lenders and lenders[0].unit != filled[k].unit and _is_in_brackets(line, one):
            continue  # a conversion of what stands before it
        if (filled[k].kind == "money" and one.number.scale > 1) or filled[k].kind == "percent":
            lenders.appendleft(filled[k])
    return filled


def _is_in_brackets(line: Line, found: Found) -> bool:
    """Whether a bracket opens in the few words before and does not close."""
    for k in range(found.first - 1, max(-1, found.first - NEAR), -1):
        if line.low(k) in ("(", ")"):
            return line.low(k) == "("
    return False


def _as_short_amount(line: Line, found: Found, earlier: Sequence[Found]) -> Found:
    """ "1bn euros now and another 550m later", "2.4m cars, fewer than its target of 2.6m": millions, not
    metres, behind an amount of money or what is told with such a letter."""
    if found.unit != "m" or found.number.unsure is None or found.number.scale > 1:
        return found
    number = found.number.with_unsure_scale()
    source = next((e for e in earlier if e.kind == "money" or _has_letter(line, e, number.value)), None)
    if source is None:
        return found
    return replace(found.like(source), value=number.value, number=number)


def _has_letter(line: Line, found: Found, value: float) -> bool:
    """ "2.4m cars", about as many as the value."""
    letter = found.kind == "count" and found.scale > 1 and len(line.text(found.number.end - 1)) == 1
    return letter and found.value / 2 <= value <= found.value * 2


def _in_other_dollars(line: Line, found: Found, before: Found) -> Found:
    """ "A$648m ($492m)": in brackets a bare sign is that of another currency than the one before."""
    bare = line.text(found.first) == "$" and line.low(found.first - 1) == "("
    same = before.kind == "money" and before.unit == found.unit != "USD"
    return replace(found, unit="USD") if bare and same and before.end == found.first - 1 else found


def _before_and(line: Line, first: Found, second: Found) -> Found:
    """ "12 and 14 years": the first takes the unit of the second."""
    if first.high is not None or first.change:
        return first
    listed = _is_listed_amount(line, first, second)
    if first.kind == "money" and first.unit == second.unit and listed:
        return _scaled_like(first, second)
    if not first.bare or second.number.one or second.first > first.end + _PARTITIVE:
        return first
    if second.kind in ("duration", "quantity") and _is_part_of(line, first, second):
        return first.like(second)
    again = line.low(second.first - 1) == line.low(first.first - 1) and second.first == first.end + 2
    # "del 3 e del 5 per cento"
    return _beside(line, first, second, listed) if again or listed or second.first == first.end + 1 else first


def _beside(line: Line, first: Found, second: Found, listed: bool) -> Found:
    """A bare number with what the amount right behind it lends; `listed` as `_is_listed_amount` says."""
    scaled = second.number.scale > 1
    if scaled and _is_from_to(line, first):
        if shares_scale(first, second):
            return _scaled_like(first, second)
        return first if first.value >= IN_FULL else replace(first, kind=None)
    if second.kind == "percent" and first.value > 100:
        return first
    if listed:
        return _scaled_like(first, second)
    shared = second.kind in _SHARED and not (second.kind == "money" and scaled)
    return first.like(second) if shared and _are_joined(line, first, second) else first


def _are_joined(line: Line, first: Found, second: Found) -> bool:
    """ "12 and 14 years", "6 by 4 metres", "47,5 contro 46,5%"."""
    lexicon, low = NUMBERS[line.language], line.low(first.end)
    joining = lexicon.and_ | lexicon.or_ | {","}
    if second.unit in LENGTHS:
        joining |= _BY
    if second.kind == "percent" and first.number.decimals:
        joining |= FIGURES[line.language].against
    return low in joining


def _scaled_like(first: Found, second: Found) -> Found:
    """The first amount with the unit and the scale of the second, lent so that a third may take them up."""
    scale = second.scale
    return replace(first.like(second), value=first.value * scale, lent=scale)


_PARTITIVE = 3
"""Words of "dei suoi" between a part and its whole."""


def _said_again(line: Line, found: Found, last: Found | None) -> Found:
    """ "in two years or in 20", "15 percent, not 25": an amount said again, at its clause's end."""
    if last is None or not found.bare or found.unit or last.kind not in _SHARED or last.scale > 1:
        return found
    between = [line.low(k) for k in range(last.end, found.first)]
    words = NUMBERS[line.language].or_ | FIGURES[line.language].rather
    joined = any(low in words for low in between) and set(between) <= words | {",", line.low(last.first - 1)}
    return found.like(last) if joined and not line.is_word(found.end) else found


def _is_part_of(line: Line, first: Found, second: Found) -> bool:
    """ "diciotto dei suoi ventisette anni", "18 of the 27 months"."""
    between = {line.low(k) for k in range(first.end, second.first)}
    allowed = NUMBERS[line.language].share_of | FIGURES[line.language].possessives
    return bool(between) and line.low(first.end) in NUMBERS[line.language].share_of and between <= allowed


def _is_listed_amount(line: Line, first: Found, second: Found) -> bool:
    """ "100, 200 e 300 milioni": the scale and currency of the last are those of all that lead up to it."""
    scale, low = second.scale, line.low(first.end)
    behind = first.end + 1 + (line.low(first.end + 1) in NUMBERS[line.language].determiners)
    if scale < IN_FULL or first.number.scale > 1 or not first.number.digits or second.first != behind:
        return False
    joined = low in NUMBERS[line.language].and_ | NUMBERS[line.language].or_ or (
        low == "," and second.lent > 1
    )
    return joined and first.value <= _MOST_APART * second.value / scale and first.value < IN_FULL


def _borrowed(line: Line, found: Found, earlier: Sequence[Found], nearest: Found | None) -> Found:
    """ "contro i 4,56 di Yahoo!" after "7,3 miliardi di dollari": the same scale and currency.

    `nearest` is the figure before: votes against votes are no per cent of an earlier figure.
    """
    if found.kind == "money" and found.unit == UNKNOWN_CURRENCY:
        return _in_named_currency(found, earlier)
    if not earlier or not _may_borrow(found):
        return found
    source = next((one for one in earlier if _is_of_like_size(found, one)), earlier[0])
    against = _is_set_against(line, found, source, nearest)
    if source.kind == "percent":
        return _as_share(line, found, source, against and nearest == source)
    if not (found.number.decimals or against or _is_offered(line, found, source)):
        return found
    if _counts_something(line, found.end) or not _is_of_like_size(found, source):
        return found
    return _scaled_like(found, source)


def _counts_something(line: Line, at: int) -> bool:
    """Whether what stands behind a number may be what it counts: "1,5 subito" is an amount."""
    return line.is_word(at) and not (
        line.low(at) in FIGURES[line.language].beside or line.words[at].pos == "ADV"
    )


def _in_named_currency(found: Found, earlier: Sequence[Found]) -> Found:
    known = (f for f in earlier if f.kind == "money" and f.unit != UNKNOWN_CURRENCY)
    return replace(found, unit=next(known, found).unit)


def _may_borrow(found: Found) -> bool:
    marked = found.number.digits and not found.number.plain  # "sceso a 340 milioni dai 1.200"
    return found.bare and not found.change and found.number.digits and (found.value < IN_FULL or marked)


def _as_share(line: Line, found: Found, source: Found, against: bool) -> Found:
    """ "fell 3% to 12.40" gives a price; only "from 5% to 7" and "5% against 7" stay with the share."""
    words, before = NUMBERS[line.language], line.low(found.first - 1)
    level = (before in words.to or before == "at") and line.low(source.first - 1) not in words.from_
    share = (against and not level) or _is_rest(line, found, source)
    return replace(found, kind="percent", unit="%") if share and found.value <= 100 else found


def _is_rest(line: Line, found: Found, source: Found) -> bool:
    """ "won by 55.4 per cent to 44.6": two shares of one whole, where nothing rose or fell."""
    joined = found.first == source.end + 1 and line.low(source.end) in NUMBERS[line.language].to
    whole = found.value + source.value <= 100 and found.number.decimals == source.number.decimals
    return joined and whole and line.lows.isdisjoint(FIGURES[line.language].changes)


def _is_of_like_size(found: Found, source: Found) -> bool:
    """Whether an amount with the scale of `source` is not ten times larger or a hundred times smaller."""
    ratio = abs(found.value) * source.number.scale / max(abs(source.value), 1e-9)
    return source.kind == "percent" or 0.01 <= ratio <= _MOST_TIMES


def _as_price(line: Line, found: Found, earlier: Sequence[Found]) -> Found:
    """ "a 3,28 euro; Unicredit, -1,1%, scivola a 33,71", "a 1,798 euro al litro, il gasolio a 1,665": a level
    that has as many decimals as the price before it."""
    decimals = found.number.decimals
    level = line.low(found.first - 1) in NUMBERS[line.language].to | FIGURES[line.language].levels
    if not (level and found.bare and decimals >= 2):
        return found
    if line.is_word(found.end) and not is_rated(line, found.end):
        return found
    price = _last_price(earlier, decimals)
    if price is None:
        return found
    low, high = sorted((price.value, found.value))
    alike = price.number.decimals == decimals
    near = earlier[-1] is price and high <= (_MOST_APART if alike else _HARDLY_APART) * low
    listed = alike and earlier[-1].kind == "percent" and len(earlier) >= _LIST
    return found.like(price) if near or listed else found


def _last_price(earlier: Sequence[Found], decimals: int) -> Found | None:
    prices = (f for f in reversed(earlier) if f.kind == "money" and f.number.scale == 1)
    return next((f for f in prices if f.number.decimals in (0, decimals)), None)


_LIST = 3
"""Figures of a list of shares before its next price: a change, a price, the next change."""


def _is_offered(line: Line, found: Found, source: Found) -> bool:
    """ "chiede 35 milioni, ne offre 28", "asked for $35 million and was offered 28"."""
    if line.low(found.end) in NUMBERS[line.language].share_of:
        return False  # "owed £23 million and had not paid rent on 17 of its shops"
    cues = FIGURES[line.language].offering
    near = {line.low(k) for k in range(max(source.end, found.first - 4), found.first)}
    apart = max(found.value, 1) * source.scale / source.value if source.value else 0
    return not near.isdisjoint(cues) and 0.1 <= apart <= 10 and found.first - source.end <= 2 * NEAR


def _is_from_to(line: Line, first: Found) -> bool:
    """ "from 10 to 15 million", "da 5 a 7 miliardi": the first borrows the scale of the second."""
    words = NUMBERS[line.language]
    return line.low(first.first - 1) in words.from_ and line.low(first.end) in words.to


def _governor(line: Line, found: Found) -> int:
    """The index of what leads to a number, past its article: "contro i 4,56", "contro un rosso di 31"."""
    lexicon, words, at = FIGURES[line.language], NUMBERS[line.language], found.first - 1
    articles = lexicon.fixed | lexicon.singular_articles | {"the", "'"}
    at -= line.low(at) in articles - words.from_
    if line.low(at) not in words.share_of:
        return at
    return next((k for k in range(at - 1, at - 4, -1) if line.low(k) in lexicon.versus), at)


def _is_set_against(line: Line, found: Found, source: Found, nearest: Found | None) -> bool:
    """ "contro i 4,56", "400 milioni: 250 per le scuole e 150 per le strade"."""
    lexicon = FIGURES[line.language]
    at = _governor(line, found)
    if line.low(at) == ":" and at == source.end:
        return found.value * source.scale < source.value
    if (line.low(at),) in NUMBERS[line.language].out_of and at == source.end:
        return found.value * source.scale > source.value  # "45 milioni su 180"
    pair = nearest is not None and nearest.bare and at == nearest.end
    if pair and line.low(at) in NUMBERS[line.language].to:
        return False  # "a cut of 90 million euros was backed by 359 to 281"
    last = max(source.end, nearest.end if nearest is not None and nearest.unit == source.unit else 0)
    return line.low(at) in lexicon.against and found.first - last <= NEAR
