#!/usr/bin/env bash
# Runs the unpacked kit: equality tests, then the throughput table; writes gpu-kit.json and gpu-kit.md into the folder given (default: here).
# Options after the folder go to the kit, as --small or --device Host. Needs no .NET.
set -euo pipefail
out=${1:-.}
shift || true
here=$(cd "$(dirname "$0")" && pwd)
driver=""
if command -v nvidia-smi >/dev/null 2>&1; then
  driver=$(nvidia-smi --query-gpu=driver_version --format=csv,noheader 2>/dev/null | head -n 1 || true)
fi
exec "$here/kmc-ionics-gpu-kit" --out "$out" --driver "$driver" "$@"
