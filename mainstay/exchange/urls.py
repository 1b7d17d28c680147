"""The addresses of imports."""

from __future__ import annotations

from django.urls import path

from mainstay.exchange.pages import deciding, listing, problems, uploading

ONE = "<uuid:returned>/"

urlpatterns = [
    path("", listing.imports, name="imports"),
    path("upload", uploading.upload, name="import_upload"),
    path("check/<uuid:upload>", uploading.check, name="import_check"),
    path("differences", deciding.differences, name="import_differences"),
    path("between-years", problems.problems_between_years, name="import_between_years"),
    path("between-years.csv", problems.problems_between_years_csv, name="import_between_years_csv"),
    path(ONE, listing.one_return, name="import_return"),
    path(f"{ONE}problems", problems.problems, name="import_problems"),
    path(f"{ONE}problems.csv", problems.problems_csv, name="import_problems_csv"),
    path(f"{ONE}repeated-keys", deciding.choices, name="import_choices"),
]
