#!/usr/bin/env bash
# Measures what it costs to take a name out of papers of ten and of fifty pages. See README.md beside it.
#
#   src/bench/redaction.sh
set -euo pipefail
export LC_ALL=C.UTF-8

here=$(cd "$(dirname "$0")" && pwd)
app=$(cd "${APP:-$here/../../target/quarkus-app}" && pwd)
# shellcheck disable=SC2206 # flags are words
flags=(${JAVA_FLAGS:--Xmx256m})
echo "machine    $(nproc) processors, load $(cut -d ' ' -f 1-3 /proc/loadavg)"
for kind in text scans; do
  for pages in 10 50; do
    java "${flags[@]}" -Djava.awt.headless=true -cp "$app/app/*:$app/lib/main/*" "$here/Redactions.java" "$kind" "$pages" \
      "$here/data"
  done
done
echo "machine    load $(cut -d ' ' -f 1-3 /proc/loadavg) after"
