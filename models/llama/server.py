"""llama.cpp in this process, through xllamacpp.

xllamacpp always starts an HTTP listener beside the functions that it offers. Here that
listener is a Unix socket in a folder that only this user can enter, or, on systems without
one, a loopback port that asks for a random key; completions do not go through it. It is
used for one thing that has no function: saving and restoring the state of a slot, so that
the prefix that all prompts share is evaluated once, and not once in each process either.
"""

from __future__ import annotations

import contextlib
import hashlib
import http.client
import json
import os
import secrets
import shutil
import socket
import sys
import tempfile
import weakref
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from models.errors import EngineError
from models.forking import leave
from models.threads import default_threads

# Sequences that are decoded together. On 2 cores, 4 gave 2.2 times the words a second of one,
# 8 no more than 4: the kernels for repacked 4-bit weights work on four rows at a time.
SLOTS = 4
# Tokens for one prompt with its answer. The prefix has 700 to 900; a sentence of 200 words and
# its translation have 300 to 500 each, its hints as many.
SLOT_TOKENS = 2304
# A Unix socket's path must be shorter than this on macOS (Linux: 108).
_MAX_SOCKET_PATH = 104
# One line in Latin script, with the signs that news uses. The model falls into Chinese now and
# then, and this makes it choose its next best word.
_LATIN_LINE = (
    r"root ::= [\u0020-\u024F\u1E00-\u1EFF\u2010-\u203A\u2044\u20A0-\u20BF\u2122\u2212]+ "
    r'"\n"+'
)
# Threads that wait for one another sleep instead of spinning. On a machine that does other work
# as well, spinning ones were five times slower (8 sentences: more than 150 s against 95 s at
# three times the load that two cores can bear; both 28 s on a quiet one).
_QUIET_THREADS = {"OMP_WAIT_POLICY": "passive", "GOMP_SPINCOUNT": "0"}


@dataclass(frozen=True, slots=True)
class Sampling:
    """How tokens are chosen: greedily at temperature 0, else drawn with a fixed seed."""

    temperature: float = 0.0
    seed: int = 1


GREEDY = Sampling()


@dataclass(frozen=True, slots=True)
class Completion:
    """`finished` is False where the token limit cut the text off.

    `certainty`: the mean logarithm of the probabilities that the model gave its own tokens, 0 at most.
    """

    text: str
    finished: bool
    tokens: int
    certainty: float = 0.0


def _certainty(choice: dict[str, Any]) -> float:
    told = [float(token["logprob"]) for token in (choice.get("logprobs") or {}).get("content") or ()]
    return sum(told) / len(told) if told else 0.0


