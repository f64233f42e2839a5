"""Which sentences of a summarisation model may stand on a sheet: those that the article bears out."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.data import Document, Figure, Generated, Party, Sentence
from pipeline.lexicon.summary import SUMMARY
from pipeline.numbers.compared import Amount, key, read_amounts
from pipeline.summary.alike import Vector, vector, vector_of
from pipeline.text.names import fold
from pipeline.text.polarity import cue_targets, read_polarity
from pipeline.text.roles import Cast, Place, capital_runs, roles_reversed, tokens_of
from pipeline.text.tense import tense_fault

# Sentences that may bear out one generated sentence together.
MOST_EVIDENCE = 3
# Share of a generated sentence's content words that its evidence must have: models rephrase, but what
# has half of its words from nowhere is a sentence of the model's own.
LEAST_SHARE = 0.6

_WORD = re.compile(r"[^\W_]+(?:[.&][^\W_]+)*")
_SENTENCE_BEGINS = re.compile(r"(?:^|[.!?:]\s)[\"“«'(]*$")


def accept(
    generated: Sequence[str],
    document: Document,
    figures: Sequence[Figure],
    parties: Sequence[Party],
) -> tuple[Generated, ...]:
    """Each generated sentence, in the article's language, with its evidence and what is wrong with it.

    Checked against its evidence alone: figures and other numbers, names, and status: a verb of
    something done ("signed") or denied must be in the evidence, and hedged stays hedged.
    """
    lines = [sentence for sentence in document.sentences if sentence.role != "heading"]
    vectors = [vector(document, sentence) for sentence in lines]
    checked = []
    for text in generated:
        line = " ".join(text.split())
        evidence = _evidence(vector_of(line, document.language.code), lines, vectors)
        fault = _fault(line, document, evidence, figures, parties)
        checked.append(Generated(line, tuple(evidence), fault))
    return tuple(checked)


def _evidence(wanted: Vector, lines: Sequence[Sentence], vectors: Sequence[Vector]) -> list[Sentence]:
    """The sentences that cover most of the wanted words, each for words that those before lack."""
    left = set(wanted)
    chosen: list[int] = []
    while left and len(chosen) < MOST_EVIDENCE:
        best = max(range(len(lines)), key=lambda i: sum(word in vectors[i] for word in left), default=None)
        if best is None or not any(word in vectors[best] for word in left):
            break
        chosen.append(best)
        left -= vectors[best].keys()
    return [lines[i] for i in sorted(chosen)]


def _fault(
    text: str,
    document: Document,
    evidence: Sequence[Sentence],
    figures: Sequence[Figure],
    parties: Sequence[Party],
) -> str | None:
    language = document.language.code
    sources = [" ".join(document.slice(sentence).split()) for sentence in evidence]
    wanted = vector_of(text, language)
    if not wanted:
        return "empty"
    known = {word for source in sources for word in vector_of(source, language)}
    known |= _party_words(evidence, parties, document)
    if sum(word in known for word in wanted) < LEAST_SHARE * len(wanted):
        return "not in the article"
    if not _figures_stand(text, language, sources, evidence, figures):
        return "figure"
    if not _names_stand(text, sources, evidence, parties, language):
        return "name"
    if not all(_roles_stand(text, source, language) for source in sources):
        return "roles reversed"
    return _status_fault(text, language, sources)


def _figures_stand(
    text: str,
    language: str,
    sources: Sequence[str],
    evidence: Sequence[Sentence],
    figures: Sequence[Figure],
) -> bool:
    """Every quantity of `text`, with its unit and bound, and every other number, is one of the evidence's."""
    there = [amount for source in sources for amount in read_amounts(source, language)]
    indices = {sentence.index for sentence in evidence}
    measured = {(k, amount.unit, amount.limit) for amount in there for k in amount.keys}
    for figure in figures:
        if figure.sentence in indices:
            ends = ((figure.value, "low"), (figure.high, "high")) if figure.high else ((figure.value, ""),)
            measured |= {(key(abs(value)), figure.unit, limit) for value, limit in ends if value is not None}
    known = {k for k, _, _ in measured}
    told = read_amounts(text, language)
    return all(_bound_stands(amount, there) for amount in told) and all(
        any((k, amount.unit, amount.limit) in measured for k in amount.keys)
        if amount.kind in ("money", "percent", "quantity", "duration")
        else not amount.hard or amount.keys & known
        for amount in told
    )


