"""Qt's enums, made in the guide's own way, are what Python would have made."""

from __future__ import annotations

import subprocess
import sys

from tests.conftest import ROOT

COMPARED = """
from enum import EnumType
from guide_app.ui.qt_enums import make_enums_fast

def told(value, made):
    if isinstance(value, made):
        return value.name, value.value, value._sort_order_, repr(value), str(value), f"{value}"
    if isinstance(value, dict):
        return [(told(key, made), told(each, made)) for key, each in value.items()]
    return getattr(value, "__func__", value)

NAMED_LATER = {"__module__", "__reduce_ex__", "__dict__", "__weakref__"}  # Qt sets the module, and what hangs on it.

def differences(one, other):
    yield "names", set(vars(one)) - NAMED_LATER, set(vars(other)) - NAMED_LATER
    for name in set(vars(other)) - NAMED_LATER:
        yield name, told(getattr(one, name), one), told(getattr(other, name), other)
    yield "members", [told(each, one) for each in one], [told(each, other) for each in other]
    yield "kind", (len(one), type(one), one.__mro__[1:]), (len(other), type(other), other.__mro__[1:])

by_python = EnumType._create_
make_enums_fast()
ours, compared, different = EnumType._create_, 0, []

def make(base, class_name, names, **options):
    global compared
    one, other = ours(base, class_name, names, **options), by_python(base, class_name, names, **options)
    compared += 1  # An error would not come out of what Qt calls.
    different.extend((class_name, *each) for each in differences(one, other) if each[1] != each[2])
    return one

EnumType._create_ = make
from PySide6 import QtCore, QtGui, QtPrintSupport, QtWidgets
for module in (QtCore, QtGui, QtPrintSupport, QtWidgets):
    for name in dir(module):
        getattr(module, name)
from PySide6.QtCore import Qt
sides = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
assert sides.value == 0x21 and Qt.AlignmentFlag.AlignTop in sides and Qt.AlignmentFlag(0x21) is sides
assert ~sides & Qt.AlignmentFlag.AlignTop == Qt.AlignmentFlag(0) and list(sides) == [
    Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignTop
]
assert Qt.Key(0x41) is Qt.Key.Key_A and Qt.Key["Key_A"] is Qt.Key.Key_A
assert not different, different[:3]
print(compared)
"""


def test_every_enum_of_qt_is_what_python_makes_of_its_names() -> None:
    done = subprocess.run([sys.executable, "-c", COMPARED], capture_output=True, text=True, check=False, cwd=ROOT)
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) > 600
