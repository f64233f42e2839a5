"""Engines whose translators say how far they are."""

from __future__ import annotations

from collections.abc import Callable, Container, Sequence

from models.contracts import Engines, Glossary, Summariser, Tagger, Translator, WeightsInfo

# Sentences between two lines of progress: the largest number that an engine decodes side by side, twice.
_AT_ONCE = 8


class CountedEngines:
    """Behind the contract `models.contracts.Engines`; `on_progress` is told sentences done, and in all."""

    def __init__(self, engines: Engines, on_progress: Callable[[int, int], None]) -> None:
        self._engines = engines
        self._on_progress = on_progress

    @property
    def profile(self) -> str:
        return self._engines.profile

    def tagger(self, language: str) -> Tagger:
        return self._engines.tagger(language)

    def translator(self, source: str, target: str) -> Translator:
        return _CountedTranslator(self._engines.translator(source, target), self._on_progress)

    def summariser(self, language: str) -> Summariser | None:
        return self._engines.summariser(language)

    def dictionary(self, language: str) -> Container[str] | None:
        return self._engines.dictionary(language)

    def summarises(self, *languages: str) -> bool:
        return self._engines.summarises(*languages)

    def glossary(self, source: str, target: str) -> Glossary | None:
        return self._engines.glossary(source, target)


class _CountedTranslator:
    def __init__(self, translator: Translator, on_progress: Callable[[int, int], None]) -> None:
        self._translator = translator
        self._on_progress = on_progress

    @property
    def weights(self) -> tuple[WeightsInfo, ...]:
        return self._translator.weights

    @property
    def faithful(self) -> bool:
        return self._translator.faithful

    def translate(self, sentences: Sequence[str], *, source: str, target: str, attempt: int = 0) -> list[str]:
        if attempt:  # another try at a few
            return self._translator.translate(sentences, source=source, target=target, attempt=attempt)
        done: list[str] = []
        for at in range(0, len(sentences), _AT_ONCE):
            self._on_progress(at, len(sentences))
            part = sentences[at : at + _AT_ONCE]
            done += self._translator.translate(part, source=source, target=target)
        return done

    def __getattr__(self, name: str) -> object:
        """What a translator offers beyond the contract: its `examples`."""
        return getattr(self._translator, name)
