"""Names of places and bodies in the other language, by the tables of the pair and by how names are built."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from babel import Locale

from pipeline.labels import english, italian
from pipeline.lexicon.grammar import ITALIAN
from pipeline.lexicon.pairs import Row, directed, read_rows
from pipeline.lexicon.traits import TRAITS
from pipeline.lexicon.translation import CHECKS
from pipeline.lexicon.translation_names import COMMON_NAME_WORDS, PLACE_NAME_WORDS
from pipeline.text.names import fold

_ARTICLE = {
    "it": re.compile(r"^(?:il|lo|la|i|gli|le)\s+|^l['’]\s*", re.IGNORECASE),
    "en": re.compile(r"^the\s+", re.IGNORECASE),
}
# "Chiesa d'Inghilterra" and "Chiesa di Inghilterra" are one name.
_OF_FORMS = re.compile(r"\b(?:d|del|della|dello|dei|degli|delle|dell)\b")
_OF = r"(?:d(?:i|el|ella|ello|ei|egli|elle)\s+|d(?:ell)?['’]\s*)"
_FOR = r"(?:per\s+(?:(?:il|lo|la|i|gli|le)\s+|l['’]\s*)?|(?:al|alla|allo|ai|agli|alle)\s+|all['’]\s*)"
# Prepositions that join articles: what may stand for them.
_JOINTS = {"it": (("di ", _OF), ("per ", _FOR))}
_SLOT = re.compile(r"\{(place|matter|people)\}")
_SLOTS = {
    "place": r"(?-i:[A-ZÀ-Þ0-9])[^,;:()]*?",
    "matter": r"(?:the )?[^,;:()]+?",
    "people": r"[^\W\d_]+(?: [^\W\d_]+)?",
}
_AND = {"it": " e ", "en": " and "}
_SINGULAR: dict[str, Callable[[str], Sequence[str]]] = {
    "it": lambda word: italian.singular_forms(word.lower()),
    "en": lambda word: (word,),
}


@dataclass(frozen=True, slots=True)
class KnownName:
    """What a name is in the other language, and whether it is a body's (the name of a place else)."""

    name: str
    body: bool


def translated_name(name: str, source: str, target: str) -> str | None:
    """A place's or body's name as the other language has it; None where it has the same, or none known."""
    found = known_name(name, source, target)
    if found is None or fold(found.name) == fold(name):
        return None
    return found.name


def person_name(name: str, source: str, target: str) -> str | None:
    """Of popes and sovereigns, who have a name in each language; None for everybody else."""
    return _table(read_rows("institutions")["persons"], source).get(key(name, source))


def known_name(name: str, source: str, target: str) -> KnownName | None:
    """By the tables first, then by the patterns; also where both languages write it alike."""
    bare = _ARTICLE[source].sub("", " ".join(name.split())) or name
    listed = _bodies(source).get(key(bare, source))
    if listed is not None:
        return KnownName(_cased(listed, bare, target), True)
    place = place_name(bare, source)
    if place is not None:
        return KnownName(place, False)
    built = _built(bare, source, target)
    return KnownName(_cased(built, bare, target), True) if built else None


def place_name(name: str, source: str) -> str | None:
    """What a place is called in the other language; None where it is not known."""
    return _places(source).get(key(_ARTICLE[source].sub("", name) or name, source))


def people_name(adjective: str, source: str) -> str | None:
    """A nationality: "italiana" → "Italian", "Italian" → "italiano"; None for another word."""
    table = _peoples(source)
    forms = _SINGULAR[source](adjective)
    return next((table[key(form, source)] for form in forms if key(form, source) in table), None)


def key(name: str, language: str) -> str:
    """What two spellings of a name in a table have in common."""
    folded = fold(name)
    return _OF_FORMS.sub("di", folded) if language in _JOINTS else folded


def _cased(written: str, name: str, target: str) -> str:
    """A body named in lower case stays so ("polizia", "police"); a name within it keeps its capital."""
    if name != name.lower():
        return (
            written[:1].lower() + written[1:] if name[:1].islower() and TRAITS[target].head_first else written
        )
    return " ".join(
        word if not (word[:1].isupper() and word[1:].islower()) or _is_proper(word, target) else word.lower()
        for word in written.split(" ")
    )


def _is_proper(word: str, language: str) -> bool:
    known = key(word, language)
    return known in _places(language) or (TRAITS[language].capital_nations and known in _peoples(language))


@cache
def common_words(language: str) -> frozenset[str]:
    """The words that bodies' names are made of, folded, without those of places' names ("San", "New")."""
    return frozenset(map(fold, COMMON_NAME_WORDS[language])) - PLACE_NAME_WORDS


@cache
def _bodies(source: str) -> dict[str, str]:
    return _table([row for rows in read_rows("institutions").values() for row in rows], source)


@cache
def _peoples(source: str) -> dict[str, str]:
    return _table(read_rows("places")["peoples"], source)


