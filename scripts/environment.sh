#!/bin/sh
# Makes .venv in the project's folder hold what the named requirement files pin. Quick when it already does.
#
#   scripts/environment.sh requirements.txt [requirements-test.txt]
#
# PYTHON names the Python to use; without it, an existing .venv is kept, and a new one is made with python3.
# A copy of each installed file stays in .venv: a file that differs from its copy is installed again.
set -eu
cd "$(dirname "$0")/.."

stop() {
    printf '%s\n' "$@" >&2
    exit 1
}

version_of() {
    "$1" -c 'import platform; print(platform.python_version())' 2>/dev/null
}

if [ -n "${PYTHON:-}" ] || ! .venv/bin/python -c 'import pip' 2>/dev/null; then
    python=${PYTHON:-python3}
    version=$(version_of "$python") || stop \
        "There is no Python named '$python' here." \
        "Install Python 3.11 or newer, or name another one: PYTHON=python3.12 make run"
    "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' || stop \
        "'$python' is Python $version; Wagewitness needs 3.11 or newer." \
        "Install a newer one and name it: PYTHON=python3.12 make run"
    if [ "$version" != "$(version_of .venv/bin/python)" ]; then
        "$python" -c 'import ensurepip, venv' 2>/dev/null || stop \
            "'$python' (Python $version) cannot make an environment: its module venv or ensurepip is missing." \
            "On Debian and Ubuntu, install the package python3-venv, then try again."
        printf 'Making .venv with Python %s.\n' "$version"
        "$python" -m venv --clear .venv
    fi
fi

is_installed() {
    for file in constraints.txt "$@"; do
        cmp -s "$file" ".venv/$file" || return 1
    done
}

is_installed "$@" && exit 0

printf 'Installing what %s pins. The first time this takes a minute or more.\n' "$(printf '%s ' "$@" | sed 's/ $//; s/ / and /')"
set_of_files=$(printf ' -r %s' "$@")
# Word splitting is wanted here: one -r FILE for each file.
# shellcheck disable=SC2086
.venv/bin/python -m pip install --quiet --disable-pip-version-check -c constraints.txt $set_of_files || stop \
    "The packages were not installed; the lines above say why. What is already in .venv is kept: try again."
cp constraints.txt "$@" .venv/
