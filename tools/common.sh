# SPDX-FileCopyrightText: 2026 The Accession contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# What tools/run and tools/test share: where they are, and the Debian packages that they need. Sourced, not run.
set -eu

root=$(cd "$(dirname "$0")/.." && pwd)
build=${ACCESSION_BUILD:-$root/build}

# To build and to run.
packages_run="build-essential meson ninja-build pkg-config gettext itstool libglib2.0-dev libgtk-4-dev libadwaita-1-dev
  libjson-glib-dev libicu-dev libarchive-dev libgcrypt20-dev libharfbuzz-dev zlib1g-dev desktop-file-utils gtk-update-icon-cache shared-mime-info adwaita-icon-theme
  librsvg2-common fonts-cantarell fonts-dejavu-core gsettings-desktop-schemas xvfb xauth dbus dbus-x11 at-spi2-core"
# Only to test: validators, a reader of PDF, a screen reader, and what walks the live tree of accessibility.
packages_test="appstream libglib2.0-bin libgtk-4-bin libxml2-utils python3 python3-jsonschema python3-gi gir1.2-atspi-2.0 poppler-utils
  minisign orca reuse xdotool groff-base zsh fish yelp-tools strace faketime fonts-droid-fallback gcovr mold"

# How meson runs the tests: the live ones wait for the window half of the time, so that there is room for one more than there are processors.
test_options="--no-rebuild --print-errorlogs --timeout-multiplier 4 --num-processes $(($(nproc) + 1))"

# Installs what of the given packages is missing; says so, because it changes the machine.
install_packages() {
  missing=
  for package in "$@"; do
    dpkg-query -W -f='${db:Status-Status}\n' "$package" 2>/dev/null | grep -qx installed || missing="$missing $package"
  done
  [ -n "$missing" ] || return 0
  echo "Installing:$missing"
  sudo=
  [ "$(id -u)" = 0 ] || sudo=sudo
  $sudo apt-get -q update
  # shellcheck disable=SC2086 # a list of names
  $sudo env DEBIAN_FRONTEND=noninteractive apt-get -q -y --no-install-recommends install $missing
}

# Configures once, then builds: build_tree FOLDER OPTION... A hundred programs that test are linked, by the faster linker where there is one.
build_tree() {
  ! command -v mold >/dev/null || export CC_LD=mold
  folder=$1
  shift
  if [ -f "$folder/build.ninja" ]; then
    meson setup --reconfigure "$folder" "$root" "$@" >"$folder.log" 2>&1 || { cat "$folder.log" >&2; exit 1; }
  else
    mkdir -p "$folder"
    meson setup "$folder" "$root" "$@" >"$folder.log" 2>&1 || { cat "$folder.log" >&2; exit 1; }
  fi
  ninja -C "$folder" >>"$folder.log" 2>&1 || { grep -v '^\[' "$folder.log" | tail -60 >&2; exit 1; }
}

# Which lines and branches were run in FOLDER, built with $counted, since forget_coverage: by rooms. What gcovr says of it is in FOLDER.gcovr.log.
# An inline function of GLib's headers, such as what frees a g_autoptr, would be counted as branches of each line that uses it: so none is merged
# into another before it is counted.
counted='-Db_coverage=true -Dc_args=-fno-early-inlining'
forget_coverage() { find "$1" -name '*.gcda' -delete; }
print_coverage() {
  gcovr --root "$root" --object-directory "$1" --filter "$root/src/" --exclude-unreachable-branches --gcov-ignore-parse-errors -j "$(nproc)" \
    --json-summary "$1/coverage.json" "$1/src" >"$1.gcovr.log" 2>&1 || { tail -5 "$1.gcovr.log" >&2; return 1; }
  python3 "$root/tools/coverage-rooms" "$1/coverage.json"
}

# Adds to $passed and $failed what meson wrote down of a run in FOLDER: what was skipped was not tested, and so has not passed.
count() {
  log=$1/meson-logs/testlog.json
  [ -f "$log" ] || { failed=$((failed + 1)); return; }
  ok=$(grep -c '"result": "OK"' "$log" || true)
  all=$(grep -c '"result": ' "$log" || true)
  passed=$((passed + ok))
  failed=$((failed + all - ok))
}
