"""Do two sentences say who did what to whom the same way round? "A buys B", "B is bought by A".

The parties are the anchors: what stands between two of them, and in which order they come, is
compared. No verb needs to be known: an order that flips, or a passive in one of the two alone, but
not both, turns the roles round.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from itertools import pairwise

from pipeline.lexicon.roles import ROLES
from pipeline.text.names import fold

_TOKEN = re.compile(r"[^\W_]+(?:[.&-][^\W_]+)*|[^\w\s'’]")

# Words between two parties of one clause: over more, the order says little of their roles.
_MOST_BETWEEN = 12
# Words that may stand between a participle and the "by" of its agent: "arrested on Monday by",
# "fined 2 million pounds by".
_BEFORE_AGENT = 5

Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Cast:
    """A sentence's tokens, as written, and where each party stands in them: [start, end), or None."""

    tokens: Sequence[str]
    places: Sequence[Place | None]
    language: str


def tokens_of(sentence: str) -> list[str]:
    """Words and marks, as written; "l'azienda" and "Fiat's" are two words each."""
    return _TOKEN.findall(sentence)


def capital_runs(tokens: Sequence[str], skipped: Set[str]) -> list[Place]:
    """Runs of capitalised words, each a name; the folded words of `skipped` belong to none."""
    runs: list[Place] = []
    for i, word in enumerate(tokens):
        if not word[0].isupper() or len(word) < 2 or fold(word) in skipped:
            continue
        if runs and runs[-1][1] == i:
            runs[-1] = (runs[-1][0], i + 1)
        else:
            runs.append((i, i + 1))
    return runs


def roles_reversed(one: Cast, other: Cast) -> bool:
    """Whether two neighbouring parties have changed parts. Both casts list the same parties."""
    if _other_agent(one, other):
        return True
    return any(_turned(*pair) for pair in _neighbours(one, other)) or any(
        is_agent(a, cast) and _is_opponent(b, twin)
        for cast, twin in ((one, other), (other, one))
        for a, b in zip(cast.places, twin.places, strict=True)
        if a and b
    )


def _other_agent(one: Cast, other: Cast) -> bool:
    """Whether each sentence has the agent of a passive among the parties, and not the same one."""
    both = [(a, b) for a, b in zip(one.places, other.places, strict=True) if a and b]
    mine = {i for i, (a, _) in enumerate(both) if is_agent(a, one)}
    theirs = {i for i, (_, b) in enumerate(both) if is_agent(b, other)}
    return bool(mine and theirs) and not mine & theirs


def _neighbours(one: Cast, other: Cast) -> Iterator[tuple[Sequence[str], str, Sequence[str], str, bool]]:
    """What stands between two neighbours in either sentence, and whether they stand the other way round."""
    both = zip(one.places, other.places, strict=True)
    standing = sorted((place, twin) for place, twin in both if place is not None and twin is not None)
    for (first, here), (second, there) in pairwise(standing):
        flipped = there < here
        begin, end = (there[1], here[0]) if flipped else (here[1], there[0])
        if any(place and begin <= place[0] < end for place in other.places):
            continue
        yield one.tokens[first[1] : second[0]], one.language, other.tokens[begin:end], other.language, flipped


def _turned(between: Sequence[str], language: str, there: Sequence[str], other: str, flipped: bool) -> bool:
    if not (_tells(between, language) and _tells(there, other)):
        return False
    if flipped and _leads_to(between, language) != _leads_to(there, other):
        return False  # "... on show in Dublin" and "In mostra a Dublino ..."
    return flipped != (_inverts(between, language) != _inverts(there, other))


def _tells(between: Sequence[str], language: str) -> bool:
    """One clause, with something that can be a verb; "to be" alone tells nothing ("ad accusare A è B")."""
    words = ROLES[language]
    if len(between) > _MOST_BETWEEN or any(not t[0].isalnum() or t.lower() in words.breaks for t in between):
        return False
    return any(token.islower() and token not in words.linking | words.passive for token in between)


def _leads_to(between: Sequence[str], language: str) -> str:
    """What the words before the second party make of it: a "place", an "owner", or "" for neither."""
    words = ROLES[language]
    before = [token.lower() for token in between if token.lower() not in words.before_name][-1:]
    return (
        "place" if words.places.intersection(before) else "owner" if words.owners.intersection(before) else ""
    )


def is_loss(token: str, language: str) -> bool:
    words = ROLES[language]
    return token.startswith(words.losing) or token in words.lost


def _inverts(between: Sequence[str], language: str) -> bool:
    """A passive, or a verb of losing: who comes first is whom it was done to."""
    loses = any(is_loss(token, language) for token in between)
    return loses or any(agent_at(between, i, language) for i in range(len(between)))


def agent_at(tokens: Sequence[str], i: int, language: str) -> bool:
    """Whether token `i` is the "by" of a passive."""
    words = ROLES[language]
    if tokens[i] not in words.agent or any(token[0].isdigit() for token in tokens[i + 1 : i + 2]):
        return False  # "sono scese da 900 a 720"
    before = tokens[max(0, i - 1 - _BEFORE_AGENT) : i]
    if not any(token in words.passive for token in before):
        before = before[-1:]
    first = i - len(before)
    return any(
        token not in words.passive
        and (token in words.participles or token.endswith(words.participle_endings))
        and not token.startswith(words.intransitive)
        and not (at and tokens[at - 1] in words.having)
        for at, token in enumerate(before, first)
    )


def is_agent(place: Place, cast: Cast) -> bool:
    at = preposition_before(place, cast)
    return at >= 0 and agent_at(cast.tokens, at, cast.language)


def _is_opponent(place: Place, cast: Cast) -> bool:
    words, at = ROLES[cast.language], preposition_before(place, cast)
    if at < 0 or cast.tokens[at] not in words.against:
        return False
    return not any(is_loss(token.lower(), cast.language) for token in cast.tokens)


def preposition_before(place: Place, cast: Cast) -> int:
    """The token before a party and its article; -1 at the beginning."""
    at = place[0] - 1
    while at >= 0 and cast.tokens[at].lower() in ROLES[cast.language].before_name:
        at -= 1
    return at
