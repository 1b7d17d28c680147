"""The addresses of a child's card, and of the child's way in; those of the child name nobody and say nothing."""

from __future__ import annotations

from django.urls import path

from mainstay.cards.pages import coming_in, giving, looking

urlpatterns = [
    path("children/<uuid:child>/card/", giving.card, name="card"),
    path("children/<uuid:child>/card/new", giving.give, name="card_give"),
    path("cards/<uuid:card>/secret", giving.secret, name="card_secret"),
    path("cards/<uuid:card>/print", giving.printed, name="card_print"),
    path("cards/<uuid:card>/stop", giving.stop, name="card_stop"),
    path("my/come-in", coming_in.come_in, name="own_come_in"),
    path("my/secret", coming_in.secret, name="own_secret"),
    path("my/c/<str:code>", coming_in.card, name="own_card"),
    path("my/leave", coming_in.leave, name="own_leave"),
    path("my/stop", coming_in.stop, name="own_stop"),
    path("my/look", looking.look, name="own_look"),
    path("my/language", looking.language, name="own_language"),
]
