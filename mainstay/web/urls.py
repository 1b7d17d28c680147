"""The addresses of the page shell."""

from __future__ import annotations

from django.urls import path

from mainstay.web import pages

urlpatterns = [path("gallery", pages.gallery, name="gallery")]
