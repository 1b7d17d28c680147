"""The addresses of allocation and of caseloads."""

from __future__ import annotations

from django.urls import path

from mainstay.caseload.pages import allocating, loads

urlpatterns = [
    path("allocate/", allocating.allocate, name="allocate"),
    path("allocate/<uuid:allocation>/told", allocating.told, name="allocation_told"),
    path("caseloads/", loads.loads, name="caseloads"),
    path("caseloads/<uuid:officer>/share", loads.share, name="contracted_share"),
]
