"""The addresses of the Monday pages, of one review and what is done to it, and of the calendar."""

from __future__ import annotations

from django.urls import path

from mainstay.reviews.pages import arranging, calendar, correcting, early, monday, recording, review, service

ONE = "reviews/<uuid:review>/"
POSTPONEMENT = f"{ONE}postponements/<uuid:postponement>/"

urlpatterns = [
    path("monday/", monday.monday, name="monday"),
    path("service/", service.service, name="service"),
    path("service/reviews/", monday.service_reviews, name="service_reviews"),
    path("calendar/", calendar.calendar, name="calendar"),
    path("calendar/print", calendar.calendar_print, name="calendar_print"),
    path(ONE, review.review, name="review"),
    path(f"{ONE}arrange", arranging.schedule, name="review_schedule"),
    path(f"{ONE}early", early.early, name="review_early"),
    path(f"{ONE}postpone", arranging.ask, name="review_postpone"),
    path(f"{POSTPONEMENT}decide", arranging.decide, name="review_postponement"),
    path(f"{POSTPONEMENT}child-told", arranging.told, name="review_child_told"),
    path(f"{ONE}held", recording.hold, name="review_hold"),
    path(f"{ONE}complete", recording.complete, name="review_complete"),
    path(f"{ONE}meeting", recording.meet, name="review_meeting"),
    path(f"{ONE}adjourn", recording.adjourn, name="review_adjourn"),
    path(f"{ONE}correct", correcting.correct, name="review_correct"),
    path(f"{ONE}take-back", correcting.withdraw, name="review_withdraw"),
]
