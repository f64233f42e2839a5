"""Bytes and text → Article: nothing lost, nothing guessed in silence."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.article import article_from_bytes, article_from_text, read_article
from pipeline.errors import InputError


def test_text_is_kept_and_line_ends_are_made_plain() -> None:
    article = article_from_bytes("\ufeffTitolo\r\n\r\nUna frase  con  spazi.\r".encode())
    assert article.text == "Titolo\n\nUna frase  con  spazi.\n"
    assert article.words == 5


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252", "latin-1"])
def test_common_encodings(encoding: str) -> None:
    text = "Perché la città è già più cara: «costerà» 3 miliardi, così ha detto l'università. " * 3
    article = article_from_bytes(text.encode(encoding))
    assert article.text == text
    assert bool(article.warnings) == (encoding in ("cp1252", "latin-1"))


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Terremoto, 80 morti\nUn terremoto ha colpito.", "Terremoto, 80 morti"),
        ("\n\n  Who won?  \nNobody did.", "Who won?"),
        ("Una frase intera con il punto.\nE un'altra.", None),
        ("Solo una riga senza punto", None),
        ("Riga sola\n\n", None),
    ],
)
def test_headline(text: str, title: str | None) -> None:
    article = article_from_text(text)
    assert (article.text[article.title.start : article.title.end] if article.title else None) == title


@pytest.mark.parametrize("data", [b"", b"\n \t", b"...", b"\x00\x01\x02\x03" * 100, b"\xff\xfe\x00"])
def test_what_is_no_text_is_refused(data: bytes) -> None:
    with pytest.raises(InputError):
        article_from_bytes(data)


@settings(deadline=None)
@given(st.binary(max_size=400))
def test_any_bytes_give_an_article_or_a_refusal(data: bytes) -> None:
    try:
        article = article_from_bytes(data)
    except InputError as error:
        assert "\n" not in str(error)
    else:
        assert article.text.strip()
        assert article.title is None or article.text[article.title.start : article.title.end].strip()


@pytest.mark.parametrize("name", ["n" * 300, "d/" * 3000, "a\0b", "nowhere/x.txt", ""])
def test_a_name_that_cannot_be_opened_is_an_input_error(tmp_path: Path, name: str) -> None:
    with pytest.raises(InputError):
        read_article(tmp_path / name)


def test_a_folder_that_may_not_be_entered_is_an_input_error(monkeypatch: pytest.MonkeyPatch) -> None:
    def denied(path: Path) -> bool:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "is_dir", denied)
    with pytest.raises(InputError, match=r"locked/x\.txt cannot be read: Permission denied"):
        read_article(Path("locked/x.txt"))


def test_a_name_that_is_no_utf8_is_written_with_replacement_characters() -> None:
    assert article_from_text("Tre parole qui.", source="caff\udce8.txt").source == "caff\ufffd.txt"
    assert article_from_text("Tre parole qui.", source="caffè.txt").source == "caffè.txt"
    assert article_from_text("Tre parole qui.").source is None


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("2018-09-29-riforma.txt", "2018-09-29"),
        ("20180929_riforma.txt", "2018-09-29"),
        ("riforma 2018.09.29.txt", "2018-09-29"),
        ("nyt_2018-09-29T1200.txt", "2018-09-29"),
        ("2018_09_29.txt", "2018-09-29"),
        ("2018-13-29.txt", None),
        ("120180929.txt", None),
        ("2018-02-30.txt", None),
        ("2018-09-29-2018-09-30.txt", None),
        ("n20180929123.txt", None),
        ("riforma.txt", None),
        ("2018-0929.txt", None),
    ],
)
def test_the_day_in_a_files_name(tmp_path: Path, name: str, day: str | None) -> None:
    (tmp_path / name).write_text("Il titolo\nIl testo costa 3 euro.\n")
    published = read_article(tmp_path / name).published
    assert (published.isoformat() if published else None) == day


def test_what_the_file_says_goes_before_its_name(tmp_path: Path) -> None:
    (tmp_path / "2018-09-29.md").write_text("---\ndate: 2019-01-02\n---\nIl testo costa 3 euro.\n")
    assert str(read_article(tmp_path / "2018-09-29.md").published) == "2019-01-02"


def test_encoded_data_with_some_words_is_refused_and_prose_with_an_address_is_not() -> None:
    words = "The council met on Monday and voted for the plan of 12 million euros. " * 150
    lines = "\n".join("QUJD" * 19 for _ in range(4000))
    with pytest.raises(InputError, match="encoded data"):
        article_from_text(f"{words}\n{lines}")
    assert article_from_text(f"{words}\nhttps://example.org/{'a' * 200}").words > 1000
