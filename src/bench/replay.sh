#!/usr/bin/env bash
# Replays the answered messages against the portal in development mode, on a database of its own. See README.md beside it.
#
#   src/bench/replay.sh [--only 100]        # further arguments go to Replay.java
set -euo pipefail
export LC_ALL=C.UTF-8

here=$(cd "$(dirname "$0")" && pwd)
cd "$here/../.."
port=${PORT:-8096}
data=${DATA:-$PWD/target/replay}
# shellcheck source=src/bench/portal.sh
. "$here/portal.sh"
java "$here/Replay.java" --url "http://127.0.0.1:$port" "$@"
