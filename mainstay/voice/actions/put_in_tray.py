"""Keeping a message of a child whom nobody can name."""

from __future__ import annotations

from mainstay.access.can import Can
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.statute.dates import in_words
from mainstay.statute.refusal import Refused
from mainstay.voice.actions.take_view import OTHER_WAYS
from mainstay.voice.models import Arrived
from mainstay.voice.rules.answering import must_say
from mainstay.voice.shared.tray import Came, put_in


@action(may=Can.RECORD_CONTACTS, on=None)
def put_in_tray(acting: Acting, *, came: Came) -> Arrived:
    """Keep a message whose sender is unknown until somebody knows whose it is. Raises Refused."""
    if came.medium not in OTHER_WAYS:
        raise Refused("Choose how it came.")
    if came.said_on > acting.today:
        raise Refused(f"{in_words(came.said_on)} is in the future. Record it once it has been said.")
    must_say(came.words, 10_000, "Write down what the message says.")
    must_say(came.sender, 200, "Say who it seems to be from, as far as the message tells: a number, a name, or nobody.")
    return put_in(acting, came)
