"""Every kind of file gives its article's text, or a refusal that says what to do."""

import resource
import time
import zlib
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.article import article_from_bytes, read_article
from pipeline.errors import InputError
from pipeline.readers import SUFFIXES, extract
from tests import files

PAGE = """<!doctype html><html><head><title>Il Sito: accordo</title>
<meta property="og:title" content="Accordo tra Eni e BP">
<meta property="article:published_time" content="2024-05-03T10:00:00+02:00"></head><body>
<nav><a href="/">Home</a> <a href="/s">Sport</a></nav>
<article><h1>Accordo tra Eni e BP</h1>
<p>Il gruppo ha firmato un accordo da 3,2 miliardi di euro, secondo fonti vicine alla trattativa.</p>
<p>Il ministro ha detto che la quota sarà coperta entro il 2027 e che altri seguiranno presto.</p>
<table><tr><td>Anno</td><td>2024</td></tr><tr><td>Ricavi</td><td>3,5 miliardi</td></tr></table>
</article>{extra}<footer>Copyright 2024, tel. 06 1234567</footer></body></html>"""


def test_html_gives_the_article_not_the_page() -> None:
    found = extract(PAGE.replace("{extra}", "").encode(), ".html")
    assert found.title == "Accordo tra Eni e BP" and found.text.startswith(found.title)
    assert found.text.count("Accordo tra Eni e BP") == 1
    assert found.published == date(2024, 5, 3)
    assert "3,2 miliardi di euro" in found.text and "Ricavi\t3,5 miliardi" in found.text
    assert "1234567" not in found.text and "Sport" not in found.text
    assert found.warnings == ()


def test_html_says_when_most_of_the_page_was_left_out() -> None:
    menu = "<nav>" + "".join(f"<a href='/{i}'>Voce numero {i}</a> " for i in range(60)) + "</nav>"
    [warning] = extract(PAGE.replace("{extra}", menu).encode(), ".htm").warnings
    assert "visible words" in warning


def test_html_takes_the_pages_own_word_on_its_encoding() -> None:
    page = PAGE.replace("{extra}", "").replace("<head>", '<head><meta charset="iso-8859-15">')
    found = extract(page.replace("3,2 miliardi di euro", "3,2 miliardi di €").encode("iso-8859-15"), ".html")
    assert "miliardi di €" in found.text and "sarà" in found.text


def test_html_of_stdin_is_known_by_how_it_begins() -> None:
    assert extract(PAGE.replace("{extra}", "").encode()).title == "Accordo tra Eni e BP"
    assert extract(PAGE.replace("{extra}", "").encode(), ".txt").text.startswith("<!doctype")


def test_docx_gives_what_its_reader_sees() -> None:
    body = (
        files.paragraph("Il titolo", "Titolo")
        + files.paragraph("Primo paragrafo con 3 cose.")
        + '<w:p><w:pPr><w:tabs><w:tab w:val="left" w:pos="720"/></w:tabs></w:pPr>'
        "<w:ins><w:r><w:t>Inserito</w:t></w:r></w:ins><w:del><w:r><w:t>Tolto 99</w:t></w:r></w:del></w:p>"
        + files.paragraph("Voce", "Elenco")
        + "<w:sdt><w:sdtContent>" + files.paragraph("In un controllo") + "</w:sdtContent></w:sdt>"
        "<w:tbl><w:tr><w:tc>" + files.paragraph("A") + "</w:tc><w:tc>" + files.paragraph("1,5")
        + "</w:tc></w:tr></w:tbl>"
    )  # fmt: skip
    found = extract(files.docx(body), ".docx")
    assert found.title == "Il titolo"
    assert found.text.split("\n\n") == [
        "Il titolo", "Primo paragrafo con 3 cose.", "Inserito", "- Voce", "In un controllo", "A\t1,5",
    ]  # fmt: skip


def test_docx_says_that_text_boxes_are_left_out() -> None:
    box = "<w:txbxContent>" + files.paragraph("a lato") + "</w:txbxContent>"
    found = extract(files.docx(f"<w:p><w:r><w:t>Testo.</w:t></w:r><w:r>{box}</w:r></w:p>"), ".docx")
    assert found.text == "Testo." and "text boxes" in found.warnings[0]


def test_pdf_joins_lines_and_broken_words_and_drops_page_numbers() -> None:
    pages = [
        ["Il Giornale, 3 maggio", "Il governo ha approvato ieri la nuova legge sul lavoro, che riguar-",
         "da circa 3,2 milioni di persone e costa 12 miliardi di euro in tre anni", "secondo le stime.", "1"],
        ["Il Giornale, 3 maggio", "La seconda continua il discorso del ministro davanti", "alle camere.", "2"],  # noqa: E501
        ["Il Giornale, 3 maggio", "La terza pagina lo chiude con 14 voti contrari.", "3"],
    ]  # fmt: skip
    found = extract(files.pdf(pages), ".pdf")
    assert "riguarda circa 3,2 milioni di persone" in found.text
    assert "in tre anni secondo le stime." in found.text
    assert "davanti alle camere." in found.text and "14 voti contrari" in found.text
    assert "Giornale" not in found.text and not {"1", "2", "3"} & set(found.text.split("\n"))


def test_pdf_without_a_text_layer_is_refused_with_the_way_out() -> None:
    with pytest.raises(InputError, match="OCR"):
        extract(files.pdf([[]]), ".pdf")


