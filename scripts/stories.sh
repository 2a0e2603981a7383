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
cd frontend
npm run e2e
