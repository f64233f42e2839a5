"""Words by which names are found and joined: titles, bodies, verbs of saying and acting, seats of power.

Lists are lower case. Verbs are lemmas.
"""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.lexicon.tables import read_tables


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


@dataclass(frozen=True, slots=True)
class PartyWords:
    """The words of one language.

    `heads_last`: the head of a noun phrase comes last, as in English.
    `offices` are bodies only in name where they end a title (Secretary of State).
    `titles` stand before a person's name and are no part of it, `regnal` are kept before a
    single name (Pope Francis). `public_heads` head the name of a public body and make one even
    in lower case; `other_heads` only beside capitals. `place_heads` also name a mere place
    ("centro di Milano"). `bare_bodies` are heads that name one
    body by themselves when capitalised. `body_modifiers` may stand between or before them,
    `holders` before them with an 's ("Women's Institute").
    `complement_prepositions` join a head to what it is in charge of.
    `reporting` and `acting` are the verbs whose subject may be a name that the tagger left out.
    `openers` are prepositions that begin no surname ("Su Saadi non ci sono conferme").
    `leads` speak for a body, `members` merely belong to it; `ranks` make it up ("militants of X").
    `locals` are of a place ("prete di X"). `callings` are common nouns that a sentence may begin with
    before a name ("Rival X said"). `products` end the name of a thing that a firm makes.
    `office_pairs` end in a body's head and name an office ("pubblico ministero").
    `makers` are kinds of firms, put before a firm's name; `territories` head the names of places.
    `metonyms` are seats and nicknames that stand for the body given. `supranational` bodies are as
    often setting as party. `administrations` are governments named for their head, with the country
    whose word it is. `namesakes` are things that carry a person's or a place's name (Hurricane
    Rosa, ponte Morandi); `events` are nouns that make the name they stand in no party. `things` are
    whole names of what is never a party: time zones, heavenly bodies, securities, common nouns in
    capitals. `families` stand beside a surname that is no one person's ("famiglia X", "the X family").
    `owners` lead firms, not towns. `schools` are small institutions whose head noun is in lower
    case and part of the name ("conservatorio Cherubini"). `ministries` may have two portfolios.
    `buying` are verbs whose object is a firm, `firm_verbs` forms of verbs whose subject is one.
    `singular` are auxiliaries of one subject, before which `clitics` may stand. `authorities` act
    for their country ("autorità libiche"); `apart` tells one government or police force from another
    ("local", "ombra"); a bare "government" is that of one of the countries `home` to the
    language, where no other is named. `exchanges` are written before a ticker. `matches` tell a
    report of sport, in which a town behind one of `team_articles` is its club ("il Bari").
    """

    language: str
    heads_last: bool
    articles: frozenset[str]
    indefinite: frozenset[str]
    conjunctions: frozenset[str]
    possessives: frozenset[str]
    function_words: frozenset[str]
    titles: frozenset[str]
    offices: frozenset[str]
    regnal: frozenset[str]
    legal_forms: frozenset[str]
    office_pairs: frozenset[tuple[str, str]]
    public_heads: frozenset[str]
    other_heads: frozenset[str]
    place_heads: frozenset[str]
    bare_bodies: frozenset[str]
    body_modifiers: frozenset[str]
    holders: frozenset[str]
    complement_prepositions: frozenset[str]
    genitives: frozenset[str]
    plural_genitives: frozenset[str]
    locatives: frozenset[str]
    within: frozenset[str]
    membership: frozenset[str]
    toward: frozenset[str]
    auxiliaries: frozenset[str]
    reporting: frozenset[str]
    acting: frozenset[str]
    opposing: frozenset[str]
    openers: frozenset[str]
    leads: frozenset[str]
    members: frozenset[str]
    ranks: frozenset[str]
    locals: frozenset[str]
    callings: frozenset[str]
    kin: frozenset[str]
    namesakes: frozenset[str]
    events: frozenset[str]
    things: frozenset[str]
    families: frozenset[str]
    owners: frozenset[str]
    schools: frozenset[str]
    ministries: frozenset[str]
    buying: frozenset[str]
    firm_verbs: frozenset[str]
    singular: frozenset[str]
    clitics: frozenset[str]
    authorities: frozenset[str]
    apart: frozenset[str]
    home: frozenset[str]
    exchanges: frozenset[str]
    matches: frozenset[str]
    team_articles: frozenset[str]
    streets: frozenset[str]
    groups: frozenset[str]
    police: frozenset[str]
    government: frozenset[str]
    supranational: tuple[str, ...]
    products: frozenset[str]
    makers: frozenset[str]
    territories: frozenset[str]
    administrations: dict[str, str]
    calendar: frozenset[str]
    surroundings: frozenset[str]
    same: tuple[tuple[str, ...], ...]
    metonyms: dict[str, str]


# Lower-case words inside people's names.
NAME_PARTICLES = _words(
    "de di da del della dello dei degli delle dos das do du des d' van von der den ter ten bin bint "
    "ibn al el la le abu ben st zu af y e"
)

# ends of names that are web addresses
DOMAINS = (".com", ".org", ".net", ".it", ".co.uk", ".eu", ".info", ".gov")


def among(form: str, *sets: frozenset[str]) -> bool:
    """Whether a word is in any of the sets; they are too large to be joined for every word."""
    return any(form in words for words in sets)


PARTY_WORDS = read_tables("parties", PartyWords)
