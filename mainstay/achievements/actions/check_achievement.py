"""Checking that something a child is proud of cannot lead to the child, before anybody may read it."""

from __future__ import annotations

from collections.abc import Mapping

from mainstay.access.can import Can
from mainstay.achievements.events import AchievementChecked
from mainstay.achievements.models import Achievement, Check
from mainstay.achievements.rules import captions, permitting, publishing
from mainstay.achievements.rules.permitting import BEFORE_THE_PUBLIC
from mainstay.achievements.shared.scanning import in_short, leads_to
from mainstay.achievements.shared.sealed import Noted, seal_noted, words_of
from mainstay.achievements.shared.standing import permission_of, thing_of
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.statute.ages import age_on
from mainstay.statute.refusal import Refused
from mainstay.voice.shared.moments import moment_of
from mainstay.voice.shared.people import duty_managers

SAY_ALT = "Say in a sentence what the picture shows, for people who cannot see it."


@action(may=Can.KEEP_ACHIEVEMENTS, on=Achievement)
def check_achievement(
    acting: Acting,
    row: Achievement,
    *,
    use: str,
    answers: Mapping[str, str],
    caption: str = captions.NONE,
    alt: str = "",
    note: str = "",
) -> Check:
    """Keep what was answered; it passes where every answer is no and a search finds nothing. Raises Refused, Conflict.

    What names the child or a place is refused before any answer counts: the child changes it, or it is not made public.
    """
    acting.must_have_seen(row)
    if permitting.must_be_a_use(use) not in BEFORE_THE_PUBLIC:
        raise Refused("Only what the public may read is checked: the annual report, and what is shown to the public.")
    publishing.must_be_checkable(thing_of(row, use, acting.today))
    given = publishing.answered(answers)
    noted = _noted(row, alt, note)
    if publishing.passes(given):
        _must_lead_to_nobody(row, noted)
    check = Check(
        achievement=row,
        child_id=row.child_id,
        permission=permission_of(row, use),
        revision=row.revision,
        answers=given,
        passed=publishing.passes(given),
        caption=captions.caption(caption, _age(acting, row)),
        checked_on=acting.today,
        checked_at=moment_of(acting),
        checked_by_id=acting.person_id,
    )
    seal_noted(check, noted)
    check.save()
    to = tuple(each for each in duty_managers(acting.today) if each != acting.person_id)
    acting.record(AchievementChecked(subject=row.pk, child=row.child_id, use=use, passed=check.passed, to_ids=to))
    return check


def _noted(row: Achievement, alt: str, note: str) -> Noted:
    described = " ".join(alt.split())[:500]
    if row.picture_sealed is not None and not described:
        raise Refused(SAY_ALT)
    return Noted(alt=described, note=note.strip()[:2_000])


def _must_lead_to_nobody(row: Achievement, noted: Noted) -> None:
    found = in_short(leads_to(row.child, f"{words_of(row).together}\n{noted.alt}"))
    if found:
        raise Refused(
            f"A search of the words found {'; '.join(found)}. It cannot be made public as it is: ask the child whether "
            "they want to change it, or answer that it leads to the child."
        )


def _age(acting: Acting, row: Achievement) -> int | None:
    return age_on(row.child.born_on, acting.today) if row.child.born_on else None
