#!/usr/bin/env bash
# Measures the search over a hundred thousand articles. See README.md beside it.
#
#   ./mvnw -q package -DskipTests && src/bench/search.sh
set -euo pipefail
export LC_ALL=C.UTF-8

here=$(cd "$(dirname "$0")" && pwd)
port=${PORT:-8094}
out=${DATA:-$here/../../target/search}
articles=${ARTICLES:-100000}
rounds=${ROUNDS:-40}
java_flags=${JAVA_FLAGS:--Xmx256m}
for tool in psql curl; do
  command -v $tool > /dev/null || { echo "Missing here: $tool" >&2; exit 2; }
done
# shellcheck source=src/bench/packaged.sh
. "$here/packaged.sh"
start

superuser() {
  PGPASSWORD=$(sed -n 's/^superuser=//p' "$out/data/database.properties") psql -qAtX -v ON_ERROR_STOP=1 -h localhost \
    -p "$(sed -n 4p "$out/data/postgres/postmaster.pid")" -U postgres portal "$@"
}
java -cp "$app/../classes" "$here/SearchArticles.java" "$articles" "$here/data" | superuser -f "$here/search.sql"
echo "articles   $(superuser -c "select count(*) || ', ' || pg_size_pretty(pg_total_relation_size('article')) || ', and for the search ' || pg_size_pretty(pg_total_relation_size('article_search')) from article")"

missed=0
measure() { # what, limit in ms, the words
  local what=$1 limit=$2 words=("${@:3}") word i
  : > "$out/urls"
  for ((i = 0; i < rounds; i++)); do
    for word in "${words[@]}"; do
      printf 'url = "%s/search?q=%s"\noutput = /dev/null\n' "$url" "$(printf %s "$word" | od -An -tx1 -v | tr -d '\n' | tr ' ' %)" >> "$out/urls"
    done
  done
  head -$((10 * ${#words[@]})) "$out/urls" | curl -sfK - # warm
  curl -sfK "$out/urls" -w '%{time_total}\n' | sort -g > "$out/times"
  awk -v what="$what" -v limit="$limit" -v words="${words[*]}" '{ v[NR] = $1 * 1000 } END {
    p99 = v[int((NR * 99 + 99) / 100)]
    printf "%-28s p50 %6.1f ms, p99 %6.1f ms (wanted < %d)  %s   %s\n", what, v[int((NR + 1) / 2)], p99, limit,
      p99 < limit ? "pass" : "MISSED", words
    exit p99 < limit ? 0 : 1 }' "$out/times" || missed=1
}
echo "machine    $(nproc) processors, load $(cut -d ' ' -f 1-3 /proc/loadavg)"
measure 'one character, frequent' 50 市 路 区 有 人
measure 'one character, rare' 50 塔 狗 蛇 桂 彩
measure 'two characters, frequent' 50 小区 问题 我们 领导 没有
measure 'two characters, rare' 50 麻将 采石 医保 塔基 桂花
measure 'names and words' 50 伊景园 渣土车 人行天桥 58车贷 x117公交 "梅溪湖 用水"
measure 'questions and slips' 50 工地半夜施工怎么投诉 小区物业乱收停车费 渣士车 龘靐齉
echo "machine    load $(cut -d ' ' -f 1-3 /proc/loadavg) after"
exit "$missed"
