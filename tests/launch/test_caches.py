"""Where all is kept in one folder, so is what Qt's libraries cache."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT

CONFIG = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>{fonts}</dir><cachedir prefix="xdg">fontconfig</cachedir></fontconfig>
"""
"""Fonts that no one has read yet, and the usual place for what is read of them."""


@pytest.mark.skipif(sys.platform != "linux", reason="fontconfig")
@pytest.mark.parametrize("portable", [True, False])
def test_what_is_read_of_the_fonts_is_kept_with_the_rest(tmp_path: Path, portable: bool) -> None:
    home, kept, fonts = tmp_path / "home", tmp_path / "kept", tmp_path / "fonts"
    home.mkdir()
    shutil.copytree(ROOT / "assets" / "fonts", fonts)
    config = tmp_path / "fonts.conf"
    config.write_text(CONFIG.format(fonts=fonts), encoding="utf-8")
    environment = {name: value for name, value in os.environ.items() if not name.startswith("XDG_")}
    environment |= {"HOME": str(home), "FONTCONFIG_FILE": str(config)}
    if portable:
        environment["RESOURCE_GUIDE_HOME"] = str(kept)
    done = subprocess.run(
        [sys.executable, str(ROOT / "tests" / "bench" / "opened.py"), "guide"], env=environment, check=False
    )
    assert done.returncode == 0
    place = (kept / "cache" if portable else home / ".cache") / "fontconfig"
    assert list(place.iterdir())
    if portable:
        assert list(home.iterdir()) == []
