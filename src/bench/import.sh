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
jar=$(cd "${APP:-$here/../../target/quarkus-app}" && pwd)/quarkus-run.jar
url=http://127.0.0.1:$port
rm -rf "$out"
mkdir -p -m 700 "$out/articles"
out=$(cd "$out" && pwd)
java "$here/ImportedArticles.java" "$articles" "$out/articles" "$here/data"
java -jar "$jar" keys > "$out/keys.properties"
chmod 600 "$out/keys.properties"

portal=
cleanup() {
  [ -z "$portal" ] || { kill "$portal" 2> /dev/null && wait "$portal" 2> /dev/null; } || true
  rm -rf "$out/articles" "$out/keys.properties"
}
trap cleanup EXIT
now() { date +%s%3N; }
# start <folder>: until the portal answers, which is when everything is imported; sets $took
start() {
  local begun i
  begun=$(now)
  # shellcheck disable=SC2086 # flags are words
  java $java_flags -Dquarkus.http.port="$port" -Dquarkus.http.host=127.0.0.1 -Dquarkus.management.port=$((port + 1100)) \
    -Dquarkus.config.locations="$out/keys.properties" -Dportal.data="$out/data" -Dportal.database.embedded=true \
    -Dportal.articles="$1" -jar "$jar" >> "$out/portal.log" 2>&1 &
  portal=$!
  for ((i = 0; i < 18000; i++)); do
    if curl -sf -o /dev/null -m 1 "$url/q/health" 2> /dev/null; then
      took=$(($(now) - begun))
      return
    fi
    kill -0 "$portal" 2> /dev/null || { tail -20 "$out/portal.log" >&2; exit 1; }
    sleep 0.1
  done
  echo "The portal did not start within half an hour" >&2
  exit 1
}
end() {
  kill "$portal"
  wait "$portal" || true
  portal=
}
missed=0
judge() { # what, milliseconds, limit in milliseconds
  awk -v what="$1" -v took="$2" -v limit="$3" 'BEGIN {
    printf "%-44s %7.1f s (wanted < %d)  %s\n", what, took / 1000, limit / 1000, took < limit ? "pass" : "MISSED"
    exit took < limit ? 0 : 1 }' || missed=1
}
echo "machine    $(nproc) processors, load $(cut -d ' ' -f 1-3 /proc/loadavg), java $java_flags"
mkdir "$out/empty"
start "$out/empty" # makes the database, which is not counted
end
start "$out/empty"
empty=$took
end
start "$out/articles"
judge "$articles articles imported and searchable" "$((took - empty))" 300000
echo "           $(grep -o 'Articles: [^"]*' "$out/portal.log" | tail -1)"
echo "           of $took ms to the first answer; $empty ms without any; most memory $(awk '/VmHWM/ { printf "%d MB", $2 / 1024 }' "/proc/$portal/status")"
found=$(curl -sf "$url/api/v1/disclosures?q=BN-$((articles - 1))" | grep -o "\"BN-$((articles - 1))\"" | head -1)
[ -n "$found" ] || { echo "the last article is not found" >&2; exit 1; }
curl -sfo /dev/null "$url/search?q=%E5%B0%8F%E5%8C%BA"
end
start "$out/articles"
judge "the next start, nothing changed" "$((took - empty))" 60000
echo "machine    load $(cut -d ' ' -f 1-3 /proc/loadavg) after"
exit "$missed"
