#!/usr/bin/env bash
# Measures the list of one's own petitions among a million, each request with a session and a proof. See README.md beside it.
#
#   ./mvnw -q package -DskipTests && src/bench/me.sh
set -euo pipefail
export LC_ALL=C.UTF-8

here=$(cd "$(dirname "$0")" && pwd)
port=${PORT:-8093}
out=${DATA:-$here/../../target/me}
petitions=${PETITIONS:-1000000}
connections=${CONNECTIONS:-64}
rounds=${ROUNDS:-3}
seconds=${SECONDS_EACH:-10}
pause=${PAUSE:-150} # milliseconds each connection waits on average
java_flags=${JAVA_FLAGS:--Xmx192m -XX:+UseSerialGC}
for tool in psql curl wrk java; do
  command -v $tool > /dev/null || { echo "Missing here: $tool" >&2; exit 2; }
done
# shellcheck source=src/bench/packaged.sh
. "$here/packaged.sh"
wechat=$((port + 500))
start -Dportal.sessions.origin="$url" -Dportal.limits.sign-ins-per-client=100000 \
  -Dportal.limits.filings-per-client=1000000 -Dportal.limits.requests-per-account=1000000 \
  -Dportal.wechat.url=http://127.0.0.1:$wechat -Dportal.wechat.appid=wx0000000000000000 -Dportal.wechat.secret=none

superuser() {
  PGPASSWORD=$(sed -n 's/^superuser=//p' "$out/data/database.properties") psql -qAtX -v ON_ERROR_STOP=1 -h localhost \
    -p "$(sed -n 4p "$out/data/postgres/postmaster.pid")" -U postgres portal "$@"
}

java "$here/Loader.java" --url none --bodies "$out/bodies" > /dev/null
superuser -v petitions="$petitions" -f "$here/me.sql" > /dev/null
# Those of a usual length: a body that is refused is no petition in a list.
awk 'length($0) > 400 && length($0) < 1500 && n++ < 320' "$out/bodies" > "$out/usual"
java "$here/Phones.java" sign-in "$url" "$connections" 5 "$out/usual" "$out/phones" "$wechat"
echo "petitions  $(superuser -c "select count(*) || ' in ' || (select count(*) from citizen_matter) || ' places of lists of ' || (select count(*) from citizen_account) || ' accounts' from petition")"

export SUMMARY=$here/summary.lua PROOFS=$out/proofs THREADS=2 PAUSE
# load <series> <proofs> <seconds> <pause>: signs proofs, which are good for a minute, and asks with each once
load() {
  java "$here/Phones.java" proofs "$url" "$out/phones" "$2" "$PROOFS"
  PAUSE=$4 wrk -t$THREADS -c"$connections" -d"$3s" --timeout 10s -s "$here/me.lua" "$url" > "$out/wrk.log"
  grep -q '^RESULT ' "$out/wrk.log" || { cat "$out/wrk.log" >&2; exit 1; }
  sed -n 's/^RESULT //p' "$out/wrk.log" >> "$out/$1"
}
rm -f "$out"/paced "$out"/flat-out "$out"/warm-up
one=$(java "$here/Phones.java" proofs "$url" "$out/phones" 1 "$PROOFS" && cat "$PROOFS")
curl -sf -H "Authorization: DPoP ${one% *}" -H "DPoP: ${one#* }" "$url/api/v1/me/petitions" | grep -q '"total":5' || {
  echo "The list does not hold five petitions" >&2
  exit 1
}
paced=$((connections * 1000 / pause * seconds * 12 / 10))
for ((i = 0; i < 5; i++)); do load warm-up 32000 6 0; done # so that no round measures the compiling of code
for ((i = 0; i < rounds; i++)); do load paced "$paced" "$seconds" "$pause"; done
for ((i = 0; i < rounds; i++)); do load flat-out 32000 4 0; done
worst() { awk -v c="$2" '{ if ($c + 0 > w + 0) w = $c } END { print w + 0 }' "$out/$1"; }
median() { awk -v c="$2" '{ print $c }' "$out/$1" | sort -g | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }
for series in paced flat-out; do
  printf '%-9s %s/s over %s connections: p50 %s ms, p99 at most %s ms (wanted < 30), errors %s\n' $series \
    "$(median $series 1)" "$connections" "$(median $series 2)" "$(worst $series 3)" "$(worst $series 4)"
done
for series in paced flat-out; do
  awk -v p="$(worst $series 3)" -v e="$(worst $series 4)" 'BEGIN { exit !(p + 0 < 30 && e + 0 == 0) }' || { echo "MISSED"; exit 1; }
done
