"""The addresses of the service's figures."""

from __future__ import annotations

from django.urls import path

from mainstay.insight.pages import children, dashboard, download, one_figure

urlpatterns = [
    path("", dashboard.figures, name="figures"),
    path("<slug:measure>/", one_figure.figure, name="figure"),
    path("<slug:measure>/children/", children.figure_children, name="figure_children"),
    path("<slug:measure>/download.csv", download.figure_download, name="figure_download"),
]
