"""What a page says beside its article, in text that was pasted with it."""

from __future__ import annotations

import pytest

from pipeline.reading.furniture import furniture

NEWS = (
    "Wind farm approved\nThe government approved a wind farm of 64 turbines off Corran, which it pays for.\n"
)

BESIDE = """
Related: Oil firm cuts 500 jobs
More on this story
Comments (214)
212 commenti
5 min read
Listen · 4 min
Tempo di lettura: 3 min
Leggi anche: Benzina a 1,95 euro
Sign up to our newsletter and join 90,000 subscribers
We and our 214 partners use cookies.
© 2024 Corran Post. All rights reserved.
"""

OF_THE_ARTICLE = """
Related work by 40 scientists failed.
Read more books, 300 teachers ask
Comments by 12 ministers drew anger.
See also the 40 pages of the report, he added.
Most read English at school.
Il governo legge anche i 12 pareri.
"""


@pytest.mark.parametrize("line", BESIDE.strip().split("\n"))
def test_a_line_beside_the_article_is_left_out(line: str) -> None:
    assert [(NEWS + line)[span.start : span.end] for span in furniture(NEWS + line)] == [line]


@pytest.mark.parametrize("line", OF_THE_ARTICLE.strip().split("\n"))
def test_a_line_of_the_article_stays(line: str) -> None:
    assert furniture(NEWS + line) == []
