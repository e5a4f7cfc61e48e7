"""The rules of the house, held by tools and by counting: lints, types, layers, sizes, docstrings, imports at start."""

from __future__ import annotations

import ast
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests import quick, workers

ROOT = Path(__file__).resolve().parent.parent
PROGRAM = [ROOT / "main.py", *sorted((ROOT / "guide_app").rglob("*.py"))]
EVERYTHING = [*PROGRAM, *sorted((ROOT / "tests").rglob("*.py"))]
LONGEST = {"module": 450, "class": 300, "function": 60}
"""Lines, with docstrings and comments."""

HEAVY = {
    "typst",
    "yaml",
    "backports",
    "compression",
    "tantivy",
    "phonenumbers",
    "markdown_it",
    "pyphen",
    "segno",
    "PySide6.QtPdf",
}
"""What is imported where it is used, and never to start."""

NETWORK = {"socket", "ssl", "http", "urllib.request", "ftplib", "smtplib", "xmlrpc", "asyncio", "webbrowser"}
NETWORK |= {
    f"PySide6.Qt{part}" for part in ("Network", "WebSockets", "WebEngineCore", "WebEngineWidgets", "HttpServer")
}
"""What could open a connection, and has no place in the program. (Set-up leaves the fetching to pip.)"""


def _run(*command: str, **more: str) -> None:
    environment = {**os.environ, "NO_COLOR": "1", "COLUMNS": "200", **more}
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        pytest.fail(f"{' '.join(command[1:4])} says:\n{(done.stdout + done.stderr)[-6000:]}", pytrace=False)


def test_ruff_check() -> None:
    _run(sys.executable, "-m", "ruff", "check", "--no-cache", "--output-format", "concise", ".")


def test_ruff_format() -> None:
    _run(sys.executable, "-m", "ruff", "format", "--no-cache", "--check", ".")


def test_layers() -> None:
    _run(sys.executable, "-c", "from importlinter.cli import lint_imports_command as run; run()", "--no-cache")


def _tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


def _place(path: Path, node: ast.AST) -> str:
    return f"{path.relative_to(ROOT)}:{getattr(node, 'lineno', 1)}"


def test_sizes() -> None:
    too_long: list[str] = []
    for path in EVERYTHING:
        lines = len(path.read_text(encoding="utf-8").splitlines())
        if lines > LONGEST["module"]:
            too_long.append(f"{path.relative_to(ROOT)}:1: {lines} lines, a module has {LONGEST['module']} at most")
        for node in ast.walk(_tree(path)):
            if isinstance(node, ast.ClassDef):
                kind = "class"
            elif isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                kind = "function"
            else:
                continue
            lines = (node.end_lineno or node.lineno) - node.lineno + 1
            if lines > LONGEST[kind]:
                too_long.append(
                    f"{_place(path, node)}: {node.name} has {lines} lines, a {kind} has {LONGEST[kind]} at most"
                )
    assert not too_long, "\n".join(too_long)


def test_public_methods_of_widgets_are_told() -> None:
    """Ruff holds the docstrings elsewhere; in ``ui`` it cannot tell our methods from those that they override."""
    told: set[str] = set()
    untold: list[tuple[str, str]] = []
    for path in sorted((ROOT / "guide_app" / "ui").rglob("*.py")):
        for owner in ast.walk(_tree(path)):
            if not isinstance(owner, ast.ClassDef) or owner.name.startswith("_"):
                continue
            for method in owner.body:
                if not isinstance(method, ast.FunctionDef) or method.name.startswith("_"):
                    continue
                if ast.get_docstring(method) is not None:
                    told.add(method.name)
                elif not _is_of_qt(method.name):
                    untold.append((method.name, f"{_place(path, method)}: {owner.name}.{method.name} has no docstring"))
    missing = [line for name, line in untold if name not in told]
    assert not missing, "\n".join(missing)


