"""What this room tells: the council's proposals and projects, for the service, for children and for the report."""

from mainstay.childrens_council.queries.films import (
    FilmFile,
    FilmRow,
    film,
    film_captions,
    film_file,
    film_still,
    films_of,
    films_published_in,
    films_shown,
)
from mainstay.childrens_council.queries.monday import CouncilLine, council_line
from mainstay.childrens_council.queries.owners import owner_choices
from mainstay.childrens_council.queries.projects import (
    DelayRow,
    ProjectRow,
    StepRow,
    project,
    project_of_step,
    projects,
    projects_in,
)
from mainstay.childrens_council.queries.proposals import (
    JoiningRow,
    ProposalRow,
    how_to_join,
    proposal,
    proposals,
    said_in,
    said_to_children,
)

__all__ = [
    "CouncilLine",
    "DelayRow",
    "FilmFile",
    "FilmRow",
    "JoiningRow",
    "ProjectRow",
    "ProposalRow",
    "StepRow",
    "council_line",
    "film",
    "film_captions",
    "film_file",
    "film_still",
    "films_of",
    "films_published_in",
    "films_shown",
    "how_to_join",
    "owner_choices",
    "project",
    "project_of_step",
    "projects",
    "projects_in",
    "proposal",
    "proposals",
    "said_in",
    "said_to_children",
]
