"""The noun phrase behind a number: where it ends and what its head is."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.lexicon.nouns import NOUNS, NounWords
from pipeline.lexicon.traits import TRAITS
from pipeline.numbers.spelled import spelled_value
from pipeline.numbers.words import Word

_LONGEST = 7
"""Words between a number and its noun; longer ones in the gold annotations: none."""

_VOWELS = "aeiouàèéìòùy"
_NOMINAL = frozenset(("NOUN", "PROPN", "X"))
_JOINED = frozenset(("NOUN", "PROPN", "ADJ", "VERB"))
_OPENING_QUOTES, _CLOSING_QUOTES = frozenset("\"“«‘'"), frozenset("\"”»’'")
QUOTES = _OPENING_QUOTES | _CLOSING_QUOTES


def noun_phrase(words: Sequence[Word], first: int, language: str) -> tuple[int, int] | None:
    """(end, head) of the plural noun phrase at words[first], None where none begins there.

    Works on tags where there are some, else on word shapes and the lexicon.
    """
    if first >= len(words):
        return None
    if words[first].text in _OPENING_QUOTES and not words[first].glued:
        return _quoted_noun(words, first + 1, language)
    if words[first].shape != "word":
        return None
    if TRAITS[language].head_first:
        return _noun_first(words, first, language)
    return _noun_last(words, first, language) or _headline_noun(words, first, language)


def _quoted_noun(words: Sequence[Word], first: int, language: str) -> tuple[int, int] | None:
    """ "two “experts”", "14 "high-risk" areas": quoted, in small letters as no title is."""
    if first >= len(words) or not (words[first].glued and words[first].text[0].islower()):
        return None
    closing = next(
        (k for k in range(first, min(len(words), first + _LONGEST)) if words[k].text in _CLOSING_QUOTES), 0
    )
    phrase = noun_phrase(words[:closing], first, language) if closing else None
    if phrase is not None and phrase[0] == closing:
        return closing + 1, phrase[1]
    outside = (
        noun_phrase(words, closing + 1, language) if closing and not TRAITS[language].head_first else None
    )
    return outside


def english_noun(word: Word, language: str) -> str:
    """The singular English noun for the head of a count, "" where the lexicon has none."""
    lexicon = NOUNS[language]
    if lexicon.english:
        return lexicon.english.get(word.low, "")
    if word.low in lexicon.states:
        return lexicon.states[word.low]
    if word.low == "others":
        return ""
    if word.low in lexicon.irregular:
        return lexicon.irregular[word.low]
    if word.text[:-1].isupper() and len(word.text) > 2:
        return singular(word.text)
    if word.pos == "NOUN" and word.lemma and word.lemma.lower() != word.low:
        return word.lemma.lower()
    return singular(word.low)


def singular(low: str) -> str:
    """An English plural without its ending."""
    if low.endswith("ies") and len(low) > 4:
        return low[:-3] + "y"
    if low.endswith("men"):
        return low[:-2] + "an"
    if low.endswith(("sses", "shes", "ches", "xes", "zzes")):
        return low[:-2]
    if low.endswith("s") and not low.endswith(("ss", "us", "is")):
        return low[:-1]
    return low


def is_plural(word: Word, language: str) -> bool:
    """Whether a word looks like a plural noun of the language."""
    lexicon, low = NOUNS[language], word.low
    if word.shape != "word" or low in lexicon.uncounted or low in lexicon.function_words:
        return False
    if low in lexicon.invariable or low in lexicon.irregular:
        return True
    return (
        len(low) > 2 and low.endswith(lexicon.plural_endings) and not low.endswith(lexicon.singular_endings)
    )


def _noun_last(words: Sequence[Word], first: int, language: str) -> tuple[int, int] | None:
    """The head is the last noun before the phrase breaks off."""
    lexicon = NOUNS[language]
    if words[first].low in lexicon.states and not (
        (first + 1 < len(words) and words[first + 1].pos in _NOMINAL)
        or is_plural_at(words, first + 1, language)
    ):
        return first + 1, first
    tagged = bool(words[first].pos)
    for at in range(first, min(len(words), first + _LONGEST)):
        if _is_linking(words, first, at, language):
            continue
        compound = tagged and (_hyphen_follows(words, at) or _hyphen_before(words, at))  # round-the-world
        if not (compound and words[at].shape == "word") and not _may_stand_inside(
            words[at], tagged, language
        ):
            return None
        if _is_head(words, at, tagged, language):
            return at + 1, at
    return None


def _is_linking(words: Sequence[Word], first: int, at: int, language: str) -> bool:
    """A hyphen, digits that name a kind, or a word that joins, inside a noun phrase."""
    word = words[at]
    if word.low == "-" and word.glued and at > first and at + 1 < len(words) and words[at + 1].glued:
        return True
    return (word.shape == "digits" and (word.glued or _is_model(words, at))) or _is_joining(
        words, first, at, language
    )


def _is_head(words: Sequence[Word], at: int, tagged: bool, language: str) -> bool:
    nominal = not tagged or words[at].pos in _NOMINAL
    plural = nominal and (is_plural(words[at], language) or _is_nation(words, at))
    return plural and not _hyphen_follows(words, at) and not _goes_on(words, at, tagged, language)


def _is_model(words: Sequence[Word], at: int) -> bool:
    """ "767-300 aircraft", "2D levels": digits that name a kind."""
    after = words[at + 1] if at + 1 < len(words) else None
    if after is None or not after.glued:
        return False
    coded = after.shape == "word" and after.text.isupper() and len(after.text) <= 2
    return coded or (after.low == "-" and at + 2 < len(words) and words[at + 2].text.isdecimal())


def _is_joining(words: Sequence[Word], first: int, at: int, language: str) -> bool:
    """The "and" of "military and civilian staff", the stop of "U.S. cities", the "of" of names."""
    if words[at].low == "of" and at > first and at + 1 < len(words):
        return words[at - 1].pos == words[at + 1].pos == "PROPN" and words[at - 1].text[0].isupper()
    if words[at].low == "." and words[at].glued:
        return words[at - 1].text.isupper() and at + 1 < len(words) and words[at + 1].shape == "word"
    return words[at].pos == "CCONJ" and at == first + 1 and _joins_alike(words, first, at, language)


def _joins_alike(words: Sequence[Word], first: int, at: int, language: str) -> bool:
    """Whether the conjunction at words[at] joins words that stand before one plural noun."""
    one, other = words[first].pos, words[at + 1].pos if at + 1 < len(words) else ""
    alike = one == other or {one, other} <= _JOINED
    plural = any(is_plural_at(words, k, language) for k in (at + 1, at + 2, at + 3))
    return alike and one in _JOINED and plural and not is_plural(words[first], language)


def _is_nation(words: Sequence[Word], at: int) -> bool:
    """ "200,000 East Timorese": people by their country, where nothing follows that they describe."""
    word, after = words[at], words[at + 1] if at + 1 < len(words) else None
    if not (word.text[0].isupper() and word.low.endswith("ese") and len(word.low) > 5):
        return False
    return after is None or (after.low != "-" and after.pos not in (*_NOMINAL, "ADJ"))


def _goes_on(words: Sequence[Word], at: int, tagged: bool, language: str) -> bool:
    """ "sports cars": another plural noun follows the plural at words[at]."""
    if words[at].low == "states" and words[at - 1].low == "united":
        return True
    return is_plural_at(words, at + 1, language) and (not tagged or words[at + 1].pos in _NOMINAL)


def _headline_noun(words: Sequence[Word], first: int, language: str) -> tuple[int, int] | None:
    """A head that the tagger takes for a verb: "Four attempted murder arrests", "2.6 rebounds a game"."""
    at = first
    while at < min(len(words), first + _LONGEST) and _may_stand_inside(words[at], True, language):
        at += 1
    if at >= len(words) or words[at].pos != "VERB" or not is_plural(words[at], language):
        return None
    after = words[at + 1] if at + 1 < len(words) else None
    closed = after is None or after.shape == "sign"
    if at > first:
        return (at + 1, at) if closed else None
    rated = after is not None and (after.low in ("a", "an", "per", "and") or after.pos in ("ADP", "PRON"))
    return (at + 1, at) if closed or rated else None


def is_plural_at(words: Sequence[Word], at: int, language: str) -> bool:
    return at < len(words) and not words[at].glued and is_plural(words[at], language)


def _hyphen_follows(words: Sequence[Word], at: int) -> bool:
    return at + 2 < len(words) and words[at + 1].low == "-" and words[at + 1].glued and words[at + 2].glued


def _hyphen_before(words: Sequence[Word], at: int) -> bool:
    return at > 1 and words[at].glued and words[at - 1].low == "-" and words[at - 1].glued


def _may_stand_inside(word: Word, tagged: bool, language: str) -> bool:
    lexicon = NOUNS[language]
    if word.shape != "word":
        return False
    if not tagged:
        if spelled_value(word.low, language) is not None:
            return False  # "640,000 three years ago"
        return word.low not in lexicon.function_words and word.low not in lexicon.uncounted
    if word.pos in _NOMINAL or word.pos == "ADJ":
        return word.low not in lexicon.uncounted or word.text.isupper()
    if word.pos == "VERB":
        return word.low.endswith(("ed", "ing", "en", "wn", "ught", "run", "led", "made"))
    return word.pos == "ADV" and word.low.endswith("ly")


def _noun_first(words: Sequence[Word], first: int, language: str) -> tuple[int, int] | None:
    """The head is the first noun, after a few adjectives that may stand before it."""
    at, lexicon = first, NOUNS[language]
    while at < min(len(words) - 1, first + 3) and _stands_before(words, at, lexicon):
        at += 1
    if _hyphen_follows(words, at):
        at += 2  # "due semi-colonnette"
    if (english := _english_plural(words, at)) is not None:
        return english
    elided = at + 1 < len(words) and words[at + 1].low == "'" and words[at + 1].glued
    if elided or not is_plural(words[at], language):
        return None
    return (at + 1, at) if _may_be_noun(words[at], lexicon) else None


def _may_be_noun(word: Word, lexicon: NounWords) -> bool:
    """Whether a word with the ending of an Italian plural is one, by the lexicon or by its tag."""
    if word.low in lexicon.english or word.low in lexicon.invariable:
        return True
    verbal = word.low.endswith(lexicon.verb_endings) and word.pos not in ("NOUN", "PROPN")
    if verbal or word.low.endswith("mente"):
        return False
    if word.pos in ("AUX", "ADV", "ADP", "PRON", "DET", "CCONJ", "SCONJ", "PUNCT", "NUM"):
        return False
    if word.pos in ("ADJ", "VERB") and word.low not in lexicon.people:
        return False  # "su 16 stanziati", "i 4,90 attuali": what the number itself is like
    return bool(word.pos) or not word.text[0].isupper()


def _english_plural(words: Sequence[Word], first: int) -> tuple[int, int] | None:
    """ "due Grammy Awards", "otto GP": names of things in English, the last one a plural, or letters."""
    at = first
    while (
        at < len(words) and words[at].shape == "word" and words[at].text[0].isupper() and not words[at].glued
    ):
        at += 1
    last = words[at - 1]
    if at == first + 1 and last.text.isupper() and len(last.text) == 2:
        return at, first
    english = at > first + 1 and len(last.low) > 3 and last.low.endswith("s") and last.low[-2] not in _VOWELS
    return (at, at - 1) if english and last.pos in ("", *_NOMINAL) else None


def _stands_before(words: Sequence[Word], at: int, lexicon: NounWords) -> bool:
    word, after = words[at], words[at + 1]
    if after.shape != "word":
        return False
    if word.low in lexicon.before:
        noun = (
            after.pos in (*_NOMINAL, "ADJ", "NUM", "") or word.low not in lexicon.people
        )  # "due giovani chiedono"
        return after.low not in lexicon.function_words and noun
    adjective = word.pos == "ADJ" and word.low not in lexicon.function_words  # "65 più bonus"
    return adjective and after.pos in ("NOUN", "PROPN") and word.low not in lexicon.english
