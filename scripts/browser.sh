#!/bin/sh
# Install Chromium for the browser tests when there is none; a browser that cannot be had fails the tests.
set -eu
for name in chromium-headless-shell chromium chromium-browser google-chrome; do
    command -v "$name" >/dev/null 2>&1 && exit 0
done
as_root=""
[ "$(id -u)" -eq 0 ] || as_root="sudo"
$as_root apt-get update -qq
# The one without windows takes the tests a third of the time; not every distribution has it.
for name in chromium-headless-shell chromium; do
    $as_root apt-get install --yes -qq --no-install-recommends "$name" >/dev/null && exit 0
done
exit 1
