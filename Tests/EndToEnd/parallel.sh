#!/usr/bin/env bash
# Usage: parallel.sh BULLETIN FOLDER
# Lints the pages of FOLDER with many processes at once, by GNU parallel and by xargs: the findings
# are those of one process, byte for byte.
set -euo pipefail
bulletin=$1 folder=$2
output=$(mktemp -d)
trap 'rm -rf "$output"' EXIT

lint=("$bulletin" lint --format jsonl --fail-on never --quiet --jobs 1)
pages() { find "$folder" -name '*.txt' -print0 | LC_ALL=C sort -z; }

pages | "${lint[@]}" --files-from - >"$output/alone"
[ -s "$output/alone" ]

# parallel keeps the order of its input with --keep-order and never mixes lines.
pages | parallel --null --max-args 3 --keep-order --jobs 4 "${lint[@]}" >"$output/parallel"
cmp "$output/alone" "$output/parallel"

# A part of the list to each: --files-from reads it from standard input.
pages | parallel --null --pipe --recend '\0' --max-replace-args 5 --keep-order --jobs 4 \
  "${lint[@]}" --files-from - >"$output/pipe"
cmp "$output/alone" "$output/pipe"

# xargs keeps no order; findings are whole lines all the same, for each is one write.
pages | xargs -0 -n 3 -P 4 "${lint[@]}" >"$output/xargs"
cmp <(LC_ALL=C sort "$output/alone") <(LC_ALL=C sort "$output/xargs")

# Without --fail-on never, parallel's status tells how many parts had findings, xargs' is 123.
status=0
pages | xargs -0 -n 3 -P 4 "$bulletin" lint --quiet --jobs 1 >/dev/null || status=$?
[ "$status" = 123 ]
printf '%d findings by parallel, by its pipes and by xargs\n' "$(wc -l <"$output/alone")"
