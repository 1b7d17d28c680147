"""The addresses of patterns."""

from __future__ import annotations

from django.urls import path

from mainstay.patterns.pages import looking

urlpatterns = [
    path("patterns/", looking.patterns, name="patterns"),
    path("patterns/<uuid:child>", looking.look_into, name="pattern_look_into"),
]
