"""Quantities: a number with its unit, what is counted, its range and its bound.

`scan` goes through a line from left to right: `amounts` (with `money`), `ranges` (with `ends`), `scores`,
`parts`, `shares` (with `elided`), `ratios` and `ages` (with `years_of_age`) read, `refusal` (with `labels`)
and `counts` decide what a number without a unit is, `ellipsis` (with `beside`) and `taken_up` fill in what is
left out. `plain` does it for any sentence.
"""

from pipeline.numbers.quantities.plain import find_quantities

__all__ = ["find_quantities"]
