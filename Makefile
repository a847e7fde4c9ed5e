# Needs Python 3.11 or newer and make. Every target but `clean` makes its own .venv first.
# To use an environment that you keep yourself: make test PY=/path/to/python
SHARED ?= ../shared
VENV   ?= .venv
PYTHON ?= $(shell for p in python3 python3.13 python3.12 python3.11 python; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)

ifdef PY
RUN :=
DEV :=
else
PY  := $(VENV)/bin/python
RUN := $(VENV)/installed
DEV := $(VENV)/developer
endif

.PHONY: help demo serve test test-web check gate golden bench pictures lock format clean

help:
	@echo "make demo      install, read the example article, enter the example ledger, say how to open it"
	@echo "make serve     the reading room on the example ledger"
	@echo "make test      all tests but those in a browser"
	@echo "make test-web  the tests in a browser (Chromium)"
	@echo "make check     format, lint, types, import rules, version against changelog"
	@echo "make gate      floors of the scores on $(SHARED)/data"
	@echo "make golden    record the golden readings and pages, and what the documents show, anew"
	@echo "make bench     measure extraction, speed and memory on $(SHARED)/data"
	@echo "make pictures  the pictures in docs/pictures (needs Chromium)"
	@echo "make lock      resolve requirements-dev.lock anew"

demo: $(RUN)
	$(PY) -m counterclaim read examples/harrow-dam.txt
	$(PY) -m counterclaim read examples/harrow-dam.txt --html demo.html
	$(PY) -m counterclaim add examples/ledger.jsonl examples/ledger examples/harrow-dam.html --ledger demo.db
	$(PY) -m counterclaim claims --ledger demo.db
	@echo
	@echo "The reading as a page: demo.html"
	@echo "The ledger in the reading room: make serve, then open http://127.0.0.1:8400 in a browser"

serve: $(RUN)
	@test -f demo.db || $(PY) -m counterclaim add examples/ledger.jsonl examples/ledger examples/harrow-dam.html --ledger demo.db
	$(PY) -m counterclaim serve --ledger demo.db

test: $(DEV)
	$(PY) -m pytest tests -m "not browser"

test-web: $(DEV)
	$(PY) -m pytest tests -m browser

check: $(DEV)
	$(PY) -m ruff format --check src tests training bench docs
	$(PY) -m ruff check src tests training bench docs
	$(PY) -m mypy
	$(dir $(PY))lint-imports --no-cache
	$(PY) -m pytest tests/docs

gate: $(DEV)
	$(PY) bench/gate.py $(SHARED)/data

golden: $(DEV)
	COUNTERCLAIM_GOLDEN=record $(PY) -m pytest tests/golden
	$(PY) -m tests.docs.shown

bench: $(DEV)
	@for script in $$(ls bench/*.py | grep -v -e gate.py -e scale.py -e __init__.py); do \
		echo "== $$script"; $(PY) $$script $(SHARED)/data || exit 1; done

pictures: $(DEV)
	$(PY) docs/pictures/take.py

# One lock for every supported Python; it names packages and versions, never where they come from.
lock: $(DEV)
	$(PY) -m uv pip compile --universal --python-version 3.11 --upgrade --extra dev --no-header --no-annotate \
		--no-emit-index-url --no-emit-find-links --quiet --output-file requirements-dev.lock pyproject.toml

format: $(DEV)
	$(PY) -m ruff format src tests training bench docs
	$(PY) -m ruff check --fix-only src tests training bench docs

clean:
	rm -rf $(VENV) build dist demo.html demo.db demo.db-shm demo.db-wal

$(VENV)/bin/python:
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer is needed; none was found." >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)

$(VENV)/installed: $(VENV)/bin/python pyproject.toml requirements-dev.lock
	$(PY) -m pip install --quiet --disable-pip-version-check -c requirements-dev.lock -e .
	@touch $@

$(VENV)/developer: $(VENV)/installed
	$(PY) -m pip install --quiet --disable-pip-version-check -r requirements-dev.lock
	@touch $@
