#!/usr/bin/env bash
# Measures the packaged portal against nginx and pgbench on this machine, as ratios. See README.md beside it.
#
#   ./mvnw -q package -DskipTests && src/bench/bench.sh [pages] [filing] [lookups] [memory] [ready]
set -euo pipefail
export LC_ALL=C.UTF-8

here=$(cd "$(dirname "$0")" && pwd)
app=${APP:-$here/../../target/quarkus-app}
out=${OUT:-$here/../../target/bench}
port=${PORT:-8097}
java_flags=${JAVA_FLAGS:--Xmx192m -XX:+UseSerialGC}
connections=${CONNECTIONS:-64}
rounds=${ROUNDS:-3}
seconds=${SECONDS_EACH:-6}
warm_up=${WARM_UP:-20}
article=${ARTICLE:-}
sections=" ${*:-pages filing lookups memory ready} "
url=http://127.0.0.1:$port
nginx_port=$((port + 1000))
PATH=$PATH:/usr/sbin:$(echo /usr/lib/postgresql/*/bin | tr ' ' ':')

missing=
for tool in nginx:nginx wrk:wrk pgbench:postgresql-contrib psql:postgresql-client curl:curl java:openjdk-17-jre-headless; do
  command -v "${tool%%:*}" > /dev/null || missing="$missing ${tool##*:}"
done
if [ -n "$missing" ]; then
  echo "Missing here: apt-get install --no-install-recommends$missing" >&2
  exit 2
fi
if [ ! -f "$app/quarkus-run.jar" ]; then
  echo "No application in $app: ./mvnw package -DskipTests" >&2
  exit 2
fi
rm -rf "$out"
mkdir -p -m 700 "$out"
out=$(cd "$out" && pwd)
app=$(cd "$app" && pwd)
portal=
nginx=
cleanup() {
  [ -z "$nginx" ] || kill "$nginx" 2> /dev/null || true
  [ -z "$portal" ] || { kill "$portal" 2> /dev/null && wait "$portal" 2> /dev/null; } || true
  # After a kill -9 the portal's database lives on; it is this run's own.
  if [ -f "$out/data/postgres/postmaster.pid" ]; then
    kill -INT "$(head -1 "$out/data/postgres/postmaster.pid")" 2> /dev/null || true
  fi
  rm -f "$out/keys.properties" "$out/receipts"
}
trap cleanup EXIT
wants() { [[ $sections == *" $1 "* ]]; }

# Builds that share the machine can be kept out while something is measured: BENCH_LOCK names a file for flock.
measured() {
  if [ -n "${BENCH_LOCK:-}" ]; then exec 9> "$BENCH_LOCK"; flock 9; fi
  "$@"
  if [ -n "${BENCH_LOCK:-}" ]; then exec 9>&-; fi
}

now() { date +%s%3N; }
start_portal() { # prints nothing; sets $portal and $ready, the milliseconds until /q/health answers 200
  local begun i
  begun=$(now)
  (
    cd "$out"
    # shellcheck disable=SC2086 # flags are words
    exec java $java_flags -Dquarkus.http.port="$port" -Dquarkus.http.host=127.0.0.1 \
      -Dquarkus.management.port=$((port + 1100)) -Dquarkus.config.locations="$out/keys.properties" \
      -Dportal.data="$out/data" -Dportal.database.embedded=true \
      -Dportal.limits.filings-per-client=100000000 ${PORTAL_FLAGS:-} \
      -jar "$app/quarkus-run.jar" >> "$out/portal.log" 2>&1 9>&-
  ) &
  portal=$!
  for ((i = 0; i < 6000; i++)); do
    if curl -sf -o /dev/null -m 1 "$url/q/health" 2> /dev/null; then
      ready=$(($(now) - begun))
      return
    fi
    kill -0 "$portal" 2> /dev/null || break
    sleep 0.02
  done
  echo "The portal did not start; the end of $out/portal.log:" >&2
  tail -20 "$out/portal.log" >&2
  exit 1
}

ticks() { awk '{ sub(/.*\) /, ""); print $12 + $13 }' "/proc/$1/stat"; }
kib() { awk -v key="$1:" '$1 == key { print $2 }' "/proc/$portal/status"; }
median() { sort -g | awk '{ v[NR] = $1 } END { print NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2 }'; }
worst() { sort -g | tail -1; }
ratio() { awk -v a="$1" -v b="$2" 'BEGIN { if (b > 0) printf "%.2f", a / b }'; } # nothing when there is nothing to compare with

export SUMMARY=$here/summary.lua BODIES=$out/bodies RECEIPTS=$out/receipts RUN
# load <script> <url> <series>: appends "req/s p50 p99 errors" to the series
load() {
  RUN=$(now)
  wrk -t2 -c"$connections" -d"${seconds}s" --timeout 10s -s "$here/$1" "$2" 9>&- > "$out/wrk.log"
  grep -q '^RESULT ' "$out/wrk.log" || { cat "$out/wrk.log" >&2; exit 1; }
  sed -n 's/^RESULT //p' "$out/wrk.log" >> "$out/$3"
}
# baseline <name> <series>: pgbench with the scripts of that name; appends "tx/s"
baseline() {
  local arguments=() variable script
  while IFS= read -r variable; do arguments+=(-D "$variable"); done < "$out/$1.variables"
  for script in "$out/$1"-*.sql; do arguments+=(-f "$script"); done
  PGPASSWORD=$(setting portal) pgbench -n -M prepared -c "$3" -j 2 -T "$seconds" "${arguments[@]}" \
    -h localhost -p "$(database_port)" -U portal portal 9>&- > "$out/pgbench.log" 2>&1 || {
      tail -5 "$out/pgbench.log" >&2
      exit 1
    }
  sed -n 's/^tps = \([0-9.]*\).*/\1/p' "$out/pgbench.log" >> "$out/$2"
}
column() { awk -v c="$2" '{ print $c }' "$out/$1"; }
database_port() { sed -n 4p "$out/data/postgres/postmaster.pid"; }
setting() { sed -n "s/^$1=//p" "$out/data/database.properties"; }
superuser() { PGPASSWORD=$(setting superuser) psql -qAtX -h localhost -p "$(database_port)" -U postgres "$@"; }

