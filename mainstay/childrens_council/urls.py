"""The addresses of the Children in Care Council."""

from __future__ import annotations

from django.urls import path

from mainstay.childrens_council.pages import answering, own, planning, projects, proposals

urlpatterns = [
    path("childrens-council/", proposals.council, name="childrens_council"),
    path("childrens-council/joining", proposals.joining, name="council_joining"),
    path("childrens-council/said", proposals.add, name="council_proposal_add"),
    path("childrens-council/said/<uuid:proposal>", proposals.one, name="council_proposal"),
    path("childrens-council/said/<uuid:proposal>/change", proposals.change, name="council_proposal_change"),
    path("childrens-council/said/<uuid:proposal>/answer", answering.answer, name="council_proposal_answer"),
    path("childrens-council/said/<uuid:proposal>/changed", answering.finish, name="council_proposal_finish"),
    path("childrens-council/said/<uuid:proposal>/again", answering.again, name="council_proposal_again"),
    path("childrens-council/project", planning.start, name="council_project_start"),
    path("childrens-council/project/<uuid:project>", projects.one, name="council_project"),
    path("childrens-council/project/<uuid:project>/change", planning.change, name="council_project_change"),
    path("childrens-council/project/<uuid:project>/step", projects.step, name="council_step_add"),
    path("childrens-council/project/<uuid:project>/delay", planning.delay, name="council_project_delay"),
    path("childrens-council/project/<uuid:project>/end", planning.end, name="council_project_end"),
    path("childrens-council/step/<uuid:step>/done", projects.step_done, name="council_step_done"),
    path("my/council", own.council, name="own_council"),
]
