"""Who is the subject of a sentence, who acts and who receives: compared where a translator is not believed.

Finer than `cast`, which compares neighbours: every noun that the dictionary finds once in either sentence is
a party, so that "the coach blamed the referee" cannot come back turned round. Free translations move from
active to passive and tell a gift from either end; two in a hundred of tests/pairs are refused.
"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.fidelity.cast import Cast, Place, agent_at, is_agent, is_loss, preposition_before
from pipeline.fidelity.faults import Fault
from pipeline.fidelity.reading import equivalents, kinds, lemmas
from pipeline.fidelity.roles import casts
from pipeline.lexicon.content import function_words
from pipeline.lexicon.roles import ROLES

# Words before the subject of a sentence: an article and two adjectives.
_BEFORE_SUBJECT = 3
# Words between a subject and its verb: "il sindaco di Rieti è stato".
_TO_VERB = 5


def part_fault(source: str, hypothesis: str, source_language: str, target: str) -> Fault | None:
    """ "roles reversed" where the subject, the agent or the receiver is another, else None."""
    one, other = casts(source, hypothesis, source_language, target)
    nouns = list(_nouns(one, other))
    one = Cast(one.tokens, [*one.places, *(place for place, _ in nouns)], one.language)
    other = Cast(other.tokens, [*other.places, *(place for _, place in nouns)], other.language)
    return Fault.ROLES_REVERSED if _reversed(one, other) else None


def _nouns(one: Cast, other: Cast) -> Iterator[tuple[Place, Place]]:
    """Where nouns stand that each sentence has once, by the dictionary."""
    taken = [{at for place in cast.places if place for at in range(*place)} for cast in (one, other)]
    ours, theirs = (_common_nouns(cast, held) for cast, held in zip((one, other), taken, strict=True))
    joined = [
        (here, there)
        for here in ours
        for there in theirs
        if lemmas(other.tokens[there].lower(), other.language)
        & equivalents(one.tokens[here].lower(), one.language)
    ]
    for here, there in joined:
        if sum(here == a or there == b for a, b in joined) == 1:
            yield (here, here + 1), (there, there + 1)


def _common_nouns(cast: Cast, taken: set[int]) -> list[int]:
    return [
        at
        for at, token in enumerate(cast.tokens)
        if at not in taken
        and (token.islower() or not at)
        and token.lower() not in function_words(cast.language)
        and "n" in kinds(lemmas(token.lower(), cast.language), cast.language)
    ]


def _reversed(one: Cast, other: Cast) -> bool:
    ours, theirs = _subject(one), _subject(other)
    return any(
        _subject_receives(cast, twin, who, whom)
        or _passive_became_active(cast, twin, who, whom)
        or _agent_acted_on(cast, twin, whom)
        for cast, twin, who, whom in ((one, other, ours, theirs), (other, one, theirs, ours))
    ) or _subject_acted_on(one, other, ours, theirs)


def _subject_receives(one: Cast, other: Cast, who: int | None, whom: int | None) -> bool:
    """ "The town pays the club", and "il club paga al comune"."""
    if who is None or not _is_receiver(other, who) or _is_passive(one, who):
        return False
    return whom is None or not _is_passive(other, whom)


def _passive_became_active(one: Cast, other: Cast, who: int | None, whom: int | None) -> bool:
    """ "The mayor was reported by ...", and "il sindaco ha denunciato"."""
    if who is None or who != whom or not _is_passive(one, who) or not _has_agent(one):
        return False
    return not _has_agent(other) and not _is_passive(other, who)


def _subject_acted_on(one: Cast, other: Cast, ours: int | None, theirs: int | None) -> bool:
    """ "The coach blamed the referee", and "l'arbitro ha incolpato l'allenatore"."""
    if ours is None or theirs is None or ours == theirs:
        return False
    if any(_has_agent(cast) or _has_loser(cast) for cast in (one, other)):
        return False
    return any(
        not _is_passive(twin, who) and _is_bare(cast, who)
        for cast, twin, who in ((one, other, theirs), (other, one, ours))
    )


def _agent_acted_on(one: Cast, other: Cast, subject: int | None) -> bool:
    """Whether the agent of a passive is told as an object: "controllato da Rossi", "which controls Rossi"."""
    return not _has_agent(other) and any(
        place is not None
        and i != subject
        and is_agent(place, one)
        and _is_bare(other, i)
        and not _acts(other, i)
        for i, place in enumerate(one.places)
    )


def _acts(cast: Cast, who: int) -> bool:
    """Whether a form of a verb follows a party."""
    place = cast.places[who]
    return place is not None and any(
        _may_be_verb(token, cast.language) for token in cast.tokens[place[1] : place[1] + 1]
    )


def _may_be_verb(token: str, language: str) -> bool:
    words = ROLES[language]
    known = token in words.passive | words.having
    return known or (token.islower() and "v" in kinds(lemmas(token, language), language))


def _subject(cast: Cast) -> int | None:
    """Which party begins the sentence, without a preposition."""
    standing = [(place, i) for i, place in enumerate(cast.places) if place is not None]
    if not standing:
        return None
    (start, end), which = min(standing)
    before = [token.lower() for token in cast.tokens[:start]]
    words = ROLES[cast.language]
    blocked = words.linking - words.before_name | words.agent | words.places | words.against
    blocked |= words.passive | words.having
    if len(before) > _BEFORE_SUBJECT or any(not t[0].isalnum() or t in blocked for t in before):
        return None
    if any(place[0] == end for place, _ in standing):
        return None  # "Norwegian fund", "cruise ship": the head is the second
    return which if _goes_on(cast, end) else None


def _goes_on(cast: Cast, end: int) -> bool:
    """Whether what follows a noun leaves it the subject: no owner's "s", no second noun of a compound."""
    after = cast.tokens[end : end + 1]
    words = ROLES[cast.language]
    if not after or after[0] in words.breaks:
        return False
    noun = "n" in kinds(lemmas(after[0].lower(), cast.language), cast.language)
    return not noun or after[0] in words.linking or _may_be_verb(after[0], cast.language)


def _is_passive(cast: Cast, who: int) -> bool:
    """Whether a form of "to be" follows the subject within the clause's first words."""
    place = cast.places[who]
    passive = ROLES[cast.language].passive
    return place is not None and any(
        token in passive for token in cast.tokens[place[1] : place[1] + _TO_VERB]
    )


def _has_agent(cast: Cast) -> bool:
    return any(agent_at(cast.tokens, i, cast.language) for i in range(len(cast.tokens)))


def _has_loser(cast: Cast) -> bool:
    return any(is_loss(token, cast.language) for token in cast.tokens)


def _is_bare(cast: Cast, who: int) -> bool:
    """Whether a party stands right behind a verb, as its object."""
    place = cast.places[who]
    at = -1 if place is None else preposition_before(place, cast)
    words = ROLES[cast.language]
    if at < 0 or cast.tokens[at].lower() in words.linking | words.agent | words.breaks | words.places:
        return False
    return _may_be_verb(cast.tokens[at], cast.language)


def _is_receiver(cast: Cast, who: int) -> bool:
    """Whether "to" stands before a party."""
    place = cast.places[who]
    if place is None:
        return False
    at = preposition_before(place, cast)
    return at >= 0 and cast.tokens[at].lower() in ROLES[cast.language].receivers
