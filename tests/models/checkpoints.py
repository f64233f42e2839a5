"""Small checkpoints of the real classes, with random weights, in the layouts that the hub has."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np

LINES = [
    "Il governo ha approvato la legge di bilancio.",
    "Secondo la polizia, tre persone sono rimaste ferite.",
    "L'azienda prevede ricavi per 2,5 miliardi di euro.",
    "The government approved the budget on Tuesday.",
    "According to the police, three people were injured.",
    "The company expects revenue of 2.5 billion euros.",
]


def marian(folder: Path, *, seed: int = 0) -> Path:
    """OPUS-MT's layout: two sentencepiece models, vocab.json, safetensors. Written without torch."""
    import sentencepiece
    from safetensors.numpy import save_file

    folder.mkdir(parents=True)
    for side in ("source", "target"):
        sentencepiece.SentencePieceTrainer.train(
            sentence_iterator=iter(LINES * 20), model_prefix=str(folder / side), vocab_size=90,
            hard_vocab_limit=False, minloglevel=2,
        )  # fmt: skip
        (folder / f"{side}.model").rename(folder / f"{side}.spm")
        (folder / f"{side}.vocab").unlink()
    pieces = sentencepiece.SentencePieceProcessor(model_file=str(folder / "source.spm"))
    names = [pieces.id_to_piece(i) for i in range(pieces.get_piece_size())]
    words = ["</s>", "<unk>", *(name for name in names if name not in ("<s>", "</s>", "<unk>")), "<pad>"]
    vocab = {word: number for number, word in enumerate(words)}
    (folder / "vocab.json").write_text(json.dumps(vocab), "utf-8")
    (folder / "tokenizer_config.json").write_text(
        json.dumps({"source_lang": "it", "target_lang": "en", "model_max_length": 512})
    )
    pad = vocab["<pad>"]
    ends: dict[str, Any] = {"pad_token_id": pad, "eos_token_id": 0, "decoder_start_token_id": pad}
    (folder / "config.json").write_text(json.dumps({**MARIAN_CONFIG, **ends, "vocab_size": len(vocab)}))
    (folder / "generation_config.json").write_text(json.dumps({**ends, "forced_eos_token_id": 0}))
    save_file(_marian_weights(len(vocab), seed), folder / "model.safetensors", metadata={"format": "pt"})
    return folder


MARIAN_CONFIG: dict[str, Any] = {
    "architectures": ["MarianMTModel"], "model_type": "marian", "dtype": "float32",
    "d_model": 32, "encoder_layers": 2, "decoder_layers": 2, "encoder_attention_heads": 4,
    "decoder_attention_heads": 4, "encoder_ffn_dim": 64, "decoder_ffn_dim": 64, "max_position_embeddings":
    512, "forced_eos_token_id": 0, "scale_embedding": True, "share_encoder_decoder_embeddings": True,
    "static_position_embeddings": True, "activation_function": "swish",
}  # fmt: skip


def _marian_weights(vocabulary: int, seed: int) -> dict[str, np.ndarray[Any, Any]]:
    """The names that MarianMTModel.save_pretrained writes, with shared embeddings."""
    draw = np.random.default_rng(seed)
    width, inner = MARIAN_CONFIG["d_model"], MARIAN_CONFIG["encoder_ffn_dim"]
    shapes: dict[str, tuple[int, ...]] = {
        "model.shared.weight": (vocabulary, width), "final_logits_bias": (1, vocabulary),
    }  # fmt: skip
    for side, attentions in (("encoder", ("self_attn",)), ("decoder", ("self_attn", "encoder_attn"))):
        for number in range(MARIAN_CONFIG[f"{side}_layers"]):
            layer = f"model.{side}.layers.{number}"
            linear = {
                f"{a}.{p}": (width, width)
                for a in attentions
                for p in ("q_proj", "k_proj", "v_proj", "out_proj")
            }
            linear |= {"fc1": (inner, width), "fc2": (width, inner)}
            for name, shape in linear.items():
                shapes |= {f"{layer}.{name}.weight": shape, f"{layer}.{name}.bias": shape[:1]}
            for name in (*(f"{a}_layer_norm" for a in attentions), "final_layer_norm"):
                shapes |= {f"{layer}.{name}.weight": (width,), f"{layer}.{name}.bias": (width,)}
    made = {name: draw.normal(0, 0.02, shape).astype(np.float32) for name, shape in shapes.items()}
    for name in made:
        if name.endswith("norm.weight"):
            made[name] += 1
    # Random weights hardly tell one token from another: larger ones make the choice clear.
    made["model.shared.weight"] *= 8
    return made


def bart(folder: Path, *, seed: int = 0) -> Path:
    """BART's layout: vocab.json and merges.txt, tokenizer.json, safetensors."""
    import tokenizers
    import torch
    import transformers

    folder.mkdir(parents=True)
    learner = tokenizers.ByteLevelBPETokenizer()
    special = ["<s>", "<pad>", "</s>", "<unk>", "<mask>"]
    learner.train_from_iterator(LINES * 20, vocab_size=400, special_tokens=special)
    learner.save_model(str(folder))
    fast: Any = transformers.BartTokenizer.from_pretrained(folder)
    fast.save_pretrained(folder)
    (folder / "tokenizer_config.json").unlink()
    torch.manual_seed(seed)
    config = transformers.BartConfig(
        vocab_size=len(fast), d_model=32, encoder_layers=2, decoder_layers=2, encoder_attention_heads=4,
        decoder_attention_heads=4, encoder_ffn_dim=64, decoder_ffn_dim=64, max_position_embeddings=256,
        bos_token_id=0, pad_token_id=1, eos_token_id=2, decoder_start_token_id=2, forced_bos_token_id=0,
        forced_eos_token_id=2,
        normalize_before=False, normalize_embedding=True,  # as in the hub's config.json
    )  # fmt: skip
    model = transformers.BartForConditionalGeneration(config).eval()
    with torch.no_grad():
        model.model.shared.weight.mul_(8.0)
    model.save_pretrained(folder, safe_serialization=True)
    return folder
