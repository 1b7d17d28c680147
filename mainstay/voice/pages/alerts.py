"""Alerts: the list of whoever is told of them, one alert whole, taken, done with; and who is told next."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from mainstay.access.can import Can
from mainstay.access.decide import decide
from mainstay.authority.queries import local_policy
from mainstay.ledger.request import acting_of
from mainstay.ledger.sightings import saw
from mainstay.statute.refusal import Refused
from mainstay.voice import queries
from mainstay.voice.actions.finish_alert import finish_alert
from mainstay.voice.actions.open_media import open_media
from mainstay.voice.actions.see_alert import see_alert
from mainstay.voice.actions.set_alert_people import set_alert_people
from mainstay.voice.actions.take_alert import take_alert
from mainstay.voice.forms.answering import AlertPeopleForm, FinishForm
from mainstay.voice.pages.handing_out import handed_out
from mainstay.voice.queries.kept import file_of_alert, kept_of_alert
from mainstay.voice.queries.named import named_now, people_for_alerts
from mainstay.web import words as wording
from mainstay.web.forms import ActionForm
from mainstay.web.headers import allowing
from mainstay.web.routes import SignedIn, page
from mainstay.web.sending import Asking, Sent, send, sent_data, show, subject
from mainstay.web.shapes import Fact, Link, Strip

GET_OR_POST = require_http_methods(["GET", "HEAD", "POST"])
PLACES = (("named", 4), ("emergency", 2))


@require_GET
@page(may=Can.TAKE_ALERTS)
def alerts(request: SignedIn) -> HttpResponse:
    """Alerts that are not done with, those that nobody has taken first; and those of before."""
    shown = {
        "rows": queries.alerts_open(request.viewer),
        "done": queries.alerts_done(request.viewer),
        "may_set": bool(decide(request.viewer, Can.SET_ALERTS)),
    }
    return render(request, "voice/alerts.html", shown)


@require_GET
@page(may=Can.TAKE_ALERTS)
def alert(request: SignedIn, alert: UUID) -> HttpResponse:
    """One alert: what the child said, whom to ring, who was told; that it was opened is kept."""
    found = queries.alert_page(request.viewer, alert)
    saw(request.viewer, found.line.child_id, page="alert", request_id=request.request_id)
    if found.line.done_on is None:
        see_alert(acting_of(request), subject(alert))
        found = queries.alert_page(request.viewer, alert)
    shown = {
        "page": found,
        "row": found.line,
        "strip": _strip(found),
        "crumbs": [Link("Urgent alerts", reverse("alerts")), Link(wording.moment(found.line.raised_at))],
        "form": ActionForm(),
        "kept": kept_of_alert(request.viewer, alert),
        "reads_views": bool(decide(request.viewer, Can.SEE_CHILDS_WORDS)),
        "emergency_phone": local_policy(request.viewer.today).emergency_phone,
    }
    return allowing(render(request, "voice/alert.html", shown), media_src=[])


@require_GET
@page(may=Can.TAKE_ALERTS)
def media(request: SignedIn, alert: UUID, kept: UUID) -> HttpResponse:
    """A picture or recording that came with what raised an alert; for the reviewing service it is opened by this."""
    found = file_of_alert(request.viewer, alert, kept)
    row = next(each for each in kept_of_alert(request.viewer, alert) if each.id == kept)
    saw(request.viewer, row.child_id, page="alert_media", request_id=request.request_id)
    if row.opened_on is None and decide(request.viewer, Can.SEE_CHILDS_WORDS):
        open_media(acting_of(request), subject(kept))
    return handed_out(request, found, row.kind)


@require_POST
@page(may=Can.TAKE_ALERTS)
def take(request: SignedIn, alert: UUID) -> HttpResponse:
    """Take an alert."""
    try:
        take_alert(acting_of(request), subject(alert))
    except Refused as refusal:
        messages.info(request, str(refusal))
    else:
        messages.success(request, "The alert is yours. Everybody else who was told of it knows.")
    return redirect("alert", alert)


@GET_OR_POST
@page(may=Can.TAKE_ALERTS)
def finish(request: SignedIn, alert: UUID) -> HttpResponse:
    """Record what was done."""
    found = queries.alert_page(request.viewer, alert)
    saw(request.viewer, found.line.child_id, page="alert_finish", request_id=request.request_id)
    here = reverse("alert", args=[alert])
    crumbs = [Link("Urgent alerts", reverse("alerts")), Link("Record what was done")]
    ask = Asking("Record what was done", "Record it", Link("Go back without saving", here), crumbs, strip=_strip(found))
    form = FinishForm(sent_data(request))
    if not form.is_valid():
        return show(request, ask, form)
    return send(request, ask, form, Sent(
        do=lambda acting: finish_alert(acting, subject(alert), done=form.cleaned_data["done"]),
        to=lambda kept: here,
        done=lambda kept: "What was done is recorded.",
    ))  # fmt: skip


@GET_OR_POST
@page(may=Can.SET_ALERTS)
def people(request: SignedIn) -> HttpResponse:
    """Set who is told next of an alert that nobody takes, and the emergency duty contact."""
    everybody, duty = people_for_alerts(request.viewer)
    crumbs = [Link("Urgent alerts", reverse("alerts")), Link("Who is told")]
    minutes = local_policy(request.viewer.today).alert_minutes
    words = ["The child’s officer and the managers of this service are always told at once, and the emergency duty "
             f"contact while nobody reads. After {minutes} minutes the alert goes to the next person here, and round "
             "again, until somebody takes it."]  # fmt: skip
    ask = Asking(
        "Who is told of urgent alerts", "Save", Link("Go back without saving", reverse("alerts")), crumbs, words=words
    )
    form = AlertPeopleForm(sent_data(request), people=everybody, duty=duty, initial=_begin(request))
    if not form.is_valid():
        return show(request, ask, form)
    chosen = {name: _chosen(form, name, most) for name, most in PLACES}
    return send(request, ask, form, Sent(
        do=lambda acting: set_alert_people(acting, named=chosen["named"], emergency=chosen["emergency"]),
        to=lambda kept: reverse("alerts"),
        done=lambda kept: "It is set who is told.",
    ))  # fmt: skip


def _chosen(form: AlertPeopleForm, name: str, most: int) -> list[UUID]:
    given = [form.cleaned_data[f"{name}_{place}"] for place in range(1, most + 1)]
    return [UUID(each) for each in given if each]


def _begin(request: SignedIn) -> dict[str, str]:
    return {
        f"{name}_{place}": str(person)
        for name, _most in PLACES
        for place, person in enumerate(named_now(request.viewer, emergency=name == "emergency"), start=1)
    }


def _strip(found: queries.AlertPage) -> Strip:
    row = found.line
    born = [Fact("Born", wording.day(row.born_on))] if row.born_on else []
    tone = "good" if row.done_on else "waiting" if row.taken_by_id else "late"
    return Strip(
        name=row.child_name, facts=[Fact("Reference", row.child_reference), *born], tags=[(row.state_words, tone)]
    )
