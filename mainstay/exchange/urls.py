"""The addresses of imports."""

from __future__ import annotations

from django.urls import path

from mainstay.exchange.pages import (
    daily_listing,
    daily_problems,
    daily_uploading,
    deciding,
    listing,
    problems,
    uploading,
)

ONE = "<uuid:returned>/"
DAILY = "daily/<uuid:imported>/"

urlpatterns = [
    path("", listing.imports, name="imports"),
    path("upload", uploading.upload, name="import_upload"),
    path("check/<uuid:upload>", uploading.check, name="import_check"),
    path("differences", deciding.differences, name="import_differences"),
    path("between-years", problems.problems_between_years, name="import_between_years"),
    path("between-years.csv", problems.problems_between_years_csv, name="import_between_years_csv"),
    path("daily/", daily_listing.daily_imports, name="daily_imports"),
    path("daily/upload", daily_uploading.upload, name="daily_upload"),
    path("daily/check/<uuid:upload>", daily_uploading.check, name="daily_check"),
    path(DAILY, daily_listing.one_daily_import, name="daily_import"),
    path(f"{DAILY}problems", daily_problems.problems, name="daily_problems"),
    path(f"{DAILY}problems.csv", daily_problems.problems_csv, name="daily_problems_csv"),
    path(ONE, listing.one_return, name="import_return"),
    path(f"{ONE}problems", problems.problems, name="import_problems"),
    path(f"{ONE}problems.csv", problems.problems_csv, name="import_problems_csv"),
    path(f"{ONE}repeated-keys", deciding.choices, name="import_choices"),
]
