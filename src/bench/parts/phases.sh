# The four things that are compared; sourced by measure. Each prints one line:
# what, requests, seconds, errors, p50 ms, p99 ms, CPU hundredths of application and database, peak MB, mean group

# load WHAT PATH BODIES SECONDS: 64 connections that file without a pause
load() {
  local before groups rows result
  before=$(cpu) groups=$(metric open12315_intake_group_size_count) rows=$(metric open12315_intake_group_size_sum)
  forget_peak
  result=$(wrk -t1 -c64 -d"${4}s" --timeout 10s -s src/bench/parts/load.lua "http://127.0.0.1:$port$2" -- \
    "$3" "$1-$RANDOM$RANDOM" "${people[@]}" | tee -a "$work/wrk.log" | sed -n 's/^RESULT //p')
  [ -n "$result" ] || fail "no result from wrk, see its output above"
  echo "$1 $result $(cpu_since $before) $(peak) $(awk -v n="$(metric open12315_intake_group_size_count)" -v m="$groups" \
    -v r="$(metric open12315_intake_group_size_sum)" -v s="$rows" 'BEGIN { printf "%.1f", (n > m) ? (r - s) / (n - m) : 0 }')"
}

# prepare_pgbench: one script for each of some stored rows, its texts as parameters, so that each insert sends them
prepare_pgbench() {
  local month low number=0 kind consumer content person
  month=$(TZ=Asia/Shanghai date +%y%m) low=$(TZ=Asia/Shanghai date +%y%m)00000000000000
  pgbench_rows=()
  while IFS=$'\t' read -r kind consumer content person; do
    cat >"$work/insert-$number.sql" <<SQL
\\set receipt_number random($low, ${month}99999999999999)
INSERT INTO submission (receipt_number, kind, consumer_id, received_at, content, person)
VALUES (:receipt_number, :kind$number, $consumer, now(), :content$number, :person$number);
SQL
    pgbench_rows+=(-D "kind$number=$kind" -D "content$number=$content" -D "person$number=$person" -f "$work/insert-$number.sql")
    number=$((number + 1))
  done < <(psql -XqAt -F $'\t' -c "SELECT kind, consumer_id, content, person FROM submission
    WHERE kind = 'COMPLAINT' ORDER BY receipt_number DESC LIMIT 50")
  [ $number -gt 0 ] || fail "no stored row to copy"
}

# pgbench_phase SECONDS: single inserts with prepared statements, 64 connections, no application in between
pgbench_phase() {
  local before
  before=$(cpu)
  rm -f "$work"/pgbench_log*
  pgbench -n -c 64 -j 2 -T "$1" -M prepared --log --log-prefix="$work/pgbench_log" "${pgbench_rows[@]}" \
    >"$work/pgbench.out" 2>&1 || { cat "$work/pgbench.out" >&2; fail "pgbench failed"; }
  cat "$work"/pgbench_log* | awk '{ print $3 }' | sort -n >"$work/pgbench.times"
  awk -v cpu="$(cpu_since $before)" '
    FNR == NR { time[NR] = $1; n = NR; next }
    /^tps/ { tps = $3 }
    END { printf "a %d %.3f 0 %.2f %.2f %s 0 0\n", n, n / tps, time[int(n * 0.50)] / 1e3, time[int(n * 0.99)] / 1e3, cpu }
  ' "$work/pgbench.times" "$work/pgbench.out"
}

# intake_phase BODIES SECONDS: the real intake, and how long until everything filed stands in a worklist; the second line
# is: drain, filed, seconds of filing, waiting at its end, seconds until nothing waits
intake_phase() {
  local line ended waiting
  line=$(load d /api/v1/complaints "$1" "$2")
  waiting=$(sql 'SELECT count(*) FROM outbox')
  ended=$(date +%s.%N)
  await_worklists 300
  echo "$line"
  echo "$line" | awk -v w="$waiting" -v s="$ended" -v e="$(date +%s.%N)" '{ print "drain", $2, $3, w, e - s }'
}
