"""Which weights fill a role: the best that are on this machine, or can be reached in time."""

from __future__ import annotations

import importlib.util
from collections.abc import Sequence
from dataclasses import dataclass

from models.catalogue import HubSource, UrlSource, Weights
from models.conversion import is_converted
from models.store import Store
from models.store.environment import hub_endpoint

# What "auto" tries for a role, the best first; the last of all candidates serves where nothing better can
# be had.
PREFERENCE = ("firefox", "hub", "local")
# What converting a summarisation model of the hub takes; translators are converted without, and running
# takes neither.
_CONVERSION_LIBRARIES = ("torch", "transformers", "safetensors")


@dataclass(frozen=True, slots=True)
class Choice:
    """The weights to use, what is left to try where they cannot be had after all, and why no better ones."""

    weights: Weights
    rest: tuple[Weights, ...]
    passed_over: tuple[str, ...]

    @property
    def why(self) -> str:
        """ "" where these are the best there are."""
        return "; ".join(f"not {reason}" for reason in self.passed_over)


def candidates(store: Store, profile: str, role: str, languages: tuple[str, ...]) -> tuple[Weights, ...]:
    """All that a profile ("auto": every profile) has for a role, the best first."""
    profiles = PREFERENCE if profile == "auto" else (profile,)
    return tuple(w for name in profiles for w in store.catalogue.all_for(name, role, languages))


def choose(store: Store, offered: Sequence[Weights], passed_over: tuple[str, ...] = ()) -> Choice:
    """The first of `offered` (one at least) that nothing speaks against, else the last. Hosts are asked at
    the same time, so that this takes no longer than one of them may; of those after weights that are here,
    none is asked."""
    if not store.offline:
        here = next((n for n, weights in enumerate(offered) if is_here(store, weights)), len(offered) - 1)
        store.reach.ask(address for weights in offered[:here] if (address := _address(weights)))
    for number, weights in enumerate(offered[:-1]):
        reason = obstacle(store, weights)
        if not reason:
            return Choice(weights, tuple(offered[number + 1 :]), passed_over)
        passed_over = (*passed_over, f"{weights.name}: {reason}")
    if store.offline and offered[0].name == offered[-1].instead_of and not is_here(store, offered[-1]):
        return Choice(offered[0], (), ())  # neither is here: the best is the one to be told of
    return Choice(offered[-1], (), passed_over)


def obstacle(store: Store, weights: Weights) -> str:
    """Why these weights cannot be used here and now, "" where they can."""
    if weights.engine == "bergamot" and importlib.util.find_spec("fxtranslate") is None:
        return "fxtranslate is not installed (pip install fxtranslate; it has no wheel for every platform)"
    if is_here(store, weights):
        return ""
    if weights.engine == "seq2seq" and not can_convert():
        return "converting it takes the hub extra (pip install 'scheda[hub]')"
    if store.offline:
        return "the network is switched off and it is not on this machine"
    address = _address(weights)
    if address and not store.reach.answers(address):
        return f"{_host(address)} does not answer"
    return ""


def is_here(store: Store, weights: Weights) -> bool:
    """Whether these weights can be used without the network."""
    if weights.engine in ("marian", "seq2seq") and is_converted(store, weights):
        return True
    return store.is_ready(weights.name) and (weights.engine != "seq2seq" or can_convert())


def can_convert() -> bool:
    """Whether the packages that conversion takes are installed; looks, imports nothing."""
    return all(importlib.util.find_spec(name) is not None for name in _CONVERSION_LIBRARIES)


def _address(weights: Weights) -> str:
    """Where the files of an entry are first looked for; "" where it is no host of its own."""
    source = weights.files[0].sources[0] if weights.files[0].sources else None
    if isinstance(source, UrlSource):
        return source.url
    return hub_endpoint() if isinstance(source, HubSource) else ""


def _host(address: str) -> str:
    return address.partition("://")[2].partition("/")[0]
