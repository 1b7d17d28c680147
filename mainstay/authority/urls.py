"""The addresses of people, policy, the account of actions, and one's own messages."""

from __future__ import annotations

from django.urls import path

from mainstay.authority.pages import people, roles

ONE = "people/<uuid:person>/"

urlpatterns = [
    path("people/", people.people, name="people"),
    path("people/add", people.add, name="person_add"),
    path("people/teams/", roles.teams, name="teams"),
    path("people/teams/add", roles.add, name="team_add"),
    path(ONE, people.person, name="person"),
    path(f"{ONE}link", people.link, name="person_link"),
    path(f"{ONE}end", people.end, name="person_end"),
    path(f"{ONE}open", people.reopen, name="person_open"),
    path(f"{ONE}second-factor", people.second_factor, name="person_second_factor"),
    path(f"{ONE}role", roles.give, name="role_give"),
    path(f"{ONE}role/<uuid:membership>/end", roles.end, name="role_end"),
]