def test_pdf_is_known_by_how_it_begins() -> None:
    assert "La legge" in extract(files.pdf([["La legge passa."]], compress=True), ".txt").text


MARKDOWN = """---
title: "Un titolo"
date: 2024-05-03
---
# Capitolo

Il **12%** del _totale_ di [un rapporto](http://x.it/2024/99), `circa` 2 * 3 * 4, snake_case_name.
![figura 33](a.png)
Sotto
-----
| A | B |
|---|---|
| 1 | 2 |

* voce **due**
> citato
```
codice 99
```
"""


def test_markdown_keeps_the_words_without_the_marks() -> None:
    found = extract(MARKDOWN.encode(), ".md")
    assert found.title == "Un titolo" and found.published == date(2024, 5, 3)
    assert "Il 12% del totale di un rapporto, circa 2 * 3 * 4, snake_case_name." in found.text
    assert "99" not in found.text and "33" not in found.text and "---" not in found.text
    assert "A\tB\n1\t2" in found.text and "* voce due\ncitato" in found.text


def test_plain_text_is_unchanged() -> None:
    assert extract(b"A **b** <i>c</i>\r\n", ".txt").text == "A **b** <i>c</i>\r\n"


def test_the_title_of_a_file_is_the_articles_title(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_text(PAGE.replace("{extra}", ""), "utf-8")
    article = read_article(path, source="a.html")
    assert article.title and article.text[: article.title.end] == "Accordo tra Eni e BP"
    assert article.published == date(2024, 5, 3) and article.source == "a.html"


@pytest.mark.parametrize(
    ("data", "suffix", "said"),
    [
        (b"", ".pdf", "no text"),
        (b"%PDF-1.4 junk", ".pdf", "print it to PDF again"),
        (b"no pdf at all", ".pdf", "PDF"),
        (b"PK\x03\x04 word/ junk", ".docx", "save it again"),
        (b"<html><body></body></html>", ".html", "no article was found"),
        (b"{\\rtf1 ciao}", ".txt", ".rtf"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", ".txt", ".doc"),
        (b"\x1f\x8b\x08\x00", ".txt", "gzip"),
        (b"a" * 20_000_001, ".txt", "20 MB"),
        (b"\xff\xfea", ".txt", "utf-16"),
    ],
)
def test_refusals_say_what_to_do(data: bytes, suffix: str, said: str) -> None:
    with pytest.raises(InputError, match=said):
        article_from_bytes(data, source="x" + suffix, suffix=suffix)


def bounded(data: bytes, suffix: str, seconds: float = 30, megabytes: int = 400) -> str:
    """The refusal of `data`; fails where it takes long or much memory."""
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    begin = time.perf_counter()
    with pytest.raises(InputError) as refusal:
        article_from_bytes(data, suffix=suffix)
    assert time.perf_counter() - begin < seconds
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < megabytes * 1024
    return str(refusal.value)


def test_a_50_mb_file_is_refused_without_reading_it_whole(tmp_path: Path) -> None:
    for suffix in SUFFIXES:
        path = tmp_path / f"big{suffix}"
        with path.open("wb") as file:
            file.truncate(50_000_000)
        with pytest.raises(InputError, match="MB"):
            read_article(path)


def test_a_zip_bomb_is_refused() -> None:
    bomb = files.docx_of({"word/document.xml": b" " * 100_000_000})
    assert "MB" in bounded(bomb, ".docx", megabytes=60)


def test_a_zip_bomb_whose_header_lies_is_refused() -> None:
    honest = files.docx_of({"word/document.xml": b" " * 100_000_000})
    size, lie = (100_000_000).to_bytes(4, "little"), (1000).to_bytes(4, "little")
    assert honest.count(size) == 2
    bounded(honest.replace(size, lie), ".docx", megabytes=60)


def test_parts_that_are_not_the_text_are_not_unpacked() -> None:
    parts = {f"word/p{i}.xml": b" " * 10_000_000 for i in range(8)}
    document = files.DOCUMENT.format(body=files.paragraph("Costa 3 euro.")).encode()
    assert extract(files.docx_of({**parts, "word/document.xml": document}), ".docx").text == "Costa 3 euro."


def test_entities_that_multiply_in_a_word_file_are_refused_or_empty() -> None:
    lol = "".join(f'<!ENTITY l{i} "{f"&l{i - 1};" * 10}">' for i in range(1, 10))
    xml = f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY l0 "lol">{lol}]>' + files.DOCUMENT.format(
        body=files.paragraph("&l9;")
    ).removeprefix(files.XML)
    bounded(files.docx_of({"word/document.xml": xml.encode()}), ".docx")


@pytest.mark.parametrize("words", [6_000_000, pytest.param(40_000_000, marks=pytest.mark.slow)])
def test_a_pdf_bomb_is_refused(words: int) -> None:
    layer = zlib.compress(b"(a) Tj " * words, 9)
    bounded(files.pdf_of_streams([layer], compressed=True), ".pdf", seconds=90)


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=400), st.sampled_from([s for s in SUFFIXES if s != ".pdf"]))
def test_no_bytes_raise_anything_but_a_refusal(data: bytes, suffix: str) -> None:
    try:
        article = article_from_bytes(data, suffix=suffix)
    except InputError:
        return
    assert article.text.strip()
