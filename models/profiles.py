"""The engines of one profile, each loaded when it is first asked for."""

from __future__ import annotations

import importlib.util
import logging
import threading
from collections.abc import Callable, Container
from pathlib import Path

from models import PROFILES
from models.cache import CachedTranslator, FingerprintedTranslator, TranslationCache, cache_wanted
from models.catalogue import Weights
from models.contracts import Glossary, Summariser, Tagger, Translator, WeightsInfo
from models.conversion import is_converted
from models.dictionary import load_dictionary
from models.errors import EngineError, ModelError, UnknownWeightsError
from models.forking import forgets_after_fork
from models.store import Store
from models.store.hub import hub_answers
from models.store.store import Progress

DEVICES = ("cpu", "cuda", "auto")
# What converting a checkpoint of the hub takes; running a converted one does not.
_CONVERSION_LIBRARIES = ("torch", "transformers", "safetensors")

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
        self._chosen = "" if profile == "auto" else profile
        self._lock = threading.RLock()
        forgets_after_fork(self)
        self._taggers: dict[str, Tagger] = {}
        self._translators: dict[str, Translator] = {}
        self._summarisers: dict[str, Summariser | None] = {}
        self._closers: list[Callable[[], None]] = []
        self._cache: TranslationCache | None = None
        if cache and cache_wanted():
            self._cache = TranslationCache(self.store.where() / "translations.sqlite3", notify=self._notify)

    @property
    def profile(self) -> str:
        """The profile at work; "auto" as long as no engine was needed that depends on the choice."""
        return self._chosen or self._asked

    def tagger(self, language: str) -> Tagger:
        """See the contract. Taggers are the same in all profiles, and need no network."""
        with self._lock:
            if language not in self._taggers:
                from models.tagger import load_tagger

                self._taggers[language] = load_tagger(language)
            return self._taggers[language]

    def translator(self, source: str, target: str) -> Translator:
        """See the contract. Weights are fetched and loaded at the first sentence that is not cached."""
        with self._lock:
            weights = self.store.catalogue.find(self.choose(), "translation", (source, target))
            if weights is None:
                raise UnknownWeightsError(
                    f"no translation from {source!r} into {target!r}: there is it-en and en-it"
                )
            if weights.name not in self._translators:
                self._translators[weights.name] = self._make_translator(weights)
            return self._translators[weights.name]

    def summariser(self, language: str) -> Summariser | None:
        """See the contract. None as well where its weights cannot be had; a line says so."""
        with self._lock:
            if language not in self._summarisers:
                weights = self.store.catalogue.find(self.choose(), "summarisation", (language,))
                self._summarisers[language] = self._make_summariser(weights) if weights else None
            return self._summarisers[language]

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

    def choose(self) -> str:
        """The profile to work with: for "auto", decided at the first call, which says so in a line."""
        if not self._chosen:
            self._chosen, reason = self._choice()
            self._notify(f"Using the profile {self._chosen}: {reason}")
        return self._chosen

    def _choice(self) -> tuple[str, str]:
        """`hub` where its translation weights are here, or the hub answers and they can be converted."""
        entries = [w for w in self.store.catalogue.of_profile("hub") if w.role == "translation"]
        if all(is_converted(self.store, weights) for weights in entries):
            return "hub", "its weights are on this machine"
        if not can_convert():
            return "local", "the hub's models would need `pip install -e '.[hub]'`"
        if all(self.store.is_ready(weights.name) for weights in entries):
            return "hub", "its weights are on this machine"
        if self.store.offline:
            return "local", "the network is switched off and the hub's weights are not on this machine"
        if hub_answers():
            return "hub", "the hub answers"
        return "local", "the hub does not answer"

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
        else:
            from models.marian import MarianTranslator

            marian = MarianTranslator(self.store, weights, device=self._device)
            self._closers.append(marian.close)
            made = marian
        return CachedTranslator(made, self._cache) if self._cache is not None else made

    def _make_summariser(self, weights: Weights) -> Summariser | None:
        from models.seq2seq import Seq2SeqSummariser

        summariser = Seq2SeqSummariser(self.store, weights, device=self._device)
        try:
            summariser.prepare()
        except ModelError as error:
            self._notify(f"No summarisation model: {error}")
            return None
        self._closers.append(summariser.close)
        return summariser

    def _info(self, weights: Weights) -> WeightsInfo:
        return WeightsInfo(weights.role, weights.name, self.store.sha256(weights.name), weights.licence)


def can_convert() -> bool:
    """Whether the packages that conversion takes are installed; looks, imports nothing."""
    return all(importlib.util.find_spec(name) is not None for name in _CONVERSION_LIBRARIES)
