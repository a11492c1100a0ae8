#!/bin/sh
# Writes the four locks anew from pyproject.toml: exact versions with hashes, for every platform, naming no index.
#
#   requirements.lock        what `tollbook` needs to run
#   requirements-build.lock  what builds the project itself into .venv, so that set-up needs no network after the locks
#   requirements-dev.lock    the first, and what `make test` needs
#   requirements-bench.lock  the tools that `make bench` measures beside Tollbook, in their own environment
#
# Run by hand when a dependency is added (`sh quality/lock.sh`) or to raise all of them (`sh quality/lock.sh --upgrade`);
# needs uv (`.venv/bin/python -m pip install uv`).
set -eu
cd "$(dirname "$0")/.."
upgrade=${1:-}

if command -v uv >/dev/null 2>&1; then uv=uv; else uv=.venv/bin/uv; fi

lock() {
    "$uv" pip compile --universal --python-version 3.11 --generate-hashes --no-annotate --no-header --quiet $upgrade "$@"
}

lock pyproject.toml -o requirements.lock
printf 'hatchling\neditables\n' | lock - -c requirements.lock -o requirements-build.lock
lock pyproject.toml --group dev -c requirements-build.lock -o requirements-dev.lock
lock --group bench -c requirements-dev.lock -o requirements-bench.lock
