"""What makes a statement surer, nearer or contrary to what it was, as patterns, by language code."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class NuanceWords:
    """`possible` says that something may or would be, but for what `told` tells ("said it would": a future of
    the past); `certain` that it will, where nothing `hedges`.

    `nearly` stands before what is not quite so; `about` may stand for it. `refused` denies by a verb, behind
    `not_before` it affirms; `affirmed` may stand for the two together. `change_to` and `change_by` are a
    change and where it ends, or how large it is. `deadline` is a time by which something is to be;
    `any_deadline` may stand for it.
    """

    possible: re.Pattern[str]
    told: re.Pattern[str]
    certain: re.Pattern[str]
    hedges: re.Pattern[str]
    nearly: re.Pattern[str]
    about: re.Pattern[str]
    refused: re.Pattern[str]
    not_before: re.Pattern[str]
    change_to: re.Pattern[str]
    change_by: re.Pattern[str]
    deadline: re.Pattern[str]
    any_deadline: re.Pattern[str]


def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{text})", re.IGNORECASE)


_RISES = r"(?:ris|rose|fall|fell|drop|increas|decreas|climb|grew|grow|declin|jump|slip|slid)\w*"
_SALE = r"(?:sal|sces|scend|aument|diminu|cresc|calat|calan|cala|ridott)\w*"

NUANCES: dict[str, NuanceWords] = {
    "en": NuanceWords(
        possible=_pattern(
            r"would (?!have|not|like|be (?:able|allowed))\w|might \w|may (?!be|have)\w|could (?!not)\w"
        ),
        told=_pattern(
            r"said|says|told|announced|promised|warned|added|insisted|thought|believed|hoped|expected|decided|if|"
            r"knew|agreed|predicted|when|after|that|pledged|vowed|years? ago|in (?:1[5-9]|20)\d\d|was|were|had|did"
        ),
        certain=_pattern(r"will\b|won't|is going to|are going to"),
        hedges=_pattern(
            r"may\b|might|could|would|should|can\b|perhaps|possib|likely|potential|probab|expect|"
            r"(?:plan|aim|hope)\w* (?:to|that|for)\b|if\b"
        ),
        nearly=_pattern(r"almost|nearly"),
        about=_pattern(
            r"almost|near|about|around|virtually|practically|just (?:under|over|short)|close to|approach|some|barely|"
            r"hardly|all but|most|more or less|scarcely|much|little|few"
        ),
        refused=_pattern(r"den(?:y|ies|ied|ying)\b|rul(?:e|ed|es|ing) out|ruled out|exclud"),
        not_before=_pattern(r"not|n't|no one|nobody|none|never|neither|nor|no\b|without"),
        change_to=_pattern(_RISES + r" to [€$£]?\d"),
        change_by=_pattern(_RISES + r"(?: by)? [€$£]?\d"),
        deadline=_pattern(
            r"(?<!followed )by (?:the end of|(?:next |this )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow"
            r"|(?:\d{1,2}(?:st|nd|rd|th)? )?(?:January|February|March|April|May|June|July|August|September|October"
            r"|November|December)\b|20[2-9]\d\b|midnight|noon)"
        ),
        any_deadline=_pattern(
            r"(?:by|within|until|till|before|deadline|no later|end|in|due|from now|up to|midnight)\b"
        ),
    ),
    "it": NuanceWords(
        possible=_pattern(
            r"(?:potrebb|sarebb|dovrebb)\w*|\w{3,}(?:erebbe|irebbe|rrebbe|erebbero|irebbero|rrebbero)\b"
        ),
        told=_pattern(r"se\b|che|quando|dopo|vorrebb\w*"),
        certain=_pattern(r"\w{2,}r(?:à|anno)\b"),
        hedges=_pattern(
            r"\w+rebb\w*|forse|possibil|probabil|può\b|possono|poss[ao]|potr|rischi|eventual|magari|"
            r"dovr|previst|se\b|vuol|vogl|inten"
        ),
        nearly=_pattern(r"quasi\b"),
        about=_pattern(
            r"quasi|circa|pressoché|praticamente|poco (?:meno|più)|vicin|sfior|intorno|attorno|appena|a momenti|"
            r"soltanto|sostanzialmente|ormai|per poco|stava|verso|oltre|bas|molt|poc|maggior"
        ),
        refused=_pattern(
            r"neg(?:a|ato|ano|are|ò|ava|hi|ata|ati)\b|smenti\w*|esclu(?:so|de|dono|dere|sa|si|se)\b"
        ),
        not_before=_pattern(r"non|nessun\w*|mai|né|senza|neppure|nemmeno"),
        change_to=_pattern(_SALE + r" (?:a|ad|al|allo|alla|all'|ai|agli|alle) ?[€$£]?\d"),
        change_by=_pattern(_SALE + r" (?:di|del|dell'|dello|dei) ?[€$£]?\d"),
        deadline=_pattern(r"entro (?!i |le |il raggio|certi|limiti)"),
        any_deadline=_pattern(
            r"(?:entro|fino|prima|non oltre|scad\w+|termin\w+|fine|ormai|già|nel|per|a metà|alle?|a)\b"
        ),
    ),
}
