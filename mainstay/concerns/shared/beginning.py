"""Recording a concern for the first time: what it says, its children and its first conversation; inside an action."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from uuid import UUID

from django.http import Http404

from mainstay.access.models import Person, Team
from mainstay.children.models import Child
from mainstay.concerns.events import ConcernBegun, TalkRecorded
from mainstay.concerns.models import Concern, ConcernedChild
from mainstay.concerns.rules import words
from mainstay.concerns.shared.telling import say
from mainstay.concerns.shared.writing import TalkFacts, keep_talk, keep_themes
from mainstay.ledger.acting import Acting
from mainstay.reviews.rules.given import must_be_one_of
from mainstay.statute.refusal import Refused


@dataclass(frozen=True)
class Began:
    """What a concern says when it is first recorded; `children` empty is a pattern without a child."""

    title: str
    themes: Sequence[str]
    against: str = "team"
    team: Team | None = None
    agency: str = ""
    what: str = ""
    good_looks_like: str = ""
    children: Sequence[UUID] = field(default_factory=tuple)
    origin: str = "other"
    origin_id: UUID | None = None
    about_person: Person | None = None


def keep_concern(acting: Acting, began: Began, raised_as: str, talk: TalkFacts | None, no_talk: str) -> Concern:
    """Write a concern, its children and themes, and the talk or why there was none. Raises Refused, Http404."""
    against = "service" if raised_as == "social_care" else began.against
    words.must_be_against(against, team=began.team, agency=began.agency)
    children = _visible(acting, began.children)
    if talk is None and not no_talk.strip():
        raise Refused("Record the conversation you had first, or say why none was possible.")
    concern = Concern(
        child_id=children[0] if children else None,
        raised_as=raised_as,
        raised_by_id=acting.person_id,
        against=against,
        team=began.team,
        agency=words.may_say(began.agency, 200) if against == "agency" else "",
        about_person=began.about_person if raised_as == "social_care" else None,
        origin=must_be_one_of(began.origin, words.ORIGINS, "where the concern comes from"),
        origin_id=began.origin_id,
        title=words.must_say(began.title, "Say in a few words what the concern is.", 160),
        what=words.may_say(began.what),
        good_looks_like=words.may_say(began.good_looks_like),
        began_on=min(talk.talked_on, acting.today) if talk else acting.today,
        no_talk_because="" if talk else words.must_say(no_talk, "", 500),
    )
    concern.save()
    for child_id in children:
        ConcernedChild(concern=concern, child_id=child_id).save()
    keep_themes(concern, began.themes, acting.today)
    say(acting, concern, ConcernBegun, origin=concern.origin, against=against)
    if talk:
        row = keep_talk(acting, concern, talk)
        say(acting, concern, TalkRecorded, talked_on=row.talked_on)
    return concern


def _visible(acting: Acting, children: Sequence[UUID]) -> list[UUID]:
    """The children named, in the order given, all of them visible. Raises Http404."""
    wanted = list(dict.fromkeys(children))
    seen = set(Child.objects.visible_to(acting.viewer).filter(pk__in=wanted).values_list("pk", flat=True))
    if seen != set(wanted):
        raise Http404("There is no such child, or you may not see them.")
    return wanted
