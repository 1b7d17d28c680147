"""The addresses of what children say: the child's own, which name nobody, and those of whoever answers."""

from __future__ import annotations

from django.urls import path

from mainstay.voice.pages import alerts, answering, media, own, own_media, own_write, reading, together

urlpatterns = [
    path("my/", own.home, name="own_home"),
    path("my/write/", own_write.topics, name="own_topics"),
    path("my/write/now", own_write.urgent, name="own_urgent"),
    path("my/write/<slug:topic>", own_write.write, name="own_write"),
    path("my/sent/<uuid:view>", own_write.sent, name="own_sent"),
    path("my/kept/<uuid:kept>", own_media.whole, name="own_kept"),
    path("my/kept/<uuid:kept>/small", own_media.small, name="own_kept_small"),
    path("my/words/", own.said, name="own_said"),
    path("my/words/<uuid:view>/not-meant", own.not_meant, name="own_not_meant"),
    path("my/answers/", own.answers, name="own_answers"),
    path("my/answers/<uuid:wish>/take-back", own.take_back, name="own_take_back"),
    path("my/help", own.helping, name="own_help"),
    path("my/together", together.beside, name="own_together"),
    path("my/together/sent", together.beside_sent, name="own_together_sent"),
    path("children/<uuid:child>/said/", reading.of_child, name="views"),
    path("children/<uuid:child>/said/new", reading.take, name="view_take"),
    path("children/<uuid:child>/together", together.together, name="view_together"),
    path("voice/", reading.waiting, name="voice"),
    path("voice/asked-of-us", answering.asked_of_us, name="wishes_asked_of_us"),
    path("voice/<uuid:view>/", reading.view, name="view"),
    path("voice/<uuid:view>/wish", reading.wish, name="view_wish"),
    path("voice/<uuid:view>/pass-on", reading.pass_on, name="view_pass_on"),
    path("voice/kept/<uuid:kept>/", media.media, name="media"),
    path("voice/kept/<uuid:kept>/whole", media.whole, name="media_whole"),
    path("voice/kept/<uuid:kept>/small", media.small, name="media_small"),
    path("wishes/<uuid:wish>/put", answering.put, name="wish_put"),
    path("wishes/<uuid:wish>/council", answering.council, name="wish_council"),
    path("wishes/<uuid:wish>/back", answering.send_back, name="wish_back"),
    path("wishes/<uuid:wish>/tell", answering.tell, name="wish_tell"),
    path("alerts/", alerts.alerts, name="alerts"),
    path("alerts/people", alerts.people, name="alert_people"),
    path("alerts/<uuid:alert>/", alerts.alert, name="alert"),
    path("alerts/<uuid:alert>/take", alerts.take, name="alert_take"),
    path("alerts/<uuid:alert>/done", alerts.finish, name="alert_finish"),
]
