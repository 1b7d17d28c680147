"""The addresses of the list of children, of one child, and of what is recorded about them."""

from __future__ import annotations

from django.urls import path

from mainstay.children.pages import account, around, changing, child, correcting, entering, listing

ONE = "children/<uuid:child>/"

urlpatterns = [
    path("children/", listing.children, name="children"),
    path("children/enter/", entering.enter, name="child_enter"),
    path(ONE, child.child, name="child"),
    path(f"{ONE}account", account.account, name="child_account"),
    path(f"{ONE}looked", account.looked, name="child_looked"),
    path(f"{ONE}come-back", entering.come_back, name="child_come_back"),
    path(f"{ONE}move", changing.move, name="child_move"),
    path(f"{ONE}legal-status", changing.legal_status, name="child_legal_status"),
    path(f"{ONE}leave-care", changing.leave_care, name="child_leave_care"),
    path(f"{ONE}social-work", changing.social_work, name="child_social_work"),
    path(f"{ONE}correct", correcting.correct, name="child_correct"),
    path(f"{ONE}episodes/", correcting.episodes, name="child_episodes"),
    path(f"{ONE}episodes/<uuid:episode>/correct", correcting.correct_one, name="child_episode_correct"),
    path(f"{ONE}people/add", around.add_person, name="child_person_add"),
    path(f"{ONE}siblings/link", around.link, name="child_link"),
    path(f"{ONE}siblings/part", around.part, name="child_part"),
]
