"""Signs that a decoder has lost its way."""

from __future__ import annotations

import re

# A translation has 0.5 to 2 times the words of its source in these languages; short ones vary more.
_LEAST_RATIO, _MOST_RATIO, _SLACK_WORDS = 0.4, 2.2, 4
# The same words this many times in a row, or this many times in one sentence, are a loop.
_LONGEST_PERIOD = 6
_REPEATS = 3
# So is one character again and again.
_RUN = re.compile(r"(\S)\1{7}")


def is_degenerate(source: str, hypothesis: str) -> bool:
    """Empty, out of all proportion, or repeating itself where the source does not."""
    if not hypothesis.strip():
        return bool(source.strip())
    ours, theirs = source.split(), hypothesis.split()
    if len(theirs) > len(ours) * _MOST_RATIO + _SLACK_WORDS:
        return True
    if len(theirs) + _SLACK_WORDS < len(ours) * _LEAST_RATIO:
        return True
    if _RUN.search(hypothesis) and not _RUN.search(source):
        return True
    return repeats(theirs) and not repeats(ours)


def repeats(words: list[str]) -> bool:
    """Whether a run of one to six words stands three times in a row."""
    for period in range(1, _LONGEST_PERIOD + 1):
        same = 0
        for i in range(period, len(words)):
            same = same + 1 if words[i] == words[i - period] else 0
            if same >= period * (_REPEATS - 1):
                return True
    return False
