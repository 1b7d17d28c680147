"""What came of a concern for the child; Cafcass, and independent legal advice."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse

from mainstay.access.can import Can
from mainstay.concerns.actions.close_concern import CameOfIt, close_concern
from mainstay.concerns.actions.follow_referral import follow_referral
from mainstay.concerns.actions.record_child_told_of_outcome import record_child_told_of_outcome
from mainstay.concerns.actions.record_legal_advice import record_legal_advice
from mainstay.concerns.actions.refer_to_cafcass import refer_to_cafcass
from mainstay.concerns.forms.closing import CafcassForm, ChildToldForm, CloseForm, FollowForm, LegalAdviceForm
from mainstay.concerns.pages.sending import GET_OR_POST, answer, asking, bound, open_for, subject
from mainstay.web.routes import SignedIn, page

CAME = (
    "outcome",
    "what_changed",
    "childs_view",
    "no_view_because",
    "told_on",
    "told_how",
    "not_told_because",
    "learning",
)
FOLLOWED = ("managers_told_on", "papers", "papers_sent_on", "outcome", "outcome_on")


@GET_OR_POST
@page(may=Can.SEE_CONCERNS)
def close(request: SignedIn, concern: UUID) -> HttpResponse:
    """Close a concern with what came of it for the child."""
    row = open_for(request, concern, "concern_close", "close")
    form = bound(CloseForm, request, row, about_a_child=bool(row.children))
    asked = asking(request, row, "What came of it for the child?" if row.children else "What came of it?",
                   "Close the concern")  # fmt: skip

    def do(acting: Any) -> Any:
        given = {name: form.cleaned_data[name] for name in CAME if name in form.cleaned_data}
        return close_concern(acting, subject(concern), came=CameOfIt(**given))

    return answer(request, row, asked, form, do, step="close", done="The concern is closed, with what came of it.")


@GET_OR_POST
@page(may=Can.SEE_CONCERNS)
def child_told(request: SignedIn, concern: UUID) -> HttpResponse:
    """Record that the child was told what came of a closed concern."""
    row = open_for(request, concern, "concern_child_told", "tell_child")
    form = bound(ChildToldForm, request, row)
    return answer(
        request, row, asking(request, row, "When was the child told?", "Record it"), form,
        lambda acting: record_child_told_of_outcome(
            acting, subject(concern), told_on=form.cleaned_data["told_on"], how=form.cleaned_data["how"]
        ),
        step="tell_child", done="It is recorded that the child was told.",
        theirs=lambda now: {"told_on": now.child_told_on, "how": now.child_told_how},
    )  # fmt: skip


@GET_OR_POST
@page(may=Can.SEE_CONCERNS)
def cafcass(request: SignedIn, concern: UUID) -> HttpResponse:
    """Refer the child's case to Cafcass; nobody's leave is asked."""
    row = open_for(request, concern, "concern_cafcass", "refer")
    form = bound(CafcassForm, request, row)
    asked = asking(request, row, "Refer to Cafcass", "Refer the case", words=[
        "The decision is yours, at any stage. Managers are told and cannot stop it.",
        "You may take independent legal advice first: record it from the concern's page.",
    ])  # fmt: skip
    return answer(
        request, row, asked, form,
        lambda acting: refer_to_cafcass(acting, subject(concern), **{
            name: form.cleaned_data[name] for name in ("ground", "power", "because", "managers_told_on")}),
        step="refer", done="The referral is recorded. Send the papers, and record here when you did.",
    )  # fmt: skip


@GET_OR_POST
@page(may=Can.SEE_CONCERNS)
def follow(request: SignedIn, concern: UUID, referral: UUID) -> HttpResponse:
    """Record what happened to a referral since."""
    row = open_for(request, concern, "concern_follow", "follow_referral")
    made = next((each for each in row.referrals if each.pk == referral), None)
    if made is None:
        raise Http404("There is no such referral of this concern.")
    begin = {"version": made.version, **{name: getattr(made, name) for name in FOLLOWED}}
    form = bound(FollowForm, request, row, initial=begin)
    return answer(
        request, row, asking(request, row, "What happened to the referral?", "Save it"), form,
        lambda acting: follow_referral(acting, subject(referral), **{
            name: form.cleaned_data[name] for name in FOLLOWED}),
        step="follow_referral", done="It stands with the referral.",
        theirs=lambda now: {name: getattr(now, name) for name in FOLLOWED},
    )  # fmt: skip


@GET_OR_POST
@page(may=Can.SEE_CONCERNS)
def legal_advice(request: SignedIn, concern: UUID) -> HttpResponse:
    """Record independent legal advice: sought, or what it said when it came."""
    row = open_for(request, concern, "concern_legal_advice", "seek_legal_advice")
    waiting = next((each for each in row.legal_advice if each.received_on is None), None)
    form = bound(LegalAdviceForm, request, row, initial={"from_whom": waiting.from_whom} if waiting else {})
    asked = asking(request, row, "Independent legal advice", "Save it",
                   words=["Only the reviewing service reads what was advised."])  # fmt: skip

    def do(acting: Any) -> Any:
        given = form.cleaned_data
        return record_legal_advice(
            acting, subject(concern), from_whom=given["from_whom"], received_on=given["received_on"],
            said=given["said"], advice=waiting.pk if waiting else None,
        )  # fmt: skip

    return answer(request, row, asked, form, do, step="seek_legal_advice", done="It stands with the concern.")
