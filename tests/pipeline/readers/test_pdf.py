"""PDF: columns, heads and feet, words placed one by one, broken words, and printed web pages."""

from collections.abc import Sequence

import pytest

from pipeline.readers import extract, pdf_child
from pipeline.readers.extracted import Extracted
from tests.files import column, pdf, pdf_at, pdf_of_streams

Piece = tuple[float, float, float, str]
LEFT = [
    "The council of Marlow said on",
    "Friday that the harbour wall",
    "would cost $40 million and be",
    "done within three years, and",
    "that 120 people would work.",
]
RIGHT = [
    "Critics fear that the bill",
    "could reach $65 million, as",
    "it did in the town of Aldham",
    "in 2019. A vote is due on the",
    "4th of June.",
]
WHOLE = (
    "The council of Marlow said on Friday that the harbour wall would cost $40 million and be done within "
    "three years, and that 120 people would work."
)
OTHER = (
    "Critics fear that the bill could reach $65 million, as it did in the town of Aldham in 2019. "
    "A vote is due on the 4th of June."
)


@pytest.fixture(autouse=True)
def in_this_process(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where words stand is asked here; that a process of its own reads them, test_readers.py asks."""
    monkeypatch.setattr("pipeline.readers.pdf._ask_child", pdf_child._read)


def read(*pages: Sequence[Piece]) -> Extracted:
    return extract(pdf_at(pages), ".pdf")


@pytest.mark.parametrize("shift", [0, 5])
@pytest.mark.parametrize("across", [False, True])
def test_two_columns_are_read_one_after_the_other(shift: float, across: bool) -> None:
    headline = (
        "Harbour wall of Marlow will be built again in stone, says its mayor" if across else "Harbour wall"
    )
    both = [*column(60, 700, 10, LEFT), *column(300, 700 - shift, 10, RIGHT)]
    # As the file places them: column by column, or line by line.
    for pieces in (both, sorted(both, key=lambda piece: -piece[1])):
        text = read([(60, 740, 16, headline), *pieces]).text
        assert text.split("\n\n") == [headline, WHOLE, OTHER]


def test_three_columns_under_a_headline_and_a_line_across_below() -> None:
    third = [
        "The mayor wants a vote of all",
        "citizens, and has promised to",
        "go if fewer than 52 per cent",
        "agree.",
    ]
    end = "This article was first given out by the agency of the town on Friday at noon, and then corrected."
    pieces = [(40, 740, 20, "Harbour wall will be built again")]
    for x, lines in ((40, LEFT), (215, RIGHT), (390, third)):
        pieces += column(x, 700, 10, lines)
    assert read([*pieces, (40, 560, 10, end)]).text.split("\n\n") == [
        "Harbour wall will be built again",
        WHOLE,
        OTHER,
        "The mayor wants a vote of all citizens, and has promised to go if fewer than 52 per cent agree.",
        end,
    ]


def test_a_sentence_goes_on_in_the_next_column_and_page() -> None:
    first = [*column(60, 700, 10, LEFT[:4]), *column(300, 700, 10, [*RIGHT[:3], "in 2019 and"])]
    assert "and in 2019 and then once more, said the mayor." in read(
        [
            *column(60, 700, 10, [*LEFT[:4]]),
            *column(300, 700, 10, ["in 2019 and then once more,", "said the", "mayor."]),
        ]
    ).text.replace("three years, and", "and")
    assert "in 2019 and later too." in read(first, [(60, 700, 10, "later too.")]).text


def test_rows_of_a_table_stay_rows() -> None:
    rows = [("Milano", "12", "14"), ("Torino", "15", "9"), ("Roma", "21", "30"), ("Bari", "4", "8")]
    pieces = [
        (60 + 120 * i, 700 - 14 * j, 10, cell) for j, row in enumerate(rows) for i, cell in enumerate(row)
    ]
    assert "Milano 12 14" in read(pieces).text and "Bari 4 8" in read(pieces).text


@pytest.mark.parametrize(
    ("head", "foot"),
    [
        ("Il Gazzettino di Valmarina, lunedì 4 marzo", "Pagina {n} di 2"),
        ("", "Page {n} of 2"),
        ("", "{n}"),
        ("The Marlow Post - {n}", ""),
        ("", "- {n} -"),
        ("Cronaca {n}", "www.gazzettino.example"),
        ("pag. {n}", ""),
    ],
)
@pytest.mark.parametrize("pages", [1, 2])
def test_heads_and_feet_of_short_documents_go(head: str, foot: str, pages: int) -> None:
    made = []
    for n in range(1, pages + 1):
        made.append(
            [
                (60.0, 765.0, 9.0, head.format(n=n)),
                *column(60, 720, 10, (LEFT, RIGHT)[n - 1]),
                (60.0, 30.0, 9.0, foot.format(n=n)),
            ]
        )
    assert read(*made).text.split("\n\n") == [WHOLE, OTHER][:pages]


@pytest.mark.parametrize("last", ["40%.", "2024.", "2024", "1,200", "$12.", "17"])
def test_a_last_line_that_is_only_a_number_is_text(last: str) -> None:
    for pages in ([[*LEFT, last]], [[*LEFT, last], [*RIGHT[:4], "June of", last]]):
        text = extract(
            pdf([["Prima riga di questo testo, che è lunga.", *page] for page in pages]), ".pdf"
        ).text
        assert text.count(last) == len(pages)


def test_words_placed_one_by_one_and_letters_placed_one_by_one() -> None:
    line, x = [], 60.0
    sentence = "Il nuovo asilo costerà 2,3 milioni di euro e ospiterà 140 bambini"
    for word in sentence.split():
        line.append((x, 700.0, 10.0, word))
        x += 5.6 * len(word) + 4
    assert "costerà 2,3 milioni di euro e ospiterà 140 bambini" in read(line).text
    assert "costerà 2,3 milioni" in read(line[::-1]).text
    letters = [(60 + 5.56 * i, 700.0, 10.0, digit) for i, digit in enumerate("140230")]
    assert read([*letters, (60, 680, 10, "abitanti in tutto")]).text.startswith("140230")


def test_letters_set_apart_are_words() -> None:
    spaced = [
        (60 + 16 * i, 740.0, 10.0, letter) for i, letter in enumerate("HARBOUR WALL OPENS") if letter != " "
    ]
    assert read([*spaced, *column(60, 700, 10, LEFT)]).text.startswith("HARBOUR WALL OPENS\n")


@pytest.mark.parametrize(("cap", "rest"), [("T", "he council"), ("L'", "altra")])
def test_a_large_first_letter_begins_the_word_beside_it(cap: str, rest: str) -> None:
    beside = [f"{rest} of Marlow said on", "Friday that the harbour wall"]
    placed = [(60.0, 690.0, 30.0, cap), *column(85, 700, 10, beside), *column(60, 676, 10, LEFT[2:])]
    assert read(placed).text.startswith(f"{cap}{rest} of Marlow said on Friday that")


def test_broken_words_are_made_whole() -> None:
    text = read(
        column(
            60,
            700,
            10,
            ["La Regione Emilia-", "Romagna paga 300 mi-", "lioni per il bien-", "nio 2024-", "2025."],
        )
    ).text
    assert text == "La Regione Emilia-Romagna paga 300 milioni per il biennio 2024-2025."


def test_a_raised_mark_is_no_digit_of_the_number() -> None:
    pieces = [
        (60, 700, 10, "The road carries 25,000"),
        (167, 704, 6, "1"),
        (172, 700, 10, "cars on 300 m"),
        (236, 704, 6, "2"),
        (242, 700, 10, "a day."),
    ]
    assert read(pieces).text == "The road carries 25,000 cars on 300 m² a day."


def test_a_printed_web_page_gives_its_article_and_says_so() -> None:
    menu = [
        (20.0, 700.0, 9.0, "Home   News   Sport   Weather   Culture   Shop"),
        (400.0, 700.0, 9.0, "Sign in"),
    ]
    banner = column(
        60, 670, 9, ["We and our 812 partners use cookies to store data for 13 months.", "Accept all"]
    )
    story = [
        (60.0, 620.0, 18.0, "Harbour wall will be built again"),
        *column(60, 590, 10, LEFT),
        *column(60, 520, 10, RIGHT),
    ]
    after = column(60, 440, 10, ["Read also", "Ten ways to save $500 on your holidays", "Storm kills 14"])
    ends = [
        (20.0, 782.0, 8.0, "03/06/2024, 10:15"),
        (200.0, 782.0, 8.0, "Harbour wall - The Marlow Post"),
        (20.0, 12.0, 8.0, "https://www.marlowpost.example/news/2024/harbour?id=77"),
        (560.0, 12.0, 8.0, "1/2"),
    ]
    found = read(
        [*ends, *menu, *banner, *story, *after],
        [*ends, (60, 700, 10, "Subscribe to our newsletter: 25,000 do.")],
    )
    assert found.text.split("\n\n") == ["Harbour wall will be built again", WHOLE, OTHER]
    assert "printed web page" in found.warnings[0]


def test_an_article_about_cookies_is_no_web_page() -> None:
    lines = [
        "The regulator fined the firm 3 million euros for the",
        "cookies that it kept on phones without a word.",
    ]
    found = read([(60, 740, 16, "Fine for cookies"), *column(60, 700, 10, lines)])
    assert found.text.endswith("without a word.") and found.warnings == ()


def test_a_stamp_at_the_margin_that_is_turned_is_no_text() -> None:
    stream = b"BT /F1 10 Tf 1 0 0 1 60 700 Tm (The wall of Marlow will cost 3 million pounds.) Tj"
    stream += b" 0 1 -1 0 20 300 Tm (DRAFT 4471) Tj ET"
    assert extract(pdf_of_streams([stream], False), ".pdf").text == (
        "The wall of Marlow will cost 3 million pounds."
    )
