"""Tagged spans → cleaned entities: trimmed to the name, extended to whole bodies, labels agreed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set

from models.contracts import TaggedSpan
from pipeline.data import Document
from pipeline.entities.acronyms import recurring, spelt_out
from pipeline.entities.agreement import agree, repeats
from pipeline.entities.extent import between, one_body, one_person, whole
from pipeline.entities.headlines import shouted_sentences
from pipeline.entities.joined import coordinated, with_own_s
from pipeline.entities.known import known_bodies
from pipeline.entities.leading import leading
from pipeline.entities.marked import owned, schools, short_forms, titled
from pipeline.entities.spans import Found, trim
from pipeline.lexicon.parties import PARTY_WORDS, PartyWords
from pipeline.lexicon.traits import TRAITS
from pipeline.text.bodies import find_bodies
from pipeline.text.tokens import TokenRow

__all__ = ["clean_entities"]


def clean_entities(document: Document) -> tuple[TaggedSpan, ...]:
    """The document's entities in text order, without overlap, each the bare name.

    Titles, articles and possessives are off; bodies that the tagger cut or missed are whole;
    a name has one label wherever it stands; names found once are found at every place. A language
    without a tagger has none.
    """
    if TRAITS[document.language.code].experimental:
        return ()
    row = TokenRow(document)
    words = PARTY_WORDS[document.language.code]
    shouted = shouted_sentences(document)
    tagged = [Found(*row.cover(span.start, span.end), span.label) for span in document.entities]
    tagged = [coordinated(row, span, words) for span in tagged if span.first < span.after]
    found = [f for t in tagged for f in trim(row, t.first, t.after, t.label, words)]
    found = _quiet(row, with_own_s(row, tagged, found, words), shouted)
    bodies = _quiet(row, [*_bodies(row, found, tagged, words), *known_bodies(row, words.language)], shouted)
    bodies += [*spelt_out(row, words, shouted), *schools(row, words)]
    found = one_body(row, [whole(row, f, words) for f in found], words)
    found = _without_overlap(found, bodies)
    people = _quiet(row, titled(row, found, words), shouted)
    found = _without_overlap(found, [*people, *owned(row, found, words)])
    found = _without_overlap(found, list(short_forms(row, found, words)))
    missed = [*leading(document, row, words, shouted), *recurring(row, words, shouted)]
    found = _without_overlap(found, missed)
    found = one_person(row, _without_overlap(found, list(repeats(row, found, shouted))))
    agreed = agree(row, found, words)
    return tuple(TaggedSpan(row.tokens[f.first].start, row.tokens[f.after - 1].end, f.label) for f in agreed)


def _quiet(row: TokenRow, found: Iterable[Found], shouted: Set[int]) -> list[Found]:
    """Those outside of headlines in which capitals tell nothing."""
    return [f for f in found if row.sentence[f.first] not in shouted]


def _bodies(row: TokenRow, found: list[Found], tagged: list[Found], words: PartyWords) -> Iterator[Found]:
    """Bodies with a name by their head nouns."""
    barred = _people(row, found) | between(row, tagged, words)
    for body in find_bodies(row, words, words.language, barred):
        if body.named:
            yield Found(body.first, body.after, "ORG")


def _people(row: TokenRow, found: list[Found]) -> frozenset[int]:
    """The tokens of people's full names and of their surnames; another single word may be a slip ("Avon"
    for a county)."""
    full = [f for f in found if f.label == "PER" and f.after - f.first > 1]
    surnames = {row.tokens[f.after - 1].text for f in full}
    single = {at for at, token in enumerate(row.tokens) if token.text in surnames}
    return frozenset(single | {at for f in full for at in range(f.first, f.after)})


def _without_overlap(found: list[Found], others: list[Found]) -> list[Found]:
    """Both, in order; of two that overlap the longer, and at equal length the one of `found`."""
    ranked = sorted([(f.first - f.after, 0, f) for f in found] + [(o.first - o.after, 1, o) for o in others])
    taken: set[int] = set()
    kept = []
    for _, _, item in ranked:
        inside = range(item.first, item.after)
        if taken.isdisjoint(inside):
            taken.update(inside)
            kept.append(item)
    return sorted(kept)
