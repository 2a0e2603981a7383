#!/usr/bin/env bash
# Runs a command as a named part and says how many minutes it took: timed.sh NAME COMMAND...
set -uo pipefail

name=$1
shift
began=$(date +%s%N)
printf '\n== %s\n' "$name"
"$@"
result=$?
printf '== %s: %s, %s minutes\n' "$name" "$([ $result = 0 ] && echo done || echo NOT GREEN)" \
  "$(awk -v ns=$(($(date +%s%N) - began)) 'BEGIN { printf "%.1f", ns / 6e10 }')"
exit $result
