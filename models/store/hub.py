"""A file from the Hugging Face hub, or from a mirror that HF_ENDPOINT names."""

from __future__ import annotations

import logging
import socket
from collections.abc import Callable
from pathlib import Path
from typing import Any

from models.catalogue import HubSource, WeightFile
from models.errors import CorruptWeightsError, FetchError
from models.store.environment import hub_endpoint
from models.store.hashing import git_blob_sha1_of, sha256_of

REQUEST_SECONDS = 15.0


def fetch_from_hub(
    source: HubSource, file: WeightFile, folder: Path, *, on_bytes: Callable[[int], None]
) -> Path | None:
    """Download into `folder`, resuming what an earlier try left there, and compare with the hub's digest.

    None for an optional file that the repository does not have. Raises FetchError or CorruptWeightsError.
    """
    import huggingface_hub
    from huggingface_hub import errors

    endpoint = hub_endpoint()
    url = huggingface_hub.hf_hub_url(source.repo, source.path, revision=source.revision, endpoint=endpoint)
    logging.getLogger("huggingface_hub").setLevel(logging.ERROR)
    try:
        metadata = huggingface_hub.get_hf_file_metadata(url, token=False, timeout=REQUEST_SECONDS)
        path = huggingface_hub.hf_hub_download(
            source.repo,
            source.path,
            revision=source.revision,
            local_dir=folder,
            endpoint=endpoint,
            token=False,
            etag_timeout=REQUEST_SECONDS,
            tqdm_class=_bar(on_bytes),
        )
    except errors.EntryNotFoundError:
        if file.optional:
            return None
        raise FetchError(f"{source.repo} has no {source.path} at revision {source.revision}") from None
    except errors.RevisionNotFoundError:
        raise FetchError(f"{source.repo} has no revision {source.revision}") from None
    except (errors.RepositoryNotFoundError, errors.GatedRepoError):
        raise FetchError(f"{source.repo} is not on the hub, or not open") from None
    except errors.HfHubHTTPError as error:
        raise FetchError(f"{source.path}: {_reason(error.response.status_code)}") from None
    except Exception as error:  # its transport has a dozen more, and has changed them between versions
        raise FetchError(f"{source.path}: the hub did not deliver ({_one_line(error)})") from None
    _compare(Path(path), metadata.etag, source)
    return Path(path)


def _compare(path: Path, etag: str | None, source: HubSource) -> None:
    """The hub's etag is the sha256 of a large file, and git's digest of a small one."""
    if etag is None or len(etag) not in (40, 64):
        return
    found = sha256_of(path) if len(etag) == 64 else git_blob_sha1_of(path)
    if found != etag:
        path.unlink()
        raise CorruptWeightsError(f"{source.path} from {source.repo} has other bytes than the hub states")


def _reason(status: int) -> str:
    if status == 429:
        return "the hub refuses more requests for now (429); try again later"
    return f"the hub answered with status {status}"


def _one_line(error: Exception) -> str:
    if isinstance(error, socket.timeout) or "timed out" in str(error).lower():
        return "timed out"
    return (str(error).strip() or type(error).__name__).splitlines()[0][:200]


def _bar(on_bytes: Callable[[int], None]) -> Any:
    """A progress bar class that draws nothing and passes the counts on."""
    from huggingface_hub.utils import tqdm

    class Bar(tqdm):  # type: ignore[misc]
        def __init__(self, *args: Any, **options: Any) -> None:
            options["disable"] = True
            super().__init__(*args, **options)
            on_bytes(int(options.get("initial") or 0))

        def update(self, n: float | None = 1) -> bool | None:
            on_bytes(int(n or 0))
            return None

    return Bar
