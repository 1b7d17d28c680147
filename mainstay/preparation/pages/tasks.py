"""The short tasks of a preparation: talked over, the talk in private, help for the child, the room, a waiver."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404, HttpResponse
from django.views.decorators.http import require_http_methods

from mainstay.access.can import Can
from mainstay.preparation.actions.ask_for_advocate import ask_for_advocate
from mainstay.preparation.actions.ask_for_interpreter import ask_for_interpreter
from mainstay.preparation.actions.end_waiver import end_waiver
from mainstay.preparation.actions.record_discussion import record_discussion
from mainstay.preparation.actions.record_private_talk import record_private_talk
from mainstay.preparation.actions.set_room import set_room
from mainstay.preparation.actions.waive_task import waive_task
from mainstay.preparation.forms.tasks import (
    AdvocateForm,
    DiscussionForm,
    InterpreterForm,
    PrivateTalkForm,
    RoomForm,
    WaiveForm,
)
from mainstay.preparation.models import Waiver
from mainstay.preparation.pages.sending import Act, Sent, form_page, open_preparation, version_of
from mainstay.reviews.forms.fields import ReviewForm
from mainstay.web.routes import SignedIn, page
from mainstay.web.sending import sent_data, subject

GET_OR_POST = require_http_methods(["GET", "HEAD", "POST"])
DISCUSSED = Act(
    "Talked over with the social worker", "Save",
    words=("The child, the plan, whom to invite, the agenda and where to meet.",),
)  # fmt: skip
PRIVATE_TALK = Act(
    "The talk in private", "Save",
    words=("Before the review or on the day, and without others there. A text or message is contact, and not this.",),
)  # fmt: skip
ADVOCATE = Act(
    "An advocate", "Save",
    words=("Every child may have somebody to speak for them. Ask before each review, and record what they said.",),
)  # fmt: skip
INTERPRETER = Act("An interpreter", "Save")
ROOM = Act("Room or link", "Save")


@GET_OR_POST
@page(may=Can.CONDUCT_REVIEWS)
def discussed(request: SignedIn, review: UUID) -> HttpResponse:
    """Record when the review was talked over."""
    opened = open_preparation(request, review, "preparation_discussed")
    begin = {**version_of(opened), "discussed_on": opened.discussed_on or request.viewer.today}
    form = DiscussionForm(sent_data(request), initial=begin)
    return form_page(request, opened, DISCUSSED, form, lambda: Sent(
        do=lambda acting: record_discussion(acting, subject(review), discussed_on=form.cleaned_data["discussed_on"]),
        theirs=lambda kept: {"discussed_on": kept.discussed_on},
        done="Recorded when it was talked over.",
    ), may=opened.may.conduct)  # fmt: skip


@GET_OR_POST
@page(may=Can.CONDUCT_REVIEWS)
def private_talk(request: SignedIn, review: UUID) -> HttpResponse:
    """Record the talk in private, or why there was none."""
    opened = open_preparation(request, review, "preparation_private_talk")
    talk = opened.private_talk
    begin = (
        {"version": talk.version, "outcome": talk.outcome, "talked_on": talk.talked_on, "how": talk.how} if talk else {}
    )
    form = PrivateTalkForm(sent_data(request), initial=begin)
    return form_page(request, opened, PRIVATE_TALK, form, lambda: Sent(
        do=lambda acting: record_private_talk(acting, subject(review), outcome=form.cleaned_data["outcome"],
            talked_on=form.cleaned_data["talked_on"], how=form.cleaned_data["how"],
        ),
        theirs=lambda kept: {"outcome": kept.outcome, "talked_on": kept.talked_on, "how": kept.how},
        done="The talk in private is recorded.",
    ))  # fmt: skip


@GET_OR_POST
@page(may=Can.PREPARE_REVIEWS)
def advocate(request: SignedIn, review: UUID) -> HttpResponse:
    """Record whether the child was asked about an advocate."""
    opened = open_preparation(request, review, "preparation_advocate")
    form = AdvocateForm(sent_data(request), initial={**version_of(opened), "asked": opened.advocate})
    return form_page(request, opened, ADVOCATE, form, lambda: Sent(
        do=lambda acting: ask_for_advocate(acting, subject(review), asked=form.cleaned_data["asked"]),
        theirs=lambda kept: {"asked": kept.advocate},
        done="Recorded.",
    ), may=opened.may.prepare)  # fmt: skip


@GET_OR_POST
@page(may=Can.PREPARE_REVIEWS)
def interpreter(request: SignedIn, review: UUID) -> HttpResponse:
    """Record whether an interpreter is needed."""
    opened = open_preparation(request, review, "preparation_interpreter")
    begin = {**version_of(opened), "asked": opened.interpreter, "language": opened.language}
    form = InterpreterForm(sent_data(request), initial=begin)
    return form_page(request, opened, INTERPRETER, form, lambda: Sent(
        do=lambda acting: ask_for_interpreter(
            acting, subject(review), asked=form.cleaned_data["asked"], language=form.cleaned_data["language"]
        ),
        theirs=lambda kept: {"asked": kept.interpreter, "language": kept.language},
        done="Recorded.",
    ), may=opened.may.prepare)  # fmt: skip


@GET_OR_POST
@page(may=Can.PREPARE_REVIEWS)
def room(request: SignedIn, review: UUID) -> HttpResponse:
    """Set the room or the link."""
    opened = open_preparation(request, review, "preparation_room")
    begin = {**version_of(opened), "room": opened.room or opened.review.place, "link": opened.link}
    form = RoomForm(sent_data(request), initial=begin)
    return form_page(request, opened, ROOM, form, lambda: Sent(
        do=lambda acting: set_room(
            acting, subject(review), room=form.cleaned_data["room"], link=form.cleaned_data["link"]
        ),
        theirs=lambda kept: {"room": kept.room, "link": kept.link},
        done="The room or link is set. It stands in printed invitations, and in no message.",
    ), may=opened.may.prepare)  # fmt: skip


@GET_OR_POST
@page(may=Can.CONDUCT_REVIEWS)
def waive(request: SignedIn, review: UUID, task: str) -> HttpResponse:
    """Waive one thing with the reason, or say that it is needed after all."""
    opened = open_preparation(request, review, "preparation_waive")
    row = opened.task(task)
    if row is None:
        raise Http404("There is no such task.")
    standing = next((each for each in opened.waivers if each.task == task), None)
    if standing is not None:
        act = Act(
            f"{row.title}: needed after all", "It is needed after all", words=(f"Waived because: {standing.because}",)
        )
        ending = ReviewForm(sent_data(request), initial={"version": standing.version})
        return form_page(request, opened, act, ending, lambda: Sent(
            do=lambda acting: end_waiver(acting, Waiver(pk=standing.id)), theirs=lambda kept: {},
            done=f"“{row.title}” is needed after all.",
        ), may=opened.may.conduct)  # fmt: skip
    act = Act(f"Waive: {row.title}", "Waive it", words=(row.due.explanation, "Your name stands with the reason."))
    form = WaiveForm(sent_data(request))
    return form_page(request, opened, act, form, lambda: Sent(
        do=lambda acting: waive_task(acting, subject(review), task=task, because=form.cleaned_data["because"]),
        theirs=lambda kept: {}, done=f"“{row.title}” was waived.",
    ), may=opened.may.conduct)  # fmt: skip
