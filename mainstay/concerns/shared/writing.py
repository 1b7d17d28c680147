"""What several actions write of a concern: talks, themes and stages; inside an action only."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from mainstay.access.models import Person
from mainstay.authority.queries import reasons, working_days
from mainstay.concerns.models import Concern, ConcernTheme, StageReached, Talk
from mainstay.concerns.rules import words
from mainstay.ledger.acting import Acting
from mainstay.reviews.rules.given import must_not_be_to_come
from mainstay.statute.escalation import Course, Stage, stage_clock
from mainstay.statute.refusal import Refused


@dataclass(frozen=True)
class TalkFacts:
    """A conversation: when, with whom, what each said, what was agreed and by when."""

    talked_on: date
    with_whom: str
    we_said: str
    they_said: str
    agreed: str = ""
    agreed_by_on: date | None = None


def keep_talk(acting: Acting, concern: Concern, talk: TalkFacts) -> Talk:
    """Write a conversation, and by when what was agreed is looked for. Raises Refused."""
    must_not_be_to_come(talk.talked_on, acting.today, "you talked")
    if talk.agreed_by_on and talk.agreed_by_on < talk.talked_on:
        raise Refused("What was agreed cannot be due before you talked.")
    row = Talk(
        concern=concern,
        talked_on=talk.talked_on,
        with_whom=words.must_say(talk.with_whom, "Say with whom you talked.", 200),
        we_said=words.must_say(talk.we_said, "Say what you told them."),
        they_said=words.must_say(talk.they_said, "Say what they told you."),
        agreed=words.may_say(talk.agreed),
        agreed_by_on=talk.agreed_by_on,
        recorded_on=acting.today,
        recorded_by_id=acting.person_id,
    )
    row.save()
    if concern.formal_on is None and talk.agreed_by_on:
        concern.waits_until_on = talk.agreed_by_on
        concern.save()
    return row


def keep_themes(concern: Concern, themes: Iterable[str], today: date) -> tuple[str, ...]:
    """Write the themes that are new to the concern, and take off those it no longer has. Raises Refused."""
    held = {row.theme: row for row in concern.themes.all()}
    listed = {reason.code for reason in reasons("theme", today)} | set(held)
    chosen = words.must_have_themes(themes, listed)
    for theme in {*chosen, *held}:
        row = held.get(theme) or ConcernTheme(concern=concern, theme=theme)
        off = None if theme in chosen else (row.taken_off_on or today)
        if theme not in held or row.taken_off_on != off:
            row.taken_off_on = off
            row.save()
    return chosen


def put_to(
    acting: Acting, concern: Concern, stage: Stage, level: int, *, because: str, responder: Person | None
) -> StageReached:
    """Put a concern to a stage today: its clock begins, and its day never moves."""
    clock = stage_clock(stage, acting.today, Course(working_days(), acting.today))
    row = StageReached(
        concern=concern,
        level=level,
        key=stage.key,
        name=stage.name,
        responder_words=answered_by(concern, stage, level),
        responder=responder,
        began_on=acting.today,
        working_days=stage.working_days,
        due_on=clock.due_on,
        because=because,
    )
    row.save()
    concern.waits_until_on = row.due_on
    return row


def answered_by(concern: Concern, stage: Stage, level: int) -> str:
    """Who answers a stage, in words: the first is answered by whom the concern is put to."""
    if concern.against == "agency":
        return concern.agency if level == 0 else f"{stage.answered_by}, with {concern.agency}"[:200]
    return "Manager of the reviewing service" if concern.against == "service" and level == 0 else stage.answered_by
