"""The messages of the person who is signed in, and marking them as read."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from mainstay import clock
from mainstay.access.can import Can
from mainstay.access.decide import decide
from mainstay.children.queries import children_named
from mainstay.notices import queries
from mainstay.notices.queries import MessageRow
from mainstay.notices.reading import mark_read
from mainstay.web.paging import page_of
from mainstay.web.routes import SignedIn, for_anyone_signed_in


@dataclass(frozen=True)
class MessageLine:
    """One message, with the child it is about where the viewer still sees them."""

    row: MessageRow
    child: str
    href: str


@require_safe
@for_anyone_signed_in
def messages(request: SignedIn) -> HttpResponse:
    """The viewer's own messages, newest first, fifty a page."""
    viewer = request.viewer
    shown = page_of(request.GET.get("page"), queries.how_many(viewer))
    rows = queries.messages_to(viewer, offset=shown.offset, limit=shown.limit)
    sees = decide(viewer, Can.SEE_CHILDREN)
    known = children_named(viewer, {row.child_id for row in rows if row.child_id}) if sees else {}
    lines = [_line(row, known[row.child_id].name if row.child_id in known else "") for row in rows]
    return render(request, "authority/messages.html", {
        "lines": lines, "page": shown, "unread": queries.unread(viewer),
    })  # fmt: skip


def _line(row: MessageRow, child: str) -> MessageLine:
    return MessageLine(row, child, reverse("child", args=[row.child_id]) if child else "")


@require_POST
@for_anyone_signed_in
def read(request: SignedIn) -> HttpResponse:
    """Mark one message as read, or all of them."""
    one = request.POST.get("message", "")
    try:
        mark_read(request.viewer, clock.real_now(), message=UUID(one) if one else None)
    except ValueError:
        return redirect("messages")
    return redirect("messages")
