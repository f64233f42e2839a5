"""Words that tell whose word a statement is and how firm it is, by language.

A trailing `*` stands for any ending ("previst*": previsto, prevista, …); spaces stand for any
white space; all is lower case, with ' for every apostrophe. Verb forms are those that news uses:
third persons and gerunds.
"""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.lexicon.tables import read_tables


@dataclass(frozen=True, slots=True)
class AttributionWords:
    """The cues of one language.

    Sources: `said` reporting verbs in finite form, `saying` their gerunds, `participles` the past
    participles that report after an auxiliary, `found` verbs that report only with a study as
    subject or with "that", `that` complementisers, the main one first;
    `acts` verbs (lemmas) that with "that" report nothing, `amounts` verbs that give an amount to what is not counted
    ("put it at 12");
    `according` prepositions of source, `cited` participles of source that follow the clause.
    Of `accounts` a source says what is ("per i periti sono 12"), in languages where "for" opens an opinion.
    `studies` are sources that count things, `unnamed` sources without a name, `officials` heads of
    bodies whose own facts stand, `roles` heads that make a source a person, `pronouns` subjects
    that mean the last speaker.

    Firmness: `hedges` anything not vouched for; `estimates` its weaker kin for amounts; `denials` and
    `falsehoods` what is contested, as do `deniers` with one of the `claims` ("rejected the report"), as does one of `untrue` behind one of `turns_out`; `futures` and `plans` what lies ahead on their right, `expectations`
    on both sides, `expected` (the bare participle or verb) on the right; `modals` what may come; `limits`
    bounds set by law or contract; `offers` amounts put forward; `hearsay` conditionals that tell what
    others tell, unless one of the `commitments` stands before them; `terms` are no sources but rules.

    `orders` verbs that with one of the `duties` (infinitives) tell what is still to be paid; `outlooks`
    nouns for a forecast or target, which `revised` verbs change; `horizons` say that a sentence looks
    ahead; `institutes` bodies that "the institute" may stand for.

    Reach: `breaks` begin a clause that a cue before it does not reach; `relatives` begin clauses that
    tell what is known; `contrasts` end even a hedge; `comparisons` introduce and `former` qualifies what
    a change is measured from; `happened` what has happened to those counted; `anchors` place a duration
    in time, `directions` a distance in space; `definites` are determiners of what is already known;
    `approximators` stand between a cue and its figure; `tails` open what follows a closing reporting
    clause. `backward` opens a sentence that says whose word the one before is ("è quanto emerge da"), as does
    one of `backward_verbs` with a reporting verb ("lo ha detto").

    Negation: `negators` deny what the verb after them says of its object, unless one of
    `negation_exempt` stands between (it limits, asks or only mentions, or leads away from the object),
    one of `conditions` opens the clause, or one of `not_negated` stands right before them.
    """

    auxiliaries: tuple[str, ...]
    said: tuple[str, ...]
    saying: tuple[str, ...]
    participles: tuple[str, ...]
    found: tuple[str, ...]
    found_participles: tuple[str, ...]
    that: tuple[str, ...]
    according: tuple[str, ...]
    cited: tuple[str, ...]
    accounts: tuple[str, ...]
    acts: tuple[str, ...]
    amounts: tuple[str, ...]
    studies: tuple[str, ...]
    unnamed: tuple[str, ...]
    officials: tuple[str, ...]
    roles: tuple[str, ...]
    pronouns: tuple[str, ...]
    hedges: tuple[str, ...]
    estimates: tuple[str, ...]
    denials: tuple[str, ...]
    deniers: tuple[str, ...]
    claims: tuple[str, ...]
    falsehoods: tuple[str, ...]
    turns_out: tuple[str, ...]
    untrue: tuple[str, ...]
    futures: tuple[str, ...]
    plans: tuple[str, ...]
    expectations: tuple[str, ...]
    expected: tuple[str, ...]
    modals: tuple[str, ...]
    limits: tuple[str, ...]
    offers: tuple[str, ...]
    hearsay: tuple[str, ...]
    commitments: tuple[str, ...]
    terms: tuple[str, ...]
    breaks: tuple[str, ...]
    relatives: tuple[str, ...]
    contrasts: tuple[str, ...]
    comparisons: tuple[str, ...]
    happened: tuple[str, ...]
    orders: tuple[str, ...]
    duties: tuple[str, ...]
    outlooks: tuple[str, ...]
    revised: tuple[str, ...]
    horizons: tuple[str, ...]
    institutes: tuple[str, ...]
    former: tuple[str, ...]
    anchors: tuple[str, ...]
    directions: tuple[str, ...]
    definites: tuple[str, ...]
    approximators: tuple[str, ...]
    tails: tuple[str, ...]
    backward: tuple[str, ...]
    backward_verbs: tuple[str, ...]
    negators: tuple[str, ...]
    negation_exempt: tuple[str, ...]
    conditions: tuple[str, ...]
    not_negated: tuple[str, ...]


ATTRIBUTION = read_tables("attribution", AttributionWords)
