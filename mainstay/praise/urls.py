"""The addresses of praise."""

from __future__ import annotations

from django.urls import path

from mainstay.praise.pages import answering, giving, lists, one, quoting

urlpatterns = [
    path("praise/", lists.praise, name="praise"),
    path("praise/received", lists.received, name="praise_received"),
    path("praise/new", giving.give, name="praise_give"),
    path("praise/quotes/<str:year>", quoting.quotes, name="praise_quotes"),
    path("praise/<uuid:praise>", one.praise, name="praise_one"),
    path("praise/<uuid:praise>/take-back", giving.take_back, name="praise_withdraw"),
    path("praise/<uuid:praise>/answer", answering.answer, name="praise_answer"),
    path("praise/<uuid:praise>/answer-for-them", answering.record, name="praise_record_answer"),
    path("praise/<uuid:praise>/quote", quoting.choose, name="praise_choose"),
]
