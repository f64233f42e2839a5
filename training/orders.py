"""Sentences that tell a program what to do: the head for them, from the texts in `training/orders/`.

    python -m training.orders [--weights models/weights]

One logistic regression on the frozen encoder's vectors of a sentence, which the reader has at hand; three
minutes on one core, numpy alone. It is run again whenever the encoder has been trained. The head does not
decide: its log-odds are `pipeline.reading.orders.VOTE` points each beside those of the signs. They are
shifted so that, by heads that had not seen their style, no sentence of the ordinary articles around and
little news in words like an order's comes to what decides.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
import random
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from models.tagger import load_tagger
from models.tagging.components import TextReader
from pipeline.reading.instructions import ALONE
from pipeline.reading.orders import MOST_VOTE, VOTE, points
from training.sources import JUDGED

Floats = npt.NDArray[np.float32]
TEXTS = Path(__file__).parent / "orders"
_MARKED = re.compile(r"\[\[(.+?)\]\](?!\])")
# Lines of an ordinary article around each; orders stand in two articles, other texts in one.
LEAST_LINES, MOST_LINES = 3, 9
SAME_LINE, OTHER_LANGUAGE = 0.25, 0.15
FOLDS = 3
# Ridge on standardised inputs; what an order weighs beside another sentence.
RIDGE, ORDER_WEIGHT = 150.0, 1.5
# What is chosen by heads that had not seen a style: so many points below what decides the likeliest ordinary
# sentence is to stay, and above it at most this share of news in words like an order's.
MARGIN, ALIKE = 0.5, 0.06


class Told(NamedTuple):
    """A text of one style; `orders`: the stretches of it that tell a program what to do."""

    style: str
    language: str
    text: str
    orders: tuple[tuple[int, int], ...]
    ordered: bool


class Row(NamedTuple):
    """A sentence: `own` where it is of the text, not of the article around it."""

    style: str
    own: bool
    order: bool
    points: float
    seen: Floats


def read_texts(folder: Path = TEXTS) -> Iterator[Told]:
    """The texts of {orders,news}.{en,it}.txt: one a line, under "# style"; in one with [[...]] that alone is
    an order."""
    for kind in ("orders", "news"):
        for language in ("en", "it"):
            style = ""
            for line in (folder / f"{kind}.{language}.txt").read_text("utf-8").splitlines():
                if line.startswith("# "):
                    style = f"{kind}: {line[2:]}"
                elif line:
                    yield _told(style, language, line, kind == "orders")


def _told(style: str, language: str, line: str, ordered: bool) -> Told:
    marked = _MARKED.search(line) if ordered else None
    if marked is None:
        return Told(style, language, line, ((0, len(line)),) if ordered else (), ordered)
    start = marked.start()
    text = line[:start] + marked[1] + line[marked.end() :]
    return Told(style, language, text, ((start, start + len(marked[1])),), True)


def placed(told: Told, articles: dict[str, list[str]], chance: random.Random) -> tuple[str, str, int]:
    """(language of the article, its text with the told one in it, where that begins)."""
    other = {"en": "it", "it": "en"}[told.language]
    language = other if chance.random() < OTHER_LANGUAGE else told.language
    lines = chance.choice(articles[language]).split("\n")
    count = chance.randint(LEAST_LINES, MOST_LINES)
    first = chance.randint(0, max(0, len(lines) - count))
    lines = lines[first : first + count]
    at = chance.randint(0, len(lines))
    before = "\n".join(lines[:at])
    if at:
        before += " " if chance.random() < SAME_LINE and before.endswith(".") else "\n"
    return language, "\n".join([before + told.text, *lines[at:]]), len(before)


def rows() -> list[Row]:
    articles = {
        language: [
            json.loads(line)["text"]
            for line in gzip.decompress((JUDGED / f"written.{language}.jsonl.gz").read_bytes()).splitlines()
        ]
        for language in ("en", "it")
    }
    taggers = {language: load_tagger(language) for language in articles}
    made: list[Row] = []
    for told in read_texts():
        for turn in range(2 if told.ordered else 1):
            chance = random.Random(f"{told.text} {turn}")
            language, text, begins = placed(told, articles, chance)
            tagged = taggers[language].tag(text)
            reader = tagged.judge(tagged.sentences)
            assert isinstance(reader, TextReader)
            for (start, end), seen in zip(tagged.sentences, reader.order_rows(), strict=True):
                own = start < begins + len(told.text) and end > begins
                inside = sum(min(end, begins + b) - max(start, begins + a) for a, b in told.orders)
                made.append(Row(told.style, own, 2 * inside > end - start, points(text[start:end]), seen))
    return made


def fit(seen: Floats, order: npt.NDArray[np.bool_]) -> tuple[Floats, float]:
    """(weights, bias) of a logistic regression, by Newton's method."""
    mean, scale = seen.mean(axis=0), seen.std(axis=0) + 1e-6
    inputs = np.concatenate([(seen - mean) / scale, np.ones((len(seen), 1), np.float32)], 1)
    wanted, weigh = order.astype(np.float32), np.where(order, ORDER_WEIGHT, 1.0).astype(np.float32)
    ridge = np.full(inputs.shape[1], RIDGE, np.float32)
    ridge[-1] = 1e-3
    found = np.zeros(inputs.shape[1], np.float32)
    for _ in range(12):
        likely = 1 / (1 + np.exp(-np.clip(inputs @ found, -30, 30)))
        slope = inputs.T @ (weigh * (likely - wanted)) + ridge * found
        curve = (inputs * (weigh * likely * (1 - likely) + 1e-6)[:, None]).T @ inputs
        curve[np.diag_indices_from(curve)] += ridge
        step = np.linalg.solve(curve, slope)
        found -= step
        if np.abs(step).max() < 1e-3:
            break
    weights = found[:-1] / scale
    return weights.astype(np.float32), float(found[-1] - weights @ mean)


