# Sourced: starts the portal in development mode on a new database in $data at $port (with AGAIN=1 on the one that is
# there), waits until it is ready, and ends both when the script that sources it ends. In the project's folder; MVN_FLAGS
# go to Maven.
# shellcheck shell=bash disable=SC2154 # $data and $port are the caller's
if [ "${AGAIN:-}" != 1 ]; then rm -rf "$data"; fi
mkdir -p -m 700 "$data"

# A process group of its own, so that Maven and the portal that it starts can be ended together.
set -m
# shellcheck disable=SC2086 # flags are words
./mvnw -B ${MVN_FLAGS:-} quarkus:dev -Dquarkus.http.port="$port" -Dquarkus.http.host=127.0.0.1 \
  -Dquarkus.management.port=$((port + 1000)) -Dportal.data="$data/data" -Ddebug=false -Dquarkus.console.enabled=false \
  -Dspotless.skip -Dportal.limits.filings-per-client=1000000 < /dev/null > "$data/portal.log" 2>&1 &
portal=$!
set +m
# shellcheck disable=SC2317 # called by the trap
cleanup() {
  local server="$data/data/postgres/postmaster.pid"
  kill -- "-$portal" 2> /dev/null || true
  wait "$portal" 2> /dev/null || true
  # The portal's database lives on when Maven was ended before it; it is this run's own.
  if [ -f "$server" ]; then kill -INT "$(head -1 "$server")" 2> /dev/null || true; fi
}
trap cleanup EXIT

for ((i = 0; ; i++)); do
  if curl -sf -o /dev/null -m 2 "http://127.0.0.1:$port/q/health" 2> /dev/null; then break; fi
  if [ "$i" -ge 600 ] || ! kill -0 "$portal" 2> /dev/null; then
    echo "The portal did not start; the end of $data/portal.log:" >&2
    tail -20 "$data/portal.log" >&2
    exit 1
  fi
  sleep 1
done
