"""What every process of the downloaded guide does first, those too that it starts.

Where the system lacks a library that Qt links, the one that came with the guide is loaded; Qt then finds it loaded. The
system's own come first: they know its screen.
"""

import os
import sys

SPARE = sys.prefix + "/lib/spare/"
PLACES = ("/usr/lib/x86_64-linux-gnu/", "/lib/x86_64-linux-gnu/", "/usr/lib64/", "/lib64/", "/usr/lib/", "/lib/")


def load_spare() -> None:
    """Loads what the system lacks, in the order in which the libraries link each other."""
    with open(SPARE + "order", encoding="ascii") as file:
        names = file.read().split()
    missing = [name for name in names if not any(os.path.exists(place + name) for place in PLACES)]
    if not missing:
        return
    import _ctypes

    flags = os.RTLD_GLOBAL | os.RTLD_LAZY
    for name in missing:
        try:
            _ctypes.dlopen(name, flags)  # In a place of this system's own.
        except OSError:
            if os.path.exists(SPARE + name):  # Else Qt says what it lacks, and the guide says which package brings it.
                _ctypes.dlopen(SPARE + name, flags)


load_spare()
# Without these Qt complains of a system that has no fonts, and stops on one that has no keyboards.
if not os.path.exists("/etc/fonts/fonts.conf"):
    os.environ.setdefault("FONTCONFIG_FILE", SPARE + "fonts.conf")
if not os.path.exists("/usr/share/X11/xkb"):
    os.environ.setdefault("XKB_CONFIG_ROOT", SPARE)
