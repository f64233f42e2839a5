"""English noun phrases in Italian: "net profit of the company" → "utile netto della società"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from models.contracts import Token
from pipeline.labels import italian
from pipeline.labels.italian import Gender, Number
from pipeline.labels.names import KnownName, italian_gender, people_name, place_name, takes_article
from pipeline.labels.reading import Phrase, UnknownWordError
from pipeline.labels.senses import Senses
from pipeline.lexicon.grammar import ENGLISH, ITALIAN
from pipeline.text.names import is_acronym

# By preposition, the nouns behind which Italian has "di".
_OF = {"for": ENGLISH.for_what, "in": ENGLISH.in_what, "on": ENGLISH.on_what}
_PLACED = frozenset(("in", "on", "to", "from", "at"))
_JOINED = frozenset(("of", "in", "on", "to", "from", "at", "by"))


@dataclass(frozen=True, slots=True)
class _Noun:
    """An Italian noun phrase; `name`: a proper one; `article`: whether it has one behind a preposition;
    `told`: it has its own ("una città") or needs none."""

    text: str
    sort: Gender | None
    number: Number
    name: bool = False
    article: bool = False
    city: bool = False
    told: bool = False


class EnglishPhrase(Phrase):
    def __init__(self, tokens: Sequence[Token], senses: Senses, *, several: bool = False) -> None:
        super().__init__(tokens, senses, "en", several=several)

    def whole(self) -> str | None:
        """The phrase in Italian; None where that would be a guess."""
        try:
            noun, end = self.joined(0)
        except UnknownWordError:
            return None
        if end < len(self):
            return None
        text = noun.text
        common = self.pos[0] != "PROPN" and people_name(self.tokens[0].text, "en") is None
        return text[:1].upper() + text[1:] if self.is_capital(0) and common else text

    def joined(self, at: int) -> tuple[_Noun, int]:
        noun, at = self.noun_phrase(at)
        while at + 1 < len(self) and self.low[at] in ("and", "or"):
            further, end = self.noun_phrase(at + 1)
            link = "o" if self.low[at] == "or" else "e"
            noun, at = replace(noun, text=f"{noun.text} {link} {further.text}"), end
        return noun, at

    def noun_phrase(self, at: int) -> tuple[_Noun, int]:
        if at >= len(self):
            raise UnknownWordError
        definite, indefinite = self.low[at] in ENGLISH.definite, self.low[at] in ENGLISH.indefinite
        at += definite or indefinite
        noun, at = self._simple(at)
        if definite and noun.name and noun.sort is None:
            raise UnknownWordError  # "the Vuelta": its gender is not known
        if at < len(self) and self.low[at] in ("'s", "'"):
            owner = replace(noun, article=noun.article or not (noun.name or indefinite))
            definite = indefinite = False
            noun, at = self._simple(at + 1)
            noun = replace(noun, text=f"{noun.text} {self._linked('of', owner)}", article=True)
        noun, at = self._with_participles(noun, at)
        noun = replace(noun, article=noun.article or (definite and not noun.name))
        if indefinite:
            noun = replace(noun, text=_indefinite(noun), article=False, told=True)
        return self._complements(noun, at)

    def _simple(self, at: int) -> tuple[_Noun, int]:
        """A name, or a common noun with its modifiers."""
        found = self.name_at(at) if at < len(self) else None
        if found is not None and not self._nominal(found[1]):
            return self._named(found[0]), found[1]
        end = at
        while end < len(self) and self._modifies(end):
            end += 1
        while end > at + 1 and self.pos[end - 1] == "ADJ" and self.pos[end - 2] == "NOUN":
            end -= 1
        if end == at:
            raise UnknownWordError
        if self.proper_run(at) == end:
            return _Noun(self.written(at, end), None, "s", name=True), end
        return self._modified(at, end), end

    def _modifies(self, at: int) -> bool:
        """Whether a word may stand in a run of nouns and what modifies them."""
        if self._nominal(at) or self.low[at] in ("&", "-") or len(self) == 1:
            return True
        return self.pos[at] == "VERB" and at + 1 < len(self) and self.pos[at + 1] in ("NOUN", "ADJ")

    def _nominal(self, at: int) -> bool:
        return at < len(self) and self.pos[at] in ("ADJ", "NOUN", "PROPN")

    def _named(self, found: KnownName) -> _Noun:
        sort, number = italian_gender(found.name)
        has = takes_article(found.name) or (found.body and not is_acronym(found.name))
        return _Noun(
            found.name, sort, number, name=True, article=has and sort is not None, city=not found.body
        )

    def _modified(self, first: int, end: int) -> _Noun:
        """The head, the longest that a table knows, then each modifier from the nearest to the farthest."""
        noun, at = self._head(first, end)
        text, links, before = noun.text, "", ""
        while at > first:
            at -= 1
            if self.pos[at] == "PROPN" or (self.is_capital(at) and people_name(self.tokens[at].text, "en")):
                begin = at
                while begin > first and self.pos[begin - 1] == "PROPN":
                    begin -= 1
                people = people_name(self.written(begin, at + 1), "en")
                if people and noun.sort:
                    text += f" {italian.agree(people, noun.sort, noun.number)}"
                else:
                    links += f" {self._linked('of', self._owner(begin, at + 1))}"
                at = begin
                continue
            adjective = self._adjective(at)
            if adjective is None and not links and (modifier := self._modifier(first, at)) is not None:
                links, at = f" {modifier[0]}", modifier[1]
            elif adjective is not None and noun.sort is not None:
                agreed = italian.agree(adjective, noun.sort, noun.number)
                if adjective in ITALIAN.before_noun:
                    before = f"{agreed} {before}"
                else:
                    text += f" {agreed}"
            else:
                raise UnknownWordError
        return replace(noun, text=f"{before}{text}{links}")

    def _adjective(self, at: int) -> str | None:
        """Also of a noun that stands for one ("space telescope"), where the tables say so."""
        if self.pos[at] == "NOUN":
            return self.senses.adjectives.get(self.low[at])
        if self.pos[at] not in ("ADJ", "VERB"):
            return None
        return self.senses.adjective(self.low[at]) or self.senses.participle(self.low[at])

    def _owner(self, first: int, end: int) -> _Noun:
        name = self.written(first, end)
        place = place_name(name, "en")
        if place is None:
            return _Noun(name, None, "s", name=True)
        return self._named(KnownName(place, False))

    def _modifier(self, first: int, at: int) -> tuple[str, int] | None:
        """A noun before a noun: "car sales" → "di auto"; (words, where it begins), or None."""
        for begin in range(first, at + 1):
            ways = self._ways(begin, at + 1)
            found = self.senses.phrase(*ways) if begin < at else self.senses.noun(*ways)
            if found is None:
                continue
            if found in ITALIAN.plural_only or self.low[at] in ENGLISH.uncounted:
                return f"di {found}", begin
            sort = italian.gender(found)
            if self.lemmas[at + 1] in ENGLISH.attributes and sort:
                return italian.joined("di", found, sort, "s"), begin
            return f"di {italian.plural(found)}", begin
        return None

    def _ways(self, first: int, end: int) -> tuple[str, ...]:
        forms, lemmas = self.low[first:end], self.lemmas[first:end]
        return " ".join(forms), " ".join([*forms[:-1], lemmas[-1]]), " ".join(lemmas)

    def _head(self, first: int, end: int) -> tuple[_Noun, int]:
        """The Italian noun for the longest known phrase that ends at `end`, and where that begins."""
        for begin in range(max(first, end - self.senses.longest), end):
            form, *lemmas = self._ways(begin, end)
            several: Number = "p" if self._is_plural(end - 1) else "s"
            if begin + 1 == end and self.pos[begin] not in ("NOUN", "X") and len(self) > 1:
                continue
            look = self.senses.noun if begin + 1 == end else self.senses.phrase
            if (found := look(form)) is not None and (several == "p" or italian.number(found) == "p"):
                return self._plural_form(found), begin
            found = found or look(*lemmas)
            if found is not None:
                return self._noun(found, several), begin
        raise UnknownWordError

    def _noun(self, found: str, several: Number) -> _Noun:
        if italian.number(found) == "p":
            return _Noun(found, italian.gender_of_plural(found), "p")
        sort = italian.gender(found)
        return _Noun(italian.plural(found) if several == "p" else found, sort, several)

    def _plural_form(self, found: str) -> _Noun:
        """What a table gives for a plural form: a plural by its looks, or a noun of one ("news")."""
        if italian.number(found) == "p" or found[-1:] not in "ie":
            return self._noun(found, italian.number(found))
        return _Noun(found, "m" if found.endswith("i") else "f", "p")

    def _is_plural(self, at: int) -> bool:
        return self.low[at] != self.lemmas[at] or (self.several and "ADP" not in self.pos[:at])

    def _with_participles(self, noun: _Noun, at: int) -> tuple[_Noun, int]:
        while at < len(self) and self.pos[at] in ("VERB", "AUX", "ADJ"):
            if self.pos[at] != "AUX":
                done = self.senses.participle(self.low[at])
                if done is None and self.pos[at] == "ADJ":
                    done = self.senses.adjective(self.low[at])
                if done is None or noun.sort is None:
                    raise UnknownWordError
                noun = replace(noun, text=f"{noun.text} {italian.agree(done, noun.sort, noun.number)}")
            at += 1
        return noun, at

    def _complements(self, noun: _Noun, at: int) -> tuple[_Noun, int]:
        while at + 1 < len(self) and self.low[at] in ENGLISH.prepositions:
            link = self.low[at]
            if _OF.get(link, frozenset()) & {self.lemmas[at - 1], self.low[at - 1]}:
                link = "of"  # "demand for loans", "rise in prices"
            inner, end = self.noun_phrase(at + 1)
            words = self._linked(link, inner)
            while link not in ("between", "among") and end + 1 < len(self) and self.low[end] == "and":
                other, end = self.noun_phrase(end + 1)
                words += f" e {self._linked(link, other)}"
            if link in ("between", "among") and end < len(self) and self.low[end] == "and":
                other, end = self.noun_phrase(end + 1)
                words += f" e {other.text}"
            noun, at = replace(noun, text=f"{noun.text} {words}"), end
        return noun, at

    def _linked(self, link: str, noun: _Noun) -> str:
        """The preposition before a noun: "della società", "in Italia", "a Roma", "di Adriatica Banca"."""
        placed = link in _PLACED
        if placed and not _placeable(link, noun):
            raise UnknownWordError
        if bare := _without_article(link, noun):
            return f"{bare} {noun.text}"
        preposition = ENGLISH.prepositions[link]
        bare_plural = placed and noun.number == "p" and not noun.name
        if link in _JOINED and noun.sort and (noun.article or bare_plural):
            return italian.joined(preposition, noun.text, noun.sort, noun.number)
        if noun.article and noun.sort:
            return f"{preposition} {italian.article(noun.text, noun.sort, noun.number)}{noun.text}"
        return f"{preposition} {noun.text}"


def _placeable(link: str, noun: _Noun) -> bool:
    """Not "death toll from tsunami": headlines leave articles out that Italian needs."""
    return noun.name or noun.article or (link != "at" and (noun.number == "p" or noun.told))


def _without_article(link: str, noun: _Noun) -> str | None:
    """The preposition of a place that needs no article: "a Roma", "in Italia"."""
    if noun.city and not noun.article and link in ("in", "at"):
        return "a"
    country = noun.name and noun.article and noun.number == "s" and _country_alone(noun)
    return "in" if country and link == "in" else None


def _country_alone(noun: _Noun) -> bool:
    """ "in Italia", "in Giappone", but "nel Regno Unito"."""
    return " " not in noun.text and noun.city


def _indefinite(noun: _Noun) -> str:
    if noun.sort is None or noun.number == "p":
        raise UnknownWordError
    told = italian.article(noun.text, noun.sort, "s")
    if noun.sort == "f":
        return f"un'{noun.text}" if told == "l'" else f"una {noun.text}"
    return f"uno {noun.text}" if told == "lo " else f"un {noun.text}"
