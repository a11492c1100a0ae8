# Tollbook. Two commands to begin: `make demo` and `make test`. `make help` lists the rest.
#
# Every path is relative, so that the project may lie anywhere, also in a folder whose name has spaces.

.DEFAULT_GOAL := help
.PHONY: help demo test lint check format quality laws bench clean
.DELETE_ON_ERROR:

export PYTHON
VENV := .venv/bin
PIP := $(VENV)/python -m pip --disable-pip-version-check --no-input -qq --require-virtualenv

# What is installed is known by the sums of what decides it, kept as the names of stamp files: a second `make demo`
# installs nothing, a changed lock is installed at once, and a project that was moved gets a new .venv (the scripts in
# a virtual environment hold its full path). A .venv whose Python has gone is made anew, too.
sum = $(shell cat $(1) 2>/dev/null | cksum | tr -d ' ')
PLACE := .venv/made-$(shell pwd | cksum | tr -d ' ')
RUN := .venv/run-$(call sum,requirements.lock requirements-build.lock pyproject.toml)
DEV := .venv/dev-$(call sum,requirements-dev.lock pyproject.toml)
BENCH := .venv-bench/made-$(call sum,requirements-bench.lock)
GONE := $(shell test ! -d .venv || $(VENV)/python -c '' 2>/dev/null || echo gone)

ifneq ($(GONE),)
.PHONY: $(PLACE)
endif

help: ## this list
	@echo "make TARGET, where TARGET is one of:"
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  \1\t\2/p' Makefile | expand -t 12

demo: $(RUN) ## set up, run the main job on the bundled example, write build/demo.html
	@mkdir -p build
	@$(VENV)/tollbook demo --html build/demo.html

test: lint check ## set up, then every check and every test

lint: $(DEV) ## format, style, types and floors: what a commit must pass
	$(VENV)/ruff format --check .
	$(VENV)/ruff check .
	$(VENV)/mypy
	$(VENV)/lint-imports --no-cache

check: $(DEV)
	$(VENV)/python quality/gate.py --cases
	$(VENV)/python -m pytest -n 2

format: $(DEV) ## put the code into form
	$(VENV)/ruff format .
	$(VENV)/ruff check --fix .

quality: $(DEV) ## the case tables and, where the data is there, the kits against their pinned floors
	$(VENV)/python quality/gate.py

laws: $(DEV) ## the long form of the property and fault tests (many minutes)
	TOLLBOOK_LAWS=1 $(VENV)/python -m pytest -n 2 -m property

bench: $(DEV) $(BENCH) ## how fast each step of the walk is on this machine, beside datasketch and Datasette (an hour)
	$(VENV)/python quality/bench.py
	$(VENV)/python quality/bench_web.py
	$(VENV)/python quality/speed_claims.py
	$(VENV)/python quality/bench_book.py
	$(VENV)/python quality/bench_show.py
	$(VENV)/python quality/bench_events.py
	$(VENV)/python quality/bench_events.py --alike 1000 10000

$(BENCH): $(PLACE)
	@echo "Installing what requirements-bench.lock names, into .venv-bench ..."
	@rm -rf .venv-bench
	@$(VENV)/python -m venv .venv-bench
	@.venv-bench/bin/python -m pip --disable-pip-version-check --no-input -qq install --require-hashes -r requirements-bench.lock
	@touch $@

clean: ## remove .venv, build and every cache
	rm -rf .venv .venv-bench build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(PLACE):
	@sh quality/venv.sh
	@touch $@

$(RUN): $(PLACE)
	@echo "Installing what requirements.lock names ..."
	@rm -f .venv/run-*
	@$(PIP) install --require-hashes -r requirements.lock -r requirements-build.lock
	@$(PIP) install --no-deps --no-index --no-build-isolation --editable .
	@touch $@

$(DEV): $(RUN)
	@echo "Installing what requirements-dev.lock names ..."
	@rm -f .venv/dev-*
	@$(PIP) install --require-hashes -r requirements-dev.lock
	@touch $@