judged=()
judge() { # name, what was measured, comparison, limit, unit: prints the figure, the limit and whether it holds
  local word
  word=$(awk -v a="$2" -v b="$4" -v c="$3" 'BEGIN {
    ok = a == "" ? 0 : c == ">=" ? a + 0 >= b + 0 : c == "<=" ? a + 0 <= b + 0 : a + 0 < b + 0
    print ok ? "pass" : "MISSED" }')
  printf '%-16s %8s %-4s (wanted %s %s)  %s\n' "$1" "${2:-none}" "$5" "$3" "$4" "$word" | tee -a "$out/verdicts"
  judged+=("$word")
}
figures() { printf '  %s\n' "$1"; }

# --- pages -----------------------------------------------------------------------------------------------------------
serve_with_nginx() { # the very bytes and headers of the portal's answers, from a file a page
  mkdir -p "$out/nginx"
  {
    echo "worker_processes auto; daemon off; pid $out/nginx/pid; error_log $out/nginx/error.log;"
    [ "$(id -u)" != 0 ] || echo "user root;"
    echo "events { worker_connections 1024; }"
    echo "http { access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000000; etag off;"
    echo "open_file_cache max=100; open_file_cache_valid 60s; types { } default_type text/plain; server_tokens off;"
    echo "server { listen 127.0.0.1:$nginx_port; root $out/nginx;"
    local name path
    for name in home article; do
      path=$(cat "$out/$name.path")
      curl -sf -D "$out/$name.headers" -o "$out/nginx/$name" "$url$path"
      echo "location = $path { try_files /$name =404;"
      # Content-Type goes through default_type; the rest is added as it came.
      tr -d '\r' < "$out/$name.headers" | awk -F': ' 'NR > 1 && NF > 1 {
        key = tolower($1); value = substr($0, length($1) + 3); gsub(/"/, "\\\"", value)
        if (key == "content-type") printf "default_type \"%s\";\n", value
        else if (key != "content-length" && key != "date" && key != "connection" && key != "server" && key != "last-modified")
          printf "add_header %s \"%s\";\n", $1, value }'
      echo "}"
    done
    echo "}}"
  } > "$out/nginx.conf"
  nginx -c "$out/nginx.conf" -p "$out/nginx" 9>&- &
  nginx=$!
  for ((i = 0; i < 100; i++)); do curl -sf -o /dev/null "http://127.0.0.1:$nginx_port/" 2> /dev/null && return; sleep 0.05; done
  echo "nginx did not start" >&2
  exit 1
}
pages() {
  local name path i
  for name in home article; do
    path=$(cat "$out/$name.path")
    cmp -s <(curl -sf "$url$path") <(curl -sf "http://127.0.0.1:$nginx_port$path") || {
      echo "nginx serves other bytes for $path" >&2
      exit 1
    }
    seconds=$warm_up load page.lua "$url$path" warm-up
    for ((i = 0; i < rounds; i++)); do
      load page.lua "http://127.0.0.1:$nginx_port$path" "$name.nginx"
      load page.lua "$url$path" "$name.portal"
    done
    verdict "$name" 0.55 nginx "$(wc -c < "$out/nginx/$name") bytes, "
  done
}
verdict() { # name, target, the other, remark
  local ours theirs
  ours=$(column "$1.portal" 1 | median)
  theirs=$(column "$1.$3" 1 | median)
  judge "$1" "$(ratio "$ours" "$theirs")" ">=" "$2" ""
  judge "$1 p99" "$(column "$1.portal" 3 | worst)" "<" 100 ms
  judge "$1 errors" "$(column "$1.portal" 4 | worst)" "<=" 0 ""
  figures "$4portal $ours/s, $3 $theirs/s (medians of $rounds); p50 $(column "$1.portal" 2 | median) ms, p99 of each round $(column "$1.portal" 3 | tr '\n' ' ')ms"
}

