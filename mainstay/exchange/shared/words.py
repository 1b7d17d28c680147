"""What came in, what is wrong with it and what it changes, in words for a command or a page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from mainstay.exchange.daily.files import BY_NAME
from mainstay.exchange.ssda903.files import BY_TABLE
from mainstay.statute.dates import in_words

KINDS: dict[str, str] = {
    "file_ignored": "File left alone",
    "file_of_later_year": "File of a later year's return",
    "unknown_element": "Element the return does not have",
    "row_shape": "Line with too few or too many values",
    "no_child": "Row names no child",
    "bad_date": "Not a date",
    "bad_code": "Not a code of the year",
    "date_missing": "Date missing",
    "postcode_misplaced": "Postcode out of its place",
    "repeated_key": "Key stands on more than one row",
    "repeated_child": "Child stands more than once",
    "episodes_overlap": "Episodes overlap",
    "episode_outside_year": "Episode outside the year",
    "end_not_after_start": "Ends before or when it starts",
    "end_without_reason": "End and reason not both given",
    "review_outside_year": "Review outside the year",
    "participation_against_age": "Participation code against the child's age",
    "child_without_episodes": "Child without episodes",
    "child_not_in_header": "Child not in the Header",
    "birth_disagrees": "Dates of birth disagree",
    "changed_in_later_year": "Said otherwise in a later year",
    "lost_from_later_year": "Open at the end of a year, gone from the next",
    "gap_without_start": "Gap without a start of care",
    "start_without_gap": "Start of care without a gap",
    "nothing_follows": "Says another episode follows, and none does",
    "ceased_but_continues": "Ceased, yet goes on",
    "review_outside_care": "Review while not looked after",
    "two_reviews_on_a_day": "Two reviews on one day",
}
SEVERITIES: dict[str, str] = {
    "row_not_used": "Row not used",
    "value_not_recorded": "Counts as not recorded",
    "check": "To be checked",
    "note": "Note",
}
FIELDS: dict[str, str] = {
    "born_on": "Date of birth",
    "sex": "Sex",
    "ethnicity": "Ethnicity",
    "unaccompanied_until": "Unaccompanied until",
    "episode": "The whole episode",
    "review": "The whole review",
    "starts_on": "Start",
    "ends_on": "End",
    "reason_new": "Reason for the new episode",
    "legal_status": "Legal status",
    "category_of_need": "Category of need",
    "placement": "Placement",
    "provider": "Provider of the placement",
    "reason_ceased": "Reason ceased",
    "placement_change": "Reason for the change of placement",
    "held_on": "Date of the review",
    "participation_code": "How the child took part",
}
_RECORDS = {
    "child": ("child", "children"),
    "period": ("period of care", "periods of care"),
    "episode": ("episode", "episodes"),
    "review": ("review", "reviews"),
}
_DONE = {"add": "added", "change": "changed", "remove": "no longer there"}


def table_title(table: str) -> str:
    """The name of a table of the return as people know it."""
    return BY_TABLE[table].title if table in BY_TABLE else table


def daily_title(table: str) -> str:
    """The name of a file of the daily extract as people know it; of one that is none of the family, what it is."""
    return BY_NAME[table].title if table in BY_NAME else "Files that are not part of the extract"


def kind_title(kind: str) -> str:
    """What a kind of problem is called."""
    return KINDS.get(kind, kind.replace("_", " ").capitalize())


def field_title(field: str) -> str:
    """What a fact that can differ is called."""
    return FIELDS.get(field, field.replace("_", " ").capitalize())


def rows_in_words(counts: Mapping[str, int]) -> Iterator[str]:
    """A line for each table: how many rows it has as returned."""
    for table, rows in counts.items():
        yield f"{rows:>9,}  {table_title(table)}"


def problems_in_words(counts: Mapping[str, int]) -> Iterator[str]:
    """A line for each kind of problem with its count, and where to see them."""
    if not counts:
        yield "Nothing to look at was found."
        return
    yield f"{sum(counts.values()):,} problems listed, each with its file, row and column, on the page Imports:"
    for kind, count in sorted(counts.items(), key=lambda each: (-each[1], each[0])):
        yield f"{count:>9,}  {kind_title(kind)}"


def changes_in_words(changes: Mapping[str, Mapping[str, int]]) -> Iterator[str]:
    """A line for each kind of record that changes, or one that says nothing does."""
    if not changes:
        yield "No child's record changes."
        return
    yield "What changes in the records:"
    for of, (_, many) in _RECORDS.items():
        done = changes.get(of, {})
        parts = [f"{done[how]:,} {word}" for how, word in _DONE.items() if done.get(how)]
        if parts:
            yield f"  {many}: {', '.join(parts)}"


def change_in_words(of: str, done: str, day: date | None) -> str:
    """One change of a record: "Episode from 3 May 2020 added"."""
    about = {"child": "The child", "period": "Period of care from", "episode": "Episode from", "review": "Review of"}[
        of
    ]
    when = "" if of == "child" else f" {in_words(day)}" if day else " no known date"
    return f"{about}{when} {_DONE[done]}"
