#!/usr/bin/env bash
# Measures how much the search finds among all messages. See README.md beside it.
#
#   ./mvnw -q package -DskipTests && src/bench/quality.sh
set -euo pipefail
export LC_ALL=C.UTF-8

here=$(cd "$(dirname "$0")" && pwd)
port=${PORT:-8095}
out=${DATA:-$here/../../target/quality}
java_flags=${JAVA_FLAGS:--Xmx256m}
# shellcheck source=src/bench/packaged.sh
. "$here/packaged.sh"
leftovers=("$out/articles")
mkdir "$out/articles"
quality() { java -cp "$app/lib/main/*" "$here/SearchQuality.java" "$@"; }
quality write "$out/articles" "$here/data"
start "-Dportal.articles=$out/articles"
grep -o 'Articles: [^"]*' "$out/portal.log" | tail -1
quality measure "$url" "$here/data" "$here/../test/resources/search"