# --- filing and look-ups ---------------------------------------------------------------------------------------------
# capture <name> <lua script that sends one request a time> …: what the portal sends to the database, as pgbench scripts
captured=12
reconnect() { # the portal's pool opens new connections, which take the role's settings
  superuser postgres -c "select pg_terminate_backend(pid) from pg_stat_activity where usename = 'portal'" > /dev/null
  sleep 2
}
capture() {
  local log=$out/data/postgres.log from
  # the server logs no values (terse) until a new connection of the portal's role is told otherwise
  superuser postgres -c "alter role portal set log_error_verbosity = 'default'" \
    -c "alter role portal set log_statement = 'all'" > /dev/null
  reconnect
  from=$(wc -c < "$log")
  "$2"
  superuser postgres -c "alter role portal reset log_error_verbosity" \
    -c "alter role portal reset log_statement" > /dev/null
  reconnect
  tail -c +$((from + 1)) "$log" > "$out/$1.log"
  echo "Statements of one request ($1), from the log of $captured:"
  java "$here/Statements.java" "$out/$1.log" "$captured" "$1" "$out" ${3:-}
}
post() { curl -sf -o /dev/null -H 'Content-Type: application/json' "${@:3}" --data-binary "$2" "$url$1"; }
send_filings() { # spread over the sizes of the real texts
  awk '{ print length($0) "\t" $0 }' "$out/bodies" | sort -n | cut -f 2- > "$out/bodies.by-size"
  local lines i
  lines=$(wc -l < "$out/bodies.by-size")
  for ((i = 0; i < captured; i++)); do
    post /api/v1/petitions "$(sed -n "$(((2 * i + 1) * lines / (2 * captured) + 1))p" "$out/bodies.by-size")" \
      -H "Idempotency-Key: capture-$$-$i"
  done
}
send_lookups() {
  head -"$captured" "$out/receipts" | while read -r number code; do
    post /api/v1/petitions/lookup "{\"receiptNumber\":\"$number\",\"queryCode\":\"$code\"}"
  done
}
against_pgbench() { # name, path, target
  local i processor
  # Both warm up: sixteen clients of the loader leave much of the portal's code to be compiled under the load of 64.
  seconds=3 baseline "$1" warm-up "$connections"
  seconds=$warm_up load "$1.lua" "$url$2" warm-up
  processor=$(ticks "$portal")
  for ((i = 0; i < rounds; i++)); do
    baseline "$1" "$1.pgbench" "$connections"
    load "$1.lua" "$url$2" "$1.portal"
  done
  processor=$(($(ticks "$portal") - processor))
  verdict "$1" "$3" pgbench ""
  figures "$(column "$1.portal" 1 | awk -v t="$processor" -v hz="$(getconf CLK_TCK)" -v s="$seconds" \
    '{ n += $1 * s } END { printf "%.2f", t * 1000 / hz / n }') ms of processor time in the portal a request"
}

# --- the run ---------------------------------------------------------------------------------------------------------
echo "$(nproc) x $(sed -n 's/^model name\s*: //p' /proc/cpuinfo | head -1), $(java -version 2>&1 | head -1), java $java_flags"
java -jar "$app/quarkus-run.jar" keys > "$out/keys.properties"
chmod 600 "$out/keys.properties"
start_portal
echo "first start, which makes the database: $ready ms"
[ "$(superuser postgres -c "select string_agg(name || '=' || setting, ' ') from pg_settings where name in ('fsync', 'synchronous_commit')")" \
  = "fsync=on synchronous_commit=on" ] || { echo "fsync or synchronous_commit is off" >&2; exit 1; }
cd "$here/../.."
java "$here/Loader.java" --url "$url" --bodies "$out/bodies" --receipts "$out/receipts"

if wants pages; then
  echo / > "$out/home.path"
  [ -n "$article" ] || article=$(curl -sf "$url/sitemap.xml" | grep -o '/disclosure/articles/[^<]*' | head -1)
  echo "$article" > "$out/article.path"
  serve_with_nginx
  measured pages
  kill "$nginx"
  nginx=
fi
if wants filing; then
  capture filing send_filings
  measured against_pgbench filing /api/v1/petitions 0.45
fi
if wants lookups; then
  capture lookup send_lookups "$out/receipts"
  measured against_pgbench lookup /api/v1/petitions/lookup 0.45
fi
if wants memory; then
  judge memory $(($(kib VmHWM) * 1024 / 1000000)) "<" 450 MB
  figures "resident at most so far; now $(($(kib VmRSS) * 1024 / 1000000)) MB, after all of the above"
fi
if wants ready; then
  readiness() {
    local i
    for ((i = 0; i < 3; i++)); do
      kill -9 "$portal"
      wait "$portal" 2> /dev/null || true
      start_portal
      echo "$ready" >> "$out/ready"
    done
  }
  measured readiness
  judge ready "$(median < "$out/ready")" "<=" 5000 ms
  figures "from the start of the JVM to 200 of /q/health, its database up (median of $(tr '\n' ' ' < "$out/ready"))"
fi
echo
echo "In short:"
cat "$out/verdicts"
if [[ " ${judged[*]} " == *" MISSED "* ]]; then exit 1; fi
