# Two commands do everything: `make demo` shows what congvu does, `make test` checks that it does.
PYTHON ?= python3
BIN := .venv/bin
CORPUS ?= ../shared/corpus/articles.jsonl
QUESTIONS := who-chaired same-number awards-conferred

.PHONY: demo test lint bench clean

demo: .venv/installed
	$(BIN)/kg build examples/articles --graph graph
	@for name in $(QUESTIONS); do \
		printf '\n%s\n\n' "$$(sed -n 's/^# @title-en //p' queries/sparql/$$name.rq)"; \
		$(BIN)/kg query $$name --graph graph || exit 1; \
	done

test: lint
	$(BIN)/pytest -n auto -m "not neo4j"
	$(BIN)/pytest -m neo4j

lint: .venv/tested
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy

bench: .venv/measured
	$(BIN)/python -m bench.nquads_writer $(CORPUS)
	$(BIN)/python -m bench.memory $(CORPUS)
	$(BIN)/python -m bench.extract_vs_underthesea $(CORPUS)

clean:
	rm -rf .venv graph .pytest_cache .mypy_cache .ruff_cache .hypothesis

# Stamps: an environment is made once, and again when pyproject.toml changes.
.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "congvu needs Python 3.11 or later: make PYTHON=python3.11")'
	$(PYTHON) -m venv .venv

.venv/installed: pyproject.toml | .venv/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	touch $@

.venv/tested: pyproject.toml | .venv/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[test]'
	touch $@ .venv/installed

.venv/measured: pyproject.toml | .venv/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[bench]'
	touch $@ .venv/installed
