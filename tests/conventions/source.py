"""The project's own source, parsed once, for the tests that hold it to its conventions."""

from __future__ import annotations

import ast
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Source:
    """One Python file of the project: its path from the root, its text and its tree."""

    path: str
    text: str
    tree: ast.Module

    @property
    def is_migration(self) -> bool:
        return "/migrations/" in self.path

    @property
    def is_test(self) -> bool:
        return self.path.startswith("tests/")

    def functions(self) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
        for node in ast.walk(self.tree):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                yield node

    def classes(self) -> Iterator[ast.ClassDef]:
        for node in ast.walk(self.tree):
            if isinstance(node, ast.ClassDef):
                yield node

    def imports(self, *, at_top_only: bool = False) -> Iterator[str]:
        nodes = self.tree.body if at_top_only else list(ast.walk(self.tree))
        for node in nodes:
            if isinstance(node, ast.Import):
                yield from (alias.name for alias in node.names)
            elif isinstance(node, ast.ImportFrom) and node.module:
                yield node.module
                yield from (f"{node.module}.{alias.name}" for alias in node.names)


@cache
def files(pattern: str = "") -> tuple[Path, ...]:
    """Every file of the project that git keeps or would keep, below the root."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout.splitlines()
    return tuple(ROOT / name for name in listed if name.endswith(pattern) and (ROOT / name).is_file())


@cache
def sources() -> tuple[Source, ...]:
    """Every Python file of the project."""
    return tuple(
        Source(str(path.relative_to(ROOT)), text := path.read_text(), ast.parse(text)) for path in files(".py")
    )


def product() -> tuple[Source, ...]:
    """The product's own code, without tests, benchmarks and migrations."""
    return tuple(s for s in sources() if s.path.startswith("mainstay/") and not s.is_migration)
