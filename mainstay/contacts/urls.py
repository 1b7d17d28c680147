"""The addresses of contacts, of what a child said, of signs of harm and of notices to the officer."""

from __future__ import annotations

from django.urls import path

from mainstay.contacts.pages import contacting, harming, saying, speaking, telling

CHILD = "children/<uuid:child>/"

urlpatterns = [
    path(f"{CHILD}contacts/", contacting.contacts, name="contacts"),
    path(f"{CHILD}contacts/new", contacting.record, name="contact_record"),
    path("contacts/<uuid:contact>/take-back", contacting.take_back, name="contact_withdraw"),
    path("contacts/to-speak-to", speaking.speak_to, name="speak_to"),
    path(f"{CHILD}words/", saying.words, name="words"),
    path(f"{CHILD}words/new", saying.add, name="words_add"),
    path("words/<uuid:words>/more", saying.more, name="words_more"),
    path("words/<uuid:words>/share", saying.share, name="words_share"),
    path("words/<uuid:words>/stop-sharing", saying.stop, name="words_stop"),
    path(f"{CHILD}sign-of-harm", harming.raise_sign, name="harm_raise"),
    path("signs-of-harm/", harming.waiting, name="harm_waiting"),
    path("signs-of-harm/<uuid:sign>", harming.answer, name="harm_answer"),
    path(f"{CHILD}tell-officer", telling.tell, name="tell_officer"),
    path("notices/", telling.inbox, name="notices_to_officer"),
    path("notices/<uuid:notice>", telling.acknowledge, name="notice_acknowledge"),
    path("notices/<uuid:notice>/read", telling.read, name="notice_read"),
]
