"""Everything that stands in a child's bundle, in order of time: letters, words, pictures, wishes, what they kept."""

from __future__ import annotations

from collections.abc import Iterator
from uuid import UUID

from django.http import Http404

from mainstay.access.can import Can
from mainstay.access.decide import decide
from mainstay.access.viewer import Viewer
from mainstay.achievements.models import Achievement
from mainstay.achievements.shared.sealed import picture_of, words_of
from mainstay.bundle.shared.items import Item
from mainstay.children.models import Child
from mainstay.contacts.models import ChildsWords
from mainstay.contacts.shared.sealing import opened
from mainstay.documents.plain_words import words_of as words_of_blocks
from mainstay.releases.models import Recipient, Release
from mainstay.releases.shared.parts import parts_of
from mainstay.voice.models import Kept, View, Wish
from mainstay.voice.shared import media
from mainstay.voice.shared.sealed import answer_words, wish_words
from mainstay.voice.shared.sealed import words_of as words_of_view

GONE = "There is no such record, or you may not see it."


def items_of(viewer: Viewer, child_id: UUID, *, with_content: bool = False) -> list[Item]:
    """Every item of a child, the oldest first; pictures and recordings are opened only with their content.

    Raises Http404 where the viewer makes no bundles or may not see the child.
    """
    child = Child.objects.visible_to(viewer).filter(pk=child_id).first()
    if child is None or not decide(viewer, Can.MAKE_LIFE_BUNDLES):
        raise Http404(GONE)
    found = [
        *_letters(viewer, child_id), *_said(viewer, child_id), *_told(viewer, child_id), *_wishes(viewer, child_id),
        *_sent(viewer, child_id, with_content), *_proud(viewer, child_id, with_content),
    ]  # fmt: skip
    return sorted(found, key=lambda item: (item.on, item.kind, str(item.id)))


def item_of(viewer: Viewer, child_id: UUID, kind: str, source: UUID) -> Item:
    """One item. Raises Http404."""
    found = next((each for each in items_of(viewer, child_id) if (each.kind, each.id) == (kind, source)), None)
    if found is None:
        raise Http404(GONE)
    return found


def _letters(viewer: Viewer, child_id: UUID) -> Iterator[Item]:
    sent = [Release.State.SENT, Release.State.OPENED]
    rows = Release.objects.visible_to(viewer).filter(
        child_id=child_id, recipient__kind=Recipient.Kind.CHILD, state__in=sent
    )
    for row in rows:
        text = "\n\n".join(
            "\n\n".join(filter(None, (part.title, words_of_blocks(part.blocks)))) for part in parts_of(row)
        )
        yield Item("letter", row.pk, row.sent_on, f"Letter: {row.title}", text)


def _said(viewer: Viewer, child_id: UUID) -> Iterator[Item]:
    rows = View.objects.visible_to(viewer).filter(child_id=child_id).select_related("words")
    for row in rows:
        text = words_of_view(row)
        face = f"Face {row.feeling} of 5, where 5 is very happy." if row.feeling else ""
        if text or face:
            told = "\n\n".join(filter(None, (text, face)))
            yield Item("words", row.pk, row.said_on, f"What you said: {View.About(row.about).label}", told)


def _told(viewer: Viewer, child_id: UUID) -> Iterator[Item]:
    """Words that did not come as a view: told in a visit or at a review, or added afterwards."""
    rows = ChildsWords.objects.visible_to(viewer).filter(
        child_id=child_id, view__isnull=True, kind=ChildsWords.Kind.WORDS
    )
    for row in rows:
        yield Item("told", row.pk, row.said_on, f"What you said ({row.how.lower()})", opened(row))


def _wishes(viewer: Viewer, child_id: UUID) -> Iterator[Item]:
    for row in Wish.objects.visible_to(viewer).filter(child_id=child_id):
        answer = answer_words(row)
        said = f"The answer: {Wish.Outcome(row.outcome).label}\n\n{answer}" if answer else "There was no answer yet."
        yield Item("wish", row.pk, row.told_on or row.asked_on, "What you asked for", f"{wish_words(row)}\n\n{said}")


def _sent(viewer: Viewer, child_id: UUID, with_content: bool) -> Iterator[Item]:
    rows = Kept.objects.visible_to(viewer).filter(child_id=child_id).select_related("view")
    for row in rows if with_content else rows.defer("sealed", "preview"):
        title = f"A {Kept.Kind(row.kind).label.lower()} that you sent"
        content, small = (media.whole(row), media.small(row)) if with_content else (b"", b"")
        yield Item("sent", row.pk, row.view.said_on, title, "", content, small, row.type)


def _proud(viewer: Viewer, child_id: UUID, with_content: bool) -> Iterator[Item]:
    rows = Achievement.objects.visible_to(viewer).filter(child_id=child_id)
    for row in rows if with_content else rows.defer("picture_sealed", "preview_sealed"):
        said = words_of(row)
        content, small = (picture_of(row), picture_of(row, small=True)) if with_content else (b"", b"")
        yield Item(
            "proud", row.pk, row.kept_on, f"What you were proud of: {said.title}", said.words, content, small,
            row.picture_type,
        )  # fmt: skip
