"""The environment of the tests' programs: what the suite, the bench and the others begin with."""

from __future__ import annotations

import os
import sys

from guide_app.bootstrap.enter import enter
from guide_app.launch import damage, libraries


def enter_tests(command: list[str]) -> None:
    """Returns where all tools are, and where this process and all that it starts find the libraries that Qt needs.

    ``command`` is what Python is given to begin once more. See ``bootstrap.enter``.
    """
    enter("requirements-tests.lock", command, look=True)
    missing = libraries.missing_libraries()
    if not missing:
        return
    if libraries.missing_libraries(libraries.FETCHED) and not libraries.fetch_missing():
        sys.exit(libraries.how_to_install(missing))
    os.environ.update(libraries.fetched_files(), LD_LIBRARY_PATH=libraries.library_path(libraries.FETCHED))
    os.execv(sys.executable, [sys.executable, *command])


def run_pytest(words: list[str]) -> int:
    """Runs pytest, and once more where files of its packages are damaged in a way that their sizes do not tell."""
    try:
        import pytest

        code = int(pytest.main(words))
        if code not in (pytest.ExitCode.INTERNAL_ERROR, pytest.ExitCode.USAGE_ERROR):
            return code
        problem = damage.restart_to_repair()
    except Exception as error:
        code, problem = 1, damage.explain(error)
        if problem is None:
            raise
    if problem is not None:
        sys.stderr.write(problem + "\n")
    return code
