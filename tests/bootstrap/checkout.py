"""A checkout with the real set-up and a list of one small package, for tests of the environment.

Nothing is fetched: pip is pointed at a folder that holds the package.
"""

from __future__ import annotations

import base64
import hashlib
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

from tests.bootstrap.compiled_pip import carry_compiled_pip

LOCK = "requirements.lock"
START = """import os, sys
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from guide_app.bootstrap.enter import enter
enter("requirements.lock", [os.path.abspath(__file__), *sys.argv[1:]])
import small_part
print("runs in", sys.prefix, *sys.argv[1:])
"""
SHIBOKEN = """import os, pathlib
files = pathlib.Path(__file__).parent / "files.dir"
if os.environ.get("SBK_EMBED") == "0":
    files.mkdir()
    (files / "support.py").touch()
"""
"""Stands for the package that can lay out its own modules."""
BASE = getattr(sys, "_base_executable", sys.executable)


def wheel(folder: Path, version: str) -> str:
    """A package of one line; gives its line for a list."""
    path = folder / f"small_part-{version}-py3-none-any.whl"
    about = f"small_part-{version}.dist-info"
    files = {
        "small_part.py": f"version = {version!r}\n",
        "small_pack/__init__.py": "",
        "small_pack/inner.py": f"version = {version!r}\n",
        "shiboken6/__init__.py": SHIBOKEN,
        f"{about}/METADATA": f"Metadata-Version: 2.1\nName: small-part\nVersion: {version}\n",
        f"{about}/WHEEL": "Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }
    rows = [f"{name},sha256={_digest(text)},{len(text)}\n" for name, text in files.items()]
    with zipfile.ZipFile(path, "w") as file:
        for name, text in files.items():
            file.writestr(name, text)
        file.writestr(f"{about}/RECORD", "".join(rows) + f"{about}/RECORD,,\n")
    return f"small-part=={version} \\\n    --hash=sha256:{hashlib.sha256(path.read_bytes()).hexdigest()}\n"


def _digest(text: str) -> str:
    return base64.urlsafe_b64encode(hashlib.sha256(text.encode()).digest()).decode().rstrip("=")


class Checkout:
    """A folder with the real set-up and a list of one small package."""

    def __init__(self, folder: Path, root: Path) -> None:
        self.folder = folder
        self.parts = folder / "parts"
        self.parts.mkdir(parents=True)
        shutil.copytree(root / "guide_app" / "bootstrap", folder / "guide_app" / "bootstrap")
        shutil.copy(root / "guide_app" / "__init__.py", folder / "guide_app")
        carry_compiled_pip(folder / "guide_app" / "bootstrap")
        (folder / "start.py").write_text(START, encoding="utf-8")
        (folder / LOCK).write_text(wheel(self.parts, "1.0"), encoding="utf-8")
        self.python = BASE
        self.venv = folder / ".venv"
        self.stamp = self.venv / f"guide-{LOCK}"
        self.unfinished = self.venv / "guide-unfinished"
        self.surroundings = {
            **os.environ,
            "PIP_NO_INDEX": "1",
            "PIP_FIND_LINKS": "parts",
            "PIP_NO_CACHE_DIR": "1",
        }

    def begin(self) -> subprocess.Popen[str]:
        """A start that goes on by itself."""
        return subprocess.Popen(
            [self.python, "start.py", "word"],
            cwd=self.folder,
            env=self.surroundings,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def start(self, code: int = 0) -> str:
        """What a whole start says on stderr; what it says on stdout is checked."""
        process = self.begin()
        out, err = process.communicate()
        assert process.returncode == code, err
        assert "Traceback" not in err
        if code == 0:
            assert out == f"runs in {self.venv} word\n"
        return err
