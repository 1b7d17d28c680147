"""What is recorded already of one team's quarter: counts in words, and short lists by the children's keys.

Every list is of the team that held the child's case at the time. No name of a child stands in it, so it may be kept.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any
from uuid import UUID

from mainstay.authority.queries import reason_words
from mainstay.praise.models import Praise
from mainstay.praise.shared.naming import names_the_child
from mainstay.quality.rules.packs import Quarter
from mainstay.quality.shared.rows import CHECKS, CONCERNS, CONTACTS, PROMISES, RECORDS, REPORTS, Row, asked
from mainstay.statute.dates import in_words

MOST = 12
STATES = {
    "informal": "Talked about", "open": "Raised, not answered yet", "answered": "Answered", "settled": "Settled",
    "closed": "Closed", "withdrawn": "Withdrawn",
}  # fmt: skip
RATINGS = {"green": "on course", "amber": "slipping", "red": "off course"}
Facts = dict[str, dict[str, Any]]


def facts_of(team_id: UUID, quarter: Quarter, *, today: date) -> Facts:
    """Each section's sentences, and the lines of its list. Nine queries, however much there is."""
    span = {"team": str(team_id), "begins": quarter.starts_on, "ends": quarter.ends_on, "today": today}
    return {
        "praise": _praise(team_id, quarter),
        "promises": _promises(asked(PROMISES, span), today),
        "concerns": _concerns(asked(CONCERNS, span)),
        "reports": _reports(asked(REPORTS, span)),
        "practice": _practice(asked(CHECKS, span), asked(CONTACTS, span), asked(RECORDS, span)),
    }


def _section(
    said: Iterable[str], columns: tuple[str, ...] = (), lines: Iterable[tuple[Any, ...]] = ()
) -> dict[str, Any]:
    """Sentences, and lines of which each is a child's key and its cells; no more lines than a meeting reads."""
    items = [{"child": str(child) if child else "", "cells": list(cells)} for child, *cells in lines]
    return {"said": [each for each in said if each], "columns": list(columns), "items": items[:MOST],
            "more": max(0, len(items) - MOST)}  # fmt: skip


def _praise(team_id: UUID, quarter: Quarter) -> dict[str, Any]:
    found = Praise.objects.standing().filter(
        team_id=team_id, given_on__gte=quarter.starts_on, given_on__lt=quarter.ends_on
    )
    rows = list(found.select_related("to_person", "child").order_by("given_on", "pk"))
    themes = reason_words("praise")
    lines = [
        (
            row.child_id,
            row.to_person.name if row.to_person else row.to_name,
            themes.get(row.theme, row.theme),
            row.words,
        )
        for row in rows
        if not names_the_child(row)
    ]
    said = f"Praise was given {_times(len(rows))}." if rows else "No praise was recorded this quarter."
    return _section([said], ("For", "What for", "In what words"), lines)


def _promises(rows: list[Row], today: date) -> dict[str, Any]:
    wanted = [row for row in rows if row["answer"] not in ("changed", "no_longer_wanted")]
    kept = [row for row in wanted if row["done_on"] and row["done_on"] <= row["due_on"]]
    late = [row for row in wanted if row["done_on"] and row["done_on"] > row["due_on"]]
    missed = [row for row in wanted if not row["done_on"] and row["due_on"] < today]
    said = [
        f"{len(kept)} of {len(wanted)} promises to be done in the quarter were kept by their day"
        f"{f', and {len(late)} later' if late else ''}." if wanted else "No promise was to be done in the quarter.",
        f"{len(missed)} {'is' if len(missed) == 1 else 'are'} not done." if missed else "",
    ]  # fmt: skip
    lines = [(row["child_id"], row["what"], row["owner"], in_words(row["due_on"])) for row in missed]
    return _section(said, ("Not done", "Who", "To be done by"), lines)


def _concerns(rows: list[Row]) -> dict[str, Any]:
    words = reason_words("theme")
    formal = [row for row in rows if row["in_quarter"]]
    answered = [row for row in formal if row["answered_on"]]
    in_time = [row for row in answered if row["stage_due_on"] and row["answered_on"] <= row["stage_due_on"]]
    said = [
        f"{len(formal)} {'concern was' if len(formal) == 1 else 'concerns were'} raised formally; "
        f"{len(answered)} of {len(formal)} answered, {len(in_time)} in time." if formal
        else "No concern was raised formally this quarter.",
    ]  # fmt: skip
    lines = [
        (row["child_id"], ", ".join(words.get(each, each) for each in row["themes"] or ()) or "No theme named",
         in_words(row["formal_on"]), STATES.get(row["state"], row["state"]))
        for row in rows
    ]  # fmt: skip
    return _section(said, ("What about", "Raised", "Stands"), lines)


def _reports(rows: list[Row]) -> dict[str, Any]:
    late = [row for row in rows if row["submitted_on"] is None or row["submitted_on"] > row["due_on"]]
    said = f"{len(late)} of {len(rows)} reports for reviews came late, or not at all."
    lines = [
        (row["child_id"], in_words(row["held_on"]), in_words(row["due_on"]),
         in_words(row["submitted_on"]) if row["submitted_on"] else "Not at all")
        for row in late
    ]  # fmt: skip
    return _section([said if rows else "No review held in the quarter asked for a report."],
                    ("Review", "Report due", "Came"), lines)  # fmt: skip


def _practice(checks: list[Row], contacts: list[Row], records: list[Row]) -> dict[str, Any]:
    rated = [(words, sum(row["rating"] == rating for row in checks)) for rating, words in RATINGS.items()]
    alone = sum(bool(row["alone"]) for row in contacts)
    plans = sum(bool(row["permanence_plan"]) for row in records)
    said = [
        f"{len(checks)} mid-way {'check' if len(checks) == 1 else 'checks'}: "
        f"{', '.join(f'{number} {words}' for words, number in rated)}." if checks else "No mid-way check was recorded.",
        f"The child was alone in {alone} of {len(contacts)} visits and calls of their officer." if contacts else "",
        f"A plan for permanence was found at {plans} of {len(records)} second reviews." if records else "",
    ]  # fmt: skip
    return _section(said)


def _times(number: int) -> str:
    return "once" if number == 1 else "twice" if number == 2 else f"{number} times"
