"""One review's preparation page: the child's choices first, the task list, and all that stands under it."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET

from mainstay.access.can import Can
from mainstay.preparation import queries
from mainstay.preparation.pages.sending import open_preparation, values
from mainstay.preparation.queries import PreparationPage
from mainstay.preparation.rules.tasks import NOT_WAIVED, Key, Standing, TaskRow
from mainstay.records import queries as record_queries
from mainstay.web.routes import SignedIn, page
from mainstay.web.shapes import Due, Fact, Link, Status, Task

STATUS: dict[Standing, Status] = {
    Standing.ON_TIME: Status("Done, on time", "good"),
    Standing.DONE: Status("Done", "good"),
    Standing.WAIVED: Status("Waived", "neutral"),
    Standing.NOT_DUE: Status("Not due yet", "neutral"),
    Standing.LATE: Status("Late", "late"),
}
DONE_LATE = Status("Done late", "waiting")
# Which page each row opens, and for whom: those who prepare, the officer, or whoever writes the report.
OPENS: dict[Key, tuple[str, str]] = {
    Key.CHOICES: ("preparation_choices", "see"),
    Key.DISCUSSED: ("preparation_discussed", "conduct"),
    Key.PEOPLE: ("preparation_people", "see"),
    Key.INVITATIONS: ("preparation_people", "see"),
    Key.AGENDA: ("preparation_agenda", "see"),
    Key.VIEWS_SENT: ("preparation_views", "see"),
    Key.VIEWS_BACK: ("preparation_views", "see"),
    Key.REPORT: ("preparation_report", "see"),
    Key.REPORT_SHARED: ("preparation_report", "see"),
    Key.PRIVATE_TALK: ("preparation_private_talk", "conduct"),
    Key.ADVOCATE: ("preparation_advocate", "prepare"),
    Key.INTERPRETER: ("preparation_interpreter", "prepare"),
    Key.ROOM: ("preparation_room", "prepare"),
}
GROUPS: tuple[tuple[str, tuple[Key, ...]], ...] = (
    ("The child", (Key.CHOICES, Key.SPOKEN, Key.PRIVATE_TALK, Key.ADVOCATE, Key.INTERPRETER)),
    ("The meeting", (Key.DISCUSSED, Key.PEOPLE, Key.ROOM, Key.AGENDA, Key.INVITATIONS)),
    ("What everybody reads before", (Key.VIEWS_SENT, Key.VIEWS_BACK, Key.REPORT, Key.REPORT_SHARED)),
)


@require_GET
@page(may=Can.SEE_CHILDREN)
def preparation(request: SignedIn, review: UUID) -> HttpResponse:
    """How one review is made ready: what the child chose, then each thing with its day and where it stands."""
    opened = open_preparation(request, review, "preparation")
    found = [
        (title, [_task(opened, row) for key in keys if (row := opened.task(key)) is not None]) for title, keys in GROUPS
    ]
    groups = [(title, rows) for title, rows in found if rows]
    shown = {
        "groups": groups,
        "summary": _summary(opened),
        "days": [(row.title, Due(row.due.on, row.due.explanation)) for row in opened.tasks if row.due.on],
        "waivers": _waivers(opened),
        "views": queries.counted(list(opened.views)),
        "facts": _facts(opened),
        "today": request.viewer.today,
        "narrative": queries.reads_narrative(request.viewer),
        "last_time": _last_time(request, review),
    }
    return render(request, "preparation/preparation.html", {**shown, **values(opened)})


def _last_time(request: SignedIn, review: UUID) -> str:
    """What the last review left to try, so that the child is offered another way, for those who read narrative."""
    last = record_queries.taking_part(request.viewer, review).last
    return last.sentence if last and queries.reads_narrative(request.viewer) else ""


def _task(opened: PreparationPage, row: TaskRow) -> Task:
    status = DONE_LATE if row.done and row.standing is Standing.LATE else STATUS[row.standing]
    return Task(row.title, status, _href(opened, row.key), row.sentence)


def _href(opened: PreparationPage, key: Key) -> str:
    """Where a row leads, for those who may go there."""
    if key is Key.SPOKEN:
        return reverse("child", args=[opened.review.child_id])
    name, needs = OPENS[key]
    may = {"see": True, "prepare": bool(opened.may.prepare), "conduct": bool(opened.may.conduct)}
    return reverse(name, args=[opened.review.id]) if may[needs] else ""


def _summary(opened: PreparationPage) -> str:
    """How many of the rows are ready, and how many are late; nothing is said of what was never kept here."""
    if not opened.tasks or (opened.review.held_on and not opened.version):
        return "How this review was made ready was not kept here."
    ready = sum(1 for row in opened.tasks if row.done or row.standing is Standing.WAIVED)
    late = sum(1 for row in opened.tasks if row.standing is Standing.LATE and not row.done)
    return f"{ready} of {len(opened.tasks)} ready" + (f", {late} late" if late else "")


def _waivers(opened: PreparationPage) -> list[Link]:
    """The rows the officer may still waive, and those that are waived."""
    if not opened.may.conduct:
        return []
    waived = {each.task for each in opened.waivers}
    offered = [row for row in opened.tasks if not row.done and row.key not in NOT_WAIVED]
    return [
        Link(
            f"{row.title}: needed after all" if row.key in waived else row.title,
            reverse("preparation_waive", args=[opened.review.id, row.key.value]),
        )
        for row in offered
    ]


def _facts(opened: PreparationPage) -> list[Fact]:
    """When and where, in the order a person asks."""
    row = opened.review
    at = f" at {row.scheduled_at:%H:%M}" if row.scheduled_at else ""
    when = f"{opened.review_on:%A} {opened.review_on.day} {opened.review_on:%B %Y}{at}" if opened.review_on else ""
    where = opened.room or row.place
    facts = [Fact("When", when or "No day is arranged yet"), Fact("How", row.mode_words)]
    if where or not opened.link:
        facts.append(Fact("Where", where))
    return [*facts, Fact("Link", opened.link)] if opened.link else facts
