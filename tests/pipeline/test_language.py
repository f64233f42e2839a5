"""Language detection: sure, or refused."""

import pytest

from pipeline.errors import LanguageError
from pipeline.language import detect_language

ITALIAN = "Il governo ha approvato ieri la nuova legge di bilancio, ha detto il ministro dell'Economia."
ENGLISH = "The government approved the new budget law yesterday, the finance minister said on Friday."


@pytest.mark.parametrize(
    ("text", "code"), [(ITALIAN, "it"), (ENGLISH, "en"), (ITALIAN.upper(), "it"), (ENGLISH * 400, "en")]
)
def test_both_languages(text: str, code: str) -> None:
    found = detect_language(text)
    assert found.code == code and found.confidence > 0.9


def test_the_same_text_always_gives_the_same_answer() -> None:
    assert len({detect_language(ITALIAN) for _ in range(10)}) == 1


@pytest.mark.parametrize(
    "text",
    [
        "El gobierno aprobó ayer la nueva ley de presupuestos, dijo el ministro de Economía el viernes.",
        "Le gouvernement a approuvé hier la nouvelle loi de finances, a déclaré le ministre vendredi.",
        "Правительство вчера одобрило новый закон о бюджете, сообщил министр финансов в пятницу.",
        "政府は昨日、新しい予算法を承認したと財務大臣が金曜日に発表した。東京で 決まった と 述べた 。",
        "Parola",
        "Amazon e OpenAI",
        "12 34 56 78 90 12 34 56 78",
    ],
)
def test_other_languages_and_short_texts_are_refused_with_the_way_out(text: str) -> None:
    with pytest.raises(LanguageError, match="--language"):
        detect_language(text)
