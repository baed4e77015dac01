# Everything runs in .venv, which the first target makes. `make help` lists the targets.
# From the environment or the command line: PYTHON (python3), PORT (8501), ARTICLES_DIR (none).
# EDIT=1 shows the page on which articles are added and reviewed.
# From the command line only: HOST (localhost). Some shells export HOST as the machine's name, and the
# dashboard would then be open to the whole network by accident.

PORT ?= 8501
HOST = localhost
VENV_PYTHON = .venv/bin/python
EDITING = $(filter-out 0,$(EDIT))

.DEFAULT_GOAL = help
.PHONY: help run build check test bench clean environment test-environment peers-environment

help:
	@echo "make run    build the tables and serve the dashboard on http://localhost:$(PORT)  (PORT=8502 make run)"
	@echo "            EDIT=1 make run adds the page on which articles are read and reviewed"
	@echo "make test   run every test, the real browser too  (ARTICLES_DIR=folder of article texts, if at hand)"
	@echo "make build  evidence files to tables"
	@echo "make check  check the evidence  (ARTICLES_DIR as above)"
	@echo "make bench  the benchmarks, one table"
	@echo "make clean  remove the environment, the built tables and what the tools cached"
	@echo "PYTHON=python3.12 make run names the Python to use (3.11 or newer); make run HOST=0.0.0.0 opens a container."

# With EDIT=1 the dashboard is served even where the build fails: what it misses can be filled in there.
run: $(if $(EDITING),environment,build)
	@$(if $(EDITING),$(VENV_PYTHON) -m etl build || echo "Served all the same: Add and review asks for what a source lacks.")
	@$(VENV_PYTHON) -m dashboard --host "$(HOST)" --port "$(PORT)" $(if $(EDITING),--edit)

build: environment
	@$(VENV_PYTHON) -m etl build

check: environment
	@$(VENV_PYTHON) -m etl check

test: test-environment
	@$(VENV_PYTHON) -m tests.browser.chromium
	@$(VENV_PYTHON) -m tests.libreoffice
	@$(VENV_PYTHON) -m ruff format --check .
	@$(VENV_PYTHON) -m ruff check .
	@$(VENV_PYTHON) -m pytest

bench: test-environment peers-environment
	@$(VENV_PYTHON) -m tests.browser.chromium
	@$(VENV_PYTHON) -m bench

clean:
	rm -rf .venv .venv-peers data/tables .pytest_cache .ruff_cache .hypothesis build
	find . -name __pycache__ -prune -exec rm -rf {} +

environment:
	@scripts/environment.sh requirements.txt

test-environment:
	@scripts/environment.sh requirements.txt requirements-test.txt

# Where they cannot be installed, the benchmark says so and measures the rest.
peers-environment: environment
	@cmp -s bench/peers/requirements.txt .venv-peers/requirements.txt || { \
	  $(VENV_PYTHON) -m venv --clear .venv-peers && \
	  .venv-peers/bin/python -m pip install --quiet --disable-pip-version-check -r bench/peers/requirements.txt && \
	  cp bench/peers/requirements.txt .venv-peers/; } || rm -rf .venv-peers
