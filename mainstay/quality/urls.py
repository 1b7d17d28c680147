"""The addresses of quality assurance."""

from __future__ import annotations

from django.urls import path

from mainstay.quality.pages import home, learning, links, packs, priorities

urlpatterns = [
    path("quality/", home.quality, name="quality"),
    path("quality/packs/", packs.packs_list, name="packs"),
    path("quality/packs/<uuid:team>/<str:starts_on>/make", packs.make, name="pack_make"),
    path("quality/pack/<uuid:pack>", packs.pack, name="pack"),
    path("quality/pack/<uuid:pack>/file/<slug:form>", packs.pack_file, name="pack_file"),
    path("quality/pack/<uuid:pack>/write", packs.write, name="pack_write"),
    path("quality/pack/<uuid:pack>/meeting", packs.meet, name="pack_meet"),
    path("quality/pack/<uuid:pack>/action", packs.add_action, name="pack_action_add"),
    path("quality/packs/action/<uuid:action>", packs.settle, name="pack_action_settle"),
    path("quality/teams/", links.links, name="team_links"),
    path("quality/teams/new", links.link, name="team_link_new"),
    path("quality/teams/<uuid:link>/end", links.end, name="team_link_end"),
    path("quality/priorities/<str:year>/", priorities.priorities, name="priorities"),
    path("quality/priorities/<str:year>/new", priorities.add, name="priority_add"),
    path("quality/priority/<uuid:priority>", priorities.one, name="priority"),
    path("quality/priority/<uuid:priority>/change", priorities.change, name="priority_change"),
    path("quality/priority/<uuid:priority>/state", priorities.move, name="priority_move"),
    path("quality/priority/<uuid:priority>/note", priorities.note, name="priority_note"),
    path("quality/learning/<str:year>/", learning.learning, name="learning"),
    path("quality/learning/<str:year>/<slug:theme>", learning.begin, name="learning_begin"),
    path("quality/learnt/<uuid:learning>/measure", learning.measure, name="learning_measure"),
]