class LlamaServer:
    """One loaded model. Not safe for threads: one call at a time."""

    def __init__(self, model: Path, states: Path, *, threads: int | None = None) -> None:
        """`states` is the folder for saved prefixes. Raises EngineError where the model does not load."""
        for name, value in _QUIET_THREADS.items():
            os.environ.setdefault(name, value)
        try:
            import xllamacpp
        except ImportError as error:
            raise EngineError(f"xllamacpp cannot be loaded ({error}); install requirements.txt") from None

        self._version = xllamacpp.__version__
        self._states = states
        self._private = Path(tempfile.mkdtemp(prefix="scheda-"))
        self._key = secrets.token_urlsafe(24)
        self._prefix = ""
        params = self._params(xllamacpp, model, threads or default_threads())
        try:
            server = xllamacpp.Server(params)
        except RuntimeError as error:
            shutil.rmtree(self._private, ignore_errors=True)
            raise EngineError(f"llama.cpp cannot load {model.name}: {error}") from None
        self._holder = [server]
        self._finalizer = weakref.finalize(self, _shut_down, self._holder, self._private)

    def close(self) -> None:
        """Free the model's memory; the server cannot be used afterwards. May be called twice."""
        self._finalizer()

    def leave(self) -> None:
        """In a forked process: neither stop the server nor remove its folder, which are the parent's."""
        self._finalizer.detach()
        leave(self._holder[0])

    @property
    def library_server(self) -> Any:
        """xllamacpp's own object, for benchmarks."""
        return self._holder[0]

    def complete(
        self, prefix: str, ends: Sequence[str], *, max_tokens: int, sampling: Sampling = GREEDY
    ) -> list[Completion]:
        """One line of text after `prefix` + end, for each of at most SLOTS ends.

        Every call starts from the very state that evaluating the prefix once gave, so the
        same arguments give the same answer whatever was asked before.
        """
        self._restore(prefix)
        answer = self._call(
            {
                "prompt": [prefix + end for end in ends],
                "max_tokens": max_tokens,
                "stop": ["\n"],
                "grammar": _LATIN_LINE,
                "cache_prompt": True,
                "temperature": sampling.temperature,
                "top_k": 40,
                "top_p": 0.9,
                "min_p": 0.05,
                "seed": sampling.seed,
                "logprobs": 1,
            }
        )
        answers = answer if isinstance(answer, list) else [answer]
        choices = [
            Completion(
                choice["text"],
                choice["finish_reason"] == "stop",
                int(item["usage"]["completion_tokens"]),
                _certainty(choice),
            )
            for item in answers
            for choice in item["choices"]
        ]
        if len(choices) != len(ends):
            raise EngineError(f"llama.cpp answered {len(choices)} of {len(ends)} prompts")
        return choices

    def _call(self, request: dict[str, Any]) -> Any:
        if not self._holder:
            raise EngineError("the model has been closed")
        answer = self._holder[0].handle_completions(request)
        if isinstance(answer, dict) and "choices" not in answer:
            error = answer.get("error", answer)
            raise EngineError(
                f"llama.cpp: {error.get('message', error) if isinstance(error, dict) else error}"
            )
        return answer

    def _restore(self, prefix: str) -> None:
        """Put the state after `prefix` into every slot: from disk, or by evaluating it now.

        Where slots cannot be saved, prompts are still right, only evaluated in full.
        """
        name = self._state_name(prefix)
        if not (self._states / name).is_file() or not self._restore_slot(0, name):
            self._call({"prompt": prefix, "max_tokens": 0, "cache_prompt": True, "id_slot": 0})
            self._save_slot(name)
            self._restore_slot(0, name)
        for slot in range(1, SLOTS):
            self._restore_slot(slot, name)

    def _state_name(self, prefix: str) -> str:
        digest = hashlib.sha256(f"{self._version}\n{SLOT_TOKENS}\n{prefix}".encode()).hexdigest()
        return f"{digest[:24]}.state"

    def _save_slot(self, name: str) -> bool:
        """Saved under another name first, so that a process that reads finds it whole or not at all."""
        partial = f"{name}.{os.getpid()}.partial"
        if not self._slot(0, "save", partial):
            return False
        with contextlib.suppress(OSError):
            os.replace(self._states / partial, self._states / name)
            return True
        return False

    def _restore_slot(self, slot: int, name: str) -> bool:
        return self._slot(slot, "restore", name)

    def _slot(self, slot: int, action: str, name: str) -> bool:
        try:
            connection = self._connection()
            with contextlib.closing(connection):
                connection.request(
                    "POST",
                    f"/slots/{slot}?action={action}",
                    json.dumps({"filename": name}),
                    {"Authorization": f"Bearer {self._key}", "Content-Type": "application/json"},
                )
                return connection.getresponse().status == 200
        except Exception:  # the state is a saving only: without it prompts are evaluated in full
            return False

    def _connection(self) -> http.client.HTTPConnection:
        address: str = self._holder[0].listening_address
        if address.startswith("unix://"):
            return _UnixConnection(address.removeprefix("unix://"))
        host = address.removeprefix("http://").rstrip("/")
        return http.client.HTTPConnection(host, timeout=60)

    def _params(self, library: Any, model: Path, threads: int) -> Any:
        params = library.CommonParams()
        params.model.path = str(model)
        params.n_ctx = SLOT_TOKENS * SLOTS
        params.n_parallel = SLOTS
        params.n_batch = 512
        params.cpuparams.n_threads = params.cpuparams_batch.n_threads = threads
        params.cpuparams.poll = params.cpuparams_batch.poll = 0
        params.n_gpu_layers = 0
        # Read, not mapped: weights are repacked while they load, and the mapped file would stay
        # in memory beside the copy (peak 1.4 GB instead of 2.0).
        params.load_mode = library.llama_load_mode.LLAMA_LOAD_MODE_NONE
        params.fit_params = False
        params.warmup = False
        params.cache_ram_mib = 0
        params.offline = True
        params.verbosity = -1
        params.ui = False
        params.n_threads_http = 1
        params.endpoint_slots = True
        params.api_keys = [self._key]
        params.cors_origins = ""
        self._states = writable(self._states, self._private)
        params.slot_save_path = f"{self._states}{os.sep}"
        socket_path = self._private / "llama.sock"
        if sys.platform != "win32" and len(str(socket_path)) < _MAX_SOCKET_PATH:
            params.hostnames = [str(socket_path)]
        return params


def writable(wanted: Path, otherwise: Path) -> Path:
    """The folder that is wanted, or the other where that cannot be made or written: a cache of weights may
    lie on a file system that is read-only, as in a container."""
    try:
        wanted.mkdir(parents=True, exist_ok=True)
    except OSError:
        return otherwise
    return wanted if os.access(wanted, os.W_OK) else otherwise


class _UnixConnection(http.client.HTTPConnection):
    def __init__(self, path: str) -> None:
        super().__init__("localhost", timeout=60)
        self._path = path

    def connect(self) -> None:
        self.sock = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self.sock.settimeout(self.timeout)
        self.sock.connect(self._path)


def _shut_down(holder: list[Any], private: Path) -> None:
    holder.clear()  # the last reference: the server stops its threads and frees the weights
    shutil.rmtree(private, ignore_errors=True)
