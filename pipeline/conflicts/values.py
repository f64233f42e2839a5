"""Whether two values may be the same, one of them rounded."""

from __future__ import annotations

from math import isfinite

from pipeline.conflicts.claims import Claim

# Values closer than this are the same, rounded differently; the other where an article says that it rounds.
_TOLERANCE, _ROUNDED = 0.005, 0.05
# Below it people are counted one by one.
_EXACT = 100


def agree(a: Claim, b: Claim) -> bool:
    """Whether the values may be the same: ranges that touch, or one that is the other rounded."""
    if a.low <= b.high and b.low <= a.high:
        return True
    low, high = (a.high, b.low) if a.high < b.low else (b.high, a.low)
    most = _ROUNDED if a.rounded or b.rounded else _TOLERANCE
    return high - low <= most * max(abs(low), abs(high)) or _rounds(low, high) or _rounds(high, low)


def _rounds(value: float, exact: float) -> bool:
    """Whether `value` is `exact` with fewer digits: "£45m" of £44.7m. Small numbers are counts of one by
    one."""
    if abs(value) < _EXACT or not isfinite(value) or not isfinite(exact):
        return False
    digits = len(f"{abs(value):.15g}".replace(".", "").partition("e")[0].strip("0"))
    return float(f"{exact:.{digits}g}" if exact else 0) == value


def same(a: tuple[float, float | None], b: tuple[float, float | None]) -> bool:
    """Whether two (value, high) are the same, rounded differently at most."""
    return _close(a[0], b[0]) and (a[1] is None) == (b[1] is None) and _close(a[1] or 0, b[1] or 0)


def _close(a: float, b: float) -> bool:
    return abs(a - b) <= _TOLERANCE * max(abs(a), abs(b))
