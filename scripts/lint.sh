#!/usr/bin/env bash
# The checks of the code that need no run of it. The two Go tools are built once, at a fixed version, into a cache
# outside the tree (golangci-lint takes two minutes).
set -euo pipefail

golangci=github.com/golangci/golangci-lint/v2/cmd/golangci-lint@v2.15.0
deadcode=golang.org/x/tools/cmd/deadcode@v0.52.0
tools=${XDG_CACHE_HOME:-$HOME/.cache}/doorway/tools

tool() { # module@version: build it once, and print where it is
  local version=${1##*@} folder
  folder=$tools/$(basename "${1%@*}")-$version-$(go env GOVERSION)
  [ -x "$folder/$(basename "${1%@*}")" ] || GOBIN=$folder go install "$1" >&2
  echo "$folder/$(basename "${1%@*}")"
}

faults=0
check() { # name command...: go on after a fault, so that one run shows them all
  local name=$1
  shift
  if "$@"; then echo "$name: nothing to say"; else echo "$name: see above"; faults=$((faults + 1)); fi
}

silent() { # a command whose output is its complaint
  local said
  said=$("$@") || { printf '%s\n' "$said"; return 1; }
  [ -z "$said" ] || { printf '%s\n' "$said"; return 1; }
}

# The same types come out of the contract as stand in the tree.
contract_types() {
  local fresh
  fresh=$(mktemp)
  (cd frontend && npx openapi-typescript ../api/openapi.yaml --output "$fresh" >/dev/null)
  diff -u frontend/src/lib/schema.d.ts "$fresh"
  local same=$?
  rm -f "$fresh"
  return $same
}

in_frontend() { (cd frontend && "$@"); }

check "gofmt" silent gofmt -l api audit cmd frontend/embed.go models reports scripts
check "golangci-lint" "$(tool $golangci)" run --allow-parallel-runners
check "deadcode" silent "$(tool $deadcode)" -test ./...
check "eslint" in_frontend npx eslint .
check "tsc" in_frontend npx tsc --build
check "contract's types" contract_types
exit $((faults > 0))
