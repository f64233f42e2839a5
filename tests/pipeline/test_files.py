"""Where a result may be written, and that nothing is destroyed by it."""

import os
import socket
import stat
import threading
from pathlib import Path

import pytest

from pipeline.errors import OutputError
from pipeline.files import output_at, whole_file


def test_a_new_file_has_the_mode_of_a_new_file(tmp_path: Path) -> None:
    (tmp_path / "plain").write_text("", "utf-8")
    output_at(str(tmp_path / "new")).write("à\n")
    assert (tmp_path / "new").read_bytes() == "à\n".encode()
    assert (tmp_path / "new").stat().st_mode == (tmp_path / "plain").stat().st_mode


def test_a_link_is_followed_and_stays(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "real" / "a").write_text("old", "utf-8")
    (tmp_path / "link").symlink_to(tmp_path / "real" / "a")
    (tmp_path / "dangling").symlink_to(tmp_path / "real" / "b")
    output_at(str(tmp_path / "link")).write("new")
    output_at(str(tmp_path / "dangling")).write("new")
    assert (tmp_path / "link").is_symlink() and (tmp_path / "dangling").is_symlink()
    assert {p.name: p.read_text("utf-8") for p in (tmp_path / "real").iterdir()} == {"a": "new", "b": "new"}


@pytest.mark.parametrize("mode", [0o600, 0o640, 0o604, 0o755])
def test_the_mode_of_a_replaced_file_is_kept(tmp_path: Path, mode: int) -> None:
    path = tmp_path / "x"
    path.write_text("old", "utf-8")
    path.chmod(mode)
    output_at(str(path)).write("new")
    assert stat.S_IMODE(path.stat().st_mode) == mode and path.read_text("utf-8") == "new"


def test_what_stood_there_stands_where_writing_fails(tmp_path: Path) -> None:
    path = tmp_path / "x"
    path.write_text("old", "utf-8")
    with pytest.raises(RuntimeError), whole_file(path) as file:
        file.write("half")
        raise RuntimeError
    assert path.read_text("utf-8") == "old" and len(list(tmp_path.iterdir())) == 1


def test_a_pipe_and_a_device_are_written_to_and_stay(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    read: list[str] = []
    reader = threading.Thread(target=lambda: read.append(pipe.read_text("utf-8")))
    reader.start()
    output_at(str(pipe)).write("words")
    reader.join()
    output_at("/dev/null").write("words")
    assert read == ["words"] and stat.S_ISFIFO(pipe.stat().st_mode)
    assert stat.S_ISCHR(os.stat("/dev/null").st_mode)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device of Linux")
def test_a_full_device_is_said() -> None:
    with pytest.raises(OutputError, match="No space left"):
        output_at("/dev/full").write("words")


def test_what_is_open_already_is_added_to(tmp_path: Path) -> None:
    with (tmp_path / "x").open("w", encoding="utf-8") as file:
        file.write("before ")
        file.flush()
        output_at(f"/dev/fd/{file.fileno()}").write("after")
    assert (tmp_path / "x").read_text("utf-8") == "before after"


def test_refused_are_folders_sockets_read_only_files_loops_and_the_source(tmp_path: Path) -> None:
    read_only, loop, source = tmp_path / "read-only", tmp_path / "loop", tmp_path / "source"
    read_only.write_text("kept", "utf-8")
    read_only.chmod(0o444)
    loop.symlink_to(loop)
    source.write_text("kept", "utf-8")
    os.link(source, tmp_path / "hard")
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(str(tmp_path / "socket"))
        said = {}
        for name in (".", "read-only", "loop", "source", "hard", "socket", "source/x", "no/x", "no/"):
            with pytest.raises(OutputError) as error:
                output_at(f"{tmp_path}/{name}", source.stat())
            said[name] = str(error.value)
    assert "folder" in said["."] and "read-only;" in said["read-only"] and "symbolic links" in said["loop"]
    assert "article itself" in said["source"] and "article itself" in said["hard"]
    assert "neither" in said["socket"] and "source/x" in said["source/x"] and "folder" in said["no/x"]
    assert "folder" in said["no/"]
    assert read_only.read_text("utf-8") == "kept" == source.read_text("utf-8")


def test_a_folder_that_takes_no_files_is_found_out_before(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "access", lambda path, mode: Path(path) != tmp_path)  # the superuser may anything
    with pytest.raises(OutputError, match="takes no new files"):
        output_at(str(tmp_path / "x"))


def test_a_folder_that_may_not_be_entered_is_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    def denied(path: str) -> None:
        raise PermissionError(13, "Permission denied", path)

    monkeypatch.setattr("pipeline.files._stat", denied)
    with pytest.raises(OutputError, match="/x/y cannot be written: Permission denied"):
        output_at("/x/y")
