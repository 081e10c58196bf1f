# SPDX-FileCopyrightText: 2026 The Accession contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# What the scripts of this folder and those of tools/ that make Flatpaks share. Sourced, not run.
. "$(dirname "$0")/../tools/common.sh"

here=$root/flatpak
id=io.github.accession_timeline.Accession
manifest=$here/$id.json
branch=$(sed -n 's/.*"runtime-version": "\(.*\)".*/\1/p' "$manifest")
# Outside the tree: a runtime serves every clone, and stays when a build is thrown away.
cache=${ACCESSION_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/accession}/flatpak

packages_flatpak="flatpak flatpak-builder ostree bubblewrap xdg-dbus-proxy debootstrap elfutils gnupg"
# Only to test: a display, what a session brings, the portals, and what asks the window what it says.
packages_session="xvfb xauth dbus dbus-x11 libglib2.0-bin libgtk-4-bin at-spi2-core xdg-desktop-portal fuse3 python3 python3-gi
  gir1.2-atspi-2.0 xdotool"

# Says what to do where it cannot be done, and makes the local runtime otherwise: the first time some minutes, then at once.
prepare() {
  if [ "$(id -u)" != 0 ]; then
    echo "$0: needs root, to make a runtime of Debian packages: sudo $0" >&2
    echo "With the real runtime at hand no root is needed: docs/flatpak.md" >&2
    exit 1
  fi
  if ! command -v apt-get >/dev/null; then
    echo "$0: needs Debian's apt-get, to make a runtime of Debian packages. With the real runtime at hand: docs/flatpak.md" >&2
    exit 1
  fi
  # shellcheck disable=SC2086 # lists of names
  install_packages $packages_flatpak $packages_session
  "$here/runtime" make "$cache"
}
