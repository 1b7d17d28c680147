"""What is done to a document: answered, confirmed, sent, failed, opened, withdrawn."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from mainstay.access.can import Can
from mainstay.access.decide import Decision
from mainstay.children.pages.opening import born, full_name
from mainstay.children.queries import ChildPage
from mainstay.releases.actions.answer_release import answer_release
from mainstay.releases.actions.confirm_release import confirm_release
from mainstay.releases.actions.record_release_failed import record_release_failed
from mainstay.releases.actions.record_release_opened import record_release_opened
from mainstay.releases.actions.send_release import send_release
from mainstay.releases.actions.withdraw_release import withdraw_release
from mainstay.releases.forms.steps import AnswerForm, ConfirmForm, FailForm, OpenForm, SendForm, WithdrawForm
from mainstay.releases.pages.release import others_of
from mainstay.releases.pages.showing import ask, log_link, open_child
from mainstay.releases.queries import ReleasePage, release_page
from mainstay.web import words
from mainstay.web.routes import SignedIn, page
from mainstay.web.sending import Asking, Sent, not_now, send, sent_data, show, subject
from mainstay.web.shapes import Link

GET_OR_POST = require_http_methods(["GET", "HEAD", "POST"])
_BECAME = {
    "blocked": "Something protected is found in it now, so it is blocked. See below what, and what to do.",
    "waiting": "It waits for a second person now, and has not left.",
    "ready": "It is confirmed and may be sent.",
    "sent": "It is sent, and stands in the release log.",
    "failed": "It is recorded that it did not arrive.",
    "opened": "It is recorded that it was opened.",
    "withdrawn": "It is withdrawn and can never leave.",
}


def _open(
    request: SignedIn, release: UUID, title: str, button: str, *, with_reader: bool = False, **more: Any
) -> tuple[ReleasePage, ChildPage, Asking]:
    found = release_page(request.viewer, release)
    opened = open_child(request, found.row.child_id, "release_step")
    back = Link("Go back without saving", reverse("release", args=[release]))
    above = [log_link(opened.id), Link(found.row.title, back.href)]
    about = f"{found.row.document_words} for {found.row.recipient.name}, copy {found.row.copy_number}."
    said = f"It says: “{found.goes_through}” Make sure that they know." if with_reader and found.goes_through else ""
    asking = ask(opened, title, button, back, above, words=[about, *more.pop("words", []), said], **more)
    return found, opened, asking


def _did(found: ReleasePage, do: Any, **more: Any) -> Sent:
    return Sent(
        do=do, to=lambda row: reverse("release", args=[found.row.id]), done=lambda row: _BECAME[row.state], **more
    )  # fmt: skip


def _refused(request: SignedIn, may: Decision) -> bool:
    return not may and request.method != "POST"


def _who(opened: ChildPage) -> str:
    return f"{full_name(opened)}, {opened.reference}, born {born(opened)}"


@GET_OR_POST
@page(may=Can.MAKE_RELEASES)
def answer(request: SignedIn, release: UUID) -> HttpResponse:
    """Answer whether the recipient may still receive it."""
    found, _, asking = _open(request, release, "May they receive it?", "Save the answers")
    if _refused(request, found.row.may.answer):
        return not_now(request, asking, found.row.may.answer.reason)
    form = AnswerForm(sent_data(request), opened=found, initial={"version": found.row.version})
    if not form.is_valid():
        return show(request, asking, form)
    given = form.answers
    return send(request, asking, form, Sent(
        do=lambda acting: answer_release(acting, subject(release), may_receive=given),
        to=lambda row: reverse("release", args=[release]),
        done=lambda row: "The answers are kept with the document.",
        theirs=lambda row: row.may_receive,
    ))  # fmt: skip


@GET_OR_POST
@page(may=Can.CONFIRM_RELEASES)
def confirm(request: SignedIn, release: UUID) -> HttpResponse:
    """Confirm a document that somebody else made."""
    found, opened, asking = _open(
        request, release, "Confirm as the second person", "Confirm this document",
        words=["Read it part by part first. You confirm the right child, the right recipient, and that nothing in it "
               "tells them what they must not know."], with_reader=True,
    )  # fmt: skip
    if _refused(request, found.row.may.confirm):
        return not_now(request, asking, found.row.may.confirm.reason)
    form = ConfirmForm(
        sent_data(request), who=_who(opened), others=others_of(request, opened),
        initial={"version": found.row.version},
    )  # fmt: skip
    if not form.is_valid():
        return show(request, asking, form)
    return send(request, asking, form, _did(found, lambda acting: confirm_release(acting, subject(release))))


@GET_OR_POST
@page(may=Can.MAKE_RELEASES)
def send_it(request: SignedIn, release: UUID) -> HttpResponse:
    """Send a document to its one recipient."""
    found, opened, asking = _open(
        request, release, "Send the document", "It is sent", words=[_address_words(request, release)], with_reader=True
    )
    if _refused(request, found.row.may.send):
        return not_now(request, asking, found.row.may.send.reason)
    form = SendForm(
        sent_data(request), opened=found, who=_who(opened), others=others_of(request, opened),
        initial={"version": found.row.version, "route": found.route},
    )  # fmt: skip
    if not form.is_valid():
        return show(request, asking, form)
    given = form.cleaned_data
    return send(request, asking, form, _did(found, lambda acting: send_release(
        acting, subject(release), route=given["route"], receipt=given["receipt"]
    )))  # fmt: skip


def _address_words(request: SignedIn, release: UUID) -> str:
    found = release_page(request.viewer, release)
    if found.address_confirmed_on is None:
        return ""
    on = words.day(found.address_confirmed_on)
    if found.asks_address_again:
        return f"The address was last confirmed on {on}, more than 90 days ago. Confirm it with the recipient first."
    return f"The address kept for them was confirmed on {on}."


@GET_OR_POST
@page(may=Can.MAKE_RELEASES)
def failed(request: SignedIn, release: UUID) -> HttpResponse:
    """Record that a document did not arrive."""
    found, _, asking = _open(request, release, "It did not arrive", "Save")
    if _refused(request, found.row.may.fail):
        return not_now(request, asking, found.row.may.fail.reason)
    form = FailForm(sent_data(request), initial={"version": found.row.version})
    if not form.is_valid():
        return show(request, asking, form)
    because = form.cleaned_data["because"]
    return send(request, asking, form, _did(
        found, lambda acting: record_release_failed(acting, subject(release), because=because)
    ))  # fmt: skip


@GET_OR_POST
@page(may=Can.MAKE_RELEASES)
def opened(request: SignedIn, release: UUID) -> HttpResponse:
    """Record that the recipient opened a document."""
    found, _, asking = _open(request, release, "It was opened", "Save")
    if _refused(request, found.row.may.open):
        return not_now(request, asking, found.row.may.open.reason)
    form = OpenForm(sent_data(request), initial={"version": found.row.version, "opened_on": request.viewer.today})
    if not form.is_valid():
        return show(request, asking, form)
    on = form.cleaned_data["opened_on"]
    return send(request, asking, form, _did(
        found, lambda acting: record_release_opened(acting, subject(release), opened_on=on)
    ))  # fmt: skip


@GET_OR_POST
@page(may=Can.MAKE_RELEASES)
def withdraw(request: SignedIn, release: UUID) -> HttpResponse:
    """Withdraw a document before it leaves."""
    found, _, asking = _open(request, release, "Withdraw the document", "Withdraw it", tone="warning")
    if _refused(request, found.row.may.withdraw):
        return not_now(request, asking, found.row.may.withdraw.reason)
    form = WithdrawForm(sent_data(request), initial={"version": found.row.version})
    if not form.is_valid():
        return show(request, asking, form)
    because = form.cleaned_data["because"]
    return send(request, asking, form, _did(
        found, lambda acting: withdraw_release(acting, subject(release), because=because)
    ))  # fmt: skip
