"""Whether a window can be opened here, and the words for it when it cannot.

Qt ends the process itself when it finds no screen or a library of the system is missing. What it says on the way there
is caught (``explain_failures``), so that the person reads what to install or what to do instead. None of this costs a
start that succeeds anything.
"""

from __future__ import annotations

import os
import sys

from guide_app.desk.command_line import FAILED_TO_START

TYPE_CHECKING = False  # without importing typing: each start pays for what is imported here
if TYPE_CHECKING:
    from PySide6.QtCore import QMessageLogContext, QtMsgType

SYSTEM_PACKAGES = {
    "libEGL.so.1": ("libegl1", "libglvnd-egl"),
    "libGL.so.1": ("libgl1", "libglvnd-glx"),
    "libGLX.so.0": ("libglx0", "libglvnd-glx"),
    "libOpenGL.so.0": ("libopengl0", "libglvnd-opengl"),
    "libX11-xcb.so.1": ("libx11-xcb1", "libX11-xcb"),
    "libX11.so.6": ("libx11-6", "libX11"),
    "libbrotlicommon.so.1": ("libbrotli1", "libbrotli"),
    "libbrotlidec.so.1": ("libbrotli1", "libbrotli"),
    "libdbus-1.so.3": ("libdbus-1-3", "dbus-libs"),
    "libfontconfig.so.1": ("libfontconfig1", "fontconfig"),
    "libfreetype.so.6": ("libfreetype6", "freetype"),
    "libglib-2.0.so.0": ("libglib2.0-0", "glib2"),
    "libgssapi_krb5.so.2": ("libgssapi-krb5-2", "krb5-libs"),
    "libgthread-2.0.so.0": ("libglib2.0-0", "glib2"),
    "libwayland-client.so.0": ("libwayland-client0", "libwayland-client"),
    "libwayland-cursor.so.0": ("libwayland-cursor0", "libwayland-cursor"),
    "libwayland-egl.so.1": ("libwayland-egl1", "libwayland-egl"),
    "libxcb-cursor.so.0": ("libxcb-cursor0", "xcb-util-cursor"),
    "libxcb-icccm.so.4": ("libxcb-icccm4", "xcb-util-wm"),
    "libxcb-image.so.0": ("libxcb-image0", "xcb-util-image"),
    "libxcb-keysyms.so.1": ("libxcb-keysyms1", "xcb-util-keysyms"),
    "libxcb-randr.so.0": ("libxcb-randr0", "libxcb"),
    "libxcb-render-util.so.0": ("libxcb-render-util0", "xcb-util-renderutil"),
    "libxcb-render.so.0": ("libxcb-render0", "libxcb"),
    "libxcb-shape.so.0": ("libxcb-shape0", "libxcb"),
    "libxcb-shm.so.0": ("libxcb-shm0", "libxcb"),
    "libxcb-sync.so.1": ("libxcb-sync1", "libxcb"),
    "libxcb-util.so.1": ("libxcb-util1", "xcb-util"),
    "libxcb-xfixes.so.0": ("libxcb-xfixes0", "libxcb"),
    "libxcb-xkb.so.1": ("libxcb-xkb1", "libxcb"),
    "libxcb.so.1": ("libxcb1", "libxcb"),
    "libxkbcommon-x11.so.0": ("libxkbcommon-x11-0", "libxkbcommon-x11"),
    "libxkbcommon.so.0": ("libxkbcommon0", "libxkbcommon"),
}
"""The package that brings a library: on Debian and Ubuntu, on Fedora. These are what Qt lacked on a bare Debian 13."""

WITHOUT_WINDOW = """The guide also works without a window:
  {program} search place to sleep
  {program} --help"""


def no_display(program: str) -> str | None:
    """Why no window can be opened here, or None. Only where X or Wayland is the way to a screen."""
    if sys.platform in ("win32", "darwin"):
        return None
    if any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET", "QT_QPA_PLATFORM")):
        return None
    return (
        "There is no screen here to open a window on (neither DISPLAY nor WAYLAND_DISPLAY is set).\n"
        f"Start the guide from a desktop session. {WITHOUT_WINDOW.format(program=program)}"
    )


