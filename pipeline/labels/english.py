"""English nouns in labels: their plurals, and whether a name takes "the"."""

from __future__ import annotations

from pipeline.lexicon.grammar import ENGLISH
from pipeline.lexicon.nouns import NOUNS
from pipeline.text.names import fold, is_acronym


def plural(noun: str) -> str:
    """The plural of a singular noun, or of a phrase: of its last noun, before an "of" of that before it."""
    words = noun.split(" ")
    links = [i for i, word in enumerate(words) if word in ENGLISH.links]
    at = (links[0] if links and links[0] else len(words)) - 1
    unchanged = ENGLISH.uncounted | NOUNS["en"].invariable
    if noun not in unchanged and words[at] not in unchanged:
        words[at] = _plural(words[at])
    return " ".join(words)


def _plural(word: str) -> str:
    if word in ENGLISH.irregular:
        return ENGLISH.irregular[word]
    if word.endswith(("s", "x", "z", "ch", "sh")):
        return word + "es"
    if word.endswith("y") and word[-2:-1] not in "aeiou":
        return word[:-1] + "ies"
    return word + "s"


def takes_article(noun: str) -> bool:
    """Whether a common noun in the singular is "the ..." where Italian has its article."""
    last = noun.split(" of ")[0].rsplit(" ", 1)[-1]
    return last not in ENGLISH.no_article and last not in ENGLISH.uncounted


def governed(phrase: str) -> str:
    """The preposition that the last word of `phrase` wants where Italian has "di"; "" for "of"."""
    noun = phrase.split(" ")[-1].removesuffix("s")
    for preposition, nouns in (("for", ENGLISH.for_what), ("in", ENGLISH.in_what), ("on", ENGLISH.on_what)):
        if noun in nouns:
            return preposition
    return ""


def with_article(name: str, *, body: bool) -> str:
    """A name behind a preposition: "the European Commission", "the United States"; companies have none.

    `body`: it stands in the table of institutions.
    """
    key = fold(name)
    if key in _places():
        return f"the {name}"
    if not body or name.startswith("The ") or "'s " in name:
        return name
    if is_acronym(name):
        return name if key in ENGLISH.pronounced else f"the {name}"
    return f"the {name}" if " " in name or key in ENGLISH.alone else name


def _places() -> frozenset[str]:
    return frozenset(map(fold, ENGLISH.places_with_article))
