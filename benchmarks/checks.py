"""How often the checks of translations refuse what is right, and catch what is wrong.

    python -m benchmarks.checks [--every 1] [--to-the-word]

Right: the sentence pairs of tests/pairs, in both directions, as they stand. Wrong: the same with one
damage each, where a sentence allows it: a digit, a scale (million, billion), a currency, a negation
lost, a name exchanged. Needs no weights: for the damaged ones the names that both sentences write
alike are given as such, for the right ones none.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from pipeline.fidelity import Checker, Name

PAIRS = Path(__file__).parent.parent / "tests" / "pairs"
DIRECTIONS = (("en", "it"), ("it", "en"))
_DIGIT = re.compile(r"[1-8](?=\d*[.,]?\d*\b)")
_SWAPS = {
    "scale": {"million": "billion", "billion": "million", "milioni": "miliardi", "miliardi": "milioni"},
    "currency": {
        "euros": "dollars",
        "dollars": "euros",
        "euro": "dollari",
        "dollari": "euro",
        "$": "€",
        "€": "$",
    },
}
_NOT = {"it": re.compile(r"\bnon (?!solo|più di|meno di)"), "en": re.compile(r"(?<!\w)not (?!only|just)")}
# A name in the middle of a sentence, behind a small word, and what it becomes.
_NAME = re.compile(r"(?<=[a-zàèéìòù] )[A-Z][a-zàèéìòù]{4,}(?= [a-zàèéìòù])")
_OTHER_NAME = "Kowalczyk"


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--every", type=int, default=1, help="take every n-th pair")
    parser.add_argument("--faults", action="store_true", help="also print what right ones are refused for")
    parser.add_argument(
        "--to-the-word", action="store_true", help="as a translator is checked that is not faithful"
    )
    options = parser.parse_args(arguments)
    pairs = read_pairs()[:: options.every]
    for source, target in DIRECTIONS:
        refused, faults = refused_share(pairs, source, target, to_the_word=options.to_the_word)
        print(f"{source}-{target}: {len(pairs)} right translations, refused {refused:.1%}")
        if options.faults:
            print(f"  {dict(faults.most_common())}")
        for name, (caught, count) in caught_shares(pairs, source, target).items():
            print(f"  {name}: {count} damaged, caught {caught / max(count, 1):.1%}")
    return 0


def read_pairs() -> list[tuple[str, str]]:
    """(English, Italian), in the order of the files."""
    lines = [line for path in sorted(PAIRS.glob("*.tsv")) for line in path.read_text("utf-8").splitlines()]
    return [(english, italian) for english, italian in (line.split("\t") for line in lines)]


def refused_share(
    pairs: Sequence[tuple[str, str]], source: str, target: str, *, to_the_word: bool = False
) -> tuple[float, Counter[str]]:
    """The share of right translations that are refused, and what for."""
    checker = Checker(source, target, to_the_word=to_the_word)
    faults = Counter(
        str(fault) for pair in pairs if (fault := checker.fault(*_directed(pair, source))) is not None
    )
    return faults.total() / len(pairs), faults


def caught_shares(pairs: Sequence[tuple[str, str]], source: str, target: str) -> dict[str, tuple[int, int]]:
    """By kind of damage: how many damaged translations are refused, and how many there are."""
    checker = Checker(source, target)
    caught: Counter[str] = Counter()
    count: Counter[str] = Counter()
    for pair in pairs:
        text, right = _directed(pair, source)
        names = [Name(match[0], "PER") for match in _NAME.finditer(right) if match[0] in text]
        for name, wrong in damaged(text, right, target):
            count[name] += 1
            caught[name] += checker.fault(text, wrong, names) is not None
    return {name: (caught[name], count[name]) for name in DAMAGES}


def damaged(source: str, translation: str, target: str) -> Iterator[tuple[str, str]]:
    """(kind of damage, the translation with it) for each kind that the sentence allows."""
    for name, damage in DAMAGES.items():
        wrong = damage(source, translation, target)
        if wrong is not None and wrong != translation:
            yield name, wrong


def _digit(source: str, translation: str, target: str) -> str | None:
    return _DIGIT.sub(lambda match: str(int(match[0]) + 1), translation, count=1)


def _scale(source: str, translation: str, target: str) -> str | None:
    return _swapped(translation, _SWAPS["scale"])


def _currency(source: str, translation: str, target: str) -> str | None:
    return _swapped(translation, _SWAPS["currency"])


def _negation(source: str, translation: str, target: str) -> str | None:
    """Without its only "not", where the source has one as well."""
    other = "en" if target == "it" else "it"
    both = len(_NOT[target].findall(translation)) == len(_NOT[other].findall(source)) == 1
    return _NOT[target].sub("", translation) if both else None


def _name(source: str, translation: str, target: str) -> str | None:
    names = [match[0] for match in _NAME.finditer(translation) if match[0] in source]
    return translation.replace(names[0], _OTHER_NAME) if names else None


def _swapped(translation: str, table: dict[str, str]) -> str | None:
    for word, other in table.items():
        pattern = re.compile(rf"(?<!\w){re.escape(word)}(?!\w)" if word.isalpha() else re.escape(word))
        if pattern.search(translation):
            return pattern.sub(other, translation, count=1)
    return None


def _directed(pair: tuple[str, str], source: str) -> tuple[str, str]:
    return pair if source == "en" else (pair[1], pair[0])


DAMAGES: dict[str, Callable[[str, str, str], str | None]] = {
    "digit": _digit,
    "scale": _scale,
    "currency": _currency,
    "negation": _negation,
    "name": _name,
}


if __name__ == "__main__":
    sys.exit(main())
