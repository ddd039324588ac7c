# One entry for everything. `make` alone lists the targets.
SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
MAKEFLAGS += --no-print-directory

VENV := .venv
BIN := $(VENV)/bin
# --no-deps: a lock file names everything; pip would look for newer ones of what a package wants with extras.
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
PYTEST_ARGS ?= -n 2
BENCH_ARGS ?=
COMPILED_TESTS := tests/record tests/line tests/node tests/procedures tests/simulation

VENV_STAMP := $(VENV)/.made
RUNTIME_STAMP := $(VENV)/.runtime
DEV_STAMP := $(VENV)/.dev
FRONTEND_STAMP := frontend/node_modules/.laid-out

help:  ## list the targets
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

setup: $(RUNTIME_STAMP) $(FRONTEND_STAMP)  ## what Parley needs to run, in .venv

setup-dev: setup $(DEV_STAMP)  ## what the tests and checks need besides

demo: setup fresh  ## two sides on this machine
	$(BIN)/parley demo

test: setup-dev fresh  ## all tests; installs the browser and fonts when it may
	scripts/system_packages.sh
	$(BIN)/python scripts/keep_kernels.py
	$(BIN)/python -m pytest $(PYTEST_ARGS)

test-compiled: compiled  ## the tests of the compiled rooms, compiled
	PARLEY_SCHEDULES=200 $(BIN)/python -m pytest $(PYTEST_ARGS) $(COMPILED_TESTS)

soak: setup-dev fresh  ## the tests that run for long
	PARLEY_SOAK=1 $(BIN)/python -m pytest -m soak

coverage: setup-dev interpreted  ## branch coverage of base, record, line, messages by their own tests, 95 % at least; some two minutes
	$(BIN)/python scripts/coverage_rooms.py

bench: setup-dev  ## measure, with peers in the same run; compiled, where there is a compiler
	$(BIN)/python scripts/compile_core.py build --if-possible
	$(BIN)/python -m bench $(BENCH_ARGS)

compiled: setup-dev  ## compile the core, for a third more entries a second; needs gcc and Python's headers, takes a minute
	$(BIN)/python scripts/compile_core.py build

interpreted: $(VENV_STAMP)  ## back to the sources alone
	$(BIN)/python scripts/compile_core.py remove

# What was compiled once is kept up with its sources; nothing is compiled that nobody asked for.
fresh: $(RUNTIME_STAMP)
	@$(BIN)/python scripts/compile_core.py renew

lint: $(DEV_STAMP)  ## style
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(DEV_STAMP)  ## mypy, strict
	$(BIN)/mypy

contracts: $(DEV_STAMP)  ## imports go one way
	$(BIN)/lint-imports --no-cache

format: $(DEV_STAMP)  ## put the code in order
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

lock: $(DEV_STAMP)  ## write every lock file anew
	scripts/lock.sh

clean:  ## remove all that set-up and tools made
	rm -rf $(VENV) frontend/node_modules src/parley/web/static/vendor build dist src/*.egg-info \
	    .mypy_cache .numba_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache .coverage .coverage.* htmlcov
	find src -name '*.so' -delete
	find src tests bench scripts -name __pycache__ -type d -prune -exec rm -rf {} + 2>/dev/null || true

$(VENV_STAMP): scripts/find_python.sh
	@python=$$(scripts/find_python.sh); \
	echo "making $(VENV) with $$python"; \
	"$$python" -m venv --clear $(VENV) || { \
	    echo "This Python cannot make a virtual environment. On Debian or Ubuntu: apt-get install python3-venv" >&2; exit 1; }
	@touch $@

$(RUNTIME_STAMP): $(VENV_STAMP) requirements.lock pyproject.toml src/parley/__init__.py
	@echo "installing what Parley needs"
	@$(PIP) install --no-deps --require-hashes -r requirements.lock
	@$(PIP) install --no-deps --no-build-isolation --no-index -e .
	@touch $@

$(DEV_STAMP): $(RUNTIME_STAMP) requirements-dev.lock
	@echo "installing what the tests need"
	@$(PIP) install --no-deps --require-hashes -r requirements-dev.lock
	@touch $@

$(FRONTEND_STAMP): $(VENV_STAMP) frontend/package.json frontend/package-lock.json requirements-node.lock scripts/frontend.py
	@command -v npm >/dev/null || { echo "installing Node for the front-end parts"; \
	    $(PIP) install --no-deps --require-hashes -r requirements-node.lock; }
	@$(BIN)/python scripts/frontend.py install
	@touch $@

.PHONY: help setup setup-dev demo test test-compiled compiled interpreted fresh soak coverage bench lint types contracts format lock clean
