"""The addresses of a child's bundle for later life."""

from __future__ import annotations

from django.urls import path

from mainstay.bundle.pages import making

urlpatterns = [
    path("children/<uuid:child>/bundle/", making.bundle, name="life_bundle"),
    path("children/<uuid:child>/bundle/<slug:kind>/<uuid:source>", making.mark, name="life_bundle_mark"),
]
