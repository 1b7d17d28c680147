"""What this room does when a letter that names what a child is proud of leaves."""

from __future__ import annotations

from mainstay.achievements.models import Achievement, Check, EarlierWords
from mainstay.achievements.rules.permitting import Use
from mainstay.achievements.rules.publishing import may_be_shown
from mainstay.achievements.shared.showing import Place, shown_in
from mainstay.achievements.shared.standing import live_permissions, thing_of
from mainstay.children.events import VaultKeyChanged
from mainstay.children.shared.resealing import seal_again
from mainstay.ledger.acting import Acting
from mainstay.ledger.entries import when
from mainstay.releases.events import ReleaseSent
from mainstay.releases.models import Release
from mainstay.statute.dates import in_words


@when(ReleaseSent)
def keep_that_the_letter_named_it(acting: Acting, event: ReleaseSent) -> None:
    """Record for each thing that the letter names that it stood in it."""
    if event.subject is None:
        return
    letter = Release.objects.filter(pk=event.subject, document=Release.Document.LETTER).first()
    if letter is None or not any(part["key"] == "proud" for part in letter.parts):
        return
    place = Place(f"Your letter of {in_words(event.sent_on)}", letter.pk)
    yes = live_permissions(acting.today, Use.LETTER.value).filter(given_on__lte=letter.made_on)
    for row in Achievement.objects.filter(child_id=letter.child_id, pk__in=yes.values("achievement_id")):
        if may_be_shown(thing_of(row, Use.LETTER.value, acting.today), Use.LETTER):
            shown_in(acting, row, Use.LETTER, place)


@when(VaultKeyChanged)
def what_children_are_proud_of_is_sealed_again(acting: Acting, event: VaultKeyChanged) -> None:
    """Seal things, their earlier words, and what was found of them again."""
    columns = ("sealed", "picture_sealed", "preview_sealed", "worry_sealed")
    seal_again(Achievement.objects, columns, event.key_id)
    seal_again(EarlierWords.objects, ("sealed",), event.key_id)
    seal_again(Check.objects, ("sealed", "decided_sealed"), event.key_id)