@cache
def _places(source: str) -> dict[str, str]:
    """Own names before those of CLDR ("Turchia" → "Türkiye")."""
    known: dict[str, str] = {}
    en, it = Locale("en").territories, Locale("it").territories
    for code, name in it.items():
        if code in en and code not in ("EU", "EZ", "UN", "QO", "ZZ"):
            one, theirs = directed((en[code], name), source)
            known[key(one, source)] = theirs
    rows = [row for table, rows in read_rows("places").items() if table != "peoples" for row in rows]
    return known | _table(rows, source)


def _table(rows: Sequence[Row], source: str) -> dict[str, str]:
    return {
        key(name, source): theirs[0]
        for ours, theirs in (directed(row, source) for row in rows)
        for name in ours
    }


def _built(name: str, source: str, target: str) -> str | None:
    for pattern, slots, written in _patterns(source):
        match = pattern.fullmatch(name)
        if match is None:
            continue
        filled = written
        for slot in slots:
            inner = _inner(slot, match[slot], source, target)
            whole = inner and _BODIES[target](filled, slot, inner)
            if whole is None:
                break
            filled = whole
        else:
            return filled
    return None


def _inner(slot: str, words: str, source: str, target: str) -> str | None:
    """What stands in for a slot."""
    if slot == "place":
        parts = [_placed(part, source) for part in words.split(_AND[source])]
        return None if None in parts else _AND[target].join(map(str, parts))
    if slot == "matter":
        return _table(read_rows("patterns")["matters"], source).get(key(words.removeprefix("the "), source))
    return people_name(words, source)


def _placed(name: str, source: str) -> str | None:
    """A place's or other proper name in a slot; None where it is made of the words of bodies' names."""
    known = place_name(name, source) or _bodies(source).get(key(name, source))
    if known is not None:
        return known
    words = fold(name).split()
    bodies = common_words(source) | CHECKS[source].function
    built = any(word in bodies or people_name(word.title(), source) for word in words)
    return None if built else name


def _english_body(written: str, slot: str, inner: str) -> str:
    return written.replace(f"{{{slot}}}", inner)


def _italian_body(written: str, slot: str, inner: str) -> str | None:
    """ "Polizia {people}" and "serbo" → "Polizia serba"; "di {matter}" → "dell'Interno"."""
    mark = f"{{{slot}}}"
    if slot == "people":
        head = written.split(" ")[0]
        several = italian.number(head) == "p" or head == "Autorità"
        sort = italian.gender_of_plural(head) if several else italian.gender(head)
        if head == "Autorità":
            sort = "f"
        return written.replace(mark, italian.agree(inner, sort, "p" if several else "s")) if sort else None
    if f"di {mark}" not in written or (slot == "place" and not takes_article(inner)):
        return written.replace(mark, inner)
    sort, number = italian_gender(inner)
    return written.replace(f"di {mark}", italian.joined("di", inner, sort, number)) if sort else None


_BODIES = {"en": _english_body, "it": _italian_body}


@cache
def takes_article(place: str) -> bool:
    """Whether an Italian place has an article behind a preposition: countries do, cities do not."""
    key = fold(place)
    cities = {fold(theirs[0]) for _, theirs in read_rows("places")["cities"]}
    known = {fold(name) for name in _places("en").values()}
    return (key in known or key in ITALIAN.states) and key not in cities and " di " not in place


def italian_gender(name: str) -> tuple[italian.Gender | None, italian.Number]:
    """Of a name of a place or body, or of what a ministry is for."""
    head = name.split(" ")[0]
    low = head.lower()
    if low in ("stati", "paesi", "emirati", "balcani", "territori"):
        return "m", "p"
    if low in (
        "filippine",
        "fiandre",
        "marche",
        "canarie",
        "baleari",
        "maldive",
        "alpi",
        "dolomiti",
        "isole",
    ):
        return "f", "p"
    if italian.number(head) == "p":
        return italian.gender_of_plural(head), "p"
    return italian.gender(head), "s"


@cache
def _patterns(source: str) -> tuple[tuple[re.Pattern[str], tuple[str, ...], str], ...]:
    """(pattern of a source name, its slots, the other language's form), the longest first."""
    made = [
        (text, directed(row, source)[1][0])
        for row in read_rows("patterns")["bodies"]
        for text in directed(row, source)[0]
    ]
    made.sort(key=lambda one: (-len(_SLOT.sub("", one[0])), "{place}" in one[0]))
    return tuple(
        (re.compile(_pattern(text, source), re.IGNORECASE), tuple(_SLOT.findall(text)), written)
        for text, written in made
    )


def _pattern(text: str, source: str) -> str:
    return "".join(_pieces(text, source))


def _pieces(text: str, source: str) -> Iterator[str]:
    at = 0
    for slot in _SLOT.finditer(text):
        before = text[at : slot.start()]
        joint = ""
        for preposition, forms in _JOINTS.get(source, ()):
            if before.endswith(f" {preposition}"):
                before, joint = before.removesuffix(preposition), forms
        yield re.escape(before) + joint
        yield f"(?P<{slot[1]}>{_SLOTS[slot[1]]})"
        at = slot.end()
    yield re.escape(text[at:])


def with_english_article(found: KnownName) -> str:
    """Behind a preposition: "the European Commission", "the United States", "Germany"."""
    return english.with_article(found.name, body=found.body)
