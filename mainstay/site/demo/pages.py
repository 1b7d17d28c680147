"""The demonstration's way in: pick one of the invented people and see what they see."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from django.conf import settings
from django.contrib.auth import login, logout
from django.db.models import Count
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_http_methods

from mainstay import clock
from mainstay.access.models import Membership, Person
from mainstay.access.roles import Role
from mainstay.cards.models import Card
from mainstay.cards.shared import sessions
from mainstay.reviews.models import Review
from mainstay.statute.ages import age_on
from mainstay.web.routes import public

SHOWN = (
    (Role.REVIEWING_OFFICER, "Children to speak to, reviews to hold, what is overdue"),
    (Role.SERVICE_MANAGER, "The whole service, the figures and the annual report"),
    (Role.BUSINESS_SUPPORT, "What to arrange, and when"),
    (Role.SOCIAL_WORKER, "The children of their team"),
    (Role.TEAM_MANAGER, "What reviews ask of their team, to agree to or contest"),
    (Role.DATA_OFFICER, "The national return and the daily extract"),
    (Role.SENIOR_MANAGER, "The concerns put to them"),
    (Role.CHILD_PROTECTION_COORDINATOR, "The concerns they raise"),
    (Role.DIRECTOR, "The service's figures, and concerns put to them"),
    (Role.AUDITOR, "Who did and saw what"),
    (Role.ADMINISTRATOR, "People, teams and roles"),
    (Role.COMPLAINTS_TEAM, "Children's complaints"),
    (Role.EMERGENCY_DUTY, "Urgent alerts while nobody else reads"),
)
PEOPLE_A_ROLE = 3


@dataclass(frozen=True)
class RoleToPick:
    """A role with what its people see, and the first few who hold it."""

    title: str
    sees: str
    people: list[Person]


@dataclass(frozen=True)
class ChildToPick:
    """A child who has a card, by their first name and age."""

    card_id: UUID
    name: str
    age: int


@require_http_methods(["GET", "HEAD", "POST"])
@public
def pick_a_person(request: HttpRequest) -> HttpResponse:
    """Sign in as one of the demonstration's people, without a password: the demonstration alone has this."""
    if not settings.MAINSTAY_DEMO:
        raise Http404
    if request.method == "POST" and request.POST.get("card"):
        return _as_a_child(request)
    if request.method == "POST":
        person = Person.objects.filter(pk=request.POST.get("person", ""), is_system=False).first()
        if person is None:
            raise Http404
        login(request, person, backend="allauth.account.auth_backends.AuthenticationBackend")
        return redirect(_back(request))
    return render(
        request,
        "site/pick_a_person.html",
        {"roles": _roles(), "next": request.GET.get("next", ""), "children": _children()},
    )


def _as_a_child(request: HttpRequest) -> HttpResponse:
    """Come in as a child, past the card and its secret; somebody of the staff who was signed in is not any more."""
    card = Card.objects.filter(pk=request.POST["card"], ended_on=None).first()
    if card is None:
        raise Http404
    logout(request)
    _session, token = sessions.begin(card, None)
    answer = redirect("own_home")
    sessions.set_cookie(answer, settings.MAINSTAY_OWN_COOKIE, token)
    return answer


def _children() -> list[ChildToPick]:
    """The children who have a card."""
    cards = Card.objects.filter(ended_on=None).select_related("child").order_by("child__born_on", "pk")
    today = clock.today()
    return [
        ChildToPick(card.pk, card.child.known_as or card.child.given_name, age_on(card.child.born_on, today))
        for card in cards
        if card.child.born_on
    ]


def _back(request: HttpRequest) -> str:
    """Where the person was going, if it is on this site."""
    wanted = request.POST.get("next", "")
    if wanted and url_has_allowed_host_and_scheme(wanted, {request.get_host()}):
        return wanted
    return reverse("home")


def _roles() -> list[RoleToPick]:
    held = Membership.objects.on(clock.today()).select_related("person").order_by("person__reference", "person__name")
    by_role: dict[str, list[Person]] = {}
    for membership in held:
        by_role.setdefault(membership.role, []).append(membership.person)
    busiest = _busiest()
    by_role.get(Role.REVIEWING_OFFICER, []).sort(key=lambda person: -busiest.get(person.pk, 0))
    return [RoleToPick(role.words, sees, by_role[role][:PEOPLE_A_ROLE]) for role, sees in SHOWN if role in by_role]


def _busiest() -> dict[UUID, int]:
    """How many reviews each officer has to see to this week, so that the fullest Monday comes first."""
    week = clock.today() + timedelta(days=6)
    due = Review.objects.filter(state__in=Review.OPEN, acts_on__lte=week, officer__isnull=False)
    return {row["officer"]: row["number"] for row in due.values("officer").annotate(number=Count("pk"))}
