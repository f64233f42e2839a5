"""What the readers of noun phrases share: the tokens, names among them, and giving up."""

from __future__ import annotations

from collections.abc import Sequence

from models.contracts import Token
from pipeline.labels.names import KnownName, known_name
from pipeline.labels.senses import Senses
from pipeline.lexicon.pairs import other

# Words of a name that the tables may know.
MOST_NAME_WORDS = 9


class UnknownWordError(Exception):
    """A word is not known, or the grammar is more than a label's: the phrase stays in the article's words."""


class Phrase:
    """Tokens of a noun phrase that is read from left to right."""

    def __init__(
        self, tokens: Sequence[Token], senses: Senses, source: str, *, several: bool = False
    ) -> None:
        """`several`: its first noun is counted more than once, whether its form shows it or not."""
        self.several = several
        self.tokens = tokens
        self.senses = senses
        self.source = source
        self.target = other(source)
        self.low = [token.text.lower().replace("’", "'") for token in tokens]
        self.lemmas = [token.lemma.lower() for token in tokens]
        self.pos = [token.pos for token in tokens]

    def __len__(self) -> int:
        return len(self.tokens)

    def is_capital(self, at: int) -> bool:
        return self.tokens[at].text[:1].isupper()

    def written(self, first: int, end: int) -> str:
        """The tokens as they stand in the text, one blank where there is any."""
        parts = []
        for at in range(first, end):
            gap = at > first and self.tokens[at].start > self.tokens[at - 1].end
            parts.append((" " if gap else "") + self.tokens[at].text)
        return "".join(parts)

    def name_at(self, at: int) -> tuple[KnownName, int] | None:
        """The longest known name that begins at `at`, and where it ends; one word needs a capital."""
        for end in range(min(len(self), at + MOST_NAME_WORDS), at, -1):
            if end == at + 1 and not (self.is_capital(at) and self.pos[at] == "PROPN"):
                continue
            if not any(self.is_capital(i) for i in range(at, end)) and not self._listed(at, end):
                continue
            found = known_name(self.written(at, end), self.source, self.target)
            if found is not None:
                return found, end
        return None

    def _listed(self, at: int, end: int) -> bool:
        """Whether the words may name a body in lower case: a noun and the adjective of a people."""
        return end == at + 2 and "ADJ" in self.pos[at:end]

    def proper_run(self, at: int) -> int:
        """Where the proper nouns that begin at `at` end, with what joins them; `at` where there are none."""
        end = at
        while end < len(self) and (self.pos[end] == "PROPN" or (end > at and self._joins(end))):
            end += 1
        return end

    def _joins(self, at: int) -> bool:
        return self.low[at] in ("&", "-", "'") and at + 1 < len(self) and self.is_capital(at + 1)
