"""The addresses of complaints: the child's own, the complaints team's, and those of who knows that there is one."""

from __future__ import annotations

from django.urls import path

from mainstay.complaints.pages import handling, knowing, own, reading, taking

urlpatterns = [
    path("my/complaint", own.mine, name="own_complaints"),
    path("my/complaint/write", own.complain, name="own_complain"),
    path("my/complaint/<uuid:complaint>", own.one, name="own_complaint"),
    path("my/complaint/<uuid:complaint>/on", own.go_on, name="own_complaint_on"),
    path("my/complaint/<uuid:complaint>/content", own.content, name="own_complaint_content"),
    path("my/complaint/<uuid:complaint>/back", own.take_back, name="own_complaint_back"),
    path("my/complaint/<uuid:complaint>/share", own.share, name="own_complaint_share"),
    path("complaints/", reading.under_way, name="complaints"),
    path("complaints/take", taking.take_by_team, name="complaint_take_by_team"),
    path("complaints/of-our-children/", knowing.of_children, name="complaints_known"),
    path("complaints/<uuid:complaint>/", reading.one, name="complaint"),
    path("complaints/<uuid:complaint>/acknowledge", handling.acknowledge, name="complaint_acknowledge"),
    path("complaints/<uuid:complaint>/longer", handling.longer, name="complaint_longer"),
    path("complaints/<uuid:complaint>/panel", handling.panel, name="complaint_panel"),
    path("complaints/<uuid:complaint>/report", handling.report, name="complaint_report"),
    path("complaints/<uuid:complaint>/answer", handling.answer, name="complaint_answer"),
    path("complaints/<uuid:complaint>/further", handling.further, name="complaint_further"),
    path("complaints/<uuid:complaint>/withdraw", handling.withdraw, name="complaint_withdraw"),
    path("complaints/<uuid:complaint>/end", handling.end, name="complaint_end"),
    path("children/<uuid:child>/complaints/", knowing.of_child, name="complaints_of_child"),
    path("children/<uuid:child>/complaints/take", taking.take, name="complaint_take"),
]
