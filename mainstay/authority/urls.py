"""The addresses of people, policy, the account of actions, and one's own messages."""

from __future__ import annotations

from django.urls import path

from mainstay.authority.pages import account, lists, messages, people, policy, roles

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
    path("policy/", policy.policy, name="policy"),
    path("policy/change/<slug:group>", policy.change, name="policy_change"),
    path("policy/versions/", policy.versions, name="policy_versions"),
    path("policy/days/", lists.days, name="council_days"),
    path("policy/days/add", lists.add_day, name="council_day_add"),
    path("policy/reasons/", lists.reasons, name="reasons"),
    path("policy/reasons/add", lists.reason_add, name="reason_add"),
    path("policy/reasons/<uuid:reason>/end", lists.reason_end, name="reason_end"),
    path("policy/figures/", lists.figures, name="outside_figures"),
    path("policy/figures/population", lists.population_add, name="population_add"),
    path("policy/figures/comparator", lists.comparator_add, name="comparator_add"),
    path("account-of-actions/", account.account, name="account_of_actions"),
    path("account-of-actions/sightings/", account.sightings, name="account_of_sightings"),
    path("account-of-actions/seals/", account.seals, name="account_seals"),
    path("messages/", messages.messages, name="messages"),
    path("messages/read", messages.read, name="messages_read"),
]
