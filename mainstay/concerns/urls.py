"""The addresses of concerns: the list, one concern and what is done to it, those of a child, and the ladder."""

from __future__ import annotations

from django.urls import path

from mainstay.concerns.pages import answering, closing, ladder, lists, one, raising

ONE = "concerns/<uuid:concern>/"

urlpatterns = [
    path("concerns/", lists.concerns, name="concerns"),
    path("concerns/new", raising.begin, name="concern_begin"),
    path("concerns/about-the-chair", raising.begin_about_chair, name="concern_begin_about_chair"),
    path("concerns/ladder", ladder.ladder, name="concern_ladder"),
    path("concerns/ladder/set", ladder.set_from, name="concern_ladder_set"),
    path("children/<uuid:child>/concerns", lists.of_child, name="concerns_of_child"),
    path(ONE, one.concern, name="concern"),
    path(f"{ONE}talk", raising.talk, name="concern_talk"),
    path(f"{ONE}change", raising.change, name="concern_change"),
    path(f"{ONE}raise", raising.formal, name="concern_formal"),
    path(f"{ONE}answer", answering.give_answer, name="concern_answer"),
    path(f"{ONE}judge", answering.judge, name="concern_judge"),
    path(f"{ONE}escalate", answering.escalate, name="concern_escalate"),
    path(f"{ONE}hold", answering.hold, name="concern_hold"),
    path(f"{ONE}resume", answering.resume, name="concern_resume"),
    path(f"{ONE}advise", answering.advise, name="concern_advise"),
    path(f"{ONE}withdraw", answering.withdraw, name="concern_withdraw"),
    path(f"{ONE}close", closing.close, name="concern_close"),
    path(f"{ONE}child-told", closing.child_told, name="concern_child_told"),
    path(f"{ONE}cafcass", closing.cafcass, name="concern_cafcass"),
    path(f"{ONE}cafcass/<uuid:referral>", closing.follow, name="concern_follow"),
    path(f"{ONE}legal-advice", closing.legal_advice, name="concern_legal_advice"),
]
