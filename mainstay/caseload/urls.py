"""The addresses of allocation and of caseloads."""

from __future__ import annotations

from django.urls import path

from mainstay.caseload.pages import allocating, covering, handing_over, loads

urlpatterns = [
    path("allocate/", allocating.allocate, name="allocate"),
    path("allocate/<uuid:allocation>/told", allocating.told, name="allocation_told"),
    path("hand-over/", handing_over.hand_over, name="hand_over"),
    path("handovers/<uuid:handover>", handing_over.handover, name="handover"),
    path("cover/", covering.cover, name="cover"),
    path("cover/new", covering.arrange, name="cover_arrange"),
    path("cover/<uuid:cover>/end", covering.end, name="cover_end"),
    path("caseloads/", loads.loads, name="caseloads"),
    path("caseloads/<uuid:officer>/share", loads.share, name="contracted_share"),
]
