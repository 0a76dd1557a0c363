#!/bin/sh
# Install Chromium for the browser tests when there is none; a browser that cannot be had fails the tests.
set -eu
for name in chromium chromium-browser google-chrome; do
    command -v "$name" >/dev/null 2>&1 && exit 0
done
as_root=""
[ "$(id -u)" -eq 0 ] || as_root="sudo"
$as_root apt-get update -qq
$as_root apt-get install --yes -qq --no-install-recommends chromium >/dev/null
