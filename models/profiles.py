"""The engines of one profile, each loaded when it is first asked for."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Container, Sequence
from dataclasses import replace
from pathlib import Path

from models import PROFILES
from models.cache import CachedTranslator, FingerprintedTranslator, TranslationCache, cache_wanted
from models.catalogue import Weights
from models.choosing import Choice, candidates, choose, obstacle
from models.contracts import Glossary, Summariser, Tagger, Translator, WeightsInfo
from models.conversion import converted
from models.dictionary import load_dictionary
from models.errors import EngineError, ModelError, UnknownWeightsError
from models.forking import forgets_after_fork
from models.store import Progress, Store

DEVICES = ("cpu", "cuda", "auto")

_log = logging.getLogger("scheda.models")


class ProfileEngines:
    """Behind the contract `models.contracts.Engines`. Safe for threads."""

    def __init__(
        self,
        profile: str,
        *,
        offline: bool,
        device: str,
        cache: bool,
        folder: Path | None,
        notify: Callable[[str], None] | None,
        progress: Progress | None,
    ) -> None:
        if profile not in PROFILES:
            raise UnknownWeightsError(f"no profile is named {profile!r}; there are: {', '.join(PROFILES)}")
        if device not in DEVICES:
            raise EngineError(f"no device is named {device!r}; there are: {', '.join(DEVICES)}")
        self._notify = notify or _log.info
        self.store = Store(
            folder, offline=offline, notify=self._notify, progress=progress or (lambda *counts: None)
        )
        self._device = device
        self._asked = profile
        self._used = ""
        self._lock = threading.RLock()
        forgets_after_fork(self)
        self._taggers: dict[str, Tagger] = {}
        self._translators: dict[tuple[str, str], tuple[str, Translator]] = {}
        self._made: dict[str, Translator] = {}
        self._summarisers: dict[str, Summariser | None] = {}
        self._closers: list[Callable[[], None]] = []
        self._cache: TranslationCache | None = None
        if cache and cache_wanted():
            self._cache = TranslationCache(self.store.where() / "translations.sqlite3", notify=self._notify)

    @property
    def profile(self) -> str:
        """The profile that was asked for; for "auto" that of the engine that was last chosen, if any was."""
        return self._used or self._asked

    def tagger(self, language: str) -> Tagger:
        """See the contract. Taggers are the same in all profiles, and need no network."""
        with self._lock:
            if language not in self._taggers:
                from models.tagger import load_tagger

                self._taggers[language] = load_tagger(language)
            return self._taggers[language]

    def translator(self, source: str, target: str) -> Translator:
        """See the contract. Chosen at the first call for a direction, which says so in a line for "auto".

        Where there is a choice the weights are fetched now, so that another one may serve if they cannot be
        had; else with the first sentence that is not cached.
        """
        with self._lock:
            if (source, target) not in self._translators:
                self._translators[source, target] = self._choose_translator(source, target)
            profile, translator = self._translators[source, target]
            self._note(profile)
            return translator

    def planned(self, source: str, target: str) -> str:
        """The name of the weights that would translate now, without fetching any; a line says so."""
        with self._lock:
            choice = choose(self.store, self._offered("translation", source, target))
        self._notify(f"Translating {source} to {target} with {_line(choice)}")
        return choice.weights.name

    def summariser(self, language: str) -> Summariser | None:
        """See the contract. None as well where its weights cannot be had; a line says so."""
        with self._lock:
            if language not in self._summarisers:
                weights = self._summary_weights(language)
                self._summarisers[language] = self._make_summariser(weights) if weights else None
            return self._summarisers[language]

    def summarises(self, *languages: str) -> bool:
        """Whether a summarisation model may come to be used for any of these languages; asks the network at
        most."""
        with self._lock:
            return any(self._summary_weights(language) for language in languages)

    def dictionary(self, language: str) -> Container[str] | None:
        """See the contract. The same in all profiles."""
        return load_dictionary(language)

    def glossary(self, source: str, target: str) -> Glossary | None:
        """See the contract."""
        from models.llama.hints import load_glossary

        return load_glossary(source, target)

    def close(self) -> None:
        """Free what the engines hold. They load again when used again."""
        with self._lock:
            for close in self._closers:
                close()

    def forget(self) -> None:
        """See models.forking. The engines forget for themselves."""
        self._lock = threading.RLock()

    def __enter__(self) -> ProfileEngines:
        return self

    def __exit__(self, *exception: object) -> None:
        self.close()

    def _offered(self, role: str, *languages: str) -> tuple[Weights, ...]:
        offered = candidates(self.store, self._asked, role, languages)
        if not offered and role == "translation":
            source, target = languages
            raise UnknownWeightsError(
                f"no translation from {source!r} into {target!r}: there is it-en and en-it"
            )
        return offered

    def _note(self, profile: str) -> None:
        if self._asked == "auto":
            self._used = profile

    def _choose_translator(self, source: str, target: str) -> tuple[str, Translator]:
        choice = choose(self.store, self._offered("translation", source, target))
        while choice.rest:
            try:
                self._fetch(choice.weights)
                break
            except ModelError as error:
                reason = f"{choice.weights.name}: {error}"
                self._notify(f"{error}; trying the next translator")
                choice = choose(self.store, choice.rest, (*choice.passed_over, reason))
        if self._asked == "auto" or choice.why:
            self._notify(f"Translating with {_line(choice)}")
        weights = choice.weights
        if weights.name not in self._made:
            self._made[weights.name] = self._make_translator(weights)
        made = self._made[weights.name]
        return weights.profile, SecondBest(made, choice.why) if choice.why else made

    def _fetch(self, weights: Weights) -> None:
        """What the engine needs, as far as it can be done before it is used."""
        if weights.engine == "marian":
            converted(self.store, weights)
        else:
            self.store.ensure(weights.name)

    def _make_translator(self, weights: Weights) -> Translator:
        made: FingerprintedTranslator
        if weights.engine == "llama":
            from models.llama import LlamaTranslator

            file = weights.files[0]
            llama = LlamaTranslator(
                lambda: self.store.ensure(weights.name) / file.name,
                self.store.where() / "prompts",
                self._info(weights),
                tagger=self.tagger,
            )
            self._closers.append(llama.close)
            made = llama
        elif weights.engine == "bergamot":
            from models.bergamot import BergamotTranslator

            bergamot = BergamotTranslator(self.store, weights)
            self._closers.append(bergamot.close)
            made = bergamot
        else:
            from models.marian import MarianTranslator

            marian = MarianTranslator(self.store, weights, device=self._device)
            self._closers.append(marian.close)
            made = marian
        return CachedTranslator(made, self._cache) if self._cache is not None else made

    def _summary_weights(self, language: str) -> Weights | None:
        """For "auto" those that are here or can be had; those of a named profile in any case."""
        for weights in self._offered("summarisation", language):
            if self._asked != "auto" or not obstacle(self.store, weights):
                return weights
        return None

    def _make_summariser(self, weights: Weights) -> Summariser | None:
        from models.seq2seq import Seq2SeqSummariser

        summariser = Seq2SeqSummariser(self.store, weights, device=self._device)
        try:
            summariser.prepare()
        except ModelError as error:
            self._notify(f"No summarisation model: {error}")
            return None
        self._closers.append(summariser.close)
        self._note(weights.profile)
        return summariser

    def _info(self, weights: Weights) -> WeightsInfo:
        return WeightsInfo(weights.role, weights.name, self.store.sha256(weights.name), weights.licence)


class SecondBest:
    """A translator that says in its provenance why no better one translates."""

    def __init__(self, translator: Translator, why: str) -> None:
        self._translator = translator
        self._why = why
        self.faithful = translator.faithful
        self.examples: tuple[str, ...] = getattr(translator, "examples", ())

    @property
    def weights(self) -> tuple[WeightsInfo, ...]:
        return tuple(replace(info, why=self._why) for info in self._translator.weights)

    def translate(self, sentences: Sequence[str], *, source: str, target: str, attempt: int = 0) -> list[str]:
        """See the contract."""
        return self._translator.translate(sentences, source=source, target=target, attempt=attempt)


def _line(choice: Choice) -> str:
    about = f"{choice.weights.name} (profile {choice.weights.profile})"
    return f"{about}, {choice.why}" if choice.why else about
