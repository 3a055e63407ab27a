#!/usr/bin/env bash
# One run of the linter in a workflow: annotations, the summary, and a SARIF file if one is named.
# The program of the PATH is taken; where there is none it is built beside this file.
set -euo pipefail

if ! command -v bulletin >/dev/null; then
  root=$(cd "$(dirname "$0")/../../.." && pwd)
  swift build -c release --package-path "$root" --product bulletin >&2
  PATH=$(swift build -c release --package-path "$root" --show-bin-path):$PATH
fi

read -ra paths <<<"${BULLETIN_PATHS:-.}"
read -ra options <<<"${BULLETIN_OPTIONS:-}"
outputs=(--output github)
[ -z "${GITHUB_STEP_SUMMARY:-}" ] || outputs+=(--output "markdown:$GITHUB_STEP_SUMMARY")
[ -z "${BULLETIN_SARIF:-}" ] || outputs+=(--output "sarif:$BULLETIN_SARIF")
exec bulletin lint "${outputs[@]}" "${options[@]}" -- "${paths[@]}"
