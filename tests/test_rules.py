"""The rules of the house, held by tools and by counting: lints, types, layers, sizes, docstrings, imports at start."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PROGRAM = [ROOT / "main.py", *sorted((ROOT / "guide_app").rglob("*.py"))]
EVERYTHING = [*PROGRAM, *sorted((ROOT / "tests").rglob("*.py"))]
LONGEST = {"module": 450, "class": 300, "function": 60}
"""Lines, with docstrings and comments."""

HEAVY = {"typst", "yaml", "tantivy", "phonenumbers", "markdown_it", "pyphen", "segno", "PySide6.QtPdf"}
"""What is imported where it is used, and never to start."""

NETWORK = {"socket", "ssl", "http", "urllib.request", "ftplib", "smtplib", "xmlrpc", "asyncio", "webbrowser"}
NETWORK |= {
    f"PySide6.Qt{part}" for part in ("Network", "WebSockets", "WebEngineCore", "WebEngineWidgets", "HttpServer")
}
"""What could open a connection, and has no place in the program. (Set-up leaves the fetching to pip.)"""


def _run(*command: str) -> None:
    environment = {**os.environ, "NO_COLOR": "1", "COLUMNS": "200"}
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        pytest.fail(f"{' '.join(command[1:4])} says:\n{(done.stdout + done.stderr)[-6000:]}", pytrace=False)


def test_ruff_check() -> None:
    _run(sys.executable, "-m", "ruff", "check", "--no-cache", "--output-format", "concise", ".")


def test_ruff_format() -> None:
    _run(sys.executable, "-m", "ruff", "format", "--no-cache", "--check", ".")


def test_types() -> None:
    _run(sys.executable, "-m", "pyright", "--pythonpath", sys.executable)


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
        QtWidgets.QMainWindow, QtWidgets.QDialog, QtWidgets.QLayout, QtWidgets.QAbstractButton, QtWidgets.QTextBrowser,
        QtWidgets.QListView, QtWidgets.QStyledItemDelegate, QtCore.QAbstractItemModel, QtCore.QSortFilterProxyModel,
        QtCore.QRunnable, QtCore.QThread, QtWidgets.QProxyStyle, QtGui.QIconEngine, QtWidgets.QLineEdit,
    )  # fmt: skip
    return any(hasattr(kind, name) for kind in kinds)


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
