"""From the first hypothesis to the original: what `translate` tries, and what it shows."""

from collections.abc import Callable, Mapping, Sequence

import pytest

from models.contracts import WeightsInfo
from pipeline.data import Document, Span, Translations
from pipeline.fidelity.invented import invented_words
from pipeline.translation import Stretch, translate, translate_texts
from pipeline.translation.masking import mask, unmask
from pipeline.translation.pieces import split_pieces
from pipeline.translation.rewriting import rewrite_number
from tests.builders import document

Answer = Callable[[str, int], str]


class Scripted:
    """A translator that says what the test wrote, by sentence and attempt; it counts its calls."""

    weights: tuple[WeightsInfo, ...] = ()
    faithful = True

    def __init__(self, answers: Mapping[str, Sequence[str]]) -> None:
        self.answers = answers
        self.asked: list[tuple[int, list[str]]] = []

    def translate(self, sentences: Sequence[str], *, source: str, target: str, attempt: int = 0) -> list[str]:
        self.asked.append((attempt, list(sentences)))
        return [(*self.answers.get(sentence, ()), "", "", "")[attempt] for sentence in sentences]


def run(made: Document, translator: Scripted, target: str = "en") -> Translations:
    spans = [sentence.span for sentence in made.sentences]
    return translate(made, spans, translator, target=target)


def english(made: Document, translations: Translations) -> list[str]:
    return [translations.by_span[sentence.span].text for sentence in made.sentences]


def test_first_hypotheses_are_asked_for_at_once() -> None:
    made = document("Il prezzo è salito. Il governo tratta ancora.")
    translator = Scripted(
        {"Il prezzo è salito.": ["The price has risen."],
         "Il governo tratta ancora.": ["The government is still negotiating."]}
    )  # fmt: skip
    done = run(made, translator)
    assert english(made, done) == ["The price has risen.", "The government is still negotiating."]
    assert len(translator.asked) == 1
    assert (done.checked, done.retried, done.refused, dict(done.faults)) == (2, 0, 0, {})


def test_only_the_failing_sentence_is_asked_for_again() -> None:
    made = document("Il prezzo è salito. Ne servono 138 miliardi.")
    translator = Scripted(
        {"Il prezzo è salito.": ["The price has risen."],
         "Ne servono 138 miliardi.": ["It takes 138 million dollars.", "It takes 138 billion."]}
    )  # fmt: skip
    done = run(made, translator)
    assert english(made, done) == ["The price has risen.", "It takes 138 billion."]
    assert translator.asked[1] == (1, ["Ne servono 138 miliardi."])
    assert (done.checked, done.retried, done.refused) == (2, 1, 0)
    assert sum(done.faults.values()) == 1


def test_numbers_are_masked_and_restored() -> None:
    source = "Il piano da 138 miliardi di euro vale per 1.500 comuni."
    translator = Scripted(
        {source: ["The 138 million euro plan applies to 1.5 municipalities."] * 3,
         "Il piano da 73 euro vale per 87 comuni.": ["The plan of 73 euros applies to 87 municipalities."]}
    )  # fmt: skip
    done = translate_texts([Stretch(source)], translator, source="it", target="en")
    assert done.done[source] == "The plan of 138 billion euros applies to 1,500 municipalities."


def test_a_headline_that_became_an_order_is_asked_for_with_its_auxiliary() -> None:
    source = "Inviate lettere di protesta al sindaco"
    translator = Scripted(
        {source: ["Send letters of protest to the mayor"] * 3,
         "Sono state inviate lettere di protesta al sindaco": ["Letters of protest were sent to the mayor"]}
    )  # fmt: skip
    done = translate_texts([Stretch(source)], translator, source="it", target="en")
    assert done.done[source] == "Letters of protest were sent to the mayor"


def test_a_long_sentence_is_tried_in_pieces() -> None:
    source = "Il governo non firmerà oggi la legge; il voto della Camera è previsto domani."
    translator = Scripted(
        {source: ["The government will not sign the law today."] * 3,
         "Il governo non firmerà oggi la legge": ["The government will not sign the law today."],
         "il voto della Camera è previsto domani.": ["The vote of the Chamber is expected tomorrow."]}
    )  # fmt: skip
    translator.answers = {**translator.answers, source: ["The government will sign the law today."] * 3}
    done = translate_texts([Stretch(source)], translator, source="it", target="en")
    assert done.done[source] == (
        "The government will not sign the law today; the vote of the Chamber is expected tomorrow."
    )


def test_what_never_passes_stays_in_the_original_and_is_marked() -> None:
    made = document("Ne servono 138 miliardi.")
    done = run(made, Scripted({"Ne servono 138 miliardi.": ["It takes 138 million dollars."] * 3}))
    translation = done.by_span[made.sentences[0].span]
    assert (translation.text, translation.translated) == ("Ne servono 138 miliardi.", False)
    assert (done.retried, done.refused) == (1, 1)


