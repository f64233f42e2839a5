"""An archive on a real local cluster, killed at any moment, and in a bucket: `make test-archive`."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from pipeline.archive.cluster import STARTS
from tests import ROOT
from tests.pipeline.archive.test_archive import but_times, lines, record, rows, run

pytestmark = pytest.mark.cluster
KILLS = 20
NODE = {
    "num_cpus": 1, "object_store_memory": 100_000_000,
    "include_dashboard": False, "include_log_monitor": False,
}  # fmt: skip
DRIVER = """
import sys
from pipeline.archive.archive import make_archive
from pipeline.errors import SchedaError
from tests.fakes import slow_engines
source, out, workers, address = sys.argv[1:]
try:
    for done in make_archive(source, out, to="source", engines=slow_engines, workers=int(workers), rows=4,
                             address=address or None):
        print(done.counts, flush=True)
except SchedaError as error:
    print(error, file=sys.stderr)
    sys.exit(2)
"""


def driver(source: Path, out: Path, workers: int = 2, address: str = "") -> subprocess.Popen[bytes]:
    command = [sys.executable, "-c", DRIVER, str(source), str(out), str(workers), address]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE)


def processes_of_ray() -> set[int]:
    found = set()
    for path in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            command = path.read_bytes()
        except OSError:
            continue
        if b"raylet" in command or b"gcs_server" in command:
            found.add(int(path.parent.name))
    return found


def test_a_cluster_makes_what_one_process_makes_and_goes(tmp_path: Path) -> None:
    before = processes_of_ray()
    bad = {"id": "bad", "text": ""}
    source = lines(tmp_path / "in/a.jsonl", [bad, *[record(n) for n in range(30)]]).parent
    _, said = driver(source, tmp_path / "cluster").communicate(timeout=300)
    run(source, tmp_path / "own")
    strip = but_times(tmp_path / "cluster"), but_times(tmp_path / "own")
    assert _without_print(strip[0]) == _without_print(strip[1]), said
    assert processes_of_ray() <= before


def _without_print(told: str) -> object:
    """Without the fingerprint: the engines are named otherwise."""
    tables = json.loads(told)
    for row in tables["sheets"]:
        row["fingerprint"] = None
    return tables


def test_killed_drivers_lose_nothing_and_leave_nothing(tmp_path: Path) -> None:
    before = processes_of_ray()
    source = lines(tmp_path / "in/a.jsonl", [record(n) for n in range(60)]).parent
    chance = random.Random(3)
    for _ in range(3):
        process = driver(source, tmp_path / "out")
        assert process.stdout
        for _ in range(chance.randint(0, 4)):
            process.stdout.readline()
        process.send_signal(signal.SIGKILL)
        process.communicate()
    _, said = driver(source, tmp_path / "out").communicate(timeout=300)
    assert [row["id"] for row in rows(tmp_path / "out")] == sorted(f"a{n}" for n in range(60)), said
    until = time.monotonic() + 60
    while processes_of_ray() - before and time.monotonic() < until:
        time.sleep(1)
    assert processes_of_ray() <= before


@pytest.fixture
def two_nodes() -> Iterator[Any]:
    """Two nodes of one core. Ray gives each 30 s to come up: what a start needs not is left out, and it is
    tried anew as `archive` does."""
    from ray.cluster_utils import Cluster

    for left in reversed(range(STARTS)):
        cluster = Cluster()
        try:
            for _ in range(2):
                cluster.add_node(**NODE)
            break
        except Exception:
            cluster.shutdown()
            if not left:
                raise
    yield cluster
    cluster.shutdown()


def test_twenty_kills_of_drivers_workers_and_nodes_lose_nothing(tmp_path: Path, two_nodes: Any) -> None:
    source = lines(tmp_path / "in/a.jsonl", [record(n) for n in range(400)]).parent
    chance, killed = random.Random(5), Counter[str]()
    process = driver(source, tmp_path / "out", address=two_nodes.address)
    said = b""
    while killed.total() < KILLS:
        assert process.stdout
        if not process.stdout.readline():
            _, said = process.communicate()
            assert b"run the same command again" in said.lower() or process.returncode == 0, said
            assert killed.total() or process.returncode, "it was done before the first kill"
            if process.returncode == 0:
                break
            process = driver(source, tmp_path / "out", address=two_nodes.address)
            continue
        what = chance.choice(["driver", "worker", "worker", "node"])
        if what == "driver":
            process.kill()
            process.communicate()
            process = driver(source, tmp_path / "out", address=two_nodes.address)
        elif what == "node":
            two_nodes.remove_node(two_nodes.list_all_nodes()[-1], allow_graceful=False)
            two_nodes.add_node(**NODE)
        elif workers := _workers(two_nodes):
            os.kill(chance.choice(workers), signal.SIGKILL)
        else:
            continue
        killed[what] += 1
    process.kill()
    process.communicate()
    assert killed.total() == KILLS, killed
    last = driver(source, tmp_path / "out", address=two_nodes.address)
    _, said = last.communicate(timeout=600)
    assert last.returncode == 0, said
    run(source, tmp_path / "own", rows=100)
    assert _without_print(but_times(tmp_path / "out")) == _without_print(but_times(tmp_path / "own"))


def _workers(cluster: Any) -> list[int]:
    """Processes of this cluster that have work: children of its raylets, but for agents and idle ones."""
    raylets = {info.process.pid for node in cluster.list_all_nodes() for info in node.all_processes["raylet"]}
    found = []
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            parent = int(path.read_text().rsplit(")", 1)[1].split()[1])
            name = (path.parent / "cmdline").read_bytes()
        except OSError:
            continue
        if parent in raylets and name.startswith(b"ray::") and b"IDLE" not in name and b"Agent" not in name:
            found.append(int(path.parent.name))
    return found


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of 300 kB."""
    folder = tmp_path / "disk"
    folder.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=300k", "tmpfs", str(folder)]).returncode:
        pytest.skip("only root mounts a file system")
    yield folder
    subprocess.run(["umount", "-l", str(folder)], check=True)


