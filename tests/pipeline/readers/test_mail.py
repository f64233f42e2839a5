"""Mail and saved pages: the part that is read, its encoding, subject and date."""

from datetime import date
from email.message import EmailMessage

import pytest

from pipeline.article import article_from_bytes
from pipeline.errors import InputError
from pipeline.readers import extract

TEXT = (
    "Il Comune di Valmarina ha approvato ieri il nuovo asilo, che costerà 2,3 milioni di euro e sarà "
    "pronto fra due anni.\n\n"
    "La sindaca Anna Sarti ha detto che ospiterà 140 bambini e che la Regione pagherà la metà della spesa.\n"
)
PAGE = (
    "<html><head><meta charset='iso-8859-1'><title>Nuovo asilo</title></head><body><nav>Home Sport</nav>"
    "<article>"
    "<h1>Nuovo asilo a Valmarina</h1>"
    "<p>Costerà 2,3 milioni di € – lo dice l’assessore, e ospiterà 140 bambini.</p>"
    "<p>I lavori dureranno 18 mesi, secondo il bando che il Comune ha pubblicato venerdì.</p></article>"
    "</body></html>"
)


def mail(text: str | None = TEXT, page: str | None = None, **headers: str) -> EmailMessage:
    message = EmailMessage()
    for name, value in {"From": "desk@example.org", "To": "a@example.org", **headers}.items():
        message[name] = value
    if text is not None:
        message.set_content(text, cte="quoted-printable", charset="iso-8859-1")
    if page is not None:
        message.add_alternative(page, subtype="html", charset="utf-8") if text else message.set_content(
            page, subtype="html"
        )
    return message


def test_a_mail_gives_its_text_subject_and_date() -> None:
    message = mail(Subject="Fwd: Valmarina, sì al nuovo asilo", Date="Mon, 04 Mar 2024 10:15:00 +0100")
    found = extract(message.as_bytes(), ".eml")
    assert (
        found.text == f"Valmarina, sì al nuovo asilo\n\n{TEXT.strip()}"
        and found.title == "Valmarina, sì al nuovo asilo"
    )
    assert found.published == date(2024, 3, 4) and not found.warnings
    assert article_from_bytes(message.as_bytes(), suffix=".EML").published == date(2024, 3, 4)


def test_a_headline_in_the_text_goes_before_the_subject() -> None:
    found = extract(mail("Asilo, via libera\n\n" + TEXT, Subject="Rassegna").as_bytes(), ".eml")
    assert found.text.startswith("Asilo, via libera\n") and "Rassegna" not in found.text


def test_the_page_of_a_mail_without_text_and_the_text_beside_a_page() -> None:
    assert "140 bambini" in extract(mail(None, PAGE, Subject="x").as_bytes(), ".eml").text
    both = extract(mail(TEXT, PAGE, Subject="Asilo").as_bytes(), ".eml")
    assert both.text.endswith("metà della spesa.")
    short = extract(mail("Leggi nel browser.", PAGE, Subject="Asilo").as_bytes(), ".eml")
    assert short.title == "Nuovo asilo a Valmarina" and "browser" not in short.text


def test_attachments_and_signatures_are_left_out_and_flowed_lines_joined() -> None:
    message = mail(
        "Il conto è di 3 \nmilioni di euro.\n-- \nUfficio stampa, tel. 06 1234567\n", Subject="Conto"
    )
    message.set_param("format", "flowed")
    message.add_attachment("Allegato con 99 cose.", filename="a.txt")
    assert extract(message.as_bytes(), ".eml").text == "Conto\n\nIl conto è di 3 milioni di euro."


def test_a_mail_on_standard_input_is_known_and_plain_text_with_a_date_line_is_not() -> None:
    assert extract(mail(Subject="Asilo", Date="Mon, 04 Mar 2024 10:15:00 +0100").as_bytes()).published
    assert extract(b"Subject: what we know\nThe wall costs $3 million.\n").text.startswith("Subject:")


@pytest.mark.parametrize("charset", ["utf-8", "cp1252", "iso-8859-1"])
@pytest.mark.parametrize("suffix", [".mhtml", ".mht", ""])
def test_a_saved_page_gives_its_article(charset: str, suffix: str) -> None:
    head = (
        "From: <Saved by Blink>\r\nSubject: =?utf-8?Q?Nuovo_asilo?=\r\n"
        "Date: Tue, 5 Mar 2024 08:00:00 -0000\r\n"
        'MIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="b1"\r\n\r\n'
        "--b1\r\n"
        f"Content-Type: text/html; charset={charset}\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
    )
    tail = "\r\n--b1\r\nContent-Type: image/png\r\n"
    tail += "Content-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n--b1--\r\n"
    page = PAGE.encode("cp1252" if charset != "utf-8" else "utf-8")
    found = extract(head.encode() + page + tail.encode(), suffix)
    assert "2,3 milioni di € – lo dice l’assessore" in found.text and found.title == "Nuovo asilo a Valmarina"
    assert found.published is None, "the day on which a page was saved is not that of its article"


@pytest.mark.parametrize(
    "data",
    [
        b"Subject: x\n\n",
        b"Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: image/png\n\nx\n--b--\n",
        b"Subject: =?utf-8?B?!!?=\nDate: 99 Foo 0001\nContent-Type: text/plain; charset=nowhere\n\n...\n",
        b"Content-Type: multipart/mixed; boundary=b\n\n" * 500,
        b"Content-Type: text/plain\nContent-Transfer-Encoding: base64\n\n%%%%\n",
    ],
)
def test_mails_that_hold_no_article_are_refused(data: bytes) -> None:
    for suffix in (".eml", ".mhtml"):
        with pytest.raises(InputError):
            article_from_bytes(data, suffix=suffix)
