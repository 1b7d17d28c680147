"""The addresses of recipients, of releases, and of what waits for somebody."""

from __future__ import annotations

from django.urls import path

from mainstay.releases.pages import guarding, recipients, release, steps

CHILD = "children/<uuid:child>/"
ONE = "releases/<uuid:release>/"
RECIPIENT = "recipients/<uuid:recipient>/"

urlpatterns = [
    path(f"{CHILD}recipients/", recipients.recipients, name="child_recipients"),
    path(f"{CHILD}recipients/add", recipients.add, name="recipient_add"),
    path(f"{CHILD}guarded/add", guarding.guard, name="words_guard"),
    path("guarded/<uuid:guarded>/stop", guarding.stop, name="guarding_stop"),
    path(f"{RECIPIENT}check", recipients.check, name="recipient_check"),
    path(f"{RECIPIENT}end", recipients.end, name="recipient_end"),
    path(f"{RECIPIENT}address", recipients.address, name="recipient_address"),
    path("delivery/<uuid:address>/confirm", recipients.confirm_address, name="address_confirm"),
    path(f"{CHILD}releases/", release.log, name="child_releases"),
    path("releases/", release.waiting, name="releases"),
    path(ONE, release.release, name="release"),
    path(f"{ONE}answer", steps.answer, name="release_answer"),
    path(f"{ONE}confirm", steps.confirm, name="release_confirm"),
    path(f"{ONE}send", steps.send_it, name="release_send"),
    path(f"{ONE}failed", steps.failed, name="release_failed"),
    path(f"{ONE}opened", steps.opened, name="release_opened"),
    path(f"{ONE}withdraw", steps.withdraw, name="release_withdraw"),
    path(f"{ONE}copy.<str:fmt>", release.file, name="release_file"),
]
