# Sourced: start and end the packaged portal of $app at $port with secrets of its own, its data in $out/data. Everything
# started is ended when the script that sources it ends.
# shellcheck shell=bash disable=SC2034,SC2154 # $took is the caller's to read; $out, $port and $java_flags are the caller's
app=${APP:-$(dirname "${BASH_SOURCE[0]}")/../../target/quarkus-app}
if [ ! -f "$app/quarkus-run.jar" ]; then
  echo "No application in $app: ./mvnw package -DskipTests" >&2
  exit 2
fi
url=http://127.0.0.1:$port
rm -rf "$out"
mkdir -p -m 700 "$out"
out=$(cd "$out" && pwd)
java -jar "$app/quarkus-run.jar" keys > "$out/keys.properties"
chmod 600 "$out/keys.properties"

portal=
end() {
  [ -z "$portal" ] || { kill "$portal" 2> /dev/null && wait "$portal" 2> /dev/null; } || true
  portal=
}
cleanup() {
  end
  rm -rf "$out/keys.properties" "${leftovers[@]}"
}
leftovers=()
trap cleanup EXIT
now() { date +%s%3N; }

# start [-D…]: until the portal answers; sets $took, the milliseconds that it took
start() {
  local begun i
  begun=$(now)
  # shellcheck disable=SC2086 # flags are words
  java $java_flags -Dquarkus.http.port="$port" -Dquarkus.http.host=127.0.0.1 -Dquarkus.management.port=$((port + 1100)) \
    -Dquarkus.config.locations="$out/keys.properties" -Dportal.data="$out/data" -Dportal.database.embedded=true \
    "$@" -jar "$app/quarkus-run.jar" >> "$out/portal.log" 2>&1 &
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
