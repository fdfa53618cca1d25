#!/usr/bin/env bash
# Three PostgreSQL servers on loopback for the tests of SqlTabulator: one that coordinates, and two shards that it reaches by postgres_fdw.
#   eval "$(bash .ci/postgres.sh start)"   starts them in a folder of their own and prints the variables that the tests read
#   bash .ci/postgres.sh stop              stops them and removes the folder
#   bash .ci/postgres.sh kill N            kills server N (0 coordinates, 1 and 2 are shards) at once, as a crash would
#   bash .ci/postgres.sh revive N          starts it again
# Only programs that this script started are ended, by the process numbers that they wrote down themselves.
set -euo pipefail

folder=${SURVEYSTATS_POSTGRES_FOLDER:-}
say() { echo "postgres.sh: $*" >&2; }

# The server refuses to run as root.
as_owner() { if ((EUID == 0)); then runuser -u postgres -- "$@"; else "$@"; fi; }

find_programs() {
    local bin
    for bin in /usr/lib/postgresql/*/bin /usr/pgsql-*/bin "$(dirname "$(command -v pg_ctl || echo /none/pg_ctl)")"; do
        if [[ -x $bin/pg_ctl && -x $bin/initdb && -x $bin/psql ]]; then programs=$bin; fi
    done
    [[ -n ${programs:-} ]]
}

install_programs() {
    ((EUID == 0)) && command -v apt-get >/dev/null || { say "there is no PostgreSQL, and no way to install it"; return 1; }
    {
        apt-get update -qq
        DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends postgresql-common
        # No server besides those of the tests.
        sed -i 's/^#\? *create_main_cluster.*/create_main_cluster = false/' /etc/postgresql-common/createcluster.conf
        DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends postgresql
    } >&2
    find_programs
}

is_free() { ! (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

# Starts the server in the folder $1 on a free port; the port is kept in the file "port" beside it.
launch() {
    local data=$1 port try
    for try in 1 2 3 4 5 6 7 8 9 10; do
        port=$(cat "$data.port" 2>/dev/null || echo $((20000 + RANDOM % 20000)))
        if is_free "$port" && as_owner "$programs/pg_ctl" -D "$data" -w -t 60 -l "$data.log" -o "-p $port" start >/dev/null 2>&1; then
            as_owner tee "$data.port" <<<"$port" >/dev/null
            return 0
        fi
        if [[ -e $data.port ]]; then sleep 1; fi
    done
    say "server $data did not start"; cat "$data.log" >&2; return 1
}

start() {
    find_programs || install_programs
    folder=$(mktemp -d /tmp/surveystats-postgres.XXXXXX)
    if ((EUID == 0)); then chown postgres "$folder"; fi
    local n
    for n in 0 1 2; do
        as_owner "$programs/initdb" -D "$folder/$n" -U postgres -A trust -E UTF8 --locale=C.UTF-8 --no-sync >/dev/null
        as_owner tee -a "$folder/$n/postgresql.conf" >/dev/null <<CONF
listen_addresses = '127.0.0.1'
unix_socket_directories = ''
fsync = off
shared_buffers = 32MB
max_connections = 60
CONF
        launch "$folder/$n" || { stop; return 1; }
    done
    local ports=() text
    for n in 0 1 2; do ports+=("$(cat "$folder/$n.port")"); done
    text="Host=127.0.0.1;Username=postgres;Database=postgres"
    echo "export SURVEYSTATS_POSTGRES_FOLDER='$folder'"
    echo "export SURVEYSTATS_POSTGRES='$text;Port=${ports[0]}'"
    echo "export SURVEYSTATS_POSTGRES_CLUSTER='$text;Port=${ports[0]}|$text;Port=${ports[1]}|$text;Port=${ports[2]}'"
}

stop() {
    [[ -n $folder && $folder == /tmp/surveystats-postgres.* && -d $folder ]] || { say "nothing to stop"; return 0; }
    find_programs
    local n
    for n in 0 1 2; do
        if [[ -e $folder/$n/postmaster.pid ]]; then as_owner "$programs/pg_ctl" -D "$folder/$n" -m immediate -w stop >/dev/null 2>&1 || true; fi
    done
    rm -rf "$folder"
}

case ${1:-} in
start) start ;;
stop) stop ;;
kill)
    find_programs
    as_owner "$programs/pg_ctl" kill QUIT "$(head -n 1 "$folder/$2/postmaster.pid")"
    ;;
revive)
    find_programs
    # One that was killed leaves its file behind for a moment.
    for _ in $(seq 50); do as_owner "$programs/pg_ctl" -D "$folder/$2" status >/dev/null 2>&1 || break; sleep 0.1; done
    launch "$folder/$2"
    ;;
*) sed -n 2,7p "$0" >&2; exit 2 ;;
esac
