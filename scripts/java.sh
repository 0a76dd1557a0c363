#!/bin/sh
# Install Java for EPUBCheck, which examines the books in the tests, when there is none.
set -eu
command -v java >/dev/null 2>&1 && exit 0
as_root=""
[ "$(id -u)" -eq 0 ] || as_root="sudo"
$as_root apt-get update -qq
$as_root apt-get install --yes -qq --no-install-recommends default-jre-headless >/dev/null
