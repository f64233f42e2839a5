"""Column files to running text: which tokens stand together, by the habits of Italian and English print."""

from __future__ import annotations

import re


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Italian words that end in an apostrophe and still take a space: an apocope, not an elision.
_APOCOPE = _words(
    "po' mo' de' ne' co' be' va' fa' da' sta' di' to' ca' pie' fe' a' que' e' sì' oblast' kazan' donec'k "
    "signora' perche' piu' citta' puo' gia'"
)
_TIGHT_BEFORE = _words(". , ; : ! ? ) ] } » ” % ° … .. ... .... ² ³ 's ’s 'S n't 're 've 'll 'd 'm")
_TIGHT_AFTER = _words("( [ { « “ „ ‘ @ $ £ #")
_PAIRED = ('"', "'")
_INITIALS = re.compile(r"\w&\w")


def detokenise(tokens: list[str]) -> tuple[str, list[tuple[int, int]]]:
    """The text and each token's (start, end) in it."""
    text, spans = "", []
    open_quotes = dict.fromkeys(_PAIRED, False)
    tight_next = True
    for i, token in enumerate(tokens):
        before = tokens[i - 1] if i else ""
        after = tokens[i + 1] if i + 1 < len(tokens) else ""
        tight, tight_next = tight_next, False
        if token in _TIGHT_BEFORE and (token != "°" or before[-1:].isalnum()):
            tight = True
        if token in _TIGHT_AFTER or _elides(token):
            tight_next = True
        if token in _PAIRED:
            if _is_stray(token, before, tokens[i + 1 :], open_quotes):
                tight = True
                tight_next = before[-1:] not in "aeiouàèéìòùs"
            elif open_quotes[token]:
                tight, open_quotes[token] = True, False
            else:
                open_quotes[token] = tight_next = True
        if _joins(token, before, after):
            tight = tight_next = True
        text += "" if tight or not text else " "
        spans.append((len(text), len(text) + len(token)))
        text += token
    return text, spans


def _is_stray(token: str, before: str, left: list[str], open_quotes: dict[str, bool]) -> bool:
    """An apostrophe that belongs to the word before it."""
    return token == "'" and before[-1:].isalpha() and not open_quotes["'"] and "'" not in left


def _elides(token: str) -> bool:
    """ "l'", "dell'": written together with the next word."""
    word = token.replace("’", "'").lower()
    ends = len(word) > 1 and word.endswith("'") and word[0].isalpha()
    return ends and word not in _APOCOPE and not word[:-1].endswith(("à", "ì", "s"))


def _joins(token: str, before: str, after: str) -> bool:
    """A slash, the dash of "3-1" and the "&" of "A&B"."""
    if token in ("-", "–"):
        return before[:1].isdigit() and before[-1:].isdigit() and after[:1].isdigit()
    return token == "/" or (token == "&" and bool(_INITIALS.fullmatch(before + token + after)))
