"""The demonstration's way in; in the URL map only while `mainstay demo` runs."""

from __future__ import annotations

from django.urls import path

from mainstay.site.demo import pages

urlpatterns = [path("", pages.pick_a_person, name="pick_a_person")]
