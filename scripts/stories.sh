#!/usr/bin/env bash
# Runs the browser stories against the built binary: on SQLite, and a few on PostgreSQL too. With
# DOORWAY_E2E_POSTGRES=all every story runs on both.
set -euo pipefail

source "$(dirname "$0")/found.sh"
if [ -z "$chromium_program" ]; then
  echo "Left out here: the stories in a browser. To have them: sudo apt-get install chromium"
  exit 0
fi
echo "Browser: $("$chromium_program" --version 2>/dev/null)"
if [ -n "$postgres_programs" ]; then
  echo "PostgreSQL: $("$postgres_programs/postgres" --version)"
  export DOORWAY_E2E_POSTGRES=${DOORWAY_E2E_POSTGRES:-few}
else
  echo "Left out here: the stories on PostgreSQL. To have them: sudo apt-get install postgresql"
  export DOORWAY_E2E_POSTGRES=none
fi
export DOORWAY_BIN=$PWD/bin/doorway DOORWAY_CHROMIUM=$chromium_program

# What the stories write is of no use afterwards: in memory, where there is room, nothing waits for a disk.
if [ "$(df --output=avail -B1G /dev/shm 2>/dev/null | tail -n 1)" -ge 2 ] 2>/dev/null; then
  TMPDIR=$(mktemp -d /dev/shm/dwstories.XXXXXX)
  export TMPDIR
  trap 'rm -rf "$TMPDIR"' EXIT
  chmod 711 "$TMPDIR" # PostgreSQL runs as a user of its own
fi
cd frontend
npm run e2e
