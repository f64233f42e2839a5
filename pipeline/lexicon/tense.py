"""Words that place an event in the past or the future, by language code. Lower case."""

from __future__ import annotations

from dataclasses import dataclass


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _stems(text: str) -> tuple[str, ...]:
    return tuple(text.split())


@dataclass(frozen=True, slots=True)
class TenseWords:
    """`future` and words in `future_endings` say that something is still to come, but for `not_future`
    words and for those after one of `noun_before` ("the will"); so do `future_pairs` of words.

    `outlook` words, `outlook_pairs` of words, words that begin with one of `outlook_stems` and words in
    `outlook_endings` may stand for a future in other words ("plans to", "dovrebbe"); `condition` words
    make a statement about no time of its own ("if you look, you will see"). With `present_for_future` a plain present may, too.

    `past` words are past tenses by themselves, but after `infinitive_after` ("to cut"), as are words in
    `past_endings` but for `not_past`. Soon after `auxiliaries`, a participle makes a past tense: one of
    `participles` or a word in `participle_endings`. After `moving` auxiliaries only the participles in
    `moved` do ("è andato"), but any where a `reflexive` word stands before ("si è dimesso").
    """

    present_for_future: bool
    future: frozenset[str]
    future_endings: tuple[str, ...]
    not_future: frozenset[str]
    noun_before: frozenset[str]
    future_pairs: frozenset[tuple[str, str]]
    outlook: frozenset[str]
    outlook_pairs: frozenset[tuple[str, str]]
    outlook_stems: tuple[str, ...]
    condition: frozenset[str]
    outlook_endings: tuple[str, ...]
    past: frozenset[str]
    infinitive_after: frozenset[str]
    past_endings: tuple[str, ...]
    not_past: frozenset[str]
    auxiliaries: frozenset[str]
    participles: frozenset[str]
    participle_endings: tuple[str, ...]
    moving: frozenset[str]
    reflexive: frozenset[str]
    moved: tuple[str, ...]


TENSES: dict[str, TenseWords] = {
    "en": TenseWords(
        present_for_future=False,
        future=_words("will 'll won't shall"),
        future_endings=(),
        not_future=frozenset(),
        noun_before=_words("a the free his her their your our my its at good ill political no popular"),
        future_pairs=frozenset({("going", "to"), ("set", "to")}),
        outlook=_words(
            "would could should might may must can going due set about next tomorrow soon still ought yet "
            "ahead bound ready plan plans planned planning hope hopes hoped hoping 'd"
        ),
        outlook_pairs=frozenset(
            {("has", "to"), ("have", "to"), ("is", "to"), ("are", "to"), ("to", "be"), ("needs", "to"), ("need", "to")}
        ),
        outlook_stems=_stems(
            "intend expect schedul aim want upcom forthcom future forecast predict promis pledg "
            "propos prepar likel unlikel destin pend anticipat pois slat agree threaten"
        ),
        condition=_words("if when once until unless before whoever whatever whenever later"),
        outlook_endings=(),
        past=_words(
            "was were did had bought said told sold paid won lost took made gave went came became began ran "
            "saw got left met kept held led built sent spent found fell rose grew knew thought brought caught "
            "fought struck broke spoke wrote drove chose rejected signed died killed stole beat shot hit cut"
        ),
        infinitive_after=_words("to will would could should may might must can not don't"),
        past_endings=("ed",),
        not_past=_words(
            "need exceed succeed proceed speed feed seed indeed breed bleed weed deed freed agreed united hundred "
            "red bed led shed sacred naked wicked rugged limited expected planned scheduled proposed supposed"
        ),
        auxiliaries=_words("has have had 've"),
        participles=_words(
            "been bought sold paid won lost taken made given gone come become begun run seen got left met kept "
            "held led built sent spent found fallen risen grown known brought caught struck broken spoken "
            "written driven chosen died stolen beaten shot hit cut had done"
        ),
        participle_endings=("ed",),
        moving=frozenset(),
        reflexive=frozenset(),
        moved=(),
    ),
    "it": TenseWords(
        present_for_future=True,
        future=_words("sarò avrò farò"),
        future_endings=("rà", "ranno", "remo"),
        not_future=_words("tiranno estremo supremo remo sanremo kamasutrà"),
        noun_before=frozenset(),
        future_pairs=frozenset({("sta", "per"), ("stanno", "per")}),
        outlook=_words("può possono possa possano sta stanno domani presto dopodomani"),
        outlook_pairs=frozenset({("è", "da"), ("sono", "da"), ("in", "vista"), ("in", "programma")}),
        outlook_stems=_stems(
            "dov dev debb pot vuol vogl vorr inten preved previst previs prossim futur mir punt prepar pront "
            "promett propo pianific programm progett attend attes aspett destin minacc sper probabil imminent"
        ),
        condition=_words("se quando finché qualora purché chi chiunque prima"),
        outlook_endings=("rebbe", "rebbero", "remmo", "resti", "rei"),
        past=_words(
            "disse fece fecero prese presero ebbe ebbero venne vennero scrisse scrissero tenne ottennero perse "
            "persero nacque nacquero ruppe chiese chiesero fu furono stette diede diedero morì rimase rimasero "
            "divenne divennero scelse scelsero risposero rispose ottenne raggiunse corse visse vendette era erano"
        ),
        infinitive_after=frozenset(),
        past_endings=_stems("ò arono irono erono ava avano mise misero cise cisero inse insero"),
        not_past=_words("può ciò però perciò oblò brava grava nava lava cava chiava schiava ottava bava fava"),
        auxiliaries=_words("ha hanno ho abbiamo avete hai aveva avevano avrebbe avrebbero avendo abbia abbiano"),
        participles=_words(
            "fatto detto preso messo visto chiesto deciso speso perso vinto scritto letto corso offerto aperto "
            "chiuso scelto risposto ucciso rimasto raggiunto ottenuto avuto stato dato"
        ),
        participle_endings=("ato", "ata", "ati", "ate", "uto", "uta", "uti", "ute", "ito", "ita", "iti", "ite",
                            "messo", "messa", "messi", "messe"),
        moving=_words("è sono siamo"),
        reflexive=_words("si ci mi vi ti se"),
        moved=_stems(
            "stat andat arrivat mort nat partit entrat uscit diventat success avvenut accadut cadut salit "
            "sces venut tornat rimast riuscit cresciut scopp esplos precipitat divenut finit iniziat cominciat "
            "terminat costat durat bastat aumentat diminuit calat crollat fuggit scappat scompars schierat"
        ),
    ),
}  # fmt: skip
