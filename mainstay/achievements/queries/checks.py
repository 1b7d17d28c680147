"""The latest check of each use of a thing, what a search finds before it, and what waits for the manager."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404

from mainstay.access.can import Can
from mainstay.access.decide import Decision, decide
from mainstay.access.viewer import Viewer
from mainstay.achievements.models import Achievement, Check
from mainstay.achievements.queries.rows import CheckRow, ThingRow
from mainstay.achievements.queries.things import GONE, HEAVY, one_thing
from mainstay.achievements.rules.permitting import BEFORE_THE_PUBLIC, Use
from mainstay.achievements.rules.publishing import OWN_CHECK, QUESTIONS, must_be_ready_to_allow
from mainstay.achievements.shared.scanning import leads_to
from mainstay.achievements.shared.sealed import decided_words, noted_of, words_of
from mainstay.achievements.shared.standing import latest_check, thing_of
from mainstay.statute.refusal import Refused

SAID = {"no": "No", "yes": "Yes"}


def checks_of(viewer: Viewer, thing_id: UUID) -> list[CheckRow]:
    """The latest check for each use that the public reads; none where nothing was checked."""
    row = _thing(viewer, thing_id)
    found = (latest_check(row, use.value) for use in Use if use in BEFORE_THE_PUBLIC)
    return [_row(viewer, check) for check in found if check is not None]


def check_page(viewer: Viewer, check_id: UUID) -> tuple[CheckRow, ThingRow]:
    """One check with the thing that it is of, for the manager. Raises Http404."""
    check = Check.objects.visible_to(viewer).filter(pk=check_id).select_related("checked_by", "decided_by").first()
    if check is None:
        raise Http404(GONE)
    return _row(viewer, check), one_thing(viewer, check.achievement_id)


def checks_waiting(viewer: Viewer) -> list[tuple[CheckRow, ThingRow]]:
    """What was checked and waits for the manager’s yes or no, the oldest first."""
    if not decide(viewer, Can.ALLOW_PUBLICATION):
        return []
    found = Check.objects.visible_to(viewer).filter(decision="waiting", passed=True).select_related("checked_by")
    rows = [_row(viewer, check) for check in found.order_by("checked_on", "checked_at")]
    things = {check.pk: check.achievement_id for check in found}
    return [(row, one_thing(viewer, things[row.id])) for row in rows if row.may_decide or _only_own(row)]


def found_in_words(viewer: Viewer, thing_id: UUID) -> list[tuple[str, tuple[str, str, str]]]:
    """What a search finds that leads to the child: the sort of thing, and the passage around it. Raises Refused."""
    row = _thing(viewer, thing_id)
    return leads_to(row.child, words_of(row).together)


def _only_own(row: CheckRow) -> bool:
    return row.may_decide.reason == OWN_CHECK


def _thing(viewer: Viewer, thing_id: UUID) -> Achievement:
    found: Achievement | None = (
        Achievement.objects.visible_to(viewer).filter(pk=thing_id).select_related("child").defer(*HEAVY).first()
    )
    if found is None or not decide(viewer, Can.KEEP_ACHIEVEMENTS):
        raise Http404(GONE)
    return found


def _row(viewer: Viewer, check: Check) -> CheckRow:
    noted = noted_of(check)
    return CheckRow(
        id=check.pk,
        version=check.version,
        use=check.permission.use,
        passed=check.passed,
        answers=tuple((words, SAID.get(check.answers.get(key, ""), "")) for key, words in QUESTIONS.items()),
        caption=check.caption,
        alt=noted.alt,
        note=noted.note,
        checked_on=check.checked_on,
        checked_by=check.checked_by.name,
        decision=check.decision,
        decision_words=Check.Decision(check.decision).label,
        decided_on=check.decided_on,
        decided_by=check.decided_by.name if check.decided_by else "",
        because=decided_words(check),
        for_year=check.for_year,
        may_decide=_may_decide(viewer, check),
    )


def _may_decide(viewer: Viewer, check: Check) -> Decision:
    decision = decide(viewer, Can.ALLOW_PUBLICATION)
    if not decision:
        return decision
    if check.checked_by_id == viewer.person_id:
        return Decision(allowed=False, reason=OWN_CHECK)
    use = check.permission.use
    try:
        must_be_ready_to_allow(thing_of(check.achievement, use, viewer.today))
    except Refused as refusal:
        return Decision(allowed=False, reason=str(refusal))
    return decision
