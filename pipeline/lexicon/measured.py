"""The little words around what a figure measures, by language. All keys are lower case."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _endings(text: str) -> tuple[str, ...]:
    return tuple(text.split())


@dataclass(frozen=True, slots=True)
class MeasuredWords:
    """The words of one language.

    `links` join a noun to its complement, `places` open one of place or purpose behind it.
    `bridges` may stand between a noun and the amount that measures it. `wholes` join a share or
    amount to what it is one of. `determiners` open a noun phrase and are left off. `conjunctions` join
    nouns. `auxiliaries`, without those
    of `having`, and `participles` make a passive, as do `fates`, participles without such an ending.
    Where there are no tags,
    `finite_endings` are those of verbs, `other_endings` of what is rarely a noun. `carriers` only bring in an
    amount ("of a deal to the value of"). After a verb that begins as one of `spending` the amount measures
    what it is spent on, behind one of `purposes`, and not who spends it.
    """

    links: frozenset[str]
    places: frozenset[str]
    bridges: frozenset[str]
    wholes: frozenset[str]
    determiners: frozenset[str]
    conjunctions: frozenset[str]
    having: frozenset[str]
    auxiliaries: frozenset[str]
    participles: tuple[str, ...]
    fates: frozenset[str]
    finite_endings: tuple[str, ...]
    other_endings: tuple[str, ...]
    carriers: frozenset[str]
    spending: tuple[str, ...]
    purposes: frozenset[str]


MEASURED: Mapping[str, MeasuredWords] = MappingProxyType(
    {
        "en": MeasuredWords(
            links=_words("of 's ' the a an - & s"),
            places=_words("in at from for on against to with between among"),
            bridges=_words(
                "of at about around to by up from for some nearly almost over more than less just only "
                "as high low the a an "
                "worth is was are were approximately roughly ( between within under above below least most"
            ),
            wholes=_words("of"),
            determiners=_words("the a an his her its their our this that these those all"),
            conjunctions=_words("and"),
            having=_words("has have had"),
            auxiliaries=_words("was were is are been be being has have had"),
            participles=("ed", "en"),
            fates=_words("killed injured wounded missing dead hurt held shot found lost left"),
            finite_endings=(),
            other_endings=(),
            carriers=frozenset(),
            spending=_endings(
                "alloca earmark disburs spend spent invest pay paid pledg donat set sets setting put puts offer "
                "give gives gave given award grant lend lent"
            ),
            purposes=_words("for on in towards into"),
        ),
        "it": MeasuredWords(
            links=_words(
                """
                di del della dei degli delle dello dell d ' la il lo i gli le l al alla ai agli all a
                """
            ),
            places=_words(
                """
                in nel nella nei nelle nello nell per su sul sulla con a da dal dalla contro tra fra
                """
            ),
            bridges=_words(
                "di del dei degli delle d a al ai agli all ad da dal dai dagli circa oltre quasi più "
                "meno intorno attorno "
                "fino per pari l il i gli le lo ' ( è era sono erano solo appena almeno sui su tra fra "
                "un una entro sino dell stati state stato stata massimo"
            ),
            wholes=_words("di del dei degli delle della dello dell d"),
            determiners=_words(
                """
                il lo la i gli le l ' un una uno suo sua suoi sue loro questo questa questi queste
                """
            ),
            conjunctions=_words("e ed"),
            having=_words("ha hanno aveva avevano avrebbe"),
            auxiliaries=_words(
                "è sono era erano fu furono sarà saranno sarebbe sarebbero stato stata stati state ha "
                "hanno aveva avevano "
                "avrebbe avrebbero viene vengono rimasti rimaste rimasto resta restano risulta risultano"
            ),
            participles=_endings("ati ate iti ite uti ute ato ata ito ita uto uta se si sa so"),
            fates=_words("morti morte ferite feriti disperse dispersi"),
            finite_endings=_endings("ano ono anno ava eva avano evano ivano isce rà rebbe ò mente ando endo"),
            other_endings=_endings(
                "are ere ire arsi ersi ato ata ati ate ito ita iti ite uto uta uti ute imo ima imi"
            ),
            carriers=_words("valore importo ammontare costo"),
            spending=_endings(
                "stanzi destin eroga vers spend spes invest pag finanzi don offr mett mess prest"
            ),
            purposes=_words("per su sul sulla sui sulle in nel nella nei nelle a al alla ai alle"),
        ),
    }
)
