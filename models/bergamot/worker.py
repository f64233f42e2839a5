"""A process that translates, one sentence a line: `python worker.py MODEL SHORTLIST VOCABULARY`.

Reads and writes JSON strings; before the first sentence it says "" or what kept it from loading. It ends
with its input. Run as a file, it imports nothing of this project and starts within a tenth of a second.
"""

from __future__ import annotations

import json
import signal
import sys
from pathlib import Path


def main(model: str, shortlist: str, vocabulary: str) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the parent, with which our input ends
    from fxtranslate import Translator

    vocab = Path(vocabulary).read_bytes()
    try:
        translator = Translator(
            model=Path(model).read_bytes(),
            src_vocab=vocab,
            trg_vocab=vocab,
            shortlist=Path(shortlist).read_bytes(),
        )
    except BaseException as error:  # a panic of the engine is no Exception
        say(" ".join(f"{error}".split())[:300] or type(error).__name__)
        return
    say("")
    for line in sys.stdin:
        say(translator.translate(json.loads(line)))


def say(text: str) -> None:
    sys.stdout.write(json.dumps(text) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(*sys.argv[1:])
