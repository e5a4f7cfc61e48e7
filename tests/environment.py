"""The environment of the tests' programs: what the suite, the bench and the others begin with."""

from __future__ import annotations

import os
import sys

from guide_app.bootstrap.enter import ROOT, enter
from guide_app.launch import libraries


def enter_tests(command: list[str]) -> None:
    """Returns where all tools are, and where this process and all that it starts find the libraries that Qt needs.

    ``command`` is what Python is given to begin again. See ``bootstrap.enter``.
    """
    enter("requirements-tests.lock", command)
    missing = libraries.missing_libraries()
    if not missing:
        return
    if libraries.missing_libraries(libraries.FETCHED) and not libraries.fetch_missing():
        sys.exit(libraries.how_to_install(missing))
    os.environ.update(libraries.fetched_files(), LD_LIBRARY_PATH=libraries.library_path(libraries.FETCHED))
    os.execv(sys.executable, [sys.executable, *command])


def fetch_tools() -> None:
    """Fetch the type checker and the fuzzer into the environment, which ``enter_tests`` entered before."""
    from guide_app.bootstrap.install import prepare
    from guide_app.bootstrap.messages import SetupError

    try:
        prepare(ROOT, "requirements-tools.lock")
    except SetupError as error:
        sys.exit(str(error))
