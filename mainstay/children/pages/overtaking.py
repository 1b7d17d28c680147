"""When somebody else recorded a change of a child's care first: both versions to read, and the ways on from there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID, uuid4

from django.forms import BaseForm
from django.urls import reverse

from mainstay.children.models import Episode
from mainstay.children.pages.opening import now
from mainstay.children.queries import child_page
from mainstay.web import words
from mainstay.web.concurrency import Overtaken, Way
from mainstay.web.routes import SignedIn
from mainstay.web.sending import as_sent
from mainstay.web.shapes import Compared

BEGIN = "begin"
KEEP = "Keep what is saved now"
CORRECT = "Correct what is saved to what I wrote"


@dataclass(frozen=True)
class Turn:
    """How the answers of a form stand to the facts of an episode, and what saving them as well is called."""

    day: str
    facts: Mapping[str, str]
    further: str


MOVE = Turn(
    "moved_on",
    {"moved_on": "starts_on", "placement": "placement", "provider": "provider", "legal_status": "legal_status"},
    "Save mine as a further move",
)
STATUS = Turn(
    "changed_on", {"changed_on": "starts_on", "legal_status": "legal_status"}, "Save mine as a further change"
)
END = Turn("ends_on", {"ends_on": "ends_on", "reason_ceased": "reason_ceased"}, "End the period of care all the same")


def as_saved(turn: Turn, form: BaseForm, episode: Episode) -> dict[str, Any]:
    """What is saved now, in the answers of the form; an answer that leaves things as they are is not compared."""
    given = {name: getattr(episode, fact) for name, fact in turn.facts.items()}
    if turn is MOVE:
        before = Episode.objects.filter(period_id=episode.period_id, ends_on=episode.starts_on).first()
        given["same_carer"] = "yes" if episode.reason_new in ("T", "U") else "no"
        given["reason"] = before.placement_change if before else None
    return {name: value for name, value in given.items() if name != "legal_status" or form.cleaned_data[name]}


def overtaken(
    request: SignedIn, turn: Turn, form: BaseForm, episode: Episode, rows: Sequence[Compared], *, seen: str
) -> Overtaken:
    """Where the child stands now, and how to go on: keep it, save mine as well, or correct it to mine."""
    child: UUID = episode.child_id
    ways = [Way(KEEP, reverse("child", args=[child]))]
    still_open = episode.ends_on is None
    another, day = str(episode.pk) != seen, form.cleaned_data[turn.day]
    if still_open and (turn is END or day > episode.starts_on):
        ways.append(Way(turn.further, request.path, _again(form, episode)))
    if still_open is (turn is not END) and (another or turn is END):
        href = reverse("child_episode_correct", args=[child, episode.pk])
        ways.append(Way(CORRECT, href, [(BEGIN, "yes"), *_as_facts(turn, rows)]))
    if still_open:
        return Overtaken(now(child_page(request.viewer, child)), ways)
    return Overtaken(f"The child left care on {words.day(episode.ends_on)}.", ways)


def _again(form: BaseForm, episode: Episode) -> list[tuple[str, str]]:
    """The form as it was written, now on the episode that is saved."""
    return [*as_sent(form), ("once", str(uuid4())), ("seen", str(episode.pk)), ("version", str(episode.version))]


def _as_facts(turn: Turn, rows: Sequence[Compared]) -> list[tuple[str, str]]:
    """What was written, in the names that the page for correcting an episode asks by."""
    return [
        (key.replace(row.name, turn.facts[row.name], 1), value)
        for row in rows
        for key, value in row.yours_sent
        if row.name in turn.facts
    ]
