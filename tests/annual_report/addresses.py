"""The site's addresses with those of the annual report among them."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, include, path

from mainstay.site import urls
from mainstay.site.urls import handler400, handler403, handler404, handler500

__all__ = ["handler400", "handler403", "handler404", "handler500", "urlpatterns"]

urlpatterns: list[URLPattern | URLResolver] = [
    path("annual-report/", include("mainstay.annual_report.urls")),
    *urls.urlpatterns,
]
