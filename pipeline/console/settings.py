"""The options that a deployment sets: one table, and where their values come from.

Command line, then environment, then the files, then what the program takes by itself. What belongs to one run
(an article's date, the output, its format) is set on the command line alone.
"""

from __future__ import annotations

import os
import tomllib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Any, Literal

from pipeline.console.streams import put
from pipeline.errors import OptionError
from pipeline.lexicon.tables import LANGUAGES

Kind = Literal["words", "text", "list", "switch", "count", "seconds", "folder"]
# The one file to be read, instead of those that are looked for.
FILE_VARIABLE = "SCHEDA_CONFIG"
NAME = "scheda.toml"


@dataclass(frozen=True, slots=True)
class Setting:
    """`name`: its key in a file. `choices`: of kind "words" alone. `in_files`: False for a secret."""

    name: str
    about: str
    kind: Kind
    choices: tuple[str, ...] = ()
    in_files: bool = True

    @property
    def variable(self) -> str:
        return f"SCHEDA_{self.name.upper()}"

    @property
    def takes(self) -> str:
        """The values, in words."""
        return ", ".join(self.choices) if self.choices else _KINDS[self.kind][0]

    def accepts(self, value: object) -> bool:
        if self.choices:
            return value in self.choices
        kinds = _KINDS[self.kind][1]
        # Python takes True for a number.
        fits = isinstance(value, kinds) and (self.kind == "switch" or not isinstance(value, bool))
        if fits and isinstance(value, list):
            return all(isinstance(one, str) for one in value)
        return fits and (not isinstance(value, int | float) or value >= 0)


_KINDS: dict[Kind, tuple[str, tuple[type, ...]]] = {
    "words": ("", ()),
    "text": ("a text", (str,)),
    "list": ("a list of texts", (list,)),
    "switch": ("true or false", (bool,)),
    "count": ("a whole number", (int,)),
    "seconds": ("seconds", (int, float)),
    "folder": ("a folder", (str,)),
}

LANGUAGE_CHOICES = ("auto", *LANGUAGES)
SETTINGS = (
    Setting("to", "language of the sheets", "words", ("en", "it", "source", "both")),
    Setting("language", "what the articles are in", "words", LANGUAGE_CHOICES),
    Setting("sections", "parts of a sheet, comma-separated", "text"),
    Setting("translate", "how much is translated", "words", ("auto", "all", "brief")),
    Setting("budget", "time for a sheet's translation", "seconds"),
    Setting("profile", "where the weights come from", "words", ("auto", "firefox", "hub", "local")),
    Setting("offline", "open no connection", "switch"),
    Setting("device", "where the hub profile's models run", "words", ("cpu", "cuda", "auto")),
    Setting("workers", "processes of a batch, actors of an archive", "count"),
    Setting("csv_separator", "between the cells of a batch's tables", "text"),
    Setting("address", "of a running Ray cluster, for archives", "text"),
    Setting("host", "the address at which the page answers", "text"),
    Setting("port", "the port of the page", "count"),
    Setting("names", "host names under which the page may be asked as well", "list"),
    Setting("no_shelf", "the page keeps no sheet once it ends", "switch"),
    Setting("token", "what the page asks for beyond this machine", "text", in_files=False),
    Setting("cache", "folder of weights and finished translations", "folder"),
    Setting("no_cache", "keep no finished translations", "switch"),
    Setting("data", "folder of the page's shelf", "folder"),
    Setting("threads", "threads of an engine", "count"),
    Setting("log_format", "lines on standard error: for people, or JSON", "words", ("text", "json")),
)  # fmt: skip
_BY_NAME = {setting.name: setting for setting in SETTINGS}


@dataclass(frozen=True, slots=True)
class Given:
    """A value of a file."""

    value: Any
    source: Path

    @property
    def text(self) -> str:
        """As the environment would say it."""
        if isinstance(self.value, bool):
            return "1" if self.value else "0"
        return " ".join(self.value) if isinstance(self.value, list) else str(self.value)


