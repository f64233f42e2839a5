"""Words that deny and words that hedge, by language code. Lower case; stems are beginnings of words."""

from __future__ import annotations

from dataclasses import dataclass


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _stems(text: str) -> tuple[str, ...]:
    return tuple(text.split())


@dataclass(frozen=True, slots=True)
class PolarityWords:
    """`negation` and `negation_phrases` deny outright; beside `first_negation`, other negations of its clause double it.

    `weak_negation` may stand for a negation in a good translation ("lacks", "only", "until");
    `not_negation` are phrases whose "not" denies nothing; one may stand for a negation all the same
    ("non consiste solo in", "is not just about"). `gapped_not_negation` are such phrases with other words
    inside ("a meno che la banca non"); `weak_negation_endings` are ends of words ("worthless").

    `not_possible` are phrases with a word of `possible` that tell of the past ("could not agree").

    `possible` says that something may be, `hearsay` that somebody says so; the weak ones may stand
    for them in other words. `hearsay_endings` are those of the Italian conditional of hearsay;
    `not_hedge` are phrases with such a form that hedge nothing.
    """

    negation: frozenset[str]
    negation_phrases: tuple[str, ...]
    first_negation: str
    weak_negation: tuple[str, ...]
    weak_negation_endings: tuple[str, ...]
    not_negation: tuple[str, ...]
    gapped_not_negation: tuple[tuple[str, str], ...]
    possible: frozenset[str]
    possible_phrases: tuple[str, ...]
    not_possible: tuple[str, ...]
    possible_weak: tuple[str, ...]
    hearsay: frozenset[str]
    hearsay_phrases: tuple[str, ...]
    hearsay_endings: tuple[str, ...]
    hearsay_weak: tuple[str, ...]
    weak_endings: tuple[str, ...]
    not_hedge: tuple[str, ...]


