"""@action: the one way to write. Permission, audit and notice belong to it, not to each page's author."""

from __future__ import annotations

import functools
from collections.abc import Callable, Sequence
from typing import Any, Concatenate, ParamSpec, TypeVar
from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.db import connection, transaction
from django.db.models import QuerySet
from django.http import Http404

from mainstay.access.can import Can
from mainstay.access.decide import decide
from mainstay.access.viewer import Viewer
from mainstay.ledger import once
from mainstay.ledger.acting import Acting
from mainstay.ledger.entries import write_entries
from mainstay.ledger.gate import opened
from mainstay.ledger.record import Record

Arguments = ParamSpec("Arguments")
Result = TypeVar("Result")
Subject = type[Record] | Sequence[type[Record]] | None

ACTIONS: dict[str, tuple[Can, str]] = {}


class RecordedNothing(RuntimeError):
    """An action ended without saying what happened: a defect in the program; everything is rolled back."""


def action(
    *, may: Can, on: Subject
) -> Callable[[Callable[Concatenate[Acting, Arguments], Result]], Callable[Concatenate[Acting, Arguments], Result]]:
    """Make a function one action of the service.

    Always in this order, in one transaction: load the subject for update through `visible_to` (missing
    and forbidden are the same 404), ask `decide`, open the write gate, run the body, demand at least one
    event, append an Entry for each, let other rooms react, queue notices. `on=None` creates, `on=Model`
    takes one record or its key first, `on=[Model]` takes many. A repeat of the form's token is answered
    with the first one's result. Raises Http404, PermissionDenied, Refused, Conflict.
    """

    def make(
        body: Callable[Concatenate[Acting, Arguments], Result],
    ) -> Callable[Concatenate[Acting, Arguments], Result]:
        name = body.__name__
        ACTIONS[f"{body.__module__}.{name}"] = (may, _name(on))

        @functools.wraps(body)
        def run(acting: Acting, /, *args: Arguments.args, **kwargs: Arguments.kwargs) -> Result:
            acting = acting.begin()
            with transaction.atomic():
                set_person(acting.viewer)
                must_be_allowed(acting, may)
                used = once.claim(acting, name)
                if used is not None:
                    return used.answer()  # type: ignore[no-any-return]
                loaded = _load(acting, on, args)
                with opened():
                    result = body(acting, *loaded, *args[len(loaded) :], **kwargs)  # type: ignore[arg-type]
                    if not acting.events:
                        raise RecordedNothing(f"{name} recorded no event, so nothing was kept.")
                    write_entries(acting, name)
                once.keep(acting, name, result)
                return result

        return run

    return make


def must_be_allowed(acting: Acting, may: Can) -> None:
    """Insist on a permission. Raises PermissionDenied with the reason."""
    decision = decide(acting.viewer, may)
    if not decision:
        raise PermissionDenied(decision.reason)


def set_person(viewer: Viewer) -> None:
    """Tell the database, for this transaction, who is asking: row security shows nothing otherwise."""
    facts = {
        "app.person": str(viewer.person_id),
        "app.sight": viewer.sight.value,
        "app.child": str(viewer.child_id or ""),
        "app.today": viewer.today.isoformat(),
        "app.audit": "yes" if decide(viewer, Can.SEE_AUDIT) else "no",
        "app.imports": "yes" if decide(viewer, Can.IMPORT_RETURNS) else "no",
        "app.words": "yes" if decide(viewer, Can.SEE_CHILDS_WORDS) else "no",
        "app.alerts": "yes" if decide(viewer, Can.TAKE_ALERTS) else "no",
        "app.complaints": _complaints(viewer),
    }
    settings = ", ".join(["set_config(%s, %s, true)"] * len(facts))
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {settings}", [part for fact in facts.items() for part in fact])


def _complaints(viewer: Viewer) -> str:
    """Whether somebody handles complaints, or may see of the children they see that one was made."""
    if decide(viewer, Can.HANDLE_COMPLAINTS):
        return "team"
    return "yes" if decide(viewer, Can.SEE_COMPLAINTS) else "no"


def _name(on: Subject) -> str:
    if on is None:
        return "new"
    return on.__name__ if isinstance(on, type) else f"many {on[0].__name__}"


def _load(acting: Acting, on: Subject, args: tuple[Any, ...]) -> tuple[Any, ...]:
    if on is None:
        return ()
    if isinstance(on, type):
        return (_load_many(acting, on, [args[0]])[0],)
    return (_load_many(acting, on[0], list(args[0])),)


def _load_many(acting: Acting, model: type[Record], subjects: list[Any]) -> list[Record]:
    try:
        keys = [_key(subject.pk if isinstance(subject, Record) else subject) for subject in subjects]
        visible: QuerySet[Any] = model.objects.visible_to(acting.viewer)  # type: ignore[attr-defined]
        rows = {row.pk: row for row in visible.filter(pk__in=keys).order_by("pk").select_for_update(of=("self",))}
        return [rows[key] for key in keys]
    except (KeyError, ValueError) as error:
        raise Http404("There is no such record, or you may not see it.") from error


def _key(key: Any) -> UUID:
    return key if isinstance(key, UUID) else UUID(str(key))
