"""Files that hold no article are refused with what to do, prose that looks a little like them is read."""

import pytest

from pipeline.errors import InputError
from pipeline.readers import extract


@pytest.mark.parametrize(
    ("data", "suffix", "said"),
    [
        (b'{"text": "Il titolo"}', ".json", "each article"),
        (b"x", ".csv", "each article"),
        (b"x", ".odt", ".docx"),
        (b"x", ".rtf", ".docx"),
        (b"x", ".epub", "book"),
        (b"x", ".rss", "XML"),
        (b"x", ".zip", "unpack"),
        (b"x", ".png", "OCR"),
        (b"x", ".JPG", "OCR"),
        (b"x", ".mp3", "said"),
        (b"x", ".xlsx", "spreadsheet"),
        (b"\x89PNG\r\n", ".txt", "OCR"),
        (b"{\\rtf1 ciao}", "", ".docx"),
        (b"PK\x03\x04mimetype", "", "zip"),
        (b"<?xml version='1.0'?>\n<rss><channel>Ciao</channel></rss>", "", "XML"),
        (b"<?xml version='1.0'?><!-- x -->\n<feed>Ciao</feed>", ".txt", "XML"),
    ],
)
def test_kinds_that_are_not_read(data: bytes, suffix: str, said: str) -> None:
    with pytest.raises(InputError, match=said):
        extract(data, suffix)


@pytest.mark.parametrize(
    "text",
    [
        '{"title": "Asilo", "text": "Costa 3 euro."}',
        '[{"a": 1}, {"a": 2}]',
        '{\n  "a": 1\n}\n',
        '{"id": 1, "text": "Costa 3 euro."}\n{"id": 2, "text": "Costa 4 euro."}\n',
        "id,title,text,date\n1,Asilo,Costa 3 euro.,2024-01-01\n2,Ponte,Costa 4 euro.,2024-01-02\n",
        'id;titolo;testo\n1;Asilo;"Costa 3 euro; anzi, 4."\n2;Ponte;Costa 4 euro.\n',
        "Città\tAbitanti\nRoma\t2.800.000\nMilano\t1.400.000\n",
        '"id","url","text"\n"1","http://x.example","One, two, and\nthree lines."\n"2","http://y.example","Four."\n',
    ],
)
@pytest.mark.parametrize("suffix", ["", ".txt"])
def test_records_are_known_by_their_form(text: str, suffix: str) -> None:
    with pytest.raises(InputError, match="each article"):
        extract(text.encode(), suffix)


@pytest.mark.parametrize(
    "text",
    [
        "[Updated] The minister said 3 million.\nThe rest, he said, would follow.\n",
        "{Foto} Il ministro ha promesso 3 milioni.\n",
        "Rome, Milan, Turin\nThe cities, says the report, lose 3,000 people.\nThey want, they say, help.\n",
        "Roma, 3 marzo\nIl ministro, ieri, ha detto di no.\nIl sindaco, oggi, ha detto di sì.\n",
        "Paris; London; Rome\nThe fair moves; it costs 3 million; nobody minds.\n",
        "Wall, cost, vote\n\nThe wall, he said, costs $3m, and more.\n",
        "Titolo\n\nUna riga.\nUn'altra riga.\n",
        "Uno, due, tre.\nQuattro, cinque, sei.\nSette, otto, nove.\n",
    ],
)
@pytest.mark.parametrize("suffix", ["", ".txt", ".md"])
def test_prose_is_read(text: str, suffix: str) -> None:
    assert extract(text.encode(), suffix).text.strip()
