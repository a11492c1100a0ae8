#!/bin/sh
# Makes .venv with a Python that will do, or says what is missing and how to get it. Called by the Makefile.
#
# PYTHON names the interpreter; without it the first of the usual names that is new enough and complete is taken.
set -eu

WANTED="3.11"

version() { "$1" -c 'import sys; print("%d.%d.%d" % sys.version_info[:3])' 2>/dev/null; }
is_new_enough() { "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; }
# Debian and Ubuntu ship `venv` without the part that puts pip into it: both must be there.
is_complete() { "$1" -c 'import ensurepip, venv' 2>/dev/null; }

say_incomplete() {
    found=$(version "$1")
    short=$(echo "$found" | cut -d. -f1,2)
    echo "tollbook: Python $found ($1) cannot make a virtual environment: its venv module is missing or incomplete." >&2
    echo "  Debian, Ubuntu:  apt-get install python3-venv   (or python$short-venv)" >&2
    echo "  elsewhere:       install the package that brings 'python3 -m venv', or name another Python:" >&2
    echo "                   make PYTHON=/path/to/python3 demo" >&2
}

say_too_old() {
    echo "tollbook: Python $WANTED or newer is needed; found Python $(version "$1") ($1)." >&2
    echo "  Install a newer one, or name it: make PYTHON=/path/to/python3 demo" >&2
}

say_none() {
    echo "tollbook: no Python was found${1:+ under the name $1}; Python $WANTED or newer is needed." >&2
    echo "  Debian, Ubuntu:  apt-get install python3 python3-venv" >&2
    echo "  elsewhere:       install it, or name it: make PYTHON=/path/to/python3 demo" >&2
}

old="" incomplete="" chosen=""
for name in ${PYTHON:+"$PYTHON"} $(test -n "${PYTHON:-}" || echo python3 python python3.14 python3.13 python3.12 python3.11); do
    version "$name" >/dev/null || continue
    if ! is_new_enough "$name"; then old=${old:-$name}; continue; fi
    if ! is_complete "$name"; then incomplete=${incomplete:-$name}; continue; fi
    chosen=$name
    break
done

if [ -z "$chosen" ]; then
    if [ -n "$incomplete" ]; then say_incomplete "$incomplete"
    elif [ -n "$old" ]; then say_too_old "$old"
    else say_none "${PYTHON:-}"
    fi
    exit 1
fi

echo "Making .venv with Python $(version "$chosen") ..."
rm -rf .venv
"$chosen" -m venv .venv