def train(made: list[Row]) -> tuple[Floats, float]:
    """The head that ships; says how heads do that have not seen a style."""
    seen, order = np.stack([row.seen for row in made]), np.asarray([row.order for row in made])
    own, signs = np.asarray([row.own for row in made]), np.asarray([row.points for row in made])
    ordered = np.asarray([row.style.startswith("orders") for row in made])
    styles = sorted({row.style for row in made})
    fold = dict(
        zip(random.Random(0).sample(styles, len(styles)), np.arange(len(styles)) % FOLDS, strict=True)
    )
    folds = np.asarray([fold[row.style] for row in made])
    odds = np.zeros(len(made), np.float32)
    for one in range(FOLDS):
        weights, bias = fit(seen[folds != one], order[folds != one])
        odds[folds == one] = seen[folds == one] @ weights + bias
    together = signs + np.clip(VOTE * odds, -MOST_VOTE, MOST_VOTE)
    likeliest = max(together[~own].max() + MARGIN, np.quantile(together[own & ~ordered], 1 - ALIKE))
    shift = (ALONE - float(likeliest)) / VOTE
    for name, which in (("orders", order), ("news like them", own & ~ordered), ("other sentences", ~own)):
        by_signs, by_both = (signs >= ALONE)[which], (together + VOTE * shift >= ALONE)[which]
        print(f"{name}: {which.sum()}, by signs {by_signs.sum()}, with the head {by_both.sum()}")
    weights, bias = fit(seen, order)
    return weights, bias + shift


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m training.orders", description=__doc__)
    parser.add_argument("--weights", type=Path, default=Path("models/weights"), help="where the result goes")
    folder = parser.parse_args().weights / "news_encoder"
    weights, bias = train(rows())
    encoder = hashlib.sha256((folder / "model.bin").read_bytes()).hexdigest()
    np.savez_compressed(
        folder / "orders.npz",
        **{
            "order.weight": weights[None],
            "order.bias": np.asarray([bias], np.float32),
            "encoder": np.asarray(encoder),
        },
    )


if __name__ == "__main__":
    main()
