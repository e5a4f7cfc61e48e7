"""The faults: a sign turned round, a number one more, a condition the other way, a step left out."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator

_TURNED: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq, ast.NotEq: ast.Eq,
    ast.In: ast.NotIn, ast.NotIn: ast.In, ast.Is: ast.IsNot, ast.IsNot: ast.Is,
}  # fmt: skip
_OTHER: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.FloorDiv, ast.FloorDiv: ast.Mult, ast.Div: ast.Mult,
    ast.Pow: ast.Mult, ast.BitAnd: ast.BitOr, ast.BitOr: ast.BitAnd, ast.LShift: ast.RShift, ast.RShift: ast.LShift,
}  # fmt: skip


class Faults(ast.NodeTransformer):
    """Counts the places where a fault can be, and puts one into place ``wanted``. ``done`` tells which."""

    def __init__(self, wanted: int = -1) -> None:
        self._wanted = wanted
        self.places = 0
        self.done = ""

    def _here(self, node: ast.AST, what: str) -> bool:
        here = self.places == self._wanted
        self.places += 1
        if here:
            self.done = f"line {getattr(node, 'lineno', 0)}: {what}: {ast.unparse(node)[:90]}"
        return here

    def visit_Compare(self, node: ast.Compare) -> ast.AST:
        self.generic_visit(node)
        for place, sign in enumerate(node.ops):
            if self._here(node, "turned"):
                node.ops[place] = _TURNED[type(sign)]()
        return node

    def visit_BoolOp(self, node: ast.BoolOp) -> ast.AST:
        self.generic_visit(node)
        if self._here(node, "and for or"):
            node.op = ast.Or() if isinstance(node.op, ast.And) else ast.And()
        return node

    def visit_UnaryOp(self, node: ast.UnaryOp) -> ast.AST:
        self.generic_visit(node)
        return node.operand if isinstance(node.op, ast.Not) and self._here(node, "without not") else node

    def visit_BinOp(self, node: ast.BinOp) -> ast.AST:
        self.generic_visit(node)
        if type(node.op) in _OTHER and self._here(node, "another sign"):
            node.op = _OTHER[type(node.op)]()
        return node

    def visit_Constant(self, node: ast.Constant) -> ast.AST:
        if isinstance(node.value, bool):
            return ast.Constant(not node.value) if self._here(node, "the other of two") else node
        if isinstance(node.value, int | float) and self._here(node, "one more"):
            return ast.Constant(node.value + 1)
        return node

    def visit_If(self, node: ast.If) -> ast.AST:
        if (taken := _taken_here(node.test)) is not None:  # No test on this system can tell of the other branch.
            branch = node.body if taken else node.orelse
            branch[:] = [self.visit(each) for each in branch]
            return node
        self.generic_visit(node)
        if self._here(node.test, "always"):
            node.test = ast.Constant(True)
        if self._here(node.test, "never"):
            node.test = ast.Constant(False)
        return node

    def visit_Expr(self, node: ast.Expr) -> ast.AST:
        self.generic_visit(node)
        return ast.Pass() if isinstance(node.value, ast.Call) and self._here(node, "left out") else node

    def visit_Return(self, node: ast.Return) -> ast.AST:
        self.generic_visit(node)
        # Whoever asks "if not …" cannot tell False from None.
        nothing = node.value is None or (isinstance(node.value, ast.Constant) and not node.value.value)
        if not nothing and self._here(node, "nothing returned"):
            node.value = ast.Constant(None)
        return node

    def visit_AnnAssign(self, node: ast.AnnAssign) -> ast.AST:
        if node.value is not None:  # What is in a type is no code.
            node.value = self.visit(node.value)
        return node

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.AST:
        gives, node.returns = node.returns, None
        self.generic_visit(node)
        node.returns = gives
        return node

    def visit_arguments(self, node: ast.arguments) -> ast.AST:
        node.defaults = [self.visit(each) for each in node.defaults]
        return node


def _taken_here(test: ast.expr) -> bool | None:
    """Whether a condition holds on this system; None where that is not all that it asks for."""
    match test:
        case ast.Compare(
            left=ast.Attribute(value=ast.Name(id="sys"), attr="platform"),
            ops=[ast.Eq() | ast.NotEq() as sign],
            comparators=[ast.Constant(value=name)],
        ):
            return (sys.platform == name) is isinstance(sign, ast.Eq)
        case ast.Name(id="TYPE_CHECKING"):
            return False
        case _:
            return None


def places(source: str) -> Iterator[str]:
    """Each fault of a module, in words."""
    counted = Faults()
    counted.visit(ast.parse(source))
    for number in range(counted.places):
        fault = Faults(number)
        fault.visit(ast.parse(source))
        yield fault.done


def with_fault(source: str, number: int) -> ast.Module:
    """A module with one of its faults."""
    tree = Faults(number).visit(ast.parse(source))
    return ast.fix_missing_locations(tree)
