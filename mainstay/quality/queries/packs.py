"""Packs: which there are, and one of them whole, as its reader may see it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import Count, Q
from django.http import Http404

from mainstay.access.can import Can
from mainstay.access.decide import Decision, decide
from mainstay.access.models import Team
from mainstay.access.viewer import Viewer
from mainstay.children.queries import ChildName, children_named
from mainstay.quality.models import PackAction, TeamPack
from mainstay.quality.models.packs import reaches
from mainstay.quality.rules.packs import ANSWERS, JUDGED, SECTIONS, STRENGTHS, Quarter, quarter_of
from mainstay.quality.shared.facts import facts_of

LATER = Decision(allowed=False, reason="A later quarter's pack was made already. Set the action there.")
MET = Decision(allowed=False, reason="The team met over this pack, so it stays as it was.")


@dataclass(frozen=True)
class PackLine:
    """One pack of a list."""

    id: UUID
    quarter: Quarter
    state: str
    state_words: str
    met_on: date | None
    open_actions: int


@dataclass(frozen=True)
class TeamPacks:
    """A team whose packs the viewer reads, its packs with the latest first, and the quarters that may be made."""

    id: UUID
    team: str
    packs: tuple[PackLine, ...]
    to_make: tuple[Quarter, ...]


@dataclass(frozen=True)
class Line:
    """One line of a section; `child` is empty where it is about no child in particular."""

    child: ChildName | None
    cells: tuple[str, ...]


@dataclass(frozen=True)
class SectionView:
    """One section: its sentences, a short list, how many lines are left out, and what the officer wrote to it."""

    key: str
    title: str
    said: tuple[str, ...]
    columns: tuple[str, ...]
    lines: tuple[Line, ...]
    more: int
    unseen: int
    text: str

    @property
    def has_children(self) -> bool:
        """Whether any line names a child."""
        return any(line.child for line in self.lines)


@dataclass(frozen=True)
class ActionRow:
    """One action of a meeting."""

    id: UUID
    what: str
    owner: str
    due_on: date
    state: str
    state_words: str
    came_of_it: str
    carried: bool
    is_late: bool


@dataclass(frozen=True)
class PackPage:
    """One pack whole."""

    id: UUID
    version: int
    team: str
    quarter: Quarter
    state: str
    made_on: date
    made_by: str
    met_on: date | None
    present: str
    minutes: str
    sections: tuple[SectionView, ...]
    judged: tuple[tuple[str, str], ...]
    judgements: Mapping[str, str]
    texts: Mapping[str, str]
    strengths: str
    actions: tuple[ActionRow, ...]
    last_actions: tuple[ActionRow, ...]
    may_write: Decision
    may_track: Decision
    may_add: Decision


def packs(viewer: Viewer) -> list[TeamPacks]:
    """Each team the viewer is linked to or manages, with its packs and what may be made. Two queries."""
    teams = Team.objects.exclude(kind=Team.Kind.REVIEWING_SERVICE).filter(reaches(viewer, "pk")).order_by("name")
    found = TeamPack.objects.visible_to(viewer).annotate(open=Count("actions", filter=Q(actions__state="open")))
    of_team: dict[UUID, list[TeamPack]] = {}
    for pack in found.order_by("-starts_on"):
        of_team.setdefault(pack.team_id, []).append(pack)
    may = bool(decide(viewer, Can.MAKE_TEAM_PACKS))
    return [_team(team, of_team.get(team.pk, []), viewer.today if may else None) for team in teams]


def pack_page(viewer: Viewer, pack_id: UUID) -> PackPage:
    """One pack. Raises Http404. A constant number of queries."""
    pack = TeamPack.objects.visible_to(viewer).select_related("team", "made_by").filter(pk=pack_id).first()
    if pack is None:
        raise Http404("There is no such record, or you may not see it.")
    quarter = Quarter(pack.starts_on)
    facts = pack.facts or facts_of(pack.team_id, quarter, today=viewer.today)
    before = TeamPack.objects.filter(team_id=pack.team_id, starts_on__lt=pack.starts_on).order_by("-starts_on").first()
    rows = list(
        PackAction.objects.filter(pack_id__in=[pack.pk, *([before.pk] if before else [])]).order_by("due_on", "pk")
    )
    may = decide(viewer, Can.MAKE_TEAM_PACKS)
    later = TeamPack.objects.filter(team_id=pack.team_id, starts_on__gt=pack.starts_on).exists()
    return PackPage(
        id=pack.pk, version=pack.version, team=pack.team.name, quarter=quarter, state=pack.state,
        made_on=pack.made_on, made_by=pack.made_by.name, met_on=pack.met_on, present=pack.present,
        minutes=pack.minutes, sections=_sections(viewer, pack, facts),
        judged=tuple((title, ANSWERS[pack.judgements[key]]) for key, title in JUDGED.items() if key in pack.judgements),
        judgements=pack.judgements, texts=pack.texts, strengths=pack.texts.get(STRENGTHS, ""),
        actions=tuple(_action(row, viewer.today) for row in rows if row.pack_id == pack.pk),
        last_actions=tuple(_action(row, viewer.today) for row in rows if row.pack_id != pack.pk),
        may_write=may if pack.met_on is None else MET if may else may, may_track=may,
        may_add=LATER if later else may,
    )  # fmt: skip


def pack_action(viewer: Viewer, action_id: UUID) -> tuple[ActionRow, UUID, bool]:
    """One action, its pack's key, and whether the viewer may say what came of it. Raises Http404."""
    row = PackAction.objects.visible_to(viewer).filter(pk=action_id).first()
    if row is None:
        raise Http404("There is no such record, or you may not see it.")
    return _action(row, viewer.today), row.pack_id, row.state == PackAction.State.OPEN


