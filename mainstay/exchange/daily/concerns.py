"""The service's own list of concerns, brought in with set-based SQL; nothing of a concern is ever taken away."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any
from uuid import UUID

from django.db import connection

from mainstay.authority.queries import reason_words, working_days
from mainstay.concerns.models import LadderVersion
from mainstay.exchange.daily.changes import ADDED, CHANGED, Change, Changes
from mainstay.exchange.daily.concern_rows import Arrangements, CannotBeUsed, Listed, check, themes_of
from mainstay.exchange.daily.files import BY_NAME
from mainstay.exchange.daily.known import Known
from mainstay.exchange.daily.loading import key
from mainstay.exchange.shared.bulk import plan_afresh
from mainstay.exchange.shared.copying import Cell
from mainstay.exchange.shared.laying_out import lay_out
from mainstay.statute.escalation import DEFAULT, Ladder

CONCERNS = "concerns"
_STAYS = (
    "A concern that an extract brought before is not in this one, and stays on record: nothing of a concern is taken "
    "away. Withdraw it on its page, where it was never one."
)
_FACTS = {
    "reference": "text", "child_id": "uuid", "raised_by_id": "uuid", "team_id": "uuid", "title": "text", "what": "text",
    "began_on": "date", "formal_on": "date", "whole_due_on": "date", "ladder": "jsonb", "state": "text",
    "waits_until_on": "date", "closed_on": "date", "outcome": "text", "withdrawn_on": "date",
    "withdrawn_because": "text",
}  # fmt: skip
_STAGE = {
    "concern_id": "uuid", "level": "smallint", "key": "text", "name": "text", "responder_words": "text",
    "began_on": "date", "working_days": "smallint", "due_on": "date", "skipped_on": "date", "skipped_because": "text",
    "left_on": "date", "answered_on": "date", "answered_by_words": "text", "answered_via": "text",
    "working_days_taken": "smallint",
}  # fmt: skip
# What the list does not say of a concern or of a stage.
_EMPTY = (
    "agency", "good_looks_like", "no_talk_because", "what_changed", "childs_view", "no_view_because", "child_told_how",
    "not_told_because", "learning",
)  # fmt: skip
_EMPTY_OF_STAGE = ("because", "answer", "judgement", "judged_because")
_FOR_STAGES = ", ".join(name for name in _STAGE if name not in ("concern_id", "level"))


def load_concerns(known: Known, changes: Changes, *, today: date) -> None:
    """Bring in the concerns of the list that are new, and what it says otherwise of those nobody touched here.

    One that somebody changed here since is kept as it is, and listed; so is one that the list no longer has.
    """
    if CONCERNS not in known.extract.tables:
        return
    listed = list(_usable(known, today))
    _lay_out(listed)
    kept = [row[0] for row in _answers(_KEPT)]
    changes.kept += known.list_kept(kept)
    _answers(_DIFFERENT, {"kept": kept})
    day_of = "coalesce(t.formal_on, t.began_on)"
    changed = _answers(f"{_CHANGED} RETURNING t.child_id, {day_of}")
    added = _answers(f"{_ADDED} RETURNING t.child_id, {day_of}")
    for statement in (_STAGES, _CHILDREN, _THEMES, _THEMES_OFF):
        _answers(statement, {"today": today})
    changes.add(Change(CONCERNS, CHANGED, child, day) for child, day in changed)
    changes.add(Change(CONCERNS, ADDED, child, day) for child, day in added)
    _list_those_that_stay(known)
    _answers("DROP TABLE new_concerns, new_concern_stages, new_concern_themes, different_concerns")


def _usable(known: Known, today: date) -> Iterator[Listed]:
    """The concerns of the list that can be used; each of the others is listed with its reason."""
    by = Arrangements(working_days(), today, _ladders(), reason_words("theme"))
    for row in known.extract.rows(CONCERNS):
        child, officer = known.child(CONCERNS, row), known.officer(CONCERNS, row)
        team = known.team(CONCERNS, row)
        try:
            check(row, by)
        except CannotBeUsed as reason:
            known.extract.doubt(BY_NAME[CONCERNS], row["row"], str(reason), column=reason.column, whose=row["child"])
            continue
        if child and officer and team:
            found = Listed(row, child, officer, team, by)
            known.place(CONCERNS, dict(row), found.id)
            yield found


def _ladders() -> tuple[tuple[date, Ladder], ...]:
    held = LadderVersion.objects.order_by("starts_on")
    return ((date.min, DEFAULT), *((row.starts_on, Ladder.from_mapping(row.ladder)) for row in held))


def _lay_out(listed: list[Listed]) -> None:
    lay_out("new_concerns", {"id": "uuid", **_FACTS}, (each.concern() for each in listed))
    lay_out("new_concern_stages", {"id": "uuid", **_STAGE}, (stage for each in listed for stage in each.stages()))
    themes = ((*_theme(each, theme),) for each in listed for theme in themes_of(each.row))
    lay_out("new_concern_themes", {"id": "uuid", "concern_id": "uuid", "theme": "text"}, themes)


def _theme(of: Listed, theme: str) -> tuple[Cell, ...]:
    return key("concern theme", of.row["concern"], theme), of.id, theme


def _list_those_that_stay(known: Known) -> None:
    names: dict[UUID, str] = {identity: name for name, identity in known.children.items()}
    for (child,) in _answers(_GONE):
        known.extract.say(CONCERNS, 0, _STAYS, child=names.get(child, ""))


def _answers(statement: str, values: dict[str, Any] | None = None) -> list[tuple[Any, ...]]:
    plan_afresh()
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        return list(cursor.fetchall()) if cursor.description else []


def _row(table: str, names: Iterable[str]) -> str:
    return f"({', '.join(f'{table}.{name}' for name in names)})"


# All names below are the constants above, never anybody's input.
_DIFFERS = f"""(
  {_row("t", _FACTS)} IS DISTINCT FROM {_row("w", _FACTS)}
  OR EXISTS (SELECT FROM new_concern_stages s LEFT JOIN concerns_stagereached o
    ON o.concern_id = s.concern_id AND o.level = s.level
    WHERE s.concern_id = w.id AND {_row("o", _STAGE)} IS DISTINCT FROM {_row("s", _STAGE)})
  OR (SELECT array_agg(o.theme ORDER BY o.theme) FROM concerns_concerntheme o
      WHERE o.concern_id = w.id AND o.taken_off_on IS NULL)
    IS DISTINCT FROM (SELECT array_agg(s.theme::varchar ORDER BY s.theme) FROM new_concern_themes s
      WHERE s.concern_id = w.id))"""  # noqa: S608
# One that people touched here, that is about another child, or that stood higher than the list now says.
_THEIRS = """(t.version > 1 OR t.child_id IS DISTINCT FROM w.child_id
  OR EXISTS (SELECT FROM concerns_stagereached o WHERE o.concern_id = t.id AND NOT EXISTS
    (SELECT FROM new_concern_stages s WHERE s.concern_id = o.concern_id AND s.level = o.level)))"""
_KEPT = f"""
  SELECT w.id FROM new_concerns w JOIN concerns_concern t ON t.id = w.id WHERE {_THEIRS} AND {_DIFFERS}"""  # noqa: S608
_DIFFERENT = f"""
  CREATE TEMPORARY TABLE different_concerns ON COMMIT DROP AS
  SELECT w.id FROM new_concerns w LEFT JOIN concerns_concern t ON t.id = w.id
  WHERE w.id <> ALL(%(kept)s::uuid[]) AND (t.id IS NULL OR {_DIFFERS})"""  # noqa: S608
_CHANGED = f"""
  UPDATE concerns_concern t SET {", ".join(f"{name} = w.{name}" for name in _FACTS)}
  FROM new_concerns w JOIN different_concerns USING (id) WHERE t.id = w.id"""  # noqa: S608
_ADDED = f"""
  INSERT INTO concerns_concern AS t (id, version, raised_as, against, origin, closed_for_officer,
    {", ".join((*_FACTS, *_EMPTY))})
  SELECT w.id, 1, 'officer', 'team', 'other', false, {", ".join(f"w.{name}" for name in _FACTS)},
    {", ".join("''" for _ in _EMPTY)}
  FROM new_concerns w JOIN different_concerns USING (id)
  WHERE NOT EXISTS (SELECT FROM concerns_concern t WHERE t.id = w.id)"""  # noqa: S608
_STAGES = f"""
  INSERT INTO concerns_stagereached AS t (id, version, {", ".join((*_STAGE, *_EMPTY_OF_STAGE))})
  SELECT s.id, 1, {", ".join(f"s.{name}" for name in _STAGE)}, {", ".join("''" for _ in _EMPTY_OF_STAGE)}
  FROM new_concern_stages s JOIN different_concerns d ON d.id = s.concern_id
  ON CONFLICT (concern_id, level) DO UPDATE SET {", ".join(f"{n} = excluded.{n}" for n in _FOR_STAGES.split(", "))}
  WHERE {_row("t", _STAGE)} IS DISTINCT FROM {_row("excluded", _STAGE)}"""  # noqa: S608
_CHILDREN = """
  INSERT INTO concerns_concernedchild (id, version, concern_id, child_id)
  SELECT gen_random_uuid(), 1, w.id, w.child_id FROM new_concerns w JOIN different_concerns USING (id)
  ON CONFLICT (child_id, concern_id) DO NOTHING"""
_THEMES = """
  INSERT INTO concerns_concerntheme AS t (id, version, concern_id, theme)
  SELECT s.id, 1, s.concern_id, s.theme FROM new_concern_themes s JOIN different_concerns d ON d.id = s.concern_id
  ON CONFLICT (concern_id, theme) DO UPDATE SET taken_off_on = NULL WHERE t.taken_off_on IS NOT NULL"""
_THEMES_OFF = """
  UPDATE concerns_concerntheme t SET taken_off_on = %(today)s FROM different_concerns d
  WHERE t.concern_id = d.id AND t.taken_off_on IS NULL AND NOT EXISTS
    (SELECT FROM new_concern_themes s WHERE s.concern_id = t.concern_id AND s.theme = t.theme)"""
_GONE = """
  SELECT t.child_id FROM concerns_concern t WHERE t.reference <> '' AND t.version = 1
    AND t.child_id IN (SELECT child_id FROM new_concerns) AND NOT EXISTS
    (SELECT FROM new_concerns w WHERE w.id = t.id) ORDER BY 1"""
