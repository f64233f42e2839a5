"""How a question is put, by its kind and the sheet's language, and which headings announce what is unsettled."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from pipeline.data import LanguageCode, QuestionKind, TopicForm
from pipeline.lexicon.little import LITTLE

# {topic} is the article's own words, {Topic} the same with a capital.
PHRASINGS: Mapping[TopicForm, Mapping[QuestionKind, Mapping[LanguageCode, str]]] = {
    "noun": {
        "unconfirmed": {"en": "{Topic}: what is confirmed?", "it": "{Topic}: che cosa è confermato?"},
        "disputed": {"en": "{Topic}: who is right?", "it": "{Topic}: chi ha ragione?"},
        "pending": {"en": "{Topic}: what will come of it?", "it": "{Topic}: quale sarà l'esito?"},
        "missing": {"en": "{Topic}: what is known of it?", "it": "{Topic}: che cosa se ne sa?"},
        "asked": {"en": "{Topic}: what is the answer?", "it": "{Topic}: qual è la risposta?"},
    },
    "clause": {
        "unconfirmed": {"en": "Is it confirmed that {topic}?", "it": "È confermato che {topic}?"},
        "disputed": {"en": "Is it true that {topic}?", "it": "È vero che {topic}?"},
        "pending": {"en": "Is it certain that {topic}?", "it": "È certo che {topic}?"},
        "missing": {"en": "Is it known that {topic}?", "it": "È noto che {topic}?"},
        "asked": {"en": "Is it so that {topic}?", "it": "È così che {topic}?"},
    },
    "asking": {
        "unconfirmed": {"en": "Is it confirmed {topic}?", "it": "È confermato {topic}?"},
        "disputed": {"en": "Is it settled {topic}?", "it": "È chiaro {topic}?"},
        "pending": {"en": "Is it decided {topic}?", "it": "È deciso {topic}?"},
        "missing": {"en": "Is it known {topic}?", "it": "Si sa {topic}?"},
        "asked": {"en": "Is it known {topic}?", "it": "Si sa {topic}?"},
    },
    "sentence": {
        "unconfirmed": {"en": "Is this confirmed: “{topic}”?", "it": "È confermato quanto segue: «{topic}»?"},
        "disputed": {
            "en": "Who is right on this point: “{topic}”?",
            "it": "Chi ha ragione su questo punto: «{topic}»?",
        },
        "pending": {
            "en": "What will come of this: “{topic}”?",
            "it": "Che esito avrà questo punto: «{topic}»?",
        },
        "missing": {
            "en": "What is not known yet on this point: “{topic}”?",
            "it": "Che cosa non si sa ancora su questo punto: «{topic}»?",
        },
        "asked": {"en": "{topic}?", "it": "{topic}?"},
    },
}


@dataclass(frozen=True, slots=True)
class TopicWords:
    """The words by which the form of a topic is told, in lower case.

    `asking` open a clause that asks, `relative` one that says which; `infinitive` stands before a verb that is not
    finite, which ends in one of `not_finite`; one that ends in `ambiguous` may be a participle, and is none
    before one of the `objects`, parts of speech.
    """

    asking: frozenset[str]
    relative: frozenset[str]
    infinitive: frozenset[str]
    not_finite: tuple[str, ...]
    ambiguous: tuple[str, ...]
    objects: tuple[str, ...]


TOPIC_WORDS: Mapping[LanguageCode, TopicWords] = {
    "en": TopicWords(
        asking=frozenset(["whether", "if", "who", "what", "which", "when", "where", "why", "how", "whose", "whom"]),
        relative=frozenset(["who", "which", "that", "whose", "whom", "where"]),
        infinitive=frozenset(("to",)),
        not_finite=("ing",),
        ambiguous=("ed", "en", "made", "held", "paid", "sold", "told", "found", "left", "lost", "built", "brought"),
        objects=("DET", "NOUN", "PROPN", "PRON", "NUM", "ADJ"),
    ),
    "it": TopicWords(
        asking=frozenset(
            ("se", "chi", "cosa", "che cosa", "quando", "dove", "perché", "come", "quanto", "quanti", "quante",
             "quale", "quali", "quanta")
        ),
        relative=frozenset(["che", "cui", "quale", "quali", "chi", "dove"]),
        infinitive=frozenset(),
        not_finite=("are", "ere", "ire", "arsi", "ersi", "irsi", "arlo", "arla", "arli", "erlo", "erla", "erli", "irlo",
                    "irla", "arne", "erne", "irne", "ndo", "ndosi", "stato", "stata", "stati", "state"),
        ambiguous=("ato", "ata", "ati", "ate", "ito", "ita", "iti", "ite", "uto", "uta", "uti", "ute", "so", "sa",
                   "si", "se", "sto", "sta", "sti", "ste", "tto", "tta", "tti", "tte"),
        objects=("DET", "PRON"),
    ),
}  # fmt: skip


# What has a capital only where it begins a sentence.
OPENING_WORDS = LITTLE.union(
    *(words.asking for words in TOPIC_WORDS.values()),
    [
        "he",
        "she",
        "they",
        "we",
        "you",
        "these",
        "those",
        "there",
        "some",
        "many",
        "two",
        "three",
        "no",
        "any",
        "all",
    ],
    [
        "questo",
        "questa",
        "questi",
        "queste",
        "quello",
        "quella",
        "ci",
        "non",
        "due",
        "tre",
        "alcuni",
        "alcune",
        "molti",
        "tutti",
        "nessuno",
    ],
)


def _phrases(block: str) -> tuple[str, ...]:
    """One entry per line or, within a line, per comma."""
    return tuple(entry.strip() for line in block.splitlines() for entry in line.split(",") if entry.strip())


# Said in headings over lists of open points (guidelines: "Questioni da risolvere", "What happens next").
UNSETTLED: dict[LanguageCode, tuple[str, ...]] = {
    "en": _phrases(
        """
        what happens next, what happens now, what's next, what next, what comes next, next steps
        open questions, questions remain, unanswered questions, what we don't know, what we do not know
        what isn't known, what is not known, what remains, to be resolved, to be settled, to be decided
        unresolved, unclear, remaining questions, what to watch, what to expect, the road ahead
        still unknown, still to be decided, outstanding issues, issues to resolve, yet to be, unknowns
        looking ahead, what now, pending issues, open issues, uncertainties, what could happen
        what is missing
        """
    ),
    "it": _phrases(
        """
        da risolvere, cosa seguirà, che cosa seguirà, cosa succede, cosa succederà, cosa accadrà
        cosa non sappiamo, cosa non si sa, prossimi passi, domande aperte, questioni aperte, punti aperti
        nodi, interrogativi, da chiarire, da definire, incognite, cosa resta, cosa aspettarsi, cosa manca
        da decidere, prossimi appuntamenti, che succede adesso, e adesso, cosa cambia ora, gli scenari
        prossime mosse, in sospeso, da sciogliere, incertezze, dubbi, cosa può succedere
        cosa potrebbe succedere, i prossimi sviluppi
        """
    ),
}
