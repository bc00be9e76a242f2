#!/usr/bin/env bash
# Measures the first page of the desk over a million cases. See README.md beside it.
#
#   src/bench/desk.sh
set -euo pipefail
export LC_ALL=C.UTF-8

here=$(cd "$(dirname "$0")" && pwd)
cd "$here/../.."
port=${PORT:-8095}
data=${DATA:-$PWD/target/desk}
cases=${CASES:-1000000}
rounds=${ROUNDS:-100}
url=http://localhost:$port
for tool in psql curl; do
  command -v $tool > /dev/null || { echo "Missing here: $tool" >&2; exit 2; }
done
# shellcheck source=src/bench/portal.sh
. "$here/portal.sh"

superuser() {
  PGPASSWORD=$(sed -n 's/^superuser=//p' "$data/data/database.properties") psql -qAtX -v ON_ERROR_STOP=1 -h localhost \
    -p "$(sed -n 4p "$data/data/postgres/postmaster.pid")" -U postgres portal "$@"
}
post() { curl -sf -o /dev/null -H 'Content-Type: application/json' --data-binary "$2" "$url$1"; }

# The first pages show real cases, whose text opens: filed long ago, so that nothing is due before them.
post /dev/clock '{"now":"2024-01-02T09:00:00+08:00"}'
java "$here/Loader.java" --url none --bodies "$data/bodies"
head -60 "$data/bodies" | while IFS= read -r body; do post /api/v1/petitions "$body"; done
post /dev/clock '{}'
superuser -v cases="$cases" -f "$here/cases.sql"
echo "cases      $(superuser -c "select count(*) || ', ' || pg_size_pretty(pg_table_size('petition')) || ' and ' || pg_size_pretty(pg_indexes_size('petition')) || ' of indexes' from petition")"

log_in() { # the provider of log-ins that development brings along
  local provider back code
  rm -f "$data/$1.jar"
  provider=$(curl -s -c "$data/$1.jar" -o /dev/null -w '%{redirect_url}' "$url/staff")
  back=$(curl -s "$provider" | sed -n "s/.*name='redirect_uri' value='\([^']*\)'.*/\1/p" | head -1)
  code=$(curl -s -o /dev/null -w '%{redirect_url}' --data-urlencode "redirect_uri=$back" -d response_type=code \
    -d client_id=portal -d scope=openid -d "predefined-$1=$1" -d roles= "${provider%%/authorize*}/login")
  curl -s -b "$data/$1.jar" -c "$data/$1.jar" -o /dev/null "$code"
}
missed=0
measure() { # who, what, path, limit in ms
  local from=$data/times
  log_in "$1"
  [ "$(curl -s -b "$data/$1.jar" -o "$data/page" -w '%{http_code}' "$url$3")" = 200 ] || {
    echo "$1 gets no $3" >&2
    exit 1
  }
  curl -s -b "$data/$1.jar" -o /dev/null "$url$3&warm=[1-$rounds]"
  curl -s -b "$data/$1.jar" -o /dev/null -w '%{time_total}\n' "$url$3&turn=[1-$rounds]" | sort -g > "$from"
  awk -v who="$1" -v what="$2" -v limit="$4" '{ v[NR] = $1 * 1000 } END {
    median = NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2
    printf "%-10s %-26s median %6.1f ms, p95 %6.1f ms (wanted < %d)  %s\n", who, what, median, v[int(NR * 0.95)], limit,
      median < limit ? "pass" : "MISSED"
    exit median < limit ? 0 : 1 }' "$from" || missed=1
}
echo "machine    $(nproc) processors, load $(cut -d ' ' -f 1-3 /proc/loadavg)"
measure intake "the office's own cases" '/staff/cases?whose=agency' 50
measure intake "the whole register" '/staff/cases?whose=office' 50
measure clerk "an agency's cases" '/staff/cases?whose=agency' 50
measure intake "figures of a year" '/staff/figures?from=2025-01-01&to=2025-12-31' 2000
echo "machine    load $(cut -d ' ' -f 1-3 /proc/loadavg) after"
exit "$missed"
