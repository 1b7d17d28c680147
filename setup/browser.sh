#!/bin/sh
# Prints the path of a Chromium for the browser journeys, installing Debian's as root where there is none.
# Prints nothing, and says why on standard error, where none can be had.
set -u
if [ -n "${CHROMIUM_PATH:-}" ] && [ -x "$CHROMIUM_PATH" ]; then printf '%s\n' "$CHROMIUM_PATH"; exit 0; fi
look() { for name in chromium chromium-browser google-chrome; do command -v "$name" && return 0; done; return 1; }
look && exit 0
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    echo "Installing Chromium for the browser journeys…" >&2
    { apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -y -q chromium; } >/dev/null 2>&1
    look && exit 0
fi
echo "No Chromium was found and none could be installed: the browser journeys will be reported as not run." >&2
exit 0