def _bound_stands(amount: Amount, there: Sequence[Amount]) -> bool:
    """Whether the amount has the bound and sign that the evidence gives it: "almeno 300" are not 300."""
    same = [other for other in there if other.keys & amount.keys]
    return not same or any(
        other.negative == amount.negative
        and (other.sides & amount.sides or not (other.sides or amount.sides))
        and {other.step, amount.step} != {"from", "to"}
        for other in same
    )


def _names_stand(
    text: str, sources: Sequence[str], evidence: Sequence[Sentence], parties: Sequence[Party], language: str
) -> bool:
    """Every capitalised word is in the evidence, or names a party that acts in it.

    The first word of a sentence may also be a function word, or an inflection of a word there.
    """
    known = {fold(word) for source in sources for word in _WORD.findall(source)}
    for party in parties:
        if _acts_in(party, evidence):
            known |= {fold(word) for name in (party.name, *party.aliases) for word in _WORD.findall(name)}
    stems = {stem for source in sources for stem in vector_of(source, language)}
    return all(
        fold(match.group()) in known
        or (_begins(text, match.start()) and vector_of(match.group(), language).keys() <= stems)
        for match in _WORD.finditer(text)
        if match.group()[0].isupper()
    )


def _begins(text: str, start: int) -> bool:
    return bool(_SENTENCE_BEGINS.search(text[max(0, start - 4) : start]))


def _roles_stand(text: str, source: str, language: str) -> bool:
    """Whether those whom both sentences name have the same parts in both."""
    here, there = tokens_of(text), tokens_of(source)
    names = [here[start:end] for start, end in capital_runs(here, SUMMARY[language].function)]
    one = Cast(here, [_only_place(name, here) for name in names], language)
    other = Cast(there, [_only_place(name, there) for name in names], language)
    return not roles_reversed(one, other)


def _only_place(name: Sequence[str], tokens: Sequence[str]) -> Place | None:
    size = len(name)
    found = [i for i in range(len(tokens) - size + 1) if list(tokens[i : i + size]) == list(name)]
    return (found[0], found[0] + size) if len(found) == 1 else None


def _acts_in(party: Party, evidence: Sequence[Sentence]) -> bool:
    return any(s.start <= mention.start < s.end for mention in party.mentions for s in evidence)


def _party_words(evidence: Sequence[Sentence], parties: Sequence[Party], document: Document) -> set[str]:
    names = [name for party in parties if _acts_in(party, evidence) for name in (party.name, *party.aliases)]
    return {word for name in names for word in vector_of(name, document.language.code)}


def _status_fault(text: str, language: str, sources: Sequence[str]) -> str | None:
    """Done only where the evidence says done; denied and hedged where, and only where, the evidence is."""
    done = SUMMARY[language].done
    whole = " ".join(sources)
    said = {word for word in fold(whole).split() if word.startswith(done)}
    for word in fold(text).split():
        stem = next((stem for stem in done if word.startswith(stem)), None)
        if stem and not any(other.startswith(stem) for other in said):
            return "status"
    if tense_fault(whole, text, language, language) in ("future became past", "past became future"):
        return "status"
    denied, hedged = _cues_kept_in(text, language, whole)
    other = read_polarity(text, language)
    if denied and not other.denial.most + other.denial.weak:
        return "negation lost"
    if other.denial.least and not read_polarity(whole, language).denial.most:
        return "negation added"
    return "hedge lost" if hedged and not other.hedges_weakly else None


def _cues_kept_in(text: str, language: str, whole: str) -> tuple[bool, bool]:
    """Whether `text` speaks of something that the evidence denies, and of something that it hedges.

    A summary may leave a clause out with its "not"; what it takes over it takes over as it is.
    """
    wanted = vector_of(text, language)
    denied, hedged = cue_targets(whole, language, SUMMARY[language].function)
    return (
        any(vector_of(word, language).keys() & wanted.keys() for word in denied),
        any(vector_of(word, language).keys() & wanted.keys() for word in hedged),
    )
