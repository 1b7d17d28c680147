"""Who is who to one concern today, and the refusal that is kept with it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from django.db.models import Q

from mainstay.access.can import Can
from mainstay.access.models import Grant, Membership, Person
from mainstay.access.roles import ROLES, Role
from mainstay.concerns.models import Concern
from mainstay.concerns.rules import states
from mainstay.concerns.rules.parties import Standing, objection
from mainstay.concerns.rules.states import State, Step
from mainstay.concerns.shared.ladders import stage_now
from mainstay.ledger.acting import Acting
from mainstay.ledger.refusing import NotTheirs
from mainstay.statute.refusal import Refused

SOCIAL_CARE = "social_care"
_ANSWERS = [role.value for role in Role if Can.ANSWER_CONCERNS in ROLES[role].may and role is not Role.SYSTEM]
_CHALLENGES = [role.value for role in Role if Can.RAISE_CONCERNS in ROLES[role].may and role is not Role.SYSTEM]
_ABOUT_CHAIRS = [role.value for role in Role if Can.RAISE_ABOUT_CHAIR in ROLES[role].may and role is not Role.SYSTEM]
_OF_CASE = [Role.SOCIAL_WORKER.value, Role.TEAM_MANAGER.value, Role.SENIOR_MANAGER.value, Role.DIRECTOR.value]


def must_be_for(acting: Acting, concern: Concern, step: Step) -> State:
    """The state that a step leads to, where it is for whoever acts. Raises NotTheirs, Refused.

    Whose step it is comes first, so that an attempt by the other side is kept whatever the state.
    """
    who = standing_of(concern, acting.today)
    reason = objection(step, who.parties(acting.person_id), officer_in_post=who.officer_in_post)
    if reason:
        raise NotTheirs(reason, subject=concern.pk, child=concern.child_id)
    return states.after(concern.state, step)


def standing_of(concern: Concern, on: date) -> Standing:
    """The people of a concern on a day. Nobody who answers for the case challenges or advises in it (DR-6.7).

    Whoever challenges does not answer, the person it is about does neither, and nobody who has a conflict with a child
    of it counts, for they cannot even see it.
    """
    case, managers = _of_case(concern, on), _held(on, role=Role.SERVICE_MANAGER.value)
    barred = _conflicted(concern, on) | ({concern.about_person_id} if concern.about_person_id else set())
    answering_side = case | managers if concern.raised_as == SOCIAL_CARE else case
    challengers = _challengers(concern, on) - answering_side - barred
    responders = _responders(concern, on) - challengers - barred
    return Standing(challengers, responders, managers - case - barred, officer_in_post=bool(challengers))


def must_be_able_to_answer(concern: Concern, responder: Person | None, on: date) -> None:
    """Insist that whoever is named can answer, by their role and for the other side. Raises Refused."""
    if responder is None:
        return
    if not _held(on, role__in=_ANSWERS, person_id=responder.pk):
        raise Refused("Choose somebody whose part it is to answer concerns, such as a manager of the child's team.")
    if responder.pk in standing_of(concern, on).challengers:
        raise Refused("Whoever raised a concern does not answer it. Choose somebody else.")
    if responder.pk == concern.about_person_id or responder.pk in _conflicted(concern, on):
        raise Refused("The person you chose cannot answer this concern. Choose somebody else.")


def _challengers(concern: Concern, on: date) -> frozenset[UUID]:
    """Who raised it while they may still challenge, and the officers its children have now, or who cover for them."""
    if concern.raised_as == SOCIAL_CARE:
        raiser = _held(on, role__in=_ABOUT_CHAIRS, person_id=concern.raised_by_id)
        if concern.team_id is None:
            return raiser
        return raiser | _held(on, role=Role.TEAM_MANAGER.value, team_id=concern.team_id)
    children = concern.children.values("child_id")
    theirs = Grant.objects.filter(child_id__in=children, basis__in=[Grant.Basis.ALLOCATED, Grant.Basis.COVER]).on(on)
    wanted = {concern.raised_by_id, *theirs.exclude(person=None).values_list("person_id", flat=True)}
    return _held(on, role__in=_CHALLENGES, person_id__in=wanted)


def _responders(concern: Concern, on: date) -> frozenset[UUID]:
    """Who answers the stage it is at: the person named, or else the managers it was put to."""
    stage = stage_now(concern)
    if stage is None:
        return frozenset()
    if stage.responder_id:
        return _held(on, role__in=_ANSWERS, person_id=stage.responder_id)
    if concern.against == "service":
        return _held(on, role=Role.SERVICE_MANAGER.value)
    if concern.against == "team" and stage.level == 0:
        asked = [Role.SOCIAL_WORKER.value, Role.TEAM_MANAGER.value]
        return _held(on, role__in=asked, team_id=concern.team_id)
    return frozenset()


def _of_case(concern: Concern, on: date) -> frozenset[UUID]:
    """Those who work for or manage the team it is about, and whoever it was ever put to by name."""
    if concern.raised_as == SOCIAL_CARE:
        return frozenset()
    named = set(concern.stages.exclude(responder=None).values_list("responder_id", flat=True))
    team = _held(on, role__in=_OF_CASE, team_id=concern.team_id) if concern.team_id else frozenset()
    return team | (named if concern.against != "service" else frozenset())


def _conflicted(concern: Concern, on: date) -> frozenset[UUID]:
    """Those who must not see a child of it, and so see nothing of it."""
    children = concern.children.values("child_id")
    found = Grant.objects.filter(child_id__in=children, basis=Grant.Basis.CONFLICT).on(on)
    return frozenset(found.exclude(person=None).values_list("person_id", flat=True))


def _held(on: date, **narrowed: object) -> frozenset[UUID]:
    found = Membership.objects.filter(Q(person__is_active=True), **narrowed).on(on)
    return frozenset(found.values_list("person_id", flat=True))


def people_to_tell(concern: Concern, on: date) -> tuple[UUID, ...]:
    """The challengers, in a steady order: whoever raised it first."""
    return _steady(standing_of(concern, on).challengers, concern.raised_by_id)


def answering(concern: Concern, on: date) -> tuple[UUID, ...]:
    """Those who may answer it now, in a steady order."""
    return _steady(standing_of(concern, on).responders, None)


def _steady(people: Iterable[UUID], first: UUID | None) -> tuple[UUID, ...]:
    return tuple(sorted(people, key=lambda each: (each != first, str(each))))
