"""Words that show whether a person is a woman or a man. Lists are lower case; what may be either is left out."""

from __future__ import annotations

from dataclasses import dataclass


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


@dataclass(frozen=True, slots=True)
class GenderWords:
    """The words of one language: before a name, or behind it in an apposition.

    `be` are forms after which a participle agrees with its subject. `given` are the endings of given
    names that only men or women of the language have, but for the `exceptions`.
    """

    female: frozenset[str]
    male: frozenset[str]
    articles: dict[str, str]
    be: frozenset[str]
    given: dict[str, str]
    exceptions: frozenset[str]


GENDERS: dict[str, GenderWords] = {
    "en": GenderWords(
        female=_words(
            "mrs mrs. ms ms. miss dame lady baroness queen princess duchess empress sister mother wife daughter "
            "aunt grandmother widow girlfriend niece actress spokeswoman chairwoman congresswoman policewoman "
            "businesswoman saleswoman waitress heiress stepmother"
        ),
        male=_words(
            "mr mr. sir lord baron king prince duke emperor pope father husband son uncle grandfather widower "
            "boyfriend nephew brother actor spokesman chairman congressman policeman businessman stepfather"
        ),
        articles={},
        be=frozenset(),
        given={},
        exceptions=frozenset(),
    ),
    "it": GenderWords(
        female=_words(
            "signora signorina sig.ra sig.na dottoressa dott.ssa professoressa prof.ssa senatrice deputata "
            "ministra sindaca assessora avvocata direttrice presidentessa governatrice attrice scrittrice "
            "ispettrice procuratrice ambasciatrice regina principessa duchessa suor suora madre moglie figlia "
            "sorella zia nonna vedova fidanzata compagna nipotina imprenditrice ricercatrice allenatrice"
        ),
        male=_words(
            "signor sig sig. dottor professor don padre fra papa re principe duca marito figlio fratello zio "
            "nonno vedovo fidanzato compagno attore scrittore"
        ),
        articles={"la": "f", "il": "m"},
        be=_words("è era fu sarà sia fosse sarebbe"),
        given={"o": "m", "a": "f"},
        exceptions=_words(
            "andrea luca nicola mattia elia gianluca tobia battista enea geremia isaia zaccaria giona josia "
            "gianbattista giambattista leonida joshua rosario consuelo amparo noa sasha misha nikita mustafa mika "
            "attila costa costanzo"
        ),
    ),
}
