# Two commands: `make demo` and `make test`. Each makes .venv first where it is missing or stale.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
# Errors alone: pip warns of the user's own configuration and of extras that other packages name.
QUIETLY := -qq

.PHONY: demo test test-slow test-base test-real test-hub test-browser test-archive screenshot lint clean
.DEFAULT_GOAL := demo

demo: $(VENV)/.installed
	@echo "== The English fact sheet of examples/openai-amazon.it.txt" >&2
	@$(BIN)/python cli.py summarise examples/openai-amazon.it.txt --to en

test: $(VENV)/.installed-dev
	@echo "== Tests (fast part; \`make test-slow\` and \`make test-real\` run the rest)" >&2
	$(BIN)/python -m pytest -n auto --maxprocesses 4 --dist worksteal

test-slow: $(VENV)/.installed-dev
	@echo "== Kills, fuzzing, growth, the installed package (minutes)" >&2
	$(BIN)/python -m pytest -m slow

test-base:
	@echo "== What requirements.txt alone can do, in a fresh virtual environment" >&2
	@PYTHON=$(PYTHON) .ci/base_install

test-real: $(VENV)/.installed-dev
	@echo "== Tests with the real weights (fetched into the user cache where missing)" >&2
	$(BIN)/python -m pytest -m real

# torch is pinned; on Linux a package index may give its CUDA build, which takes gigabytes. CPU wheels:
# https://pytorch.org/get-started/locally
test-hub: $(VENV)/.installed-hub
	@echo "== Tests of the hub profile that need torch, on checkpoints that they build themselves" >&2
	$(BIN)/python -m pytest -m torch

# Needs Debian's chromium (apt-get install chromium) and npm, for axe-core.
test-browser: $(VENV)/.installed-browser build/browser/node_modules/axe-core/axe.min.js
	@echo "== Tests of the page in chromium" >&2
	$(BIN)/python -m pytest -m browser tests/browser

screenshot: $(VENV)/.installed-browser
	@echo "== The README's picture of the page" >&2
	$(BIN)/python -m docs.screenshot

test-archive: $(VENV)/.installed-archive
	@echo "== Tests of archives, with a local cluster and a server that answers as S3 does" >&2
	$(BIN)/python -m pytest tests/pipeline/archive/test_archive.py tests/pipeline/archive/test_ask.py
	$(BIN)/python -m pytest -m cluster

lint: $(VENV)/.installed-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/python -m pytest tests/test_shape.py

$(VENV)/bin/python:
	@echo "== Making the virtual environment $(VENV)" >&2
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Scheda needs Python 3.11 or newer; say which with: make PYTHON=python3.11")'
	@$(PYTHON) -m venv $(VENV)

$(VENV)/.installed: requirements.txt pyproject.toml setup.py | $(VENV)/bin/python
	@echo "== Installing Scheda and what it needs (a few minutes the first time)" >&2
	@$(BIN)/python -m pip install $(QUIETLY) --disable-pip-version-check -e . >&2
	@touch $@

$(VENV)/.installed-dev: $(VENV)/.installed
	@echo "== Installing the test tools" >&2
	@$(BIN)/python -m pip install $(QUIETLY) --disable-pip-version-check -e '.[dev]' >&2
	@touch $@

$(VENV)/.installed-hub: $(VENV)/.installed-dev
	@echo "== Installing torch, which converts summarisation models" >&2
	@$(BIN)/python -m pip install $(QUIETLY) --disable-pip-version-check -e '.[hub,dev]' >&2
	@touch $@

$(VENV)/.installed-browser: $(VENV)/.installed-dev
	@echo "== Installing playwright, which drives the chromium of this machine" >&2
	@$(BIN)/python -m pip install $(QUIETLY) --disable-pip-version-check -e '.[browser,dev]' >&2
	@touch $@

build/browser/node_modules/axe-core/axe.min.js:
	@echo "== Installing axe-core, which looks for barriers" >&2
	@npm install --silent --no-save --no-package-lock --prefix build/browser axe-core@4.14.1 >&2

$(VENV)/.installed-archive: $(VENV)/.installed-dev
	@echo "== Installing the engine of archives" >&2
	@$(BIN)/python -m pip install $(QUIETLY) --disable-pip-version-check -e '.[archive,archive-test,dev]' >&2
	@touch $@

clean:
	rm -rf $(VENV) build *.egg-info .pytest_cache .mypy_cache .ruff_cache .hypothesis
