"""Migrations that draw again only what a step changes.

After each step of a migration Django draws anew every model that is related to the one that changed, as Python classes
that the next step may ask. Nearly every model here is related to a child and to a person, so that a new database spent
110 of its 120 seconds on drawing and 8 on the database. A step on PostgreSQL asks only for the model that it changes;
the others are put off, in the way in which Django itself puts them off: they are drawn anew where the Python code of a
migration asks for them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from django.apps import apps
from django.core.exceptions import ImproperlyConfigured
from django.db.migrations.state import ProjectState
from django.db.migrations.utils import field_is_referenced

_draw_all = ProjectState.reload_model
_alter = ProjectState.alter_field


@contextmanager
def drawing_only_what_changes() -> Iterator[None]:
    """Let the migrations of this project, and of no other package, draw only what they change, while this lasts."""
    _set(reload_model=_draw_one, alter_field=_alter_unless_referenced)
    try:
        yield
    finally:
        _set(reload_model=_draw_all, alter_field=_alter)


def _set(**methods: Callable[..., None]) -> None:
    for name, method in methods.items():
        setattr(ProjectState, name, method)


def _ours(app_label: str) -> bool:
    return apps.is_installed(f"mainstay.{app_label}")


def _draw_one(state: Any, app_label: str, model_name: str, delay: bool = False) -> None:
    """Draw one model anew; what points to it keeps pointing to it as it was, until somebody asks for all."""
    if "apps" not in state.__dict__:
        return
    if not _ours(app_label):
        _draw_all(state, app_label, model_name, delay)
        return
    state.is_delayed = True
    with state.apps.bulk_update():
        state.apps.unregister_model(app_label, model_name.lower())
        state.apps.render_multiple([state.models[app_label, model_name.lower()]])


def _alter_unless_referenced(state: Any, app_label: str, model_name: str, name: str, field: Any, *rest: Any) -> None:
    """Change a field; one that others point to would need them drawn too. Raises ImproperlyConfigured."""
    if _ours(app_label) and field_is_referenced(state, (app_label, model_name), (name, field)):
        raise ImproperlyConfigured(
            f"The migration of {app_label} changes {model_name}.{name}, which other tables point to. Change it and the "
            "columns that point to it in SQL, in a RunSQL with the new field as its state."
        )
    _alter(state, app_label, model_name, name, field, *rest)
