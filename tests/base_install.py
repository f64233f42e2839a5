"""What requirements.txt alone must be able to do; run by `make test-base` in an environment of just that.

No test tool is used here: this is to find out what they would hide. Reads a file of every kind, makes every
format, runs a folder, imports every module; exit status 1 where anything of it fails.
"""

from __future__ import annotations

import json
import sys
import tempfile
from collections.abc import Callable
from dataclasses import asdict
from email.message import EmailMessage
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from pkgutil import walk_packages

import models
import pipeline
from models.bergamot.workers import ModelFiles, Workers
from models.marian_checkpoint import convert_marian
from pipeline.readers import SUFFIXES
from tests import files
from tests.command import call
from tests.models import checkpoints
from tests.models.word_model import word_files

# Of the extras `dev` and `hub`: none may be here, or the environment is not what a user installs.
NOT_OURS = ("hypothesis", "mypy", "ruff", "sacrebleu", "sumy", "torch")
# Modules that the base install need not import, each with its reason.
EXCEPTIONS = {"pipeline.archive": "archives need the extra `archive`, and say so"}

HEADLINE = "Government to pay 30 million euros to the regions"
WORDS = (
    "The government said on Monday that it would pay 30 million euros to the 12 regions of the country.",
    "Carla Rossi, the minister of health, told reporters that 450 hospitals will get new beds next year.",
    "The opposition called the plan late and asked who would pay for the nurses that are missing.",
)
PAGE = f"<h1>{HEADLINE}</h1>" + "".join(f"<p>{words}</p>" for words in WORDS)
HEAD = f"<head><title>{HEADLINE}</title></head>"
HTML = f"<!doctype html><html>{HEAD}<body><article>{PAGE}</article></body></html>"
PLAIN = "\n\n".join((HEADLINE, *WORDS)) + "\n"


def mail() -> bytes:
    message = EmailMessage()
    message["Subject"], message["From"], message["To"] = HEADLINE, "a@example.org", "b@example.org"
    message.set_content("\n\n".join(WORDS))
    return message.as_bytes()


def web_archive() -> bytes:
    archive = MIMEMultipart("related", type="text/html")
    archive["Subject"] = HEADLINE
    archive.attach(MIMEText(HTML, "html", "utf-8"))
    return archive.as_bytes()


def word() -> bytes:
    return files.docx("".join(map(files.paragraph, (HEADLINE, *WORDS))))


MAKERS: dict[str, Callable[[], bytes]] = {
    **dict.fromkeys((".txt", ".text"), PLAIN.encode),
    **dict.fromkeys((".md", ".markdown"), f"# {PLAIN}".encode),
    **dict.fromkeys((".html", ".htm", ".xhtml"), HTML.encode),
    ".pdf": lambda: files.pdf([[HEADLINE, "", *WORDS]]),
    ".docx": word,
    ".eml": mail,
    **dict.fromkeys((".mht", ".mhtml"), web_archive),
}


def main() -> int:
    wrong = [f"{name} is here, which no base install has" for name in NOT_OURS if find_spec(name)]
    wrong += imports()
    with tempfile.TemporaryDirectory() as folder:
        articles = Path(folder, "articles")
        articles.mkdir()
        for suffix in SUFFIXES:
            (articles / f"article{suffix}").write_bytes(MAKERS[suffix]())
        for path in sorted(articles.iterdir()):
            wrong += reads(path)
        wrong += formats(articles / "article.txt")
        wrong += translators(Path(folder))
        wrong += a_folder(articles, Path(folder, "sheets"))
        wrong += an_archive(articles, Path(folder, "archive"))
    for line in wrong:
        print(f"base install: {line}", file=sys.stderr)
    print(f"base install: {len(SUFFIXES)} kinds of file, {len(wrong)} faults")
    return 1 if wrong else 0


def imports() -> list[str]:
    wrong = []
    for package in (pipeline, models):
        for module in walk_packages(package.__path__, f"{package.__name__}."):
            excepted = any(f"{module.name}.".startswith(f"{name}.") for name in EXCEPTIONS)
            if module.name.endswith("__main__") or excepted:
                continue
            try:
                import_module(module.name)
            except Exception as error:
                wrong.append(f"{module.name} is not imported: {type(error).__name__}: {error}")
    return wrong


def an_archive(articles: Path, out: Path) -> list[str]:
    """What archives need is an extra: without it one line says how to get it."""
    told = call("archive", str(articles), "--out", str(out))
    return [] if told.status == 2 and "pip install" in told.err else [f"archive: {told.status} {told.err}"]


def reads(path: Path) -> list[str]:
    done = call("summarise", str(path), "--to", "source", "--offline", "--format", "json")
    if done.status:
        return [f"{path.name} is not read: {done.err}"]
    values = {figure["value"] for figure in json.loads(done.out)["figures"]}
    return [] if {30_000_000, 450} <= values else [f"{path.name} gives the figures {values}"]


def formats(path: Path) -> list[str]:
    wrong = []
    for name, begins in (("markdown", "# "), ("json", "{"), ("html", "<!doctype html>")):
        done = call("summarise", str(path), "--to", "source", "--offline", "--format", name)
        if done.status or not done.out.startswith(begins):
            wrong.append(f"no {name} is made: {done.err or done.out[:100]}")
    return wrong


def translators(folder: Path) -> list[str]:
    """The engines of the profiles firefox and hub, on models that the tests write: neither takes torch."""
    import ctranslate2

    wrong = []
    if find_spec("fxtranslate"):
        for name, data in asdict(word_files({"La": "The", "polizia": "police"})).items():
            (folder / name).write_bytes(data)
        workers = Workers(ModelFiles(folder / "model", folder / "lex", folder / "vocab"), 1)
        if (said := workers.translate(["La polizia."])) != ["The police."]:
            wrong.append(f"fxtranslate says {said}")
        workers.close()
    convert_marian(checkpoints.marian(folder / "marian"), folder / "int8", "int8")
    translator = ctranslate2.Translator(str(folder / "int8"))
    if not translator.translate_batch([["</s>"]], max_decoding_length=4)[0].hypotheses:
        wrong.append("a converted checkpoint says nothing")
    return wrong


def a_folder(articles: Path, sheets: Path) -> list[str]:
    done = call("batch", str(articles), "--out", str(sheets), "--to", "source", "--offline")
    made = {path.suffix for path in sheets.rglob("article.*.*")}
    if done.status or not {".json", ".md", ".html"} <= made:
        return [f"the folder ends with {done.status} and {sorted(made)}: {done.err}"]
    return []


if __name__ == "__main__":
    sys.exit(main())
