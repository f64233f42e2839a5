"""What the checks of a translation let through, and what they stop."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.fidelity import Checker, Name

EN_IT = Checker("en", "it")
IT_EN = Checker("it", "en")

Case = tuple[str, str, list[Name]]

# Sentence, good translation, names: what translation legitimately changes.
GOOD: list[tuple[Checker, str, str, list[Name]]] = [
    (IT_EN, "Il piano vale 138 miliardi.", "The plan is worth 138 billion.", []),
    (IT_EN, "Ne servono 138 miliardi.", "It takes 138 billion.", []),
    (IT_EN, "Costa 22 sterline per gli adulti e 11 per i bambini.",
     "It costs £22 for adults and £11 for children.", []),
    (IT_EN, "Costa 1.234,5 euro al mese.", "It costs 1,234.5 euros a month.", []),
    (IT_EN, "Mezzo milione di persone è in piazza.", "500,000 people are in the square.", []),
    (IT_EN, "Una dozzina di agenti è arrivata.", "A dozen officers have arrived.", []),
    (IT_EN, "Una dozzina di agenti è arrivata.", "Twelve officers have arrived.", []),
    (IT_EN, "Un bambino su cinque ha un profilo.", "One in five children has a profile.", []),
    (IT_EN, "Un uomo di 72 anni è stato ferito.", "A 72-year-old man was injured.", []),
    (IT_EN, "Il treno è partito alle 21.30.", "The train left at 9:30 pm.", []),
    (IT_EN, "Negli anni Novanta era più facile.", "It was easier in the 1990s.", []),
    (IT_EN, "La chiesa è del XV secolo.", "The church dates from the 15th century.", []),
    (IT_EN, "Il 29/09/2018 hanno firmato.", "They signed on 29 September 2018.", []),
    (IT_EN, "È il livello più basso degli ultimi vent'anni.", "It is the lowest level in two decades.", []),
    (EN_IT, "Half of the $4.5bn went to the 20,000 workers.",
     "La metà dei 4,5 miliardi di dollari è andata ai 20.000 lavoratori.", []),
    (EN_IT, "He won it for the third time.", "Lo ha vinto per la terza volta.", []),
    (EN_IT, "The band plays Six Flags in May.", "La band suona a Six Flags a maggio.",
     [Name("Six Flags", "ORG")]),
    (IT_EN, "Gli Stati Uniti e la Germania trattano.", "The United States and Germany are in talks.",
     [Name("Stati Uniti", "LOC"), Name("Germania", "LOC")]),
    (IT_EN, "Il cancelliere della Germania è a Londra.", "The German chancellor is in London.",
     [Name("Germania", "LOC"), Name("Londra", "LOC")]),
    (IT_EN, "Lo ha deciso la Banca centrale europea.", "The European Central Bank decided it.",
     [Name("Banca centrale europea", "ORG")]),
    (IT_EN, "L'ONU e l'OMS hanno avvertito la UE.", "The UN and the WHO have warned the EU.",
     [Name("ONU", "ORG"), Name("OMS", "ORG"), Name("UE", "ORG")]),
    (EN_IT, "The International Olympic Committee met in Beijing.",
     "Il Comitato Olimpico Internazionale si è riunito a Pechino.",
     [Name("International Olympic Committee", "ORG"), Name("Beijing", "LOC")]),
    (IT_EN, "Lo dice il presidente José García.", "President Jose Garcia says so.",
     [Name("José García", "PER")]),
    (IT_EN, "Non solo i prezzi sono saliti.", "It is not only prices that have risen.", []),
    (IT_EN, "Non ha mai visto nessuno.", "He has never seen anyone.", []),
    (EN_IT, "The firm failed to pay.", "L'azienda non ha pagato.", []),
    (EN_IT, "They will strike unless the firm pays.",
     "Sciopereranno a meno che la ditta, da sola, non paghi.", []),
    (EN_IT, "It stays shut until engineers check it.",
     "Resta chiuso finché i tecnici non lo controllano.", []),
    (EN_IT, "He has yet to decide.", "Non ha ancora deciso.", []),
    (EN_IT, "No more than four came forward.", "Non se ne sono fatti avanti più di quattro.", []),
    (IT_EN, "I bambini, mai vaccinati, stanno bene.", "The children, never vaccinated, are well.", []),
    (EN_IT, "The parties could not agree.", "I partiti non riuscirono ad accordarsi.", []),
    (EN_IT, "It closed in the 1960s.", "Chiuse negli anni Sessanta.", []),
    (EN_IT, "Monks planted it in the 1890s.",
     "Lo piantarono dei monaci negli anni Novanta dell'Ottocento.", []),
    (EN_IT, "It is his 38th trip abroad.", "È il suo trentottesimo viaggio all'estero.", []),
    (EN_IT, "He signed a four-year contract.", "Ha firmato un contratto quadriennale.", []),
    (EN_IT, "The border is open around the clock.", "Il confine è aperto 24 ore su 24.", []),
    (EN_IT, "It was broadcast on Sunday at 9 pm, as usual.",
     "È andato in onda domenica alle 21, come al solito.", []),
    (EN_IT, "The tax rose, the trade minister said.",
     "La tassa è salita, ha detto il ministro del Commercio.", []),
    (EN_IT, "Fitch has cut the outlook from stable to negative.",
     "Fitch ha abbassato l'outlook da stabile a negativo.", []),
    (EN_IT, "The Leonardo notebook goes on show in Dublin.",
     "In mostra a Dublino un taccuino di Leonardo.", []),
    (EN_IT, "Nearly 7,000 fled over the weekend; food will run out by mid-August.",
     "Quasi 7.000 sono fuggiti nel fine settimana; il cibo finirà entro metà agosto.", []),
    (IT_EN, "L'azienda avrebbe firmato l'accordo.", "The company reportedly signed the deal.", []),
    (IT_EN, "Il prezzo potrebbe salire.", "The price may rise.", []),
    (EN_IT, "The manager of the club bought a computer.", "Il manager del club ha comprato un computer.", []),
    (EN_IT, "He called it a \"totally unethical\" deal.",
     "L'ha chiamato un accordo \"totally unethical\".", []),
]  # fmt: skip

# Sentence, bad translation, names, what must be said of it.
BAD: list[tuple[Checker, str, str, list[Name], str]] = [
    (IT_EN, "Il piano vale 138 miliardi.", "The plan is worth 138 million.", [], "figure"),
    (IT_EN, "Il piano vale 138 miliardi.", "The plan is worth 138 billion dollars.", [], "figure"),
    (IT_EN, "Il piano vale 138 miliardi di euro.", "The plan is worth 138 billion dollars.", [], "figure"),
    (IT_EN, "Il piano vale 138 miliardi di euro.", "The plan is worth 138 billion.", [], "figure"),
    (IT_EN, "Il piano vale 138 miliardi.", "The plan is worth billions.", [], "figure lost"),
    (IT_EN, "Costa 22 sterline per gli adulti e 11 dollari per i bambini.",
     "It costs £22 for adults and £11 for children.", [], "figure"),
    (IT_EN, "Il prezzo è salito molto.", "The price rose by 12%.", [], "figure added"),
    (IT_EN, "Il prezzo è salito del 12%.", "The price rose by 12.", [], "figure"),
    (IT_EN, "Costa 1.500 euro.", "It costs 1.500 euros.", [], "figure"),
    (IT_EN, "Nascosti miliardi di dollari.", "Millions of dollars were hidden.", [], "scale changed"),
    (IT_EN, "Nascosti miliardi di dollari.", "Billions of euros were hidden.", [], "currency changed"),
    (IT_EN, "Servono miliardi.", "It takes billions of dollars.", [], "currency changed"),
    (IT_EN, "C'erano 1.000 persone.", "There were thousands of people.", [], "figure lost"),
    (EN_IT, "It is 30 miles away.", "È a 30 chilometri.", [], "figure"),
    (EN_IT, "He was jailed for three years.", "È stato condannato a tre mesi.", [], "figure"),
    (EN_IT, "From 10 to 15 people came.", "Sono venute 10 persone.", [], "figure lost"),
    (IT_EN, "È successo nel 2018.", "It happened in 2019.", [], "figure"),
    (IT_EN, "È successo a marzo.", "It happened in April.", [], "month changed"),
    (IT_EN, "È arrivato terzo.", "He came sixth.", [], "ordinal changed"),
    (IT_EN, "Un anno dopo ha lasciato.", "Two years later he left.", [], "figure added"),
    (IT_EN, "Lo ha deciso ieri la Commissione.", "Pacific Energy Partners decided it yesterday.", [], "name"),
    (IT_EN, "La Commissione ha deciso con la Camera.", "It decided with Pacific Energy Partners.", [],
     "name invented"),
    (IT_EN, "L'A320 è atterrato.", "The A330 has landed.", [], "figure"),
    (IT_EN, "Lo dice Mario Rossi.", "Mario Russo says so.", [Name("Mario Rossi", "PER")], "name lost"),
    (IT_EN, "La Corea del Sud ha protestato.", "North Korea has protested.", [Name("Corea del Sud", "LOC")],
     "name lost"),
    (IT_EN, "OpenAI tratta ancora.", "Amazon is still in talks.", [Name("OpenAI", "ORG")], "name lost"),
    (IT_EN, "Lo ha detto il presidente.", "That is what Donald Trump said.", [], "name added"),
    (IT_EN, "Il governo non firmerà.", "The government will sign.", [], "negation lost"),
    (IT_EN, "Il governo firmerà.", "The government will not sign.", [], "negation added"),
    (EN_IT, "The firm failed to pay the bill.", "La ditta ha pagato il conto.", [], "negation lost"),
    (IT_EN, "Il governo potrebbe firmare.", "The government signs.", [], "hedge lost"),
    (IT_EN, "L'azienda avrebbe firmato l'accordo.", "The company signed the deal.", [], "hedge lost"),
    (EN_IT, "He allegedly took the money.", "Ha preso i soldi.", [], "hedge lost"),
    (IT_EN, "Il governo ha detto che la legge passa.", "Il governo ha detto che la legge passa.", [],
     "source language"),
    (IT_EN, "Il governo ha detto che la legge di bilancio passa.",
     "The government said that la legge di bilancio passa.", [], "source language"),
    (EN_IT, "He was found guilty of unethical conduct.", "È stato giudicato colpevole di condotta unethical.",
     [], "source word"),
    (EN_IT, "The shell companies paid for the trip.", "Le shell companies hanno pagato il viaggio.", [],
     "source word"),
    (IT_EN, "Era il capo della squadriglia di Roma.", "He was the head of the squadriglia of Rome.", [],
     "source word"),
    (IT_EN, "Il governo firma.", "The government signs, the government signs, the government signs.", [],
     "length"),
    (IT_EN, "Il governo firma la legge di bilancio con il voto della Camera e del Senato.",
     "The government signs the law and the law and the law and the law and the law.", [], "repetition"),
    (IT_EN, "Il governo firma la legge di bilancio con il voto della Camera e del Senato.",
     "The government signs the budget law with the vote of the", [], "cut off"),
    (IT_EN, "Il governo firma.", "", [], "empty"),
]  # fmt: skip


@pytest.mark.parametrize(("checker", "source", "hypothesis", "names"), GOOD)
def test_good_translations_pass(checker: Checker, source: str, hypothesis: str, names: list[Name]) -> None:
    assert checker.fault(source, hypothesis, names) is None


@pytest.mark.parametrize(("checker", "source", "hypothesis", "names", "fault"), BAD)
def test_bad_translations_are_stopped(
    checker: Checker, source: str, hypothesis: str, names: list[Name], fault: str
) -> None:
    assert (checker.fault(source, hypothesis, names) or "").startswith(fault)


def test_text_of_the_prompt_may_not_leak() -> None:
    checker = Checker("it", "en", examples=("The mayor opened the new bridge on Sunday.",))
    source = "Il sindaco ha inaugurato la scuola nuova questa mattina."
    leaked = "The mayor opened the new bridge this morning."
    assert checker.fault(source, leaked) == "leaked example"
    assert checker.fault(source, "The mayor inaugurated the new school this morning.") is None


@settings(deadline=None, max_examples=60)
@given(st.text(max_size=80), st.text(max_size=80))
def test_any_two_texts_can_be_compared(source: str, hypothesis: str) -> None:
    IT_EN.fault(source, hypothesis, [Name(source, "ORG")])
    EN_IT.fault(source, hypothesis, [Name(hypothesis, "PER")])


@settings(deadline=None, max_examples=60)
@given(st.integers(2, 999), st.integers(2, 999), st.sampled_from(["milioni", "miliardi"]))
def test_a_number_passes_only_as_itself(one: int, other: int, scale: str) -> None:
    english = {"milioni": "million", "miliardi": "billion"}[scale]
    fault = IT_EN.fault(f"Il debito è di {one} {scale} di euro.", f"The debt is {other} {english} euros.")
    assert (fault is None) == (one == other)