def _is_of_qt(name: str) -> bool:
    """Whether some class of Qt's that we derive from has a method of this name."""
    from PySide6 import QtCore, QtGui, QtWidgets

    kinds = (
        QtWidgets.QMainWindow, QtWidgets.QLayout, QtWidgets.QAbstractButton, QtWidgets.QTextBrowser,
        QtWidgets.QListView, QtWidgets.QStyledItemDelegate, QtCore.QAbstractItemModel, QtCore.QSortFilterProxyModel,
        QtCore.QRunnable, QtCore.QThread, QtWidgets.QProxyStyle, QtGui.QIconEngine, QtWidgets.QLineEdit,
        QtCore.QAbstractNativeEventFilter,
    )  # fmt: skip
    return any(hasattr(kind, name) for kind in kinds)


@pytest.mark.parametrize("named", [*quick.SLOW, *quick.QUICK, *workers.TOGETHER, *sorted(workers.PRINTED)])
def test_what_the_suite_says_of_its_tests_is_there(named: str) -> None:
    """A file that was moved would come into the quick run, or be shared out among workers, with nobody the wiser."""
    file, _, test = named.partition("::")
    found = [*ROOT.glob(f"{file}*")]
    assert found
    if test:
        assert f"def {test}" in found[0].read_text(encoding="utf-8")


def test_items_of_layouts_are_not_taken() -> None:
    """What takeAt gives back stays for good with PySide: removeWidget takes out a widget and its item."""
    taken = [
        _place(path, node)
        for path in PROGRAM
        for node in ast.walk(_tree(path))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "takeAt"
    ]
    assert taken == []


def test_the_program_has_no_way_to_the_network() -> None:
    found: list[str] = []
    for path in PROGRAM:
        for node in ast.walk(_tree(path)):
            names: list[str] = []
            if isinstance(node, ast.Import):
                names = [alias.name for alias in node.names]
            elif isinstance(node, ast.ImportFrom) and node.module:
                names = [node.module, *(f"{node.module}.{alias.name}" for alias in node.names)]
            found += [f"{_place(path, node)}: imports {name}" for name in names if _within(name, NETWORK)]
    assert not found, "\n".join(found)


def _within(name: str, packages: set[str]) -> bool:
    return any(name == package or name.startswith(package + ".") for package in packages)


@pytest.mark.parametrize("part", ["ui.app", "cli", "__main__"])
def test_starting_imports_nothing_heavy(part: str) -> None:
    code = f"import sys, guide_app.{part}; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    loaded = set(done.stdout.split())
    assert not {name for name in loaded if name in HEAVY}
    if part != "ui.app":
        assert not {name for name in loaded if _within(name, {"PySide6"})}


def test_every_ignored_rule_says_why() -> None:
    """``noqa`` and ``type: ignore`` name a rule and carry a reason in words beside it."""
    import io
    import tokenize

    bare: list[str] = []
    for path in EVERYTHING:
        for token in tokenize.generate_tokens(io.StringIO(path.read_text(encoding="utf-8")).readline):
            if token.type != tokenize.COMMENT:
                continue
            for mark in ("# noqa", "# type: ignore", "# pyright: ignore"):
                at = token.string.find(mark)
                if at >= 0 and len(token.string[at + len(mark) :].split()) < 4:
                    bare.append(f"{path.relative_to(ROOT)}:{token.start[0]}: {token.string}")
    assert not bare, "\n".join(bare)


MAX_PARAMETERS = 6
"""Of a constructor, beside those that are given by name only."""
MAX_INHERITED = 300
"""Lines of a class with those of ours that it inherits: a page and a card are on one or two."""
MODULES = range(2, 21)
"""Modules and rooms of a package, beside its own file."""
SHORT = 40
"""A module of fewer lines serves more than one other; a command is a module of its own, whatever its length."""


def _name(path: Path) -> str:
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


def test_nothing_enters_the_event_loop_or_a_dictionary_of_attributes() -> None:
    found = [
        f"{_place(path, node)}: {node.attr}"
        for path in PROGRAM
        for node in ast.walk(_tree(path))
        if isinstance(node, ast.Attribute) and node.attr in ("processEvents", "__dict__")
    ]
    assert not found, "\n".join(found)


def test_constructors_take_few_parameters() -> None:
    found: list[str] = []
    for path in PROGRAM:
        for owner in ast.walk(_tree(path)):
            if not isinstance(owner, ast.ClassDef):
                continue
            for method in owner.body:
                if isinstance(method, ast.FunctionDef) and method.name == "__init__":
                    count = len(method.args.posonlyargs) + len(method.args.args) - 1
                    if count > MAX_PARAMETERS:
                        found.append(f"{_place(path, method)}: {owner.name} takes {count} parameters")
    assert not found, "\n".join(found)


