"""The addresses of one review's preparation, the service's agendas, a team's page and an officer's feed."""

from __future__ import annotations

from django.urls import path

from mainstay.preparation.pages import (
    agenda,
    agenda_templates,
    choices,
    feed,
    people,
    preparation,
    report,
    tasks,
    team,
    views,
)

ONE = "reviews/<uuid:review>/preparation/"
CHOICE = f"{ONE}choices/<uuid:choice>/"
PERSON = f"{ONE}people/<uuid:invited>/"

urlpatterns = [
    path(ONE, preparation.preparation, name="preparation"),
    path(f"{ONE}choices/", choices.choices, name="preparation_choices"),
    path(f"{ONE}choices/add", choices.add, name="preparation_choice_add"),
    path(f"{CHOICE}share", choices.share, name="preparation_choice_share"),
    path(f"{CHOICE}take-back", choices.withdraw, name="preparation_choice_withdraw"),
    path(f"{ONE}people/", people.people, name="preparation_people"),
    path(f"{ONE}people/add", people.add, name="preparation_person_add"),
    path(f"{PERSON}answer", people.answer, name="preparation_person_answer"),
    path(f"{PERSON}leave-out", people.leave_out, name="preparation_person_leave_out"),
    path(f"{PERSON}include", people.include, name="preparation_person_include"),
    path(f"{ONE}views/", views.views, name="preparation_views"),
    path(f"{ONE}views/ask", views.seek, name="preparation_view_seek"),
    path(f"{ONE}views/<uuid:view>", views.record, name="preparation_view"),
    path(f"{ONE}agenda/", agenda.agenda, name="preparation_agenda"),
    path(f"{ONE}agenda/begin", agenda.begin, name="preparation_agenda_begin"),
    path(f"{ONE}agenda/change", agenda.change, name="preparation_agenda_change"),
    path(f"{ONE}agenda/print", agenda.agenda_print, name="preparation_agenda_print"),
    path(f"{ONE}documents/<slug:kind>", agenda.document, name="preparation_document"),
    path(f"{ONE}report/", report.report, name="preparation_report"),
    path(f"{ONE}report/attach", report.attach, name="preparation_report_attach"),
    path(f"{ONE}report/paste", report.paste, name="preparation_report_paste"),
    path(f"{ONE}report/write", report.write, name="preparation_report_write"),
    path(f"{ONE}report/share", report.share, name="preparation_report_share"),
    path(f"{ONE}report/file", report.file, name="preparation_report_file"),
    path(f"{ONE}talked-over", tasks.discussed, name="preparation_discussed"),
    path(f"{ONE}private-talk", tasks.private_talk, name="preparation_private_talk"),
    path(f"{ONE}advocate", tasks.advocate, name="preparation_advocate"),
    path(f"{ONE}interpreter", tasks.interpreter, name="preparation_interpreter"),
    path(f"{ONE}room", tasks.room, name="preparation_room"),
    path(f"{ONE}waive/<slug:task>", tasks.waive, name="preparation_waive"),
    path("agendas/", agenda_templates.agenda_templates, name="agenda_templates"),
    path("agendas/add", agenda_templates.add, name="agenda_template_add"),
    path("agendas/<uuid:template>", agenda_templates.change, name="agenda_template"),
    path("my-team/", team.my_team, name="my_team"),
    path("calendar/feed/", feed.calendar_feed, name="calendar_feed"),
    path("calendar/feed/<uuid:feed>/take-back", feed.calendar_feed_revoke, name="calendar_feed_revoke"),
    path("calendar/feeds/<str:key>.ics", feed.calendar_feed_file, name="calendar_feed_file"),
]
