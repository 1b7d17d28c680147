"""Changing how the service explains a hard word to children."""

from __future__ import annotations

from datetime import date

from mainstay.access.can import Can
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.records.events import HardWordChanged
from mainstay.records.models import HardWord
from mainstay.statute.refusal import Refused


@action(may=Can.SET_TEMPLATES, on=None)
def change_hard_word(acting: Acting, *, word: str, explained: str, starts_on: date) -> HardWord | None:
    """Explain a word, or explain it otherwise from a day; with no explanation the word leaves the list that day.

    Letters written before keep the words they were written with. Raises Refused.
    """
    hard, plain = " ".join(word.split()).casefold()[:80], " ".join(explained.split())
    if not hard:
        raise Refused("Enter the word to explain.")
    if len(plain) > 300:
        raise Refused(f"The explanation is {len(plain)} characters long. Use 300 or fewer.")
    if starts_on < acting.today:
        raise Refused("What was sent before keeps its words. Choose today or a later day.")
    HardWord.objects.filter(word=hard, starts_on__gt=starts_on).delete()
    now = HardWord.objects.filter(word=hard).on(starts_on).first()
    if not plain and now is None:
        raise Refused("That word is not on the list on that day. Enter how to explain it.")
    row = _explain(hard, plain, starts_on) if now is None else _explain_otherwise(now, plain, starts_on)
    acting.record(HardWordChanged(subject=row.pk if row else None, word=hard, starts_on=starts_on))
    return row


def _explain(word: str, explained: str, starts_on: date) -> HardWord:
    row = HardWord(word=word, explained=explained, starts_on=starts_on)
    row.save()
    return row


def _explain_otherwise(now: HardWord, explained: str, starts_on: date) -> HardWord | None:
    """Let the new explanation follow the present one; one that began that very day is put right in its place."""
    if now.starts_on < starts_on:
        now.ends_on = starts_on
        now.save()
        return _explain(now.word, explained, starts_on) if explained else now
    if not explained:
        now.delete()
        return None
    now.explained = explained
    now.save()
    return now
