"""Entities → parties: the people, organisations and governments that act in the article or are acted upon."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence, Set
from dataclasses import replace
from typing import cast

from models.contracts import GroupJudgement, Stretch
from pipeline.data import Document, Party, PartyType, Span, Thresholds
from pipeline.lexicon.traits import TRAITS
from pipeline.parties.grouping import Group, fullest, group
from pipeline.parties.mentions import Mention, find_mentions
from pipeline.text.edges import leading
from pipeline.text.names import fold
from pipeline.text.places import demonym
from pipeline.text.tokens import NAME_TAGS, TokenRow

__all__ = ["find_parties", "mention_groups"]

# What a mention in the headline or in the first sentence weighs beside one further down.
HEADLINE = 4.0
LEAD = 2.0
# Most judged articles have four or five parties: of no more than this many, the likeliest, each needs
# `Thresholds.few_parties` alone.
USUAL = 7
AND = frozenset(("and", "e", "ed", "&"))
# What stands between the names of a list.
_LISTED = re.compile(rf"\s*(?:,\s*)?(?:(?:{'|'.join(AND)})\s+)?")
# Parts of speech that no role begins with.
_NO_NOUN_PHRASE = frozenset({"PRON", "VERB", "AUX", "SCONJ", "ADP"})


def find_parties(document: Document, thresholds: Thresholds) -> tuple[Party, ...]:
    """The parties, the one that the article is most about first.

    Rules find and join the mentions, the reader judges which are parties, and of what type. `name` is the
    fullest form in the article, without title or article; expects cleaned entities (`pipeline.entities`).
    """
    if TRAITS[document.language.code].experimental:
        return ()
    row = TokenRow(document)
    language = document.language.code
    found = _chosen(document, row, thresholds)
    places = {at for e in document.entities if e.label == "LOC" for at in range(*row.cover(e.start, e.end))}
    found.sort(key=lambda pair: (-_weight(document, row, pair[0]), pair[0].mentions[0].first))
    told = [_party(row, one, judgement, language, places, thresholds.role) for one, judgement in found]
    named = {mention.start: (mention.end, party.name) for party in told for mention in party.mentions}
    return tuple(
        replace(party, role=None) if _is_anothers(document, party, named) else party for party in told
    )


def _chosen(document: Document, row: TokenRow, thresholds: Thresholds) -> list[tuple[Group, GroupJudgement]]:
    """The groups that the reader takes for parties; none that is named in words to a program alone."""
    groups = [
        g
        for g in _groups(document, row)
        if any(row.sentence[m.first] not in document.doubtful for m in g.mentions)
    ]
    judged = document.judge.groups([(g.type, [_span(row, m) for m in g.mentions]) for g in groups])
    told = _coupled(row, groups, judged)
    # Two names with one part in the story are as likely, and so both among the likeliest or neither.
    least = sorted((j.party for j in told), reverse=True)[:USUAL][-1:]
    return [
        (g, j)
        for g, j in zip(groups, told, strict=True)
        if j.party >= (thresholds.few_parties if j.party >= min(least) else thresholds.party)
    ]


def _is_anothers(document: Document, party: Party, named: Mapping[int, tuple[int, str]]) -> bool:
    """Whether a role is that of another party, whose name follows it at once: "Rob Day and his wife Ann", and
    not "the unions USB and Cgil". `named`: where a name ends that begins at a place, and whose it is."""
    if party.role is None:
        return False
    followed, at = False, party.role.end
    while (between := _LISTED.match(document.text, at)) and between.end() in named:
        at, name = named[between.end()]
        if name == party.name:
            return False
        followed = True
    return followed


def mention_groups(document: Document) -> list[tuple[Span, ...]]:
    """Every mention that might be a party's, those of one name together, whether they count or not."""
    row = TokenRow(document)
    return [tuple(Span(*_span(row, m)) for m in g.mentions) for g in _groups(document, row)]


def _groups(document: Document, row: TokenRow) -> list[Group]:
    groups = group(row, find_mentions(document, row), document.language.code)
    for one in groups:
        one.mentions.sort(key=lambda m: m.first)
    return [one for one in groups if one.mentions]


def _span(row: TokenRow, mention: Mention) -> tuple[int, int]:
    return row.tokens[mention.first].start, row.tokens[mention.after - 1].end


def _weight(document: Document, row: TokenRow, candidate: Group) -> float:
    total = 0.0
    for mention in candidate.mentions:
        sentence = document.sentences[row.sentence[mention.first]]
        total += HEADLINE if sentence.role == "title" else LEAD if sentence.index <= 1 else 1.0
    return total


def _coupled(
    row: TokenRow, groups: Sequence[Group], judged: Sequence[GroupJudgement]
) -> list[GroupJudgement]:
    """Two names that stand in one place each, joined by "and", have one part in the story: the likelier
    judgement is both's ("suppliers such as Microsoft and Google")."""
    single = {g.mentions[0].after: i for i, g in enumerate(groups) if len(g.mentions) == 1}
    told = list(judged)
    for i, one in enumerate(groups):
        first = one.mentions[0].first
        other = single.get(first - 1) if first > 1 and row.lower[first - 1] in AND else None
        if other is not None and len(one.mentions) == 1:
            likely = max(judged[i].party, judged[other].party)
            told[i], told[other] = replace(told[i], party=likely), replace(told[other], party=likely)
    return told


def _party(
    row: TokenRow,
    candidate: Group,
    judgement: GroupJudgement,
    language: str,
    places: Set[int],
    threshold: float,
) -> Party:
    forms = Counter(m.text for m in candidate.mentions)
    name = fullest(candidate, language)
    aliases = {fold(form): form for form, _ in reversed(forms.most_common()) if fold(form) != fold(name)}
    spans = tuple(Span(*_span(row, m)) for m in candidate.mentions)
    type_ = max(judgement.types, key=lambda t: (judgement.types[t], t == candidate.type))
    return Party(
        name, cast(PartyType, type_), tuple(reversed(aliases.values())), spans, judgement.party,
        _role(row, judgement.role, spans, places, language, threshold),
    )  # fmt: skip


def _role(
    row: TokenRow,
    found: Stretch | None,
    mentions: Sequence[Span],
    places: Set[int],
    language: str,
    threshold: float,
) -> Span | None:
    """The words that say who a party is, where the reader is sure enough: without those of its name, and
    without article or pronoun before them ("its rival"). Where somebody is from ("Bristol", "French")
    is none, nor what a colon sets before a list ("Parties:") or a clause ("who founded it"); `places`: the
    tokens of names of places."""
    if found is None or found.likely < threshold:
        return None
    if any(found.start < m.end and m.start < found.end for m in mentions):
        return None
    first, after = row.cover(found.start, found.end)
    first += leading(row.lower[first:after])
    told = range(first, after)
    if (
        not told
        or row.tokens[first].pos in _NO_NOUN_PHRASE
        or row.lower[after : after + 1] == [":"]
        or _origin(row, told, places, language)
    ):
        return None
    return Span(row.tokens[first].start, found.end)


def _origin(row: TokenRow, told: range, places: Set[int], language: str) -> bool:
    """Whether words say but where somebody is from: "Bristol", "French"."""
    from_place = all(at in places and row.tokens[at].pos in NAME_TAGS for at in told)
    return from_place or all(row.tokens[at].pos == "ADJ" and demonym(row.lower[at], language) for at in told)