def test_a_class_is_no_longer_with_what_it_inherits_of_ours() -> None:
    """Whoever divides a class by inheritance has not made it smaller."""
    lines: dict[str, int] = {}
    bases: dict[str, list[str]] = {}
    for path in PROGRAM:
        tree = _tree(path)
        known = {
            alias.asname or alias.name: f"{node.module}.{alias.name}"
            for node in ast.walk(tree)
            if isinstance(node, ast.ImportFrom) and node.module
            for alias in node.names
        }
        for node in tree.body:
            if isinstance(node, ast.ClassDef):
                own = f"{_name(path)}.{node.name}"
                lines[own] = (node.end_lineno or node.lineno) - node.lineno + 1
                named = [base.value if isinstance(base, ast.Subscript) else base for base in node.bases]
                names = [base.id for base in named if isinstance(base, ast.Name)]
                bases[own] = [known.get(name, f"{_name(path)}.{name}") for name in names]

    def whole(name: str) -> int:
        return lines[name] + sum(whole(base) for base in bases[name] if base in lines)

    too_long = [f"{name}: {whole(name)} lines" for name in lines if whole(name) > MAX_INHERITED]
    assert not too_long, "\n".join(too_long)


def test_packages_are_neither_bare_nor_crowded() -> None:
    for folder in (ROOT / "guide_app").rglob("__init__.py"):
        within = (each for each in folder.parent.iterdir() if each != folder)
        members = [each for each in within if each.suffix == ".py" or (each / "__init__.py").is_file()]
        assert len(members) in MODULES, f"{folder.parent.relative_to(ROOT)} has {len(members)} members"


def test_a_short_module_serves_more_than_one() -> None:
    modules = {_name(path): path for path in PROGRAM}
    importers: dict[str, set[str]] = {name: set() for name in modules}
    for importer, path in modules.items():
        for node in ast.walk(_tree(path)):
            if isinstance(node, ast.ImportFrom) and node.module:
                for alias in node.names:
                    inner = f"{node.module}.{alias.name}"
                    importers.get(inner if inner in modules else node.module, set()).add(importer)
    alone = [
        name
        for name, path in modules.items()
        if path.name not in ("__init__.py", "__main__.py", "main.py")
        and not name.startswith("guide_app.cli.commands.")
        and len(path.read_text(encoding="utf-8").splitlines()) < SHORT
        and len(importers[name]) < 2
    ]
    assert not alone, "\n".join(alone)


LOOKS_INSIDE = {
    "tests/bench/scaled.py": "measures what the search is made of",
    "tests/bench/typed.py": "measures the worker, not what is shown of it",
    "tests/content/checks/test_readability.py": "its own: how much is kept is seen nowhere",
    "tests/installers/test_recipes.py": "argparse tells its commands and options in no other way",
    "tests/library/test_crisis.py": "any words at all reach the phrases, past what the search makes of them",
    "tests/library/test_search.py": "its own: what is not asked of the engine is seen nowhere",
    "tests/safety/test_forgetting.py": "what stays in memory",
    "tests/ui/kit/test_lists.py": "its own: where a row is painted",
    "tests/ui/printing/form/test_expected.py": "what is made ahead is seen nowhere until it is wanted",
    "tests/ui/printing/preview/test_render_worker.py": "its own: what it keeps",
    "tests/ui/printing/test_long_handouts.py": "what a thread tells too late comes when no test can say",
}
"""Modules of tests that read attributes which are private to a class, each with the reason."""
_NOT_PRIVATE = {"_asdict", "_replace", "_fields", "_make"}
"""Of named tuples, whose fields have the names without an underscore."""


def _reaches(path: Path) -> list[str]:
    """Where a module reads a private attribute of anything but its own object or class."""
    return [
        f"{_place(path, node)}: {node.attr}"
        for node in ast.walk(_tree(path))
        if isinstance(node, ast.Attribute)
        and re.match(r"_[^_]", node.attr)
        and node.attr not in _NOT_PRIVATE
        and not (isinstance(node.value, ast.Name) and node.value.id in ("self", "cls", "os", "sys"))
    ]