def variable(name: str) -> str:
    """The variable of a setting of the table."""
    return _BY_NAME[name].variable


def from_files(folder: Path | None = None) -> dict[str, Given]:
    """By name, what the files say: the user's own, and over it that of the working folder (`scheda.toml`,
    else `[tool.scheda]` of `pyproject.toml`). Raises OptionError for what is no setting or not its value."""
    folder = folder or Path.cwd()
    if chosen := os.environ.get(FILE_VARIABLE):
        path = Path(chosen)
        if not path.is_file():
            raise OptionError(f"{FILE_VARIABLE} is {chosen}, and there is no such file")
        return _checked(_read(path), path)
    import platformdirs

    users = Path(platformdirs.user_config_dir("scheda", appauthor=False), NAME)
    found = _checked(_read(users), users) if users.is_file() else {}
    if (path := folder / NAME).is_file():
        return found | _checked(_read(path), path)
    if (path := folder / "pyproject.toml").is_file():
        return found | _checked(_table_of_project(path), path)
    return found


@contextmanager
def in_environment(given: Mapping[str, Given], **chosen: str | None) -> Iterator[None]:
    """Within the block the environment says what the files say of what it does not say itself, and `chosen`,
    by name, whatever it says. So it holds for every process that is begun."""
    added = {_BY_NAME[name].variable: one.text for name, one in given.items()}
    added = {name: text for name, text in added.items() if not os.environ.get(name)}
    added |= {_BY_NAME[name].variable: text for name, text in chosen.items() if text is not None}
    before = {name: os.environ.get(name) for name in added}
    os.environ.update(added)
    try:
        yield
    finally:
        for name, text in before.items():
            os.environ.pop(name, None)
            if text is not None:
                os.environ[name] = text


def documented() -> str:
    """The table of docs/USING.md, which a test compares with it."""
    rows = [
        f"| `{s.name if s.in_files else '–'}` | `{s.variable}` | {s.about} | {s.takes} |" for s in SETTINGS
    ]
    return "\n".join(["| in a file | variable | what | values |", "|---|---|---|---|", *rows, ""])


def list_settings() -> None:
    """List the options that may be set in the environment or a file, with what sets them here."""
    given = from_files()
    for setting in SETTINGS:
        told, one = os.environ.get(setting.variable, ""), given.get(setting.name)
        if one and told == one.text:  # `in_environment` has put it there
            value, source = told, f"  from {one.source}"
        else:
            value, source = told if setting.in_files else "(set)" * bool(told), f"  from {setting.variable}"
        put(f"{setting.name:14} {value or '-':12}{source if told else ''}\n")
        put(f"{'':14} {setting.about}; {setting.takes}\n")


def _read(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise OptionError(f"{path} is no TOML: {' '.join(str(error).split())}") from None


def _table_of_project(path: Path) -> dict[str, Any]:
    """Another tool may read a file that this one cannot: it is then none of ours."""
    text = path.read_bytes()
    if b"tool.scheda" not in text:
        return {}
    table: object = _read(path).get("tool", {}).get("scheda", {})
    if not isinstance(table, dict):
        raise OptionError(f"{path}: tool.scheda is no table; write [tool.scheda] and a line for each setting")
    return table


def _checked(table: Mapping[str, Any], path: Path) -> dict[str, Given]:
    found = {}
    for key, value in table.items():
        name = key.replace("-", "_")
        setting = _BY_NAME.get(name)
        if setting is None:
            near = get_close_matches(name, _BY_NAME, 1)
            hint = f"did you mean {near[0]}?" if near else f"the settings are {', '.join(_BY_NAME)}"
            raise OptionError(f"{path}: there is no setting {key}; {hint}")
        if not setting.in_files:
            raise OptionError(f"{path}: {key} is a secret and stands in no file; set {setting.variable}")
        if not setting.accepts(value):
            raise OptionError(f"{path}: {key} cannot be {value!r}; it takes {setting.takes}")
        found[name] = Given(value, path)
    return found
