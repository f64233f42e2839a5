"""Is what one sentence puts in the future still to come in another, and what is past, past?"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from pipeline.fidelity.faults import Fault
from pipeline.fidelity.reading import equivalents, kinds, lemmas
from pipeline.lexicon.tense import TENSES, TenseWords

_WORD = re.compile(r"won['’]t\b|['’](?:ll|ve)\b|[^\W\d_]+")
# Words that may stand between an auxiliary and its participle: "has not yet been", "ha già del tutto".
_BETWEEN = 3


@dataclass(frozen=True, slots=True)
class Times:
    """How many verbs of a sentence are in the future and in the past.

    `outlook`: it looks ahead, in a future or in other words; `general`: or speaks of no time of its own.
    """

    future: int
    past: int
    outlook: bool
    general: bool


def tense_fault(source: str, hypothesis: str, source_language: str, target: str) -> Fault | None:
    """A future told as past or present, or a past as future; any outlook stands for a future. What is
    reported as done ("Inviate minacce") is no order ("Send threats")."""
    if _became_order(source, hypothesis, source_language, target):
        return Fault.BECAME_ORDER
    ours, theirs = read_times(source, source_language), read_times(hypothesis, target)
    if ours.future and not theirs.outlook and theirs.past > ours.past:
        return Fault.FUTURE_BECAME_PAST
    if theirs.future and not ours.outlook and ours.past > theirs.past:
        return Fault.PAST_BECAME_FUTURE
    ahead = theirs.outlook or theirs.general or TENSES[target].present_for_future
    return Fault.FUTURE_LOST if ours.future and not ahead else None


def _became_order(source: str, hypothesis: str, source_language: str, target: str) -> bool:
    """Whether a participle begins the one and the bare form of its verb the other."""
    done, told = (_WORD.match(text.lower()) for text in (source, hypothesis))
    if not done or not told or told[0] in TENSES[target].past:
        return False
    bare = "v" in kinds({told[0]}, target) and told[0] in equivalents(done[0], source_language)
    return bare and begins_with_participle(source, source_language)


def begins_with_participle(text: str, language: str) -> bool:
    """Whether a headline begins as "Arrestato il sindaco" does."""
    first = _WORD.match(text.lower())
    return first is not None and _is_participle(first[0], TENSES[language], language)


def with_auxiliary(text: str, language: str) -> str | None:
    """A headline with the auxiliary that it leaves out ("Sono state inviate minacce"), or None."""
    table = TENSES[language]
    left_out = table.left_out.get(text.split(" ")[0][-1:])
    if left_out is None or not begins_with_participle(text, language):
        return None
    low = text[0].lower() + text[1:]
    return f"{left_out[not low.startswith(table.moved)]} {low}"


def read_times(text: str, language: str) -> Times:
    table = TENSES[language]
    written = [word.replace("’", "'") for word in _WORD.findall(text)]
    found = [word.lower() for word in written]
    plain = [word for i, word in enumerate(found) if not _is_name(written, i)]
    future = sum(_is_future(found, i, table) for i in range(len(found)) if not _is_name(written, i))
    ahead = any(_looks_ahead(word, table) for word in plain)
    outlook = future > 0 or ahead or not table.outlook_pairs.isdisjoint(pairwise(found))
    past = sum(_is_past(found, i, table, language) for i in range(len(found)))
    return Times(future, past, outlook, any(word in table.condition for word in found))


def _looks_ahead(word: str, table: TenseWords) -> bool:
    in_part = word.startswith(table.outlook_stems) or word.endswith(table.outlook_endings)
    return in_part or word in table.outlook


def _is_name(written: Sequence[str], i: int) -> bool:
    """A capital inside the sentence makes a name of it: "Carrà", "Will", "in May"."""
    return i > 0 and written[i][0].isupper()


def _is_future(found: Sequence[str], i: int, table: TenseWords) -> bool:
    word = found[i]
    if tuple(found[i : i + 2]) in table.future_pairs:
        return True
    if word in table.future:
        return not i or found[i - 1] not in table.noun_before
    return len(word) > 3 and word.endswith(table.future_endings) and word not in table.not_future


def _is_past(found: Sequence[str], i: int, table: TenseWords, language: str) -> bool:
    word = found[i]
    if i and found[i - 1] in table.infinitive_after:
        return False
    if word in table.past or (word.endswith(table.past_endings) and word not in table.not_past):
        return True
    following = found[i + 1 : i + 2 + _BETWEEN]
    reflexive = i > 0 and word in table.moving and found[i - 1] in table.reflexive
    if word in table.auxiliaries or reflexive:
        return any(_is_participle(w, table, language) for w in following)
    return word in table.moving and any(w.startswith(table.moved) for w in following)


def _is_participle(word: str, table: TenseWords, language: str) -> bool:
    """ "assunto", "hired": a verb's form that is not the word of the dictionary."""
    if word in table.auxiliaries or not word.endswith(table.participle_endings):
        return False
    return any("v" in kinds({lemma}, language) for lemma in lemmas(word, language) - {word})
