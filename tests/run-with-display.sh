#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Accession contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs a test in a display and a session of its own, whatever the machine has. Debian: xvfb, dbus. The server itself picks a free
# display: xvfb-run's own search gives two tests that start together the same one now and then. It does not start anew when its last
# client goes: the next one, coming meanwhile, would find no display.
folder=$(mktemp -d)
mkfifo "$folder/number"
Xvfb -displayfd 3 -screen 0 "${SCREEN:-2400x2000x24}" -nolisten tcp -noreset 3>"$folder/number" 2>/dev/null &
server=$!
trap 'kill $server 2>/dev/null; rm -rf "$folder"' EXIT
trap 'exit 1' HUP INT TERM
read -r number <"$folder/number"
if [ -z "$number" ]; then
  echo "There is no Xvfb, or it does not start" >&2
  exit 1
fi
# A session of its own has no portals either, unless the caller brings them: they would mount the documents of one who has them installed.
# What services of the session say goes to standard error: standard output is the test's.
ADW_DISABLE_PORTAL=${ADW_DISABLE_PORTAL-1} DISPLAY=:$number dbus-run-session -- sh -c 'exec "$@" >&4 4>&-' sh "$@" 4>&1 >&2
