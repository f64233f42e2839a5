"""Words that show who does something to whom, by language code. Lower case."""

from __future__ import annotations

from dataclasses import dataclass


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _stems(text: str) -> tuple[str, ...]:
    return tuple(text.split())


@dataclass(frozen=True, slots=True)
class RoleWords:
    """`agent` words come before who did it, after a participle: one of `participles` or a word in
    `participle_endings`, but not one that begins as in `intransitive` ("emigrato da"). With a word
    between, it takes one of `passive` before it: "was arrested on Monday by". Behind a word in `having`
    the participle is active: "ha abbassato da stabile a negativo".

    `against` words come before whom it was done to, but for what begins as in `losing` or is in
    `lost`. `places` and `owners` before a name make it one, which may stand elsewhere. `breaks`
    begin another clause, join two parties, or leave it open who acts ("da parte di"). `linking` words
    say nothing of who does what to whom; `before_name` may stand before a name.
    """

    agent: frozenset[str]
    participles: frozenset[str]
    having: frozenset[str]
    participle_endings: tuple[str, ...]
    intransitive: tuple[str, ...]
    passive: frozenset[str]
    against: frozenset[str]
    losing: tuple[str, ...]
    lost: frozenset[str]
    places: frozenset[str]
    owners: frozenset[str]
    breaks: frozenset[str]
    linking: frozenset[str]
    before_name: frozenset[str]


ROLES: dict[str, RoleWords] = {
    "en": RoleWords(
        agent=_words("by"),
        participles=_words(
            "bought sold hit struck won led built held shot taken made found sued paid caught fought put set "
            "given known seen shown written driven chosen stolen beaten broken thrown drawn sent told"
        ),
        having=frozenset(),
        participle_endings=("ed",),
        intransitive=(),
        passive=_words("be been being is are was were"),
        against=_words("against versus vs"),
        losing=_stems("lost lose losing"),
        lost=frozenset(),
        places=_words("in at from near around"),
        owners=_words("of"),
        breaks=_words("s and or but nor when while because if where although as than"),
        linking=_words("the a an of in on at from to with for sir mr mrs ms dr president minister king mayor its his her"),
        before_name=_words("the a an its his her their mr mrs ms dr"),
    ),
    "it": RoleWords(
        agent=_words("da dal dalla dai dagli dalle dall dallo"),
        participles=_words(
            "visto vista visti chiesto chiesta chiesti perso persa persi posto posta mosso mossa promosso promossa "
            "rimosso rimossa risolto risolta accolto accolta tolto tolta sconvolto sconvolta sommerso sparso"
        ),
        having=_words("ha hanno aveva avevano avrà avranno avrebbe avrebbero avendo aver avere abbia abbiano ho abbiamo"),
        participle_endings=_stems(
            "ato ata ati ate uto uta uti ute ito ita iti ite into inta "
            "inti inte asa aso asi esa eso esi ese isa iso isi uso usa usi erto erta erti erte tto tta tti tte"
        ),
        intransitive=_stems(
            "emigrat migrat immigrat andat arrivat partit entrat uscit cadut salit venut tornat fuggit scappat nat mort "
            "passat dovut giunt stat iniziat abitat distanz settant quarant sessant ottant novant"
        ),
        passive=_words(
            "è sono era erano fu furono stato stata stati state essere sia siano fosse fossero sarà saranno "
            "viene vengono venne vennero venire verrà verranno veniva venivano"
        ),
        against=_words("contro"),
        losing=_stems("perd"),
        lost=_words("perso persa persi perse persero"),
        places=_words("in nel nella nei nelle nell vicino intorno presso"),
        owners=_words("di del della dello dei degli delle dell"),
        breaks=_words("parte e ed o od ma né quando mentre perché se dove sebbene come"),
        linking=_words(
            "il lo la i gli le l un uno una di del della dello dei degli delle dell a al alla ai agli alle in "
            "nel nella con per su signor signora presidente ministro re sindaco sindaca premier leader suo sua"
        ),
        before_name=_words("il lo la i gli le l un uno una suo sua"),
    ),
}  # fmt: skip
