"""Which sentences a sheet begins with, and its headline."""

import dataclasses
from collections.abc import Sequence

from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.data import Document, Sentence
from pipeline.summary import choose, headline
from pipeline.text.quotations import passages
from tests.builders import GivenJudge, document, sentence_judgement

ARTICLE = """Amazon tratta con OpenAI

Amazon e OpenAI trattano un investimento da 138 miliardi, scrive il Financial Times.
«È un passo che nessuno si aspettava e che cambia tutto quanto», ha commentato un analista di Londra.
Tuttavia lui non ha voluto aggiungere altro sulla vicenda.
I negoziati tra Amazon e OpenAI potrebbero chiudersi entro marzo, con altri 10 miliardi di dollari.
Questioni da risolvere
- Chi controlla i modelli.
"""


def judged(made: Document, central: Sequence[float]) -> Document:
    """With the reader's judgement of each sentence."""
    read = [sentence_judgement(value) for value in central]
    assert len(read) == len(made.sentences)
    return dataclasses.replace(made, judge=GivenJudge(made.text, read=read))


def words_of(made: Document, chosen: tuple[Sentence, ...]) -> list[str]:
    return [made.slice(sentence).split()[0] for sentence in chosen]


def test_what_is_central_is_chosen_in_text_order() -> None:
    made = document(ARTICLE)
    assert [made.slice(s)[:6] for s in made.sentences if s.role == "body"] == [
        "Amazon", "«È un ", "Tuttav", "I nego"
    ]  # fmt: skip
    far_down = judged(made, [0.9, 0.2, 0.1, 0.6, 0.7, 0.9, 0.9])
    assert words_of(made, choose(far_down, 1)) == ["I"]
    assert words_of(made, choose(far_down, 2)) == ["Tuttavia", "I"]


def test_sentences_come_in_text_order_and_never_twice() -> None:
    made = document(ARTICLE)
    chosen = choose(made, 9, enough_words=999)
    assert [s.index for s in chosen] == sorted({s.index for s in chosen})
    assert len(chosen) == 4


def test_enough_words_end_it() -> None:
    made = document(ARTICLE)
    assert len(choose(made, 4, enough_words=10)) == 1
    assert len(choose(made, 0)) == 0


def test_headings_and_items_only_where_there_is_nothing_else() -> None:
    made = document(ARTICLE)
    assert {s.role for s in choose(made, 9)} == {"body"}
    items = document("Cosa seguirà\n\n- Il voto della Camera di domani\n- La firma del presidente")
    assert {s.role for s in choose(items, 2)} <= {"item", "title"}
    assert len(choose(items, 2)) == 2


def test_a_quotation_is_shown_whole_or_not_at_all() -> None:
    quoted = "«Accetto il voto. Però farò ricorso», ha detto lo sconfitto Rinaldi, già 30 punti avanti."
    made = document(f"Il ballottaggio\n{quoted} I seggi erano 48.")
    # The second half of it is what is central.
    first = choose(judged(made, [0.1, 0.1, 0.9, 0.2]), 1)
    assert " ".join(made.slice(s) for s in first) == quoted
    speech = " ".join(f"Questa è la mia frase numero {n} di un lungo discorso al Paese." for n in range(20))
    made = document(f"Il discorso\n«{speech}» Il presidente ha parlato per due ore ieri sera.")
    assert [made.slice(s) for s in choose(made, 3)] == ["Il presidente ha parlato per due ore ieri sera."]


def test_the_same_thing_is_not_said_twice() -> None:
    made = document(
        "The company will cut four thousand jobs in Berlin, its chief said.\n"
        "The company will cut four thousand jobs in Berlin, the unions confirmed.\n"
        "Production moves to Hungary, where a new plant opens next spring.",
        "en",
    )
    made = judged(made, [0.9, 0.8, 0.7])
    assert words_of(made, choose(made, 2)) == ["The", "Production"]
    assert words_of(made, choose(judged(made, [0.9, 0.8, 0.1]), 2)) == ["The", "The"]


def test_the_headline_is_the_title() -> None:
    made = document(ARTICLE)
    span = headline(made)
    assert span is not None and made.slice(span) == "Amazon tratta con OpenAI"


def untitled(text: str, language: str) -> str:
    made = document(text, "it" if language == "it" else "en")
    made = dataclasses.replace(made, article=dataclasses.replace(made.article, title=None))
    span = headline(made)
    assert span is not None
    return made.slice(span)


def test_without_a_title_the_leading_claim_stands_in() -> None:
    assert (
        untitled("La Camera ha approvato il decreto. Ora tocca al Senato.", "it")
        == "La Camera ha approvato il decreto"
    )


def test_a_long_claim_is_cut_after_its_main_clause() -> None:
    text = (
        "Police in northern Italy have arrested four people after a series of thefts, which had alarmed the "
        "owners of many small shops in the old town for several weeks."
    )
    assert (
        untitled(text, "en") == "Police in northern Italy have arrested four people after a series of thefts"
    )


def test_a_dateline_is_no_part_of_the_claim() -> None:
    assert (
        untitled("ROMA (ANSA) - Il governo ha varato la manovra. Oggi il voto.", "it")
        == "Il governo ha varato la manovra"
    )


@settings(deadline=None, max_examples=40)
@given(st.text(alphabet='aàe .,;\n"«»-A1(', min_size=1, max_size=200), st.integers(0, 4))
def test_any_text_gives_sentences_of_the_article(text: str, count: int) -> None:
    made = document("Parola " + text)
    chosen = choose(made, count)
    assert len(passages(made.quotations, chosen)) <= count and set(chosen) <= set(made.sentences)
    span = headline(made)
    assert span is not None and 0 <= span.start < span.end <= len(made.text)
