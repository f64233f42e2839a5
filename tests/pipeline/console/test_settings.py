"""Options from the environment and from files: which goes before which, and what is refused."""

import json
from pathlib import Path

import platformdirs
import pytest

import cli
from pipeline.console import settings
from pipeline.console.settings import SETTINGS, from_files, in_environment, variable
from pipeline.errors import OptionError
from tests import ROOT
from tests.command import call, refusal


@pytest.fixture(autouse=True)
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder and a user's folder of their own, and no variable of ours."""
    for setting in SETTINGS:
        monkeypatch.delenv(setting.variable, raising=False)
    monkeypatch.delenv(settings.FILE_VARIABLE, raising=False)
    monkeypatch.setattr(platformdirs, "user_config_dir", lambda *_, **__: str(tmp_path / "user"))
    (tmp_path / "user").mkdir()
    (tmp_path / "work").mkdir()
    monkeypatch.chdir(tmp_path / "work")
    return tmp_path


def in_force() -> dict[str, str]:
    """Of the command `settings`: the value of each that is set."""
    lines = call("settings").out.splitlines()[::2]
    return {line.split()[0]: line.split()[1] for line in lines if line.split()[1] != "-"}


def test_command_line_before_environment_before_files(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[object] = []
    monkeypatch.setattr(cli, "sheets_of", lambda article, options, *_: asked.append(options) or [])
    article = place / "a.txt"
    article.write_text("Il governo ha detto lunedì che pagherà 30 milioni di euro alle regioni.")

    def to(*arguments: str) -> str:
        assert call("summarise", str(article), *arguments).status == 0
        return asked[-1].to  # type: ignore[attr-defined]

    assert to() == "en"
    (place / "user" / "scheda.toml").write_text('to = "it"\n')
    assert to() == "it"
    (place / "work" / "pyproject.toml").write_text('[tool.scheda]\nto = "source"\n')
    assert to() == "source"
    monkeypatch.setenv("SCHEDA_TO", "both")
    assert to() == "both"
    assert to("--to", "en") == "en"


def test_the_user_and_the_folder_each_say_their_part(place: Path) -> None:
    (place / "user" / "scheda.toml").write_text('profile = "local"\nto = "it"\n')
    (place / "work" / "scheda.toml").write_text('to = "en"\ncsv-separator = ";"\n')
    (place / "work" / "pyproject.toml").write_text('[tool.scheda]\nto = "source"\n')
    assert in_force() == {"profile": "local", "to": "en", "csv_separator": ";"}


def test_one_file_may_be_named(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (place / "work" / "scheda.toml").write_text('to = "en"\n')
    (place / "other.toml").write_text("workers = 3\n")
    monkeypatch.setenv("SCHEDA_CONFIG", str(place / "other.toml"))
    assert in_force() == {"workers": "3"}
    monkeypatch.setenv("SCHEDA_CONFIG", str(place / "none.toml"))
    assert "no such file" in refusal("settings")


def test_another_projects_file_is_let_be(place: Path) -> None:
    (place / "work" / "pyproject.toml").write_bytes(b"[project]\nname = \xff\n")
    assert from_files() == {}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("translat = 'all'", "no setting translat; did you mean translate?"),
        ("zzz = 1", "the settings are to, language"),
        ("to = 'fr'", "to cannot be 'fr'; it takes en, it, source, both"),
        ("workers = true", "workers cannot be True; it takes a whole number"),
        ("workers = -1", "workers cannot be -1"),
        ("offline = 'yes'", "it takes true or false"),
        ("names = ['a', 1]", "it takes a list of texts"),
        ("token = 'abc'", "a secret and stands in no file; set SCHEDA_TOKEN"),
        ("to = ", "is no TOML"),
    ],
)
def test_what_is_no_setting_is_refused(place: Path, text: str, said: str) -> None:
    (place / "work" / "scheda.toml").write_text(text)
    assert said in refusal("settings") and "scheda.toml" in refusal("settings")
    assert call("summarise", "--help").status == 0


def test_a_variable_with_another_value_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SCHEDA_PROFILE", "best")
    assert "SCHEDA_PROFILE" in refusal("summarise")


def test_every_setting_takes_hold() -> None:
    """Of a command's option, or read from the environment where it is used."""
    import typer

    group = typer.main.get_command(cli.app)
    commands = [group, *group.commands.values()]  # type: ignore[attr-defined]
    options = {str(p.envvar) for command in commands for p in command.params}
    elsewhere = {variable(name) for name in ("token", "cache", "no_cache", "data", "threads")}
    assert {setting.variable for setting in SETTINGS} == (options - {"None"}) | elsewhere


def test_files_hold_for_processes_that_are_begun_and_for_no_longer(monkeypatch: pytest.MonkeyPatch) -> None:
    import os

    Path("scheda.toml").write_text('cache = "/c"\nno_cache = true\nnames = ["a", "b"]\n')
    monkeypatch.setenv("SCHEDA_CACHE", "/mine")
    with in_environment(from_files()):
        told = {name: os.environ[f"SCHEDA_{name}"] for name in ("CACHE", "NO_CACHE", "NAMES")}
    assert told == {"CACHE": "/mine", "NO_CACHE": "1", "NAMES": "a b"}
    assert "SCHEDA_NO_CACHE" not in os.environ and os.environ["SCHEDA_CACHE"] == "/mine"


@pytest.mark.parametrize(
    "arguments",
    [
        ("--log-format", "json", "summarise", "none.txt"),
        ("summarise", "none.txt", "--log-format=json"),
        ("summarise", "--log-format", "json", "none.txt", "--none"),
    ],
)
def test_lines_as_json(arguments: tuple[str, ...]) -> None:
    done = call(*arguments)
    assert done.status == 2
    (line,) = [json.loads(line) for line in done.err.splitlines()]
    assert line["level"] == "error" and "none" in line["message"] and line["time"].endswith("+00:00")


def test_lines_as_json_because_a_file_says_so() -> None:
    Path("scheda.toml").write_text('log_format = "json"\n')
    assert json.loads(call("summarise", "none.txt").err)["level"] == "error"


def test_another_form_of_lines_is_refused() -> None:
    with pytest.raises(OptionError):
        settings._checked({"log_format": "xml"}, Path("scheda.toml"))
    assert "'xml'" in refusal("schema", "--log-format", "xml")


def test_the_table_in_the_documentation_is_that_of_the_code() -> None:
    page = ROOT / "docs" / "USING.md"
    assert settings.documented() in page.read_text("utf-8")