def _team(team: Team, found: list[TeamPack], today: date | None) -> TeamPacks:
    lines = tuple(
        PackLine(pack.pk, Quarter(pack.starts_on), pack.state, pack.get_state_display(), pack.met_on, pack.open)  # type: ignore[attr-defined]
        for pack in found
    )
    latest = max((pack.starts_on for pack in found), default=None)
    offered = (quarter_of(today).previous(), quarter_of(today)) if today else ()
    to_make = tuple(each for each in offered if latest is None or each.starts_on > latest)
    return TeamPacks(team.pk, team.name, lines, to_make)


def _sections(viewer: Viewer, pack: TeamPack, facts: Mapping[str, Any]) -> tuple[SectionView, ...]:
    children = {UUID(item["child"]) for part in facts.values() for item in part["items"] if item["child"]}
    named = {str(key): name for key, name in children_named(viewer, children).items()}
    return tuple(
        _section(key, title, facts.get(key, {"said": [], "columns": [], "items": [], "more": 0}), named,
                 pack.texts.get(key, ""))
        for key, title in SECTIONS.items()
    )  # fmt: skip


def _section(key: str, title: str, part: Mapping[str, Any], named: Mapping[str, ChildName], text: str) -> SectionView:
    """A section with only the lines of children whom its reader may see."""
    seen = [item for item in part["items"] if not item["child"] or item["child"] in named]
    return SectionView(
        key=key, title=title, said=tuple(part["said"]), columns=tuple(part["columns"]), more=part["more"],
        lines=tuple(Line(named.get(item["child"]), tuple(item["cells"])) for item in seen),
        unseen=len(part["items"]) - len(seen), text=text,
    )  # fmt: skip


def _action(row: PackAction, today: date) -> ActionRow:
    return ActionRow(
        id=row.pk,
        what=row.what,
        owner=row.owner,
        due_on=row.due_on,
        state=row.state,
        state_words=row.get_state_display(),
        came_of_it=row.came_of_it,
        carried=row.carried_from_id is not None,
        is_late=row.state == PackAction.State.OPEN and row.due_on < today,
    )
