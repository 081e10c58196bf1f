#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Accession contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Takes the sheets that the last run of the tests drew for those that the next are compared with: approve.sh BUILD_FOLDER FOLDER SETTING...
# Who calls it has looked at them.
set -e
from=$1 to=$2
shift 2
for setting in "$@"; do
  if [ -f "$from/$setting.png" ]; then cp "$from/$setting.png" "$to/$setting.png"; else echo "$setting was not drawn" >&2; fi
done
