"""The addresses of who stands beside a child: the child's own, which name nobody, and those of whoever arranges it."""

from __future__ import annotations

from django.urls import path

from mainstay.advocacy.pages import answering, arranging, own, own_somebody, referring

urlpatterns = [
    path("my/with-me/<slug:kind>", own.beside, name="own_beside"),
    path("my/with-me/<slug:kind>/yes", own.yes, name="own_beside_yes"),
    path("my/with-me/<slug:kind>/no", own.no, name="own_beside_no"),
    path("my/someone-else", own_somebody.somebody, name="own_somebody"),
    path("my/someone-else/<slug:wanted>/ask", own_somebody.ask, name="own_somebody_ask"),
    path("my/someone-else/<uuid:row>/back", own_somebody.take_back, name="own_somebody_back"),
    path("somebody-else/", answering.wanted, name="somebody_else"),
    path("somebody-else/<uuid:row>/answer", answering.answer, name="somebody_else_answer"),
    path("advocates/", arranging.waiting, name="advocates"),
    path("children/<uuid:child>/advocate/", arranging.of_child, name="advocacy"),
    path("children/<uuid:child>/advocate/<slug:kind>/record", arranging.record, name="advocacy_record"),
    path("children/<uuid:child>/advocate/<slug:kind>/refer", referring.refer, name="advocacy_refer"),
    path("children/<uuid:child>/advocate/<slug:kind>/begin", referring.begin, name="advocacy_begin"),
    path("children/<uuid:child>/advocate/<slug:kind>/end", referring.end, name="advocacy_end"),
]
