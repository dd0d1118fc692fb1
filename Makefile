# Every target sets up its own environment; nothing needs to be done before.
# Without make: python -m venv .venv && .venv/bin/pip install .

VENV ?= .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
WORKERS ?= auto
# Per cent of the branches of engine/ that the tests must run; ENGINE_COVERAGE=0 turns it off.
# The aim is 100; it is raised once a whole run on a quiet machine has shown it.
ENGINE_COVERAGE ?= 98
TESTS ?=

# The newest Python that is at hand and new enough; PYTHON=... chooses another.
PYTHON ?= $(shell for p in python3.14 python3.13 python3.12 python3.11 python3 python; do \
	if "$$p" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; \
	then echo "$$p"; break; fi; done)

.PHONY: help demo test check bench format lock clean

help:
	@echo "make demo    run the main job on a real plan and show what came out"
	@echo "make test    run the tests (TESTS=path chooses some)"
	@echo "make check   formatting, lint, types, imports"
	@echo "make bench   measure speed and size"
	@echo "make format  put the code into the house form"
	@echo "make lock    resolve the dependencies anew"
	@echo "make clean   remove everything that can be made again"

demo: $(READY)
	@$(BIN)/python -m tidtam.demo

test: $(READY)
	@$(BIN)/python -m pytest -n $(WORKERS) $(if $(TESTS),$(TESTS),\
		$(if $(filter-out 0,$(ENGINE_COVERAGE)),--cov --cov-report=term --cov-fail-under=$(ENGINE_COVERAGE)))

check: $(READY)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: $(READY)
	@$(BIN)/python -m benchmarks

format: $(READY)
	$(BIN)/ruff check --fix-only .
	$(BIN)/ruff format .

# Both files hold wheels of every platform, so one resolver that knows them all makes them.
RESOLVE = $(VENV)/lock/bin/uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-annotate --no-header --no-emit-index-url --no-emit-find-links --upgrade
lock:
	@$(PYTHON) -m venv $(VENV)/lock
	@$(VENV)/lock/bin/python -m pip install --quiet uv
	@$(RESOLVE) --extra cluster --quiet -o $(VENV)/lock/program
	@$(RESOLVE) --extra cluster --group dev -c $(VENV)/lock/program --quiet -o $(VENV)/lock/tools
	@{ echo "# The exact set the program is tested with, for every platform and Python >= 3.11."; \
	echo "# Made by 'make lock' from pyproject.toml; pip checks the hashes."; \
	cat $(VENV)/lock/program; } > requirements.lock
	@{ echo "# The same set, with the tools that make check and make test use."; \
	echo "# Made by 'make lock' from pyproject.toml; pip checks the hashes."; \
	cat $(VENV)/lock/tools; } > requirements-dev.lock

$(READY): requirements-dev.lock pyproject.toml
	@test -n "$(PYTHON)" || { echo "Tidtam needs Python 3.11 or newer; none was found." \
		"Install it, or name it: make $(or $(firstword $(MAKECMDGOALS)),demo) PYTHON=/path/to/python3" >&2; exit 1; }
	@test -x $(BIN)/python || { echo "Setting up $(VENV) with $(PYTHON) ..."; \
		$(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); \
		echo "This Python cannot make environments; on Debian and Ubuntu: apt install python3-venv" >&2; exit 1; }; }
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

clean:
	rm -rf $(VENV) build dist demo-office htmlcov .coverage .coverage.* .pytest_cache .mypy_cache \
		.ruff_cache .hypothesis .import_linter_cache .benchmarks
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