def missing_library(error: ImportError, program: str) -> str | None:
    """What to install, when a part of Qt was not loaded for want of a library of the system; None for other errors."""
    said = str(error)
    if "cannot open shared object file" not in said:
        return None
    return _install([*missing_libraries(), said.partition(":")[0]], program)


def missing_libraries() -> list[str]:
    """File names of all libraries of the system that Qt needs here and cannot find, as the system's ``ldd`` sees it."""
    import subprocess
    from pathlib import Path

    import PySide6

    qt = Path(PySide6.__path__[0]) / "Qt"
    platforms = ["xcb", *(["wayland"] if os.environ.get("WAYLAND_DISPLAY") else [])]
    files = [qt / "lib" / f"libQt6{part}.so.6" for part in ("Widgets", "Svg", "Pdf", "PrintSupport")]
    files += [qt / "plugins" / "platforms" / f"libq{platform}.so" for platform in platforms]
    try:
        seen = subprocess.run(["ldd", *map(str, files)], capture_output=True, text=True, check=False)
    except OSError:
        return []
    return [line.split()[0] for line in seen.stdout.splitlines() if line.endswith("=> not found")]


def explain_failures(program: str) -> None:
    """Until the application stands, a failure of Qt's own ends this process with our words instead of an abort.

    Installs a Qt message handler. Whoever installs another does so after the QApplication is made.
    """
    from PySide6.QtCore import QCoreApplication, QtMsgType, qInstallMessageHandler

    held: list[str] = []

    def hear(kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
        if kind == QtMsgType.QtFatalMsg:
            sys.stderr.write(_why([*held, text], program) + "\n")
            sys.stderr.flush()
            os._exit(FAILED_TO_START)
        if QCoreApplication.startingUp() and kind != QtMsgType.QtDebugMsg:
            held.append(text)
        else:
            category = context.category
            sys.stderr.write(f"{category}: {text}\n" if category and category != "default" else f"{text}\n")

    qInstallMessageHandler(hear)


def _why(said: list[str], program: str) -> str:
    missing = missing_libraries()
    if missing:
        return _install(missing, program)
    words = WITHOUT_WINDOW.format(program=program)
    if any("could not connect to display" in line or "Failed to create wl_display" in line for line in said):
        screen = os.environ.get("WAYLAND_DISPLAY") or os.environ.get("DISPLAY")
        return (
            f"The screen {screen} cannot be reached: it is not running, or it belongs to another person than\n"
            f"the one who starts the guide (with sudo, for example).\n{words}"
        )
    told = "\n".join("  " + line.replace("\n", "\n  ") for line in said)
    return f"The window system could not be started. {words}\nWhat it said:\n{told}"


def _install(missing: list[str], program: str) -> str:
    names = sorted(set(missing))
    debian = sorted({SYSTEM_PACKAGES[name][0] for name in names if name in SYSTEM_PACKAGES})
    # Fedora's packages can also be asked for by the library's own name.
    fedora = sorted({SYSTEM_PACKAGES[name][1] if name in SYSTEM_PACKAGES else f"'{name}()(64bit)'" for name in names})
    lines = ["The window needs what is missing from this system: " + ", ".join(names)]
    if debian:
        lines.append(f"On Debian or Ubuntu: sudo apt install {' '.join(debian)}")
    unknown = [name for name in names if name not in SYSTEM_PACKAGES]
    if unknown:
        lines.append(f"On Debian or Ubuntu, the package of {', '.join(unknown)} is found with: apt-file search NAME")
    lines.append(f"On Fedora: sudo dnf install {' '.join(fedora)}")
    lines.append(WITHOUT_WINDOW.format(program=program))
    return "\n".join(lines)
