"""Making a new version of one of the service's agendas."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from mainstay.access.can import Can
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.preparation.events import AgendaTemplateChanged
from mainstay.preparation.models import Agenda, AgendaTemplate
from mainstay.preparation.rules.agendas import Heading, must_be_ages, must_be_headings
from mainstay.reviews.rules.given import must_be_one_of
from mainstay.statute.dates import in_words
from mainstay.statute.refusal import Refused


@action(may=Can.SET_TEMPLATES, on=AgendaTemplate)
def change_agenda_template(
    acting: Acting,
    template: AgendaTemplate,
    *,
    headings: Sequence[Heading],
    starts_on: date,
    age_from: int,
    age_to: int,
    ability: str,
) -> AgendaTemplate:
    """Let a new version of a template begin on a day; agendas begun from earlier versions keep their headings.

    Changed twice on the day it begins, and used by no agenda yet, it stays one version. Raises Refused, Conflict.
    """
    acting.must_have_seen(template)
    kept = must_be_headings(headings)
    ages = must_be_ages(age_from, age_to)
    able = must_be_one_of(ability, AgendaTemplate.Ability.values, "in words or in pictures")
    new = _version(template, starts_on, acting.today)
    new.headings, new.ability = kept, able
    new.age_from, new.age_to = ages
    new.save()
    acting.record(AgendaTemplateChanged(subject=new.pk, number=new.number, starts_on=starts_on))
    return new


def _version(template: AgendaTemplate, starts_on: date, today: date) -> AgendaTemplate:
    """The version to write: the same while it is new and unused, else the next, which ends the one before."""
    if starts_on < today:
        raise Refused(f"{in_words(starts_on)} is past. A new version begins today or later.")
    if template.ends_on is not None:
        raise Refused("There is a later version of this template. Change that one.")
    if template.starts_on == starts_on and not Agenda.objects.filter(template=template).exists():
        return template
    if starts_on <= template.starts_on:
        raise Refused(f"This version begins on {in_words(template.starts_on)}. Let the new one begin on a later day.")
    template.ends_on = starts_on
    template.save()
    return AgendaTemplate(name=template.name, number=template.number + 1, starts_on=starts_on)
