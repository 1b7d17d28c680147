"""The addresses of what children are proud of: the child's own, which name nobody, and those of whoever reads it."""

from __future__ import annotations

from django.urls import path

from mainstay.achievements.pages import allowing, own, reading

urlpatterns = [
    path("my/proud/", own.proud, name="own_proud"),
    path("my/proud/new", own.new, name="own_proud_new"),
    path("my/proud/<uuid:thing>/", own.one, name="own_proud_one"),
    path("my/proud/<uuid:thing>/change", own.change, name="own_proud_change"),
    path("my/proud/<uuid:thing>/picture", own.picture, name="own_proud_picture"),
    path("my/proud/<uuid:thing>/small", own.small, name="own_proud_small"),
    path("my/proud/<uuid:thing>/yes/<slug:use>", own.yes, name="own_proud_yes"),
    path("my/proud/<uuid:thing>/no/<slug:use>", own.no, name="own_proud_no"),
    path("proud/", reading.waiting, name="proud_waiting"),
    path("proud/shown", reading.shown, name="proud_shown"),
    path("proud/shown/<uuid:thing>", reading.shown_picture, name="proud_shown_picture"),
    path("proud/checks/<uuid:check>", allowing.decide, name="proud_decide"),
    path("proud/<uuid:thing>/", reading.one, name="proud_one"),
    path("proud/<uuid:thing>/picture", reading.picture, name="proud_picture"),
    path("proud/<uuid:thing>/read", reading.read, name="proud_read"),
    path("proud/<uuid:thing>/settle", reading.settle, name="proud_settle"),
    path("proud/<uuid:thing>/yes", allowing.said_yes, name="proud_said_yes"),
    path("proud/<uuid:thing>/no/<slug:use>", allowing.said_no, name="proud_said_no"),
    path("proud/<uuid:thing>/check/<slug:use>", allowing.check, name="proud_check"),
    path("proud/<uuid:thing>/shown", allowing.showing, name="proud_showing"),
    path("proud/<uuid:thing>/shown/<uuid:showing>", allowing.taken_down, name="proud_taken_down"),
    path("children/<uuid:child>/proud/", reading.of_child, name="proud_of_child"),
    path("children/<uuid:child>/proud/new", reading.beside, name="proud_beside"),
]
