#!/bin/sh
# Brings this checkout from nothing to a locked environment with its assets built. Safe to run again.
# `install.sh` installs what serves the site; `install.sh dev` what tests and checks it too.
set -eu
cd "$(dirname "$0")/.."
UV_VERSION=0.13.9

say() { printf '%s\n' "$*"; }

python_here() {
    for name in python3.13 python3.12 python3.11 python3; do
        if command -v "$name" >/dev/null 2>&1 && "$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            command -v "$name"; return 0
        fi
    done
    say "Mainstay needs Python 3.11 or later, and none was found. Install it, for example: apt-get install python3" >&2
    return 1
}

find_uv() {
    if [ -x .tools/bin/uv ] && .tools/bin/uv --version >/dev/null 2>&1; then say .tools/bin/uv; return 0; fi
    if command -v uv >/dev/null 2>&1 && uv --version >/dev/null 2>&1; then command -v uv; return 0; fi
    python=$(python_here)
    if ! "$python" -m venv .tools >/dev/null 2>&1; then
        if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
            { apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -y -q python3-venv; } >/dev/null 2>&1 || true
        fi
        rm -rf .tools
        if ! "$python" -m venv .tools >/dev/null 2>&1; then
            say "Python cannot make virtual environments here. Install the package python3-venv and try again." >&2
            return 1
        fi
    fi
    .tools/bin/python -m pip install --quiet --disable-pip-version-check "uv==$UV_VERSION" >&2 || {
        say "The tool uv could not be installed from the Python package index. Check the network and try again." >&2
        return 1
    }
    say .tools/bin/uv
}

UV=$(find_uv)
# The machine's own Python, never one that uv would have to fetch.
UV_PYTHON_DOWNLOADS=never
UV_PYTHON=${UV_PYTHON:-$(python_here)}
# The certificates the machine trusts, so that a network that inspects https works too.
UV_SYSTEM_CERTS=${UV_SYSTEM_CERTS:-true}
export UV_PYTHON UV_PYTHON_DOWNLOADS UV_SYSTEM_CERTS
groups="--no-default-groups"
[ "${1:-}" = dev ] && groups="--group dev --group build"
command -v npm >/dev/null 2>&1 || groups="$groups --group build"
say "Installing the locked packages…"
# shellcheck disable=SC2086
"$UV" sync --locked --inexact --quiet $groups
say "Building the style sheet and scripts…"
.venv/bin/python -m mainstay.web.assets build
say "Compiling the languages of the child's pages…"
.venv/bin/mainstay messages --compile
