"""Does a translation read like one? Not left as it was, repeated, cut off, leaked, or out of proportion."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from pipeline.fidelity.faults import Fault
from pipeline.lexicon.loans import STANDING
from pipeline.lexicon.translation import CHECKS

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_PLAIN_WORD = re.compile(r"[^\W\d_]+")
_QUOTED = re.compile(r"[\"“«‘][^\"”»’]*[\"”»’]|(?<!\w)'[^']*'(?!\w)|\([^)]*\)")
_ENDS = re.compile(r"[.!?…][\"'”’»)\]]*$")

# Characters of a translation for one of its source. Over the 997 sentences of flores-dev, reference
# and three engines, both directions, the ratio lies between 0.62 and 1.65; short texts vary more.
LEAST_LENGTH, MOST_LENGTH, LENGTH_SLACK = 0.5, 2.0, 12
# Words in a row that are an example's and not the source's.
LEAKED_WORDS = 5
# Words in a row that are the source's, function words among them.
LEFT_WORDS = 4
# Letters of a single word that is told by its shape to be the source's.
LEFT_LETTERS = 4


def wording_fault(
    source: str,
    hypothesis: str,
    source_language: str,
    target: str,
    names: Sequence[str] = (),
    examples: Sequence[str] = (),
) -> Fault | None:
    """Why `hypothesis` is no translation of `source` by its looks, or None; `names` may stay as they are."""
    if not hypothesis.strip():
        return Fault.EMPTY
    if _out_of_proportion(source, hypothesis):
        return Fault.WRONG_LENGTH
    one, other = _words(source), _words(hypothesis)
    if _left_standing(one, _words(_without(hypothesis, names)), source_language, target):
        return Fault.SOURCE_LANGUAGE
    if _word_left(source, hypothesis, names, source_language):
        return Fault.SOURCE_WORD
    if _repeats(other) and not _repeats(one):
        return Fault.REPETITION
    if _leaks(one, other, examples):
        return Fault.LEAKED_EXAMPLE
    if _cut_off(source, hypothesis, other, target):
        return Fault.CUT_OFF
    return None


def _words(text: str) -> list[str]:
    return [word.lower().replace("’", "'") for word in _WORD.findall(text)]


def _without(text: str, names: Sequence[str]) -> str:
    for name in names:
        article, _, rest = name.partition(" ")
        bare = rest if rest and any(article.lower() in words.function for words in CHECKS.values()) else name
        text = text.replace(bare, " | ")
    return text


def _out_of_proportion(source: str, hypothesis: str) -> bool:
    low, high = LEAST_LENGTH * len(source) - LENGTH_SLACK, MOST_LENGTH * len(source) + LENGTH_SLACK
    return not low <= len(hypothesis) <= high


def _left_standing(
    source: Sequence[str], hypothesis: Sequence[str], source_language: str, target: str
) -> bool:
    """The source itself, a stretch of it, or more of its function words than of the target's."""
    theirs, own = CHECKS[source_language].function, CHECKS[target].function
    foreign = sum(word in theirs and word not in own for word in hypothesis)
    native = sum(word in own and word not in theirs for word in hypothesis)
    if foreign >= 2 and foreign > native:
        return True
    if list(source) == list(hypothesis):
        return sum(word in theirs for word in source) > 0 and len(source) > 2
    run = 0
    grams = {tuple(source[i : i + LEFT_WORDS]) for i in range(len(source) - LEFT_WORDS + 1)}
    for i in range(len(hypothesis) - LEFT_WORDS + 1):
        gram = tuple(hypothesis[i : i + LEFT_WORDS])
        run += gram in grams and sum(word in theirs and word not in own for word in gram) >= 1
    return run > 0


def _word_left(source: str, hypothesis: str, names: Sequence[str], source_language: str) -> bool:
    """One word of the source that the other language cannot have, or two that it may hardly have."""
    shapes = STANDING[source_language]
    there = {word for word in _PLAIN_WORD.findall(source) if word.islower() and len(word) >= LEFT_LETTERS}
    bare = _QUOTED.sub(" ", _without(hypothesis, names))
    left = {
        word
        for match in _PLAIN_WORD.finditer(bare)
        if (word := match.group()) in there
        and word not in shapes.shared
        and word.removesuffix("s") not in shapes.shared
        and not _beside_name(bare, match)
    }
    likely = [w for w in left if w.endswith(shapes.likely) or not shapes.letters.isdisjoint(w)]
    return len(likely) > 1 or any(word.endswith(shapes.sure) for word in left)


def _beside_name(text: str, match: re.Match[str]) -> bool:
    """ "CDR tank", "Alpha school": what stands beside a capital may belong to it, and what is hyphenated."""
    before, after = text[: match.start()].rstrip(" ")[-24:], text[match.end() : match.end() + 3]
    last = before.split(" ")[-1]
    return (
        last[:1].isupper() or after.lstrip(" ")[:1].isupper() or before[-1:] in "-.@/" or after[:1] in "-@/|"
    )


def _repeats(words: Sequence[str]) -> bool:
    """Three or more words twice in a row, one or two three times; or any four words three times."""
    for size in (1, 2, 3, 4, 5, 6):
        times = 3 if size < 3 else 2
        run = 0
        for i in range(size, len(words)):
            run = run + 1 if words[i] == words[i - size] else 0
            if run >= size * (times - 1):
                return True
    grams = Counter(tuple(words[i : i + 4]) for i in range(len(words) - 3))
    return any(count >= 3 for count in grams.values())


def _leaks(source: Sequence[str], hypothesis: Sequence[str], examples: Sequence[str]) -> bool:
    grams = {gram for example in examples for gram in _grams(_words(example), LEAKED_WORDS)}
    return bool(grams) and bool(grams & _grams(hypothesis, LEAKED_WORDS) - _grams(source, LEAKED_WORDS))


def _grams(words: Sequence[str], size: int) -> set[tuple[str, ...]]:
    return {tuple(words[i : i + size]) for i in range(len(words) - size + 1)}


def _cut_off(source: str, hypothesis: str, words: Sequence[str], target: str) -> bool:
    """It stops within a phrase, or without its full stop well before the source does."""
    if _ENDS.search(hypothesis.rstrip()) or not _ENDS.search(source.rstrip()):
        return False
    last = hypothesis.rstrip()[-1:]
    dangling = bool(words) and words[-1] in CHECKS[target].dangling and hypothesis.rstrip()[-1:].isalpha()
    return dangling or last in ",;:-–(" or len(hypothesis) < 0.75 * len(source)
