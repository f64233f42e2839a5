"""Sentences, their roles and the headings that they stand under."""

from hypothesis import given
from hypothesis import strategies as st

from pipeline.data import Document
from tests.builders import document

ARTICLE = """Accordo in vista tra le parti

Le parti trattano da mesi, dice il dott. Rossi. Nulla è firmato.
Questioni da risolvere
- Compatibilità dei modelli.
• Consumi energetici
1) Prezzo
Cosa seguirà
Si attende la conferma.
"""


def roles(made: Document) -> list[tuple[str, str, str | None]]:
    return [
        (s.role, made.slice(s), made.slice(made.sentences[s.heading]) if s.heading is not None else None)
        for s in made.sentences
    ]


def test_roles_and_headings() -> None:
    assert roles(document(ARTICLE)) == [
        ("title", "Accordo in vista tra le parti", None),
        ("body", "Le parti trattano da mesi, dice il dott. Rossi.", None),
        ("body", "Nulla è firmato.", None),
        ("heading", "Questioni da risolvere", None),
        ("item", "Compatibilità dei modelli.", "Questioni da risolvere"),
        ("item", "Consumi energetici", "Questioni da risolvere"),
        ("item", "Prezzo", "Questioni da risolvere"),
        ("heading", "Cosa seguirà", None),
        ("body", "Si attende la conferma.", "Cosa seguirà"),
    ]


def test_a_dash_inside_a_line_makes_no_item() -> None:
    assert (
        roles(document("Titolo\nIl treno - partito da Roma - è fermo. - Perché? - ha chiesto."))[1][0]
        == "body"
    )


@given(st.text(min_size=1, max_size=300).filter(lambda t: any(c.isalnum() for c in t)))
def test_sentences_lie_in_order_and_hold_their_tokens(text: str) -> None:
    text = "".join(c for c in text if not "\ud800" <= c <= "\udfff" and (c.isprintable() or c in "\n\t "))
    if not any(c.isalnum() for c in text):
        return
    made = document(text)
    end = 0
    for sentence in made.sentences:
        assert end <= sentence.start < sentence.end <= len(made.text)
        assert made.slice(sentence) == made.slice(sentence).strip()
        assert all(sentence.start <= t.start and t.end <= sentence.end for t in sentence.tokens)
        end = sentence.end
