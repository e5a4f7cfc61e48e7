"""The carried pip with byte code beside its modules: Python keeps none for a zip file, so that each pip of a test would
compile itself. That the pip as published installs is tested where an environment is made the first time.
"""

from __future__ import annotations

import hashlib
import re
import zipfile
from functools import cache
from importlib.util import MAGIC_NUMBER, source_hash
from io import BytesIO
from marshal import dumps
from pathlib import Path

from tests.conftest import ROOT

CARRIED = ROOT / "guide_app" / "bootstrap"
(PIP,) = CARRIED.glob("pip-*.whl")
UNCHECKED = (1).to_bytes(4, "little")
"""The flags of byte code that is taken as it is (PEP 552)."""


@cache
def compiled_pip() -> bytes:
    """The wheel."""
    made = BytesIO()
    with zipfile.ZipFile(PIP) as published, zipfile.ZipFile(made, "w") as wheel:
        for name in published.namelist():
            text = published.read(name)
            wheel.writestr(name, text)
            if name.endswith(".py"):
                code = dumps(compile(text, name, "exec", dont_inherit=True))
                wheel.writestr(f"{name}c", MAGIC_NUMBER + UNCHECKED + source_hash(text) + code)
    return made.getvalue()


def carry_compiled_pip(bootstrap: Path) -> None:
    """Put it into a copy of ``guide_app/bootstrap``, in the place of the published one."""
    (bootstrap / PIP.name).write_bytes(compiled_pip())
    lock = bootstrap / "pip.lock"
    digest = hashlib.sha256(compiled_pip()).hexdigest()
    lock.write_text(re.sub(r"(?<=sha256:)\w{64}", digest, lock.read_text(encoding="utf-8")), encoding="utf-8")