@pytest.mark.parametrize("workers", [0, 2])
def test_a_disk_that_fills_is_told_and_goes_on_with_room(
    tmp_path: Path, small_disk: Path, workers: int
) -> None:
    source = lines(tmp_path / "in/a.jsonl", [record(n) for n in range(60)]).parent
    process = driver(source, small_disk / "out", workers)
    _, said = process.communicate(timeout=300)
    assert process.returncode == 2
    assert b"No space left on device" in said and b"run the same command again" in said, said
    assert b"Traceback" not in said
    subprocess.run(["mount", "-o", "remount,size=30m", str(small_disk)], check=True)
    last = driver(source, small_disk / "out", workers)
    _, said = last.communicate(timeout=300)
    assert last.returncode == 0, said
    assert [row["id"] for row in rows(small_disk / "out")] == sorted(f"a{n}" for n in range(60))


def test_a_bucket_in_and_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    server = pytest.importorskip("moto.server")
    pytest.importorskip("s3fs")
    import fsspec

    moto = server.ThreadedMotoServer(port=0)
    moto.start()
    host, port = moto.get_host_and_port()
    for name, value in {
        "AWS_ENDPOINT_URL": f"http://{host}:{port}", "AWS_ACCESS_KEY_ID": "x", "AWS_SECRET_ACCESS_KEY": "x",
        "AWS_DEFAULT_REGION": "us-east-1",
    }.items():  # fmt: skip
        monkeypatch.setenv(name, value)
    try:
        fs = fsspec.filesystem("s3")
        fs.mkdir("news")
        text = "".join(json.dumps(record(n)) + "\n" for n in range(6))
        fs.pipe_file("news/in/a.jsonl", text.encode())
        from pipeline.archive.archive import make_archive
        from pipeline.archive.ask import ask
        from tests.fakes import FakeEngines

        for _ in range(2):
            found = list(
                make_archive("s3://news/in", "s3://news/out", to="source", engines=FakeEngines(), workers=0)
            )
        assert not found
        assert ask("s3://news/out", "SELECT count(*), count(DISTINCT id) FROM sheets").rows == [(6, 6)]
    finally:
        moto.stop()
