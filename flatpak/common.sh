# SPDX-FileCopyrightText: 2026 The Accession contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# What the scripts of this folder and those of tools/ that make Flatpaks share. Sourced, not run.
. "$(dirname "$0")/../tools/common.sh"

here=$root/flatpak
id=io.github.accession_timeline.Accession
manifest=$here/$id.json
runtime_branch=$(sed -n 's/.*"runtime-version": "\(.*\)".*/\1/p' "$manifest")
work=$build/flatpak
# Outside the tree: a runtime serves every clone, and stays when a build is thrown away.
cache=${ACCESSION_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/accession}/flatpak

packages_flatpak="flatpak flatpak-builder ostree bubblewrap xdg-dbus-proxy debootstrap elfutils gnupg"
# Only to test: a display, what a session brings, the portals, and what asks the window what it says.
packages_session="xvfb xauth dbus dbus-x11 libglib2.0-bin libgtk-4-bin at-spi2-core xdg-desktop-portal fuse3 python3 python3-gi
  gir1.2-atspi-2.0 xdotool"

# Says what to do where it cannot be done, and makes the local runtime otherwise: the first time some minutes, then at once.
prepare() {
  if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null; then
    echo "$0: needs root on Debian, to make a runtime of Debian packages: sudo $0" >&2
    echo "With the real runtime installed no root is needed to build and run: flatpak install org.gnome.Sdk//$runtime_branch" >&2
    exit 1
  fi
  # shellcheck disable=SC2086 # lists of names
  install_packages $packages_flatpak $packages_session
  "$here/runtime" make "$cache"
}

# Then `with COMMAND...` sees the local runtime, and has a home of its own; nothing of the user's is touched.
with_local_runtime() {
  prepare
  mkdir -p "$work"
  with() { "$here/runtime" with "$cache" "$work/home" "$@"; }
}

# Then `with COMMAND...` sees the real runtime if this user has it, else the local one.
with_any_runtime() {
  if flatpak info "org.gnome.Sdk//$runtime_branch" >/dev/null 2>&1; then
    mkdir -p "$work"
    # A session that began before Flatpak was there does not know yet where it puts its entries.
    export XDG_DATA_DIRS="$HOME/.local/share/flatpak/exports/share:${XDG_DATA_DIRS:-/usr/local/share:/usr/share}"
    with() { "$@"; }
  else
    with_local_runtime
  fi
}

# Builds the manifest: build_flatpak OPTION...
build_flatpak() {
  with flatpak-builder --force-clean --disable-rofiles-fuse --default-branch=stable --state-dir="$work/state" "$@" "$work/app" "$manifest" \
    >"$work/build.log" 2>&1 || { tail -40 "$work/build.log" >&2; exit 1; }
}
