"""Words that the choice of sentences reads, keyed by language code. All lower case."""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.lexicon.tables import read_tables


@dataclass(frozen=True, slots=True)
class SummaryWords:
    """`function` words carry no topic.

    `subordinators` begin the clause that a long headline can do without, `relatives` a relative one. `done` are the beginnings,
    folded, of verbs that close a matter: said of what is still open they are the worst error of all.
    """

    function: frozenset[str]
    subordinators: frozenset[str]
    relatives: frozenset[str]
    done: tuple[str, ...]


SUMMARY = read_tables("summary", SummaryWords)
