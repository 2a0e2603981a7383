#!/usr/bin/env bash
# Sees to it that this machine has what a part of the work needs: go, node, test or race. Debian's packages are
# installed when this runs as root; otherwise one line says how to get them and what is left out meanwhile.
set -euo pipefail

go_wanted=1.26
node_wanted=20.19

at_least() { # version wanted: true when version >= wanted
  [ "$(printf '%s\n%s\n' "$2" "$1" | sort -V | head -n 1)" = "$2" ]
}

need_go() {
  local have
  have=$(go env GOVERSION 2>/dev/null || true)
  have=${have#go}
  [ -n "$have" ] || { echo "Doorway needs Go $go_wanted or newer, and there is no 'go' here. See https://go.dev/doc/install" >&2; exit 1; }
  at_least "$have" "$go_wanted" || { echo "Doorway needs Go $go_wanted or newer; this is Go $have. See https://go.dev/doc/install" >&2; exit 1; }
}

need_node() {
  local have
  have=$(node --version 2>/dev/null || true)
  have=${have#v}
  [ -n "$have" ] || { echo "Doorway needs Node $node_wanted or newer to build its pages, and there is no 'node' here. See https://nodejs.org" >&2; exit 1; }
  at_least "$have" "$node_wanted" || { echo "Doorway needs Node $node_wanted or newer to build its pages; this is Node $have. See https://nodejs.org" >&2; exit 1; }
  command -v npm >/dev/null || { echo "Doorway needs npm to build its pages, and there is no 'npm' here. It comes with Node: see https://nodejs.org" >&2; exit 1; }
}

debian() { # what-it-is-for package...: install the packages, or say how
  local purpose=$1
  shift
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    echo "Installing for the tests: $*"
    export DEBIAN_FRONTEND=noninteractive
    apt-get -o Acquire::Retries=3 update -qq </dev/null
    apt-get install -y -qq --no-install-recommends "$@" </dev/null >/dev/null
  else
    echo "Left out here: $purpose. To have it: sudo apt-get install $*"
  fi
}

need_test() {
  local here
  here=$(dirname "$0")
  source "$here/found.sh"
  [ "${DOORWAY_TEST_SKIP_POSTGRES:-}" != 1 ] || debian "the tests on PostgreSQL" postgresql
  [ -n "$chromium_program" ] || debian "the stories in a browser" chromium
  { command -v qpdf && command -v pdfinfo; } >/dev/null || debian "the checks of PDFs by other programs" qpdf poppler-utils
}

need_race() {
  command -v gcc >/dev/null || debian "the race detector" gcc libc6-dev
}

case ${1:-} in
  go) need_go ;;
  node) need_node ;;
  test) need_go; need_node; need_test ;;
  race) need_test; need_race ;;
  *) echo "usage: need.sh go|node|test|race" >&2; exit 2 ;;
esac
