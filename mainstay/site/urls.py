"""Every address of the site; the demonstration's way in is here only while it is the demonstration."""

from __future__ import annotations

from django.conf import settings
from django.urls import URLPattern, URLResolver, include, path

from mainstay.site import pages

urlpatterns: list[URLPattern | URLResolver] = [
    path("", pages.home, name="home"),
    path("health", pages.health, name="health"),
    path("keep-alive", pages.keep_alive, name="keep_alive"),
    path("held/<str:token>", pages.resume, name="resume"),
    # Before allauth's own: an address is changed by those who manage people, not by its person.
    path("account/email/", pages.ways_to_sign_in, name="ways_to_sign_in"),
    path("account/", include("allauth.urls")),
    path("", include("mainstay.advocacy.urls")),
    path("", include("mainstay.achievements.urls")),
    path("", include("mainstay.bundle.urls")),
    path("annual-report/", include("mainstay.annual_report.urls")),
    path("", include("mainstay.authority.urls")),
    path("", include("mainstay.cards.urls")),
    path("", include("mainstay.caseload.urls")),
    path("", include("mainstay.children.urls")),
    path("", include("mainstay.childrens_council.urls")),
    path("", include("mainstay.complaints.urls")),
    path("", include("mainstay.concerns.urls")),
    path("", include("mainstay.contacts.urls")),
    path("figures/", include("mainstay.insight.urls")),
    path("imports/", include("mainstay.exchange.urls")),
    path("", include("mainstay.patterns.urls")),
    path("", include("mainstay.preparation.urls")),
    path("", include("mainstay.praise.urls")),
    path("", include("mainstay.promises.urls")),
    path("", include("mainstay.quality.urls")),
    path("", include("mainstay.releases.urls")),
    path("", include("mainstay.records.urls")),
    path("", include("mainstay.reviews.urls")),
    path("", include("mainstay.voice.urls")),
    path("", include("mainstay.web.urls")),
]

if settings.MAINSTAY_DEMO:
    urlpatterns.append(path("demonstration/", include("mainstay.site.demo.urls")))

handler400 = "mainstay.web.pages.bad_request"
handler403 = "mainstay.web.pages.forbidden"
handler404 = "mainstay.web.pages.not_found"
handler500 = "mainstay.web.pages.failed"
