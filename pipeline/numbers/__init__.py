"""Numbers as they are written: the ground that figures and dates both stand on.

`words` cuts a text into words, digits and signs; `digits` and `spelled` read one of them;
`reader` reads a whole number, `in_words` a spelled one; `daytime` finds what is a date or a clock time
instead; `quantities` reads a number with its unit.
"""

from pipeline.numbers.in_words import Number
from pipeline.numbers.quantities import find_quantities
from pipeline.numbers.reader import read_number
from pipeline.numbers.words import Word, split_words

__all__ = ["Number", "Word", "find_quantities", "read_number", "split_words"]
