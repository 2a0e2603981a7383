#!/usr/bin/env bash
# Measures what has a bar to reach and prints one line for each: measured, asked, met or short. A benchmark names its bar
# by reporting "least:UNIT" or "most:UNIT" beside UNIT. One package at a time, so that none slows another.
set -euo pipefail

source "$(dirname "$0")/found.sh"
readings=$(mktemp)
trap 'rm -f "$readings"' EXIT

measure() { # PACKAGE PATTERN TIMES
  echo "measuring in $1 …" >&2
  go test -run '^$' -bench "$2" -benchtime "$3" -timeout 30m "$1" >>"$readings" || { cat "$readings" >&2; exit 1; }
}

measure ./api 'SaveAnswer|OpenAudit|Submit' 1x
measure ./api 'ExportCSV' 1x
measure ./models 'Trend' 20x
measure ./models "PracticeSearch|National" 1x
measure ./reports 'ActionPlanLoaded|ProgressLoaded' 20x
measure ./reports 'ThousandActionPlans' 1x
measure ./cmd/doorway 'FirstAnswer' 10x

awk '
  /^Benchmark/ {
    name = $1; sub(/^Benchmark/, "", name); sub(/-[0-9]+$/, "", name)
    split("", found)
    for (i = 3; i < NF; i += 2) found[$(i + 1)] = $i
    for (unit in found) {
      if (unit !~ /^(least|most):/) continue
      kind = unit; sub(/:.*/, "", kind)
      of = unit; sub(/^[a-z]+:/, "", of)
      met = kind == "least" ? found[of] >= found[unit] : found[of] <= found[unit]
      spread = "low" in found ? sprintf("%.2f to %.2f", found["low"], found["high"]) : ""
      printf "%-24s %-16s %9.2f  %-14s %-5s %8.2f  %s\n", name, of, found[of], spread, kind, found[unit], met ? "met" : "SHORT"
    }
  }
  BEGIN { printf "%-24s %-16s %9s  %-14s %-14s  %s\n", "what", "in", "measured", "half between", "asked", "" }
' "$readings"
