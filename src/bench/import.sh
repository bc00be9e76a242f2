#!/usr/bin/env bash
# Measures how long it takes to bring a hundred thousand articles along. See README.md beside it.
#
#   src/bench/import.sh
set -euo pipefail
export LC_ALL=C.UTF-8

here=$(cd "$(dirname "$0")" && pwd)
port=${PORT:-8096}
out=${DATA:-$here/../../target/import}
articles=${ARTICLES:-100000}
java_flags=${JAVA_FLAGS:--Xmx256m}
# shellcheck source=src/bench/packaged.sh
. "$here/packaged.sh"
leftovers=("$out/articles")
mkdir "$out/articles"
java "$here/ImportedArticles.java" "$articles" "$out/articles" "$here/data"
missed=0
judge() { # what, milliseconds, limit in milliseconds
  awk -v what="$1" -v took="$2" -v limit="$3" 'BEGIN {
    printf "%-44s %7.1f s (wanted < %d)  %s\n", what, took / 1000, limit / 1000, took < limit ? "pass" : "MISSED"
    exit took < limit ? 0 : 1 }' || missed=1
}
echo "machine    $(nproc) processors, load $(cut -d ' ' -f 1-3 /proc/loadavg), java $java_flags"
mkdir "$out/empty"
start "-Dportal.articles=$out/empty" # makes the database, which is not counted
end
start "-Dportal.articles=$out/empty"
empty=$took
end
start "-Dportal.articles=$out/articles"
judge "$articles articles imported and searchable" "$((took - empty))" 300000
echo "           $(grep -o 'Articles: [^"]*' "$out/portal.log" | tail -1)"
echo "           of $took ms to the first answer; $empty ms without any; most memory $(awk '/VmHWM/ { printf "%d MB", $2 / 1024 }' "/proc/$portal/status")"
found=$(curl -sf "$url/api/v1/disclosures?q=BN-$((articles - 1))" | grep -o "\"BN-$((articles - 1))\"" | head -1)
[ -n "$found" ] || { echo "the last article is not found" >&2; exit 1; }
curl -sfo /dev/null "$url/search?q=%E5%B0%8F%E5%8C%BA"
end
start "-Dportal.articles=$out/articles"
judge "the next start, nothing changed" "$((took - empty))" 60000
echo "machine    load $(cut -d ' ' -f 1-3 /proc/loadavg) after"
exit "$missed"
