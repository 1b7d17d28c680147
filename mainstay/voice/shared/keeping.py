"""Keeping what a child said: the words sealed, wishes as rows, an alert where it is urgent; inside an action only."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from mainstay.authority.queries import local_policy, reasons, working_days
from mainstay.children import vault
from mainstay.contacts.models import ChildsWords
from mainstay.contacts.shared.sealing import keep_words
from mainstay.ledger.acting import Acting
from mainstay.reviews.shared import open_review_of
from mainstay.statute.refusal import Refused
from mainstay.voice.events import ViewSent, WishMade
from mainstay.voice.models import View, Wish
from mainstay.voice.rules import urgent
from mainstay.voice.rules.answering import must_say
from mainstay.voice.shared.alarms import raise_alert
from mainstay.voice.shared.media import Made, keep_media
from mainstay.voice.shared.moments import moment_of
from mainstay.voice.shared.people import readers

LONGEST = 10_000
ASKS = (View.About.CHANGE, View.About.WHO)
NOTHING = "Write something, choose a face, or add a picture."


@dataclass(frozen=True)
class Said:
    """What a child said at one time, as it comes in.

    `asked_urgent` is the child's own word for it; `may_ask_council` that a wish may be shared with who can grant it.
    `media` was made anew before.
    """

    medium: str
    about: str
    text: str = ""
    feeling: int | None = None
    written_by: str = ""
    who_was_there: str = ""
    asked_urgent: bool = False
    may_ask_council: bool = False
    said_on: date | None = None
    language: str = ""
    media: tuple[Made, ...] = ()


def keep_view(acting: Acting, child_id: UUID, said: Said) -> View:
    """Keep a view whole: its words and pictures sealed, its wish, its alert; and tell who reads it. Raises Refused."""
    text = said.text.strip()
    if not text and said.feeling is None and not said.media and not said.asked_urgent:
        raise Refused(NOTHING)
    if len(text) > LONGEST:
        raise Refused(f"This is {len(text)} letters long. Send it in parts of up to {LONGEST}.")
    view = _row(acting, child_id, said, _words(acting, child_id, said, text))
    view.save()
    keep_media(acting, view, said.media)
    acting.record(
        ViewSent(subject=view.pk, child=child_id, medium=view.medium, officer_ids=readers(child_id, acting.today))
    )
    if said.about in ASKS and text:
        keep_wish(acting, view, text, may_ask_council=said.may_ask_council)
    listed = [row.words for row in reasons("urgent", acting.today)]
    why = urgent.reasons(text, said.feeling, asked=said.asked_urgent, listed=listed)
    if why:
        raise_alert(acting, view, why)
    return view


def keep_wish(acting: Acting, view: View, text: str, *, may_ask_council: bool = False) -> Wish:
    """Keep one thing a child asked for, with the day by which they have an answer. Raises Refused."""
    asked = must_say(text, LONGEST, "Write what the child asked for, in their words.")
    wish = Wish(
        child_id=view.child_id,
        view=view,
        asked_on=view.said_on,
        due_on=working_days().add(acting.today, local_policy(acting.today).answer_wish_working_days),
        child_agrees=may_ask_council,
    )
    wish.sealed, wish.key_id = vault.seal(asked, wish.pk)
    wish.save()
    acting.record(WishMade(subject=wish.pk, child=view.child_id, due_on=wish.due_on))
    return wish


def _words(acting: Acting, child_id: UUID, said: Said, text: str) -> ChildsWords | None:
    if not text:
        return None
    return keep_words(
        acting, child_id, kind=ChildsWords.Kind.WORDS, words=text, said_on=said.said_on or acting.today,
        how=View.Medium(said.medium).label, written_down_by=said.written_by, review_id=open_review_of(child_id),
        language=said.language,
    )  # fmt: skip


def _row(acting: Acting, child_id: UUID, said: Said, words: ChildsWords | None) -> View:
    policy = local_policy(acting.today)
    return View(
        child_id=child_id,
        medium=said.medium,
        about=said.about if said.about in View.About.values else View.About.OTHER,
        feeling=said.feeling,
        words=words,
        review_id=words.review_id if words else open_review_of(child_id),
        said_on=said.said_on or acting.today,
        sent_at=moment_of(acting),
        written_by=said.written_by,
        who_was_there=said.who_was_there.strip()[:300],
        entered_by_id=acting.person_id,
        due_to_be_read_on=working_days().add(acting.today, policy.unread_to_cover_working_days),
    )
