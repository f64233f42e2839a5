"""Mentions of one party, joined: by surname, acronym, legal form, short form, known other names."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from functools import lru_cache

from pipeline.lexicon.parties import PARTY_WORDS, PartyWords, among
from pipeline.lexicon.traits import TRAITS
from pipeline.parties.joined import Joined
from pipeline.parties.mentions import Mention
from pipeline.parties.people import MAX_CANDIDATES, people
from pipeline.text.names import (
    abbreviates,
    blends,
    content_words,
    fold,
    initials,
    is_acronym,
    same_person,
    spells,
)
from pipeline.text.places import place
from pipeline.text.tokens import TokenRow


@dataclass(slots=True)
class Group:
    """One party in the making. `type` is PER, ORG or GPE."""

    type: str
    mentions: list[Mention] = field(default_factory=list)
    code: str = ""


def group(row: TokenRow, mentions: list[Mention], language: str) -> list[Group]:
    """Every mention in one group, but for names that two people share; in no particular order."""
    lexicon = PARTY_WORDS[language]
    names = frozenset(fold(m.text) for m in mentions if m.label == "ORG" and m.named)
    persons = people(row, [m for m in mentions if m.label == "PER"], lexicon, names)
    bodies = _bodies(row, [m for m in mentions if m.label == "ORG"], lexicon, language)
    places = _places([m for m in mentions if m.label == "LOC"], lexicon, language)
    bodies = _territories(_governments(row, bodies, places, lexicon, language), places, lexicon)
    return [*(Group("PER", found) for found in persons), *bodies, *places]


def _stands_for(mention: Mention, language: str) -> bool:
    known = place(mention.text, language)
    return known is not None and known.stands_for


def _territories(bodies: list[Group], places: list[Group], lexicon: PartyWords) -> list[Group]:
    """The bodies, but "la Regione" where the article has one territory of the kind: "Regione Calabria"."""
    headed: dict[str, list[Group]] = defaultdict(list)
    for found in places:
        for head in {m.text.lower().split()[0] for m in found.mentions if " " in m.text}:
            headed[head].append(found)
    left = []
    for body in bodies:
        forms = {m.text.lower() for m in body.mentions}
        alike = headed[next(iter(forms))] if len(forms) == 1 and forms <= lexicon.territories else []
        if len(alike) == 1:
            alike[0].mentions += body.mentions
        else:
            left.append(body)
    return left


def _governments(
    row: TokenRow, bodies: list[Group], places: list[Group], lexicon: PartyWords, language: str
) -> list[Group]:
    """The bodies, but a government without a name: that is the one country's of the article.

    An "administration" is that of a country whose administration has its name in the article.
    """
    by_code = {place.code: place for place in places if place.code}
    only = _only_country(row, by_code, lexicon, language)
    ruled = {code for code, group in by_code.items() if any(m.code for m in group.mentions)}
    left = []
    for body in bodies:
        forms = {m.text.lower() for m in body.mentions}
        codes = {lexicon.administrations.get(form, "") for form in forms}
        code = next(iter(codes)) if len(codes) == 1 and codes <= ruled else only
        if code and forms <= lexicon.government:
            by_code[code].mentions += body.mentions
        else:
            left.append(body)
    return left


def _only_country(row: TokenRow, by_code: dict[str, Group], lexicon: PartyWords, language: str) -> str:
    """The code of the article's one country or of the one in its headline, "" for none. One that is named
    once only, below the headline, may be a mere setting, unless it is one that speaks the language."""
    heading = [
        code
        for code, found in by_code.items()
        if any(row.sentence[m.first] in row.titles and not _stands_for(m, language) for m in found.mentions)
    ]
    if len(heading) == 1:
        return heading[0]
    if len(by_code) != 1:
        return ""
    code, found = next(iter(by_code.items()))
    named = sum(not _stands_for(m, language) for m in found.mentions)
    return code if named > (0 if code in lexicon.home else 1) else ""


def fullest(party: Group, language: str) -> str:
    """The name of a party: its fullest form in the article, of equally full ones the commonest.

    A name before what stands for it (an acronym, a capital), more words before fewer, then the longer one.
    """
    forms = Counter(m.text for m in party.mentions)
    named = {m.text for m in party.mentions if m.named and not (m.code or m.stands_for)}

    def fullness(form: str) -> tuple[bool, bool, int, int, int, bool]:
        known = place(form, language)
        own = not (known and known.stands_for)
        return form in named, own, len(form.split()), len(form), forms[form], not form.isupper()

    return max(forms, key=fullness)


# --- bodies ---


def _bodies(row: TokenRow, mentions: list[Mention], lexicon: PartyWords, language: str) -> list[Group]:
    by_form: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        by_form[mention.text].append(mention)
    forms = list(by_form)
    joined = Joined(forms)
    _join_equal(forms, joined, lexicon)
    _join_known(forms, joined, language)
    _join_metonyms(mentions, joined, lexicon)
    _join_beside(row, mentions, joined, lexicon)
    _join_initials(forms, joined, lexicon)
    _join_shortened(forms, by_form, joined, lexicon, language)
    groups: dict[str, Group] = defaultdict(lambda: Group("ORG"))
    for form in forms:
        groups[joined.root(form)].mentions += by_form[form]
    return list(groups.values())


def core(name: str, lexicon: PartyWords) -> tuple[str, ...]:
    """What a body's name consists of without function words and legal form."""
    content = content_words(name, lexicon.function_words)
    bare = tuple(word for word in content if word not in lexicon.legal_forms)
    return bare or content


