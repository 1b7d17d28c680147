"""The addresses of the Children in Care Council."""

from __future__ import annotations

from django.urls import path

from mainstay.childrens_council.pages import answering, films, own, planning, projects, proposals, watching

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
    path("childrens-council/project/<uuid:project>/film", films.add, name="council_film_add"),
    path("childrens-council/film/<uuid:film>", films.one, name="council_film"),
    path("childrens-council/film/<uuid:film>/captions", films.captions, name="council_film_captions"),
    path("childrens-council/film/<uuid:film>/agreement", films.agreement, name="council_film_agreement"),
    path("childrens-council/film/<uuid:film>/show", watching.show_to_children, name="council_film_show"),
    path("childrens-council/film/<uuid:film>/publish", watching.publish, name="council_film_publish"),
    path("childrens-council/film/<uuid:film>/hide", watching.hide, name="council_film_hide"),
    path("childrens-council/film/<uuid:film>/withdraw", watching.withdraw, name="council_film_withdraw"),
    path("childrens-council/film/<uuid:film>/file", watching.film_file, name="council_film_file"),
    path("childrens-council/film/<uuid:film>/still", watching.film_still, name="council_film_still"),
    path("childrens-council/film/<uuid:film>/captions.vtt", watching.film_captions, name="council_film_captions_file"),
    path("my/council", own.council, name="own_council"),
    path("my/council/film/<uuid:film>", own.film, name="own_council_film"),
    path("my/council/film/<uuid:film>/file", watching.own_file, name="own_council_film_file"),
    path("my/council/film/<uuid:film>/still", watching.own_still, name="own_council_film_still"),
    path("my/council/film/<uuid:film>/captions.vtt", watching.own_captions, name="own_council_film_captions"),
]
