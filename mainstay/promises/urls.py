"""The addresses of promises: of a review, of a child, of a team, one by one, and the checks half-way."""

from __future__ import annotations

from django.urls import path

from mainstay.promises.pages import lists, making, manager, midway, one

ONE = "promises/<uuid:promise>/"
REVIEW = "reviews/<uuid:review>/promises/"

urlpatterns = [
    path("promises/", lists.promises, name="promises"),
    path("children/<uuid:child>/promises", lists.of_child, name="promises_of_child"),
    path("team/promises/", manager.team, name="team_promises"),
    path("team/promises/agree", manager.agree, name="promises_agree"),
    path(ONE, one.promise, name="promise"),
    path(f"{ONE}change", one.change, name="promise_change"),
    path(f"{ONE}withdraw", one.withdraw, name="promise_withdraw"),
    path(f"{ONE}resolve", one.resolve, name="promise_resolve"),
    path(f"{ONE}child-told", one.child_told, name="promise_child_told"),
    path(f"{ONE}contest", manager.contest, name="promise_contest"),
    path(f"{ONE}progress", manager.progress, name="promise_progress"),
    path(REVIEW, making.of_review, name="promises_of_review"),
    path(f"{REVIEW}new", making.make, name="promise_make"),
    path(f"{REVIEW}send", making.send_all, name="promises_send"),
    path(f"{REVIEW}<uuid:promise>/answer", making.answer_at, name="promise_answer"),
    path("reviews/<uuid:review>/midway", midway.midway, name="midway"),
]
