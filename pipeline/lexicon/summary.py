"""Words that the choice of sentences reads, keyed by language code. All lower case."""

from __future__ import annotations

from dataclasses import dataclass


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _stems(text: str) -> tuple[str, ...]:
    return tuple(text.split())


@dataclass(frozen=True, slots=True)
class SummaryWords:
    """`function` words carry no topic.

    `subordinators` begin the clause that a long headline can do without, `relatives` a relative one. `done` are the beginnings,
    folded, of verbs that close a matter: said of what is still open they are the worst error of all.
    """

    function: frozenset[str]
    subordinators: frozenset[str]
    relatives: frozenset[str]
    done: tuple[str, ...]


SUMMARY: dict[str, SummaryWords] = {
    "en": SummaryWords(
        function=_words(
            "the a an and or but of to in on at by for from with as is are was were be been being has have "
            "had do does did will would can could may might shall should must not no it its he him his she "
            "her they them their we us our you your i me my this that these those there here which who whom "
            "whose what when where why how if than then so such also into out up down over under after "
            "before about between through during against more most other some any all both each one two new "
            "said says say according just only very own same too now"
        ),
        relatives=_words("that which who whose where"),
        subordinators=_words(
            "which who whose where when while although though after before because since as whereas"
        ),
        done=_stems(
            "signed signs seal complet clos finali conclud acquired acquires bought buys sold approv "
            "adopt agreed agrees ratif confirm announc won wins lost killed kills died dies dead murder "
            "convict sentenc arrest charg resign fired dismiss win elect appoint launch ban banned struck "
            "merg settled admitted admits proved proven rul ruled cancel canceled defeat jailed guilty"
        ),
    ),
    "it": SummaryWords(
        function=_words(
            "il lo la i gli le un uno una di a da in con su per tra fra e ed o od ma che chi cui non si è "
            "sono era erano essere stato stata stati state ha hanno aveva avevano avere del dello della dei "
            "degli delle al allo alla ai agli alle dal dallo dalla dai dagli dalle nel nello nella nei "
            "negli nelle sul sullo sulla sui sugli sulle questo questa questi queste quello quella quelli "
            "quelle suo sua suoi sue loro lui lei noi voi mi ti ci vi ne se come anche più meno molto "
            "quando dove perché mentre dopo prima poi già solo ancora così ogni altro altra altri altre due "
            "secondo detto dice ad l un' d dell all dall nell sull c s"
        ),
        relatives=_words("che cui quale quali dove"),
        subordinators=_words(
            "che cui dove quando mentre sebbene benché dopo prima perché poiché siccome come"
        ),
        done=_stems(
            "firmat firma firmo sigl complet chius conclu acquis acquist compra comprat vendut venduto "
            "approv adott accordat ratific conferm annunci vint vinc pers uccis uccid mort muor assassin "
            "condann arrest accusat dimess dimission licenzi elett nominat lanciat vietat fus ammess "
            "ammett dimostr stabilit deciso decis annullat cancellat sconfit colpevol"
        ),
    ),
}