def test_tests_hold_to_what_is_public() -> None:
    """What is tested by its inside cannot be changed inside."""
    reaches = {path.relative_to(ROOT).as_posix(): _reaches(path) for path in (ROOT / "tests").rglob("*.py")}
    found = [line for module in sorted(reaches.keys() - LOOKS_INSIDE.keys()) for line in reaches[module]]
    found += [f"{module}: looks inside nothing any more" for module in LOOKS_INSIDE if not reaches.get(module)]
    assert not found, "\n".join(found)


WORKAROUND = re.compile(r"WORKAROUND (https://\S+|\(no report found\)) \((in \w+ [\d.]+|until [^)]+)\):? ")
"""The address of the bug, or that nobody reported it; and the version that has it, or the one that frees us of it."""


def test_every_workaround_has_the_address_of_its_bug_and_a_version() -> None:
    """So that everyone can tell when it may go."""
    bare: list[str] = []
    for path in PROGRAM:
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if "WORKAROUND" in line and not WORKAROUND.search(f"{line} "):
                bare.append(f"{path.relative_to(ROOT)}:{number}: {line.strip()}")
    assert not bare, "\n".join(bare)


def test_a_fault_of_a_version_is_told_as_a_workaround() -> None:
    """A comment that names a version of Qt or PySide is about a fault of it."""
    told: list[str] = []
    for path in PROGRAM:
        lines = path.read_text(encoding="utf-8").splitlines()
        for number, line in enumerate(lines, 1):
            if re.search(r"(Qt|PySide6?) 6\.\d", line) and "WORKAROUND" not in line:
                told.append(f"{path.relative_to(ROOT)}:{number}: {line.strip()}")
    assert not told, "\n".join(told)


OTHER_WORDS = {
    r"_?(MOST|LEAST)_\w+": "MAX_, MIN_",
    r"_?EVERY(_MS|_S)?|_?LOOK_EVERY\w*": "..._INTERVAL_MS, POLL_INTERVAL_S",
    r"_?LONGEST_WAIT\w*": "..._TIMEOUT",
    r"_?(A_MOMENT|LATER_MS|PLENTY)\w*": "SHOW_AFTER_S, IDLE_DELAY_MS",
    r"_?roomy|_?Room|_?RoomyDialog": "spacious, system_dialogs, DialogScroller",
    r"stand_back": "lower_priority",
    r"_?(Shelf|Ledger|Account)": "RecordSource, Provenance, Margins",
    r"_?(Maker|Lister|FaceMaker)": "PageMaker, ServiceEntries, FaceBuilder",
    r"_?(Wish|NewestWorker|KeyWatch|StickWatch)": "Constraint, LatestWorker, ExitKeys, RemovableDriveWatch",
    r"_?(Frame|Faults|Renewal)": "MainWindow, FaultReporter, Rebuild",
}
"""Names that are not the field's, each with those that are (the dictionary in the house's plan)."""
OTHER_MODULES = {
    "words", "lines", "roomy", "key_watch", "regions", "come_forward", "one_window", "drags", "stick_watch", "ways_out",
    "newest_worker", "tab_stops", "shallow_area", "all_of", "listing", "apart", "child", "renewal", "bits", "wishes",
    "concepts", "filtering", "ledger", "shelf", "whole_file", "waking_clock", "no_dump",
}  # fmt: skip


def _names(tree: ast.AST) -> Iterator[tuple[str, ast.AST]]:
    """What a module names itself."""
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            yield node.name, node
        elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            yield node.id, node
        elif isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store):
            yield node.attr, node
        elif isinstance(node, ast.arg):
            yield node.arg, node


def test_names_are_those_of_the_field() -> None:
    found = [
        f"{_place(path, node)}: {name} ({better})"
        for path in PROGRAM
        for name, node in _names(_tree(path))
        for pattern, better in OTHER_WORDS.items()
        if re.fullmatch(pattern, name)
    ]
    found += [f"{path.relative_to(ROOT)}" for path in PROGRAM if path.stem in OTHER_MODULES]
    assert not found, "\n".join(found)
