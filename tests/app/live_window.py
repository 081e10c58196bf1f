# SPDX-FileCopyrightText: 2026 The Accession contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The program's window for a test: keys go in through the X server, what is shown comes out of the accessibility bus."""
import os
import subprocess
import sys
import time

try:
    import gi

    gi.require_version("Atspi", "2.0")
    from gi.repository import Atspi, GLib
except (ImportError, ValueError) as reason:
    print("1..0 # SKIP no accessibility bus for Python: %s" % reason)
    sys.exit(0)


class Lost(Exception):
    """What was waited for did not come."""


def name_of(node):
    """What a screen reader says of it. A row of a chooser has no name of its own: the words in it are read. GTK 4.18 calls a chooser
    by its choice alone: its title is its description, and is said here as in the name that it has on older ones. An entry of a menu
    has a name there only in the text of what labels it."""
    if node is None:
        return None
    if node.get_name():
        parent = node.get_parent()
        title = parent.get_description() if parent is not None and parent.get_role() == Atspi.Role.COMBO_BOX else ""
        if title and not node.get_name().startswith(title):
            return title + ": " + node.get_name()
        return node.get_name()
    for relation in node.get_relation_set():
        if relation.get_relation_type() == Atspi.RelationType.LABELLED_BY:
            text = relation.get_target(0).get_text_iface()
            if text is not None:
                return Atspi.Text.get_text(text, 0, -1)
    for i in range(node.get_child_count()):
        name = name_of(node.get_child_at_index(i))
        if name:
            return name
    return None


def has_size(node):
    component = node.get_component_iface()
    if component is None:
        return True
    extents = component.get_extents(Atspi.CoordType.WINDOW)
    return extents.width > 0 and extents.height > 0


