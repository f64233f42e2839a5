"""A small sample of benchmarks/fuzz_readers: damaged files are read or refused, nothing else."""

import pytest

from benchmarks.fuzz_readers import faults
from tests.pipeline.readers.fixtures import FIXTURES


@pytest.mark.parametrize("suffix", list(FIXTURES))
def test_damaged_files_are_read_or_refused(suffix: str) -> None:
    times = 3 if suffix == ".pdf" else 60
    counts, found = faults({suffix: FIXTURES[suffix]}, times, seed=3)
    assert not found and sum(counts.values()) == times


@pytest.mark.parametrize("suffix", list(FIXTURES))
def test_the_files_are_read_undamaged(suffix: str) -> None:
    counts, _ = faults({suffix: FIXTURES[suffix]}, 0, seed=1)
    from pipeline.article import article_from_bytes

    assert not counts and "Valmarina" in article_from_bytes(FIXTURES[suffix], suffix=suffix).text
