"""The system libraries that Qt needs: finds missing ones, names their packages, downloads and loads them.

On Debian and Ubuntu a checkout downloads missing libraries to ``.venv/libraries``, without installing anything. The
window loads them before Qt, which then finds them loaded. A start without downloads pays for one file lookup.
"""

from __future__ import annotations

import os
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
FETCHED = os.path.join(ROOT, ".venv", "libraries")
ORDER = os.path.join(FETCHED, "order")
"""The file that lists the libraries in load order, each after its own dependencies."""

CARRIED = ("libQt6", "libpyside6", "libshiboken6", "libicu")
"""How the names of the libraries begin that Qt for Python brings."""

SYSTEM_PACKAGES = {
    "libatomic.so.1": ("libatomic1", "libatomic"),
    "libbrotlicommon.so.1": ("libbrotli1", "libbrotli"),
    "libbrotlidec.so.1": ("libbrotli1", "libbrotli"),
    "libbsd.so.0": ("libbsd0", "libbsd"),
    "libbz2.so.1.0": ("libbz2-1.0", "bzip2-libs"),
    "libcap.so.2": ("libcap2", "libcap"),
    "libcom_err.so.2": ("libcom-err2", "libcom_err"),
    "libdbus-1.so.3": ("libdbus-1-3", "dbus-libs"),
    "libEGL.so.1": ("libegl1", "libglvnd-egl"),
    "libexpat.so.1": ("libexpat1", "expat"),
    "libffi.so.8": ("libffi8", "libffi"),
    "libfontconfig.so.1": ("libfontconfig1", "fontconfig"),
    "libfreetype.so.6": ("libfreetype6", "freetype"),
    "libgcrypt.so.20": ("libgcrypt20", "libgcrypt"),
    "libGL.so.1": ("libgl1", "libglvnd-glx"),
    "libGLdispatch.so.0": ("libglvnd0", "libglvnd"),
    "libglib-2.0.so.0": ("libglib2.0-0", "glib2"),
    "libGLX.so.0": ("libglx0", "libglvnd-glx"),
    "libgpg-error.so.0": ("libgpg-error0", "libgpg-error"),
    "libgssapi_krb5.so.2": ("libgssapi-krb5-2", "krb5-libs"),
    "libgthread-2.0.so.0": ("libglib2.0-0", "glib2"),
    "libk5crypto.so.3": ("libk5crypto3", "krb5-libs"),
    "libkeyutils.so.1": ("libkeyutils1", "keyutils-libs"),
    "libkrb5.so.3": ("libkrb5-3", "krb5-libs"),
    "libkrb5support.so.0": ("libkrb5support0", "krb5-libs"),
    "liblz4.so.1": ("liblz4-1", "lz4-libs"),
    "liblzma.so.5": ("liblzma5", "xz-libs"),
    "libmd.so.0": ("libmd0", "libmd"),
    "libOpenGL.so.0": ("libopengl0", "libglvnd-opengl"),
    "libpcre2-8.so.0": ("libpcre2-8-0", "pcre2"),
    "libpng16.so.16": ("libpng16-16", "libpng"),
    "libsystemd.so.0": ("libsystemd0", "systemd-libs"),
    "libwayland-client.so.0": ("libwayland-client0", "libwayland-client"),
    "libwayland-cursor.so.0": ("libwayland-cursor0", "libwayland-cursor"),
    "libwayland-egl.so.1": ("libwayland-egl1", "libwayland-egl"),
    "libX11-xcb.so.1": ("libx11-xcb1", "libX11-xcb"),
    "libX11.so.6": ("libx11-6", "libX11"),
    "libXau.so.6": ("libxau6", "libXau"),
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
    "libXdmcp.so.6": ("libxdmcp6", "libXdmcp"),
    "libxkbcommon-x11.so.0": ("libxkbcommon-x11-0", "libxkbcommon-x11"),
    "libxkbcommon.so.0": ("libxkbcommon0", "libxkbcommon"),
    "libz.so.1": ("zlib1g", "zlib"),
    "libzstd.so.1": ("libzstd1", "libzstd"),
}
"""The packages of a library: on Debian and Ubuntu, on Fedora. Lists what Qt lacked on minimal Debian 12 and 13, with
dependencies. (A package that Debian 13 renamed for 64-bit ``time_t`` has its old name here.)
"""

FILES = {
    "FONTCONFIG_FILE": ("/etc/fonts/fonts.conf", "libfontconfig1", "fontconfig-config"),
    "XKB_CONFIG_ROOT": ("/usr/share/X11/xkb", "libxkbcommon0", "xkb-data"),
    "XLOCALEDIR": ("/usr/share/X11/locale", "libx11-6", "libx11-data"),
}
"""Files that some of them read, by the variable that overrides their path: the path, the package that reads it, the
package that contains it.
"""


def load_fetched() -> None:
    """Load the downloaded libraries, so that Qt finds them loaded. The system's own copy takes precedence."""
    try:
        with open(ORDER, encoding="utf-8") as file:
            paths = file.read().splitlines()
    except OSError:
        return
    os.environ.update(fetched_files())
    import ctypes

    for path in paths:
        for place in (os.path.basename(path), os.path.join(FETCHED, path)):
            try:
                ctypes.CDLL(place, mode=ctypes.RTLD_GLOBAL)
            except OSError:
                continue  # Qt then reports what it lacks.
            break


