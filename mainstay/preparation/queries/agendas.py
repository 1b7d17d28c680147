"""The agenda of a review, and the service's templates."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.http import Http404

from mainstay.access.viewer import Viewer
from mainstay.preparation.models import Agenda, AgendaTemplate
from mainstay.preparation.queries.sight import visible_review
from mainstay.preparation.rules.agendas import Fit, Heading, fits, headings_of
from mainstay.reviews.models import Review
from mainstay.statute.ages import age_on


@dataclass(frozen=True)
class TemplateRow:
    """One version of a template: for whom, from when, and its headings."""

    id: UUID
    version: int
    name: str
    number: int
    age_from: int
    age_to: int
    ability: str
    ability_words: str
    headings: tuple[Heading, ...]
    starts_on: date
    ends_on: date | None
    fits: bool = True


@dataclass(frozen=True)
class AgendaRow:
    """The agenda of one review: its headings, and the template it began from."""

    id: UUID
    version: int
    headings: tuple[Heading, ...]
    pictures: bool
    template_name: str
    template_number: int
    begun_on: date | None


def agenda_of(viewer: Viewer, review_id: UUID) -> AgendaRow | None:
    """The agenda of a review, where one was begun. Raises Http404."""
    visible_review(viewer, review_id)
    agenda = Agenda.objects.visible_to(viewer).filter(review_id=review_id).select_related("template").first()
    if agenda is None:
        return None
    return AgendaRow(
        id=agenda.pk,
        version=agenda.version,
        headings=headings_of(agenda.headings),
        pictures=agenda.template.ability == AgendaTemplate.Ability.PICTURES,
        template_name=agenda.template.name,
        template_number=agenda.template.number,
        begun_on=agenda.begun_on,
    )


def templates_for(viewer: Viewer, review_id: UUID) -> list[TemplateRow]:
    """The templates in use today, those that fit the child's age first. Raises Http404."""
    review = visible_review(viewer, review_id)
    age = _age(review, viewer.today)
    found = AgendaTemplate.objects.visible_to(viewer).on(viewer.today).order_by("ability", "age_from", "name")
    rows = [_template(each, age) for each in found]
    return sorted(rows, key=lambda row: (not row.fits, row.ability != AgendaTemplate.Ability.WORDS))


def templates(viewer: Viewer) -> list[TemplateRow]:
    """Every version of every template, by name, the newest first."""
    found = AgendaTemplate.objects.visible_to(viewer).order_by("age_from", "name", "-number")
    return [_template(each, None) for each in found]


def template(viewer: Viewer, template_id: UUID) -> TemplateRow:
    """One version of a template. Raises Http404."""
    found = AgendaTemplate.objects.visible_to(viewer).filter(pk=template_id).first()
    if found is None:
        raise Http404("There is no such template.")
    return _template(found, None)


def _template(row: AgendaTemplate, age: int | None) -> TemplateRow:
    pictures = row.ability == AgendaTemplate.Ability.PICTURES
    return TemplateRow(
        id=row.pk,
        version=row.version,
        name=row.name,
        number=row.number,
        age_from=row.age_from,
        age_to=row.age_to,
        ability=row.ability,
        ability_words=row.get_ability_display(),
        headings=headings_of(row.headings),
        starts_on=row.starts_on,
        ends_on=row.ends_on,
        fits=fits(Fit(row.age_from, row.age_to, pictures), age),
    )


def _age(review: Review, today: date) -> int | None:
    born_on: date | None = review.child.born_on
    return age_on(born_on, review.scheduled_on or today) if born_on else None
