"""How a form is sent: done, refused with its sentence, warned of before saving, or shown beside another's version."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID, uuid4

from django.contrib import messages
from django.forms import BoundField
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render

from mainstay.ledger.acting import Acting, Conflict
from mainstay.ledger.request import acting_of
from mainstay.statute.refusal import Refused
from mainstay.web import answers, concurrency
from mainstay.web.forms import ActionForm
from mainstay.web.routes import SignedIn
from mainstay.web.shapes import Fact, Link

NEVER_REPEATED = {"csrfmiddlewaretoken", "confirmed", "change"}
NOT_NOW = "This cannot be done now"


@dataclass(frozen=True)
class Strip:
    """Who a page is about, at its head; tags are words and their tone."""

    name: str
    known_as: str = ""
    facts: Sequence[Fact] = ()
    tags: Sequence[tuple[str, str]] = ()


@dataclass(frozen=True)
class Asking:
    """The page of a form: its title and button, where it goes back to, what to know before, whom it is about."""

    title: str
    button: str
    back: Link
    crumbs: Sequence[Link] = ()
    words: Sequence[str] = ()
    warning: str = ""
    tone: str = ""
    strip: Strip | None = None
    template: str = "children/act.html"
    values: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Sent:
    """A form that was understood: what it does, where it leads, what it says is done, and how a record answers it."""

    do: Callable[[Acting], Any]
    to: Callable[[Any], str]
    done: Callable[[Any], str]
    theirs: Callable[[Any], Mapping[str, Any]] | None = None


def subject(key: UUID) -> Any:
    """The key of a record as an action takes it: the action loads and locks the record itself."""
    return key


def sent_data(request: HttpRequest) -> QueryDict | None:
    """What a form was sent with: by the form itself, or by the page of both versions."""
    if request.method != "POST":
        return None
    return concurrency.chosen(request.POST) if concurrency.is_choice(request.POST) else request.POST


def show(request: SignedIn, asking: Asking, form: ActionForm) -> HttpResponse:
    """The page of a form, empty or with what must be put right (422)."""
    wrong = form.is_bound and bool(form.errors)
    values = {"asking": asking, "form": form, "today": request.viewer.today, **asking.values}
    return render(request, asking.template, values, status=422 if wrong else 200)


def send(request: SignedIn, asking: Asking, form: ActionForm, sent: Sent) -> HttpResponse:
    """Do what the form asks and go on; or say on the form why not; or show both versions."""
    try:
        result = sent.do(acting_of(request))
    except Refused as refusal:
        form.add_error(None, str(refusal))
        return show(request, asking, form)
    except Conflict as conflict:
        theirs = sent.theirs(conflict.theirs) if sent.theirs else {}
        kept = [pair for bound in form.visible_fields() if bound.name not in theirs for pair in _as_sent(bound)]
        hidden = [("once", str(uuid4())), ("version", str(conflict.theirs.version)), *kept]
        return concurrency.conflict(request, rows=concurrency.versions(form, theirs), hidden=hidden)
    messages.success(request, sent.done(result))
    return redirect(sent.to(result))


def _as_sent(bound: BoundField) -> list[tuple[str, str]]:
    """What a person wrote in a field that the record does not hold, such as a reason, to be sent along again."""
    return answers.sent(bound.html_name, bound.field, bound.value())


def wants_change(request: HttpRequest) -> bool:
    """Whether the person went back from a warning to change what they wrote."""
    return bool(request.POST.get("change"))


def confirm(
    request: SignedIn, asking: Asking, question: str, *, yes: str, warnings: Sequence[str] = (), **values: Any
) -> HttpResponse | None:
    """The page to read before saving; None where there is nothing to read, or it was read and confirmed."""
    if request.POST.get("confirmed") or not (warnings or any(values.values())):
        return None
    sent = sent_data(request) or QueryDict()
    kept = [(name, value) for name, found in sent.lists() if name not in NEVER_REPEATED for value in found]
    told = {"asking": asking, "question": question, "yes": yes, "warnings": warnings, "kept": kept, **values}
    return render(request, "children/confirm.html", told)


def not_now(request: SignedIn, asking: Asking, reason: str, *, status: int = 409) -> HttpResponse:
    """The page for what cannot be done as things stand, with the reason and the way back."""
    return render(request, "children/not_now.html", {"asking": asking, "reason": reason}, status=status)
