#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Accession contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs a test in a display and a session of its own, whatever the machine has. Debian: xvfb, dbus.
exec xvfb-run -a -s '-screen 0 2400x2000x24' dbus-run-session -- "$@"
