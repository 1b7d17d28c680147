"""Changing what a concern says, before it is formal."""

from __future__ import annotations

from collections.abc import Sequence

from mainstay.access.can import Can
from mainstay.concerns.events import ConcernChanged
from mainstay.concerns.models import Concern
from mainstay.concerns.rules import words
from mainstay.concerns.rules.states import Step
from mainstay.concerns.shared.standing import must_be_for
from mainstay.concerns.shared.telling import say
from mainstay.concerns.shared.writing import keep_themes
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.statute.refusal import Refused


@action(may=Can.SEE_CONCERNS, on=Concern)
def change_concern(
    acting: Acting, concern: Concern, *, title: str, what: str, good_looks_like: str, themes: Sequence[str]
) -> Concern:
    """Change the words and themes while it is talked over; once formal they stand. Raises NotTheirs, Refused."""
    acting.must_have_seen(concern)
    must_be_for(acting, concern, Step.CHANGE)
    said = {
        "title": words.must_say(title, "Say in a few words what the concern is.", 160),
        "what": words.may_say(what),
        "good_looks_like": words.may_say(good_looks_like),
    }
    changed = [name for name, value in said.items() if getattr(concern, name) != value]
    before = set(concern.themes.filter(taken_off_on=None).values_list("theme", flat=True))
    if set(keep_themes(concern, themes, acting.today)) != before:
        changed.append("themes")
    if not changed:
        raise Refused("Nothing was changed.")
    for name, value in said.items():
        setattr(concern, name, value)
    concern.save()
    say(acting, concern, ConcernChanged, fields=tuple(changed))
    return concern
