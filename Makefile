# Two commands do everything: `make demo` shows what congvu does, `make test` checks that it does.
PYTHON ?= python3
BIN := .venv/bin
DEV := .venv-dev/bin
CORPUS ?= ../shared/corpus/articles.jsonl
GOLD ?= ../shared/gold/dev.jsonl
TEXTS ?= ../shared/gold/dev-texts.jsonl
QUESTIONS := who-chaired same-number awards-conferred

.PHONY: demo test lint bench rates clean

demo: .venv/installed
	$(BIN)/kg build examples/articles --graph graph
	@for name in $(QUESTIONS); do \
		printf '\n%s\n\n' "$$(sed -n 's/^# @title-en //p' queries/sparql/$$name.rq)"; \
		$(BIN)/kg query $$name --graph graph || exit 1; \
	done

test: lint
	$(DEV)/pytest -n auto -m "not neo4j"
	$(DEV)/pytest -m neo4j

lint: .venv-dev/installed
	$(DEV)/ruff check
	$(DEV)/ruff format --check
	$(DEV)/mypy

bench: .venv/measured
	$(BIN)/python -m bench.nquads_writer $(CORPUS)
	$(BIN)/python -m bench.memory $(CORPUS)
	$(BIN)/python -m bench.extract_vs_underthesea $(CORPUS)
	$(BIN)/python -m bench.text_length $(CORPUS)

# The tables of confidence fitted anew to hand-made answers, after a change of rules.
rates: .venv-dev/installed
	$(DEV)/python -m bench.rule_precision $(GOLD) $(TEXTS) --write

clean:
	rm -rf .venv .venv-dev graph .pytest_cache .mypy_cache .ruff_cache .hypothesis

# Two environments: .venv is what users install, compiled where there is a C compiler and made again when a source
# changes; .venv-dev runs the sources as they stand. Stamps: each is made once, and again when pyproject.toml changes.
SOURCES := $(shell find kg loaders ontology queries -type f -not -path '*/__pycache__/*')
PIP_INSTALL := -m pip install --quiet --disable-pip-version-check

.venv/bin/python .venv-dev/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "congvu needs Python 3.11 or later: make PYTHON=python3.11")'
	$(PYTHON) -m venv $(@D)/..

.venv/installed: pyproject.toml hatch_build.py $(SOURCES) | .venv/bin/python
	$(BIN)/python $(PIP_INSTALL) .
	touch $@

.venv/measured: pyproject.toml hatch_build.py $(SOURCES) | .venv/bin/python
	$(BIN)/python $(PIP_INSTALL) '.[bench]'
	touch $@ .venv/installed

.venv-dev/installed: pyproject.toml | .venv-dev/bin/python
	$(DEV)/python $(PIP_INSTALL) --editable '.[test]'
	touch $@
