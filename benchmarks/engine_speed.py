"""Our Marian engine against transformers, on one model of OPUS-MT's size with random weights.

    python -m benchmarks.engine_speed [--sentences 32]

Three ways, each in a process of its own, on the same source tokens and with the same number of
target tokens forced: transformers' `generate` sentence by sentence, the same in batches, and
ours. Beam 4 and two threads for all. Prints words a second (a word is 1.5 tokens, as OPUS-MT has
in news) and peak memory. Needs the `hub` extra; nothing is fetched.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

WAYS = ("transformers, one by one", "transformers, batches", "ours")
# OPUS-MT it-en: 6 + 6 layers of width 512, and a vocabulary of some 80,000 pieces.
VOCABULARY = 80_000
TARGET_TOKENS = 32
TOKENS_A_WORD = 1.5
BEAM = 4
BATCH = 16
THREADS = 2


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--sentences", type=int, default=32)
    parser.add_argument("--run", type=int, help=argparse.SUPPRESS)
    parser.add_argument("--folder", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args(arguments)
    if options.run is not None:
        print(json.dumps(measure(options.run, options.folder, options.sentences)))
        return 0
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        subprocess.run(child(2, folder, options.sentences, make=True), check=True)
        results = [
            json.loads(
                subprocess.run(
                    child(way, folder, options.sentences), check=True, stdout=subprocess.PIPE
                ).stdout
            )
            for way in range(len(WAYS))
        ]
    print_table(results, options.sentences)
    return 0


def child(way: int, folder: Path, sentences: int, *, make: bool = False) -> list[str]:
    module = [sys.executable, "-m", "benchmarks.engine_speed"]
    if make:
        return [sys.executable, "-c", f"from benchmarks.engine_speed import build; build({str(folder)!r})"]
    return [*module, "--run", str(way), "--folder", str(folder), "--sentences", str(sentences)]


def build(name: str) -> None:
    """The checkpoint and its int8 conversion, in `name`/model and `name`/int8."""
    from models.conversion import _run_converter

    folder = Path(name)
    (folder / "model").mkdir()
    make_checkpoint(folder / "model")
    _run_converter(folder / "model", folder / "int8")
    for side in ("source", "target"):
        (folder / "int8" / f"{side}.spm").write_bytes((folder / "model" / f"{side}.spm").read_bytes())


def make_checkpoint(folder: Path) -> None:
    import sentencepiece
    import torch
    import transformers

    for side in ("source", "target"):
        sentencepiece.SentencePieceTrainer.train(
            sentence_iterator=iter(["a small model that only has to exist"] * 50),
            model_prefix=str(folder / side), vocab_size=40, hard_vocab_limit=False, minloglevel=2,
        )  # fmt: skip
        (folder / f"{side}.model").rename(folder / f"{side}.spm")
    words = ["</s>", "<unk>", *(piece(number) for number in range(VOCABULARY - 3)), "<pad>"]
    (folder / "vocab.json").write_text(json.dumps({word: i for i, word in enumerate(words)}), "utf-8")
    torch.manual_seed(0)
    config = transformers.MarianConfig(
        vocab_size=VOCABULARY, d_model=512, encoder_layers=6, decoder_layers=6, encoder_attention_heads=8,
        decoder_attention_heads=8, encoder_ffn_dim=2048, decoder_ffn_dim=2048, max_position_embeddings=512,
        pad_token_id=VOCABULARY - 1, eos_token_id=0, decoder_start_token_id=VOCABULARY - 1,
        scale_embedding=True, share_encoder_decoder_embeddings=True, static_position_embeddings=True,
        activation_function="swish",
    )  # fmt: skip
    transformers.MarianMTModel(config).save_pretrained(folder)


def piece(number: int) -> str:
    return f"▁w{number}"


def sources(count: int) -> list[list[int]]:
    """Word numbers of `count` sentences of 12 to 60 tokens, always the same."""
    draw = random.Random(7)
    return [[draw.randrange(VOCABULARY - 3) for _ in range(draw.randint(12, 60))] for _ in range(count)]


def measure(way: int, folder: Path, count: int) -> dict[str, float]:
    """Seconds for all sentences after the model is loaded and has done one, and peak memory in MB."""
    os.environ["SCHEDA_THREADS"] = str(THREADS)
    lines = sources(count)
    work = (generate_each, generate_batches, decode_ours)[way](folder, lines)
    work(lines[:1])
    start = time.perf_counter()
    tokens = work(lines)
    seconds = time.perf_counter() - start
    assert tokens == count * TARGET_TOKENS, f"{WAYS[way]} made {tokens} tokens"
    return {"seconds": seconds, "megabytes": peak_megabytes()}


Work = Callable[[list[list[int]]], int]


def generate_each(folder: Path, lines: list[list[int]]) -> Work:
    return generator(folder, 1)


def generate_batches(folder: Path, lines: list[list[int]]) -> Work:
    return generator(folder, BATCH)


def generator(folder: Path, size: int) -> Work:
    import torch
    import transformers

    torch.set_num_threads(THREADS)
    model: Any = transformers.MarianMTModel.from_pretrained(folder / "model").eval()
    pad = VOCABULARY - 1

    def work(lines: list[list[int]]) -> int:
        lines, made = sorted(lines, key=len), 0
        for start in range(0, len(lines), size):
            group = [[number + 2 for number in line] + [0] for line in lines[start : start + size]]
            width = max(map(len, group))
            ids = torch.tensor([line + [pad] * (width - len(line)) for line in group])
            with torch.inference_mode():
                output = model.generate(
                    input_ids=ids, attention_mask=(ids != pad).long(), num_beams=BEAM, do_sample=False,
                    min_new_tokens=TARGET_TOKENS, max_new_tokens=TARGET_TOKENS,
                )  # fmt: skip
            made += output.shape[0] * (output.shape[1] - 1)
        return made

    return work


def decode_ours(folder: Path, lines: list[list[int]]) -> Work:
    from models.marian import _Model

    engine = _Model(folder / "int8", "cpu")

    def work(lines: list[list[int]]) -> int:
        tokens = [[piece(number) for number in line] for line in lines]
        return sum(
            len(hypothesis)
            for hypothesis in engine.decode_tokens(
                tokens, 0, min_decoding_length=TARGET_TOKENS, max_decoding_length=TARGET_TOKENS
            )
        )

    return work


def peak_megabytes() -> float:
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (1e6 if sys.platform == "darwin" else 1e3)


def print_table(results: list[dict[str, float]], count: int) -> None:
    words = sum(len(line) for line in sources(count)) / TOKENS_A_WORD
    ours = results[-1]
    print(f"{count} sentences, {words:.0f} source words, {TARGET_TOKENS} target tokens each, beam {BEAM}\n")
    print(f"{'':26}{'words/s':>9}{'MB':>7}{'ours: times the speed':>24}{'share of its memory':>21}")
    for name, result in zip(WAYS, results, strict=True):
        ratio = result["seconds"] / ours["seconds"]
        share = ours["megabytes"] / result["megabytes"]
        print(
            f"{name:26}{words / result['seconds']:9.1f}{result['megabytes']:7.0f}{ratio:24.1f}{share:21.0%}"
        )


if __name__ == "__main__":
    sys.exit(main())
