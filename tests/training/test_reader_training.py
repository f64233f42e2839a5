"""How the judging heads are trained, on a small encoder with random weights."""

from __future__ import annotations

from collections.abc import Container, Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

torch = pytest.importorskip("torch")

from models.contracts import FigureMention, Stretch  # noqa: E402
from models.tagging import heads  # noqa: E402
from models.tagging.reader import Heads, TextReader  # noqa: E402
from tests.training.small import LetterPieces, articles, corpora, model, state  # noqa: E402
from training import calibrate as calibration  # noqa: E402
from training import fit as fitting  # noqa: E402
from training import model as modelling  # noqa: E402
from training.judging import Settings  # noqa: E402
from training.losses import losses  # noqa: E402
from training.scores import Looked, judge  # noqa: E402
from training.shipped import shipped_state  # noqa: E402

pytestmark = pytest.mark.torch

SETTINGS = Settings(
    epochs=1, batch=1, sizes=(176, 176), warmup=1, frozen=0, hidden=16, head_dropout=0.0, piece_dropout=0.0,
    keep=0.0, threads=1, tagging_batch=20, unruled=0.0,
)  # fmt: skip


@pytest.fixture(autouse=True)
def no_dropout(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Nor more than one thread, here or in the tests that come after."""
    threads = torch.get_num_threads()
    monkeypatch.setattr(modelling, "DROPOUT", 0.0)
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(threads)


def test_the_run_time_judges_as_training_does() -> None:
    """The same weights and vectors, in torch and in numpy."""
    (p,) = articles(1)
    trained = model(SETTINGS, seed=3).eval()
    arrays = {name: value.numpy() for name, value in trained.judge.state_dict().items()}
    vectors = torch.randn(len(p.doc), heads.WIDTH)
    vectors[[token.i for token in p.doc if token.is_space]] = 0
    with torch.no_grad():
        wanted = judge(trained, p, vectors)
    spoken = [token.i for token in p.doc if not token.is_space]
    reader = TextReader(
        Heads(arrays), vectors[spoken].numpy(), [p.doc[i].idx for i in spoken],
        [p.doc[i].idx + len(p.doc[i]) for i in spoken], p.article.text, p.article.lines,
    )  # fmt: skip

    figures = reader.figures(
        [
            FigureMention(f.start, f.end, f.kind, f.verdict, f.ruled, f.subjects, f.quotation)
            for f in p.article.figures
        ]
    )
    modality = np.array([[told.modality[m] for m in heads.MODALITIES] for told in figures])
    assert np.allclose(modality, wanted.modality.softmax(1).numpy(), atol=1e-4)
    seek = wanted.seek.softmax(1).numpy()
    assert np.allclose([told.nobody for told in figures], seek[:, -1], atol=1e-4)
    number = {p.doc[i].idx: i for i in spoken}
    for row, told in zip(seek, figures, strict=True):
        for start, end, likely in told.speaker:
            assert p.doc[number[start]].idx + len(p.doc[number[start]]) == end
            assert likely == pytest.approx(row[number[start]], abs=1e-4)
        assert told.speaker[0][2] == pytest.approx(row[:-1].max(), abs=1e-4)

    groups = reader.groups([(heads.TYPES[g.listed], g.spans) for g in p.article.groups])
    assert np.allclose([g.party for g in groups], wanted.party.sigmoid().numpy(), atol=1e-4)
    types = np.array([[g.types[t] for t in heads.TYPES] for g in groups])
    assert np.allclose(types, wanted.type.softmax(1).numpy(), atol=1e-4)

    places = [(p.doc[i].idx, p.doc[i].idx + len(p.doc[i])) for i in range(len(p.doc))]
    tokens = [(f.kind, p.cover(f.start, f.end)) for f in p.article.figures]
    barred = {t for kind, own in tokens for t in (own[:1] if kind == "count" else own)}
    check_stretches([told.of for told in figures], wanted.of, places, barred)
    each = [
        reader.groups([(heads.TYPES[g.listed], [span])])[0].role for g in p.article.groups for span in g.spans
    ]
    check_stretches(each, wanted.role, places)
    check_stretches(reader.matters(sorted(p.article.topics)), wanted.matter, places)

    sentences = reader.sentences()
    assert np.allclose([s.central for s in sentences], wanted.central.sigmoid().numpy(), atol=1e-4)
    questions = np.array([[s.question[kind] for kind in heads.QUESTIONS] for s in sentences])
    assert np.allclose(questions, wanted.question.softmax(1).numpy(), atol=1e-4)


def check_stretches(
    found: list[Stretch | None],
    wanted: list[Looked],
    places: list[tuple[int, int]],
    barred: Container[int] = (),
) -> None:
    """Each is what training thinks likeliest of all short stretches without a barred word."""
    assert len(found) == len(wanted) > 0
    for stretch, (at, opens, closes) in zip(found, wanted, strict=True):
        assert stretch is not None
        first, last = opens.softmax(0)[:-1], closes.softmax(0)
        best = max(
            (float(first[i] * last[j]), places[at[i]][0], places[at[j]][1])
            for i in range(len(at))
            for j in range(i, min(len(at), i + heads.STRETCH))
            if not any(at[k] in barred for k in range(i, j + 1))
        )
        assert (stretch.start, stretch.end) == best[1:]
        assert stretch.likely == pytest.approx(best[0], abs=1e-4)


def test_every_head_has_its_loss() -> None:
    (p,) = articles(1)
    found = losses(model(SETTINGS), p, torch.randn(len(p.doc), heads.WIDTH), SETTINGS)
    assert {name: count for name, (_, count) in found.items()} == {
        "modality": 5, "speaker": 4, "party": 3, "type": 3, "question": 10, "central": 10,
        "of": 2, "role": 2, "matter": 1,
    }  # fmt: skip
    assert all(torch.isfinite(value) and value > 0 for value, _ in found.values())


def test_the_plan_is_the_same_for_the_same_seed() -> None:
    prepared = articles(6)
    settings = replace(SETTINGS, epochs=3, batch=300, sizes=(100, 300))

    def told(seed: int) -> list[tuple[int, list[str], int]]:
        steps = fitting.plan(prepared, replace(settings, seed=seed))
        return [(epoch, [p.article.name for p in batch], size) for epoch, batch, size in steps]

    assert told(1) == told(1) != told(2)
    for epoch in range(3):
        names = [name for number, batch, _ in told(1) for name in batch if number == epoch]
        assert sorted(names) == sorted(p.article.name for p in prepared)
    assert all(100 <= size <= 300 for _, _, size in told(1))


def test_a_run_that_was_stopped_goes_on_from_its_checkpoint(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fitting, "SAVE_EVERY", 1)
    prepared = articles(2)
    whole = model(SETTINGS)
    fitting.fit(whole, prepared, LetterPieces(), SETTINGS, tmp_path / "whole", corpora())

    work, step, done = tmp_path / "stopped", fitting._step, 0

    def stops(*args: object) -> dict[str, float]:
        nonlocal done
        if done:
            raise KeyboardInterrupt
        done += 1
        return step(*args)  # type: ignore[arg-type]

    monkeypatch.setattr(fitting, "_step", stops)
    with pytest.raises(KeyboardInterrupt):
        fitting.fit(model(SETTINGS), prepared, LetterPieces(), SETTINGS, work, corpora())
    monkeypatch.setattr(fitting, "_step", step)
    resumed = model(SETTINGS, seed=9)  # other weights, which the checkpoint's replace
    resumed.enc.word.copy_(whole.enc.word)
    resumed.enc.pos.data.copy_(whole.enc.pos)
    epochs: list[int] = []
    fitting.fit(resumed, prepared, LetterPieces(), SETTINGS, work, corpora(), epochs.append)

    assert "2 articles, steps 1 to 2" in (work / "log.txt").read_text("utf-8")
    assert epochs == [0]
    for name, value in whole.state_dict().items():
        assert torch.allclose(value, resumed.state_dict()[name], atol=1e-5), name


def test_what_is_frozen_stays(tmp_path: Path) -> None:
    settings = replace(SETTINGS, frozen=1)
    trained = model(settings)
    before = {name: value.clone() for name, value in trained.state_dict().items()}
    fitting.fit(trained, articles(1), LetterPieces(), settings, tmp_path, corpora())
    after = trained.state_dict()
    changed = {name.split(".")[0] for name in before if not torch.equal(before[name], after[name])}
    assert "judge" in changed and "enc" not in changed


def loss_of(scores: dict[str, tuple[torch.Tensor, torch.Tensor]]) -> dict[str, float]:
    functions = torch.nn.functional
    return {
        name: float(
            functions.cross_entropy(given, wanted)
            if given.ndim > 1
            else functions.binary_cross_entropy_with_logits(given, wanted)
        )
        for name, (given, wanted) in scores.items()
    }


def test_calibration_lowers_each_loss() -> None:
    prepared, trained = articles(2), model(SETTINGS, seed=5)
    with torch.no_grad():
        for name in heads.SHAPES:
            trained.judge[name].outer.weight.mul_(20)  # as sure as it has no right to be
    before = loss_of(calibration._scores(trained, prepared, LetterPieces()))
    found = calibration.calibrate(trained, prepared, LetterPieces())
    after = loss_of(calibration._scores(trained, prepared, LetterPieces()))
    assert set(found) == set(heads.SHAPES) - {*heads.STRETCHES, "seek", "nobody"} == set(after)
    for name in found:
        assert after[name] <= before[name] + 1e-4, name
    assert sum(after.values()) < sum(before.values())


def test_the_shipped_encoder_comes_back_in_floats(tmp_path: Path) -> None:
    from training.export import export_encoder

    given = state(seed=2)
    judging = {f"judge.{name}": value for name, value in model(SETTINGS).judge.state_dict().items()}
    (tmp_path / "tokenizer.json").write_text("{}", "utf-8")
    for quantization, folder in ((None, tmp_path / "float"), ("int8", tmp_path / "int8")):
        export_encoder(given | judging, tmp_path / "tokenizer.json", folder, quantization=quantization)
        found = shipped_state(folder)
        assert set(found) == set(given)
        for name, value in given.items():
            assert found[name].shape == value.shape, name
            matrix = quantization and value.ndim == 2 and name.startswith("enc.") and name != "enc.pos"
            # Half a step of the quantisation, of the greatest weight of each row.
            step = value.abs().amax(1, keepdim=True) / 127 * 0.51 if matrix else torch.tensor(1e-6)
            assert ((found[name] - value).abs() <= step + 1e-6).all(), name
    with np.load(tmp_path / "int8" / "heads.npz") as stored:
        assert {f"judge.{name}" for name in model(SETTINGS).judge.state_dict()} <= set(stored.files)
