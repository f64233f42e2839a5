"""Years, eras and decades: "2006", "2018-19", "44 BC", "anni Novanta", "the 1990s"."""

from __future__ import annotations

from pipeline.lexicon.nouns import NOUNS
from pipeline.numbers.mentions import Around, Mention, Moment, plain_year


class YearReader(Around):
    """Reads years; a number of four digits that counts something is none."""

    def years(self, at: int) -> Mention | None:
        """ "2006", "2018-19", "1914-1918", "dal 2006 al 2010"."""
        year = self._year(at)
        if year is None:
            return None
        if self.sign_between(at + 1, "-/"):
            later = self.words[at + 2].text
            if later.isdecimal() and len(later) in (2, 4):
                end_year = int(later) if len(later) == 4 else year // 100 * 100 + int(later)
                if year < end_year < 2200 and end_year - year < 200:
                    return Mention(at, at + 3, Moment(year), Moment(end_year))
        if self.low(at + 1) == "-" and at + 2 < len(self.words) and not self.words[at + 1].glued:
            other = plain_year(self.words[at + 2])
            if other and other > year:
                return Mention(at, at + 3, Moment(year), Moment(other))
        joined = at + 1
        if self.low(joined) in self.lexicon.until:
            joined += 1
            if self.low(joined) in self.lexicon.articles:
                joined += 1
            later_year = plain_year(self.words[joined]) if joined < len(self.words) else None
            if (
                later_year
                and later_year > year
                and self.low(at - 1) in self.lexicon.since
                and not self.counts(joined + 1)
            ):
                return Mention(at, joined + 1, Moment(year), Moment(later_year))
        return Mention(at, at + 1, Moment(year))

    def before_christ(self, at: int) -> Mention | None:
        """ "79 d.C.", "44 BC", "10,000 BCE": a year by its era, whatever its length."""
        first, end = self.low(at + 1), at + 2
        if first in ("a", "b", "d") and self.low(at + 2) == "." and self.low(at + 3) in ("c", "d"):
            end = at + 4 + (self.low(at + 4) == ".")
        elif first not in self.lexicon.eras or not self.words[at + 1].text.isupper():
            return None
        after = first in ("ad", "ce", "d")
        text = self.words[at].text
        known = after and text.isdecimal() and len(text) <= 4
        return Mention(at, end, Moment(int(text)) if known else Moment())

    def decade(self, at: int) -> Mention | None:
        """ "1990s", "the 80s"."""
        word = self.words[at]
        follows = self.low(at + 1)
        step = at + 2
        if follows == "'" and self.low(at + 2) == "s":
            follows, step = "s", at + 3
        if (
            follows != "s"
            or not word.text.isdecimal()
            or not self.words[at + 1].glued
            or word.text[-1] != "0"
        ):
            return None
        if len(word.text) == 4:
            return Mention(at, step, Moment(int(word.text), decade=True))
        if len(word.text) == 2 and self.low(at - 1) in ("his", "her", "their", "my", "our"):
            return Mention(at, step)
        if len(word.text) == 2 and self.low(at - 1) not in ("over", "under"):
            return Mention(at, step, Moment(1900 + int(word.text), decade=True))
        return None

    def short_decade(self, at: int) -> Mention | None:
        """ "'90" in "anni '90", "'80s"; also "'68"."""
        if at + 1 >= len(self.words) or not self.words[at + 1].glued:
            return None
        word = self.words[at + 1]
        if (
            not word.text.isdecimal()
            or len(word.text) not in (2, 3)
            or (self.words[at].glued and not self._opens(at))
        ):
            return None
        end = at + 2 + (self.low(at + 2) == "s" and self.words[at + 2].glued)
        if len(word.text) == 3:
            return Mention(at, end)
        year = 1900 + int(word.text) if int(word.text) > 30 else 2000 + int(word.text)
        decade = end > at + 2 or self.low(at - 1) in self.lexicon.decade_words
        return Mention(at, end, Moment(year, decade=decade))

    def named_decade(self, at: int) -> Mention | None:
        """ "anni Novanta", "anni 80"."""
        if self.low(at) not in self.lexicon.decade_words or at + 1 >= len(self.words):
            return None
        word = self.words[at + 1]
        if word.low in self.lexicon.decades:
            return Mention(at, at + 2, Moment(self.lexicon.decades[word.low], decade=True))
        if (
            word.text.isdecimal()
            and word.text.endswith("0")
            and len(word.text) in (2, 4)
            and not self.counts(at + 2)
        ):
            if self.words[at - 1].shape == "digits" if at else False:
                return None
            year = int(word.text) if len(word.text) == 4 else 1900 + int(word.text)
            return Mention(at, at + 2, Moment(year, decade=True))
        return None

    def _year(self, at: int) -> int | None:
        word = self.words[at]
        year = plain_year(word)
        if year is None or (word.glued and at and self.words[at - 1].low not in "(-/'\"[“«"):
            return None
        before = self.low(at - 1)
        if self.measured(at + 1) or before in self.lexicon.approximators:
            return None
        if (
            self.low(at + 1) == "-"
            and self.sign_between(at + 1, "-")
            and not self.words[at + 2].text.isdecimal()
        ):
            return None if self.low(at + 2) in NOUNS[self.language].people else year
        usual = 1900 <= year < 2100
        if not self.counts(at + 1):
            return year if usual or self._announced(at) else None
        if before in self.lexicon.before_year and before not in self.lexicon.also_of_counts:
            return year
        return year if usual and self.language == "en" and before == "the" else None

    def _announced(self, at: int) -> bool:
        before = self.low(at - 1)
        bracketed = before == "(" and self.low(at + 1) in (")", "-", ",")
        return before in self.lexicon.before_year or before in self.lexicon.year_words or bracketed

    def _opens(self, at: int) -> bool:
        return at == 0 or self.words[at - 1].low in '("“«['
