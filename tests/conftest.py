"""For every test: a home of its own, no screen, no network, and no word in the log that was not announced."""

from __future__ import annotations

import gc
import logging
import os
import shutil
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import pytest
from hypothesis import settings

from guide_app.system import voices
from guide_app.ui.pyside_workarounds import find_plugins, keep_singletons
from tests import guards, quick, reporting, tools, workers

if TYPE_CHECKING:
    from collections.abc import Generator

    from xdist.remote import Producer

    from guide_app.content.pack import PackContent
    from guide_app.library.library import Library
    from tests.ready_home import ReadyHome

ROOT = Path(__file__).resolve().parent.parent
HOME = tempfile.mkdtemp(prefix="guide-tests-")
"""The home of this run: nothing of the person's own is read or written."""

os.environ.update(
    HOME=HOME,
    USERPROFILE=HOME,
    APPDATA=os.path.join(HOME, "AppData", "Roaming"),
    LOCALAPPDATA=os.path.join(HOME, "AppData", "Local"),
    XDG_CONFIG_HOME=os.path.join(HOME, "config"),
    XDG_CACHE_HOME=os.path.join(HOME, "cache"),
    XDG_DATA_HOME=os.path.join(HOME, "data"),
    XDG_STATE_HOME=os.path.join(HOME, "state"),
    # Every program that a test starts, whatever is set where the suite runs, reads and writes UTF-8.
    PYTHONUTF8="1",
)
if os.environ.get("LC_ALL") in ("C", "POSIX"):
    os.environ["LC_ALL"] = "C.UTF-8"  # What Qt takes in their place, with a word about it.
# Set QT_QPA_PLATFORM=xcb to watch the windows.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
for name in (
    "LANGUAGE",
    "QT_SCALE_FACTOR",
    "QT_STYLE_OVERRIDE",
    "QT_QPA_PLATFORMTHEME",
    "QT_LOGGING_RULES",
    "PYTHONPATH",
    "PYTHONDONTWRITEBYTECODE",
):
    os.environ.pop(name, None)
# As on any desk: else this process and each that a test starts compile the same modules again.
sys.dont_write_bytecode = False

# The same examples in every run: a red suite is the change's doing. No deadline: machines differ.
settings.register_profile("suite", deadline=None, derandomize=True, database=None)
settings.load_profile("suite")

find_plugins()
keep_singletons()  # Whatever of Qt a test calls, with or without a desktop.
watch = guards.start()


class ExpectLog(Protocol):
    """See the fixture ``expect_log``."""

    def __call__(self, logger: str, pattern: str, level: int = logging.WARNING) -> None: ...


@pytest.fixture
def expect_log() -> ExpectLog:
    """Announces a log record from WARNING up: the test fails where it does not come, and where another does.

    ``expect_log("guide_app.library", "damaged.*rebuilt")``
    """

    def announce(logger: str, pattern: str, level: int = logging.WARNING) -> None:
        watch.expected.append(guards.Expected(logger, pattern, level))

    return announce


@pytest.fixture(autouse=True)
def _no_voices(monkeypatch: pytest.MonkeyPatch) -> None:
    """A test finds the same window wherever it runs: voices are there only where it puts them."""
    monkeypatch.setitem(voices.PROGRAMS, sys.platform, ())


@pytest.fixture(scope="session")
def root() -> Path:
    """The checkout."""
    return ROOT


@pytest.hookimpl(trylast=True)
def pytest_configure(config: pytest.Config) -> None:
    """See ``reporting``: once the reporter is there."""
    reporter = config.pluginmanager.get_plugin("terminalreporter")
    if reporter is not None and not hasattr(config, "workerinput"):
        config.pluginmanager.register(reporting.AsTheyCome(reporter))


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """See ``quick`` and ``workers``."""
    for item in items:
        if quick.is_slow(item.nodeid):
            item.add_marker(pytest.mark.slow)
    items.sort(key=lambda item: workers.place_of(item.nodeid))


def pytest_collection_finish() -> None:
    """Looks for garbage among what the tests make only, not among the modules and the tests themselves; and, as the
    program does, on the window's thread alone (``ui/app.py``): after each test.
    """
    gc.collect()
    gc.freeze()
    gc.disable()


