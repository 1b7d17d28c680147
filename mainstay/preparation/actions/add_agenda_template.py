"""Adding an agenda to the service's own templates."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from mainstay.access.can import Can
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.preparation.events import AgendaTemplateChanged
from mainstay.preparation.models import AgendaTemplate
from mainstay.preparation.rules.agendas import Heading, must_be_ages, must_be_headings
from mainstay.preparation.rules.choosing import must_be_words
from mainstay.reviews.rules.given import must_be_one_of
from mainstay.statute.refusal import Refused


@action(may=Can.SET_TEMPLATES, on=None)
def add_agenda_template(
    acting: Acting,
    *,
    name: str,
    headings: Sequence[Heading],
    starts_on: date,
    age_from: int,
    age_to: int,
    ability: str,
) -> AgendaTemplate:
    """Add a template of the service's own, from a day. Raises Refused."""
    called = must_be_words(name, "a name for the template", 120)
    if starts_on < acting.today:
        raise Refused("A template begins today or later.")
    if AgendaTemplate.objects.filter(name__iexact=called).exists():
        raise Refused(f"There is a template called “{called}” already. Change it, or give this one another name.")
    first, last = must_be_ages(age_from, age_to)
    template = AgendaTemplate(name=called, starts_on=starts_on, age_from=first, age_to=last)
    template.ability = must_be_one_of(ability, AgendaTemplate.Ability.values, "in words or in pictures")
    template.headings = must_be_headings(headings)
    template.save()
    acting.record(AgendaTemplateChanged(subject=template.pk, number=template.number, starts_on=starts_on))
    return template
