#!/usr/bin/env bash
# Publishes the GPU kit as one self-contained archive for linux-x64, to be carried to a machine without .NET.
set -euo pipefail
cd "$(dirname "$0")"
out=${1:-../../artifacts}
mkdir -p "$out"
out=$(cd "$out" && pwd)
stage=$(mktemp -d)
trap 'rm -rf "$stage"' EXIT
dotnet publish KmcIonics.GpuKit -c Release -r linux-x64 --self-contained -p:DebugType=none -o "$stage/kmc-ionics-gpu-kit" -v quiet
cp run.sh "$stage/kmc-ionics-gpu-kit/"
tar -C "$stage" -czf "$out/kmc-ionics-gpu-kit.tar.gz" kmc-ionics-gpu-kit
echo "$out/kmc-ionics-gpu-kit.tar.gz: $(du -m "$out/kmc-ionics-gpu-kit.tar.gz" | cut -f1) MiB"