@pytest.hookimpl(wrapper=True)
def pytest_fixture_setup(fixturedef: pytest.FixtureDef[object]) -> Generator[None, object, object]:
    """Nor among what is made once for all tests of a worker: it is made before what the test makes for itself."""
    result = yield
    if fixturedef.scope == "session":
        gc.collect()
        gc.freeze()
    return result


def pytest_runtest_logfinish() -> None:
    """See above."""
    _, _, middle = gc.get_count()
    gc.collect(2 if middle > gc.get_threshold()[2] else 1)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> workers.Workers:
    """See ``workers``; in the order of the tests, not the largest groups first."""
    config.option.loadscopereorder = False
    return workers.Workers(config, log)


@pytest.fixture(scope="session")
def demo_content() -> PackContent:
    """The demo pack, loaded: for tests of the program (``packs.py``)."""
    from guide_app.content.reading.loader import load_pack
    from tests.packs import DEMO

    return load_pack(DEMO)


@pytest.fixture(scope="session")
def demo_folder(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the demo library. Not to be changed: it is built once for all tests of a worker."""
    return _library(request, tmp_path_factory, "demo")


@pytest.fixture(scope="session")
def demo(demo_folder: Path) -> Generator[Library]:
    """The demo library, open."""
    yield from _opened(demo_folder)


@pytest.fixture(scope="session")
def worcester_content(root: Path) -> PackContent:
    """The Worcester pack, loaded. For what judges the pack (``test_packs.py`` lists it); else there is ``demo``."""
    from guide_app.content.reading.loader import load_pack

    return load_pack(root / "data" / "worcester")


@pytest.fixture(scope="session")
def worcester_folder(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the Worcester library. Not to be changed either."""
    return _library(request, tmp_path_factory, "worcester")


@pytest.fixture(scope="session")
def worcester(worcester_folder: Path) -> Generator[Library]:
    """The Worcester library, open."""
    yield from _opened(worcester_folder)


@pytest.fixture(scope="session")
def ready_home(
    root: Path,
    demo_folder: Path,
    demo_content: PackContent,
    worcester_folder: Path,
    worcester_content: PackContent,
) -> ReadyHome:
    """Makes a home with both editions, for programs that a test starts and whose compiling is not tested."""
    from tests.packs import DEMO
    from tests.ready_home import make_ready_home

    libraries = {
        DEMO: (demo_folder, demo_content),
        root / "data" / "worcester": (worcester_folder, worcester_content),
    }
    return lambda home: make_ready_home(home, libraries)


def _library(request: pytest.FixtureRequest, temporary: pytest.TempPathFactory, name: str) -> Path:
    """Built here, or for many runs (``tests/mutants``)."""
    from guide_app.library.building.builder import build_library

    folder = temporary.mktemp("libraries") / name
    if built := os.environ.get(f"GUIDE_{name.upper()}"):
        shutil.copytree(built, folder)
    else:
        build_library(request.getfixturevalue(f"{name}_content"), folder)
    return folder


def _opened(folder: Path) -> Generator[Library]:
    from guide_app.library.library import Library

    library = Library(folder)
    yield library
    library.close()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_setup() -> Generator[None, object, object]:
    """Watches what the fixtures do."""
    watch.active = True
    result = yield
    watch.look()
    return result


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call() -> Generator[None, object, object]:
    """Watches the test itself."""
    try:
        result = yield
    except BaseException:
        watch.forget()
        raise
    watch.look()
    watch.look_for_expected()
    return result


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown() -> Generator[None, object, object]:
    """Watches what is left behind."""
    try:
        result = yield
        watch.look()
        return result
    finally:
        watch.active = False
        watch.expected.clear()
        watch.forget()


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Says what was skipped, by what it lacks and by name."""
    skipped: dict[str, list[str]] = {}
    for report in terminalreporter.stats.get("skipped", []):
        skipped.setdefault(report.longrepr[2].removeprefix("Skipped: "), []).append(report.nodeid)
    for why, tests in sorted(skipped.items()):
        terminalreporter.write_line(f"{len(tests)} skipped: {why}", yellow=True)
        for test in tests:
            terminalreporter.write_line(f"    {test}")


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    """In CI, a test that was skipped for whatever reason has failed."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if tools.IN_CI and reporter is not None and reporter.stats.get("skipped") and not session.exitstatus:
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_unconfigure() -> None:
    """Takes the home of this run away."""
    shutil.rmtree(HOME, ignore_errors=True)
