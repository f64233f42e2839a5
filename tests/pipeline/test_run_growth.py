"""Four times the text takes about four times the steps, whatever it is made of.

Steps are calls of Python and C functions from detection to the Markdown sheet, not seconds. What a call
does inside of C is bounded by what it is given: a run without blanks is never looked into, a sentence
is cut at 3,000 characters.
"""

from __future__ import annotations

import textwrap
import unicodedata
from collections.abc import Callable
from contextlib import suppress

import pytest

from models.tagger import load_tagger
from models.tagging.bounded import bounded_doc
from models.tagging.sentences import MAX_SENTENCE, sentence_spans
from pipeline.api import load_engines
from pipeline.article import MAX_CHARACTERS, article_from_bytes, article_from_text
from pipeline.data import Options
from pipeline.errors import InputError, LanguageError
from pipeline.language import detect_language
from pipeline.run import make_sheets
from tests import files
from tests.growth import steps

pytestmark = pytest.mark.slow  # a minute: every call is counted

PROSE = {
    "it": "Il governo ha approvato ieri la legge di bilancio, ha detto il ministro Paolo Verdi a Roma.\n",
    "en": "The government approved the budget law yesterday, minister Paul Green said in London.\n",
}
# Quadratic work grows sixteenfold; what is quadratic in a sentence, up to its greatest length, sixfold.
MOST = 8.0

CATEGORIES = {
    unicodedata.category(c): c
    for c in map(chr, range(0xFFFF, 0x20, -1))
    if unicodedata.category(c) not in ("Cs", "Cc", "Cn", "Co")
}
RUNS = [*CATEGORIES.values(), ",", "*", '"', "a", "A", "7"]
MARKS = ["“", "«", "_", "?", ":", "(", "—", "\U0001f600", "a\u0301", "\u200b"]
UNITS = [
    ", ", '" ', "- ", "? ", "“a” ", "([", "12/", "12 ", "1-", "€1 ", "1 di 2 ", "di ", "said ", "ten ", "A. ",
    "Roma ", '"No," said Al. ', "3 marzo ", "?\n", "* a\n",
]  # fmt: skip


def sheet_steps(unit: str, characters: int, language: str) -> int:
    text = PROSE[language] + unit * (characters // len(unit)) + "\n" + PROSE[language]
    options = Options(to="source", language=language)  # type: ignore[arg-type]

    def work() -> None:
        with suppress(LanguageError):
            detect_language(text)
        for sheet in make_sheets(article_from_text(text), options, load_engines("local", offline=True)):
            sheet.to_markdown()

    return steps(work)


@pytest.fixture(scope="module", autouse=True)
def warm() -> None:
    for language in ("it", "en"):
        sheet_steps("Roma 12, ", 200, language)


@pytest.mark.parametrize(("unit", "language"), zip(UNITS, ["it", "en"] * 10, strict=True))
def test_words_and_signs(unit: str, language: str) -> None:
    assert sheet_steps(unit, 4_800, language) < MOST * sheet_steps(unit, 1_200, language)


def test_a_run_of_one_sign() -> None:
    """Signs of every Unicode category, a line of each."""
    short, long = ("\n".join(sign * count for sign in [*RUNS, *MARKS]) for count in (110, 440))
    assert sheet_steps(long, len(long), "it") < MOST * sheet_steps(short, len(short), "it")


@pytest.mark.parametrize("word", ["a", "()", "«“", "7"])
def test_one_word_of_a_hundred_thousand_characters_is_few_tokens(word: str) -> None:
    tagged = load_tagger("it").tag(f"Ecco {word * (100_000 // len(word))}.")
    assert len(tagged.tokens) < 1_000 and tagged.tokens[-1].text.endswith(".")


def _page(text: str) -> bytes:
    return f"<html><body><article><p>{text}</article></body></html>".encode()


def _mail(kind: str, body: bytes) -> bytes:
    return f"Subject: Roma\nMIME-Version: 1.0\nContent-Type: {kind}; charset=utf-8\n\n".encode() + body


def _mhtml(text: str) -> bytes:
    part = b"--cut\nContent-Type: text/html; charset=utf-8\n\n" + _page(text) + b"\n--cut--\n"
    return b'MIME-Version: 1.0\nContent-Type: multipart/related; boundary="cut"\n\n' + part


def _pdf(text: str) -> bytes:
    lines = textwrap.wrap(text, 80)
    return files.pdf([lines[at : at + 50] for at in range(0, len(lines), 50)])


def _docx(text: str) -> bytes:
    return files.docx("".join(map(files.paragraph, text.split("\n"))))


MAKE: dict[str, Callable[[str], bytes]] = {
    ".md": str.encode,
    ".html": _page,
    ".docx": _docx,
    ".pdf": _pdf,
    ".eml": lambda text: _mail("text/plain", text.encode()),
    ".mhtml": _mhtml,
}
READ = [
    (".md", "| 12 | b |\n"), (".md", "**a** [b](c) ~~d~~[^1] "), (".html", "<p>12 euro</p>"),
    (".html", "<div>"), (".html", "<b>a</b><sup>1</sup> &pound;3<br>\n"), (".docx", "3 euro\n"),
    (".pdf", "Roma ha 12 scuole e "), (".pdf", "12, "), (".eml", "> 12 euro\n"), (".eml", "Roma 12 = "),
    (".mhtml", "<p>12 euro</p>"),
]  # fmt: skip


def read_steps(suffix: str, unit: str, times: int) -> int:
    """Steps from the bytes of a file of many `unit`s to its sheet."""
    data = MAKE[suffix](f"{PROSE['it']}\n\n{unit * times}\n\n{PROSE['it']}")
    options = Options(to="source", language="it")

    def work() -> None:
        article = article_from_bytes(data, suffix=suffix)
        make_sheets(article, options, load_engines("local", offline=True))[0].to_markdown()

    return steps(work)


@pytest.mark.parametrize(("suffix", "unit"), READ)
def test_through_the_readers(suffix: str, unit: str) -> None:
    read_steps(suffix, unit, 3)
    assert read_steps(suffix, unit, 200) < MOST * read_steps(suffix, unit, 50)


def test_nested_brackets_and_quotations() -> None:
    short, long = ("(" * n + "a" + ")" * n + " " + "«“" * n + "a" + "”»" * n for n in (500, 2_000))
    assert sheet_steps(long, len(long), "it") < MOST * sheet_steps(short, len(short), "it")


def test_what_a_tokeniser_is_given_holds_no_long_run(monkeypatch: pytest.MonkeyPatch) -> None:
    tagger = load_tagger("en")
    given: list[str] = []
    make_doc = tagger._nlp.make_doc
    monkeypatch.setattr(tagger._nlp, "make_doc", lambda text: given.append(text) or make_doc(text))
    text = f"Here {'x' * 121} and {'(' * 5_000} and {'y' * 120} end."
    assert bounded_doc(tagger._nlp, text).text == text
    assert max(len(run) for part in given for run in part.split()) == 120


def test_a_sentence_without_end_is_cut_at_a_blank() -> None:
    text = "uno, due, " * 5_000
    spans = list(sentence_spans(text, "it"))
    assert max(end - start for start, end in spans) <= MAX_SENTENCE + 5
    assert "".join(text[start:end] for start, end in spans).replace(" ", "") == text.replace(" ", "")


@pytest.mark.parametrize("text", ["parola " * 200_000, "QUJD" * (MAX_CHARACTERS // 4 + 1), "a\n" * 200_000])
def test_what_is_no_article_by_its_length_is_refused(text: str) -> None:
    with pytest.raises(InputError, match="at most"):
        article_from_text(text)
