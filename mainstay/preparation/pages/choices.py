"""What the child chose: the list, one more, who may read it, and taking it back."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET, require_http_methods

from mainstay.access.can import Can
from mainstay.preparation.actions.choose import choose
from mainstay.preparation.actions.share_choice import share_choice
from mainstay.preparation.actions.withdraw_choice import withdraw_choice
from mainstay.preparation.forms.choices import ChoiceForm, SharingForm
from mainstay.preparation.models import Choice
from mainstay.preparation.pages.sending import Act, Sent, form_page, open_preparation, values
from mainstay.preparation.queries import ChoiceRow, PreparationPage
from mainstay.reviews.forms.fields import ReviewForm
from mainstay.web.routes import SignedIn, page
from mainstay.web.sending import sent_data, subject

GET_OR_POST = require_http_methods(["GET", "HEAD", "POST"])
CHOOSE = Act(
    "Write down a choice", "Save the choice", after="preparation_choices",
    words=("In the child's own words. Until the child agrees to more, the reviewing service alone reads it, except "
           "when somebody may be at risk: say so to the child before they tell you.",),
)  # fmt: skip
SHARE = Act("Who may read this choice", "Save", after="preparation_choices")
TAKE_BACK = Act(
    "Take this choice back", "Take it back", after="preparation_choices",
    words=("Because the child changed their mind, or it was written down by mistake. It stays in the history.",),
)  # fmt: skip


@require_GET
@page(may=Can.SEE_CHILDREN)
def choices(request: SignedIn, review: UUID) -> HttpResponse:
    """What the child chose about this review."""
    opened = open_preparation(request, review, "preparation_choices")
    return render(request, "preparation/choices.html", values(opened, "What the child chose"))


@GET_OR_POST
@page(may=Can.PREPARE_REVIEWS)
def add(request: SignedIn, review: UUID) -> HttpResponse:
    """Write down one more choice."""
    opened = open_preparation(request, review, "preparation_choice_add")
    begin = {
        "chosen_on": request.viewer.today,
        "written_down_by": request.viewer.name,
        "matter": request.GET.get("about"),
    }
    form = ChoiceForm(sent_data(request), initial=begin)

    def sent() -> Sent:
        given = {name: form.cleaned_data[name] for name in form.fields if name not in {"once", "version"}}
        return Sent(
            lambda acting: choose(acting, subject(review), **given), lambda row: {}, "The choice is written down."
        )

    return form_page(request, opened, CHOOSE, form, sent, may=opened.may.prepare)


@GET_OR_POST
@page(may=Can.PREPARE_REVIEWS)
def share(request: SignedIn, review: UUID, choice: UUID) -> HttpResponse:
    """Change who may read a choice and its reason."""
    opened = open_preparation(request, review, "preparation_choice_share")
    row = _choice(opened, choice)
    begin = {
        "version": row.version, "shared_with": list(row.shared_with),
        "because_shared_with": list(row.because_shared_with),
    }  # fmt: skip
    form = SharingForm(sent_data(request), initial=begin, has_reason=row.has_reason)
    return form_page(request, opened, SHARE, form, lambda: Sent(
        do=lambda acting: share_choice(acting, Choice(pk=choice), shared_with=form.cleaned_data["shared_with"],
            because_shared_with=form.cleaned_data.get("because_shared_with", ()),
        ),
        theirs=lambda kept: {name: getattr(kept, name) for name in form.fields if name.endswith("shared_with")},
        done="Saved: who may read it.",
    ), choice=row)  # fmt: skip


@GET_OR_POST
@page(may=Can.PREPARE_REVIEWS)
def withdraw(request: SignedIn, review: UUID, choice: UUID) -> HttpResponse:
    """Take a choice back."""
    opened = open_preparation(request, review, "preparation_choice_withdraw")
    row = _choice(opened, choice)
    form = ReviewForm(sent_data(request), initial={"version": row.version})
    return form_page(request, opened, TAKE_BACK, form, lambda: Sent(
        do=lambda acting: withdraw_choice(acting, Choice(pk=choice)),
        theirs=lambda kept: {},
        done="The choice was taken back.",
    ), choice=row)  # fmt: skip


def _choice(opened: PreparationPage, choice: UUID) -> ChoiceRow:
    found = next((row for row in opened.choices if row.id == choice), None)
    if found is None:
        raise Http404("There is no such choice, or you may not see it.")
    return found
