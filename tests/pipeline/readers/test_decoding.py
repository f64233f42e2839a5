"""Bytes → text: one byte that is none changes no other character, and browsers' reading of labels."""

import random

import pytest

from pipeline.article import article_from_bytes, article_from_text
from pipeline.readers import extract
from pipeline.readers.decoding import decode, mojibake

TEXTS = (
    "Perché la città è già più cara: «costerà» 3 miliardi, l’università – £4bn €5m.\nUn’altra riga così.\n",
    "Plain text of the desk with one £5 only, and nothing else.\n",
    "The café said “more” would come: €3 – not £2.\n",
)


@pytest.mark.parametrize("text", TEXTS)
def test_one_bad_byte_changes_no_other_character(text: str) -> None:
    seeded = random.Random(7)
    for _ in range(400):
        at, bad = (
            seeded.randrange(len(text) + 1),
            bytes([seeded.choice(b"\xa3\xe8\x92\x80\xff\xc3\xe0\xf0\x81")]),
        )
        found, warnings = decode(text[:at].encode() + bad + text[at:].encode())
        assert found[:at] == text[:at] and found[at + 1 :] == text[at:]
        assert f"character {at} " in warnings[0]


@pytest.mark.parametrize("bad", [b"\xff", b"\xc0", b"\xf0"])
def test_a_bad_byte_inside_a_character_changes_no_other(bad: bytes) -> None:
    for text in TEXTS:
        data = text.encode()
        for at in range(len(data)):
            found, _ = decode(data[:at] + bad + data[at:])
            assert any(found[:i] + found[i + 1 :] == text for i in range(len(found)))


def test_the_sheet_is_warned_where_the_bad_bytes_stand() -> None:
    article = article_from_bytes("Prima riga è qui.\nCosta ".encode() + b"\xa3" + b"5 milioni.\n")
    assert (
        article.text.endswith("Costa £5 milioni.\n") and "“£” at character 24 (line 2)" in article.warnings[0]
    )


@pytest.mark.parametrize("label", ["iso-8859-1", "latin1", "us-ascii", "windows-1252", "ISO_8859-1"])
def test_latin_1_is_windows_1252_as_browsers_read_it(label: str) -> None:
    assert decode("L’aumento è di 1,50 € – così".encode("cp1252"), label) == (
        "L’aumento è di 1,50 € – così",
        (),
    )


@pytest.mark.parametrize(
    "label", ["undefined", "rot13", "idna", "hex", "-->utf-8", "utf-16", "x-user-defined", "nowhere"]
)
def test_a_label_that_is_no_encoding_is_passed_over(label: str) -> None:
    head = f'<html><head><meta charset="{label}"></head>'
    page = f"{head}<body><h1>Il caffè</h1><p>Costerà 3 euro a Forlì.</p></body></html>"
    for encoding in ("utf-8", "cp1252"):
        assert "Costerà 3 euro a Forlì." in extract(page.encode(encoding), ".html").text


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-8-sig"])
def test_wide_encodings_with_and_without_a_mark(encoding: str) -> None:
    assert decode("Il caffè costerà 3 €.\n".encode(encoding)) == ("Il caffè costerà 3 €.\n", ())


@pytest.mark.parametrize(
    "damaged", ["La cittÃ¨ Ã¨ cara", "lâ€™accordo", "Â£5 million", "l‚Äôaccordo", "un \ufffd qui"]
)
def test_text_read_in_a_wrong_encoding_is_said_and_left(damaged: str) -> None:
    article = article_from_text(damaged)
    assert article.text == damaged and "wrong encoding" in article.warnings[0]


@pytest.mark.parametrize(
    "sound", ["CÔTÉ, SÂO, âge, pâté", "naïve façade", "Ângela Ãlvares", "√2 è 1,41", "‚Ä"]
)
def test_accents_that_are_meant_are_no_mojibake(sound: str) -> None:
    assert mojibake(sound) is None
