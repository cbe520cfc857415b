# The receivers that uploads are compared with; sourced by uploads. Everything lives below $work.

# start_nginx: takes a file by PUT (WebDAV), writes it beside and renames it, as Debian configures it otherwise
start_nginx() {
  mkdir -p "$work/nginx/files" "$work/nginx/coming"
  cat >"$work/nginx/nginx.conf" <<CONF
user $(id -un);
worker_processes auto;
pid $work/nginx/pid;
error_log $work/nginx/error.log;
events { worker_connections 1024; }
http {
  access_log off;
  client_max_body_size 0;
  client_body_temp_path $work/nginx/coming;
  server {
    listen 127.0.0.1:$nginx_port;
    location / { root $work/nginx/files; dav_methods PUT; }
  }
}
CONF
  nginx -p "$work/nginx" -e "$work/nginx/error.log" -c "$work/nginx/nginx.conf" -g 'daemon off;' &
  nginx=$!
  await_port "$nginx_port" "$nginx"
}

# start_tus: @tus/server with its store of files
start_tus() {
  if [ ! -d target/bench/tus/node_modules ]; then
    mkdir -p target/bench/tus
    cp src/bench/tus/* target/bench/tus/
    npm install --prefix target/bench/tus --no-audit --no-fund --silent >&2
  fi
  mkdir -p "$work/tus"
  node target/bench/tus/server.js "$tus_port" "$work/tus" >"$work/tus.log" 2>&1 &
  tus=$!
  await_port "$tus_port" "$tus"
}

# await_port PORT PID
await_port() {
  local end=$((SECONDS + 30))
  until (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; do
    kill -0 "$2" 2>/dev/null && [ $SECONDS -lt $end ] || fail "nobody listens on port $1"
    sleep 0.1
  done
}

# settle: what was received goes, and the disk is done with it, before the next one is measured
settle() {
  rm -rf "$work"/nginx/files/* "$work"/tus/* "$work"/data/evidence/content/* 2>/dev/null
  sync -f "$work"
}

# send WHO FILES AT_ONCE MEGABYTES [SECONDS]: bytes, seconds, files that were not taken, and the seconds until they are safe
# on the disk, which only our platform waits for by itself
send() {
  local result ended
  case $1 in
    nginx) result=$(uploader put "http://127.0.0.1:$nginx_port/" "${@:2:3}" "$work/source" "${5:-0}") ;;
    tus) result=$(uploader tus "http://127.0.0.1:$tus_port/files" "${@:2:3}" "$work/source" "${5:-0}") ;;
    ours) result=$(uploader tus "http://127.0.0.1:$port/api/v1/evidence" "${@:2:3}" "$work/source" "${5:-0}" "${people[@]}") ;;
  esac
  ended=$EPOCHREALTIME
  sync -f "$work"
  echo "$result $(awk -v b="$ended" -v c="$EPOCHREALTIME" 'BEGIN { printf "%.3f", c - b }')"
}

uploader() { java -Xmx128m -cp "$work/classes" Uploader "$@"; }
