# Starts, watches and stops the application and its PostgreSQL; sourced by measure. Everything lives below $work.

# say TEXT: progress, apart from the table
say() { echo "$*" >&2; }

fail() { say "measure: $*"; exit 1; }

# start_application: the packaged application with a database of its own in a new folder
start_application() {
  mkdir -p "$work/data"
  # shellcheck disable=SC2086
  java $JAVA_OPTIONS -Dopen12315.demo=true -Dquarkus.http.host=127.0.0.1 -Dquarkus.http.port="$port" \
    -Dopen12315.database.embedded.directory="$work/data" -Dopen12315.database.embedded.port="$database_port" \
    -jar target/bench/quarkus-app/quarkus-run.jar >"$work/application.log" 2>&1 &
  application=$!
  await_answer "$application" "$work/application.log" 120
  postmaster=$(head -1 "$work/data/postgres/postmaster.pid")
  export PGHOST=127.0.0.1 PGPORT=$database_port PGUSER=open12315 PGDATABASE=open12315
  PGPASSWORD=$(cat "$work/data/database-password")
  export PGPASSWORD
}

# await_answer PID LOG SECONDS: until the process says that it is ready
await_answer() {
  local end=$((SECONDS + $3))
  until curl -sf -o /dev/null "http://127.0.0.1:$port/q/health/ready"; do
    kill -0 "$1" 2>/dev/null && [ $SECONDS -lt $end ] || { tail -20 "$2" >&2; fail "the application does not start"; }
    sleep 0.1
  done
}

# stop PID SECONDS: asks the process to end, and makes it end
stop() {
  [ -n "${1:-}" ] && kill -TERM "$1" 2>/dev/null || return 0
  local end=$((SECONDS + $2))
  while kill -0 "$1" 2>/dev/null && [ $SECONDS -lt $end ]; do sleep 0.1; done
  kill -KILL "$1" 2>/dev/null || true
}

# ticks PID: CPU time of a process, in hundredths of a second, with the children that have ended
ticks() { sed 's/.*) //' "/proc/$1/stat" 2>/dev/null | awk '{ print $12 + $13 + $14 + $15 }'; }

# cpu: CPU time of the application and of its database so far, in hundredths of a second: two numbers
cpu() {
  local sum=0 one part
  for one in "$postmaster" $(pgrep -P "$postmaster"); do
    part=$(ticks "$one")
    sum=$((sum + ${part:-0}))
  done
  echo "$(ticks "$application") $sum"
}

# cpu_since APPLICATION DATABASE: what has come since then
cpu_since() {
  local application_now database_now
  read -r application_now database_now < <(cpu)
  echo "$((application_now - $1)) $((database_now - $2))"
}

forget_peak() { echo 5 >"/proc/$application/clear_refs"; }

# peak: largest resident memory of the application since forget_peak, megabytes
peak() { awk '/^VmHWM/ { print int($2 / 1024) }' "/proc/$application/status"; }

sql() { psql -XqAt -c "$1"; }

# metric NAME: value of a metric without further labels
metric() { curl -sf "http://127.0.0.1:$port/q/metrics" | awk -v name="$1" '$1 == name { print $2 }'; }

# await_worklists SECONDS: until everything that was stored stands in a worklist
await_worklists() {
  local end=$((SECONDS + $1))
  until [ "$(sql 'SELECT NOT EXISTS (SELECT FROM outbox)')" = t ]; do
    [ $SECONDS -lt $end ] || fail "the outbox is not empty after $1 s"
    sleep 0.2
  done
}
