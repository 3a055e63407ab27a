#!/usr/bin/env bash
# Usage: kate.sh KATE PAGE SETTINGS SHOT.ppm
# Opens a page in a real Kate on a screen of its own, waits until what the server finds has reached it,
# takes a picture, and closes it. Kate allows the server that PATH finds, as somebody has once said yes.
set -euo pipefail
kate=$1 page=$2 settings=$3 shot=$4
mkdir -p "$XDG_CONFIG_HOME/kate/lspclient" "$HOME/run"
chmod 700 "$HOME/run"
cp "$settings" "$XDG_CONFIG_HOME/kate/lspclient/settings.json"
printf '[General]\nShow welcome view for new window=false\n\n[Kate Plugins]\nlspclientplugin=true\n\n[lspclient]\nAllowedServerCommandLines=%s lsp\nSemanticHighlighting=true\n' \
  "$(command -v bulletin)" >"$XDG_CONFIG_HOME/katerc"
export XDG_RUNTIME_DIR=$HOME/run XDG_DATA_HOME=$HOME/data QT_QPA_PLATFORM=xcb KATE=$kate PAGE=$page SHOT=$shot
# shellcheck disable=SC2016
exec timeout 120 xvfb-run --auto-servernum --server-args "-screen 0 1000x700x24" dbus-run-session bash -c '
  "$KATE" --new --block "$PAGE" &
  for try in $(seq 300); do
    sleep 0.2
    grep -q publishDiagnostics "$(dirname "$PAGE")"/session-*.jsonl 2>/dev/null && break
  done
  sleep 2
  import -depth 8 -window root "$SHOT"
  kill %1
  wait || true'
