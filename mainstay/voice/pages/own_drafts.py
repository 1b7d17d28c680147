"""What a child has begun is kept for later, or thrown away."""

from __future__ import annotations

from django.http import Http404, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from mainstay.cards.pages.carrying import carries
from mainstay.cards.shared import OwnRequest, own_page
from mainstay.voice.forms.saying import TOPICS, BegunForm, SayForm
from mainstay.voice.pages.own_write import WORDS, write_page
from mainstay.voice.shared.drafts import Begun, drop_draft, keep_draft


@require_POST
@carries(*WORDS, back_to="own_write")
@own_page
def keep(request: OwnRequest, topic: str) -> HttpResponse:
    """Keep what is written and drawn so far: every few seconds by the page itself, or by a press."""
    _must_be_known(topic)
    by_itself, form = "X-Draft" in request.headers, BegunForm(request.POST)
    if not form.is_valid():
        return (
            JsonResponse({}, status=422)
            if by_itself
            else write_page(request, topic, SayForm(request.POST, topic=topic))
        )
    at = keep_draft(request.own.card.child_id, topic, Begun(**form.cleaned_data))
    if by_itself:
        said = _("Kept at %(time)s. Nobody has read it.") % {"time": f"{timezone.localtime(at):%H:%M}"} if at else ""
        return JsonResponse({"said": said})
    return redirect(f"{reverse('own_topics')}?kept")


@require_POST
@own_page
def away(request: OwnRequest, topic: str) -> HttpResponse:
    """Throw away what was begun, and start again."""
    _must_be_known(topic)
    drop_draft(request.own.card.child_id, topic)
    return redirect("own_write", topic)


def _must_be_known(topic: str) -> None:
    if topic not in {each[0] for each in TOPICS}:
        raise Http404