POLARITY: dict[str, PolarityWords] = {
    "en": PolarityWords(
        negation=_words("not no never none nobody nothing neither nor without cannot n't nowhere"),
        negation_phrases=("failed to ", "fails to ", "unable to ", "was denied"),
        first_negation="",
        weak_negation=_stems(
            "den refus fail lack avoid prevent reject hardly barely scarcely rarely seldom few little only "
            "until unless except exclud absen stop despite instead rather beyond doubt declin ceas forb "
            "ban prohibit ignor fals wrong miss unab unaw unclear uncert unkn unlik unus unsu unn unc unp "
            "unf unw unaf unav unid unex unr uns unm unet undis undec unden implaus impossib improb inab "
            "incap incorr incompl ineffect insuffic inadequ invalid illeg irreg disag disapp disallow "
            "discontin disqual free zero non- unempl jobless out abort vain uninj unh unsc intact empt vacan void "
            "unique remember imposs unatt unapp unbel unop unpl unre unse unte unti unto unus unve unwi unla "
            "yet gone cut less fewer short depriv limit"
        ),
        weak_negation_endings=("less", "-free"),
        not_negation=(
            "not only", "not just", "not least", "no doubt", "whether or not", "or not", "no matter",
            "nothing but", "no fewer than", "no less than", "why not", "if not", "not to mention", "no.",
            "not simply", "not merely", "no more than", "none other than", "not until", "not to be outdone",
            "do not forget", "don't forget", "not long", "not far", "no confidence",
        ),
        gapped_not_negation=(),
        possible=_words(

            "may might could perhaps possibly probably maybe likely unlikely potentially presumably"
        ),
        possible_phrases=(),
        not_possible=(
            "could not", "couldn't", "could no longer", "could never", "could neither", "could see", "could hear",
            "could feel", "could smell",
        ),
        possible_weak=_stems(
            "can would should possib potential probab likel chance risk may might could perhaps appear seem "
            "suggest believ think thought expect able capab hypothe presum suppos if whether uncertain "
            "unclear fear prone liable enabl allow ought estimat theor about improb doubt"
        ),
        hearsay=_words(

            "reportedly allegedly alleged supposedly purportedly apparently seemingly suspected"
        ),
        hearsay_phrases=(
            "it is believed", "is said to", "are said to", "are believed to", "is believed to",
            "is thought to", "are thought to", "would have",
        ),
        hearsay_endings=("\0",),
        hearsay_weak=_stems(
            "would could should might may said say says according report alleg claim believ think thought "
            "appear apparent seem suppos purport presum accus rumo expect due set schedul plan suspect "
            "consider understood told so-called possib likely probab suggest if going want want estimat "
            "charge able can hop warn know known"
        ),
        weak_endings=(),
        not_hedge=(),
    ),
    "it": PolarityWords(
        negation=_words("non né nessuno nessuna nessun niente nulla senza neanche nemmeno neppure no mai"),
        negation_phrases=("incapace di ", "incapaci di ", "ha mancato di "),
        first_negation="non",
        weak_negation=_stems(
            "neg smenti rifiut manc priv assen evit imped esclu falli solo soltanto solamente finché fino tranne "
            "eccetto salvo poco poca poch raramente appena anziché invece meno incapac qualsiasi dubb "
            "oltre nonostante malgrado ignor fals sbagli smett smess cess viet blocc piuttosto altrimenti "
            "resping respint prima impossib improbab invalid insuffic inadegu illeg irregol inabil incert "
            "incomplet ineffic inutil inesist sconosc scorrett disaccord disappr contrari divie zero rar "
            "privo invaria incondiz sprovv esent esaur sfavor vuot illes null insaput sottovalut invan indenn "
            "incolum intatt dimentic insuccess interrott ininterrott annull mancat deserti anonim sfiduc indecis "
            "illegitt"
        ),
        weak_negation_endings=(),
        not_negation=(
            "non solo", "non soltanto", "non appena", "non è che", "finché non", "fino a quando non",
            "a meno che non", "prima che non", "non meno di", "se non", "non ultimo", "non a caso", "no.",
            "non più di", "non oltre", "per non parlare", "senza dubbio", "nulla di meno", "o no", "o meno",
            "non vedente", "non vedenti", "non solamente", "non da poco", "non poco", "non pochi", "non poche",
            "impossibile non", "senza eguali", "senza precedenti", "non dimenticare", "non molto lontano",
            "non lontano", "non semplicemente", "non fosse altro", "non più del", "non più della", "non più dei",
            "non più delle", "non più dell", "più che mai", "quanto mai", "come mai", "caso mai", "semmai", "se mai",
        ),
        gapped_not_negation=(
            ("a meno che", "non"), ("finché", "non"), ("fino a quando", "non"), ("fintanto che", "non"),
            ("non", "più di"),
        ),
        possible=_words(

            "potrebbe potrebbero potrei potremmo forse probabilmente possibilmente presumibilmente magari"
        ),
        possible_phrases=("con ogni probabilità",),
        not_possible=(),
        possible_weak=_stems(
            "può possono possa possano potev potut potr pote potè possib probab potenz eventual ipote rischi "
            "sembr pare appar ritien ritenut pens cred presum suppon suppost se qualora dovrebb capac "
            "in-grado grado consent permett suggeri forse teor temut improb stim circa dubb magari facil "
            "difficil chissà previst attes aspett volte talvolta talora spesso"
        ),
        hearsay=_words(
            "presunto presunta presunti presunte sospettato sospettata sospettati apparentemente "
            "presuntamente"
        ),
        hearsay_phrases=("si dice che", "pare che", "sembra che", "a quanto pare", "si ritiene che",
                         "si pensa che", "si crede che"),
        hearsay_endings=("rebbe", "rebbero"),
        hearsay_weak=_stems(
            "può possono potrà potran poter possib probab secondo ipotes presun presum sospett ritien ritenu "
            "ritengon pens cred sostien sosteng detto dice dicon afferm riferi riferì accus previst attes "
            "sembr pare emerg consider appar tem suppost suppon dov deve voci indiscrez cosiddett stim "
            "dichiar doveva dovevano dovess avrà sarà saranno avranno se stav avev er fossero fosse"
        ),
        weak_endings=_stems("rebbe rebbero remmo resti ibile ibili asse assero esse essero isse issero"),
        not_hedge=("avrebbe dovuto", "avrebbero dovuto", "sarebbe dovut", "sarebbero dovut"),
    ),
}  # fmt: skip
