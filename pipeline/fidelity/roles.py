"""Do the parties of a sentence keep their parts in its translation?"""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.fidelity.agents import all_agents
from pipeline.fidelity.cast import Cast, Place, capital_runs, roles_reversed, tokens_of
from pipeline.fidelity.equivalents import equivalents_of, folded
from pipeline.fidelity.faults import Fault
from pipeline.lexicon.news_terms import OFFICES
from pipeline.lexicon.summary import SUMMARY
from pipeline.lexicon.translation import CHECKS
from pipeline.text.names import fold

# A name may gain a word or two in the other language: "Stati Uniti", "the United States of America".
_MORE_WORDS = 2


def role_fault(source: str, hypothesis: str, source_language: str, target: str) -> Fault | None:
    """ "roles reversed" where who does it and whom it is done to have changed places, else None."""
    one, other = casts(source, hypothesis, source_language, target)
    return Fault.ROLES_REVERSED if roles_reversed(one, other) else None


def casts(source: str, hypothesis: str, source_language: str, target: str) -> tuple[Cast, Cast]:
    """The parties of a sentence and of its translation: names, offices and other people."""
    here, there = tokens_of(source), tokens_of(hypothesis)
    mine, theirs = [fold(token) for token in here], [fold(token) for token in there]
    places: list[Place | None] = []
    found: list[Place | None] = []
    check = CHECKS[source_language]
    for start, end in capital_runs(here, folded(check.titles) | folded(check.function)):
        name = mine[start:end]
        alone = sum(token in name for token in mine) == end - start
        places.append((start, end) if alone else None)
        found.append(_place_of(name, there, theirs, source_language, target))
    for office in (*OFFICES, *all_agents()):
        places.append(_only(mine, office.cues[source_language], places))
        found.append(_only(theirs, office.cues[target], found))
    return Cast(here, places, source_language), Cast(there, found, target)


def _place_of(
    name: Sequence[str], written: Sequence[str], tokens: Sequence[str], source_language: str, target: str
) -> Place | None:
    """Where the name stands, as written or by its other name; None where it stands twice or not."""
    hits = [i for i, token in enumerate(tokens) if token in name and written[i][0].isupper()]
    if not hits:
        known = equivalents_of(" ".join(name), source_language, target)
        for word in name:
            known |= equivalents_of(word, source_language, target)
        for phrase in known:
            hits += _stands(tuple(phrase.split()), tokens)
    if not hits or max(hits) - min(hits) >= len(name) + _MORE_WORDS:
        return None
    return min(hits), max(hits) + 1


def _stands(phrase: tuple[str, ...], tokens: Sequence[str]) -> list[int]:
    """The indices of a phrase whose last word may go on; words of up to three letters are too common."""
    if len(phrase[-1]) <= 3:
        return []
    size = len(phrase)
    return [
        at
        for i in range(len(tokens) - size + 1)
        if tuple(tokens[i : i + size - 1]) == phrase[:-1] and tokens[i + size - 1].startswith(phrase[-1])
        for at in range(i, i + size)
    ]


def _only(tokens: Sequence[str], cues: tuple[str, ...], names: Sequence[Place | None]) -> Place | None:
    """The one token that is, or begins with, a cue, and is no title beside a name."""
    hits = [
        i
        for i, token in enumerate(tokens)
        if any(token == cue[:-1] if cue.endswith("|") else token.startswith(cue) for cue in cues)
    ]
    if len(hits) != 1 or any(name and hits[0] in (name[0] - 1, name[1]) for name in names):
        return None
    return hits[0], hits[0] + 1


def same_language_roles(text: str, sources: Sequence[str], language: str) -> Fault | None:
    """The same within one language, of the names that a sentence shares with one of `sources`."""
    return Fault.ROLES_REVERSED if any(_turned(text, source, language) for source in sources) else None


def _turned(text: str, source: str, language: str) -> bool:
    here, there = tokens_of(text), tokens_of(source)
    names = [here[start:end] for start, end in capital_runs(here, SUMMARY[language].function)]
    one = Cast(here, [_only_place(name, here) for name in names], language)
    other = Cast(there, [_only_place(name, there) for name in names], language)
    return roles_reversed(one, other)


def _only_place(name: Sequence[str], tokens: Sequence[str]) -> Place | None:
    size = len(name)
    found = [i for i in range(len(tokens) - size + 1) if list(tokens[i : i + size]) == list(name)]
    return (found[0], found[0] + size) if len(found) == 1 else None
