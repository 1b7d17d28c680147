"""The addresses of the annual report."""

from __future__ import annotations

from django.urls import path

from mainstay.annual_report.pages import publishing, writing

urlpatterns = [
    path("", writing.annual_reports, name="annual_reports"),
    path("<str:year>/", writing.annual_report, name="annual_report"),
    path("<str:year>/section/<slug:section>/", writing.annual_report_section, name="annual_report_section"),
    path("<str:year>/preview/", publishing.annual_report_preview, name="annual_report_preview"),
    path("<str:year>/file/<slug:form>/", publishing.annual_report_file, name="annual_report_file"),
    path("<str:year>/unsuppressed/", publishing.annual_report_unsuppressed, name="annual_report_unsuppressed"),
    path("<str:year>/publish/", publishing.annual_report_publish, name="annual_report_publish"),
    path("<str:year>/published/", publishing.annual_report_published, name="annual_report_published"),
    path("<str:year>/published/<int:number>/", publishing.annual_report_publication, name="annual_report_publication"),
    path(
        "<str:year>/published/<int:number>/file/<slug:form>/",
        publishing.annual_report_publication_file,
        name="annual_report_publication_file",
    ),
]
