"""One concern: its two clocks, its course, what was answered, and what this person may do next."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET

from mainstay.access.can import Can
from mainstay.access.decide import decide
from mainstay.concerns.pages.sending import above, open_concern, strip_of
from mainstay.concerns.queries import ConcernPage
from mainstay.concerns.rules import words as said
from mainstay.web import words
from mainstay.web.routes import SignedIn, page
from mainstay.web.shapes import Fact, Link

# What may be done, the likeliest first: step, words, address. The first that is allowed is the button.
STEPS = (
    ("judge", "Judge the answer", "concern_judge"),
    ("raise", "Raise it formally", "concern_formal"),
    ("talk", "Record a conversation", "concern_talk"),
    ("escalate", "Take it further", "concern_escalate"),
    ("close", "Close it with what came of it", "concern_close"),
    ("tell_child", "Record that the child was told", "concern_child_told"),
    ("change", "Change what it says", "concern_change"),
    ("advise", "Add advice", "concern_advise"),
    ("pause", "Put it on hold", "concern_hold"),
    ("refer", "Refer to Cafcass", "concern_cafcass"),
    ("seek_legal_advice", "Record independent legal advice", "concern_legal_advice"),
    ("withdraw", "Withdraw it", "concern_withdraw"),
)


@require_GET
@page(may=Can.SEE_CONCERNS)
def concern(request: SignedIn, concern: UUID) -> HttpResponse:
    """One concern; opening it is recorded for each child it is about."""
    row = open_concern(request, concern, "concern")
    actions = list(_actions(row))
    return render(request, "concerns/concern.html", {
        "row": row, "strip": strip_of(row), "crumbs": [*above(request), Link("This concern")],
        "today": request.viewer.today, "facts": list(_facts(request, row)), "first": actions[0] if actions else None,
        "actions": actions[1:], "came": list(_came(row)), "may_resume": row.may["resume"].allowed,
        "referrals": [(each, list(_referral(each)), reverse("concern_follow", args=[row.id, each.pk]))
                      for each in row.referrals],
        "may_follow": row.may["follow_referral"].allowed,
    })  # fmt: skip


def _actions(row: ConcernPage) -> Iterable[Link]:
    if row.may["answer"]:
        text = "Write down an answer that came" if row.writes_from_outside else "Answer this concern"
        answer = Link(text, reverse("concern_answer", args=[row.id]))
        if not row.writes_from_outside:
            yield answer
    for step, text, name in STEPS:
        if row.may[step] and not (step == "escalate" and not row.higher) and not _told_already(row, step):
            yield Link(text, reverse(name, args=[row.id]))
    if row.may["answer"] and row.writes_from_outside:
        yield answer


def _told_already(row: ConcernPage, step: str) -> bool:
    return step == "tell_child" and (row.closing.child_told_on is not None or not row.children)


def _facts(request: SignedIn, row: ConcernPage) -> Iterable[Fact]:
    opens = decide(request.viewer, Can.SEE_CHILDREN)
    links = [
        Link("Open", reverse("child", args=[child.id]), f"the record of {child.name}")
        for child in row.children
        if child.is_known and opens
    ]
    yield Fact("About", row.line.about, tuple(links))
    yield Fact("Themes", ", ".join(row.line.themes))
    yield Fact("Put to", row.line.against_words)
    if row.about_person:
        yield Fact("About the chair", row.about_person)
    yield Fact("Raised by", f"{row.line.raised_by}, {_small(row.raised_as_words)}")
    yield Fact("Comes from", row.origin_words, tuple(_origin(row)))
    yield Fact("First recorded", words.day(row.line.began_on))
    if row.line.formal_on:
        yield Fact("Raised formally", words.day(row.line.formal_on))
    if row.no_talk_because:
        yield Fact("Why there was no conversation first", row.no_talk_because)


def _origin(row: ConcernPage) -> Iterable[Link]:
    names = {"promise": "promise", "repeated": "promise", "review": "review", "late_report": "review",
             "midway": "review"}  # fmt: skip
    if row.origin in names and row.origin_id and any(child.is_known for child in row.children):
        yield Link("Open it", reverse(names[row.origin], args=[row.origin_id]))


def _came(row: ConcernPage) -> Iterable[Fact]:
    """What came of it, where it ended."""
    kept = row.closing
    if kept.withdrawn_on:
        yield Fact("Withdrawn", f"{words.day(kept.withdrawn_on)}. {kept.withdrawn_because}")
    if not kept.closed_on:
        return
    yield Fact("Outcome", row.line.outcome_words)
    yield Fact("What changed for the child" if row.children else "What changed", kept.what_changed)
    if row.children:
        yield Fact("What the child thinks of it", kept.childs_view or _or_why("Not known", kept.no_view_because))
        told = f"{words.day(kept.child_told_on)}, {_small(kept.child_told_how)}" if kept.child_told_on else ""
        yield Fact("The child was told", told or _or_why("Not yet", kept.not_told_because))
    if kept.learning:
        yield Fact("What is to be learnt", kept.learning)
    by = " by a manager, because no officer was in post" if kept.closed_for_officer else ""
    yield Fact("Closed", f"{words.day(kept.closed_on)}{by}")


def _referral(made: Any) -> Iterable[Fact]:
    yield Fact("Which failure", said.GROUNDS[made.ground])
    yield Fact("Why now", said.POWERS[made.power])
    yield Fact("What Cafcass is told", made.because)
    yield Fact("Senior managers told", words.day(made.managers_told_on) if made.managers_told_on else "Not yet")
    sent = f"{made.papers} (sent {words.day(made.papers_sent_on)})" if made.papers_sent_on else "Not sent yet"
    yield Fact("Papers", sent)
    came = f"{words.day(made.outcome_on)}: {made.outcome}" if made.outcome_on else "Not known yet"
    yield Fact("Outcome", came)


def _or_why(words: str, because: str) -> str:
    """What is not there, with why; of a concern from the service's earlier list nobody wrote down why."""
    return f"{words}: {because}" if because else "Not recorded"


def _small(text: str) -> str:
    return text[:1].lower() + text[1:]
