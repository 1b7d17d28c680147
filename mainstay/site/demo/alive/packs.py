"""Packs for teams' meetings in the demonstration: two that teams met over, and one being written."""

from __future__ import annotations

from datetime import date

from mainstay.access.models import Person
from mainstay.access.roles import Role
from mainstay.ledger.acting import acting_as
from mainstay.quality.actions.add_pack_action import add_pack_action
from mainstay.quality.actions.hold_pack_meeting import hold_pack_meeting
from mainstay.quality.actions.make_pack import make_pack
from mainstay.quality.actions.settle_pack_action import settle_pack_action
from mainstay.quality.actions.write_pack import write_pack
from mainstay.quality.models import PackAction, TeamLink, TeamPack

AUTUMN, WINTER = date(2020, 10, 1), date(2021, 1, 1)
MADE_ON, MET_ON = date(2021, 1, 11), date(2021, 1, 14)
JUDGED = {"plan": "most", "assessments": "most", "visits": "all", "alone": "some"}
TEXTS = {
    "praise": "To be read out at the beginning, each to the person in front of the team.",
    "promises": "Most of what slipped waited for another service. The team asks earlier from now on.",
    "practice": "Plans are strong where the worker stayed. After a change of worker they wait.",
    "strengths": "Workers know the children. In every review I chaired somebody could say what makes this child laugh.",
}
MINUTES = (
    "We began with praise, read out.\n"
    "Promises: we went through what was not done and agreed who asks the clinic and the school, and by when.\n"
    "Reports: they come in time where the date of the review is in the worker's calendar when it is arranged."
)
ACTIONS = (
    ("Each worker puts the day a report is due into their calendar", "Team manager", date(2021, 1, 29)),
    ("Ask the clinic for one named person whom the team rings", "Deputy team manager", date(2021, 2, 26)),
    ("Bring the dates of every care plan to the next meeting", "Reviewing officer", date(2021, 4, 16)),
)  # fmt: skip


def live(staff: dict[Role, list[Person]], *, today: date) -> dict[str, int]:
    """Make, write, minute and follow packs as officers would; returns how many there are."""
    linked = (
        TeamLink.objects.on(MADE_ON).filter(team__name__startswith="Children in care").select_related("officer", "team")
    )
    first_of_team = {link.team_id: link for link in linked.order_by("-team__name", "-officer__reference")}
    links = sorted(first_of_team.values(), key=lambda link: link.team.name)[:2]
    for link in links:
        _last_quarter(link)
        _this_quarter(link, today, written=link is links[0])
    return {"packs for teams' meetings": TeamPack.objects.count()}


def _last_quarter(link: TeamLink) -> None:
    acting = acting_as(link.officer, channel="page", today=MADE_ON)
    pack = make_pack(acting, team=link.team_id, starts_on=AUTUMN)
    write_pack(acting, pack, texts=TEXTS, judgements=JUDGED)
    met = acting_as(link.officer, channel="page", today=MET_ON)
    for what, owner, due_on in ACTIONS:
        add_pack_action(met, pack, what=what, owner=owner, due_on=due_on)
    hold_pack_meeting(met, pack, met_on=MET_ON, present="The whole team and their reviewing officer", minutes=MINUTES)


def _this_quarter(link: TeamLink, today: date, *, written: bool) -> None:
    """One action was done before; the others go on into the quarter's pack, which one officer has written to."""
    before = acting_as(link.officer, channel="page", today=date(2021, 1, 28))
    done = PackAction.objects.filter(pack__team_id=link.team_id, pack__starts_on=AUTUMN).order_by("due_on").first()
    if done is not None:
        settle_pack_action(before, done, done=True, came_of_it="Every worker showed it in supervision.")
    acting = acting_as(link.officer, channel="page", today=today)
    pack = make_pack(acting, team=link.team_id, starts_on=WINTER)
    if written:
        write_pack(acting, pack, texts={"strengths": TEXTS["strengths"]}, judgements=JUDGED)
