"""Italian nouns in labels: gender, number, agreement, articles and prepositions with them."""

from __future__ import annotations

from typing import Literal

from pipeline.lexicon.grammar import ITALIAN

Gender = Literal["m", "f"]
Number = Literal["s", "p"]

_ARTICLES = {("m", "s"): "il", ("m", "p"): "i", ("f", "s"): "la", ("f", "p"): "le"}
_JOINED = {"di": "de", "a": "a", "da": "da", "in": "ne", "su": "su"}
_PLURAL_ENDINGS = {"o": "i", "a": "e", "e": "i"}
_VOWELS = tuple("aeiouàèéìòùh")


def gender(noun: str) -> Gender | None:
    """Of the head of a noun or phrase in the singular, by table or ending; None where neither tells."""
    head = noun.split(" ")[0].lower()
    if head in ITALIAN.feminine:
        return "f"
    if head in ITALIAN.masculine:
        return "m"
    feminine = max((e for e in ITALIAN.feminine_endings if head.endswith(e)), key=len, default="")
    masculine = max((e for e in ITALIAN.masculine_endings if head.endswith(e)), key=len, default="")
    if not feminine and not masculine:
        return "m" if head and head[-1] not in "aeiou" else None  # loans
    return "f" if len(feminine) > len(masculine) else "m"


def number(noun: str) -> Number:
    """Of a noun as it stands in a table: "ricavi" are several."""
    head = noun.split(" ")[0].lower()
    return "p" if head in ITALIAN.plural_only else "s"


def gender_of_plural(noun: str) -> Gender:
    """Of what a table gives in the plural ("entrate", "ricavi")."""
    head = noun.split(" ")[0].lower()
    if f"{head[:-1]}e" in ITALIAN.feminine:  # "merci"
        return "f"
    return "f" if head.endswith(("e", "zioni", "sioni", "gioni", "tà", "tù")) else "m"


def plural(noun: str) -> str:
    """Of a noun in the singular; of a phrase, of its head and the adjective behind it."""
    if number(noun) == "p":
        return noun
    words = noun.split(" ")
    sort = gender(noun)
    head = words[0]
    words[0] = _plural(head, sort)
    if len(words) > 1 and sort and words[1] not in ITALIAN.bare | ITALIAN.joined and "'" not in words[1]:
        words[1] = agree(words[1], sort, "p")
    return " ".join(words)


def _plural(noun: str, sort: Gender | None) -> str:
    low = noun.lower()
    if low in ITALIAN.irregular:
        return ITALIAN.irregular[low]
    if low in ITALIAN.invariable or low[-1] not in "oae":
        return noun
    if low.endswith("a") and sort == "m":
        return noun[:-1] + ("hi" if low.endswith("ga") else "i")
    if low.endswith(("ca", "ga")):
        return noun[:-1] + "he"
    if low.endswith(("cia", "gia")) and low[-4:-3] not in _VOWELS:
        return noun[:-2] + "e"
    if low.endswith(("co", "go")):
        hard = (low.endswith("go") and not low.endswith("logo")) or low[-3] not in "ie"
        return noun[:-1] + ("hi" if hard else "i")
    if low.endswith("io"):
        return noun[:-1]
    return noun[:-1] + _PLURAL_ENDINGS[low[-1]]


def agree(adjective: str, sort: Gender, many: Number) -> str:
    """An adjective or participle, given in the masculine singular, in the form of its noun.

    Of several words the first one agrees.
    """
    head, space, rest = adjective.partition(" ")
    return _form(head, sort, many) + space + rest


def _form(word: str, sort: Gender, many: Number) -> str:
    if word.endswith("o"):
        if many == "s":
            return word[:-1] + ("a" if sort == "f" else "o")
        if sort == "f":
            return word[:-1] + ("he" if word.endswith(("co", "go")) else "e")
        return _plural(word, "m")
    if word.endswith("e"):
        return word[:-1] + "i" if many == "p" else word
    if word.endswith("a"):  # "belga", "vietnamita"
        return word[:-1] + ("e" if sort == "f" else "i") if many == "p" else word
    return word


def singular_forms(word: str) -> tuple[str, ...]:
    """What a form of an adjective may be in the masculine singular: "italiane" → "italiano", ..."""
    stem = word[:-1]
    if word.endswith(("che", "ghe", "chi", "ghi")):
        return (word, word[:-2] + "o")
    return (word, stem + "o", stem + "e", stem + "a", f"{word}o") if word[-1:] in "aeio" else (word,)


def article(noun: str, sort: Gender, many: Number) -> str:
    """The definite article before `noun`, with its blank: "il ", "l'", "gli "."""
    low = noun.lower()
    vowel = low[:1] in "aeiouàèéìòù"
    hard = (
        low[:1] in "zxy"
        or (low[:1] == "s" and low[1:2] not in "aeiouàèéìòù")
        or low[:2] in ("gn", "ps", "pn")
    )
    if sort == "m" and (vowel or hard):
        return ("l'" if vowel else "lo ") if many == "s" else "gli "
    if sort == "f" and vowel and many == "s":
        return "l'"
    return _ARTICLES[sort, many] + " "


def joined(preposition: str, noun: str, sort: Gender, many: Number) -> str:
    """The preposition with the article of `noun`, and it: "del gruppo", "nell'area", "per la casa"."""
    told = article(noun, sort, many)
    stem = _JOINED.get(preposition)
    if stem is None:
        return f"{preposition} {told}{noun}"
    if told == "il ":
        return f"{stem}l {noun}"
    if told == "i ":
        return f"{stem}i {noun}"
    if told == "gli ":
        return f"{stem}gli {noun}"
    return f"{stem}l{told}{noun}" if told.startswith("l") else f"{stem} {told}{noun}"
