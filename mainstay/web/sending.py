"""How a form is shown and sent: done, refused with its sentence, warned of, or shown beside another's version."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlencode
from uuid import UUID, uuid4

from django.contrib import messages
from django.forms import BaseForm, BoundField
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme

from mainstay.ledger.acting import Acting, Conflict
from mainstay.ledger.queries import last_change
from mainstay.ledger.request import acting_of
from mainstay.statute.refusal import Refused
from mainstay.web import answers, concurrency
from mainstay.web.concurrency import Overtaken, Way
from mainstay.web.routes import SignedIn
from mainstay.web.shapes import Compared, Link, Strip

NEVER_REPEATED = {"csrfmiddlewaretoken", "confirmed", "change"}


@dataclass(frozen=True)
class Asking:
    """The page of a form: its title and button, where it goes back to, what to know before, whom it is about.

    `explained` is set apart from the other words; `tone` is that of the button.
    """

    title: str
    button: str
    back: Link
    crumbs: Sequence[Link] = ()
    words: Sequence[str] = ()
    warning: str = ""
    explained: str = ""
    caption: str = ""
    tone: str = ""
    strip: Strip | None = None
    template: str = "web/act.html"
    values: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Sent:
    """A form that was understood: what it does, where it leads, and what it says is done.

    `theirs` gives the answers that a record as it stands now holds to the form's fields; `overtaken` says why
    and how to go on, where what the form asks no longer fits that record.
    """

    do: Callable[[Acting], Any]
    to: Callable[[Any], str]
    done: Callable[[Any], str]
    theirs: Callable[[Any], Mapping[str, Any]] = lambda record: {}
    overtaken: Callable[[Any, Sequence[Compared]], Overtaken | None] = lambda record, rows: None


def subject(key: UUID) -> Any:
    """The key of a record as an action takes it: the action loads and locks the record itself."""
    return key


def sent_data(request: HttpRequest) -> QueryDict | None:
    """What a form was sent with: by the form itself, or by the page of both versions."""
    if request.method != "POST":
        return None
    return concurrency.chosen(request.POST) if concurrency.is_choice(request.POST) else request.POST


def back_from(request: HttpRequest, otherwise: str) -> str:
    """Where a form leads back to: the page that sent its person here, where that is one of ours."""
    wanted = request.POST.get("back") or request.GET.get("back") or ""
    ours = wanted.startswith("/") and url_has_allowed_host_and_scheme(wanted, allowed_hosts=None)
    return wanted if ours else otherwise


def and_back(address: str, back: str) -> str:
    """The address of a form that leads back to a page when it is done; as it is where that is nowhere."""
    return f"{address}?{urlencode({'back': back})}" if back else address


def blocked(request: HttpRequest, allowed: object) -> bool:
    """Whether a form is not even shown; one that was sent is, so that what was written is never lost."""
    return request.method != "POST" and not allowed


def wants_change(request: HttpRequest) -> bool:
    """Whether the person went back from a warning to change what they wrote."""
    return bool(request.POST.get("change"))


def show(request: SignedIn, asking: Asking, form: BaseForm) -> HttpResponse:
    """The page of a form, empty or with what must be put right (422)."""
    wrong = form.is_bound and bool(form.errors)
    values = {"asking": asking, "form": form, "today": request.viewer.today, **asking.values}
    return render(request, asking.template, values, status=422 if wrong else 200)


def send(request: SignedIn, asking: Asking, form: BaseForm, sent: Sent) -> HttpResponse:
    """Do what the form asks and go on; or say on the form why not; or show both versions."""
    try:
        result = sent.do(acting_of(request))
    except Refused as refusal:
        form.add_error(None, str(refusal))
        return show(request, asking, form)
    except Conflict as conflict:
        return _both_versions(request, asking, form, sent, conflict.theirs)
    messages.success(request, sent.done(result))
    return redirect(sent.to(result))


def confirm(
    request: SignedIn,
    asking: Asking,
    question: str,
    *,
    yes: str,
    warnings: Sequence[str] = (),
    change: str = "Change what I wrote",
    note: str = "",
    template: str = "web/confirm.html",
    **values: Any,
) -> HttpResponse | None:
    """The page to read before saving; None where there is nothing to read, or it was read and confirmed."""
    if request.POST.get("confirmed") or not (warnings or any(values.values())):
        return None
    sent = sent_data(request) or QueryDict()
    kept = [(name, value) for name, found in sent.lists() if name not in NEVER_REPEATED for value in found]
    told = {"asking": asking, "question": question, "yes": yes, "change": change, "note": note, "warnings": warnings}
    return render(request, template, {**told, "kept": kept, **values})


def not_now(request: SignedIn, asking: Asking, reason: str, *, status: int = 409) -> HttpResponse:
    """The page for what cannot be done as things stand, with the reason and the way back."""
    return render(request, "web/not_now.html", {"asking": asking, "reason": reason}, status=status)


def as_sent(form: BaseForm) -> list[tuple[str, str]]:
    """Everything a person wrote in a form, in the pairs in which a browser sends it again."""
    return [pair for bound in form.visible_fields() for pair in _pairs(bound)]


def _both_versions(request: SignedIn, asking: Asking, form: BaseForm, sent: Sent, record: Any) -> HttpResponse:
    """Both versions to choose from; or to read, where what was written no longer fits or there is nothing to choose."""
    theirs = sent.theirs(record)
    rows = concurrency.versions(form, theirs)
    everything = concurrency.versions(form, {bound.name: theirs.get(bound.name) for bound in form.visible_fields()})
    # What a person wrote in a field that the record does not hold, such as a reason, is sent along again.
    kept = [pair for bound in form.visible_fields() if bound.name not in theirs for pair in _pairs(bound)]
    again = [("once", str(uuid4())), ("version", str(record.version)), ("seen", str(record.pk))]
    overtaken = sent.overtaken(record, everything)
    if overtaken is None and not any(row.differs for row in rows):
        overtaken = _nothing_to_choose(request, asking, [*again, *as_sent(form)])
    change = last_change(request.viewer, record)
    if overtaken is not None:
        return concurrency.to_read(request, rows=everything, overtaken=overtaken, change=change, asking=asking)
    return concurrency.conflict(request, rows=rows, hidden=[*again, *kept], change=change, asking=asking)


def _nothing_to_choose(request: SignedIn, asking: Asking, again: Sequence[tuple[str, str]]) -> Overtaken:
    ways = [Way("Keep what is saved now", asking.back.href), Way(asking.button, request.path, again)]
    return Overtaken("Look at what is saved now before you go on.", ways)


def _pairs(bound: BoundField) -> list[tuple[str, str]]:
    return answers.sent(bound.html_name, bound.field, bound.value())
