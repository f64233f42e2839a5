"""How good and how fast a translation profile is, on any pair of files with a sentence a line.

    python -m benchmarks.translation flores-dev.it flores-dev.en --from it --to en [--sentences 200]

Prints BLEU and chrF with sacrebleu's signatures; the share of sentences whose figures are right
before and after the checks, and the share that the checks leave untranslated; source words a
second and peak memory; and, for llama.cpp, the time over what llama.cpp alone takes for the same
tokens, one sentence after another with the shared prefix evaluated once. Nothing is taken from
the user's cache of translations. Needs the `dev` extra and the profile's weights.
"""

from __future__ import annotations

import argparse
import resource
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import sacrebleu

import models
from models.contracts import Translator
from models.dictionary import load_dictionary
from models.llama import LlamaTranslator
from pipeline.fidelity import number_fault
from pipeline.translation import Stretch, translate_texts

# Sentences that both ways translate for the comparison with llama.cpp alone.
BARE_SENTENCES = 12


def main(arguments: Sequence[str] | None = None) -> int:
    options = parse(arguments)
    sources = options.source_file.read_text("utf-8").splitlines()[: options.sentences]
    references = options.reference_file.read_text("utf-8").splitlines()[: options.sentences]
    engines = models.load(options.profile, cache=False, notify=say)
    translator = engines.translator(options.source, options.target)
    words = sum(len(line.split()) for line in sources)
    print(
        f"{engines.profile} {options.source}-{options.target}, {len(sources)} sentences, {words} source words"
    )
    if options.hypotheses:
        hypotheses = options.hypotheses.read_text("utf-8").splitlines()[: len(sources)]
    else:
        hypotheses = translate(sources, translator, options)
    print_quality(hypotheses, references)
    if options.checks:
        print_checks(sources, hypotheses, translator, options.source, options.target)
    if options.bare and isinstance(translator, LlamaTranslator):
        print_bare(sources[: options.bare], translator, options.source, options.target)
    engines.close()
    return 0


def translate(sources: list[str], translator: Translator, options: argparse.Namespace) -> list[str]:
    """The first attempts; prints how fast they came."""
    translator.translate(["Roma."], source=options.source, target=options.target)  # load before timing
    start = time.perf_counter()
    hypotheses = translator.translate(sources, source=options.source, target=options.target)
    seconds = time.perf_counter() - start
    if options.output:
        options.output.write_text("".join(f"{line}\n" for line in hypotheses), "utf-8")
    words = sum(len(line.split()) for line in sources)
    print(f"speed   {words / seconds:.1f} source words a second; peak memory {peak_megabytes():.0f} MB")
    return hypotheses


def parse(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("source_file", type=Path)
    parser.add_argument("reference_file", type=Path)
    parser.add_argument("--from", dest="source", choices=("it", "en"), required=True)
    parser.add_argument("--to", dest="target", choices=("it", "en"), required=True)
    parser.add_argument("--profile", choices=models.PROFILES, default="local")
    parser.add_argument("--sentences", type=int, default=200)
    parser.add_argument("--no-checks", dest="checks", action="store_false")
    parser.add_argument("--bare", type=int, default=BARE_SENTENCES, help="0 leaves the comparison out")
    parser.add_argument("--hypotheses", type=Path, help="what an earlier --output wrote, not made again")
    parser.add_argument("--output", type=Path, help="where to write the translations")
    return parser.parse_args(arguments)


def print_quality(hypotheses: list[str], references: list[str]) -> None:
    for metric in (sacrebleu.BLEU(), sacrebleu.CHRF()):
        score = metric.corpus_score(hypotheses, [references])
        print(f"{score.name:7} {score.score:.1f}   {metric.get_signature()}")


def print_checks(
    sources: list[str], hypotheses: list[str], translator: Translator, source: str, target: str
) -> None:
    """The checks of the pipeline, with the hypotheses that are there as the first attempt."""

    def is_right(text: str, translation: str) -> bool:
        return bool(translation) and number_fault(text, translation, source, target) is None

    before = sum(map(is_right, sources, hypotheses))
    known = _Known(translator, dict(zip(sources, hypotheses, strict=True)))
    start = time.perf_counter()
    outcome = translate_texts(
        [Stretch(text) for text in sources],
        known,
        source=source,
        target=target,
        known=load_dictionary(target),
    )
    shown = {text: outcome.done[text] for text in sources if text in outcome.done}
    after = sum(is_right(text, translation) for text, translation in shown.items())
    count, seconds = len(set(sources)), time.perf_counter() - start
    print(f"figures right before the checks: {before / len(sources):.1%}; after: {after / len(shown):.1%}")
    print(
        f"marked untranslated: {(count - len(shown)) / count:.1%}; "
        f"tried again: {len(outcome.faults) / count:.1%} (in {seconds:.0f} s)"
    )


class _Known:
    """A translator whose first attempts are known already."""

    def __init__(self, translator: Translator, known: dict[str, str]) -> None:
        self.weights = translator.weights
        self.examples = tuple(getattr(translator, "examples", ()))
        self._translator = translator
        self._known = known

    @property
    def faithful(self) -> bool:
        return self._translator.faithful

    def translate(self, sentences: Sequence[str], *, source: str, target: str, attempt: int = 0) -> list[str]:
        new = [s for s in sentences if attempt or s not in self._known]
        answers = iter(self._translator.translate(new, source=source, target=target, attempt=attempt))
        return [next(answers) if attempt or s not in self._known else self._known[s] for s in sentences]


def print_bare(sentences: list[str], translator: LlamaTranslator, source: str, target: str) -> None:
    """Both ways in turn, in this process, each with its prefix evaluated before the clock starts."""
    before = translator.generated_tokens
    start = time.perf_counter()
    translator.translate(sentences, source=source, target=target)
    ours, tokens = time.perf_counter() - start, translator.generated_tokens - before
    alone, bare_tokens = bare_seconds(sentences, translator, source, target)
    ratio = ours / tokens / (alone / bare_tokens)
    print(
        f"time over llama.cpp alone: {ratio:.2f} ({len(sentences)} sentences: {tokens / ours:.1f} against "
        f"{bare_tokens / alone:.1f} tokens a second)"
    )


def bare_seconds(
    sentences: list[str], translator: LlamaTranslator, source: str, target: str
) -> tuple[float, int]:
    """Seconds and tokens of llama.cpp called directly, one sentence after another."""
    server = translator.server().library_server
    prefix, ends = translator.prompts(sentences, source=source, target=target)
    request = {"max_tokens": 200, "temperature": 0, "stop": ["\n"], "cache_prompt": True, "id_slot": 0}
    server.handle_completions(request | {"prompt": prefix, "max_tokens": 0})
    start, tokens = time.perf_counter(), 0
    for end in ends:
        answer = server.handle_completions(request | {"prompt": prefix + end})
        tokens += answer["usage"]["completion_tokens"]
    return time.perf_counter() - start, tokens


def peak_megabytes() -> float:
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (1e6 if sys.platform == "darwin" else 1e3)


def say(line: str) -> None:
    print(line, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
