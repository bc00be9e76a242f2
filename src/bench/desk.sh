#!/usr/bin/env bash
# Measures the pages of the desks over a million cases. See README.md beside it.
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
words_read() {
  for ((i = 0; i < 1200; i++)); do
    if [ "$(superuser -c 'select count(*) from case_unread')" = 0 ]; then return; fi
    sleep 1
  done
  echo "The words of what was filed are not read" >&2
  exit 1
}

# The first pages and the first hits are real cases, whose text opens: filed long ago, so that nothing is due before them.
long_ago='{"now":"2024-01-02T09:00:00+08:00"}'
rare=榫卯构件
if [ "${AGAIN:-}" != 1 ]; then
  post /dev/clock "$long_ago"
  java "$here/Loader.java" --url "$url" --bodies "$data/bodies" > "$data/loader"
  superuser <<'SQL'
update petition set holder = '411002-zjj', stage = 'transferred' where no % 3 = 0;
update petition p set officer = o.id from officer o
    where o.subject in ('intake', 'clerk') and o.agency = p.holder and p.no % 10 = 0;
insert into clock (no, kind, started_on, due_on)
    select no, 'supervision', date '2024-01-20', date '2024-02-01' from petition where holder = '411002-zjj' limit 300;
insert into case_unread (no) select no from petition where holder = '411002-zjj';
SQL
  words_read
  superuser -v cases="$cases" -f "$here/cases.sql"
  head -12 "$data/bodies" | sed "s/\"facts\":\"/&$rare朽坏。/" > "$data/rare"
  while IFS= read -r body; do post /api/v1/petitions "$body"; done < "$data/rare"
  post /dev/clock '{}'
  words_read
fi
echo "cases      $(superuser -c "select count(*) || ', ' || pg_size_pretty(pg_table_size('petition')) || ' and ' || pg_size_pretty(pg_indexes_size('petition')) || ' of indexes, their words ' || pg_size_pretty(pg_table_size('case_word')) || ' and ' || pg_size_pretty(pg_indexes_size('case_word')) from petition")"

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
measure() { # who, what, path, limit in ms, what the page must show, rounds
  local from=$data/times times=${6:-$rounds} more='?'
  log_in "$1"
  [ "$(curl -s -b "$data/$1.jar" -o "$data/page" -w '%{http_code}' "$url$3")" = 200 ] || {
    echo "$1 gets no $3" >&2
    exit 1
  }
  grep -q "$5" "$data/page" || {
    echo "$1 does not find $5 in $3" >&2
    exit 1
  }
  case $3 in *\?*) more='&' ;; esac
  curl -s -b "$data/$1.jar" -o /dev/null "$url$3${more}warm=[1-$times]"
  curl -s -b "$data/$1.jar" -o /dev/null -w '%{time_total}\n' "$url$3${more}turn=[1-$times]" | sort -g > "$from"
  awk -v who="$1" -v what="$2" -v limit="$4" '{ v[NR] = $1 * 1000 } END {
    median = NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2
    p95 = v[int(NR * 0.95)]
    pass = median < limit && p95 < limit
    printf "%-10s %-36s median %6.1f ms, p95 %6.1f ms (wanted < %d)  %s\n", who, what, median, p95, limit,
      pass ? "pass" : "MISSED"
    exit pass ? 0 : 1 }' "$from" || missed=1
}
search() { # who, what, the words
  measure "$1" "$2" "/staff/cases?q=$(printf %s "$3" | od -An -v -tx1 | tr ' ' % | tr -d '\n')" 1000 找到的事项 20
}
year='/staff/figures?from=2025-01-01&to=2025-12-31'
echo "machine    $(nproc) processors, load $(cut -d ' ' -f 1-3 /proc/loadavg)"
measure intake "home" /staff 50 /staff/cases/41100
measure clerk "home" /staff 50 /staff/cases/41100
measure supervisor "home" /staff 50 /staff/cases/41100
measure intake "the office's own cases" '/staff/cases?whose=agency' 50 期限近的在前
measure intake "the whole register" '/staff/cases?whose=office' 50 期限近的在前
measure clerk "an agency's cases" '/staff/cases?whose=agency' 50 期限近的在前
measure supervisor "watch list, overdue" /staff/watch 50 期限近的在前
measure supervisor "watch list, of one agency" '/staff/watch?agency=411002-zjj' 50 期限近的在前
measure supervisor "watch list, unanswered" '/staff/watch?part=unanswered' 50 要求答复的日期近的在前
search intake "search, a word of 1 text in 3" 小区
search intake "search, a word of 1 text in 12" 噪音
search intake "search, a word of 1 text in 60" 自来水
search intake "search, a word of twelve texts" $rare
search clerk "search in an agency, 1 text in 12" 噪音
measure intake "figures of a year, the office" "$year" 1000 2025年12月 20
measure clerk "figures of a year, an agency" "$year" 1000 2025年12月 20
echo "machine    load $(cut -d ' ' -f 1-3 /proc/loadavg) after"
exit "$missed"
