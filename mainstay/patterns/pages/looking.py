"""Patterns: placements about which signals add up, teams and agencies above the rest, and what is not fed yet."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from mainstay.access.can import Can
from mainstay.authority.queries import local_policy
from mainstay.children.pages.opening import asking, open_child
from mainstay.children.shared.signals import signal_kinds
from mainstay.contacts.queries import signs_of_harm_waiting
from mainstay.patterns.actions.look_into_pattern import look_into_pattern
from mainstay.patterns.forms import LookIntoForm
from mainstay.patterns.queries import pattern_of, placements_with_signals, rates_above
from mainstay.web.routes import SignedIn, page
from mainstay.web.sending import Sent, send, sent_data, show, subject
from mainstay.web.shapes import Column

PLACEMENTS = ("Child", "Lives", "Signals", "Looked into", "Next step")
RATES = (Column("Team or agency"), Column("Formal concerns in twelve months", numeric=True),
         Column("Children", numeric=True), Column("For every 100 children", numeric=True),
         Column("All teams", numeric=True))  # fmt: skip


@require_GET
@page(may=Can.SEE_PATTERNS)
def patterns(request: SignedIn) -> HttpResponse:
    """What a manager is to look into: one sign of harm is enough; otherwise signals that add up."""
    viewer = request.viewer
    policy = local_policy(viewer.today)
    return render(request, "patterns/patterns.html", {
        "today": viewer.today, "placements": placements_with_signals(viewer), "rates": rates_above(viewer),
        "signs": len(signs_of_harm_waiting(viewer)), "kinds": signal_kinds(), "policy": policy,
        "placement_columns": [Column(text) for text in PLACEMENTS], "rate_columns": RATES,
    })  # fmt: skip


@require_http_methods(["GET", "HEAD", "POST"])
@page(may=Can.SEE_PATTERNS)
def look_into(request: SignedIn, child: UUID) -> HttpResponse:
    """Record what was found of the signals about one child's placement."""
    opened = open_child(request, child, "pattern_look_into")
    row = pattern_of(request.viewer, child)
    asked = asking(
        opened, "Look into these signals", "Save what you found", template="patterns/look_into.html",
        values={"row": row},
    )  # fmt: skip
    form = LookIntoForm(sent_data(request))
    if not form.is_bound or not form.is_valid():
        return show(request, asked, form)
    given = form.cleaned_data
    return send(request, asked, form, Sent(
        do=lambda acting: look_into_pattern(acting, subject(child), found=given["found"], words=given["words"]),
        to=lambda _: reverse("patterns"),
        done=lambda _: "What you found is kept. New signals bring the pattern back.",
    ))  # fmt: skip
