# SPDX-FileCopyrightText: 2026 The Accession contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Stands in for the desktop's file dialog behind the portal, for tests: answers with the file that CHOICE names, and notes what it was asked.

usage: portal.py CHOICE ASKED      CHOICE: a file that holds a path; ASKED: gets a line of JSON for each question"""

import json
import sys
from pathlib import Path

from gi.repository import Gio, GLib

NAME = "org.freedesktop.impl.portal.desktop.accessiontest"
DIALOG = "<arg type='o' direction='in'/><arg type='s' direction='in'/><arg type='s' direction='in'/><arg type='s' direction='in'/>" \
         "<arg type='a{sv}' direction='in'/><arg type='u' direction='out'/><arg type='a{sv}' direction='out'/>"
INTERFACE = f"""<node><interface name='org.freedesktop.impl.portal.FileChooser'>
  <method name='OpenFile'>{DIALOG}</method><method name='SaveFile'>{DIALOG}</method>
</interface></node>"""
choice, asked = map(Path, sys.argv[1:3])


def called(connection, sender, path, interface, method, parameters, invocation):
    handle, app, parent, title, options = parameters.unpack()
    with asked.open("a") as file:
        file.write(json.dumps({"method": method, "app": app, "title": title}) + "\n")
    answer = {"uris": GLib.Variant("as", [Path(choice.read_text().strip()).as_uri()]), "writable": GLib.Variant("b", method == "SaveFile")}
    invocation.return_value(GLib.Variant("(ua{sv})", (0, answer)))


def acquired(connection, name):
    connection.register_object("/org/freedesktop/portal/desktop", Gio.DBusNodeInfo.new_for_xml(INTERFACE).interfaces[0], called, None, None)


Gio.bus_own_name(Gio.BusType.SESSION, NAME, Gio.BusNameOwnerFlags.NONE, acquired, None, lambda *args: sys.exit(f"no {NAME} on the bus"))
GLib.MainLoop().run()
