from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from models.contracts import WeightsInfo
from models.errors import EngineError
from models.llama import translator as module
from models.llama.prompts import EXAMPLES, examples, prompt
from models.llama.server import GREEDY, SLOTS, Completion, LlamaServer, Sampling, writable
from models.llama.translator import LlamaTranslator, most_tokens
from tests.fakes import FakeTagger

WEIGHTS = WeightsInfo("translation", "demo", "3" * 64, "none")


class FakeServer:
    """Answers each prompt with its sentence in capitals; "LOOP" never ends, "GUESS" is a guess."""

    made: list["FakeServer"]

    def __init__(self, model: Path, states: Path, *, threads: int | None = None) -> None:
        self.calls: list[tuple[str, list[str], int, Sampling]] = []
        self.closed = self.left = False
        FakeServer.made.append(self)

    def complete(
        self, prefix: str, ends: Sequence[str], *, max_tokens: int, sampling: Sampling = GREEDY
    ) -> list[Completion]:
        self.calls.append((prefix, list(ends), max_tokens, sampling))
        sentences = [end.split("\n")[0].strip() for end in ends]
        return [
            Completion(f" {text.upper()} ", "LOOP" not in text, 1, -0.7 if "GUESS" in text else -0.2)
            for text in sentences
        ]

    def close(self) -> None:
        self.closed = True

    def leave(self) -> None:
        self.left = True


@pytest.fixture
def translator(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[LlamaTranslator]:
    FakeServer.made = []
    monkeypatch.setattr(module, "LlamaServer", FakeServer)
    made = LlamaTranslator(lambda: tmp_path / "demo.gguf", tmp_path, WEIGHTS, tagger=FakeTagger)
    yield made
    made.close()


def test_answers_come_back_in_order_whatever_the_lengths(translator: LlamaTranslator) -> None:
    sentences = ["a", "a long sentence here", "", "b b", "c c c c c", "d", "  two\n lines "]
    answers = translator.translate(sentences, source="it", target="en")
    assert answers == ["A", "A LONG SENTENCE HERE", "", "B B", "C C C C C", "D", "TWO LINES"]


def test_groups_hold_as_many_as_there_are_slots_and_share_the_prefix(translator: LlamaTranslator) -> None:
    translator.translate(["x"] * (SLOTS + 1), source="it", target="en")
    (server,) = FakeServer.made
    assert [len(ends) for _, ends, _, _ in server.calls] == [SLOTS, 1]
    assert len({prefix for prefix, _, _, _ in server.calls}) == 1


def test_the_model_is_loaded_when_it_is_needed(translator: LlamaTranslator) -> None:
    assert translator.translate(["", "  "], source="it", target="en") == ["", ""]
    assert not FakeServer.made
    translator.translate(["x"], source="it", target="en")
    translator.close()
    assert FakeServer.made[0].closed
    translator.translate(["x"], source="it", target="en")
    assert len(FakeServer.made) == 2


def test_a_forked_process_loads_anew_and_leaves_what_its_parent_loaded(translator: LlamaTranslator) -> None:
    translator.translate(["uno"], source="it", target="en")
    translator.forget()
    assert translator.translate(["due"], source="it", target="en") == ["DUE"]
    parents, own = FakeServer.made
    assert parents.left and not parents.closed and not own.left


def test_what_does_not_end_or_does_not_fit_is_no_translation(translator: LlamaTranslator) -> None:
    assert translator.translate(["LOOP", "word " * 1000], source="it", target="en") == ["", ""]


def test_what_the_model_itself_doubts_is_no_answer(translator: LlamaTranslator) -> None:
    assert translator.translate(["GUESS", "SURE"], source="it", target="en") == ["", "SURE"]


def test_attempts_differ_and_are_used_up(translator: LlamaTranslator) -> None:
    for attempt in range(6):
        translator.translate(["x"], source="it", target="en", attempt=attempt)
    calls = FakeServer.made[0].calls
    assert calls[0][3] == GREEDY
    assert len({(prefix, sampling) for prefix, _, _, sampling in calls}) == len(calls) == 4
    assert translator.translate(["x"], source="it", target="en", attempt=4) == [""]


def test_the_fingerprint_names_the_weights(translator: LlamaTranslator, tmp_path: Path) -> None:
    named = WeightsInfo("translation", "other", "4" * 64, "none")
    other = LlamaTranslator(lambda: tmp_path, tmp_path, named, tagger=FakeTagger)
    assert translator.fingerprint != other.fingerprint
    assert translator.fingerprint.startswith("3" * 64)


def test_prompts_show_pairs_in_both_directions() -> None:
    shown = prompt("it", "en")
    pair = examples("en")[0]
    assert f"Italian: {pair['it']}\nEnglish: {pair['en']}\n" in shown.prefix
    assert shown.prefix.endswith("Italian:") and shown.end("Ciao.") == " Ciao.\nEnglish:"
    pair = examples("it")[0]
    assert f"Inglese: {pair['en']}\nItaliano: {pair['it']}\n" in prompt("en", "it").prefix


def test_hints_stand_between_a_sentence_and_its_translation() -> None:
    shown = prompt("it", "en", hints=lambda sentence: "a = b")
    pair = examples("en")[0]
    assert f"Italian: {pair['it']}\nDictionary: a = b\nEnglish: {pair['en']}\n" in shown.prefix
    assert shown.end("Ciao.", "c = d") == " Ciao.\nDictionary: c = d\nEnglish:"


def test_a_hypothesis_without_hints_is_among_the_attempts(translator: LlamaTranslator) -> None:
    translator.translate(["La banca tratta."], source="it", target="en")
    translator.translate(["La banca tratta."], source="it", target="en", attempt=2)
    hinted, plain = FakeServer.made[0].calls
    assert "Dictionary:" in hinted[0] and "\nDictionary: " in hinted[1][0]
    assert "Dictionary:" not in plain[0] + plain[1][0]


def test_examples_are_one_line_each_and_known_to_the_checks(translator: LlamaTranslator) -> None:
    texts = [text for name in EXAMPLES for pair in examples(name) for text in pair.values()]
    assert set(texts) == set(translator.examples)
    assert all("\n" not in text and text == text.strip() for text in texts)


def test_the_token_limit_grows_with_the_sentence() -> None:
    assert most_tokens(0) < most_tokens(100) < most_tokens(1000)


def test_a_file_that_is_no_model_is_one_line(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    broken = tmp_path / "broken.gguf"
    broken.write_bytes(b"GGUF" + bytes(100))
    with pytest.raises(EngineError, match=r"broken\.gguf"):
        LlamaServer(broken, tmp_path / "states")
    captured = capfd.readouterr()
    assert captured.out == captured.err == ""


def test_states_lie_elsewhere_where_the_cache_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert writable(tmp_path / "file" / "states", tmp_path) == tmp_path
    assert writable(tmp_path / "new" / "states", tmp_path).is_dir()
