"""How a question is put, by its kind and the sheet's language, and which headings announce what is unsettled."""

from __future__ import annotations

from pipeline.data import LanguageCode, QuestionKind

# {topic} is the article's own words.
PHRASINGS: dict[QuestionKind, dict[LanguageCode, str]] = {
    "unconfirmed": {"en": "Is this confirmed: “{topic}”?", "it": "È confermato quanto segue: «{topic}»?"},
    "disputed": {
        "en": "Who is right on this point: “{topic}”?",
        "it": "Chi ha ragione su questo punto: «{topic}»?",
    },
    "pending": {"en": "What will come of this: “{topic}”?", "it": "Che esito avrà questo punto: «{topic}»?"},
    "missing": {
        "en": "What is not known yet on this point: “{topic}”?",
        "it": "Che cosa non si sa ancora su questo punto: «{topic}»?",
    },
    "asked": {"en": "{topic}?", "it": "{topic}?"},
}


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
