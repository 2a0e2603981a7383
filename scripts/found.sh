# To be sourced: what this machine has of what the tests use, and what they are to leave out for want of it.

postgres_programs=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1 || true)
[ -n "$postgres_programs" ] || postgres_programs=$(dirname "$(command -v postgres || echo none/here)")
[ -x "$postgres_programs/postgres" ] || postgres_programs=
chromium_program=$(command -v chromium || command -v chromium-browser || true)

if [ -z "$postgres_programs" ] && [ -z "${DOORWAY_TEST_POSTGRES:-}" ]; then
  export DOORWAY_TEST_SKIP_POSTGRES=1
fi
