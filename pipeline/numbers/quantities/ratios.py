"""Multiples in one word: "twice", "doubled", "raddoppiare", "il doppio di"."""

from __future__ import annotations

from pipeline.lexicon.figures import FIGURES
from pipeline.numbers.in_words import Number
from pipeline.numbers.quantities.line import Found, Line


def read_ratio(line: Line, at: int) -> Found | None:
    """The ratio that words[at] names, None for a double room."""
    lexicon, low = FIGURES[line.language], line.low(at)
    value = lexicon.ratio_verbs.get(low)
    ahead = {line.low(k) for k in range(at + 1, at + 4)}
    if (line.low(at - 1), low) in lexicon.idioms or not ahead.isdisjoint(lexicon.redoubled):
        return None
    if line.low(at + 1) == "up" or (low == "doubles" and _is_a_game(line, at)):
        return None
    if value is None:
        value = lexicon.ratio_nouns.get(low)
        if (
            value is not None
            and not ahead.isdisjoint(lexicon.titled)
            and line.low(at - 1) not in ("the", "of")
        ):
            return Found(at, at + 1, value, "count", Number(at, at + 1, value))  # "a double Oscar winner"
        if value is None or not _is_multiple(line, at):
            return None
    return Found(at, at + 1, value, "ratio", Number(at, at + 1, value))


def _is_a_game(line: Line, at: int) -> bool:
    """ "the doubles titles"."""
    after = line.words[at + 1].pos if at + 1 < len(line) else ""
    return line.words[at].pos in ("NOUN", "PROPN", "ADJ") or after in ("NOUN", "PROPN")


def _is_multiple(line: Line, at: int) -> bool:
    lexicon = FIGURES[line.language]
    before, after, word = line.low(at - 1), line.low(at + 1), line.words[at]
    if line.hyphen(at + 1) or line.hyphen(at - 1):
        return False
    ahead, alone = after in lexicon.ratio_after, not line.is_word(at + 1)
    behind = before in lexicon.ratio_before
    if line.traits.head_first:
        return behind and (ahead or alone or word.low != "doppio")
    if word.pos == "VERB" or before == "to" or (line.low(at - 2), before) == ("more", "than"):
        return True
    named = line.is_capital(at) or before in ("a", "'s")
    return (ahead and not named) or (behind and (alone or ahead))
