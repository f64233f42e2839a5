"""Words that say nothing of what is measured: articles, prepositions, auxiliaries, of both languages."""

from __future__ import annotations

_ENGLISH = """
a an and are at be by for from has have in is it its of on or that the their this to was were will with
"""
_ITALIAN = """
a agli ai al alla alle allo con d da dagli dai dal dalla dalle dallo degli dei del della delle dello di e è ed
era fra gli i il in l la le lo loro negli nei nel nella nelle nello o per si sono su sua sugli sui sul sulla
sulle sullo suo tra un una uno
"""

LITTLE = frozenset((_ENGLISH + _ITALIAN).split())

# No sentence or heading ends with one, written small: "AI" and "Al" are none, "the fund they paid into" does.
_NEVER_LAST = """
a agli ai al alla alle allo an and con da dagli dai dal dalla dalle dallo degli dei del della delle dello di e negli nei
nel nella nelle nello of per sugli sui sul sulla sulle sullo the their tra un una uno
"""
NEVER_LAST = frozenset(_NEVER_LAST.split())

# They only bring in an amount ("a deal to the value of"): at the end of what is measured, behind a little word.
CARRIERS = frozenset(["valore", "importo", "ammontare", "value", "amount", "sum"])