def test_a_figure_alone_needs_no_model() -> None:
    made = document("Si parla di 138 miliardi di euro per Mario Rossi.", entities={"Mario Rossi": "PER"})
    texts = ("138 miliardi di euro", "Mario Rossi")
    spans = [Span(made.text.index(text), made.text.index(text) + len(text)) for text in texts]
    translator = Scripted({})
    done = translate(made, spans, translator, target="en")
    assert [done.by_span[span].text for span in spans] == ["138 billion euros", "Mario Rossi"]
    assert translator.asked == []


def test_figures_copied_in_the_sources_marks_are_put_right() -> None:
    made = document("Costa 1.234,5 euro.")
    done = run(made, Scripted({"Costa 1.234,5 euro.": ["It costs 1.234,5 euros."]}))
    assert english(made, done) == ["It costs 1,234.5 euros."]
    assert done.retried == 0


def test_a_fragment_gets_no_full_stop_and_no_capital() -> None:
    made = document("Il governo valuta la vendita della società.")
    start = made.text.index("la vendita")
    span = Span(start, made.text.index("."))
    translator = Scripted({"la vendita della società": ["The sale of the company."]})
    done = translate(made, [span], translator, target="en")
    assert done.by_span[span].text == "the sale of the company"


def test_the_same_text_is_translated_once() -> None:
    made = document("Il prezzo è salito. Il prezzo è salito.")
    translator = Scripted({"Il prezzo è salito.": ["The price has risen."]})
    assert english(made, run(made, translator)) == ["The price has risen."] * 2
    assert translator.asked == [(0, ["Il prezzo è salito."])]


def test_numbers_are_rewritten_only_where_they_are_numbers() -> None:
    assert rewrite_number("1.234,5", "it", "en") == "1,234.5"
    assert rewrite_number("1,2 mld", "it", "en") == "1.2 billion"
    assert rewrite_number("20mila", "it", "en") == "20,000"
    assert rewrite_number("1.2 trillion", "en", "it") == "1.200 miliardi"
    assert rewrite_number("9.30", "it", "en") is None
    assert rewrite_number("due", "it", "en") is None


def test_a_numeral_that_is_gone_or_stands_twice_cannot_be_restored() -> None:
    masked = mask("Ne servono 138 miliardi.", "it", "en")
    assert masked is not None
    assert unmask("It takes 73.", masked.restored, "en") == "It takes 138 billion."
    assert unmask("It takes many.", masked.restored, "en") is None
    assert unmask("It takes 73 or 73.", masked.restored, "en") is None


def test_italian_scales_take_di_before_a_noun() -> None:
    masked = mask("It needs $138 billion and 2.5 million workers.", "en", "it")
    assert masked is not None
    restored = unmask("Servono 73 dollari e 87 lavoratori.", masked.restored, "it")
    assert restored == "Servono 138 miliardi di dollari e 2,5 milioni di lavoratori."


def test_no_piece_is_cut_inside_a_quotation() -> None:
    assert len(split_pieces("Lui ha detto: «Non firmo oggi; non firmo mai, e basta così»", "it")) == 1


def test_a_sentence_without_end_is_left_as_it_is() -> None:
    made = document("Ne servono 138 miliardi, " * 400)
    translator = Scripted({})
    span = Span(0, len(made.text.rstrip()))
    done = translate(made, [span], translator, target="en")
    assert not done.by_span[span].translated
    assert translator.asked == []


KNOWN = {"il", "prezzo", "è", "salito", "petrolio", "continuato", "scorrere"}


def test_a_made_up_word_asks_for_another_hypothesis() -> None:
    source = "The oil kept flowing."
    translator = Scripted({source: ["Il petrolio è fuletto.", "Il petrolio ha continuato a scorrere."]})
    done = translate_texts([Stretch(source)], translator, source="en", target="it", known=KNOWN)
    assert done.done[source] == "Il petrolio ha continuato a scorrere."
    assert done.faults == {source: "word that no dictionary has"}


def test_where_all_hypotheses_have_one_the_best_stands() -> None:
    source = "The oil kept flowing."
    translator = Scripted(
        {source: ["Il petrolio fuletto fulava.", "Il petrolio fuletto.", "Il petrolio è salito."]}
    )
    done = translate_texts([Stretch(source)], translator, source="en", target="it", known=KNOWN)
    assert done.done[source] == "Il petrolio fuletto."
    assert done.doubtful == {source}
    assert [attempt for attempt, _ in translator.asked] == [0, 1]


@pytest.mark.parametrize(
    ("source", "hypothesis", "invented"),
    [
        ("The oil flowed.", "Il petrolio fuletto.", ["fuletto"]),
        ("A podcast rose.", "Il podcast è salito.", []),
        ("It rose.", "Salitissimo, risalito e Fuletto: l'olio.", []),
        ("Sent to tank@x.it.", "A tank@x.it e 3km.", []),
    ],
)
def test_invented_words(source: str, hypothesis: str, invented: list[str]) -> None:
    assert invented_words(source, hypothesis, "it", KNOWN) == invented
