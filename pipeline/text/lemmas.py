"""The lemmas that a form may have, by rule, for texts that no tagger has read."""

from __future__ import annotations

from collections.abc import Container, Iterator

from pipeline.lexicon.inflection import INFLECTION, irregular_forms, lemma_endings

_LONGEST_ENDING = 9
_SHORTEST_STEM = 2


def lemmas_of(form: str, language: str, known: Container[str]) -> frozenset[str]:
    """Every lemma in `known` that the lower-case `form` may be of, itself among them."""
    found = {form, *irregular_forms(language).get(form, ()), *regular_lemmas(form, language)}
    for ending, reflexive in INFLECTION[language].reflexive.items():
        found |= {lemma.removesuffix(ending) + reflexive for lemma in found if lemma.endswith(ending)}
    return frozenset(lemma for lemma in found if lemma in known)


def regular_lemmas(form: str, language: str) -> frozenset[str]:
    """What the rules make of a form, and, where it ends as a clitic does, verbs without it: no noun has one
    ("bombola")."""
    verbs = tuple(ending for pair in INFLECTION[language].reflexive.items() for ending in pair)
    bare = (lemma for stem in _without_clitic(form, language) for lemma in _unended(stem, language))
    return frozenset((*_unended(form, language), *(lemma for lemma in bare if lemma.endswith(verbs))))


def _without_clitic(form: str, language: str) -> Iterator[str]:
    words = INFLECTION[language]
    for clitic in words.clitics:
        stem = form.removesuffix(clitic)
        if stem != form and len(stem) > _SHORTEST_STEM:
            for ending in words.before_clitic:
                yield stem + ending


def _unended(form: str, language: str) -> Iterator[str]:
    yield form
    endings = lemma_endings(language)
    for size in range(1, min(_LONGEST_ENDING, len(form) - _SHORTEST_STEM) + 1):
        for ending in endings.get(form[-size:], ()):
            yield form[:-size] + ending
