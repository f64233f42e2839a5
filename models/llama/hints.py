"""What the glossary says of the words of a sentence: lines that the prompt shows the model beside it.

A small model writes fluent sentences with wrong or made-up words in them; told what the words are called,
it mostly takes them (Ghazvininejad et al., "Dictionary-based Phrase-level Prompting of Large Language
Models for Machine Translation", 2023). What was gained stands in models/README.md.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from models.contracts import TaggedText, Token

_FOLDER = Path(__file__).with_name("glossary")
# Equivalents that are shown of one word: two did as well as three, for fewer tokens.
MOST_EQUIVALENTS = 2
# Hints for one sentence: those of a sentence of a hundred words.
MOST_HINTS = 40
_LONGEST_PHRASE = 4
# "billion" and "mila" are numerals to the taggers; the glossary has them among the nouns.
_AS_NOUN = {"NUM": "NOUN"}
_POS = {"noun": "NOUN", "verb": "VERB", "adj": "ADJ", "adv": "ADV"}

# Thousands in threes, or decimals; "21.30" in Italian is a time.
_NUMBERS = {
    "it": re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+,\d+"),
    "en": re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d+"),
}
_OTHER_MARKS = str.maketrans(".,", ",.")

Hint = tuple[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Glossary:
    """Equivalents by (lemma, Universal POS), and by the lower-case words of a phrase.

    `beginnings` are the first words of the phrases, up to the whole. `participles` gives the ending of a
    past participle by that of the infinitive; empty where the target's verbs need no telling. `numbers`
    are those with marks of the source language, which are told in the target's: "1,2" became "12".
    """

    words: Mapping[tuple[str, str], tuple[str, ...]]
    phrases: Mapping[tuple[str, ...], tuple[str, ...]]
    beginnings: frozenset[tuple[str, ...]]
    participles: Mapping[str, str]
    numbers: re.Pattern[str]

    def hints(self, text: TaggedText) -> list[Hint]:
        """Each known word and phrase of a sentence once, in order; a word inside a phrase has none."""
        found = dict.fromkeys(self._hints(text.tokens))
        return list(found)[:MOST_HINTS]

    def _hints(self, tokens: Sequence[Token]) -> Iterator[Hint]:
        at = 0
        while at < len(tokens):
            size, phrase = self._phrase_at(tokens, at)
            if size:
                yield " ".join(phrase), self.phrases[phrase]
                at += size
                continue
            token = tokens[at]
            at += 1
            if self.numbers.fullmatch(token.text):
                yield token.text, (token.text.translate(_OTHER_MARKS),)
                continue
            if token.text[:1].isupper() and token.start > tokens[0].start:
                continue  # names are no words of the glossary
            form, lemma = token.text.lower(), token.lemma.lower()
            kind = _AS_NOUN.get(token.pos, token.pos)
            if (form, kind) in self.words:
                yield form, self.words[form, kind]  # "talks" are more than one talk
            elif (lemma, kind) in self.words:
                yield self._hint(token, lemma)

    def _hint(self, token: Token, lemma: str) -> Hint:
        """Of a past form ("exploded") the participles: the model makes up irregular ones."""
        equivalents = self.words[lemma, _AS_NOUN.get(token.pos, token.pos)]
        form = token.text.lower()
        if not self.participles or token.pos != "VERB" or form == lemma or form.endswith(("ing", "s")):
            return lemma, equivalents
        return form, tuple(dict.fromkeys(participle(verb, self.participles) for verb in equivalents))

    def _phrase_at(self, tokens: Sequence[Token], at: int) -> tuple[int, tuple[str, ...]]:
        """How many tokens the longest phrase at `at` has, 0 where none begins, and the phrase."""
        forms: list[tuple[str, ...]] = [()]
        best: tuple[int, tuple[str, ...]] = (0, ())
        for size, token in enumerate(tokens[at : at + _LONGEST_PHRASE + 1], 1):
            ways = {token.text.lower(), token.lemma.lower()}
            forms = [(*form, way) for form in forms for way in ways if (*form, way) in self.beginnings]
            best = next(((size, form) for form in forms if form in self.phrases), best)
            if not forms:
                break
        return best


@cache
def load_glossary(source: str, target: str) -> Glossary:
    """The glossary of a direction. Raises ValueError where a line is not a word, its kind and equivalents."""
    words: dict[tuple[str, str], tuple[str, ...]] = {}
    phrases: dict[tuple[str, ...], tuple[str, ...]] = {}
    for number, line in enumerate(_path(source, target).read_text("utf-8").splitlines(), 1):
        cells = line.split("\t")
        if len(cells) != 3 or cells[1] not in {*_POS, "phrase"}:
            raise ValueError(f"{_path(source, target).name}, line {number}: no word, kind and equivalents")
        equivalents = tuple(cells[2].split(", "))[:MOST_EQUIVALENTS]
        if cells[1] == "phrase":
            phrases[_tokens(cells[0])] = equivalents
        else:
            words[cells[0], _POS[cells[1]]] = equivalents
    beginnings = {phrase[:size] for phrase in phrases for size in range(1, len(phrase) + 1)}
    participles = _PARTICIPLES.get(target, dict)()
    return Glossary(words, phrases, frozenset(beginnings), participles, _NUMBERS[source])


def participle(verb: str, endings: Mapping[str, str]) -> str:
    """The past participle of an Italian infinitive, with what stands behind it ("messo in scena")."""
    first, *rest = verb.split(" ")
    word = f"{first[:-2]}e" if first.endswith("rsi") else first
    if word.endswith("re"):
        longest = max((e for e in endings if f"^{word}".endswith(e)), key=len, default="")
        word = f"^{word}".removesuffix(longest).removeprefix("^") + endings.get(longest, "")
    return " ".join((word, *rest))


@cache
def _participles() -> dict[str, str]:
    """Participle endings by infinitive endings; "^" is the beginning of the word."""
    rows = (line.split("\t") for line in (_FOLDER / "participles.tsv").read_text("utf-8").splitlines())
    return {ending: participle for ending, participle in rows}


_PARTICIPLES = {"it": _participles}


@cache
def glossary_digest() -> str:
    """What both glossaries add to the fingerprint of a translation."""
    digest = hashlib.sha256()
    for path in sorted(_FOLDER.glob("*.tsv")):
        digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


def hint_line(hints: Iterable[Hint]) -> str:
    """ "leak = perdita, fuga; land = atterrare", or "-" where there is nothing to say."""
    return "; ".join(f"{word} = {', '.join(equivalents)}" for word, equivalents in hints) or "-"


def _path(source: str, target: str) -> Path:
    return _FOLDER / f"{source}-{target}.tsv"


def _tokens(phrase: str) -> tuple[str, ...]:
    """A phrase as the taggers cut it: an elided article and a possessive are tokens of their own."""
    spaced = phrase.lower().replace("'s ", " 's ")
    return tuple(spaced.replace("'", "' ").replace("' s ", "'s ").split())
