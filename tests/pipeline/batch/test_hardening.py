"""Inputs that nobody meant: through readers, spine and page without an unexpected exception."""

import time
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pipeline.article import article_from_bytes
from pipeline.data import Options
from pipeline.errors import InputError, SchedaError
from pipeline.factsheet import FactSheet
from pipeline.readers import SUFFIXES
from pipeline.run import make_sheets
from pipeline.work.article import work
from pipeline.work.job import Job
from tests import files
from tests.fakes import FakeEngines

# Reading a PDF begins a process, which thousands of inputs do not need: it has tests of its own.
KINDS = [suffix for suffix in SUFFIXES if suffix != ".pdf"]
_PIECES = (
    "Il La governo Rossi ha il 12% 3,5 milioni miliardi di euro $ € £ 1.200 1,200.5 2024 maggio ieri said "
    'that the "quoted" «citato» ( ) [ ] * _ ` # | - – — • \n \n\n \t . , ; : ? ! n. dott. p. 34/2020 2-1 '
    "10-15 uno due three million people anni 72 secondo sources potrebbe would non deal? <b> </b> <script> "
    "& &amp; \u200b \u202e \ufeff \u00a0 \u2028 \x00 \x1b[31m 😀 à è ￼ １２３ ٣٤ ½ ² Ⅻ 1e9 1e999 0x1F "
    "−5 +5 ' ’ ‘ “ ” … http://x.y/1?a=2 a@b.it {% %} {{ x }}"
)
WORDS = _PIECES.split(" ")
TEXTS = st.one_of(
    st.lists(st.sampled_from(WORDS), max_size=60).map(" ".join),
    st.lists(st.sampled_from(WORDS), max_size=60).map("".join),
    st.text(max_size=200),
)
OPTIONS = st.builds(
    Options, to=st.sampled_from(["en", "it", "source"]), language=st.sampled_from(["auto", "en", "it"])
)


@st.composite
def inputs(draw: st.DrawFn) -> tuple[bytes, str]:
    suffix = draw(st.sampled_from(KINDS))
    text = draw(TEXTS)
    if suffix == ".docx":
        body = "".join(map(files.paragraph, text.split("\n")))
        return (files.docx(body) if draw(st.booleans()) else text.encode("utf-8", "replace")), suffix
    if suffix in (".html", ".htm"):
        text = f"<html><body><article><h1>{text[:40]}</h1><p>{text}</p></article></body></html>"
    encoding = draw(st.sampled_from(["utf-8", "utf-8", "utf-8", "utf-16", "cp1252", "utf-32"]))
    return text.encode(encoding, "replace"), suffix


def check(data: bytes, suffix: str, options: Options) -> None:
    """A sheet that slices and renders, or a refusal."""
    try:
        article = article_from_bytes(data, source="x" + suffix, suffix=suffix)
        sheet = make_sheets(article, options, FakeEngines())[0]
    except SchedaError:
        return
    assert FactSheet.model_validate_json(sheet.model_dump_json()) == sheet
    assert sheet.to_markdown() and sheet.to_html()


SLOW = [HealthCheck.too_slow, HealthCheck.data_too_large]


@settings(max_examples=150, deadline=None, suppress_health_check=SLOW)
@given(inputs(), OPTIONS)
def test_any_input_gives_a_sheet_or_a_refusal(given_input: tuple[bytes, str], options: Options) -> None:
    check(*given_input, options)


@pytest.mark.real
@settings(max_examples=10_000, deadline=None, suppress_health_check=SLOW)
@given(inputs(), OPTIONS)
def test_ten_thousand_inputs_give_a_sheet_or_a_refusal(
    given_input: tuple[bytes, str], options: Options
) -> None:
    check(*given_input, options)


REPEATED = ["(", "[", "*", "_", "`", "**a", "[a](", "<", "<b", "&", "|", "1.", "1,", "€", "«", "1-"]
REPEATED += ['"', "- ", "> ", "# ", "12 ", "a-\n"]


@pytest.mark.slow
@pytest.mark.parametrize("piece", REPEATED)
@pytest.mark.parametrize("suffix", [".txt", ".md", ".html"])
def test_a_hundred_thousand_of_anything_take_linear_time(piece: str, suffix: str) -> None:
    def seconds(count: int) -> float:
        """Of computing: a busy machine changes nothing."""
        text = "Il governo ha detto che\n" + piece * count
        begin = time.process_time()
        with suppress(InputError):
            article_from_bytes(text.encode(), suffix=suffix)
        return time.process_time() - begin

    seconds(10)
    small, large = seconds(10_000), seconds(100_000)
    assert large < max(40 * small, 2.0)


def test_an_unreadable_file_is_refused_not_raised(tmp_path: Path) -> None:
    result = work(Job("gone.txt", path=str(tmp_path / "gone.txt")), Options(to="source"), FakeEngines())
    assert result.status == "refused" and "does not exist" in (result.reason or "")
