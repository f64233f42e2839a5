"""The tests stand where their modules do: those of pipeline/x/ in tests/pipeline/x/ (test_shape.py)."""

from pathlib import Path

TESTS = Path(__file__).parent
ROOT = TESTS.parent
