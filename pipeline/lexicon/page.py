"""The words of the HTML sheet and of a folder's index, by output language."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PageWords:
    article: str
    sheet: str
    mentions: str
    to_article: str
    to_sheet: str
    of_language: dict[str, str]
    index: str
    articles: str
    language: str
    main_figure: str
    none: str
    counts: str
    more: str
    interrupted: str
    differ: str
    differ_none: str
    differ_explained: str
    party_differs: str
    not_done: str
    reason: str
    status: dict[str, str]
    tables: str


PAGE: dict[str, PageWords] = {
    "en": PageWords(
        article="Article",
        sheet="Fact sheet",
        mentions="mentions",
        to_article="its words in the article",
        to_sheet="the fact on the sheet",
        of_language={"en": "English", "it": "Italian"},
        index="Fact sheets",
        articles="Articles",
        language="Language",
        main_figure="Main figure",
        none="—",
        counts="Articles with a sheet: {done}; refused: {refused}; failed: {failed}.",
        more="and {count} more",
        interrupted="The batch was interrupted. Articles not reached: {count}. Run it again to go on.",
        differ="Given differently",
        differ_none="No figure or party is given differently by two articles.",
        differ_explained="The same party and measure with different values, or the same name as "
        "different kinds of party. Articles may speak of different times: read both before you use either.",
        party_differs="kind of party",
        not_done="Without a sheet",
        reason="Why",
        status={"refused": "refused", "failed": "failed"},
        tables="Tables",
    ),
    "it": PageWords(
        article="Articolo",
        sheet="Scheda",
        mentions="menzioni",
        to_article="le sue parole nell'articolo",
        to_sheet="il fatto nella scheda",
        of_language={"en": "inglese", "it": "italiano"},
        index="Schede",
        articles="Articoli",
        language="Lingua",
        main_figure="Cifra principale",
        none="—",
        counts="Articoli con una scheda: {done}; rifiutati: {refused}; falliti: {failed}.",
        more="e altri {count}",
        interrupted="Il lavoro è stato interrotto. Articoli non raggiunti: {count}. "
        "Rilanciarlo per continuare.",
        differ="Dati diversi",
        differ_none="Nessuna cifra e nessuna parte è data diversamente da due articoli.",
        differ_explained="La stessa parte e la stessa misura con valori diversi, o lo stesso nome "
        "come parti di tipo diverso. Gli articoli possono parlare di momenti diversi: leggerli entrambi "
        "prima di usarne uno.",
        party_differs="tipo di parte",
        not_done="Senza scheda",
        reason="Perché",
        status={"refused": "rifiutato", "failed": "fallito"},
        tables="Tabelle",
    ),
}
