"""Habits that keep the house safe: one clock, no signals, no mocks, no stubs, nothing heavy at the door."""

from __future__ import annotations

import ast
import re

from mainstay.web.opened import PAGES
from tests.conventions.source import ROOT, files, product, sources

CLOCKS = {"today", "now", "utcnow", "localtime", "localdate", "time", "monotonic", "perf_counter"}
CLOCK_OWNERS = {"date", "datetime", "timezone", "time", "dt"}
HEAVY = ("ibis", "duckdb", "altair", "vl_convert", "typst", "docx", "holidays", "pyarrow", "pandas")


def test_only_the_clock_reads_a_clock() -> None:
    read = []
    for source in product():
        if source.path == "mainstay/clock.py":
            continue
        for node in ast.walk(source.tree):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in CLOCKS:
                owner = node.func.value
                name = owner.id if isinstance(owner, ast.Name) else getattr(owner, "attr", "")
                converts = node.func.attr in {"localtime", "localdate"} and node.args
                if name in CLOCK_OWNERS and not converts:
                    read.append(f"{source.path}:{node.lineno}")
    assert read == []


def test_heavy_libraries_are_imported_where_they_are_used() -> None:
    early = [
        f"{s.path}: {name}" for s in product() for name in s.imports(at_top_only=True) if name.split(".")[0] in HEAVY
    ]
    assert early == []


def test_models_hold_no_workflow_shortcuts() -> None:
    banned = ("django.db.models.signals", "django.dispatch", "django.contrib.admin", "GenericForeignKey", "ModelForm")
    found = [f"{s.path}: {name}" for s in product() for name in s.imports() if any(b in name for b in banned)]
    assert found == []


def test_no_model_has_a_default_ordering() -> None:
    found = [
        s.path
        for s in product()
        for c in s.classes()
        if c.name == "Meta"
        for node in c.body
        if isinstance(node, ast.Assign | ast.AnnAssign) and "ordering" in ast.dump(node)
    ]
    assert found == []


def test_migrations_import_nothing_of_the_application() -> None:
    found = [
        f"{s.path}: {n}" for s in sources() if s.is_migration for n in s.imports() if n.split(".")[0] == "mainstay"
    ]
    assert found == []


def test_nothing_is_left_unfinished() -> None:
    marks = re.compile(r"\b(" + "|".join(("TO" + "DO", "FIX" + "ME", "X" * 3)) + r")\b")
    found = [s.path for s in sources() if marks.search(s.text)]
    raised = [
        f"{s.path}:{node.lineno}"
        for s in product()
        for node in ast.walk(s.tree)
        if isinstance(node, ast.Raise) and "NotImplementedError" in ast.dump(node)
    ]
    assert found + raised == []


def test_no_path_of_a_machine_is_written_down() -> None:
    place = re.compile("/(" + "|".join(("wo" + "rk", "ro" + "ot")) + r")/[a-z.]")
    found = [
        str(path.relative_to(ROOT))
        for path in files()
        if path.suffix in {".py", ".md", ".toml", ".sh", ".html", ".json", ".yml", ".lock", ".scss"}
        and place.search(path.read_text(errors="replace"))
    ]
    assert found == []


def test_lock_files_name_only_the_public_indexes() -> None:
    hosts = set(re.findall(r"https?://([^/\"' ]+)", (ROOT / "uv.lock").read_text()))
    assert hosts <= {"pypi.org", "files.pythonhosted.org"}
    package_lock = ROOT / "package-lock.json"
    assert set(re.findall(r'"resolved": "https?://([^/"]+)', package_lock.read_text())) <= {"registry.npmjs.org"}


def test_every_page_that_keeps_a_sighting_has_words_for_whoever_reads_who_looked() -> None:
    kept = {
        name.value
        for source in product()
        for node in ast.walk(source.tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
        for name in [*node.args[2:3], *(word.value for word in node.keywords if word.arg == "page")]
        if node.func.id in {"saw", "open_child", "open_review"} and isinstance(name, ast.Constant)
    }
    assert len(kept) > 20
    assert sorted(kept - set(PAGES)) == []  # give it words in mainstay/web/opened.py