def _join_equal(forms: list[str], joined: Joined, lexicon: PartyWords) -> None:
    seen: dict[tuple[str, ...], str] = {}
    for form in forms:
        joined.join(form, seen.setdefault(core(form, lexicon), form))


def _join_known(forms: list[str], joined: Joined, language: str) -> None:
    seen: dict[int, str] = {}
    for form in forms:
        known = _known(language).get(fold(form))
        if known is not None:
            joined.join(form, seen.setdefault(known, form))


def _join_metonyms(mentions: list[Mention], joined: Joined, lexicon: PartyWords) -> None:
    bodies: dict[str, str] = {}
    for mention in mentions:
        if not mention.stands_for:
            bodies.setdefault(fold(mention.text), mention.text)
            for word in core(mention.text, lexicon)[:1]:  # a name of function words alone has none
                bodies.setdefault(word, mention.text)
    for mention in mentions:
        if mention.stands_for in bodies:
            joined.join(mention.text, bodies[mention.stands_for])


@lru_cache(maxsize=4)
def _known(language: str) -> dict[str, int]:
    return {fold(name): number for number, names in enumerate(PARTY_WORDS[language].same) for name in names}


def _join_beside(row: TokenRow, mentions: list[Mention], joined: Joined, lexicon: PartyWords) -> None:
    """Joins "Full Name (ACR)", "ACR (Full Name)", "the disaster agency BNPB"."""
    starting = {m.first: m for m in mentions}
    for mention in mentions:
        beside = starting.get(mention.after)
        if beside and is_acronym(beside.text) and not is_acronym(mention.text) and not mention.named:
            joined.join(mention.text, beside.text)
        if not row.same_sentence(mention.after, mention.after + 1) or row.lower[mention.after] != "(":
            continue
        inside = starting.get(mention.after + 1)
        closed = inside and row.same_sentence(inside.after, mention.after) and row.lower[inside.after] == ")"
        if inside and closed and _short_form(inside.text, mention.text):
            joined.join(inside.text, mention.text)


def _short_form(inside: str, name: str) -> bool:
    return is_acronym(inside) or is_acronym(name) or spells(inside, name)


def _join_initials(forms: list[str], joined: Joined, lexicon: PartyWords) -> None:
    by_letter: dict[str, list[str]] = defaultdict(list)
    for form in forms:
        content = content_words(form, lexicon.function_words)
        for word in content[:2] if len(content) > 1 else ():
            by_letter[word[0]].append(form)
    for form in forms:
        written = len(form) > 2 and form.isalpha() and form.istitle()
        if is_acronym(form) or written:
            alike = by_letter.get(fold(form)[:1], ())[:MAX_CANDIDATES]
            tests = (initials, blends) if written else (abbreviates,)
            full = next((n for n in alike for test in tests if test(form, n, lexicon.function_words)), None)
            if full is not None:
                joined.join(form, full)


