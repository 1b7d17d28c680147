"""The addresses of the site with those of imports, for the tests of these pages."""

from __future__ import annotations

from django.urls import include, path

from mainstay.site import urls

urlpatterns = [path("imports/", include("mainstay.exchange.urls")), *urls.urlpatterns]
handler400, handler403, handler404, handler500 = urls.handler400, urls.handler403, urls.handler404, urls.handler500
