"""Files and functions stay small, sit where a stranger looks for them, and are named in the service's words."""

from __future__ import annotations

import ast
import re

from tests.conventions.source import files, product, sources

AREAS = (
    "authority", "children", "releases", "caseload", "reviews", "contacts", "preparation", "promises", "records",
    "concerns", "praise", "patterns", "quality", "cards", "voice",
    "advocacy", "childrens_council", "achievements", "bundle", "complaints",
)  # fmt: skip
# Every area keeps the same names; a name of the domain beside them is welcome only inside these folders.
AREA_NAMES = {
    "__init__", "rules", "models", "events", "actions", "queries", "shared", "measures", "notices", "forms", "pages",
    "urls", "templates", "migrations", "apps", "vault", "reactions", "management", "static", "templatetags",
}  # fmt: skip
BANNED_NAMES = {"utils", "util", "helpers", "helper", "common", "core", "services", "misc"}


def test_no_file_is_over_300_lines() -> None:
    long = [f"{s.path} ({len(s.text.splitlines())})" for s in sources() if len(s.text.splitlines()) > 300]
    assert [name for name in long if "/migrations/" not in name] == []


def test_no_function_is_over_50_lines() -> None:
    long = [
        f"{s.path}:{f.name}"
        for s in sources()
        if not s.is_migration
        for f in s.functions()
        if (f.end_lineno or f.lineno) - f.lineno + 1 > 50
    ]
    assert long == []


def test_no_file_or_folder_has_a_name_that_says_nothing() -> None:
    assert [s.path for s in sources() if BANNED_NAMES & set(re.split(r"[/.]", s.path))] == []


def test_every_area_keeps_the_same_file_names() -> None:
    strangers = []
    for path in files(".py"):
        parts = path.parts[path.parts.index("tests") if "tests" in path.parts else -3 :]
        if "mainstay" in path.parts:
            parts = path.parts[path.parts.index("mainstay") + 1 :]
            if parts[0] in AREAS and parts[1].removesuffix(".py") not in AREA_NAMES:
                strangers.append("/".join(parts))
    assert strangers == []


def test_an_action_file_holds_the_one_verb_it_is_named_after() -> None:
    odd = []
    for source in product():
        if "/actions/" not in source.path or source.path.endswith("__init__.py"):
            continue
        name = source.path.rsplit("/", 1)[1].removesuffix(".py")
        actions = [f.name for f in source.functions() if _decorated(f, "action")]
        if actions != [name]:
            odd.append(f"{source.path}: {actions}")
    assert odd == []


def test_events_are_named_in_the_past_tense() -> None:
    past = re.compile(
        r"(ed|Told|Held|Left|Given|Put|Made|Seen|Sent|Begun|Set|Taken|Written|Withdrawn|Chosen|Kept|Read|Shown)$"
    )
    odd = [
        f"{s.path}:{c.name}"
        for s in product()
        if s.path.endswith("/events.py")
        for c in s.classes()
        if any(isinstance(base, ast.Name) and base.id == "Event" for base in c.bases) and not past.search(c.name)
    ]
    assert odd == []


def test_no_page_or_form_reads_the_tables_of_another_room() -> None:
    """Tables belong to their room; people and teams, of the floor that all stand on, are everybody's."""
    strangers = []
    for source in product():
        parts = source.path.split("/")
        if len(parts) < 3 or parts[2].removesuffix(".py") not in {"pages", "forms"}:
            continue
        for name in source.imports():
            named = re.match(r"mainstay\.(\w+)\.models$", name)
            if named and named[1] not in {parts[1], "access"}:
                strangers.append(f"{source.path}: {name}")
    assert strangers == []


def test_dates_are_named_on_and_moments_at() -> None:
    odd = []
    for source in product():
        if not source.path.endswith("models.py"):
            continue
        for node in ast.walk(source.tree):
            if isinstance(node, ast.Assign) and isinstance(node.value, ast.Call):
                kind = getattr(node.value.func, "attr", "")
                name = getattr(node.targets[0], "id", "")
                good = {"DateField": (name == "on" or name.endswith(("_on", "_until")) or name == "as_at"),
                        "DateTimeField": name.endswith("_at")}.get(kind, True)  # fmt: skip
                if not good:
                    odd.append(f"{source.path}:{name}")
    assert odd == []


def _decorated(function: ast.FunctionDef | ast.AsyncFunctionDef, name: str) -> bool:
    return any(
        isinstance(d, ast.Call) and isinstance(d.func, ast.Name) and d.func.id == name for d in function.decorator_list
    )