def _join_shortened(
    forms: list[str], by_form: dict[str, list[Mention]], joined: Joined, lexicon: PartyWords, language: str
) -> None:
    """Joins "Adobe" to "Adobe Systems", "Camera" to "Camera dei deputati", where only one can be meant."""
    cores = {form: core(form, lexicon) for form in forms}
    named = {form: by_form[form][0].named for form in forms}
    holders: dict[str, list[str]] = defaultdict(list)
    for form, content in cores.items():
        for word in set(content):
            holders[word].append(form)

    def shortens(form: str, other: str) -> bool:
        short, full = cores[form], cores[other]
        begins = full[0] == short[0] or not named[form] or f" {form}".lower() in other.lower()
        both = named[form] and named[other]
        return len(full) > len(short) and begins and _shortens(short, full, lexicon, language, both)

    for form, content in cores.items():
        if content and not place(form, language):
            longer = [other for other in holders[content[0]][:MAX_CANDIDATES] if shortens(form, other)]
            if len({joined.root(other) for other in longer}) == 1:
                joined.join(form, longer[0])


def _shortens(
    short: tuple[str, ...], full: tuple[str, ...], lexicon: PartyWords, language: str, named: bool
) -> bool:
    heads = _heads(language)
    if full[-1] in lexicon.products:
        return False
    head, full_head = (short[0], full[0]) if TRAITS[language].head_first else (short[-1], full[-1])
    if not named:
        fits = head == full_head and head in heads and set(short) <= set(full)
        return fits and not lexicon.apart.intersection(full)
    if not TRAITS[language].head_first and full_head in lexicon.public_heads and head not in heads:
        return False
    return full[: len(short)] == short or _leaves_out(short, full, lexicon, headed=head in heads)


def _leaves_out(short: tuple[str, ...], full: tuple[str, ...], lexicon: PartyWords, *, headed: bool) -> bool:
    """Whether a short form is the end of a name, or its head with some of its other words."""
    headed = headed and len(short) > 1
    if full[-len(short) :] != short:
        return headed and not lexicon.heads_last and same_person(short, full)
    return lexicon.heads_last or headed or _proper_part(short, full, lexicon)


@lru_cache(maxsize=4)
def _heads(language: str) -> frozenset[str]:
    """The nouns for bodies, folded as the words of names are."""
    return frozenset(map(fold, PARTY_WORDS[language].public_heads | PARTY_WORDS[language].other_heads))


def _proper_part(short: tuple[str, ...], full: tuple[str, ...], lexicon: PartyWords) -> bool:
    """Whether it is what a kind of body is called: "Scala" of "Teatro alla Scala", not "Giustizia" of
    "Ministero della Giustizia"."""
    kind = full[0] in lexicon.makers or full[0] in lexicon.other_heads - lexicon.public_heads
    return kind and len(full) == len(short) + 1 and not among(short[0], lexicon.offices, lexicon.things)


# --- places ---


def _places(mentions: list[Mention], lexicon: PartyWords, language: str) -> list[Group]:
    groups: dict[str, Group] = {}
    for mention in mentions:
        known = place(mention.text, language)
        code = mention.code or (known.code if known else "")
        key = code or fold(mention.text)
        found = groups.setdefault(key, Group("GPE", code=code))
        found.mentions.append(mention)
    texts = {key: g.mentions[0].text for key, g in groups.items() if not g.code}
    long = [key for key, text in texts.items() if " " in text][:MAX_CANDIDATES]
    for key, text in texts.items():
        if is_acronym(text):
            full = next((k for k in long if abbreviates(text, texts[k], lexicon.function_words)), None)
            if full is not None:
                groups[full].mentions += groups.pop(key).mentions
    return list(groups.values())