class Window:
    def __init__(self, program, *arguments, debug=None):
        environment = dict(os.environ)
        if debug is not None:
            environment["G_DEBUG"] = debug
        environment.pop("GTK_A11Y", None)
        # The focus is told when it moves; to look for it in the whole tree takes a thousand questions to the program.
        self.last, self.moves = None, 0
        self.listener = Atspi.EventListener.new(self.hear_focus)
        self.listener.register("object:state-changed:focused")
        self.process = subprocess.Popen([program, *arguments], env=environment)
        self.application = self.wait(self.find_application, "the program on the bus")
        self.window = self.wait(self.find_window, "the window")
        # A dialog that is there already keeps the keyboard.
        if not self.beside():
            subprocess.run(["xdotool", "windowfocus", "--sync", self.window], check=True)
        # Rows of the sidebar: those in view alone are told on GTK 4.18, and the first may not be.
        self.wait(lambda: self.texts(Atspi.Role.LIST_ITEM), "the first page")

    def find_application(self):
        desktop = Atspi.get_desktop(0)
        for i in range(desktop.get_child_count()):
            application = desktop.get_child_at_index(i)
            if application is not None and "accession" in (application.get_name() or "").lower():
                return application
        return None

    def find_window(self):
        """The largest: started with a file, the program may show a dialog beside it already."""
        found = list(self.geometries())
        return max(found, key=lambda place: place[3] * place[4])[0] if found else None

    def hear_focus(self, event):
        if event.detail1:
            self.last = event.source
            self.moves += 1

    @staticmethod
    def listen(seconds):
        """Lets pass so much time, and takes in what is told meanwhile."""
        context = GLib.MainContext.default()
        end = time.monotonic() + seconds
        while True:
            # What waits already is taken in at once: a page that goes tells of hundreds of its parts.
            if not context.iteration(False):
                if time.monotonic() >= end:
                    return
                time.sleep(0.005)

    def wait(self, question, what, seconds=30):
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            if self.process.poll() is not None:
                raise Lost("the program ended while waiting for " + what)
            try:
                answer = question()
            except Exception:  # the tree may change while it is read
                answer = None
            if answer:
                return answer
            self.listen(0.05)
        raise Lost("waited in vain for " + what)

    # Keys, and nothing else, go in.
    def key(self, *names):
        for name in names:
            subprocess.run(["xdotool", "key", "--clearmodifiers", name], check=True)
            self.listen(0.02)

    def beside(self):
        """The other windows of the program: dialogs, and popovers."""
        found = subprocess.run(["xdotool", "search", "--onlyvisible", "--pid", str(self.process.pid)], capture_output=True, text=True).stdout.split()
        return [window for window in found if window != self.window]

    def to_front(self):
        """The keyboard goes to the window once no dialog is left, as it does where there is a window manager."""
        self.wait(lambda: not self.beside(), "the end of the dialog, but there are still %r" % list(self.geometries()))
        subprocess.run(["xdotool", "windowfocus", "--sync", self.window], check=True)

    def step(self, key):
        """A key that should move the focus; returns when it has moved, or does not."""
        moves = self.moves
        self.key(key)
        end = time.monotonic() + 3
        while self.moves == moves and time.monotonic() < end:
            self.listen(0.01)

    def type(self, text):
        subprocess.run(["xdotool", "type", "--delay", "20", text], check=True)

    @staticmethod
    def extents(node):
        return node.get_component_iface().get_extents(Atspi.CoordType.WINDOW)

    def geometries(self):
        """Of the program's windows on the screen: its own, and popovers, each of which has one."""
        found = subprocess.run(["xdotool", "search", "--onlyvisible", "--pid", str(self.process.pid)], capture_output=True, text=True).stdout.split()
        for window in found:
            told = subprocess.run(["xdotool", "getwindowgeometry", "--shell", window], capture_output=True, text=True).stdout
            values = dict(line.split("=") for line in told.split())
            if "X" not in values:
                continue  # gone meanwhile
            yield window, *(int(values[key]) for key in ("X", "Y", "WIDTH", "HEIGHT"))

    def place(self, node):
        """The middle of it on the screen, where it is in the window itself. GTK 4.18 leaves out the padding of all that it is in, and
        counts the points that it is asked for from elsewhere; but it knows what is at a point, which is what counts."""
        box, frame = self.extents(node), node
        while frame.get_role() != Atspi.Role.FRAME:
            frame = frame.get_parent()
        surface = self.extents(frame)
        left, top, width, height = next(place for window, *place in self.geometries() if window == self.window)
        # The border around the frame is its own there, and begins before what it counts from.
        x = left + (width - surface.width) // 2 - 2 * surface.x + box.x + box.width // 2
        y = top + (height - surface.height) // 2 - 2 * surface.y + box.y + box.height // 2
        if tuple(int(part) for part in self.application.get_toolkit_version().split(".")[:2]) < (4, 10):
            return x, y

        def at(x, y):
            return frame.get_component_iface().get_accessible_at_point(x, y, Atspi.CoordType.WINDOW)

        def holds(x, y):
            found = at(x, y)
            while found is not None and found != node:
                found = found.get_parent()
            return found == node

        right = left - surface.x - next(x for x in range(-100, 100) if at(x, 15) is not None)
        down = top - surface.y - next(y for y in range(-100, 100) if at(15, y) is not None)
        around = [(x - right + dx, y - down + dy) for dy in range(-48, 49, 8) for dx in range(-48, 49, 8)]
        hits = [point for point in around if holds(*point)] or [(x - right, y - down)]
        x, y = min(hits, key=lambda hit: sum(abs(hit[0] - other[0]) + abs(hit[1] - other[1]) for other in hits))
        return right + x, down + y

    # The pointer, and nothing else: to where the accessibility bus says that it is.
    def click(self, name, role=None):
        """On what has a name that begins so, the last in the tree."""
        def find():
            found = [n for n in self.walk() if (name_of(n) or "").startswith(name) and (role is None or n.get_role() == role)]
            return found[-1] if found else None
        node = self.wait(find, "something to click: " + name)
        self.point(*self.place(node))

    def pick(self, name):
        """In the popover that is open: over one entry after the other, until that with a name that begins so is the one to be chosen."""
        found = self.wait(lambda: [place for window, *place in self.geometries() if window != self.window], "a popover")
        # A tooltip may be there too.
        left, top, width, height = max(found, key=lambda place: place[2] * place[3])

        entries = self.wait(lambda: [node for node in self.walk() if node.get_role() in (Atspi.Role.LIST_ITEM, Atspi.Role.MENU_ITEM)
                                     and (name_of(node) or "").startswith(name)], "the entry " + name)

        def is_chosen(node):
            node.clear_cache()
            states = node.get_state_set()
            return states.contains(Atspi.StateType.SELECTED) or states.contains(Atspi.StateType.FOCUSED)
        over = []
        for y in range(top + 8, top + height, 10):
            subprocess.run(["xdotool", "mousemove", str(left + width // 2), str(y)], check=True)
            self.listen(0.1)
            if any(is_chosen(node) for node in entries):
                over.append(y)
            elif over:
                break
        # The first may be the one to be chosen before the pointer comes to it, and the last stays so when it has gone: around them is a shadow.
        if over:
            first, last = over[0] == top + 8, over[-1] + 10 >= top + height
            self.point(left + width // 2, (over[0] + over[-1]) // 2 if first == last else over[-1] - 15 if first else over[0] + 5)
            return
        raise Lost("no entry %s in the popover" % name)

    def point(self, x, y):
        """On a place of the screen."""
        subprocess.run(["xdotool", "mousemove", str(x), str(y)], check=True)
        self.listen(0.1)
        subprocess.run(["xdotool", "click", "1"], check=True)
        self.listen(0.4)

    def turn(self, node, button):
        """The wheel, above it: 4 is up, 5 is down."""
        x, y = self.place(node)
        subprocess.run(["xdotool", "mousemove", str(x), str(y), "click", "--repeat", "8", str(button)], check=True)
        self.listen(0.3)

    # What a screen reader has.
    def walk(self, node=None):
        if node is None:
            node = self.application
            node.clear_cache()
        yield node
        for i in range(node.get_child_count()):
            child = node.get_child_at_index(i)
            # What lies behind is in the tree too: pages that are not shown, choices that are not open.
            if child is not None and child.get_state_set().contains(Atspi.StateType.VISIBLE) and has_size(child):
                yield from self.walk(child)

    def texts(self, role=None):
        return [name for n in self.walk() if (role is None or n.get_role() == role) and (name := n.get_name())]

    def shown(self, text):
        return [t for t in self.texts() if text in t]

    def focus(self):
        self.listen(0)
        if self.last is not None:
            try:
                self.last.clear_cache()
                if self.last.get_state_set().contains(Atspi.StateType.FOCUSED) and self.last.get_role() != Atspi.Role.FRAME:
                    return self.last
            except GLib.Error:  # it is no more
                pass
            self.last = None
        for node in self.walk():
            if node.get_state_set().contains(Atspi.StateType.FOCUSED) and node.get_role() != Atspi.Role.FRAME:
                return node
        return None

    def focused(self, test, what, seconds=30):
        """Waits until the focus is where it was sent to; returns what a screen reader says of it."""
        def question():
            name = name_of(self.focus())
            return name if name and test(name) else None
        return self.wait(question, what, seconds)

    def press_until(self, key, test, what, limit=60):
        """Presses a key until the focus is on what was meant, as a person does."""
        name = name_of(self.focus())
        for _ in range(limit):
            if name and test(name):
                return name
            before = name
            self.key(key)
            try:
                name = self.wait(lambda: self.moved(before), "the focus to move", 5)
            except Lost:
                name = before
        raise Lost("did not reach " + what + "; the last was: " + str(name))

    def moved(self, before):
        name = name_of(self.focus())
        return name if name and name != before else None

    def part(self, test, what):
        """F6 until the focus is in the part that was meant."""
        heard = []
        for _ in range(8):
            before = name_of(self.focus())
            self.key("F6")
            try:
                heard.append(self.wait(lambda: self.moved(before), "the focus to move", 3))
            except Lost:
                heard.append(before)
            if heard[-1] and test(heard[-1]):
                return heard[-1]
        raise Lost("F6 did not reach %s, but %r" % (what, heard))

    def page(self):
        """To the beginning of the page: neither the sidebar, nor the timeline within the page, nor the date."""
        self.part(lambda name: name.startswith("Search") or name == "Previous change", "the sidebar or the date")
        name = name_of(self.focus())
        if name == "Previous change":
            self.part(lambda name: name != "Previous change", "what follows the date")
        if name_of(self.focus()).startswith("Search"):
            self.part(lambda name: not name.startswith("Search"), "the page")

    def set_date(self, typed, words):
        self.key("control+l")
        self.focused(lambda name: name == "Date to show", "the field for a date")
        self.type(typed)
        self.key("Return")
        self.wait(lambda: words in self.texts(Atspi.Role.LABEL), "the date " + words)

    def open_place(self, name):
        """By search: Enter opens what is found first."""
        self.key("control+f")
        self.focused(lambda field: field.startswith("Search"), "the search")
        self.key("control+a")
        self.type(name)
        # It answers while one types; what it found is read, not guessed.
        self.wait(lambda: any(t == name for t in self.texts(Atspi.Role.LABEL)[1:]) or any(t == name for t in self.texts(Atspi.Role.LIST_ITEM)), name + " among what is found")
        self.key("Return")
        self.wait(lambda: self.texts(Atspi.Role.LABEL)[0] == name, "the page of " + name)
        time.sleep(0.3)

    def open_treaty(self, name):
        """From its card on the page of the world."""
        self.key("alt+Home")
        self.wait(lambda: self.texts(Atspi.Role.LABEL)[0] == "World", "the world")
        self.page()
        self.press_until("Tab", lambda link: link == name, "the card of " + name, 12)
        self.key("Return")
        self.wait(lambda: self.texts(Atspi.Role.LABEL)[0] == name, "the page of " + name)
        time.sleep(0.3)

    def choose(self, title, choice, opener=None):
        """In a chooser that is called by its title: opens it, goes down to the choice, takes it. If it is in a popover, GTK 4.18
        gives the focus back to what had opened that."""
        self.press_until("Tab", lambda name: name.startswith(title + ": "), "the chooser " + title)
        self.key("space")
        time.sleep(0.3)
        self.key("Home")
        self.press_until("Down", lambda name: name == choice, "the choice " + choice)
        self.key("Return")
        self.focused(lambda name: name in (title + ": " + choice, opener), "what was chosen")

    def read_rows(self, n=None):
        """Goes down a table that has n rows, or down to its end, and hears each."""
        rows = [self.press_until("Tab", lambda name: ";" in name, "the table", 8)]
        while n is None or len(rows) < n:
            self.key("Down")
            try:
                rows.append(self.wait(lambda: self.moved(rows[-1]), "row %d" % (len(rows) + 1), *([3] if n is None else [])))
            except Lost:
                if n is None:
                    return rows
                raise
        self.key("Down")
        time.sleep(0.3)
        if name_of(self.focus()) != rows[-1]:
            raise Lost("there are more than %d rows" % n)
        return rows

    def close(self):
        self.key("control+q")
        return self.process.wait(20)
