"""The addresses of who stands beside a child: the child's own, which name nobody, and those of whoever arranges it."""

from __future__ import annotations

from django.urls import path

from mainstay.advocacy.pages import arranging, own

urlpatterns = [
    path("my/with-me/<slug:kind>", own.beside, name="own_beside"),
    path("my/with-me/<slug:kind>/yes", own.yes, name="own_beside_yes"),
    path("my/with-me/<slug:kind>/no", own.no, name="own_beside_no"),
    path("advocates/", arranging.waiting, name="advocates"),
    path("children/<uuid:child>/advocate/", arranging.of_child, name="advocacy"),
    path("children/<uuid:child>/advocate/<slug:kind>/record", arranging.record, name="advocacy_record"),
]
