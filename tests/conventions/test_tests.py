"""Tests are sentences that can fail, and they test our code instead of standing in for it."""

from __future__ import annotations

import ast
import re

from tests.conventions.source import sources

PROVES = re.compile(r"assert|expect|check|must|refus|raises|same|equal", re.IGNORECASE)


def test_each_test_name_is_a_sentence() -> None:
    short = [f"{s.path}:{f.name}" for s in sources() if s.is_test for f in _tests(s.tree) if f.name.count("_") < 3]
    assert short == []


def test_each_test_can_fail() -> None:
    empty = [f"{s.path}:{f.name}" for s in sources() if s.is_test for f in _tests(s.tree) if not _proves(f)]
    assert empty == []


def test_our_own_code_is_never_mocked() -> None:
    found = [f"{s.path}: {n}" for s in sources() if s.is_test for n in s.imports() if "mock" in n]
    assert found == []


def test_each_skip_gives_its_reason_in_words() -> None:
    bare = []
    for source in sources():
        for node in ast.walk(source.tree):
            if isinstance(node, ast.Call) and ast.unparse(node.func).endswith((".skip", ".skipif", ".xfail")):
                words = " ".join(
                    n.value for n in ast.walk(node) if isinstance(n, ast.Constant) and isinstance(n.value, str)
                )
                names = [n for n in ast.walk(node) if isinstance(n, ast.Name) and n.id != "pytest"]
                if len(words.split()) < 3 and not names:
                    bare.append(f"{source.path}:{node.lineno}")
    assert bare == []


def _tests(tree: ast.Module) -> list[ast.FunctionDef]:
    return [n for n in ast.walk(tree) if isinstance(n, ast.FunctionDef) and n.name.startswith("test_")]


def _proves(function: ast.FunctionDef) -> bool:
    return any(
        isinstance(node, ast.Assert) or (isinstance(node, ast.Call) and PROVES.search(ast.unparse(node.func)))
        for node in ast.walk(function)
    )
