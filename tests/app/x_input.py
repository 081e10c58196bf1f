# SPDX-FileCopyrightText: 2026 The Accession contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Keys, pointer and windows of an X display, through the libraries that xdotool itself uses: a process for each key would be most of
the time of a test that presses a hundred thousand."""
import ctypes
import typing

VIEWABLE = 2
CLIENT_MESSAGE = 33
MODIFIERS = {"ctrl": "Control_L", "shift": "Shift_L", "alt": "Alt_L"}


class Attributes(ctypes.Structure):
    _fields_ = [
        *((name, ctypes.c_int) for name in ("x", "y", "width", "height", "border_width", "depth")), ("visual", ctypes.c_void_p), ("root", ctypes.c_ulong),
        *((name, ctypes.c_int) for name in ("class_", "bit_gravity", "win_gravity", "backing_store")),
        ("backing_planes", ctypes.c_ulong), ("backing_pixel", ctypes.c_ulong), ("save_under", ctypes.c_int), ("colormap", ctypes.c_ulong),
        ("map_installed", ctypes.c_int), ("map_state", ctypes.c_int), ("all_event_masks", ctypes.c_long), ("your_event_mask", ctypes.c_long),
        ("do_not_propagate_mask", ctypes.c_long), ("override_redirect", ctypes.c_int), ("screen", ctypes.c_void_p)]


class ClientMessage(ctypes.Structure):
    # As long as the longest event.
    _fields_ = [
        ("type", ctypes.c_int), ("serial", ctypes.c_ulong), ("send_event", ctypes.c_int), ("display", ctypes.c_void_p), ("window", ctypes.c_ulong),
        ("message_type", ctypes.c_ulong), ("format", ctypes.c_int), ("data", ctypes.c_long * 5), ("padding", ctypes.c_long * 12)]


class XWindow(typing.NamedTuple):
    """One that is to be seen, and of what kind it is: a popover, a dialog of another window, or neither."""
    id: int
    x: int
    y: int
    width: int
    height: int
    is_popover: bool
    is_dialog: bool


class Display:
    def __init__(self):
        self.x = ctypes.CDLL("libX11.so.6")
        self.test = ctypes.CDLL("libXtst.so.6")
        for function in ("XOpenDisplay", "XStringToKeysym", "XDefaultRootWindow", "XInternAtom", "XkbKeycodeToKeysym"):
            getattr(self.x, function).restype = ctypes.c_ulong
        self.x.XStringToKeysym.argtypes = [ctypes.c_char_p]
        self.x.XOpenDisplay.argtypes = [ctypes.c_char_p]
        self.display = ctypes.c_void_p(self.x.XOpenDisplay(None))
        if not self.display:
            raise OSError("the display cannot be opened")
        # A window may be gone by the time that it is asked for: the library would end the process.
        self.handler = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p)(lambda display, event: 0)
        self.x.XSetErrorHandler(self.handler)
        self.root = ctypes.c_ulong(self.x.XDefaultRootWindow(self.display))

    def atom(self, name):
        return self.x.XInternAtom(self.display, name.encode(), 0)

    def sync(self):
        self.x.XSync(self.display, 0)

    def windows(self):
        """From the lowest to the highest."""
        root, parent, children, n = ctypes.c_ulong(), ctypes.c_ulong(), ctypes.POINTER(ctypes.c_ulong)(), ctypes.c_uint()
        if not self.x.XQueryTree(self.display, self.root, ctypes.byref(root), ctypes.byref(parent), ctypes.byref(children), ctypes.byref(n)):
            return []
        found = []
        for i in range(n.value):
            told, owner, window = Attributes(), ctypes.c_ulong(), ctypes.c_ulong(children[i])
            if not self.x.XGetWindowAttributes(self.display, window, ctypes.byref(told)) or told.map_state != VIEWABLE or told.width < 2:
                continue
            is_dialog = bool(self.x.XGetTransientForHint(self.display, window, ctypes.byref(owner)))
            found.append(XWindow(window.value, told.x, told.y, told.width, told.height, bool(told.override_redirect), is_dialog))
        if n.value:
            self.x.XFree(children)
        return found

    def title(self, window):
        kind, form, n, left, data = ctypes.c_ulong(), ctypes.c_int(), ctypes.c_ulong(), ctypes.c_ulong(), ctypes.POINTER(ctypes.c_char)()
        self.x.XGetWindowProperty(self.display, ctypes.c_ulong(window.id), ctypes.c_ulong(self.atom("_NET_WM_NAME")), ctypes.c_long(0), ctypes.c_long(256), 0,
                                  ctypes.c_ulong(0), ctypes.byref(kind), ctypes.byref(form), ctypes.byref(n), ctypes.byref(left), ctypes.byref(data))
        if not data:
            return ""
        text = ctypes.string_at(data, n.value).decode(errors="replace")
        self.x.XFree(data)
        return text

    def focus(self):
        window, revert = ctypes.c_ulong(), ctypes.c_int()
        self.x.XGetInputFocus(self.display, ctypes.byref(window), ctypes.byref(revert))
        return window.value

    def set_focus(self, window):
        self.x.XSetInputFocus(self.display, ctypes.c_ulong(window.id), 2, ctypes.c_ulong(0))
        self.sync()

    def resize(self, window, width, height):
        self.x.XMoveResizeWindow(self.display, ctypes.c_ulong(window.id), 0, 0, width, height)
        self.sync()

    def ask_to_close(self, window):
        """As the button of a window manager does."""
        message = ClientMessage(type=CLIENT_MESSAGE, window=window.id, message_type=self.atom("WM_PROTOCOLS"), format=32)
        message.data[0] = self.atom("WM_DELETE_WINDOW")
        self.x.XSendEvent(self.display, ctypes.c_ulong(window.id), 0, ctypes.c_long(0), ctypes.byref(message))
        self.sync()

    def press(self, keysym, down):
        code = self.x.XKeysymToKeycode(self.display, ctypes.c_ulong(keysym)) & 0xff
        self.test.XTestFakeKeyEvent(self.display, code, down, ctypes.c_ulong(0))
        return code

    def key(self, name):
        """As "ctrl+shift+c"."""
        *held, last = name.split("+")
        held = [self.x.XStringToKeysym(MODIFIERS[word].encode()) for word in held]
        for keysym in held:
            self.press(keysym, 1)
        keysym = self.x.XStringToKeysym(last.encode())
        self.press(keysym, 1)
        self.press(keysym, 0)
        for keysym in reversed(held):
            self.press(keysym, 0)
        self.sync()

    def type(self, text):
        """Signs of ASCII, on the keyboard that the display has."""
        for sign in text:
            code = self.x.XKeysymToKeycode(self.display, ctypes.c_ulong(ord(sign))) & 0xff
            shifted = self.x.XkbKeycodeToKeysym(self.display, code, 0, 0) != ord(sign)
            shift = self.x.XStringToKeysym(b"Shift_L")
            if shifted:
                self.press(shift, 1)
            self.press(ord(sign), 1)
            self.press(ord(sign), 0)
            if shifted:
                self.press(shift, 0)
        self.sync()

    def move(self, x, y):
        self.test.XTestFakeMotionEvent(self.display, -1, x, y, ctypes.c_ulong(0))
        self.sync()

    def button(self, number, down):
        self.test.XTestFakeButtonEvent(self.display, number, down, ctypes.c_ulong(0))
        self.sync()

    def click(self, number, times=1):
        for _ in range(times):
            self.button(number, 1)
            self.button(number, 0)