def fetched_files(folder: str = FETCHED) -> dict[str, str]:
    """The variables with the paths of downloaded files that the system does not have."""
    return {
        variable: folder + place
        for variable, (place, _, _) in FILES.items()
        if variable not in os.environ and not os.path.exists(place) and os.path.exists(folder + place)
    }


def missing_libraries(folder: str | None = None) -> list[str]:
    """File names of the libraries that Qt needs here and does not find, according to ``ldd``.

    Libraries in ``folder`` count as found, and those that this process has loaded: a download contains libraries that
    ``ldd`` does not know.
    """
    return sorted(name for name, path in needed_libraries(folder).items() if path is None and not _is_loaded(name))


def _is_loaded(name: str) -> bool:
    """Whether this process has loaded the library, under any file name: the library's name is a symbolic link to the
    file with its version.
    """
    import ctypes

    try:
        ctypes.CDLL(name, mode=os.RTLD_NOLOAD)
    except OSError:
        return False
    return True


def needed_libraries(folder: str | None = None) -> dict[str, str | None]:
    """Every library that Qt needs for a window, by file name, with its path (None if not found)."""
    import subprocess

    import PySide6

    qt = os.path.join(PySide6.__path__[0], "Qt")
    files = [os.path.join(qt, "lib", f"libQt6{part}.so.6") for part in ("Widgets", "Svg", "Pdf", "PrintSupport")]
    for platform in ["xcb", *(["wayland"] if os.environ.get("WAYLAND_DISPLAY") else [])]:
        files.append(os.path.join(qt, "plugins", "platforms", f"libq{platform}.so"))
    variables = {**os.environ, "LD_LIBRARY_PATH": library_path(folder)} if folder else None
    try:
        seen = subprocess.run(
            ["ldd", *files], env=variables, capture_output=True, encoding="utf-8", errors="replace", check=False
        )
    except OSError:
        return {}
    found: dict[str, str | None] = {}
    for line in seen.stdout.splitlines():
        name, arrow, path = line.strip().partition(" => ")
        if arrow:
            found[name] = None if path == "not found" else path.rpartition(" (")[0]
    return found


def library_path(folder: str) -> str:
    """The LD_LIBRARY_PATH for programs that use the libraries downloaded to ``folder``."""
    import glob

    places = [
        place
        for lib in ("lib", os.path.join("usr", "lib"))
        for place in glob.glob(os.path.join(glob.escape(folder), lib, "*"))
    ]
    return os.pathsep.join([*places, *filter(None, [os.environ.get("LD_LIBRARY_PATH")])])


def fetch_missing() -> bool:
    """Download every missing library to ``FETCHED``; returns whether it worked. Needs a checkout and apt."""
    if sys.platform != "linux" or not os.path.isdir(os.path.dirname(FETCHED)) or not missing_libraries():
        return False
    try:
        from guide_app.bootstrap.libraries import fetch
        from guide_app.bootstrap.messages import SetupError
    except ImportError:  # An installed guide has no set-up and downloads nothing.
        return False
    try:
        if not fetch(ROOT, FETCHED, _lacking_packages):
            return False
        write_order()
    except (OSError, SetupError):
        return False
    return True


def _lacking_packages(folder: str) -> set[str]:
    """The Debian packages needed in addition to the content of ``folder``."""
    lacking = {SYSTEM_PACKAGES.get(name, (name, ""))[0] for name in missing_libraries(folder)}
    lacking |= {
        brings
        for place, reader, brings in FILES.values()
        if reader in lacking and not os.path.exists(place) and not os.path.exists(folder + place)
    }
    return lacking


def write_order() -> None:
    """Find the load order of the downloaded libraries by trial, and write it to ``ORDER``."""
    import ctypes

    left = [path for path in needed_libraries(FETCHED).values() if path and path.startswith(FETCHED)]
    order: list[str] = []
    while left:
        before = len(left)
        for path in list(left):
            try:
                ctypes.CDLL(path, mode=ctypes.RTLD_GLOBAL)
            except OSError:
                continue
            left.remove(path)
            order.append(os.path.relpath(path, FETCHED) + "\n")
        if len(left) == before:
            raise OSError(f"{left[0]} cannot be loaded")
    with open(ORDER + ".new", "w", encoding="utf-8") as file:
        file.writelines(order)
    os.replace(ORDER + ".new", ORDER)


def how_to_install(names: list[str]) -> str:
    """One command line per system that installs the libraries ``names``."""
    names = sorted(set(names))
    debian = sorted({SYSTEM_PACKAGES[name][0] for name in names if name in SYSTEM_PACKAGES})
    # dnf also accepts the library's own name.
    fedora = sorted({SYSTEM_PACKAGES[name][1] if name in SYSTEM_PACKAGES else f"'{name}()(64bit)'" for name in names})
    lines = ["The window needs libraries that are missing on this system: " + ", ".join(names)]
    if debian:
        lines.append(f"On Debian or Ubuntu: sudo apt install {' '.join(debian)}")
    unknown = [name for name in names if name not in SYSTEM_PACKAGES]
    if unknown:
        lines.append(f"On Debian or Ubuntu, the package of {', '.join(unknown)} is found with: apt-file search NAME")
    lines.append(f"On Fedora: sudo dnf install {' '.join(fedora)}")
    return "\n".join(lines)
