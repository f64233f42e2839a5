"""What a page says beside its article, in text that was pasted with it."""

from __future__ import annotations

import pytest

from pipeline.readers import extract
from pipeline.text.furniture import furniture, without_furniture

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
Related topics
Photo 3 of 9
0:00 / 2:31
1.4k likes 37 replies
Reposted 340 times
Liked by 1,204 people
Piace a 1.204 persone
View all 56 comments
Visualizza tutti i 56 commenti
Mostra altre 12 risposte
(Reporting by Jane Hill in Corran; Additional reporting by Tom Ray; Editing by Ann Lee)
(Tradotto da Redazione Danzica, in redazione a Roma Anna Neri, tre giornalisti 12)
Sent from my iPhone
Our reporters need you. We have no owner to please. Support us from as little as £5.
This article was amended on 3 March. An earlier version said that it had 45 turbines.
Correction: an earlier version of this article said that 45 turbines were planned.
Sent from Outlook for iOS
Inviato da Outlook per Android
Watch live: Corran council votes
You are getting this email because you signed up.
Stai leggendo un articolo riservato agli abbonati. Continua per 6 euro.
Unisciti al nostro canale WhatsApp, siamo già in 30.000.
Do you have a tip for our news desk? Write to 14 Quay Street.
Correction: the turbines cost 45 million pounds, not 54.
This story originally said that 45 turbines were planned.
Rettifica: avevamo scritto che le turbine erano 45.
In una precedente versione di questo articolo le turbine erano 45.
"""

OF_THE_ARTICLE = """
The report was updated on Tuesday to say that 40 people died, the transport ministry said.
Related work by 40 scientists failed.
Read more books, 300 teachers ask
Comments by 12 ministers drew anger.
See also the 40 pages of the report, he added.
Most read English at school.
Il governo legge anche i 12 pareri.
The law was amended in March, and 45 firms must pay.
The story originally began with 3 letters.
Sent from prison, the 12 letters moved her.
The correction of prices by 3 per cent took a week.
La rettifica costa 3 milioni di euro.
Share prices fell by 3 per cent.
Shared by 40 families, the well ran dry in May.
Liked by 12 critics, the play closed.
Piace a 12 ministri su 20 il piano del porto.
(Reporting by 40 firms rose in May)
View all 12 ministers as rivals, she wrote.
The photo shows 3 of 9 turbines.
"""


@pytest.mark.parametrize("line", BESIDE.strip().split("\n"))
def test_a_line_beside_the_article_is_left_out(line: str) -> None:
    assert [(NEWS + line)[span.start : span.end] for span in furniture(NEWS + line)] == [line]


@pytest.mark.parametrize("line", OF_THE_ARTICLE.strip().split("\n"))
def test_a_line_of_the_article_stays(line: str) -> None:
    assert furniture(NEWS + line) == []


def test_a_country_is_not_the_reader() -> None:
    line = "The US cut 4,000 jobs at the port in May. Sign up for our newsletter."
    found = [(NEWS + line)[span.start : span.end] for span in furniture(NEWS + line)]
    assert found == ["Sign up for our newsletter."]


def test_what_leads_to_an_offer_goes_with_it_and_news_before_it_stays() -> None:
    line = "The owner pays 3 million. We have a favour to ask of you. Support us from as little as £5."
    found = [(NEWS + line)[span.start : span.end] for span in furniture(NEWS + line)]
    assert found == ["We have a favour to ask of you. Support us from as little as £5."]


def test_a_page_and_a_mail_give_their_text_without_it() -> None:
    first, news = NEWS.strip().split("\n")
    asked, more = "Sign up to our newsletter for free.", "Work on the farm begins in the spring."
    body = f"<p>{news}</p><p>{asked}</p><p>{more}</p>"
    read = extract(f"<html><body><h1>{first}</h1>{body}</body></html>".encode(), ".html").text
    assert read == f"{first}\n\n{news}\n{more}"
    mail = f"Subject: {first}\nContent-Type: text/plain\n\nSent from my iPhone\n\n{news}\n".encode()
    assert extract(mail, ".eml").text == f"{first}\n\n{news}"


def test_no_line_is_left_empty() -> None:
    assert without_furniture("Comments (4)\nUno.\nShare\nDue. Tre quattro.") == "Uno.\nDue. Tre quattro."
    assert without_furniture("Uno due tre quattro.\n\nCinque. Sign up to our newsletter.") == (
        "Uno due tre quattro.\n\nCinque."
    )
