"""What is known of children, as a viewer may see it: the list, the search, one child, and names for other lists."""

from mainstay.children.queries.account import DoneRow, LookedRow, Part, done_to, looked_at
from mainstay.children.queries.child import (
    ChildPage,
    EpisodeRow,
    PersonAroundRow,
    SocialWorkRow,
    TimelineRow,
    child_page,
)
from mainstay.children.queries.listing import PAGE_SIZE, ChildrenPage, ChildRow, children_list
from mainstay.children.queries.names import (
    ChildName,
    children_by_name,
    children_named,
    children_with_references,
    count_of_children,
    may_enter_children,
    same_family_name,
    siblings_of,
    similar_children,
    team_of,
)

__all__ = [
    "PAGE_SIZE",
    "ChildName",
    "ChildPage",
    "ChildRow",
    "ChildrenPage",
    "DoneRow",
    "EpisodeRow",
    "LookedRow",
    "Part",
    "PersonAroundRow",
    "SocialWorkRow",
    "TimelineRow",
    "child_page",
    "children_by_name",
    "children_list",
    "children_named",
    "children_with_references",
    "count_of_children",
    "done_to",
    "looked_at",
    "may_enter_children",
    "same_family_name",
    "siblings_of",
    "similar_children",
    "team_of",
]
